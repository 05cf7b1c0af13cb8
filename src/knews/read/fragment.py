"""Fragments of HTML: what to do with their line breaks, with the line above the first tag, and where their headline is."""

import re
from html import escape

from knews.press.byline import read_bylines
from knews.press.heading import ends_statement
from knews.press.time import find_times
from knews.read.shown import line_text
from knews.read.tree import Element, texts_before
from knews.source_markup import BLOCK_TAGS, without_asides

#: The longest headline.
_HEADLINE = 120
#: A title that nothing but a line break parts from the text is shorter than half of the line behind it.
_SHARE = 2
# A "<" that opens no tag: <사설>, a < b, <sky@haneul.example>, <https://haneul.example>
_NO_TAG = re.compile(r"<(?![a-zA-Z/!?])|<(?=[\w.+-]{1,64}@)|<(?=https?:)|</(?![a-zA-Z])")
_TAG = re.compile(r"(<[a-zA-Z/!?][^<>]*>)")
_BLOCK = re.compile(rf"<(?:{BLOCK_TAGS}|hr)(?=[\s>/])", re.IGNORECASE)
_OPAQUE = re.compile(r"<(?:script|style|pre|textarea)(?=[\s>/])", re.IGNORECASE)
_BR = re.compile(r"<br(?=[\s>/])", re.IGNORECASE)
_LINE_BREAK = re.compile(r"(?:(?<![^\S\n])[^\S\n]++)?+\n\s*")
#: What a line break of the source becomes: a break that parts.
_PARTED = "<br><br>"
# documentTitle, article-tit, headline, subject: an element for the headline, not subtitle
_TITLE_NAME = re.compile(r"title|headline|subject|(?:^|[\s_-])tit(?:$|[\s_-])", re.IGNORECASE)
_SUBTITLE_NAME = re.compile(r"sub[-_]?(?:tit|head|line)|stit|deck|summary", re.IGNORECASE)
#: An element's name is looked for on it and on what it stands in, so many in all.
_NAMED = 4


def as_page(text: str) -> str:
    r"""Make a fragment ready to be parsed as a page.

    A line break is white space where tags part the text, and parts it where nothing else does. A title line in front of the
    first tag is a headline, and what is in angle brackets and no tag is text.

    >>> as_page("새 다리 열린다\n\n<p>다리가 <사설>에 나왔다.</p>")
    '<h1>새 다리 열린다</h1>\n\n<p>다리가 &lt;사설>에 나왔다.</p>'
    >>> as_page("다리가 <b>10월</b>에 열린다.\n봄이다.")
    '다리가 <b>10월</b>에 열린다.<br><br>봄이다.'
    """
    text = without_asides(text, scripts=False)
    text = text.replace("<![CDATA[", "").replace("]]>", "").replace("\r\n", "\n").replace("\r", "\n")
    text = _NO_TAG.sub(lambda match: "&lt;" + match[0][1:], text)
    first = _TAG.search(text)
    at = first.start() if first is not None else len(text)
    head, rest = _read_head(text[:at], text[at:])
    if _OPAQUE.search(text) is None and _breaks_part(text):
        rest = _with_breaks(rest)
    return head + rest


def _read_head(head: str, rest: str) -> tuple[str, str]:
    """Read the lines in front of the first tag: the last is part of what the tag stands in, unless a line break follows it."""
    if "\n" not in head.strip(" \t"):
        return head, rest
    body = head.lstrip()
    lead = head[: len(head) - len(body)]
    title, broken, behind = body.partition("\n")
    if not broken:
        return head, rest
    done = lead
    # What nothing follows is no title.
    if (
        _TAG.sub("", behind + rest).strip()
        and _is_title(title.strip())
        and _stands_apart(title.strip(), behind, rest)
    ):
        done += f"<h1>{escape(title.strip(), quote=False).replace('&amp;', '&')}</h1>\n"
        body = behind
    if _is_text_head(body):
        *lines, last = re.split(r"(\n\s*)", body)
        done += "".join(
            _PARTED if not line.strip() and "\n" in line and done.strip() != "" else line for line in lines
        )
        body = last
    return done + body, rest


