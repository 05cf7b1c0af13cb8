"""The commands: what they print, where, and their exit status."""

import json
import shlex
from pathlib import Path
from typing import Any

import pytest
from commands import BODY, TEXT, Run, module

import knews
from knews.limits import MAX_BYTES

ROOT = Path(__file__).parents[1]


def lines_of(out: str) -> list[Any]:
    """Read JSON Lines."""
    return [json.loads(line) for line in out.splitlines()]


def test_a_file_becomes_the_json_form(run: Run, dump: Path) -> None:
    status, out, err = run("parse", dump)
    assert (status, err) == (0, "")
    assert json.loads(out) == knews.parse(TEXT).to_dict()
    assert "㎿" in out, "Hangul and signs are printed as they are"


@pytest.mark.parametrize("argv", [("parse",), ("parse", "-")])
def test_standard_input_is_read(run: Run, argv: tuple[str, ...]) -> None:
    status, out, err = run(*argv, stdin=TEXT.encode("cp949", "replace"))
    assert (status, err) == (0, "")
    assert json.loads(out)["headline"] == "새 다리 열린다"


def test_jsonl_is_one_line_an_input_with_its_name_in_front(run: Run, dump: Path) -> None:
    status, out, err = run("parse", "--format", "jsonl", dump, "-", stdin=TEXT.encode())
    assert (status, err) == (0, "")
    article = knews.parse(TEXT)
    assert lines_of(out) == [{"input": name, **article.to_dict()} for name in (str(dump), "-")]
    assert [next(iter(line)) for line in lines_of(out)] == ["input"] * 2
    assert knews.Article.from_dict(lines_of(out)[0]) == article


def test_text_is_headline_and_body(run: Run, dump: Path) -> None:
    assert run("parse", "--format", "text", dump) == (0, f"새 다리 열린다\n\n{BODY}\n", "")


def test_blocks_can_be_left_out(run: Run, dump: Path) -> None:
    _, out, _ = run("parse", "--no-blocks", dump)
    form = dict(knews.parse(TEXT).to_dict())
    del form["blocks"]
    assert json.loads(out) == form


def test_the_time_of_the_crawl_resolves_relative_times(run: Run, dump: Path) -> None:
    _, out, _ = run("parse", "--crawled-at", "2025-03-05T12:34:56+09:00", dump)
    assert json.loads(out)["published"]["value"] == "2025-03-05T08:00:00+09:00"


@pytest.mark.parametrize("readme", ["README.md", "README.ko.md"])
def test_the_first_command_of_the_readme_prints_a_time_and_no_problem(
    run: Run, monkeypatch: pytest.MonkeyPatch, readme: str
) -> None:
    monkeypatch.chdir(ROOT)
    _, block, _ = Path(readme).read_text("utf-8").split("```", 2)
    status, out, err = run(*shlex.split(block.partition(" -m knews ")[2]))
    form = json.loads(out)
    assert (status, err, form["problems"]) == (0, "", [])
    assert form["published"]["value"] == "2025-01-22T18:00:00+09:00"


def test_a_url_names_the_outlet_and_is_kept(run: Run, dump: Path) -> None:
    _, out, _ = run("parse", "--url", "https://www.khan.co.kr/article/1", dump)
    form = json.loads(out)
    assert (form["outlet"], form["provider"], form["url"]) == (
        "khan",
        "hankyung",
        "https://www.khan.co.kr/article/1",
    )


@pytest.mark.parametrize("word", ["mk", "매일경제", "mk.co.kr"])
def test_the_outlet_can_be_given_as_people_call_it(run: Run, dump: Path, word: str) -> None:
    _, out, _ = run("parse", "--outlet", word, "--url", "https://www.khan.co.kr/article/1", dump)
    form = json.loads(out)
    assert (form["outlet"], form["reading"]["package"]) == ("mk", "knews")


def test_each_failed_input_is_named_in_a_line_and_the_others_are_done(
    run: Run, dump: Path, tmp_path: Path
) -> None:
    missing, binary, empty, large = (tmp_path / name for name in ("missing", "image.png", "empty", "large"))
    binary.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    empty.write_bytes(b" \n")
    with large.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    folder = tmp_path / "folder"
    folder.mkdir()
    bad = (missing, binary, empty, large, folder)
    status, out, err = run("parse", "--format", "text", dump, *bad, dump)
    assert (status, out) == (1, f"새 다리 열린다\n\n{BODY}\n" * 2)
    said = err.splitlines()
    assert [line.split(": ")[:2] for line in said] == [["knews", str(path)] for path in bad]
    for line, reason in zip(
        said, ("No such file", "PNG image", "empty", "33,554,432", "no files"), strict=True
    ):
        assert reason in line


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "the input is empty"),
        (b"%PDF-1.7\n...", "the input looks like a PDF file"),
        ("déjà vu à la carte, voilà".encode("latin-1") * 9, "the bytes are no text in"),
    ],
)
def test_a_bad_input_is_one_line(run: Run, tmp_path: Path, raw: bytes, reason: str) -> None:
    path = tmp_path / "bad"
    path.write_bytes(raw)
    status, out, err = run("parse", path)
    assert (status, out) == (1, "")
    assert err.startswith(f"knews: {path}: {reason}")
    assert err.count("\n") == 1


