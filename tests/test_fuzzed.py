"""What fuzzing found, each as a small input: the harness that found it holds all that it promises of the input."""

import random
import signal
from collections.abc import Iterator

import press_readers
import pytest
import whole
from harnesses import HARNESSES
from mutations import mutated
from seeds import SEEDS, dictionary, spread

from knews.press.caption import read_credit
from knews.press.seam import find_ends

#: A rights line in CP949 with two broken bytes in its middle.
_RIGHTS = bytes.fromhex(
    "c7d1b0e6b4e5c4c42c20b9abb4dcc0fcc0e720eb9190ebb094ec9db4b9d720c0e7b9e8c6f720b1ddc1f6"
)
FOUND: tuple[tuple[str, bytes], ...] = (
    # A stated value that is white once it is read made a block of white space.
    ("page", b'<script type="application/ld+json">{"@type":"Article"headline":" "'),
    (
        "page",
        '<html><meta property="og:title" content="&amp;nbsp;"><p>시가 새 다리를 연다고 밝혔다.'.encode(),
    ),
    # An address that was cut off a credit left its bracket, which was closed.
    ("press", "사진=\ufffd울 기자(".encode()),
    # Whole pages as text: the lines that one stage saw as wrapped, the other saw as they stand.
    (
        "decode",
        b"\xd9\xb0\xed \xbc\xb3\xb8\xed\xc7\xdf\xb4\xd9.\n\xba\n\n\xb9\n\n%s\n\xba\n\n%s\n\xed\n\n\xcf %s\n\xba\n\n\xcf".replace(
            b"%s", _RIGHTS
        ),
    ),
)


@pytest.mark.parametrize(("name", "data"), FOUND, ids=[f"{name}-{at}" for at, (name, _) in enumerate(FOUND)])
def test_what_was_found_holds(name: str, data: bytes) -> None:
    HARNESSES[name][0](data)


@pytest.mark.parametrize("name", HARNESSES)
def test_every_harness_holds_on_its_seeds_and_near_them(name: str) -> None:
    harness, most = HARNESSES[name]
    words, chance = dictionary(), random.Random(name)  # noqa: S311
    seeds = spread(SEEDS[name]())
    assert len(seeds) > 20
    for seed in chance.sample(seeds, 5):
        harness(seed[:most])
        harness(mutated(seed, most, chance.randrange(2**32), words, lambda data, most: data[: most // 2]))


def test_white_space_of_any_kind_ends_no_title() -> None:
    # A fuzzed page had wide spaces alone behind what might have been a title.
    for text, spaced in (
        ("다리하늘\u2000\u3000", False),
        ("다리하늘 \u2000\u3000", True),
        ("\u3000다리하늘", False),
    ):
        for at in find_ends(text, spaced=spaced):
            assert text[:at].strip(), (text, at)
            assert text[at:].strip(), (text, at)
    assert find_ends("다리하늘\u2000\u3000", spaced=False) == [2, 3]


def test_a_bracket_that_nothing_stands_in_is_no_part_of_a_credit() -> None:
    assert read_credit("사진=김하늘 기자(") == "김하늘 기자"


def test_every_reader_of_the_press_has_a_harness() -> None:
    assert press_readers.uncovered() == set()
    assert len(press_readers.readers()) > 90
    assert {name.partition(".")[2] for name in press_readers.found()} >= press_readers.APART


def test_the_dictionary_has_the_words_of_the_press() -> None:
    assert {"특파원", "연합뉴스", "구독하기", "사진", "다보스", "▶", "<figcaption>"} - set(dictionary()) == {
        "구독하기"
    }
    assert len(dictionary()) > 800


alarmed = pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="no alarm on this system")


@pytest.fixture
def harness(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, object]]:
    """Put harnesses of a test in the place of the real ones."""
    harnesses: dict[str, object] = {}
    monkeypatch.setattr(whole, "HARNESSES", harnesses)
    monkeypatch.setattr(whole, "_SECONDS", 1)
    before = signal.getsignal(signal.SIGALRM)
    yield harnesses
    signal.signal(signal.SIGALRM, before)


@alarmed
def test_whole_articles_are_the_same_each_time_and_hold() -> None:
    drawn = list(whole.drawn(1, 30))
    assert drawn == list(whole.drawn(1, 30))
    assert len({name for name, _ in drawn}) > 4
    assert [fault for name, data in drawn[:15] if (fault := whole.watched(name, data)) is not None] == []


@alarmed
def test_what_a_whole_article_breaks_is_told_once_for_each_place(harness: dict[str, object]) -> None:
    def broken(data: bytes) -> None:
        raise IndexError(len(data))

    harness.update(dict.fromkeys(("text", "decode", "markdown", "fragment", "page", "record"), (broken, 0)))
    (fault,) = whole.run(1, 4)
    assert fault.place.startswith("IndexError whole:")
    assert fault.data


@alarmed
def test_an_input_that_takes_for_ever_is_told(harness: dict[str, object]) -> None:
    def endless(_: bytes) -> None:
        while True:
            pass

    harness["text"] = (endless, 0)
    whole.ring()
    fault = whole.watched("text", b"")
    assert fault is not None
    assert fault.place.startswith("TakesTooLongError")
