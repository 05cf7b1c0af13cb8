"""An outlet whose hook does to its process what an input asks for: it stands for faults in C code and for full machines."""

import os
import signal
import sys
import time

from knews import Outlet

LEAVES = "일꾼이 떠난다"
KILLED = "일꾼이 죽는다"
STARVES = "일꾼이 굶는다"
STAYS = "일꾼이 머문다"
FAILS = "일꾼이 틀린다"
PRINTS = "일꾼이 말한다"


def mend(text: str) -> str:
    """Do what the text asks for."""
    if LEAVES in text:
        os._exit(7)
    if KILLED in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if STARVES in text:
        _starve()
    if STAYS in text:
        time.sleep(600)
    if FAILS in text:
        sys.exit("새 다리")
    if PRINTS in text:
        print("새 다리" * 1000)  # noqa: T201
    return text


def _starve() -> None:
    """Take memory until there is none, as the system sees it: without Python's MemoryError."""
    import resource  # noqa: PLC0415  # not on Windows

    limit = 2**29
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    kept = []
    try:
        while True:
            kept.append(bytearray(2**24))
    except MemoryError:
        # What the system's own killer does.
        os.kill(os.getpid(), signal.SIGKILL)


outlet = Outlet(id="faulty", name="고장일보", hosts=("faulty.example",), mend=mend)


def text_of(number: int, last: str = "") -> str:
    """Give an invented article that no other number has."""
    words = " ".join(f"{number * 7 + place}번째 기둥이 섰다." for place in range(number % 5 + 1))
    return f"{number}번째 다리 열린다\n\n하늘시가 {number}번째 다리를 열기로 했다고 밝혔다. {words} {last}\n\n김하늘 기자 sky{number}@hankyung.com\n"
