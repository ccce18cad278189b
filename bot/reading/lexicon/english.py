"""English words for kinds of circle and kinds of open group."""

from bot.reading.asking import Why

# One set of people who meet or work side by side; none has more than about thirty.
CIRCLES = frozenset(
    """
    apprenticeship internship fellowship residency placement flat trip excursion voyage round evening-class ward parliament regulars-table classmates-table corner co-housing housing-co-op co-op coop allotments
    quartette septette combo ceilidh-band nonet cast chancel-choir sextette glee-club a-cappella
        team squad crew gang bunch band choir chorus quartet quintet sextet trio duo ensemble orchestra troupe troop brigade platoon
    posse tribe huddle pod cell unit section desk department dept shift watch committee subcommittee sub-committee board panel jury
    council taskforce roundtable cabinet presidium secretariat bench cohort seminar tutorial masterclass syndicate carpool
    foursome fourball threesome twosome relay get-together get-togethers gathering boat yacht floor corridor hallway landing stairwell staircase stairway pontoon
    jetty courtyard mews cul-de-sac backyard table stammtisch mastermind playgroup creche dorm dormitory flatshare houseshare
    household commune vestry eldership lodge chapter circle group crowd lot set clique expedition rotation panelists
    kitchen lab laboratory studio workshop class classroom course form homeroom row pew bay aisle corner hangar pitlane
    paddock stable yard cabin hut dressing-room locker-room changing-room pool lane court rink dojo
    rehearsal practice training demo trial pilot kick-off kickoff call meeting session standup stand-up retreat offsite off-site
    lunch dinner breakfast brunch supper coffee tasting barbecue walkthrough debrief sprint rota line-up lineup
    bookclub newsroom backroom staffroom faculty dugout helpdesk switchboard sub-team subteam sub-group subgroup workgroup
    house chambers office branch tablemates partnership consortium alliance syndicate c-suite boardroom leadership management minibus commission delegation tablemates
    eldercare midwifery sickbay bullpen backoffice homegroup parentcouncil bowls darts bridge poker whist skittles rummy mahjong canasta
    knitting quilting sewing-bee bee pilates yoga spinning crossfit sauna aquafit zumba toastmasters scouts jam
    quorum tribunal regatta peloton octet septet project roster
    """.split()
)
CIRCLE_PHRASES = frozenset(
    phrase.strip()
    for line in """
    accounts payable | accounts receivable | advisory board | allotment committee | antenatal class
    antenatal group | apprentice group | art class | art group | audit committee | babysitting circle
    back office | band practice | basic training | bass section | bible study | bni chapter | board of directors
    board of governors | board of trustees | body corporate | book club | booth neighbours | bowling league team
    bowling team | branch office | brass band | bread club | breakfast club | breakfast group | breakfast round
    bridge club | bridge four | bus stop | buyers' round | buying group | call rota | camera club | camera crew
    camping group | car pool | car share | card club | card game | card round | card school | carnival committee
    chat group | chess club | chess evening | choir practice | church band | church council | city council
    class of | cleaning rota | climbing party | club evening | co-op board | coffee corner | coffee group
    coffee morning | coffee round | control room | cookery class | cookery club | cooking class | cooking club
    core group | core team | craft circle | craft club | craft group | credit committee | crit | curling team
    cycling group | dads' group | dance class | darts team | day shift | debating club | design crit
    design review | dinner club | dinner party | dog class | doubles group | drama club | drum circle
    duty roster | early shift | editorial board | engine room | erfa group | ethics committee | evening class
    evening course | exam board | examination board | exchange group | executive board | executive course
    exercise class | fair committee | family council | family whatsapp | festival committee | field office
    film club | film crew | fire brigade | fire crew | first-aid course | fishing group | fishing trip
    five-a-side | flat share | flight deck | flower rota | focus group | friday call | front desk | front office
    game night | games night | golf flight | golf four | golf group | golf round | goods in | goods-in
    gourmet club | governing body | graduate scheme | ground crew | group chat | gun club committee | gym class
    gym group | head table | high table | hiking group | hiring committee | home group | horn section
    house committee | house group | house share | hunting group | hunting party | hunting syndicate
    immediate family | inner circle | intake | investment club | investment committee | jazz band | judging panel
    jury duty | kitchen table | knit night | knitting club | language class | language course | late shift
    lead group | leadership program | leadership programme | leadership team | learning group | lifeboat crew
    lift share | little party | local branch committee | lunch circle | lunch club | lunch group | lunch table
    machine room | mail room | management board | management team | managers' round | master class | mba class
    mba cohort | mba study group | men's shed | monday meeting | monthly call | mother's group | mothers' group
    movie night | mums' group | nct group | neighborhood watch | neighbourhood watch | networking group
    night class | night shift | non-executive directors | old squad | opposite numbers | organising committee
    organizing committee | owners' association board | padel court | padel group | painting group | parent council
    parent group | parents' committee | parents' council | parents' group | parish council | party committee
    peer circle | peer group | peer learning group | peer review | photo club | pilates class | pilot group
    pit crew | planning committee | poker club | poker night | poker round | post room | pottery class
    prayer group | print room | pta | pta board | pub quiz | puppy class | purchasing group | quality circle
    quilting bee | quilting circle | quiz night | quiz team | study club | cycling club | reading circle | reading club | reading group
    referral group | regulars' table | research group | residents' committee | riding class | riding group
    rotary club | rotary lunch | rotary table | round table | rowing crew | rowing eight | rowing four | running club
    running group | sailing course | sales office | sauna group | school board | school council | school run
    school trip | scout leaders' evening | search committee | self-help group | service desk | seven-a-side
    sewing bee | sewing circle | shooting party | shooting syndicate | shop floor team | signal group | ski group
    small group | sounding board | speaker panel | speakers' panel | spin class | sports group | stage crew
    stand crew | stand neighbours | standards committee | standing committee | steering committee | steering group
    stitch and bitch | street party committee | street whatsapp | string section | student council | student flat
    study group | sunday league team | supervisory board | supper club | support group | swim squad
    swimming group | table group | task force | tasting panel | team whatsapp | technical committee
    telegram group | tenants' committee | tennis doubles | tennis four | tennis group | test group | theater club
    theatre club | toddler group | tool room | top table | tour group | touring party | town council
    trade committee | trainee group | trainee intake | training course | travel group | user group board
    user group committee | user-group committee | village council | walking club | walking group | walking party
    walking tour | weekly call | whatsapp group | whisky club | wind section | wine club | wine tasting
    women's circle | working circle | working group | working party | works council | writers' group
    writing group | year abroad | year group | yoga class
    """.strip().splitlines()
    for phrase in line.split("|")
)

