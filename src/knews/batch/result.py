"""What a worker of a run makes of a chunk: bytes that the run only has to append, and what is to be counted."""

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

import attrs

from knews.article import Article
from knews.batch.chunk import Chunk, size_of
from knews.batch.item import Item, Unread
from knews.batch.outcome import Failure
from knews.batch.signature import Signature, Signer
from knews.batch.sinks.sink import Encoder, Row
from knews.batch.work import Reading, bytes_of, read_item


@attrs.frozen
class ChunkResult:
    """What became of a chunk."""

    #: How many inputs it had.
    inputs: int
    #: What the inputs were called and how long they were, as a digest.
    trail: str
    #: The articles, as their encoder wrote them.
    rows: bytes
    #: What the inputs that gave an article are called, in their order.
    ids: tuple[str, ...]
    failures: tuple[Failure, ...]
    #: By how many articles have a problem that is a doubt or a loss, by its code.
    doubtful: Counter[str]
    #: How many articles each outlet has; "" for those that show none.
    outlets: Counter[str]
    #: For each article what finds others like it, if that was asked for.
    signatures: tuple[Signature, ...] = ()
    #: The bytes of the inputs that failed, if they are to be kept, by their digest.
    kept: tuple[tuple[str, bytes], ...] = ()


@attrs.frozen
class RunJob:
    """What the workers of a run do."""

    reading: Reading
    encoder: Encoder
    signer: Signer | None = None
    #: Whether the bytes of failed inputs are given back.
    keeps_failed: bool = False

    def do(self, item: Item | Unread) -> Article | Failure:
        """Parse one input."""
        return read_item(item, self.reading)

    def join(self, chunk: Chunk, done: Sequence[Article | Failure]) -> ChunkResult:
        """Encode the articles of a chunk, and count."""
        rows = [
            Row(chunk.first + number, item.id, article)
            for number, (item, article) in enumerate(zip(chunk.inputs, done, strict=True), 1)
            if isinstance(article, Article)
        ]
        doubtful: Counter[str] = Counter()
        for row in rows:
            doubtful.update({problem.code for problem in row.article.problems if problem.severity != "info"})
        pairs = zip(chunk.inputs, done, strict=True)
        failed = [(item, failure) for item, failure in pairs if isinstance(failure, Failure)]
        return ChunkResult(
            inputs=len(chunk.inputs),
            trail=trail_of(chunk),
            rows=self.encoder.encode(rows),
            ids=tuple(row.input for row in rows),
            failures=tuple(failure for _, failure in failed),
            doubtful=doubtful,
            outlets=Counter(row.article.outlet or "" for row in rows),
            signatures=tuple(self.signer.sign(row.article.text) for row in rows) if self.signer else (),
            kept=tuple((failure.digest, bytes_of(item)) for item, failure in failed if failure.digest)
            if self.keeps_failed
            else (),
        )


def trail_of(chunk: Chunk) -> str:
    """Give a digest of what the inputs of a chunk are called and how long they are."""
    names = "".join(f"{item.id}\0{size_of(item)}\0" for item in chunk.inputs)
    return sha256(names.encode("utf-8", "surrogatepass")).hexdigest()
