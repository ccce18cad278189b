"""Circles in Japanese."""

from collections.abc import Sequence

from bot.language.japanese.customer import named


class CircleWords:
    """The people whom a contact knows and can picture."""

    def title(self) -> str:
        return "つながりを追加"

    def who_knows(self, customer: str) -> str:
        return (
            f"{named(customer)}はご満足です。どのようなつながりをお持ちですか。追加すると、質問をひとつご提案します。"
        )

    def known(self, contact: str, circles: Sequence[str]) -> str:
        return f"{named(contact)}のつながり：{'、'.join(circle for circle in circles if circle) or 'まだありません'}"

    def contact(self) -> str:
        return "どなたのつながりですか"

    def new_contact(self) -> str:
        return "ご担当者はどなたですか"

    def new_contact_or(self) -> str:
        return "または新しいご担当者"

    def new_contact_example(self) -> str:
        return "佐藤様"

    def name(self) -> str:
        return "つながり"

    def name_example(self) -> str:
        return "木曜ゴルフ会"

    def name_hint(self) -> str:
        return "顔の浮かぶ集まりをお書きください。例：ゴルフの会、商工会議所の委員会、同期会、ほかの工場長の方々"

    def people(self) -> str:
        return "ご存じのお名前（何人か）"

    def people_example(self) -> str:
        return "田中、鈴木、高橋"

    def people_hint(self) -> str:
        return "質問に添えると、顔が浮かびやすくなります。"

    def added(self, contact: str, customer: str) -> str:
        return f"{named(customer)}の{named(contact)}のつながりに追加しました："

    def there_already(self, contact: str, customer: str) -> str:
        return f"{named(customer)}の{named(contact)}のつながりに、すでにあります："

    def undone(self, contact: str) -> str:
        return f"元に戻しました。{named(contact)}のつながりは前のとおりです。"

    def asked_when(self) -> str:
        return "次に満足度の高い訪問記録があったとき、質問をひとつご提案します。"
