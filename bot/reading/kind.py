"""Which kind of promise the words speak of."""

import re

from bot.reading.text import normalise
from bot.sales.promise import Kind

_WORDS = {
    Kind.CALL_BACK: r"call(?:ing|s)?(?![a-z])|phone|ring(?: back| them| him| her|$)|get back to|ping",
    Kind.PROPOSAL: r"proposals?|quot(?:es?|ations?)|estimates?|offers?(?![a-z])|tender|bid(?![a-z])|rfp",
    Kind.SAMPLE: r"samples?|swatch|prototype|trial unit",
    Kind.MATERIALS: r"materials?|brochures?|catalog(?:ue)?s?|literature|leaflets?|flyers?|data ?sheets?"
    r"|deck|slides|white ?paper",
    Kind.MEETING: r"meet(?:ing)?s?(?![a-z])|visit|appointment|demo(?:nstration)?(?![a-z])|workshop|lunch|site tour",
    Kind.FIX: r"fix(?:es|ed)?(?![a-z])|repair|correct(?:ed|ion)?(?![a-z])|replace|resolve|credit note"
    r"|refund|sort out|complaint|invoice error|error",
    Kind.INFORMATION: r"info(?:rmation)?(?![a-z])|details?|answers?|let .{1,30} know|find out|confirm"
    r"|check|prices?|pricing|figures|numbers|spec(?:s|ification)?(?![a-z])|contract|invoice|report|update|numbers",
}
_JAPANESE = {
    Kind.CALL_BACK: r"折り返|折返|電話(?!番号)|コールバック|かけ直|架電|tel(?![a-z])",
    Kind.PROPOSAL: r"見積|提案|企画書|オファー",
    Kind.SAMPLE: r"サンプル|見本|試供|試作",
    Kind.MATERIALS: r"資料|カタログ|パンフ|チラシ|スライド|冊子",
    Kind.MEETING: r"打ち?合わ?せ|会議|訪問|アポ|面談|デモ|ミーティング|商談|伺|お会い",
    Kind.FIX: r"修正|修理|訂正|交換|不具合|直し|直す|直る|再発行|クレーム|返金",
    Kind.INFORMATION: r"情報|回答|返答|返事|確認|連絡|調べ|お?知らせ|報告|価格|納期|仕様|請求書|契約",
}
_LATIN_ONE = re.compile("|".join(f"(?<![a-z])(?P<{kind.name}>{words})" for kind, words in _WORDS.items()))
_JAPANESE_ONE = re.compile("|".join(f"(?P<{kind.name}>{words})" for kind, words in _JAPANESE.items()))


def kind_of(what: str) -> Kind:
    """The kind that the words speak of; in Japanese, where the verb stands last, the rarer word wins."""
    plain = normalise(what).text
    found = [Kind[match.lastgroup] for match in _JAPANESE_ONE.finditer(plain) if match.lastgroup]
    for strong in (Kind.CALL_BACK, Kind.FIX):
        if strong in found:
            return strong
    if found:
        return next((kind for kind in found if kind is not Kind.INFORMATION), Kind.INFORMATION)
    match = _LATIN_ONE.search(plain)
    return Kind[match.lastgroup] if match and match.lastgroup else Kind.OTHER
