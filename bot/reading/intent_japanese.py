"""Japanese: whether a clause of a sentence says what its writer is going to do."""

import re

_CLAUSE = re.compile(
    r"(?:ので|のに|ものの|けれども?|けど|次第|たら|(?<=です|ます|せん|した|ない|った|んだ)が"
    r"|(?<=ます|です|した|った|せん|ない|るの)から)[,\s]*"
)
_POLITE = re.compile(
    r"(?P<verb>[\u3041-\u30ff\u4e00-\u9fff]{1,12})ます(?P<after>ね|よ|ので|から|が|けど|予定|とお?約束"
    r"|とお?伝え|と言|と申|と回答"
    r"|と返事|[.!,)\s]|$)"
)
_STATE = re.compile(
    r"(?:あり|(?:届|着|切れ|動|空)き?|(?:早めに|早く|先に|(?<!に))上がり|"
    r"(?:出社|退社|外出|帰社|直帰|直行|勤務|出勤|出張|入荷|休業|遅刻|早上がり|退出)し"
    r"|(?:飲み|食べ|遊び)に行き|され|(?<!伺)(?<!さしあげて)(?:て|で)い|おり|なり|戻り|待ち|思い|存じ|ござい|わかり|分かり|見え|聞こえ|助かり"
    r"|くれ|もらい|頂け|いただけ|いられ"
    r"|願い|願いいたし|願い致し|失礼し|失礼いたし|失礼致し|違い|感じ|考え|困り|知り|疲れ|込み|間に合い|かかり"
    r"|変わり|承知いたし|承知し|了解し"
    r"|了解いたし|感謝し|感謝いたし|期待し|楽しみにし|祈り|喜び|下さい|ください|なさい|おっしゃい|いらっしゃい"
    r"|おっしゃられ|続き|始まり|終わり"
    r"|でき上がり|来|休み|帰り|寝|遅れ|迷い|悩み|欠席し|退勤し|早退し|信じ|覚え|忘れ|異なり|含まれ|言われ|言い|認め)$"
)
_GOES_ON = frozenset({"ので", "から", ".", ",", "が"})
_RECEIVES = re.compile(r"(?<!させて)(?:いただき|頂き)$")
_PLAIN = re.compile(
    r"(?:送る|届ける|渡す|出す|返す|持って(?:行く|いく)|作る|書く|調べる|直す|仕上げる|知らせる|伝える|見せる"
    r"|する|やる|かける|掛ける|伺う"
    r"|(?:送っ|届け|出し|渡し|やっ|作っ|し|連絡し|電話し|伝え|調べ)(?:とく|ておく)|送付|提出|納品|連絡|訪問"
    r"|回答|返送|発送|報告|送信)"
    r"(?:ね|よ|わ|から|(?:する)?(?:予定|つもり)(?:です|だ|でいます|でおります)?)?(?:[.!)]|$)"
    r"|[\u3041-\u30ff\u4e00-\u9fff](?:て|で)おく(?:ね|よ|わ)?(?:[.!)]|$)"
    r"|(?<!れる)こと(?:になりました|になっています|になっております|にしました|になった)"
    r"|[おご](?!会い|目に)[\u3041-\u3096\u4e00-\u9fff]{1,8}できる(?:と思|見込み|予定|はず)"
)
_PROMISED = re.compile(
    r"お?約束(?:を|は)(?:し|いたし|致し)(?:ました|て|た)|と[^,.]{1,10}[にへ]は?言いました|(?:と|旨を?)(?:言って|申し上げて|話して)(?:あり|ある)"
    r"|(?:と|を|旨を?|よう(?:に)?)(?:[^,.]{0,12}[にへ])?お?(?:約束|伝え|回答|返事)(?:し|いたし|致し)?(?:ました"
    r"|ています|ております|た|済み|てあります|てある)"
)
_NOT = re.compile(
    r"(?:ません|ないです|しない|できない|送らない|行かない|致しかねます|いたしかねます|できかねます"
    r"|ませんでした|ないと|控えます|見送ります"
    r"|やめます|止めます|中止します|中止いたします|断りします|お断りいたします|遠慮します|遠慮いたします"
    r"|見合わせます)"
)
_ASKED = re.compile(
    r"(?:ますか|ましょうか|でしょうか|ですか|ませんか|ください|下さい|もらえます|いただけます|頂けます"
    r"|お願いします|お願いいたします|お願い致します"
    r"|願います|欲しい|ほしい|頼みます|てくれ|なさい)(?:ね|よ|[.!?,\s]|$)"
)
_OTHERS = re.compile(
    r"(?:さん|様|氏|先方|お客様|部長|課長|社長|上司|彼|彼女|相手|相手方|担当者|業者|メーカー|工場|他社|競合"
    r"|向こう|御社|貴社|そちら)"
    r"(?:が|は|から(?!の?(?:ご?依頼|ご?要望|質問))|も|側が)(?![^,.]{0,30}(?:に|へ)(?:私|弊社|当社))"
    r"|^(?!弊社|当社|営業|担当|技術)[\u4e00-\u9fff]{2,3}(?<!者)が(?=.{0,30}ます)"
)
_REPORTED = re.compile(
    r"(?:との(?:こと|事)|そうです|ようです|らしい|と言って(?!あ)|とおっしゃ|と聞い|と伺っ|って言って|とのご連絡|みたいです)"
)
_SELF = re.compile(
    r"(?:私|わたし|僕|ぼく|俺|自分|弊社|当社|こちら|うち|私ども|我々|わたくし|当方|営業部)(?:が|は|から|で|も"
    r"|の方|ども)"
)
_MAYBE = re.compile(
    r"(?:かもしれ|たぶん|多分|おそらく|恐らく|もしかし|だろう|でしょう|はずです|かも|できたら|できれば送りたい"
    r"|と思っています|気がし)"
)


def is_promise(plain: str) -> bool:
    """Whether one of the clauses of a plain sentence says what its writer is going to do."""
    if not any("\u3041" <= character <= "\u9fff" for character in plain):
        return False
    parts = _clauses(plain)
    return any(_promises(part, goes_on=part is not parts[-1]) for part in parts)


def _promises(plain: str, goes_on: bool) -> bool:
    if plain.rstrip(" ).").endswith(("?", "か")) or _NOT.search(plain):
        return False
    asked = _ASKED.search(plain)
    if asked is not None:
        plain = plain[: asked.start()]
        return any(_is_deed(found) and found["after"] in _GOES_ON for found in _POLITE.finditer(plain))
    if _MAYBE.search(plain) or _REPORTED.search(plain):
        return False
    if not _SELF.search(plain) and _OTHERS.search(plain) and not _PROMISED.search(plain):
        return False
    plain_form = _PROMISED.search(plain) or (not goes_on and _PLAIN.search(plain))
    return bool(plain_form) or any(map(_is_deed, _POLITE.finditer(plain)))


def _clauses(plain: str) -> list[str]:
    """The clauses that could stand alone: a reason, a contrast or a condition says nothing of who does the rest."""
    found: list[str] = []
    start = 0
    for mark in _CLAUSE.finditer(plain):
        found.append(plain[start : mark.start()].strip(" ,"))
        start = mark.end()
    return [*(each for each in found if each), plain[start:].strip(" ,")]


def _is_deed(found: re.Match[str]) -> bool:
    """Whether a polite verb says what somebody is going to do, and not how something is."""
    return not (_STATE.search(found["verb"]) or _RECEIVES.search(found["verb"]))
