"""Readers of the press grammar take time in proportion to what they read, whatever is repeated in it."""

from collections.abc import Callable

import pytest
from growth import Case, growth

from knews.press.byline import read_bylines
from knews.press.caption import find_credit, find_credits, read_credit
from knews.press.deck import find_lead, split_caption, split_decks, split_scene
from knews.press.people import find_addresses

READERS: dict[str, Callable[[str], object]] = {
    "find_addresses": lambda text: list(find_addresses(text)),
    "find_credit": find_credit,
    "find_credits": lambda text: find_credits(text, 0, len(text)),
    "find_lead": find_lead,
    "read_bylines": read_bylines,
    "read_credit": read_credit,
    "split_caption": split_caption,
    "split_decks": split_decks,
    "split_decks-spaced": lambda text: split_decks(text, spaced=True),
    "split_scene": split_scene,
}
UNITS = (
    "김하늘 기자 sky@haneul.example ",
    "2021.04.14.sky@haneul.example ",
    "a@",
    "사진=",
    "(사진 ",
    "(사진=하늘시 제공) ",
    "새 다리 공개 ",
    "새 다리 공개하늘시 ",
    '"예산은 충분" ',
    "” 공개 12 ",
    "예산 백억 확보…내년 봄 착공 12일 ",
)
_LENGTH = 8_000
#: Between four, for four times the length, and sixteen, where something is looked for again and again.
_MOST = 10


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("reader", READERS)
def test_four_times_the_length_takes_about_four_times_as_long(reader: str, unit: str) -> None:
    read = READERS[reader]
    text = unit * _LENGTH
    # So short a time as 0.2 ms says nothing of growth.
    case = Case(reader, lambda length: lambda: read(text[:length]), _LENGTH, 4 * _LENGTH, _MOST, least=2e-4)
    assert growth(case) < _MOST
