"""Signs in English sentences of what a question is put about."""

import re

from bot.reading.signs import one_of, sign

WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
FEW = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[2-9]|1\d|2\d)"
_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_SEASON = "winter|summer|spring|autumn|fall|christmas|easter|new year"
_SOMEBODY = "(?:anyone|anybody|someone|somebody|any one|any body)"
_BE = "(?:is|are|was|were)"
_VERB = f"{_BE}|has|have|had|do|does|did|would|could|might|can|will|need|needs|want|wants"

TOKEN = re.compile(r"[^\W_]+(?:[-'.&][^\W_]+)*(?:(?<=s)'(?= ?[^\W_]))?|[^\w\s]|\n")
SENTENCE_END = re.compile(
    r"(?<=[.!?…;])[\"')]* (?!(?:or|and|plus|then|also)\b)|\n|,? (?=but\b)|, (?=so\b|yet\b|now\b(?! that))"
)
ABBREVIATED = re.compile(r"\b(dr|mr|mrs|ms|prof|st|e\.g|i\.e|etc|vs|approx|inc|ltd|co)\.", re.IGNORECASE)
CHAT = re.compile(
    r"\b(?:ur|u|yr|any body|any one(?! of)|some one|some body|half a dozen|half dozen|a dozen)\b|[’‘`]", re.IGNORECASE
)
HUNDRED_AND = re.compile(r"\b(hundred|thousand) and (?=[a-z])", re.IGNORECASE)
SIGNATURE = re.compile(
    r"(?:^|[\s,.!?])(?:with )?(?:(?:all|my|our) (?:the )?)?"
    r"(?:best|kind regards|warm regards|best regards|best wishes|regards|cheers|thanks|many thanks|yours|sincerely|warmly"
    r"|take care|thank you)(?: [^.?!,\n]{0,20})?[,!.]?\s?[\w' -]{0,30}[.!]?\s?$",
    re.IGNORECASE,
)
YOU = re.compile(r"\b(?:you|your|you're|you've)\b")
OURS = re.compile(r"\b(?:i|i've|i have|we|we're|our) (?:have|had|do|help|work|serve|am|are|need|only)?\b")

CADENCE = re.compile(
    rf"(?:{WEEKDAY}(?:-\w+)?|weekly|monthly|fortnightly|quarterly|biweekly|regular|usual|morning|evening|night|noon"
    r"|lunchtime|weekend|annual|yearly|daily|after-work|midweek|nightly|saturday-morning)$"
)
OFTEN = sign(
    rf"""
    every|each|weekly|monthly|on {WEEKDAY}|{WEEKDAY}|always|regularly|usually|once a|twice a|nights|mornings|evenings
    """
)
REGULARLY = sign(
    rf"(?:at|from|in) (?:the |our |your )?(?:{WEEKDAY}|weekly|monthly)(?:[- ](?:morning|evening|night))? \w+|(?:every|on|each) (?:other |first |second |last )?(?:{WEEKDAY}|{_MONTH}|{_SEASON}|week|month|morning|year|quarter|evening)"
)
COUNT_AFTER = re.compile(
    rf", (?:(?:about|all|only|just|some|maybe) )?{FEW}\b(?! (?:years|days|weeks|months|hours|times|or|of whom))"
)
COUNTED = re.compile(
    rf"\b(?:those|these|all|the|there are|there were|are|were) {FEW}\b(?! (?:per|%|years|days|weeks|months|hours|times|or))"
    rf"|\b{FEW} (?:of (?:you|them|us)|including you|in all|altogether)\b"
)
SMALL = re.compile(
    rf"(?:\b(?:has|have|had|are|were|is|was|only|just|all|barely|about|around|some|maybe|roughly)|,) "
    rf"(?:only |just |about |around |maybe |some )?(?:{FEW}|fifteen|twenty|dozen|fourteen|eighteen|half-dozen) "
    r"(?:members|people|of you|of us|seats|chairs|heads|families|firms|houses|boats|berths|players|women|men|mothers"
    r"|fathers|parents|souls|strong|regulars|colleagues|tenants|stands|shops)\b"
)
HOUSES = re.compile(
    rf"\b(?:has|have|of|are|only|just|with) (?:only |just )?{FEW} (?:houses|homes|flats|families|households|doors|tenants)\b"
)
BOUNDED = sign(
    rf"""
    every (?:other |first |second |last )?(?:{WEEKDAY}|week|month|morning|quarter|evening|year)
    on {WEEKDAY}|weekly|monthly
    {FEW} (?!days?|weeks?|months?|years?|hours?|minutes?|per|%|times|names|more|or|to|others? you)(?:other )?[a-z-]+s
    (?:with|and) {FEW} (?:others|more|people)
    you (?:all )?(?:share|shared|meet|sit|sat|ride|run|play|sing|row|train|live|serve|sail|ski|hike|walk|car-?pool|travel|race|raced|teach|taught|studied|trained|lunch|eat|drink|hunt|fish)\b[^.?!]{{0,40}}\bwith
    with you
    """
)

