"""Where the article stands in the lines of a text that may be a whole page.

Its lines show it: sentences stand dense there, a time and a writer beside it, and its headline has its words. How many
lines around it are words of menus and buttons tells a page from a text that holds nothing but its article.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from knews.press.fold import fold
from knews.press.heading import ends_statement
from knews.read import copied
from knews.read.copied import LONG_SENTENCE
from knews.read.sentenceless import find_shown
from knews.rules.document import is_form_label

#: So many lines around an article make a page: of 8,219 plain dumps 45 have them, all of which hold menus or lists.
_LEAST_FOREIGN = 6
#: An imprint counts for so many.
_IMPRINT = 3
#: Lines that part sentences by more than this part two texts: see `copied.parts`.
_GAP = 6.0
#: A sentence that stands alone among short lines counts for so much: it is a teaser, a notice, a comment.
_ALONE = 0.3
#: More characters of text than this make an article no surer, and fewer than the second no less sure.
_ENOUGH, _FEW = 1500, 100
#: Few sentences so many lines behind the text of a page that holds none are of its end.
_NEAR_SHOWN = 8
#: A block of less than this share of the largest is no article, and each block counts for less than the one before.
_SHARE, _LATER = 0.12, 0.85
#: A time above a block and a signature or a rights line below it make it surer; so many lines far they may stand.
_TIMED, _SIGNED = 2, 1.5
_ABOVE, _BELOW = 40, 6
#: So many blocks are looked at as summaries, so that time stays linear.
_SUMMARIES = 12
#: A box inside an article has no more lines; behind it, the text has this share of the words that stood in front.
_BOX, _GOES_ON = 6, 0.3
#: A run of sentences at the head of a block is none of it below these shares of its text and of its words; at the foot, short.
_FOREIGN_TEXT, _FOREIGN_WORDS, _FOREIGN_FOOT = 0.3, 0.2, 80
#: A line of fewer words shares them by chance.
_FEW_WORDS = 3
#: The headline is looked for in so many lines above the text.
_HEAD = 200
#: A time or a writer stands within so many lines below it.
_TIME_NEAR, _TIME_FAR = 3, 11
#: Headline and decks in a row are fewer lines, each with so many characters and this share of the text's words.
_TITLES, _TITLE, _TITLE_WORDS = 4, 12, 0.3
#: A headline has so many characters, a title of the page no more than the third.
_SHORTEST, _LONGEST, _LONGEST_TITLE = 6, 120, 240
#: Of a page's title, a part shorter than this is a headline only at its head.
_SITE_NAME = 15
#: A page's title comes again in so many lines, with so many characters.
_TOP, _LEAST_TITLE = 60, 10
#: What parts a headline from the site's name.
_SEPARATORS = frozenset("|-–—:<>ㅣ~·")
#: How a title ends whose site's name stands on the next line.
_CUT_ENDS = frozenset("-|–—")
#: A form of a public release stands in so many lines on top.
_FORM = 24


@attrs.frozen
class Region:
    """Where an article stands on its page: indices of lines."""

    #: None where no line above the text heads it.
    headline: int | None
    start: int
    stop: int

    @property
    def head(self) -> int:
        """The first line of the article."""
        return self.start if self.headline is None else self.headline


@attrs.frozen(eq=False)
class Page:
    """The lines of a text that may be a page, without list marks, and how much of each sentences make."""

    texts: Sequence[str]
    weights: Sequence[int]

    def words(self, start: int, stop: int) -> Iterator[str]:
        """Give the words of the sentences between two lines."""
        for index in range(start, stop):
            if self.weights[index]:
                yield from copied.stems(self.texts[index])


def find_region(page: Page) -> Region | None:
    """Find the article of a page; None where the text is no page: too little stands around its sentences."""
    if sum(map(is_form_label, page.texts[:_FORM])) > 1:
        return None
    block = _find_block(page)
    if block is None or sum(page.weights[slice(*block)]) < _FEW:
        shown = find_shown(page.texts)
        if shown is not None and (block is None or not shown[0] < block[0] < shown[2] + _NEAR_SHOWN):
            return Region(*shown)
        if block is None:
            return None
    start, stop = _without_foreign(page, *block)
    words = frozenset(page.words(start, stop))
    region = Region(_find_headline(page.texts, start, words), start, stop)
    is_page = has_title(page.texts) or _count_foreign(page.texts, region, words) >= _LEAST_FOREIGN
    return region if is_page else None


def has_title(texts: Sequence[str]) -> bool:
    """Tell whether the first line is a page's title: a headline that stands again alone, and the site's name beside it.

    >>> has_title(["새 다리, 내년 봄 착공 - 하늘일보", "하늘일보", "새 다리, 내년 봄 착공"])
    True
    >>> has_title(["새 다리, 내년 봄 착공(도로과)", "새 다리, 내년 봄 착공"])
    False
    """
    title = texts[0]
    for text in texts[1:_TOP]:
        if _LEAST_TITLE <= len(text) < len(title) and text in title:
            before, _, behind = title.partition(text)
            beside = behind.lstrip()[:1] if behind else before.rstrip()[-1:]
            if beside in _SEPARATORS:
                return True
    return False


def may_be_page(texts: Sequence[str]) -> bool:
    """Tell by a look whether lines may be a page: its title stands first, or so many can be words of menus as pages have.

    Where this says no, `find_region` finds nothing: no line of those that it counts as the page's is left out.

    >>> may_be_page(["새 다리 열린다", *["시가 새 다리를 10월에 열기로 했다."] * 9])
    False
    >>> may_be_page(["정치", "경제", "사회", "문화", "연예", "포토", "새 다리 열린다"])
    True
    """
    count = sum(map(copied.looks_foreign, texts))
    if count < _LEAST_FOREIGN and any(map(copied.heads_others, texts)):
        # In a list of other articles, times and writers count, too, and an imprint.
        count += 1 + _IMPRINT + sum(map(copied.is_short, texts))
    return count >= _LEAST_FOREIGN or has_title(texts)


def share_of_words(text: str, words: frozenset[str]) -> float:
    """Tell which share of a line's words a text has; of one word or two, which a menu may have, less."""
    own = copied.stems(text)
    return sum(word in words for word in own) / max(len(own), _FEW_WORDS) if own else 0.0


