"""`knews new-outlet`: the package that it writes works, whatever it is given."""

import importlib
import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

import knews
from knews import Outlet
from knews.authoring.cases import find_cases, form
from knews.authoring.errors import CannotPropose, InvalidOutlet, WontOverwrite
from knews.authoring.new_outlet import NewOutlet, new_outlet
from knews.cli import main
from knews.installed import stated_hosts

ROOT = Path(__file__).parent.parent
LEAD = "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다고 9일 밝혔다."
REST = "시장은 “다리가 아니라 길”이라고 말했다."
PAGE = f"""<!DOCTYPE html>
<html lang="ko"><head><meta charset="utf-8"><title>새 다리 10월에 연다 | 하늘일보</title>
<link rel="canonical" href="https://www.haneul.example/news/202501220001">
<meta property="og:title" content="새 다리 10월에 연다"><meta property="og:site_name" content="하늘닷컴"></head>
<body><div class="menu"><a href="/">홈</a></div><h1 class="news-title">새 다리 10월에 연다</h1>
<p class="news-date">입력 2025.01.22 17:43</p><div id="news-text"><p>{LEAD}</p><p>{REST}</p>
<div class="see-too"><b>함께 보는 글</b><a href="/1">강변 산책로도 넓힌다</a></div>
<p>김하늘 기자 sky@haneul.example</p></div></body></html>"""
DUMP = f"새 다리 10월에 연다\n\n{LEAD}\n\n{REST}\n\n김하늘 기자 sky@haneul.example\n\n하늘포럼 11월 3일 하늘회관\n"
HOSTILE = (
    '하늘"일보',
    "하늘'일보",
    "하늘'\"일보",
    "하늘\\일보",
    '"""',
    'a"',
    "[하늘](일보)",
    "하늘\n일보",
    "{하늘}",
    "<b>하늘</b>",
    "# 하늘 *일보*",
    "\\",
)


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[NewOutlet], Outlet]]:
    """Give what imports the outlet of a package that was written."""
    before = set(sys.modules)

    def load(made: NewOutlet) -> Outlet:
        monkeypatch.syspath_prepend(made.folder / "src")
        importlib.invalidate_caches()
        outlet = importlib.import_module(f"knews_{made.outlet.id}").outlet
        assert isinstance(outlet, Outlet)
        return outlet

    yield load
    for name in set(sys.modules) - before:
        if name.startswith("knews_"):
            del sys.modules[name]


def written(made: NewOutlet) -> list[str]:
    return sorted(
        path.relative_to(made.folder).as_posix() for path in made.folder.rglob("*") if path.is_file()
    )


def source(tmp_path: Path, text: str, name: str = "given.html", encoding: str = "utf-8") -> Path:
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return path


def holds(made: NewOutlet, outlet: Outlet) -> int:
    """Hold the cases of a package against their expectations; give how many there are."""
    cases = find_cases(made.folder / "tests" / "outlets" / outlet.id)
    for case in cases:
        expected = json.loads(case.expectation.read_text("utf-8"))
        expected.pop("given", None)
        assert form(case, knews.parse(case.path.read_bytes(), outlet=outlet)) == expected
    return len(cases)


def test_without_a_source(tmp_path: Path, load: Callable[[NewOutlet], Outlet]) -> None:
    made = new_outlet("haneul", name="하늘일보", hosts=["haneul.example"], into=tmp_path)
    assert made.folder == tmp_path / "knews-haneul"
    assert written(made) == sorted(made.files)
    assert written(made) == [
        "README.md",
        "pyproject.toml",
        "src/knews_haneul/__init__.py",
        "src/knews_haneul/py.typed",
        "tests/outlets/haneul/dump.json",
        "tests/outlets/haneul/dump.txt",
        "tests/outlets/haneul/page-1.html",
        "tests/outlets/haneul/page-1.json",
        "tests/test_haneul.py",
    ]
    module = (made.folder / "src/knews_haneul/__init__.py").read_text("utf-8")
    assert len(module.splitlines()) <= 15
    outlet = load(made)
    assert outlet == made.outlet
    assert holds(made, outlet) == 2
    article = knews.parse((made.folder / "tests/outlets/haneul/page-1.html").read_bytes(), outlet=outlet)
    assert (article.headline, article.bylines[0].name) == ("하늘시, 새 다리 10월에 연다", "김하늘")
    assert article.blocks_of(knews.Role.HEADLINE)[0].rule == "layout:headline"
    assert article.problems == ()