# People whose number is small by nature, once they are "yours" or "the".
FEW = frozenset(
    """
    siblings sibling sisters sister brothers brother sons daughters children kids nephews nieces grandchildren parents-in-law in-laws
    brothers-in-law sisters-in-law sons-in-law daughters-in-law godparents godchildren bridesmaids groomsmen ushers stepbrothers
    co-founders cofounders co-founder cofounder co-owners co-owner co-directors co-authors coauthors co-author co-presenters co-hosts
    co-chairs co-trustees co-investors co-speakers co-pilots co-trainers co-coaches co-editors co-teachers co-workers-in-arms
    teammates team-mates team-mate teammate bandmates bandmate flatmates flatmate housemates housemate roommates roommate
    shipmates shipmate crewmates crewmate crewmembers deskmates deskmate cellmates tablemates bunkmates squadmates sparring
    jurors jurors' panellists panelists trustees governors wardens churchwardens churchwarden elders deacons stewards sidesmen
    councillors aldermen deputies apprentices interns trainees secretaries assistants reports flatmates carpoolers regulars regular knitters
    committee-members board-members codrivers co-drivers bridge-partners godmothers godfathers seatmates seat-mates neighbours-at-table
    understudies pallbearers coxes oarsmen oarswomen rowers bellringers ringers basses tenors altos sopranos
    officers organisers organizers officials mentees mentee
    foremen forewomen foreman fore-people shift-leaders stallholders
    """.split()
)

