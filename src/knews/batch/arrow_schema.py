"""The columns of a table of articles: the types of the JSON form, read as those of Arrow."""

from collections.abc import Mapping, Sequence
from typing import (
    TYPE_CHECKING,
    Final,
    Literal,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from knews.batch.extras import need
from knews.json_form import ArticleDict, TimestampDict

if TYPE_CHECKING:
    import pyarrow as pa

#: What an article's row is called.
INPUT: Final = "input"
#: The body as plain text, as `Article.text` gives it: the one column that the JSON form has not.
TEXT: Final = "text"
#: Why a row holds no article: a struct of code and message.
ERROR: Final = "error"
#: Where the values of a time are shown: what Korean pages print. The moment is the same in any zone.
ZONE: Final = "Asia/Seoul"
#: Few words stand under these keys, again and again: each is held once, and its number in each row.
_REPEATED: Final = frozenset(("outlet", "provider", "portal", "role"))


def schema(*, blocks: bool = False, columns: Sequence[str] | None = None) -> "pa.Schema":
    """Give the schema of a table of articles: "input", the keys of `Article.to_dict()`, "text".

    A time is a struct whose value is a timestamp with a zone, in microseconds; `precision` says how much of it is
    known, `zone` with what offset it was printed.

    Args:
        blocks: Whether there is a column of blocks: they hold the whole input once more.
        columns: The names of the columns that there are to be, in this order; all if not given.

    Raises:
        ValueError: There is no such column; the message names those that there are.
        MissingExtra: pyarrow is not installed.

    >>> schema(columns=["input", "headline", "headline_tags"])
    input: string not null
    headline: string
    headline_tags: list<item: string>
      child 0, item: string
    >>> schema(columns=["titel"])
    Traceback (most recent call last):
    ValueError: there is no column 'titel': the columns are 'input', 'schema', 'outlet', 'provider', ...
    """
    arrow = need("pyarrow", "batch")
    fields = [
        arrow.field(INPUT, arrow.string(), nullable=False),
        *(arrow.field(name, kind) for name, kind in _types(ArticleDict).items()),
        arrow.field(TEXT, arrow.string()),
    ]
    if columns is None and not blocks:
        fields = [field for field in fields if field.name != "blocks"]
    return arrow.schema(choose(fields, columns))


def choose(fields: Sequence["pa.Field"], columns: Sequence[str] | None) -> Sequence["pa.Field"]:
    """Give the fields that have these names, in this order; all if not given.

    Raises:
        ValueError: There is no such field.
    """
    if columns is None:
        return fields
    named = {field.name: field for field in fields}
    for name in columns:
        if name not in named:
            message = f"there is no column {name!r}: the columns are {', '.join(map(repr, named))}"
            raise ValueError(message)
    return [named[name] for name in columns]


def with_errors(articles: "pa.Schema", kept: Sequence["pa.Field"] = ()) -> "pa.Schema":
    """Give the schema of a table whose rows are articles and failures alike, for columns that stand in front of them.

    Raises:
        ValueError: Two columns would have one name.

    >>> with_errors(schema(columns=["headline"])).names
    ['headline', 'error']
    """
    arrow = need("pyarrow", "batch")
    words = arrow.string()
    error = arrow.field(ERROR, arrow.struct([("code", words), ("message", words)]))
    fields = [*kept, *articles, error]
    names = [field.name for field in fields]
    if twice := [name for name in dict.fromkeys(names) if names.count(name) > 1]:
        message = f"two columns would be called {twice[0]!r}: rename the one that is kept, or choose others with columns="
        raise ValueError(message)
    return arrow.schema(fields)


def without_dictionaries(schema: "pa.Schema") -> "pa.Schema":
    """Give the schema with plain strings for what is held once: Spark knows no other.

    >>> print(without_dictionaries(schema(columns=["outlet"])))
    outlet: string
    """
    arrow = need("pyarrow", "batch")
    return arrow.schema([field.with_type(_plain(field.type)) for field in schema])


def _plain(kind: "pa.DataType") -> "pa.DataType":
    """Give a type with the type of its values for each dictionary in it."""
    arrow = need("pyarrow", "batch")
    if arrow.types.is_dictionary(kind):
        return kind.value_type
    if arrow.types.is_list(kind):
        return arrow.list_(kind.value_field.with_type(_plain(kind.value_type)))
    if arrow.types.is_struct(kind):
        return arrow.struct([field.with_type(_plain(field.type)) for field in kind])
    return kind


def _types(form: type) -> Mapping[str, "pa.DataType"]:
    """Give the Arrow type of each key of a TypedDict."""
    return {key: _type(hint, key) for key, hint in get_type_hints(form, include_extras=True).items()}


def _type(hint: object, key: str) -> "pa.DataType":
    """Give the Arrow type of a type of the JSON form. Whether it may be None makes no difference: a column takes nulls."""
    arrow = need("pyarrow", "batch")
    args = get_args(hint)
    if isinstance(hint, type) and is_typeddict(hint):
        kinds = dict(_types(hint))
        if hint is TimestampDict:
            kinds["value"] = arrow.timestamp("us", ZONE)
        return arrow.struct(list(kinds.items()))
    if get_origin(hint) is list:
        return arrow.list_(_type(args[0], key))
    if args:
        # An enum's or a Literal's values, or a type with its limit or with None.
        return _type(type(args[0]) if get_origin(hint) is Literal else args[0], key)
    if hint is str and key in _REPEATED:
        return arrow.dictionary(arrow.int32(), arrow.string())
    # An offset counts the characters of an input, which are less than 2**31: `knews.source` limits them.
    return {str: arrow.string(), bool: arrow.bool_(), int: arrow.int32(), float: arrow.float64()}[hint]  # type: ignore[index]
