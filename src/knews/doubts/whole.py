"""What makes a whole input doubtful: it is no article's text, or the text lost its letters on the way."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from knews.article import Article, Problem
from knews.block import Block, Role
from knews.press.pattern import pattern
from knews.rules.glued import GLUED_RULES
from knews.source_encoding import looks_korean

#: So many characters show what an input is.
_HEAD = 2_000
#: Fewer letters are no evidence of a wrong encoding.
_FEW_LETTERS = 8
# https://haneul.example/1 | /home/haneul/article.txt | C:\news\article.html | ~/news/1.json
_PATH = pattern(
    r"(?:https?://\S{3,2000}|(?:[A-Za-z]:[\\/]|~?/|\.{1,2}/|\\\\)[^\n]{1,400}"
    r"|[^\s\\]{1,200}\.(?:html?|txt|json|jsonl|csv|tsv|xml|md|pdf|hwpx?|docx?|gz|zip))"
)
# Ã­Â•Â˜ (UTF-8) and ÇÏ´Ã (CP949), read as Latin-1 or as its Windows kin
_LATIN = pattern(r"[\x80-\xff\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]")
_HANGUL = pattern(r"[ㄱ-ㆎ가-힣]")


def find_whole(text: str, article: Article) -> Iterator[Problem]:
    """Find what is doubtful of a dump as a whole."""
    head = text[:_HEAD].strip()
    if len(text) <= _HEAD and _PATH.fullmatch(head):
        message = "this looks like a path or an address, and knews opens none: give what is there"
        yield Problem("looks-like-path", message, 0, len(text))
    elif (encoding := _lost_encoding(head)) is not None:
        message = f"this looks like {encoding} that was decoded as something else: give the bytes"
        yield Problem("mojibake", message, 0, len(text))
    if not article.sections:
        yield Problem(
            "no-text", "no text of an article was found in this dump: look at its blocks", 0, len(text)
        )
    if (restored := _restored(article.blocks)) is not None:
        yield restored
    if article.headline is None:
        yield Problem("no-headline", "no line of this dump reads as a headline", 0, 0)


def _restored(blocks: Sequence[Block]) -> Problem | None:
    """Count the line breaks that were restored: where texts touch that no white space parts, and where the model parted them."""
    places = [
        (before, behind)
        for before, behind in pairwise(blocks)
        if behind.role in _TEXT
        and before.role in _TEXT
        and (before.stop == behind.start or before.rule in _BY_SEAM or behind.rule in _BY_SEAM)
        and before.line == behind.line
    ]
    if not places:
        return None
    count = len(places)
    message = (
        f"{count} lost line break{'s were' if count > 1 else ' was'} restored where sentences touch or sense parts them: "
        "give the dump with its line breaks where you have it"
    )
    return Problem("breaks-restored", message, places[0][0].start, places[-1][1].stop)


#: What lines of an article's text are.
_TEXT = frozenset((Role.DECK, Role.HEADING, Role.PARAGRAPH))
_BY_SEAM = frozenset(rule.name for rule in GLUED_RULES)


def _lost_encoding(text: str) -> str | None:
    """Name the encoding of Korean text that was decoded as another; None where nothing shows it."""
    if _HANGUL.search(text) or (letters := len(_LATIN.findall(text))) < _FEW_LETTERS:
        return None
    for wrong in ("latin-1", "cp1252"):
        # The last character may be cut, and some bytes have no letter in the wrong encoding.
        raw = text.encode(wrong, "ignore")
        for right in ("utf-8", "cp949"):
            decoded = raw.decode(right, "ignore")
            # A syllable has two bytes in CP949 and three in UTF-8.
            if len(_HANGUL.findall(decoded)) * 4 >= letters and looks_korean(decoded):
                return right
    return None
