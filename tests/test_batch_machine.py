"""`knews batch` as a machine: started, ended at any step, gone on with, its inputs changed, replaced, in any order.

Whatever happens, an output that is there is that of one undisturbed run, and nothing is in it twice.
"""

import contextlib
import io
import json
import shutil
import tempfile
from functools import partial
from pathlib import Path

import attrs
import pytest
from batches import Here, beside, contents
from faulty import text_of
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from test_batch_resume import Crash, crashing

from knews.batch import run as running
from knews.batch.chunk import chunks_of
from knews.batch.partial import Partial
from knews.cli import main

OPTIONS = ("--same-duplicates", "--keep-failed", "--quiet")
SUFFIXES = (".jsonl", ".csv.gz", ".parquet", ".sqlite")
#: One of the two outputs that a machine has.
SINK = st.integers(0, 1)
OPTION = st.sampled_from(("", "--resume", "--resume", "--overwrite"))
#: A run does about 40 things to the disk; behind the last it is whole.
STEP = st.integers(1, 60)
DONE, SOME_FAILED, WRONG = 0, 1, 2


@attrs.define
class Begun:
    """What the machine knows of one output."""

    #: The inputs of the run that is there whole, None where none is.
    whole: tuple[str, ...] | None = None
    #: The inputs that a run which was ended has done.
    done: tuple[str, ...] = ()


