"""The codes of problems: how grave each is, what it means, what to do. A new code is one row here."""

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

#: info: nothing is wrong, something is not known. doubt: a value may be wrong. loss: text of the article may be missing.
Severity = Literal["info", "doubt", "loss"]


class Code(NamedTuple):
    """What one code says."""

    severity: Severity
    meaning: str
    #: What to do about it.
    advice: str


#: In the order of the documentation: times, writers, the whole input, the address, the layout, text.
CODES: Final[Mapping[str, Code]] = {
    "year-unknown": Code("info", "a day was printed without its year", "give `crawled_at`"),
    "relative-time-unresolved": Code(
        "info", "a relative time was printed, and nobody said when it was read", "give `crawled_at`"
    ),
    "crawl-time-imprecise": Code(
        "info",
        "a relative time was printed, and `crawled_at` is a day only, or midnight: the value is a day",
        "give `crawled_at` with its time of day",
    ),
    "email-tie-inferred": Code(
        "info",
        "an address stands behind several writers; the likeliest got it",
        "check the address if it matters",
    ),
    "no-article": Code(
        "loss",
        "the page holds no article's text",
        "look at it: it may be a list, a login page, or built by a script that knews does not know",
    ),
    "no-text": Code(
        "loss", "the dump holds no text of an article", "look at its blocks: it may be a headline alone"
    ),
    "no-headline": Code(
        "info",
        "nothing in the input reads as a headline, and no metadata states one",
        "look at its first lines",
    ),
    "breaks-restored": Code(
        "info",
        "the dump lost line breaks: paragraphs, headings or decks were parted where their sense parts them",
        "give the dump with its line breaks where you have it; `Block.rule` says what parted each",
    ),
    "headline-missed": Code(
        "doubt",
        "a whole page gives no headline, and each has one; or a line of the text reads like one",
        "look above the text and at its first line; mend or add a layout",
    ),
    "no-writer": Code(
        "doubt",
        "nobody signs a page, as nearly every page of an article names its writer, or an opinion piece",
        "look where it names its writer",
    ),
    "looks-like-path": Code(
        "loss", "the text is a path or an address, and knews opens none", "give what is there"
    ),
    "mojibake": Code(
        "loss", "Korean text was decoded in the wrong encoding before knews got it", "give the bytes"
    ),
    "looks-like-json": Code(
        "loss",
        "the input is JSON, and no article",
        "give `knews.parse_record` the object, or each of the list",
    ),
    "looks-like-csv": Code(
        "loss",
        "the input is a table or a row of one",
        "read it with `csv`, and give `knews.parse_record` each row",
    ),
    "looks-like-feed": Code(
        "loss",
        "the input is an RSS or Atom document",
        "read it with `feedparser`, and give `knews.parse_record` each entry",
    ),
    "looks-like-mail": Code(
        "loss",
        "the input is an e-mail with its headers",
        "read it with `email`, and give the text of its body",
    ),
    "looks-like-several": Code(
        "loss",
        "the input holds several articles, and they were read as one",
        "part them, and give one at a time",
    ),
    "date-differs": Code(
        "doubt",
        "the time of publication is more than a day off the date in its address, or off what the page states",
        "check which of the two is right",
    ),
    "given-differs": Code(
        "doubt",
        "what the caller states is not what the input prints; the message names both, and which was taken",
        "check which of the two is right",
    ),
    "given-unread": Code(
        "doubt",
        "a value that the caller states cannot be read: it was left out",
        "write it as a time, or as names",
    ),
    "press-unknown": Code(
        "info",
        "the paper that the caller states is no outlet that is installed: `outlet` is `None`",
        "see `knews outlets --names`, or add the outlet: [](add-an-outlet.md)",
    ),
    "bad-url": Code(
        "info",
        "the given `url` is no address: it was left out",
        "mend it; the outlet was found by what the input shows",
    ),
    "layout-unknown": Code(
        "doubt",
        "the outlet is known, and no layout of it fits its page",
        "the site was rebuilt, or the page is no article: [](layouts-over-time.md)",
    ),
    "selector-missed": Code(
        "doubt",
        "a layout fits, and one of its selectors gave nothing where it should",
        "mend the selector: [](layouts-over-time.md)",
    ),
    "undecoded-bytes": Code(
        "doubt",
        "some bytes are no text in the encoding of the rest; each run of them became U+FFFD",
        "mend the file, or decode it yourself",
    ),
    "markup-left": Code(
        "doubt",
        "markup, an escape, an entity or code stands in a value",
        "give the input as a page, or decode it once more",
    ),
    "page-line-left": Code(
        "doubt",
        "a button, a menu or another line of the page stands in a value",
        "give the page itself, or cut what stands around the article",
    ),
    "signature-left": Code(
        "doubt",
        "an address or a signature stands in a value, or was left out where nobody else signs",
        "look whether a writer is missing",
    ),
    "deck-left": Code(
        "doubt",
        "sub-headlines may stand at the head of the first paragraph, only a space between",
        "look where the text begins; give the dump with its line breaks where you have it",
    ),
    "heading-left": Code(
        "doubt",
        "a marked heading stands in a paragraph",
        "look whether a section begins there; give the dump with its line breaks where you have it",
    ),
    "caption-left": Code(
        "doubt",
        "the text or the credit of a picture stands in a paragraph",
        "look whether a caption is missing",
    ),
    "time-left": Code(
        "doubt",
        "a day with its time of day stands in a value, or one was printed apart and not read",
        "look whether it says when the article was published",
    ),
    "odd-headline": Code("doubt", "the headline does not look like one", "look at the first lines"),
    "odd-deck": Code(
        "doubt",
        "a sub-headline does not look like one, or there are many",
        "look whether it is text or a menu",
    ),
    "odd-heading": Code(
        "doubt", "a heading is a sentence, a name alone or as long as a text", "look whether it is text"
    ),
    "odd-caption": Code(
        "doubt",
        "a caption is as long as a text, goes on from one, or is a name alone",
        "look whether it has taken text, or signs",
    ),
    "odd-name": Code(
        "doubt",
        "a writer's name does not look like one, there are many, or one signs in the middle of the text",
        "look whether it is a name, and a picture's",
    ),
    "writers-differ": Code("doubt", "the page states a writer, and others sign", "check who wrote it"),
    "odd-time": Code(
        "doubt",
        "the time of publication is that of a paper, or before there were pages",
        "look for another time",
    ),
    "modified-first": Code(
        "info", "the time of the last change is before that of publication", "look which is which"
    ),
    "text-left-out": Code(
        "loss", "sentences were taken for a link, a notice or a button", "look whether they are the article's"
    ),
    "text-beside": Code(
        "loss",
        "sentences stand together on the page beside the text that was chosen",
        "look whether they are the article's, and mend or add a layout: [](layouts-over-time.md)",
    ),
    "not-described": Code(
        "doubt",
        "what the page says of its article for machines is not in the text",
        "look whether another text was taken, or most of it is missing",
    ),
    "other-language": Code(
        "doubt",
        "the text has no Hangul, and nothing states another language",
        "look at names, times and `language`",
    ),
    "cut-short": Code(
        "loss",
        "the text ends in a button that opens the rest, or where readers are asked to log in or subscribe",
        "give the whole article",
    ),
    "odd-end": Code(
        "doubt",
        "the last line of a text in sentences ends none",
        "look whether the text was cut, or the line is the page's",
    ),
    "odd-start": Code(
        "doubt",
        "the first line of a text in sentences ends none",
        "look whether it is a sub-headline or a line of the page",
    ),
    "loose-lines": Code(
        "doubt",
        "two long lines or more of a text in sentences end none",
        "look whether they are sub-headlines, captions or links",
    ),
    "looks-like-list": Code(
        "doubt",
        "many paragraphs are short lines that end no sentence",
        "look whether it is a menu or a list of links",
    ),
    "unexplained-text": Code(
        "loss", "a text of 80 characters or more has no place in the article", "look at it"
    ),
}


def severity_of(code: str) -> Severity:
    """Tell how grave a problem is by its code; a code that is not known here, as of a later version, is a doubt.

    >>> severity_of("no-text"), severity_of("year-unknown"), severity_of("of-tomorrow")
    ('loss', 'info', 'doubt')
    """
    known = CODES.get(code) if isinstance(code, str) else None  # type: ignore[redundant-expr]
    return known.severity if known is not None else "doubt"
