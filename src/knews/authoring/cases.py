"""Cases: an invented input of an outlet, and beside it what an Article of it holds.

`outlets/ID/CASE.txt` is a dump, `CASE.html` or `CASE.html.gz` a page, `CASE.json` the expectation. It has the fields
that are compared, in the order of `FIELDS`, and may begin with "given": what is known beside the input. `CASE.blocks`,
where there is one, holds the blocks: see `knews.authoring.block_lines`.
"""

import gzip
import json
import zlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

import attrs

from knews.article import Article
from knews.authoring.block_lines import BlockLine, block_lines, first_stray, read_lines
from knews.authoring.difference import difference, line_difference
from knews.errors import KnewsError
from knews.pipeline import parse
from knews.source_kind import Kind

#: Fields and which keys of each are compared, None for a plain value.
Fields: TypeAlias = Mapping[str, tuple[str, ...] | None]

FIELDS: Fields = {
    "outlet": None,
    "provider": None,
    "headline": None,
    "subheadlines": None,
    "published": ("value", "text", "precision"),
    "modified": ("value", "text", "precision"),
    "bylines": ("name", "role", "place", "email"),
    "captions": ("title", "text", "credit"),
    "sections": ("heading", "marker", "paragraphs"),
    "copyright": None,
}

#: What pages have besides.
PAGE_FIELDS: Fields = {**FIELDS, "url": None, "article_id": None, "portal": None}

#: A line of a block is cut behind so many characters where it is shown.
_LONG = 80
#: How the name of an input ends.
_ENDINGS = {".txt": Kind.TEXT, ".html": Kind.HTML, ".html.gz": Kind.HTML}


@attrs.frozen(auto_exc=True, str=False)
class BrokenCase(KnewsError):
    """A file of a case cannot be used."""

    path: Path
    #: What is wrong with it, and what to do.
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


@attrs.frozen
class Case:
    """Where a case's files are; nothing is read yet."""

    #: The dump or the page.
    path: Path
    #: Id of the outlet: the folder's name.
    outlet: str
    #: The JSON beside it, which may not be written yet.
    expectation: Path
    #: What the input is by its name.
    kind: Kind

    @property
    def blocks(self) -> Path:
        """The file beside it that holds the blocks, which need not be there."""
        return self.expectation.with_suffix(".blocks")

    @property
    def fields(self) -> Fields:
        """The fields that are compared."""
        return FIELDS if self.kind is Kind.TEXT else PAGE_FIELDS


@attrs.frozen
class Given:
    """What is known beside the input: an address that a page does not state, an outlet that a dump does not show."""

    url: str | None = None
    outlet: str | None = None
    crawled_at: datetime | None = None


@attrs.frozen(eq=False)
class Proof:
    """A case and what knews made of it."""

    case: Case
    raw: bytes = attrs.field(repr=False)
    #: The JSON as written, None where there is none yet.
    expected: Mapping[str, object] | None
    article: Article
    #: The compared fields of the article.
    found: Mapping[str, object]
    #: The lines of the `.blocks` file, None where there is none.
    expected_blocks: tuple[BlockLine, ...] | None = None

    @property
    def found_blocks(self) -> tuple[BlockLine, ...]:
        """The lines of the article's blocks."""
        return block_lines(self.article.blocks)


def case_of(path: Path) -> Case | None:
    """Tell which case an input is; None for a file whose name ends in another way.

    >>> case = case_of(Path("tests/outlets/haneul/page-2024.html.gz"))
    >>> case.outlet, case.expectation.name, str(case.kind)
    ('haneul', 'page-2024.json', 'html')
    >>> print(case_of(Path("tests/outlets/haneul/README.md")))
    None
    """
    for ending, kind in _ENDINGS.items():
        if path.name.endswith(ending):
            expectation = path.with_name(path.name.removesuffix(ending) + ".json")
            return Case(path, path.parent.name, expectation, kind)
    return None


def find_cases(folder: Path) -> tuple[Case, ...]:
    """Find the cases in an outlet's folder, sorted by name; none where there is no folder."""
    paths = sorted(folder.iterdir()) if folder.is_dir() else []
    return tuple(case for path in paths if (case := case_of(path)) is not None)


def inputs_of(expectation: Path) -> tuple[Path, ...]:
    """Give the inputs beside an expectation, its JSON or its blocks: one if all is well."""
    paths = (expectation.with_name(expectation.stem + ending) for ending in _ENDINGS)
    return tuple(path for path in paths if path.is_file())


def prove(case: Case, expected: Mapping[str, object] | None = None) -> Proof:
    """Parse a case with what its expectation gives.

    Args:
        case: Where its files are.
        expected: An expectation in place of the one that is written.

    Raises:
        BrokenCase: The input or the expectation cannot be read, or another input has the same expectation.
        KnewsError: knews turns the input away, or the outlet that is given.
    """
    if len(inputs := inputs_of(case.expectation)) > 1:
        names = " and ".join(path.name for path in inputs)
        raise BrokenCase(case.expectation, f"{names} share it: give one of them another name")
    raw = read_input(case)
    if expected is None:
        expected = read_expectation(case)
    given = read_given(case, expected)
    article = parse(raw, url=given.url, outlet=given.outlet, crawled_at=given.crawled_at)
    return Proof(case, raw, expected, article, form(case, article), read_blocks(case))


