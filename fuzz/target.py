"""One harness under atheris: `fuzz/run.py` starts it, `python fuzz/target.py NAME FILE` does one input again.

What fails is written down and the run goes on, so that one run finds more than one fault.
"""

import sys
import traceback
from collections.abc import Callable, Sequence
from hashlib import sha1
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import atheris

with atheris.instrument_imports(include=["knews"], enable_loader_override=False):
    import knews

    for _info in walk_packages(knews.__path__, "knews."):
        if not _info.name.startswith(
            ("knews.outlets", "knews.cli", "knews.authoring", "knews.testing", "knews.__main__")
        ):
            import_module(_info.name)

from harnesses import HARNESSES
from mutations import mutated
from promises import place_of
from seeds import dictionary


def watched(harness: Callable[[bytes], None], findings: Path) -> Callable[[bytes], None]:
    """Write down what fails, once for each place, and go on."""
    known: set[str] = set()

    def once(data: bytes) -> None:
        try:
            harness(data)
        except Exception as error:  # noqa: BLE001  # whatever comes out is what is looked for
            key = place_of(error)
            if key not in known and len(known) < 50:
                known.add(key)
                name = sha1(key.encode()).hexdigest()[:10]  # noqa: S324  # a name
                findings.mkdir(parents=True, exist_ok=True)
                (findings / name).write_bytes(data)
                (findings / f"{name}.txt").write_text("".join(traceback.format_exception(error)), "utf-8")

    return once


def main(argv: Sequence[str]) -> None:
    """Run a harness, or do single inputs again."""
    _, name, *rest = argv
    harness, _ = HARNESSES[name]
    if rest and not any(word.startswith("-") for word in rest):
        for path in rest:
            harness(Path(path).read_bytes())
        return
    findings = Path(rest.pop(0).partition("=")[2])
    # Outlets come with what an input shows, which is no branch of the input.
    for id_ in knews.outlet_ids():
        knews.get_outlet(id_)
    words = dictionary()
    atheris.Setup(
        [argv[0], *rest],
        watched(harness, findings),
        custom_mutator=lambda data, most, seed: mutated(data, most, seed, words, atheris.Mutate),
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv)
