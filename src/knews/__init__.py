"""Parse raw dumps of Korean news articles into structured, checkable objects."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knews.article import Article, Timestamp
    from knews.article_parts import Byline, Caption, Problem, Reading, Section, Span
    from knews.batch.frames import to_frame, to_table
    from knews.batch.many import parse_many
    from knews.batch.outcome import Failure
    from knews.block import Block, Role
    from knews.errors import (
        BrokenOutlet,
        DamagedForm,
        DecodeError,
        EmptyInput,
        KnewsError,
        LimitExceeded,
        MissingExtra,
        NoTextKey,
        OutletClash,
        UnknownOutlet,
        UnsupportedInput,
        WrongField,
        WrongSchema,
    )
    from knews.find import find_outlet
    from knews.input_kind import read_kind
    from knews.installed import outlet_ids
    from knews.json_form import ArticleDict
    from knews.json_schema import schema
    from knews.limits import Limits
    from knews.outlet import Layout, Line, Outlet
    from knews.pipeline import parse
    from knews.record import parse_record
    from knews.record_keys import find_fields
    from knews.registry import get_outlet
    from knews.source_kind import Kind

__version__ = "0.2.0"

# Where each public name lives. Names are imported when they are first asked for, so that
# `import knews` costs next to nothing.
_HOMES = {
    "article": ("Article", "Timestamp"),
    "article_parts": ("Byline", "Caption", "Problem", "Reading", "Section", "Span"),
    "batch.frames": ("to_frame", "to_table"),
    "batch.many": ("parse_many",),
    "batch.outcome": ("Failure",),
    "block": ("Block", "Role"),
    "errors": (
        "BrokenOutlet",
        "DamagedForm",
        "DecodeError",
        "EmptyInput",
        "KnewsError",
        "LimitExceeded",
        "MissingExtra",
        "NoTextKey",
        "OutletClash",
        "UnknownOutlet",
        "UnsupportedInput",
        "WrongField",
        "WrongSchema",
    ),
    "outlet": ("Layout", "Line", "Outlet"),
    "find": ("find_outlet",),
    "json_form": ("ArticleDict",),
    "json_schema": ("schema",),
    "limits": ("Limits",),
    "pipeline": ("parse",),
    "input_kind": ("read_kind",),
    "record": ("parse_record",),
    "record_keys": ("find_fields",),
    "installed": ("outlet_ids",),
    "registry": ("get_outlet",),
    "source_kind": ("Kind",),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Article",
    "ArticleDict",
    "Block",
    "BrokenOutlet",
    "Byline",
    "Caption",
    "DamagedForm",
    "DecodeError",
    "EmptyInput",
    "Failure",
    "Kind",
    "KnewsError",
    "Layout",
    "LimitExceeded",
    "Limits",
    "Line",
    "MissingExtra",
    "NoTextKey",
    "Outlet",
    "OutletClash",
    "Problem",
    "Reading",
    "Role",
    "Section",
    "Span",
    "Timestamp",
    "UnknownOutlet",
    "UnsupportedInput",
    "WrongField",
    "WrongSchema",
    "__version__",
    "find_fields",
    "find_outlet",
    "get_outlet",
    "outlet_ids",
    "parse",
    "parse_many",
    "parse_record",
    "read_kind",
    "schema",
    "to_frame",
    "to_table",
]


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for."""
    if name not in _HOME:
        message = f"module 'knews' has no attribute {name!r}"
        raise AttributeError(message)
    # The first import takes many calls in each other, and the caller may be deep in its own.
    from knews.stack import with_room  # noqa: PLC0415

    value = getattr(with_room(lambda: import_module(f"knews.{_HOME[name]}")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Give the public names."""
    return __all__
