"""Whether the name of a circle stands for people whom somebody can list."""

import re
import unicodedata

from bot.reading.asking import Why
from bot.reading.question import judge

LONGEST = 200
"""Characters of a name that are read."""

_OWNED = re.compile(
    r"\s*(?:the|your|that|those|these|this|his|her|their|our|my|all|both|a|an|other|any|some|each|every)\b",
    re.IGNORECASE,
)
_ENDS = " .,;:!?。、"
_MINE = re.compile(r"\bmy\b", re.IGNORECASE)
_ANYBODY = re.compile(
    r"\b(?:anyone|anybody|someone|somebody|everyone|everybody|whoever|the world|all (?:i|we|of)\b)"
    r"|誰|だれ|みんな|みな|皆さん|皆様|全員|どなた|いろいろ|色々|あちこち",
    re.IGNORECASE,
)
_ALWAYS = {Why.MARKET, Why.PUBLIC}
"""What first names of some who are in it make no circle of."""

_OPEN = {
    Why.PUBLIC: re.compile(
        r"(?:(?:the|your|members of the|general)\s+)*"
        r"(?:internet|public|web|media|press|news|social media|social networks?|online \w+|society|world)"
        r"|(?:your )?sns"
        r"|(?:インターネット|ネット|ウェブ|世間|世の中|社会|一般|一般の.{0,3}|市民|国民|メディア|マスコミ)",
        re.IGNORECASE,
    ),
    Why.MARKET: re.compile(
        r"(?:(?:the|your)\s+)*(?:b2b|b2c|health ?care|retail|manufacturing|construction|hospitality|logistics)"
        r"(?:\s+(?:sector|market|business|trade))?|.*(?<![創起開卒])業者(?:さん|の方々|の方|たち)?",
        re.IGNORECASE,
    ),
    Why.TYPE_OF_PERSON: re.compile(
        r".*(?:困って|お困り|探して|必要と|欲し|悩んで|検討して).{0,8}(?:人|方|方々|会社|企業)|お?医者(?:さん)?|関係者"
    ),
}
"""Names that are open as a whole."""

_PLATFORM = re.compile(
    r"linked\s?in|facebook|instagram|twitter|reddit|tik\s?tok|youtube|\bonline\b|\bweb\b|internet|followers"
    r"|リンクトイン|フェイスブック|インスタ|ツイッター|SNS|(?<![ァ-ヶ])ネット(?!ワーク)|フォロワー",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:weekly|monthly)\b|\b(?:rotary|lions|kiwanis)\b"
    # A body that people join, or its members; "club owners" are a trade.
    r"|\b(?:club|association|chamber|forum|committee|class|pta|league|guild|lodge|federation|church|parish|temple"
    r"|co-?op|cooperative|incubator|accelerator|(?<!your )(?<!the )society|co-?working space"
    r"|breakfast|batch|\w+[’']s? organi[sz]ation)"
    r"(?=$|[’']s\b|\s+(?:members|people|folks|mates|friends|crowd|board|officers|of|in|on|at|from|for|\d))"
    # People who did one thing together.
    r"|\b(?:judges|jurors|panellists|speakers|classmates|course-?mates|volunteers?(?: \w+)?|trainees|tenants|cousins)$"
    r"|\b(?!(?:your|the|my|own|whole|entire|social|professional|personal|business)\b)\w+ network$"
    r"|^(?:\w+ )?(?:family|old boys|old girls)$|\b(?-i:Women in [A-Z])"
    r"|\b(?:college|school|university|army|uni) (?:friends|buddies|mates)$"
    r"|\b(?:alumni|graduates|alumnae) (?:of|from|at) \w|\b(?!your alumni)\w+ alumni$",
    re.IGNORECASE,
)
"""What says that people meet, and so know each other by face."""

