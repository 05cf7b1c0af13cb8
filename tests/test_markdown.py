"""Markdown: what is one, what is seen of it, and the article that is read in it."""

from functools import partial

import pytest
from growth import Case, Work, growth
from hypothesis import example, given, settings
from hypothesis import strategies as st

import knews
from knews import Role
from knews.article import Article
from knews.read.markdown import read_markdown
from knews.source_markdown import is_markdown

LEAD = "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다고 22일 밝혔다."
MORE = "공사에는 4년이 걸렸다. 시는 “비가 잦아 한 해 늦어졌다”고 설명했다."
LAST = "시는 내년 봄까지 다리로 가는 길을 넓히겠다고 밝혔다."
TITLE = "하늘시, 새 다리 10월에 연다"
_MARKS = (
    *(
        "# ",
        "## ",
        "**",
        "__",
        "_",
        "*",
        "> ",
        "[",
        "](https://haneul.example/1)",
        "](",
        ")",
        "![",
        "]",
        "\\",
    ),
    *(
        "* ",
        "*   ",
        "- ",
        "1. ",
        "| ",
        " |",
        "|---|---|",
        "---",
        "===",
        "***",
        "`",
        "```",
        "<",
        ">",
        "&lt;",
        "<br>",
    ),
    *("\n", "\n\n", "  \n", "\\\n", " ", "    ", "\t", "\r\n", "\u2028", "\u200b"),
    *(
        "title: 새 다리",
        'title: "새 \\"다리\\""',
        "tags: ['다리', '강']",
        "+++",
        "[1]: https://haneul.example/1",
        "][1]",
    ),
    *(
        TITLE,
        LEAD,
        MORE,
        "김하늘 기자",
        "sky@haneul.example",
        "새",
        "다리",
        "/하늘시 제공",
        "2025.01.22 17:43",
    ),
)
TEXTS = st.lists(st.sampled_from(_MARKS) | st.text(max_size=4), max_size=40).map("".join)
#: A link makes a text Markdown, whatever else it holds.
MARKDOWN = TEXTS.map(lambda text: f"{text}\n\n" + "[새 다리](https://haneul.example/1)\n" * 4)


def values(text: str) -> tuple[str | None, tuple[str, ...], str]:
    """Parse a text, and give its headline, its decks and its body."""
    article = knews.parse(text)
    return article.headline, article.subheadlines, article.text


@pytest.mark.parametrize(
    "text",
    [
        f"# {TITLE}\n\n{LEAD}",
        f"{TITLE}\n\n{LEAD}\n\n[관련 기사](https://haneul.example/2)",
        f"{TITLE}\n\n![](/photo/1.jpg)\n\n{LEAD}",
        f"---\ntitle: {TITLE}\n---\n{LEAD}",
        f'+++\ntitle = "{TITLE}"\n+++\n\n{LEAD}',
        f"{TITLE}\n\n{LEAD}\n\n## 남은 과제\n\n{MORE}\n\n## 주민 반응\n\n{LAST}",
        f"**{TITLE}**\n\n{LEAD}\n\n**남은 과제**\n\n{MORE}",
        f"{TITLE}\n\n\\[앵커\\]\n\n{LEAD}\n\n\\[기자\\]\n\n{MORE}",
        f"{TITLE}\n{'=' * len(TITLE)}\n\n{LEAD}\n\n남은 과제\n-----\n\n{MORE}",
    ],
)
def test_is_markdown(text: str) -> None:
    assert is_markdown(text)
    assert knews.read_kind(text) == "markdown"


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n\n{LEAD}\n\n#다리 #하늘시 #강",
        f"{TITLE}\n\n# 다리 # 하늘시\n\n{LEAD}",
        f"# 하늘시에 사는 이 모 씨는 새 다리를 건너 일터에 간다고 말했다.\n\n{LEAD}",
        f"[단독] {TITLE}\n\n[하늘=연합뉴스](사진=하늘시 제공) {LEAD}",
        f"{TITLE}\n\n* {LEAD}\n\n* {MORE}\n\n** 하늘시 자료 **",
        f"{TITLE}\n\n김** 씨와 이** 씨는 “ㅅ**”이라고 말했다.\n\n**\n\n{LEAD}",
        f"{TITLE}\n\n> {LEAD}\n\n- {MORE}\n\n1. {LAST}",
        f"{TITLE}\n\n--------------------\n\n{LEAD}\n\n====================\n\n{MORE}",
        f"---\n\n{TITLE}\n\n{LEAD}\n\n---\n",
        f"{TITLE}\n\n| 구분 | 길이 |\n\n{LEAD}",
        f"{TITLE}\n\nC:\\news\\다리_1.txt\n\n{LEAD}",
    ],
)
def test_is_plain_text(text: str) -> None:
    assert not is_markdown(text)
    assert knews.read_kind(text) == "text"


