"""The contract: what holds for every installed outlet, whatever package brought it."""

import ast
import importlib.util
import re
import time
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import knews
from knews import Line, Outlet, Role
from knews.identify import identify
from knews.installed import GROUP
from knews.registry import index

IDS = knews.outlet_ids()
OUTLETS = [knews.get_outlet(id_) for id_ in IDS]
LINES = [
    pytest.param(line, id=f"{outlet.id}-{at}") for outlet in OUTLETS for at, line in enumerate(outlet.lines)
]
#: Said by the core alone: which text is a repeat, and what nothing explains.
CORE_ROLES = {Role.REPEAT, Role.OTHER}
HOST = re.compile(r"(?!www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+")
# What any newspaper prints in any article: no rule may take it for something else.
BODY = (
    "하늘시는 새솔항과 시청을 잇는 새솔대교를 내년 봄 착공한다고 12일 밝혔다.",
    "시장은 “출퇴근 시간이 20분가량 줄어들 것”이라고 말했다.",
    "다리는 길이 1.2㎞, 왕복 4차로로 지어지며 사업비는 1200억원이다.",
    "주민들은 네이버 지도와 유튜브에서 새 다리를 찾아보고 있다고 했다.",
    "‘새솔대교’라는 이름은 시민 공모로 정해졌다.",
)
TITLE = "하늘시, 새솔대교 내년 봄 착공…“출퇴근 20분 단축”"

each_outlet = pytest.mark.parametrize("outlet", OUTLETS, ids=IDS)
each_line = pytest.mark.parametrize("line", LINES)


def module_path(id_: str) -> Path:
    (point,) = (point for point in entry_points(group=GROUP) if point.name == id_)
    spec = importlib.util.find_spec(point.module)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin)


@each_outlet
def test_id_is_module_and_entry_point(outlet: Outlet) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9]*", outlet.id)
    (point,) = (point for point in entry_points(group=GROUP) if point.name == outlet.id)
    assert point.attr == "outlet"
    assert point.module.rpartition(".")[2] == outlet.id
    assert point.load() is outlet


def test_every_built_in_module_is_installed() -> None:
    package = importlib.util.find_spec("knews.outlets")
    assert package is not None
    assert package.origin is not None
    modules = {path.stem for path in Path(package.origin).parent.glob("*.py") if path.stem[0] != "_"}
    built_in = {
        point.name for point in entry_points(group=GROUP) if point.module.startswith("knews.outlets.")
    }
    assert modules == built_in


def test_no_outlet_is_broken() -> None:
    assert index().broken == ()


@pytest.mark.parametrize("kind", ["names", "hosts", "mails"])
def test_what_tells_outlets_apart_is_one_outlets(kind: str) -> None:
    keys = Counter(
        key
        for outlet in OUTLETS
        for key in {"names": (outlet.name, *outlet.names), "hosts": outlet.hosts, "mails": outlet.mails}[kind]
    )
    assert [key for key, count in keys.items() if count > 1] == []


@each_outlet
def test_names_hosts_and_mails_are_as_printed(outlet: Outlet) -> None:
    assert outlet.name
    for text in (outlet.name, *outlet.names):
        assert text == " ".join(text.split())
    for text in (*outlet.hosts, *outlet.mails):
        assert HOST.fullmatch(text)
    assert ZoneInfo(outlet.zone).key == outlet.zone
    assert re.fullmatch(r"[a-z]{2}", outlet.language)


@each_outlet
def test_is_found_by_its_hosts(outlet: Outlet) -> None:
    for host in outlet.hosts:
        for url in (f"https://{host}/article/1", f"http://www.{host}/", f"https://m.{host}/1?a=b"):
            assert knews.find_outlet(url=url) is outlet


@pytest.mark.parametrize(
    "outlet", [outlet for outlet in OUTLETS if not outlet.portal], ids=lambda outlet: outlet.id
)
def test_is_found_by_its_rights_line(outlet: Outlet) -> None:
    assert identify(f"다리가 열렸다.\n저작권자 ⓒ {outlet.name}, 무단전재 및 재배포 금지").outlet == outlet.id