SUBORDINATE = sign(
    """
    now that|since|because|after|given|seeing (?:that|how)|as soon as|now|heard from|feedback from|praise from
    glad|great|thanks|thank you|happy|pleased|delighted|grateful|good (?:news|to hear)|lovely|love(?:d|s)|like(?:d|s)|proud
    """
)
PRAISE = sign(
    """
    loved|glad|great|thanks|thank you|lovely|sounds? (?:fun|lovely|great|nice|like)|sounded|happy|taken care of|sorted
    covered|all set|pleased|delighted|proud|wonderful|well done|congratulations|hats off|enjoyed|a joy|a pleasure|good fun
    story about|stories about
    """
)
SERVED = re.compile(
    r" (?:are |is |were |was |have |has )?(?:(?:now|already|all|both|been) ){0,3}(?:sorted|done|covered|taken care of"
    r"|finished|all set|on board|signed|served|looked after|kitted out|equipped|happy|booked|installed)\b"
)
EXCLUDING = re.compile(
    one_of(
        r"""
        besides|beyond|outside(?: of)?|apart from|aside from|other than|except(?: for)?|excluding|not counting
        leaving aside|leave aside|not just|not only|more than(?: just)?|in addition to|rather than|instead of
        forget(?: about)?|never mind|further than|past|bar|without|skip(?:ping)?|ignor(?:e|ing)|wider than|larger than
        not (?:in|on|at|from|among|the|your)|don't mean|not asking[^,:;]{0,40}|no need to[^,:;]{0,30}|not limited to
        not(?: really)? (?:after|thinking of|looking for|talking about|interested in|meaning|about)
        don't (?:need|want|have to)[^,:;]{0,40}|as well as|over and above|on top of
        \bnot
        not necessarily(?: in| from| on| at)?
        """
    )
    + r"(?: (?:the|your|that|those|this|people|anyone|anybody|someone|just|only|even|in|on|at|of|from|all)){0,4} ?$"
)
ASIDE = re.compile(r"[ ,]{0,2}(?:aside|apart|excepted|excluded|notwithstanding|out of it|left out)\b")
WIDER = re.compile(
    r"\bfrom\b.{3,60}\bto the (?:rest|whole|entire|wider)\b"
    r"|\b(?:spread|expand|roll(?:ing)? (?:it )?out|branch out)\b.{0,40}\b(?:from|beyond|rest)\b"
)
PUBLISH = sign(
    """
    (?:post|share|publish|put up|upload)\\b.{0,40}\\b(?:pictures?|photos?|story|post|page|link|online|video|reel)|tag us
    (?:leave|write|give|drop)\\b.{0,30}\\b(?:reviews?|testimonials?|stars|rating)|spread the word|shout-?out
    """
)
THEN_WHO = re.compile(
    r" (?:that |which )?you (?:lead|run|skip|coach|play|ride|sit|teach|train|belong|chair|captain|manage|go|sing)\b|[,:] (?:which|who|whose|whom|is|are|does|do|did|has|any|would)\b"
)
SAYINGS = re.compile(
    r"\b(?:(?:in|on) the same (?:boat|page)|across the board|take on board|round the table|off the table|or so)\b",
    re.IGNORECASE,
)
FOR_US = re.compile(r"(?: who| that| whom)? (?:i|we) (?:should|could|can|ought|might|need|must|would)\b")

