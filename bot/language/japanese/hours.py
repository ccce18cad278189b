"""Hours in Japanese."""

from collections.abc import Collection
from datetime import time

from bot.language.japanese.settings import clock, weekdays


class HoursWords:
    """When somebody works."""

    def title(self) -> str:
        return "営業時間"

    def work(self, days: Collection[int], opens: time, closes: time, place: str) -> str:
        return f"{weekdays(days)}、{clock(opens)}〜{clock(closes)}（{place}）にお仕事の設定です。"

    def lunch(self, start: time, end: time) -> str:
        return f"昼休み：{clock(start)}〜{clock(end)}"

    def no_lunch(self) -> str:
        return "昼休み：なし"

    def holidays(self, country: str) -> str:
        return f"{country}の祝日はお休みです。"

    def no_holidays(self) -> str:
        return "祝日の設定はありません。"

    def list_in(self, when: str) -> str:
        return f"1日の一覧：{when}"

    def some_own(self) -> str:
        return "ご自分の設定があります。空欄のものは全体と同じです。"

    def all_everybody(self) -> str:
        return "全体と同じ設定です。"

    def example(self, kept: str) -> str:
        return f"入力でも変えられます：{kept} 営業時間 8:30-17:30 · {kept} 営業時間 月〜木 9時〜17時 昼休み12時〜13時"

    def unread(self, words: str) -> str:
        return f"「{words}」を時間として読み取れませんでした。例：8:30-17:30、月〜木 9時〜17時、昼休み12時〜13時、昼休みなし"

    def reversed(self) -> str:
        return "終業が始業より前になっています。例：8:30から17:30"

    def lunch_outside(self) -> str:
        return "昼休みは営業時間の中で、始まりと終わりの両方をお書きください。例：12:00から13:00"

    def unknown_country(self, words: str) -> str:
        return f"「{words}」の祝日は分かりませんでした。国名か2文字の国コードをお書きください。例：日本、US、DE-BY"

    def unknown_country_near(self, words: str, near: str) -> str:
        return f"「{words}」の祝日は分かりませんでした。{near}のことでしょうか。"
