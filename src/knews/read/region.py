"""A whole page as text: which of its lines are the article, and what the page prints around it.

A browser's copy, `get_text()` and their like leave menus, buttons, lists of other articles, comments and the site's
imprint around an article. Its lines show which it is: sentences stand dense there, a time and a writer beside it, and
its headline has its words.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from knews.press.caption import find_credit, is_source
from knews.press.fold import fold
from knews.press.heading import MARKS, ends_statement, is_script_mark
from knews.press.people import is_name
from knews.read import copied
from knews.read.copied import SHORT
from knews.read.line import Line
from knews.rules.document import is_form_label
from knews.rules.markup import (
    FOOTER,
    HEADER,
    WHOLE_PAGE_HEADLINE,
    WHOLE_PAGE_INTERFACE,
    WHOLE_PAGE_RELATED,
    WHOLE_PAGE_TIME,
    WHOLE_PAGE_WRITER,
)
from knews.rules.rule import Rule

#: A page has at least so many lines, and so many short ones that belong to no article.
_LEAST_LINES = 8
_LEAST_SHORT = 5
_LEAST_FOREIGN = 6
#: Between two sentences of one article stands less than this: see `_cost`.
_GAP = 6.0
#: A sentence that stands alone among short lines counts for so much: it is a teaser, a notice, a comment.
_ALONE = 0.3
#: More text than this makes an article no surer.
_ENOUGH = 1500
#: Where there is little text, what stands beside it tells more.
_FEW = 100
#: A block of less than this share of the best is no article.
_SHARE = 0.12
#: Behind and in front of an article, a signature or a time stands within so many lines.
_NEAR, _ABOVE = 6, 40
#: The headline is looked for in so many lines above the text.
_HEAD = 200
#: Headline and decks in a row are at most so many lines.
_TITLES = 4
_VALUES = frozenset((WHOLE_PAGE_HEADLINE, WHOLE_PAGE_TIME, WHOLE_PAGE_WRITER))
#: A title comes again in so many lines, with so many characters.
_TOP, _LEAST_TITLE = 60, 10
#: What parts a headline from the site's name.
_PARTS = frozenset((*"|-–—:<>ㅣ~·",))
_BRACKETS = "[【◀<("


@attrs.frozen
class Region:
    """Where an article stands on its page, in indices of lines."""

    headline: int | None
    start: int
    stop: int


def is_whole_page(lines: Sequence[Line]) -> bool:
    r"""Tell whether the lines of a text are those of a whole page: an article with menus, buttons, other articles around it.

    >>> from knews.read.text import read_text
    >>> is_whole_page(read_text("새 다리 열린다\n\n시가 새 다리를 10월에 열기로 했다고 밝혔다."))
    False
    """
    return _Page(lines).region is not None if _may_be_page(lines) else False


def mark_page(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Give the lines of a whole page the rule of what stands around its article; other lines come back as they are.

    The lines of the article keep none: they are labelled as the text that they are.
    """
    if not _may_be_page(lines) or (region := (page := _Page(lines)).region) is None:
        return lines
    marked: list[Line] = []
    for line, text, rule in zip(lines, page.texts, page.rules(region), strict=True):
        if rule is None or line.rule is not None:
            marked.append(line)
        elif rule in _VALUES and len(text) < len(line.text):
            # What a list puts in front is no part of a value.
            mark = line.text[: -len(text)].rstrip()
            marked.append(attrs.evolve(line, text=mark, rule=WHOLE_PAGE_INTERFACE))
            marked.append(attrs.evolve(line, text=text, rule=rule, start=line.stop - len(text)))
        else:
            marked.append(attrs.evolve(line, rule=rule))
    return tuple(marked)


def _may_be_page(lines: Sequence[Line]) -> bool:
    """Tell quickly that a text is no page: it has few lines, or few short ones and no title that comes again."""
    if len(lines) < _LEAST_LINES:
        return False
    return _has_title(lines) or sum(len(line.text) < SHORT for line in lines) >= _LEAST_SHORT


def _has_title(lines: Sequence[Line]) -> bool:
    """Tell whether the first line is a page's title: a headline that stands again alone, and behind it the site's name."""
    title = lines[0].text
    for line in lines[1:_TOP]:
        if _LEAST_TITLE <= len(line.text) < len(title) and line.text in title:
            before, _, behind = title.partition(line.text)
            if behind.lstrip()[:1] in _PARTS if behind else before.rstrip()[-1:] in _PARTS:
                return True
    return False


