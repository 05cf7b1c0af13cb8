"""Values of an outlet that have another type than their field: a text where a tuple belongs, say."""

import types
from collections.abc import Callable, Iterator, Mapping
from typing import Union, get_args, get_origin

import attrs

from knews.kit.check.finding import Finding
from knews.outlet import Layout, Line, Outlet


def check_types(outlet: Outlet) -> Iterator[Finding]:
    """Check the types of all that an outlet states, which nothing did when it was written.

    >>> wrong = Outlet(id="haneul", name="하늘일보", hosts="haneul.example")  # type: ignore[arg-type]
    >>> for finding in check_types(wrong):
    ...     print(finding)
    fault: hosts: 'haneul.example' is no tuple: write ('haneul.example',)
    >>> list(check_types(Outlet(id="haneul", name="하늘일보", hosts=("haneul.example",))))
    []
    """
    yield from _check(outlet, "")
    stated: tuple[object, ...] = (outlet.layouts, outlet.lines)
    for values in stated:
        for number, value in enumerate(values if isinstance(values, tuple) else (), 1):
            if isinstance(value, Layout):
                yield from _check(value, f"layout {value.id}: ")
            elif isinstance(value, Line):
                yield from _check(value, f"line {number}: ")


def _check(value: Outlet | Layout | Line, where: str) -> Iterator[Finding]:
    for field in attrs.fields(type(value)):
        stated: object = getattr(value, field.name)
        if not _fits(stated, field.type):
            yield Finding(f"{where}{field.name}", _advice(stated, field.type))


def _fits(value: object, kind: object) -> bool:
    """Tell whether a value has the type of a field, as far as the types of outlets go."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return any(_fits(value, one) for one in inner)
    if origin is tuple:
        return isinstance(value, tuple) and all(_fits(item, inner[0]) for item in value)
    if origin is Callable:
        return callable(value)
    if origin is Mapping:
        return isinstance(value, Mapping) and all(
            isinstance(key, str) and callable(item) for key, item in value.items()
        )
    return value is None if kind is type(None) else isinstance(kind, type) and isinstance(value, kind)


def _advice(value: object, kind: object) -> str:
    if get_origin(kind) is tuple and not isinstance(value, tuple):
        written = f"({value!r},)" if isinstance(value, get_args(kind)[0]) else "(…,)"
        return f"{value!r} is no tuple: write {written}"
    name = kind.__name__ if isinstance(kind, type) and get_origin(kind) is None else str(kind)
    return f"{value!r} is no {name.replace('knews.', '').replace('collections.abc.', '')}"
