"""What is seen of the lines of a Markdown text: cut at the marks inside them, with what the marks say of all of a line."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

import attrs

from knews.read.markdown_lines import MarkdownLine
from knews.read.markdown_marks import Mark, Marks, Picture, Stretch
from knews.rules.rule import Rule

#: What stands in bold or slanted letters in front of a text that touches it has so many characters at least.
_SHORTEST_HEAD = 8
_SHORTEST_REST = 20
#: What the text opens with that a head touches.
_OPENS = frozenset("[(【<“\"‘'\\")


@attrs.define
class SeenLine:
    """A line while it is being read: the stretches of the source, and what is seen of each."""

    atoms: list[Mark]
    line: MarkdownLine
    picture: Picture | None = None
    is_bold: bool = False
    is_italic: bool = False
    is_link: bool = False
    rule: Rule | None = None
    #: The address of the picture that it is said of.
    image: str | None = None
    #: What is seen of the line.
    text: str = ""

    def __attrs_post_init__(self) -> None:
        self.text = "".join([atom.seen for atom in self.atoms])


class Reader:
    """Cuts lines at the marks inside them, from the top down."""

    def __init__(self, text: str, marks: Marks) -> None:
        self._text = text
        self._edits = marks.edits
        self._next = 0
        self._at = 0
        self._bold = _Inside(marks.bold)
        self._italic = _Inside(marks.italic)
        self._links = _Inside(marks.links)
        self._pictures = {picture.start: picture for picture in marks.pictures}

    def read(self, lines: Iterable[MarkdownLine]) -> Iterator[SeenLine]:
        """Give lines as they are seen: one may be several, where a break or a run-in head divides it."""
        for line in lines:
            atoms: list[Mark] = []
            for start, stop in line.stretches:
                if atoms and self._at < start:
                    atoms.append(Mark(self._at, start, self._joint(start)))
                atoms.extend(self._atoms(max(start, self._at), stop))
            for number, part in enumerate(self._divided(atoms)):
                yield self._seen(part, line if not number else attrs.evolve(line, is_close=True))

    def _joint(self, start: int) -> str:
        """Tell what stood where a line was wrapped: a space, but behind the hyphen of a word."""
        text = self._text
        hyphen = text[self._at - 1] == "-" and text[self._at - 2 : self._at - 1].isalnum()
        return "" if hyphen and text[start].isascii() else " "

    def _atoms(self, start: int, stop: int) -> Iterator[Mark]:
        """Give what is seen of a stretch of the source, the marks in it apart."""
        text, edits = self._text, self._edits
        while self._next < len(edits) and edits[self._next].start < stop:
            edit = edits[self._next]
            self._next += 1
            if edit.start < start:
                continue
            if start < edit.start:
                yield Mark(start, edit.start, text[start : edit.start])
            yield edit
            start = edit.stop
        if start < stop:
            yield Mark(start, stop, text[start:stop])
            start = stop
        self._at = max(self._at, start)

    def _divided(self, atoms: list[Mark]) -> Iterator[list[Mark]]:
        """Divide a line at breaks, and where the marks of its head touch what goes on."""
        if len(atoms) == 1 and "\n" not in atoms[0].seen:
            yield atoms
            return
        part: list[Mark] = []
        head = self._head(atoms)
        for atom in atoms:
            if "\n" in atom.seen:
                part.append(atom._replace(seen=""))
            else:
                part.append(atom)
            if "\n" in atom.seen or atom.stop == head:
                yield part
                part = []
        if part:
            yield part

    def _head(self, atoms: list[Mark]) -> int:
        """Tell where the mark stops that closes a head in front of a text which touches it; -1 where there is none."""
        first = next((atom for atom in atoms if atom.seen.strip()), None)
        if first is None:
            return -1
        bold, italic = self._bold.find(first.start), self._italic.find(first.start)
        held = bold or italic
        stop = atoms[-1].stop
        if held is None or held.outer_stop >= stop:
            return -1
        if italic is not None and any(atom.start in self._pictures for atom in atoms[: atoms.index(first)]):
            return italic.outer_stop
        head = self._text[first.start : held.stop]
        behind = self._text[held.outer_stop : stop].lstrip("*_")[:1]
        touches = bool(behind) and (behind.isalnum() or behind in _OPENS)
        # **새 다리 열린다***새 다리 전경*: two heads
        apart = self._text[held.outer_stop] in "*_" or stop - held.outer_stop >= _SHORTEST_REST
        long = len(head) >= _SHORTEST_HEAD and " " in head and apart
        return held.outer_stop if touches and long else -1

    def _seen(self, atoms: list[Mark], line: MarkdownLine) -> SeenLine:
        """Give a line with what its marks say of all of it."""
        atoms = _stripped(atoms)
        words = [atom.start for atom in atoms if any(map(str.isalnum, atom.seen))]
        pictures = [atom.start for atom in atoms if atom.start in self._pictures]
        return SeenLine(
            atoms,
            line,
            self._pictures[pictures[-1]] if pictures else None,
            is_bold=bool(words) and all(map(self._bold.find, words)),
            is_italic=bool(words) and all(map(self._italic.find, words)),
            is_link=bool(words) and all(map(self._links.find, words)),
        )


class _Inside:
    """Finds the stretch that holds a place."""

    def __init__(self, stretches: Sequence[Stretch]) -> None:
        self._stretches = stretches
        self._starts = [stretch.start for stretch in stretches]

    def find(self, at: int) -> Stretch | None:
        """Give the last stretch that begins before a place, if it reaches over it."""
        index = bisect_right(self._starts, at) - 1
        held = self._stretches[index] if index >= 0 else None
        return held if held is not None and at < held.stop else None


#: What the text opens with that a head touches.
_OPENS = frozenset("[(【<“\"‘'\\")


def _stripped(atoms: list[Mark]) -> list[Mark]:
    """Give what is seen of a line without white space at its ends."""
    if len(atoms) == 1 and atoms[0].seen == atoms[0].seen.strip():
        return atoms
    words = [index for index, atom in enumerate(atoms) if atom.seen.strip()]
    if not words:
        return [atom._replace(seen="") for atom in atoms]
    first, last = words[0], words[-1]
    return [
        *(atom._replace(seen="") for atom in atoms[:first]),
        *_begun(_ended(atoms[first : last + 1])),
        *(atom._replace(seen="") for atom in atoms[last + 1 :]),
    ]


def _begun(atoms: list[Mark]) -> list[Mark]:
    """Give what is seen without white space in front."""
    atom = atoms[0]
    bare = atom.seen.lstrip()
    if bare == atom.seen:
        return atoms
    if len(atom.seen) != atom.stop - atom.start:
        return [atom._replace(seen=bare), *atoms[1:]]
    cut = atom.stop - len(bare)
    return [Mark(atom.start, cut, ""), Mark(cut, atom.stop, bare), *atoms[1:]]


def _ended(atoms: list[Mark]) -> list[Mark]:
    """Give what is seen without white space behind."""
    atom = atoms[-1]
    bare = atom.seen.rstrip()
    if bare == atom.seen:
        return atoms
    if len(atom.seen) != atom.stop - atom.start:
        return [*atoms[:-1], atom._replace(seen=bare)]
    cut = atom.start + len(bare)
    return [*atoms[:-1], Mark(atom.start, cut, bare), Mark(cut, atom.stop, "")]