class Batch(RuleBasedStateMachine):
    """Runs over one file of inputs, into several outputs."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(running, "Pool", Here)
        self.patch.setattr(running, "chunks_of", partial(chunks_of, items=2))
        self.patch.setattr(running, "_PAUSE", 0.0)
        self.patch.setattr(running, "_SHARE", 0)
        self.sinks = SUFFIXES[:2]
        self.lines: list[str] = []
        self.begun: dict[str, Begun] = {}
        self.plain: dict[tuple[str, tuple[str, ...]], tuple[object, object]] = {}

    @initialize(count=st.integers(5, 9), first=st.sampled_from(SUFFIXES), other=st.sampled_from(SUFFIXES))
    def write(self, count: int, first: str, other: str) -> None:
        self.sinks = (first, other)
        self.lines = [self._line(number) for number in range(count)]
        self._save()

    @staticmethod
    def _line(number: int, more: str = "") -> str:
        if number % 4 == 2:
            return "{no JSON" + more
        text = " " if number % 5 == 4 else text_of(number - number % 3, more)
        return json.dumps({"text": text, "url": f"https://haneul.example/{number}{more.strip()}"})

    def _save(self) -> None:
        self.folder.joinpath("in.jsonl").write_text("".join(f"{line}\n" for line in self.lines), "utf-8")

    def _output(self, suffix: str) -> Path:
        folder = self.folder / suffix.strip(".")
        folder.mkdir(exist_ok=True)
        return folder / f"out{suffix}"

    def _run(self, suffix: str, *options: str, at: int = 0, before: bool = False) -> int | None:
        """Run the command; None where it ended at a step."""
        words = ["batch", str(self.folder / "in.jsonl"), "-o", str(self._output(suffix)), *OPTIONS, *options]
        crash = crashing(at, before=before) if at else contextlib.nullcontext()
        with contextlib.redirect_stderr(io.StringIO()), contextlib.suppress(Crash), crash:
            return main(words)
        return None

    def _state(self, suffix: str) -> tuple[int, bool] | None:
        """Tell how many inputs a run has done that was ended, and whether all is done; None where there is none."""
        there = Partial(self._output(suffix))
        if not there.is_there:
            return None
        state = json.loads(json.loads(there.folder.joinpath("journal.json").read_bytes())["state"])
        return state["inputs"], bool(state["whole"])

    @rule(sink=SINK, at=STEP, before=st.booleans(), option=OPTION)
    def run_to_a_step(self, sink: int, at: int, before: bool, option: str) -> None:  # noqa: FBT001
        self._go(self.sinks[sink], option, at=at, before=before)

    @rule(sink=SINK, option=OPTION)
    def run_to_the_end(self, sink: int, option: str) -> None:
        self._go(self.sinks[sink], option)

    @rule(sink=SINK, at=STEP, number=st.integers(0, 8))
    def end_a_run_and_change_an_input(self, sink: int, at: int, number: int) -> None:
        self._go(self.sinks[sink], "--overwrite", at=at)
        self.change_an_input(number=number, more=" 더")
        self._go(self.sinks[sink], "--resume")

    def _go(self, suffix: str, option: str, *, at: int = 0, before: bool = False) -> None:
        begun, was = self.begun.setdefault(suffix, Begun()), self._state(suffix)
        there, now = self._output(suffix).exists(), tuple(self.lines)
        files = self._files(suffix)
        status = self._run(suffix, *filter(None, [option]), at=at, before=before)
        # A step that never came is the end.
        refused = (was is not None or there) and not option
        changed = was is not None and not was[1] and begun.done != now[: was[0]]
        if option == "--resume" and was is None and there:
            assert status in (DONE, None)
            assert self._files(suffix) == files
        elif refused:
            assert status in (WRONG, None)
            assert self._files(suffix) == files
        elif option == "--resume" and changed:
            # What was written behind the last that is known to be done may be cut off already.
            assert status in (WRONG, None)
            assert self._state(suffix) == was
            assert self._output(suffix).exists() == there
        else:
            done = begun.done if option == "--resume" and was is not None else ()
            whole = (
                done if option == "--resume" and was is not None and was[1] else (*done, *now[len(done) :])
            )
            self._ended(suffix, begun, whole, status)

    def _ended(self, suffix: str, begun: Begun, whole: tuple[str, ...], status: int | None) -> None:
        """Note what is there behind a run of all of `whole`."""
        state = self._state(suffix)
        if state is not None:
            assert status is None, "it was ended"
            begun.done = whole[: state[0]]
            if not self._output(suffix).exists():
                begun.whole = None
            elif state[1] and contents(self._output(suffix)) == self._plain(suffix, whole)[0]:
                # Moved, and the folder not yet taken away.
                begun.whole = whole
        elif self._output(suffix).exists():
            begun.whole, begun.done = (whole if status is not None else self._which(suffix, begun, whole)), ()
        else:
            begun.whole, begun.done = None, ()

    def _which(self, suffix: str, begun: Begun, whole: tuple[str, ...]) -> tuple[str, ...]:
        """Tell whether the new output is there or still the one before."""
        new = contents(self._output(suffix)) == self._plain(suffix, whole)[0]
        assert new or begun.whole is not None
        return whole if new or begun.whole is None else begun.whole

    @rule(number=st.integers(0, 8), more=st.sampled_from((" 더", " 더 길게 고쳤다.")))
    def change_an_input(self, number: int, more: str) -> None:
        number %= len(self.lines)
        # Inputs are told by their name and length, so that a change is a longer one.
        self.lines[number] = self._line(number, more + " " * len(self.lines[number]))
        self._save()

    @rule()
    def add_an_input(self) -> None:
        self.lines.append(self._line(len(self.lines)))
        self._save()

    def _files(self, suffix: str) -> dict[str, bytes]:
        folder = self._output(suffix).parent
        return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}

    def _plain(self, suffix: str, lines: tuple[str, ...]) -> tuple[object, object]:
        """Give what an undisturbed run gives."""
        if (suffix, lines) not in self.plain:
            now, self.lines = self.lines, list(lines)
            self._save()
            with tempfile.TemporaryDirectory() as folder:
                output = Path(folder, f"out{suffix}")
                words = ["batch", str(self.folder / "in.jsonl"), "-o", str(output), *OPTIONS]
                with contextlib.redirect_stderr(io.StringIO()):
                    assert main(words) in (DONE, SOME_FAILED)
                self.plain[suffix, lines] = contents(output), beside(output)
            self.lines = now
            self._save()
        return self.plain[suffix, lines]

    @invariant()
    def an_output_is_that_of_one_undisturbed_run(self) -> None:
        for suffix, begun in self.begun.items():
            output = self._output(suffix)
            assert output.exists() == (begun.whole is not None)
            if begun.whole is not None:
                rows, around = self._plain(suffix, begun.whole)
                assert contents(output) == rows
                assert Partial(output).folder.exists() or beside(output) == around

    def teardown(self) -> None:
        self.patch.undo()
        shutil.rmtree(self.folder)


Batch.TestCase.settings = settings(
    max_examples=10,
    stateful_step_count=10,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
TestBatch = Batch.TestCase
