"""Hold a tag against what the checkout states of its version: `.ci/tag.py v0.2.0`; `--notes` prints its changes."""

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def stated_version() -> str:
    """Give the version of the package."""
    place = tomllib.loads(_read("pyproject.toml"))["tool"]["hatch"]["version"]["path"]
    return _first(r'^__version__ = "(.+)"$', _read(place))


def faults(version: str) -> list[str]:
    """Say what does not fit a release of this version.

    >>> faults("0.0.0")[0].endswith("is not 0.0.0: set it")
    True
    """
    heading = re.search(
        rf"^## \[{re.escape(version)}\] - (\d{{4}}-\d\d-\d\d)$", _read("CHANGELOG.md"), re.MULTILINE
    )
    citation = _read("CITATION.cff")
    cited, released = _first(r"^version: (.+)$", citation), _first(r"^date-released: (.+)$", citation)
    checks = (
        (stated_version() == version, f"__version__ = {stated_version()!r} is not {version}: set it"),
        (heading is not None, f"CHANGELOG.md has no heading '## [{version}] - YYYY-MM-DD'"),
        (cited == version, f"version of CITATION.cff is {cited}, not {version}"),
        (
            heading is None or heading[1] == released,
            f"date-released of CITATION.cff is {released}, and CHANGELOG.md has another",
        ),
    )
    return [said for holds, said in checks if not holds]


def is_kept(version: str) -> bool:
    """Tell whether the lines of the public API were kept."""
    return (ROOT / "tests" / "data" / f"api-{version}.txt").is_file()


def notes(version: str) -> str:
    """Give the changes of a version."""
    _, _, behind = _read("CHANGELOG.md").partition(f"\n## [{version}]")
    return behind.partition("\n")[2].partition("\n## [")[0].strip()


def _read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def _first(form: str, text: str) -> str:
    found = re.search(form, text, re.MULTILINE)
    return "" if found is None else found[1]


def main() -> int:
    """Print what is wrong, or the notes."""
    version = sys.argv[1].removeprefix("v")
    found = faults(version)
    if not is_kept(version):
        found.append(f"tests/data/api-{version}.txt is missing: run `nox -s api -- --released`")
    print("\n".join(found), end="\n" if found else "", file=sys.stderr)
    if "--notes" in sys.argv:
        print(notes(version))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
