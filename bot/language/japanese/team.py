"""Teams in Japanese."""

_DAYS = "月火水木金土日"


class TeamWords:
    """Their list, their form, and what a team without a channel or a manager means."""

    def title(self) -> str:
        return "チーム"

    def none(self) -> str:
        return "チームはまだありません。マネージャー、営業担当、週次まとめのチャンネルを登録できます。"

    def new_title(self) -> str:
        return "新しいチーム"

    def edit_title(self) -> str:
        return "チームの変更"

    def name(self) -> str:
        return "チーム名"

    def name_example(self) -> str:
        return "東日本営業部"

    def manager(self) -> str:
        return "マネージャー"

    def manager_hint(self) -> str:
        return "週次まとめを先に確認し、注意が必要なお客様と、担当者に届かなかったお知らせを受け取ります。"

    def reps(self) -> str:
        return "営業担当"

    def channel(self) -> str:
        return "週次まとめのチャンネル"

    def channel_hint(self) -> str:
        return "先にこのアプリをチャンネルに招待してください。社外と共有しているチャンネルには投稿しません。"

    def language(self) -> str:
        return "週次まとめの言語"

    def english(self) -> str:
        return "英語"

    def japanese(self) -> str:
        return "日本語"

    def zone(self) -> str:
        return "タイムゾーン"

    def zone_hint(self) -> str:
        return "都市名かタイムゾーン名でお書きください。例：東京、Asia/Tokyo"

    def digest_day(self) -> str:
        return "週次まとめの曜日"

    def digest_at(self) -> str:
        return "週次まとめの時刻"

    def no_digest(self) -> str:
        return "週次まとめなし"

    def weekday(self, day: int) -> str:
        return f"{_DAYS[day % 7]}曜日"

    def figures(self) -> str:
        return "週次まとめの内容"

    def counts_only(self) -> str:
        return "チーム全体の件数のみ"

    def with_names(self) -> str:
        return "営業担当ごとの件数（名前入り）"

    def made(self, team: str) -> str:
        return f"チーム「{team}」を登録しました。"

    def changed(self, team: str) -> str:
        return f"チーム「{team}」を変更しました。"

    def unchanged(self, team: str) -> str:
        return f"チーム「{team}」に変更はありません。"

    def removed(self, team: str) -> str:
        return f"チーム「{team}」を削除しました。営業担当の約束と注文はそのまま残ります。"

    def undone(self, team: str) -> str:
        return f"元に戻しました。チーム「{team}」は変更前のとおりです。"

    def managed_by(self) -> tuple[str, str]:
        return "マネージャー：", "さん"

    def reps_are(self) -> str:
        return "営業担当："

    def digest_in(self, day: str, clock: str) -> tuple[str, str]:
        return f"週次まとめ：{day}{clock}、", ""

    def without_channel(self) -> str:
        return "チャンネルが未設定のため、週次まとめは投稿されません。"

    def without_manager(self) -> str:
        return "マネージャーが未設定のため、マネージャー宛てのお知らせは管理者に届きます。"

    def without_day(self) -> str:
        return "曜日が未設定のため、週次まとめは投稿されません。"

    def without_reps(self) -> str:
        return "営業担当はまだいません。"

    def not_met(self) -> tuple[str, str]:
        return "", "：まだお使いでない方です。最初のメッセージで、あなたが指名したことをお伝えします。"

    def new(self) -> str:
        return "新しいチーム"

    def edit(self) -> str:
        return "変更"

    def remove(self) -> str:
        return "削除"
