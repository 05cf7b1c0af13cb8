"""One article's address -> the pattern of its outlet's addresses."""

import re
from datetime import date
from urllib.parse import urlsplit

from knews.authoring.host import host_of

# Words of addresses that stand for articles, whatever their section: /news/society/1 has "news" in it.
_TELLING = frozenset(
    "article articles news newsview view views read story stories arti content contents post posts detail newsdetail "
    "article-view articleview v w site data".split()
)
#: Names of an article's number in a query, the surest first.
_KEYS = tuple(
    "idxno article_id articleid arcid aid artid news_id newsid nid gid ncd no pk_no contid key id num seq uid idx".split()
)
# 2025012200001, AKR20250122001, ecn202501220001, A123456, 1234_5
_NUMBERED = re.compile(
    r"(?P<front>[A-Za-z]{0,4})(?P<digits>\d{4,})(?P<rest>[A-Za-z]?)(?P<file>\.[a-z]{2,5})?"
)
# The hash of a story in systems that count none: 0123456789abcdef0123456789abcdef, QWERTY…
_HASHED = re.compile(r"(?P<hex>[0-9a-f]{16,64})|(?P<caps>(?=[A-Z0-9]{0,25}\d)[A-Z0-9]{26})")
_DAY = re.compile(r"20\d{6}")


def address_pattern(url: str) -> str | None:
    r"""Make the pattern of articles' addresses out of one of them; None where it has no number.

    >>> print(address_pattern("https://www.haneul.example/news/202501220001"))
    /news/(?P<id>(?P<date>20\d{6})\d+)
    >>> print(address_pattern("https://haneul.example/news/articleView.html?idxno=1234"))
    /news/articleView\.html\?(?:[^#?]*&)?idxno=(?P<id>\d+)
    >>> print(address_pattern("https://haneul.example/society/81234"))
    haneul\.example/[\w-]+/(?P<id>\d+)(?:$|[?#/])
    >>> address_pattern("https://haneul.example/") is None
    True
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    steps = [step for step in parts.path.split("/") if step]
    pattern = _of_path(steps, host_of(url) or "") or _of_query(steps, parts.query)
    match = re.search(pattern, url) if pattern else None
    return pattern if match is not None and match["id"] else None


def _of_path(steps: list[str], host: str) -> str | None:
    """Make the pattern of a path whose last numbered step is the article's number."""
    at = next((index for index in reversed(range(len(steps))) if _number(steps[index]) is not None), None)
    if at is None:
        return None
    number = _number(steps[at]) or ""
    words = [index for index in range(at) if steps[index].lower() in _TELLING]
    front = "".join(f"/{_step(step)}" for step in steps[words[0] if words else 0 : at])
    if not words and "<date>" not in number:
        front = re.escape(host) + front
    if front.count("<date>") and "<date>" in number:
        front = front.replace("(?P<date>20\\d{6})", "\\d{8}")
    behind = "(?:$|[?#/])" if number.endswith(")") and "<date>" not in number else ""
    return f"{front}/{number}{behind}"


def _of_query(steps: list[str], query: str) -> str | None:
    """Make the pattern of a query that holds the article's number, behind the file that it is asked of."""
    pairs = [pair.partition("=") for pair in query.split("&")]
    values = {key: value for key, _, value in pairs if _number(value) is not None}
    names = sorted(values, key=lambda key: _KEYS.index(key.lower()) if key.lower() in _KEYS else len(_KEYS))
    if not names:
        return None
    number = _number(values[names[0]])
    words = [index for index, step in enumerate(steps) if step.lower() in _TELLING]
    path = "".join(f"/{_step(step)}" for step in steps[words[0] if words else -1 :])
    return (
        rf"{path}/?\?(?:[^#?]*&)?{re.escape(names[0])}={number}"
        if "." not in path
        else (rf"{path}\?(?:[^#?]*&)?{re.escape(names[0])}={number}")
    )


def _number(step: str) -> str | None:
    """Make the pattern of an article's number; None for what is none, a mere day among them."""
    if match := _HASHED.fullmatch(step):
        kind = "[0-9a-f]" if match["hex"] else "[A-Z0-9]"
        return f"(?P<id>{kind}{{{len(step)}}})"
    match = _NUMBERED.fullmatch(step)
    if match is None or (_is_day(step) and len(step) == _OF_DAY):
        return None
    front, digits = match["front"], match["digits"]
    letters = (
        f"[{'A-Z' if front.isupper() else 'a-z' if front.islower() else 'A-Za-z'}]{{{len(front)}}}"
        if front
        else ""
    )
    rest = "[A-Za-z]?" if match["rest"] else ""
    file = re.escape(match["file"]) if match["file"] else ""
    if _is_day(digits[:_OF_DAY]) and len(digits) > _OF_DAY:
        return rf"(?P<id>{letters}(?P<date>20\d{{6}})\d+{rest}){file}"
    return rf"(?P<id>{letters}\d+{rest}){file}"


#: The digits of a day.
_OF_DAY = 8


def _step(step: str) -> str:
    """Make the pattern of a step in front of the number: words that any article's address has stay, all else may differ."""
    if step.lower() in _TELLING or "." in step:
        return re.escape(step)
    if _is_day(step):
        return r"(?P<date>20\d{6})"
    if step.isdecimal():
        return r"20\d\d" if len(step) == 4 and step[:2] == "20" else r"\d+"
    return r"[\w-]+"


def _is_day(text: str) -> bool:
    if _DAY.fullmatch(text) is None:
        return False
    try:
        date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        return False
    return True