# People who do something together when the word before says what.
COMPANIONS = frozenset(
    """
    companions companion buddies buddy mates mate pals pal partners partner friends friend chums chum lads lassies girls boys guys ladies men
    women folk gentlemen crowd mums moms dads mothers fathers parents families colleagues couples opponents fellows brethren
    walkers neighbours neighbors neighbour neighbor players riders runners cyclists golfers anglers sailors skiers hikers swimmers climbers bowlers
    rowers dancers singers painters potters gardeners bakers
    """.split()
)
ACTIVITIES = frozenset(
    """
    baseball softball lacrosse polo rounders ski-hut golf golfing tennis padel squash badminton football soccer rugby hockey cricket netball basketball volleyball handball rowing sailing
    hiking walking running jogging cycling biking skiing climbing swimming diving fishing hunting shooting riding bowling darts bridge
    poker chess card cards dog dog-walking choir band orchestra theatre drama improv dance dancing salsa tango yoga pilates gym sauna
    spin spinning crossfit book reading film wine whisky cooking baking knitting quilting sewing pottery painting art gardening allotment
    carpool car-pool commuting train lunch lunchtime coffee breakfast tea supper dinner pub quiz gaming camping caravan motorbike
    motorcycle biker vintage kayak canoe kayaking canoeing surf surfing kitesurf paddle rafting triathlon marathon bootcamp
    training sparring boxing karate judo aikido fencing archery curling skating ice-skating bell-ringing bellringing drinking beer mba course
    study class seminar masterclass bench shift travel skat boule boules petanque pétanque croquet billiards snooker pool mahjong scrabble
    board-game boardgame scouting scout church bible prayer carnival fire-brigade lifeboat allotment beekeeping beekeepers nct
    antenatal toddler playgroup playground nursery kindergarten school-run school-gate riding-school orchestra gymnastics ballet judo
    doubles tutorial dorm flat barracks army navy project jury committee board council team stand booth desk office-share flat hut
    """.split()
)

