"""Markup in an input: a whole page, a fragment, or text that only looks like it: `<사설>`, `a < b`, `<sky@haneul.example>`."""

import html
import re
from collections.abc import Iterator

from knews.press.pattern import pattern
from knews.source_kind import Kind
from knews.source_opened import Edit, Opened

#: A page says in so many characters that it is one.
_HEAD = 2_000
#: A page that begins with text has so many tags there.
_MANY_TAGS = 8
_PAGE_TAG = pattern(r"<(?:!doctype\s+html|html|head|body|meta)(?=[\s>/])", re.IGNORECASE)
_ANY_TAG = pattern(r"</?[a-z][a-z0-9]*(?=[\s>/])", re.IGNORECASE)
# Atomic and possessive, so that a thousand comments are read once and not in every combination.
_PRELUDE = pattern(r"(?>(?:<!--(?>.*?-->)|<\?(?>.*?\?>))\s*)*+", re.DOTALL)

#: What an RSS or Atom document begins with.
_FEED_STARTS = ("<rss", "<feed", "<rdf:RDF", "<channel", "<item")
#: Tags that part the text: where one stands, white space is white space.
BLOCK_TAGS = (
    "p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|caption|blockquote|section|article|header|footer"
    "|aside|figure|figcaption|center|pre|main|nav|form|html|body|head"
)
_INLINE_TAGS = (
    "a|abbr|b|big|button|cite|code|del|em|font|i|iframe|img|ins|label|mark|noscript|q|s|script|small|source|span|strike|strong"
    "|style|sub|sup|svg|time|tt|u|video|audio|input|select|option|textarea|picture|ruby|rp|rt|wbr|object|embed"
)
# What no text has by chance: </b> | <br> <br/> | <a href= | <p> <div>; <B> alone is a name in brackets.
_TAG = pattern(
    rf"<(?:/(?:{BLOCK_TAGS}|{_INLINE_TAGS})\s*>|[bh]r\s*/?>|(?:{BLOCK_TAGS}|{_INLINE_TAGS}|[bh]r)\s+[a-z][\w:-]*\s*=|(?:{BLOCK_TAGS})>)",
    re.IGNORECASE,
)
# The same with its brackets escaped: &lt;p&gt; &lt;/b&gt; &lt;br /&gt; &lt;a href=
_ESCAPED_TAG = pattern(
    rf"&(?:lt|#60|#x3c);(?:/?(?:{BLOCK_TAGS}|b|strong|span|em|a|i|u)\s*&(?:gt|#62|#x3e);|[bh]r\s*/?&(?:gt|#62|#x3e);"
    rf"|(?:!doctype|{BLOCK_TAGS}|{_INLINE_TAGS})\s+[a-z][\w:-]*)",
    re.IGNORECASE,
)
# &nbsp; &quot; &#39; &hellip;: what a page needs. &amp; &lt; &gt; stand in dumps alone, where a single sign was escaped.
_ENTITY = pattern(r"&(?!(?:amp|lt|gt);)(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-f]{2,6});", re.IGNORECASE)
#: Of so many lines, tags that stand in at most every fifth are left over.
_MANY_LINES, _FEW_TAGS = 20, 5
#: A stray entity is no markup: the text stays as it is, and so do the offsets in it.
_LEAST_ENTITIES = 2


def tell_markup(text: str) -> Kind:
    """Tell a page from a fragment and from text, which may hold `<사설>` or an address in brackets.

    >>> tell_markup("<사설> 다리가 a < b 라는 <sky@haneul.example>"), tell_markup("다리가 열린다.<br>봄이다.")
    (<Kind.TEXT: 'text'>, <Kind.FRAGMENT: 'fragment'>)
    >>> tell_markup("<!-- saved --><!doctype html><p>다리</p>")
    <Kind.HTML: 'html'>
    """
    if "<" not in text:
        return Kind.TEXT
    if is_page(text):
        return Kind.HTML
    return Kind.FRAGMENT if _TAG.search(text) is not None else Kind.TEXT


def has_few_tags(text: str) -> bool:
    r"""Tell whether tags stand in few lines of a text of many: they are left over, and the lines are the text's own.

    >>> has_few_tags("다리가 열린다.\n" * 30 + "<br>"), has_few_tags("<p>다리가 열린다.</p>\n" * 30), has_few_tags("다리<br>")
    (True, False, False)
    """
    lines = [line for line in text.splitlines() if line and not line.isspace()]
    tagged = sum(_TAG.search(line) is not None for line in lines if "<" in line)
    return len(lines) >= _MANY_LINES and tagged * _FEW_TAGS <= len(lines)


def count_tags(text: str) -> int:
    """Count the tags of a text that stand in it by no chance.

    >>> count_tags("새 다리가<br>열린다. <b>봄</b>이다. <사설>")
    2
    """
    return len(_TAG.findall(text))


def is_page(text: str) -> bool:
    """Tell whether a text is a whole page, by its head."""
    head = text[:_HEAD]
    if text.startswith(("<!--", "<?")) and (prelude := _PRELUDE.match(text)):
        head = text[prelude.end() : prelude.end() + _HEAD]
    if head.startswith(_FEED_STARTS):
        return False
    if (found := _PAGE_TAG.search(head)) is None:
        return head[:7].lower() == "<title>"
    return found.start() == 0 or _ANY_TAG.match(head) is not None or len(_ANY_TAG.findall(head)) >= _MANY_TAGS