def read_input(case: Case) -> bytes:
    """Read a case's input, unpacked.

    Raises:
        BrokenCase: It is not there, or no sound gzip file.
    """
    try:
        raw = case.path.read_bytes()
        return gzip.decompress(raw) if case.path.suffix == ".gz" else raw
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise BrokenCase(case.path, f"it is no sound gzip file ({error}): pack the page again") from error
    except OSError as error:
        raise BrokenCase(case.path, f"it cannot be read: {error.strerror}") from error


def read_expectation(case: Case) -> dict[str, object] | None:
    """Read a case's expectation; None where it is not written yet.

    Raises:
        BrokenCase: It is no JSON object in UTF-8.
    """
    try:
        text = case.expectation.read_bytes().decode("utf-8-sig")
        expected = json.loads(text)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise BrokenCase(case.expectation, f"it cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise BrokenCase(case.expectation, f"it is no JSON ({error}): mend it, or delete it") from error
    if not isinstance(expected, dict):
        raise BrokenCase(case.expectation, "it is no JSON object: mend it, or delete it")
    return expected


def read_blocks(case: Case) -> tuple[BlockLine, ...] | None:
    """Read the lines of a case's blocks; None where they are not written.

    Raises:
        BrokenCase: It cannot be read, or a line states no block.
    """
    try:
        return read_lines(case.blocks.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise BrokenCase(case.blocks, f"it cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise BrokenCase(case.blocks, f"{error}; mend it, or delete it") from error


def read_given(case: Case, expected: Mapping[str, object] | None) -> Given:
    """Read what an expectation says is known beside the input.

    Raises:
        BrokenCase: It is no object of strings with the keys of `Given`, or its time is no ISO time.
    """
    stated = (expected or {}).get("given", {})
    known = tuple(field.name for field in attrs.fields(Given))
    if not isinstance(stated, dict) or not all(isinstance(value, str) for value in stated.values()):
        raise BrokenCase(case.expectation, f"given: it is an object of strings: {', '.join(known)}")
    for key in stated:
        if key not in known:
            raise BrokenCase(case.expectation, f"given: no key {key!r}: it is one of {', '.join(known)}")
    moment = stated.get("crawled_at")
    try:
        crawled_at = datetime.fromisoformat(moment) if moment is not None else None
    except ValueError as error:
        reason = f"given: crawled_at {moment!r} is no ISO time: write it as in 2025-01-22T21:30+09:00"
        raise BrokenCase(case.expectation, reason) from error
    return Given(stated.get("url"), stated.get("outlet"), crawled_at)


def form(case: Case, article: Article) -> dict[str, object]:
    """Give the compared fields of an article, in the order in which an expectation has them."""
    whole: Mapping[str, object] = article.to_dict()
    return {field: _pick(whole[field], keys) for field, keys in case.fields.items()}


def _pick(value: object, keys: tuple[str, ...] | None) -> object:
    """Keep the keys that are compared, in an object or in each of a list."""
    if keys is None or value is None:
        return value
    if isinstance(value, dict):
        return {key: value[key] for key in keys}
    return [_pick(item, keys) for item in value] if isinstance(value, list) else value


def differences(proof: Proof) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give each field that differs from the expectation, with lines that show where; all where none is written.

    The blocks come last, under the name "blocks", where there is a file of them.
    """
    expected = proof.expected or {}
    for field, found in proof.found.items():
        if field not in expected:
            yield field, (f"the expectation has no {field}",)
        elif expected[field] != found:
            yield field, difference(expected[field], found)
    if lines := block_differences(proof):
        yield "blocks", lines


def block_differences(proof: Proof) -> tuple[str, ...]:
    """Show where the blocks differ from those of the `.blocks` file: no line where they do not, or there is none."""
    expected, found = proof.expected_blocks, proof.found_blocks
    if expected is None or expected == found:
        return ()
    stray = first_stray(expected, found) if expected else None  # an empty file asks for all of them
    head = () if stray is None else (f"{proof.case.blocks.name} does not add up to the text read: {stray}",)
    return (*head, *line_difference([*map(str, expected)], [*map(str, found)], long=_LONG))


def misshapen(proof: Proof) -> str | None:
    """Say what keeps an expectation from having just the compared fields and keys, in order; None where all is well."""
    fields = proof.case.fields
    expected = dict(proof.expected or {})
    order = [key for key in ("given", *fields) if key in expected]
    if missing := [field for field in fields if field not in expected]:
        return f"it has no {', '.join(missing)}"
    if unknown := [key for key in expected if key not in order]:
        return f"it has {', '.join(unknown)}, which is not compared"
    if list(expected) != order:
        return f"its keys stand in another order: {', '.join(order)}"
    for field, keys in fields.items():
        value = expected[field]
        for item in value if isinstance(value, list) else [value] if value is not None else []:
            if keys is not None and (not isinstance(item, dict) or set(item) != set(keys)):
                return f"{field}: each has the keys {', '.join(keys)}"
    return None


def expected_text(proof: Proof) -> str:
    """Give the expectation as it would be written for what was found; what is given stays."""
    given = {"given": proof.expected["given"]} if "given" in (proof.expected or {}) and proof.expected else {}
    return json.dumps({**given, **proof.found}, ensure_ascii=False, indent=1) + "\n"
