"""Files that hold one article: a page, a dump."""

from collections.abc import Iterator

from knews.batch.item import Item, Unread
from knews.batch.sources.blob import Blob
from knews.batch.sources.given import Given


def read_page(blob: Blob, _: Given) -> Iterator[Item | Unread]:
    """Give a file as one input, as it is.

    Raises:
        Fault: It is over the limit, or cannot be read to its end.
    """
    yield Item(blob.id, blob.read(), url=blob.url, place=blob.shown)
