"""`knews check-outlet`: what is sound passes, and each fault is named with what to do about it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib import invalidate_caches
from pathlib import Path

import attrs
import pytest
from packages import put as put_package

import knews
from knews import Layout, Line, Outlet, Role, UnknownOutlet, attribution, registry
from knews.authoring.check import check_outlet
from knews.authoring.check.contract import check_claims, check_contract, check_references, why_not_css
from knews.authoring.check.coverage import Sample, silent
from knews.authoring.check.finding import Severity
from knews.authoring.check.report import CheckReport, table
from knews.authoring.difference import columns
from knews.installed import Installed, installed

MODULE = '''
"""하늘일보 (haneul.example)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="haneul",
    name="하늘일보",
    hosts=("haneul.example",),
    mails=("haneul.example",),
    urls=(r"/view/(?P<id>\\d+)",),
    layouts=(
        Layout(id="2024", when="#haneul", headline="h1.title", published=".date", body="#haneul", drop=(".more",)),
    ),
    lines=(
        # 하늘포럼 11월 3일 하늘회관
        Line(Role.NOTICE, r"하늘포럼 .{1,40}"),
    ),
)
'''
PAGE = """<html><head><link rel="canonical" href="https://haneul.example/view/17"></head><body>
<ul><li>강변 산책로도 넓힌다</li></ul>
<h1 class="title">새 다리 10월에 연다</h1><p class="date">입력 2025.01.22 17:43</p>
<div id="haneul"><p>하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다.</p>
<p>김하늘 기자 sky@haneul.example</p>
<div class="more">별빛 도서관 문 연다</div></div></body></html>"""
DUMP = (
    "새 다리 10월에 연다\n\n하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다.\n\n"
    "하늘포럼 11월 3일 하늘회관\n\n김하늘 기자 sky@haneul.example\n"
)
BODY = ["하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다."]
OF_DUMP = {
    "outlet": "haneul",
    "provider": None,
    "headline": "새 다리 10월에 연다",
    "subheadlines": [],
    "published": None,
    "modified": None,
    "bylines": [{"name": "김하늘", "role": "기자", "place": None, "email": "sky@haneul.example"}],
    "captions": [],
    "sections": [{"heading": None, "marker": None, "paragraphs": BODY}],
    "copyright": None,
}
TIME = {"value": "2025-01-22T17:43:00+09:00", "text": "입력 2025.01.22 17:43", "precision": "minute"}
OF_PAGE = {
    **OF_DUMP,
    "published": TIME,
    "url": "https://haneul.example/view/17",
    "article_id": "17",
    "portal": None,
}


put = partial(put_package, hosts=" [haneul.example]")


def put_case(folder: Path, name: str, text: str, expected: object) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    folder.joinpath(name).write_text(text, "utf-8")
    if expected is not None:
        path = folder / f"{name.rpartition('.')[0]}.json"
        path.write_text(json.dumps(expected, ensure_ascii=False), "utf-8")


def forget() -> None:
    """Forget what is installed."""
    for known in (installed, registry._choose, registry.index, registry._hosts, registry._owner):
        known.cache_clear()
    attribution._names.cache_clear()
    invalidate_caches()


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a folder on the path, for packages to be put in; the current folder is empty."""
    folder = tmp_path / "site"
    folder.mkdir()
    tmp_path.joinpath("empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    monkeypatch.syspath_prepend(folder)
    forget()
    yield folder
    monkeypatch.undo()
    for name in [name for name in sys.modules if name.startswith("knews_")]:
        del sys.modules[name]
    forget()


Check = Callable[..., CheckReport]


@pytest.fixture
def check(site: Path) -> Check:
    """Give the check of a plugin: its module, its cases by file name."""

    def check(module: str = MODULE, **cases: tuple[str, object]) -> CheckReport:
        put(site, "knews-haneul", "haneul", module)
        folder = site / "tests" / "outlets" / "haneul"
        for name, (text, expected) in cases.items():
            put_case(folder, name.replace("__", ".").replace("_", "-"), text, expected)
        forget()
        return check_outlet("haneul")

    return check


SOUND: dict[str, tuple[str, object]] = {"dump__txt": (DUMP, OF_DUMP), "page_2024__html": (PAGE, OF_PAGE)}


def section(report: CheckReport, title: str) -> list[str]:
    """Give the lines of a report under a title."""
    lines = list(report.lines())
    start = next(at for at, line in enumerate(lines) if line.startswith(title))
    stop = lines.index("", start) if "" in lines[start:] else len(lines)
    return lines[start + 1 : stop]


def messages(report: CheckReport) -> list[str]:
    return [str(finding) for finding in report.findings]


def test_a_sound_plugin_passes(check: Check, site: Path) -> None:
    report = check(**SOUND)
    lines = report.lines()
    assert report.passed, "\n".join(lines)
    assert lines[:3] == (
        "haneul 하늘일보, from knews-haneul 1.2",
        f"  module  {site / 'knews_haneul.py'}",
        f"  cases   {site / 'tests/outlets/haneul'}",
    )
    assert "contract: ok" in lines
    assert section(report, "layouts") == ["  page-2024  2024"]
    assert section(report, "cases") == [
        "  dump       10 of 10 fields right",
        "  page-2024  13 of 13 fields right",
    ]
    assert lines[-1] == "passed: 2 cases, 23 fields"


def test_the_table_says_which_rule_gave_which_field(check: Check) -> None:
    assert section(check(**SOUND), "which rule") == [
        "  headline   2024 layout:headline   1",
        "             first-line             1",
        "  published  2024 layout:published  1",
        "  bylines    byline                 2",
        "  sections   body                   1",
        "             page                   1",
    ]


def test_a_rule_that_never_fires_is_a_warning(check: Check) -> None:
    module = MODULE.replace('".more",', '".more", ".ad"').replace(
        "    lines=(", "    lines=(\n        Line(Role.LABEL, r'\\[하늘일보 단독\\]'),"
    )
    module = module.replace(
        'published=".date",',
        'published=".date", byline=".by", distrust=("og:title",), script="next-writers",',
    )
    report = check(module, **SOUND)
    assert report.passed
    assert section(report, "rules that never fired") == [
        "  layout 2024  byline .by",
        "  layout 2024  drop .ad",
        "  layout 2024  script next-writers",
        "  layout 2024  distrust og:title",
        "  line 1       label \\[하늘일보 단독\\]",
    ]
    assert report.lines()[-1] == "passed: 2 cases, 23 fields, 5 rules never fired"


def test_the_lines_of_a_portal_are_counted_behind_those_of_the_paper() -> None:
    page = PAGE.replace("<p>김하늘", "<p>하늘포털이 전합니다</p><p>김하늘").replace(
        "<ul>", '<b class="paper">한국경제</b><ul>'
    )
    lines = (Line(Role.NOTICE, "하늘포털이 전합니다"), Line(Role.NOTICE, "하늘포털 구독하기"))
    layouts = (Layout(id="1", when="#haneul", headline="h1", body="#haneul", publisher=".paper"),)
    portal = Outlet(id="portal", name="하늘포털", portal=True, layouts=layouts, lines=lines)
    article = knews.parse(page, outlet=portal)
    assert (article.portal, article.outlet) == ("portal", "hankyung")
    assert [one.where for one in silent(portal, [Sample(article)])] == ["line 2"]


def test_a_wrong_field_is_shown_with_its_difference(check: Check) -> None:
    wrong = {**OF_DUMP, "headline": "새 다리 11월에 연다"}
    report = check(**{**SOUND, "dump__txt": (DUMP, wrong)})
    assert not report.passed
    lines = section(report, "cases")
    assert lines[:2] == ["  dump       9 of 10 fields right", "    headline"]
    assert '      - "새 다리 11월에 연다"' in lines
    assert '      + "새 다리 10월에 연다"' in lines
    assert report.lines()[-1] == "failed: 1 of 2 cases wrong"


@pytest.mark.parametrize(("role", "right"), [("notice", 11), ("related", 10)])
def test_blocks_that_differ_are_shown(check: Check, role: str, right: int) -> None:
    rules = ("headline first-line", "paragraph body", f"{role} outlet:haneul:1", "byline byline")
    texts = DUMP.strip().split("\n\n")
    blocks = "\n".join(f"{rule} {text!r}" for rule, text in zip(rules, texts, strict=True))
    report = check(**SOUND, dump__blocks=(blocks, None))
    lines = section(report, "cases")
    assert f"  dump       {right} of 11 fields right" in lines
    assert report.passed == (right == 11) == ("    blocks" not in lines)


def test_a_case_without_expectation_is_no_proof(check: Check) -> None:
    report = check(**{**SOUND, "dump__txt": (DUMP, None)})
    assert not report.passed
    lines = section(report, "cases")
    assert lines[0] == "  dump       nothing to compare with"
    assert lines[1].startswith("    dump.json is missing: `pytest --knews-update` writes")


def test_a_case_that_cannot_be_read_is_named_and_the_rest_goes_on(check: Check) -> None:
    report = check(**{**SOUND, "empty__txt": ("\n", OF_DUMP)})
    assert not report.passed
    assert "    the input is empty: give the text or the bytes of one article" in section(report, "cases")
    assert "  page-2024  13 of 13 fields right" in section(report, "cases")


def test_a_reader_that_raises_is_named(check: Check) -> None:
    module = MODULE.replace(
        "outlet = Outlet(", "outlet = Outlet(\n    readers={'headline': lambda text: text[99]},"
    )
    report = check(module, **SOUND)
    assert not report.passed
    raised = "(readers: headline raised IndexError: string index out of range): mend or uninstall it"
    assert sum(line.endswith(raised) for line in section(report, "cases")) == 2


def test_text_that_a_hook_loses_is_named(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knews.authoring.check.case_run.why_incomplete", lambda *_: "line 3 lies in no block")
    report = check(**SOUND)
    assert not report.passed
    assert "    the blocks do not add up to the input: line 3 lies in no block" in section(report, "cases")


def test_no_cases_is_a_fault(check: Check) -> None:
    report = check()
    assert not report.passed
    assert any("cases: no cases: write tests/outlets/haneul/" in message for message in messages(report))


def test_a_name_and_a_host_leave_nothing_to_prove(check: Check) -> None:
    report = check(
        "from knews import Outlet\noutlet = Outlet(id='haneul', name='하늘일보', hosts=('haneul.example',))"
    )
    assert report.passed
    assert [finding.severity for finding in report.findings] == [Severity.WARNING]
    assert report.lines()[-1] == "passed: 0 cases, 0 fields, 1 warning"


def test_a_layout_without_a_case_is_a_fault(check: Check) -> None:
    report = check(dump__txt=(DUMP, OF_DUMP))
    assert messages(report) == [
        "fault: layout 2024: no case shows it: write tests/outlets/haneul/page-2024.html"
    ]


OLD = 'Layout(id="2019", when="{when}", headline="h1", body="#haneul"),'


@pytest.mark.parametrize(
    ("layouts", "name", "said"),
    [
        # One in front takes the page away; one behind does not.
        (OLD.format(when="h1") + "{own}", "page-2024", "fault: page-2024: layout 2019, which stands before 2024, fits"),
        ("{own}" + OLD.format(when="h1"), "page-2024", "warning: page-2024: layout 2019 fits it as well, and only its"),
        ("{own}", "page-2031", "warning: page-2031: it is named after no layout: name it as in page-2024"),
        ("{own}" + OLD.format(when=".old"), "page-2019", "fault: page-2019: `when` of layout 2019 is not on it"),
        (OLD.format(when=".old"), "page", "fault: page: no layout fits it: mend its `when`, or write another"),
        ("{own}", "page-2024-photo", ""),
    ],
)  # fmt: skip
def test_a_page_has_its_own_layout_and_no_siblings(check: Check, layouts: str, name: str, said: str) -> None:
    start = MODULE.index("        Layout(")
    stop = MODULE.index("\n    ),\n    lines")
    module = MODULE[:start] + layouts.format(own=MODULE[start:stop].strip()) + MODULE[stop:]
    report = check(module, **{f"{name}__html": (PAGE, OF_PAGE)})
    found = [str(finding) for page in report.pages for finding in page.findings]
    assert len(found) == bool(said)
    assert all(message.startswith(said) for message in found)


def test_a_page_that_does_not_say_whose_it_is_is_named(check: Check) -> None:
    page = PAGE.replace('<link rel="canonical" href="https://haneul.example/view/17">', "").replace(
        "haneul.example", "x.example"
    )
    report = check(page_2024__html=(page, OF_PAGE))
    assert (
        "fault: page-2024: it is read as nobody's page: let it state its address in canonical or og:url"
        in messages(report)
    )


def test_a_layout_that_fits_and_gives_no_text_is_named(check: Check) -> None:
    report = check(MODULE.replace('body="#haneul"', 'body="#nowhere"'), page_2024__html=(PAGE, OF_PAGE))
    assert "fault: page-2024: layout 2024 fits it and gives no text: look at its `body`" in messages(report)


@pytest.mark.parametrize(
    ("sound", "typed", "said"),
    [
        ('headline="h1.title"', 'headline="h1.titel"', "headline: h1.titel of haneul 2024 gives nothing on this page"),
        (
            'published=".date"',
            'published=".dates, .clock"',
            "published: .dates, .clock of haneul 2024 gives nothing on this page "
            "(commas in published: the first that gives anything is read)",
        ),
        (
            'published=".date"',
            'published=".date", byline=".name, .mail"',
            "byline: .name, .mail of haneul 2024 gives nothing on this page, but its metadata does "
            "(commas in byline: all are read)",
        ),
    ],
)  # fmt: skip
def test_a_typing_error_in_a_selector_fails_though_metadata_stands_in(
    check: Check, sound: str, typed: str, said: str
) -> None:
    stated = {
        "og:title": "새 다리 10월에 연다",
        "article:published_time": "2025-01-22T17:43:00+09:00",
        "article:author": "김하늘 기자",
    }
    metas = "".join(f'<meta property="{key}" content="{value}">' for key, value in stated.items())
    page = PAGE.replace("</head>", f"{metas}</head>").replace("<p>김하늘 기자 sky@haneul.example</p>", "")
    module = MODULE.replace(sound, typed)
    found = messages(check(module, page_2024__html=(page, OF_PAGE)))
    assert found == [f"fault: page-2024: {said}: mend the selector, or the page"]


def test_what_a_familys_selector_misses_is_no_fault_of_the_outlet(check: Check) -> None:
    start, stop = MODULE.index("    layouts=("), MODULE.index("    lines=(")
    module = (
        f"from knews.families import ndsoft\n{MODULE[:start]}    layouts=ndsoft.LAYOUTS,\n{MODULE[stop:]}"
    )
    page = (
        PAGE.replace("</head>", '<meta property="article:author" content="김하늘 기자"></head>')
        .replace('h1 class="title"', 'h1 class="heading"')
        .replace('p class="date"', 'ul class="infomation"')
        .replace('id="haneul"', 'id="article-view-content-div"')
        .replace("<p>김하늘 기자 sky@haneul.example</p>", "")
    )
    found = messages(check(module, page_ndsoft_4__html=(page, OF_PAGE)))
    assert [message.partition(" of ")[0] for message in found] == [
        "warning: page-ndsoft-4: byline: .info-name, .article-head-info .name"
    ]


def test_a_wrong_field_says_what_the_commas_of_its_selector_mean(check: Check) -> None:
    module = MODULE.replace('published=".date"', 'published=".date, .changed"')
    page = PAGE.replace("</p>", '</p><p class="changed">수정 2025.01.22 18:20</p>', 1)
    later = {"value": "2025-01-22T18:20:00+09:00", "text": "수정 2025.01.22 18:20", "precision": "minute"}
    lines = section(check(module, page_2024__html=(page, {**OF_PAGE, "published": later})), "cases")
    note = (
        "layout 2024: published .date, .changed (commas in published: the first that gives anything is read)"
    )
    assert f"      {note}" in lines


def test_what_does_not_compile_is_named_and_the_rest_is_checked(check: Check) -> None:
    module = MODULE.replace('"h1.title"', '"h1..title"').replace("하늘포럼 .{1,40}", "하늘포럼 (")
    report = check(module, **SOUND)
    assert not report.passed
    found = messages(report)
    assert any(
        "layout 2024: headline: 'h1..title' is no selector (Expected ident" in message for message in found
    )
    assert any("line 1: '하늘포럼 (' does not compile (missing )" in message for message in found)
    assert section(report, "cases")


def test_a_text_in_place_of_a_tuple_is_named(check: Check) -> None:
    report = check(MODULE.replace('hosts=("haneul.example",)', 'hosts="haneul.example"'), **SOUND)
    (message,) = messages(report)
    assert "hosts: 'haneul.example' is no tuple: write ('haneul.example',)" in message
    assert "knews_haneul.py, line " in message


@pytest.mark.parametrize(
    ("module", "said"),
    [
        ("import knews\n1 / 0\n", ["ZeroDivisionError: division by zero", "knews_haneul.py, line 2: 1 / 0"]),
        ("import nowhere_to_be_found", ["No module named 'nowhere_to_be_found'", "line 1: import nowhere"]),
        ("outlet = (\n", ["SyntaxError: '(' was never closed", "knews_haneul.py, line 1"]),
        ("outlet = 'haneul'", ["knews_haneul:outlet [haneul.example] is no Outlet with id 'haneul'"]),
        ("from knews import Outlet\noutlet = Outlet(id='haneul', name='', readers={'body': str})", ["line 2", "no field 'body'"]),
    ],
)  # fmt: skip
def test_a_plugin_that_cannot_be_loaded_fails_with_its_package_and_its_line(
    check: Check, module: str, said: list[str]
) -> None:
    report = check(module, **SOUND)
    assert not report.passed
    assert report.who == ("haneul, from knews-haneul 1.2",)
    (finding,) = report.findings
    assert all(words in finding.message for words in said), finding.message
    assert report.lines()[-1] == "failed: 1 fault"


def test_two_packages_with_one_id_are_named(check: Check, site: Path) -> None:
    put(site, "knews-bada", "haneul", MODULE)
    report = check(**SOUND)
    assert not report.passed
    assert report.who == ("haneul, from knews-bada 1.2", "haneul, from knews-haneul 1.2")
    assert "id 'haneul' is claimed by" in report.findings[0].message


def test_who_replaces_another_says_whose_place_it_takes(check: Check, site: Path) -> None:
    put(site, "knews-bada", "haneul", MODULE)
    report = check(MODULE.replace("outlet = Outlet(", 'outlet = Outlet(\n    replaces="haneul",'), **SOUND)
    assert report.passed
    assert messages(report) == ["note: replaces: it takes the place of haneul from knews-bada 1.2"]


def test_a_broken_neighbour_harms_nobody(check: Check, site: Path) -> None:
    put(site, "knews-bada", "bada", "1 / 0", hosts=" [bada.example]")
    assert check(**SOUND).passed


def test_a_neighbour_with_the_same_host_is_named(check: Check, site: Path) -> None:
    put(site, "knews-bada", "bada", MODULE.replace('"haneul"', '"bada"').replace("하늘일보", "바다일보"))
    report = check(**SOUND)
    assert any(
        message.startswith("fault: hosts: 'haneul.example' is claimed by bada")
        for message in messages(report)
    )


def test_unknown_id_is_an_error() -> None:
    with pytest.raises(UnknownOutlet):
        check_outlet("hankyungg")


@pytest.mark.parametrize("given", ["", "haneul", "outlets", "tests", "elsewhere"])
def test_cases_are_found_in_a_given_folder_or_in_one_that_holds_it(
    site: Path, tmp_path: Path, given: str
) -> None:
    put(site, "knews-haneul", "haneul", MODULE)
    folder = tmp_path / "given" / ("elsewhere" if given == "elsewhere" else "tests/outlets/haneul")
    for name, (text, expected) in SOUND.items():
        put_case(folder, name.replace("__", ".").replace("_", "-"), text, expected)
    forget()
    cases = next(
        path
        for path in (tmp_path / "given", *(tmp_path / "given").rglob("*"))
        if path.name == (given or "given")
    )
    assert check_outlet("haneul", cases=cases).passed


def test_cases_in_the_current_folder_come_first(
    site: Path, monkeypatch: pytest.MonkeyPatch, check: Check
) -> None:
    put_case(Path("tests/outlets/haneul"), "dump.txt", DUMP, {**OF_DUMP, "headline": "다른 제목"})
    assert [case.passed for case in check(**SOUND).cases] == [False]
    monkeypatch.chdir(site)
    assert [case.passed for case in check_outlet("haneul").cases] == [True, True]


HANEUL = Outlet(
    id="haneul",
    name="하늘일보",
    hosts=("haneul.example",),
    mails=("haneul.example",),
    urls=(r"/view/(?P<id>\d+)",),
    layouts=(Layout(id="2024", when="#haneul", headline="h1.title", body="#haneul"),),
    lines=(Line(Role.NOTICE, r"하늘포럼 .{1,40}"),),
)


def entry(id_: str = "haneul", hosts: tuple[str, ...] | None = ("haneul.example",)) -> Installed:
    (known, *_) = installed()["hankyung"]
    return known._replace(id=id_, hosts=hosts)


def test_a_sound_outlet_has_no_findings() -> None:
    assert check_contract(HANEUL, entry()) == ()


def layout(**changes: object) -> dict[str, object]:
    return {"layouts": (attrs.evolve(HANEUL.layouts[0], **changes),)}  # type: ignore[arg-type]


def line(role: Role, pattern: str) -> dict[str, object]:
    return {"lines": (*HANEUL.lines, Line(role, pattern))}


FAULTS: list[tuple[dict[str, object], str]] = [
    ({"id": "Haneul-1"}, "fault: id: 'Haneul-1' is no id: write lower-case letters and digits, a letter first: 'haneul1'"),
    ({"name": ""}, "fault: name: it is empty"),
    ({"names": ("하늘  신문 ",)}, "fault: names: '하늘  신문 ' has white space to spare: write '하늘 신문'"),
    ({"hosts": ("www.haneul.example",)}, "fault: hosts: 'www.haneul.example' is no bare host: write it as in 'haneul.example'"),
    ({"hosts": ("https://haneul.example/1",)}, "fault: hosts: 'https://haneul.example/1' is no bare host"),
    ({"mails": ("sky@haneul.example",)}, "fault: mails: 'sky@haneul.example' is no bare host: write it as in 'haneul.example'"),
    ({"mails": ("하늘",)}, "fault: mails: '하늘' is no bare host"),
    ({"zone": "Asia/Haneul"}, "fault: zone: 'Asia/Haneul' is no IANA zone"),
    ({"zone": ""}, "fault: zone: '' is no IANA zone"),
    ({"language": "Korean"}, "fault: language: 'Korean' is no language of BCP 47"),
    ({"naver": "15"}, "fault: naver: '15' is no office number"),
    ({"urls": (r"/view/(\d+",)}, "fault: urls 1: '/view/(\\\\d+' does not compile"),
    ({"urls": (r"/view/\d+",)}, "fault: urls 1: '/view/\\\\d+' has no group id"),
    ({"urls": (r"/(?P<section>\w+)/(?P<id>\d+)",)}, "fault: urls 1: nothing reads group section"),
    ({"urls": (r"(?:a|aa)+(?P<id>\d+)",)}, "fault: urls 1: its time grows faster than the address"),
    ({"urls": (r"(?P<id>\d+)\.html",)}, "warning: urls 1: its time grows faster than the address"),
    ({"layouts": HANEUL.layouts * 2}, "fault: layout 2024: two layouts have this id"),
    (layout(id=""), "fault: layouts: one has no id"),
    (layout(when=" "), "fault: layout 2024: when is empty: write a selector"),
    (layout(when="#haneul["), "fault: layout 2024: when: '#haneul[' is no selector"),
    (layout(headline="h1:nth-haneul(2)"), "fault: layout 2024: headline: 'h1:nth-haneul(2)' is no selector"),
    (layout(byline="svg|a"), "fault: layout 2024: byline: 'svg|a' is no selector"),
    (layout(caption=","), "fault: layout 2024: caption: ',' is no selector (it names nothing)"),
    (layout(drop=(".ad", "..more")), "fault: layout 2024: drop: '..more' is no selector"),
    (layout(body=None), "fault: layout 2024: it has no text"),
    (layout(body=None, script="vue"), "fault: layout 2024: script: nothing reads 'vue': it is one of arc, next"),
    (line(Role.NOTICE, "하늘["), "fault: line 2: '하늘[' does not compile (unterminated character set at position 2): mend"),
    (line(Role.REPEAT, "하늘"), "fault: line 2: repeat is said by the core alone"),
    (line(Role.OTHER, "하늘"), "fault: line 2: other is said by the core alone"),
    (line(Role.BYLINE, "(?P<name>김하늘) 기자"), "warning: line 2: no role has the name of group name"),
    (line(Role.NOTICE, ".{0,9}"), "fault: line 2: it matches the empty line"),
    (line(Role.NOTICE, ".{1,40}했다[.]"), "fault: line 2: it takes '시장은 “출퇴근 시간이 20분가량 줄어들…' for a notice"),
    (line(Role.NOTICE, "하늘시, .+"), "fault: line 2: it takes '하늘시, 새솔대교 내년 봄 착공…"),
    (line(Role.NOTICE, "(?:가+나?)+다"), "fault: line 2: it repeats something that repeats without end"),
    (line(Role.NOTICE, "가*가*나"), "fault: line 2: its time grows faster than the line"),
    (line(Role.NOTICE, "(?:하늘|하|늘)+다"), "fault: line 2: its time grows faster than the line"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"layouts": HANEUL.layouts[0]}, "Outlet 'haneul': layouts: Layout(id='20"),
        ({"mend": "하늘"}, "Outlet 'haneul': mend: '하늘' is no Callable"),
        ({"name": " "}, "Outlet 'haneul': name is empty"),
        ({"mails": ("",)}, "Outlet 'haneul': mails is empty"),
    ],
)
def test_a_wrong_value_is_refused_where_it_is_written(changes: dict[str, object], said: str) -> None:
    with pytest.raises((TypeError, ValueError)) as caught:
        attrs.evolve(HANEUL, **changes)  # type: ignore[arg-type]
    assert str(caught.value).startswith(said)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"drop": ".ad"}, "Layout '2024': drop: '.ad' is no tuple: write ('.ad',)"),
        ({"headline": ("h1",)}, "Layout '2024': headline: ('h1',) is no str | None"),
    ],
)
def test_a_wrong_value_of_a_layout_is_refused(changes: dict[str, object], said: str) -> None:
    with pytest.raises(TypeError) as caught:
        attrs.evolve(HANEUL.layouts[0], **changes)  # type: ignore[arg-type]
    assert str(caught.value) == said


@pytest.mark.parametrize(("changes", "said"), FAULTS)
def test_each_fault_of_the_contract_is_named(changes: dict[str, object], said: str) -> None:
    outlet = attrs.evolve(HANEUL, **changes)  # type: ignore[arg-type]
    known = entry(outlet.id, outlet.hosts)
    (finding,) = check_contract(outlet, known)
    assert str(finding).startswith(said), str(finding)


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (entry("sky"), "fault: id: the entry point is named 'sky', the outlet 'haneul'"),
        (entry(hosts=("sky.example",)), "fault: hosts: the entry point names [sky.example], the outlet [haneul.example]"),
        (entry(hosts=()), "fault: hosts: the entry point names [], the outlet [haneul.example]"),
        (entry(hosts=None), "note: hosts: write [haneul.example] behind the entry point's object"),
    ],
)  # fmt: skip
def test_the_entry_point_says_what_the_outlet_says(known: Installed, said: str) -> None:
    (finding,) = check_contract(HANEUL, known)
    assert str(finding).startswith(said)


def test_hooks_are_named_and_harm_nobody() -> None:
    outlet = attrs.evolve(HANEUL, mend=str.strip, readers={"headline": str.upper})
    found = check_contract(outlet, entry())
    assert [finding.rule for finding in found] == ["mend", "readers"]
    assert not any(finding.is_fault for finding in found)


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({}, ["names", "hosts", "mails"]),
        ({"name": "바다일보", "hosts": (), "mails": ()}, []),
        ({"naver": "015", "name": "바다일보", "hosts": (), "mails": ()}, ["naver"]),
        ({"replaces": "haneul"}, []),
    ],
)
def test_what_two_outlets_claim_is_named(changes: dict[str, object], fields: list[str]) -> None:
    haneul = attrs.evolve(HANEUL, naver="015")
    bada = attrs.evolve(HANEUL, id="bada", **changes)  # type: ignore[arg-type]
    for one, other in ((haneul, bada), (bada, haneul)):
        assert [finding.rule for finding in check_claims(one, (one, other))] == fields


def test_outlets_that_are_named_are_installed() -> None:
    outlet = attrs.evolve(HANEUL, replaces="sky", shares=("hankyung", "bada"))
    found = [str(finding) for finding in check_references(outlet, knews.outlet_ids())]
    assert found == [
        "fault: replaces: no outlet 'sky' is installed: `knews outlets` lists what is",
        "fault: shares: no outlet 'bada' is installed: `knews outlets` lists what is",
    ]


def test_a_selector_that_works_is_none() -> None:
    assert [
        why_not_css(css) for css in ("h1, h2 > a", "img.logo::attr(alt)", "[data-a='b,c']", "p:nth-child(2)")
    ] == [None] * 4


def test_columns_line_up_where_hangul_is_two_wide() -> None:
    rows = table([("page-하늘", "2024"), ("dump", "-"), ("김하늘 새 다리", "2019, 2024")])
    assert {columns(row[: row.rindex("  ")]) + 2 for row in rows} == {16}


@pytest.mark.parametrize("id_", knews.outlet_ids())
def test_built_in_outlets_pass(id_: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[1])
    report = check_outlet(id_)
    assert report.passed, "\n".join(report.lines())


def run(site: Path, *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": f"{site}:{Path(knews.__file__).parents[1]}"}
    return subprocess.run(  # noqa: S603
        [sys.executable, "-m", "knews", "check-outlet", *words],
        check=False,
        capture_output=True,
        text=True,
        env=environment,
        cwd=cwd,
    )


def test_the_command_says_by_its_status_whether_the_outlet_passed(site: Path, tmp_path: Path) -> None:
    put(site, "knews-haneul", "haneul", MODULE)
    project, other = tmp_path / "project", tmp_path / "other"
    for name, (text, expected) in SOUND.items():
        put_case(project / "tests/outlets/haneul", name.replace("__", ".").replace("_", "-"), text, expected)
    put_case(other, "dump.txt", DUMP, {**OF_DUMP, "headline": "다른 제목"})

    done = run(site, "haneul", cwd=project)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "passed: 2 cases, 23 fields"
    assert "  cases   tests/outlets/haneul" in done.stdout.splitlines()

    done = run(site, "haneul", "--cases", str(other), cwd=project)
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1] == "failed: 1 fault, 1 of 1 case wrong"

    put(site, "knews-bada", "bada", "1 / 0", hosts=" [bada.example]")
    done = run(site, "bada", cwd=project)
    assert done.returncode == 1
    assert "bada, from knews-bada 1.2" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr

    done = run(site, "haneull", cwd=project)
    assert (done.returncode, done.stdout) == (2, "")
    assert "did you mean haneul or" in done.stderr
