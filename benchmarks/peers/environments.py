"""An environment for each peer, kept between runs: what is in it, and how much it weighs."""

import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from peers import KNEWS, Peer

ROOT = Path(__file__).parents[2]


class Environment(NamedTuple):
    """Where a peer is installed."""

    python: Path
    version: str
    #: Of its packages and what they bring along, without bytecode.
    mib: float
    packages: int


class NotInstalled(Exception):
    """A peer that cannot be installed; the message says why."""


def quiet() -> dict[str, str]:
    """Give the variables of a process that sees nothing of this one's Python."""
    hidden = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "PYTHONDONTWRITEBYTECODE")
    return {name: value for name, value in os.environ.items() if name not in hidden}


def prepare(peer: Peer, cache: Path, *, fresh: bool) -> Environment:
    """Install a peer, or find it installed, and what it is measured with.

    Raises:
        NotInstalled: pip cannot.
    """
    folder = cache / f"{peer.name}-{platform.python_version()}"
    python, note = folder / "bin" / "python", folder / "weighed.json"
    if fresh or peer.name == KNEWS:
        # The checkout is always installed anew.
        shutil.rmtree(folder, ignore_errors=True)
    if not note.exists():
        shutil.rmtree(folder, ignore_errors=True)
        _run("uv", "venv", "--quiet", "--python", sys.executable, str(folder))
        packages = [str(ROOT)] if peer.name == KNEWS else list(peer.packages)
        refresh = ["--reinstall-package", "knews", "--no-cache"] if peer.name == KNEWS else []
        _run("uv", "pip", "install", "--quiet", "--python", str(python), *refresh, *packages)
        mib, count = _weigh(folder)
        # The yardstick, which some of them do without; what is there stays.
        _run("uv", "pip", "install", "--quiet", "--python", str(python), "lxml")
        name = KNEWS if peer.name == KNEWS else peer.name
        version = _ask(python, f"import importlib.metadata as m; print(m.version({name!r}))")
        note.write_text(json.dumps({"version": version, "mib": mib, "packages": count}), "utf-8")
    known = json.loads(note.read_text("utf-8"))
    return Environment(python, known["version"], known["mib"], known["packages"])


def _weigh(folder: Path) -> tuple[float, int]:
    """Give MiB and the number of packages."""
    (site,) = folder.glob("lib/python*/site-packages")
    files: Iterable[Path] = (
        path for path in site.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    )
    size = sum(path.stat().st_size for path in files if not path.name.startswith("_virtualenv"))
    return size / 2**20, len(list(site.glob("*.dist-info")))


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=quiet())  # noqa: S603
    if done.returncode:
        lines = [line.strip(" ╰─▶×│") for line in done.stderr.splitlines() if line.strip(" ╰─▶×│")]
        raise NotInstalled(" ".join(lines)[:300] or f"exit status {done.returncode}")


def _ask(python: Path, code: str) -> str:
    done = subprocess.run(  # noqa: S603
        [str(python), "-c", code], capture_output=True, text=True, check=True, env=quiet()
    )
    return done.stdout.strip()
