"""Printed times: "입력 2025.01.22 17:43", "2022/09/07 20:49 송고", "4 hours ago".

Labels and forms are those counted in real dumps and on the pages of some eighty outlets. A date in a sentence
looks the same: so a time counts where a label stands beside it, or where its line holds nothing else.
"""

from datetime import datetime
from itertools import pairwise

import attrs

from knews.article import Timestamp
from knews.press.clock import zone_of
from knews.press.moment import BRACKETS, DATES, DIGIT, Moment, find_moments, may_be_relative, only_distance
from knews.press.pattern import pattern
from knews.press.time_label import Label, is_fill, label_before, label_behind

#: The zone of times that are printed without one, unless told otherwise.
KOREA = "Asia/Seoul"


@attrs.frozen
class PrintedTime:
    """A time found in a line, with its label."""

    #: Offsets in the given text, label included.
    start: int
    stop: int
    #: "published", "modified"; None for no label and for one that says neither ("지면", "수집일시").
    kind: str | None
    #: As printed: "입력", "최종수정".
    label: str | None
    #: Its `text` is what stands between `start` and `stop`.
    time: Timestamp
    #: Whether it was printed to the hour or better, and counted back from a day.
    vague: bool = False
    #: Whether its label says when the paper or the broadcast was that printed it: "지면", "방송일".
    of_issue: bool = False


# "등록번호 : 서울 아01234 | 발행일 : 2005.03.01 | 발행인 : …" says when a paper was founded
_FOOTER = pattern("등록번호|등록일|발행인|편집인|사업자|청소년")


def find_times(
    text: str, *, zone: str = KOREA, crawled_at: datetime | None = None, known: bool = False
) -> tuple[PrintedTime, ...]:
    """Find the printed times of a line, in order.

    A time of day with a label counts anywhere; a bare date with a label has to end its part of the line.
    Times without a label and relative times count where the line holds only times, separators and counters.

    Args:
        text: One line.
        zone: IANA name of the zone of times printed without one.
        crawled_at: When the dump was made; in `zone` if naive. Relative times are counted back from it (a
            month is 30 days, a year 365), a date without a year is the last one that is not after it. Midnight
            stands for a day whose time is not known: what is counted back from it is a day as well.
        known: Whether the line is known to print the article's times: then all of them count.

    Raises:
        ValueError: `zone` is unknown.

    >>> for found in find_times("컴퓨팅입력 :2025/11/14 10:55    수정: 2025/11/14 11:07"):
    ...     print(found.kind, found.label, found.time.value)
    published 입력 2025-11-14 10:55:00+09:00
    modified 수정 2025-11-14 11:07:00+09:00
    >>> find_times("4 hours ago 2")[0].time.text
    '4 hours ago'

    A date in a sentence does not count, nor one that the calendar does not have:

    >>> find_times("사업 등록 2025년 1월 2일까지 받는다"), find_times("입력 2025.02.30 10:00")
    ((), ())
    """
    relative = may_be_relative(text)
    if relative and (alone := only_distance(text, zone, crawled_at)) is not None:
        # Nothing but a counter follows: no label can stand beside it.
        return (_printed(text, alone, None),)
    if not relative and DIGIT.search(text) is None:
        return ()
    times = _labelled(text, find_moments(text, zone, crawled_at, relative=relative))
    dates = _FOOTER.search(text) is None
    # "발행일 : 2005.03.01 / 등록일 : 2005.03.01" is a footer, "등록일 2025.01.22" may be an article's.
    if known or ((dates or len(times) == 1) and _is_all(text, [found for found, _ in times])):
        return tuple([found for found, _ in times])
    return tuple([found for found, sure in times if sure and (dates or found.time.precision not in DATES)])


def _labelled(text: str, moments: list[Moment]) -> list[tuple[PrintedTime, bool]]:
    """Give the moments that count with the labels beside them, and whether those are sure."""
    if not moments:
        return []
    # In "20:49 송고 2022/09/07 21:00 수정" the labels stand behind; in "17:43 수정 2025.01.23 10:00" the last
    # time has none behind it, so this one is in front.
    first, last = label_before(text, 0, moments[0]), label_behind(text, moments[-1])
    behind = first is None and last is not None
    times: list[tuple[PrintedTime, bool]] = []
    floor = 0
    for moment in moments:
        if behind:
            label = label_behind(text, moment)
        else:
            label = first if moment is moments[0] else label_before(text, floor, moment)
            if label is None and moment is moments[-1]:
                label = last
        if label is None and moment.weak:
            continue
        found = _printed(text, moment, label)
        times.append((found, label is not None and label.sure))
        floor = found.stop
    return times


def _printed(text: str, moment: Moment, label: Label | None) -> PrintedTime:
    """Join a moment and the label beside it."""
    start, stop = (label.start, label.stop) if label else (moment.start, moment.stop)
    distance = moment.distance
    time = Timestamp(moment.value, text[start:stop], moment.precision, distance is not None, distance)
    name = label.match.lastgroup if label else None
    word = label.match[name or 0] if label else None
    kind = name if name in {"published", "modified"} else None
    return PrintedTime(start, stop, kind, word, time, moment.vague, name == "issue")


def read_time(text: str, *, zone: str = KOREA, crawled_at: datetime | None = None) -> Timestamp | None:
    """Read a text that is one time, with or without its label, in brackets or not.

    Args:
        text: All the text of an element, or a metadata value. A fraction of a second is dropped.
        zone: As for `find_times`.
        crawled_at: As for `find_times`.

    Raises:
        ValueError: `zone` is unknown.

    >>> read_time("2011.03.29. 오후 7:14").value.isoformat()
    '2011-03-29T19:14:00+09:00'
    >>> read_time("2025-12-12T00:00:00.5Z").value.isoformat()
    '2025-12-12T00:00:00+00:00'
    >>> read_time("2025.01.22 17:43 하늘일보"), read_time("2025.01")
    (None, None)
    """
    found = find_times(text, zone=zone, crawled_at=crawled_at)
    if len(found) != 1 or (text[: found[0].start] + text[found[0].stop :]).strip(BRACKETS):
        return None
    return found[0].time


def to_zone(time: Timestamp, zone: str) -> Timestamp:
    """Turn a time that a machine printed in UTC to the clock of a zone; any other stays as printed.

    >>> to_zone(read_time("2023-04-07T10:09:46Z"), "Asia/Seoul").value.isoformat()
    '2023-04-07T19:09:46+09:00'
    """
    if time.value is None or time.value.utcoffset() or time.precision in DATES:
        return time
    return attrs.evolve(time, value=time.value.astimezone(zone_of(zone)))


def _is_all(text: str, times: list[PrintedTime]) -> bool:
    """Tell whether the line holds nothing but `times` and what stands beside times."""
    if not times:
        return False
    gaps = [text[one.stop : two.start] for one, two in pairwise(times)]
    return is_fill(text[: times[0].start], gaps, text[times[-1].stop :])
