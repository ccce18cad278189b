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
    office partnership consortium alliance syndicate c-suite boardroom leadership management minibus commission delegation tablemates
    eldercare midwifery sickbay bullpen backoffice homegroup parentcouncil bowls darts bridge poker whist skittles rummy mahjong canasta
    knitting quilting sewing-bee bee pilates yoga spinning crossfit sauna aquafit zumba toastmasters scouts jam
    quorum tribunal regatta peloton octet septet project roster
    """.split()
)
CIRCLE_PHRASES = frozenset(
    """
    task force|works council|working group|working party|working circle|steering group|steering committee|study group|peer group
    quality circle|round table|book club|supper club|dinner club|lunch club|breakfast club|reading club|film club|wine club|card club
    chess club|bridge club|poker club|knitting club|sewing circle|cookery club|cooking club|investment club|gourmet club|whisky club
    running club|walking club|drama club|theatre club|theater club|debating club|photo club|camera club|craft club|bread club
    car pool|car share|lift share|bible study|prayer group|home group|house group|toddler group|support group|self-help group
    golf group|golf round|golf four|golf flight|walking group|running group|riding group|hiking group|cycling group|ski group
    parish council|church council|town council|village council|school council|student council|city council|school board|pta|pta board
    parents' council|parent council|parents' committee|editorial board|advisory board|supervisory board|executive board
    management board|management team|leadership team|night shift|early shift|late shift|day shift|house share|flat share
    whatsapp group|chat group|signal group|telegram group|group chat|focus group|sounding board|test group|pilot group
    breakfast group|breakfast round|networking group|referral group|lead group|exchange group|erfa group|learning group|peer circle
    user-group committee|user group committee|user group board|bni chapter|rotary table|rotary lunch|card game|poker night|poker round
    quiz team|pub quiz|five-a-side|seven-a-side|sunday league team|babysitting circle|school run|bus stop|fire brigade|fire crew
    lifeboat crew|pit crew|ground crew|research group|reading group|writing group|writers' group|art group|painting group|craft group
    band practice|choir practice|mother's group|mothers' group|mums' group|dads' group|parent group|parents' group|nct group
    antenatal class|antenatal group|evening class|evening course|night class|language class|art class|dance class|yoga class
    spin class|exercise class|pilates class|pottery class|cooking class|cookery class|dog class|puppy class|riding class
    language course|first-aid course|sailing course|mba class|mba cohort|mba study group|executive course|leadership programme
    leadership program|master class|training course|graduate scheme|trainee group|trainee intake|intake|apprentice group
    year group|class of|old squad|table group|peer learning group|buying group|purchasing group|core group|core team|small group
    inner circle|friday call|weekly call|monthly call|monday meeting|owners' association board|residents' committee|tenants' committee
    co-op board|basic training|year abroad|school trip|student flat|opposite numbers|body corporate|house committee|allotment committee|flight deck|sewing bee|quilting bee|craft circle|knit night
    drum circle|stand neighbours|booth neighbours|family council|immediate family|back office|front office|front desk|service desk
    accounts payable|accounts receivable|goods-in|goods in|control room|call rota|duty roster|shop floor team|sales office
    field office|branch office|engine room|machine room|tool room|post room|mail room|print room|kitchen table|lunch table
    regulars' table|high table|top table|head table|stand crew|stage crew|camera crew|film crew|camping group|travel group|tour group
    walking tour|bowling team|darts team|curling team|rowing crew|rowing eight|rowing four|lunch group|lunch circle|coffee group|coffee morning
    coffee round|coffee corner|bowling league team|sports group|gym group|gym class|fishing group|hunting party|shooting party|hunting group
    hunting syndicate|shooting syndicate|gun club committee|jazz band|brass band|string section|bass section|wind section|horn section
    doubles group|tennis four|tennis group|tennis doubles|padel court|padel group|sauna group|swim squad|swimming group|church band
    flower rota|cleaning rota|reading circle|quilting circle|women's circle|men's shed|stitch and bitch|wine tasting|tasting panel
    card school|card round|little party|hunting party|shooting party|walking party|climbing party|dinner party|touring party|fishing trip|bridge four|street whatsapp|family whatsapp|team whatsapp|design crit|crit|scout leaders' evening|club evening|chess evening|games night|game night|movie night|quiz night|buyers' round|managers' round|family whatsapp|team whatsapp|design crit|crit|card round|peer review|investment committee|audit committee|credit committee|ethics committee|hiring committee|exam board
    examination board|board of trustees|board of governors|board of directors|governing body|non-executive directors
    local branch committee|standards committee|technical committee|trade committee|judging panel|search committee|jury duty
    design review|standing committee|organising committee|organizing committee|planning committee|festival committee|fair committee
    carnival committee|party committee|street party committee|neighbourhood watch|neighborhood watch|speaker panel|speakers' panel
    """.replace("\n", "|").split("|")
) - {""}
CIRCLE_PHRASES = frozenset(phrase.strip() for phrase in CIRCLE_PHRASES) - {""}

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
        neighbors neighbor loved-ones in-crowd counterparts counterpart equals fellows contemporaries cousins cousin aunts uncles
        life world orbit environment well-wishers associates associate companions companion allies ally confidants surroundings entourage
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
        retirees retiree seniors singles expats newcomers starters beginners careers carers grandparents recruits rookies
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
        branch niche space vertical verticals profession professions line-of-work competitors competitor competition rivals rival
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
        fair fairs exhibition expo conference conferance congress summit convention symposium webinar meetup meet-up party reception gala
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