def test_standard_input_is_named_where_it_fails(run: Run) -> None:
    status, out, err = run("parse")
    assert (status, out) == (1, "")
    assert err.startswith("knews: standard input: the input is empty")


def test_a_page_without_an_article_is_no_failure(run: Run) -> None:
    status, out, _ = run("parse", stdin="<!doctype html><html><body><p>다리</p></body></html>".encode())
    assert status == 0
    assert [problem["code"] for problem in json.loads(out)["problems"]] == ["no-article"]


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("parse", "--outlet", "hankyong"), "did you mean hankyung"),
        (("parse", "--format", "yaml"), "yaml"),
        (("parse", "--crawled-at", "gestern"), "write 2025-01-22T17:43+09:00"),
        (("parse", "--outlet", "하늘일보"), "`knews outlets` lists what is"),
        (("parze",), "parze"),
        (("outlets", "hankyong"), "did you mean hankyung"),
    ],
)
def test_wrong_usage_is_told_and_nothing_is_done(run: Run, argv: tuple[str, ...], said: str) -> None:
    status, out, err = run(*argv, stdin=TEXT.encode())
    assert (status, out) == (2, "")
    assert said in err
    assert "Traceback" not in err


def test_the_name_alone_asks_what_there_is(run: Run) -> None:
    assert run() == run("--help")
    assert run()[0] == 0


@pytest.mark.parametrize(
    ("argv", "usage", "option", "said"),
    [
        (("--versoin",), "usage: knews ", "--version", "unrecognized arguments: --versoin"),
        (("parse", "--formt", "jsonl"), "usage: knews parse ", "--format", "unrecognized arguments: --formt"),
        (("parse", "--format", "yaml"), "usage: knews parse ", "--failed", "invalid choice: 'yaml'"),
        (("outlets", "--nmes"), "usage: knews outlets ", "--names", "unrecognized arguments: --nmes"),
        (("new-outlet", "haneul"), "usage: knews new-outlet ", "--host", "required: --name"),
    ],
)
def test_a_slip_of_the_keyboard_shows_the_help_of_its_command(
    run: Run, argv: tuple[str, ...], usage: str, option: str, said: str
) -> None:
    status, out, err = run(*argv)
    assert (status, out) == (2, "")
    assert err.startswith(usage)
    assert option in err
    assert said in err.splitlines()[-1]


def test_outlets_lists_what_is_installed(run: Run) -> None:
    status, out, err = run("outlets")
    assert (status, err) == (0, "")
    rows = [line.split("\t") for line in out.splitlines()]
    assert [row[0] for row in rows] == list(knews.outlet_ids())
    assert ["hankyung", "hankyung.com", f"knews {knews.__version__}"] in rows


@pytest.mark.parametrize("word", ["hankyung", "한경닷컴", "https://www.hankyung.com/article/1"])
def test_an_outlet_is_shown_in_full(run: Run, word: str) -> None:
    status, out, err = run("outlets", word)
    assert (status, err) == (0, "")
    for value in ("한국경제", "한경닷컴", "knews", "hankyung.com", "notice: "):
        assert value in out


def test_schema_prints_the_schema(run: Run) -> None:
    status, out, err = run("schema")
    assert (status, json.loads(out), err) == (0, knews.schema(), "")


@pytest.mark.parametrize(
    "argv", [("--help",), ("parse", "--help"), ("outlets", "--help"), ("schema", "--help")]
)
def test_help_is_printed(run: Run, argv: tuple[str, ...]) -> None:
    status, out, err = run(*argv)
    assert (status, err) == (0, "")
    assert out.startswith("usage: knews")


def test_the_version_is_printed(run: Run) -> None:
    assert run("--version") == (0, f"knews {knews.__version__}\n", "")


def test_python_dash_m_runs_the_commands() -> None:
    done = module("parse", "--format", "text", stdin=TEXT.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode("utf-8").split() == f"새 다리 열린다 {BODY}".split()


@pytest.mark.parametrize("encoding", ["cp949", "ascii"])
def test_results_are_utf_8_whatever_the_console_is(encoding: str) -> None:
    done = module("parse", "--format", "text", stdin=TEXT.encode(), PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "150㎿h" in done.stdout.decode("utf-8")


def test_the_exit_status_reaches_the_shell() -> None:
    assert module("parse", "/nowhere/다리.txt").returncode == 1
    assert module("parse", "--outlet", "hankyong").returncode == 2
