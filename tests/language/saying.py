"""Every sentence of every language, said with sample facts."""

import inspect
import itertools
import re
from collections.abc import Callable, Collection, Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, get_type_hints

from bot.language import phrases
from bot.language.phrases import Phrases
from bot.reading.readings import Why as Reading
from bot.sales.follow_through import Question
from bot.sales.ladder import Step, Void, later_step
from bot.sales.ladder import Why as Rule
from bot.sales.promise import Kind, Outcome, WantedBy
from bot.sales.safe_date import Basis
from bot.sales.settings import ROWS, TABLE, EarlyPolicy, Page

WALL = datetime.fromisoformat("2026-11-27 16:00")

# What a person or the workspace gives: in Latin for an English rep, in Japanese for a Japanese one.
GIVEN = {
    "en": {
        "role": "Manager",
        "roles": "Admin, Manager",
        "who": "Maria",
        "counted": "3 promises",
        "place": "New York",
        "country": "Japan",
        "label": "Work begins",
        "value": "9:00",
        "before": "9:00",
        "after": "8:30",
        "least": "15 min",
        "most": "12 h",
        "by": "Maria",
        "days": "Thu 24 Dec",
        "team": "Sales",
        "counts": "2 early",
        "contact": "Ms Sato",
        "circle": "the Thursday golf group",
        "product": "Widget A",
        "question": "In your Thursday golf group, who would be glad of this too?",
        "how": "they play golf",
        "customer": "Acme",
        "name": "Mr Birch",
        "typed": "ACME",
        "known": "Acme",
        "what": "send the proposal",
        "reason": "they chose another model",
        "query": "Acme",
        "line": "list Acme",
        "word": "lst",
        "near": "list",
        "words": "next never",
        "command": "/promise",
        "promise": "/promise",
        "kept": "/kept",
        "zone": "Asia/Tokyo",
        "clock": "09:00",
        "code": "missing_scope",
        "reference": "7F3A",
        "outcome": "late",
        "sold": "20 × Widget A",
        "last": "Thu 17 Dec",
        "other": "Mon 30 Nov, 16:00",
        "alternative": "the first half by Friday",
        "room": "Mon 30 Nov",
        "whom": "the board",
        "field": "What it has to be",
        "others": "#41 send a sample",
        "mail": "sato@acme.example",
    },
    "ja": {
        "counted": "約束 3件",
        "role": "マネージャー",
        "roles": "管理者",
        "who": "佐藤様",
        "place": "東京",
        "country": "日本",
        "label": "始業",
        "value": "9:00",
        "before": "9:00",
        "after": "8:30",
        "least": "15分",
        "most": "12時間",
        "by": "佐藤",
        "days": "12月24日(木)",
        "team": "営業",
        "counts": "早め 2",
        "contact": "佐藤",
        "circle": "木曜ゴルフ会",
        "product": "標準部品",
        "question": "木曜ゴルフ会の中で、喜んでくださりそうな方はどなたでしょうか。",
        "how": "ゴルフ仲間",
        "customer": "山田商事",
        "name": "佐藤様",
        "typed": "やまだ商事",
        "known": "山田商事",
        "what": "見積書を送る",
        "reason": "別の型に決まったため",
        "query": "山田",
        "line": "一覧 山田",
        "word": "一欄",
        "near": "一覧",
        "words": "来来週",
        "command": "/promise",
        "promise": "/promise",
        "kept": "/kept",
        "zone": "Asia/Tokyo",
        "clock": "9:00",
        "code": "503",
        "reference": "4711",
        "outcome": "遅れ",
        "sold": "標準部品 × 20",
        "last": "12月17日(木)",
        "other": "11月30日(月)16:00",
        "alternative": "前半だけ先にお送りする",
        "room": "11月30日(月)",
        "whom": "役員会",
        "field": "お伝えした仕様",
        "others": "#41 サンプルを送る",
        "mail": "1@2.33",
    },
}  # fmt: skip


OTHERS: dict[Any, list[Any]] = {
    Page: list(Page),
    time: [time(9), time(12, 30)],
    timedelta: [timedelta(0), timedelta(minutes=15), timedelta(hours=2), timedelta(minutes=90)],
    Collection[int]: [frozenset(range(5)), frozenset({0, 2}), frozenset({6})],
    float: [0.25],
    datetime: [WALL],
    date: [WALL.date(), date(2026, 1, 1), date(2025, 12, 31)],
}

NAMED = {"setting": list(TABLE), "choice": [choice for row in ROWS for choice in row.choices]}


def words_of(language: str) -> Iterator[tuple[str, str]]:
    """Each sentence by the name of its word and method, for every choice that an enumeration or a rule offers."""
    said = phrases(language)
    for word in get_words():
        for name, method in methods(getattr(said, word)):
            for arguments in choices(method, said, language):
                yield f"{word}.{name}", flat(method(*arguments))


def get_words() -> list[str]:
    """The words that a language is put together from."""
    return [name for name, value in vars(Phrases).items() if isinstance(value, property) and name != "language"]


def methods(word: object) -> Iterator[tuple[str, Callable[..., Any]]]:
    """The sentences of one word."""
    for name, method in inspect.getmembers(word, inspect.ismethod):
        if not name.startswith("_"):
            yield name, method


def choices(method: Callable[..., Any], said: Phrases, language: str) -> Iterator[tuple[Any, ...]]:
    """The arguments to say one sentence with."""
    hints = get_type_hints(method)
    names = list(inspect.signature(method).parameters)
    yield from itertools.product(*(samples(name, hints[name], said, language) for name in names))


def samples(name: str, kind: Any, said: Phrases, language: str) -> list[Any]:
    """What one argument can be."""
    if kind in {Outcome, WantedBy, Kind, Basis, EarlyPolicy, Question}:
        return list(kind)
    if kind is bool:
        return [True, False]
    if kind is int:
        return [1, 42]
    if kind in OTHERS:
        return OTHERS[kind]
    if kind is not str:
        return [["", "。" if language == "ja" else "Yes."]]
    match name:
        case "when" | "target" | "at" | "due" | "yours" | "day" | "told":
            return [said.dates.full(WALL, WALL.date())]
        case "why":
            return [*(each.name.lower() for each in Reading), *Void, *Rule, "a rule of tomorrow"]
        case "setting" | "choice":
            return NAMED[name]
        case "step":
            return [*Step, later_step(1), "a step of tomorrow"]
        case _:
            return [GIVEN[language][name]]


def flat(said: Any) -> str:
    """A sentence, or the pieces around a name."""
    return said if isinstance(said, str) else " ".join(said)


LATIN = re.compile(r"[A-Za-z]+")
JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uff01-\uff60\u300c\u300d\u3001\u3002]")
