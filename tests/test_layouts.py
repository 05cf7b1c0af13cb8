"""The contract of layouts: what holds for the pages of every installed outlet."""

import re
import time
from pathlib import Path

import pytest

import knews
from knews import Layout, Outlet
from knews.families import FAMILIES
from knews.read.page import choose_layout
from knews.read.script import READERS
from knews.read.tree import Tree, compile_css, parse_page
from knews.source import decode

FOLDER = Path(__file__).parent / "outlets"
OUTLETS = [knews.get_outlet(id_) for id_ in knews.outlet_ids()]
LAYOUTS = [(outlet, layout) for outlet in OUTLETS for layout in outlet.layouts]
PAGES = sorted(FOLDER.glob("*/page-*.html"))
SELECTORS = (
    "when",
    "headline",
    "subheadline",
    "published",
    "modified",
    "byline",
    "body",
    "caption",
    "copyright",
    "publisher",
)

each_layout = pytest.mark.parametrize(
    ("outlet", "layout"),
    [pytest.param(outlet, layout, id=f"{outlet.id}-{layout.id}") for outlet, layout in LAYOUTS],
)
each_page = pytest.mark.parametrize(
    "page", [pytest.param(page, id=f"{page.parent.name}/{page.stem}") for page in PAGES]
)


def layout_id(page: Path) -> str:
    """Give the layout that a page is named after: a second page of one has a word more."""
    name = page.stem.removeprefix("page-")
    ids = [layout.id for layout in knews.get_outlet(page.parent.name).layouts]
    return max((id_ for id_ in ids if re.match(rf"{re.escape(id_)}(?:$|[-~])", name)), key=len, default=name)


def tree_of(page: Path) -> Tree:
    tree = parse_page(decode(page.read_bytes()).text.encode())
    assert tree is not None
    return tree


@each_layout
def test_selectors_compile(outlet: Outlet, layout: Layout) -> None:
    for field in SELECTORS:
        css = getattr(layout, field)
        assert css is None or compile_css(css), f"{outlet.id}, {layout.id}: {field}"
    for css in layout.drop:
        assert compile_css(css)


@each_layout
def test_has_a_text_to_read(outlet: Outlet, layout: Layout) -> None:
    assert layout.body is not None or layout.script in READERS, f"{outlet.id}, {layout.id}"


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.id)
def test_ids_of_layouts_are_unique(outlet: Outlet) -> None:
    ids = [layout.id for layout in outlet.layouts]
    assert len(ids) == len(set(ids))


@each_page
def test_a_page_has_its_own_layout_and_no_siblings(page: Path) -> None:
    outlet = knews.get_outlet(page.parent.name)
    tree = tree_of(page)
    layout = choose_layout(tree, outlet.layouts)
    assert layout is not None
    assert layout.id == layout_id(page)
    siblings = [other.id for other in outlet.layouts if other is not layout and tree.find(other.when)]
    # A layout that comes behind may fit by something so common that only its place tells it apart.
    before = outlet.layouts[: outlet.layouts.index(layout)]
    assert not [id_ for id_ in siblings if id_ in {other.id for other in before}]
    assert [id_ for id_ in siblings if id_ not in LAST_RESORTS] == []


#: Layouts whose text is in no element that could be named: any page fits them.
LAST_RESORTS = {"2026-script"}


def test_every_layout_has_a_page() -> None:
    pages = {(page.parent.name, layout_id(page)) for page in PAGES}
    shown = [layout for outlet, layout in LAYOUTS if (outlet.id, layout.id) in pages]
    assert [f"{outlet.id} {layout.id}" for outlet, layout in LAYOUTS if layout not in shown] == []
    assert [layout.id for layout in FAMILIES if layout not in shown] == []


@pytest.mark.parametrize(
    "outlet", [outlet for outlet in OUTLETS if outlet.urls], ids=lambda outlet: outlet.id
)
def test_addresses_give_a_number(outlet: Outlet) -> None:
    for pattern in outlet.urls:
        compiled = re.compile(pattern)
        assert "id" in compiled.groupindex, pattern
        assert set(compiled.groupindex) <= {"id", "date", "office"}, pattern


@pytest.mark.parametrize(
    "outlet", [outlet for outlet in OUTLETS if outlet.urls], ids=lambda outlet: outlet.id
)
@pytest.mark.parametrize("unit", ["/a", "0", "/20250122", "&idxno=", "?no=1", "A1"])
def test_addresses_are_searched_in_linear_time(outlet: Outlet, unit: str) -> None:
    address = f"https://haneul.example/{unit * 4000}"
    start = time.perf_counter()
    for pattern in outlet.urls:
        re.search(pattern, address)
    assert time.perf_counter() - start < 1


def test_many_outlets_are_known_by_their_host() -> None:
    assert len([outlet for outlet in OUTLETS if outlet.hosts and outlet.layouts]) >= 110
    assert {outlet.id for outlet in OUTLETS if outlet.portal} == {"daum", "naver", "nate", "zum"}


def test_offices_are_one_outlets() -> None:
    offices = [outlet.naver for outlet in OUTLETS if outlet.naver is not None]
    assert len(offices) == len(set(offices))
    assert all(re.fullmatch(r"\d{3}", office) for office in offices)
