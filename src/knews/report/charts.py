"""The charts of a report as inline SVG, drawn by Vega-Lite without a browser.

Lines and letters take the colour of the page's text, so that they are read on light and on dark.
"""

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Final

from knews.batch.extras import need

#: What reads Korean on each system; the letters are drawn by the reader's machine.
FONTS: Final = "Pretendard, 'Noto Sans KR', 'Noto Sans CJK KR', 'Apple SD Gothic Neo', 'Malgun Gothic', NanumGothic, sans-serif"
#: In the place of the page's own colour while Vega draws.
_INK: Final = "#010203"
#: Contrast of 3:1 and more on white and on the page's dark, WCAG 1.4.11.
BLUE: Final = "#3f7fc4"
#: From none to all; told apart also by who sees no red or no green.
SHARES: Final = ("#8c2d04", "#d9782d", "#8fb3d9", "#2a66ad")
#: Pixels of a cell of a heat map, and of a bar.
_CELL: Final = (26, 20)
_BAR: Final = 20
#: Pixels of a label, at most.
_LABEL: Final = 200

Values = Sequence[Mapping[str, str | float]]


def bars(name: str, title: str, about: str, values: Values, *, unit: str) -> str:
    """Draw a bar for each value, from above: its "label" and its "count".

    Args:
        name: What its parts are called in the page.
        title: What it shows, in a line.
        about: The same in a sentence, for who hears the page.
        values: In the order of the bars.
        unit: What is counted.

    Raises:
        MissingExtra: altair or vl-convert is not installed.
    """
    altair = need("altair", "report")
    order = [str(value["label"]) for value in values]
    chart = (
        altair.Chart(altair.InlineData(values=list(values)))
        .mark_bar(color=BLUE)
        .encode(
            x=altair.X("count:Q", title=unit, axis=altair.Axis(format="~s", tickCount=5)),
            y=altair.Y("label:N", title=None, sort=order),
        )
        .properties(width=420, height={"step": _BAR})
    )
    return _svg(chart.to_dict(), name, title, about)


def columns(name: str, title: str, about: str, values: Values, *, unit: str) -> str:
    """Draw a column for each value, from the left: its "label" and its "count"; arguments as for `bars`.

    Raises:
        MissingExtra: altair or vl-convert is not installed.
    """
    altair = need("altair", "report")
    order = [str(value["label"]) for value in values]
    chart = (
        altair.Chart(altair.InlineData(values=list(values)))
        .mark_bar(color=BLUE)
        .encode(
            x=altair.X(
                "label:N", title=None, sort=order, axis=altair.Axis(labelAngle=-60, labelOverlap=True)
            ),
            y=altair.Y("count:Q", title=unit, axis=altair.Axis(format="~s", tickCount=4)),
        )
        .properties(width={"step": max(8, min(36, 900 // max(1, len(order))))}, height=180)
    )
    return _svg(chart.to_dict(), name, title, about)


def heat_map(name: str, title: str, about: str, values: Values, order: Sequence[str]) -> str:
    """Draw a cell for each value: its "row", its "column" and its "share" from 0 to 1; arguments as for `bars`.

    `order` names the columns from the left; rows stand in the order of the values.

    Raises:
        MissingExtra: altair or vl-convert is not installed.
    """
    altair = need("altair", "report")
    rows = list(dict.fromkeys(str(value["row"]) for value in values))
    width, height = _CELL
    chart = (
        altair.Chart(altair.InlineData(values=list(values)))
        .mark_rect(stroke=None)
        .encode(
            x=altair.X(
                "column:N",
                title=None,
                sort=list(order),
                scale=altair.Scale(paddingInner=0.06),
                axis=altair.Axis(orient="top", labelAngle=-60),
            ),
            y=altair.Y("row:N", title=None, sort=rows, scale=altair.Scale(paddingInner=0.08)),
            color=altair.Color(
                "share:Q",
                title="filled",
                scale=altair.Scale(domain=[0, 0.5, 0.9, 1], range=list(SHARES)),
                legend=altair.Legend(
                    format=".0%", orient="bottom", direction="horizontal", values=[0, 0.5, 1]
                ),
            ),
        )
        .properties(width={"step": width}, height={"step": height})
    )
    return _svg(chart.to_dict(), name, title, about)


def _svg(spec: dict[str, object], name: str, title: str, about: str) -> str:
    """Draw a chart, and name it for who does not see it."""
    config = {
        "aria": False,
        "background": None,
        "font": FONTS,
        "view": {"stroke": None},
        "axis": {
            "labelColor": _INK,
            "titleColor": _INK,
            "domainColor": _INK,
            "tickColor": _INK,
            "gridColor": _INK,
            "gridOpacity": 0.15,
            "labelLimit": _LABEL,
            "labelFontSize": 12,
            "titleFontSize": 12,
            "titleFontWeight": "normal",
        },
        "legend": {"labelColor": _INK, "titleColor": _INK, "titleFontWeight": "normal", "labelFontSize": 12},
    }
    drawn = str(need("vl_convert", "report").vegalite_to_svg({**spec, "config": config}))
    # The drawing is one picture with a name; its parts have none.
    drawn = re.sub(r' (?:role|aria-roledescription|aria-hidden)="[^"]*"', "", drawn)
    # Several drawings share the page: what one refers to is named apart.
    drawn = re.sub(r'((?:id="|url\(#))', rf"\g<1>{name}-", drawn).replace(_INK, "currentColor")
    start = drawn.index("<svg")
    end = drawn.index(">", start)
    size = re.search(r'width="([\d.]+)"', drawn[start:end])
    assert size is not None  # noqa: S101  # Vega always states it
    head = f' role="img" aria-labelledby="{name}-title {name}-desc" style="width: {float(size[1]):.0f}px">'
    words = f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-desc">{escape(about)}</desc>'
    return drawn[start:end] + head + words + drawn[end + 1 :]
