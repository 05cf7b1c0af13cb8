"""An outlet and its first cases -> the files of its package; and the writing of them, all or none."""

import shutil
import tempfile
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path, PurePosixPath

import attrs

from knews.authoring.cases import Proof, case_of, expected_text, form
from knews.authoring.errors import WontOverwrite
from knews.authoring.new_outlet.source_code import Notes, docstring, markdown, outlet_source, quoted, toml
from knews.installed import GROUP
from knews.outlet import Outlet
from knews.pipeline import parse
from knews.registry import outlet_of_url


@attrs.frozen
class Package:
    """What a package is made of."""

    outlet: Outlet
    #: The first cases: the file's name, "page-2024.html" or "dump.txt", and what it holds.
    cases: Mapping[str, bytes]
    #: Comments for the outlet's module: see `knews.authoring.new_outlet.source_code`.
    notes: Notes = attrs.field(factory=dict)
    #: The modules of `knews.families` whose layouts are taken over.
    families: tuple[str, ...] = ()
    #: Whether the cases are somebody's articles.
    is_real: bool = False


def files_of(package: Package) -> dict[PurePosixPath, bytes]:
    """Give the files of a package by their paths in its folder.

    Raises:
        KnewsError: A case cannot be parsed.

    >>> files = files_of(Package(Outlet(id="haneul", name="하늘일보"), {"dump.txt": "새 다리 열린다".encode()}))
    >>> sorted(map(str, files))[:3]
    ['README.md', 'pyproject.toml', 'src/knews_haneul/__init__.py']
    """
    outlet = package.outlet
    texts = {
        "pyproject.toml": _pyproject(outlet),
        "README.md": _readme(package),
        f"src/knews_{outlet.id}/__init__.py": outlet_source(outlet, package.notes, families=package.families),
        f"src/knews_{outlet.id}/py.typed": "",
        f"tests/test_{outlet.id}.py": _test(outlet),
    }
    files = {PurePosixPath(path): text.encode() for path, text in texts.items()}
    for name, raw in package.cases.items():
        path = PurePosixPath("tests/outlets", outlet.id, name)
        files[path] = raw
        files[path.with_name(f"{name.partition('.')[0]}.json")] = _expectation(outlet, path, raw).encode()
    return files


def write(files: Mapping[PurePosixPath, bytes], folder: Path) -> None:
    """Write files into a new folder: all of them, or none.

    Raises:
        WontOverwrite: The folder exists, or another file has its name.
        OSError: It cannot be written.
    """
    if folder.exists() or folder.is_symlink():
        raise WontOverwrite(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        for path, data in files.items():
            target = new / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        new.chmod(0o755)
        new.rename(folder)
    except OSError:
        shutil.rmtree(new, ignore_errors=True)
        if folder.exists():
            raise WontOverwrite(folder) from None
        raise


def _expectation(outlet: Outlet, path: PurePosixPath, raw: bytes) -> str:
    """Write what an Article of a case holds; the outlet is given where the input does not show it for certain."""
    case = case_of(Path(path))
    if case is None:
        message = f"{path}: a case ends in .txt or .html"
        raise ValueError(message)
    article = parse(raw, outlet=outlet)
    url = article.url
    shows = url is not None and outlet_of_url(url) is None and _is_on(url, outlet)
    expected = None if shows else {"given": {"outlet": outlet.id}}
    return expected_text(Proof(case, raw, expected, article, form(case, article)))


def _is_on(url: str, outlet: Outlet) -> bool:
    host = url.partition("//")[2].partition("/")[0].partition(":")[0].lower()
    return any(host == known or host.endswith(f".{known}") for known in outlet.hosts)


def _pyproject(outlet: Outlet) -> str:
    point = f"knews_{outlet.id}:outlet [{','.join(outlet.hosts)}]"
    # The oldest knews that the package is known to run on; a build's own mark is no part of a bound.
    oldest = version("knews").partition("+")[0]
    return f"""\
[build-system]
requires = ["hatchling>=1.25"]
build-backend = "hatchling.build"

[project]
name = "knews-{outlet.id}"
version = "0.1.0"
description = {toml(f"knews outlet: {outlet.name}")}
readme = "README.md"
requires-python = ">=3.11"
dependencies = ["knews>={oldest}"]

[project.optional-dependencies]
test = ["pytest>=8.2"]

# The hosts in brackets are those of the outlet: a URL then finds it without an import.
[project.entry-points."{GROUP}"]
{outlet.id} = {toml(point)}

[tool.hatch.build.targets.wheel]
packages = ["src/knews_{outlet.id}"]

[tool.pytest.ini_options]
testpaths = ["tests"]
addopts = ["--strict-markers", "--strict-config"]
# Where the plugin of knews looks for cases.
knews_cases = ["tests/outlets"]
"""


def _test(outlet: Outlet) -> str:
    return f"""\
{docstring(f"{outlet.name} keeps the contract of outlets; its cases in `outlets/` are collected by knews.")}

from pathlib import Path

import knews
from knews.authoring.check import check_outlet

from knews_{outlet.id} import outlet

ID = {quoted(outlet.id)}


def test_is_installed() -> None:
    assert knews.get_outlet(ID) is outlet


def test_keeps_the_contract() -> None:
    report = check_outlet(ID, cases=Path(__file__).parent / "outlets" / ID)
    assert report.passed, "\\n".join(report.lines())
"""


def _readme(package: Package) -> str:
    outlet = package.outlet
    name, id_ = markdown(outlet.name), outlet.id
    owners = (
        "\nThe article in `tests/outlets` was copied from the file that you gave, and real articles have owners.\n"
        "Put an invented one of the same form in its place before you publish this package.\n"
        if package.is_real
        else ""
    )
    owners_ko = (
        "\n`tests/outlets`의 기사는 주신 파일을 그대로 복사한 것입니다. 기사에는 저작권이 있습니다.\n"
        "공개하기 전에 같은 형식의 지어낸 기사로 바꿔 주세요.\n"
        if package.is_real
        else ""
    )
    return f"""\
# knews-{id_}

knews reads articles of {name} with this package.

## Use

```sh
python3 -m pip install -e '.[test]'
knews outlets {id_}
knews parse --outlet {id_} FILE
```

What the outlet states is in `src/knews_{id_}/__init__.py`.

## Test

```sh
python3 -m pytest
knews check-outlet {id_}
```

A case is a dump `CASE.txt` or a page `CASE.html` in `tests/outlets/{id_}/`, and `CASE.json` with what it holds.
`python3 -m pytest --knews-update` writes what was found and says what changed: read it before you believe it.
Where a value that you decided would be lost, it writes only with `--knews-accept`.
{owners}
## Publish

```sh
python3 -m pip wheel --no-deps --wheel-dir dist .
```

## 한국어

{name} 기사를 knews로 읽는 플러그인입니다.

- 설치: `python3 -m pip install -e '.[test]'`
- 확인: `knews outlets {id_}`, `knews check-outlet {id_}`
- 시험: `python3 -m pytest`
- 고칠 곳: `src/knews_{id_}/__init__.py`
{owners_ko}"""
