"""A whole page as text: which of its lines are the article, and what the page prints around it.

A browser's copy, `get_text()` and their like leave menus, buttons, lists of other articles, comments and the site's
imprint around an article. The lines of the article are labelled as the text that they are; the others get their rule here.
"""

from collections import Counter
from collections.abc import Sequence

import attrs

from knews.press.caption import find_credit, is_source
from knews.press.heading import is_script_mark
from knews.press.pattern import pattern
from knews.read import copied
from knews.read.copied import SHORT
from knews.read.line import Line
from knews.read.region import Page, Region, find_region, has_title, may_be_page, share_of_words
from knews.rules.markup import (
    FOOTER,
    HEADER,
    LINK,
    WHOLE_PAGE_HEADLINE,
    WHOLE_PAGE_INTERFACE,
    WHOLE_PAGE_RELATED,
    WHOLE_PAGE_TIME,
    WHOLE_PAGE_WRITER,
)
from knews.rules.rule import Rule

#: A page has at least so many lines, and so many short ones.
_LEAST_LINES, _LEAST_SHORT = 8, 3
#: A time may stand so many lines above the headline.
_ABOVE = 2
#: A deck has so many characters, and this share of the text's words; a longer line needs fewer.
_DECK, _DECK_WORDS, _LINE_WORDS = 8, 0.5, 0.34
#: Directly in front of the text a deck needs one of its words and so many characters; a credit stands as near.
_NEXT_DECK, _CREDIT_NEAR = 5, 2
#: Below the text, a signature or a time has so many lines of the page between; another article's title counts for so many.
_BELOW, _OTHER = 6, 3
#: A word of a page has no more characters.
_WORD = 8
#: Rules of values: what a list puts in front of the line is none of them.
_VALUES = frozenset((WHOLE_PAGE_HEADLINE, WHOLE_PAGE_TIME, WHOLE_PAGE_WRITER))
_PAGE = frozenset((WHOLE_PAGE_INTERFACE, WHOLE_PAGE_RELATED))
#: Lines that no markup holds for more than a link.
_MAY_STAND_AROUND = (None, LINK)
#: What follows a name on a line of its own.
_ROLES = frozenset(("기자", "인턴기자", "특파원", "논설위원", "에디터"))
#: What opens lines that belong to the end of an article: tags, promotion, notes.
_CLOSES = frozenset("#▶☞※■▷")
_NAME = pattern(r"[가-힣]{2,4}")


def is_whole_page(lines: Sequence[Line]) -> bool:
    r"""Tell whether the lines of a text are those of a whole page: an article with menus, buttons, other articles around it.

    >>> from knews.read.text import read_text
    >>> is_whole_page(read_text("새 다리 열린다\n\n시가 새 다리를 10월에 열기로 했다고 밝혔다."))
    False
    """
    page = _page_of(lines)
    return page is not None and find_region(page) is not None


