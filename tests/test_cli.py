"""The commands, as a user runs them."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

import knews
from knews.cli import main
from knews.source import MAX_BYTES

DUMP = "새 다리 열린다\n\n4 hours ago 2\n\n하늘시가 새 다리를 열기로 했다고 밝혔다.\n\n김하늘 기자 sky@hankyung.com\n"


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "dump.txt"
    path.write_text(DUMP, encoding="utf-8")
    return path


def stdin(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw)))


def test_parse_prints_the_json_form(dump: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(dump)]) == 0
    out, err = capsys.readouterr()
    assert knews.Article.from_dict(json.loads(out)) == knews.parse(DUMP)
    assert err == ""


def test_parse_reads_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stdin(monkeypatch, DUMP.encode("cp949"))
    assert main(["parse"]) == 0
    assert json.loads(capsys.readouterr().out)["headline"] == "새 다리 열린다"


def test_jsonl_is_a_line_an_input(dump: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(dump), str(dump), "--format", "jsonl", "--no-blocks"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["outlet"] for line in lines] == ["hankyung", "hankyung"]
    assert "blocks" not in json.loads(lines[0])


def test_text_is_headline_and_body(dump: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(dump), "--format", "text"]) == 0
    assert capsys.readouterr().out == "새 다리 열린다\n\n하늘시가 새 다리를 열기로 했다고 밝혔다.\n"


def test_crawled_at_resolves_relative_times(dump: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(dump), "--crawled-at", "2025-01-22T21:30+09:00"]) == 0
    assert json.loads(capsys.readouterr().out)["published"]["value"] == "2025-01-22T17:00:00+09:00"


def test_outlet_and_url_win_over_the_text(dump: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(dump), "--url", "https://www.mk.co.kr/news/1"]) == 0
    assert json.loads(capsys.readouterr().out)["outlet"] == "mk"
    assert main(["parse", str(dump), "--url", "https://www.mk.co.kr/news/1", "--outlet", "hani"]) == 0
    assert json.loads(capsys.readouterr().out)["outlet"] == "hani"


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("missing.txt", None, "No such file or directory"),
        ("empty.txt", b"", "the input is empty"),
        ("blank.txt", b" \n\t\n", "the input is empty"),
        ("report.pdf", b"%PDF-1.7\n...", "the input looks like a PDF file"),
        ("latin.txt", "déjà vu à la carte, voilà".encode("latin-1") * 9, "the bytes are no text in"),
        ("large.txt", b"a" * (MAX_BYTES + 1), "is over the limit of"),
        (
            "page.html",
            b"<!doctype html><html><body><p>hi</p></body></html>",
            "the input looks like an HTML page",
        ),
    ],
)
def test_a_bad_input_is_one_line_and_the_others_are_done(
    dump: Path, capsys: pytest.CaptureFixture[str], name: str, raw: bytes | None, reason: str
) -> None:
    bad = dump.parent / name
    if raw is not None:
        bad.write_bytes(raw)
    assert main(["parse", str(bad), str(dump), "--format", "jsonl"]) == 1
    out, err = capsys.readouterr()
    assert json.loads(out)["headline"] == "새 다리 열린다"
    assert err.startswith(f"knews: {bad}: ")
    assert reason in err
    assert err.count("\n") == 1


def test_an_unknown_outlet_is_wrong_usage(dump: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(dump), "--outlet", "hankyungg"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "did you mean hankyung" in err


def test_a_time_that_is_none_is_wrong_usage(dump: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["parse", str(dump), "--crawled-at", "yesterday"])
    assert stop.value.code == 2
    assert "write 2025-01-22T17:43+09:00" in capsys.readouterr().err


def test_outlets_lists_what_is_installed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outlets"]) == 0
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert tuple(row[0] for row in rows) == knews.outlet_ids()
    assert ["hankyung", "한국경제", "knews"] in [[row[0], row[1], row[3]] for row in rows]


def test_outlets_shows_one_in_full(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outlets", "hankyung"]) == 0
    assert "hankyung.com" in capsys.readouterr().out
    assert main(["outlets", "nobody"]) == 1
    assert "no outlet 'nobody' is installed" in capsys.readouterr().err


def test_schema_is_the_public_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == knews.schema()


def test_the_module_runs_as_the_command(dump: Path) -> None:
    done = subprocess.run(  # noqa: S603  # our own interpreter and file
        [sys.executable, "-m", "knews", "parse", str(dump), "--format", "text"],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert done.stdout.startswith("새 다리 열린다\n")
    assert done.stderr == ""
