import pytest

from bot.reading.circle import refuses
from bot.reading.question import Why

CIRCLES = """
    the Thursday golf group | chamber committee | the other plant managers | alumni class of 2012 |
    MBA class | Tuesday regulars | stand neighbours | book club | his three brothers | siblings |
    the two other founders | export committee | PTA board | night shift | procurement team at Brandt |
    neighbours on the third floor | choir altos | running mates | the five trainees |
    tennis doubles partners | works council | Rotary table | Kegelrunde | supper club | the four partners |
    parish council | poker round | car pool | Kaffeekränzchen | cycling buddies | advisory board |
    study group | the lads from the boat | user group committee | golf foursome |
    the dads at Friday football | three main suppliers | Friday sauna | the Monday call | fellow trustees |
    Sunday league team | old team at Nokia | bowling team | the other store managers in the district |
    co-founders | godparents | design crit |
    hunting club | golf club | Rotary club | Dental study club | YPO forum | Retail forum | Hackathon judges |
    award jury |
    the franchisees of her region | the restaurant owners on Main Street | neighbours on Elm Street |
    the dentists she trained with | purchasing managers he worked with | the dealers he meets at the auction |
    the other dentists in the building | the other shop owners in the mall | chamber of commerce | Chamber |
    alumni association | homeowners' association | manufacturers' association | alumni of INSEAD | Harvard classmates |
    parents at the school | the dads from kindergarten | her old colleagues from Bosch | ex-McKinsey colleagues |
    the plant managers at Bosch | yacht club members | bowling league | conference speakers | volunteer firefighters |
    cousins | church | Historical Society | PTA | the other tenants | college friends | startup incubator |
    regional hospital network | Women in Tech | his family |
    the architects who share her office | startup founders from YC batch | Entrepreneurs' Organization
"""
GROUPS = """
    manufacturers | everybody I know | LinkedIn | customers | clients | people | friends |
    family and friends | colleagues | the industry | the whole company | Siemens customers | all contacts |
    my network | Manchester | trade fair visitors | competitors | suppliers | dentists | alumni |
    other CFOs | neighbours | hospitals | anyone | golf group or choir | members |
    followers | phone book | SMEs in the region | entrepreneurs | the town |
    ex-colleagues | everyone at the fair | peers | acquaintances | contacts | Facebook friends |
    companies like theirs | other departments | the 400 members | business partners | relatives | users |
    people like you | the automotive industry |
    retailers | SMEs in Ohio | CFOs | the internet | the public | social media | B2B | health care | Ohio |
    manufacturers who need pumps | companies that buy steel | people who need a supplier | anyone she knows |
    people she knows | everyone at the club | all her clients | CEOs in tech | small businesses in her region |
    LinkedIn group | online forum | club owners | people in her town | society | members of the public |
    professional network | family and friends | SNS
"""
CIRCLES_JAPANESE = """
    木曜ゴルフ会 | 商工会の青年部 | 他の工場長 | 同期会 | 勉強会 | ロータリーの同じ卓 | 理事会 | 営業二課 |
    夜勤の班 | PTA役員 | 隣のブースの二社 | 合唱団のアルト | 釣り仲間 | 共同創業者の三人 | ご兄弟 |
    保育園の同じクラスのママ四人 | 草野球チーム | 読書会の仲間 | 消防団の分団 | 労使協議会 |
    主要仕入先三社 | 町内会の役員 | マンションの理事 | 麻雀のメンツ | 茶道のお稽古の方々 | 委員会 |
    後継ぎの会 | 弓道部の同期 | 同じフロアの三社 | 研究室の同期 | 朝活メンバー | プロジェクトチーム |
    さくら会 | 子ども会の役員 | 犬の散歩仲間 |
    青年会議所 | 商工会議所 | ロータリークラブ | 倫理法人会 | 法人会 | 同窓会 | 大学のOB会 | PTA | ママ友 | 社長仲間 |
    サッカー少年団の保護者 | 子どもの学校の保護者の方々 | 経営者の会 | 製造業の社長の会 |
    中小企業家同友会 | 異業種交流会 |
    交流会で会った人 | 研修で一緒だった方々 | ゴルフクラブ | ゴルフクラブの会員 | 大学の同級生 |
    前の会社の同僚 | 町内会 | 自治会 |
    商店街の店主 | 三丁目の店主たち | 同じビルの会社 | 協同組合 | 県人会 | 取引先の会 | 医師会 | 県の歯科医師会の役員 |
    フォーラムの登壇者 | コンテストの審査員 | 同業の社長仲間 | みなと会 |
    大学時代の友人 | 行きつけの店の常連 | 工業団地の社長たち | ご家族
"""
GROUPS_JAPANESE = """
    製造業 | 知り合い全員 | リンクトイン | LinkedIn | お客様 | 取引先 | 友人 | 親戚 | 業界 | 御社 |
    会社の人 | 展示会の来場者 | 競合 | 歯医者さん | 卒業生 | ご近所 | 病院 | 誰でも | みんな |
    ゴルフ会か合唱団 | 会員 | 保護者 | フォロワー | 電話帳 | 大阪の会社 | 経営者 | 地元 | 元同僚 |
    同業者 | 人脈 | 中小企業 | 社内 |
    業者 | 建設業者 | 出入りの業者さん | メーカー | 小売業 | 飲食店 | SNS |
    インターネット | ネット | 世間 | 一般の方 | 市民 | 社会 |
    困っている人 | お困りの会社 | クラブのみんな | 仲間 | 同僚 |
    展示会 | 同業他社 | 同じ業界の会社 | リンクトインで知り合った人 |
    顧客 | 知人 | 社長 | 担当者 | 農家 | 医者 | 関係者
"""


