"""The forms in which times are printed: patterns only; what their figures say, `knews.press.moment` tells."""

import re
from datetime import timedelta
from typing import Final

from knews.json_form import Precision
from knews.press.pattern import pattern

# Z · KST · (KST) · GMT+0900 (한국 표준시) · GMT+0900 (KST) · UTC+9 · +09:00 · +09:00[Asia/Seoul]
_OFFSET = r"""
(?:(?P<offset>Z|\s?[(\[]?(?:UTC|GMT|KST)(?:\s?[+-][0-9]{1,2}(?::?[0-9]{2})?)?[)\]]?|\s?[+-][0-9]{2}:?[0-9]{2})
    (?![0-9A-Za-z])(?:\[[A-Za-z]{1,12}/[A-Za-z_]{1,20}\])?
    (?:\s?\((?:한국\s?(?:표준시|시간|시각)|[A-Z][A-Za-z ]{2,30}Time|[A-Z]{3,4})\))?)?"""
# 17:43 · 17:43:00 · 오후 7:14. · (17:43) · [17:43] · 7:14 오후 · 17시 43분 · T17:43:00.123+09:00 · " - 5:43 PM" · 17 : 43
_HOURS = r"""
    (?:(?P<half>오전|오후|[AP]M)\s{0,2})?
    (?<![0-9])(?P<hour>[0-9]{1,2}+)
    (?:(?P<colon>\s?:\s?)(?=[0-9]{2})|시(?!간))
    (?:\s?(?P<minute>[0-9]{1,2}+)(?(colon)|분)
        (?:(?(colon)\s?:\s?|\s?)(?P<second>[0-9]{1,2}+)(?(colon)(?:[.,][0-9]{1,9}+)?|초))?)?"""