# Groups that are open or too large, whoever owns them; bounded by a small number they are a circle again.
PEOPLE: dict[Why, frozenset[str]] = {
    Why.TOO_LARGE: frozenset(
        """
        customers customer clients client clientele suppliers supplier vendors vendor members member membership alumni alumnae alumnus
        graduates grads ex-colleagues ex-colleague subscribers readers listeners viewers students pupils patients fans visitors tenants tenant
        residents inhabitants commuters shoppers buyers users resellers distributors dealers franchisees wholesalers retailers stockists
        donors sponsors volunteers supporters shareholders investors pensioners veterans ratepayers taxpayers voters parishioners
        congregation congregants worshippers flock union unions association associations federation chamber guild society societies
        trade-union league leagues club clubs fraternity sorority brotherhood business-partners referrers affiliates ambassadors
        church parish mosque synagogue temple gym schools contractors subcontractors passengers policyholders account-holders accounts leads prospects audience orchestra-goers
        classmates schoolmates coursemates batchmates schoolfriends predecessors successors
        """.split()
    ),
    Why.FRIENDS: frozenset(
        """
        friends friend mates mate pals pal buddies buddy chums acquaintances acquaintance relatives relative relations relation family families
        kin kinfolk kinsfolk folks peers peer colleagues colleague coworkers co-workers co-worker coworker workmates workmate neighbours neighbour
        neighbors neighbor loved-ones in-crowd counterparts counterpart equals contemporaries cousins cousin aunts uncles
        life world orbit environment well-wishers associates associate companions companion allies ally confidants surroundings entourage spouses spouse wives husbands girlfriends boyfriends
        """.split()
    ),
    Why.TYPE_OF_PERSON: frozenset(
        """
        people persons person folk folks everyone everybody others managers manager owners owner founders founder engineers engineer
        directors director executives executive execs leaders leader heads head chiefs chief bosses boss cfos cfo ceos ceo ctos cto cios cio
        coos coo cmos cmo entrepreneurs entrepreneur freelancers freelancer doctors doctor dentists dentist lawyers lawyer solicitors solicitor
        architects architect teachers teacher nurses nurse farmers farmer parents parent mums mum moms mom dads dad mothers mother fathers
        father couples couple newlyweds homeowners homeowner landlords landlord employees employee staff workers worker workforce
        guests guest attendees attendee exhibitors exhibitor participants participant delegates delegate speakers speaker experts expert
        professionals professional specialists specialist technicians technician mechanics mechanic operators operator planners planner
        buyers buyer purchasers purchaser accountants accountant bookkeepers consultants consultant advisers advisors adviser advisor
        controllers controller chairs chairmen presidents secretaries treasurers treasurer principals heads-of headteachers headteacher
        bakers butchers plumbers electricians carpenters builders joiners roofers painters decorators landscapers gardeners florists
        hairdressers barbers chefs chef cooks restaurateurs hoteliers hotelier innkeepers publicans landladies brewers vintners winemakers
        growers breeders vets vet pharmacists pharmacist opticians therapists therapist physios physiotherapists midwives midwife surgeons
        surgeon gps radiologists psychologists coaches coach trainers trainer tutors tutor professors professor lecturers researchers
        researcher scientists scientist developers developer programmers designers designer artists artist musicians photographers
        journalists editors writers translators interpreters drivers driver hauliers haulier truckers captains captain skippers skipper pilots
        officers officer inspectors sergeants soldiers comrades men women guys girls boys lads ladies gentlemen youngsters teenagers
        retirees retiree seniors singles expats newcomers starters beginners careers carers grandparents recruits rookies faces lodgers vintners ramblers curators magistrates instructors captains traders dispatchers
        supervisors supervisor foremen clerks clerk reps rep agents agent brokers broker traders trader merchants merchant
        shopkeepers shopkeeper shop-owners storekeepers stallholders craftsmen craftspeople tradesmen tradespeople tradespersons
        makers producers importers exporters manufacturers-reps decision-makers businesspeople businessmen businesswomen
        business-owners hirers renters lessors carriers forwarders dispatchers assistants pas receptionists practitioners
        quants analysts administrators admins marketers salespeople sellers scouts jurors godparents
        riders runners golfers cyclists hikers sailors anglers players singers dancers skiers climbers swimmers walkers
        """.split()
    ),
    Why.MARKET: frozenset(
        """
        firms firm companies businesses enterprises corporations organisations organizations startups start-ups smes sme shops shop stores
        store hotels hotel restaurants restaurant cafes café cafés pubs pub bars bakeries bakery breweries brewery wineries winery vineyards
        farms farm hospitals hospital clinics clinic practices surgeries pharmacies dealerships garages garage workshops factories
        factory plants plant mills foundries shipyards yards warehouses agencies agency consultancies offices law-firms lawfirms studios
        salons gyms nurseries schools colleges universities institutes museums theatres libraries charities ngos foundations
        authorities municipalities councils ministries departments banks bank insurers insurer carriers airlines utilities
        manufacturers manufacturer producers oems industry industries sector sectors trade trades market markets field fields
        niche space vertical verticals profession professions line-of-work competitors competitor competition rivals rival
        brands brand labs laboratories institutions households landowners estates properties employers recruiters
        nursing-homes care-homes contractors wholesalers distributors competitors logistics construction hospitality manufacturing retail
        packaging automotive aerospace pharma biotech fintech healthcare agriculture textiles tourism banking insurance engineering
        outfits outfit players undertakings houses providers chains franchises fleets publishers printers
        """.split()
    ),
    Why.PLACE: frozenset(
        """
        town city village county district region regions area areas neighbourhood neighborhood country state province valley coast island
        peninsula suburb suburbs borough quarter postcode zip parish continent countryside north south east west midlands territory tower
        towers skyscraper high-rise building block complex estate park mall arcade precinct high-street campus marina harbour harbor port
        airport street road avenue square market-square riverside waterfront town-centre downtown uptown nationwide locally local vicinity
        surroundings europe asia africa america germany france england scotland wales ireland britain uk usa us italy spain austria switzerland
        netherlands belgium poland sweden norway denmark finland portugal greece japan china india canada australia london paris berlin
        munich hamburg vienna zurich milan rome madrid amsterdam brussels leeds manchester birmingham glasgow dublin bristol liverpool
        boston chicago texas california ohio florida seattle denver dallas houston atlanta toronto sydney melbourne tokyo osaka singapore
        bavaria tuscany yorkshire cornwall kent surrey essex sussex norfolk devon dorset flanders brittany normandy saxony
        """.split()
    ),
    Why.WHOLE_COMPANY: frozenset(
        """
        company organisation organization enterprise corporation corporate business employer headquarters hq workplace office-tower
        divisions division branches subsidiaries subsidiary departments sites locations plants countries teams units areas entities
        university hospital institute ministry authority agency bank conglomerate holding concern multinational parent-company
        siemens bosch google amazon microsoft toyota sony volkswagen bmw daimler mercedes basf bayer nestle unilever shell ikea
        organisation-wide company-wide group-wide companywide groupwide in-house inhouse internally house
        """.split()
    ),
    Why.EVENT: frozenset(
        """
        match game stadium fair fairs exhibition expo conference conferance congress summit convention symposium webinar meetup meet-up party reception gala
        wedding anniversary festival event events hackathon concert premiere launch opening trade-fair tradeshow trade-show
        ceremony ball banquet cocktail jubilee roadshow seminar-series keynote forum-day openday marathon race tournament
        reunion homecoming fête fete fundraiser auction market-day parade christening funeral housewarming barcamp masterclass-series
        """.split()
    ),
    Why.PUBLIC: frozenset(
        """
        linkedin xing facebook instagram insta tiktok twitter threads mastodon bluesky youtube snapchat pinterest whatsapp network networks
        phonebook phone-book address-book contacts connections followers rolodex crm inbox mailing-list newsletter forum
        community communities social-media socials blog podcast reviews testimonial testimonials google trustpilot yelp
        tripadvisor word-of-mouth hashtag shoutout shout-out bulletin noticeboard mailshot mailout christmas-card speed-dial
        """.split()
    ),
}
PEOPLE_PHRASES: dict[str, Why] = {
    **dict.fromkeys(
        (
            "loved ones", "nearest and dearest", "social circle", "social circles", "circle of friends", "circle of acquaintances",
            "wider circle", "circles", "circle of contacts", "professional circle", "professional circles", "family and friends",
            "friends and family", "extended family", "personal circle", "whole circle", "age group", "peer groups",
        ),
        Why.FRIENDS,
    ),
    **dict.fromkeys(
        (
            "user group", "user groups", "user community", "trade union", "trade association", "business club", "golf club", "tennis club",
            "country club", "sports club", "football club", "rowing club", "yacht club", "sailing club", "fitness club", "health club",
            "rotary club", "lions club", "alumni association", "alumni network", "alumni club", "old boys", "old girls", "former colleagues",
            "former colleague", "old colleagues", "previous colleagues", "past colleagues", "business partners", "business partner",
            "trading partners", "parents at school", "school parents", "chamber of commerce", "chamber of trade", "professional body",
            "parish", "faith community", "client base", "customer base", "client list", "customer list", "supplier base", "supply chain",
            "former employer", "old firm", "old company", "last job", "previous job", "previous company", "former company", "last company",
            "waiting list", "waiting room", "school community", "parent body", "student body", "buying public",
        ),
        Why.TOO_LARGE,
    ),
    **dict.fromkeys(
        (
            "target group", "line of work", "line of business", "trade press", "law firm", "law firms", "other side of the industry",
            "public authorities", "mid-sized companies", "the trade", "private sector", "public sector", "supply side", "machine builders",
            "property managers", "estate agents", "estate agent", "real estate", "care homes", "nursing homes", "tax advisers",
            "medical practices", "dental practices", "private households",
        ),
        Why.MARKET,
    ),
    **dict.fromkeys(
        (
            "shopping centre", "shopping center", "shopping mall", "business park", "industrial estate", "industrial park", "trading estate",
            "science park", "technology park", "retail park", "office park", "high street", "market square", "housing estate",
            "apartment block", "office block", "office building", "part of town", "part of the country", "part of the world", "neck of the woods",
            "town centre", "city centre", "old town", "round here", "around here", "near here", "nearby",
            "holiday park", "tower block", "trade park", "office tower",
        ),
        Why.PLACE,
    ),
    **dict.fromkeys(
        (
            "rest of the company", "whole company", "parent company", "rest of the group", "whole group", "other teams", "other departments",
            "other areas", "other divisions", "other sites", "other branches", "other units", "across the group", "elsewhere in the group",
            "the group", "other locations", "other offices", "group of companies", "sister companies", "other parts of the business",
            "other corners", "higher up", "shop floor", "head office", "civil service",
        ),
        Why.WHOLE_COMPANY,
    ),
    **dict.fromkeys(
        (
            "trade fair", "trade show", "open day", "open house", "christmas party", "summer party", "garden party", "street party", "launch party",
            "annual meeting", "general meeting", "annual conference", "user conference", "networking event", "networking evening",
            "drinks reception", "award ceremony", "awards night", "awards evening", "school fair", "job fair", "career fair", "careers fair",
            "class reunion", "school reunion", "annual dinner", "gala dinner", "charity run", "charity dinner", "town hall",
            "opening night", "wine fair", "book fair", "parents' evening", "sports day",
        ),
        Why.EVENT,
    ),
    **dict.fromkeys(
        (
            "address book", "phone book", "contact list", "contacts list", "mailing list", "social media", "word of mouth", "spread the word",
            "pass the word", "whatsapp status", "news feed", "facebook group", "linkedin group", "slack community", "online community",
            "christmas card list", "christmas cards", "email list", "distribution list", "all-staff mail", "speed dial", "business cards",
            "card index", "company newsletter", "members' magazine", "google review", "online review", "good word", "kind word",
            "spread the news", "tell the world", "call list", "favourites", "discord server", "email signature", "local paper",
            "notice board", "bulletin board", "parish newsletter", "shout out", "star rating", "five stars",
        ),
        Why.PUBLIC,
    ),
}  # fmt: skip