def listed(table: str) -> list[str]:
    return [name.strip() for line in table.strip().splitlines() for name in line.strip().strip("|").split("|")]


@pytest.mark.parametrize(("table", "language"), [(CIRCLES, "en"), (CIRCLES_JAPANESE, "ja")])
def test_people_who_can_be_listed_pass(table: str, language: str) -> None:
    assert {name: why for name in listed(table) if (why := refuses(name, language))} == {}


@pytest.mark.parametrize(("table", "language"), [(GROUPS, "en"), (GROUPS_JAPANESE, "ja")])
def test_everybody_of_a_kind_is_refused(table: str, language: str) -> None:
    assert [name for name in listed(table) if not refuses(name, language)] == []


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("friends", "en"),
        ("other CFOs", "en"),
        ("the whole company", "en"),
        ("友人", "ja"),
        ("社長", "ja"),
        ("社内", "ja"),
    ],
)
def test_first_names_bound_what_a_name_leaves_open(name: str, language: str) -> None:
    assert refuses(name, language)
    assert refuses(name, language, named=True) is None


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("manufacturers", "en"), ("LinkedIn", "en"), ("everybody I know", "en"), ("the internet", "en"),
        ("製造業", "ja"), ("業者", "ja"), ("SNS", "ja"), ("知り合い全員", "ja"),
    ],
)  # fmt: skip
def test_first_names_make_no_circle_of_a_market_the_public_or_everybody(name: str, language: str) -> None:
    assert refuses(name, language, named=True)


@pytest.mark.parametrize(
    ("name", "language", "why"),
    [
        ("manufacturers", "en", Why.MARKET),
        ("everybody I know", "en", Why.NO_CIRCLE),
        ("LinkedIn", "en", Why.PUBLIC),
        ("customers", "en", Why.TOO_LARGE),
        ("製造業", "ja", Why.MARKET),
        ("お客様", "ja", Why.TOO_LARGE),
        ("", "en", Why.NO_CIRCLE),
        (" 。", "ja", Why.NO_CIRCLE),
    ],
)
def test_a_refusal_says_why(name: str, language: str, why: Why) -> None:
    assert refuses(name, language) is why


@pytest.mark.parametrize("name", ["\0", "\ud800", "{name}", "a" * 3000, "会" * 3000, "Ravens", "鳶の会"])
def test_a_name_that_says_nothing_of_its_size_passes_or_is_refused_whole(name: str) -> None:
    assert all(refuses(name, language) in {None, *Why} for language in ("en", "ja"))
