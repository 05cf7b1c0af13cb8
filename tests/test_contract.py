"""The contract: what holds for every installed outlet, whatever package brought it."""

import ast
import importlib.util
from collections import Counter
from importlib.metadata import entry_points
from pathlib import Path

import pytest

import knews
from knews import Line, Outlet, find_outlet
from knews.authoring.check.contract import check_claims, check_contract, check_references
from knews.authoring.check.finding import Severity
from knews.authoring.check.line_rules import check_lines
from knews.authoring.check.linear import nested_repeat, slow_line
from knews.installed import GROUP, OWN, installed
from knews.registry import index, installed_as
from knews.stated import FILE, written

IDS = knews.outlet_ids()
OUTLETS = [knews.get_outlet(id_) for id_ in IDS]
LINES = [
    pytest.param(line, id=f"{outlet.id}-{at}") for outlet in OUTLETS for at, line in enumerate(outlet.lines)
]

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
    (point,) = (point for point in entry_points(group=GROUP) if point.name == outlet.id)
    assert point.attr == "outlet"
    assert point.module.rpartition(".")[2] == outlet.id
    assert point.load() is outlet


@each_outlet
def test_what_it_states_is_sound(outlet: Outlet) -> None:
    (entry,) = installed()[outlet.id]
    # What is worth a warning is no fault: an address that is searched in square time, say.
    assert [str(found) for found in check_contract(outlet, entry) if found.severity is Severity.FAULT] == []


@each_outlet
def test_what_it_refers_to_is_installed(outlet: Outlet) -> None:
    assert list(check_references(outlet, IDS)) == []


@each_outlet
def test_nobody_else_claims_what_tells_it_apart(outlet: Outlet) -> None:
    assert list(map(str, check_claims(outlet, OUTLETS))) == []


def test_every_built_in_module_is_installed() -> None:
    package = importlib.util.find_spec("knews.outlets")
    assert package is not None
    assert package.origin is not None
    modules = {path.stem for path in Path(package.origin).parent.glob("*.py") if path.stem[0] != "_"}
    built_in = {
        point.name for point in entry_points(group=GROUP) if point.module.startswith("knews.outlets.")
    }
    assert modules == built_in


def test_the_index_file_holds_what_the_built_in_outlets_state(request: pytest.FixtureRequest) -> None:
    text = written(outlet for outlet in OUTLETS if installed_as(outlet.id).package == OWN)
    path = module_path(IDS[0]).with_name(FILE)
    if request.config.getoption("--knews-update"):
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text, "pytest tests/test_contract.py --knews-update writes it"


def test_no_outlet_is_broken() -> None:
    assert index().broken == ()


@pytest.mark.parametrize("field", ["names", "hosts", "mails"])
def test_nothing_is_stated_twice(field: str) -> None:
    for outlet in OUTLETS:
        stated = {"names": (outlet.name, *outlet.names), "hosts": outlet.hosts, "mails": outlet.mails}[field]
        assert [value for value, count in Counter(stated).items() if count > 1] == []


@each_outlet
def test_is_found_by_its_hosts(outlet: Outlet) -> None:
    for host in outlet.hosts:
        for url in (f"https://{host}/article/1", f"http://www.{host}/", f"https://m.{host}/1?a=b"):
            assert knews.find_outlet(url=url) is outlet


@pytest.mark.parametrize(
    "outlet", [outlet for outlet in OUTLETS if not outlet.portal], ids=lambda outlet: outlet.id
)
def test_is_found_by_its_rights_line(outlet: Outlet) -> None:
    found = find_outlet(text=f"다리가 열렸다.\n저작권자 ⓒ {outlet.name}, 무단전재 및 재배포 금지")
    assert found is not None
    assert found.id == outlet.id


@each_outlet
def test_is_found_by_a_writers_address(outlet: Outlet) -> None:
    for domain in outlet.mails:
        found = find_outlet(text=f"다리가 열렸다.\n김하늘 기자 haneul0@{domain}")
        assert found is not None
        assert found.id == outlet.id


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
def test_lines_have_roles_groups_and_shapes_that_an_outlet_may_give(outlet: Outlet) -> None:
    assert list(map(str, check_lines(outlet))) == []


@each_line
def test_line_repeats_nothing_that_repeats_without_end(line: Line) -> None:
    assert not nested_repeat(line.pattern)


@pytest.mark.parametrize(
    "pattern", [r"(?:a+b?)+c", r"(?:가{2,})*나", r"(?:[a-z]*-)+\d", r"(?:(?:가|나)+다){1,9}"]
)
def test_repeats_of_repeats_are_found(pattern: str) -> None:
    assert nested_repeat(pattern)


@pytest.mark.parametrize("pattern", [r"(?:가나)+다", r"가+나+다", r"(?:가{1,40}나)다+", r"(?:가나?)+다"])
def test_repeats_side_by_side_are_none(pattern: str) -> None:
    assert not nested_repeat(pattern)


@pytest.mark.parametrize(
    ("pattern", "endless"),
    [
        # The square, the cube, the exponential: 가 as often as it goes, on each of so many ways.
        (r"가*가*나", False),
        (r"하늘.*.*다", False),
        (r"가*가*가*나", False),
        (r"[가-힣 ]+기자[가-힣 ]*[가-힣]+\.", False),
        (r"(?:가|가가)+나", True),
        (r"(?:[가-힣]{2,4}[ ,]?)+", True),
        (r"(?:하늘|하|늘)+다", True),
    ],
)
def test_patterns_that_are_not_linear_are_found(pattern: str, *, endless: bool) -> None:
    slow = slow_line(pattern)
    assert slow is not None
    assert slow.endless == endless


@pytest.mark.parametrize(
    "pattern",
    [r"▶ ?하늘일보 .+ 구독하기", r"하늘포럼 .{1,40}", r"[^가]*가[^나]*나"],
)
def test_patterns_that_are_linear_pass(pattern: str) -> None:
    assert slow_line(pattern) is None
