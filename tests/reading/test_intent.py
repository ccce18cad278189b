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

SPOKEN = """
I'll get the revised quote over to Dana at Acme by EOD tomorrow
just off the phone w/ Globex, told them I'd have the SOW in their inbox by Thursday noon
ok so I owe Initech a call back at 3pm
we'll turn the redlines around by Wednesday
I'll ping procurement tomorrow and circle back to them by Friday
Going to run the numbers tonight and send Acme updated pricing first thing tomorrow
I said we'd ship the replacement unit by Monday
I've committed to having the deck ready for Umbrella on Tuesday
promised Acme I'd chase the missing pallet and call by 4
I'll swing by their office on Thursday to drop off the samples
Will do! Sending over the NDA this afternoon
sending the contract to Hooli tomorrow morning
On it, I'll have an answer for Acme before lunch tomorrow
we're going to credit them the 400 dollars by the end of the month
I'm on the hook to get Acme the case study by Friday
I'll loop in our engineer and get Stark a proper answer by next Tuesday
Told Maria at Globex she'd hear from us by tomorrow 5pm
Told Globex that they'd get the invoice corrected today
I can turn this around by Thursday EOD
I'm gonna get them the security questionnaire back by Monday
Happy to jump on a call with them tomorrow at 2, will send an invite tonight
I'll reach out to their CFO on Monday
We will have the demo environment up by next Wednesday
Let me get back to Acme on this by tomorrow noon
let me dig up the certificate and email it to them by Tuesday
Just promised the customer a new delivery date by Friday
I assured Ms. Keller we'd replace the pump by Dec 3
I guaranteed Wayne a callback within 2 hours
gave Acme my word that the samples go out on Monday
I have to get the quote to Acme by Friday, gave them my word
I'll look into the billing mistake and let them know by Wednesday
We'll follow up with Soylent next week
I will personally deliver the brochure on Tuesday
will get Acme their PO confirmation by tomorrow
Will have the quote out to Globex by noon
I'll take care of the invoice error for Acme today
I'm going to hand deliver the keys on Friday
Quick update: Acme liked the demo, I'll send a proposal Friday
Great call with Hooli! They want pricing for 50 seats. I'll have it over by Thursday
Acme wants two more samples and I'll mail them on Monday
They asked about SSO so I'm checking with product and will reply by Friday
They need it before the board meeting, so we'll get it done by Tuesday
I'll make sure Acme gets the updated terms by tomorrow
I'll see that they get the manual by Friday
I'll try and get it to them by Monday
I should have the quote to Acme by Friday
we should be able to deliver the parts by Friday
I'll be emailing them the recap tonight
I'll be there on Tuesday with the samples for Acme
I'll be back to you with pricing by Friday
I'm sending Acme the pricing tomorrow
I'm visiting Acme on Tuesday to walk them through it
I'm putting together the proposal for Acme, will be done by Friday
I'm getting the sample out to Stark today
We're presenting to Globex next Thursday
We're sending a technician out to Wayne on Monday
I'd love to help, I'll send Acme the doc by tomorrow
I'd be glad to send that over by Monday
My plan is to have the SOW to Acme by Friday
The plan: I'll call Acme tomorrow, then send the proposal by Thursday
You'll have the revised PDF by tomorrow morning
you'll get my comments by Friday
You will hear from me by Tuesday
Acme will have our proposal by Friday 4pm
Acme gets the proposal from me by Friday
@Dana you'll have it from us by noon
You can expect the quote by tomorrow 10am
You can count on me to send it by Friday
Expect the quote from me by Thursday
I agreed with Globex that I'd bring the contract on Friday
Agreed with Acme: we deliver on Dec 12
we agreed that I send the offer by Friday
Committed to Acme for a Friday delivery of the proposal
I undertook to report back to them by Monday
Acme: I'll send the proposal by Friday
FYI I'll be calling Acme at 4pm about the late shipment
np I'll get that to Acme tomorrow
Yep, I'll do it by Friday
Sorry for the delay! I'll send it by tonight
If it's OK with you I'll send it by Thursday
If they sign today, I'll ship on Monday
Once legal signs off I'll send Acme the MSA, by Friday latest
As soon as I'm back I'll call them, tomorrow morning at the latest
I don't have the figures yet but I'll send them by Friday
I can't make the meeting but I'll send Acme the proposal by Friday
I haven't heard back from legal, so I'll chase them and update Acme by Thursday
I won't be in tomorrow but I'll send it by Monday
He asked for a discount and I'll answer him by Friday
Ms Birch asked for the certificate, I'll send it tomorrow
They said the price is fine. We'll send the contract by Friday.
Dana says they're ready, so I'll send the contract tomorrow
Acme said they need it sooner, so I'll get it to them by Wednesday
i will send the brochure to acme tomorrow and call them on friday
we ll send it by friday
Ill send the proposal by Friday
im sending acme the quote tomorrow
I will endeavour to respond by Friday
Can't talk now, I'll call Acme back at 3
Why not: I'll send both versions by Friday
Spoke with Lee at Acme: I'll resend the invoice with the right PO number by Wednesday
They want it in blue, we'll rework the sample and send photos by Friday
Dana pushed back on price but I'll come back with a new number by Tuesday
I'll confirm the install date with Globex by noon tomorrow
we're replacing the cracked panel by Thursday
Told Lee I'd call tomorrow at 9
told the customer that we would pick up the returns on Monday
i'll do the quote tonight
Gonna send Stark the spec sheet by EOD
I promise you'll have the samples on Friday
I promised them a demo for next Tuesday
We'll email the certificate by Dec 1
I'll draft the agreement and send it to them by Monday
Okay, I will have our tech call Wayne at 10am tomorrow
I'm going to make it right by Friday
Since they're in a hurry I'll courier the parts tomorrow
Bob can't do it so I'll handle the demo on Thursday
Lee wants a callback, I'll ring him at 4
Sounds good, I'll lock in the price by Friday
We will honour the discount and reissue the invoice by Monday
I'll keep you posted by Friday
I'll bring donuts and the contract on Friday
I'll get back to you on that by tomorrow
Let me run this by legal and revert by Thursday
I said I'd get Acme the numbers by 5
we promised Globex delivery by Friday
I'm emailing Lee the datasheet in an hour
I'll file the warranty claim for them by tomorrow
I will, by Friday, send Acme the proposal
By Friday I'll send Acme the proposal
Tomorrow I'll call Ms. Birch at 10
On Monday we'll deliver the pallets
"""

