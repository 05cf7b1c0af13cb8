"""What shows that a site was rebuilt: `layout-unknown` and `selector-missed`, and that sound pages give neither."""

import pytest

import knews
from knews import Layout, Outlet

BODY = "하늘시가 새솔항과 시청을 잇는 새솔대교를 내년 봄 착공한다고 22일 밝혔다."
HEAD = '<h1 class="title">새솔대교 내년 봄 착공</h1>'
CLOCK = '<p class="clock">입력 2025.01.22 17:43</p>'
SIGNED = '<p class="writer">김하늘 기자</p>'
TEXT = f'<div id="haneul-body"><p>{BODY}</p><p>{BODY[:-1]} 했다.</p></div>'
STATED = (
    '<meta property="article:author" content="김하늘"><meta property="article:modified_time" content="{}">'
)
OUTLET = Outlet(
    id="haneul",
    name="하늘일보",
    layouts=(
        Layout(
            id="2024",
            when="#haneul-body",
            headline="h1.title",
            published=".clock",
            modified=".last",
            byline=".writer",
            body="#haneul-body",
        ),
        Layout(id="2019", when="td.content", headline="td.subject", published="td.date", body="td.content p"),
    ),
)


def health(page: str, outlet: Outlet = OUTLET) -> list[str]:
    """Give the problems of a page that tell of its outlet's layouts, code and message."""
    article = knews.parse(f"<html><body>{page}</body></html>", outlet=outlet)
    return [
        f"{problem.code}: {problem.message}"
        for problem in article.problems
        if problem.code in ("layout-unknown", "selector-missed")
    ]


@pytest.mark.parametrize(
    "page",
    [
        HEAD + CLOCK + SIGNED + TEXT,
        # Many articles are not signed and were never changed.
        HEAD + CLOCK + TEXT,
        # What metadata repeats of the time of publication is no modification.
        STATED.format("2025-01-22T17:43:00+09:00").partition(">")[2] + HEAD + CLOCK + TEXT,
        HEAD.replace("h1", "td").replace("title", "subject") + HEAD + CLOCK + TEXT,
    ],
)
def test_sound_page_gives_none(page: str) -> None:
    assert health(page) == []


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (CLOCK + TEXT, ["headline: h1.title of haneul 2024 gives nothing on this page"]),
        (HEAD + TEXT, ["published: .clock of haneul 2024 gives nothing on this page"]),
        (
            HEAD + CLOCK.replace("2025.01.22 17:43", "조금 있다가") + TEXT,
            ["published: .clock of haneul 2024 gives no published that can be read on this page"],
        ),
        (
            STATED.format("2025-01-23T09:00:00+09:00") + HEAD + CLOCK + TEXT,
            [
                "modified: .last of haneul 2024 gives nothing on this page, but its metadata does",
                "byline: .writer of haneul 2024 gives nothing on this page, but its metadata does",
            ],
        ),
        (
            f'<table><tr><td class="subject">새솔대교</td><td class="content">{BODY}</td></tr></table>',
            ["body: td.content p of haneul 2019 gives no text on this page, or a small part of it"],
        ),
    ],
)
def test_selector_that_gives_nothing_is_named(page: str, said: list[str]) -> None:
    assert health(page) == [f"selector-missed: {text}" for text in said]


def test_body_that_takes_a_small_part_of_a_text_is_not_believed() -> None:
    more = "".join(
        f"<p>다리는 {n}월에 기둥을 세우고, 시는 그때마다 시민에게 알린다.</p>" for n in range(1, 11)
    )
    page = f'<html><body>{HEAD}{CLOCK}<div class="view"><div id="haneul-body">{BODY}</div>{more}</div></body></html>'
    article = knews.parse(page, outlet=OUTLET)
    assert [len(section.paragraphs) for section in article.sections] == [11]
    assert article.headline == "새솔대교 내년 봄 착공"
    assert health(page) == [
        "selector-missed: body: #haneul-body of haneul 2024 gives no text on this page, or a small part of it"
    ]


def test_body_of_a_brief_is_believed_whatever_else_the_page_tells() -> None:
    others = "".join(f"<li>다리는 {n}월에 기둥을 세운다고 시가 밝혔다.</li>" for n in range(1, 11))
    page = (
        f'<html><body>{HEAD}{CLOCK}<div id="haneul-body"><p>{BODY}</p></div><ul>{others}</ul></body></html>'
    )
    assert knews.parse(page, outlet=OUTLET).text == BODY
    assert health(page) == []


def test_page_that_no_layout_fits_is_named() -> None:
    page = f"{HEAD}{CLOCK}<div itemprop='articleBody'><p>{BODY}</p><p>{BODY}</p></div>"
    assert health(page) == [
        "layout-unknown: no layout of haneul fits this page (2024, 2019): "
        "it was read like a page of an unknown outlet"
    ]
    assert health(page, Outlet(id="bada", name="바다일보")) == [
        "layout-unknown: no layout of bada fits this page (it has none): "
        "it was read like a page of an unknown outlet"
    ]


def test_page_of_no_outlet_has_no_layout_to_miss() -> None:
    article = knews.parse(f"<html><body>{HEAD}{CLOCK}{TEXT}</body></html>")
    assert article.problems == ()
    assert article.reading is not None
    assert (article.reading.outlet, article.reading.layout) == (None, None)


def test_reading_says_which_rules_gave_the_fields() -> None:
    article = knews.parse(f"<html><body>{HEAD}{CLOCK}{SIGNED}{TEXT}</body></html>", outlet=OUTLET)
    assert article.reading == knews.Reading(
        "haneul",
        "2024",
        rules={
            "headline": ("layout:headline",),
            "published": ("layout:published",),
            "bylines": ("layout:byline",),
            "sections": ("page",),
        },
        kind=knews.Kind.HTML,
    )


def test_reading_names_the_package_of_an_installed_outlet_only() -> None:
    installed = knews.get_outlet("hankyung")
    reading = knews.parse("새 다리\n\n" + BODY, outlet="hankyung").reading
    assert reading is not None
    assert (reading.package, reading.version) == ("knews", knews.__version__)
    assert reading.rules == {"headline": ("first-line",), "sections": ("body",)}
    twin = Outlet(id=installed.id, name=installed.name)
    reading = knews.parse("새 다리\n\n" + BODY, outlet=twin).reading
    assert reading is not None
    assert (reading.outlet, reading.package, reading.version) == ("hankyung", None, None)
