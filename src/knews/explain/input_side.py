"""The left side of the page: the input as it stands, each piece marked with its role."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import groupby

from knews.block import Role
from knews.explain.markup import Node, node, put
from knews.explain.view import Told, View
from knews.source_kind import Kind
from knews.wording import _, language

#: So many pieces are marked, and so many values are shown: a browser draws no more at ease, and an article has far fewer.
MOST = 15_000
#: What of a page is none of its article.
_DROPPED = frozenset((Role.RELATED, Role.INTERFACE, Role.DEBRIS))


def input_side(view: View, rules: Mapping[str, int]) -> Node:
    """Show the input; what a page states for machines, and what of it was dropped, is folded in."""
    text = node("div", class_="text", lang=view.article.language)
    starts = {told.block.start: index for index, told in enumerate(view.told[:MOST])}
    reading = view.article.reading
    kind = reading.kind if reading is not None else None
    folds = kind is not None and (kind.is_markup or kind is Kind.PAGE_TEXT)
    at = 0
    for fold, group in groupby(
        enumerate(view.told[:MOST]), key=lambda pair: _fold(pair[1]) if folds else None
    ):
        pieces = list(group)
        gap = view.text[at : pieces[0][1].block.start]
        # A box that is folded ends its line by itself.
        put(text, gap if not (len(text) and text[-1].tag == "details") and fold is None else gap.strip("\n"))
        into = text
        if fold is not None:
            into = node("div")
            text.append(node("details", node("summary", _called(fold, pieces), lang=language()), into))
        at = pieces[0][1].block.start
        for index, told in pieces:
            put(into, view.text[at : told.block.start])
            into.append(_piece(index, told, rules, starts))
            at = told.block.stop
    put(text, view.text[at:])
    more = len(view.told) - MOST
    words = _("The first {most:,} pieces are marked; {more:,} more are plain text.")
    note = words.format(most=MOST, more=more) if more > 0 else None
    return node(
        "section",
        node("h2", _("Input"), id="input-head"),
        node("p", note) if note is not None else None,
        text,
        class_="side",
        id="input",
        aria_labelledby="input-head",
    )


def _fold(told: Told) -> str | None:
    if told.block.key is not None:
        return "stated"
    return "dropped" if told.block.role in _DROPPED else None


def _called(fold: str, pieces: list[tuple[int, Told]]) -> str:
    if fold == "stated":
        return _("What the page states for machines: {count}").format(count=len(pieces))
    counts = Counter(told.block.role.value for _index, told in pieces)
    return _("Dropped: {counts}").format(
        counts=", ".join(f"{count} {role}" for role, count in counts.items())
    )


def _piece(index: int, told: Told, rules: Mapping[str, int], starts: Mapping[int, int]) -> Node:
    block = told.block
    role = block.role.value
    label = node("button", role, type="button")
    if block.key is not None:
        put(label, node("span", f" {block.key}", class_="key"))
    put(label, node("span", _(", line {line}").format(line=block.line), class_="off"))
    whole = [
        value for value, start, stop in told.gave if start == 0 and stop >= len(told.text) and value < MOST
    ]
    made = node(
        "span",
        label,
        id=f"b{index}",
        class_=f"b r-{role}",
        data_r=rules.get(block.rule or ""),
        data_x=_list(rules[name] for name in told.lost),
        data_v=_list(whole),
        data_p=starts.get(block.repeats) if block.repeats is not None else None,
    )
    for text, values in _segments(told):
        put(made, node("span", text, class_="s", data_v=_list(values)) if values else text)
    return made


def _list(numbers: Iterator[int] | list[int]) -> str | None:
    return " ".join(map(str, numbers)) or None


def _segments(told: Told) -> Iterator[tuple[str, list[int]]]:
    """Cut the text of a piece where a value starts or stops: each stretch with the values that stand on it."""
    text = told.text
    edges: list[tuple[int, bool, int]] = []
    for value, start, stop in told.gave:
        if start < stop and (start > 0 or stop < len(text)) and value < MOST:
            edges += ((start, True, value), (stop, False, value))
    at = 0
    values: list[int] = []
    for edge, opens, value in sorted(edges):
        if edge > at:
            yield text[at:edge], values.copy()
            at = edge
        if opens:
            values.append(value)
        else:
            values.remove(value)
    if at < len(text):
        yield text[at:], []