NOT_SPOKEN = """
Acme will send us the PO by Friday
Dana's going to get back to me by Tuesday
They promised to pay the invoice by Friday
Globex told me they'd decide next week
can someone send Acme the quote by Friday?
Could you get Acme the pricing by tomorrow
who's calling Globex tomorrow
Any chance we can ship by Friday
do we have anything going out to Acme on Monday
Are we still sending the deck tomorrow
What will we tell Acme on Monday?
I'll take tomorrow off
I'll be on PTO Monday
I'll be OOO next week
I'm out on Friday
I'm off tomorrow, back on Monday
I'll be in Chicago on Tuesday
I'll be at the dentist tomorrow at 2pm
I will be travelling on Thursday
I'll be working from home tomorrow
I'm flying to Boston on Monday
I'll be a bit late to standup tomorrow
I'm having lunch with Bob on Friday
I'll join the call a bit late tomorrow
We'll see on Friday
We'll find out on Monday
we'll know more by Tuesday
I'll believe it on Friday
I'll be surprised if they sign by Friday
I'll be done for today
I'll catch you tomorrow
I'll see you all at the kickoff on Monday
I'll miss the meeting on Thursday
I sent Acme the proposal on Friday
Sent the quote to Globex this morning
I called Acme back yesterday at 3
Already shipped on Monday
We've delivered the samples on Tuesday
I was going to call them today but they beat me to it
I would have sent it by Friday
I'd have called them yesterday
I should have sent it on Friday
I can't commit to Friday
I can't promise Friday
I won't get to it by Friday
I'm not sending anything today
we can't do Monday
We will not make Friday
I don't think I'll make it by Friday
I doubt we'll ship on Monday
Not sure if I'll have it by Friday
I'm not sure we can deliver by Friday
I might be able to send it tomorrow
I may send it on Friday
Maybe we'll ship on Monday
Hopefully we'll close Acme by Friday
I'm hoping to close Acme by Friday
I hope to hear from them by Friday
I think they'll sign by Friday
I bet they'll sign on Friday
we'll win this one by Friday!
We'll hit quota by end of month
If we ship on Monday, will they still take it?
What happens if I send it on Friday
Do you think I'll get an answer by Friday
Should I send it tomorrow or on Friday
Want me to send it by Friday?
Do you want me to call them tomorrow?
Shall we say Friday
You'll need to sign by Friday
You will need to send it by Friday
You should call Acme tomorrow
You'll love the new release on Monday
pls send Acme the deck by EOD
Please remember to call Globex at 3
remind me to call Acme tomorrow
Remind me on Friday to send the proposal
Don't forget the Acme meeting tomorrow
need the numbers from finance by Thursday
Acme needs the quote by Friday
Acme wants a call back tomorrow
Acme is expecting our proposal by Friday
Acme's contract expires on Friday
Acme renewal is due next month
The proposal is due on Friday
The quote goes out tomorrow
The warehouse will ship it on Monday
Logistics says we'll ship on Monday
My manager said I'll get approval by Friday
Their email says "we will sign by Friday"
From Dana: "I'll send the PO by Friday"
She said she'd call back tomorrow
He'll have the PO over to us tomorrow
Bob is sending the samples tomorrow
Bob will call Acme at 4
Aya said that she will handle it by Friday
Have a great weekend, talk Monday
TGIF everyone, see ya Monday
lets meet on Friday
Let's sync tomorrow at 10
Let me know if Friday works
Let me know by Tuesday what you think
Looking forward to meeting you on Friday
Thanks, speak tomorrow
Quarter ends on Friday
I have a demo with Acme on Tuesday
We have QBR with Globex next Thursday
I got the PO from Acme today
I need Friday's forecast
I'd like to see the contract by Friday
I was told we'll get it on Monday
Lee said they'll send the PO by Wednesday
I'll grab coffee with Bob tomorrow
I'll be in the office by 9 tomorrow
I'll be hiring two reps next month
We'll be closed on Monday
We're closing the office on Friday
I'm running late, back at 3
I'm not going to be able to send it by Friday
Lee asked if I'd send it by Friday
They asked whether we could deliver by Monday
Did they say when they'd pay, Friday?
I thought we'd ship on Monday
If only I could send it by Friday
The PO will arrive on Monday
The samples will be sent by the factory on Monday
Finance will issue the refund by Friday
Our tech will call Wayne tomorrow at 10
Lee, can you send me the logo by Friday
You said you'd send me the logo by Friday
I'm waiting for the logo until Friday
I'm expecting the PO on Friday
I'm looking forward to Friday
We got the PO on Monday
I was supposed to call at 3
I could have called on Friday
It's going to rain on Friday
He's sending the PO on Friday
We'd love to have you at the event on Thursday
I'd rather wait until Friday
I'd need the logo by Friday
When I send it on Friday, will you review it?
"""

