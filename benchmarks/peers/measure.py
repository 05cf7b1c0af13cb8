"""What is measured of a peer, each in processes of its own."""

import json
import os
import queue
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO, Final

from environments import Environment, quiet
from inputs import EMPTY
from peers import Peer

_WORKER = Path(__file__).with_name("worker.py")
#: An input that was made to harm may take so many seconds; the start of a peer, so many.
LIMIT: Final = 5.0
_START: Final = 60.0
#: All pages may take so many.
_LONGEST: Final = 600.0


def _command(environment: Environment, peer: str, mode: str, manifest: Path) -> list[str]:
    return [str(environment.python), str(_WORKER), peer, mode, str(manifest)]


def _answers(environment: Environment, peer: str, mode: str, manifest: Path) -> list[dict[str, Any]]:
    done = subprocess.run(  # noqa: S603  # ourselves
        _command(environment, peer, mode, manifest),
        capture_output=True,
        text=True,
        check=False,
        timeout=_LONGEST,
        env=quiet(),
    )
    if done.returncode:
        sys.exit(f"{peer} {mode}: {done.stderr[-500:]}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def read_pages(environment: Environment, peer: str, manifest: Path, turns: int) -> list[dict[str, Any]]:
    """Give what was found on each page, with its processor time and that of a bare parse."""
    return _answers(environment, peer, str(turns), manifest)


def ratios(answers: Sequence[dict[str, Any]]) -> tuple[str, str]:
    """Give the median and the 90th percentile of time against a bare parse, over the pages that were read, if any."""
    found = sorted(one["seconds"] / one["bare"] for one in answers if one.get("found") is not None)
    if not found:
        return "", ""
    return f"{statistics.median(found):.2f}", f"{found[min(len(found) - 1, int(len(found) * 0.9))]:.2f}"


def peak_memory(environment: Environment, peer: str, manifest: Path) -> float:
    """Give the most memory of a process that reads all pages, in MiB."""
    peak: float = _answers(environment, peer, "memory", manifest)[0]["peak"]
    return peak


def import_time(environment: Environment, module: str, turns: int) -> float:
    """Give the processor seconds that an import adds to a process."""
    bare = min(_cost([str(environment.python), "-c", "pass"]) for _ in range(turns))
    return min(_cost([str(environment.python), "-c", f"import {module}"]) for _ in range(turns)) - bare


def first_result(environment: Environment, peer: str, manifest: Path, turns: int) -> float:
    """Give the processor seconds of a process that reads one page and ends."""
    return min(_cost(_command(environment, peer, "first", manifest)) for _ in range(turns))


def _cost(command: list[str]) -> float:
    process = subprocess.Popen(  # noqa: S603
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=quiet()
    )
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return usage.ru_utime + usage.ru_stime


class _Server:
    """A worker that takes one input after the other, and is ended when it takes too long."""

    def __init__(self, command: list[str]) -> None:
        self._process = subprocess.Popen(  # noqa: S603
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=quiet()
        )
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        assert self._process.stdout is not None  # noqa: S101
        self._listener = threading.Thread(target=self._listen, args=(self._process.stdout,), daemon=True)
        self._listener.start()

    def _listen(self, stream: BinaryIO) -> None:
        for line in stream:
            self._lines.put(line)
        self._lines.put(b"")

    def hear(self, limit: float) -> dict[str, Any]:
        """Wait for an answer; say that it hangs, or how it ended."""
        try:
            line = self._lines.get(timeout=limit)
        except queue.Empty:
            return {"end": "hangs"}
        if line:
            answer: dict[str, Any] = json.loads(line)
            return answer
        return {"end": f"ends with {self._process.wait()}"}

    def ask(self, number: int, limit: float) -> dict[str, Any]:
        """Give an input by its number."""
        assert self._process.stdin is not None  # noqa: S101
        self._process.stdin.write(f"{number}\n".encode())
        self._process.stdin.flush()
        return self.hear(limit)

    def stop(self) -> None:
        """End it, whatever it is at."""
        self._process.kill()
        self._process.wait()
        self._listener.join()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()


def hostile(environment: Environment, peer: Peer, manifest: Path, names: Sequence[str]) -> dict[str, str]:
    """Say what becomes of each input: "text", "no text", "done", an error's name, "hangs", "ends with -11"."""
    said: dict[str, str] = {}
    server: _Server | None = None
    for number, name in enumerate(names):
        if server is None:
            server = _Server(_command(environment, peer.name, "hostile", manifest))
            server.hear(_START)
        answer = server.ask(number, LIMIT)
        if "end" in answer:
            said[name] = answer["end"]
            server.stop()
            server = None
        elif "error" in answer:
            said[name] = answer["error"].partition(":")[0]
        elif "body" not in peer.gives or name in EMPTY:
            said[name] = "done"
        else:
            said[name] = "text" if answer["kept"] else "no text"
    if server is not None:
        server.stop()
    return said


def now() -> str:
    """Give the day in UTC."""
    return time.strftime("%Y-%m-%d", time.gmtime())
