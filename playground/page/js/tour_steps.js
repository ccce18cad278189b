/** The tour, step by step: who one is, what to do and see, and the acts that do it. */

const CHECK_IN = {
  score: "5",
  format_right: "yes",
  quality_right: "yes",
  complete: "yes",
  as_told: "yes",
};

const STEPS = [
  {
    en: {
      who: "Ken",
      title: "A promise, in one line",
      text: "Ken has told {customer} when the contract comes. He writes it down where he is: `/promise {customer}: send the contract by {day} {hour}`",
      does: "Type it for me",
      do: [
        ["shut"],
        ["be", "Ken"],
        ["look", "sales"],
        ["type", "/promise {customer}: send the contract by {day} {hour}"],
      ],
    },
    ja: {
      who: "Aya",
      title: "約束を1行で",
      text: "Aya は{customer}様に契約書の期日をお伝えしたところです。その場で1行書きます。`/promise {customer}: {day}の{hour}までに契約書を送る`",
      does: "入力してみる",
      do: [
        ["shut"],
        ["be", "Aya"],
        ["look", "sales"],
        ["type", "/promise {customer}: {day}の{hour}までに契約書を送る"],
      ],
    },
  },
  {
    en: {
      who: "Ken",
      title: "① The nudge, in time",
      text: "Kept said back what it understood. Now let time pass: in the rep’s hours, with room to spare, Kept speaks up.",
      does: "Push the clock",
      do: [
        ["look", "dm"],
        ["push", "due", "{customer} … send the contract … Your own target … promise_done"],
      ],
    },
    ja: {
      who: "Aya",
      title: "① 間に合うお知らせ",
      text: "Kept は読み取った内容をその場で返しました。時計を進めると、勤務時間内に、余裕のあるうちにお知らせが届きます。",
      does: "時計を進める",
      do: [
        ["look", "dm"],
        ["push", "due", "{customer} … 契約書を送る … 自分の目標 … promise_done"],
      ],
    },
  },
  {
    en: {
      who: "Ken",
      title: "Kept, with one emoji",
      text: "The contract is out. A ✅ on the message is enough. What came of it stands there afterwards, with Undo.",
      does: "React with ✅",
      do: [
        ["look", "dm"],
        ["react", "{customer} … send the contract", "white_check_mark"],
      ],
    },
    ja: {
      who: "Aya",
      title: "絵文字ひとつで完了",
      text: "契約書を送りました。お知らせに ✅ を付けるだけで完了です。結果はそこに残り、元に戻すこともできます。",
      does: "✅ を付ける",
      do: [
        ["look", "dm"],
        ["react", "{customer} … 契約書を送る", "white_check_mark"],
      ],
    },
  },
  {
    en: {
      who: "Ken",
      title: "They said yes: an order",
      text: "`/kept order` opens the form: {customer} takes 6 espresso machines, and Ben of the back office sees to the delivery.",
      does: "Fill it in for me",
      do: [
        ["look", "dm"],
        ["type", "/kept order"],
        [
          "choose",
          {
            customer: "{customer}",
            product: "espresso machines",
            quantity: "6",
            delivery: { work_days: 1 },
            owner: { person: "Ben" },
          },
        ],
        ["submit"],
      ],
    },
    ja: {
      who: "Aya",
      title: "ご注文をいただきました",
      text: "`/kept order` でフォームが開きます。{customer}様のエスプレッソマシン6台、納品の確認はバックオフィスの Ben に任せます。",
      does: "記入してみる",
      do: [
        ["look", "dm"],
        ["type", "/kept order"],
        [
          "choose",
          {
            customer: "{customer}",
            product: "エスプレッソマシン",
            quantity: "6",
            delivery: { work_days: 1 },
            owner: { person: "Ben" },
          },
        ],
        ["submit"],
      ],
    },
  },
  {
    en: {
      who: "Ken",
      title: "Into their diary at once",
      text: "A delivery is not the end: Kept asks for the visit straight away. Three working days from now, ten o’clock, with {contact}.",
      does: "Book it for me",
      do: [
        ["look", "dm"],
        ["press", "visit_book", "{customer}"],
        ["choose", { visit_on: { work_days: 3 }, visit_at: { selected_time: "10:00" }, whom: "{contact}" }],
        ["submit"],
        ["shut"],
      ],
    },
    ja: {
      who: "Aya",
      title: "訪問の日程もその場で",
      text: "納品して終わりではありません。Kept はすぐに訪問の日程を尋ねます。3営業日後の10時に、{contact}を訪ねます。",
      does: "予定を入れてみる",
      do: [
        ["look", "dm"],
        ["press", "visit_book", "{customer}"],
        ["choose", { visit_on: { work_days: 3 }, visit_at: { selected_time: "10:00" }, whom: "{contact}" }],
        ["submit"],
        ["shut"],
      ],
    },
  },
  {
    en: {
      who: "Ken",
      title: "Faces, not markets",
      text: "Whom does {contact} know well? Ken notes one circle with first names: {circle}, Ann and Luis. Kept will ask about these people only.",
      does: "Note it for me",
      do: [
        ["look", "dm"],
        ["type", "/kept referral circles {customer}"],
        ["choose", { known_contact: "{contact}", circle: "{circle}", people: "Ann, Luis" }],
        ["submit"],
        ["shut"],
      ],
    },
    ja: {
      who: "Aya",
      title: "顔の浮かぶつながり",
      text: "{contact}が親しくされているのはどなたでしょう。{circle}（佐々木さん、岡さん）と記録します。ご紹介をお願いするのは、この方々についてだけです。",
      does: "記録してみる",
      do: [
        ["look", "dm"],
        ["type", "/kept referral circles {customer}"],
        ["choose", { known_contact: "{contact}", circle: "{circle}", people: "佐々木さん、岡さん" }],
        ["submit"],
        ["shut"],
      ],
    },
  },
  {
    en: {
      who: "Ben",
      title: "The back office says: received",
      text: "Be Ben now. After the delivery day Kept asks him in his own DM whether {customer} has it. One press answers.",
      does: "Press it for me",
      do: [
        ["be", "Ben"],
        ["look", "dm"],
        ["push", "due", "{customer} … order_received"],
        ["press", "order_received", "{customer}"],
      ],
    },
    ja: {
      who: "Ben",
      title: "バックオフィスが受け取りを確認",
      text: "Ben になってみます。納品日のあと、お客様に届いたかどうかを Kept が Ben に尋ねます。ひと押しで答えられます（Ben の画面は英語です。言語は人ごとに選べます）。",
      does: "押してみる",
      do: [
        ["be", "Ben"],
        ["look", "dm"],
        ["push", "due", "{customer} … order_received"],
        ["press", "order_received", "{customer}"],
      ],
    },
  },
  {
    en: {
      who: "Ken",
      title: "② The check-in after delivery",
      text: "Back to Ken. Kept reminds him the working day before the visit and, two hours after it, asks how it went.",
      does: "Push the clock",
      do: [
        ["be", "Ken"],
        ["look", "dm"],
        ["push", "due", "{customer} … visit_check_in"],
      ],
    },
    ja: {
      who: "Aya",
      title: "② 納品後の様子をお尋ね",
      text: "Aya に戻ります。Kept は訪問の前の営業日にお知らせし、訪問の2時間後に様子を尋ねます。",
      does: "時計を進める",
      do: [
        ["be", "Aya"],
        ["look", "dm"],
        ["push", "due", "{customer} … visit_check_in"],
      ],
    },
  },
  {
    en: {
      who: "Ken",
      title: "How it really was",
      text: "Is it what they were told? Four questions, satisfaction from 1 to 5, and their own words. Without a score it stays open.",
      does: "Fill it in for me",
      do: [
        ["press", "visit_check_in", "{customer}"],
        ["choose", { ...CHECK_IN, own_words: "The queue is gone, and the coffee is better than ours." }],
        ["submit"],
        ["shut"],
      ],
    },
    ja: {
      who: "Aya",
      title: "実際はどうだったか",
      text: "お伝えしたとおりでしたか。4つの質問と1〜5のご満足度、そしてお客様ご自身の言葉。ご満足度なしでは終わりません。",
      does: "記入してみる",
      do: [
        ["press", "visit_check_in", "{customer}"],
        ["choose", { ...CHECK_IN, own_words: "行列がなくなりました" }],
        ["submit"],
        ["shut"],
      ],
    },
  },
  {
    en: {
      who: "Ken",
      title: "③ One narrow question",
      text: "They are happy, nothing is open, and a circle is known: this is the moment. Kept suggests one question about one circle, in their own words.",
      does: "Push the clock",
      do: [
        ["look", "dm"],
        ["push", "due", "{circle} … referral_asked"],
      ],
    },
    ja: {
      who: "Aya",
      title: "③ ひとつだけのお願い",
      text: "ご満足いただき、未解決のことはなく、つながりも分かっています。今がその時です。Kept はつながりひとつについて、質問をひとつだけ提案します。",
      does: "時計を進める",
      do: [
        ["look", "dm"],
        ["push", "due", "{circle} … referral_asked"],
      ],
    },
  },
  {
    en: {
      who: "Ken",
      title: "Asked",
      text: "Ken asked. Kept notes it, leaves {contact} alone for the next 90 days, and wants to know what came of it.",
      does: "Press Asked for me",
      do: [["press", "referral_asked", "{circle}"]],
    },
    ja: {
      who: "Aya",
      title: "お尋ねしました",
      text: "Aya は尋ねました。Kept は記録し、今後90日は同じ方にお願いせず、その結果を尋ねます。",
      does: "押してみる",
      do: [["press", "referral_asked", "{circle}"]],
    },
  },
  {
    en: {
      who: "Maria",
      title: "④ The team’s digest",
      text: "Be Maria, who leads the team. On Monday at nine her team’s week stands in the channel: what was kept, who waits for a visit, who is at risk and why.",
      does: "Go to Monday",
      do: [
        ["be", "Maria"],
        ["look", "sales-week"],
        ["push", "monday", "digest"],
      ],
    },
    ja: {
      who: "Aya",
      title: "④ チームの週次まとめ",
      text: "月曜の9時、チームの1週間のまとめがチャンネルに届きます。守れた約束、訪問がまだのお客様、気がかりなお客様とその理由。",
      does: "月曜へ進む",
      do: [
        ["be", "Aya"],
        ["look", "tokyo-week"],
        ["push", "monday", "週次まとめ"],
      ],
    },
  },
];

/** The steps in one language; `cast` says of whom and of which day they tell. */
export function stepsFor(language, cast) {
  const told = (text) => text.replace(/\{(\w+)\}/g, (_all, name) => cast[name]);
  return STEPS.map((step) => JSON.parse(told(JSON.stringify(step[language]))));
}
