"""How far a run is: lines, a bar, and how long the rest takes."""

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from commands import environment

from knews.batch.meter import Meter
from knews.batch.progress import Bar, Lines, Silent, progress_of


def test_a_line_now_and_then() -> None:
    said: list[str] = []
    now = 0.0
    with Lines(said.append, before=100, share=lambda done: done / 1000, clock=lambda: now) as lines:
        for now in (10.0, 29.0, 31.0, 40.0, 61.0):
            lines.tell(100 + int(now) * 10, 2)
    assert said == [
        "410 done, 2 failed, 10 a second, 0:00:59 left",
        "710 done, 2 failed, 10 a second, 0:00:29 left",
    ]


def test_what_is_left_is_not_told_where_it_is_not_known() -> None:
    said: list[str] = []
    now = 0.0
    with Lines(said.append, clock=lambda: now) as lines:
        now = 31.0
        lines.tell(62, 0)
    assert said == ["62 done, 0 failed, 2 a second"]


def test_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("rich")
    assert isinstance(progress_of(print), Lines)
    assert isinstance(progress_of(print, quiet=True), Silent)
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(sys, "__stderr__", terminal)
    bar = progress_of(print, share=lambda done: done / 4)
    assert isinstance(bar, Bar)
    with bar:
        bar.tell(1, 0)
        bar.tell(3, 1)
    assert "3 done, 1 failed" in terminal.getvalue()
    assert " left" in terminal.getvalue()


def test_a_terminal_without_rich_has_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setitem(sys.modules, "rich.console", None)
    assert isinstance(progress_of(print), Lines)


def test_how_much_is_read_is_told_in_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_bytes(b"x" * 100)
    meter = Meter([str(tmp_path)])
    meter.wait()
    assert meter.share == 0.0
    with (tmp_path / "a").open("rb", buffering=0) as file:
        meter.watch(file)
        file.read(50)
        assert meter.share == 0.25
    with (tmp_path / "b").open("rb", buffering=0) as file:
        meter.watch(file)
        assert meter.share == 0.5
    assert meter.share == 1.0


def test_of_standard_input_nothing_is_known(tmp_path: Path) -> None:
    meter = Meter(["-", str(tmp_path)])
    meter.wait()
    assert meter.share is None


def _read(terminal: int) -> Iterator[bytes]:
    """Read until the other side is closed, which Linux calls an error."""
    with suppress(OSError):
        while data := os.read(terminal, 2**16):
            yield data


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such terminal")
def test_a_bar_is_drawn_and_not_spelt_out(tmp_path: Path) -> None:
    pytest.importorskip("rich")
    import pty  # noqa: PLC0415  # not on Windows

    (tmp_path / "in.txt").write_text("새 다리 열린다\n\n시가 연다고 밝혔다.", "utf-8")
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "knews", "batch", "in.txt", "-o", "out.jsonl", "--jobs", "1"]
    process = subprocess.Popen(command, cwd=tmp_path, env=environment(TERM="xterm"), stderr=follower)  # noqa: S603
    os.close(follower)
    shown = b"".join(_read(leader)).decode()
    os.close(leader)
    assert process.wait() == 0, shown
    assert "1 done, 0 failed" in shown
    assert "\x1b[" in shown
    assert "u001b" not in shown
    assert "knews: 1 input: 1 article, 0 failed" in shown