SPOKEN_JAPANESE = """
アクメ様、金曜までに見積送ります！
アクメさんには明日の午前中に折り返し電話する予定です
今日中にサンプル発送しときます
来週火曜にデモやります
お見積りは明日17時までにメールでお送りさせていただきます
さっき山田様と話しました。金曜までに提案書を出すことになりました
明日中に契約書のドラフトを送ると伝えてあります
グロベックスさんに木曜15時までに納期回答する約束をしました
請求書の件、本日中に訂正してお送りする旨お伝え済みです
明日までに在庫確認してご連絡します
了解です、明日の昼までに返します
承知いたしました。木曜日までにご用意いたします。
取り急ぎ、明日10時にお電話差し上げます
週明けにはお返事いたします
月曜朝イチで価格表を共有します
金曜の午後に伺って説明してきます
明日、訪問して部品を渡してきます
水曜までに社内調整して回答します
明日までに見積もり直して再送します
私の方で明日までに対応します
こちらで本日中に手配しておきます
弊社で金曜までに原因調査を行い、ご報告します
アクメ様に明日サンプルを持っていきます
アクメ様へは来週月曜日に正式なお見積書をご提出する予定でおります
3日以内に代替品をお届けすることをお約束しました
金曜までに必ず送ります
遅くとも明後日までにはご回答申し上げます
なるべく早く、明日中には送ります
今週金曜までに見積をお出しする予定です
明日カタログを郵送します
明日の14時に先方へ電話します
木曜に先方と打ち合わせしてきます
来週水曜に先方を訪問します
先方には金曜までに回答すると言ってあります
お客様には明日までに連絡しますと言いました
お客様へ今日の18時までに折り返します
部長に確認してから、明日お客様に回答します
工場に確認して、金曜までにご連絡します
工場から届き次第、月曜に発送します
メーカーに問い合わせて木曜までに返答します
田中様からご依頼いただいた資料、明日お送りします
アクメ様から見積依頼が来たので、金曜までに送ります
先方から催促が来ているので今日中に返信します
お客様がお急ぎなので明日届けます
山田さんが困っているので、今日中に修正します
御社のご希望どおり、月曜に納品します
ご要望の件は来週までに検討してお返事します
明日までに送るよ！
金曜に出すわ
明日電話しとくね
今日中に返信しておく
月曜までに仕上げておくね
明日までにやります
明日対応します
来週までに用意しますね
金曜までに準備できます
火曜までにご提示できます
水曜には出荷できます
木曜までにお送りできる見込みです
明日にはお渡しできると思います
金曜までに提出できるようにします
月曜までには形にします
明日までに間に合わせます
今日の17時までに終わらせます
明後日までに直しておきます
明日、図面をFAXします
本日中にPDFを添付してお送りいたします
のちほど、15時までにお電話いたします
明日改めてご連絡させて頂きます
来週の火曜日に改めてお伺いさせていただきます
明日までにお送りいたしますので、ご確認をお願いします
金曜に伺いますので、よろしくお願いいたします
資料は明日送りますので少々お待ちください
見積は金曜までにお出ししますのでお待ちいただけますか
遅くなり申し訳ありません。明日までに必ずお送りします
すみません、今日は送れませんが明日の朝送ります
今日は難しいですが、明日までには送付いたします
まだ準備できていませんが、金曜までに送ります
急ぎではないとのことですが、金曜までに送ります
金曜希望とのことなので、木曜に発送します
来月5日までに納品いたします
12月3日にお届けにあがります
12/5までに見積提出します
二営業日以内にお返事を差し上げます
24時間以内に一次回答いたします
1時間以内に折り返します
午後イチでお送りします
夕方までに送っておきます
夜までにアップしておきます
明日からサンプル出荷を開始します
来週中に技術者を派遣します
木曜までに返金処理をいたします
本日中に担当者を決めてお知らせします
月末までに請求書を差し替えます
明日までに先方に詫び状を送ります
金曜までにアクメの提案書を完成させます
金曜 提案書送付します
アクメ 見積 明日まで 送ります
明日14時、アクメ様に架電します
打合せの件、明日までに候補日を出します
ありがとうございます！では明日送りますね😊
李さんの件、明日までに価格を再提示します
青色のサンプルを作り直して金曜にお送りします
値引きの可否は火曜までに回答します
据付日は明日の正午までにご連絡いたします
破損したパネルは木曜に交換いたします
返品は月曜に引き取りに伺います
今夜中に見積を作って送ります
仕様書を本日中に送付します
来週火曜にデモをする約束をした
12月1日までに証明書をメールします
契約書を作成し、月曜までにお送りします
技術から明日10時にお電話させます
お急ぎとのことですので、明日バイク便で出します
私の代わりに鈴木を木曜に伺わせます
山田様に4時に折り返しお電話します
請求書を再発行して月曜にお届けします
進捗は金曜までにお知らせしますね
法務に確認の上、木曜までにお返事いたします
5時までに数字を出すとアクメさんに言いました
グロベックスさんに金曜納品をお約束しました
1時間後にデータシートを送ります
保証の手続きを明日までに進めておきます
アクメ様の提案書、金曜までに送りますので！
"""

