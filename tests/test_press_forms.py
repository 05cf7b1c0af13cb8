"""What the readers of the press take and leave at the edges of their limits."""

from collections.abc import Callable

import pytest

from knews.article import Byline
from knews.press import caption, deck, heading, headline, people, script
from knews.press.byline import read_bylines
from knews.press.holder import find_holder_end
from knews.press.roman import spells
from knews.press.signature import tie
from knews.press.time import read_time
from knews.rules.invented import LEAD, MORE, SHOWN, words

NAME_OF_20 = "가거고구그기나너노누느니다더도두드디라러"
ADDRESS = f"{'s' * 41}@{'h' * 30}.skyoo.co.kr"


@pytest.mark.parametrize(
    ("tell", "taken", "left"),
    [
        # A heading has a mark, up to 60 characters, and is no statement.
        (heading.read_heading, f"○{words(59)}", f"○{words(60)}"),
        (heading.read_heading, "■ 남은 과제", "■"),
        (heading.read_heading, "◆ 새 다리", "▲ 새 다리"),
        # A statement ends the line; what closes it may be marks, but few.
        (heading.ends_statement, "말했다.”", "말했다”"),
        (heading.ends_statement, f"말했다.{'”' * 10}", f"말했다.{'”' * 11}"),
        (heading.ends_sentence, f"말했다.{'”' * 10}", "새 다리가 열린다"),
        (heading.ends_sentence, "왜 지금인가?", "왜 지금인가"),
        # Body is long, or a sentence of some length that a full stop ends.
        (heading.is_body, words(91), words(90)),
        (heading.is_body, words(13, end="다."), words(12, end="다.")),
        (heading.is_body, words(13, end="다.”)"), words(13, end="다.”)]")),
        (heading.is_body, words(20, end="다."), words(20)),
        (heading.is_script_mark, "◀ 앵커 멘트 ▶", "◀ 앵커 ◀"),
        (heading.is_programme_data, "□ 진행 : 이바다 앵커", "진행 : 이바다 앵커"),
        # A picture's owner.
        (caption.is_source, "하늘새솔 = 로이터통신= 연합뉴스TV 자료 사진 제공", "하늘새솔시 = 로이터통신= 연합뉴스TV 자료 사진 제공"),
        (caption.is_source, "뉴시스 자료사진", "뉴시스 사진"),
        (caption.find_credit, f"사진=김하늘 기자 ({ADDRESS})", f"사진=김하늘 기자 (s{ADDRESS[1:-6]}o.co.kr)"),
        (caption.find_credit, f"{SHOWN} 하늘시 제공", f"{LEAD} 하늘시 제공했다."),
        (caption.find_credit, f"{SHOWN} [EPA 연합뉴스 자료사진 재판매 및 DB 금지]", f"{SHOWN} [새 다리]"),
        (caption.find_credit, f"{SHOWN} (사진=하늘시 제공) 2025.03.10.", f"{SHOWN} 2025.03.10."),
        (caption.is_disclaimer, "▲위 사진은 기사 내용과 관련이 없습니다.", "위 사진은 시민이 보냈습니다."),
        (caption.ends_as_caption, "인사하고 있다.", "인사하고 있었다."),
        (caption.ends_as_scene, "새 다리를 건너는 모습", "다리의 모습"),
        (caption.reads_as_caption, "왼쪽부터 시민들이 인사하고 있다.", "시민들이 인사하고 있다."),
        (caption.reads_as_caption, "26일 새 다리에서 인사하고 있다.", "다리가 26일 열렸다. 26일 다리에서 인사하고 있다."),
        # A deck ends in a word that decks end in, and has three words.
        (deck.ends_as_deck, "하늘시 다리 착공", "다리 착공"),
        (deck.ends_as_deck, "하늘시 “새 다리”", "하늘시 새 다리"),
        (deck.ends_as_deck, "새 다리 ‘곧 착공’", "시민들이 다리를 건너고 있다"),
        (script.may_sign_off, "그렇습니다.", "그렇습니다만 새 다리는 아직 열리지 않았다."),
        (script.may_sign_off, "그렇습니다만 sky@haneul.example", "시는 그렇게 말했다."),
        # A name, an address, a person.
        (people.is_name, "남궁하늘", "김하늘이"),
        (people.is_tip_address, "Jebo@haneul.example", "jebosky@haneul.example"),
        (people.PERSON.fullmatch, "김하늘 하늘시장", "새다리 하늘시장"),
    ],
)  # fmt: skip
def test_what_a_reader_takes_and_leaves(tell: Callable[[str], object], taken: str, left: str) -> None:
    assert tell(taken)
    assert not tell(left)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("하늘새 칩을 하늘이 내놓았다.", "하늘"),
        ("하새 칩을 하늘이 내놓았다.", ""),
        ("하늘 전자새 칩을 하늘 전자가 내놓았다.", "하늘 전자"),
        ("하늘 새 칩을 하늘 이바다가 내놓았다.", "하늘"),
        (f"{NAME_OF_20}새 칩을 {NAME_OF_20}가 내놓았다.", NAME_OF_20),
        (f"{NAME_OF_20}레새 칩을 {NAME_OF_20}레가 내놓았다.", NAME_OF_20),
        ("하늘전자새 칩을 새하늘전자가 내놓았다.", ""),
        ("하늘전자하늘전자가 새 칩을 내놓았다.", "하늘전자"),
        (f"하늘전자새 칩을 하늘전자가 내놓고 {words(60)}"[:40], ""),
        (f"하늘전자새 칩을 하늘전자가 내놓고 {words(60)}"[:41], "하늘전자"),
        (f"하늘전자새 칩을 내놓았다. {words(1484)} 하늘전자", "하늘전자"),
        (f"하늘전자새 칩을 내놓았다. {words(1485)} 하늘전자", ""),
        ("하늘전자 홈페이지 캡처새 칩을 하늘전자가 내놓았다.", "하늘전자 홈페이지 캡처"),
        ("REUTERS미국 증시가 올랐다.", "REUTERS"),
        ("CJ ENM 제공 시가 밝혔다.", "CJ ENM 제공"),
        ("R미국 증시가 올랐다.", ""),
    ],
)
def test_whose_picture_is_glued_to_the_text(text: str, holder: str) -> None:
    assert text[: find_holder_end(text, 0, len(text))] == holder
    before = f"{words(300)} /사진="
    assert (before + text)[
        len(before) : find_holder_end(before + text, len(before), len(before + text))
    ] == holder


