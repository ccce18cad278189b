"""One promise in Japanese."""

from collections.abc import Sequence

from bot.language.japanese.customer import named
from bot.sales.promise import Outcome, WantedBy

_OUTCOMES = {
    Outcome.EARLY: "早め",
    Outcome.ON_TIME: "期日どおり",
    Outcome.WARNED: "事前連絡",
    Outcome.LATE: "遅れ",
    Outcome.DROPPED: "取り下げ",
    Outcome.RELEASED: "不要になった",
    Outcome.NEVER_MADE: "記録の間違い",
}
_CLOSED = {
    Outcome.EARLY: "完了（早め）",
    Outcome.ON_TIME: "完了（期日どおり）",
    Outcome.WARNED: "完了（事前連絡）",
    Outcome.LATE: "完了（遅れ）",
    Outcome.DROPPED: "取り下げ",
    Outcome.RELEASED: "不要になった",
    Outcome.NEVER_MADE: "記録の間違い",
}
_TAKEN = {
    "usual_time": "お時間のご指定がないため、折り返しの目安の時間としました。",
    "end_of_workday": "時刻がないため、営業日の終わりとしました。",
    "end_of_today": "いつもの時刻を過ぎているため、今日の終わりとしました。",
    "next_weekday": "来週のその曜日としました。",
    "same_weekday": "今日と同じ曜日のため、1週間後としました。",
    "time_passed_tomorrow": "今日のその時刻は過ぎているため、明日としました。",
    "bare_hour_pm": "午後の時刻としました。",
    "part_of_day": "その時間帯の終わりとしました。",
    "day_before": "「前」は前日の終わりとしました。",
    "day_month_order": "月と日は逆の順にも読めます。",
    "next_year": "今年のその日は過ぎているため、来年としました。",
    "last_day": "最終日としました。",
    "last_workday": "最終営業日としました。",
    "working_days": "営業日で数えました。",
    "two_dates": "日付が2つありました。",
    "range_end": "期間の最後としました。",
    "skipped_hour": "時計の切り替えで存在しない時刻のため、その直後としました。",
    "repeated_hour": "時計の切り替えで2回ある時刻のため、1回目としました。",
    "other_zone": "ご指定の地域の時刻で読みました。",
    "weekday_differs": "曜日と日付が合わないため、日付を優先しました。",
    "after_midnight": "その日の深夜としました。",
    "time_unread": "時刻を読み取れなかったため、営業日の終わりとしました。違うときは「修正する」を押してください。",
}


