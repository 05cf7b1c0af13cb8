"""What the pictures of an article show, and whose they are."""

from collections.abc import Iterable, Iterator

import attrs

from knews.article import Caption
from knews.block import Role
from knews.fields.taken import Taken, names_of
from knews.labelled import Labelled
from knews.press.caption import read_credit, split_title
from knews.press.fold import fold
from knews.rules.beside import WIRE_TITLE

# Looked up once: an attribute of an Enum class takes Python 3.11 several times as long.
_CAPTION, _CREDIT, _LABEL = Role.CAPTION, Role.CREDIT, Role.LABEL
#: What is said of a picture.
_PICTURE = frozenset((_CAPTION, _CREDIT))


def take_captions(pieces: Iterable[Labelled]) -> Taken[tuple[Caption, ...]]:
    """Join captions and credits that stand together; the same caption twice counts once."""
    captions: list[Caption] = []
    together: list[Labelled] = []
    given: list[Labelled] = []
    title: str | None = None
    for piece in pieces:
        block = piece.block
        if piece.rule is WIRE_TITLE:
            # The agency prints it above its dateline: of the caption that follows.
            title = piece.text
            continue
        if block.role in _PICTURE:
            together.append(piece)
            given.append(piece)
        # What an outlet prints between a caption and its credit parts them no more than a space does.
        elif together and block.role is not _LABEL:
            captions.extend(_titled(_read_pictures(together), title))
            together, title = [], None
    captions.extend(_titled(_read_pictures(together), title))
    return Taken(_different(captions), names_of(given))


def _titled(captions: Iterable[Caption], title: str | None) -> Iterator[Caption]:
    """Give the first of the captions the title that stands above it."""
    for caption in captions:
        yield attrs.evolve(caption, title=title) if title is not None and caption.title is None else caption
        title = None


def _read_pictures(pieces: list[Labelled]) -> Iterator[Caption]:
    """Read captions and credits that stand one behind the other: which of them belong to one picture."""
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        block = piece.block
        index += 1
        text, credit = "", None
        if block.role is _CAPTION:
            text = piece.text
        else:
            credit = read_credit(block.text)
        while index < len(pieces):
            more = pieces[index].block
            if more.role is _CREDIT and (credit is None or text) and more.line == block.line:
                credit = credit or read_credit(more.text)
            elif more.role is _CREDIT and credit is None:
                credit = read_credit(more.text)
            elif more.role is _CAPTION and not text and more.line == block.line:
                text = pieces[index].text
            else:
                break
            index += 1
        title, text = split_title(text)
        if title or text or credit:
            yield Caption(title, text, credit, block.image)


def _different(captions: list[Caption]) -> tuple[Caption, ...]:
    """Drop captions that stood before."""
    if len(captions) < 2:
        return tuple(captions)
    different: dict[tuple[str, str | None], Caption] = {}
    for caption in captions:
        different.setdefault((fold(f"{caption.title or ''}{caption.text}"), caption.credit), caption)
    return tuple(different.values())
