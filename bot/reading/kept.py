"""What was typed behind `/kept`."""

from dataclasses import dataclass
from difflib import get_close_matches
from zoneinfo import available_timezones

from bot.reading.text import normalise


@dataclass(frozen=True, slots=True)
class Help:
    """What can be typed."""


@dataclass(frozen=True, slots=True)
class Today:
    """Today's list."""


@dataclass(frozen=True, slots=True)
class Zone:
    """Another zone; `name` is None when no zone is called so."""

    name: str | None
    typed: str
    near: str | None = None


@dataclass(frozen=True, slots=True)
class Language:
    """Another language; `code` is None when Kept doesn't speak it."""

    code: str | None
    typed: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word that is none of Kept's, and the nearest that is."""

    word: str
    near: str | None


@dataclass(frozen=True, slots=True)
class Sub:
    """A word with a listener of its own, and what was typed behind it."""

    word: str
    rest: str


KeptCommand = Today | Help | Zone | Language | Sub | Unknown

KEPT_WORDS = {
    **dict.fromkeys(("today", "list", "今日", "本日", "一覧"), "today"),
    **dict.fromkeys(("help", "?", "ヘルプ", "使い方"), "help"),
    **dict.fromkeys(("zone", "timezone", "tz", "タイムゾーン", "時間帯"), "zone"),
    **dict.fromkeys(("language", "lang", "言語", "ことば"), "language"),
    **dict.fromkeys(("notes", "note", "conversation", "メモ", "記録", "商談", "会話", "商談の記録"), "notes"),
    **dict.fromkeys(("order", "orders", "注文", "受注"), "order"),
    **dict.fromkeys(("customer", "お客様", "顧客"), "customer"),
    **dict.fromkeys(("referral", "referrals", "紹介", "ご紹介"), "referral"),
    **dict.fromkeys(("record", "実績"), "record"),
    **dict.fromkeys(("digest", "週次", "まとめ", "週次まとめ"), "digest"),
    **dict.fromkeys(("hours", "営業時間", "勤務時間"), "hours"),
    **dict.fromkeys(("away", "不在", "休み", "休暇"), "away"),
    **dict.fromkeys(("settings", "setting", "設定"), "settings"),
    **dict.fromkeys(("team", "teams", "チーム"), "team"),
    **dict.fromkeys(("people", "roles", "担当", "メンバー", "役割"), "person"),
}
SUBS = frozenset(
    {"notes", "record", "order", "customer", "referral", "digest", "hours", "away", "settings", "team", "person"}
)
LANGUAGES = {
    **dict.fromkeys(("english", "en", "英語", "en-us", "en-gb"), "en"),
    **dict.fromkeys(("japanese", "ja", "jp", "日本語", "にほんご", "nihongo", "ja-jp"), "ja"),
}
CITIES = {
    **{"東京": "Asia/Tokyo", "日本": "Asia/Tokyo", "japan": "Asia/Tokyo", "大阪": "Asia/Tokyo", "osaka": "Asia/Tokyo"},
    **{"ニューヨーク": "America/New_York", "ロンドン": "Europe/London", "シンガポール": "Asia/Singapore"},
    **{"san francisco": "America/Los_Angeles", "seattle": "America/Los_Angeles", "boston": "America/New_York"},
    **{"washington": "America/New_York", "miami": "America/New_York", "austin": "America/Chicago"},
    **{"dallas": "America/Chicago", "houston": "America/Chicago", "munich": "Europe/Berlin"},
    **{"hamburg": "Europe/Berlin", "mumbai": "Asia/Kolkata", "delhi": "Asia/Kolkata", "bangalore": "Asia/Kolkata"},
    **{"beijing": "Asia/Shanghai", "utc": "UTC", "gmt": "UTC", "jst": "Asia/Tokyo", "est": "America/New_York"},
    **{
        "pst": "America/Los_Angeles",
        "cet": "Europe/Berlin",
        "geneva": "Europe/Zurich",
        "ロサンゼルス": "America/Los_Angeles",
    },
}


def read_kept(text: str) -> KeptCommand:
    """What `/kept …` asks for."""
    plain = normalise(text).text.strip()
    if not plain:
        return Today()
    word, *behind = plain.split(maxsplit=1)
    rest = behind[0] if behind else ""
    known = KEPT_WORDS.get(word)
    if known == "zone" and rest:
        return _zone(rest)
    if known == "language" and rest:
        return Language(LANGUAGES.get(rest), rest)
    if known in SUBS:
        return Sub(known, _behind_first_word(text))
    if known == "today" and not rest:
        return Today()
    if known == "help" and not rest:
        return Help()
    if known in ("zone", "language") and not rest:
        return Zone(None, "") if known == "zone" else Language(None, "")
    near = get_close_matches(word[:40], KEPT_WORDS, n=1, cutoff=0.7)
    return Unknown(text.strip(), near[0] if near else None)


def _behind_first_word(text: str) -> str:
    parts = text.strip().split(maxsplit=1)
    return parts[1] if len(parts) > 1 else ""


def _zone(typed: str) -> Zone:
    zones = {
        name.lower(): name for name in sorted(available_timezones()) if not name.startswith(("Etc/", "posix", "right"))
    }
    wanted = typed.replace(" ", "_")
    if wanted in zones:
        return Zone(zones[wanted], typed)
    if typed in CITIES:
        return Zone(CITIES[typed], typed)
    for lower, name in zones.items():
        if "/" in lower and lower.rpartition("/")[2] == wanted:
            return Zone(name, typed)
    cities = {lower.rpartition("/")[2]: name for lower, name in zones.items() if "/" in lower}
    near = get_close_matches(wanted[:40], cities, n=1, cutoff=0.75)
    return Zone(None, typed, cities[near[0]] if near else None)
