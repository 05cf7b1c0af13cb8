"""The pytest plugin: finds the cases of outlets in `tests/outlets/ID/`, and makes one test item of each field.

Every pytest run where knews is installed loads this module: all else is imported with the first case, and names that
an older pytest does not have stand in quotes.
"""

import os
import shlex
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

if TYPE_CHECKING:
    from knews.kit.cases import Case, Proof

_INPUTS = (".txt", ".html", ".html.gz")
#: The folder of all cases, and the folders that it may lie under: others have folders named `outlets`, too.
_FOLDER, _TESTS = "outlets", frozenset({"test", "tests"})
_OPTION = "--knews-update"
#: Under this name a report says what became of an expectation.
_PROPERTY = "knews-update"
_WRITTEN, _REFUSED = "written", "refused"


def pytest_addoption(parser: "pytest.Parser") -> None:
    """Add `--knews-update`."""
    parser.getgroup("knews").addoption(
        _OPTION,
        action="store_true",
        help="write what was found into the expectations of the outlets' cases (매체 사례의 기댓값 쓰기)",
    )


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "CaseFile | OrphanFile | None":
    """Collect the inputs of cases, and expectations without an input; leave all other files alone."""
    folders = file_path.parts[:-2]
    if not folders or folders[-1] != _FOLDER or _TESTS.isdisjoint(folders):
        return None
    if file_path.name.endswith(_INPUTS):
        return CaseFile.from_parent(parent, path=file_path)
    stem = file_path.name.removesuffix(".json")
    if file_path.suffix == ".json" and not any(
        (file_path.parent / (stem + end)).is_file() for end in _INPUTS
    ):
        return OrphanFile.from_parent(parent, path=file_path)
    return None


def pytest_terminal_summary(terminalreporter: "pytest.TerminalReporter") -> None:
    """Say which expectations were written, and which were not and why."""
    lines = [
        str(line)
        for kind in ("passed", "failed")
        for report in terminalreporter.getreports(kind)
        for name, line in getattr(report, "user_properties", ())
        if name == _PROPERTY
    ]
    if lines:
        terminalreporter.section("expectations of knews")
        for line in sorted(lines):
            terminalreporter.line(line)


class CaseItem(pytest.Item):
    """One thing that must hold for a case."""

    #: Says what is wrong, None where nothing is.
    check: Callable[[], str | None]

    @classmethod
    def make(cls, parent: pytest.File, name: str, check: Callable[[], str | None]) -> "CaseItem":
        """Make the item `name` of a file, which fails with what `check` says."""
        item = cls.from_parent(parent, name=name)
        item.check = check
        return item

    def runtest(self) -> None:
        """Fail with what the check says."""
        message = self.check()
        if message is not None:
            fault = f"{self.name} of {_below(self.path, self.config.rootpath)}"
            pytest.fail(f"{fault}\n{message}", pytrace=False)

    def reportinfo(self) -> tuple[Path, None, str]:
        """Head a failure with the case and the field."""
        return self.path, None, f"{self.path.parent.name}, {self.path.name}, {self.name}"


class OrphanFile(pytest.File):
    """An expectation without its input."""

    def collect(self) -> Iterable[CaseItem]:
        """Give one item, which fails."""
        stem = self.path.name.removesuffix(".json")
        names = ", ".join(stem + end for end in _INPUTS)
        message = f"its input is missing: add one of {names}, or delete the expectation"
        yield CaseItem.make(self, "input", lambda: message)


