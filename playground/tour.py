"""Whom the tour is about: at each start somebody else, so that nothing of an earlier time stands in its way."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cast:
    """A customer, whom one knows there, and whom that person knows."""

    customer: str
    contact: str
    circle: str


@dataclass(frozen=True, slots=True)
class _Parts:
    """What names are put together from; a name's two lists have no common factor, so that every pair comes once."""

    customers: tuple[str, str]
    contacts: tuple[str, str]
    circles: tuple[str, str]
    customer: str
    contact: str
    circle: str


_PARTS = {
    "en": _Parts(
        (
            "Willow|Cedar|Stone|Gable|Harvest|Juniper|Copper|Larkspur|Mosaic|Pepper|Quartz|Saffron",
            "Cafés|Labs|Bakery|Homes|Gardens|Studios|Travel|Logistics|Interiors|Outfitters|Press",
        ),
        (
            "Nora|Leo|Ida|Finn|Clara|Hugo|Mabel|Oscar|Rosa|Simon|Thea|Victor",
            "Quinn|Hart|Moss|Ross|Ellis|Barker|Lowell|Dunne|Farrow|Grayson|Whitby",
        ),
        (
            "Saturday|Monday|Wednesday|Sunday|Friday|Tuesday|Thursday",
            "rowing crew|quiz team|choir|cycling group|chess club|running group|pottery class|bridge table",
        ),
        "{} {}",
        "{} {}",
        "the {} {}",
    ),
    "ja": _Parts(
        (
            "若葉|千早|花野|桐山|白樺|朝凪|椿坂|松風|藤沢|夕霧|青柳|雪谷",
            "カフェ|印刷|ベーカリー|工務店|旅行|薬局|建材|物流|書店|造園|家具",
        ),
        ("高橋|小林|森|林|清水|石井|前田|藤田|岡田|長谷川|村上|近藤", "様"),
        (
            "土曜|水曜|日曜|木曜|金曜|火曜|月曜",
            "ゴルフ仲間|テニス仲間|ランニング仲間|囲碁仲間|合唱仲間|登山仲間|釣り仲間|俳句の会",
        ),
        "{}{}",
        "{}{}",
        "{}の{}",
    ),
}
LANGUAGES = tuple(_PARTS)


def cast(language: str, start: int) -> Cast:
    """Whom the tour is about at its n-th start, counted from 0."""
    parts = _PARTS[language]
    firsts, seconds = (_split(part) for part in parts.customers)
    often = start // (len(firsts) * len(seconds))
    customer = _put(parts.customer, parts.customers, start)
    return Cast(
        f"{customer} {often + 1}" if often else customer,
        _put(parts.contact, parts.contacts, start),
        _put(parts.circle, parts.circles, start),
    )


def _put(form: str, parts: tuple[str, str], start: int) -> str:
    first, second = (_split(part) for part in parts)
    return form.format(first[start % len(first)], second[start % len(second)])


def _split(part: str) -> list[str]:
    return part.split("|")