def mark_page(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    r"""Give the lines of a whole page the rules of what stands around its article; other lines come back as they are.

    A line that has a rule keeps it. Of a headline, a time and a writer, what a list puts in front becomes its own line.

    >>> from knews.read.text import read_text
    >>> page = "\n".join(("정치 경제 사회 문화 연예 스포츠 포토".replace(" ", "\n"), "새 다리 열린다",
    ...     "시가 새 다리를 10월에 열기로 했다.", "다리 길이는 백 미터라고 밝혔다.", "많이 본 뉴스"))
    >>> [line.rule and line.rule.name for line in mark_page(read_text(page))][6:]
    ['whole-page:interface', 'whole-page:headline', None, None, 'whole-page:interface']
    """
    page = _page_of(lines)
    region = find_region(page) if page is not None else None
    if page is None or region is None:
        return lines
    marked: list[Line] = []
    for line, text, rule in zip(lines, page.texts, _rules(page, region), strict=True):
        if rule is None or line.rule not in _MAY_STAND_AROUND:
            marked.append(line)
            continue
        if rule in _VALUES and len(text) < len(line.text):
            mark = line.text[: -len(text)].rstrip()
            marked.append(attrs.evolve(line, text=mark, rule=WHOLE_PAGE_INTERFACE))
            line = attrs.evolve(line, text=text, start=line.stop - len(text))  # noqa: PLW2901
        marked.append(attrs.evolve(line, rule=rule))
    return tuple(marked)


def _page_of(lines: Sequence[Line]) -> Page | None:
    """Give the lines as those of a page; None where a look tells that they are none: few, few short ones, few of menus."""
    if len(lines) < _LEAST_LINES:
        return None
    if sum([len(line.text) < SHORT for line in lines]) < _LEAST_SHORT and not has_title(
        [line.text for line in lines]
    ):
        return None
    texts = [copied.bare(line.text) for line in lines]
    if not may_be_page(texts):
        return None
    # What links from end to end is the title of another article, or how it begins.
    weights = [
        0 if line.rule is LINK else copied.weigh(text) for line, text in zip(lines, texts, strict=True)
    ]
    return Page(texts, weights)


def _rules(page: Page, region: Region) -> list[Rule | None]:
    """Give each line its rule; None for those of the article."""
    rules: list[Rule | None] = list(map(_around, page.texts))
    _rule_head(rules, page, region)
    _rule_text(rules, page, region)
    _rule_foot(rules, page, region)
    return rules


def _around(text: str) -> Rule:
    """Tell what a line around an article is: as long as a headline, another article."""
    return WHOLE_PAGE_RELATED if len(text) >= SHORT else WHOLE_PAGE_INTERFACE


def _rule_head(rules: list[Rule | None], page: Page, region: Region) -> None:
    """Give their rules to the headline, what stands right above it, and what stands between it and the text."""
    texts = page.texts
    if region.headline is not None:
        rules[region.headline] = WHOLE_PAGE_HEADLINE
        for index in range(max(0, region.headline - _ABOVE), region.headline):
            if copied.is_timed(texts[index]):
                rules[index] = WHOLE_PAGE_TIME
    words = frozenset(page.words(region.start, region.stop))
    far = 0
    for index in range(region.start - 1, region.head - (region.headline is None), -1):
        # A sentence apart from the text is a summary's or the page's.
        is_apart = far > 0 and page.weights[index] > 0
        rules[index] = rule = HEADER if is_apart else _rule_in_head(texts, index, far, words)
        # Decks, captions and credits stand together in front of the text, buttons of pictures among them.
        far += rule is not None and not copied.is_control(texts[index])


def _rule_in_head(texts: Sequence[str], index: int, far: int, words: frozenset[str]) -> Rule | None:
    """Tell what a line between headline and text is: a time, a writer, the article's (None), or the page's.

    `far` counts the lines of the page between this one and the text.
    """
    text = texts[index]
    if copied.is_timed(text):
        return WHOLE_PAGE_TIME
    beside = texts[max(0, index - 1) : index + 2]
    is_named = copied.is_bare_name(text) and (texts[index + 1] in _ROLES or any(map(copied.is_timed, beside)))
    if is_named or copied.is_signed(text):
        return WHOLE_PAGE_WRITER
    return None if is_script_mark(text) or _leads(text, far, words) else HEADER


def _leads(text: str, far: int, words: frozenset[str]) -> bool:
    """Tell whether a line between headline and text is a deck, a caption or a credit."""
    if copied.is_control(text) or copied.is_said_to_readers(text):
        return False
    if far < _CREDIT_NEAR and (find_credit(text) is not None or is_source(text)):
        return True
    share = share_of_words(text, words)
    if far == 0 and share > 0 and len(text) >= _NEXT_DECK:
        return True
    return len(text) >= _DECK and share >= (_LINE_WORDS if len(text) >= SHORT else _DECK_WORDS)


def _rule_text(rules: list[Rule | None], page: Page, region: Region) -> None:
    """Take the rules from the lines of the text, but for boxes of other articles and for buttons that the page has again."""
    count = Counter(page.texts)
    listed = False
    for index in range(region.start, region.stop):
        text = page.texts[index]
        is_sentence = page.weights[index] > 0
        listed = not is_sentence and (listed or copied.heads_others(text))
        again = count[text] > 1 and copied.is_foreign(text)
        if is_sentence or not (listed or again or copied.is_markup(text)):
            rules[index] = None


def _rule_foot(rules: list[Rule | None], page: Page, region: Region) -> None:
    """Give their rules to the lines below the text that belong to it: signatures, tags, credits, the first rights line."""
    texts = page.texts
    printed = set(texts[region.head : region.stop])
    names = {name for text in texts[region.head : region.stop] for name in copied.writers(text)}
    far = 0
    is_closed = False
    for index in range(region.stop, len(texts)):
        text = texts[index]
        if text in printed:
            continue
        if copied.is_imprint(text):
            far = _BELOW
        elif copied.is_rights(text):
            # A rights line may be broken in two.
            if not is_closed or rules[index - 1] is FOOTER:
                rules[index] = FOOTER
            is_closed = True
        elif not is_closed and far < _BELOW:
            rules[index] = rule = _rule_in_foot(texts, index, far)
            names.update(() if rule in _PAGE else copied.writers(text))
            far = _counted(text, far, is_page=rule in _PAGE and not page.weights[index])
        elif "@" in text and _signs_late(texts, index, names, is_closed=is_closed):
            rules[index] = WHOLE_PAGE_WRITER
            if texts[index - 1] in names:
                rules[index - 1] = WHOLE_PAGE_WRITER


def _rule_in_foot(texts: Sequence[str], index: int, far: int) -> Rule | None:
    """Tell what a line below the text is: a signature, a time, what closes the article (None), or the page's."""
    text = texts[index]
    if copied.is_listed(text):
        return WHOLE_PAGE_RELATED
    if copied.is_signed(text) and (far < _OTHER or "@" in text):
        return None if far == 0 else WHOLE_PAGE_WRITER
    behind = texts[index + 1 : index + _BELOW]
    if copied.is_bare_name(text) and any(
        line in _ROLES or (text in line and "기자" in line) for line in behind
    ):
        return WHOLE_PAGE_WRITER
    if far == 0 and (text[0] in _CLOSES or "@" in text or is_source(text) or find_credit(text) is not None):
        return None
    if far < _OTHER and copied.is_timed(text):
        return WHOLE_PAGE_TIME
    return WHOLE_PAGE_WRITER if "@" in text and len(text) < 2 * SHORT else _around(text)


def _counted(text: str, far: int, *, is_page: bool) -> int:
    """Count how far below the text a line is: behind other articles' titles, names and times are mostly theirs."""
    if copied.heads_others(text):
        return _BELOW
    if not is_page:
        return far
    return far + (1 if len(text) < _WORD or copied.is_control(text) else _OTHER)


def _signs_late(texts: Sequence[str], index: int, names: set[str], *, is_closed: bool) -> bool:
    """Tell whether a line with an address far below the text signs it: a rights line follows, or it is of a known writer."""
    text = texts[index]
    if not is_closed and copied.writers(text) and any(map(copied.is_rights, texts[index + 1 : index + 3])):
        return True
    return len(text) < 2 * SHORT and not names.isdisjoint(_NAME.findall(f"{texts[index - 1]} {text}"[-60:]))
