"""What the pieces of a dump are taken for.

`tests/dumps/NAME.txt` is a short dump in one form of the press, `NAME.blocks` the role, the rule and the text of each of
its blocks. Here stand the near misses: what looks like one of these pieces, and is none.
"""

from pathlib import Path

import pytest

import knews
from knews.authoring.block_lines import write_lines
from knews.authoring.case_items import PROPERTY
from knews.authoring.cases import Proof, block_differences, case_of, prove
from knews.authoring.completeness import why_incomplete
from knews.authoring.update import keeps_blocks

DUMPS = sorted(Path(__file__).with_name("dumps").glob("*.txt"))
UPDATE, ACCEPT = "--knews-update", "--knews-accept"

BODY = "하늘시가 새솔항에 새 다리를 놓기로 했다고 10일 밝혔다."
MORE = "시장은 “다리가 아니라 길”이라며 “시민 모두의 것”이라고 말했다."


@pytest.fixture
def proof(request: pytest.FixtureRequest) -> Proof:
    """Give a dump and what knews makes of it."""
    case = case_of(request.param)
    assert case is not None
    return prove(case)


@pytest.mark.parametrize("proof", DUMPS, ids=[path.stem for path in DUMPS], indirect=True)
def test_every_piece_of_a_dump_has_its_role(proof: Proof, request: pytest.FixtureRequest) -> None:
    assert why_incomplete(proof.raw, proof.article) is None
    name = proof.case.blocks.name
    lines = block_differences(proof)
    if proof.expected_blocks is None:
        lines = (f"{name} is not written yet",)
    if not lines:
        return
    options = UPDATE if keeps_blocks(proof) else f"{UPDATE} {ACCEPT}"
    if any(not request.config.getoption(option) for option in options.split()):
        command = f"python3 -m pytest tests/test_dump_blocks.py {options}"
        head = f"{name}\n--- expected\n+++ found"
        tail = f"decide which is right; to take what was found: {command}"
        pytest.fail("\n".join((head, *lines, tail)), pytrace=False)
    proof.case.blocks.write_bytes(write_lines(proof.found_blocks).encode())
    said = "\n".join((f"written tests/dumps/{name}", *(f"  {line}" for line in lines)))
    request.node.user_properties.append((PROPERTY, said))


def test_every_file_of_blocks_has_its_dump() -> None:
    folder = Path(__file__).with_name("dumps")
    assert {path.stem for path in folder.iterdir() if path not in DUMPS} == {path.stem for path in DUMPS}


#: What looks like one of these pieces, and stays body.
SENTENCES = {
    "phone-in-a-sentence": "문의는 하늘시 도로과(02-000-0000)로 하면 된다.",
    "licence-in-a-sentence": "시는 사진을 “공공누리”에 올려 누구나 쓰게 할 계획이라고 밝혔다.",
    "giver-behind-a-statement": "시가 다리를 놓겠다고 밝혔다. 하늘시 제공 자료를 보면 예산은 백억 원이다.",
    "agency-that-is-quoted": "외신은 “새 다리가 길다”(로이터), “값은 비싸지 않다”(블룸버그)는 평을 내놓았다.",
    "agency-in-angle-brackets": "시장은 지난 4월 <로이터> 통신에 그렇게 말했다고 한다.",
    "day-in-a-sentence": "시는 다리를 놓고 있다. 2025. 3. 10까지 마칠 계획이다.",
    "end-in-a-sentence": "그는 소설의 마지막 쪽에 <끝>이라고 적었다.",
}


@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES)
def test_a_sentence_stays_body(sentence: str) -> None:
    article = knews.parse(f"새 다리 열린다\n\n{BODY}\n\n{sentence}\n\n{MORE}")
    assert article.sections[0].paragraphs == (BODY, sentence, MORE)


