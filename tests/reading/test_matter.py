"""What a promise is called in what its customer reads, and which promises are the same."""

import pytest

from bot.language.english.wording import WordingWords as English
from bot.language.japanese.wording import WordingWords as Japanese
from bot.reading.matter import matter, same

ENGLISH = [
    ("send the offer to Ms Birch", "I will send the offer by Friday"),
    ("I'll get Acme the drawings", "I will get you the drawings by Friday"),
    ("we will fix the pump", "I will fix the pump by Friday"),
    ("I'll call you back", "I will call you back by Friday"),
    ("call back", "I will call you back by Friday"),
    ("call-back", "I will call you back by Friday"),
    ("callback", "I will call you back by Friday"),
    ("call", "I will call you by Friday"),
    ("call back about the delivery", "I will call you back about the delivery by Friday"),
    ("ring", "I will ring you by Friday"),
    ("phone Acme", "I will phone you by Friday"),
    ("get back to Acme", "I will get back to you by Friday"),
    ("get back with the price", "I will get back to you with the price by Friday"),
    ("get back", "I will get back to you by Friday"),
    ("reply to Acme about the claim", "I will reply to you about the claim by Friday"),
    ("reply", "I will reply to you by Friday"),
    ("talk to Jane at Acme", "I will talk to you by Friday"),
    ("email the price list to Jane at Acme", "I will email the price list by Friday"),
    ("prepare a quote for Acme", "I will prepare a quote by Friday"),
    ("fix Acme's invoice", "I will fix your invoice by Friday"),
    ("let Acme know the price", "I will let you know the price by Friday"),
    ("meet with Acme", "I will meet with you on Friday"),
    ("meet", "I will meet you on Friday"),
    ("meet Ms Birch on site", "I will meet you on site on Friday"),
    ("promised Acme a quote", "I will get you a quote by Friday"),
    ("we owe Acme a credit note", "I will get you a credit note by Friday"),
    ("call her back", "I will call you back by Friday"),
    ("send him his invoice", "I will send you your invoice by Friday"),
    ("Please send the deck, thanks", "I will send the deck by Friday"),
    ("the Acme proposal", "I will come back to you about your proposal by Friday"),
    ("Acme gets two samples", "I will get you two samples by Friday"),
    ("proposal", "I will come back to you about the proposal by Friday"),
    ("revised quote", "I will come back to you about the revised quote by Friday"),
    ("quote for the pumps", "I will come back to you about the quote for the pumps by Friday"),
    ("offer", "I will come back to you about the offer by Friday"),
    ("offer Acme a discount", "I will offer you a discount by Friday"),
    ("order the spare part for Acme", "I will order the spare part by Friday"),
    ("order confirmation", "I will come back to you about the order confirmation by Friday"),
    ("report on the trial", "I will come back to you about the report on the trial by Friday"),
    ("2 samples", "I will come back to you about 2 samples by Friday"),
    ("two samples of the blue one", "I will come back to you about two samples of the blue one by Friday"),
    ("NDA", "I will come back to you about the NDA by Friday"),
    ("drawings", "I will come back to you about the drawings by Friday"),
    ("visit Acme", "I will visit you on Friday"),
    ("visit", "I will visit you on Friday"),
    ("site visit", "I will come back to you about the site visit by Friday"),
    ("demo for Acme", "I will come back to you about the demo by Friday"),
    ("demo", "I will come back to you about the demo by Friday"),
    ("set up a meeting with Acme", "I will set up a meeting with you by Friday"),
    ("arrange a demo for Acme", "I will arrange a demo by Friday"),
    ("follow up with Acme on the offer", "I will follow up with you on the offer by Friday"),
    ("reach out to Acme", "I will reach out to you by Friday"),
    ("deliver the samples to the Acme plant", "I will deliver the samples to your plant by Friday"),
    ("bring Acme two samples", "I will bring you two samples by Friday"),
    ("check the price with the factory", "I will check the price with the factory by Friday"),
    ("check the delivery time for Acme", "I will check the delivery time by Friday"),
    ("tell Acme the price", "I will tell you the price by Friday"),
    ("confirm the date with Acme", "I will confirm the date with you by Friday"),
    ("give Acme's boss a call", "I will give your boss a call by Friday"),
    ("send the contract to Mr. O'Neil at Acme", "I will send the contract by Friday"),
    ("send Dr. Smith the report", "I will send you the report by Friday"),
    ("find out whether they can pay by card", "I will find out whether you can pay by card by Friday"),
    ("resend the invoice to Acme", "I will resend the invoice by Friday"),
    ("introduce Acme to our engineer", "I will introduce you to our engineer by Friday"),
    ("walk Acme through the drawing", "I will walk you through the drawing by Friday"),
    ("update on the claim", "I will come back to you about the update on the claim by Friday"),
    ("update the drawing for Acme", "I will update the drawing by Friday"),
    ("an answer about the claim", "I will come back to you about an answer about the claim by Friday"),
    ("answer Acme", "I will answer you by Friday"),
    ("show Acme the new line", "I will show you the new line by Friday"),
    ("sort out the invoice error", "I will sort out the invoice error by Friday"),
    ("invoice error", "I will come back to you about the invoice error by Friday"),
    ("Told Acme I will send the drawings", "I will send the drawings by Friday"),
    ("gonna send Acme the specs", "I will send you the specs by Friday"),
    ("let me check the stock", "I will check the stock by Friday"),
    ("I'm sending Acme the floor plan", "I will send you the floor plan by Friday"),
    ("return Acme's call", "I will return your call by Friday"),
    ("take the broken unit back", "I will take the broken unit back by Friday"),
    ("schedule the installation with Acme", "I will schedule the installation with you by Friday"),
    ("book a room for Acme", "I will book a room by Friday"),
    ("send Acme Corp the deck", "I will send you the deck by Friday"),
    ("work for Acme on the layout", "I will work for you on the layout by Friday"),
    ("look into the claim for Acme", "I will look into the claim by Friday"),
    ("send over the specs to Acme", "I will send over the specs by Friday"),
    ("show Acme's people the line", "I will show your people the line by Friday"),
    ("give Acme the price", "I will give you the price by Friday"),
    ("Acme's invoice", "I will come back to you about your invoice by Friday"),
    ("the drawing for Acme", "I will come back to you about the drawing by Friday"),
    ("offer letter", "I will come back to you about the offer letter by Friday"),
    ("get Acme two prices", "I will get you two prices by Friday"),
]
JAPANESE = [
    ("山田商事に見積", "見積の件は、金曜までに対応いたします"),
    ("佐藤工業様へ資料", "資料の件は、金曜までに対応いたします"),
    ("山田商事様へ見積書をお送りします", "見積書の件は、金曜までに対応いたします"),
    ("見積書を送る", "見積書の件は、金曜までに対応いたします"),
    ("見積書を送付", "見積書の件は、金曜までに対応いたします"),
    ("見積書の送付", "見積書の送付の件は、金曜までに対応いたします"),
    ("お電話", "お電話は、金曜までにいたします"),
    ("折り返し電話", "お電話は、金曜までにいたします"),
    ("折り返しお電話します", "お電話は、金曜までにいたします"),
    ("電話する", "お電話は、金曜までにいたします"),
    ("山田商事の田中様に折り返し電話", "お電話は、金曜までにいたします"),
    ("納期の件で電話します", "納期についてのお電話は、金曜までにいたします"),
    ("田中部長に電話", "お電話は、金曜までにいたします"),
    ("山田商事と打ち合わせ", "お打ち合わせは、金曜を予定しております"),
    ("打ち合わせを設定する", "お打ち合わせは、金曜を予定しております"),
    ("打合せ", "お打ち合わせは、金曜を予定しております"),
    ("訪問する", "ご訪問は、金曜を予定しております"),
    ("山田商事を訪問", "ご訪問は、金曜を予定しております"),
    ("伺います", "ご訪問は、金曜を予定しております"),
    ("お会いする", "お打ち合わせは、金曜を予定しております"),
    ("新製品のデモ", "新製品のデモは、金曜を予定しております"),
    ("デモを行う", "デモは、金曜を予定しております"),
    ("図面を修正して送る", "図面の件は、金曜までに対応いたします"),
    ("納期を確認します", "納期の件は、金曜までに対応いたします"),
    ("納期確認", "納期確認の件は、金曜までに対応いたします"),
    ("サンプルをお届けします", "サンプルの件は、金曜までに対応いたします"),
    ("サンプル送ります", "サンプルの件は、金曜までに対応いたします"),
    ("ポンプを直す", "ポンプの件は、金曜までに対応いたします"),
    ("ポンプが直るようにする", "「ポンプが直るようにする」の件は、金曜までに対応いたします"),
    ("カタログ", "カタログの件は、金曜までに対応いたします"),
    ("資料の件", "資料の件は、金曜までに対応いたします"),
    ("山田商事の請求書を修正", "請求書の件は、金曜までに対応いたします"),
    ("ご連絡します", "ご連絡の件は、金曜までに対応いたします"),
    ("回答する", "ご回答の件は、金曜までに対応いたします"),
    ("電話機の見積書を送る", "電話機の見積書の件は、金曜までに対応いたします"),
    ("先方に連絡", "ご連絡の件は、金曜までに対応いたします"),
    ("見積を山田商事に送る", "見積の件は、金曜までに対応いたします"),
    ("お客様に電話する", "お電話は、金曜までにいたします"),
    ("打ち合わせ資料を送る", "打ち合わせ資料の件は、金曜までに対応いたします"),
    ("送ります", "ご送付の件は、金曜までに対応いたします"),
    ("コールバック", "お電話は、金曜までにいたします"),
    ("価格についてお電話します", "価格についてのお電話は、金曜までにいたします"),
    ("次回の訪問日程を調整", "次回のご訪問は、金曜を予定しております"),
    ("見積書を送っておきます", "見積書の件は、金曜までに対応いたします"),
    ("修理に伺う", "修理のご訪問は、金曜を予定しております"),
    ("私から見積書をお送りします", "見積書の件は、金曜までに対応いたします"),
    ("弊社で修理します", "修理の件は、金曜までに対応いたします"),
    ("山田商事様宛に請求書を発送する", "請求書の件は、金曜までに対応いたします"),
    ("山田商事向けの提案書を作成する", "提案書の件は、金曜までに対応いたします"),
    ("価格表をメールで送ります", "価格表の件は、金曜までに対応いたします"),
    ("納期についてご連絡いたします", "納期についてのご連絡の件は、金曜までに対応いたします"),
    ("契約書をお持ちします", "契約書の件は、金曜までに対応いたします"),
    ("サンプル2個を届ける", "サンプル2個の件は、金曜までに対応いたします"),
    ("クレームの回答をする", "クレームの回答の件は、金曜までに対応いたします"),
    ("請求書を再発行します", "請求書の件は、金曜までに対応いたします"),
    ("図面", "図面の件は、金曜までに対応いたします"),
    ("図面3枚", "図面3枚の件は、金曜までに対応いたします"),
    ("在庫を調べる", "在庫の件は、金曜までに対応いたします"),
    ("お見積り", "お見積りの件は、金曜までに対応いたします"),
    ("新しい提案書の提出", "新しい提案書の提出の件は、金曜までに対応いたします"),
    ("会議", "会議は、金曜を予定しております"),
    ("商談", "商談は、金曜を予定しております"),
    ("面談する", "ご面談は、金曜を予定しております"),
    ("アポを入れる", "お打ち合わせは、金曜を予定しております"),
    ("資料をお渡しします", "資料の件は、金曜までに対応いたします"),
    ("担当の鈴木様に仕様書を送る", "仕様書の件は、金曜までに対応いたします"),
    ("仕様書の修正", "仕様書の修正の件は、金曜までに対応いたします"),
    ("工場に確認して返事する", "返事の件は、金曜までに対応いたします"),
    ("納期の回答", "納期の回答の件は、金曜までに対応いたします"),
    ("不具合を直します", "不具合の件は、金曜までに対応いたします"),
    ("山田商事の田中様へカタログを郵送", "カタログの件は、金曜までに対応いたします"),
    ("代替案を提案します", "代替案の件は、金曜までに対応いたします"),
    ("見積書と図面を送る", "見積書と図面の件は、金曜までに対応いたします"),
    ("山田商事様にサンプルをお送りいたします", "サンプルの件は、金曜までに対応いたします"),
    ("山田商事に納期を連絡", "納期の件は、金曜までに対応いたします"),
    ("再見積", "再見積の件は、金曜までに対応いたします"),
    ("保証書を発行する", "保証書の件は、金曜までに対応いたします"),
    ("見本を三つ送る", "見本の件は、金曜までに対応いたします"),
    ("打ち合わせの日程を調整します", "お打ち合わせは、金曜を予定しております"),
    ("TELします", "お電話は、金曜までにいたします"),
    ("契約の件でお電話いたします", "契約についてのお電話は、金曜までにいたします"),
]


