"""What knews promises of any input, as checks that raise `Broken`: the harnesses ask them, and so do tests."""

import copy
import json
import pickle
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from knews import Article, KnewsError, Role
from knews.plain_view import see_plainly
from knews.rules.markup import METADATA

#: A mark of the byte order is no text.
_BOM = "\ufeff"
#: Processor time for one input, in seconds, and for each of its characters: 100 times what a parse takes here while
#: atheris counts its branches. Past it a reader goes through its input again and again.
_SECONDS, _FOR_EACH = 2.0, 2e-3
#: Modules whose values stand in no text: what is stated beside it.
_SHOWN = 80

T = TypeVar("T")


class Broken(AssertionError):
    """A promise was not kept; the message says which."""


def hold(kept: object, promise: str, *shown: object) -> None:
    """Raise Broken where a promise is not kept, with what shows it.

    >>> hold(1 < 2, "numbers rise")
    >>> hold(2 < 1, "numbers rise", 2, 1)
    Traceback (most recent call last):
    promises.Broken: numbers rise: 2, 1
    """
    if not kept:
        what = ", ".join(ascii(one)[:_SHOWN] for one in shown)
        raise Broken(f"{promise}: {what}" if what else promise)


def place_of(error: BaseException) -> str:
    """Tell what broke and where: the kind of exception and the last three calls, by which faults are one."""
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    return " ".join(
        (type(error).__name__, *(f"{Path(frame.filename).stem}:{frame.lineno}" for frame in frames))
    )


def in_time(call: Callable[[], T], length: int) -> T:
    """Call, and hold the processor's time against the length of what is read."""
    start = time.process_time()
    try:
        return call()
    finally:
        took = time.process_time() - start
        hold(took < _SECONDS + _FOR_EACH * length, "time is bounded", round(took, 1), length)


def parsed(call: Callable[[], Article], length: int) -> Article | None:
    """Parse in time; None where knews turns the input away as it says it may. Nothing but KnewsError comes out."""
    try:
        return in_time(call, length)
    except KnewsError as error:
        hold(len(str(error).splitlines()) == 1, "an error is one line", error)
        same = pickle.loads(pickle.dumps(error))  # noqa: S301  # what was pickled here
        hold(str(same) == str(error) and type(same) is type(error), "an error survives pickle", error)
        return None


def same(first: T, second: T, promise: str) -> None:
    """Hold that two values are equal, hash alike and show alike."""
    hold(first == second, promise, first, second)
    hold(hash(first) == hash(second), f"{promise}, with one hash", first)


def check_form(article: Article) -> None:
    """Its JSON form encodes and is read back equal; copies and pickles are equal."""
    form = article.to_dict()
    text = json.dumps(form, allow_nan=False)
    again = Article.from_dict(json.loads(text))
    same(again, article, "from_dict(to_dict(a)) == a")
    hold(json.dumps(again.to_dict()) == text, "to_dict gives one form")
    same(copy.deepcopy(article), article, "deepcopy(a) == a")
    again = pickle.loads(pickle.dumps(article))  # noqa: S301  # what was pickled here
    same(again, article, "an article survives pickle")
    hold(json.dumps(again.to_dict()) == text, "a pickle's JSON form is the article's")


def check_parted(text: str, article: Article) -> None:
    """Every character of a dump that is not white space lies in exactly one block."""
    at = 0
    starts: set[int] = set()
    for block in article.blocks:
        hold(at <= block.start < block.stop <= len(text), "blocks are in order and overlap nowhere", block)
        hold(not text[at : block.start].strip(), "nothing is lost", text[at : block.start])
        line = len((text[: block.start] + "|").splitlines())
        hold(block.line == line, "a block knows its line", block, line)
        check_role(block.role, block.repeats, block.rule, starts)
        starts.add(block.start)
        at = block.stop
    hold(not text[at:].strip(), "nothing is lost at the end", text[at:])
    for problem in article.problems:
        hold(0 <= problem.start <= problem.stop <= len(text), "a problem stands in the text", problem)


def check_characters(text: str, article: Article) -> None:
    """Blocks of a dump have the characters of their places: no more is changed than white space where a line was wrapped."""
    for block in article.blocks:
        shown = squeeze(text[block.start : block.stop])
        hold(
            squeeze(block.text) in (shown, shown.removeprefix(_BOM) if block.start == 0 else shown),
            "a block has the source's characters",
            block,
            shown,
        )


def check_role(role: Role, repeats: int | None, rule: str | None, starts: set[int]) -> None:
    """A block says by which rule it has its role; a repeat points at a block before it."""
    hold(rule is not None, "a block names its rule")
    hold((repeats is not None) == (role is Role.REPEAT), "a repeat alone points", role, repeats)
    hold(repeats is None or repeats in starts, "a repeat points at a block before it", repeats)


def check_page(article: Article) -> None:
    """Blocks of a page stand in the texts of its lines, in order, and overlap nowhere."""
    at = 0
    for block in article.blocks:
        hold(at <= block.start < block.stop, "blocks are in order and overlap nowhere", block)
        hold(block.stop - block.start == len(block.text), "a block is as long as its place", block)
        hold(block.text == block.text.strip(), "a block begins and ends in no white space", block)
        hold(block.rule is not None, "a block names its rule", block)
        at = block.stop


def check_held(shown: str, article: Article) -> None:
    """All that a reader sees of a text is in its blocks, in order."""
    found = squeeze("".join(block.text for block in article.blocks if block.rule != METADATA.name))
    hold(squeeze(shown) == found, "nothing of a container is lost or read twice", squeeze(shown), found)


def check_values(text: str, article: Article) -> None:
    """No value says what the text does not: as it stands, or, a name, as a reader sees it."""
    seen = see_plainly(text)
    sources = (squeeze(text), squeeze(seen.text) if seen is not None else "")
    for value in values_of(article):
        hold(any(squeeze(value or "") in source for source in sources), "a value is printed", value)


def values_of(article: Article) -> Iterator[str | None]:
    """Give every string of an article that must stand in its source."""
    yield from (article.headline, *article.headline_tags, *article.subheadlines, *article.keywords)
    for time_ in (article.published, article.modified):
        yield time_.text if time_ is not None else None
    for byline in article.bylines:
        yield from (byline.name, byline.email, byline.role)
        # "순천, 광양" stands for "순천·광양".
        yield from (byline.place or "").split(", ")
    for caption in article.captions:
        yield from (caption.title, caption.text, caption.credit)
    for section in article.sections:
        yield from (section.marker, section.heading, *section.paragraphs)


def squeeze(text: str) -> str:
    """Give a text without its white space."""
    return "".join(text.split())


def check_spans(text: str, spans: Iterable[tuple[int, int]]) -> None:
    """Spans are in a text, in order, and overlap nowhere."""
    at = 0
    for start, stop in spans:
        hold(at <= start <= stop <= len(text), "spans are in order", start, stop, text)
        at = stop
