"""Whatever is done to the bytes of a file, its source ends, raises nothing, and gives inputs that another process can be given."""

import json
import pickle
import random
from collections.abc import Callable, Mapping

import pytest
from batch_files import PACKINGS, PAGE, TEXT, Give
from test_batch_sources_archives import CRAWL, FILES, mail, tarred, zipped
from test_batch_sources_tables import ROWS, arrow, arrow_stream, excel, feather, parquet, sqlite
from test_batch_sources_text import FEED, LINES, table
from test_batch_sources_text import ROWS as CELLS

from knews.batch.item import Item, Unread

FORMS: Mapping[str, bytes] = {
    "a.txt": TEXT.encode(),
    "a.html": PAGE.encode(),
    "a.zip": zipped(FILES),
    "a.tar": tarred(FILES),
    "a.warc": b"".join(CRAWL),
    "a.eml": mail(PAGE).encode(),
    "a.mbox": (f"From sky Wed Jan 22 2025\n{mail(PAGE)}\n" * 3).encode(),
    "a.xlsx": excel(ROWS * 5),
    "a.parquet": parquet(ROWS * 5, group=3),
    "a.arrow": arrow(ROWS * 3),
    "a.arrows": arrow_stream(ROWS * 3),
    "a.feather": feather(ROWS * 3),
    "a.sqlite": sqlite(ROWS * 50),
    "a.csv": table(CELLS * 5).encode(),
    "b.csv": table(CELLS * 5).replace("“", "").replace("”", "").encode("cp949"),
    "a.tsv": table(CELLS * 5, "\t").encode("utf-16"),
    "a.jsonl": (LINES * 5).encode(),
    "a.json": json.dumps(CELLS * 5, ensure_ascii=False, indent=1).encode(),
    "b.json": json.dumps({"articles": CELLS * 5}).encode(),
    "a.xml": FEED.format("utf-8").encode(),
}
#: What is written into a file.
PIECES = (b'"', b"\n", b"{", b"]", b"\xff", b"\x00", b",", b"<", b"\r\n\r\n", b"\xed\xa0\x80")


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Cut a file, or change, drop, repeat or write a few bytes in it."""
    some = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5))):
        at = chance.randrange(len(some) or 1)
        stop = min(len(some), at + chance.choice((1, 2, 8, 64, 500)))
        changes: tuple[tuple[slice, bytes], ...] = (
            (slice(at, None), b""),
            (slice(at, stop), bytes(stop - at)),
            (slice(at, stop), chance.randbytes(stop - at)),
            (slice(at, stop), b""),
            (slice(at, at), bytes(some[at:stop]) * 2),
            (slice(at, at), chance.choice(PIECES)),
        )
        place, piece = chance.choice(changes)
        some[place] = piece
    return bytes(some)


@pytest.mark.parametrize("packing", PACKINGS)
@pytest.mark.parametrize("name", FORMS)
def test_a_damaged_file_harms_nobody(give: Give, name: str, packing: str) -> None:
    chance = random.Random(f"{name}{packing}")  # noqa: S311  # nothing is encrypted with it
    change: Callable[[bytes], bytes] = PACKINGS[packing]
    for _ in range(6):
        data = (
            damaged(change(FORMS[name]), chance)
            if chance.random() < 0.5
            else change(damaged(FORMS[name], chance))
        )
        for one in give(files={f"{name}{packing}": data}):
            assert "\n" not in one.id + one.place
            if isinstance(one, Unread):
                assert one.message
                assert "\n" not in one.message


@pytest.mark.parametrize("name", FORMS)
def test_inputs_can_be_given_to_another_process(give: Give, name: str) -> None:
    found = give(files={name: FORMS[name]})
    assert any(isinstance(one, Item) for one in found)
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301  # it was made here
