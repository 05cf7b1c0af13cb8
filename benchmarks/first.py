"""Hold the first parse of a process against the import of what it stands on: `python -m knews parse FILE`.

    python benchmarks/first.py [--turns N]

Whole processes, processor time of user and system, the least of turns that the two take. Both run from bytecode, as
pip leaves it, wherever Python is told to write none. Exit status 1 where it is over its limit.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from yardstick import Yardstick, shortest, tell

#: At most so many times the imports.
LIMIT = 2.5

_EXAMPLE = Path(__file__).parents[1] / "examples" / "hankyung.txt"
_PARSE = ("-m", "knews", "parse", str(_EXAMPLE))
_IMPORT = ("-c", "import attrs, cattrs, lxml.etree")


def processor_seconds(command: tuple[str, ...], bytecode: str) -> float:
    """Run Python, with the bytecode that is kept in a folder, and give the processor time that the process took."""
    variables = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": bytecode}
    process = subprocess.Popen(  # noqa: S603
        (sys.executable, *command), stdout=subprocess.DEVNULL, env=variables
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)}: exit status {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--turns", type=int, default=11)
    turns = parser.parse_args().turns
    with TemporaryDirectory() as bytecode:
        parse, imports = shortest(
            (_PARSE, _IMPORT), turns, lambda command: processor_seconds(command, bytecode)
        )
    what = f"knews parse {_EXAMPLE.name}, {parse * 1e3:.0f} ms, against import attrs, cattrs, lxml.etree"
    return tell([Yardstick(what, parse / imports, LIMIT)])


if __name__ == "__main__":
    sys.exit(main())
