"""The commands: what they print, where, and their exit status."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import knews
from knews.cli import main
from knews.source import MAX_BYTES

TEXT = (
    "새 다리 열린다\n\n4 hours ago 2\n\n하늘시가 새 다리를 열기로 했다고 밝혔다.\n\n"
    "○남은 과제는\n\n예산은 150㎿h급 저장장치를 더해 백억 원이다.\n\n김하늘 기자 sky@hankyung.com\n"
)
BODY = (
    "하늘시가 새 다리를 열기로 했다고 밝혔다.\n\n남은 과제는\n\n예산은 150㎿h급 저장장치를 더해 백억 원이다."
)

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Give a function that runs a command: exit status, standard output, standard error."""

    def call(*argv: object, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            status = main([str(word) for word in argv])
        except SystemExit as stop:
            status = int(stop.code or 0)
        out, err = capsys.readouterr()
        return status, out, err

    return call


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    """Give a file that holds one dump."""
    path = tmp_path / "다리.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


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


def test_jsonl_is_one_line_an_article(run: Run, dump: Path) -> None:
    status, out, err = run("parse", "--format", "jsonl", dump, dump)
    assert (status, err) == (0, "")
    assert lines_of(out) == [knews.parse(TEXT).to_dict()] * 2


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


def test_a_url_names_the_outlet_and_is_kept(run: Run, dump: Path) -> None:
    _, out, _ = run("parse", "--url", "https://www.khan.co.kr/article/1", dump)
    form = json.loads(out)
    assert (form["outlet"], form["provider"], form["url"]) == (
        "khan",
        "hankyung",
        "https://www.khan.co.kr/article/1",
    )


def test_the_outlet_can_be_given(run: Run, dump: Path) -> None:
    _, out, _ = run("parse", "--outlet", "mk", "--url", "https://www.khan.co.kr/article/1", dump)
    assert json.loads(out)["outlet"] == "mk"


def test_each_failed_input_is_named_in_a_line_and_the_others_are_done(
    run: Run, dump: Path, tmp_path: Path
) -> None:
    missing, binary, empty, large = (tmp_path / name for name in ("missing", "image.png", "empty", "large"))
    binary.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    empty.write_bytes(b" \n")
    with large.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    status, out, err = run("parse", "--format", "jsonl", dump, missing, binary, empty, large, tmp_path, dump)
    assert status == 1
    assert [form["headline"] for form in lines_of(out)] == ["새 다리 열린다"] * 2
    said = err.splitlines()
    assert [line.split(": ")[:2] for line in said] == [
        ["knews", str(path)] for path in (missing, binary, empty, large, tmp_path)
    ]
    for line, reason in zip(
        said, ("No such file", "PNG image", "empty", "33,554,432", "directory"), strict=True
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
        (("parze",), "parze"),
        ((), "COMMAND"),
        (("outlets", "hankyong"), "did you mean hankyung"),
    ],
)
def test_wrong_usage_is_told_and_nothing_is_done(run: Run, argv: tuple[str, ...], said: str) -> None:
    status, out, err = run(*argv, stdin=TEXT.encode())
    assert (status, out) == (2, "")
    assert said in err
    assert "Traceback" not in err


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


def module(*argv: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run `python -m knews` in a process of its own."""
    return subprocess.run(  # noqa: S603  # ourselves
        [sys.executable, "-m", "knews", *argv],
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )


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


def test_a_reader_that_leaves_is_no_traceback(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(TEXT + "하늘시가 새 다리를 열기로 했다고 밝혔다. " * 20_000, encoding="utf-8")
    command = [sys.executable, "-m", "knews", "parse", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:  # noqa: S603
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
