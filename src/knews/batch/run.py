"""The run: inputs through the workers into a sink, so that it can go on after whatever ended it."""

import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, suppress
from itertools import islice
from pathlib import Path
from typing import Final, Literal

import attrs

from knews.batch.appended import Appended, write_whole
from knews.batch.chunk import chunks_of
from knews.batch.duplicates import Duplicates
from knews.batch.item import Item, Unread
from knews.batch.outcome import Failure
from knews.batch.partial import Partial, RunRefused
from knews.batch.pool import Pool
from knews.batch.progress import Progress
from knews.batch.result import ChunkResult, RunJob, trail_of
from knews.batch.sinks.sink import Sink
from knews.batch.state import State, trail_after
from knews.batch.summary import summary_json
from knews.wording import _

#: At least so many seconds lie between two moments at which a run can go on, and so many times what keeping one takes.
_PAUSE: Final = 0.25
_SHARE: Final = 20


@attrs.frozen
class Plan:
    """What a run does."""

    output: Path
    job: RunJob
    sink: Sink
    #: What the rows depend on: a run goes on only when it is asked for the same.
    asked: Mapping[str, object]
    jobs: int = 1
    #: Seconds that an input may take.
    timeout: float | None = None
    duplicates: Literal["", "same", "near"] = ""
    #: Whether it goes on with a run that was interrupted, or replaces what is there.
    goes_on: bool = False
    overwrites: bool = False


def run(
    plan: Plan,
    inputs: Iterable[Item | Unread],
    *,
    show: Callable[[int], Progress],
) -> State:
    """Do all inputs, and put the rows at the plan's output.

    Args:
        plan: What is done.
        inputs: The inputs; where a run goes on, the same as before, from the first.
        show: Gives what shows the progress, from how many inputs were done before.

    Returns:
        What became of the inputs.

    Raises:
        RunRefused: Something is there that would be lost, or the run that is to go on was another one.
        OSError: The rows cannot be written; what is done is kept, and the run can go on.
        KeyboardInterrupt: As the others: what is done is kept.
    """
    partial = Partial(plan.output)
    _check(plan, partial)
    with partial:
        state = _begin(plan, partial)
        if not state.whole:
            files = _Files(plan, partial, state)
            try:
                state = _work(plan, files, state, inputs, show)
                state = attrs.evolve(state, whole=files.finish())
            finally:
                files.close()
            write_whole(partial.folder / "summary.json", summary_json(state))
            partial.write(state)
        beside = ["summary.json"]
        if state.failed:
            beside.append("failed.jsonl")
            beside.extend(["failed"] if plan.job.keeps_failed else [])
        partial.move(state.whole, beside)
    return state


def _check(plan: Plan, partial: Partial) -> None:
    """Refuse before anything is made."""
    if partial.is_there and not (plan.goes_on or plan.overwrites):
        message = _(
            "{folder} holds a run that was interrupted: go on with --resume, or start over with --overwrite"
        ).format(folder=partial.folder)
        raise RunRefused(message)
    if plan.output.exists() and not partial.is_there and not plan.overwrites:
        message = _("{output} is there: name another file, or replace it with --overwrite").format(
            output=plan.output
        )
        raise RunRefused(message)


def _begin(plan: Plan, partial: Partial) -> State:
    if partial.is_there and plan.goes_on:
        state = partial.read()
        asked = json.loads(json.dumps(plan.asked))
        others = sorted(name for name in {*asked, *state.asked} if asked.get(name) != state.asked.get(name))
        if others:
            message = _(
                "{folder} holds a run that was asked for otherwise ({options}): "
                "give the same, or start over with --overwrite"
            ).format(folder=partial.folder, options=", ".join(others))
            raise RunRefused(message)
        return state
    partial.clear()
    state = State(plan.asked)
    partial.write(state)
    return state


