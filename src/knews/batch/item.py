"""What sources give: an input that was read, or one that could not be."""

from collections.abc import Mapping
from datetime import datetime

import attrs


@attrs.frozen(slots=False)  # pickled in half the time
class Item:
    """One input, read and not yet parsed."""

    #: What it is called, unique in a run: "crawl/0001.html", "crawl.jsonl#17", "dump.warc.gz#17".
    id: str
    #: A text, the bytes of a page, or a record.
    raw: str | bytes | Mapping[str, object]
    url: str | None = None
    crawled_at: datetime | None = None
    #: For a record: which key holds a field, as `parse_record` takes it.
    fields: Mapping[str, str] | None = None
    #: Where it stands, for a person: "crawl.jsonl, line 17"; "" where the id says it.
    place: str = ""


@attrs.frozen
class Unread:
    """One input that could not be read: a corrupt member, a line that is no JSON, a truncated file."""

    id: str
    #: What went wrong, in lower case with hyphens: "bad-json", "truncated".
    code: str
    #: What happened and what to do, in one line.
    message: str
    place: str = ""
    #: What could be read of it.
    raw: bytes = b""
