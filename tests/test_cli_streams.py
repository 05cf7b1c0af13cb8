"""Where the commands write to: a full disk, a closed stream, a reader that leaves, a terminal, Ctrl-C."""

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from commands import TEXT, Run, environment, module
from packages import put

import knews
from knews.cli import main

pty = pytest.importorskip("pty", reason="no terminals and no POSIX shell")

FULL = Path("/dev/full")
HOSTILE = (
    "새 다리 \x1b]0;제목\x07\x1b[31m열린다\u202e\x9b1m\n\n하늘시가 새 다리를 \x1b[2J열기로 했다고 밝혔다.\n"
)
WAITING = "knews: waiting for an article on standard input"


def shell(
    redirection: str, *argv: object, stdin: bytes = b"", **more: str
) -> subprocess.CompletedProcess[bytes]:
    """Run a command with a redirection of the shell's."""
    return subprocess.run(  # noqa: S603
        ["/bin/sh", "-c", f'exec "$@" {redirection}', "sh", sys.executable, "-m", "knews", *map(str, argv)],
        input=stdin,
        capture_output=True,
        check=False,
        env=environment(**more),
    )


def said(done: subprocess.CompletedProcess[bytes]) -> tuple[int, str]:
    return done.returncode, done.stderr.decode("utf-8")


@contextmanager
def terminal() -> Iterator[tuple[int, int]]:
    """Give both ends of a terminal: the person's, the command's."""
    ends = pty.openpty()
    try:
        yield ends
    finally:
        for end in ends:
            os.close(end)


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("argv", [("parse",), ("outlets",), ("--help",), ("--version",)])
def test_a_full_disk_is_one_line(argv: tuple[str, ...], unbuffered: str) -> None:
    done = shell(f">{FULL}", *argv, stdin=TEXT.encode(), PYTHONUNBUFFERED=unbuffered)
    assert said(done) == (1, "knews: standard output: No space left on device\n")


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full")
def test_a_full_disk_is_told_of_the_file_of_failed_inputs_too(tmp_path: Path, dump: Path) -> None:
    done = module("parse", str(tmp_path / "missing"), str(dump), "--failed", str(FULL))
    assert said(done)[0] == 1
    assert said(done)[1].splitlines()[-1] == f"knews: --failed {FULL}: No space left on device"


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full")
def test_messages_that_cannot_be_written_keep_no_result_back(dump: Path) -> None:
    done = shell(f"2>{FULL}", "parse", "/nowhere/다리.txt", dump)
    assert done.returncode == 1
    assert json.loads(done.stdout) == knews.parse(TEXT).to_dict()


@pytest.mark.parametrize("argv", [("parse",), ("outlets",), ("--help",)])
def test_a_closed_output_is_no_success(argv: tuple[str, ...]) -> None:
    done = shell(">&-", *argv, stdin=TEXT.encode())
    assert said(done) == (1, "knews: standard output is closed: nothing was done\n")


def test_a_closed_input_is_one_line() -> None:
    status, err = said(shell("<&-", "parse"))
    assert status == 1
    assert err.startswith("knews: standard input: it is closed")
    assert err.count("\n") == 1


def test_messages_never_go_among_the_results(dump: Path) -> None:
    done = shell("2>&-", "parse", "/nowhere/다리.txt", dump)
    assert done.returncode == 1
    assert json.loads(done.stdout) == knews.parse(TEXT).to_dict()


def test_a_reader_that_leaves_is_told_nothing(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(TEXT + "하늘시가 새 다리를 열기로 했다고 밝혔다. " * 20_000, encoding="utf-8")
    command = [sys.executable, "-m", "knews", "parse", str(path)]
    with subprocess.Popen(  # noqa: S603
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 1


def test_on_a_terminal_it_says_that_it_waits_and_ctrl_c_ends_it_with_what_is_done(dump: Path) -> None:
    command = [sys.executable, "-m", "knews", "parse", "--format", "jsonl", str(dump), "-"]
    with (
        terminal() as (_, end),
        subprocess.Popen(  # noqa: S603
            command, stdin=end, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
        ) as process,
    ):
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stderr.readline().decode("utf-8").startswith(WAITING)
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b"knews: interrupted\n"
        assert process.wait() == 130
        assert json.loads(process.stdout.read())["input"] == str(dump)


def test_a_pipe_is_not_waited_for_aloud() -> None:
    assert module("parse", stdin=TEXT.encode()).stderr == b""


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_a_terminal_gets_no_control_character_of_an_input(tmp_path: Path, form: str) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text(HOSTILE, encoding="utf-8")
    with terminal() as (person, end):
        command = [sys.executable, "-m", "knews", "parse", "--no-blocks", "--format", form, str(path)]
        assert subprocess.run(command, stdout=end, check=False).returncode == 0  # noqa: S603
        shown = os.read(person, 1 << 16).decode("utf-8").replace("\r\n", "\n")
    assert not set(shown) & set("\x1b\x07\x9b\u202e")
    assert "\\u001b[31m열린다\\u202e\\u009b1m" in shown
    if form != "text":
        assert json.loads(shown)["headline"] == knews.parse(HOSTILE).headline


def test_a_pipe_gets_the_text_as_it_is() -> None:
    out = module("parse", "--format", "text", stdin=HOSTILE.encode()).stdout.decode("utf-8")
    assert out.startswith(knews.parse(HOSTILE).headline or "?")


def test_a_file_name_is_shown_escaped_and_can_be_joined(tmp_path: Path) -> None:
    odd = (os.fsencode(tmp_path / "\x1b[31m\n\u202e"), os.fsencode(tmp_path) + b"/\xb4\xd9.txt")
    done = module("parse", "--format", "jsonl", *map(os.fsdecode, odd))
    assert done.returncode == 1
    assert done.stderr.decode("utf-8").splitlines() == [
        f"knews: {tmp_path}/\\u001b[31m\\u000a\\u202e: No such file or directory",
        f"knews: {tmp_path}/\\udcb4\\udcd9.txt: No such file or directory",
    ]
    assert tuple(os.fsencode(json.loads(line)["input"]) for line in done.stdout.splitlines()) == odd


def test_what_a_plugin_says_is_one_line_without_escapes(tmp_path: Path) -> None:
    put(tmp_path, "knews-haneul", "haneul", 'raise ValueError("\\x1b[31m다리\\n\\u202e")')
    done = module("outlets", PYTHONPATH=f"{tmp_path}:{Path(knews.__file__).parents[1]}")
    assert done.returncode == 1
    told = done.stderr.decode("utf-8")
    assert not set(told) & set("\x1b\u202e")
    assert told.count("\n") == 1
    assert "ValueError: \\x1b[31m다리 \\u202e" in told


def test_wrong_words_are_shown_escaped(run: Run) -> None:
    status, _, err = run("parse", "--\x1b[31m")
    assert status == 2
    assert err.endswith("unrecognized arguments: --\\u001b[31m\n")


def test_the_streams_of_the_caller_are_put_back(dump: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out, err = io.StringIO(), io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    assert main(["parse", "/nowhere/다리.txt", str(dump)]) == 1
    assert (sys.stdout, sys.stderr) == (out, err)
    assert json.loads(out.getvalue())["headline"] == "새 다리 열린다"
    print("still open", file=err, flush=True)
    assert err.buffer.getvalue().endswith(b"still open\n")
