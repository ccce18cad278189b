"""Answers to words and emoji in Japanese."""

from bot.language.japanese.customer import named


class ReplyWords:
    """What Kept answers to words and emoji in a direct message."""

    def which_done(self) -> str:
        return "どの約束が完了しましたか。"

    def which_later(self) -> str:
        return "どの約束をあとにしますか。"

    def which_move(self) -> str:
        return "どの約束の期日を変更しますか。"

    def which_other(self) -> str:
        return "どの約束のことでしょうか。"

    def number_is_two_things(self, number: int) -> str:
        return f"{number}はこの中の行でもあり、別の約束 #{number} でもあります。どちらのことでしょうか。"

    def new_date(self, customer: str) -> str:
        return f"{named(customer)}の新しい期日はいつですか。「期日を変更」を押すか、「金曜に変更」とお書きください。"

    def new_date_named(self, customer: str, when: str) -> str:
        return (
            f"{named(customer)}の期日を{when}に変更しますか。「期日を変更」を押して、どちらのご希望かをお選びください。"
        )

    def what_happened(self) -> str:
        return "どうなりましたか。"

    def not_understood(self, word: str) -> str:
        if not word:
            return "読み取れませんでした。何も変わっていません。"
        return f"「{word}」を読み取れませんでした。何も変わっていません。"

    def words(self) -> str:
        return "使える言葉：完了 · 完了 2 · 完了 #42 · 準備できた · あとで · 金曜に変更 · ヘルプ"

    def nothing_open(self) -> str:
        return "未完了の約束はありません。すべて対応済みです。"

    def undo_late(self) -> str:
        return "絵文字を外して元に戻せるのは10分以内です。時間が過ぎたため、何も変わっていません。"

    def zone_learned(self, zone: str, when: str) -> str:
        return f"タイムゾーンは{zone}ですね。{when}のことでしょうか。"
