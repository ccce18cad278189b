"""Sentences ready to send, in Japanese."""

import re

from bot.language.japanese.customer import named

_CALL = re.compile(r"お電話$")
_MEETING = re.compile(r"(?:お打ち合わせ|ご訪問|ご面談|商談|会議|デモ)$")
_VERB = re.compile(r"[うくぐすつぬぶむる]$|(?:ます|です|ました)$")


class WordingWords:
    """What a rep sends or says as it stands."""

    def title(self) -> str:
        return "そのまま使える文案"

    def after_meeting(self) -> str:
        return "お会いしたあとに"

    def for_a_proposal(self) -> str:
        return "ご提案のときに"

    def for_materials(self) -> str:
        return "ご注文後の資料やお届け物に"

    def to_confirm(self) -> str:
        return "期日の確認に"

    def to_close(self) -> str:
        return "ご決定の前に"

    def met(self, what: str, when: str) -> str:
        return f"お時間をいただき、ありがとうございました。{_permission(what, when)}"

    def proposal(self, what: str, when: str) -> str:
        if _talks(what):
            return f"しっかりと準備をいたしたく存じます。{_permission(what, when)}"
        return (
            f"しっかりとした内容にいたしたく存じます。{_matter(what)}ですが、{when}までお時間をいただけますでしょうか。"
        )

    def materials(self, what: str, when: str) -> str:
        return f"ご注文をいただき、ありがとうございます。{_permission(what, when)}"

    def confirm(self, what: str, when: str) -> str:
        return f"{_deed(what, when)}ご都合はよろしいでしょうか。あわせて、ほかに何かお手伝いできることはございますか。"

    def close(self, what: str, when: str) -> str:
        return f"{_deed(what, when)}内容にご納得いただけましたら、お話を進めてもよろしいでしょうか。"

    def closed(self, yes: bool) -> str:
        return "「進めてよい」とのお返事をいただきました。" if yes else "「まだ決められない」とのお返事でした。"

    def to_send(self, name: str) -> str:
        return f"{named(name)}への文案です。" if name else "そのまま送れる文案です。"

    def subject(self, what: str) -> str:
        return f"{_matter(what)}：期日変更のお願い"

    def ask(self, name: str, what: str, before: str, when: str, in_time: bool) -> str:
        missed = "間に合わない見込みとなりました" if in_time else "間に合っておりません"
        lines = [
            *([named(name), ""] if name else []),
            "いつもお世話になっております。",
            f"{_matter(what)}につきまして、{before}までとお伝えしておりましたが、{missed}。誠に申し訳ございません。",
            "",
            self.would_suit(when) if when else self.when_would_suit(),
        ]
        return "\n".join(lines)

    def or_else(self, other: str) -> str:
        return f"ご都合が合わない場合は、{other}ではいかがでしょうか。"

    def or_instead(self, alternative: str) -> str:
        return f"ご都合が合わない場合は、次の形ではいかがでしょうか：{alternative}"

    def regards(self) -> str:
        return "何卒よろしくお願いいたします。"

    def call_title(self) -> str:
        return "まずお電話を"

    def call_first(self, customer: str) -> str:
        return f"{named(customer)}は期日の変更を重く受け止められます。変更の前に、まずお電話を。"

    def to_say(self) -> str:
        return "お電話での伝え方："

    def call(self, name: str, what: str, before: str, in_time: bool) -> str:
        missed = "間に合わない見込みとなりました" if in_time else "間に合っておりません"
        hello = f"{named(name)}、いつもお世話になっております。" if name else "いつもお世話になっております。"
        return f"{hello}{_matter(what)}で、{before}までとお伝えしておりましたが、{missed}。申し訳ございません。"

    def would_suit(self, when: str) -> str:
        return f"{when}までお待ちいただけますでしょうか。"

    def when_would_suit(self) -> str:
        return "いつまででしたらよろしいでしょうか。"

    def unanswered(self, customer: str, when: str) -> str:
        return f"新しい期日について、{named(customer)}のご了承をまだいただいていません。元の期日は{when}です。"

    def passed(self, customer: str, when: str) -> str:
        return f"新しい期日について、{named(customer)}のご了承をいただかないまま、元の期日（{when}）を過ぎました。"

    def waits(self, when: str) -> str:
        return f"ご了承をいただくまでは、{when}が期日のままです。"


def _permission(what: str, when: str) -> str:
    if _MEETING.search(what):
        return f"{what}は、{when}でよろしいでしょうか。"
    if _CALL.search(what):
        return f"{what}は、{when}まででよろしいでしょうか。"
    return f"{_matter(what)}ですが、{when}まででよろしいでしょうか。"


def _deed(what: str, when: str) -> str:
    if _MEETING.search(what):
        return f"{what}は、{when}を予定しております。"
    return (
        f"{what}は、{when}までにいたします。"
        if _CALL.search(what)
        else f"{_matter(what)}は、{when}までに対応いたします。"
    )


def _talks(what: str) -> bool:
    return bool(_CALL.search(what) or _MEETING.search(what))


def _matter(what: str) -> str:
    """The words as a matter to speak of: 見積書 is 見積書の件."""
    plain = what.strip().rstrip("。．.！!？?… ")
    if not plain:
        return "ご依頼の件"
    return f"「{plain}」の件" if _VERB.search(plain) else f"{plain}の件"