# Words of grammar.
DEFINITE = frozenset(
    """
    the your that this those these his her their our both all
    """.split()
)

INDEFINITE = frozenset(
    """
    a an another any some other no each every more further such new
    """.split()
)

# What no noun phrase runs over.
STOPS = frozenset(
    """
    in on at of from among amongst amid within inside between across around along under over to for with by about as
    than like into onto through outside besides beyond except without near behind beside next against during since
    after before until while and or but nor so if because then when where who whom whose which what that's who's how
    why whether though although i you he she it we they me him us them my mine yours is are was were be been being
    am do does did done has have had having can could will would shall should may might must ought ask tell show
    picture imagine consider take know knows recommend suggest name list mention introduce invite bring call meet
    think let let's please not don't doesn't didn't isn't aren't there here also just only even maybe perhaps anyone
    anybody someone somebody everyone everybody nobody anything whoever one ones else i'm i'd i'll i've you're
    you've you'd you'll it's we're we've they're there's any get got need needs want wants said say says loved love
    liked use uses used wonder wondering glad happy hi hey hello dear thanks thank regarding concerning
    """.split()
)

# Plurals without an s.
PLURALS = frozenset(
    """
    people men women children folk crowd grandchildren godchildren foremen forewomen aldermen oarsmen oarswomen sidesmen
    brothers-in-law sisters-in-law sons-in-law daughters-in-law gentlemen fishermen brethren
    """.split()
)

