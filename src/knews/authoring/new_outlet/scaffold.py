"""An outlet and its first cases -> the files of its package; and the writing of them, all or none."""

import shutil
import tempfile
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path, PurePosixPath

import attrs

from knews.authoring.cases import Proof, case_of, expected_text, form
from knews.authoring.errors import WontOverwrite
from knews.authoring.new_outlet.quoting import docstring, markdown, toml
from knews.authoring.new_outlet.source_code import Notes, outlet_source
from knews.authoring.new_outlet.template import fill
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
    return fill(
        "pyproject.toml",
        id=outlet.id,
        description=toml(f"knews outlet: {outlet.name}"),
        # The oldest knews that the package is known to run on; a build's own mark is no part of a bound.
        oldest=version("knews").partition("+")[0],
        group=GROUP,
        point=toml(f"knews_{outlet.id}:outlet [{','.join(outlet.hosts)}]"),
    )


def _test(outlet: Outlet) -> str:
    law = f"{outlet.name} keeps the contract of outlets; its cases in `outlets/` are collected by knews."
    return fill("test_outlet.py", id=outlet.id, docstring=docstring(law))


def _readme(package: Package) -> str:
    return fill(
        "README.md",
        id=package.outlet.id,
        name=markdown(package.outlet.name),
        owners=fill("owners.md") if package.is_real else "",
        owners_ko=fill("owners.ko.md") if package.is_real else "",
    )
