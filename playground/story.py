"""What happened before a visitor came: people, channels, and three weeks of what they did."""

from dataclasses import dataclass, field
from datetime import time


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person to be."""

    name: str
    title: str
    tz: str
    locale: str
    is_admin: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """What somebody does on a day of the story (0 is its first Monday) at a time in their own zone.

    `text` is what is written or typed; for an emoji or a press it is in the message that is meant, `name` says which
    emoji or button (with `=` behind it the one that is for nobody yet), `fills` what goes into the form that opens
    (`day:9`, `person:Ben` and `channel:sales` stand for themselves). `{a word}` stands for the number of the promise
    or order with it.
    """

    day: int
    at: time
    who: str
    does: str
    text: str
    name: str = ""
    fills: dict[str, str | list[str]] = field(default_factory=dict[str, str | list[str]])


PEOPLE = (
    Somebody("Ken", "Sales, North America", "America/New_York", "en-US"),
    Somebody("Aya", "営業部", "Asia/Tokyo", "ja-JP"),
    Somebody("Maria", "Head of Sales", "Europe/London", "en-GB", is_admin=True),
    Somebody("Ben", "Back office, logistics", "America/New_York", "en-US"),
)
CHANNEL, DIGESTS, TOKYO = "sales", "sales-week", "tokyo-week"
IN_TOKYO = ("Aya", "Maria")
STAGE_ZONE = "America/New_York"
FIRST = time(9, 0)
LAST_DAY, LAST = 17, time(12, 0)
EIGHT, NINE, TEN, NOON, THREE = time(8, 30), time(9, 40), time(10, 20), time(12, 0), time(15, 0)


def visit(day: int, at: str, whom: str) -> dict[str, str | list[str]]:
    """What goes into the form for a visit."""
    return {"visit_on": f"day:{day}", "visit_at": at, "whom": whom}


def team(name: str, reps: list[str], channel: str, language: str, zone: str) -> dict[str, str | list[str]]:
    """What goes into the form for a team."""
    return {
        "team_name": name,
        "manager": "person:Maria",
        "reps": [f"person:{one}" for one in reps],
        "channel": f"channel:{channel}",
        "digest_day": "0",
        "digest_at": "09:00",
        "zone": zone,
        "language": language,
        "figures": "counts",
    }


SETTING_UP = (
    Step(0, time(8, 50), "Ben", "opens Home", ""),
    Step(0, time(14, 0), "Maria", "types", "/kept people"),
    Step(
        0, time(14, 1), "Maria", "presses", "", "roles_edit", {"person": "person:Maria", "roles": ["manager", "admin"]}
    ),
    Step(0, time(14, 2), "Maria", "types", "/kept people"),
    Step(0, time(14, 2, 30), "Maria", "presses", "", "roles_edit", {"person": "person:Ben", "roles": ["back_office"]}),
    Step(0, time(14, 3), "Maria", "types", "/kept team"),
    Step(
        0,
        time(14, 4),
        "Maria",
        "presses",
        "",
        "team_edit=",
        team("Sales", ["Ken", "Aya"], DIGESTS, "en", "Europe/London"),
    ),
    Step(0, time(14, 6), "Maria", "types", "/kept team"),
    Step(0, time(14, 7), "Maria", "presses", "", "team_edit=", team("東京営業", ["Aya"], TOKYO, "ja", "Asia/Tokyo")),
    Step(0, time(14, 5), "Maria", "writes", "Good morning! The trade fair was worth it: new names to look after."),
)

PROMISES = (
    Step(0, time(9, 10), "Ken", "writes", "Acme called. I told them that the proposal is with them by Tuesday 4pm."),
    Step(0, time(9, 12), "Ken", "types", "/promise Acme: send the proposal by Tuesday 4pm"),
    Step(
        0, time(9, 30), "Ken", "types", "/promise Birch & Sons: answer the question about the invoice by Wednesday noon"
    ),
    Step(0, time(11, 0), "Ken", "types", "/promise done {invoice}"),
    Step(1, time(14, 40), "Ken", "types", "/promise done {the proposal}"),
    Step(2, TEN, "Ken", "types", "/promise Northwind Dental: send the clinic catalogue by Friday 5pm"),
    Step(7, time(9, 20), "Ken", "types", "/promise done {clinic catalogue}"),
    Step(4, TEN, "Ken", "types", "/promise Orchard Hotels: send four upholstery samples by Tuesday 5pm"),
    Step(7, THREE, "Ken", "types", "/promise list"),
    Step(
        7,
        time(15, 1),
        "Ken",
        "presses",
        "upholstery samples",
        "cant",
        {"told": "Thursday 5pm", "wanted_by": "rep", "agreed": "yes"},
    ),
    Step(10, TEN, "Ken", "types", "/promise done {upholstery samples}"),
    Step(8, TEN, "Ken", "types", "/promise Meridian Print: send paper samples by Friday 3pm"),
    Step(10, THREE, "Ken", "types", "/promise list"),
    Step(
        10, time(15, 1), "Ken", "presses", "paper samples", "drop", {"reason": "They have chosen their paper already"}
    ),
    Step(14, NINE, "Ken", "writes", "Birch & Sons asked for a call about their account once the trade fair is over."),
    Step(14, time(9, 45), "Ken", "types", "/promise Birch & Sons: call back about their account in three weeks"),
    Step(15, TEN, "Ken", "types", "/promise Lakeside Clinic: send the quote for twelve chairs by Wednesday 5pm"),
    Step(15, time(11, 0), "Ken", "types", "/promise send Acme the floor plan"),
    Step(16, TEN, "Ken", "types", "/promise Northwind Dental: propose dates for the training in four weeks"),
    Step(17, time(9, 10), "Ken", "writes", "Acme need the revised price list today, by 3pm. On it."),
    Step(17, time(9, 15), "Ken", "types", "/promise Acme: send the revised price list by 3pm"),
    Step(1, NINE, "Aya", "writes", "山田商事の佐藤様に、お見積りを木曜日の15時までにお送りするとお約束しました。"),
    Step(1, time(9, 45), "Aya", "types", "/promise 山田商事: お見積りを木曜の15時までに送る"),
    Step(3, time(14, 10), "Aya", "types", "/promise done {お見積り}"),
    Step(2, TEN, "Aya", "types", "/promise 青葉クリニック: カタログを金曜日までに送る"),
    Step(3, THREE, "Aya", "types", "/promise list"),
    Step(3, time(15, 1), "Aya", "presses", "カタログ", "drop", {"reason": "Webでご覧いただけるため"}),
    Step(8, TEN, "Aya", "types", "/promise 北斗製作所: 図面の確認結果を木曜の17時までに連絡する"),
    Step(10, time(16, 0), "Aya", "types", "/promise done {図面}"),
    Step(15, NINE, "Aya", "writes", "さくら電機様から納期のお問い合わせ。3週間以内にご回答しますとお伝えしました。"),
    Step(15, time(9, 45), "Aya", "types", "/promise さくら電機: 納期を3週間後までに回答する"),
    Step(16, TEN, "Aya", "types", "/promise みなと食品: 試食サンプルを木曜の17時までに送る"),
)

IN_FULL = (
    Step(1, TEN, "Ken", "types", "/promise Harbour Foods: send a proposal for the ice machines by Friday noon"),
    Step(3, THREE, "Ken", "types", "/promise done {ice machines}"),
    Step(2, time(14, 0), "Ken", "types", "/promise Orchard Hotels: send a proposal for the lobby by next Tuesday 5pm"),
    Step(7, time(11, 40), "Ken", "types", "/promise done {for the lobby}"),
    Step(4, time(11, 0), "Ken", "types", "/promise Meridian Print: send a proposal for the service plan by Thursday"),
    Step(8, time(16, 30), "Ken", "types", "/promise done {service plan}"),
    Step(7, NINE, "Ken", "types", "/promise Birch & Sons: send a proposal for the second office by Friday 3pm"),
    Step(9, time(11, 45), "Ken", "types", "/promise done {second office}"),
    Step(14, TEN, "Ken", "types", "/promise Harbour Foods: send a proposal for the cold room by Wednesday 5pm"),
    Step(16, time(11, 20), "Ken", "types", "/promise done {cold room}"),
    Step(1, NINE, "Ken", "presses", "about the invoice", "follow_through_fine"),
    Step(2, NINE, "Ken", "presses", "send the proposal", "follow_through_fine"),
    Step(4, NINE, "Ken", "presses", "ice machines", "follow_through_fine"),
    Step(8, NINE, "Ken", "presses", "for the lobby", "follow_through_fine"),
    Step(8, time(9, 41), "Ken", "presses", "clinic catalogue", "follow_through_fine"),
    Step(9, NINE, "Ken", "presses", "service plan", "follow_through_fine"),
    Step(11, NINE, "Ken", "presses", "upholstery samples", "follow_through_fine"),
    Step(
        10,
        time(11, 0),
        "Ken",
        "types",
        "/kept customer Orchard Hotels edit",
        fills={
            "strict": ["strict"],
            "expect_channel": "by phone first",
            "expect_speed": "the same day",
            "contact_name": "Helen Marsh",
            "mail": "helen.marsh@orchard.example",
        },
    ),
    Step(15, time(11, 20), "Ken", "types", "/promise Orchard Hotels: send new legs for the stools by next Wednesday"),
    Step(
        14,
        time(10, 40),
        "Ken",
        "types",
        "/kept customer Meridian Print edit",
        fills={
            "expect_channel": "e-mail",
            "expect_form": "one page, with prices",
            "contact_name": "Ada Novak",
            "mail": "ada@meridian.example",
        },
    ),
    Step(15, time(10, 30), "Ken", "types", "/promise Meridian Print: send the colour proofs by Friday 4pm"),
    Step(17, time(10, 30), "Ken", "types", "/promise list"),
    Step(
        17,
        time(10, 31),
        "Ken",
        "presses",
        "colour proofs",
        "cant",
        {
            "told": "next Tuesday 4pm",
            "wanted_by": "rep",
            "agreed": "not_yet",
            "alternative": "a photo of the first sheet by Friday",
        },
    ),
    Step(16, time(10, 30), "Ken", "types", "/promise"),
    Step(
        16,
        time(10, 31),
        "Ken",
        "presses",
        "",
        "form_more",
        {
            "customer": "Birch & Sons",
            "what": "send the sample boards",
            "told": "next Tuesday 3pm",
            "proof": ["yes"],
            "spec_lines": "Oak, not ash\nMatt finish\nFour boards of each",
            "promised_to": "their architect",
            "promised_by": "next Wednesday noon",
        },
    ),
    Step(
        16, time(10, 45), "Ken", "types", "/promise help {the training} @Ben check the trainers' dates by next Friday"
    ),
    Step(16, time(11, 0), "Ben", "presses", "", "helper_accept"),
    Step(
        16,
        time(15, 10),
        "Ken",
        "types",
        "/kept notes Northwind Dental\nOmar showed us the new operating room\n"
        "* send the cleaning guide by Monday noon\nHe would like a second tray one day\n"
        "* ask the workshop about the noise by Tuesday",
    ),
    Step(16, time(15, 12), "Ken", "presses", "cleaning guide", "conversation_record"),
    Step(
        8, time(14, 30), "Maria", "types", "/promise @Ken Harbour Foods: call back about the warranty by tomorrow 6pm"
    ),
    Step(8, time(10, 5), "Ken", "presses", "", "handover_take"),
    Step(8, time(15, 30), "Ken", "types", "/promise done {warranty}"),
    Step(17, time(16, 30), "Maria", "types", "/promise @Ken Lakeside Clinic: call back about the bill by tomorrow 5pm"),
    Step(
        11,
        time(10, 30),
        "Aya",
        "types",
        "/kept customer 山田商事 編集",
        fills={
            "strict": ["strict"],
            "expect_channel": "まずお電話",
            "expect_speed": "当日中",
            "contact_name": "佐藤様",
            "mail": "sato@yamada.example",
        },
    ),
    Step(4, NINE, "Aya", "presses", "お見積り", "follow_through_fine"),
    Step(11, NINE, "Aya", "presses", "図面", "follow_through_fine"),
    Step(15, time(14, 0), "Aya", "types", "/promise"),
    Step(
        15,
        time(14, 1),
        "Aya",
        "presses",
        "",
        "form_more",
        {
            "customer": "北斗製作所",
            "what": "見積書を送る",
            "told": "来週の水曜17時",
            "spec_lines": "送料を含める\n納期を明記する\n3部",
            "promised_to": "工場長様",
            "promised_by": "来週の木曜",
        },
    ),
    Step(15, time(15, 0), "Aya", "types", "/promise 依頼 {納期} @Ben 在庫の確認 来週金曜まで"),
    Step(15, time(9, 40), "Ben", "presses", "", "helper_accept"),
    Step(
        16,
        time(15, 10),
        "Aya",
        "types",
        "/kept メモ さくら電機\n新しい担当の方にごあいさつ\n* 検査装置の資料を月曜までに送る\n"
        "展示会に興味をお持ち\n＊ 見学会の日程を火曜15時までに連絡する",
    ),
    Step(14, TEN, "Aya", "types", "/promise 青葉クリニック: 導入事例の資料を来週火曜までに送る"),
    Step(17, time(10, 30), "Aya", "types", "/promise list"),
    Step(
        17,
        time(10, 31),
        "Aya",
        "presses",
        "導入事例",
        "cant",
        {
            "told": "来週の木曜17時",
            "wanted_by": "rep",
            "agreed": "not_yet",
            "alternative": "先に目次だけ明日までにお送りします",
        },
    ),
)

ALL_RIGHT: dict[str, str | list[str]] = {
    "format_right": "yes",
    "quality_right": "yes",
    "complete": "yes",
    "as_told": "yes",
}

ORDERS = (
    Step(
        0,
        time(10, 30),
        "Ken",
        "types",
        "/kept order",
        fills={
            "customer": "Harbour Foods",
            "product": "display fridges",
            "quantity": "2",
            "delivery": "day:2",
            "owner": "person:Ben",
        },
    ),
    Step(0, time(10, 31), "Ken", "presses", "display fridges", "visit_book", visit(4, "10:00", "Grace Lind")),
    Step(
        0,
        time(10, 33),
        "Ken",
        "types",
        "/kept referral circles Harbour Foods",
        fills={"known_contact": "Grace Lind", "circle": "the Thursday sailing crew", "people": "Tom, Priya"},
    ),
    Step(3, TEN, "Ben", "presses", "display fridges", "order_received"),
    Step(
        4,
        time(14, 0),
        "Ken",
        "presses",
        "display fridges",
        "visit_check_in",
        {"score": "5", **ALL_RIGHT, "own_words": "Quiet, and the drinks are finally cold."},
    ),
    Step(8, TEN, "Ken", "presses", "sailing crew", "referral_asked"),
    Step(
        9,
        TEN,
        "Ken",
        "presses",
        "sailing crew",
        "referral_name",
        {"who": "Tom Baker, Bakers Quay", "how_known": "They sail together on Thursdays"},
    ),
    Step(3, time(11, 30), "Ken", "types", "/kept order Lakeside Clinic 12 x treatment chairs, delivery next Tuesday"),
    Step(9, time(11, 0), "Ken", "presses", "treatment chairs", "order_received"),
    Step(
        7,
        time(11, 0),
        "Ken",
        "types",
        "/kept order",
        fills={
            "customer": "Orchard Hotels",
            "product": "bar stools",
            "quantity": "40",
            "delivery": "day:9",
            "owner": "person:Ben",
        },
    ),
    Step(
        10,
        time(9, 30),
        "Ben",
        "presses",
        "bar stools",
        "order_not_intact",
        {"not_intact_words": "The legs of three are scratched."},
    ),
    Step(9, time(11, 30), "Ken", "types", "/kept order Meridian Print 2 x folding machines, delivery in 3 weeks"),
    Step(8, time(11, 30), "Ken", "types", "/kept order Northwind Dental 1 x intraoral scanner, delivery next Monday"),
    Step(15, time(9, 30), "Ken", "presses", "intraoral scanner", "order_received"),
    Step(15, time(9, 32), "Ken", "presses", "intraoral scanner", "visit_book", visit(16, "14:00", "Omar Reyes")),
    Step(
        15,
        time(9, 35),
        "Ken",
        "types",
        "/kept referral circles Northwind Dental",
        fills={"known_contact": "Omar Reyes", "circle": "the Tuesday tennis group", "people": "Jill, Hassan"},
    ),
    Step(
        2,
        time(10, 40),
        "Aya",
        "types",
        "/kept order",
        fills={"customer": "山田商事", "product": "標準棚", "quantity": "30", "delivery": "day:7"},
    ),
    Step(2, time(10, 41), "Aya", "presses", "標準棚", "visit_book", visit(9, "10:00", "佐藤様")),
    Step(
        2,
        time(10, 43),
        "Aya",
        "types",
        "/kept referral circles 山田商事",
        fills={"known_contact": "佐藤様", "circle": "木曜のテニス仲間", "people": "鈴木さん、田中さん"},
    ),
    Step(8, NINE, "Aya", "presses", "標準棚", "order_received"),
    Step(
        9,
        time(14, 0),
        "Aya",
        "presses",
        "標準棚",
        "visit_check_in",
        {"score": "4", **ALL_RIGHT, "own_words": "組み立てが簡単で助かりました"},
    ),
    Step(11, TEN, "Aya", "presses", "テニス仲間", "referral_not_now"),
    Step(
        14,
        time(11, 0),
        "Aya",
        "types",
        "/kept order",
        fills={"customer": "みなと食品", "product": "保冷ボックス", "quantity": "120", "delivery": "day:16"},
    ),
    Step(10, time(11, 0), "Aya", "types", "/kept order さくら電機 検査装置 2台 納品 12月10日"),
)

DIGEST = (
    Step(7, time(9, 30), "Maria", "presses", "Sales", "digest_post"),
    Step(7, time(9, 31), "Maria", "presses", "東京営業", "digest_post"),
)

STORY = (*SETTING_UP, *PROMISES, *IN_FULL, *ORDERS, *DIGEST)
