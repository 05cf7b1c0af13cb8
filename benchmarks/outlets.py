"""Time what the registry is asked most: the list of outlets, and the outlet of a URL, in processes of their own.

    python benchmarks/outlets.py [--turns N]

The pairs take turns, so that a busy machine slows both; medians are compared.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time

#: `knews outlets` takes at most so many times `import knews`.
LIST_TARGET = 3.0

_IMPORT = ("-c", "import knews")
_LIST = ("-c", "import sys; from knews.cli import main; sys.exit(main(['outlets']))")
_URL = "https://www.hankyung.com/article/2025012200001"
_FIND = (
    "-c",
    f"import json, sys, knews; knews.find_outlet(url={_URL!r}); "
    "print(json.dumps([name for name in sys.modules if name.startswith('knews.outlets.')]))",
)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--turns", type=int, default=31)
    turns = parser.parse_args().turns
    seconds: dict[tuple[str, ...], list[float]] = {_IMPORT: [], _LIST: [], _FIND: []}
    for _ in range(turns):
        for command, found in seconds.items():
            start = time.perf_counter()
            _run(command)
            found.append(time.perf_counter() - start)
    least = statistics.median(seconds[_IMPORT])
    count = len(_run(_LIST).splitlines())
    ratio = statistics.median(seconds[_LIST]) / least
    held = "ok" if ratio <= LIST_TARGET else "MISSED"
    print(
        f"knews outlets, {count} of them, against import knews: {ratio:.2f} (target: at most {LIST_TARGET:g}, {held})"
    )
    print(
        f"find_outlet(url=…), against import knews: {statistics.median(seconds[_FIND]) / least:.2f} (for information)"
    )
    imported = json.loads(_run(_FIND))
    held = "ok" if imported == ["knews.outlets.hankyung"] else "MISSED"
    print(f"outlets imported by find_outlet(url=…): {', '.join(imported)} (target: that one alone, {held})")


def _run(command: tuple[str, ...]) -> str:
    return subprocess.run((sys.executable, *command), check=True, capture_output=True, text=True).stdout  # noqa: S603


if __name__ == "__main__":
    main()
