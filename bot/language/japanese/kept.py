"""Kept about itself in Japanese."""


class KeptWords:
    """Help, language and zone."""

    def help_title(self) -> str:
        return "お客様への約束を覚えておき、間に合ううちにお知らせします。"

    def help_promise(self, promise: str) -> str:
        return f"{promise} 山田商事：金曜16時までに見積書を送る — 約束を記録します。話すとおりにお書きください"

    def help_form(self, promise: str) -> str:
        return f"{promise} — フォームで記録します"

    def help_list(self, promise: str) -> str:
        return f"{promise} list 山田商事 — 未完了の約束を、お客様ごとに、またはまとめて見ます"

    def help_search(self, promise: str) -> str:
        return f"{promise} 検索 見積 — 約束・メモ・お客様を、終わったものも含めて探します"

    def help_done(self, promise: str) -> str:
        return f"{promise} done 42 — お客様に届きました · {promise} 42 準備できました — 今送るか、いつまで待つか"

    def help_move(self, promise: str) -> str:
        return f"{promise} move 42 火曜 — 期日を変更し、どちらのご希望かも残します"

    def help_why(self, promise: str) -> str:
        return f"{promise} why 42 — いつ、なぜお知らせしたかを見ます"

    def help_helper(self, promise: str) -> str:
        return f"{promise} 依頼 42 @彩 水曜までに価格の確認 — 協力のお願い · {promise} @彩 山田商事：折り返し電話 — 代わりに承ったとき"

    def help_today(self, kept: str) -> str:
        return f"{kept} — 今日の予定"

    def help_settings(self, kept: str) -> str:
        return f"{kept} zone Asia/Tokyo · {kept} language English — タイムゾーンと言語"

    def help_digest(self, kept: str) -> str:
        return f"{kept} digest — 1週間のまとめ（ご自身とチーム） · {kept} 実績 — ご自身の実績"

    def help_order(self, kept: str) -> str:
        return f"{kept} 注文 山田商事 標準部品×20 12/3納品 — 納品、訪問、納品後の様子まで · {kept} 注文 一覧"

    def help_customer(self, kept: str) -> str:
        return f"{kept} お客様 山田商事 — 未完了の約束、注文、ご担当者"

    def help_referral(self, kept: str) -> str:
        return f"{kept} 紹介 山田商事 — よい時期に、つながりをひとつだけお尋ねします · {kept} 紹介 つながり 山田商事"

    def help_people(self, kept: str) -> str:
        return f"{kept} 役割 — 役割の一覧（管理者） · {kept} チーム — チームと週次まとめ（マネージャー）"

    def help_hours(self, kept: str) -> str:
        return f"{kept} 営業時間 9時〜17時 · {kept} 不在 12月24日から1月2日 · {kept} 設定 — お知らせする時間帯"

    def help_notes(self, kept: str) -> str:
        return f"{kept} メモ アクメ：… — 商談のメモを残します。＊で始まる行は、約束として確認できます"

    def help_words(self) -> str:
        return "お知らせには言葉で答えられます：完了 · 完了 2 · あとで · 金曜に変更"

    def help_emoji(self) -> str:
        return "絵文字でも答えられます：✅ 完了 · ⏰ あとで · 📅 期日を変更 · 👀 確認済み · 🆘 協力者"

    def zone_set(self, zone: str, clock: str) -> str:
        return f"タイムゾーンを{zone}にしました。お手元では今{clock}です。"

    def zone_is(self, zone: str, clock: str) -> str:
        return f"タイムゾーンは{zone}です。お手元では今{clock}です。"

    def zone_meaning(self) -> str:
        return "お客様にお伝えした期日は変わりません。お知らせする時間帯だけが変わります。"

    def language_set(self) -> str:
        return "これからは日本語でお話しします。"

    def language_is(self) -> str:
        return "日本語でお話ししています。"