def _is_text_head(body: str) -> bool:
    """Tell whether the line breaks in front of the first tag are those of a text: one follows a sentence, or an empty line parts two."""
    lines = body.strip().split("\n")
    return len(lines) > 1 and any(not line.strip() or ends_statement(line.strip()) for line in lines[:-1])


def _is_title(line: str) -> bool:
    """Tell whether a line can be a headline: short, no sentence, nobody's signature, no time."""
    return 2 <= len(line) <= _HEADLINE and not (
        ends_statement(line) or read_bylines(line) or find_times(line)
    )


def _stands_apart(title: str, behind: str, rest: str) -> bool:
    """Tell whether a line stands apart from the text: by an empty line, by the tag that follows, by its length."""
    if not behind.strip():
        return True
    if behind.startswith("\n") or behind.lstrip(" \t").startswith("\n"):
        return True
    line, _, more = behind.lstrip().partition("\n")
    if more.strip() and ends_statement(line.strip()):
        return True
    follows = line + ("" if more else rest[:_HEADLINE])
    return len(title) * _SHARE < len(follows) and not behind[:1].isspace()


def _breaks_part(text: str) -> bool:
    """Tell whether the line breaks of a fragment part its text: most follow a sentence, and nothing else parts it as often."""
    ends = parts = 0
    bare = ""
    blocks = 0
    for piece in _TAG.split(text):
        if piece.startswith("<") and _TAG.match(piece):
            if _BLOCK.match(piece):
                blocks += 1
                bare = ""
            elif _BR.match(piece):
                bare = ""
            continue
        lines = piece.split("\n")
        last = max((index for index, line in enumerate(lines) if line.strip()), default=0)
        for index, line in enumerate(lines[:-1]):
            if line.strip():
                bare += line
            if bare.strip() and index < last:
                parts += 1
                ends += ends_statement(bare.strip()) or not lines[index + 1].strip()
            bare = "" if line.strip() or not bare.strip() else bare
        bare += lines[-1]
    return parts > 0 and ends * 2 >= parts and ends > blocks


def _with_breaks(text: str) -> str:
    """Make line breaks between texts tags; those in front of a break or behind one are white space."""
    pieces = _TAG.split(text)
    for index in range(0, len(pieces), 2):
        before = index > 0 and _BR.match(pieces[index - 1]) is not None
        behind = index + 1 < len(pieces) and _BR.match(pieces[index + 1]) is not None
        piece = pieces[index]
        if "\n" not in piece or not piece.strip():
            continue
        front = piece[: len(piece) - len(piece.lstrip())] if before or index == 0 else ""
        back = piece[len(piece.rstrip()) :] if behind or index == len(pieces) - 1 else ""
        middle = piece[len(front) : len(piece) - len(back)]
        pieces[index] = front + _LINE_BREAK.sub(_PARTED, middle) + back
    return "".join(pieces)


def headline_of(root: Element) -> Element | None:
    """Give the element that heads a fragment: its <h1>, or a heading in front of all text that a name says to be one; None without any."""
    heads = [element for element in root.iter("h1") if line_text(element).strip()]
    if len(heads) == 1 and not any(map(ends_statement, texts_before(heads[0]))):
        return heads[0]
    first = next(
        (element for element in root.iter("h1", "h2", "h3", "h4") if line_text(element).strip()), None
    )
    if first is None or texts_before(first):
        return None
    around = (first, *first.iterancestors())[:_NAMED]
    name = " ".join(f"{element.get('class') or ''} {element.get('id') or ''}" for element in around)
    return first if _TITLE_NAME.search(name) and not _SUBTITLE_NAME.search(name) else None
