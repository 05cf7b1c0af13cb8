"""What the tests of sources share: articles, packings, and what is asked of the inputs that were found."""

import gzip
from collections.abc import Callable, Mapping
from typing import TypeAlias

import zstandard

from knews.batch.item import Item, Unread

Found: TypeAlias = list[Item | Unread]
#: Writes files, reads them as sources, and holds that their ids are unique.
Give: TypeAlias = Callable[..., Found]

TEXT = "새 다리 10월에 연다\n\n하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다.\n\n김하늘 기자 sky@haneul.example"
PAGE = "<html><body><h1>새 다리 10월에 연다</h1><p>하늘시가 새 다리를 10월에 열기로 했다.</p></body></html>"
PACKINGS: Mapping[str, Callable[[bytes], bytes]] = {
    "": bytes,
    ".gz": gzip.compress,
    ".zst": zstandard.ZstdCompressor().compress,
}


def ids(found: Found) -> list[str]:
    return [one.id for one in found]


def codes(found: Found) -> dict[str, str]:
    return {one.id: one.code for one in found if isinstance(one, Unread)}


def raws(found: Found) -> list[object]:
    return [one.raw for one in found if isinstance(one, Item)]
