"""Whether a sentence is a promise of whoever writes it: first person, still to come, neither asked nor denied."""

import re
from dataclasses import dataclass

from bot.reading.text import normalise

_SENTENCE = re.compile(r"(?<=[!?。！？\n])\s*|(?<=(?<!\b[a-z])\.)\s+(?=\S)|\s*[;；\n]\s*")
_QUOTED = re.compile(
    r"\"[^\"\n]{1,600}\"|“[^”\n]{1,600}”|「[^」\n]{1,600}」|『[^』\n]{1,600}』|```.*?```|`[^`\n]+`", re.DOTALL
)
_QUOTED_LINE = re.compile(r"(?m)^\s*(?:>|&gt;).*$")

_ADVERB = (
    r"(?:(?:also|then|gladly|happily|definitely|certainly|personally|just|still|now|surely|quickly|try to"
    r"|make sure to|be sure to) )*"
)
_NO_DEED = (
    r"be (?:late|away|out|off|there|here|in|on|at|sick|happy|glad|sorry|busy|working|back|around|free"
    r"|able to (?:see|come))"
    r"|have (?:to|been|lunch)|need|never|not(?! only)|probably not|no longer|hardly|miss|forget|see(?! to)"
    r"|think|know|believe|hope"
    r"|assume|guess|bet|pass|want|wait|like|love|hate|regret|admit|say(?! hello)|go home|understand|imagine"
    r"|remember|feel|find out|talk (?:soon|later)"
    r"|live|survive|be\b(?! (?:sending|sure|delivering|calling|shipping|bringing|done|finished))"
)
_DEED = rf"(?!(?:{_NO_DEED})\b)[a-z]{{2,}}"
_WHO = r"(?<![a-z'])(?:i|we)"
_WILL = r"(?:'ll| will| shall|'m going to| am going to|'re going to| are going to|'m gonna| am gonna|'re gonna)"
_DOING = (
    r"sending|delivering|calling|shipping|getting|bringing|dropping|mailing|emailing|handing|preparing|finishing"
    r"|returning|meeting|visiting|providing|quoting|presenting|submitting|forwarding|fixing"
)
_FUTURE = re.compile(
    rf"{_WHO}{_WILL} {_ADVERB}{_DEED}"
    rf"|{_WHO} can {_ADVERB}(?!see|imagine|understand|tell you that|only|hardly|not|confirm that|hear|feel"
    rf"|do without){_DEED}"
    rf"|{_WHO} (?:promise|commit|agree|intend|plan|undertake) to {_ADVERB}{_DEED}"
    rf"|{_WHO} promise (?:(?:you|them|her|him) )?(?:that )?(?:i|we)(?:'ll| will) {_ADVERB}{_DEED}"
    rf"|{_WHO}(?:'ve| have|'d)? (?:promised|told|assured|committed|agreed)\b(?: (?!me\b|us\b)[\w.&-]+){{0,3}}?"
    rf" (?:(?:that )?(?:i|we|they|it|he|she)(?:'d|'ll| would| will| get| have)|to) {_ADVERB}[a-z]{{2,}}"
    rf"|{_WHO} (?:told|promised) (?!me\b|us\b)[\w.&-]+(?: [\w.&-]+)? (?:they|we|i)(?:'ll| will|'d"
    rf"| would)? (?:get|have|send)"
    rf"|^(?:just )?(?:told|promised) (?!me\b|us\b)[\w.&-]+(?: [\w.&-]+)? (?:that )?(?:i|we|they|the|an?|to|our|my)\b"
    rf"|{_WHO}(?:'m| am|'re| are) (?:{_DOING})\b"
    rf"|(?<![a-z'])(?:let me|allow me to) {_ADVERB}(?!know|see|think|check if|explain|ask|tell|be|guess"
    rf"|put it){_DEED}"
    rf"|{_WHO}(?:'d| would) be (?:happy|glad) to {_ADVERB}{_DEED}"
    rf"|(?<![a-z'])(?:you|they|he|she|[a-z]+)(?:'ll| will) (?:have|get|receive)\b.{{0,80}}\bfrom (?:me|us)\b"
    rf"|(?:^|[,;:.-] ?|\band )(?:will|gonna|going to) (?!you|he|she|they|it|there|this|that|be |not |the |your"
    rf"|anyone|someone|we|i )"
    rf"{_ADVERB}{_DEED}"
)
_NOT = re.compile(
    rf"{_WHO} (?:won't|will not|will never|shall not|shan't|can't|cannot|can not|don't|do not|am not|couldn't"
    rf"|wouldn't)\b"
    rf"|{_WHO}(?:'m|'re| am| are) not (?:going to|sending)\b|{_WHO}(?:'ll| will) (?:not(?! only)|never|no longer)\b"
)
_ASKED = re.compile(
    r"^(?:and |but |so |or |well, |ok, |hi[ ,]+|hey[ ,]+)?(?:will|shall|can|could|should|would|may|do|did|am"
    r"|are|is|have|has)"
    r" (?:i|we|you|they|he|she|it|the|that|this)\b|^(?:what|when|where|who|why|how|which) (?:will|shall|can|do"
    r"|did|is|are)\b"
)
_MAYBE = re.compile(
    r"(?<![a-z'])(?:maybe|perhaps|possibly|might|not sure|i doubt|i wonder|wondering|wish|what if|in theory|someday"
    r"|some day|if i|if we)\b"
)
_OTHERS = re.compile(
    r"(?<![a-z'])(?!i\b|we\b)(?:he|she|they|you|[a-z]+) (?:said|says|wrote|told (?:me|us)|claims?|claimed"
    r"|mentioned|replied"
    r"|thinks?|asked|wants to know|hopes?|promised (?:me|us))\b"
)

