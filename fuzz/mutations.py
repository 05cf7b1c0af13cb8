"""How an input becomes another: words and tags are moved about whole, values of JSON are changed where they stand."""

import json
import random
import re
from collections.abc import Callable, Sequence

#: A tag, a word, white space, a mark: syllables stay whole.
_UNIT = re.compile(r"<[^<>]{0,300}>|[^\s<>\"{}\[\]:,|]+|\s+|.", re.DOTALL)
#: So much is done byte by byte, in libFuzzer's own way.
_BYTEWISE = 0.3
#: So much of the rest is laid out otherwise.
_RESHAPED = 0.25
#: The chance that what is in a list or an object is changed, and not the whole of it.
_DOWN = 0.85
_HOW_MANY = (1, 1, 2, 4)
_ODD: Sequence[object] = (
    *(
        None,
        True,
        -1,
        0,
        2**70,
        1.5,
        1e308,
        "",
        " ",
        "가",
        "\ud83d",
        "2025-01-22",
        "1908-04-01T00:00:00+08:27:52",
        "\x00",
    ),
    *([], {}, [[]], [None], {"text": None}, [{}], "second", "day", "headline", "+09:00", "+99:99"),
)


def mutated(
    data: bytes, most: int, seed: int, words: Sequence[str], bytewise: Callable[[bytes, int], bytes]
) -> bytes:
    """Change an input: bytes now and then, else JSON where it is some, else how it is laid out, or its words.

    >>> mutated(b"", 99, 5, ["다리"], lambda data, most: data).decode()
    '다리'
    """
    chance = random.Random(seed)  # noqa: S311
    if chance.random() < _BYTEWISE:
        return bytewise(data, most)
    if data[:1] in {b"{", b"["}:
        try:
            value = json.loads(data)
        except (ValueError, RecursionError):
            pass
        else:
            for _ in range(chance.choice(_HOW_MANY)):
                value = _changed(value, chance, words)
            return json.dumps(value, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")[
                :most
            ]
    if chance.random() < _RESHAPED:
        return reshaped(data, chance, data)[:most]
    return _moved(data, chance, words)[:most]


#: White space and what looks like some, as copying, old editors and broken pages leave it.
_WHITE = (
    *"\t\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2028\u2029\u3000\u200b\ufeff\x00",
    "\r\n",
    "\n\n\n",
    "\ufffd",
)
_BREAKS = ("", " ", "\r", "\n\n", "\u2028", "\t", "<br>")
#: What a text may lose: marks by which it is parted, and the ends of statements.
_LOST = ".,?!\"'()[]<>=/·@:다요"


def reshaped(data: bytes, chance: random.Random, other: bytes) -> bytes:
    r"""Change how a text is laid out: its white space, its breaks, the order of its lines, its halves, its marks.

    >>> reshaped(b"a b c", random.Random(8), b"").decode()
    'a\u2000b\u2000c'
    """
    text = data.decode("utf-8", "replace")
    change = chance.choice(("put", "space", "break", "lines", "cut", "join", "lose"))
    if change == "put":
        for _ in range(chance.choice((1, 3, 20))):
            at = chance.randrange(len(text) + 1)
            text = text[:at] + chance.choice(_WHITE) * chance.choice((1, 1, 5)) + text[at:]
    elif change == "space":
        text = text.replace(" ", chance.choice(_WHITE))
    elif change == "break":
        text = text.replace("\n", chance.choice(_BREAKS))
    elif change == "lines":
        lines = text.split("\n")
        chance.shuffle(lines)
        text = "\n".join(lines)
    elif change == "cut":
        start, stop = sorted(chance.randrange(len(text) + 1) for _ in range(2))
        text = text[start:stop]
    elif change == "join":
        behind = other.decode("utf-8", "replace")
        text = text[: chance.randrange(len(text) + 1)] + behind[chance.randrange(len(behind) + 1) :]
    else:
        text = text.translate(dict.fromkeys(map(ord, chance.sample(_LOST, 5))))
    return text.encode()


def _moved(data: bytes, chance: random.Random, words: Sequence[str]) -> bytes:
    """Move, drop, repeat and put in words."""
    units = _UNIT.findall(data.decode("utf-8", "surrogateescape"))
    for _ in range(chance.choice(_HOW_MANY)):
        at = chance.randrange(len(units) + 1)
        stop = at + chance.choice((1, 1, 2, 5, 20))
        piece = units[at:stop]
        change = chance.choice(("drop", "repeat", "move", "change", "write", "write"))
        if change == "repeat":
            units[at:at] = piece * chance.choice((1, 1, 2, 8))
        elif change in {"drop", "move"}:
            del units[at:stop]
            there = chance.randrange(len(units) + 1)
            units[there:there] = piece if change == "move" else []
        else:
            units[at : at + (change == "change")] = [chance.choice(words)]
    return "".join(units).encode("utf-8", "surrogateescape")


def _changed(value: object, chance: random.Random, words: Sequence[str], down: float = 1) -> object:
    """Change one value of many: go down with a chance, and change what stands there."""
    if isinstance(value, dict) and value and chance.random() < down:
        key = chance.choice(list(value))
        changed = dict(value)
        if chance.random() < 0.1:
            changed[chance.choice(words)] = changed.pop(key)
        else:
            changed[key] = _changed(value[key], chance, words, _DOWN)
        return changed
    if isinstance(value, list) and value and chance.random() < down:
        at = chance.randrange(len(value))
        return [*value[:at], _changed(value[at], chance, words, _DOWN), *value[at + chance.randrange(2) :]]
    if isinstance(value, str) and chance.random() < 0.6:
        return _moved(value.encode("utf-8", "replace"), chance, words).decode("utf-8", "replace")
    if isinstance(value, int) and chance.random() < 0.5:
        return value + chance.choice((-1, 1, 1000))
    return chance.choice(_ODD)
