"""The pytest plugin: what it collects, how it fails, what it writes and what it refuses to write."""

import gzip
import json
from pathlib import Path

import attrs
import pytest

import knews
from knews.authoring import cases
from knews.authoring.block_lines import write_lines
from knews.source_kind import Kind

BODY = "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다."
DUMP = f"새 다리 10월에 연다\n\n{BODY}\n\n김하늘 기자 sky@hankyung.com\n"
UNSIGNED = f"새 다리 10월에 연다\n\n{BODY}\n"
PAGE = f"""<html><body><h1 class="headline">새 다리 10월에 연다</h1>
<div id="articletxt">{BODY}<br><br>김하늘 기자 sky@hankyung.com</div></body></html>"""
URL = "https://www.hankyung.com/article/2025012200001"
SETTING = ("-o", "knews_cases=tests/outlets")
#: The plugin from where the tests run, even where knews is installed elsewhere.
PLUGIN = (
    "-p",
    "no:knews",
    "-p",
    "knews.testing",
    "-p",
    "no:cacheprovider",
    "-W",
    "error",
    "--strict-markers",
)
BESIDES = ("blocks", "json", "form")


class Project:
    """A package with cases of outlets, and the plugin to run them."""

    def __init__(self, pytester: pytest.Pytester) -> None:
        self.pytester = pytester
        self.cases = pytester.path / "tests" / "outlets" / "hankyung"
        self.cases.mkdir(parents=True)

    def run(self, *args: str) -> pytest.RunResult:
        return self.pytester.runpytest_inprocess(*PLUGIN, *SETTING, *args)

    def write(self, name: str, raw: str | bytes = DUMP, expected: object = None) -> Path:
        """Write an input, and its expectation if there is one; give the expectation's path."""
        path = self.cases / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(raw.encode() if isinstance(raw, str) else raw)
        expectation = path.with_name(path.name.partition(".")[0] + ".json")
        if expected is not None:
            expectation.write_text(json.dumps(expected, ensure_ascii=False), encoding="utf-8")
        return expectation

    def right(self, name: str = "dump.txt", raw: str | bytes = DUMP, given: object = None) -> Path:
        """Write a case whose expectation is what is found."""
        expectation = self.write(name, raw, {"given": given} if given is not None else None)
        case = cases.case_of(self.cases / name)
        assert case is not None
        proof = cases.prove(case)
        expectation.write_text(cases.expected_text(proof), encoding="utf-8")
        if case.kind is Kind.TEXT:
            case.blocks.write_text(write_lines(proof.found_blocks), encoding="utf-8")
        return expectation


@pytest.fixture(autouse=True)
def _no_other_plugins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")


@pytest.fixture
def project(pytester: pytest.Pytester) -> Project:
    return Project(pytester)


def change(expectation: Path, **fields: object) -> None:
    form = json.loads(expectation.read_text("utf-8"))
    expectation.write_text(json.dumps({**form, **fields}, ensure_ascii=False), encoding="utf-8")


def test_one_item_for_each_field(project: Project) -> None:
    project.right()
    project.right("page.html", PAGE, {"url": URL})
    result = project.run("--collect-only", "-q")
    assert [line for line in result.outlines if "::" in line] == [
        *(f"tests/outlets/hankyung/dump.txt::{name}" for name in (*cases.FIELDS, *BESIDES)),
        *(f"tests/outlets/hankyung/page.html::{name}" for name in (*cases.PAGE_FIELDS, *BESIDES)),
    ]
    project.run().assert_outcomes(passed=13 + 16)


def test_items_are_chosen_by_name(project: Project) -> None:
    project.right()
    project.right("page.html", PAGE, {"url": URL})
    project.run("-k", "page and copyright").assert_outcomes(passed=1, deselected=28)
    project.run("-k", "hankyung and form").assert_outcomes(passed=2, deselected=27)
    project.run("tests/outlets/hankyung/dump.txt::headline").assert_outcomes(passed=1)


