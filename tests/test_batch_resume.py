"""`knews batch --resume`: whatever ended a run, the output is that of an undisturbed one."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

import pytest
from batches import SUFFIXES, Here, beside, contents, write_inputs
from commands import Run, environment

from knews.batch import run as running
from knews.batch.appended import Appended
from knews.batch.chunk import chunks_of

#: How often a run is killed; .ci/sdist, which tests a second time, asks for fewer.
KILLS = int(os.environ.get("KNEWS_KILLS", "20"))


class Crash(BaseException):
    """The end of the process, as far as it can be had inside it."""


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let runs need no processes, with four inputs a chunk, and be kept after each of them."""
    monkeypatch.setattr(running, "Pool", Here)
    monkeypatch.setattr(running, "chunks_of", partial(chunks_of, items=4))
    monkeypatch.setattr(running, "_PAUSE", 0.0)
    monkeypatch.setattr(running, "_SHARE", 0)


@contextmanager
def crashing(at: int, *, before: bool) -> Iterator[list[str]]:
    """Let the process end at the so-manyth thing that it does to the disk, before or after it: none is done then."""
    steps: list[str] = []

    def wrapped(name: str, real: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **options: object) -> object:
            steps.append(name)
            if len(steps) > at or (before and len(steps) == at):
                raise Crash
            result = real(*args, **options)
            if len(steps) == at:
                raise Crash
            return result

        return call

    def half(file: Appended, data: bytes) -> None:
        steps.append("append")
        if len(steps) >= at:
            if len(steps) == at:
                append(file, data[: len(data) // 2] if before else data)
            raise Crash
        append(file, data)

    append = Appended.append
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Appended, "append", half)
        patch.setattr(os, "fsync", wrapped("fsync", os.fsync))
        for name in ("replace", "unlink", "mkdir"):
            patch.setattr(Path, name, wrapped(name, getattr(Path, name)))
        yield steps


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("suffix", [".jsonl", ".csv.gz", ".parquet", ".sqlite"])
def test_a_crash_at_any_step(suffix: str, before: bool, tmp_path: Path, run: Run) -> None:  # noqa: FBT001
    inputs = write_inputs(tmp_path / "in.jsonl", 10)
    folders = [tmp_path / name for name in ("undisturbed", "disturbed")]
    whole, output = (folder / f"out{suffix}" for folder in folders)
    for folder in folders:
        folder.mkdir()
    options = ("--same-duplicates", "--keep-failed", "--quiet")
    assert run("batch", inputs, "-o", whole, *options)[0] == 1
    assert len(beside(whole)) == 3
    at, ends = 0, False
    while not ends:
        at += 1
        with suppress(Crash), crashing(at, before=before) as steps:
            run("batch", inputs, "-o", output, *options)
        ends = len(steps) < at
        if not ends:
            # What was interrupted never looks whole: nothing is there, or all of it.
            assert not output.exists() or contents(output) == contents(whole)
            status, _, message = run("batch", inputs, "-o", output, *options, "--resume")
            assert (status, message) in {
                (1, ""),
                (0, f"knews: {output} is whole: there is nothing to go on with\n"),
            }
        assert contents(output) == contents(whole), at
        assert beside(output) == beside(whole), at
        for path in folders[1].iterdir():
            path.unlink() if path.is_file() else shutil.rmtree(path)
    assert at > 20


def start(*argv: object) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603  # ourselves
        [sys.executable, "-m", "knews", "batch", *map(str, argv)],
        env=environment(),
        stderr=subprocess.DEVNULL,
    )


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_kill_at_random_moments(suffix: str, tmp_path: Path, run: Run) -> None:
    inputs = write_inputs(tmp_path / "in.jsonl", 2000)
    options = ("--same-duplicates", "--keep-failed", "--jobs", 2)
    for folder in ("undisturbed", "disturbed"):
        (tmp_path / folder).mkdir()
    whole, output = (tmp_path / folder / f"out{suffix}" for folder in ("undisturbed", "disturbed"))
    assert run("batch", inputs, "-o", whole, *options, "--quiet")[0] == 1
    moments = random.Random(suffix)  # noqa: S311  # the same in each run of the tests
    killed = tried = 0
    journal = Path(f"{output}.partial/journal.json")
    while killed < KILLS and tried < 4 * KILLS:
        tried += 1
        process = start(inputs, "-o", output, *options, "--resume")
        if moments.random() < 0.7:
            _wait_for_progress(process, journal)
        time.sleep(moments.uniform(0, 0.4))
        process.kill()
        was_killed = process.wait() == -signal.SIGKILL
        killed += was_killed
        assert output.exists() == (
            not journal.exists() and process.returncode != -signal.SIGKILL
        ) or contents(output) == contents(whole)
        if not was_killed:
            # It was done before the kill: the next run begins anew.
            for path in output.parent.glob(f"{output.name}*"):
                path.unlink() if path.is_file() else shutil.rmtree(path)
    process = start(inputs, "-o", output, *options, "--resume")
    assert process.wait() in {0, 1}
    assert contents(output) == contents(whole)
    assert beside(output) == beside(whole)
    assert killed == KILLS


def _inputs_done(journal: Path) -> int:
    try:
        return int(json.loads(json.loads(journal.read_bytes())["state"])["inputs"])
    except (OSError, ValueError):
        return 0


def _wait_for_progress(process: "subprocess.Popen[bytes]", journal: Path) -> None:
    before = _inputs_done(journal)
    while process.poll() is None and _inputs_done(journal) == before:
        time.sleep(0.02)
