"""Several promises at once, in Japanese."""


class SeveralWords:
    """The form, what was done, and what of it was taken back."""

    def title(self) -> str:
        return "まとめて操作"

    def which(self, first: int, last: int) -> str:
        return f"約束 {first}〜{last}件目" if first < last else f"約束 {first}件目"

    def nothing(self) -> str:
        return "未完了の約束がないため、お選びいただけるものがありません。"

    def what(self) -> str:
        return "選んだ約束をどうしますか？"

    def done(self) -> str:
        return "完了：お客様にお渡し済み"

    def later(self) -> str:
        return "あとで：後ほど改めてお知らせ"

    def move(self) -> str:
        return "期日を変更"

    def helper(self) -> str:
        return "手伝いを頼む"

    def told_hint(self) -> str:
        return "期日を変更する場合：すべてに共通の期日を、話すとおりにご入力ください。"

    def wanted_by_hint(self) -> str:
        return "期日を変更する場合。未選択の場合は当方の都合とします。"

    def colleague(self) -> str:
        return "手伝う人"

    def colleague_hint(self) -> str:
        return "手伝いを頼む場合：1件ずつお知らせします。"

    def submit(self) -> str:
        return "実行"

    def next_page(self) -> str:
        return "続きを見る"

    def kept(self, count: int) -> str:
        return f"{count}件を完了にしました"

    def put_off(self, count: int) -> str:
        return f"{count}件は後ほど改めてお知らせします"

    def moved(self, count: int, told: str) -> str:
        return f"{count}件の期日を{told}に変更しました"

    def asked(self, count: int) -> tuple[str, str]:
        return "", f"さんに{count}件の手伝いをお願いしました"

    def amended(self, count: int) -> str:
        return f"{count}件について、お客様が受け取られた日時を記録しました"

    def closed(self, count: int) -> str:
        return f"{count}件はすでに終わっていました"

    def left(self, count: int, what: str) -> str:
        why = {"done": "先に項目の確認が必要です", "helper": "手伝いを頼む時間が残っていません"}
        return f"{count}件は{why.get(what, 'そのままです')}"

    def call_first(self) -> str:
        return "変更を重く受け止められるお客様のため、変更していません。まずお電話のうえ、1件ずつ変更してください："

    def made_later(self, count: int) -> str:
        return f"{count}件はその日時より後の約束のため、遅れのままです"

    def gone(self, count: int) -> str:
        return f"{count}件は一覧にありません"

    def late(self, count: int) -> str:
        return f"うち{count}件はお伝えした期日を過ぎてからの完了のため、遅れとして数えます。"

    def and_more(self, count: int) -> str:
        return f"ほか{count}件"

    def had_earlier(self) -> str:
        return "もっと早くお渡し済み"

    def had_title(self) -> str:
        return "お渡しした日時"

    def had(self) -> str:
        return "お客様はいつ受け取られましたか？"

    def had_hint(self) -> str:
        return "期日を過ぎて完了にしたものすべてに共通です。"

    def undone(self, count: int) -> str:
        return f"元に戻しました：{count}件は操作前の状態です。"

    def unasked(self, count: int) -> str:
        return f"元に戻しました：手伝いの依頼{count}件を取り消しました。" if count else "元に戻したものはありません。"

    def changed_since(self, count: int) -> str:
        return f"{count}件はその後に変更されたため、そのままです："

    def changed_by(self) -> tuple[str, str]:
        return "", "さんが変更"

    def changed_by_you(self) -> str:
        return "ご自身が変更"

    def too_late(self) -> str:
        return "元に戻せるのは10分以内です。時間が過ぎたため、何も変更していません。"