def test_a_case_is_parsed_once(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.right()
    calls = []

    def parse(raw: bytes, **given: object) -> knews.Article:
        calls.append(given)
        return knews.parse(raw)

    monkeypatch.setattr(cases, "parse", parse)
    project.run().assert_outcomes(passed=13)
    assert len(calls) == 1


def test_a_failure_says_what_differs_and_what_to_do(project: Project) -> None:
    change(project.right(), headline="새 다리 11월에 연다")
    result = project.run()
    result.assert_outcomes(passed=12, failed=1)
    result.stdout.fnmatch_lines(
        [
            "*hankyung, dump.txt, headline*",
            "headline of tests/outlets/hankyung/dump.txt",
            "--- expected",
            "+++ found",
            '- "새 다리 11월에 연다"',
            '+ "새 다리 10월에 연다"',
            "?           ^",
            "decide which is right; to take what was found: "
            "pytest tests/outlets/hankyung/dump.txt --knews-update --knews-accept",
        ]
    )
    assert "\\u" not in result.stdout.str()
    assert "Traceback" not in result.stdout.str()


def test_the_command_fits_the_folder_that_pytest_was_called_in(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(project.right("새 다리.txt"), headline=None)
    project.pytester.makeini("[pytest]")
    monkeypatch.chdir(project.pytester.path / "tests")
    result = project.run()
    result.stdout.fnmatch_lines(
        [
            "headline of tests/outlets/hankyung/새 다리.txt",
            "*: pytest 'outlets/hankyung/새 다리.txt' --knews-update",
        ]
    )


def test_a_field_that_is_not_compared_fails(project: Project) -> None:
    change(project.right(), keywords=[])
    result = project.run()
    result.assert_outcomes(passed=12, failed=1)
    result.stdout.fnmatch_lines(["the expectation: it has keywords*", "*--knews-update"])


def test_a_field_that_is_not_there_fails(project: Project) -> None:
    expectation = project.right()
    form = json.loads(expectation.read_text("utf-8"))
    del form["copyright"]
    expectation.write_text(json.dumps(form), encoding="utf-8")
    result = project.run()
    result.assert_outcomes(passed=11, failed=2)
    result.stdout.fnmatch_lines(["the expectation has no copyright", "*--knews-update"])


def test_an_expectation_that_is_not_written_is_one_failure(project: Project) -> None:
    project.write("new.txt")
    result = project.run()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            "form of tests/outlets/hankyung/new.txt",
            "new.json is not written yet.*: pytest tests/outlets/hankyung/new.txt --knews-update",
        ]
    )


def test_an_expectation_without_an_input_is_one_failure(project: Project) -> None:
    project.right()
    (project.cases / "old.json").write_text("{}", encoding="utf-8")
    result = project.run()
    result.assert_outcomes(passed=13, failed=1)
    result.stdout.fnmatch_lines(
        ["input of tests/outlets/hankyung/old.json", "its input is missing: add one of old.txt, old.html, *"]
    )


def test_a_folder_of_no_outlet_is_one_failure_a_case(project: Project) -> None:
    project.write("../bada/dump.txt", expected={})
    for args in ((), ("--knews-update",)):
        result = project.run(*args)
        result.assert_outcomes(failed=1)
        result.stdout.fnmatch_lines(["*no outlet 'bada' is installed: *pip install -e ."])


@pytest.mark.parametrize(
    ("name", "raw", "expected", "message"),
    [
        ("a.html.gz", PAGE, {}, "it is no sound gzip file"),
        ("a.txt", DUMP, [], "it is no JSON object"),
        ("a.txt", DUMP, {"given": {"adress": URL}}, "given: no key 'adress'"),
        ("a.txt", DUMP, {"given": {"outlet": "bada"}}, "no outlet 'bada' is installed"),
        ("a.txt", " ", {}, "the input is empty"),
    ],
)
def test_a_case_that_cannot_be_parsed_says_why(
    project: Project, name: str, raw: str, expected: object, message: str
) -> None:
    before = project.write(name, raw, expected).read_bytes()
    result = project.run()
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines([f"*{message}*"])
    assert "Traceback" not in result.stdout.str()
    result = project.run("--knews-update")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([f"refused tests/outlets/hankyung/a.json: *{message}*"])
    assert (project.cases / "a.json").read_bytes() == before


def test_an_update_writes_what_is_new_and_says_what_changed(project: Project) -> None:
    filled = project.right()
    right = filled.read_bytes()
    change(filled, headline=None, bylines=[])
    new = project.write("new.html.gz", gzip.compress(PAGE.encode()), {"given": {"url": URL}})
    same = project.right("same.txt")
    before = same.stat().st_mtime_ns
    result = project.run("--knews-update")
    result.assert_outcomes(passed=3)
    result.stdout.fnmatch_lines(
        [
            "*expectations of knews*",
            "written tests/outlets/hankyung/dump.json",
            "  headline",
            "    - null",
            '    + "새 다리 10월에 연다"',
            "  bylines",
            '    +   "name": "김하늘",',
            "written tests/outlets/hankyung/new.json",
        ]
    )
    assert "same.json" not in result.stdout.str()
    assert filled.read_bytes() == right
    assert same.stat().st_mtime_ns == before
    assert list(json.loads(new.read_text("utf-8"))) == ["given", *cases.PAGE_FIELDS]
    project.run().assert_outcomes(passed=13 + 13 + 16)
    assert "expectations of knews" not in project.run("--knews-update").stdout.str()


