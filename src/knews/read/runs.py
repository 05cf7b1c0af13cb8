"""The texts between two block boundaries of a page -> lines: what parts paragraphs, and what marks from end to end say."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias, cast

from knews.press.heading import ends_sentence, is_script_mark
from knews.read.line import Line
from knews.rules.markup import BOLD, CAPTION, HEADING, LINK, TEXT

#: A text of the page with its marks: 1 bold, 2 link, 4 heading.
Text: TypeAlias = tuple[str, int]
#: A number is a <br> on that line of the source.
Token: TypeAlias = Text | int


class Gathered:
    """What stands between two block boundaries."""

    __slots__ = ("broken", "line", "pictures", "tokens", "whole")

    def __init__(self, line: int, whole: Line | None = None) -> None:
        self.line = line
        #: Whether a <br> is in it.
        self.broken = False
        self.tokens: list[Token] = []
        #: The pictures in it: how many tokens stand in front of each, and where it is. None for none.
        self.pictures: list[tuple[int, str]] | None = None
        #: A line that was read whole: a caption, a script, what the layout drops.
        self.whole = whole


# - "새 다리를 기다렸습니다." | ▶ 인터뷰 : 김하늘
_ITEM = re.compile(r"\s*(?:- ?[“\"]|[▶▷■□○●◆◇▲△※])")
#: Bold, or in an element for headings.
_BOLD_BITS = 5


def make_lines(gathered: list[Gathered], *, lines_apart: bool) -> list[Line]:
    """Divide what was gathered at its breaks and make it lines."""
    doubled = not lines_apart and any(_has_double(line.tokens) for line in gathered if line.broken)
    script = doubled and any(_is_script(line.tokens) for line in gathered if line.broken)
    lines: list[Line] = []
    pointing = _pointing(gathered)
    pictured: list[tuple[int, str]] = []
    for line in gathered:
        if line.whole is not None:
            lines.append(line.whole)
            continue
        groups = _groups(line, doubled=doubled, script=script) if line.broken else ((line.tokens, line.line),)
        for group, at in cast("Iterable[tuple[list[Text], int]]", groups):
            if not group or (made := _line(group, at)) is None:
                continue
            if pointing and (source := pointing.get(_first(group))) is not None:
                pictured.append((len(lines), source))
            lines.append(made)
    for index, source in pictured:
        if _is_captioned(lines, index):
            lines[index] = Line(lines[index].text, CAPTION, lines[index].number, image=source or None)
    return lines


def length_of(line: Gathered, most: int) -> int:
    """Count the characters of a line, up to so many or a few more."""
    count = 0
    for token in line.tokens:
        if isinstance(token, tuple):
            count += len(token[0].strip())
            if count >= most:
                break
    return count


def states(line: Gathered) -> bool:
    """Tell whether a line ends as a statement does."""
    text = next(
        (
            token[0].rstrip()
            for token in reversed(line.tokens)
            if isinstance(token, tuple) and token[0].strip()
        ),
        "",
    )
    return text.endswith(("다.", "요.", "죠."))


def _pointing(gathered: Iterable[Gathered]) -> dict[int, str]:
    """Give where the picture is, for each text right behind a picture that opens with a mark which points at it."""
    found: dict[int, str] = {}
    picture: str | None = None
    for line in gathered:
        if line.whole is not None:
            picture = None
            continue
        pictures = line.pictures if line.pictures is not None else []
        if picture is not None:
            pictures = [(0, picture), *pictures]
        if not pictures:
            continue
        stops = (*(at for at, _ in pictures[1:]), len(line.tokens))
        for (at, source), stop in zip(pictures, stops, strict=True):
            text = _first_text(line.tokens, at, stop)
            # The text of the next line may be the first behind the last picture.
            picture = source if text is None else None
            if text is not None and text[0].lstrip()[:1] in _POINTERS:
                found[id(text)] = source
    return found


def _first_text(tokens: Sequence[Token], start: int, stop: int) -> Text | None:
    """Give the first of some tokens that is a text and no white space."""
    for index in range(start, stop):
        token = tokens[index]
        if not isinstance(token, int) and not token[0].isspace():
            return token
    return None


def _first(group: Iterable[Text]) -> int:
    """Give which is the first text of a group that is no white space."""
    return next((id(token) for token in group if not token[0].isspace()), 0)


def _is_captioned(lines: list[Line], at: int) -> bool:
    """Tell whether the line behind a picture points at it with its mark, and is none of a list with such marks."""
    if at >= len(lines) or lines[at].rule not in (TEXT, BOLD) or lines[at].text[0] not in _POINTERS:
        return False
    behind = lines[at + 1].text[0] if at + 1 < len(lines) else ""
    return behind != lines[at].text[0] and len(lines[at].text) <= _LONGEST_CAPTION


#: ▲ 새 다리를 건너는 시민들: marks that point at the picture above.
_POINTERS = ("▲", "△", "▴")
#: What stands under a picture is no longer than this.
_LONGEST_CAPTION = 200


def _has_double(tokens: list[Token]) -> bool:
    """Tell whether two breaks stand together, text on both sides."""
    last = False
    begun = False
    doubled = False
    for token in tokens:
        if isinstance(token, int):
            doubled = doubled or (last and begun)
            last = True
        elif not token[0].isspace():
            if doubled:
                return True
            last, begun = False, True
    return False


def _is_script(tokens: list[Token]) -> bool:
    """Tell whether a script's mark stands among the texts: each sentence of an anchor is a line there."""
    return any(not isinstance(token, int) and is_script_mark(token[0].strip()) for token in tokens)


