"""A record as a plain row: what has keys as a dict, what it keeps in an object beside the others."""

from collections.abc import Mapping
from typing import Final

from knews import arguments
from knews.record_keys import find_keys

#: What a record is.
_RECORD: Final = "a mapping: a dict, a row of csv.DictReader, a feed's entry, a pandas Series"
#: Under what an object keeps the article beside what is said of the answer: Elasticsearch, APIs.
NESTED: Final = (
    "_source",
    "article",
    "news",
    "item",
    "data",
    "doc",
    "document",
    "fields",
    "entry",
    "기사",
    "뉴스",
)
#: Under what an object keeps what is said of its text.
ASIDE: Final = ("metadata", "meta")


def row_of(record: object) -> dict[str, object]:
    """Give a record as a dict: a pandas Series and a row of sqlite3 have keys, too, and are no mappings."""
    if not isinstance(record, Mapping):
        if isinstance(record, type) or not (hasattr(record, "keys") and hasattr(record, "__getitem__")):
            arguments.check("record", record, (Mapping,), _RECORD)
        record = {key: record[key] for key in record.keys()}  # type: ignore[attr-defined,index]  # noqa: SIM118
    row = {key: value for key, value in record.items() if isinstance(key, str)}
    for key in ASIDE:
        if isinstance(aside := row.get(key), Mapping):
            row = {**{str(name): value for name, value in aside.items()}, **row}
    nested = next((key for key in NESTED if _holds_text(row.get(key))), None)
    if nested is None or not set(find_keys(row).get("text", ())) <= {nested}:
        return row
    inner = row.pop(nested)
    return (
        {**row, **{str(name): value for name, value in inner.items()}} if isinstance(inner, Mapping) else row
    )


def _holds_text(value: object) -> bool:
    """Tell whether an object under a key is a record itself, and no text with its type."""
    return isinstance(value, Mapping) and "value" not in value and "text" in find_keys(value)