def _find_block(page: Page) -> tuple[int, int] | None:
    """Find the block of sentences that is the article's: long, beside a time and a signature, the first of its kind."""
    blocks = list(_blocks(page))
    sizes = [_size(page.weights, *block) for block in blocks]
    largest = max(sizes, default=0.0)
    best, most = None, 0.0
    above = rank = 0
    for block, size in zip(blocks, sizes, strict=True):
        if size < largest * _SHARE or (
            rank < _SUMMARIES and size < 0.8 * largest and _comes_again(page, *block)
        ):
            continue
        start, stop = block
        score = (min(size, _ENOUGH) + _FEW) * _LATER**rank
        if any(map(copied.is_timed, page.texts[max(above, start - _ABOVE) : start])):
            score *= _TIMED
        if any(copied.is_signed(text) or copied.is_rights(text) for text in page.texts[stop : stop + _BELOW]):
            score *= _SIGNED
        if score > most:
            best, most = block, score
        above = stop
        rank += 1
    return _joined(page, *best, blocks) if best is not None else None


def _blocks(page: Page) -> Iterator[tuple[int, int]]:
    """Give the runs of lines with sentences between which little else stands."""
    start = last = -1
    cost = 0.0
    for index, (text, weight) in enumerate(zip(page.texts, page.weights, strict=True)):
        if weight:
            if start < 0:
                start = index
            elif cost > _GAP:
                yield start, last + 1
                start = index
            last, cost = index, 0.0
        elif start >= 0 and cost <= _GAP:
            cost += copied.parts(text)
    if start >= 0:
        yield start, last + 1


def _size(weights: Sequence[int], start: int, stop: int) -> float:
    """Weigh a block: several sentences in a line, and sentences in lines beside each other, count whole."""
    total = 0.0
    for index in range(start, stop):
        if weight := weights[index]:
            beside = (index > start and weights[index - 1]) or (index + 1 < stop and weights[index + 1])
            total += weight * (1 if beside or weight > 2 * LONG_SENTENCE else _ALONE)
    return total


def _comes_again(page: Page, start: int, stop: int) -> bool:
    """Tell whether a block is a summary: half of what it says stands again below."""
    below = "\n".join(page.texts[stop:])
    said = [page.texts[index][:20] for index in range(start, stop) if page.weights[index]]
    return sum(text in below for text in said[:_SUMMARIES]) * 2 >= len(said[:_SUMMARIES])


