"""What a promise is about, as it is spoken of to whom it was made, and whether two promises are about the same."""

import re
import unicodedata
from collections.abc import Sequence

from bot.reading.deed import deed
from bot.reading.text import tidy

_JAPANESE = re.compile("[ぁ-んァ-ヶ一-龥々]")
_FORMS = re.compile(
    r"(?i)^(?:株式会社|有限会社|合同会社|[（(][株有合][）)]|㈱|㈲)\s*|\s*(?:株式会社|有限会社|合同会社|[（(][株有合][）)]|㈱|㈲)$"
    r"|,?\s+(?:inc|corp|corporation|co|ltd|limited|llc|plc|gmbh|ag|kk|k\.k)\.?$|(?:様|さま|さん|御中|殿)$"
)
_TITLE = r"(?:Mrs?|Ms|Miss|Mx|Dr|Prof)\b\.? ?"
_TITLED = rf"{_TITLE}[A-ZÀ-ÖØ-Þ][\w'’-]*"
_PERSON = r"[A-ZÀ-ÖØ-Þ][\w'’-]*(?: [A-ZÀ-ÖØ-Þ][\w'’-]*)?"
_POLITE = re.compile(r"(?i)^(?:please|kindly|also|and|(?:don['’]t forget|remember|need|have) to|must)\s+")
_THANKS = re.compile(r"(?i)[\s,.!]+(?:please|thanks|thank you|ok)[\s.!]*$|[\s.!?。．！？…,、]+$")
_BRINGS = re.compile(
    r"(?i)^(?:(?:re-?)?send|e-?mail|mail|give|ship|forward|deliver|return|submit|hand|show|present|bring|pass|offer"
    r"|provide|share|post|fax|supply|upload|drop|issue)\b"
)
_BESIDE = "at|by|on|in|to|for|of|with|and|or|about|from|is|has|will"
_GETS = r"(?:gets|will get|will have|is to get|should get|needs|wants)"
_HER = re.compile(
    r"(?i)\bher\b(?=\s+(?:the|an?|back|our|my|this|that|about|by|on|at|with|for|to|some|two|in|know)\b|\s*$|\s*[,.])"
)
_MEANT = re.compile(r"(?i)\b(?:him|his|her|hers)\b")
_YOURS = {"him": "you", "his": "your", "her": "your", "hers": "yours"}
_PROMISED = re.compile(
    r"(?i)^(?:(?:i|we)(?:['’]ve| have)? )?(?:promised?|owe|owed) you (?=(?:an?|the|our|my|two|some)\b)"
)

_HONORIFIC = r"(?:様|さま|さん|御中|殿|氏)"
_POST = r"(?:部長|課長|社長|係長|専務|常務|先生|ご担当者?|担当者?)"
_TO = (
    r"(?:(?:に対して|に向けて|宛てに|宛に|あてに|宛ての|宛の|向けに|向けの|宛|へ|に)(?:は|も)?|への|と|の"
    r"|を(?=ご?訪問|お?訪ね)|[、,:：\s]+)"
)
_CALLS = re.compile(
    r"(?:(?:を|で|に|の|、)?(?:折り返し|折返し|のちほど|後ほど|改めて|再度|もう一度)(?:の|に|、)?)?"
    r"(?:を|で|に|の|、)?(?:お|ご)?(?:電話|架電|TEL|tel|コールバック|コール|折り返し|折返し|かけ直し?)"
    r"を?(?:お?かけ直し)?(?:する|します|いたします|致します|し|す|ます|入れる|入れます|かける|かけます|差し上げる|差し上げます|さしあげます)?$"
)
_MEETS = re.compile(
    r"(?P<about>.*?)(?:を|で|に|の|、)?(?:お|ご)?"
    r"(?P<name>打ち?合わ?せ|会議|訪問|面談|商談|デモ|ミーティング|アポ(?:イント)?|伺[ういえ]?|会[うい]|訪ね)"
    r"(?:の)?(?:日程)?(?:に|へ)?(?:を)?(?:設定|調整|実施)?"
    r"(?:する|します|いたします|致します|行う|行います|行く|行きます|入れる|入れます|る|ます|し)?$"
)
_MET = {
    "訪問": "ご訪問",
    "伺": "ご訪問",
    "訪": "ご訪問",
    "会議": "会議",
    "面談": "ご面談",
    "商談": "商談",
    "デモ": "デモ",
}
_ABOUT = re.compile(r"(?:の件(?:で|について|に関して)?|に(?:ついて|関して|つき)(?:の|は)?|のことで?|[をでにの、,\s])$")
_LATER = re.compile(r"(?:ね|よ|わ|予定(?:です)?|つもり(?:です)?|こと(?:に(?:なりました|なっています))?)$")
_ENDS = re.compile(
    r"(?:(?:さ?せて|して)(?:いただき|頂き)ます|(?:いたし|致し|し)ておき(?:ます)?|(?:し|いたし|致し)ます|する|いたす|ます|ておく)$"
)
_VERB_ENDS = re.compile(r"(?<=[一-龥々])[うくぐすつぬぶむるいきぎしちにびみりえけせてねべめれげじっわら]{1,3}$")
_VERBAL = re.compile(
    r"(?:する|ます|[うくぐすつぬぶむる]|送付|送信|発送|郵送|提出|作成|用意|準備|連絡|確認|手配|納品|納入|修正|訂正|案内|提示"
    r"|共有|回答|発注|交換|修理|返信|持参|説明|報告|提供|返却|お?届け|お?渡し|お?送り|お?知らせ|調査|検討|返答|お返事|再送|引き取り)$"
)
_ON_ITS_OWN = re.compile(
    r"(?<=[ァ-ヶー一-龥々A-Za-z0-9りみ])(?:お|ご)?(?:送り|送る|届け|届ける|渡し|渡す|出し|出す|持参|持って(?:行き|いき|行く|いく)|知らせ|知らせる|見せ|見せる|作り|作る"
    r"|送付|提出|送信|発送)$"
)
_THEN = re.compile(r"^.*[てで](?=[ごお]?[一-龥]{2}(?:する|します|いたします)?$)")
_SENDS = re.compile(r"(?:お|ご)?(?:送[りる]|届け?る?)(?:ます|します|いたします|する)?")
_ANSWERS = ("連絡", "回答", "返答", "報告", "説明", "案内", "相談", "提案")
_JAPANESE_TAIL = re.compile(r"[ぁ-ん]$")
_BARE = """
    a an the to for of with our my your their please i we will shall can ll promise promised that them him her it you
    over across by on
"""
_SMALL = frozenset(_BARE.split())
_WORD = re.compile(r"\w+")


