"""What the tests of the commands share: an input, and a process of its own to run a command in."""

import os
import subprocess
import sys
from collections.abc import Callable

TEXT = (
    "새 다리 열린다\n\n4 hours ago 2\n\n하늘시가 새 다리를 열기로 했다고 밝혔다.\n\n"
    "○남은 과제는\n\n예산은 150㎿h급 저장장치를 더해 백억 원이다.\n\n김하늘 기자 sky@hankyung.com\n"
)
BODY = (
    "하늘시가 새 다리를 열기로 했다고 밝혔다.\n\n남은 과제는\n\n예산은 150㎿h급 저장장치를 더해 백억 원이다."
)

#: Runs a command in this process: exit status, standard output, standard error.
Run = Callable[..., tuple[int, str, str]]


def environment(**more: str) -> dict[str, str]:
    """Give the variables of a process that keeps its output back until there is much of it, as Python does by itself."""
    return {**os.environ, "PYTHONUNBUFFERED": "", **more}


def module(*argv: str, stdin: bytes = b"", **more: str) -> subprocess.CompletedProcess[bytes]:
    """Run `python -m knews` in a process of its own."""
    return subprocess.run(  # noqa: S603  # ourselves
        [sys.executable, "-m", "knews", *argv],
        input=stdin,
        capture_output=True,
        check=False,
        env=environment(**more),
    )
