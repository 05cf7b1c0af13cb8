"""Values that do not look like what they are taken for: a deck, a heading, a caption, a time."""

from collections.abc import Iterator

from knews.article import Article, Problem
from knews.block import Role
from knews.doubts.place import place, place_of
from knews.press.pattern import pattern
from knews.press.words import NAME

_DECK, _HEADING, _CAPTION, _TIME = Role.DECK, Role.HEADING, Role.CAPTION, Role.TIME
_NAME = pattern(NAME)
#: A deck is no longer than this; a text has no more of them.
_LONG_DECK, _MANY_DECKS = 100, 8
# 10:00 신년 기자회견
_CLOCK = pattern(r"\d\d?:\d\d ")
# …건너고 있다. 2025.01.22. : a sentence, and the day of its picture
_DATED = pattern(r"다\. {0,2}20\d\d\. ?\d\d?\. ?\d\d?\.?$")
#: A heading is no longer than this.
_LONG_HEADING = 80
#: A heading that quotes may end in a sentence.
_QUOTES = frozenset("“”‘’'\"")
# 한편 하늘시는 … | 그러나 … : how a sentence goes on from another
_GOES_ON = pattern(r"(?:한편|이에|그러나|하지만|그런데|또한|이어|특히|이처럼|이 때문에|그는|그녀는)[ ,]")
#: A caption of so many characters has taken text.
_LONG_CAPTION = 300
#: A caption has so many sentences at most: what happens, who, when.
_MANY_SENTENCES = 3
_LONGEST_NAME = 4
#: What a register of papers and the foot of a page date, and what stands beside: the paper, not the article.
_REGISTERED = ("발행일", "등록일", "창간")
_REGISTER = ("등록번호", "발행인", "편집인", "제호", "사업자", "등록일", "청소년")
#: Pages have been printed since.
_FIRST_YEAR = 1990


def find_odd(article: Article) -> Iterator[Problem]:
    """Find values that do not look like what they are taken for."""
    yield from _decks(article)
    yield from _headings(article)
    yield from _captions(article)
    yield from _times(article)


def _decks(article: Article) -> Iterator[Problem]:
    decks = article.subheadlines
    if not decks:
        return
    if len(decks) > _MANY_DECKS:
        message = f"{len(decks)} lines are decks: look whether they are a menu, a list or the text"
        yield place_of(article, _DECK, "odd-deck", message)
        return
    for block in article.blocks:
        if block.role is _DECK and (why := _why_no_deck(block.text)) is not None:
            yield place(block, "odd-deck", f"this deck {why}: look whether it is text, or a line of the page")
            return


def _why_no_deck(deck: str) -> str | None:
    if len(deck) > _LONG_DECK:
        return f"has {len(deck)} characters"
    if deck.endswith(("다.", "니다", "세요.", "세요")) or _DATED.search(deck):
        return "is a sentence"
    if not any(map(str.isalnum, deck)):
        return "has no letter"
    if deck[0] in "▲△▷▶▼◀□◇" or _CLOCK.match(deck):
        return "begins like an item of a list"
    return None


def _headings(article: Article) -> Iterator[Problem]:
    for block in article.blocks:
        if block.role is _HEADING and (why := _why_no_heading(block.text)) is not None:
            yield place(block, "odd-heading", f"this heading {why}: look whether it is a part of the text")
            return


def _why_no_heading(heading: str) -> str | None:
    if len(heading) > _LONG_HEADING:
        return f"has {len(heading)} characters"
    if len(heading) <= _LONGEST_NAME and _NAME.fullmatch(heading):
        return "is a name alone"
    if heading.endswith("다.") and _QUOTES.isdisjoint(heading):
        return "is a sentence with its full stop"
    return None


def _captions(article: Article) -> Iterator[Problem]:
    if not article.captions:
        return
    for block in article.blocks:
        if block.role is _CAPTION and (why := _why_no_caption(block.text)) is not None:
            yield place(block, "odd-caption", f"this caption {why}")
            return


def _why_no_caption(caption: str) -> str | None:
    length = len(caption)
    if length <= _LONGEST_NAME and _NAME.fullmatch(caption):
        return "is a name alone: look whether it signs the article"
    if _GOES_ON.match(caption):
        return "goes on from another sentence: look whether it is a paragraph"
    if length > _LONG_CAPTION or (
        length > _LONG_CAPTION / 2 and caption.count("다. ") + caption.count("다.”") >= _MANY_SENTENCES
    ):
        return f"has {length} characters: look whether it has taken text"
    return None


def _times(article: Article) -> Iterator[Problem]:
    published, modified = article.published, article.modified
    if published is None or published.value is None:
        return
    if published.value.year < _FIRST_YEAR or _is_of_paper(article, published.text):
        message = f"{published.text[:30]!r} dates a paper and not an article: look for another time"
        yield place_of(article, _TIME, "odd-time", message, published.text)
    if modified is not None and modified.value is not None and modified.value < published.value:
        message = f"modified {modified.value:%Y-%m-%d %H:%M} is before published: look which is which"
        yield place_of(article, _TIME, "modified-first", message, modified.text)


def _is_of_paper(article: Article, text: str) -> bool:
    """Tell whether a time dates the paper: it stands in its register, at the foot of a page."""
    if not text.startswith(_REGISTERED):
        return False
    blocks = article.blocks
    for index, block in enumerate(blocks):
        if block.role is _TIME and text in block.text:
            beside = [other.text for other in blocks[max(0, index - 2) : index + 3] if other is not block]
            return any(word in other for other in beside for word in _REGISTER)
    return False