def _groups(line: Gathered, *, doubled: bool, script: bool) -> Iterator[tuple[list[Text], int]]:
    """Divide a line's tokens at the breaks that part paragraphs; with each part the line of the source."""
    group: list[Text] = []
    breaks, at, broken_at = 0, line.line, line.line
    for token in line.tokens:
        if isinstance(token, int):
            breaks, broken_at = breaks + 1, token
            continue
        if breaks and not token[0].isspace():
            if breaks > 1 or not doubled or _parts(group, token, script=script):
                yield group, at
                group, at = [], broken_at
            else:
                group.append((" ", -1))
            breaks = 0
        group.append(token)
    yield group, at


def _parts(group: list[Text], token: Text, *, script: bool) -> bool:
    """Tell whether a single break parts paragraphs: bold lines, before and behind an item, behind the sentences of a script."""
    if group and _is_bold([token]) and _is_bold(group):
        return True
    if _heads(group, token):
        return True
    if _ITEM.match(token[0]) is not None:
        return True
    # Where texts begin and end shows enough: joined at each break, a long line would take its length squared.
    start = "".join([text for text, _ in group[:_FEW]]).lstrip()
    end = "".join([text for text, _ in group[-_FEW:]]).rstrip()
    if len(group) <= _FEW and is_script_mark(start.rstrip()):
        return True
    return ends_sentence(end) and (script or _ITEM.match(start) is not None)


#: So many texts show how a line begins and ends; a script's mark is one of no more.
_FEW = 8


def _is_bold(group: Sequence[Text]) -> bool:
    return all(flags & _BOLD_BITS or text.isspace() for text, flags in group)


def _heads(group: list[Text], token: Text) -> bool:
    """Tell whether a bold line above text heads it: short, and no sentence."""
    if not group or token[1] & _BOLD_BITS:
        return False
    length = 0
    for text, flags in group:
        length += len(text.strip())
        # A group that is too long is asked about at each of its breaks.
        if length > _LONGEST_HEADING or not (flags & _BOLD_BITS or text.isspace()):
            return False
    text = "".join(text for text, _ in group).strip()
    return 1 < len(text) <= _LONGEST_HEADING and not ends_sentence(text)


#: A bold line longer than this is text.
_LONGEST_HEADING = 70


def _line(group: Sequence[Text], line: int) -> Line | None:
    """Make one line of the texts between two breaks; None where there is only white space."""
    if len(group) == 1:
        text, bits = group[0]
    else:
        text, bits = "".join([text for text, _ in group]), 7
        for part, own in group:
            if not part.isspace() and part.strip() not in _BULLETS:
                bits &= own
    text = text.strip()
    # White space other than single spaces is not printable, and neither is what cannot be seen.
    if "  " in text or not text.isprintable():
        text = " ".join(text.split()).strip(_UNSEEN)
    return Line(text, _RULE_OF_BITS[bits], line) if text else None


#: White space that str.split does not know: a byte order mark, spaces of no width.
_UNSEEN = "\ufeff\u200b\u2060 "

#: Marks in front of a link, which take its place in a list.
_BULLETS = frozenset("▲△▶▷►■□●◆◇※☞·ㆍ-")

#: What a line is that is marked from end to end: a heading before a link, a link before bold.
_RULE_OF_BITS = (TEXT, BOLD, LINK, LINK, HEADING, HEADING, HEADING, HEADING)
