"""Whether a value has the type that its field is annotated with: asked of what foreign code states."""

import reprlib
from collections.abc import Callable, Mapping
from functools import cache
from operator import attrgetter, contains
from types import UnionType
from typing import Literal, NamedTuple, get_args, get_origin

import attrs

#: Tells whether a value has a type.
Test = Callable[[object], bool]


def check_fields(value: object) -> None:
    """Check the types of all fields of an attrs value.

    Raises:
        TypeError: One is of another type; the message names it and what to write.

    >>> @attrs.frozen
    ... class Bridge:
    ...     names: tuple[str, ...]
    >>> check_fields(Bridge(("하늘대교",)))
    >>> check_fields(Bridge("하늘대교"))
    Traceback (most recent call last):
    ...
    TypeError: names: '하늘대교' is no tuple: write ('하늘대교',)
    """
    cls: type = type(value)
    fields = _fields(cls)
    stated = fields.values(value)
    # Nearly all values are plain, and this asks all of them at once.
    if all(map(contains, fields.plain, map(type, stated))):
        return
    rows = zip(fields.names, fields.kinds, fields.plain, fields.tests, stated, strict=True)
    for name, kind, plain, test, one in rows:
        if type(one) not in plain and not test(one):
            message = f"{name}: {_advice(one, kind)}"
            raise TypeError(message)


def check_value(value: object) -> None:
    """Check the types of all fields of a value, and say of which class it is to be one.

    Raises:
        TypeError: One is of another type.

    >>> @attrs.frozen
    ... class Bridge:
    ...     name: str
    ...     __attrs_post_init__ = check_value
    >>> Bridge(5)
    Traceback (most recent call last):
    ...
    TypeError: Bridge: name: 5 is no str
    """
    try:
        check_fields(value)
    except TypeError as error:
        message = f"{type(value).__name__}: {error}"
        raise TypeError(message) from None


def fits(value: object, kind: object) -> bool:
    """Tell whether a value has an annotated type, and all in it has its own.

    >>> fits(("하늘일보",), tuple[str, ...]), fits(None, str | None), fits(5, str | None)
    (True, True, False)
    """
    return _test(kind)(value)


def name_of(kind: object) -> str:
    """Name a type as one writes it.

    >>> name_of(str), name_of(str | None), name_of(tuple[str, ...])
    ('str', 'str | None', 'tuple[str, ...]')
    """
    name = kind.__name__ if isinstance(kind, type) and get_origin(kind) is None else str(kind)
    for module in ("knews.article.", "knews.outlet.", "collections.abc."):
        name = name.replace(module, "")
    return name


class _Fields(NamedTuple):
    """The fields of an attrs class."""

    names: tuple[str, ...]
    kinds: tuple[object, ...]
    #: The classes whose own values a field takes, whatever is in them.
    plain: tuple[frozenset[type], ...]
    #: What tests all others.
    tests: tuple[Test, ...]
    values: Callable[[object], tuple[object, ...]]


@cache
def _fields(cls: type) -> _Fields:
    """Give the fields of an attrs class."""
    names, kinds = zip(*((field.name, field.type) for field in attrs.fields(cls)), strict=True)
    values = attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)
    return _Fields(names, kinds, tuple(map(_plain, kinds)), tuple(map(_test, kinds)), values)


def _plain(kind: object) -> frozenset[type]:
    """Give the classes whose own values have a type, whatever is in them.

    >>> sorted(cls.__name__ for cls in _plain(str | None)), _plain(tuple[str, ...])
    (['NoneType', 'str'], frozenset())
    """
    if kind is None:
        return frozenset((type(None),))
    if get_origin(kind) is UnionType:
        return frozenset().union(*map(_plain, get_args(kind)))
    return frozenset((kind,)) if isinstance(kind, type) and get_origin(kind) is None else frozenset()


def _test(kind: object) -> Test:
    """Make what tests a type; types are annotations of fields, as far as those of knews go."""
    if kind is None or kind is type(None):
        return lambda value: value is None
    if get_origin(kind) is not None:
        return _test_of_many(get_origin(kind), get_args(kind))
    if not isinstance(kind, type):
        message = f"nothing tests values of {kind!r}"
        raise TypeError(message)
    if kind is int:
        # To Python True is an int.
        return lambda value: isinstance(value, int) and not isinstance(value, bool)
    # An attrs value of knews has checked its own fields.
    return lambda value: isinstance(value, kind)


def _test_of_many(origin: object, inner: tuple[object, ...]) -> Test:
    """Make what tests a type that is made of others."""
    if origin is Literal:
        return lambda value: isinstance(value, str) and str.__str__(value) in inner
    if origin is Callable:
        return callable
    tests = [_test(one) for one in inner if one is not ...]
    if origin is tuple:
        plain = _plain(inner[0])
        return lambda value: (
            isinstance(value, tuple) and (plain.issuperset(map(type, value)) or all(map(tests[0], value)))
        )
    if origin is Mapping:
        return lambda value: (
            isinstance(value, Mapping)
            and all(test(part) for item in value.items() for test, part in zip(tests, item, strict=True))
        )
    # A union
    return lambda value: any(test(value) for test in tests)


def _advice(value: object, kind: object) -> str:
    shown = shown_as(value)
    if get_origin(kind) is tuple and not isinstance(value, tuple):
        written = f"({shown},)" if fits(value, get_args(kind)[0]) else "(…,)"
        return f"{shown} is no tuple: write {written}"
    return f"{shown} is no {name_of(kind)}"


def shown_as(value: object) -> str:
    """Show a foreign value in a few characters, whatever its own words do.

    >>> shown_as("다" * 99)
    "'다다다다다다다다다다다다...다다다다다다다다다다다다다'"
    """
    try:
        return reprlib.repr(str.__str__(value) if isinstance(value, str) else value)
    except Exception:  # noqa: BLE001 - its own words are foreign code
        return f"a {type(value).__name__}"