#: How an outlet may sign: the end or the head of a dump, and the outlet.
SIGNS = {
    "writer-in-front-without-brackets": (f"새 다리 열린다\n\n아주경제 김하늘 기자 = {BODY}", "ajunews"),
    "agency-at-the-end": (f"새 다리 열린다\n\n{BODY}  (서울=뉴스1)", "news1"),
    "tip-line-glued-to-a-tag": (
        f"새 다리 열린다\n\n{BODY}#새솔 #다리연합뉴스TV 기사문의 및 제보 : 카톡",
        "yonhapnewstv",
    ),
    "tip-line-of-its-own": (f"새 다리 열린다\n\n{BODY}\n\nSBS Biz는 여러분의 제보를 기다립니다.", "sbsbiz"),
    "house-behind-the-name": (
        f"새 다리 열린다\n\n{BODY}\n\n김하늘 한경닷컴 기자 sky@haneul.example",
        "hankyung",
    ),
    "house-in-a-sentence": (f"새 다리 열린다\n\n{BODY}\n\n김하늘 한경닷컴 기자가 물었다.", None),
    "place-in-a-bracket": (f"새 다리 열린다\n\n[머니투데이 안동(경북)=김하늘 기자] {BODY}", "mt"),
    "nobody": (f"새 다리 열린다\n\n김하늘 기자 = {BODY}", None),
    "agency-in-a-sentence": (f"새 다리 열린다\n\n{BODY} 이 소식은 (서울=뉴스1) 보도로 알려졌다.", None),
}


@pytest.mark.parametrize(("text", "outlet"), SIGNS.values(), ids=SIGNS)
def test_an_outlet_signs_in_many_ways(text: str, outlet: str | None) -> None:
    assert knews.parse(text).outlet == outlet


def test_an_agency_that_closes_a_text_is_its_writer() -> None:
    (byline,) = knews.parse(f"새 다리 열린다\n\n{BODY}\n\n{MORE}  (서울=뉴스1)").bylines
    assert (byline.name, byline.role, byline.place, byline.email) == ("뉴스1", None, "서울", None)


def test_names_alone_are_writers_each() -> None:
    bylines = knews.parse(f"새 다리 열린다\n\n{BODY}\n\n{MORE} 김하늘/이바다").bylines
    assert [(byline.name, byline.role) for byline in bylines] == [("김하늘", None), ("이바다", None)]


@pytest.mark.parametrize(
    ("printed", "headline"),
    [
        ("새글 하늘시, 새 다리 놓는다", "하늘시, 새 다리 놓는다"),
        ("하늘시, 새 다리 놓는다NEW", "하늘시, 새 다리 놓는다"),
        ("하늘전자, 새 칩 NEW", "하늘전자, 새 칩 NEW"),
        ("새글터에서 책을 읽는다", "새글터에서 책을 읽는다"),
    ],
)
def test_the_badge_of_a_list_is_no_part_of_a_headline(printed: str, headline: str) -> None:
    article = knews.parse(f"{printed}\n{BODY}\n{MORE}")
    assert article.headline == headline
    assert article.blocks[0].text == printed


def test_a_release_states_its_day_below() -> None:
    published = knews.parse(f"하늘시, 새 다리 놓는다\n{BODY}\n{MORE}\n제 공 일: 2025. 3. 10.").published
    assert published is not None
    assert published.value is not None
    assert (published.value.year, published.value.month, published.precision) == (2025, 3, "day")


@pytest.mark.parametrize(
    ("printed", "deck"),
    [
        ("- 새 다리, 봄에 연다 -", "새 다리, 봄에 연다"),
        ("-새 다리, 봄에 연다-", "새 다리, 봄에 연다"),
        ("— 새 다리, 봄에 연다 —", "새 다리, 봄에 연다"),
        ("새 다리, 봄에 연다", "새 다리, 봄에 연다"),
    ],
)
def test_the_dashes_around_a_deck_are_dropped(printed: str, deck: str) -> None:
    assert knews.parse(f"새 다리 열린다\n{printed}\n{BODY}").subheadlines == (deck,)


def test_the_day_when_a_site_was_changed_is_not_the_articles() -> None:
    text = f"새 다리 열린다\n등록일 2025-03-10 09:00\n{BODY}\n{MORE}"
    assert knews.parse(f"{text}\n최종수정일 2023-07-05").modified is None
    assert knews.parse(f"{text}\n최종수정 2025-03-10 10:00").modified is not None