@pytest.mark.parametrize(
    ("local", "name", "spelt"),
    [
        ("haneul", "김하늘", True),
        ("hanul", "김하늘", True),
        ("xhaneulx", "김하늘", True),
        ("HNKIM", "김하늘", True),
        ("kim.hn1", "김하늘", True),
        ("kimhnx", "김하늘", False),
        ("xkimhn", "김하늘", False),
        ("kimha", "김하늘", False),
        ("parkjy", "박지영", True),
        ("jypak", "박지영", True),
        ("parkje", "박지영", True),
        ("leejy", "이지영", True),
        ("yijy", "이지영", True),
        ("choimh", "최민호", True),
        ("minho", "최민호", True),
        ("hyunwoo", "김현우", True),
        ("suho", "정수호", True),
        ("jungsh", "정수호", True),
        ("kkotnim", "김꽃님", True),
        ("dalbit", "김달빛", True),
        ("saetbyul", "한샛별", True),
        ("wonyoung", "장원영", True),
        ("hwijae", "이휘재", True),
        ("skyblue", "김하늘", False),
        ("haneul", "남궁하늘", False),
        ("haneul", "하늘", True),
        ("abc", "김abc", False),
    ],
)
def test_which_names_an_address_spells(local: str, name: str, *, spelt: bool) -> None:
    assert spells(local, name) is spelt


ONE, TWO = Byline("김하늘", "기자"), Byline("이바다", "특파원")
MAIL = "sky@haneul.example"