# What puts somebody into a group.
PLACED = frozenset(
    """
    in on at of from among amongst amid within inside between across around along under round
    """.split()
)

# What stands before the group in which somebody is looked for.
LOOKED_FOR = frozenset(
    """
    there who whom whose which what anyone anybody someone somebody one any some people person else others everyone know
    think of ask tell do does did is are could would can might will may should have has in on at from across among
    within inside , :
    """.split()
)

# What is "in your ..." and holds no people.
NOT_A_GROUP = frozenset(
    """
    view opinion mind convenience position shoes choice choosing acquaintance list radar diary calendar experience
    age time travels way place house home side end life world day case kind sort type ilk size knowledge eyes phone
    pocket head heart memory situation budget profession trade job role environment surroundings name vicinity range
    area region city town country company firm business organisation organization industry sector stead shop store
    point regard respect note topic subject question kids children wife husband boss bank street disposal service
    request left right
    """.split()
)

# What narrows down to the group behind it.
FOCUS = frozenset(
    """
    only just mean specifically namely particular especially limited merely
    """.split()
)

# Circles only where somebody is looked for in them.
LOOSE = frozenset(
    """
    house branch trip excursion voyage get-together gathering round corner flat
    floor table kitchen lab laboratory studio workshop class classroom course form corner hangar stable yard cabin
    hut lane court rink practice training demo trial pilot call meeting session lunch dinner breakfast brunch supper
    coffee tasting walkthrough debrief sprint project office council unit section desk shift watch bench boat yacht
    row pew bay aisle pool relay eight pair leadership management group circle crowd lot set party partnership
    bridge poker whist darts bowls chapter lodge school-run bowling pilates yoga kick-off kickoff commission
    delegation intake rota roster school rehearsal barbecue cell expedition corridor hallway landing
    """.split()
)

