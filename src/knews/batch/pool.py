"""The pool: workers that do chunks, whatever happens to them, and results in the order of the chunks.

A worker that dies takes its chunk with it. The chunk is done again; the input that the worker was at when it died
fails when it has cost two workers, and so does, at once, one that takes longer than it may.
"""

import mmap
import os
import pickle
import queue
import tempfile
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Final, Generic, Self, TypeVar, cast

import attrs

from knews.batch.chunk import Chunk
from knews.batch.worker import Job, Setup, Task
from knews.batch.worker_process import Events, WorkerProcess
from knews.wording import _

Joined = TypeVar("Joined")

#: Chunks that a worker has at once: the next lies ready when it is done with one.
_AHEAD: Final = 2
#: Chunks under way or done before their turn, for each worker: a slow one holds up the others only then.
_WINDOW: Final = 4
#: Workers that an input may cost before it fails.
_LIVES: Final = 2
#: Workers that may die in a row without a result, and not of an input.
_DEATHS: Final = 5
#: The pool looks after its workers so many times within the time that an input may take, and each half second.
_LOOKS: Final = 10
_LOOK: Final = 0.5


_NONE: Final[Mapping[int, tuple[str, str]]] = {}


class WorkersLost(RuntimeError):
    """The workers do not start, or die at nothing."""


class Pool(Generic[Joined]):
    """Workers that do one job. Use it in a `with` statement."""

    def __init__(self, job: Job[Joined], *, jobs: int, timeout: float | None = None) -> None:
        """Take the job, how many workers there are, and the seconds that an input may take."""
        self._job = job
        self._jobs = jobs
        self._timeout = timeout
        self._events: Events = queue.SimpleQueue()
        self._workers: list[WorkerProcess] = []
        self._turn = 0
        #: How many workers each input of a chunk has cost, by the chunk's number.
        self._cost: dict[int, Counter[int]] = {}
        self._again: deque[Task] = deque()
        self._deaths = 0
        #: Chunks that were taken from the source.
        self._taken = 0

    def __enter__(self) -> Self:
        """Start the workers."""
        handle, self._file = tempfile.mkstemp(prefix="knews-places-")
        os.write(handle, bytes(8 * self._jobs))
        self._map = mmap.mmap(handle, 8 * self._jobs)
        os.close(handle)
        self._places = memoryview(self._map).cast("q")
        try:
            for slot in range(self._jobs):
                self._workers.append(self._start(slot))
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """End the workers, whatever they are at."""
        for worker in self._workers:
            worker.kill()
        for worker in self._workers:
            worker.ended()
        self._places.release()
        self._map.close()
        with suppress(OSError):
            Path(self._file).unlink()

    def run(self, chunks: Iterable[Chunk]) -> Iterator[Joined]:
        """Do chunks, and give what each became in their order.

        Chunks are taken as they are needed: so many are under way as the workers can hold.

        Raises:
            WorkersLost: The workers do not start.
        """
        source = iter(chunks)
        ready: dict[int, Joined] = {}
        due = 0
        while True:
            self._feed(source, due)
            if not self._again and not any(worker.tasks for worker in self._workers):
                return
            event = self._listen()
            if event is None:
                continue
            worker, message = event
            if message is None:
                self._bury(worker)
            elif not worker.is_ready:
                self._greet(worker, message)
            else:
                self._deaths = 0
                _done, joined = pickle.loads(message)  # noqa: S301  # from our own worker
                number = worker.tasks.popleft().chunk.number
                self._cost.pop(number, None)
                ready[number] = cast("Joined", joined)
                self._feed(source, due)
            while due in ready:
                yield ready.pop(due)
                due += 1

    def _greet(self, worker: WorkerProcess, message: bytes) -> None:
        if message:
            said = _(
                "a process cannot take over what it is to do ({reason}): an outlet's hooks must stand in a "
                "module that can be imported, or parse with jobs=1"
            ).format(reason=message.decode())
            raise WorkersLost(said)
        worker.is_ready = True

    def _start(self, slot: int) -> WorkerProcess:
        setup = Setup(self._job, self._file, slot)
        return WorkerProcess(setup, self._places, self._events)

    def _feed(self, source: Iterator[Chunk], due: int) -> None:
        """Give each worker what it can hold, the one with the least first."""
        while True:
            worker = min(self._workers, key=lambda worker: len(worker.tasks))
            if len(worker.tasks) >= _AHEAD:
                return
            if self._again:
                worker.give(self._again.popleft())
                continue
            if self._taken >= due + _WINDOW * self._jobs:
                return
            chunk = next(source, None)
            if chunk is None:
                return
            self._taken = chunk.number + 1
            worker.give(self._task(chunk))

    def _task(
        self, chunk: Chunk, *, doomed: Mapping[int, tuple[str, str]] = _NONE, careful: bool = False
    ) -> Task:
        self._turn += 1
        return Task(self._turn, chunk, doomed, careful)

    def _listen(self) -> tuple[WorkerProcess, bytes | None] | None:
        """Wait for a word of a worker; None when it is time to look after them."""
        wait = _LOOK
        if self._timeout is not None:
            self._end_late(self._timeout)
            wait = min(wait, self._timeout / _LOOKS)
        try:
            return self._events.get(timeout=wait)
        except queue.Empty:
            return None

    def _end_late(self, timeout: float) -> None:
        for worker in self._workers:
            index = worker.index
            if worker.stays() >= timeout and index is not None and index < len(worker.tasks[0].chunk.inputs):
                message = f"it took longer than {timeout:g} seconds and was given up"
                worker.doom(range(index, index + 1), ("timed-out", message))
                worker.kill()

    def _bury(self, worker: WorkerProcess) -> None:
        """Put another worker in the place of one that has gone, and give on what it was given."""
        index = worker.index
        how = worker.ended()
        self._deaths += 1
        if self._deaths > _DEATHS:
            message = _(
                "the processes that parse die before they have done anything ({reason}): what they said stands above"
            ).format(reason=how)
            raise WorkersLost(message)
        if index is not None:
            self._blame(worker, index, how)
        for task in worker.tasks:
            self._again.append(self._task(task.chunk, doomed=task.doomed, careful=task.careful))
        slot = self._workers.index(worker)
        self._workers[slot] = self._start(slot)

    def _blame(self, worker: WorkerProcess, index: int, how: str) -> None:
        """Let the input that a worker died of fail, the second time; where the joining kills, all of the chunk fail."""
        task = worker.tasks[0]
        worker.tasks[0] = task = attrs.evolve(task, careful=True)
        if index in task.doomed:
            return
        cost = self._cost.setdefault(task.chunk.number, Counter())
        cost[index] += 1
        # It is known what this one died of.
        self._deaths = 0 if cost[index] <= _LIVES else self._deaths
        if cost[index] >= _LIVES:
            whole = range(len(task.chunk.inputs))
            why = f"the process that parsed it died twice ({how}): look at it by itself"
            worker.doom(range(index, index + 1) if index in whole else whole, ("worker-died", why))