@pytest.mark.parametrize(
    ("signatures", "wanted", "inferred"),
    [
        # Two prints of one writer are one, and the second fills what the first leaves out.
        ([(Byline("김하늘"),), (Byline("김하늘", "기자", "하늘", MAIL),)], [("김하늘", "기자", "하늘", MAIL)], None),
        (
            [(Byline("김하늘", "기자", "하늘", MAIL),), (Byline("김하늘", "PD", "새솔", "x@y.kr"),)],
            [("김하늘", "기자", "하늘", MAIL)],
            None,
        ),
        # A lone address is the one writer's, or the first one's of several, unless it spells another's name.
        ([(ONE,), (Byline(None, email=MAIL),)], [("김하늘", "기자", None, MAIL)], None),
        ([(ONE, TWO), (Byline(None, email=MAIL),)], [("김하늘", "기자", None, MAIL), ("이바다", "특파원", None, None)], MAIL),
        ([(ONE, TWO), (Byline(None, email="bada@h.kr"),)], [("김하늘", "기자", None, None), ("이바다", "특파원", None, "bada@h.kr")], "bada@h.kr"),
        # As many addresses as writers without one are theirs, in order.
        (
            [(ONE, TWO), (Byline(None, email=MAIL),), (Byline(None, email="sea@h.kr"),)],
            [("김하늘", "기자", None, MAIL), ("이바다", "특파원", None, "sea@h.kr")],
            None,
        ),
        # One that spells a name is its, wherever it stands; who is left gets the other.
        (
            [(ONE, TWO), (Byline(None, email="bada@h.kr"), Byline(None, email="x@h.kr"))],
            [("김하늘", "기자", None, "x@h.kr"), ("이바다", "특파원", None, "bada@h.kr")],
            None,
        ),
        # The address behind a joint signature is the first one's, unless it spells a name.
        ([(ONE, Byline("이바다", "특파원", email=MAIL))], [("김하늘", "기자", None, MAIL), ("이바다", "특파원", None, None)], MAIL),
        ([(ONE, Byline("이바다", "특파원", email="bada@h.kr"))], [("김하늘", "기자", None, None), ("이바다", "특파원", None, "bada@h.kr")], None),
        (
            [(ONE, Byline("한가람", "기자"), Byline("이바다", "특파원", email="garam@h.kr"))],
            [("김하늘", "기자", None, None), ("한가람", "기자", None, "garam@h.kr"), ("이바다", "특파원", None, None)],
            "garam@h.kr",
        ),
        (
            [(Byline("김하늘", "기자", email="x@h.kr"), Byline("이바다", email=MAIL))],
            [("김하늘", "기자", None, "x@h.kr"), ("이바다", None, None, MAIL)],
            None,
        ),
        # An address that a writer has is not given twice.
        ([(Byline("김하늘", email=MAIL), TWO), (Byline(None, email=MAIL),)], [("김하늘", None, None, MAIL), ("이바다", "특파원", None, None)], None),
        ([(Byline(None, email=MAIL),), (Byline(None, email=MAIL),)], [(None, None, None, MAIL)], None),
        # What a crawler left in front of a name goes where the name stands clean.
        ([(Byline("포김하늘"),), (ONE,)], [("김하늘", "기자", None, None)], None),
        ([(Byline("포김하늘", "기자"),), (ONE,)], [("포김하늘", "기자", None, None), ("김하늘", "기자", None, None)], None),
        ([(Byline("포김하늘"),), (TWO,)], [("포김하늘", None, None, None), ("이바다", "특파원", None, None)], None),
        ([], [], None),
    ],
)  # fmt: skip
def test_whose_an_address_of_an_article_is(
    signatures: list[tuple[Byline, ...]],
    wanted: list[tuple[str | None, str | None, str | None, str | None]],
    inferred: str | None,
) -> None:
    tied = tie(signatures)
    assert [(b.name, b.role, b.place, b.email) for b in tied.bylines] == wanted
    assert tied.inferred == inferred


