"""The pytest plugin: makes one test item of each field of the cases that lie in the folders of `knews_cases`.

Every pytest run where knews is installed loads this module. A project that does not name its folders gets two options
and nothing else: what collects is imported and registered for those that do, and names that an older pytest does not
have stand in quotes.
"""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from knews.authoring.case_items import CaseFile, OrphanFile

_SETTING = "knews_cases"
_UPDATE, _ACCEPT = "--knews-update", "--knews-accept"


def pytest_addoption(parser: "pytest.Parser") -> None:
    """Add `--knews-update`, `--knews-accept` and the setting `knews_cases`."""
    group = parser.getgroup("knews")
    group.addoption(
        _UPDATE,
        action="store_true",
        help="write what was found into the expectations of the outlets' cases (매체 사례의 기댓값 쓰기)",
    )
    group.addoption(
        _ACCEPT,
        action="store_true",
        help=f"with {_UPDATE}: also where a decided value is lost by it (정해 둔 값이 사라져도 쓰기)",
    )
    parser.addini(
        _SETTING,
        "folders of outlets' cases, as seen from the root: tests/outlets (매체 사례 폴더)",
        type="args",
        default=[],
    )


def pytest_configure(config: "pytest.Config") -> None:
    """Collect cases where the project names their folders.

    Raises:
        pytest.UsageError: An option asks for cases and no folder is named, or a named one is not there.
    """
    named: list[str] = config.getini(_SETTING)
    if config.getoption(_ACCEPT) and not config.getoption(_UPDATE):
        message = f"{_ACCEPT} says what {_UPDATE} may write: give both"
        raise pytest.UsageError(message)
    if config.getoption(_UPDATE) and not named:
        message = (
            f"{_UPDATE} does not know where the cases are: write {_SETTING} = "
            '["tests/outlets"] under [tool.pytest.ini_options] in pyproject.toml'
        )
        raise pytest.UsageError(message)
    folders = [config.rootpath / name for name in named]
    for folder in folders:
        if not folder.is_dir():
            message = f"{_SETTING}: there is no folder {folder}: mend the setting, or make the folder"
            raise pytest.UsageError(message)
    if folders:
        config.pluginmanager.register(_Cases(folders), "knews-cases")


class _Cases:
    """What a project gets that names its folders."""

    def __init__(self, folders: list[Path]) -> None:
        self._folders = frozenset(folder.resolve() for folder in folders)

    def pytest_collect_file(
        self, file_path: Path, parent: pytest.Collector
    ) -> "CaseFile | OrphanFile | None":
        """Collect the files of FOLDER/ID; leave all others alone."""
        from knews.authoring.case_items import collect  # noqa: PLC0415

        return collect(file_path, parent) if file_path.resolve().parent.parent in self._folders else None

    def pytest_terminal_summary(self, terminalreporter: "pytest.TerminalReporter") -> None:
        """Say which expectations were written, with what changed, and which were not and why."""
        from knews.authoring.case_items import PROPERTY  # noqa: PLC0415

        texts = sorted(
            str(text)
            for kind in ("passed", "failed")
            for report in terminalreporter.getreports(kind)
            for name, text in getattr(report, "user_properties", ())
            if name == PROPERTY
        )
        if texts:
            terminalreporter.section("expectations of knews")
            for text in texts:
                for line in text.split("\n"):
                    terminalreporter.line(line)
