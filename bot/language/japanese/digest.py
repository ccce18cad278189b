"""The team's week in Japanese."""


class DigestWords:
    """The digest, its preview, and what kept it from its channel."""

    def title(self, team: str) -> str:
        return f"{team}：週次まとめ"

    def stretch(self) -> tuple[str, str, str]:
        return "", " ～ ", ""

    def heading_kept(self) -> str:
        return "約束は守れましたか"

    def rate(self, percent: int, kept: int, total: int) -> str:
        return f"約束を守れた割合 {percent}％（{total}件中{kept}件）"

    def too_few(self, kept: int, total: int) -> str:
        return f"{total}件中{kept}件を守れました（割合を出すには件数が足りません）"

    def none_due(self) -> str:
        return "期日を迎えた約束はありません"

    def counts(self, early: int, on_time: int, warned: int, late: int, dropped: int) -> str:
        return f"早め {early} · 期日どおり {on_time} · 事前連絡 {warned} · 遅れ {late} · 取り下げ {dropped}"

    def recorded_later(self, count: int) -> str:
        return f"うち{count}件は後から記録"

    def share(self, name: str, counts: str) -> str:
        return f"{name}：{counts}"

    def due(self, count: int) -> str:
        return f"今週（これからの7日間）に期日を迎える約束：{count}件"

    def unvisited(self, count: int) -> str:
        return f"納品済みで訪問がまだのもの：{_count(count)}"

    def received(self, product: str) -> tuple[str, str]:
        return f"：{product}（受領 ", "）"

    def visit(self) -> tuple[str, str]:
        return " · 訪問予定 ", ""

    def referrals(self, suggested: int, asked: int, named: int) -> str:
        return f"ご紹介：ご提案 {suggested} · お願い {asked} · お名前をいただいた {named}"

    def at_risk(self, count: int) -> str:
        return f"気をつけたいお客様：{_count(count)}"

    def late_since(self) -> tuple[str, str]:
        return "：約束が遅れています（", "から）"

    def not_intact(self) -> tuple[str, str]:
        return "：届いた品に破損などがありました（", "）"

    def not_as_told(self) -> tuple[str, str]:
        return "：ご説明した内容と違っていました（", "の訪問）"

    def more(self, count: int) -> str:
        return f"ほか{count}件"

    def channel(self) -> str:
        return "チームのチャンネル"

    def preview(self) -> tuple[str, str]:
        return "今週のまとめは、", "にこのように投稿されます。ご確認いただいてから投稿します。"

    def preview_after(self) -> str:
        return "次回からは自動で投稿されます。"

    def shared(self) -> str:
        return "このチャンネルはほかのワークスペースと共有されている（または招待中の）ため、投稿しません。別のチャンネルをお選びください。"

    def archived(self) -> str:
        return "このチャンネルはアーカイブされています。元に戻すか、別のチャンネルをお選びください。"

    def not_in(self) -> str:
        return "このチャンネルに参加していません。チャンネルで /invite @Kept と入力してください。"

    def gone(self) -> str:
        return "チャンネルが見つかりません。非公開の場合はそこで /invite @Kept と入力し、そうでなければ別のチャンネルをお選びください。"

    def on_its_way(self) -> tuple[str, str]:
        return "", "に投稿しています。"

    def posted(self) -> tuple[str, str]:
        return "", "に投稿しました。"

    def by_itself(self) -> str:
        return "これからは自動で投稿されます。"

    def skipped(self) -> str:
        return "今週は投稿しません。来週またお尋ねします。"

    def over(self) -> str:
        return "その週は投稿しませんでした。"

    def was_not_posted(self) -> str:
        return "投稿できませんでした。"

    def not_posted(self, team: str) -> tuple[str, str]:
        return f"{team}の週次まとめを", "に投稿できませんでした。"

    def post_after(self) -> str:
        return "解決しましたら「投稿する」を押してください。"

    def asked(self) -> tuple[str, str]:
        return "今週のまとめは", "に投稿されていますか。こちらからは確認できませんでした。"

    def perhaps(self) -> tuple[str, str]:
        return "", "に投稿されたかもしれません。まだ確認できていません。"

    def no_answer(self) -> tuple[str, str]:
        return "まとめが", "にあるかどうかのお返事がなかったため、もう一度は投稿しませんでした。"

    def yours(self) -> str:
        return "ご自身の1週間"

    def team(self, team: str) -> str:
        return f"チーム：{team}"

    def no_team(self) -> str:
        return "まだどのチームにも入っていません。チームは管理者が作成します。"

    def no_day(self) -> str:
        return "このチームには、まとめを投稿するチャンネルか曜日がまだ決まっていません。"

    def others(self, kept: str, name: str) -> str:
        return f"ほかのチーム：{kept} digest {name}"

    def not_now(self) -> str:
        return "すでに対応済みか、その週は終わっています。"


def _count(count: int) -> str:
    return f"{count}件" if count else "なし"
