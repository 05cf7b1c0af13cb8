"""Hold a wheel and an sdist against what they are to hold and to weigh: `.ci/wheel.py WHEEL SDIST`."""

import re
import sys
import tarfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]

#: Bytes of the wheel at most. On 2026-11-28 it had 1,286,000: 393,000 of them are two models, the rest is code.
LARGEST = 1_400 * 1024
#: What is in the wheel: code, its types, what the code reads, and what the index reads.
_OF_PACKAGE = re.compile(
    r"knews/(?:[a-z0-9_]+/)*(?:[a-z0-9_]+\.py|py\.typed|[a-z0-9_]+\.json(?:\.gz)?"
    r"|templates/[A-Za-z_.]+\.template|[a-z0-9_.-]+\.(?:html|jinja|css|js))"
    r"|knews/locale/[a-z]{2}/LC_MESSAGES/[a-z]+\.mo"
    r"|knews-[0-9.]+\.dist-info/(?:METADATA|WHEEL|RECORD|entry_points\.txt|licenses/LICENSE)"
)
#: What only those who translate need.
_FOR_AUTHORS = ".po"
#: Folders that the wheel has nothing of, and names that none of its files may have.
_NOT = re.compile(
    r"(?:^|/)(?:tests|benchmarks|examples|docs|tools|corpus|shared|fuzz)/|(?:^|/)test_\w+\.py$|conftest"
)
#: Named like a test, and a module that users import.
_ALLOWED = re.compile(r"knews/testing\.py|knews/authoring/templates/test_outlet\.py\.template")
#: Folders that the sdist has.
_SDIST = {".ci", ".github", "src", "tests", "benchmarks", "docs", "examples", "fuzz", "tools"}


def faults_of_wheel(names: list[str], size: int) -> list[str]:
    """Say what is wrong with a wheel's files and its size."""
    odd = [name for name in names if not _OF_PACKAGE.fullmatch(name)]
    foreign = [name for name in names if _NOT.search(name) and not _ALLOWED.fullmatch(name)]
    return [
        *(f"{name} does not belong into the wheel" for name in dict.fromkeys(odd + foreign)),
        *([f"the wheel has {size} bytes, more than {LARGEST}"] if size > LARGEST else []),
    ]


def modules_missing(names: list[str]) -> list[str]:
    """Say which modules and data of the package are not in the wheel."""
    source = ROOT / "src"
    there = {
        path.relative_to(source).as_posix()
        for path in (source / "knews").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != _FOR_AUTHORS
    }
    return [f"{name} is missing from the wheel" for name in sorted(there - set(names))]


def faults_of_sdist(names: list[str]) -> list[str]:
    """Say what is wrong with an sdist's files."""
    tops = {parts[1] for name in names if len(parts := name.split("/")) > 2}
    return [
        *(f"{top}/ does not belong into the sdist" for top in sorted(tops - _SDIST)),
        *(f"{top}/ is missing from the sdist" for top in sorted(_SDIST - tops)),
    ]


def main() -> int:
    """Print what is wrong, and the sizes."""
    wheel, sdist = map(Path, sys.argv[1:])
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    with tarfile.open(sdist) as archive:
        members = [member.name for member in archive.getmembers() if member.isfile()]
    faults = [
        *faults_of_wheel(names, wheel.stat().st_size),
        *modules_missing(names),
        *faults_of_sdist(members),
    ]
    for path, count in ((wheel, len(names)), (sdist, len(members))):
        print(f"{path.name}: {count} files, {path.stat().st_size / 1024:.0f} KiB")
    print("\n".join(faults), file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
