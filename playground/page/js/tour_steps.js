/** The tour, step by step: who one is, what to do and see, and the acts that do it. */

export const STEPS = [
  {
    en: {
      who: "Ken",
      title: "A promise, in one line",
      text: "Ken has just told a customer when the proposal comes. He types it where he is: `/promise Acme: send the proposal by Friday 4pm`",
      does: "Type it for me",
      do: [["be", "Ken"], ["look", "sales"], ["type", "/promise Acme: send the proposal by Friday 4pm"]],
    },
    ja: {
      who: "Aya",
      title: "約束を1行で",
      text: "Aya はお客様に提案書の期日をお伝えしたところです。その場で1行書きます。`/promise 山田商事: 金曜の16時までに提案書を送る`",
      does: "入力してみる",
      do: [["be", "Aya"], ["look", "sales"], ["type", "/promise 山田商事: 金曜の16時までに提案書を送る"]],
    },
  },
  {
    en: {
      who: "Ken",
      title: "A nudge, in time",
      text: "Kept wrote back what it understood. Now let the days go by until it speaks up, early enough to keep the promise.",
      does: "Push the clock",
      do: [["look", "dm"], ["push", "due", "send the proposal"]],
    },
    ja: {
      who: "Aya",
      title: "間に合うお知らせ",
      text: "Kept は読み取った内容をその場で返しました。次は、約束に間に合う時期にお知らせが届くまで、時計を進めます。",
      does: "時計を進める",
      do: [["look", "dm"], ["push", "due", "提案書を送る"]],
    },
  },
  {
    en: {
      who: "Ken",
      title: "Kept, with one emoji",
      text: "The proposal is out. A ✅ on the message is enough; its outcome, who and when then stand there, with Undo.",
      does: "React with ✅",
      do: [["look", "dm"], ["react", "send the proposal", "white_check_mark"]],
    },
    ja: {
      who: "Aya",
      title: "絵文字ひとつで完了",
      text: "提案書を送りました。お知らせに ✅ を付けるだけで完了です。結果と時刻が残り、元に戻すこともできます。",
      does: "✅ を付ける",
      do: [["look", "dm"], ["react", "提案書を送る", "white_check_mark"]],
    },
  },
];
