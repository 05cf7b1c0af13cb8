"""The files of an outlet's cases as pytest collects them: an item for each field, and for what holds for every case.

Only the pytest plugin imports this module, and only in a project that names the folders of its cases.
"""

import json
import os
import shlex
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, partial
from pathlib import Path
from typing import NoReturn

import pytest

from knews.authoring.cases import Case, Proof, block_differences, case_of, inputs_of, misshapen, prove
from knews.authoring.completeness import why_incomplete
from knews.authoring.difference import difference
from knews.authoring.update import keeps, keeps_blocks, plan
from knews.errors import KnewsError
from knews.installed import outlet_ids

#: Under this name a report says what became of an expectation.
PROPERTY = "knews-update"
_WRITTEN, _KEPT, _REFUSED = "written", "kept", "refused"
_UPDATE, _ACCEPT = "--knews-update", "--knews-accept"


def collect(path: Path, parent: pytest.Collector) -> "CaseFile | OrphanFile | None":
    """Collect an input, or an expectation or blocks without one; None for any other file."""
    if (case := case_of(path)) is not None:
        file: CaseFile = CaseFile.from_parent(parent, path=path)
        file.case = case
        return file
    if path.suffix in (".json", ".blocks") and not inputs_of(path):
        return OrphanFile.from_parent(parent, path=path)
    return None


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
    """An expectation, or its blocks, without the input."""

    def collect(self) -> Iterable[CaseItem]:
        """Give one item, which fails."""
        names = ", ".join(self.path.stem + end for end in (".txt", ".html", ".html.gz"))
        message = f"its input is missing: add one of {names}, or delete the expectation"
        yield CaseItem.make(self, "input", lambda: message)


class CaseFile(pytest.File):
    """A case: its input, and the expectation beside it."""

    #: Where the files of the case are.
    case: Case

    @cached_property
    def proof(self) -> Proof:
        """What knews makes of the case: parsed once for all its items."""
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
        if self.config.getoption(_UPDATE):
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
            yield CaseItem.make(self, "blocks", self._blocks_differ)
            yield CaseItem.make(self, "json", lambda: _not_read_back(self.proof))
            yield CaseItem.make(self, "form", self._misshapen)

    def _not_installed(self) -> str | None:
        id_ = self.case.outlet
        if id_ in outlet_ids():
            return None
        return (
            f"no outlet {id_!r} is installed: the folder has the id of an outlet that is an entry point of an installed "
            "package. If yours is new, install the package again: python3 -m pip install -e ."
        )

    def _differs(self, field: str) -> str | None:
        expected, found = self.proof.expected or {}, self.proof.found[field]
        if field not in expected:
            return f"the expectation has no {field}\n{self._repair()}"
        if expected[field] == found:
            return None
        lines = ("--- expected", "+++ found", *difference(expected[field], found), self._repair())
        return "\n".join(lines)

    def _blocks_differ(self) -> str | None:
        if (fault := _lost(self.proof)) is not None:
            return f"{fault}\nmend the outlet or the input: until then {_UPDATE} is refused"
        lines = block_differences(self.proof)
        return "\n".join(("--- expected", "+++ found", *lines, self._repair())) if lines else None

    def _misshapen(self) -> str | None:
        if not self.case.expectation.exists():
            command = self._command(_UPDATE)
            return (
                f"{self.case.expectation.name} is not written yet. Write it, and read what it says: {command}"
            )
        fault = misshapen(self.proof)
        return None if fault is None else f"the expectation: {fault}\n{self._repair()}"

    def _update(self, item: CaseItem) -> str | None:
        """Write the expectation, or say why not: it would hide a fault, or lose what was decided unasked."""
        expectation = self.case.expectation

        def tell(what: str, names: str, why: str | None = None, lines: Iterable[str] = ()) -> None:
            place = _below(expectation.with_name(names), self.config.rootpath)
            head = f"{what} {place}" if why is None else f"{what} {place}: {' '.join(why.split())}"
            item.user_properties.append((PROPERTY, "\n".join((head, *lines))))

        try:
            fault = self._not_installed()
            update = plan(self.case) if fault is None else None
        except KnewsError as error:
            fault, update = str(error), None
        if update is None or (fault := _lost(update.proof) or _not_read_back(update.proof)) is not None:
            tell(_REFUSED, expectation.name, fault)
            return f"{expectation.name} stays as it was: {fault}"
        files = update.files()
        names = " and ".join(path.name for path in files)
        if update.loss is not None and not self.config.getoption(_ACCEPT):
            tell(_KEPT, names, update.loss, update.lines())
            state = "is not written" if update.is_new else "stays as it was"
            return f"{names} {state}: {update.loss}\n{self._take(_UPDATE, _ACCEPT)}"
        for path, raw in files.items():
            path.write_bytes(raw)
        if files:
            tell(_WRITTEN, names, lines=update.lines())
        return None

    def _repair(self) -> str:
        expected, found = self.proof.expected or {}, self.proof.found
        kept = all(keeps(value, found.get(key)) for key, value in expected.items() if key != "given")
        return self._take(_UPDATE) if kept and keeps_blocks(self.proof) else self._take(_UPDATE, _ACCEPT)

    def _take(self, *options: str) -> str:
        return f"decide which is right; to take what was found: {self._command(*options)}"

    def _command(self, *options: str) -> str:
        path = _below(self.path, self.config.invocation_params.dir)
        return f"pytest {shlex.quote(path)} {' '.join(options)}"


def _lost(proof: Proof) -> str | None:
    fault = why_incomplete(proof.raw, proof.article)
    return None if fault is None else f"the blocks do not add up to the input: {fault}"


def _not_read_back(proof: Proof) -> str | None:
    article = proof.article
    form = json.loads(json.dumps(article.to_dict(), ensure_ascii=False))
    if type(article).from_dict(form) == article:
        return None
    return "its JSON form is read back as another Article: a reader of the outlet gives what the field does not hold"


def _below(path: Path, folder: Path) -> str:
    """Give a path as seen from a folder."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # on another drive
        return path.as_posix()
