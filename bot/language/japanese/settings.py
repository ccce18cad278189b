"""Settings in Japanese."""

from collections.abc import Collection
from datetime import time, timedelta

from bot.sales.settings import Page

_DAYS = "月火水木金土日"
_HOUR = timedelta(hours=1)
_MINUTE = timedelta(minutes=1)
_RUN = 3

_PAGES = {
    Page.HOURS: "営業時間",
    Page.LISTS: "1日のお知らせ",
    Page.PROMISES: "約束",
    Page.SAFE: "無理のない期日",
    Page.NUDGES: "約束ごとのお知らせ",
    Page.AFTER: "納品のあと",
    Page.FIGURES: "集計",
}

_LABELS = {
    "opens": "始業",
    "closes": "終業",
    "days": "勤務する曜日",
    "lunch_from": "昼休みの始まり",
    "lunch_to": "昼休みの終わり",
    "country": "祝日を休みとする国",
    "list_time": "1日の一覧",
    "midday": "お昼のお知らせの時刻",
    "list_holds": "一覧に載せた約束のお知らせを控える時間",
    "urgent_a_day": "急ぎのお知らせ（1日の件数）",
    "questions_a_day": "お尋ね（1日の件数）",
    "questions_before_end": "夕方のお知らせ（終業までの時間）",
    "lines_in_a_letter": "1通に載せる行数",
    "early_policy": "お届けの目安",
    "lead_share": "自分の目標を早める割合",
    "lead_at_least": "自分の目標を早める時間（最低）",
    "lead_at_most_days": "自分の目標を早める日数（最大）",
    "lead_never_over": "自分の目標を早める割合（上限）",
    "early_share": "早すぎるとみなす割合",
    "call_back": "時刻の指定がない折り返しの期限",
    "undo": "元に戻せる時間",
    "first_rung_before_target": "1回目のお知らせ（目標の前）",
    "second_rung_after_target": "2回目のお知らせ（目標の後、最大）",
    "rung_after_made": "約束の直後にお知らせしない時間",
    "rung_after_rung": "お知らせの最短の間隔",
    "rung_before_told": "期日の直前にお知らせしない時間",
    "short_window": "お知らせを1回にする残り時間",
    "book_before_days": "訪問の予約をお尋ねする時期（納品の前）",
    "visit_within_days": "納品から訪問までの目安",
    "check_in_after": "訪問の様子をお尋ねするまでの時間",
    "check_in_unreceived_days": "受け取りの返事がないときにお尋ねするまで",
    "check_in_second_days": "2回目にお尋ねするまで",
    "check_in_third_days": "3回目にお尋ねするまで",
    "referral_score": "ご紹介をお願いする満足度",
    "referral_within": "ご紹介をお願いする期間",
    "referral_every": "同じご担当者に再びお願いするまで",
    "at_risk_days": "遅れをリスクとみなすまで",
    "too_few": "割合を出す最少の件数",
    "look_back": "記録の振り返り",
    "safe_share": "無理のない期日：過去の約束のうち満たす割合",
    "safe_extra_days": "無理のない期日：余裕として足す日数",
    "safe_at_least": "無理のない期日：ご自分の実績を使う件数",
    "safe_information": "無理のない期日（実績なし）：情報",
    "safe_fix": "無理のない期日（実績なし）：対応・修正",
    "safe_materials": "無理のない期日（実績なし）：資料",
    "safe_other": "無理のない期日（実績なし）：その他",
    "safe_proposal": "無理のない期日（実績なし）：提案書・見積",
    "safe_meeting": "無理のない期日（実績なし）：打ち合わせ",
    "safe_sample": "無理のない期日（実績なし）：サンプル",
    "load_from": "1日の約束が多いとみなす件数",
    "accept_within": "引き受けのお返事を待つ時間",
}

_CHOICES = {
    "morning": "朝",
    "evening": "終業の2時間前",
    "none": "なし",
    "slightly_early": "少し早めに",
    "as_soon_as_ready": "できしだい",
    "daily": "毎日",
    "weekly": "週の終わり",
}

