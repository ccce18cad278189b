"""First-person promises, told from questions, refusals, quotations and what is over."""

import pytest

from bot.reading.intent import is_promise, promising

PROMISES = """
I'll send Acme the proposal by Friday 4pm
I will send the contract tomorrow
We'll get back to you by end of day
we will deliver the sample on Tuesday
I can send the price list by Thursday
I can get that to you by noon
We can have the quote ready by Monday
I'm going to call Ms Birch tomorrow at 10
We're going to ship it next week
I am going to check the invoice today
I promise to fix it by Friday
I promise you I'll have it by Friday
We promise that we will replace it by Monday
I'm sending the brochure tomorrow
We are delivering the samples on 3 December
I'm calling them back this afternoon
Let me send you the slides by tonight
let me check the stock by tomorrow and get back to you
I'd be happy to send a sample by Friday
We would be glad to visit you next Tuesday
I told Acme they get the proposal by Friday 4pm
I told Acme I'd send the proposal by Friday
I promised Acme to call back tomorrow
I've promised Globex that we will send the quote by Monday
We have agreed to deliver by the end of the month
I agreed to call them on Monday
Sure, I'll forward it to you this evening
OK I will do that by Wednesday
Thanks! I'll follow up next week
Great meeting today, I'll send the notes tomorrow
Acme asked for a quote; I'll send it by Thursday
@Kept I'll send the proposal by Friday
i'll email you the deck by eod
ill be honest, I'll send it by Friday
I shall return the signed copy by Friday
We shall confirm the date by Monday
I plan to deliver it on Wednesday
We intend to finish the review by Friday
I'll also bring the samples on Monday
I will definitely call you tomorrow morning
I'll personally hand it over on Tuesday
I'll just drop it off tomorrow
I'll make sure to send it by 5pm
I'll try to get the numbers by Thursday
You'll have the proposal from me by Friday
They will get an answer from us by Tuesday
Will send it by tomorrow
Will call you back at 3pm
going to send it tonight
I'll see to it by Friday
If you like, I'll send it by Friday
When the sample arrives, I'll bring it on Monday
As discussed we'll update the offer by Wednesday
Hi Ms Birch, I'll prepare the quote by tomorrow noon
Yes, we can ship 20 pieces by Friday
I'll let you know by Monday
I'll check with the factory and answer by Thursday
We'll invite you to the demo next Wednesday
I'll pay the invoice by Friday
I'm meeting Acme on Thursday
I'll be sending the documents on Friday
I’ll send it by Friday
I'm gonna send it tomorrow
We'll fix the invoice error today
"""

NO_PROMISES = """
Will you send the proposal by Friday?
Can you call them tomorrow?
Could we meet on Tuesday?
Shall I send it by Friday?
Should I call them tomorrow?
When will we get the samples?
Did you send it yesterday?
I sent the proposal yesterday
I have sent it this morning
We delivered the samples on Monday
I called Ms Birch on Friday
I was going to send it on Friday
I won't send it by Friday
I will not be able to deliver on Monday
We can't deliver before Friday
I cannot send it today
We're not going to ship it this week
I'll never get this done by Friday
I don't think we deliver on Monday
Please send the proposal by Friday
Send it by Friday please
Let me know by Friday
Let me see tomorrow
He said "I'll send it by Friday"
She wrote that we will get it on Monday
They told me I will get the order on Friday
Acme says they will pay by Friday
Ms Birch said she will call tomorrow
The customer will send the order by Friday
They will decide on Monday
He'll call back tomorrow
She is going to sign on Friday
It will arrive on Tuesday
The meeting is on Friday
The deadline is Friday 4pm
See you tomorrow
Talk to you on Monday
Happy Friday everyone
I'll be late tomorrow
I'll be out on Friday
I will be away next week
We'll be in the office on Monday
I'll see you on Friday
I think it's due on Friday
I hope we win by Friday
I'll have lunch at noon
I might send it by Friday
Maybe I'll send it by Friday
Perhaps we can meet on Tuesday
I wish I could send it by Friday
What if we deliver on Monday?
I need the numbers by Friday
We need to know by Monday
I want the report by Friday
I'd like an answer by Tuesday
Who can send it by Friday?
> I'll send it by Friday
"I'll send it by Friday"
You will get an invitation on Monday
You can call me tomorrow
Thanks for sending it on Friday
Great job on Friday
I know we ship on Mondays
We have a demo on Wednesday
"""