class CaseFile(pytest.File):
    """A case: its input, and the expectation beside it."""

    @cached_property
    def case(self) -> "Case":
        """Where the files of the case are."""
        from knews.kit.cases import case_of  # noqa: PLC0415

        case = case_of(self.path)
        assert case is not None  # noqa: S101 - `pytest_collect_file` chose it by its name
        return case

    @cached_property
    def proof(self) -> "Proof":
        """What knews makes of the case: parsed once for all its items."""
        from knews.errors import KnewsError  # noqa: PLC0415
        from knews.kit.cases import prove  # noqa: PLC0415

        try:
            return prove(self.case)
        except KnewsError as error:
            self._fail(str(error))

    def _fail(self, message: str) -> NoReturn:
        pytest.fail(f"{_below(self.path, self.config.rootpath)}\n{message}", pytrace=False)

    def teardown(self) -> None:
        """Forget the article: a run over many cases holds one at a time."""
        self.__dict__.pop("proof", None)

    def collect(self) -> Iterator[CaseItem]:
        """Give an item for each field, and for what holds for every case."""
        from knews.installed import outlet_ids  # noqa: PLC0415

        if self.config.getoption(_OPTION):
            item = CaseItem.make(self, "update", lambda: None)
            item.check = partial(self._update, item)
            yield item
        elif self.case.outlet not in outlet_ids():
            yield CaseItem.make(self, "outlet", self._not_installed)
        elif not self.case.expectation.exists():
            yield CaseItem.make(self, "form", self._misshapen)
        else:
            for field in self.case.fields:
                yield CaseItem.make(self, field, partial(self._differs, field))
            yield CaseItem.make(self, "blocks", self._adds_up)
            yield CaseItem.make(self, "json", self._not_read_back)
            yield CaseItem.make(self, "form", self._misshapen)

    def _not_installed(self) -> str | None:
        from knews.installed import outlet_ids  # noqa: PLC0415

        id_ = self.case.outlet
        if id_ in outlet_ids():
            return None
        return (
            f"no outlet {id_!r} is installed: the folder has the id of an outlet that is an entry point of an installed "
            "package. If yours is new, install the package again: python3 -m pip install -e ."
        )

    def _differs(self, field: str) -> str | None:
        from knews.kit.difference import difference  # noqa: PLC0415

        expected, found = self.proof.expected or {}, self.proof.found[field]
        if field not in expected:
            return f"the expectation has no {field}\n{self._repair()}"
        if expected[field] == found:
            return None
        lines = ("--- expected", "+++ found", *difference(expected[field], found), self._repair())
        return "\n".join(lines)

    def _lost(self) -> str | None:
        from knews.kit.lost import lost  # noqa: PLC0415

        fault = lost(self.proof.raw, self.proof.article)
        return None if fault is None else f"the blocks do not add up to the input: {fault}"

    def _adds_up(self) -> str | None:
        fault = self._lost()
        return (
            None
            if fault is None
            else f"{fault}\nmend the outlet or the input: until then {_OPTION} is refused"
        )

    def _not_read_back(self) -> str | None:
        import json  # noqa: PLC0415

        article = self.proof.article
        form = json.loads(json.dumps(article.to_dict(), ensure_ascii=False))
        if type(article).from_dict(form) == article:
            return None
        return "its JSON form is read back as another Article: a reader of the outlet gives what the field does not hold"

    def _misshapen(self) -> str | None:
        from knews.kit.cases import misshapen  # noqa: PLC0415

        if not self.case.expectation.exists():
            return f"{self.case.expectation.name} is not written yet. Write it, and read what it says: {self._command()}"
        fault = misshapen(self.proof)
        return None if fault is None else f"the expectation: {fault}\n{self._repair()}"

    def _update(self, item: CaseItem) -> str | None:
        """Write the expectation, or refuse to where that would hide a fault."""
        from knews.kit.cases import expected_text  # noqa: PLC0415

        expectation = self.case.expectation
        name = _below(expectation, self.config.rootpath)
        try:
            fault = self._not_installed() or self._lost() or self._not_read_back()
        except pytest.fail.Exception as error:
            fault = str(error.msg)
        if fault is not None:
            item.user_properties.append((_PROPERTY, f"{_REFUSED} {name}: {' '.join(fault.split())}"))
            return f"{expectation.name} stays as it was: {fault}"
        text = expected_text(self.proof).encode()
        if not expectation.exists() or expectation.read_bytes() != text:
            expectation.write_bytes(text)
            item.user_properties.append((_PROPERTY, f"{_WRITTEN} {name}"))
        return None

    def _repair(self) -> str:
        return f"decide which is right; to take what was found: {self._command()}"

    def _command(self) -> str:
        path = _below(self.path, self.config.invocation_params.dir)
        return f"pytest {shlex.quote(path)} {_OPTION}"


def _below(path: Path, folder: Path) -> str:
    """Give a path as seen from a folder."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # on another drive
        return path.as_posix()
