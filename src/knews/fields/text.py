"""The words of an article: its headline, its decks, its body, its rights line, its tags."""

from collections.abc import Iterable, Sequence

from knews.article import Section
from knews.block import Role
from knews.fields.taken import Taken, names_of
from knews.labelled import Labelled
from knews.press.fold import tidy
from knews.press.heading import read_heading, split_marker
from knews.press.headline import find_suffix, without_badge, without_house
from knews.press.pattern import SPACES, pattern
from knews.rules.label_rules import TABLE_HEADLINE
from knews.rules.lines import TAGS
from knews.rules.tail import TAGS_IN_RUN

# [새 다리, 내년 봄 착공]
_BRACKETED = pattern(r"\[(?P<text>.+)\]")
# - 하늘시, 새 다리 연다 - | -하늘시, 새 다리 연다- | — 하늘시, 새 다리 연다 —
_OUTER = pattern(rf"[-–—]\s*+(?P<text>.+?){SPACES}[-–—]?$")
_HASHTAG = pattern(r"#([^\s#,]+(?: [^\s#,]+){0,2})")
# Looked up once: an attribute of an Enum class takes Python 3.11 several times as long.
_HEADING, _PARAGRAPH = Role.HEADING, Role.PARAGRAPH


def take_headline(pieces: Sequence[Labelled], names: frozenset[str]) -> Taken[str | None]:
    """Give the first headline without what a list or the site stuck to it; `names` are the outlet's."""
    if not pieces:
        return Taken(None)
    text = pieces[0].text
    if pieces[0].rule is TABLE_HEADLINE:
        # What a crawler states is mostly the page's title; a tag in front of it is the headline's own.
        bare = without_house(text, names)
        text = text[: text.find(bare) + len(bare)] if text[0] in "[<【" else bare
    return Taken(tidy(without_badge(text[: find_suffix(text, names)])), names_of(pieces[:1]))


def take_decks(pieces: Sequence[Labelled]) -> Taken[tuple[str, ...]]:
    """Give the decks, without the dashes or brackets that dumps have around them."""
    return Taken(tuple([_deck(piece) for piece in pieces]), names_of(pieces))


def _deck(piece: Labelled) -> str:
    text = piece.text
    if piece.rule is None or not piece.rule.strips_marks:
        return tidy(text)
    match = _OUTER.match(text) or _BRACKETED.fullmatch(text)
    return tidy(match["text"] if match else text)


def take_sections(pieces: Iterable[Labelled]) -> Taken[tuple[Section, ...]]:
    """Divide the body at its headings; the lead has none."""
    sections: list[Section] = []
    given: list[Labelled] = []
    heading: str | None = None
    marker: str | None = None
    paragraphs: list[str] = []
    for piece in pieces:
        block = piece.block
        if block.role is _PARAGRAPH:
            paragraphs.append(tidy(piece.text))
            given.append(piece)
        elif block.role is _HEADING:
            given.append(piece)
            if paragraphs or heading is not None or not sections:
                sections.append(Section(heading, marker, tuple(paragraphs)))
            read = piece.value if isinstance(piece.value, tuple) and piece.own is None else None
            read = read or read_heading(piece.text)
            marker, heading = read or split_marker(piece.text)
            heading = tidy(heading)
            paragraphs = []
    if paragraphs or heading is not None:
        sections.append(Section(heading, marker, tuple(paragraphs)))
    return Taken(tuple(sections), names_of(given))


def take_copyright(pieces: Sequence[Labelled]) -> Taken[str | None]:
    """Join the rights lines, each once."""
    lines = dict.fromkeys([tidy(piece.text) for piece in pieces])
    return Taken(" ".join(lines) or None, names_of(pieces))


def take_keywords(pieces: Iterable[Labelled]) -> Taken[tuple[str, ...]]:
    """Read the hash tags that a text prints."""
    printed = [piece for piece in pieces if piece.rule in _TAGS]
    found = [word.strip() for piece in printed for word in _HASHTAG.findall(piece.block.text)]
    return Taken(tuple(found), names_of(printed))


_TAGS = (TAGS, TAGS_IN_RUN)