@pytest.mark.parametrize(
    ("addresses", "wanted", "in_order"),
    [
        (("x@h.kr", "y@h.kr"), ["x@h.kr", "y@h.kr"], ("x@h.kr", "y@h.kr")),
        (("haneul@h.kr", "bada@h.kr"), ["haneul@h.kr", "bada@h.kr"], ()),
        (("bada@h.kr", "haneul@h.kr"), ["haneul@h.kr", "bada@h.kr"], ()),
        (("bada@h.kr", "bada2@h.kr"), ["bada2@h.kr", "bada@h.kr"], ()),
        (("bada@h.kr", "x@h.kr"), ["x@h.kr", "bada@h.kr"], ()),
    ],
)
def test_as_many_addresses_as_writers(
    addresses: tuple[str, ...], wanted: list[str], in_order: tuple[str, ...]
) -> None:
    behind = tuple(Byline(None, email=address) for address in addresses)
    for signatures in ([(ONE, TWO), behind], [read_bylines(f"김하늘·이바다 기자 {', '.join(addresses)}")]):
        tied = tie(signatures)
        assert ([byline.email for byline in tied.bylines], tied.inferred, tied.in_order) == (
            wanted,
            None,
            in_order,
        )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("[단독] <속보> 새 다리 연다(종합)", ("단독", "속보", "종합")),
        ("새 다리 연다 [포토]", ("포토",)),
        ("[포토]", ("포토",)),
        ("새 다리 연다(하늘교)", ()),
        (f"새 다리 연다 [{NAME_OF_20}]", (NAME_OF_20,)),
        (f"새 다리 연다 [{NAME_OF_20}레]", ()),
    ],
)
def test_tags_of_a_headline(text: str, wanted: tuple[str, ...]) -> None:
    assert headline.headline_tags(text) == wanted


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("새 다리 연다 - 하늘일보", "새 다리 연다"),
        ("새 다리연다 - 하늘일보", "새 다리연다 - 하늘일보"),
        ("새 다리 연다 | 하늘일보", "새 다리 연다"),
        ("하늘일보 :: 새 다리, 봄에 연다", "새 다리, 봄에 연다"),
        ("하늘일보 :: 새 다리 연다", "하늘일보 :: 새 다리 연다"),
        ("새 다리-하늘일보", "새 다리-하늘일보"),
    ],
)
def test_a_title_without_its_outlet(title: str, bare: str) -> None:
    assert headline.bare_title(title) == bare


def parts(text: str, spans: list[tuple[int, int]]) -> list[str]:
    return [text[start:stop].strip() for start, stop in spans]


