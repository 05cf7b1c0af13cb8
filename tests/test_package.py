"""What a package index shows and gets: the README and its links, the version everywhere, the files of the wheel."""

import re
import tomllib
from importlib import util
from pathlib import Path
from types import ModuleType

import pytest

import knews

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


def script(name: str) -> ModuleType:
    """Load a script of .ci, which is no package."""
    spec = util.spec_from_file_location(f"ci_{name}", ROOT / ".ci" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_changelog_and_citation_state_this_version() -> None:
    assert script("tag").faults(knews.__version__) == []


def test_a_tag_of_another_version_is_refused() -> None:
    said = " ".join(script("tag").faults("0.1.0"))
    assert "__version__" in said
    assert "CITATION.cff is" in said
    assert "CHANGELOG.md has no heading '## [9.9.9]" in " ".join(script("tag").faults("9.9.9"))


def test_the_notes_of_a_release_are_its_lines_alone() -> None:
    notes = script("tag").notes(knews.__version__)
    assert "### Added" in notes
    assert "## [" not in notes


def test_what_the_package_has_is_what_a_wheel_may_have() -> None:
    wheel = script("wheel")
    source = ROOT / "src"
    names = [
        path.relative_to(source).as_posix()
        for path in (source / "knews").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".po"
    ]
    assert wheel.faults_of_wheel([*names, "knews-0.2.0.dist-info/licenses/LICENSE"], 1) == []
    assert wheel.modules_missing(names) == []
    assert wheel.modules_missing(names[1:]) == [f"{names[0]} is missing from the wheel"]


@pytest.mark.parametrize(
    "name",
    [
        "tests/test_cli.py",
        "knews/tests/test_cli.py",
        "knews/press/test_words.py",
        "knews/conftest.py",
        "knews/examples/hankyung.txt",
        "knews/corpus/text.jsonl.gz",
        "knews/outlets/page.html.gz",
        "examples/headlines.py",
        "benchmarks/growth.py",
        "knews/locale/ko/LC_MESSAGES/knews.po",
    ],
)
def test_a_wheel_has_no_test_no_example_and_no_corpus(name: str) -> None:
    assert script("wheel").faults_of_wheel([name], 1) == [f"{name} does not belong into the wheel"]


def test_a_wheel_has_a_largest_size() -> None:
    wheel = script("wheel")
    assert wheel.faults_of_wheel([], wheel.LARGEST) == []
    assert wheel.faults_of_wheel([], wheel.LARGEST + 1) == [
        f"the wheel has {wheel.LARGEST + 1} bytes, more than {wheel.LARGEST}"
    ]


def test_an_action_is_pinned_by_its_commit_with_the_version_beside_it() -> None:
    used = [
        line.split("uses:")[1].strip()
        for path in sorted((ROOT / ".github" / "workflows").glob("*.yml"))
        for line in path.read_text("utf-8").splitlines()
        if "uses:" in line
    ]
    assert used
    assert [one for one in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one)] == []


def test_the_workflows_try_the_pythons_that_the_classifiers_name() -> None:
    tried = re.search(r"python: \[(.+)\]", (ROOT / ".github/workflows/tests.yml").read_text("utf-8"))
    assert tried is not None
    stated = re.findall(r":: (3\.\d+)", (ROOT / "pyproject.toml").read_text("utf-8"))
    assert set(stated) <= set(re.findall(r"3\.\d+", tried[1]))