def unescape(opened: Opened) -> Opened:
    r"""Give markup whose brackets are escaped, and text that is full of entities, as what they stand for.

    >>> unescape(Opened("&lt;p&gt;다리가 열린다.&lt;/p&gt;")).text, unescape(Opened("&quot;다리&quot;가&nbsp;열린다.")).text
    ('<p>다리가 열린다.</p>', '"다리"가\xa0열린다.')
    >>> unescape(Opened("R&D와 S&amp;P 지수, &lt;하늘&gt;")).text
    'R&D와 S&amp;P 지수, &lt;하늘&gt;'
    """
    text = opened.text
    if "&" not in text or ";" not in text:
        return opened
    escaped = len(_ESCAPED_TAG.findall(text))
    tags = len(_TAG.findall(text)) if "<" in text else 0
    if escaped > 2 * tags or (tags == 0 and len(_ENTITY.findall(text)) >= _LEAST_ENTITIES):
        return opened.edited(_find_entities(text))
    return opened


def _find_entities(text: str) -> Iterator[Edit]:
    """Find what `html.unescape` reads otherwise, and what it reads."""
    for match in _ANY_ENTITY.finditer(text):
        if (read := html.unescape(match[0])) != match[0]:
            yield (*match.span(), read)


# &amp; &amp &#39; &#x27: all that `html.unescape` looks at
_ANY_ENTITY = pattern(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


def without_stray_tags(opened: Opened) -> Opened | None:
    r"""Give a text that holds a few tags without them; None where tags part it.

    Line breaks part a text that is none of HTML: those behind a sentence or an empty line are more than twice the tags that part.
    A long run without either is text, too.

    >>> bare = without_stray_tags(Opened("새 다리 열린다\n\n시가 <b>10월</b>에 연다.\n\n길이는 820m다.\n\n<i>김하늘</i> 기자"))
    >>> bare.text if bare else None
    '새 다리 열린다\n\n시가 10월에 연다.\n\n길이는 820m다.\n\n김하늘 기자'
    >>> without_stray_tags(Opened("새 다리 열린다\n\n시가 10월에 연다.<br><br>길이는 820m다.")) is None
    True
    """
    text = opened.text
    seams, tags = len(_SEAM.findall(text)), len(_PARTING_TAG.findall(text))
    is_run = not tags and len(_SENTENCE.findall(text)) >= _LEAST_SENTENCES
    if not is_run and (seams < _LEAST_SEAMS or seams <= 2 * tags):
        return None
    for opener, closer in _ASIDES if "<!--" in text or "</" in text else ():
        opened = opened.edited((*aside, "") for aside in _find_asides(opened.text, opener, closer))
    tags_read = ((*match.span(), _space(match)) for match in _ANY_MARKUP.finditer(opened.text))
    bare = opened.edited(tags_read)
    return bare.edited(_find_entities(bare.text)) if "&" in bare.text else bare


def _space(match: re.Match[str]) -> str:
    return "\n" if _PARTING_TAG.match(match[0]) else ""


#: A run of fewer sentences is a paragraph, with the marks of one.
_LEAST_SENTENCES = 5
_SENTENCE = pattern(r"[다요죠까][.?!]")
#: Fewer line breaks are an accident of the source.
_LEAST_SEAMS = 2
# …했다. and a line break, a line break and an empty line: between texts, not between tags
_SEAM = pattern(
    r"(?:[다요죠까][.?!][”\"’')\]]{0,3}[^\S\n]*\n\s*|(?<=[^>\s])[^\S\n]*\n[^\S\n]*\n\s*)(?=[^<\s])"
)
_PARTING_TAG = pattern(rf"<(?:/(?:{BLOCK_TAGS})|br|hr|{BLOCK_TAGS})(?=[\s>/])", re.IGNORECASE)
_ANY_MARKUP = pattern(rf"</?(?:{BLOCK_TAGS}|{_INLINE_TAGS}|[bh]r)(?=[\s>/])[^<>]*>", re.IGNORECASE)
_ASIDES = (
    (pattern("<!--"), pattern("-->")),
    (pattern(r"<script(?=[\s>])", re.IGNORECASE), pattern(r"</script\s*>", re.IGNORECASE)),
    (pattern(r"<style(?=[\s>])", re.IGNORECASE), pattern(r"</style\s*>", re.IGNORECASE)),
)


def without_asides(text: str, *, scripts: bool = True) -> str:
    """Give markup without comments, scripts and styles; one that never closes stays.

    >>> without_asides("<p>다리<!-- 길 --></p><script>var x</script>"), without_asides("다리 <!-- 길")
    ('<p>다리</p>', '다리 <!-- 길')
    """
    for opener, closer in _ASIDES if scripts else _ASIDES[:1]:
        text = Opened(text).edited((*aside, "") for aside in _find_asides(text, opener, closer)).text
    return text


def _find_asides(text: str, opener: re.Pattern[str], closer: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    at = 0
    # Where one does not close, none behind it does: each is looked for once.
    while (opened := opener.search(text, at)) and (closed := closer.search(text, opened.end())):
        at = closed.end()
        yield opened.start(), at