def test_the_entry_point_names_the_hosts(tmp_path: Path) -> None:
    made = new_outlet("haneul", name="하늘일보", hosts=["haneul.example", "haneul2.example"], into=tmp_path)
    project = tomllib.loads((made.folder / "pyproject.toml").read_text("utf-8"))
    value = project["project"]["entry-points"]["knews.outlets"]["haneul"]
    assert value == "knews_haneul:outlet [haneul.example,haneul2.example]"
    assert stated_hosts(value) == made.outlet.hosts
    assert project["project"]["name"] == "knews-haneul"
    assert project["project"]["dependencies"] == [f"knews>={knews.__version__}"]


def test_a_package_is_built_by_what_builds_knews(tmp_path: Path) -> None:
    made = new_outlet("haneul", name="하늘일보", into=tmp_path)
    own, written = (
        tomllib.loads((folder / "pyproject.toml").read_text("utf-8"))["build-system"]
        for folder in (ROOT, made.folder)
    )
    assert written == own


def test_the_tests_of_a_package_name_the_folder_of_its_cases(tmp_path: Path) -> None:
    made = new_outlet("haneul", name="하늘일보", into=tmp_path)
    project = tomllib.loads((made.folder / "pyproject.toml").read_text("utf-8"))
    (folder,) = project["tool"]["pytest"]["ini_options"]["knews_cases"]
    assert (made.folder / folder / "haneul").is_dir()


def test_from_a_page(tmp_path: Path, load: Callable[[NewOutlet], Outlet]) -> None:
    made = new_outlet("haneul", name="하늘일보", sources=[source(tmp_path, PAGE)], into=tmp_path)
    outlet = load(made)
    assert outlet == made.outlet
    assert (outlet.hosts, outlet.names, outlet.mails) == (
        ("haneul.example",),
        ("하늘닷컴",),
        ("haneul.example",),
    )
    (layout,) = outlet.layouts
    assert (layout.id, layout.headline, layout.body, layout.drop) == (
        "2025",
        ".news-title",
        "#news-text",
        (".see-too",),
    )
    assert holds(made, outlet) == 1
    expected = json.loads((made.folder / "tests/outlets/haneul/page-2025.json").read_text("utf-8"))
    assert expected["outlet"] == "haneul"
    assert expected["article_id"] == "202501220001"
    assert expected["sections"][0]["paragraphs"] == [LEAD, REST]
    assert "given" not in expected
    module = (made.folder / "src/knews_haneul/__init__.py").read_text("utf-8")
    assert "# prints og:title\n" in module
    assert "# subheadline: not found: " in module


def test_from_a_dump(tmp_path: Path, load: Callable[[NewOutlet], Outlet]) -> None:
    path = source(tmp_path, DUMP, "given.txt")
    made = new_outlet("haneul", name="하늘일보", hosts=["haneul.example"], sources=[path], into=tmp_path)
    outlet = load(made)
    assert outlet == made.outlet
    assert [line.pattern for line in outlet.lines] == [r"하늘포럼 \d{1,2}월 \d{1,2}일 하늘회관"]
    assert outlet.mails == ("haneul.example",)
    assert holds(made, outlet) == 1
    assert (made.folder / "tests/outlets/haneul/dump.txt").read_bytes() == path.read_bytes()
    lines = "\n".join(made.lines())
    assert "1 line is read already: byline 1" in lines


# Several sources.