@pytest.mark.parametrize(("what", "said"), ENGLISH)
def test_english_words_become_what_can_be_sent(what: str, said: str) -> None:
    words = English()
    object_ = matter(what, "Acme")
    assert words.confirm(object_, "Friday").startswith(f"{said}. Does that suit you?")
    assert "Acme" not in words.met(object_, "Friday") + words.materials(object_, "Friday")


@pytest.mark.parametrize(("what", "said"), JAPANESE)
def test_japanese_words_become_what_can_be_sent(what: str, said: str) -> None:
    words = Japanese()
    object_ = matter(what, "佐藤工業" if "佐藤" in what else "山田商事")
    assert words.confirm(object_, "金曜").startswith(f"{said}。")
    for line in (words.met(object_, "金曜"), words.proposal(object_, "金曜"), words.materials(object_, "金曜")):
        assert "山田" not in line
        assert "お届けで" not in line


def test_whom_it_is_written_to_decides_who_is_spoken_to() -> None:
    assert matter("send the offer to Ms Birch", "Acme", "Ms Birch") == "send the offer"
    assert matter("send the offer to Ms Birch", "Acme", "Tom Hall") == "send the offer to Ms Birch"
    assert matter("email the price list to Jane", "Acme", "Jane Roe") == "email the price list"
    assert matter("call Jane", "Acme", "Jane Roe") == "call you"
    assert matter("田中様に見積書を送る", "山田商事", "田中") == "見積書"
    assert matter("send the proposal to Acme", "Acme Corp") == "send the proposal"
    assert matter("山田商事に見積書を提出", "株式会社山田商事") == "見積書"
    assert matter("", "Acme") == ""
    assert matter("Acme", "Acme") == "Acme"


