"""What stands above and below the text of a page: times, writers, decks, the picture that leads the article, rights."""

import re
from collections.abc import Iterator
from itertools import islice

import attrs

from knews.block import Role
from knews.press.time import find_times
from knews.read.copied import heads_others, is_rights, is_timed
from knews.read.element_mark import mark_of
from knews.read.line import Line
from knews.read.tree import Element, text_of
from knews.read.walk import walk, walk_caption
from knews.rules.furniture import furniture_of
from knews.rules.markup import CAPTION, FOOTER, HEADER, HEADER_DECK
from knews.rules.rule import Rule

_DECK = re.compile(r"(?:^|[-_\s])(?:sub|deck|summary|stit|subtit|lead(?![a-z])|precis)", re.IGNORECASE)
#: How many elements around the text are looked at.
_ABOVE, _BELOW = 60, 12
#: What stands around a text is no longer than this.
_LONG = 300
#: A deck has more characters than a label and fewer than a sentence.
_DECK_LENGTH = (6, 120)
#: The same of a deck behind another.
_SHORT_DECK = 3


def read_above(headline: Element, container: Element) -> list[Line]:
    """Read what stands between headline and text: for labelling to tell what it is."""
    joined: list[Line] = []
    for element in _between(headline, container):
        for line in _around(element, HEADER):
            if joined and _ONLY_LABEL.fullmatch(joined[-1].text) and _DATED.match(line.text):
                # 최종수정 | 2025.01.22 17:43: two boxes of a row
                joined[-1] = attrs.evolve(joined[-1], text=f"{joined[-1].text} {line.text}")
            else:
                joined.append(line)
    return joined


# 최종수정 | 등록일 :
_ONLY_LABEL = re.compile(
    r"(?:기사|최초|최종)? ?(?:입력|등록|수정|작성|승인|발행|게재|송고)(?:일시|일자|일|시간)? ?:?"
)


def prints_time(lines: list[Line]) -> bool:
    """Tell whether one of the lines around a text prints a time."""
    return any(is_timed(line.text) or find_times(line.text) for line in lines)


def read_beside(headline: Element, container: Element) -> list[Line]:
    """Read the times right in front of a headline, in its box or in those around it that do not hold the text."""
    around = set(container.iterancestors())
    node: Element | None = headline
    while node is not None and node not in around:
        found: list[Line] = []
        for before in node.itersiblings(preceding=True):
            lines = [line for line in _around(before, HEADER) if prints_time([line])]
            if found and not lines:
                break
            found = [*lines, *found]
        if found:
            return found
        node = node.getparent()
    return []


def read_below(container: Element) -> Iterator[Line]:
    """Read what stands behind the text, down to comments and other articles; behind those a rights line alone."""
    ended = False
    for element in _behind(container):
        for line in _below(element):
            ended = ended or (heads_others(line.text) and _OWN.search(line.text) is None)
            if not ended or is_rights(line.text):
                yield line


# 김하늘 기자의 다른기사: in the box of a writer, which another writer's may follow
_OWN = re.compile(r"(?:기자|특파원|위원)(?:의|가 쓴)? ?(?:다른|최근|최신|주요) ?기사")


def _between(start: Element, stop: Element) -> list[Element]:
    """Give the elements behind one and in front of another, whole where they do not hold it; none where it does not follow."""
    around = set(stop.iterancestors())
    found: list[Element] = []
    node = _next(start)
    while node is not None and node is not stop and len(found) < _ABOVE:
        if node in around:
            node = node[0]
            continue
        found.append(node)
        node = _next(node)
    return found if node is stop else []


def _behind(start: Element) -> list[Element]:
    """Give the elements behind one."""
    found: list[Element] = []
    node = _next(start)
    while node is not None and len(found) < _BELOW:
        found.append(node)
        node = _next(node)
    return found


def _next(node: Element) -> Element | None:
    """Give what stands behind an element and all that is in it."""
    up: Element | None = node
    while up is not None:
        behind = up.getnext()
        if behind is not None:
            return behind
        up = up.getparent()
    return None