def matter(what: str, customer: str | None = None, contact: str | None = None) -> str:
    """The object of a promise in words for the customer: a deed in English, where possible a thing in Japanese."""
    plain = deed(tidy(what))
    if _JAPANESE.search(plain):
        return _japanese(_without(plain, customer, contact)) or plain
    return _english(plain, _names(customer), contact) or plain


def same(one: str, other: str, customer: str | None = None) -> bool:
    """Whether two promises to a customer say the same, however politely and wherever they name the customer."""
    return _folded(one, customer) == _folded(other, customer)


def _names(*given: str | None) -> list[str]:
    found: list[str] = []
    for name in filter(None, given):
        bare = _FORMS.sub("", tidy(name)).strip()
        found += [tidy(name), *([bare] if len(bare) > 1 else [])]
    return sorted(dict.fromkeys(found), key=len, reverse=True)


def _either(names: Sequence[str]) -> str:
    return "|".join(re.escape(name) for name in names)


def _english(plain: str, names: Sequence[str], contact: str | None) -> str:
    plain = _THANKS.sub("", _THANKS.sub("", _POLITE.sub("", plain)))
    who = _addressee(names, contact)
    if who:
        plain = re.sub(rf"^{who} {_GETS} (?=\S)", "get you ", plain)
        plain = re.sub(rf"(?<![\w-]){who}(?:['’]s|(?<=s)['’])(?!\w)", "your", plain)
        plain = re.sub(rf"^(?:for|to) {who}[\s,:]+|^{who}\s*[,:]\s*", "", plain)
        gone = rf"(?<=\S)(?<!wait)(?<!work)(?<!look)(?<!care) for {who}(?![\w-])"
        if _BRINGS.match(plain):
            gone = rf"{gone}|(?<!back)(?<!reply)(?<=\S\S) (?:over |across )?to {who}(?![\w-])"
        plain = re.sub(gone, "", plain)
        plain = re.sub(rf"\b[Tt]he {who} (?=(?!(?:{_BESIDE})\b)[a-z])", "your ", plain)
        plain = re.sub(rf"(?<=\S ){who}(?![\w-])", "you", plain)
        plain = re.sub(rf"^{who} (?=\w)", "", plain)
    plain = _MEANT.sub(lambda found: _YOURS[found.group().lower()], _HER.sub("you", plain))
    return tidy(_PROMISED.sub("get you ", plain)).rstrip(" ,")