JAPANESE = """
金曜16時までに提案書をお送りします
明日までに見積書を送ります
明日10時にお電話いたします
来週の月曜日にサンプルをお届けします
本日中にご連絡いたします
今日中に確認して折り返しご連絡します
金曜日までに提出いたします
水曜に御社へ伺います
木曜日にお伺いします
明日の午前中に資料を送付いたします
3日以内に回答いたします
月末までに納品いたします
私が明日までに修正します
弊社から金曜までにご提案させていただきます
明日中に契約書を作成いたします
来週火曜に持参します
木曜までに見積を出します
明日の15時までに返信します
金曜までに仕上げます
月曜日に発送いたします
本日17時までにメールします
明日までにお調べします
水曜日までに手配いたします
今週中に請求書を再発行します
明後日までにご報告いたします
来週中に日程を調整いたします
金曜までにお返事します
アクメ様に金曜までに提案書をお送りします
山田商事さんに明日見積を送ります
承知しました。明日までに送付します
はい、金曜日までに対応いたします
では月曜にサンプルをお持ちします
明日電話しますね
金曜に送りますよ
明日までにやっておきます
金曜までに準備しておきます
明日の朝一で送っておきますね
火曜日にご説明に伺います
木曜までに価格表をお渡しします
来週までに社内で確認し、ご連絡いたします
明日までに在庫を調べて連絡します
20日までに納品できます
金曜までに送ると約束しました
アクメ様に明日までにお送りするとお伝えしました
月曜までに回答すると約束しています
明日までに送る予定です
金曜に訪問する予定です
明日送るね
金曜までにやるよ
今日中に出すつもりです
お客様に明日お電話しますと約束しました
ご依頼の資料は木曜までに共有いたします
打ち合わせの議事録を明日お送りいたします
納期については金曜にお知らせします
見積は明日までに提出予定です
遅くとも金曜までには差し上げます
明日、弊社の担当と伺います
本日中に修正版をアップします
来週水曜までにデモ機を用意いたします
交換品を明日発送します
月曜にもう一度ご連絡差し上げます
請求書の誤りは本日中に訂正いたします
当社で木曜までに検証いたします
３営業日以内にご回答いたします
"""

NO_JAPANESE = """
明日までに送っていただけますか
金曜までにお願いします
明日までにご連絡ください
金曜日に届きますか
いつまでに送りますか
月曜にお会いできますか
明日お電話しましょうか
昨日見積書を送りました
先週サンプルを届けました
今朝電話しました
金曜にはお送りできません
明日は伺いません
今週中の納品はいたしかねます
月曜は対応できかねます
先方が金曜までに返事をくれます
アクメ様から明日連絡が来ます
お客様は来週決めるそうです
田中さんが明日行くとのことです
部長は金曜に戻ります
先方は月曜に注文すると言っています
「金曜までに送ります」と先方が言っていました
お客様が「明日連絡します」とおっしゃっていました
会議は金曜です
締め切りは金曜16時です
来週の月曜は祝日です
明日は雨です
また明日
お疲れ様です
よろしくお願いいたします
金曜までによろしくお願いします
明日は休みます
金曜はお休みです
明日は在宅です
打ち合わせは火曜日にあります
来週は忙しくなります
明日届くと思います
たぶん金曜に送ります
明日送るかもしれません
金曜に送れるでしょう
明日わかります
楽しみにしています
ありがとうございます
承知しました
確認しました
金曜までに資料が欲しいです
明日までに返事がほしい
明日までに直してください
木曜までにいただけると助かります
見積は先週お送りしました
すでに納品済みです
契約は金曜に完了しました
明日は失礼します
お先に失礼します
競合は金曜に提案します
メーカーが月曜に発送します
工場から明日届きます
御社からは金曜にいただきます
来週でしょうか
金曜で大丈夫ですか
月曜はどうですか
誰が明日送りますか
明日の会議は中止します
今回は見送ります
水曜の予定はキャンセルになりました
"""


def lines(text: str) -> list[str]:
    return [line for line in text.strip().splitlines() if line]


@pytest.mark.parametrize("sentence", [*lines(PROMISES), *lines(JAPANESE)])
def test_what_the_writer_is_going_to_do_is_a_promise(sentence: str) -> None:
    assert any(is_promise(each.sentence) for each in promising(sentence))


@pytest.mark.parametrize("sentence", [*lines(NO_PROMISES), *lines(NO_JAPANESE)])
def test_what_is_asked_denied_quoted_over_or_anothers_is_none(sentence: str) -> None:
    assert promising(sentence) == ()


def test_there_are_enough_sentences_each_way() -> None:
    assert all(len(lines(each)) > 60 for each in (PROMISES, NO_PROMISES, JAPANESE, NO_JAPANESE))


def test_the_promising_sentence_of_a_longer_message_is_found() -> None:
    text = "Thanks for today! Ms Birch said she will decide soon. I'll send Acme the proposal by Friday 4pm. See you."
    (found,) = promising(text)
    assert found.sentence == "I'll send Acme the proposal by Friday 4pm."
    assert text[slice(*found.span)].strip() == found.sentence


def test_dictated_text_without_a_full_stop_is_one_sentence() -> None:
    assert promising("so good talk with acme and i will send them the proposal by friday and they liked the demo")