@pytest.mark.parametrize(
    ("text", "glued", "spaced"),
    [
        ("다리 건설 공개하늘시 예산 충분", ["다리 건설 공개", "하늘시 예산 충분"], ["다리 건설 공개하늘시 예산 충분"]),
        ("다리 공개하늘시 예산", ["다리 공개하늘시 예산"], ["다리 공개하늘시 예산"]),
        ("새 다리 건설 공개 하늘시 예산 충분", ["새 다리 건설 공개 하늘시 예산 충분"], ["새 다리 건설 공개", "하늘시 예산 충분"]),
        ("계획을 공개하기로 새 길", ["계획을 공개하기로 새 길"], ["계획을 공개하기로 새 길"]),
        ('하늘시 "예산은 충분""내년 봄 착공"', ['하늘시 "예산은 충분"', '"내년 봄 착공"'], ['하늘시 "예산은 충분"', '"내년 봄 착공"']),
        ("“다리 건설” 계획 공개 하늘시 예산 충분", ["“다리 건설” 계획 공개 하늘시 예산 충분"], ["“다리 건설” 계획 공개", "하늘시 예산 충분"]),
        ("하늘시 “예산 공개 새 길”", ["하늘시 “예산 공개 새 길”"], ["하늘시 “예산 공개 새 길”"]),
        ("새 다리 최대 40억 원 확보 새 길은 내년 봄에", ["새 다리 최대 40억 원 확보 새 길은 내년 봄에"],
         ["새 다리 최대 40억 원 확보", "새 길은 내년 봄에"]),
        ("새 다리 지원 방안 하늘시의 새 길", ["새 다리 지원 방안 하늘시의 새 길"], ["새 다리 지원 방안", "하늘시의 새 길"]),
        ("하늘시는 새 다리 공개 예산 백억 확보", ["하늘시는 새 다리 공개 예산 백억 확보"], ["하늘시는 새 다리 공개 예산 백억 확보"]),
    ],
)  # fmt: skip
def test_where_one_deck_ends_and_the_next_begins(text: str, glued: list[str], spaced: list[str]) -> None:
    assert parts(text, deck.split_decks(text)) == glued
    assert parts(text, deck.split_decks(text, spaced=True)) == spaced


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("예산 120억 확보…내년 봄 착공 예정 하늘시가 다리를 놓기로 했다. 시는", "하늘시가"),
        ("예산 천백이십억 원 확보 하늘시가 다리를 놓기로 했다. 시는", None),
        ("예산 천백이십억 원 새 확보 하늘시가 다리를 놓기로 했다. 시는", None),
        ("새 다리 예산 천백이십억 원 확보 하늘시가 다리를 놓기로 했다. 시는", "하늘시가"),
        ("하늘시의 다리 예산 천백이십억 확보 하늘시가 다리를 놓기로 했다. 시는", None),
        ("지난해 다리 예산 천백이십억 원 확보 하늘시가 다리를 놓기로 했다. 시는", None),
        ("새 다리 예산/사업 천백이십억 원 확보 하늘시가 다리를 놓기로 했다. 시는", None),
        ("예산 “확보”…봄 착공 예정 하늘시가 다리를 놓기로 했다. 시는", "하늘시가"),
        ("예산 “확보…내년 봄 착공 예정 하늘시가 다리를 놓기로 했다. 시는", None),
        ("새 다리 예산 천백이십억 원 확보 하나 둘 셋 넷 다섯 여섯 하늘시가 다리를 놓기로 했다. 시는", "하나"),
        (
            "새 다리 예산 천백이십억 원 확보 하나 둘 셋 넷 다섯 여섯 일곱 하늘시가 다리를 놓기로 했다. 시는",
            None,
        ),
        ("새 다리 예산 천백이십억 원 확보 하늘시가 다리를 놓기로", None),
        ("새 “길” 공개 하늘시가 다리를 놓기로 했다. 시는", None),
        ("“하늘다리건설사업계획” 공개 하늘시가 다리를 놓기로 했다. 시는", None),
        (f"새 다리 예산 천백이십억 원 확보 하늘시가 {words(316, end='다.')}", "하늘시가"),
        (f"새 다리 예산 천백이십억 원 확보 하늘시가 {words(317, end='다.')}", None),
    ],
)
def test_where_the_lead_begins(text: str, lead: str | None) -> None:
    at = deck.find_lead(text)
    assert (text[at:].strip().partition(" ")[0] if at else None) == lead


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("다리 위에서 김하늘 기자가 보도합니다.", "김하늘"),
        ("김빛나래 기자의 단독 보도입니다.", "김빛나래"),
        ("연결합니다. 김하늘 특파원!", "김하늘"),
        ("한겨레 기자가 보도합니다.", None),
        ("정부 기자가 보도합니다.", None),
        ("KBS 뉴스 김하늘입니다.", "김하늘"),
        ("채널A 김하늘 (sky@haneul.example)", "김하늘"),
        ("KBS 뉴스 한겨레입니다.", None),
        (MORE, None),
        ("김하늘입니다.", None),
    ],
)
def test_who_signs_off(text: str, name: str | None) -> None:
    signed = script.read_signoff(text)
    assert (signed.name if signed is not None else None) == name


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("sky@haneul.example", ["sky@haneul.example"]),
        (f"가{ADDRESS}나", [ADDRESS]),
        ("sky@haneul.com/sea@haneul.com", ["sky@haneul.com", "sea@haneul.com"]),
        ("@haneul.com sky@", []),
        ("a@@haneul.com b@haneul.com", ["b@haneul.com"]),
    ],
)
def test_addresses_in_a_text(text: str, addresses: list[str]) -> None:
    assert [match[0] for match in people.find_addresses(text)] == addresses
    assert [
        match[0] for match in people.find_addresses(f"x@y.kr {text} x@y.kr", 7, 7 + len(text))
    ] == addresses


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("1880.01.22 10:00", "1880-01-22T10:00"),
        ("1879.01.22 10:00", None),
        ("2100.01.22 10:00", "2100-01-22T10:00"),
        ("2101.01.22 10:00", None),
        ("2025.01.22 24:00", "2025-01-23T00:00"),
        ("2025.01.22 24:01", None),
        ("2025.01.22 25:00", None),
        ("2025.01.22 23:59", "2025-01-22T23:59"),
        ("2025.01.22 23:60", None),
        ("2025.01.22 10:00:59", "2025-01-22T10:00"),
        ("2025.01.22 10:00:60", None),
        ("2025.01.22 오전 12:30", "2025-01-22T00:30"),
        ("2025.01.22 오전 13:00", None),
        ("2025.01.22 오후 12:30", "2025-01-22T12:30"),
        ("2025.01.22 오후 1:30", "2025-01-22T13:30"),
        ("2025.01.22 오후 13:30", "2025-01-22T13:30"),
        ("2025.01.22 오후 11:30", "2025-01-22T23:30"),
        ("25.01.22 10:00", "2025-01-22T10:00"),
        ("2025.12.31 10:00", "2025-12-31T10:00"),
        ("2025.13.01 10:00", None),
        ("2025.02.30 10:00", None),
    ],
)
def test_which_moments_there_are(text: str, moment: str | None) -> None:
    time = read_time(text)
    value = time.value if time is not None else None
    assert (value.isoformat()[:16] if value is not None else None) == moment
