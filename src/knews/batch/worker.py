"""A worker: a process that is given chunks and gives back what became of them.

It is started by `knews.batch.pool` and talks over its standard input and output.
"""

import gc
import mmap
import os
import pickle
import queue
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, Final, Protocol, TypeVar

import attrs

from knews.article import Article
from knews.batch.chunk import Chunk
from knews.batch.item import Item, Unread
from knews.batch.outcome import Failure, code_of, message_of
from knews.batch.wire import read_message, write_message
from knews.batch.work import failed
from knews.errors import reason_of

#: What a chunk becomes.
Joined = TypeVar("Joined", covariant=True)  # noqa: PLC0105

#: A place is a turn and the number of an input in its chunk, which has fewer than so many.
INPUTS: Final = 2**20
#: Python looks for garbage whenever so many objects are new: 700 by itself, and parsing leaves next to none.
_MANY: Final = 50_000


class Job(Protocol[Joined]):
    """What a worker does; it is sent to the worker as a pickle."""

    def do(self, item: Item | Unread) -> Article | Failure:
        """Do one input."""

    def join(self, chunk: Chunk, done: Sequence[Article | Failure]) -> Joined:
        """Join what became of the inputs of a chunk."""


@attrs.frozen
class Task:
    """A chunk to be done."""

    #: Tasks are numbered from 1; a chunk that is tried again is another task.
    turn: int
    chunk: Chunk
    #: Inputs that are not tried: their number in the chunk, and the code and message of their failure.
    doomed: Mapping[int, tuple[str, str]] = attrs.field(factory=dict)
    #: Whether each input is joined by itself first, so that one which cannot be is known.
    careful: bool = False


@attrs.frozen
class Setup:
    """What a worker is told first."""

    job: Job[object]
    #: A file in which each worker writes where it is, and the place in it, counted in numbers of 8 bytes.
    places: str
    slot: int


def run_task(task: Task, job: Job[Joined], mark: Callable[[int], None]) -> Joined:
    """Do the inputs of a chunk, one after the other, and join them.

    Args:
        task: The chunk.
        job: What is done.
        mark: Is called with the number of each input before it is begun, and with their count in the end.
    """
    done: list[Article | Failure] = []
    for index, item in enumerate(task.chunk.inputs):
        mark(index)
        if index in task.doomed:
            done.append(failed(item, *task.doomed[index]))
            continue
        outcome = job.do(item)
        done.append(_proved(task, job, item, outcome) if task.careful else outcome)
    mark(len(task.chunk.inputs))
    try:
        return job.join(task.chunk, done)
    except Exception:
        if task.careful:
            raise
        return run_task(attrs.evolve(task, careful=True), job, mark)


def _proved(
    task: Task, job: Job[Joined], item: Item | Unread, outcome: Article | Failure
) -> Article | Failure:
    try:
        job.join(attrs.evolve(task.chunk, inputs=(item,)), [outcome])
    except Exception as error:  # noqa: BLE001  # whatever it is, it is this input's
        return failed(item, code_of(error), message_of(error))
    return outcome


def main() -> None:
    """Do chunks until the run has gone."""
    # What an outlet's hook prints must not stand between the messages.
    results = os.fdopen(os.dup(1), "wb")
    with suppress(OSError):
        os.dup2(2, 1)
    gc.set_threshold(_MANY)
    message = read_message(sys.stdin.buffer)
    if message is None:
        return
    try:
        setup: Setup = pickle.loads(message)  # noqa: S301  # from our own run
    except Exception as error:  # noqa: BLE001  # foreign code is imported
        write_message(results, reason_of(error).encode("utf-8", "replace"))
        return
    # While the first inputs are on their way.
    import_module("knews.record")
    tasks: queue.SimpleQueue[Task] = queue.SimpleQueue()
    threading.Thread(target=_receive, args=(sys.stdin.buffer, tasks), daemon=True).start()
    with Path(setup.places).open("r+b") as file:
        places = memoryview(mmap.mmap(file.fileno(), 0)).cast("q")
    write_message(results, b"")
    while True:
        task = tasks.get()
        joined = run_task(task, setup.job, _marker(places, setup.slot, task.turn))
        write_message(results, pickle.dumps((task.turn, joined), pickle.HIGHEST_PROTOCOL))
        places[setup.slot] = 0


def _marker(places: "memoryview[int]", slot: int, turn: int) -> Callable[[int], None]:
    def mark(index: int) -> None:
        places[slot] = turn * INPUTS + index

    return mark


def _receive(stream: BinaryIO, tasks: "queue.SimpleQueue[Task]") -> None:
    """Take in tasks while others are done; when the run has gone, so does the worker, whatever it is at."""
    while (message := read_message(stream)) is not None:
        tasks.put(pickle.loads(message))  # noqa: S301  # from our own run
    os._exit(0)