@each_outlet
def test_is_found_by_a_writers_address(outlet: Outlet) -> None:
    for domain in outlet.mails:
        assert identify(f"다리가 열렸다.\n김하늘 기자 haneul0@{domain}").outlet == outlet.id


@each_outlet
def test_imports_knews_and_re_only(outlet: Outlet) -> None:
    tree = ast.parse(module_path(outlet.id).read_text("utf-8"))
    found: set[str | None] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0
            found.add(node.module)
            if node.module == "knews":
                assert {alias.name for alias in node.names} <= set(knews.__all__)
    assert {module for module in found if not str(module).startswith("knews.families")} <= {"knews", "re"}


@each_outlet
def test_says_what_it_is(outlet: Outlet) -> None:
    doc = ast.get_docstring(ast.parse(module_path(outlet.id).read_text("utf-8")))
    assert doc is not None
    assert outlet.name in doc


@each_outlet
def test_layouts_have_one_id_each(outlet: Outlet) -> None:
    ids = [layout.id for layout in outlet.layouts]
    assert len(set(ids)) == len(ids)
    assert all(layout.when.strip() for layout in outlet.layouts)


@each_line
def test_line_has_a_role_that_an_outlet_may_give(line: Line) -> None:
    assert isinstance(line.role, Role)
    assert line.role not in CORE_ROLES
    assert set(re.compile(line.pattern).groupindex) <= {str(role) for role in Role}


@each_line
def test_line_leaves_the_body_alone(line: Line) -> None:
    assert not line.matches("")
    assert not line.matches(TITLE)
    for sentence in BODY:
        assert not line.matches(sentence)


def repeats(tree: object) -> Iterator[tuple[int, object]]:
    """Give each repeat of a parsed pattern: how often at most, and what is repeated."""
    if isinstance(tree, tuple) and len(tree) == 3 and isinstance(tree[0], int) and hasattr(tree[2], "data"):
        yield int(tree[1]), tree[2]
    children = getattr(tree, "data", tree)
    if isinstance(children, list | tuple):
        for child in children:
            yield from repeats(child)


@each_line
def test_line_repeats_nothing_that_repeats_without_end(line: Line) -> None:
    parser = import_module("re._parser")
    endless = int(parser.MAXREPEAT)
    for most, inner in repeats(parser.parse(line.pattern)):
        within = [often for often, _ in repeats(inner)]
        assert most == 1 or endless not in within
        assert most < endless or all(often <= 1 for often in within)


def attacks(line: Line, length: int) -> Iterator[str]:
    """Give long lines that begin as the pattern does and never end as it does."""
    literals = re.sub(r"\\[a-zA-Z]|\(\?.|[^가-힣A-Za-z0-9▶▷■□◆◇○●◎▲※☞★ㆍⓒ@\[(<]", " ", line.pattern).split()
    for part in dict.fromkeys((" ", "가", "1", "가 ", ".", *literals)):
        yield part * (length // len(part)) + "\0"
        if literals:
            yield literals[0] + part * (length // len(part)) + "\0"


def seconds(line: Line, text: str) -> float:
    best = 1.0
    for _ in range(3):
        start = time.perf_counter()
        line.matches(text)
        best = min(best, time.perf_counter() - start)
    return best


@each_line
def test_line_takes_linear_time(line: Line) -> None:
    for short, long in zip(attacks(line, 10_000), attacks(line, 40_000), strict=True):
        # Four times the text: linear is 4, square is 16. Below a millisecond the clock is what is measured.
        assert seconds(line, long) < max(0.001, 10 * seconds(line, short)), short[:40]


def test_patterns_that_are_not_linear_are_found() -> None:
    nested = Line(Role.NOTICE, r"(?:a+b?)+c")
    with pytest.raises(AssertionError):
        test_line_repeats_nothing_that_repeats_without_end(nested)
    square = Line(Role.NOTICE, r"가*가*나")
    with pytest.raises(AssertionError):
        test_line_takes_linear_time(square)
