"""Pictures of a Markdown text: which lines are said of them, and which show their own words."""

from collections.abc import Sequence

from knews.press.byline import read_bylines
from knews.press.caption import find_credit
from knews.press.fold import fold
from knews.press.pattern import pattern
from knews.press.time import find_times
from knews.read.markdown_marks import Mark, Picture
from knews.read.markdown_seen import SeenLine
from knews.rules.furniture import furniture_of
from knews.rules.markup import CAPTION

#: A caption that nothing but slanted letters or a picture above it show is no longer.
LONGEST_CAPTION = 200
#: The words of a picture that say more than what it is have so many characters at least.
_SHORTEST_ALT = 12
# …건너고 있다. | …걷는 모습 | 새 다리 전경: how a caption ends
_SHOWS = pattern(r"(?:있다|모습|장면|전경|현장)[.)\]]*$")
# photo_1.jpg | https://haneul.example/1
_FILE = pattern(r"\S+\.(?:jpe?g|png|gif|webp|svg|bmp)$|https?://")
# Image 2: 새 다리: how readers of pages number pictures
_NUMBERED = pattern(r"Image \d{1,4}:? ?")
_OPENS_CAPTION = frozenset("▲△▼▽↑↓◀▶←→")


def read_pictures(text: str, lines: Sequence[SeenLine]) -> None:
    """Tell which lines are said of pictures, and which pictures show their own words."""
    if not any(line.picture is not None for line in lines):
        return
    shown = [index for index, line in enumerate(lines) if line.text]
    printed = {fold(lines[index].text) for index in shown}
    behind = iter(shown)
    follows = next(behind, None)
    for index, line in enumerate(lines):
        while follows is not None and follows <= index:
            follows = next(behind, None)
        if line.picture is None:
            continue
        if line.text:
            line.image = line.picture.src
            continue
        alt = _words(text, line.picture)
        nearest = lines[follows] if follows is not None else None
        if (
            nearest is not None
            and nearest.image is None
            and _is_said_of(nearest, alt, apart=not nearest.line.is_close)
        ):
            nearest.rule, nearest.image = CAPTION, line.picture.src
        elif _shows(alt) and fold(alt) not in printed:
            picture = line.picture
            line.atoms = [
                *(atom for atom in line.atoms if atom.stop <= picture.start),
                Mark(picture.start, picture.alt_start, ""),
                Mark(picture.alt_start, picture.alt_stop, alt),
                Mark(picture.alt_stop, picture.stop, ""),
                *(atom for atom in line.atoms if atom.start >= picture.stop),
            ]
            line.rule, line.image, line.text = CAPTION, picture.src, alt
        elif nearest is not None and nearest.image is None:
            # Its shape may show that it is said of the picture.
            nearest.image = line.picture.src


def _words(text: str, picture: Picture) -> str:
    """Give the words of a picture for those who do not see it."""
    words = " ".join(text[picture.alt_start : picture.alt_stop].replace("\\", "").split())
    return words[number.end() :] if (number := _NUMBERED.match(words)) else words


def _is_said_of(line: SeenLine, alt: str, *, apart: bool) -> bool:
    """Tell whether a line behind a picture is its caption: its words again, in slanted letters, or shaped like one."""
    text = line.text
    if line.line.level or line.is_link or len(text) > LONGEST_CAPTION or is_of_others(text):
        return False
    if line.is_italic or text[0] in _OPENS_CAPTION or (alt and fold(text).startswith(fold(alt))):
        return True
    return not apart and not line.is_bold and is_caption(text)


def is_caption(text: str) -> bool:
    """Tell whether a line is shaped like a caption: it has a credit, or says what is to be seen."""
    return text[0] in _OPENS_CAPTION or find_credit(text) is not None or _SHOWS.search(text) is not None


def _shows(alt: str) -> bool:
    """Tell whether the words of a picture are a caption: they say more than a name of a file or a headline."""
    return len(alt) >= _SHORTEST_ALT and " " in alt and _FILE.match(alt) is None and is_caption(alt)


def is_of_others(text: str) -> bool:
    """Tell whether a line in slanted letters is another thing: a signature, a time, promotion."""
    return (
        "@" in text
        or bool(read_bylines(text))
        or next(iter(find_times(text)), None) is not None
        or furniture_of(text) is not None
    )