LATER = (
    PAGE.replace("새 다리", "새 도서관").replace("0122", "0209").replace("01.22", "02.09").replace(LEAD, f"{LEAD} {REST}")
)  # fmt: skip
OLD = f"""<html><head><title>새 길 열린다</title>
<link rel="canonical" href="https://www.haneul.example/news/200501220001"></head>
<body><div class="menu"><a href="/">홈</a></div><table><tr><td class="subject">새 길 열린다</td></tr>
<tr><td class="day">2005-01-22 17:43</td></tr>
<tr><td class="content">{LEAD}<br><br>{REST}<br><br>이바다 기자 sea@haneul.example</td></tr></table></body></html>"""
NDSOFT = (
    PAGE.replace("news-title", "heading")
    .replace('<p class="news-date">입력 2025.01.22 17:43</p>', '<ul class="infomation"><li>입력 2025.01.22 17:43</li></ul>')
    .replace("news-text", "article-view-content-div")
)  # fmt: skip


def from_pages(tmp_path: Path, *texts: str) -> NewOutlet:
    paths = [source(tmp_path, text, f"{at}.html") for at, text in enumerate(texts)]
    return new_outlet("haneul", name="하늘일보", sources=paths, into=tmp_path)


def cases_of(made: NewOutlet) -> list[str]:
    return [Path(path).name for path in made.files if path.endswith((".html", ".txt"))]


def read_by(made: NewOutlet, outlet: Outlet) -> dict[str, str | None]:
    """Give the layout that reads each page of a package; no selector of it may miss."""
    found = {}
    for case in find_cases(made.folder / "tests" / "outlets" / outlet.id):
        article = knews.parse(case.path.read_bytes(), outlet=outlet)
        assert article.problems == ()
        assert article.reading is not None
        found[case.path.name] = article.reading.layout
    return found


def test_pages_that_are_built_alike_share_a_layout(
    tmp_path: Path, load: Callable[[NewOutlet], Outlet]
) -> None:
    made = from_pages(tmp_path, PAGE, LATER)
    outlet = load(made)
    assert outlet == made.outlet
    assert read_by(made, outlet) == {"page-2025.html": "2025", "page-2025-2.html": "2025"}
    assert len(outlet.layouts) == 1
    assert holds(made, outlet) == 2
    files = [made.folder / "tests/outlets/haneul" / name for name in cases_of(made)]
    assert {file.read_text("utf-8") for file in files} == {PAGE, LATER}


@pytest.mark.parametrize("turned", [False, True])
def test_a_layout_takes_over_what_only_the_other_page_has(
    tmp_path: Path, load: Callable[[NewOutlet], Outlet], *, turned: bool
) -> None:
    deck = LATER.replace("</h1>", '</h1><h2 class="sub-title">강에서 가장 긴 다리</h2>')
    made = from_pages(tmp_path, *((deck, PAGE) if turned else (PAGE, deck)))
    (layout,) = load(made).layouts
    assert (layout.headline, layout.subheadline) == (".news-title", ".sub-title")
    assert holds(made, made.outlet) == 2


def test_a_layout_names_both_where_one_field_differs(
    tmp_path: Path, load: Callable[[NewOutlet], Outlet]
) -> None:
    other = LATER.replace("news-title", "story-head").replace("news-date", "story-date")
    made = from_pages(tmp_path, PAGE, other)
    outlet = load(made)
    (layout,) = outlet.layouts
    assert layout.headline == ".news-title, .story-head"
    assert layout.published == ".news-date, .story-date"
    assert set(read_by(made, outlet).values()) == {"2025"}
    assert holds(made, outlet) == 2


@pytest.mark.parametrize("turned", [False, True])
def test_two_generations_have_a_layout_each(
    tmp_path: Path, load: Callable[[NewOutlet], Outlet], *, turned: bool
) -> None:
    made = from_pages(tmp_path, *((OLD, PAGE) if turned else (PAGE, OLD)))
    outlet = load(made)
    assert outlet == made.outlet
    assert [layout.id for layout in outlet.layouts] == ["2025", "2005"]
    assert read_by(made, outlet) == {"page-2005.html": "2005", "page-2025.html": "2025"}
    assert holds(made, outlet) == 2
    module = (made.folder / "src/knews_haneul/__init__.py").read_text("utf-8")
    assert "# prints og:title\n" in module
    assert "# reads as 2005-01-22 17:43\n" in module
    lines = made.lines()
    assert f"  layouts: 2005 (reads {tmp_path / ('0.html' if turned else '1.html')})" in lines
    assert "  2005 headline: .subject (prints page-title)" in lines