_BOUNDED = re.compile(
    r"\bwho (?:share|sit|sat|train|studied|meet|met|rent|live)\w* "
    r"|\b(?:she|he|they|you|we|i) (?:\w+ )?"
    r"(?:train|work|stud|serv|play|meet|met|sit|sat|sail|ski|golf|row|sing|sang|ran|run|went|goes|go|grew|live|cook|share"
    r"|travel|hunt|ride|rode|fish|eat|ate|co-?\w+)\w*(?: \w+){0,2} "
    r"(?:with|at|in|on|to|for|from|up|every|each|through)\b"
    r"|\b(?:on|along) (?:the )?(?:\w+ ){0,3}(?:street|road|avenue|lane|square|floor|estate|high street|row|st|rd|ave)\b"
    r"|\b(?:in|of|from|at) (?:the|her|his|their|your|my|our) (?:\w+ )?"
    r"(?:building|mall|block|corridor|estate|arcade|hall|school|nursery|kindergarten"
    r"|office park|business park|team|class|group)$"
    r"|\b(?:parents|dads|mums|moms|mothers|fathers|teachers) (?:at|from|of|in) "
    r"|\bschool (?:parents|dads|mums|moms)$"
    r"|\bfranchisees (?:of|in|from) |\bfranchise owners$|\bnext door\b"
    r"|\bcolleagues (?:from|at|in|of) \w|\bex-\w+ colleagues$"
    r"|\b(?:managers|directors|engineers|buyers|supervisors|heads) (?:at|from|of) (?!the\b)(?-i:[A-Z])\w+$",
    re.IGNORECASE,
)
"""Words that bound a group: what they did with the contact, or the street, house or firm they are found in."""

_PEOPLE_JAPANESE = r"(?:の?(?:会員|メンバー|役員|有志|仲間|人たち|方々|方|人|たち|さん)){0,2}"
_TOGETHER_JAPANESE = re.compile(
    r".*(?:[月火水木金土日]曜|毎週|毎月|ロータリー|ライオンズ|PTA)"
    rf"|.*\S(?:(?<!展示)(?<!説明)(?<!発表)(?<!博覧)(?<!都)(?<!社)(?<!機)(?<!国)(?<!商)会|会議所|クラブ|倶楽部|サークル|フォーラム"
    rf"|組合|連盟|塾|道場|教室|少年団|商店会|OB|OG|仲間|同級生|審査員|登壇者|常連){_PEOPLE_JAPANESE}$"
    rf"|.*(?:ママ|パパ)友{_PEOPLE_JAPANESE}$|.*\Sの(?:保護者|卒業生|同僚|同期|店主){_PEOPLE_JAPANESE}$"
    r"|(?:ご)?家族$|.*(?:時代|学校|大学|高校|中学)の(?:友人|友達)|.*(?:で|と)(?:会った|出会った|一緒|知り合った|働いた|学んだ).*"
    r"|.*(?:同じ|隣の)(?:ビル|建物|フロア|階|団地|マンション|商店街|クラス|学校|職場|研究室|教室|チーム|町内|通り)の.*"
    r"|.*(?:丁目|通り|商店街|団地|階)の\S+",
)


def refuses(name: str, language: str, named: bool = False) -> Why | None:
    """Why a name is too wide for a circle, or nothing when it will do; `named` says that first names go with it."""
    name = " ".join(unicodedata.normalize("NFKC", name[:LONGEST]).split()).strip(_ENDS)
    if not any(char.isalnum() for char in name):
        return Why.NO_CIRCLE
    why = _why(name, language)
    return None if named and why not in _ALWAYS and not _ANYBODY.search(name) else why


def _why(name: str, language: str) -> Why | None:
    plain = next((why for why, pattern in _OPEN.items() if pattern.fullmatch(name)), None)
    if plain:
        return plain
    why = judge(_question(name, language), language).why
    if why is None or (why is not Why.SEVERAL and _is_bounded(name, language)):
        return None
    if why in (Why.NO_CIRCLE, Why.TYPE_OF_PERSON) and _ANYBODY.search(name):
        return Why.NO_CIRCLE
    return None if why is Why.NO_CIRCLE else why


def _is_bounded(name: str, language: str) -> bool:
    if _PLATFORM.search(name):
        return False
    if language == "ja":
        return _TOGETHER_JAPANESE.match(name) is not None
    return not _ANYBODY.search(name) and bool(_TOGETHER.search(name) or _BOUNDED.search(name))


def _question(name: str, language: str) -> str:
    """A question that looks for somebody in what the name says."""
    if language == "ja":
        return f"{name}の中で、喜んでくださるのはどの方ですか。"
    name = _MINE.sub("your", name)
    return f"Who in {name if _OWNED.match(name) else 'your ' + name} is it?"