def _joined(page: Page, start: int, stop: int, blocks: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Join to a block what goes on behind a box in it: sentences with its words, no signature in between."""
    words = set(page.words(start, stop))
    for first, last in blocks:
        if first < stop:
            continue
        gap = page.texts[stop:first]
        if len(gap) > _BOX or any(copied.is_rights(text) or copied.is_signed(text) for text in gap):
            break
        more = list(page.words(first, last))
        if sum(word in words for word in more) < _GOES_ON * len(more):
            break
        words.update(more)
        stop = last
    return start, stop


def _without_foreign(page: Page, start: int, stop: int) -> tuple[int, int]:
    """Cut from the ends of a block the runs of sentences that a gap parts from it and that share few words with it."""
    runs: list[list[int]] = []
    for index in range(start, stop):
        if page.weights[index]:
            if not runs or index - runs[-1][-1] > 2:
                runs.append([])
            runs[-1].append(index)
    words = [Counter(word for index in run for word in copied.stems(page.texts[index])) for run in runs]
    count: Counter[str] = Counter()
    for own in words:
        count.update(own)
    sizes = [sum(page.weights[index] for index in run) for run in runs]
    left = _FOREIGN_TEXT * sum(sizes)

    def is_foreign(at: int, gap: int) -> bool:
        between = page.texts[runs[gap][-1] + 1 : runs[gap + 1][0]]
        if not any(_is_of_page(text) for text in between):
            return False
        shared = sum(number for word, number in words[at].items() if count[word] > number)
        return sizes[at] < left and shared < _FOREIGN_WORDS * sum(words[at].values())

    first, last = 0, len(runs) - 1
    while first < last and is_foreign(first, first):
        left -= sizes[first]
        first += 1
    left = min(left, _FOREIGN_FOOT)
    while first < last and is_foreign(last, last - 1):
        left -= sizes[last]
        last -= 1
    return runs[first][0], runs[last][-1] + 1


def _is_of_page(text: str) -> bool:
    """Tell whether a line between sentences is the page's or ends an article: a button, a menu's word, a signature."""
    return copied.is_control(text) or copied.is_foreign(text) or copied.is_signed(text)


def _find_headline(texts: Sequence[str], start: int, words: frozenset[str]) -> int | None:
    """Find the line that heads the text: it has its words, stands above its time, and again in the page's title."""
    prints = [fold(text) if _SHORTEST <= len(text) <= _LONGEST_TITLE else "" for text in texts[:start]]
    count = Counter(prints)
    titles = [title for title in prints[:_BELOW] if title]
    top = max(0, start - _HEAD)
    beside = [copied.is_timed(text) or copied.is_signed(text) for text in texts[top:start]]
    best, most, is_sure = None, 0.0, False
    for index in range(top, start):
        if beside[index - top] or not _may_head(texts[index]):
            continue
        text, share = prints[index], share_of_words(texts[index], words)
        if len(text) < _SITE_NAME and any(title.endswith(text) and title != text for title in titles):
            continue
        opens_title = any(title.startswith(text) and title != text for title in titles)
        if not share and (len(text) < _TITLE or (count[text] < 2 and not opens_title)):
            continue
        again = count[text] > 1 or _is_titled(text, titles)
        far = next(
            (far for far, is_beside in enumerate(beside[index - top + 1 :][:_TIME_FAR]) if is_beside),
            _TIME_FAR,
        )
        near = 2 if far < _TIME_NEAR else far < _TIME_FAR
        score = 3 * share + 2 * again + near + 0.5 * (len(text) >= _SITE_NAME) - 0.01 * (start - index)
        if score > most:
            best, most, is_sure = index, score, again
    return best if best is None or is_sure else _topmost(texts, best, words)


def _may_head(text: str) -> bool:
    """Tell whether a line can be a headline: no statement, no path, none of what papers print around articles."""
    return (
        _SHORTEST <= len(text) <= _LONGEST
        and text[-1] not in _CUT_ENDS
        and not copied.ends_early(text)
        and not ends_statement(text)
        and not copied.is_row(text)
        and not copied.is_control(text)
        and not copied.is_rights(text)
    )


def _is_titled(text: str, titles: Sequence[str]) -> bool:
    """Tell whether a line is the headline of a longer title; what is short and stands at a title's end is the site's name."""
    return any(
        text != title and (title.startswith(text) or (len(text) >= _SITE_NAME and text in title))
        for title in titles
    )


def _topmost(texts: Sequence[str], index: int, words: frozenset[str]) -> int:
    """Give the first of a few titles in a row: decks follow a headline; a longer row is a list."""
    top = index
    while top > 0 and index - top < _TITLES:
        text = texts[top - 1]
        is_title = len(text) >= _TITLE and share_of_words(text, words) >= _TITLE_WORDS and _may_head(text)
        if not is_title or copied.is_timed(text) or copied.is_signed(text):
            break
        top -= 1
    return top if index - top < _TITLES else index


def _count_foreign(texts: Sequence[str], region: Region, words: frozenset[str]) -> int:
    """Count the lines around an article that are words of menus and buttons, and those of lists of other articles."""
    behind = texts[region.stop :]
    listed = next((at for at, text in enumerate(behind) if copied.heads_others(text)), len(behind))
    others = behind[listed:]
    between = [text for text in texts[region.head + 1 : region.start] if copied.is_foreign(text)]
    return (
        sum(map(copied.is_foreign, (*texts[: region.head], *behind)))
        + sum(not share_of_words(text, words) for text in between)
        + bool(others)
        + sum(copied.is_timed(text) or copied.is_signed(text) for text in others)
        + _IMPRINT * any(map(copied.is_imprint, others))
    )