def test_two_layouts_of_one_year_and_one_container_are_told_apart(
    tmp_path: Path, load: Callable[[NewOutlet], Outlet]
) -> None:
    # The box of the time on one page is that of another time on the other: no layout reads both.
    one = PAGE.replace("</p><div", '</p><p class="fair">하늘포럼 2025.11.03 10:00</p><div')
    other = (
        LATER.replace("news-title", "story-head")
        .replace("news-date", "fair")
        .replace("</h1>", '</h1><p class="news-date">2024.12.24 09:00</p>')
        .replace("<head>", '<head><meta property="article:published_time" content="2025-02-09T17:43:00+09:00">')
    )  # fmt: skip
    made = from_pages(tmp_path, one, other)
    outlet = load(made)
    assert [layout.id for layout in outlet.layouts] == ["2025b", "2025"]
    assert read_by(made, outlet) == {"page-2025.html": "2025", "page-2025b.html": "2025b"}
    assert outlet.layouts[0].when != outlet.layouts[1].when
    assert holds(made, outlet) == 2


def test_a_page_of_a_shared_system_stands_beside_one_of_its_own(
    tmp_path: Path, load: Callable[[NewOutlet], Outlet]
) -> None:
    made = from_pages(tmp_path, NDSOFT, PAGE)
    outlet = load(made)
    assert outlet == made.outlet
    assert read_by(made, outlet) == {"page-2025.html": "2025", "page-ndsoft-4.html": "ndsoft-4"}
    assert holds(made, outlet) == 2


def test_a_page_and_dumps(tmp_path: Path, load: Callable[[NewOutlet], Outlet]) -> None:
    paths = [
        source(tmp_path, DUMP, "a.txt"),
        source(tmp_path, PAGE, "b.html"),
        source(tmp_path, DUMP.replace("11월 3일", "12월 4일"), "c.txt"),
    ]
    made = new_outlet("haneul", name="하늘일보", sources=paths, into=tmp_path)
    outlet = load(made)
    assert [line.pattern for line in outlet.lines] == [r"하늘포럼 \d{1,2}월 \d{1,2}일 하늘회관"]
    assert [layout.id for layout in outlet.layouts] == ["2025"]
    assert outlet.mails == ("haneul.example",)
    assert cases_of(made) == ["page-2025.html", "dump.txt", "dump-2.txt"]
    assert holds(made, outlet) == 3


def test_pages_that_nothing_tells_apart_are_refused(tmp_path: Path) -> None:
    other = '<div class="main-text"><p>하늘시 새 소식</p></div>'
    text = f'<div class="more-text"><p>{LEAD}</p><p>{REST}</p></div>'
    front = "<html><head><title>새 다리 10월에 연다</title></head><body><h1>새 다리 10월에 연다</h1>"
    one = f"{front}{other}{text}</body></html>"
    two = one.replace("main-text", "x").replace("more-text", "main-text").replace('"x"', '"more-text"')
    with pytest.raises(CannotPropose, match=r"0\.html and .*1\.html: one layout does not read both \(body\)"):
        from_pages(tmp_path, one, two)
    assert not (tmp_path / "knews-haneul").exists()


def test_a_page_without_an_article_among_others_is_refused(tmp_path: Path) -> None:
    login = (
        "<html><head><title>로그인</title></head><body><p>로그인한 뒤 이용하실 수 있습니다.</p></body></html>"
    )
    with pytest.raises(CannotPropose, match=r"1\.html: no element with sentences.*leave it out"):
        from_pages(tmp_path, PAGE, login)


