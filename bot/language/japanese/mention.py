"""Mentions in Japanese."""

from collections.abc import Sequence


class MentionWords:
    """Only that person sees it."""

    def record_this(self) -> str:
        return "この約束を記録しますか。"

    def only_you(self) -> str:
        return "この表示はご本人にだけ見えています。ボタンを押すまで記録しません。"

    def can_do(self, command: str) -> str:
        return (
            "「金曜16時までにアクメ様へ提案書をお送りします」のように、ご自身の約束と期日を書いたメッセージでメンションしていただくと、"
            f"記録するかどうかをお尋ねします。{command}ならどこからでも一行で記録でき、ダイレクトメッセージではそのまま入力できます。"
        )

    def left(self) -> str:
        return "承知しました。何も記録していません。"

    def taken(self, numbers: Sequence[str]) -> str:
        return f"{'、'.join(numbers)}として記録しました。"

    def record_button(self) -> str:
        return "記録する"

    def no_button(self) -> str:
        return "いいえ"
