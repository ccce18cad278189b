"""A colleague who owes the rep a smaller promise, in Japanese."""

from bot.language.japanese.customer import named


class HelperWords:
    """Asked, answered, done, and what comes back to the rep."""

    def asks_you(self) -> tuple[str, str]:
        return "", "さんからのお願い："

    def by(self, when: str) -> str:
        return f"{when}まで"

    def is_for(self, customer: str, what: str) -> str:
        return f"{named(customer)}の件：{what}" if what else f"{named(customer)}の件"

    def asked(self) -> tuple[str, str]:
        return "", "さんにお願いしました："

    def silent(self) -> tuple[str, str]:
        return "", "さんからまだお返事がありません："

    def accepted(self) -> tuple[str, str]:
        return "", "さんが引き受けました："

    def declined(self) -> tuple[str, str]:
        return "", "さんは対応できないとのことです："

    def late(self) -> tuple[str, str]:
        return "", "さんの分がまだ終わっていません："

    def done(self) -> tuple[str, str]:
        return "✅ ", "さんが完了しました："

    def unreachable(self) -> tuple[str, str]:
        return "", "さんに届きませんでした："

    def you_do_it(self) -> str:
        return "ご自身で対応されます。"

    def after_target(self, what: str, due: str, target: str) -> str:
        return f"さんの期日は{due}で、新しい自分の目標（{target}）より後です：{what}"

    def ask_earlier(self) -> str:
        return "早めてもらう…"

    def briefly_asked(self) -> str:
        return "お願い中、まだお返事がありません"

    def briefly_accepted(self) -> str:
        return "引き受け済み"

    def briefly_declined(self) -> str:
        return "対応できません"

    def briefly_done(self) -> str:
        return "✅ 完了"

    def you_accepted(self) -> str:
        return "引き受けました。"

    def you_declined(self) -> tuple[str, str]:
        return "対応できないことを", "さんにお知らせしました。"

    def you_did(self) -> tuple[str, str]:
        return "完了しました。", "さんの画面に表示されます。"

    def not_needed(self) -> str:
        return "不要になりました。"

    def clock_goes_on(self, target: str) -> str:
        return f"ご自身の目標は{target}のままで、お知らせも続きます。"

    def title(self) -> str:
        return "協力者にお願いする"

    def who(self) -> str:
        return "どなたにお願いしますか"

    def who_hint(self) -> str:
        return "その方の営業時間内に、ダイレクトメッセージでお知らせします。"

    def what(self) -> str:
        return "お願いする内容"

    def what_example(self) -> str:
        return "価格の確認"

    def due(self) -> str:
        return "いつまでに必要ですか"

    def due_hint(self, target: str) -> str:
        return f"ご自身の目標（{target}）より前の日時にしてください。" if target else "「明日の正午」のような日時です。"

    def ask(self) -> str:
        return "お願いする"

    def ask_a_helper(self) -> str:
        return "協力者にお願いする…"

    def ask_someone_else(self) -> str:
        return "ほかの方にお願いする…"

    def do_myself(self) -> str:
        return "自分で対応する"

    def accept(self) -> str:
        return "引き受けます"

    def decline(self) -> str:
        return "対応できません"

    def done_it(self) -> str:
        return "完了"

    def who_can_help(self) -> str:
        return "どなたかに協力をお願いしますか。お客様の期日より前の日時でお願いできます。"

    def yours(self) -> str:
        return "同僚とのやり取り"

    def too_late(self, when: str) -> str:
        return f"お願いの期日は、ご自身の目標（{when}）より前にしてください。"

    def is_you(self) -> str:
        return "ご自身です。同僚の方をお選びください。"

    def is_app(self) -> str:
        return "アプリにはお願いできません。人をお選びください。"

    def is_gone(self, name: str) -> str:
        who = f"{name}さん" if name else "この方"
        return (
            f"{who}にはお願いできません。ゲスト、アプリ、ほかのワークスペースの方、または退職された方です。"
            "同僚の方をお選びください。"
        )

    def is_muted(self, name: str) -> str:
        who = f"{name}さん" if name else "この方"
        return f"{who}はお知らせを止めています。ほかの方をお選びください。"

    def nobody_named(self) -> str:
        return "同僚の方をお選びください。"

    def not_asked(self) -> str:
        return "お願いされたものではありません。"