@pytest.mark.parametrize(
    ("decided", "field"),
    [
        ({"headline": "옛 다리 10월에 연다"}, "headline"),
        ({"bylines": [{"name": "이바다", "role": "기자", "place": None, "email": None}]}, "bylines"),
        ({"subheadlines": ["강에서 가장 긴 다리"]}, "subheadlines"),
        ({"copyright": "ⓒ 하늘일보"}, "copyright"),
        ({"keywords": ["다리"]}, "keywords"),
    ],
)
def test_an_update_loses_no_decided_value_unasked(
    project: Project, decided: dict[str, object], field: str
) -> None:
    expectation = project.right()
    right = expectation.read_bytes()
    change(expectation, **decided)
    before = expectation.read_bytes()
    result = project.run("--knews-update")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            f"dump.json stays as it was: {field}: what was decided is no longer found",
            "*: pytest tests/outlets/hankyung/dump.txt --knews-update --knews-accept",
            f"kept tests/outlets/hankyung/dump.json: {field}: what was decided is no longer found",
            f"  {field}",
            "    - *",
        ]
    )
    assert expectation.read_bytes() == before
    result = project.run("--knews-update", "--knews-accept")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["written tests/outlets/hankyung/dump.json", f"  {field}", "    - *"])
    assert expectation.read_bytes() == right


@pytest.mark.parametrize(
    ("name", "raw", "written"),
    [("new.html", PAGE, "new.json"), ("new.txt", UNSIGNED, "new.json and new.blocks")],
)
def test_a_new_case_that_does_not_show_whose_it_is_gives_the_outlet(
    project: Project, name: str, raw: str, written: str
) -> None:
    expectation = project.write(name, raw)
    result = project.run("--knews-update")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(
        [f"written tests/outlets/hankyung/{written}", "  given: the input alone is not read as hankyung's*"]
    )
    form = json.loads(expectation.read_text("utf-8"))
    assert form["given"] == {"outlet": "hankyung"}
    assert (form["outlet"], form["headline"]) == ("hankyung", "새 다리 10월에 연다")
    assert form["sections"][0]["paragraphs"] == [BODY]


def test_a_page_that_was_written_without_its_outlet_is_written_with_it(project: Project) -> None:
    page = PAGE.replace("sky@hankyung.com", "")
    nothing: dict[str, object] = dict.fromkeys(cases.PAGE_FIELDS)
    lists = ("subheadlines", "bylines", "captions", "sections")
    expectation = project.write("page.html", page, {**nothing, **{field: [] for field in lists}})
    project.run("--knews-update").assert_outcomes(passed=1)
    form = json.loads(expectation.read_text("utf-8"))
    assert form["given"] == {"outlet": "hankyung"}
    assert form["headline"] == "새 다리 10월에 연다"


def test_the_outlet_of_a_dump_that_was_decided_stays(project: Project) -> None:
    expectation = project.right("dump.txt", UNSIGNED)
    before = expectation.read_bytes()
    assert json.loads(before)["outlet"] is None
    project.run("--knews-update").assert_outcomes(passed=1)
    assert expectation.read_bytes() == before


def test_a_new_case_that_would_hold_nothing_says_what_is_missing(project: Project) -> None:
    expectation = project.write("new.html", "<html><body><p>로그인</p></body></html>")
    result = project.run("--knews-update")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            "new.json is not written: neither headline nor text was found (*no layout of hankyung fits this page*",
            "*--knews-update --knews-accept",
        ]
    )
    assert not expectation.exists()
    project.run("--knews-update", "--knews-accept").assert_outcomes(passed=1)
    assert json.loads(expectation.read_text("utf-8"))["headline"] is None


def blocks_of(project: Project, name: str = "dump.txt") -> Path:
    """Write a right case, and give the file of its blocks."""
    return project.right(name).with_suffix(".blocks")


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_blocks_that_differ_fail(project: Project) -> None:
    replace(blocks_of(project), "paragraph  ", "deck       ")
    result = project.run()
    result.assert_outcomes(passed=12, failed=1)
    result.stdout.fnmatch_lines(
        [
            "blocks of tests/outlets/hankyung/dump.txt",
            "--- expected",
            "+++ found",
            "  headline   *'새 다리 10월에 연다'",
            "- deck       *'하늘시가 강을*",
            "+ paragraph  *'하늘시가 강을*",
            "[?] ^",
            "*: pytest tests/outlets/hankyung/dump.txt --knews-update --knews-accept",
        ]
    )
    assert "does not add up" not in result.stdout.str()