def _addressee(names: Sequence[str], contact: str | None) -> str:
    """How the customer, or the person there who reads it, is named; somebody with a title is, where nobody else is."""
    people = _names(contact)
    if contact:
        bare = re.sub(rf"^{_TITLE}", "", contact.strip())
        last = bare.split()[-1:] or [""]
        parts = [part for part in (bare, *last, *bare.split()[:1]) if len(part) > 1]
        people = list(dict.fromkeys([*people, *parts]))
        persons = rf"(?:{_TITLE})?(?:{_either(people)})"
    else:
        persons = _TITLED
    firms = rf"(?i:{_either(names)})(?:,? (?:Inc|Corp|Co|Ltd|LLC|GmbH|AG|KK)\b\.?)?" if names else ""
    anybody = persons if contact else f"(?:{_TITLED}|{_PERSON})"
    at = rf"{anybody}(?: {_PERSON})? (?:at|from|of) (?:{firms})|" if firms else ""
    return f"(?:{at}{firms + '|' if firms else ''}{persons})"


def _without(plain: str, customer: str | None, contact: str | None) -> str:
    """Japanese words without whom they are for."""
    plain = _THANKS.sub("", plain)
    people = re.escape(re.sub(rf"{_HONORIFIC}$", "", contact.split()[0])) if contact else "[一-龥々ァ-ヶー]{1,10}?"
    honoured = rf"(?:ご?担当の)?{people}[^\s、,をにへとのはが様さ]{{0,6}}?(?:{_HONORIFIC}|(?<!\A){_POST}{_HONORIFIC}?)"
    plain = re.sub(r"^(?:お客様|客先|先方|担当者?)(?:に|へ|と)", "", plain)
    names = _either(_names(customer))
    firms = rf"(?:株式会社|有限会社|㈱)?(?i:{names})(?:株式会社|有限会社|㈱)?{_HONORIFIC}?" if names else ""
    both = rf"{firms}の(?:{honoured}|{_POST}{_HONORIFIC}?)|{firms}|" if firms else ""
    return re.sub(rf"(?<![一-龥々ァ-ヶーA-Za-z])(?:{both}{honoured}){_TO}", "", plain)


def _japanese(plain: str) -> str:
    plain = _LATER.sub("", plain.strip())
    plain = re.sub(r"の件(?:で|について)?$", "", plain)
    call = _CALLS.search(plain)
    if call is not None:
        about = _about(plain[: call.start()])
        return f"{about}についてのお電話" if about else "お電話"
    met = _MEETS.fullmatch(plain)
    if met is not None and not re.search(r"資料|議事録", plain):
        about, name = _about(met["about"]), met["name"]
        meeting = next((_MET[key] for key in _MET if name.startswith(key)), "お打ち合わせ")
        return f"{about}の{meeting}" if about else meeting
    thing, mark, rest = plain.partition("を")
    if mark and thing and _VERBAL.search(rest):
        return thing
    plain = _THEN.sub("", re.sub(r"について(?=[ごお]?[一-龥])", "についての", plain))
    if _SENDS.fullmatch(plain):
        return "お届け" if "届" in plain else "ご送付"
    bare = _ENDS.sub("", plain)
    if bare in _ANSWERS:
        return f"ご{bare}"
    alone = _ON_ITS_OWN.sub("", bare)
    if alone != bare and alone:
        return alone
    return bare if bare and bare != plain and not _JAPANESE_TAIL.search(bare) else plain


def _about(words: str) -> str:
    """What a call or a meeting is about, out of the words before it."""
    plain = words
    while (shorter := _ABOUT.sub("", plain)) != plain:
        plain = shorter
    return re.sub(r"^(?:折り返し|折返し|改めて|再度|のちほど|後ほど)$", "", plain)


def _folded(what: str, customer: str | None) -> str:
    plain = deed(tidy(what))
    if _JAPANESE.search(plain):
        return _folded_japanese(plain, customer)
    folded = unicodedata.normalize("NFKC", plain).casefold()
    for name in _names(unicodedata.normalize("NFKC", customer or "").casefold()):
        folded = re.sub(rf"(?<!\w){re.escape(name)}(?:'s)?(?!\w)", " ", folded)
    words = [word for word in _WORD.findall(folded) if word not in _SMALL]
    return " ".join(words) or folded.strip()


def _folded_japanese(plain: str, customer: str | None) -> str:
    names = _either(_names(customer))
    folded = unicodedata.normalize("NFKC", plain).casefold()
    if names:
        names = unicodedata.normalize("NFKC", names).casefold()
        folded = re.sub(rf"(?<![一-龥々ァ-ヶー])(?:{names}){_HONORIFIC}?{_TO}", "", folded)
    bare = _LATER.sub("", re.sub(r"[\s。、,.!?「」]", "", folded))
    bare = _VERB_ENDS.sub("", _ENDS.sub("", bare))
    bare = re.sub(r"(?:お|ご|御)(?=[一-龥々ァ-ヶ])", "", bare).replace("送付", "送")
    return re.sub(r"(?<=[^を])[をは](?=[^をは])", "", bare) or folded
