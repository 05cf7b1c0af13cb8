"""Where the inputs lie, and the code of a commit or of the working tree for a process of its own."""

import os
import subprocess
import tarfile
import tomllib
from io import BytesIO
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
CORPUS = Path(os.environ.get("KNEWS_CORPUS") or REPOSITORY.parent / "shared" / "corpus")


def environment(commit: str | None, folder: Path) -> dict[str, str]:
    """Give the environment of a process that imports knews as it is at a commit, None for the working tree.

    What it needs for that goes into a folder, which is made. Raises CalledProcessError where git has no such commit.
    """
    folder.mkdir()
    root = REPOSITORY
    if commit is not None:
        archive = subprocess.run(  # noqa: S603  # git, by its name
            ["git", "archive", commit, "src", "pyproject.toml"],  # noqa: S607
            cwd=REPOSITORY,
            check=True,
            capture_output=True,
        ).stdout
        with tarfile.open(fileobj=BytesIO(archive)) as tar:
            tar.extractall(folder, filter="data")
        root = folder
    _write_entry_points(root / "pyproject.toml", folder / "metadata")
    return {**os.environ, "PYTHONPATH": os.pathsep.join((str(folder / "metadata"), str(root / "src")))}


def has_commit(commit: str) -> bool:
    """Tell whether this clone holds a commit: a shallow one ends before the older ones."""
    command = ["git", "cat-file", "-e", f"{commit}^{{commit}}"]
    return subprocess.run(command, cwd=REPOSITORY, check=False, capture_output=True).returncode == 0  # noqa: S603


def _write_entry_points(project: Path, folder: Path) -> None:
    """Write the metadata that tell a process of the outlets of this state, not of the installed one."""
    data = tomllib.loads(project.read_text(encoding="utf-8"))["project"]
    info = folder / "knews-0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: knews\nVersion: 0\n", encoding="utf-8")
    points = data["entry-points"]["knews.outlets"]
    lines = [f"{name} = {value}\n" for name, value in points.items()]
    (info / "entry_points.txt").write_text("[knews.outlets]\n" + "".join(lines), encoding="utf-8")
