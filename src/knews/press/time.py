"""Printed times: "입력 2025.01.22 17:43", "2022/09/07 20:49 송고", "4 hours ago".

Labels and forms are those counted in real dumps and on the pages of some eighty outlets. A date in a sentence
looks the same: so a time counts where a label stands beside it, or where its line holds nothing else.
"""

import re
from datetime import UTC, datetime, time, timedelta, timezone, tzinfo
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import attrs

from knews.article import Timestamp
from knews.json_form import Precision
from knews.press.pattern import pattern

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


class _Moment(NamedTuple):
    """What has the shape of a time, without its label."""

    start: int
    stop: int
    value: datetime | None
    precision: Precision
    distance: timedelta | None = None
    #: Counts beside a label only: "2월 14일", "2025.01".
    weak: bool = False
    #: Has hours and minutes in figures, which sentences seldom have.
    firm: bool = False
    #: Written with 년, 월, 일, as in sentences.
    worded: bool = False
    #: As in `PrintedTime`.
    vague: bool = False


class _Label(NamedTuple):
    """A label beside a moment; the offsets are those of both."""

    start: int
    stop: int
    match: re.Match[str]
    #: Stands as labels do, so that the rest of the line need not be times.
    sure: bool


_DAY = r"(?:\s?(?:일시|일자|시간|시각|날짜|일))"
# 입력, 기사입력, 최초 등록, 송고시간, 게재 일자, 배포일시, 제 공 일, 기사전송, Published
_PUBLISHED = (
    rf"(?:(?:기사|최초|뉴스)\s?)?(?:입력|등록|승인|송고|작성|발행|게재|게시|전송){_DAY}?|(?:배포|보도){_DAY}|제\s공\s일"
    r"|(?:First\s)?(?:Published|Posted)(?:\s(?:on|at))?"
)
# 수정, 최종수정, 최종 업데이트, 최종편집, Last updated
_MODIFIED = (
    rf"(?:(?:최종|마지막|기사)\s?)?(?:수정|업데이트){_DAY}?|최종\s?편집{_DAY}?"
    r"|(?:Last\s)?(?:Updated|Modified)(?:\s(?:on|at))?"
)
# 수집일시, 방송일시, 지면
_OTHER = rf"(?:수집|방송|방영|인쇄|출력|촬영|취재){_DAY}|지면|인쇄"
_NAMED = rf"(?:(?P<published>{_PUBLISHED})|(?P<modified>{_MODIFIED})|(?P<other>{_OTHER}))"
_LABEL = rf"(?:{_PUBLISHED}|{_MODIFIED}|{_OTHER})"
_SPLIT = r"[|ㅣ/·)\]>】〕]|--|l(?![^\W_])"
# What makes a label or a counter of a word: "수정 : 2025", "댓글 3", "Updated : Jan"
_LEADS = r"\s{0,4}[:：]?\s{0,4}(?:\Z|(?-i:[0-9A-Z]))"
_COUNTED = r"댓글|조회수?|추천수?|좋아요|공유|지면"
_BRACKETS = "\t\n\r \u00a0\u3000:()[]<>【】〔〕"

# "입력 : " of "입력 : 2025.01.22", up to the date
_IN_FRONT = pattern(rf"{_NAMED}\s{{0,4}}[:：]?\s{{0,4}}\Z", re.IGNORECASE)
# " 송고" of "2022/09/07 20:49 송고 |"; not of "20:49 송고 기준"
_BEHIND = pattern(rf"\s{{0,4}}{_NAMED}(?=\s*(?:\Z|[0-9]|{_SPLIT}))", re.IGNORECASE)
# After a time of day: not "까지", not more of a longer figure, but "수정" of "수정2025.01.23"
_EDGE = pattern(
    r"(?!\s*(?:~|까지|부터|예정|마감))(?:(?![0-9A-Za-z가-힣㐀-鿿]|[-.:/,][0-9])"
    rf"|{_LABEL}{_LEADS}|l(?![^\W_]))",
    re.IGNORECASE,
)
# After a mere date, which sentences have too: the end, a separator, a label, "조회", "5면", "A25", "조간"
_CLOSE = pattern(
    rf"\s*(?:\Z|{_SPLIT}|(?:{_LABEL}|{_COUNTED}){_LEADS}|[A-Z]?[0-9]{{1,3}}면|[A-Z][0-9]{{1,2}}\b|[조석]간)",
    re.IGNORECASE,
)
# "컴퓨팅" of "컴퓨팅입력 :2025/11/14 10:55"
_CATEGORY = pattern("[가-힣]{1,6}")
# What a line of times may hold beside them: "| ", "[", "댓글 3", the "2" of "4 hours ago 2", "지면 A25"
_FILL = pattern(rf"(?:[\s,(\[<【〔]|{_SPLIT}|{_COUNTED}|[A-Z]?[0-9][0-9,]*+면?)*+")
# "등록번호 : 서울 아01234 | 발행일 : 2005.03.01 | 발행인 : …" says when a paper was founded
_FOOTER = pattern("등록번호|등록일|발행인|편집인|사업자|청소년")