def test_blocks_that_cannot_be_those_of_the_input_are_told(project: Project) -> None:
    replace(blocks_of(project), "강을 가로지르는", "바다를 가로지르는")
    result = project.run("-k", "blocks")
    result.stdout.fnmatch_lines(
        ["dump.blocks does not add up to the text read: line 2: *바다를*, but *강을*"]
    )


def test_a_file_of_blocks_that_states_none_is_named(project: Project) -> None:
    file = blocks_of(project)
    replace(file, "headline   ", "heading1   ")
    before = file.read_bytes()
    for args in ((), ("--knews-update", "--knews-accept")):
        result = project.run(*args)
        assert result.ret == pytest.ExitCode.TESTS_FAILED
        result.stdout.fnmatch_lines(["*dump.blocks: line 1: no role 'heading1': *mend it, or delete it"])
    assert file.read_bytes() == before


def test_an_update_takes_no_other_blocks_unasked(project: Project) -> None:
    file = blocks_of(project)
    right = file.read_bytes()
    replace(file, "paragraph  ", "paragraph  another-")
    before = file.read_bytes()
    result = project.run("--knews-update")
    result.assert_outcomes(failed=1)
    kept = "kept tests/outlets/hankyung/dump.blocks: blocks: what was decided is no longer found"
    result.stdout.fnmatch_lines([kept, "  blocks", "    - paragraph  another-*", "    + paragraph  *"])
    assert file.read_bytes() == before
    result = project.run("--knews-update", "--knews-accept")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["written tests/outlets/hankyung/dump.blocks", "    + paragraph  *"])
    assert file.read_bytes() == right


def test_an_update_writes_the_blocks_of_dumps_and_keeps_up_those_of_pages(project: Project) -> None:
    file = blocks_of(project)
    right = file.read_bytes()
    file.unlink()
    page = project.right("page.html", PAGE, {"url": URL}).with_suffix(".blocks")
    result = project.run("--knews-update")
    result.stdout.fnmatch_lines(
        ["written tests/outlets/hankyung/dump.blocks", "  blocks", "    they were not written yet"]
    )
    assert file.read_bytes() == right
    assert not page.exists()
    page.touch()
    result = project.run("--knews-update")
    result.assert_outcomes(passed=2)
    result.stdout.fnmatch_lines(
        ["written tests/outlets/hankyung/page.blocks", "  blocks", "    + headline *"]
    )
    assert f"'{BODY}'\n" in page.read_text("utf-8")
    project.run().assert_outcomes(passed=13 + 16)


def test_blocks_that_were_decided_first_are_not_overwritten(project: Project) -> None:
    file = project.write("new.txt").with_suffix(".blocks")
    file.write_text("headline first-line '새 다리'\n", encoding="utf-8")
    project.run("--knews-update").assert_outcomes(failed=1)
    assert file.read_text("utf-8") == "headline first-line '새 다리'\n"


def test_blocks_without_an_input_are_one_failure(project: Project) -> None:
    (project.cases / "old.blocks").touch()
    result = project.run()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["input of tests/outlets/hankyung/old.blocks", "its input is missing: *"])


def test_an_update_keeps_what_is_given(project: Project) -> None:
    given = {"url": URL, "crawled_at": "2025-01-22T21:30+09:00"}
    expectation = project.write("page.html", PAGE, {"given": given})
    project.run("--knews-update").assert_outcomes(passed=1)
    form = json.loads(expectation.read_text("utf-8"))
    assert list(form) == ["given", *cases.PAGE_FIELDS]
    assert form["given"] == given
    assert (form["url"], form["article_id"]) == (URL, "2025012200001")
    project.run().assert_outcomes(passed=16)


@pytest.mark.parametrize(("name", "raw"), [("a.txt", DUMP), ("a.html", PAGE)])
def test_an_update_is_refused_where_text_is_lost(
    project: Project, monkeypatch: pytest.MonkeyPatch, name: str, raw: str
) -> None:
    expectation = project.right(name, raw, {"url": URL})
    change(expectation, headline="옛 다리")
    before = expectation.read_bytes()

    def lossy(raw: bytes, *, url: str | None, **_: object) -> knews.Article:
        article = knews.parse(raw, url=url)
        return attrs.evolve(article, blocks=article.blocks[:-1])

    monkeypatch.setattr(cases, "parse", lossy)
    result = project.run("--knews-update")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            "a.json stays as it was: the blocks do not add up to the input: *김하늘 기자*lies in no block",
            "refused tests/outlets/hankyung/a.json: the blocks do not add up*",
        ]
    )
    assert expectation.read_bytes() == before
    result = project.run("-k", "blocks")
    result.assert_outcomes(failed=1, deselected=12 if name == "a.txt" else 15)
    result.stdout.fnmatch_lines(["mend the outlet or the input: until then --knews-update is refused"])


