"""How far a run has come: what it is, what is done, where its files end. It is read back when the run goes on."""

import json
from collections import Counter
from collections.abc import Mapping
from hashlib import sha256

import attrs

from knews.batch.result import ChunkResult


@attrs.frozen
class State:
    """All that a run must know of its past."""

    #: What the run was asked for: another one must not go on with it.
    asked: Mapping[str, object]
    #: Inputs done: articles and failures.
    inputs: int = 0
    articles: int = 0
    #: What the inputs done were called and how long they were, as one digest.
    trail: str = ""
    #: Where the rows end, as their sink counts.
    rows_end: int = 0
    failed_end: int = 0
    bodies_end: int = 0
    failed: Counter[str] = attrs.field(factory=Counter)
    doubtful: Counter[str] = attrs.field(factory=Counter)
    outlets: Counter[str] = attrs.field(factory=Counter)
    duplicates: int = 0
    #: What it took so far, without the times when it did not run.
    seconds: float = 0.0
    #: What the rows are called when all is done and no more than moving the files is left.
    whole: str = ""

    def after(self, result: ChunkResult, *, duplicates: int) -> "State":
        """Give the state after a chunk; where the files end is told by `attrs.evolve` when they are on the disk."""
        return attrs.evolve(
            self,
            inputs=self.inputs + result.inputs,
            articles=self.articles + len(result.ids),
            trail=trail_after(self.trail, result.trail),
            failed=self.failed + Counter(failure.code for failure in result.failures),
            doubtful=self.doubtful + result.doubtful,
            outlets=self.outlets + result.outlets,
            duplicates=self.duplicates + duplicates,
        )

    def to_json(self) -> bytes:
        """Give it as it is kept: JSON with its own digest."""
        form = json.dumps(attrs.asdict(self), ensure_ascii=False, sort_keys=True)
        return json.dumps({"digest": sha256(form.encode()).hexdigest(), "state": form}).encode()

    @classmethod
    def from_json(cls, data: bytes) -> "State":
        """Read it back.

        Raises:
            ValueError: It was damaged.

        >>> State.from_json(State({"outlet": None}, inputs=7).to_json()).inputs
        7
        >>> State.from_json(b'{"digest": "", "state": "{}"}')
        Traceback (most recent call last):
        ValueError: the journal is damaged
        """
        try:
            kept = json.loads(data)
            form = kept["state"]
            if sha256(form.encode()).hexdigest() != kept["digest"]:
                raise ValueError  # noqa: TRY301
            values = json.loads(form)
            counters = {name: Counter(values[name]) for name in ("failed", "doubtful", "outlets")}
            return cls(**{**values, **counters})
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            message = "the journal is damaged"
            raise ValueError(message) from error


def trail_after(trail: str, chunk: str) -> str:
    """Give the digest of the inputs up to a chunk's end."""
    return sha256(f"{trail}{chunk}".encode()).hexdigest()