def test_headings_head_the_article_and_its_sections() -> None:
    article = knews.parse(f"# {TITLE}\n\n{LEAD}\n\n## 남은 과제\n\n{MORE}\n\n**주민 반응**\n\n{LAST}\n")
    assert article.headline == TITLE
    assert [section.heading for section in article.sections] == [None, "남은 과제", "주민 반응"]


def test_an_underlined_title_is_a_heading() -> None:
    text = f"{TITLE}\n{'=' * len(TITLE)}\n\n{LEAD}\n\n남은 과제\n-----\n\n{MORE}\n\n{LAST}"
    article = knews.parse(text)
    assert article.headline == TITLE
    assert article.sections[1].heading == "남은 과제"


def test_what_stands_under_the_headline_is_a_deck() -> None:
    text = f"# {TITLE}\n\n## 길이 820m… 강 위에서 가장 길어\n\n**내년 봄까지 도로 확장**\n\n{LEAD}\n\n{MORE}"
    assert values(text)[1] == ("길이 820m… 강 위에서 가장 길어", "내년 봄까지 도로 확장")


def test_headings_behind_the_signature_head_nothing() -> None:
    text = f"# {TITLE}\n\n{LEAD}\n\n{MORE}\n\n김하늘 기자 sky@haneul.example\n\n## 기자의 다른 기사\n\n{LAST}"
    assert [section.heading for section in knews.parse(text).sections] == [None]


@pytest.mark.parametrize(
    ("marked", "bare"),
    [
        ("시가 **새 다리**를 _연다_고 밝혔다.", "시가 새 다리를 _연다_고 밝혔다."),
        ("시가 __새__ *다리*를 연다고 밝혔다.", "시가 새 다리를 연다고 밝혔다."),
        (
            '시가 [새 다리](https://haneul.example/a_(b) "다리")를 연다고 밝혔다.',
            "시가 새 다리를 연다고 밝혔다.",
        ),
        ("시가 [새\n다리](https://haneul.example/1)를 연다고 밝혔다.", "시가 새 다리를 연다고 밝혔다."),
        (
            "시가 [새 다리][1]를 연다고 밝혔다.\n\n[1]: https://haneul.example/1",
            "시가 새 다리를 연다고 밝혔다.",
        ),
        ("주소는 <https://haneul.example/1>라고 밝혔다.", "주소는 https://haneul.example/1라고 밝혔다."),
        (r"\[앵커\] 2.5\~3km 길\_이\*라고 \<하늘\>은 밝혔다\.", "[앵커] 2.5~3km 길_이*라고 <하늘>은 밝혔다."),
        ("김\\*\\* 씨와 이** 씨, 박** 씨가 왔다고 밝혔다.", "김** 씨와 이** 씨, 박** 씨가 왔다고 밝혔다."),
        ("하늘 &amp; 바다가 &quot;연다&quot;고 밝혔다.", '하늘 & 바다가 "연다"고 밝혔다.'),
        ("> 다리는 시민의 것이라고 밝혔다.", "다리는 시민의 것이라고 밝혔다."),
        ("*   다리를 연다고 밝혔다.", "다리를 연다고 밝혔다."),
        ("  * 다리를 연다고 밝혔다.", "다리를 연다고 밝혔다."),
        (r"\- 다리를 연다고 밝혔다.", "- 다리를 연다고 밝혔다."),
        ("5 * 3 * 2는 30이라고 밝혔다.", "5 * 3 * 2는 30이라고 밝혔다."),
        ("그림은 [하늘](사진)라고 밝혔다.", "그림은 [하늘](사진)라고 밝혔다."),
    ],
)
def test_values_have_no_markup(marked: str, bare: str) -> None:
    assert knews.parse(f"# {TITLE}\n\n{LEAD}\n\n{marked}\n\n{LAST}").sections[0].paragraphs[1] == bare