def _around(element: Element, rule: Rule) -> list[Line]:
    if element.tag in ("script", "style"):
        return []
    name = f"{element.get('class') or ''} {element.get('id') or ''}"
    found: list[Line] = []
    is_caption = rule is HEADER and mark_of(element, element.tag, by_name=True) is CAPTION
    for line in (
        walk_caption(element) if is_caption else walk(element, {}, lines_apart=True, words_apart=True)
    ):
        if line.rule is CAPTION:
            if rule is HEADER and _leads(line, element):
                found.append(line)
        elif _is_text(line) and len(line.text) < _LONG:
            behind_deck = bool(found) and found[-1].rule is HEADER_DECK
            is_deck = rule is HEADER and _is_deck(line, name, behind_deck=behind_deck)
            found.append(Line(line.text, HEADER_DECK if is_deck else rule, line.number))
    return _with_times_apart(found, element) if rule is HEADER else found


def _with_times_apart(lines: list[Line], element: Element) -> list[Line]:
    """Part a line with a day in it that is read for no time at the elements in it: "하늘지기 2025. 1. 22. 17:43"."""
    if not any(_is_unread(line) for line in lines):
        return lines
    texts = [text for part in element.itertext() if (text := " ".join(str(part).split()))]
    if len(texts) > _MOST_PARTS:
        return lines
    found: list[Line] = []
    for line in lines:
        parts = [text for text in texts if text in line.text] if _is_unread(line) else []
        if any(find_times(part) for part in parts):
            found.extend(Line(part, HEADER, line.number) for part in parts)
        else:
            found.append(line)
    return found


def _is_unread(line: Line) -> bool:
    """Tell whether a line has a day in it, and is read for no time."""
    return line.rule is HEADER and _DATED.search(line.text) is not None and not find_times(line.text)


# 2025.01.22 | 2025년 1월 | 25-01-22
_DATED = re.compile(r"(?:19|20)?\d\d ?[.년/-] ?\d")
#: A box that names writer and time has no more texts.
_MOST_PARTS = 12


def _below(element: Element) -> list[Line]:
    """Read what stands below the text; where a site says who it is, or lists other articles, only rights are the article's."""
    lines = _around(element, FOOTER)
    whole = " ".join(line.text for line in lines)
    # A writer's box has an address, and perhaps what else the writer wrote.
    if _IMPRINT.search(whole) is None and ("@" in whole or not _lists(element)):
        return lines
    return [line for line in lines if _RIGHTS.search(line.text)]


def _lists(element: Element) -> bool:
    """Tell whether an element lists other articles: several links as long as headlines."""
    titles = (link for link in element.iter("a") if len(text_of(link).strip()) >= _LEAST_TITLE)
    return len(list(islice(titles, _LEAST_LINKS))) == _LEAST_LINKS


#: A list of other articles has so many links, of so many characters each.
_LEAST_LINKS, _LEAST_TITLE = 3, 12
# 등록번호 : 서울 아00000 | 발행인 : 김하늘 | 사업자 번호 000-00-00000
_IMPRINT = re.compile(
    r"등록 ?(?:번호|일자)|발행 ?[·/]? ?편집인|발행인|편집인|청소년 ?보호|사업자 ?(?:등록)? ?번호|대표 ?이사|고객 ?센터"
)
_RIGHTS = re.compile(r"[ⓒ©Ⓒ]|저작권|무단|copyright|rights reserved", re.IGNORECASE)


def _leads(line: Line, element: Element) -> bool:
    """Tell whether a caption above the text is that of the picture that leads the article: a teaser is a link, or breaks off."""
    linked = any(text_of(link).strip() for link in element.iter("a"))
    return not linked and not line.text.endswith(("...", "…"))


def _is_deck(line: Line, name: str, *, behind_deck: bool) -> bool:
    if not _is_heading(line) and _DECK.search(name) is None:
        return False
    text = line.text
    least = _DECK_LENGTH[0] if not behind_deck else _SHORT_DECK
    if not least < len(text) < _DECK_LENGTH[1] or any(map(str.isdigit, text[:4])):
        return False
    return furniture_of(text) is None


def _is_text(line: Line) -> bool:
    return line.rule is not None and line.rule.role in (Role.PARAGRAPH, Role.HEADING)


def _is_heading(line: Line) -> bool:
    return line.rule is not None and line.rule.role is Role.HEADING