def test_the_command_takes_several_sources(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = [str(source(tmp_path, text, f"{at}.html")) for at, text in enumerate((PAGE, OLD))]
    command = ["new-outlet", "haneul", "--name", "하늘일보", "--into", str(tmp_path)]
    assert main([*command, "--from", paths[0], "--from", paths[1]]) == 0
    assert "page-2005.html" in capsys.readouterr().out


def test_a_page_in_cp949_is_copied_as_it_is(tmp_path: Path, load: Callable[[NewOutlet], Outlet]) -> None:
    path = source(tmp_path, PAGE, encoding="cp949")
    made = new_outlet("haneul", name="하늘일보", sources=[path], into=tmp_path)
    assert (made.folder / "tests/outlets/haneul/page-2025.html").read_bytes() == path.read_bytes()
    assert holds(made, load(made)) == 1


def test_a_shared_system(tmp_path: Path, load: Callable[[NewOutlet], Outlet]) -> None:
    page = PAGE.replace('<h1 class="news-title">', '<h1 class="heading">').replace(
        "news-text", "article-view-content-div"
    )
    made = new_outlet("haneul", name="하늘일보", sources=[source(tmp_path, page)], into=tmp_path)
    module = (made.folder / "src/knews_haneul/__init__.py").read_text("utf-8")
    assert "from knews.families import ndsoft\n" in module
    outlet = load(made)
    assert outlet.layouts[0].id == "ndsoft-4"
    assert "tests/outlets/haneul/page-ndsoft-4.html" in made.files
    assert holds(made, outlet) == 1


def test_a_page_without_an_article_is_the_first_case_of_no_layout(
    tmp_path: Path, load: Callable[[NewOutlet], Outlet]
) -> None:
    page = (
        "<html><head><title>로그인</title></head><body><p>로그인한 뒤 이용하실 수 있습니다.</p></body></html>"
    )
    made = new_outlet("haneul", name="하늘일보", sources=[source(tmp_path, page)], into=tmp_path)
    outlet = load(made)
    assert outlet.layouts == ()
    assert (made.folder / "tests/outlets/haneul/page-1.html").read_text("utf-8") == page
    assert any(line.startswith("  body: no element") for line in made.lines())
    module = (made.folder / "src/knews_haneul/__init__.py").read_text("utf-8")
    assert "# Write one: `when` and `body` name what holds the text.\n" in module
    assert holds(made, outlet) == 1


def test_what_no_layout_was_found_for_keeps_all_else(
    tmp_path: Path, load: Callable[[NewOutlet], Outlet]
) -> None:
    page = "<html><head><meta property='og:site_name' content='하늘닷컴'><link rel='canonical' href='https://www.haneul.example/news/202501220001'></head><body><p>로그인</p></body></html>"
    outlet = load(new_outlet("haneul", name="하늘일보", sources=[source(tmp_path, page)], into=tmp_path))
    assert (outlet.hosts, outlet.names) == (("haneul.example",), ("하늘닷컴",))
    assert outlet.urls == (r"/news/(?P<id>(?P<date>20\d{6})\d+)",)


def test_an_address_is_given_where_the_page_states_none(tmp_path: Path) -> None:
    page = PAGE.replace('<link rel="canonical" href="https://www.haneul.example/news/202501220001">', "")
    command = [
        "new-outlet",
        "haneul",
        "--name",
        "하늘일보",
        "--from",
        str(source(tmp_path, page)),
        "--into",
        str(tmp_path),
    ]
    assert main([*command, "--url", "https://www.haneul.example/view?no=81234"]) == 0
    module = (tmp_path / "knews-haneul/src/knews_haneul/__init__.py").read_text("utf-8")
    assert 'hosts=("haneul.example",),' in module
    assert r"no=(?P<id>\d+)" in module


def test_an_address_alone_keeps_the_sample(tmp_path: Path, load: Callable[[NewOutlet], Outlet]) -> None:
    made = new_outlet("haneul", name="하늘일보", urls=["https://haneul.example/news/81234"], into=tmp_path)
    assert load(made).hosts == ("haneul.example",)
    assert made.outlet.urls == (r"/news/(?P<id>\d+)(?:$|[?#/])",)
    assert holds(made, made.outlet) == 2
    with pytest.raises(InvalidOutlet, match="write the host"):
        new_outlet("bada", name="바다신문", urls=["bada"], into=tmp_path)


def test_what_is_printed(tmp_path: Path) -> None:
    made = new_outlet(
        "haneul",
        name="하늘일보",
        hosts=["https://www.haneul.example/"],
        sources=[source(tmp_path, PAGE)],
        into=tmp_path,
    )
    lines = made.lines()
    assert lines[0] == f"wrote {tmp_path / 'knews-haneul'}"
    assert [line for line in lines if not line.startswith("  ")][1:] == [
        "proposed",
        "not found",
        "not needed",
        "look at this",
        "next",
    ]
    assert "  headline: .news-title (prints og:title)" in lines
    assert "  host https://www.haneul.example/ is read as haneul.example" in lines
    assert any("real articles have owners" in line for line in lines)
    assert "real articles have owners" in (made.folder / "README.md").read_text("utf-8")
    assert all(line.isprintable() for line in lines)


def test_what_a_page_says_does_no_harm(tmp_path: Path, load: Callable[[NewOutlet], Outlet]) -> None:
    evil = '\x1b[2J\u202e"""\nimport os  # '
    page = (
        PAGE.replace("하늘닷컴", evil)
        .replace("/news/202501220001", f"/news/202501220001?{evil}")
        .replace("김하늘 기자", f"{evil} 김하늘 기자")
    )
    made = new_outlet("haneul", name="하늘일보", sources=[source(tmp_path, page)], into=tmp_path)
    assert all(line.isprintable() for line in made.lines())
    module = (made.folder / "src/knews_haneul/__init__.py").read_text("utf-8")
    assert all(char.isprintable() or char == "\n" for char in module)
    assert load(made) == made.outlet


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_breaks_nothing(name: str, tmp_path: Path, load: Callable[[NewOutlet], Outlet]) -> None:
    made = new_outlet("haneul", name=name, hosts=["haneul.example"], into=tmp_path)
    outlet = load(made)
    assert outlet.name == " ".join(name.split())
    assert outlet == made.outlet
    assert holds(made, outlet) == 2
    project = tomllib.loads((made.folder / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["description"] == f"knews outlet: {outlet.name}"
    compile((made.folder / "tests/test_haneul.py").read_text("utf-8"), "test", "exec")
    module = importlib.import_module("knews_haneul")
    assert module.__doc__ == f"{outlet.name} (haneul.example)."


@pytest.mark.parametrize("name", ["", "  ", "하늘\x00일보", "하늘\u202e일보", "\ud800"])
def test_what_is_no_name(name: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidOutlet, match=r"^name .*하늘일보$"):
        new_outlet("haneul", name=name, into=tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("id_", ["", "Haneul", "하늘", "1haneul", "haneul-ilbo", "class", "haneul_1", "../x"])
def test_what_is_no_id(id_: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidOutlet, match=r"^id .*lower-case"):
        new_outlet(id_, name="하늘일보", into=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_an_installed_id_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidOutlet, match=r'replaces="hankyung"'):
        new_outlet("hankyung", name="하늘일보", into=tmp_path)


@pytest.mark.parametrize("host", ["", "haneul", "a b.example", "http://["])
def test_what_is_no_host(host: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidOutlet, match=r"^host .*haneul\.example$"):
        new_outlet("haneul", name="하늘일보", hosts=[host], into=tmp_path)


def test_hosts_and_names_of_others_are_named(tmp_path: Path) -> None:
    page = PAGE.replace("하늘닷컴", "한경닷컴").replace("sky@haneul.example", "sky@mk.co.kr")
    made = new_outlet(
        "haneul", name="한국경제", hosts=["hankyung.com"], sources=[source(tmp_path, page)], into=tmp_path
    )
    notices = "\n".join(made.notices)
    assert "host hankyung.com is claimed by outlet 'hankyung'" in notices
    assert "name 한국경제 is that of outlet 'hankyung'" in notices
    assert "names: 한경닷컴 was left out, it is that of outlet 'hankyung'" in notices
    assert "mails: mk.co.kr was left out, it is that of outlet 'mk'" in notices
    assert "the page is on haneul.example" in notices
    assert (made.outlet.names, made.outlet.mails, made.outlet.hosts) == ((), (), ("hankyung.com",))


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    folder = tmp_path / "knews-haneul"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    with pytest.raises(WontOverwrite, match=r"knews-haneul exists"):
        new_outlet("haneul", name="하늘일보", into=tmp_path)
    assert [path.name for path in tmp_path.rglob("*")] == ["knews-haneul", "mine.txt"]


def test_nothing_is_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    count = 0
    write_bytes = Path.write_bytes

    def fail(path: Path, data: bytes) -> int:
        nonlocal count
        count += 1
        if count == 4:
            raise OSError(28, "No space left on device", str(path))
        return write_bytes(path, data)

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(OSError, match="No space left"):
        new_outlet("haneul", name="하늘일보", into=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_source_that_is_no_article(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        new_outlet("haneul", name="하늘일보", sources=[tmp_path / "none.html"], into=tmp_path / "out")
    with pytest.raises(knews.UnsupportedInput):
        new_outlet("haneul", name="하늘일보", sources=[source(tmp_path, "%PDF-1.7\n")], into=tmp_path / "out")
    with pytest.raises(knews.EmptyInput):
        new_outlet("haneul", name="하늘일보", sources=[source(tmp_path, " ")], into=tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_what_is_written_is_formatted_and_typed(tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    pytest.importorskip("ruff")
    made = [
        new_outlet("haneul", name='하늘"일보', hosts=["haneul.example"], into=tmp_path),
        new_outlet("haneulpage", name="하늘일보", sources=[source(tmp_path, PAGE)], into=tmp_path),
        new_outlet(
            "haneulpages",
            name="하늘일보",
            sources=[source(tmp_path, text, f"{at}.html") for at, text in enumerate((PAGE, OLD, NDSOFT))],
            into=tmp_path,
        ),
        new_outlet("haneuldump", name="하늘\\일보", sources=[source(tmp_path, DUMP, "d.txt")], into=tmp_path),
        new_outlet(
            "haneullong" * 4,
            name="하늘일보" * 12,
            hosts=[f"{'haneul' * 9}.example", "b.example"],
            into=tmp_path,
        ),
    ]
    folders = [each.folder for each in made]
    ruff = (sys.executable, "-m", "ruff")
    own, none = ("--config", str(ROOT / "pyproject.toml")), ("--isolated",)
    run(*ruff, "format", "--diff", "--no-cache", *none, *map(str, folders))
    run(*ruff, "format", "--diff", "--no-cache", *own, *map(str, folders[:4]))
    for each in made:
        run(*ruff, "check", "--no-cache", *none, "--extend-select", "I", cwd=each.folder)
    sources = [folder / part for folder in folders for part in ("src", "tests")]
    run(
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        *map(str, sources),
        path=[folder / "src" for folder in folders],
    )


def test_the_tests_of_a_package_pass(tmp_path: Path) -> None:
    made = new_outlet("haneul", name="하늘일보", hosts=["haneul.example"], into=tmp_path)
    # What `pip install` leaves: the entry point, beside the module.
    info = made.folder / "src" / "knews_haneul-0.1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: knews-haneul\nVersion: 0.1.0\n")
    project = tomllib.loads((made.folder / "pyproject.toml").read_text("utf-8"))
    points = project["project"]["entry-points"]["knews.outlets"]
    (info / "entry_points.txt").write_text(f"[knews.outlets]\nhaneul = {points['haneul']}\n")
    done = run(sys.executable, "-m", "pytest", "-q", cwd=made.folder, path=[made.folder / "src"])
    assert " passed" in done
    listed = run(sys.executable, "-m", "knews", "outlets", "haneul", path=[made.folder / "src"])
    assert "하늘일보" in listed
    assert "knews-haneul 0.1.0" in listed


def run(*command: str, cwd: Path | None = None, path: Sequence[Path] = ()) -> str:
    """Run a command and give what it prints; it must end well."""
    places = os.pathsep.join(map(str, (*path, ROOT / "src")))
    environment = {**os.environ, "PYTHONPATH": places, "MYPYPATH": places, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(  # noqa: S603
        command, capture_output=True, cwd=cwd, env=environment, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