def _work(
    plan: Plan,
    files: "_Files",
    state: State,
    inputs: Iterable[Item | Unread],
    show: Callable[[int], Progress],
) -> State:
    start = time.monotonic() - state.seconds
    rest = _rest(iter(inputs), state)
    try:
        with (
            Pool[ChunkResult](plan.job, jobs=plan.jobs, timeout=plan.timeout) as pool,
            show(state.inputs) as progress,
        ):
            for result in pool.run(chunks_of(rest, first=state.inputs)):
                state = files.append(state, result)
                state = attrs.evolve(state, seconds=time.monotonic() - start)
                files.keep_now_and_then(state)
                progress.tell(state.inputs, state.inputs - state.articles)
    except BaseException:
        # Where the disk is full, what was kept before still holds.
        with suppress(OSError):
            files.keep(state)
        raise
    files.keep(state)
    return attrs.evolve(state, seconds=time.monotonic() - start)


def _rest(inputs: Iterator[Item | Unread], state: State) -> Iterator[Item | Unread]:
    """Leave out the inputs that are done.

    Raises:
        RunRefused: They are not the same as before.
    """
    trail = ""
    for chunk in chunks_of(islice(inputs, state.inputs)):
        trail = trail_after(trail, trail_of(chunk))
    if trail != state.trail:
        message = _(
            "the first {count:,} inputs are not those of the run that was interrupted: files were added, "
            "removed or changed: start over with --overwrite"
        ).format(count=state.inputs)
        raise RunRefused(message)
    return inputs


class _Files:
    """What a run writes, and how far it is on the disk."""

    def __init__(self, plan: Plan, partial: Partial, state: State) -> None:
        self._plan = plan
        self._partial = partial
        self._kept = time.monotonic()
        self._took = 0.0
        self._open = ExitStack()
        folder = partial.folder
        try:
            self._failed = Appended(folder / "failed.jsonl", state.failed_end)
            self._open.callback(self._failed.close)
            self._bodies: Duplicates | None = None
            if plan.duplicates:
                near = plan.duplicates == "near"
                self._bodies = Duplicates(folder / "bodies", state.bodies_end, near=near)
                self._open.callback(self._bodies.close)
            self._open.callback(plan.sink.close)
            plan.sink.open(folder, state.rows_end)
        except BaseException:
            self._open.close()
            raise

    def append(self, state: State, result: ChunkResult) -> State:
        """Append what became of a chunk, and give the state after it."""
        for digest, data in result.kept:
            self._partial.keep(digest, data)
        self._failed.append(b"".join(map(_failed_line, result.failures)))
        named = None if self._bodies is None else self._bodies.name(result.ids, result.signatures)
        rows_end = self._plan.sink.append(result.rows, named)
        duplicates = sum(name is not None for name in named or ())
        return attrs.evolve(
            state.after(result, duplicates=duplicates),
            rows_end=rows_end,
            failed_end=self._failed.position,
            bodies_end=self._bodies.end if self._bodies is not None else 0,
        )

    def keep_now_and_then(self, state: State) -> None:
        """Keep the state, unless that was done just now."""
        if time.monotonic() - self._kept >= max(_PAUSE, _SHARE * self._took):
            self.keep(state)

    def keep(self, state: State) -> None:
        """Bring all to the disk, and then the state that says so."""
        begun = time.monotonic()
        self._plan.sink.sync()
        self._failed.sync()
        if self._bodies is not None:
            self._bodies.sync()
        self._partial.write(state)
        self._kept = time.monotonic()
        self._took = self._kept - begun

    def finish(self) -> str:
        """Make the whole file of the rows, and give its name in the folder."""
        named = self._bodies.named() if self._bodies is not None else None
        return self._plan.sink.finish(named).name

    def close(self) -> None:
        """Close the files."""
        self._open.close()


def _failed_line(failure: Failure) -> bytes:
    form = {"input": failure.id, **attrs.asdict(failure)}
    del form["id"]
    return json.dumps(form, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"