# A company's places; the people of a few of them are a circle.
SITES = frozenset(
    """
    labs laboratories depots shops stores hotels clinics warehouses sites site lab depot plants branches locations
    plant branch location
    """.split()
)

# People who are a circle as "your fellow ...".
FELLOWS = frozenset(
    """
    coaches trainers teachers tutors players singers riders volunteers drivers leaders parents students walkers
    helpers judges officers organisers organizers founders directors speakers musicians dancers sailors skippers
    apprentices nurses lecturers presenters mentors mentees hosts tenants
    """.split()
)

# People who are a team as your ... with a word that says which.
CASUAL = frozenset(
    """
    lads guys girls ladies men boys lasses women gang chaps
    """.split()
)

# People who are no circle as "the other ...".
OTHERS_AT_LARGE = frozenset(
    """
    landlords owners farmers freelancers doctors dentists lawyers solicitors architects accountants entrepreneurs shopkeepers bakers
    butchers growers restaurateurs hoteliers florists hairdressers plumbers electricians builders retirees cfos ceos ctos cios
    people persons parents mums moms dads mothers fathers guests guest attendees exhibitors participants employees
    staff workers delegates homeowners couples entrepreneurs retirees seniors singles expats
    """.split()
)

# People of a place who are too many to list.
ANY_STAFF = frozenset(
    """
    people employees staff workers colleagues coworkers co-workers everyone folks
    """.split()
)

# Singulars that are mostly verbs, or no words.
NO_NOUNS = frozenset(
    """
    contact lead account letter chair store cook post place busines famil
    """.split()
)

NUMBERS = {
    **{
        word: value
        for value, word in enumerate(
            ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        )
    },
    **{"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17},
    **{"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60},
    **{"seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "hundreds": 300, "thousand": 1000, "million": 9999},
    **{"thousands": 3000, "dozen": 12, "dozens": 60, "both": 2, "couple": 2, "pair": 2, "either": 2, "handful": 5},
    **{
        "half-dozen": 6,
        "trio": 3,
        "countless": 999,
        "twenty-one": 21,
        "twenty-two": 22,
        "twenty-four": 24,
        "twenty-five": 25,
    },
}

# How people write who are in a hurry.
CHAT = {
    **{
        "ur": "your",
        "u": "you",
        "yr": "your",
        "any body": "anybody",
        "any one": "anyone",
        "some one": "someone",
        "some body": "somebody",
    },
    **{"half a dozen": "half-dozen", "half dozen": "half-dozen", "a dozen": "dozen", "’": "'", "‘": "'", "`": "'"},
}
