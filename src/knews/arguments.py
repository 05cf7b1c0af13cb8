"""Arguments of the public functions: a wrong type is named at once, and what a table holds for nothing is nothing.

A TypeError is for who writes a program, and is in English as Python's own.
"""

from collections.abc import Iterable, Mapping
from typing import Final

#: What the arguments take that several functions have.
MOMENT: Final = "a datetime: datetime.fromisoformat reads one from text, a bare day as its midnight"
OUTLET: Final = "a str or an Outlet: `knews outlets` lists the ids"
LIMITS: Final = "Limits: leave it out for the usual ones"
FIELDS: Final = "a mapping of a field's name to the record's key"
COLUMNS: Final = 'a list of column names: ["headline", "text"]'
ARTICLES: Final = "an iterable of Articles and Failures: put one into a list"


def check(name: str, value: object, kinds: tuple[type, ...], takes: str) -> None:
    """Hold an argument against what it takes: "a str", or "a str: give its text".

    Raises:
        TypeError: It is none of `kinds`.

    >>> check("url", 5, (str,), "a str")
    Traceback (most recent call last):
    TypeError: url takes a str, not int
    >>> check("raw", None, (str, bytes), "a str or bytes: give the text")
    Traceback (most recent call last):
    TypeError: raw takes a str or bytes, not None: give the text
    """
    if not isinstance(value, kinds):
        raise wrong(name, value, takes)


def wrong(name: str, value: object, takes: str) -> TypeError:
    """Give the error for an argument of a wrong type.

    >>> wrong("columns[1]", 5, "a str")
    TypeError('columns[1] takes a str, not int')
    """
    kind = "None" if value is None else type(value).__qualname__
    what, colon, instead = takes.partition(": ")
    return TypeError(f"{name} takes {what}, not {kind}{colon}{instead}")


def check_many(name: str, value: object, takes: str) -> None:
    """Hold an argument that is gone through against what it takes: one text or one mapping is no collection of them.

    Raises:
        TypeError: It is one of them, or nothing that can be gone through.

    >>> check_many("articles", ["하나", "둘"], "Articles")
    >>> check_many("articles", "하나", "an iterable of Articles: put one into a list")
    Traceback (most recent call last):
    TypeError: articles takes an iterable of Articles, not str: put one into a list
    """
    if isinstance(value, str | bytes | bytearray | Mapping) or not isinstance(value, Iterable):
        raise wrong(name, value, takes)


def words(name: str, value: object, takes: str) -> tuple[str, ...]:
    """Give the strs of an argument that takes several.

    Raises:
        TypeError: It is one str, nothing that can be gone through, or holds something else.

    >>> words("columns", ["headline", "text"], "a list of strs")
    ('headline', 'text')
    >>> words("columns", ["headline", 5], "a list of strs")
    Traceback (most recent call last):
    TypeError: columns[1] takes a str, not int
    """
    if isinstance(value, str | bytes | bytearray | Mapping) or not isinstance(value, Iterable):
        raise wrong(name, value, takes)
    found = tuple(value)
    for index, word in enumerate(found):
        check(f"{name}[{index}]", word, (str,), "a str")
    return tuple(map(plain, found))


def fields_of(fields: object) -> dict[str, str]:
    """Give the argument `fields` as a dict of plain strs, an empty one where it is not given.

    Raises:
        TypeError: It is no mapping, or one of something else.

    >>> fields_of({"text": 5})
    Traceback (most recent call last):
    TypeError: fields['text'] takes a str, not int: the record's key
    """
    if fields is None:
        return {}
    check("fields", fields, (Mapping,), FIELDS)
    named: Mapping[str, str] = fields  # type: ignore[assignment]
    for field, key in named.items():
        check("fields: a field", field, (str,), "a str: its name")
        check(f"fields[{plain(field)!r}]", key, (str,), "a str: the record's key")
    return {plain(field): plain(key) for field, key in named.items()}


def check_number(name: str, value: object, kinds: tuple[type, ...], takes: str) -> None:
    """Hold a number against what it takes: to Python True is an int, to a reader it is none.

    Raises:
        TypeError: It is none of `kinds`, or a bool.

    >>> check_number("jobs", True, (int,), "an int")
    Traceback (most recent call last):
    TypeError: jobs takes an int, not bool
    """
    if isinstance(value, bool):
        raise wrong(name, value, takes)
    check(name, value, kinds, takes)


def check_flags(**flags: object) -> None:
    """Hold arguments that say yes or no against that.

    Raises:
        TypeError: One is no bool.

    >>> check_flags(blocks="no")
    Traceback (most recent call last):
    TypeError: blocks takes True or False, not str
    """
    for name, value in flags.items():
        check(name, value, (bool,), "True or False")


def plain(text: str) -> str:
    """Give the characters of a str, whatever a class of its own makes of `len`, `==` or `str`."""
    return str.__str__(text)


def is_given(name: str, value: object, kinds: tuple[type, ...], takes: str) -> bool:
    """Tell whether an optional argument is given: None, nan, and pandas' NaT and NA say that it is not.

    Raises:
        TypeError: It is given and none of `kinds`.

    >>> is_given("url", "https://haneul.example/1", (str,), "a str"), is_given("url", float("nan"), (str,), "a str")
    (True, False)
    """
    if value is None or (not isinstance(value, str | bytes) and _is_nothing(value)):
        return False
    check(name, value, kinds, takes)
    return True


def text(name: str, value: object, takes: str) -> str | None:
    """Give an optional argument that is a text; None where it is not given.

    Raises:
        TypeError: It is given and no str.

    >>> text("url", "https://haneul.example/1", "a str"), text("url", float("nan"), "a str")
    ('https://haneul.example/1', None)
    """
    return plain(value) if is_given(name, value, (str,), takes) and isinstance(value, str) else None


def _is_nothing(value: object) -> bool:
    """Tell what stands for nothing in a table: only that is unlike itself."""
    unlike: object = value != value  # noqa: PLR0124
    try:
        # pandas' NA gives itself, an array is neither true nor false.
        return unlike is value or bool(unlike)
    except (TypeError, ValueError):
        return False