SOMEBODY = sign(_SOMEBODY)
AFRESH = re.compile(
    r"\b"
    + one_of(
        rf"""
        know(?: of)?(?: any| some| other| a few| many)? ?(?:{_SOMEBODY}|others|people|folks|who(?! (?:of|in|on|at|from|among|there)))
        any (?:body|one)|who (?:do|would|might|could) you know|who else|whom else|where else|what other|elsewhere
        {_SOMEBODY} (?:else|you|at all|new)
        think of (?:{_SOMEBODY}|people|others|some|a few|any|two|three)|can think of|could think of
        at all|next(?= ?[?.!,;]|$| (?:one|customers?|clients?)\b)|referrals?|introductions?|names|looking for
        other (?!two|three|four|five|six|seven|eight|nine|ten|side)\w+|others|further|additional
        more (?:people|customers|clients|firms|companies)|leads?|any time|anytime|whenever|come across|bump into
        if you (?:hear|meet|see|know|find)|who (?:do you think )?(?:should|ought|could|can|shall) (?:i|we)
        who (?:do you think )?(?:i|we) (?:should|ought)
        """
    )
    + r"\b"
)
_EXISTS = rf"{_BE}|any|a|an|be|might|must|may|could|{_SOMEBODY}|will"
BACK = re.compile(
    r"\b"
    + one_of(
        rf"""
        of (?:them|those|these|you|us|whom|which|it|that lot)|among (?:them|those|these|you)|amongst (?:them|those)
        between them|from them|with them
        (?:in|on|at|from|within|inside) (?:it|them|that|those|this)\b(?! \w+ (?:town|city|region|country|industry|field|market))
        either|neither|which ones?|which two|which three|the (?:others|lot)|the rest(?! of)|each one|one by one
        (?:the|of|those|these|your) (?:other )?{FEW}\b|those (?!like|who are like)
        these (?:people|guys|folks|ladies|men|women)
        """
    )
    + r"|(?<!is )(?<!are )(?<!isn't )(?<!aren't )(?<!be )(?<!out )(?<!over )\bthere\b(?!')"
    + rf"(?! (?:{_EXISTS})\b)"
)
_AT_LARGE = (
    "people|parents|guests|exhibitors|companies|firms|customers|clients|hospitals|visitors|attendees|participants"
    "|delegates|members|suppliers|shops|hotels|schools|businesses|competitors|teams|departments|divisions|sites"
    "|branches|plants|followers|contacts|alumni"
)
_FOLLOWS = rf"who|{_VERB}|talk\w*|struggl\w*|own\w*|run\w*|use\w*|still|short|in|on|there|looking|thinking"
_RELATION = (
    "member|person|people|participant|colleague|player|parent|mum|dad|partner|owner|guy|neighbou?r|juror|lad"
    r"|wom[ae]n|m[ae]n|lady|ladie|gentlem[ae]n|girl|boy|wive|husband|wife|fellow \w+?|two|three|four|five"
)
RELATED = re.compile(
    rf"\b(?:one|which|any|some|each|most|all|who) of the (?!{_AT_LARGE})\w+(?= ?[,?.]| (?:{_FOLLOWS})\b)"
    rf"|\b(?:which|what|any|the|of the|one|a fellow|those) (?:of the |other )?(?:{_RELATION})s?\b"
    r"(?! (?:like|in general|you know|everywhere))"
)
PRONOUN = sign("they|them|their|he|she|him|her|whose")
HOW_FEW = sign(
    rf"""
    either|neither|both of (?:them|you)|the other {FEW}
    (?:which|one|any|each|some) of (?:the|those|these|you) (?:other )?{FEW}
    """
)
HERE = re.compile(r"s? (?:there|in it|on it|of them|among them|of yours there)\b")
TURN = sign(
    """
    anyway|by the way|btw|on (?:another|a different|a separate) note|that aside|apart from that|other than that
    aside from that|changing the subject|change of subject|change the subject|different (?:topic|question|subject)
    more (?:generally|broadly|widely)|in general|generally speaking|generally|moving on|incidentally|meanwhile
    separately|elsewhere|beyond (?:that|them|it|those)|outside (?:that|them|it|of that|of it)
    besides (?:that|them|those|it)|apart from (?:them|those|it)|aside from them|other than (?:them|those)
    """
)
REOPENED = re.compile(
    one_of(
        r"""
        \b(?:or|and|plus|also|otherwise|failing that|but|else)\b,? ?(?:(?:perhaps|maybe|even|also|indeed|really|just|failing that|if not|for that matter|in|at|on|from|of|among|to|by|with|with any|with some|any|for),? ?){0,3}(?:anyone|anybody|any one|someone|somebody|anywhere|elsewhere|somewhere|whoever|whomever|wherever|other|others|another|outside|beyond|further|generally|friends|who else|whom else|everyone|everybody|wider|further afield|your (?:wider|other|friends|contacts|network|whole)|the (?:wider|whole|rest)|general|all|people you|acquaintances|around)\b(?! (?:else )?(?:there|in it|on it|of them|of you|two|three|four|day|week|night|hand|one of))
        \b(?:anyone|anybody|someone|somebody|anywhere|people|everyone|everybody) else (?:you|at all|really|is fine|counts|for that|will do|would do)
        \banyone,? really|\b(?:whoever|wherever|whomever) (?:you|comes|it)|doesn't have to be|don't have to be|needn't be
        not necessarily|for that matter|feel free to (?:look|go|think|add)|\bcan be (?:anyone|anybody)
        could be (?:anyone|anybody)|inside or outside|and beyond|or beyond|any other|anyone at all|anybody at all
        (?:who|anyone|anybody) (?:you know )?in general|for (?:example|instance)|\be\.?g\b|such as|among others
        to name (?:one|a few)
        """
    )
)
ASKS = re.compile(
    r"\?|\b"
    + one_of(
        r"""
        could you|can you|would you|will you|please|tell me|let me know|point me|introduce|looking for|put me|hand|ask them
        i'd (?:be|like|love|appreciate|welcome|value)|i would (?:be|like|love|appreciate)|pass (?:on|it|this|my)
        mention (?:it|this|us|me)|i wonder|i'm wondering|i was wondering|wondering|may i|might i|shall we|feel free
        (?:call|ring|text|phone|email|drop) me|get in touch|in mind|think of (?:me|us)|keep an (?:eye|ear)
        grateful|help me|jot|who|whose|whom|which|anyone|anybody|someone|somebody|any of|ask|forward|recommend|refer
        referral|referrals|name me|give me|send|show (?:it|this)|think of|want to meet|like to meet|love to meet
        """
    )
    + rf"\b|^\W{{0,3}}(?:who|whose|whom|which|what|where|any|anyone|anybody|know|{_VERB})\b"
)

