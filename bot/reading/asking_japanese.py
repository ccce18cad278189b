"""How a referral question is put in Japanese."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.reading.asking import Mention, Sentence, Why
from bot.reading.lexicon import japanese as words

MOST = 30
"""People whom somebody lists by name in a minute."""

_END = re.compile(r"(?<=[。！？!?\n…])")
_DIGITS = {kanji: value for value, kanji in enumerate("〇一二三四五六七八九")}
_TENS = {"十": 10, "百": 100, "千": 1000}
_N = r"[0-9〇一二三四五六七八九十百千万,]+"
_COUNTED = re.compile(
    rf"(?P<n>{_N})(?P<range>[、,~〜-][0-9一二三四五六七八九]+)?(?P<unit>名様|人組|人|名|方々|方|社|軒|組|家族|夫婦|店舗|店|家|世帯|隻|艇|席|区画|蔵|工場|支店|拠点|院|農家|世話人|部屋|ブース|小間|施設|園|校|チーム|班|戸|棟|階|件|か所|カ所|ヶ所)(?!間|前|目|月|気|柄|工|事|間隔|以上|以下|未満|前後)"
)
_MANY = re.compile(rf"(?P<n>{_N})(?:も|ほど|近く|以上|あまり|余り|くらい|名|人)+(?:を超え|あ|い|お|ご)")
_LISTED = re.compile(r"[一-龥々ァ-ヶー]{1,6}(?:さん|先生|店)?と[一-龥々ァ-ヶー]{1,6}(?:さん|先生|店)?と[一-龥々ァ-ヶー]{1,6}(?:さん|先生|店)?(?=です|でし|、|の|だ)")
_PAIR = re.compile(r"お二人|おふたり|お二方|お三方|お三人|お四方|ご両名|ご両人|ご夫婦|ご夫妻|両名|両方|両所長|両[店工社部課支営園校院][長場]?|二人とも|三人とも|双方|ふたり|[三四五六]人組|二人組")
_THINGS = re.compile(rf"(?P<n>{_N})つの[一-龥々ァ-ヶー]{{0,5}}(?:所|場|社|店|室|校|園|院|家|チーム|グループ|拠点|工房|蔵)(?:さん|様|と|が|の|で|に|、)")
_GENERIC = re.compile(
    r"(?P<club>[一-龥々ァ-ヶーa-z0-9]{1,8}の会|[一-龥々ァ-ヶーa-z]{1,8}会)(?![社員場計話議期長費合食報う館えいわっ])"
    r"|(?P<unit>[一-龥々ァ-ヶーa-z0-9]{1,8}[部課係班室隊](?=の(?!会社)|で|に|、|内|さん|は|って|だけ|、|なら|の中|メン))"
    r"|(?P<mates>[一-龥々ァ-ヶーぁ-ん]{1,6}(?:メイト|フレンズ))"
)
_NO_GENERIC = re.compile(
    r"(?:全部|一部|本部|内部|外部|大部|細部|幹部|上部|下部|学部|支部|事業部|各部|関係|会議室|浴室|寝室|更衣室|待合室|温室|和室|個室|病室|日課|放課|取組|仕組|番組|教会|協会|社会|都会|機会|国会|大会|総会|学会|再会|面会|照会|紹介|司会|入会|退会|開会|閉会|集会|町会"
    r"|忘年会|新年会|懇親会|交流会|展示会|連合会|商工会|法人会|同窓会|県人会|校友会|後援会|商店会|自治会|町内会|振興会|演奏会|誕生日会|説明会|見学会|相談会|保護者会|父母会|子ども会|子供会|老人会|別の会|ほかの会|他の会|次の会|今度の会|その会|あの会|この会|どの会|ob会)$"
)
_NEUTRAL = r"(?:さん|様|さま|ちゃん|くん|君|たち|達|方々|がた|方|ら|陣|の皆さん|の皆様|の皆|の方々|の方|の人たち|の人|のみなさん|のみんな|皆さん|皆様|全員|一同|内)*"
_CHAIN = re.compile(rf"^{_NEUTRAL}(?:の|でご一緒の|で一緒の|でいっしょの|で同じ|として|にいる|にいた|にいらっしゃる|・|だった|である)?(?:皆さん|その|あの|同じ|いつもの|各|ほかの|他の|お|ご)?$")
_EXCLUDED = re.compile(
    r"^[^、。?,？]{0,12}?(?:以外|のほかに|の他に|のほかで|の他で|のほか、|の他、|ほかにも|に限らず|に限らない|だけでなく|だけじゃな|だけではな|のみならず|はさておき|はともかく|は別として|は別に|を除|は除|を離れ|の外で|の外に|の外の|じゃなくて|じゃなく|ではなく|でなく|とは別|に留まらず|にとどまらず|を超え|はもう|にはもう|は一巡|抜きで|は抜き|を抜き|は置いて|はおいて|は結構|は大丈夫|とは言いません|とは申しません|はいいので|はいいんで|よりも|じゃない|ではない|でない)"
)
_HUNG = re.compile(
    r"^[^。?？]{0,25}?(?:好評|喜んで|喜ばれ|ご満足|満足|お褒め|褒めて|ありがと|楽しそう|楽しかった|いいですね|良かった|よかった|助かっ|満点|評判|盛り上が|お世話になり|おめでとう|さすが|うまくいっ|無事|終わりま|終わった|済み|済んで|一巡|回りました|行き渡|なので|ですから|だから|おかげ|入れていただ|使っていただ|導入していただ|使ってる|お使いいただ)"
)
_SOMEBODY = re.compile(r"どなたか|誰か|だれか|どこか|どちらか(?:の会社|にお)")
_PRAISES = re.compile(
    r"好評|喜んで|喜ばれ|満足|お褒め|褒めて|ありがとう|楽しそう|楽しかった|いいですね|素敵ですね|良かった|よかった|助かりました|満点|評判|盛り上が|おめでと|さすが|うまくいっ|無事|いかがでしたか|どうでしたか|嬉しかった|うれしかった|行き渡|もうお使い|大丈夫ですね|お疲れ|すごいですね|何よりです|感謝|仲が良|うらやまし|羨まし"
)
_BACK = re.compile(
    r"(?:その|あの|この|そん|あん|こん)(?:中|なか|うち|内|面々|メンバー|方々|皆さん|人たち|顔ぶれ|お?[二三四五六七八九十0-9]+[人名方社軒]|会|チーム|仲間|場|席|列|班|輪|お仲間|グループ|連中|先生方|お母さん|人ら|[一-龥ァ-ヶー]{2,4}(?=で|の中|に))"
    r"|そのうち|このうち|うち(?:誰|どなた|の誰|のどなた|どちら)|の?中(?:で|に|から)(?:も)?|どちらか|どちらの方|お二人|おふたり|お三方|両方|双方|彼ら|彼女ら|あそこ|あちらで|そちらで|そこで|そこの|そこに|どの方|どの人|どの子|どのお宅|どの家|どの店|どのお店|どの会社|どの部屋|誰の船|誰が一番|どなたが一番|一番[^。]{1,20}(?:人|方|の)は|いちばん|一人ずつ|順に|残りの|ほかの[二三四五六七八九][人名]|他の[二三四五六七八九][人名]|ほかのお|他のお[二三四]"
)
_AFRESH = re.compile(
    r"(?:ほか|他)に(?!(?:誰|どなた|どちら)(?:です|でしょう|がいま)?[?？か。]*$)|他でも|ほかでも|別に|以外|次(?:は|の(?!方|人)|に(?:私|わたし|お?伺|ご?紹介|誰|どなた|会う|お会い|訪|どこ|どちら|行|お声|当た))|もっと|さらに|新たに|新しく|誰でも|どなたでも|どこでも|何でも|ご紹介(?:いただ|くださ|願|して|をお願|頂|をいただ|可能|の)|何か(?:いい|良い|あれ|あり|ない)|いい先|良い先|いいところ|いつでも|声(?:を)?かけて|お声がけ|の外[でにの]|社外|紹介して|紹介いただ|心当たり|思い当た|思いつ|思い浮か|お名前を|名前を|探して|広げ|広め|よその|別の|他の(?!お?[二三四五六七八九])|ほかの(?!お?[二三四五六七八九])|誰か(?:いい|知|いな|いま|おら)|(?<![はがのを])どなたかご存|誰か知"
)
_TURN = re.compile(
    r"ところで|ちなみに|(?:^|[。\s])さて|それはさておき|それはそうと|話は変わ|話変わ|話は違|別件|余談|それとは別|とは別に|一方で|もっと広く|より広く|一般に|むしろ|それより|そういえば|あと別|(?:^|[。])(?:また|あと|で|では)、"
)
_REOPENED = re.compile(
    rf"^{_NEUTRAL}(?:の方|の人)?(?:でも(?:、)?(?:誰でも|どなたでも|どこでも|いい|よい|構|結構|ほか|他|どこか|誰か|それ以外|別|[^。]{{1,14}}でも)|など|なんか(?:で|の|に|、|か)|とか|あたり(?:で|か|に)|をはじめ|か(?:、)?(?:誰か|どなたか|どこか|それ以外|ほか|他|別|その他|もしくは|あるいは)|または|もしくは|あるいは|や(?:その|ほか|他))"
)
_REOPENS = re.compile(
    r"(?:それ|そこ|これ|その方々?|その人たち)(?:ら)?以外(?:でも|の|に|も)|(?:ほか|他|別)(?:の方|の人|の会|のところ|のどなた|の誰)?でも(?:いい|よ|構|結構|大丈夫|もちろん|かま|全然|、)|誰でも|どなたでも(?!な)|どこでも|どなた様でも|に限りません|に限らず|限定(?:し|は)ません|にこだわ|でなくても|じゃなくても|関係なく|問いません|問わず|もちろん(?:ほか|他|それ以外)|もしくは(?:ほか|他|誰|どなた|どこ)|あるいは(?:ほか|他|誰|どなた|どこ)|または(?:ほか|他|誰|どなた|どこ)|(?:ほか|他)にも(?:いれば|いらっしゃれば|おられれば|あれば|どなたか|誰か)|はたまた"
)
_OR = re.compile(
    rf"^{_NEUTRAL}(?:の方|の人|の皆さん|で|に|の中)?(?:か、?|や|とか、?|でも、?|または|もしくは|あるいは|それか|か、それとも|かそれとも|、それから|、次に|、あと|も、?|、それと|、または|、あるいは|、もしくは|それに|そして)(?:その|あの|お|ご|いつもの)?$"
)
_COMMA = re.compile(rf"^{_NEUTRAL}(?:、|・|,|に、|と、|と)(?:お|ご|その|あの)?$")
_ASKS = re.compile(
    r"[?？]|か[。\s]*$|誰|だれ|どなた|どちら|どの|どこ|どいつ|ください|下さい|いただけ|頂け|いただきたい|もらえ|お願い|教えて|紹介|ご存[じ知]|知りません|知らない|いません|いない|いる$|います$|おらん|探して|嬉しい|うれしい|助かり|ありがたい|たいです|思います|次第|方を。|方は。"
)
_SMALL_FIRM = re.compile(r"(?:社員|従業員|スタッフ|職員|規模|売上|築|年商|子ども|子供|お子さん|家族|あと|もう|残り|次の|次に[^。]{0,12})$")
_WANTED = re.compile(
    r"^(?:様|さん)?(?:ほど|くらい|ぐらい|ばかり|程度)(?!の(?:方|会|皆|お?仲|グ|チ|小|メ)|で(?:した|す|集|やっ)|いら|おら|集|並|が(?:いら|並|集)|、|い(?:た|る|ま))|^(?:様|さん)?(?:ほど|くらい|ぐらい|ばかり|だけ|でも|でいい|程度|まで)?(?:の|、|ので|で)*(?:ご?紹介|お?名前|挙げ|教え|探し|募集|いれば|欲し|ほし|枠|つないで|繋い|お願い|で(?:結構|十分|充分|いい|よい|構い)|に一人|に1人|に[1一]人|くらいの|ほどの会社|規模|ほど(?:いれば|お願い|ご紹介))"
)
_REGULAR = re.compile(
    r"毎週|毎月|毎朝|毎晩|毎年|毎回|隔週|月一|月イチ|月1|月に一度|月に[一1]回|週一|週[1一]回|週に一度|年に[一二]度|[月火水木金土日]曜|いつもの|いつも一緒|いつも(?:お茶|ご飯|お昼|昼|飲|話|顔|同じ|集|来)|恒例|定期的に|例の|行きつけ|決まった"
)
_MEETING = re.compile(
    r"(?:ご?一緒|いっしょ|してる方|している方|顔ぶれ|面々|メンバー|会議|電話|打ち合わせ|ランチ|集い|集ま|会って|会う|会わ|お会い|顔を合わせ|行かれ|行く|行って|行き|出かけ|泊ま|並んで|並べ|囲|続けて|続い|通って|やって|される|飲ん|飲む|食べ|打って|打つ|回って|回る|走って|走る|組んで|乗り合わせ|話す|話され|待って|待ち合わせ)"
)
_TOGETHER = re.compile(
    r"(?:ご?一緒|いっしょ)(?:に|の|だった|される|している|してる|された|した|させ|で|なさ|して)|席を(?:並べ|囲)|隣の席|隣の(?:机|ブース|小間|店|お店|部屋|区画|畑|方|人|家|お宅)|共同で|共有して|共用|シェアして|同じ釜|机を並べ|デモに(?:ご?参加|来|お越し|ご?出席|いら)|デモを(?:ご?覧になった|見た(?!い|が)|見てくださった|見ていただ)|研修に(?:ご?参加|来|お越し|ご?出席)|立ち会"
)
_PERSON = re.compile(r"(?:方|人|皆|メンバー|先生|社長|店長|お母|ママ|奥|者|さん|様|長|同僚|親方|家族|ご夫婦|相手|会社|お店|お宅|店)")


@dataclass(slots=True)
class _Group:
    start: int
    end: int
    why: Why | None
    counted: int | None = None
    neutral: bool = False


def read(text: str) -> list[Sentence]:
    """The sentences of a message with the groups that they name."""
    plain = unicodedata.normalize("NFKC", text).lower()
    parts = [part.strip() for part in _END.split(plain)]
    parts = [part for part in parts if any(char.isalnum() for char in part)]
    parts = _without_greetings(parts)
    return [_sentence(part, "".join(parts[:place])) for place, part in enumerate(parts)]


_GREETING = re.compile(r"^(?:いつも)?(?:大変)?(?:お世話になって|お世話になり|お疲れ|こんにちは|こんばんは|おはよう|よろしく|宜しく|どうぞよろしく|何卒|ありがとう|敬具|拝啓|失礼|以上)[^?]{0,20}$")


def _without_greetings(parts: list[str]) -> list[str]:
    return [part for part in parts if not _GREETING.match(part)] or parts


def _sentence(text: str, earlier: str) -> Sentence:
    groups = _chained(sorted(_groups(text), key=lambda group: group.start), text)
    large = any(group.counted and group.counted > MOST for group in groups)
    mentions: list[Mention] = []
    excludes = reopens = False
    again = [group for group in groups if group.why is Why.TOO_LARGE and not group.counted and _OTHERS.search(text[: group.start]) and text[group.start : group.end] in earlier]
    groups = [group for group in groups if group not in again]
    for place, group in enumerate(groups):
        limit = groups[place + 1].start if place + 1 < len(groups) else len(text)
        after = text[group.end : limit]
        closed = group.why is None
        if large and closed:
            group.why, closed = Why.TOO_LARGE, False
        if closed and re.match(r"が[^。]{0,6}以上", after):
            continue
        if _EXCLUDED.match(after):
            excludes |= closed
            continue
        reopens |= closed and bool(_REOPENED.match(text[group.end :]))
        hung = closed and bool(_ASIDE.match(text[group.end :])) and (bool(group.counted) is False or "から" in text[group.end : group.end + 6])
        hung = hung or closed and bool(_HUNG.match(text[group.end :])) and bool(_AFRESH.search(text, group.end))
        asked = not hung if closed else _looked_into(text, group) and not _filters(text, group, earlier)
        mentions.append(Mention(text[group.start : group.end], group.why, asked, hung, closed))
    if not any(mention.asked for mention in mentions) and (unknown := _UNKNOWN.search(text)) and not _NOT_A_GROUP.match(unknown["noun"]):
        mentions.append(Mention(unknown["noun"], None))
    first = next((group.end for group in groups if group.why is None), 0)
    return Sentence(
        mentions=mentions,
        asks=bool(_ASKS.search(text)),
        points_back=bool(again or _BACK.search(text)),
        bounded=_bounded(text),
        afresh=bool(_AFRESH.search(text)),
        somebody=bool(_SOMEBODY.search(text)),
        praises=bool(_PRAISES.search(text)),
        turns=bool(_TURN.search(text)),
        excludes=excludes,
        reopens=reopens or bool(_REOPENS.search(text, first)),
        several=_several(groups, text),
    )


_NEW = re.compile(r"(?:他の|ほかの|別の|同じ(?:ような)?|のような|みたいな|そういう|こういう|そんな|よその|各|他社の)$")
_FILTER = re.compile(r"^(?:さん|様)?で(?!は|も|の|どな|誰|どち|いち|一番)[^、]{1,20}(?:方|人|者|とこ)")


def _filters(text: str, group: _Group, earlier: str) -> bool:
    """Whether an open group only says what somebody of a circle named before is like."""
    if not earlier or _NEW.search(text[: group.start]):
        return False
    said = text[group.start : group.end]
    if group.why is Why.TYPE_OF_PERSON:
        return not said.startswith(("同じ", "他", "ほか"))
    return group.why is Why.MARKET and not said.startswith(("業界", "同業", "他", "よそ")) and bool(_FILTER.match(text[group.end :]))


_INTO = re.compile(
    r"^(?:さん|様|さま|たち|達|方|方々|の皆さん|の皆様|全体|各社|各店)*(?:の中|のなか|のうち|の内|内|で(?!き)|では|には|にも|の方|の人|の皆|の社長|の先生|の(?:ご)?担当|の知り|から|は|って|とか|、|$|[?？。]|に(?!勤|お勤|転|入|異動|いる親|出入|通)|も|へ|の間|を(?:ご?紹介|探|ご存|知|お?教|[^、。]{0,6}(?:挙げ|思い))|が(?:いらっしゃ|いま|おら|あり|ござ)|だと|なら|っぽい|くらい|どこ|どちら|誰)"
)


_ASIDE = re.compile(rf"^(?:{_NEUTRAL}から(?!見|一人|お一人|どなた|誰|選|一名)|を(?!思|見渡|ご?存|一人|順|ぐる|頭))")


def _looked_into(text: str, group: _Group) -> bool:
    """Whether an open group stands where the question looks for somebody, and not in what it says of them."""
    back = _BACK.search(text, 0, group.start)
    return not back and bool(_INTO.match(text[group.end :]))


def _groups(text: str) -> Iterator[_Group]:
    taken: list[tuple[int, int]] = []
    counted = {place for group in _counted(text) for place in range(group.start, group.end)}
    for group in _counted(text):
        taken.append((group.start, group.end))
        yield group
    place = 0
    while place < len(text):
        if place in counted:
            place += 1
            continue
        found = _word(text, place)
        if not found:
            place += 1
            continue
        length, why = found
        said = text[place : place + length]
        if said in _SITE_HEADS and _OTHER.search(text[:place]) and not _ANYWHERE.search(text[:place]):
            why = None
        if said in ("仲間", "お仲間") and _OF_MATES.search(text[:place]) and not _OLD_MATES.search(text[:place]):
            why = None
        if said in words.ACTIVITIES and said not in words.CIRCLES and not (_DONE_BY.match(text[place + length :]) or _DONE_WHEN.search(text[:place])):
            place += length
            continue
        if text[place : place + length] == "仲間" and re.search(r"[一-龥々ァ-ヶーみり]$", text[:place]) and not _OPEN_MATES.search(text[:place]):
            why = None
        taken.append((place, place + length))
        yield _Group(place, place + length, why)
        place += length
    for group in (*_generic(text), *_together(text)):
        if not any(start < group.end and group.start < end for start, end in taken):
            taken.append((group.start, group.end))
            yield group


_DONE_BY = re.compile(
    r"(?:の|で|を|に|、)?(?:ご一緒|ご?参加|一緒|いつも|毎|仲間|メンバー|メンツ|面々|会|ご?出席|来てくださった|お越し|[0-9二三四五六七八九十]+[人名]|お[二三四五六]|皆|方々?|お?相手|お仲間|連中|グループ|教室|クラス|チーム|班|同じ|同期|組|サークル|部|同好会|レッスン|練習|あと|帰り|友|団|隊|され|なさ|の中|の集まり|保護者|お母|幹事|飲)"
)
_DONE_WHEN = re.compile(r"(?:曜日?の?|毎週の?|毎朝の?|毎月の?|朝の?|夜の?|いつもの|月一の?|早朝の?|[0-9一二三四五六七八九十]+時の|恒例の|同じ|週末の|御社の|外回りの)$")
_SITE_HEADS = {f"{head}{ending}" for head in ("工場長", "支店長", "所長", "店長", "隊長", "師長", "倉庫長", "センター長", "保全長", "料理長", "支配人", "コーチ", "監督", "班長", "女将") for ending in ("", "さん", "様")}
_OTHER = re.compile(r"(?:他の|ほかの|グループの|系列の|法人内の|グループ内の|姉妹店の|支店の)$")
_ANYWHERE = re.compile(r"(?:業界|他社|市内|町|県内|地域|近所|近く|商店街)の(?:他の|ほかの)$")
_OF_MATES = re.compile(r"[一-龥々ァ-ヶー]{2,}の$")
_OLD_MATES = re.compile(r"(?:仕事|業界|商売|経営|昔|同業|地元|会社|職場|周り|近所|以前|時代|いつも|業者|社長|ほか|他)の$")
_OPEN_MATES = re.compile(r"(?:業者|同業|経営者|社長|遊び|業界|商売|経営|お|ご)$")
_KNOWN: dict[str, Why | None] = {
    **{word.lower(): why for why, listed in words.PEOPLE.items() for word in listed},
    **{word.lower(): None for word in (*words.CIRCLES, *words.ACTIVITIES)},
}
_LONGEST: dict[str, list[int]] = {
    first: sorted({len(word) for word in _KNOWN if word[0] == first}, reverse=True) for first in {word[0] for word in _KNOWN}
}


def _word(text: str, place: int) -> tuple[int, Why | None] | None:
    for length in _LONGEST.get(text[place], ()):
        word = text[place : place + length]
        if word in _KNOWN and not _inside_another(text, place, length):
            return length, _KNOWN[word]
    return None


_GLUE = re.compile(r"[一-龥々]")


def _inside_another(text: str, place: int, length: int) -> bool:
    """Whether a short word is only a piece of a longer one."""
    if length > 1 and text[place + length : place + length + 1] == "長" and text[place + length - 1] in "部課係班室会":
        return True
    if length > 1 and re.match(r"ご?担当|責任者|会社|業者", text[place + length :]) and _KNOWN[text[place : place + length]] is None:
        return True
    if length > 1:
        return bool(re.match(r"[a-z0-9]", text[place]) and place and re.match(r"[a-z0-9]", text[place - 1]))
    before, after = text[place - 1 : place], text[place + length : place + length + 1]
    return bool(_GLUE.match(after)) or (text[place] not in "班卓課係" and bool(_GLUE.match(before)))


def number_of(figures: str) -> int:
    """The value of a number in figures or kanji."""
    figures = figures.replace(",", "")
    if figures.isascii() and figures.isdigit():
        return min(int(figures[:7]), 999_999)
    total = part = 0
    for char in figures:
        if char.isascii() and char.isdigit():
            part = part * 10 + int(char)
        elif char in _DIGITS:
            part = part * 10 + _DIGITS[char]
        elif char in _TENS:
            total, part = total + (part or 1) * _TENS[char], 0
        elif char == "万":
            total, part = (total + part or 1) * 10_000, 0
    return min(total + part, 999_999)


def _counted(text: str) -> Iterator[_Group]:
    for found in _COUNTED.finditer(text):
        number = number_of(found["n"].strip(",") or "0")
        before, after = text[: found.start()], text[found.end() :]
        if number > MOST:
            yield _Group(found.start(), found.end(), Why.TOO_LARGE, number)
        elif number > 1 and found["unit"] not in ("戸", "棟", "階", "件", "か所", "カ所", "ヶ所") and not (found["range"] or _SMALL_FIRM.search(before) or _WANTED.match(after)):
            yield _Group(found.start(), found.end(), None, number)
    for found in _MANY.finditer(text):
        if number_of(found["n"].strip(",") or "0") > MOST:
            yield _Group(found.start(), found.end(), Why.TOO_LARGE, MOST + 1)
    for found in _THINGS.finditer(text):
        number = number_of(found["n"].strip(",") or "0")
        if 1 < number < 7 and not _OTHERS.search(text[: found.start()]):
            yield _Group(found.start(), found.end() - 1, None, number)
    for found in _LISTED.finditer(text):
        yield _Group(found.start(), found.end(), None, 3)
    for found in _PAIR.finditer(text):
        yield _Group(found.start(), found.end(), None, 2)


def _generic(text: str) -> Iterator[_Group]:
    for found in re.finditer(r"(?:(?<=[一-龥ァ-ヶーん]の)|[ァ-ヶー]{2,6})グループ(?!会社|企業|全体|各社|内|の他|のほか|の会社|で)", text):
        if not re.search(r"(?:御社|会社|本社|企業|三井|三菱|日立)の?$", text[: found.start()]):
            yield _Group(found.start(), found.end(), None)
    for found in _GENERIC.finditer(text):
        if not _NO_GENERIC.search(found.group()):
            yield _Group(found.start(), found.end(), None)


def _together(text: str) -> Iterator[_Group]:
    """People whom a clause makes a circle: 「毎週月曜に会議をされる方々」「席を並べる方」."""
    for found in _TOGETHER.finditer(text):
        if _PERSON.search(text, found.end(), found.end() + 15):
            yield _Group(found.start(), found.end(), None)
            return
    regular = _REGULAR.search(text)
    if regular and _MEETING.search(text, regular.end()):
        yield _Group(regular.start(), regular.end(), None)


_OTHERS = re.compile(r"(?:ほかの|他の|別の|よその|各|全国の|他社の|他店の|全部の|すべての|全ての)(?:[0-9一二三四五六七八九十百]+つ?の)?(?:都市の|町の|市の|県の|会社の|学校の)?$")
_ELSEWHERE = re.compile(r"^(?:他社|よそ|ほかの会社|他の会社|同業他社|競合)")
_MEMBERS = re.compile(r"長|委員|役員|理事|監事|幹事|メンバー|班長|メンツ|面々|同期|仲間|部下|兄弟|姉妹|審査員|世話|総代|取締役|弟子|両|二人|三人")


def _chained(groups: Sequence[_Group], text: str) -> list[_Group]:
    """Groups that the one narrows the other, 「AのB」, made one; it is a circle if one of them is."""
    chained: list[_Group] = []
    for group in groups:
        between = text[chained[-1].end : group.start] if chained else "。"
        if chained and _CHAIN.match(between) and not (between.endswith(("、", ",")) and chained[-1].why is None and group.why is not None):
            last = chained[-1]
            numbers = [number for number in (last.counted, group.counted) if number]
            large = any(number > MOST for number in numbers)
            closed = (last.why is None or group.why is None) and not large
            told = group.why is not None
            listed = between.endswith(("、", ",", "・")) and last.why is None and group.why is None and not group.counted
            if not listed:
                closed = closed and (told or not _OTHERS.search(between)) and not _ELSEWHERE.search(text[last.start : last.end])
                chained[-1] = _Group(last.start, group.end, None if closed else Why.TOO_LARGE if large else group.why or last.why, max(numbers, default=None))
                continue
        if group.why is None and not group.counted and _OTHERS.search(text[: group.start]) and not _MEMBERS.search(text[group.start : group.end]):
            group.why = Why.TOO_LARGE
        chained.append(group)
    for group in chained:
        if group.why in (Why.TYPE_OF_PERSON, Why.FRIENDS, Why.TOO_LARGE) and not group.counted and _GATHER.match(text[group.end :]):
            group.why = None
        elif group.why is Why.TOO_LARGE and "常連" in text[group.start : group.end] and _REGULAR.search(text):
            group.why = None
    return chained


_GATHER = re.compile(r"^(?:さん|様|さま)?(?:たち|達|方|がた)?(?:が|は|で|と|とは|の)[^。?]{0,14}(?:集ま|集い|顔を合わせ|顔を揃え|会議が|会合)")


def _bounded(text: str) -> str:
    """The words that say how few or how regular a group is."""
    found = _REGULAR.search(text)
    return found.group() if found else ""


_UNKNOWN = re.compile(r"(?P<noun>[a-z一-龥々ァ-ヶー]{2,8}(?:さんたち|さん達|さんら|の皆さん|の皆様|の方々|のみなさん|の面々))(?:いる|います|いらっ|、|$|の中|のうち|で|に(?!は)|は|の誰|のどな)")
_NOT_A_GROUP = re.compile(r"^(?:世間|一般|全国|世界|日本|会場|先方|弊社|当社|自分|今回|今後|多く|大勢|数多|同様|同じ|沢山|周辺|関係|将来|最近|業者|後継|対象|該当|希望|興味|関心)")


def _several(groups: Sequence[_Group], text: str) -> bool:
    """Whether one circle follows the other, joined by か, や, とか, でも."""
    chain, weight = [group.why is None for group in groups[:1]], 0
    for first, second in zip(groups, groups[1:], strict=False):
        between = text[first.end : second.start]
        strong, weak = _OR.match(between), _COMMA.match(between)
        if strong or weak:
            chain.append(second.why is None)
            weight += 2 if strong else 1
        else:
            chain, weight = [second.why is None], 0
        if weight >= 2 and any(chain):
            return True
    return False
