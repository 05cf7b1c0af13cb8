"""What the pictures of an article show, and whose they are."""

from collections.abc import Iterable, Iterator

from knews.article import Caption
from knews.block import Role
from knews.fields.taken import Taken, names_of
from knews.labelled import Labelled
from knews.press.caption import read_credit, split_title
from knews.press.fold import fold

# Looked up once: an attribute of an Enum class takes Python 3.11 several times as long.
_CAPTION, _CREDIT, _LABEL = Role.CAPTION, Role.CREDIT, Role.LABEL
#: What is said of a picture.
_PICTURE = frozenset((_CAPTION, _CREDIT))


def take_captions(pieces: Iterable[Labelled]) -> Taken[tuple[Caption, ...]]:
    """Join captions and credits that stand together; the same caption twice counts once."""
    captions: list[Caption] = []
    together: list[Labelled] = []
    given: list[Labelled] = []
    for piece in pieces:
        block = piece.block
        if block.role in _PICTURE:
            together.append(piece)
            given.append(piece)
        # What an outlet prints between a caption and its credit parts them no more than a space does.
        elif together and block.role is not _LABEL:
            captions.extend(_read_pictures(together))
            together = []
    captions.extend(_read_pictures(together))
    return Taken(_different(captions), names_of(given))


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