RELATIVE = re.compile(
    r",? ?(?:the ones? |those )?(?:(?:who|that|whom|whose|with whom|in which) |(?=(?:you|we|i|you've|you're|we've) ))"
)
TOGETHER = sign(
    rf"""
    with you|together|alongside you|next to you|beside you|opposite you|around you|behind you|in front of you|yours
    your driveway|share your|sit at your|park in your|adjoin|border|touch|you share|you shared|we met with|with us
    you lead|you manage|you supervise|you chair|you coach|you mentor|report to you|share (?:a|an|the|your)|{FEW}
    ran the|our demo|the demo|our call
    """
)
NEUTRAL = sign(
    """
    know|knew|think|work|worked|deal|do business|did business|trade|met|meet|talk|speak|spoke|connected|come across
    came across|supply|supplied|sell|sold|serve|served|visited|trust|trusted|follow|ever|bought|buy|buys
    """
)
ACTIVE = re.compile(r"\b(?:you|we)(?:'ve|'re)? (?:\w+ ){0,5}?(?:with|beside|against|alongside|next to)\b")
GATHER = re.compile(
    r"(?:\w+ ){0,2}?(?:(?:sit|sat|gather|get|got|come|came|travel|dine|lunch|eat|meet|met|are|were|sitting|stand|stood) "
    r"(?:\w+ ){0,3}?together\b|(?:meet|meets|met) (?:every|each|on|at|in the))"
)
BESIDE = re.compile(
    r",? ?(?:(?:the plots|the ones|those|the people|sitting|seated|standing|living|right|directly|immediately|just|to the|on) ){0,4}"
    r"(?:around you\b|next to|beside|opposite|behind you|in front of|left and right|on either side|either side"
    r"|across (?:the|from)|on both sides|upstairs|downstairs|next door|above|below|left or right"
    r"|\w+ing (?:\w+ ){0,2}?(?:to|with|alongside|opposite|behind|under) you\b"
    r"|on the (?:left|right)|to the (?:left|right)|to your (?:left|right))"
)
LISTED = re.compile(
    r"\b(?:a|an|the|one) [\w-]+(?: \w+)?, (?:a|an|the|one) [\w-]+(?: \w+)?,? and (?:a|an|the|one) [\w-]+"
)
TWO_PLACES = re.compile(r" (?:in|at|of|from|over in) [A-Z]\w+(?:, [A-Z]\w+){0,4},? and [A-Z]\w+")
OTHER_SITES = re.compile(
    r"\b(?:other|sister|neighbouring|neighboring|two|three|four|five|six|seven|eight|nine|both)(?: \w+)? "
    r"(?:plants?|depots?|branch(?:es)?|sites?|hotels?|stores?|shops?|clinics?|warehouses?|terminals?|mills?|garages?"
    r"|offices?|centres?|kindergartens?|schools?|labs?|factor(?:y|ies)|yards?|kitchens?|houses?|homes?|stations?"
    r"|practices?|hospitals?|restaurants?|libraries|museums?|farms?|campus(?:es)?)$"
)
TOPIC = re.compile(
    r"\W{0,3}(?:(?:and|so|hi|hello|hey|dear|well|ok|now|then|just|only|about|take|picture|think of|as for|a word about"
    r"|a question on|what about)\b[\w ]{0,12}?[,:]? )?(?P<noun>(?:the|your|those|these|his|her)\b[^?:]{4,110}?)[,:;-]+ "
    r"(?:and |so |or )?(?:who|whom|whose|which|does|do|did|is|are|was|were|has|have|would|could|can|might|any|anyone"
    r"|anybody|somebody|someone|one of)\b(?! (?:always|used|you|we|i|once|had|also|still|often)\b)"
)
SAID_OF = re.compile(r"\b(?:is|are|was|were|has|have|had|must|loved|got)\b")
MANY = re.compile(r"(?:[a-z]{2,}s|people|men|women|folk|children)\b")
_LOOKED_FOR = f"who|whom|which|{_SOMEBODY}|one|people|those|person|any|else|ones"
IN_YOURS = re.compile(
    rf"(?:^\W{{0,3}}(?:and |so |hi \w+,? |well,? |ok,? )?|\b(?:{_LOOKED_FOR}) (?:else )?)(?:in|on|at|of|from|among|within) "
    rf"(?P<noun>(?:your|that|the(?= [a-z' -]{{1,60}} on {WEEKDAY}))(?: [a-z'-]+){{1,3}}?)"
    rf"(?=[,:?.]|$| (?:{_VERB}|who|whom|which|still|that|on|every|of|with|you|likes?|uses?|owns?|runs?|works?|seems?|should|may)\b)"
    r"|\b(?:who|whom) (?:do|did) you \w+ (?:\w+ ){0,3}with (?:on|every|each)\b"
)
OF_THOSE = re.compile(
    rf"(?:^\W{{0,3}}|\b(?:{_LOOKED_FOR}|whose|all) )(?:among|amongst|of|from) "
    r"(?P<noun>(?:the|those) [a-z' -]{3,40}s(?= (?:you|we|who|that|with you)\b)|those (?:who|you|that) [^,?]{3,50}\b(?:with you|together|your \w+))"
)