_POLITE = re.compile(
    r"(?P<verb>[\u3041-\u30ff\u4e00-\u9fff]{1,12})ます(?P<after>ね|よ|ので|から|が|けど|予定|とお?約束"
    r"|とお?伝え|と言|と申|と回答"
    r"|と返事|[.!,)\s]|$)"
)
_STATE = re.compile(
    r"(?:あり|(?<!伺)(?<!さしあげて)(?:て|で)い|おり|なり|思い|存じ|ござい|わかり|分かり|見え|聞こえ|助かり"
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
    r"(?:ね|よ|わ|から|予定|つもり|予定です|つもりです|する予定です?|する予定)?(?:[.!)]|$)"
)
_PROMISED = re.compile(
    r"(?:と|を|旨を?|よう(?:に)?)(?:[^,.]{0,12}[にへ])?お?(?:約束|伝え|回答|返事)(?:し|いたし|致し)?(?:ました"
    r"|ています|ております|た|済み|てあります|てある)"
)
_JAPANESE_NOT = re.compile(
    r"(?:ません|ないです|しない|できない|送らない|行かない|致しかねます|いたしかねます|できかねます"
    r"|ませんでした|ないと|控えます|見送ります"
    r"|やめます|止めます|中止します|中止いたします|断りします|お断りいたします|遠慮します|遠慮いたします"
    r"|見合わせます)"
)
_JAPANESE_ASKED = re.compile(
    r"(?:ますか|ましょうか|でしょうか|ですか|ませんか|ください|下さい|もらえます|いただけます|頂けます"
    r"|お願いします|お願いいたします|お願い致します"
    r"|願います|欲しい|ほしい|頼みます|てくれ|なさい)(?:ね|よ|[.!?,\s]|$)"
)
_JAPANESE_OTHERS = re.compile(
    r"(?:さん|様|氏|先方|お客様|部長|課長|社長|上司|彼|彼女|相手|相手方|担当者|業者|メーカー|工場|他社|競合"
    r"|向こう|御社|貴社|そちら)"
    r"(?:が|は|から(?!の?(?:ご?依頼|ご?要望|質問))|も|側が)(?![^,.]{0,30}(?:に|へ)(?:私|弊社|当社))"
)
_REPORTED = re.compile(
    r"(?:との(?:こと|事)|そうです|ようです|らしい|と言って|とおっしゃ|と聞い|と伺っ|って言って|とのご連絡|みたいです)"
)
_JAPANESE_SELF = re.compile(
    r"(?:私|わたし|僕|ぼく|俺|自分|弊社|当社|こちら|うち|私ども|我々|わたくし|当方|営業部)(?:が|は|から|で|も"
    r"|の方|ども)"
)
_JAPANESE_MAYBE = re.compile(
    r"(?:かもしれ|たぶん|多分|おそらく|恐らく|もしかし|だろう|でしょう|はずです|かも|できたら|できれば送りたい"
    r"|と思っています|気がし)"
)


