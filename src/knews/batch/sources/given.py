"""What all sources of a run share."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

import attrs

from knews.batch.columns import Columns
from knews.batch.item import Item, Unread
from knews.batch.sources.blob import Blob
from knews.batch.urls import Addresses
from knews.record_row import row_of


@attrs.frozen
class Given:
    """What the caller says of the inputs, and who is told what was found."""

    columns: Columns
    addresses: Addresses
    say: Callable[[str], None]

    def record(self, blob: Blob, at: str, place: str, row: Mapping[str, object]) -> Item:
        """Give a row of a table as an input; `at` is its place in the table, unique."""
        # parse_record holds what is told against the keys that it sees itself.
        fields = self.columns.fields_of(row_of(row)) if self.columns.told else None
        return Item(f"{blob.id}#{at}", row, fields=fields, place=f"{blob.place}, {place}")


#: What reads one form: the inputs that are in a file, in order; of an archive its files, which are read before the next is
#: asked for. It raises a Fault, or anything else, where it cannot go on.
Reader: TypeAlias = Callable[[Blob, Given], Iterator[Item | Unread | Blob]]