def test_numbers_of_a_list_are_marks_and_those_of_a_writer_stay() -> None:
    text = (
        f"# {TITLE}\n\n{LEAD}\n\n1. 길을 넓힌다.\n2. 차를 댄다.\n\n{MORE}\n\n3. 다리는 길다고 했다.\n\n{LAST}"
    )
    assert values(text)[2].split("\n\n") == [
        LEAD,
        "길을 넓힌다.",
        "차를 댄다.",
        MORE,
        "3. 다리는 길다고 했다.",
        LAST,
    ]


def test_wrapped_lines_are_joined_and_breaks_kept() -> None:
    words = "하늘시가 강을 가로지르는 새 다리를 열기로 했다고 밝혔다. 다리 길이는"
    full = f"{words} {'가' * (77 - len(words))}"
    article = knews.parse(f"# {TITLE}\n\n{full}\n다라마바사. {LAST}  \n{MORE}\n")
    assert article.text.split("\n\n") == [f"{full} 다라마바사. {LAST}", MORE]


def test_lines_that_were_not_wrapped_stay_apart() -> None:
    text = f"# {TITLE}\n\n길이 820m\n폭 30m\n\n{LEAD}\n{MORE}\n\n{LAST}"
    article = knews.parse(text)
    assert article.text.split("\n\n") == [LEAD, MORE, LAST]


def test_a_caption_has_its_picture() -> None:
    text = (
        f"# {TITLE}\n\n![다리](https://img.haneul.example/1.jpg)\n시민들이 새 다리를 걷고 있다. /하늘시 제공\n\n{LEAD}\n\n"
        f'![](/2.jpg "둘")\n\n*새 다리 전경. (사진=하늘일보)*\n\n{MORE}\n\n'
        f"[![해 질 녘의 새 다리 모습](/3.jpg)](/3_big.jpg)\n\n![로고](/logo.png)\n\n{LAST}"
    )
    article = knews.parse(text)
    assert [(caption.text, caption.credit, caption.image) for caption in article.captions] == [
        ("시민들이 새 다리를 걷고 있다.", "하늘시", "https://img.haneul.example/1.jpg"),
        ("새 다리 전경.", "하늘일보", "/2.jpg"),
        ("해 질 녘의 새 다리 모습", None, "/3.jpg"),
    ]
    assert article.text.split("\n\n") == [LEAD, MORE, LAST]


def test_words_of_a_picture_that_stand_again_count_once() -> None:
    shown = "시민들이 새 다리를 걷고 있다."
    text = f"# {TITLE}\n\n![{shown}](/1.jpg)\n\n{shown} /하늘시 제공\n\n{LEAD}\n\n{MORE}"
    assert [(caption.text, caption.image) for caption in knews.parse(text).captions] == [(shown, "/1.jpg")]


def test_slanted_signatures_and_times_are_no_captions() -> None:
    text = f"# {TITLE}\n\n_입력 2025.01.22 17:43_\n\n_김하늘 기자_\n\n{LEAD}\n\n{MORE}\n\n*이 글은 시민이 썼다.*\n"
    article = knews.parse(text)
    assert article.captions == ()
    assert article.bylines[0].name == "김하늘"
    assert article.published is not None