class _Page:
    """The lines of a text that may be a page, and what was found out of them."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.texts = [copied.bare(line.text) for line in lines]
        self.weights = [copied.weigh(text) for text in self.texts]
        self.words: set[str] = set()
        self.is_titled = _has_title(lines)
        self.region = self._find()

    def _find(self) -> Region | None:
        """Find the article; None where the text is no page."""
        if sum(map(is_form_label, self.texts[:24])) > 1 or (core := self._find_text()) is None:
            return None
        start, stop = self._without_foreign(*core)
        self.words = set(self._words(start, stop))
        headline = self._find_headline(start)
        region = Region(headline, start, stop)
        return region if self.is_titled or self._count_foreign(region) >= _LEAST_FOREIGN else None

    def _words(self, start: int, stop: int) -> Iterator[str]:
        for index in range(start, stop):
            if self.weights[index]:
                yield from copied.stems(self.texts[index])

    # The text.

    def _find_text(self) -> tuple[int, int] | None:
        """Find the block of sentences that is the article's: long, beside a time and a signature, the first of its kind."""
        blocks = list(self._blocks())
        sizes = [self._size(start, stop) for start, stop in blocks]
        least = max(sizes, default=0) * _SHARE
        best, most = None, 0.0
        above = 0
        rank = 0
        for (start, stop), size in zip(blocks, sizes, strict=True):
            if size < least or self._comes_again(start, stop, size, sizes):
                continue
            score = (min(size, _ENOUGH) + _FEW) * 0.85**rank
            if any(map(copied.is_timed, self.texts[max(above, start - _ABOVE) : start])):
                score *= 2
            if any(copied.is_signed(text) or copied.is_rights(text) for text in self.texts[stop : stop + _NEAR]):
                score *= 1.5
            if score > most:
                best, most = (start, stop), score
            above = stop
            rank += 1
        return best

    def _blocks(self) -> Iterator[tuple[int, int]]:
        """Give the runs of lines with sentences between which little else stands."""
        start = last = -1
        cost = 0.0
        for index, (text, weight) in enumerate(zip(self.texts, self.weights, strict=True)):
            if weight:
                if start < 0:
                    start = index
                elif cost > _GAP:
                    yield start, last + 1
                    start = index
                last, cost = index, 0.0
            elif start >= 0 and cost <= _GAP:
                cost += _cost(text)
        if start >= 0:
            yield start, last + 1

    def _size(self, start: int, stop: int) -> float:
        """Weigh a block: sentences beside sentences count whole."""
        weights = self.weights
        total = 0.0
        for index in range(start, stop):
            if weights[index]:
                beside = (index > start and weights[index - 1]) or (index + 1 < stop and weights[index + 1])
                long = weights[index] > 2 * 120
                total += weights[index] * (1 if beside or long else _ALONE)
        return total

    def _comes_again(self, start: int, stop: int, size: float, sizes: Sequence[float]) -> bool:
        """Tell whether a block is a summary: what it says stands again below, in a longer text."""
        if size >= 0.8 * max(sizes):
            return False
        below = "\n".join(self.texts[stop:])
        said = [self.texts[index][:20] for index in range(start, stop) if self.weights[index]]
        return sum(text in below for text in said) * 2 >= len(said)

    def _without_foreign(self, start: int, stop: int) -> tuple[int, int]:
        """Cut from the ends of a block the sentences that a gap parts from it and that share few words with it."""
        runs: list[list[int]] = []
        for index in range(start, stop):
            if self.weights[index]:
                if not runs or index - runs[-1][-1] > 2:
                    runs.append([])
                runs[-1].append(index)
        words = [Counter(word for index in run for word in copied.stems(self.texts[index])) for run in runs]
        count = sum(words, Counter())
        total = sum(self.weights[start:stop])

        def is_foreign(at: int) -> bool:
            shared = sum(number for word, number in words[at].items() if count[word] > number)
            size = sum(self.weights[index] for index in runs[at])
            return size < 0.3 * total and shared < 0.3 * words[at].total()

        first, last = 0, len(runs) - 1
        while first < last and is_foreign(first):
            first += 1
        while first < last and is_foreign(last):
            last -= 1
        return runs[first][0], runs[last][-1] + 1

    # The headline.

    def _share(self, text: str) -> float:
        """Tell which share of a line's words the text has."""
        words = copied.stems(text)
        return sum(word in self.words for word in words) / len(words) if words else 0.0

    def _find_headline(self, start: int) -> int | None:
        """Find the line that heads the text: it has its words, stands above its time, and again in the page's title."""
        top = max(0, start - _HEAD)
        prints = [fold(text) if 5 < len(text) <= 2 * 120 else "" for text in self.texts[:start]]
        count = Counter(prints)
        titles = [text for text in prints[:_NEAR] if text]
        best, most, is_sure = None, 0.0, False
        for index in range(top, start):
            text = prints[index]
            if not self._may_head(self.texts[index]):
                continue
            share = self._share(self.texts[index])
            if not share and (count[text] < 2 or len(text) < 12):
                continue
            again = count[text] > 1 or any(len(title) > len(text) and text in title for title in titles)
            score = 3 * share + 2 * again + 0.5 * (len(text) >= 15)
            score += self._distance_score(index, start) - (start - index) * 0.01
            if score > most:
                best, most, is_sure = index, score, again
        return best if best is None or is_sure else self._topmost(best)

    def _may_head(self, text: str) -> bool:
        return (
            6 <= len(text) <= 120
            and not copied.ends_early(text)
            and not ends_statement(text)
            and not copied.is_row(text)
            and not copied.is_timed(text)
            and not copied.is_signed(text)
            and not copied.is_control(text)
            and not copied.is_rights(text)
        )

    def _distance_score(self, index: int, start: int) -> int:
        """Score how near behind a line a time or a writer stands."""
        for far, line in enumerate(self.texts[index + 1 : min(start, index + 12)]):
            if copied.is_timed(line) or copied.is_signed(line):
                return 2 if far < 3 else 1
        return 0

    def _topmost(self, index: int) -> int:
        """Give the first of a few titles in a row: decks follow a headline; a longer row is a list."""
        top = index
        while top > 0 and index - top < _TITLES and self._is_title(self.texts[top - 1]):
            top -= 1
        return top if index - top < _TITLES else index

    def _is_title(self, text: str) -> bool:
        return len(text) >= 12 and self._share(text) >= 0.3 and self._may_head(text)

    def _count_foreign(self, region: Region) -> int:
        """Count the short lines around the article that are words of menus and buttons."""
        head = region.start if region.headline is None else region.headline
        around = [*self.texts[:head], *self.texts[region.stop :]]
        between = self.texts[head + 1 : region.start]
        return sum(map(_is_foreign, around)) + sum(
            _is_foreign(text) and not self._share(text) for text in between
        )

    # The rules.

    def rules(self, region: Region) -> list[Rule | None]:
        """Give each line its rule; None for those of the article."""
        texts, headline, start = self.texts, region.headline, region.start
        rules: list[Rule | None] = list(map(_around, texts))
        head = start if headline is None else headline
        if headline is not None:
            rules[headline] = WHOLE_PAGE_HEADLINE
            for index in range(max(0, headline - 2), headline):
                if copied.is_timed(texts[index]):
                    rules[index] = WHOLE_PAGE_TIME
        far = 0
        for index in range(start - 1, head - (headline is None), -1):
            rules[index] = rule = self._rule_in_head(index, far)
            # Decks, captions and credits stand together in front of the text.
            far = far if rule is None or copied.is_control(texts[index]) else far + 1
        count = Counter(texts)
        for index in range(start, region.stop):
            text = texts[index]
            again = len(text) < SHORT and count[text] > 1 and text[0] not in MARKS and text[0] not in _BRACKETS
            is_frame = not self.weights[index] and (again or copied.is_markup(text))
            rules[index] = WHOLE_PAGE_INTERFACE if is_frame else None
        self._rule_foot(rules, region)
        return rules

    def _rule_in_head(self, index: int, far: int) -> Rule | None:
        """Tell what a line between headline and text is: a time, a writer, a deck or a caption of the article, or the page's.

        `far` counts the lines of the page between this one and the text.
        """
        text = self.texts[index]
        if is_script_mark(text):
            return None
        if copied.is_timed(text):
            return WHOLE_PAGE_TIME
        if copied.is_signed(text):
            return WHOLE_PAGE_WRITER
        if _is_bare_name(text) and any(map(copied.is_timed, self.texts[max(0, index - 1) : index + 2])):
            return WHOLE_PAGE_WRITER
        if copied.is_control(text):
            return HEADER
        if far < 2 and (find_credit(text) is not None or is_source(text)):
            return None
        share = self._share(text)
        if far == 0 and share > 0 and len(text) >= 5:
            return None
        return None if share >= (0.34 if len(text) >= SHORT else 0.5) and len(text) >= 8 else HEADER

    def _rule_foot(self, rules: list[Rule | None], region: Region) -> None:
        """Give their rules to the lines below the text that belong to it: signatures, tags, credits, the first rights line."""
        texts = self.texts
        head = region.start if region.headline is None else region.headline
        printed = set(texts[head : region.stop])
        names = {name for text in texts[head : region.stop] if len(text) < 90 for name in copied.writers(text)}
        far = 0
        closed = False
        for index in range(region.stop, len(texts)):
            text = texts[index]
            if text in printed:
                continue
            if copied.is_rights(text):
                if not closed:
                    rules[index] = FOOTER
                closed = True
            elif not closed and far < _NEAR:
                rules[index] = rule = self._rule_near_foot(index, far)
                names.update(copied.writers(text) if rule not in (WHOLE_PAGE_INTERFACE, WHOLE_PAGE_RELATED) else ())
                far += rule in (WHOLE_PAGE_INTERFACE, WHOLE_PAGE_RELATED)
                far = _NEAR if copied.heads_others(text) else far
            elif not closed and "@" in text and copied.writers(text) and any(map(copied.is_rights, texts[index + 1 : index + 3])):
                # A box stood in front of the signature, which the rights line follows.
                rules[index] = WHOLE_PAGE_WRITER
            elif "@" in text and len(text) < 2 * SHORT and any(name in f"{texts[index - 1]} {text}" for name in names):
                # A box about the writer, who is known: the address is theirs.
                rules[index] = WHOLE_PAGE_WRITER

    def _rule_near_foot(self, index: int, far: int) -> Rule | None:
        text = self.texts[index]
        if copied.is_signed(text):
            return None if far == 0 else WHOLE_PAGE_WRITER
        if _is_bare_name(text) and any(f"{text} 기자" in line for line in self.texts[index + 1 : index + _NEAR]):
            return WHOLE_PAGE_WRITER
        if far == 0 and (
            _is_bare_name(text) or text[0] in "#▶☞※■▷" or "@" in text or is_source(text)
            or find_credit(text) is not None or is_script_mark(text) or text == "(끝)"
        ):  # fmt: skip
            return None
        if copied.is_timed(text):
            return WHOLE_PAGE_TIME
        if "@" in text and len(text) < 2 * SHORT:
            return WHOLE_PAGE_WRITER
        return _around(text)


def _is_bare_name(text: str) -> bool:
    """Tell whether a line is a name: of three syllables, for many words of two look like one."""
    return len(text) == 3 and is_name(text)


def _cost(text: str) -> float:
    """Tell how much a line that is no sentence parts the sentences around it."""
    if copied.is_rights(text):
        return 8
    if copied.heads_others(text):
        return 4
    if text[0] in MARKS or text[0] in "▲▶▷-[【◀<(&":
        return 0.5
    if copied.is_timed(text):
        return 3
    return 1.5 if len(text) >= SHORT else 1.2


def _is_foreign(text: str) -> bool:
    """Tell whether a line can be a word of a menu or a button: short, no statement, no label, no mark."""
    return (
        len(text) < SHORT
        and text[-1] not in ".?!”\"’'…:)"
        and text[0] not in MARKS
        and text[0] not in "▲△▶▷-[【◀<(“\"‘'"
        and ":" not in text
        and not copied.is_signed(text)
    )


def _around(text: str) -> Rule:
    """Tell what a line around an article is: as long as a headline, another article."""
    return WHOLE_PAGE_RELATED if len(text) >= SHORT else WHOLE_PAGE_INTERFACE
