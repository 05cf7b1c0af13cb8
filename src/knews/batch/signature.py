"""What finds articles with the same body, or nearly the same: a digest, and a MinHash of datasketch."""

import zlib
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Final, cast

import attrs

from knews.batch.extras import need
from knews.press.fold import fold

if TYPE_CHECKING:
    from datasketch import MinHash

#: Characters in a row that are compared: about two words of Korean.
_SHINGLE: Final = 5
#: Values of a MinHash: with 64 an estimate of likeness is off by 0.06 or so.
PERMUTATIONS: Final = 64


@attrs.frozen
class Signature:
    """A body in a few bytes."""

    #: The digest of the folded body without white space, 16 bytes; b"" for an article without a body.
    same: bytes
    #: 64 values of 4 bytes; b"" where only the same bodies are sought.
    near: bytes = b""


@attrs.frozen
class Signer:
    """Signs bodies."""

    #: Whether bodies that are nearly the same are sought, too.
    near: bool = True

    def sign(self, text: str) -> Signature:
        """Sign a body; what folds alike is the same: quotation marks, dots, white space.

        >>> signer = Signer(near=False)
        >>> signer.sign("“새 다리가 열린다…”") == signer.sign('"새 다리가  열린다..."')
        True
        """
        folded = fold(text)
        if not folded:
            return Signature(b"")
        same = sha256(folded.encode("utf-8", "surrogatepass")).digest()[:16]
        return Signature(same, _min_hash(folded) if self.near else b"")


def _min_hash(folded: str) -> bytes:
    count = max(len(folded) - _SHINGLE + 1, 1)
    shingles = {folded[place : place + _SHINGLE].encode("utf-8", "surrogatepass") for place in range(count)}
    sketch = _empty().copy()
    sketch.update_batch(list(shingles))
    return cast("bytes", sketch.hashvalues.astype("<u4").tobytes())


def sketch_of(values: bytes) -> "MinHash":
    """Give the MinHash that has the values of a signature."""
    sketch = _empty().copy()
    numpy = need("numpy", "batch")
    sketch.hashvalues = numpy.frombuffer(values, "<u4").astype(sketch.hashvalues.dtype)
    return sketch


def likeness(one: bytes, other: bytes) -> float:
    """Give how much two signatures have in common, from 0 to 1.

    >>> signer = Signer()
    >>> one, other = (signer.sign(text).near for text in ("하늘시가 새 다리를 열기로 했다.", "하늘시가 새 다리를 열었다."))
    >>> likeness(one, one), 0 < likeness(one, other) < 1
    (1.0, True)
    """
    numpy = need("numpy", "batch")
    return float((numpy.frombuffer(one, "<u4") == numpy.frombuffer(other, "<u4")).mean())


@cache
def _empty() -> "MinHash":
    """Make the MinHash of nothing once: its permutations take long to draw."""
    datasketch = need("datasketch", "batch")
    return cast("MinHash", datasketch.MinHash(num_perm=PERMUTATIONS, hashfunc=zlib.crc32))
