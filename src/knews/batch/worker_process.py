"""A worker as the run sees it: a process to write to, a thread that listens to it, and what it was given."""

import json
import pickle
import queue
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from contextlib import suppress
from multiprocessing.spawn import get_executable
from typing import BinaryIO, Final

import attrs

from knews.batch.wire import read_message, write_message
from knews.batch.worker import INPUTS, Setup, Task

#: What a worker runs: it takes over where this process looks for modules, and needs nothing of `__main__`.
_START: Final = (
    "import sys, json; sys.path[:] = json.loads(sys.stdin.buffer.readline()); "
    "from knews.batch.worker import main; main()"
)

#: What is heard of workers: who it is, and a message, None when it has gone.
Events = queue.SimpleQueue[tuple["WorkerProcess", bytes | None]]


class WorkerProcess:
    """One worker, from its start to its end."""

    def __init__(self, setup: Setup, places: "memoryview[int]", events: Events) -> None:
        #: What it was given and has not given back, the one that it is at first.
        self.tasks: deque[Task] = deque()
        #: Whether it has said that it can begin.
        self.is_ready = False
        self._slot = setup.slot
        self._places = places
        self._seen = (0, time.monotonic())
        places[setup.slot] = 0
        # Not in the group of a terminal's Ctrl-C, which is for the run alone to act on.
        group = {"process_group": 0} if sys.platform != "win32" else {"creationflags": 0x00000200}
        self._process = subprocess.Popen(  # type: ignore[call-overload]  # noqa: S603  # ourselves
            [_executable(), "-P", "-c", _START],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            **group,
        )
        #: Messages that it does not take yet hold up a thread, not the run: it may hang.
        self._outbox: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._threads = (
            threading.Thread(target=_listen, args=(self, self._process.stdout, events), daemon=True),
            threading.Thread(target=_speak, args=(self._outbox, self._process.stdin), daemon=True),
        )
        for thread in self._threads:
            thread.start()
        self._outbox.put(pickle.dumps(setup))

    def give(self, task: Task) -> None:
        """Send a task; whether it has died is told by an event."""
        self.tasks.append(task)
        self._outbox.put(pickle.dumps(task, pickle.HIGHEST_PROTOCOL))

    @property
    def index(self) -> int | None:
        """The input that it is at: its number in its first task, None where it has not begun or is done with it."""
        turn, index = divmod(self._places[self._slot], INPUTS)
        return index if self.tasks and turn == self.tasks[0].turn else None

    def stays(self) -> float:
        """Give the seconds that it has been seen at one input, 0 where it is at none."""
        place, now = self._places[self._slot], time.monotonic()
        if place == 0 or place != self._seen[0]:
            self._seen = (place, now)
        return now - self._seen[1]

    def doom(self, indexes: range, why: tuple[str, str]) -> None:
        """Let inputs of its first task fail when that is done again."""
        task = self.tasks[0]
        self.tasks[0] = attrs.evolve(task, doomed={**task.doomed, **dict.fromkeys(indexes, why)})

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()

    def ended(self) -> str:
        """Wait for its end, and say how it came."""
        status = self._process.wait()
        self._outbox.put(None)
        for thread in self._threads:
            thread.join()
        if status >= 0:
            return f"it left with status {status}"
        with suppress(ValueError):
            return f"signal {signal.Signals(-status).name}"
        return f"signal {-status}"


def _executable() -> str:
    """Give the Python that runs: multiprocessing knows it in a virtual environment on Windows, and when embedded."""
    found: str | bytes = get_executable() or sys.executable
    return found.decode() if isinstance(found, bytes) else found


def _listen(worker: WorkerProcess, stream: BinaryIO, events: Events) -> None:
    with stream:
        while (message := read_message(stream)) is not None:
            events.put((worker, message))
    events.put((worker, None))


def _speak(outbox: "queue.SimpleQueue[bytes | None]", stream: BinaryIO) -> None:
    # What is written to one that has died is lost; the run hears of its death and gives it to another.
    with suppress(OSError), stream:
        stream.write(json.dumps(sys.path, default=str).encode() + b"\n")
        while (message := outbox.get()) is not None:
            write_message(stream, message)
