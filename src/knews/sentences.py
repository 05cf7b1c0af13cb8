"""Sentences: where they part is what kiwipiepy says."""

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from knews.batch.extras import need

if TYPE_CHECKING:
    from kiwipiepy import Kiwi


def split(paragraphs: Iterable[str]) -> tuple[str, ...]:
    """Give the sentences of some paragraphs in order.

    Raises:
        MissingExtra: kiwipiepy is not installed.

    >>> split(["다리가 열린다. 그는 “언제 여나”라고 물었다.", "길은 내년에 연다."])
    ('다리가 열린다.', '그는 “언제 여나”라고 물었다.', '길은 내년에 연다.')
    """
    kiwi = _kiwi()
    return tuple(sentence.text for text in paragraphs for sentence in kiwi.split_into_sents(text))


@cache
def _kiwi() -> "Kiwi":
    """Load the model, which takes a second or two, once in a process."""
    kiwi: Kiwi = need("kiwipiepy", "sentences").Kiwi()
    return kiwi
