"""Feeds: the items of RSS and Atom."""

import io
from collections.abc import Iterator, Mapping, Sequence
from time import struct_time
from typing import Final

from knews.batch.extras import need
from knews.batch.fault import Code, Fault, unread
from knews.batch.item import Item, Unread
from knews.batch.sources.blob import Blob
from knews.batch.sources.given import Given
from knews.wording import _

#: So deep an item is copied.
_DEEPEST: Final = 6


def read_feed(blob: Blob, given: Given) -> Iterator[Item | Unread]:
    """Give the items of a feed as records; those that have a teaser only are counted.

    Raises:
        MissingExtra: feedparser is not installed.
        Fault: It is over the limit, or no feed can be read in it.
    """
    feedparser = need("feedparser", "batch")
    # A str or bytes might be taken for an address: a stream is never fetched.
    feed = feedparser.parse(io.BytesIO(blob.read()), sanitize_html=False, resolve_relative_uris=False)
    error = feed.get("bozo_exception")
    broken = error is not None and type(error).__name__ not in _HARMLESS
    if not feed.entries:
        why = f" ({' '.join(str(error).split())})" if broken else ""
        raise Fault(Code.BAD_FEED, f"no items can be read in this feed{why}: get it anew")
    teasers = 0
    for number, entry in enumerate(feed.entries, 1):
        teasers += not any(part.get("value") for part in entry.get("content", ()))
        record = {str(key): _plain(value, 0) for key, value in entry.items()}
        yield given.record(blob, str(number), f"item {number}", record)
    if teasers:
        given.say(
            _(
                "{place}: {teasers} of {count} items have no full content (content:encoded), and their "
                "description was taken: fetch the pages of their links if it is a teaser"
            ).format(place=blob.place, teasers=teasers, count=len(feed.entries))
        )
    if broken:
        message = f"the feed is damaged ({' '.join(str(error).split())}): items may be missing, get it anew"
        yield unread(blob.id, Fault(Code.BAD_FEED, message), blob.place)


#: What feedparser names that costs no item: another encoding than stated, another type.
_HARMLESS: Final = ("CharacterEncodingOverride", "NonXMLContentType", "UndeclaredNamespace")


def _plain(value: object, depth: int) -> object:
    """Copy a value of feedparser's into dicts and lists, which another process can be given."""
    if isinstance(value, struct_time) or depth >= _DEEPEST:
        return value if isinstance(value, struct_time) else str(value)
    if isinstance(value, Mapping):
        return {str(key): _plain(one, depth + 1) for key, one in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, (str, bytes)):
        return [_plain(one, depth + 1) for one in value]
    return value
