"""What can be read from a regular expression itself: what a match begins with, which words it needs.

So no pattern is tried, or even compiled, where it cannot match, and nobody keeps a list of its words beside it.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from typing import TypeAlias

# The parsed form of a pattern is a detail of Python: where it changes, each form is tried on every line.
_parser = getattr(re, "_parser", None)

# A part of a pattern is a pair: what it is, and its values.
_Parsed: TypeAlias = Iterable[tuple[object, object]]
#: A class of more characters than these begins nearly any line.
_WIDE = 100
_CATEGORIES = {"CATEGORY_DIGIT": "0123456789", "CATEGORY_SPACE": " \t\u00a0"}


@cache
def compiled(form: str) -> re.Pattern[str]:
    """Compile a form when it is first tried."""
    return re.compile(form)


def first_characters(form: str) -> frozenset[str] | None:
    r"""Give what a match of a pattern can begin with; None where that is nearly anything.

    >>> sorted(first_characters(r"[▶☞] ?구독|\(끝\)"))
    ['(', '▶', '☞']
    >>> first_characters(r".*구독") is None
    True
    """
    if _parser is None:
        return None
    found: set[str] = set()
    try:
        return frozenset(found) if not _collect(_parser.parse(form), found) else None
    except _AnythingError:
        return None


class _AnythingError(Exception):
    """A pattern may begin with anything."""


def _collect(parsed: _Parsed, found: set[str]) -> bool:
    """Collect what a parsed pattern can begin with; tell whether it can be empty."""
    return all(_collect_one(str(kind), value, found) for kind, value in parsed)


def _collect_one(kind: str, value: object, found: set[str]) -> bool:
    match kind, value:
        case (("ASSERT" | "ASSERT_NOT" | "AT"), _):
            return True
        case "LITERAL", int(code):
            found.add(chr(code))
            return False
        case "IN", list(items):
            found.update(_members(items))
            return False
        case (("SUBPATTERN" | "ATOMIC_GROUP"), _):
            return _collect(_body(value), found)
        case "BRANCH", (_, list(branches)):
            return any([_collect(branch, found) for branch in branches])  # noqa: C419  # all of them
        case (("MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT"), (int(least), *_)):
            return _collect(_body(value), found) or least == 0
    raise _AnythingError


def _body(value: object) -> _Parsed:
    """Give the inside of a group or of a repeat: the last of its parts."""
    body: _Parsed = value[-1] if isinstance(value, tuple) else value  # type: ignore[assignment]
    return body


def _members(items: Sequence[object]) -> set[str]:
    found: set[str] = set()
    for item in items:
        match item:
            case kind, int(code) if str(kind) == "LITERAL":
                found.add(chr(code))
            case kind, (int(low), int(high)) if str(kind) == "RANGE" and high - low < _WIDE:
                found.update(map(chr, range(low, high + 1)))
            case _, name if str(name) in _CATEGORIES:
                found.update(_CATEGORIES[str(name)])
            case _:
                raise _AnythingError
    return found


@cache
def needed_words(form: str) -> frozenset[str]:
    r"""Give words of which a match of a pattern holds one at least; none where that cannot be told.

    >>> sorted(needed_words(r".{1,20}(?:구독하기|채널 추가)"))
    ['구독하기', '채널 추가']
    >>> needed_words(r"[가-힣]+ ?\d*")
    frozenset()
    """
    if _parser is None:
        return frozenset(("",))  # which is in every line
    return frozenset(_words(_parser.parse(form)))


def _words(parsed: _Parsed) -> set[str]:
    """Give the words of the part that is best to look for: the one whose shortest word is the longest."""
    best: set[str] = set()
    literal = ""
    for kind, value in [*parsed, ("END", None)]:
        if str(kind) == "LITERAL" and isinstance(value, int):
            literal += chr(value)
            continue
        best = max(best, {literal} if literal else set(), _words_of(str(kind), value), key=_worth)
        literal = ""
    return best


def _words_of(kind: str, value: object) -> set[str]:
    match kind, value:
        case (("SUBPATTERN" | "ATOMIC_GROUP"), _):
            return _words(_body(value))
        case "BRANCH", (_, list(branches)):
            found = [_words(branch) for branch in branches]
            return set().union(*found) if all(found) else set()
        case (("MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT"), (int(least), *_)) if least:
            return _words(_body(value))
    return set()


def _worth(words: set[str]) -> int:
    return min(map(len, words), default=0)


#: What Korean text has most of, the most frequent first: a scan that looks for one stops at every other word.
_FREQUENT = (
    " 이다는에의지을가로고한기하자대해사은서를원시도정인장부국수으상제리했스전있업공과일보위주적관회만라성어계나면유비신구경"
    "아소트들등금동용조개것문치법당중투통게행진"
)


def scan_for(words: Collection[str]) -> re.Pattern[str]:
    """Give a pattern that finds any of the words; it looks for the rarest character of each.

    A word that holds another one is found with that.

    >>> scan_for(("이미지", "구독", "구독하기")).pattern
    '독(?<=구독)|미지(?<=이미지)'
    """
    parts = []
    if "" in words:
        # Which is in every line.
        return re.compile("")
    for word in sorted(words):
        if any(other in word for other in words if other != word):
            continue
        ranks = [_FREQUENT.find(character) % len(f"{_FREQUENT} ") for character in word]
        at = ranks.index(max(ranks))
        parts.append(re.escape(word[at:]) + (f"(?<={re.escape(word)})" if at else ""))
    return re.compile("|".join(parts) if parts else "(?!)")
