"""Blocks: what each piece of the input was taken for, and where it stands."""

import enum

import attrs

from knews.kinds import check_value
from knews.public import public


@public
class Role(enum.StrEnum):
    """What a block is: a closed vocabulary, shared by every outlet."""

    #: The headline.
    HEADLINE = "headline"
    #: A sub-headline under it.
    DECK = "deck"
    #: A printed time, with its label: "입력 2025.01.22 17:43".
    TIME = "time"
    #: A number beside it: comments, clicks.
    COUNTER = "counter"
    #: The name of what follows: "제목:", "본문:", the rule under a table of labels.
    LABEL = "label"
    #: Who wrote it.
    BYLINE = "byline"
    #: Where an agency says it was written: "(서울=연합뉴스)".
    DATELINE = "dateline"
    #: What a picture shows.
    CAPTION = "caption"
    #: Whose the picture is.
    CREDIT = "credit"
    #: A heading inside the body, with its marker.
    HEADING = "heading"
    #: The text of the body.
    PARAGRAPH = "paragraph"
    #: The same text again; `Block.repeats` points at the first.
    REPEAT = "repeat"
    #: The rights line.
    COPYRIGHT = "copyright"
    #: Promotion, tip lines, subscription, who supplied the piece.
    NOTICE = "notice"
    #: Links to other articles.
    RELATED = "related"
    #: Buttons, share, player, font size.
    INTERFACE = "interface"
    #: Left-overs of scripts and markup.
    DEBRIS = "debris"
    #: A page's metadata.
    META = "meta"
    #: None of these.
    OTHER = "other"

    # A role is equal to its text, and hashes as fast as that: an Enum hashes its name by a function.
    __hash__ = str.__hash__


@public
@attrs.frozen
class Block:
    """A piece of the input: what it was taken for, its characters, its place.

    >>> Block(Role.HEADLINE, "시장, 새 다리 연다", start=0, stop=11, line=1).text
    '시장, 새 다리 연다'
    """

    #: What it was taken for.
    role: Role
    #: The source's characters from `start` to `stop`, unchanged; on a page, what a reader sees, white space tidied; of
    #: Markdown, escaped text and text with stray tags, what the marks between `start` and `stop` leave to read.
    text: str
    #: Offset of its first character in the decoded source, with its marks, tags and escapes: a str as it was given. On
    #: a page or a fragment, in the texts of its blocks joined by line breaks.
    start: int
    #: Offset behind its last character.
    stop: int
    #: The source's line it starts in, counted from 1.
    line: int
    #: The name of the rule that gave the role, or None before labelling.
    rule: str | None = None
    #: For a REPEAT: where the first one starts, always before it.
    repeats: int | None = None
    #: For META: the name under which the page states it, "og:title".
    key: str | None = None
    #: For a CAPTION on a page: the absolute URL of its picture.
    image: str | None = None

    def __attrs_post_init__(self) -> None:
        check_value(self)