def test_a_form_that_is_not_read_back_fails(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.right()

    @attrs.frozen
    class Other(knews.Reading):
        """What no JSON form tells from a Reading."""

    def odd(raw: bytes, **_: object) -> knews.Article:
        return attrs.evolve(knews.parse(raw), reading=Other(None))

    monkeypatch.setattr(cases, "parse", odd)
    result = project.run()
    result.assert_outcomes(passed=12, failed=1)
    result.stdout.fnmatch_lines(["json of tests/outlets/hankyung/dump.txt", "*read back as another Article*"])
    project.run("--knews-update").assert_outcomes(failed=1)


def test_a_fault_of_an_outlets_code_keeps_its_traceback(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.right()

    def broken(*_: object, **__: object) -> knews.Article:
        message = "하늘"
        raise RuntimeError(message)

    monkeypatch.setattr(cases, "parse", broken)
    result = project.run("-k", "copyright")
    result.assert_outcomes(failed=1, deselected=12)
    result.stdout.fnmatch_lines(["*RuntimeError: 하늘"])


@pytest.mark.parametrize(
    "path",
    [
        "templates/outlets/list/detail.html",
        "outlets/hankyung/dump.txt",
        "tests/data/dump.txt",
        "tests/outlets/dump.txt",
        "tests/outlets/hankyung/more/dump.txt",
        "tests/outlets/hankyung/README.md",
        "docs/outlets.json",
    ],
)
def test_other_files_are_left_alone(project: Project, path: str) -> None:
    file = project.pytester.path / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(DUMP, encoding="utf-8")
    result = project.run()
    assert result.ret == pytest.ExitCode.NO_TESTS_COLLECTED
    result.assert_outcomes()


def test_a_project_that_names_no_folder_is_left_alone(project: Project) -> None:
    project.write("case.txt", expected={"sky": 1})
    project.pytester.makepyfile(test_sky="def test_sky():\n    assert True\n")
    result = project.pytester.runpytest_inprocess(*PLUGIN)
    result.assert_outcomes(passed=1)
    assert "knews" not in result.stdout.str().partition("collected")[2]


def test_folders_are_named_from_the_root(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.right()
    other = project.pytester.path / "more cases" / "hankyung"
    other.mkdir(parents=True)
    other.joinpath("dump.txt").write_text(DUMP, encoding="utf-8")
    project.pytester.makepyprojecttoml(
        '[tool.pytest.ini_options]\nknews_cases = ["tests/outlets", "more cases"]\n'
    )
    monkeypatch.chdir(project.pytester.path / "tests")
    result = project.pytester.runpytest_inprocess(*PLUGIN, "..")
    result.assert_outcomes(passed=13, failed=1)


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("--knews-update",), '--knews-update does not know where *knews_cases = ["tests/outlets"] under *'),
        ((*SETTING, "--knews-accept"), "--knews-accept says what --knews-update may write: give both"),
        (("-o", "knews_cases=tests/outlet"), "knews_cases: there is no folder *tests/outlet: mend *"),
    ],
)
def test_wrong_usage_is_named(project: Project, args: tuple[str, ...], message: str) -> None:
    result = project.pytester.runpytest_inprocess(*PLUGIN, *args)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([f"ERROR: {message.replace('[', '[[]')}"])


def test_other_tests_go_on(project: Project) -> None:
    project.pytester.makepyfile(test_sky="def test_sky():\n    assert True\n")
    for args in ((), ("--knews-update",)):
        result = project.run(*args)
        result.assert_outcomes(passed=1)
        assert "knews" not in result.stdout.str().partition("collected")[2]


def test_a_run_without_cases_imports_nothing_heavy(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        test_sky="""
        import sys

        def test_sky():
            heavy = {"attrs", "attr", "lxml", "cattrs", "knews.article", "knews.installed", "knews.authoring"}
            assert not heavy & set(sys.modules)
        """
    )
    result = pytester.runpytest_subprocess(*PLUGIN)
    result.assert_outcomes(passed=1)