def test_a_line_of_links_is_none_of_the_text() -> None:
    text = (
        f"# {TITLE}\n\n[홈](/) | [사회](/society)\n\n{LEAD}\n\n[하늘시, 옛 다리 헌다](/2)\n\n{MORE}\n\n"
        "[새 길도 내년에 열린다](https://haneul.example/3)"
    )
    article = knews.parse(text)
    assert article.text.split("\n\n") == [LEAD, MORE]
    assert [block.text for block in article.blocks_of(Role.RELATED)][-1] == "새 길도 내년에 열린다"


def test_heads_that_touch_the_text_are_parted_from_it() -> None:
    text = f"# {TITLE}\n\n**새 다리 길이 820m**{LEAD}\n\n*▲ 새 다리 전경 사진*[하늘일보 김하늘 기자] {MORE}\n\n{LAST}"
    article = knews.parse(text)
    assert article.captions[0].text == "▲ 새 다리 전경 사진"
    assert article.text.split("\n\n")[0] == LEAD


def test_front_matter_states_its_values() -> None:
    text = (
        f'---\ntitle: "{TITLE}: \\"가장 길다\\""\nauthor: 김하늘 기자\nurl: https://haneul.example/1\n'
        f"description: {LEAD}\ndate: \"2025-01-22\"\ntags:\n  - 다리\n  - '하늘시'\n---\n{LEAD}\n\n{MORE}\n"
    )
    view, _ = read_markdown(text)
    assert view.text.splitlines()[1:7] == [
        f'title: {TITLE}: "가장 길다"',
        "author: 김하늘 기자",
        "url: https://haneul.example/1",
        f"description: {LEAD}",
        "date: 2025-01-22",
        "tags: 다리, 하늘시",
    ]
    article = knews.parse(text)
    assert article.headline == f'{TITLE}: "가장 길다"'
    assert article.text.split("\n\n") == [LEAD, MORE]


def test_labels_in_bold_and_in_a_list_are_a_table() -> None:
    text = f"**제목**: {TITLE}\n\n- **기자**: 김하늘\n- **날짜**: 2025-01-22\n\n**본문**:\n\n{LEAD}\n\n{MORE}\n\n## 남은 과제\n\n{LAST}"
    article = knews.parse(text)
    assert (article.headline, article.subheadlines, article.bylines[0].name) == (TITLE, (), "김하늘")
    assert article.published is not None
    assert article.sections[1].heading == "남은 과제"


def test_a_heading_wins_over_the_title_of_the_page() -> None:
    text = f"---\ntitle: {TITLE}-사회ㅣ하늘일보\ndate: 2025-01-22\n---\n# {TITLE}\n\n{LEAD}\n\n{MORE}"
    assert values(text) == (TITLE, (), f"{LEAD}\n\n{MORE}")


def test_sites_in_front_matter_sign_nothing() -> None:
    text = f"---\ntitle: {TITLE}\nauthor: 뉴시스; 네이버\nsitename: 네이버 뉴스\n---\n{LEAD}\n\n김하늘 기자 sky@haneul.example"
    assert [byline.name for byline in knews.parse(text).bylines] == ["김하늘"]


def test_a_title_that_a_link_has_is_the_headline_where_it_stands_again() -> None:
    text = (
        f"[{TITLE}](https://haneul.example/1)\n\n사회\n\n{TITLE}\n\n등록 2025.01.22 17:43\n\n{LEAD}\n\n{MORE}"
    )
    assert knews.parse(text).headline == TITLE


def test_a_whole_page_in_markdown_is_its_article() -> None:
    menu = "".join(
        f"  * [{word}](https://haneul.example/{word})\n"
        for word in "홈 정치 경제 사회 문화 연예 포토".split()
    )
    others = "".join(
        f"  * [하늘시의 다른 이야기 {word}](https://haneul.example/{word})\n" for word in "가나다라마바사"
    )
    text = (
        f"[![하늘일보](/logo.png)](/)\n\n{menu}\n# {TITLE}\n\n입력 2025.01.22 17:43\n\n[페이스북](/f) [트위터](/t)\n\n{LEAD}\n\n"
        f"{MORE}\n\n### 남은 과제\n\n{LAST}\n\n김하늘 기자 sky@haneul.example\n\n## 많이 본 뉴스\n\n{others}\nⓒ 하늘일보\n"
    )
    article = knews.parse(text)
    assert article.headline == TITLE
    assert [section.heading for section in article.sections] == [None, "남은 과제"]
    assert article.text.split("\n\n") == [LEAD, MORE, "남은 과제", LAST]
    assert article.bylines[0].email == "sky@haneul.example"
    check_blocks(text, article)


