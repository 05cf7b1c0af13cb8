"""Who wrote an article."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import attrs

from knews.article import Byline, Problem
from knews.block import Block, Role
from knews.fields.taken import Taken, names_of
from knews.labelled import Labelled
from knews.press.byline import read_bylines, read_english_name, read_names
from knews.press.fold import tidy
from knews.press.pattern import pattern
from knews.press.people import PERSON
from knews.press.script import read_role, read_signoff
from knews.press.signature import Tied, tie

_PLACE = pattern(r"[\[【［(（]\s?(?P<place>[^=]{0,80}?)\s?=\s?(?P<agency>.{0,80}?)\s?[\]】］)）]")
# Looked up once: an attribute of an Enum class takes Python 3.11 several times as long.
_BYLINE, _DATELINE, _PARAGRAPH = Role.BYLINE, Role.DATELINE, Role.PARAGRAPH


class Writers(NamedTuple):
    """The writers of an article, and what is doubtful of them."""

    bylines: Taken[tuple[Byline, ...]]
    problems: tuple[Problem, ...] = ()


def take_bylines(pieces: Sequence[Labelled]) -> Writers:
    """Join what the signatures say: the dateline's place, names printed twice, addresses at the end."""
    signatures: list[tuple[Byline, ...]] = []
    signed: list[Labelled] = []
    dateline: Labelled | None = None
    place: str | None = None
    closing: Labelled | None = None
    signed_off = False
    for piece in pieces:
        block = piece.block
        role = block.role
        if role is _PARAGRAPH:
            closing = None
            if signoff := read_signoff(block.text):
                signed_off = True
                signatures.append((signoff,))
                signed.append(piece)
        elif role is _DATELINE:
            dateline = closing = piece
            place = _place(block)
        elif role is _BYLINE and (bylines := _read(piece)):
            if place and dateline is not None:
                bylines = tuple([b if b.place else attrs.evolve(b, place=place) for b in bylines])
                signed.append(dateline)
                place = None
            signatures.append(bylines)
            signed.append(piece)
    if not signatures:
        # …고 내다봤다.  (서울=하늘통신): nobody but the agency signs
        agency = _agency(closing.block) if closing is not None else ()
        return Writers(Taken(agency, names_of((closing,)) if closing is not None and agency else ()))
    tied = tie(signatures)
    if signed_off and any(byline.role is None for byline in tied.bylines):
        tied = attrs.evolve(tied, bylines=tuple(_with_role(byline, pieces) for byline in tied.bylines))
    return Writers(Taken(tied.bylines, names_of(signed)), tuple(_inferred(tied, signed)))


def _with_role(byline: Byline, pieces: Sequence[Labelled]) -> Byline:
    """Give a reporter who signs off without a role the one that the script prints: "이바다 기자, 언제 열립니까?"."""
    if byline.role is not None or byline.name is None:
        return byline
    for block in (piece.block for piece in pieces):
        if (
            block.role is _PARAGRAPH
            and byline.name in block.text
            and (role := read_role(block.text, byline.name))
        ):
            return attrs.evolve(byline, role=role)
    return byline


def _place(block: Block) -> str | None:
    match = _PLACE.search(block.text)
    return (tidy(match["place"]) or None) if match else None


def _agency(block: Block) -> tuple[Byline, ...]:
    match = _PLACE.search(block.text)
    if match is None:
        return ()
    name = tidy(match["agency"])
    return (Byline(name, place=_place(block), text=name),)


def _read(piece: Labelled) -> tuple[Byline, ...]:
    """Give the writers that a rule read, else those of the text, else a bare signature as it stands."""
    text = piece.block.text
    read = piece.value if isinstance(piece.value, tuple) else read_bylines(text)
    return read or _wire(text)


def _inferred(tied: Tied, signed: Sequence[Labelled]) -> Iterable[Problem]:
    """Name the addresses whose owners among several writers were inferred."""
    if (address := tied.inferred) is not None:
        message = f"{address} stands behind several writers: given to the one it most likely belongs to"
        yield _of_address(address, message, signed)
    if tied.in_order:
        message = f"{', '.join(tied.in_order)} stand behind several writers: given to them in order"
        yield _of_address(tied.in_order[0], message, signed)


def _of_address(address: str, message: str, signed: Iterable[Labelled]) -> Problem:
    block = next(piece.block for piece in signed if address in piece.block.text)
    start = block.start + block.text.find(address)
    return Problem("email-tie-inferred", message, start, start + len(address))


def _wire(text: str) -> tuple[Byline, ...]:
    """Read a bare signature: "/연합뉴스", "김하늘/이바다"."""
    if person := PERSON.fullmatch(text):
        return (Byline(person["name"], tidy(person["office"]), text=text),)
    if names := read_names(text) or read_english_name(text):
        return names
    name, _, role = text.strip(" /()[]=").partition(" ")
    return (Byline(name, role or None, text=f"{name} {role}".strip()),) if name else ()