NOT_SPOKEN_JAPANESE = """
アクメ様が金曜までに発注してくださるそうです
先方は来週月曜に返事をくれるとのことです
山田さんが明日サンプルを送ってくれます
田中が明日対応します
佐藤さん、明日までに送っておいてください
明日までに見積もらえますか
金曜までに送ってもらえると助かります
誰か明日アクメに電話できますか？
明日って誰が訪問しますか
金曜までに出せそうですか
いつ送りますか？明日？
明日送った方がいいですか
明日送りましょうか？
月曜に伺ってもよろしいでしょうか
アクメには昨日電話しました
見積は金曜に送りました
先ほど送付いたしました
今朝サンプルを発送済みです
先週の金曜に納品しました
金曜に送る予定でしたが、まだです
明日送るはずでした
明日は送れません
金曜の納品は難しいです
月曜の訪問はできなくなりました
金曜までには間に合いません
今週中の出荷は致しかねます
明日は休みをいただきます
明日は有給です
来週は出張です
金曜は直行直帰します
明日は10時に出社します
今日は早めに上がります
本日は18時に退社します
明日は在宅勤務します
来週は夏休みをいただきます
明日は午前休をいただきます
明日午後から外出します
月曜は終日会議です
明日の定例は10時からです
明日の会議に少し遅れます
明日の打合せは欠席します
また明日連絡ください
明日お待ちしております
金曜にお会いできるのを楽しみにしています
来週お目にかかれるのを楽しみにしております
では、また月曜に
明日もよろしくお願いします
良い週末を！また月曜に
お疲れさまでした、また明日
明日は雪になりそうです
来週から寒くなります
来週は祝日があります
締切は金曜の17時です
アクメの契約は月末で切れます
見積の有効期限は金曜までです
納期は12月3日です
商談は火曜の14時からです
明日アクメのデモがあります
来週グロベックスとの打ち合わせがあります
金曜に届く予定です
サンプルは明日届きます
荷物は明日着きます
部品は月曜に入荷します
工場が金曜に出荷します
倉庫から明日発送されます
経理が月末に支払います
先方が明日振り込みます
アクメさんから明日電話が来ます
明日アクメさんに来ていただきます
金曜までに回答をいただく予定です
明日までに社長の承認をもらいます
見積は明日までにもらえます
金曜には結果がわかります
来週には決まると思います
明日には直ると思います
たぶん明日には送れると思います
もしかしたら金曜に行くかもしれません
できれば明日送りたいです
金曜までに送れるか確認中です
金曜に受注できる見込みです
今月中に契約できると嬉しいです
月末までに目標達成したい
「明日までに送ります」とのことでした
先方より「金曜に回答します」とメールがありました
> 明日までに送ります
山田様は「来週伺います」と話していました
部長が明日行くって
課長は金曜に訪問すると言ってました
明日までに提出してと言われました
金曜までに送るように言われています
明日までに返事が必要です
金曜までに資料が必要です
明日までに見積が欲しいとのことです
アクメは金曜までの納品を希望しています
先方は明日の電話を希望されています
明日の準備はできていますか
金曜の資料、できましたか
明日の訪問、誰か同行お願いします
月曜の件、忘れないでください
明日リマインドしてください
金曜に教えてください
来週の予定を教えてもらえますか
明日のアジェンダを確認しました
来週の出張を申請しました
金曜の商談、うまくいくといいですね
もう金曜ですね
今日は定時で帰ります
明日寝坊しそうです
明日飲みに行きます
先方が水曜までに注文書を送ると言ってました
明日は9時に出社予定です
月曜は休業します
金曜は早退します
3時に戻ります
金曜までに送れないと思います
金曜までに送れるか聞かれました
月曜に納品できるか聞かれています
注文書は月曜に届くはずです
工場から月曜にサンプルが送られます
経理が金曜に返金します
金曜までにロゴを送ってください
ロゴを金曜まで待っています
注文書は金曜の見込みです
月曜に注文書を受け取りました
3時に電話するはずだったのに忘れていました
金曜は雨でしょう
彼が金曜に送ります
木曜のイベントにぜひお越しください
金曜まで待ちます
金曜までにロゴが必要なんですが
今週は忙しいので来週にしましょう
"""


def lines(text: str) -> list[str]:
    return [line for line in text.strip().splitlines() if line]


@pytest.mark.parametrize("sentence", lines(PROMISES + JAPANESE + SPOKEN + SPOKEN_JAPANESE))
def test_what_the_writer_is_going_to_do_is_a_promise(sentence: str) -> None:
    assert any(is_promise(each.sentence) for each in promising(sentence))


@pytest.mark.parametrize("sentence", lines(NO_PROMISES + NO_JAPANESE + NOT_SPOKEN + NOT_SPOKEN_JAPANESE))
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