# 5:43 p.m. · 5:43 오후, but not "5:43 오후에는"
_LATE = r"(?:\s?(?P<late>[AaPp]\.?[Mm]\b|오[전후](?!\s?[0-9가-힣])))?"
_CLOCK = rf"""
(?:
    (?:(?P<tee>T)|,?\s{{0,8}}(?:-\s|at\s)?)
    (?P<open>[(\[])?
    {_HOURS}
    (?(open)[)\]])
    {_LATE}
    {_OFFSET}
    (?:\.(?![0-9]))?
)?
(?![0-9])"""
# 2025.01.22. · 25-01-22 · 2018. 10. 29.(월) · 2025년 1월 22일 · 2025년 1월 · 2월 14일 · 20250122(174300)
# It begins with a class, neither repeat nor branch, and so `re` runs over other text at full speed.
FIGURES: Final = pattern(
    r"""
(?P<head>[0-9][0-9]*+)
(?:
    (?:(?P<sep>\s?[-./])(?=\s?[0-9])|년)
    (?:\s?(?P<month>[0-9]{1,2}+)(?(sep)|\s?월)
        (?:(?(sep)(?P=sep))\s?(?P<day>[0-9]{1,2}+)(?(sep)\.?(?!/[0-9])|\s?일))?)?
  | 월\s?(?P<lone>[0-9]{1,2}+)일
  | (?P<compact>(?<=[0-9]{8}))
)
(?:\s?(?:\((?:[월화수목금토일](?:요일)?|[A-Z][a-z]{2})\)|[월화수목금토일]요일)|[\s.][월화수목금토일](?=\s[0-9]))?"""
    + _CLOCK,
    re.VERBOSE,
)
MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
#: What a line with an English date has in it.
ENGLISH_CUE: Final = pattern("|".join(MONTHS), re.IGNORECASE)
_MONTH = rf"(?P<name>{'|'.join(MONTHS)})(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.?(?![A-Za-z])"
_WEEKDAY = r"(?:(?<![A-Za-z])(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]{3,6})?\.?,?\s)?(?<![A-Za-z0-9])"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<head>(?:19|20)[0-9]{2})"
# 11:12 KST, of "11:12 KST, April 19, 2023"
_EARLY = rf"(?:(?<![0-9])(?<![0-9]:){_HOURS}{_LATE}{_OFFSET},?\s)"
#: Dates in English; each has the groups of `FIGURES` that it needs, and `name` for the month.
ENGLISH: Final = tuple(
    pattern(form, re.VERBOSE | re.IGNORECASE)
    for form in (
        # Wed Jan 22 17:43:00 KST 2025
        rf"{_WEEKDAY}{_MONTH}\s{{1,2}}{_DAY}\s{_HOURS}{_LATE}{_OFFSET}\s{_YEAR}(?![0-9])",
        # 11:12 April 19, 2023 · 5:43 p.m., 19 April 2023
        rf"{_EARLY}{_WEEKDAY}(?:{_MONTH}\s{_DAY},?\s{_YEAR})(?![0-9])",
        rf"{_EARLY}{_WEEKDAY}(?:{_DAY}\s{_MONTH},?\s{_YEAR})(?![0-9])",
        # Jan 22, 2025 - 17:43 · September 3, 2025 · Wed Jan 22 2025 17:43:00 GMT+0900 (한국 표준시)
        rf"{_WEEKDAY}{_MONTH}\s{_DAY},?\s{_YEAR}{_CLOCK}",
        # Wed, 22 Jan 2025 17:43:00 +0900 · 22 January 2025, 17:43 KST · 01 Oct. 2025, 21:47 · 22-Jan-2025
        rf"{_WEEKDAY}{_DAY}[\s-]{_MONTH}[,\s-]\s?{_YEAR}{_CLOCK}",
    )
)
#: Days in one word, and how far back they are; 오늘 says a day only in front of a time of day.
DAY_WORDS: Final = {"오늘": 0, "today": 0, "어제": 1, "yesterday": 1, "그제": 2, "그저께": 2}
#: Numbers of days and of other units in words.
COUNTED_DAYS: Final = {
    word: days
    for days, word in enumerate("하루 이틀 사흘 나흘 닷새 엿새 이레 여드레 아흐레 열흘".split(), start=1)
} | {"보름": 15}
COUNTS: Final = {word: count for count, word in enumerate("한 두 세 네 다섯 여섯".split(), start=1)}
# 4 hours ago · an hour ago · 22분 전 · 2주 전 · 한 시간 전 · 하루 전 · 방금 전 · 어제 · 오늘 17:43 · 3h ago
# What it can begin with is looked for first, which is cheaper than to try every form at every character.
RELATIVE: Final = pattern(
    rf"""(?=[0-9aojyt방어오그하이사나닷엿여아열보한두세네다일])(?<![0-9.,:])(?:
    (?P<count>[0-9]{{1,3}}|\ban?|\bone|(?<![가-힣])(?:{"|".join(COUNTS)}))\s?
    (?P<unit>(?:second|sec|minute|min|hour|hr|day|week|month|year)(?=s?\sago\b)|[hdmw](?=\sago\b)
      |초|분|시간|일|주일?|개월|달|년)
    (?:s?\sago|\s?전)
  | (?<![가-힣])(?P<days>{"|".join(COUNTED_DAYS)})\s?전
  | (?P<now>방금(?:\s?전)?|\bjust\snow\b)
  | (?<![가-힣])(?P<word>{"|".join(DAY_WORDS)})(?:,?\s(?:at\s)?(?:(?P<half>오전|오후)\s?)?(?P<hour>[0-9]{{1,2}}):(?P<minute>[0-9]{{2}}))?
    (?![0-9A-Za-z가-힣:]))""",
    re.VERBOSE | re.IGNORECASE,
)
UNITS: Final[dict[str, tuple[timedelta, Precision]]] = {
    **dict.fromkeys(("초", "second", "sec"), (timedelta(seconds=1), "second")),
    **dict.fromkeys(("분", "minute", "min", "m"), (timedelta(minutes=1), "minute")),
    **dict.fromkeys(("시간", "hour", "hr", "h"), (timedelta(hours=1), "hour")),
    **dict.fromkeys(("일", "day", "d"), (timedelta(days=1), "day")),
    **dict.fromkeys(("주", "주일", "week", "w"), (timedelta(days=7), "day")),
    **dict.fromkeys(("개월", "달", "month"), (timedelta(days=30), "day")),
    **dict.fromkeys(("년", "year"), (timedelta(days=365), "day")),
}
# of an offset: the sign, hours and minutes of "GMT+0900", "+9"
SHIFT: Final = pattern(r"(?P<sign>[+-])(?P<hours>[0-9]{1,2}):?(?P<minutes>[0-9]{2})?")