_COUNTRIES = {
    **{"JP": "日本", "US": "アメリカ", "GB": "イギリス", "DE": "ドイツ", "FR": "フランス", "CN": "中国", "KR": "韓国"},
    **{"TW": "台湾", "SG": "シンガポール", "IN": "インド", "AU": "オーストラリア", "CA": "カナダ", "IT": "イタリア"},
    **{"ES": "スペイン", "NL": "オランダ", "TH": "タイ", "VN": "ベトナム"},
}


class SettingsWords:
    """What each setting is called, takes and was changed to."""

    def title(self) -> str:
        return "設定"

    def mine(self) -> str:
        return "ご自分の設定"

    def page(self, page: Page) -> str:
        return _PAGES[page]

    def label(self, setting: str) -> str:
        return _LABELS[setting]

    def choice(self, choice: str) -> str:
        return _CHOICES[choice]

    def clock(self, at: time) -> str:
        return clock(at)

    def weekdays(self, days: Collection[int]) -> str:
        return weekdays(days)

    def duration(self, length: timedelta) -> str:
        whole, rest = divmod(length, _HOUR)
        minutes = rest // _MINUTE
        hours = f"{whole}時間" if whole else ""
        return f"{hours}{minutes}分" if minutes or not whole else hours

    def days(self, count: int) -> str:
        return f"{count}日"

    def working_days(self, count: int) -> str:
        return f"{count}営業日"

    def share(self, share: float) -> str:
        return f"{share:.0%}"

    def country(self, code: str, name: str) -> str:
        return _COUNTRIES.get(code) or name or code

    def weekday(self, day: int) -> str:
        return f"{_DAYS[day % 7]}曜日"

    def none(self) -> str:
        return "なし"

    def line(self, label: str, value: str) -> str:
        return f"{label}：{value}"

    def now_own(self, value: str) -> str:
        return f"{value}（ご自分の設定）"

    def as_everybody(self, value: str) -> str:
        return f"全体と同じ：{value}"

    def empty_is_everybody(self, value: str) -> str:
        return f"空欄のときは全体と同じ（{value}）です。"

    def empty_is_none(self) -> str:
        return "空欄は「なし」です。"

    def between(self, least: str, most: str) -> str:
        return f"{least}から{most}まで。"

    def a_time(self) -> str:
        return "時刻をお書きください。例：8:30。"

    def a_country(self) -> str:
        return "国名か2文字の国コードをお書きください。例：日本、US、DE-BY。"

    def one_of_these(self) -> str:
        return "この中からお選びください。"

    def usually(self, value: str) -> str:
        return f"初期値：{value}。"

    def last_changed(self, by: str, when: str) -> str:
        return f"最後の変更：{when}（{by}さん）" if by else f"最後の変更：{when}"

    def does_not_fit(self, words: str) -> str:
        return f"「{words}」は使えません。"

    def missing(self) -> str:
        return "入力してください。"

    def changed_mine(self) -> str:
        return "ご自分の設定を変更しました。"

    def changed_all(self) -> str:
        return "全体の設定を変更しました。"

    def undone(self) -> str:
        return "元に戻しました。"

    def nothing_changed(self) -> str:
        return "すでにそのとおりです。何も変わっていません。"

    def from_to(self, label: str, before: str, after: str) -> str:
        return f"{label}：{after}（変更前：{before}）"

    def change(self) -> str:
        return "変更"

    def change_mine(self) -> str:
        return "ご自分の設定を変更"

    def open(self) -> str:
        return "設定"


def clock(at: time) -> str:
    """A time of day."""
    return f"{at.hour}:{at:%M}"


def weekdays(days: Collection[int]) -> str:
    """Weekdays, three or more beside each other as from and to."""
    ordered = sorted(days)
    if len(ordered) >= _RUN and ordered[-1] - ordered[0] == len(ordered) - 1:
        return f"{_DAYS[ordered[0]]}〜{_DAYS[ordered[-1]]}曜"
    return "・".join(_DAYS[day] for day in ordered) + "曜"