# 17:43 · 17:43:00 · 오후 7:14. · (17:43) · 17시 43분 · T17:43:00.123+09:00 · " - 5:43 PM"
_CLOCK = r"""
(?:
    (?:(?P<tee>T)|,?\s{0,8}(?:-\s)?)
    (?P<open>\()?
    (?:(?P<half>오전|오후|[AP]M)\s{0,2})?
    (?<![0-9])(?P<hour>[0-9]{1,2}+)
    (?:(?P<colon>:)(?=[0-9]{2})|시(?!간))
    (?:\s?(?P<minute>[0-9]{1,2}+)(?(colon)|분)
        (?:(?(colon):|\s?)(?P<second>[0-9]{1,2}+)(?(colon)(?:[.,][0-9]{1,9}+)?|초))?)?
    (?(open)\))
    (?:\s?(?P<late>[AaPp]\.?[Mm]\b))?
    (?:(?P<offset>Z|\s?(?:UTC|GMT|KST)|[+-][0-9]{2}:?[0-9]{2})(?![0-9A-Za-z]))?
    (?:\.(?![0-9]))?
)?
(?![0-9])"""
# 2025.01.22. · 25-01-22 · 2018. 10. 29.(월) · 2025년 1월 22일 · 2025년 1월 · 2월 14일 · 20250122(174300)
# It begins with a class, neither repeat nor branch, and so `re` runs over other text at full speed.
_FIGURES = pattern(
    r"""
(?P<head>[0-9][0-9]*+)
(?:
    (?:(?P<sep>\s?[-./])(?=\s?[0-9])|년)
    (?:\s?(?P<month>[0-9]{1,2}+)(?(sep)|\s?월)
        (?:(?(sep)(?P=sep))\s?(?P<day>[0-9]{1,2}+)(?(sep)\.?(?!/[0-9])|\s?일))?)?
  | 월\s?(?P<lone>[0-9]{1,2}+)일
  | (?P<compact>(?<=[0-9]{8}))
)
(?:\s?(?:\((?:[월화수목금토일](?:요일)?|[A-Z][a-z]{2})\)|[월화수목금토일]요일))?"""
    + _CLOCK,
    re.VERBOSE,
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# Jan 22, 2025 - 17:43 · September 3, 2025
_ENGLISH = pattern(
    rf"(?<![A-Za-z])(?P<name>{'|'.join(_MONTHS)})(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.?"
    rf"\s(?P<day>[0-9]{{1,2}}),\s(?P<head>[0-9]{{4}}){_CLOCK}",
    re.VERBOSE,
)
# 4 hours ago · an hour ago · 22분 전 · 2주 전 · 방금 전 · 어제 · yesterday
# What it can begin with is looked for first, which is cheaper than to try every form at every character.
_RELATIVE = pattern(
    r"""(?=[0-9aojy방어])(?<![0-9.,:])(?:
    (?P<count>[0-9]{1,3}|\ban?|\bone)\s?
    (?P<unit>(?:second|sec|minute|min|hour|hr|day|week|month|year)(?=s?\sago\b)|초|분|시간|일|주|개월|달|년)
    (?:s?\sago|\s?전)
  | (?P<now>방금\s?전|\bjust\snow\b) | 어제 | \byesterday\b )""",
    re.VERBOSE | re.IGNORECASE,
)
_UNITS: dict[str, tuple[timedelta, Precision]] = {
    **dict.fromkeys(("초", "second", "sec"), (timedelta(seconds=1), "second")),
    **dict.fromkeys(("분", "minute", "min"), (timedelta(minutes=1), "minute")),
    **dict.fromkeys(("시간", "hour", "hr"), (timedelta(hours=1), "hour")),
    **dict.fromkeys(("일", "day"), (timedelta(days=1), "day")),
    **dict.fromkeys(("주", "week"), (timedelta(days=7), "day")),
    **dict.fromkeys(("개월", "달", "month"), (timedelta(days=30), "day")),
    **dict.fromkeys(("년", "year"), (timedelta(days=365), "day")),
}
# " 2" of "4 hours ago 2": the counter that aggregators print behind the distance
_COUNTER = pattern(r"(?:\s[0-9]{1,3})?")
_ZONES = {"UTC": "Z", "GMT": "Z", "KST": "+09:00"}
_DATES = frozenset({"year", "month", "day"})
_NOON, _DAY_LONG = timedelta(hours=12), timedelta(days=1, microseconds=-1)
_DIGIT = pattern("[0-9]")


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
    relative = len(text) < 80 and (
        "전" in text or "ago" in text or "어제" in text or "day" in text or "now" in text
    )
    if relative and (match := _RELATIVE.match(text)) and _COUNTER.fullmatch(text, match.end()):
        # Nothing but a counter follows: no label can stand beside it.
        return (_printed(text, _relative(match, zone, crawled_at), None),)
    figures = relative or _DIGIT.search(text) is not None
    moments = _moments(text, zone, crawled_at, relative=relative) if figures else []
    if not moments:
        return ()
    # In "20:49 송고 2022/09/07 21:00 수정" the labels stand behind; in "17:43 수정 2025.01.23 10:00" the last
    # time has none behind it, so this one is in front.
    first, last = _label_before(text, 0, moments[0]), _label_behind(text, moments[-1])
    behind = first is None and last is not None
    times, sure, floor = [], [], 0
    for moment in moments:
        if behind:
            label = _label_behind(text, moment)
        else:
            label = first if moment is moments[0] else _label_before(text, floor, moment)
            if label is None and moment is moments[-1]:
                label = last
        if label is None and moment.weak:
            continue
        found = _printed(text, moment, label)
        times.append(found)
        if label is not None and label.sure:
            sure.append(found)
        floor = found.stop
    if known or _is_all(text, times):
        return tuple(times)
    if _FOOTER.search(text):
        sure = [found for found in sure if found.time.precision not in _DATES]
    return tuple(sure)


def _printed(text: str, moment: _Moment, label: _Label | None) -> PrintedTime:
    """Join a moment and the label beside it."""
    start, stop = (label.start, label.stop) if label else (moment.start, moment.stop)
    distance = moment.distance
    time = Timestamp(moment.value, text[start:stop], moment.precision, distance is not None, distance)
    name = label.match.lastgroup if label else None
    word = label.match[name or 0] if label else None
    return PrintedTime(start, stop, None if name == "other" else name, word, time, moment.vague)


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
    if len(found) != 1 or (text[: found[0].start] + text[found[0].stop :]).strip(_BRACKETS):
        return None
    return found[0].time


def to_zone(time: Timestamp, zone: str) -> Timestamp:
    """Turn a time that a machine printed in UTC to the clock of a zone; any other stays as printed.

    >>> to_zone(read_time("2023-04-07T10:09:46Z"), "Asia/Seoul").value.isoformat()
    '2023-04-07T19:09:46+09:00'
    """
    if time.value is None or time.value.utcoffset() or time.precision in _DATES:
        return time
    return attrs.evolve(time, value=time.value.astimezone(_zone(zone)))


def _moments(text: str, zone: str, crawled_at: datetime | None, *, relative: bool) -> list[_Moment]:
    matches = list(_FIGURES.finditer(text))
    if ", 20" in text or ", 19" in text:
        matches += _ENGLISH.finditer(text)
    found = [moment for match in matches if (moment := _absolute(match, zone, crawled_at)) is not None]
    if relative:
        found += [_relative(match, zone, crawled_at) for match in _RELATIVE.finditer(text)]
    if len(found) < 2:
        return found
    moments: list[_Moment] = []
    for moment in sorted(found, key=lambda moment: moment.start):
        # "Jan 22, 2025 - 1:43" holds "2025 - 1" too.
        if not moments or moment.start >= moments[-1].stop:
            moments.append(moment)
    return moments


def _absolute(match: re.Match[str], zone: str, crawled_at: datetime | None) -> _Moment | None:
    """Give the moment of a printed date, None where calendar or clock have no such time."""
    length = len(match["head"])
    # Most are "1년" and "12.5": leave them early.
    if length not in {1, 2, 4, 8, 14} or (length < 4 and not (match["day"] or match["lone"])):
        return None
    part = match.groupdict()
    year, month, day = part["head"], part.get("month"), part.get("day")
    clock = [part["hour"], part["minute"], part["second"]]
    compact = part.get("compact") is not None
    if part.get("name"):
        month = str(_MONTHS.index(part["name"]) + 1)
    elif part.get("lone"):
        year, month, day = "", year, part["lone"]
    elif compact and len(year) > 4:
        clock = [year[8:10], year[10:12], year[12:]] if len(year) == 14 else clock
        year, month, day = year[:4], year[4:6], year[6:8]
    if (short := len(year) == 2) and day and (part["sep"] or "").strip() in {".", "-"}:
        year = ("20" if year < "70" else "19") + year
    offset = (part["offset"] or "").strip()
    # "17:43-18:30" is a span: offsets stand behind seconds or in the form with "T".
    span = offset[:1] in {"+", "-"} and not (part["tee"] or part["second"])
    if len(year) not in {0, 4} or (not day and (clock[0] or part["sep"] not in {None, "."})) or span:
        return None
    where, date = _zone(zone), (int(month or 1), int(day or 1))
    try:
        time = _time_of_day(clock, (part["half"] or part["late"] or "").replace(".", "").upper())
        where = datetime.fromisoformat("2000-01-01T00:00" + _ZONES.get(offset, offset)).tzinfo or where
        value = _dated(int(year), date, time, where) if year else _latest(date, time, where, crawled_at)
    except ValueError:
        return None
    names: tuple[Precision, ...] = ("month", "day", "hour", "minute", "second")
    printed = [name for name, digits in zip(names, (month, day, *clock), strict=True) if digits]
    return _Moment(
        match.start(),
        match.end(),
        value,
        printed[-1] if printed else "year",
        weak=not (year and day)
        or (short and not clock[0])
        or (compact and match.string.strip(_BRACKETS) != match[0]),
        firm=part["colon"] is not None or (compact and bool(clock[0])),
        worded=not (part.get("sep") or part.get("name") or compact),
    )


def _time_of_day(clock: list[str | None], half: str) -> timedelta:
    hour, minute, second = (int(digits or 0) for digits in clock)
    morning, afternoon = half in {"오전", "AM"}, half in {"오후", "PM"}
    # 24:00 is the end of the day. "오후 13:05" is redundant, "오전 13:05" contradicts itself.
    if minute > 59 or second > 59 or hour > 24 or (hour == 24 and (half or minute or second)):
        raise ValueError
    if morning and hour > 12:
        raise ValueError
    if half and hour == 12:
        hour = 0
    return timedelta(hours=hour + 12 if afternoon and hour < 12 else hour, minutes=minute, seconds=second)


def _dated(year: int, date: tuple[int, int], time: timedelta, where: tzinfo) -> datetime:
    # Figures that give another year mean something else.
    if not 1880 <= year <= 2100:
        raise ValueError
    return datetime(year, *date, tzinfo=where) + time


def _latest(
    date: tuple[int, int], time: timedelta, where: tzinfo, crawled_at: datetime | None
) -> datetime | None:
    # Between one 29 February and the next lie eight years at most; 2000 has one.
    _dated(2000, date, time, where)
    if crawled_at is not None and _is_day(crawled_at):
        crawled_at += _DAY_LONG
    now = None if crawled_at is None else _ago(timedelta(), crawled_at, where)
    for year in range(now.year, now.year - 9, -1) if now else ():
        try:
            value = _dated(year, date, time, where)
        except ValueError:
            continue
        if now and value <= now:
            return value
    return None


def _relative(match: re.Match[str], zone: str, crawled_at: datetime | None) -> _Moment:
    count, unit, now = match.group("count", "unit", "now")
    length, precision = _UNITS[(unit or ("분" if now else "일")).lower()]
    cut = _UNITS[precision][0]
    length *= 0 if now else int(count) if (count or "").isdigit() else 1
    if crawled_at is None:
        return _Moment(match.start(), match.end(), None, precision, length)
    vague = precision != "day" and _is_day(crawled_at)
    if precision == "day":
        value = _days_ago(length, crawled_at, _zone(zone))
    elif vague:
        # From noon, most of the hours that it may be lie on the day that is given.
        then, precision = _ago(length, crawled_at + _NOON, _zone(zone)), "day"
        value = None if then is None else _days_ago(timedelta(), then, _zone(zone))
    elif (value := _ago(length, crawled_at, _zone(zone))) is not None:
        day = value.replace(hour=0, minute=0, second=0, microsecond=0)
        value = day + (value - day) // cut * cut
    return _Moment(match.start(), match.end(), value, precision, length, vague=vague)


def _is_day(when: datetime) -> bool:
    """Tell a day whose time is not known: nobody can tell it from its midnight."""
    return when.time() == time.min


def _ago(length: timedelta, when: datetime, where: tzinfo) -> datetime | None:
    """Count back on a clock that nobody puts forward or back; the offset of `where` at that moment is kept."""
    if when.tzinfo is None:
        when = when.replace(tzinfo=where)
    try:
        value = (when.astimezone(UTC) - length).astimezone(where)
        return value.replace(tzinfo=timezone(value.utcoffset() or timedelta()), fold=0)
    except OverflowError:
        return None


def _days_ago(length: timedelta, when: datetime, where: tzinfo) -> datetime | None:
    """Count back in days of `where`, of which a few have 23 hours or 25."""
    try:
        day = when if when.tzinfo is None else when.astimezone(where)
        return datetime.combine(day.date() - length, time.min, where)
    except OverflowError:
        return None


@cache
def _zone(name: str) -> tzinfo:
    # Imported with the first time that is read: 30 ms.
    from dateutil.tz import gettz  # noqa: PLC0415

    # gettz would also open files and read the TZ variable.
    zone = gettz(name) if re.fullmatch(r"[A-Za-z][\w+-]*(?:/[\w+-]+)*", name) else None
    if zone is None:
        message = f"unknown time zone {name!r}: give an IANA name like 'Asia/Seoul'"
        raise ValueError(message)
    return zone


def _label_before(text: str, floor: int, moment: _Moment) -> _Label | None:
    """Find the label in front of `moment`, behind the time that ends at `floor`."""
    if moment.start == floor:
        return None
    match = _IN_FRONT.search(text, max(floor, moment.start - 32), moment.start)
    if match is None:
        return None
    lead = text[max(floor, match.start() - 12) : match.start()]
    glued = moment.firm and floor == 0 and _CATEGORY.fullmatch(lead) is not None
    # Footers say "등록일 : 2005년 3월 1일" of the paper.
    if not (_apart(lead) or glued) or (match[0].startswith("등록일") and moment.precision in _DATES):
        return None
    sure = moment.distance is None and (moment.firm or not moment.worded or _apart(lead.rstrip()))
    sure = sure and (_EDGE if moment.firm else _CLOSE).match(text, moment.stop) is not None
    return _Label(match.start(), moment.stop, match, sure)


def _label_behind(text: str, moment: _Moment) -> _Label | None:
    match = _BEHIND.match(text, moment.stop)
    if match is None:
        return None
    sure = moment.firm and _apart(text[max(0, moment.start - 12) : moment.start].rstrip())
    return _Label(moment.start, match.end(), match, sure)


def _apart(lead: str) -> bool:
    # "ㅣ" and "l" are letters that pages draw as separators.
    return not lead[-1:].isalnum() or lead[-1] in "ㅣl"


def _is_all(text: str, times: list[PrintedTime]) -> bool:
    """Tell whether the line holds nothing but `times` and what stands beside times."""
    if not times or _DIGIT.search(text, 0, times[0].start):
        return False
    gaps = [text[one.stop : two.start] for one, two in pairwise(times)]
    front = text[: times[0].start].lstrip(" \t\u00a0:-–—•")
    return _FILL.fullmatch(" ".join((front, *gaps, text[times[-1].stop :]))) is not None