@pytest.mark.parametrize("broken", ["<br>", '<font color="red">속보</font>'])
def test_a_left_over_tag_makes_no_page(broken: str) -> None:
    text = f"# {TITLE}\n\n[홈](/a) [사회](/b)\n\n{LEAD}{broken}\n\n**남은 과제**\n\n{MORE}"
    assert knews.read_kind(text) == "markdown"
    assert "<" not in knews.parse(text).text


def test_cells_of_a_layout_are_lines_and_rows_of_figures_are_rows() -> None:
    text = (
        f"# {TITLE}\n\n| 시민들이 새 다리를 걷고 있다. /하늘시 제공 |\n\n{LEAD}\n\n"
        f"| 구분 | 길이 |\n|---|---:|\n| 새 다리 | 820m |\n\n{LAST}"
    )
    article = knews.parse(text)
    assert article.captions[0].credit == "하늘시"
    assert article.text.split("\n\n") == [LEAD, "구분 길이", "새 다리 820m", LAST]


def test_blocks_cover_their_markup() -> None:
    text = f"# {TITLE}\n\n**새** 다리를 [연다](https://haneul.example/1)고 **시는 밝혔다.**\n\n> {LAST}\n"
    article = knews.parse(text)
    assert [text[block.start : block.stop] for block in article.blocks] == text.strip().split("\n\n")


def check_blocks(text: str, article: Article) -> None:
    """Blocks part the source: in order, none empty, with all that is not white."""
    at = 0
    for block in article.blocks:
        assert at <= block.start < block.stop <= len(text)
        assert text[at : block.start].strip() == ""
        assert block.line == len((text[: block.start] + "|").splitlines())
        assert block.rule is not None
        at = block.stop
    assert text[at:].strip() == ""
    for problem in article.problems:
        assert 0 <= problem.start <= problem.stop


@settings(deadline=None)
@given(MARKDOWN)
@example("[\n\n  * 전체](/all) [\n  * 정치](/politics)\n")
@example("![새\n다리](a.jpg) **새\n\n다리** ***강***물")
def test_blocks_part_any_markdown(text: str) -> None:
    # A page is a page, whatever links stand in its text.
    if knews.read_kind(text) == "markdown":
        check_blocks(text, knews.parse(text))


@settings(deadline=None)
@given(TEXTS)
def test_any_text_is_read_as_markdown(text: str) -> None:
    view, lines = read_markdown(text)
    assert [line.text for line in lines] == [view.text[line.start : line.stop] for line in lines]
    assert all(line.text == line.text.strip() != "" for line in lines)
    assert "\n".join(line.text for line in lines) == view.text


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "[",
            "](",
            "![",
            "**",
            "*a",
            "_",
            "](https://a/(",
            "[a](b) ",
            "> ",
            "* ",
            "\\",
            "| ",
            "|-",
            "<br>",
            "&amp;",
        ),
        *(
            "[a\n",
            "**a\n\n",
            "1. a\n",
            "![a](b.jpg)\n",
            "a\n---\n",
            "[1]: a\n",
            "# 가\n\n",
            '"',
            '](x "',
            "- - ",
            "  \n",
        ),
    ],
)
def test_is_linear(piece: str) -> None:
    def read(size: int) -> Work:
        return partial(read_markdown, "# 새 다리\n\n" + piece * (size // len(piece)))

    assert growth(Case(piece, read, 8_000, 32_000, most=12, least=0.004)) < 12