_SAYS = re.compile(
    r"(?i)^(?:(?:ok(?:ay)?|sure|yes|thanks|thank you|no problem|great|and|so|then)[\s,.!-]+){0,3}(?:i|we)"
    r"(?:['’]ll| will| shall|['’]m going to| am going to|['’]re going to| are going to|['’]m gonna| can"
    r"| promise to)\s+"
    r"(?:(?:also|gladly|definitely|certainly|just|still)\s+)?(?=\S)"
)


@dataclass(frozen=True, slots=True)
class Intent:
    """A sentence that promises something, and where it stands in the text."""

    sentence: str
    span: tuple[int, int]


def sentences(text: str) -> list[tuple[int, int]]:
    """Where the sentences of a text stand."""
    found: list[tuple[int, int]] = []
    start = 0
    for mark in _SENTENCE.finditer(text):
        if text[start : mark.start()].strip():
            found.append((start, mark.start()))
        start = mark.end()
    if text[start:].strip():
        found.append((start, len(text)))
    return found


def promising(text: str) -> tuple[Intent, ...]:
    """The sentences of a text in which its writer promises something."""
    hidden = _hide(text)
    found = [(span, hidden[slice(*span)]) for span in sentences(hidden)]
    return tuple(Intent(text[slice(*span)].strip(), span) for span, words in found if is_promise(words))


def deed(words: str) -> str:
    """What somebody says they are going to do, without who says it: "send it" of "I'll send it"."""
    return _SAYS.sub("", words, count=1).strip() or words


def is_promise(sentence: str) -> bool:
    """Whether a sentence says what its writer is going to do."""
    plain = normalise(_hide(sentence)).text.strip()
    return _english(plain) or _japanese(plain)


def _english(plain: str) -> bool:
    found = _FUTURE.search(plain)
    if found is None or plain.rstrip(" )").endswith("?"):
        return False
    if _ASKED.match(plain) or _MAYBE.search(plain) or _OTHERS.search(plain):
        return False
    return not any(denied.start() <= found.start() <= denied.end() for denied in _NOT.finditer(plain))


def _japanese(plain: str) -> bool:
    if not any("\u3041" <= character <= "\u9fff" for character in plain):
        return False
    if plain.rstrip(" ).").endswith(("?", "か")) or _JAPANESE_NOT.search(plain):
        return False
    asked = _JAPANESE_ASKED.search(plain)
    if asked is not None:
        plain = plain[: asked.start()]
        return any(_is_deed(found) and found["after"] in _GOES_ON for found in _POLITE.finditer(plain))
    if _JAPANESE_MAYBE.search(plain) or _REPORTED.search(plain):
        return False
    if not _JAPANESE_SELF.search(plain) and _JAPANESE_OTHERS.search(plain) and not _PROMISED.search(plain):
        return False
    return bool(_PROMISED.search(plain) or _PLAIN.search(plain)) or any(map(_is_deed, _POLITE.finditer(plain)))


def _is_deed(found: re.Match[str]) -> bool:
    """Whether a polite verb says what somebody is going to do, and not how something is."""
    return not (_STATE.search(found["verb"]) or _RECEIVES.search(found["verb"]))


def _hide(text: str) -> str:
    """What others are quoted with is not the writer's word; places stay as they are."""
    for pattern in (_QUOTED, _QUOTED_LINE):
        text = pattern.sub(lambda found: " " * len(found.group()), text)
    return text