@pytest.mark.parametrize(
    "one",
    [
        "山田商事に見積書を送る",
        "山田商事様へ見積書をお送りします",
        "見積書をお送りいたします",
        "見積書を送ります",
        "見積書を送付します",
        "見積書送る",
        "お見積書をお送りする",
        "見積書を送る予定",
        "山田商事さんに見積書を送ります。",
        "私から見積書を送ります",
        "見積書をお送りさせていただきます",
        "山田商事宛に見積書を送付いたします",
        "見積書を送付する",
        "「見積書」を送る",
        "見積書を送付致します",
        "見積書を 送る",
        "見積書を送るね",
        "山田商事へ、見積書を送る",
        "弊社から山田商事様に見積書をお送り致します",
    ],
)
def test_the_same_in_other_japanese_words_is_one_promise(one: str) -> None:
    assert same(one, "見積書を送る", "山田商事")


@pytest.mark.parametrize(
    "one",
    [
        "send Acme the proposal",
        "I'll send the proposal",
        "send the proposal to Acme",
        "Send the proposal!",
        "I promised Acme to send the proposal",
        "we're sending the proposal",
        "Told Acme I will send the proposal",
        "gonna send Acme the proposal",
        "send them the proposal",
        "let me send over the proposal",
        "SEND THE PROPOSAL",
        "Please send our proposal to Acme",
        "I'll send you the proposal.",
        "will send Acme the proposal",
    ],
)
def test_the_same_in_other_english_words_is_one_promise(one: str) -> None:
    assert same(one, "send the proposal", "Acme")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("見積書を送る", "見積書を直す"),
        ("見積書を送る", "図面を送る"),
        ("サンプルを届ける", "サンプルを返す"),
        ("電話する", "訪問する"),
        ("見積書を送る", "佐藤工業の見積書を送る"),
        ("図面Aを送る", "図面Bを送る"),
        ("サンプルを2個送る", "サンプルを3個送る"),
        ("納期を確認する", "納期を連絡する"),
        ("見積を送る", "見積を取る"),
        ("資料を送る", "追加の資料を送る"),
        ("send the proposal", "fix the proposal"),
        ("send part 1", "send part 2"),
        ("call back", "send the deck"),
        ("send the deck", "send Globex the deck"),
    ],
)
def test_other_words_are_another_promise(one: str, other: str) -> None:
    assert not same(one, other, "山田商事" if one > "z" else "Acme")
