"""Texts that are opened layer by layer: what each layer holds, and what is read in place of which stretches of it."""

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

import attrs

#: Where a stretch starts and stops, and what is read in its place.
Edit: TypeAlias = tuple[int, int, str]


class Layer(NamedTuple):
    """A text as it was before it was opened, and the edits that open it: in order, none over another."""

    text: str
    edits: tuple[Edit, ...]


@attrs.frozen
class Opened:
    r"""A text, and the layers that were taken off it, the outermost first.

    >>> opened = Opened("\ufeff&quot;다리&quot;").edited([(0, 1, "")]).edited([(0, 6, '"'), (8, 14, '"')])
    >>> opened.text, opened.decoded, [layer.text for layer in opened.layers]
    ('"다리"', '\ufeff&quot;다리&quot;', ['\ufeff&quot;다리&quot;', '&quot;다리&quot;'])
    """

    text: str
    layers: tuple[Layer, ...] = ()

    @property
    def decoded(self) -> str:
        """The text that was not opened yet."""
        return self.layers[0].text if self.layers else self.text

    def edited(self, edits: Iterable[Edit]) -> "Opened":
        """Take off one more layer; the same where there are no edits.

        >>> opened = Opened("다리")
        >>> opened.edited([]) is opened
        True
        """
        if not (found := tuple(edits)):
            return self
        parts: list[str] = []
        at = 0
        for start, stop, read in found:
            parts += (self.text[at:start], read)
            at = stop
        parts.append(self.text[at:])
        return Opened("".join(parts), (*self.layers, Layer(self.text, found)))
