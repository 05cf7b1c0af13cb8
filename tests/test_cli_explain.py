"""`knews explain`: the command."""

import io
import os
import re
from pathlib import Path

import pytest
from commands import TEXT, Run, module
from rich.console import Console

from knews.explain.terminal import draw
from knews.explain.view import explain

ROOT = Path(__file__).parents[1]
DOCS = (ROOT / "docs" / "explain.md").read_text(encoding="utf-8")


def test_it_shows_each_piece_with_its_rule(run: Run, dump: Path) -> None:
    status, out, err = run("explain", dump)
    assert (status, err) == (0, "")
    assert "    1 headline   새 다리 열린다\n                 by first-line" in out
    assert "→ headline" in out


@pytest.mark.parametrize("argv", [("explain",), ("explain", "-")])
def test_it_reads_standard_input(run: Run, argv: tuple[str, ...]) -> None:
    status, out, _ = run(*argv, stdin=TEXT.encode())
    assert status == 0
    assert out.startswith("standard input · read as text · outlet hankyung")


def test_options_are_those_of_parse(run: Run, dump: Path) -> None:
    _, out, _ = run("explain", dump, "--crawled-at", "2025-01-22T21:30+09:00", "--outlet", "한겨레")
    assert "outlet hani" in out.splitlines()[0]
    assert "→ published 2025-01-22T17" in out
    _, out, _ = run("explain", dump, "--url", "https://www.chosun.com/1")
    assert "outlet chosun" in out.splitlines()[0]


def test_roles_choose(run: Run, dump: Path) -> None:
    _, out, _ = run("explain", dump, "--role", "byline", "--role", "heading")
    assert re.findall(r"(?m)^ +\d+ (heading|byline|paragraph|headline)", out) == ["heading", "byline"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--role", "writer"], "'writer' is none of headline, deck"),
        (["--role", "byline", "--html", "x.html"], "not allowed with argument"),
        (["--outlet", "nowhere"], "nowhere"),
        (["--crawled-at", "soon"], "'soon' is no ISO 8601 time"),
    ],
)
def test_wrong_usage_is_told(run: Run, dump: Path, words: list[str], told: str) -> None:
    status, out, err = run("explain", dump, *words)
    assert (status, out) == (2, "")
    assert told in err


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("none.txt", None, "No such file or directory"),
        ("empty.txt", b" \n", "the input is empty"),
        ("a.pdf", b"%PDF-1.7 ...", "looks like a PDF file"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line_and_nothing_is_written(
    run: Run, tmp_path: Path, name: str, data: bytes | None, told: str
) -> None:
    path, out = tmp_path / name, tmp_path / "out.html"
    if data is not None:
        path.write_bytes(data)
    status, shown, err = run("explain", path, "--html", out)
    assert (status, shown) == (1, "")
    assert err.startswith(f"knews: {path}: ")
    assert told in err
    assert err.count("\n") == 1
    assert not out.exists()


def test_a_folder_is_told(run: Run, tmp_path: Path) -> None:
    assert run("explain", tmp_path) == (1, "", f"knews: {tmp_path} is a folder: explain reads one file\n")


def test_a_page_is_written_whole(run: Run, dump: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.html"
    assert run("explain", dump, "--html", out) == (0, "", "")
    source = out.read_text("utf-8")
    assert source.startswith("<!DOCTYPE html>")
    assert source.endswith("</html>\n")
    assert run("explain", dump, "--html", "-") == (0, source, "")
    assert {path.name for path in tmp_path.iterdir()} == {dump.name, "out.html"}


def test_a_page_that_cannot_be_written_leaves_what_was_there(
    run: Run, dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.html"
    out.write_text("the one before", encoding="utf-8")

    def full(self: Path, *_: object) -> None:
        self.touch()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    status, _, err = run("explain", dump, "--html", out)
    assert (status, err) == (1, f"knews: --html {out}: No space left on device\n")
    assert out.read_bytes() == b"the one before"
    assert {path.name for path in tmp_path.iterdir()} == {dump.name, "out.html"}


def test_a_folder_that_is_not_there_is_told(run: Run, dump: Path, tmp_path: Path) -> None:
    status, _, err = run("explain", dump, "--html", tmp_path / "no" / "out.html")
    assert (status, err) == (1, f"knews: --html {tmp_path / 'no' / 'out.html'}: No such file or directory\n")


def test_the_input_is_not_written_over(run: Run, dump: Path) -> None:
    status, _, err = run("explain", dump, "--html", dump)
    assert status == 2
    assert "is the input: name another file" in err
    assert dump.read_text("utf-8") == TEXT


def test_a_pipe_gets_no_escapes(dump: Path) -> None:
    ran = module("explain", str(dump), FORCE_COLOR="1", TERM="xterm-256color")
    assert ran.returncode == 0
    assert b"\x1b" not in ran.stdout


def test_a_terminal_gets_colours_and_can_be_read_without() -> None:
    view = explain(f"{TEXT}\n\x1b[31m\u202e", "다리.txt")
    for color in (True, False):
        stream = io.StringIO()
        console = Console(
            file=stream, force_terminal=True, width=60, color_system="standard" if color else None
        )
        draw(view, console)
        shown = stream.getvalue()
        assert ("\x1b[1;7;34m" in shown) is color
        bare = re.sub(r"\x1b\[[\d;]*m", "", shown)
        assert "\x1b" not in bare
        assert "\u202e" not in bare
        assert re.search(r"1 headline +새 다리 열린다", bare)


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_on_a_terminal_it_draws(dump: Path) -> None:
    import pty  # noqa: PLC0415  # not on Windows
    import subprocess  # noqa: PLC0415
    import sys  # noqa: PLC0415

    from commands import environment  # noqa: PLC0415

    ours, theirs = pty.openpty()
    subprocess.run(  # noqa: S603  # ourselves
        [sys.executable, "-m", "knews", "explain", str(dump), "--role", "byline"],
        stdout=theirs,
        check=True,
        env=environment(TERM="xterm-256color", COLUMNS="80"),
    )
    os.close(theirs)
    shown = b""
    try:
        while data := os.read(ours, 4096):
            shown += data
    except OSError:  # all was read
        pass
    os.close(ours)
    assert b"\x1b[" in shown
    assert "김하늘".encode() in shown


def test_the_documentation_shows_what_is_printed(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = re.search(r"(?s)\$ cat article\.txt\n(.*?)\$ knews (explain article\.txt[^\n]*)\n(.*?)```", DOCS)
    assert shown is not None
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.txt").write_text(shown[1], encoding="utf-8")
    assert run(*shown[2].split()) == (0, shown[3], "")
