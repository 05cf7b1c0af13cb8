"""What a package index shows: the README and its links."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
REPOSITORY = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["urls"]["Repository"]
_LINK = re.compile(r"\]\((?P<target>[^)\s]+)\)")


def links(readme: str) -> list[str]:
    """Give the targets of a README's links, which are the same on a package index and in the repository."""
    return _LINK.findall((ROOT / readme).read_text("utf-8"))


@pytest.mark.parametrize("readme", ["README.md", "README.ko.md"])
def test_links_name_files_of_the_repository_by_their_whole_address(readme: str) -> None:
    wrong = []
    for target in links(readme):
        kind, _, path = target.removeprefix(f"{REPOSITORY}/").partition("/main/")
        file = ROOT / path
        if not (kind == "blob" and file.is_file()) and not (kind == "tree" and file.is_dir()):
            wrong.append(target)
    assert links(readme)
    assert wrong == []


def test_both_readmes_link_to_the_same() -> None:
    shared = [
        sorted({link for link in links(name) if "README" not in link})
        for name in ("README.md", "README.ko.md")
    ]
    assert shared[0] == shared[1]
