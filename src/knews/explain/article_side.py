"""The right side of the page: the Article, each value with the pieces that gave it."""

from itertools import groupby

from knews.explain.input_side import MOST
from knews.explain.markup import Node, node, put
from knews.explain.trace import Value
from knews.explain.view import View
from knews.wording import _

#: A longer value is cut here, so that a long text does not stand on the page twice.
_LONG = 2_000
#: Fields whose values are items with parts of their own.
_ITEMS = frozenset(("bylines", "captions", "sections"))


def article_side(view: View) -> Node:
    """Show the Article, field by field as in its JSON form."""
    made = node(
        "section",
        node("h2", _("Article"), id="article-head"),
        class_="side",
        id="article",
        aria_labelledby="article-head",
        tabindex="-1",
    )
    numbered = list(enumerate(view.values[:MOST]))
    for field, group in groupby(numbered, key=lambda pair: pair[1].field):
        values = list(group)
        if field not in _ITEMS:
            for number, value in values:
                made.append(_value(number, value, view.article.language))
            continue
        box = node("div", node("h3", field), class_="field")
        for item, parts in groupby(values, key=lambda pair: pair[1].item):
            box.append(
                node(
                    "div",
                    *(_value(number, value, view.article.language) for number, value in parts),
                    class_="item",
                    data_n=item + 1,
                )
            )
        made.append(box)
    if not view.values:
        put(made, node("p", _("No value was found.")))
    if (more := len(view.values) - MOST) > 0:
        put(made, node("p", _("{more:,} more values are not shown.").format(more=more)))
    return made


def _value(number: int, value: Value, language: str) -> Node:
    called = value.name
    blocks = " ".join(dict.fromkeys(str(place.block) for place in value.places if place.block < MOST))
    shown = value.text
    if blocks and len(shown) > _LONG:
        more = _(" and {more:,} more characters, which the input shows").format(more=len(shown) - _LONG)
        shown = f"{shown[:_LONG]}…{more}"
    text = node("span", shown, class_="x", lang=language if value.name != "language" else None)
    made = node("div", id=f"v{number}", class_=f"v n-{value.name}", data_b=blocks or None)
    if blocks:
        made.append(node("button", called, type="button"))
    else:
        made.append(node("span", called, class_="name"))
    made.append(text)
    if value.read is not None:
        put(made, node("span", f" → {value.read}", class_="read"))
    if not blocks and value.name != "language":
        source = _(" stated beside the input") if value.is_given else _(" not printed here")
        put(made, node("span", source, class_="read"))
    return made