class PromiseWords:
    """What is said about one promise."""

    def customer(self, customer: str) -> str:
        return named(customer)

    def then(self, what: str) -> str:
        return f"：{what}"

    def together(self, sentences: Sequence[str]) -> str:
        return "".join(sentence for sentence in sentences if sentence)

    def number(self, number: int) -> str:
        return f"#{number}"

    def recorded(self, number: int) -> str:
        return f"#{number} を記録しました"

    def recorded_several(self, count: int) -> str:
        return f"{count}件を記録しました"

    def and_recorded(self, count: int) -> str:
        return f"ほかに{count}件を記録しました。一覧でご覧いただけます。"

    def changed(self, number: int) -> str:
        return f"#{number} を修正しました"

    def told(self, customer: str, when: str) -> str:
        return f"{named(customer)}にお伝えした期日：{when}"

    def told_briefly(self, when: str) -> str:
        return f"お伝えした期日 {when}"

    def told_passed(self, when: str) -> str:
        return f"お伝えした期日 {when}（過ぎています）"

    def target(self, when: str) -> str:
        return f"自分の目標：{when}"

    def speaks_first(self, when: str) -> str:
        return f"最初のお知らせは{when}です。"

    def speaks_next(self, when: str) -> str:
        return f"次のお知らせは{when}です。"

    def soon(self) -> str:
        return "期日まで、営業時間で30分もありません。"

    def taken(self, why: str) -> str:
        return _TAKEN.get(why, "")

    def or_else(self, when: str) -> str:
        return f"{when}とも読めます。"

    def same_customer(self, typed: str, known: str) -> str:
        return f"{named(typed)}は{named(known)}と同じお客様ですか。"

    def zone_unknown(self, zone: str) -> str:
        return f"タイムゾーンがまだ分からないため、{zone}の時刻です。違うときは「修正する」を押してください。"

    def language_unknown(self) -> str:
        return "言語がまだ分からないため、日本語でお話ししています。"

    def source(self) -> str:
        return "元のメッセージ"

    def by_you(self) -> str:
        return "ご自身で"

    def by_somebody(self) -> tuple[str, str]:
        return "", "さん"

    def outcome(self, outcome: Outcome) -> str:
        return _OUTCOMES[outcome]

    def closed(self, outcome: Outcome, when: str) -> str:
        return f"{_CLOSED[outcome]} · {when}"

    def kept(self, customer: str, outcome: Outcome) -> str:
        return f"{named(customer)}への約束を完了にしました（{_OUTCOMES[outcome]}）。"

    def recorded_later(self) -> str:
        return "あとからの記録として残ります。"

    def when_had(self, customer: str) -> str:
        return f"{named(customer)}のお手元にはいつ届きましたか。期日より前でしたら、お知らせください。"

    def already(self, outcome: Outcome) -> str:
        return f"すでに「{_OUTCOMES[outcome]}」になっているため、何も変わっていません。"

    def already_open(self) -> str:
        return "まだ未完了のため、何も変わっていません。"

    def ready(self) -> str:
        return "準備できました。今お送りしてよい頃合いです。お客様に届いたら「完了」を押してください。"

    def ready_hold(self, when: str) -> str:
        said = f"準備できました。今お送りするか、{when}までお待ちください。"
        return f"{said}早すぎると、期日に余裕を見ていたように映ります。"

    def later(self, when: str) -> str:
        return f"{when}にあらためてお知らせします。お伝えした期日は変わりません。"

    def later_without_date(self) -> str:
        return "あらためてお知らせします。お伝えした期日は変わりません。"

    def seen(self) -> str:
        return "確認済みです。次のお知らせを1回休みます。ほかは変わりません。"

    def moved(self, customer: str, when: str) -> str:
        return f"期日を変更しました。{named(customer)}にお伝えした期日：{when}"

    def moved_from(self, when: str) -> str:
        return f"変更前：{when}"

    def moved_for(self, wanted_by: WantedBy, agreed: bool, in_time: bool) -> str:
        if wanted_by is WantedBy.CUSTOMER:
            return "お客様のご希望のため、新しい期日で数えます。"
        if not agreed:
            return "お客様の了承がまだのため、前の期日で数えます。"
        if in_time:
            return "期日の前に了承をいただいたため、新しい期日までに届けば「事前連絡」として数えます。"
        return "前の期日を過ぎていたため、前の期日で数えます。"

    def dropped(self, late: bool) -> str:
        return "取り下げました。期日を過ぎていたため「遅れ」のままです。" if late else "取り下げました。"

    def released(self, customer: str, late: bool) -> str:
        if late:
            return f"{named(customer)}のご都合で不要になりました。期日を過ぎていたため「遅れ」のままです。"
        return f"{named(customer)}のご都合で不要になりました。"

    def never_made(self) -> str:
        return "記録の間違いとして外しました。集計には入りません。"

    def reopened(self) -> str:
        return "未完了に戻しました。"

    def undone(self) -> str:
        return "元に戻しました。"

    def undone_gone(self, number: int) -> str:
        return f"元に戻しました。#{number} は一覧にも集計にも残りません。"

    def amended(self) -> str:
        return "修正しました。"

    def merged(self, customer: str) -> str:
        return f"{named(customer)}の約束としてまとめ、この表記も覚えました。"

    def kept_once(self) -> str:
        return "一つの約束にまとめました。新しいほうは取り下げ、件数に入りません。"

    def same_promise(self, number: int) -> str:
        return f"#{number}と同じ約束ですか。"

    def kept_apart(self, customer: str) -> str:
        return f"{named(customer)}は別のお客様として扱います。今後はお尋ねしません。"

    def agreed(self, customer: str, when: str) -> str:
        return f"{named(customer)}のご了承をいただきました。お伝えした期日：{when}"

    def refused(self, customer: str, when: str) -> str:
        return f"{named(customer)}のご了承をいただけませんでした。元の期日のままです：{when}"

    def unagreed(self, when: str) -> str:
        return f"{when}（ご了承待ち）"

    def waits_for_answer(self, customer: str) -> str:
        return f"{named(customer)}のご了承待ち"

    def reason(self, reason: str) -> str:
        return f"理由：{reason}"

    def released_by(self, name: str) -> str:
        return f"ご連絡元：{name}"

    def stays_late(self) -> str:
        return "期日を過ぎていたため遅れとして残ります"

    def undo_too_late(self) -> str:
        return "元に戻せるのは10分以内です。時間が過ぎたため、何も変わっていません。"

    def undo_changed(self) -> str:
        return "その後に変更があったため、元に戻していません。"

    def undo_changed_by_you(self) -> str:
        return "その後にご自身で変更されているため、元に戻していません。"

    def undo_changed_by(self) -> tuple[str, str]:
        return "その後に", "さんが変更したため、元に戻していません。"
