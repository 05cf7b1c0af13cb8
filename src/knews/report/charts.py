"""The charts of a report as inline SVG, drawn by Vega-Lite (vl-convert) without a browser.

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

#: What one bar, column or cell shows.
Value = Mapping[str, str | float]
Values = Sequence[Value]


def bars(name: str, title: str, about: str, values: Values, *, unit: str) -> str:
    """Draw a bar for each value, from above: its "label" and its "count".

    Args:
        name: What its parts are called in the page.
        title: What it shows, in a line.
        about: The same in a sentence, for who hears the page.
        values: In the order of the bars.
        unit: What is counted.

    Raises:
        MissingExtra: vl-convert is not installed.
    """
    spec = {
        **_marked(values),
        "encoding": {
            "x": {
                "field": "count",
                "type": "quantitative",
                "title": unit,
                "axis": {"format": "~s", "tickCount": 5},
            },
            "y": {"field": "label", "type": "nominal", "title": None, "sort": None},
        },
        "width": 420,
        "height": {"step": _BAR},
    }
    return _svg(spec, name, title, about)


def columns(name: str, title: str, about: str, values: Values, *, unit: str) -> str:
    """Draw a column for each value, from the left: its "label" and its "count"; arguments as for `bars`.

    Raises:
        MissingExtra: vl-convert is not installed.
    """
    label = {"labelAngle": -60, "labelOverlap": True}
    spec = {
        **_marked(values),
        "encoding": {
            "x": {"field": "label", "type": "nominal", "title": None, "sort": None, "axis": label},
            "y": {
                "field": "count",
                "type": "quantitative",
                "title": unit,
                "axis": {"format": "~s", "tickCount": 4},
            },
        },
        "width": {"step": max(8, min(36, 900 // max(1, len(values))))},
        "height": 180,
    }
    return _svg(spec, name, title, about)


def _marked(values: Values) -> dict[str, object]:
    return {"data": {"values": list(values)}, "mark": {"type": "bar", "color": BLUE}}


def heat_map(name: str, title: str, about: str, values: Values, order: Sequence[str], *, unit: str) -> str:  # noqa: PLR0913
    """Draw a cell for each value: its "row", its "column" and its "share" from 0 to 1; arguments as for `bars`.

    `order` names the columns from the left; rows stand in the order of the values. `unit` says what a share is of.

    Raises:
        MissingExtra: vl-convert is not installed.
    """
    width, height = _CELL
    # Shares of nearly all differ most: a field that is there in nine of ten is the usual case.
    scale = {"domain": [0, 0.5, 0.9, 1], "range": list(SHARES), "interpolate": "rgb"}
    legend = {"format": ".0%", "orient": "bottom", "direction": "horizontal", "values": [0, 0.5, 0.9, 1]}
    top = {"orient": "top", "labelAngle": -60}
    spec = {
        "data": {"values": list(values)},
        "mark": {"type": "rect"},
        "encoding": {
            "x": _band("column", order, 0.06) | {"axis": top},
            "y": _band("row", list(dict.fromkeys(str(value["row"]) for value in values)), 0.08),
            "color": {
                "field": "share",
                "type": "quantitative",
                "title": unit,
                "scale": scale,
                "legend": legend,
            },
        },
        "width": {"step": width},
        "height": {"step": height},
    }
    return _svg(spec, name, title, about)


def _band(field: str, order: Sequence[str], gap: float) -> dict[str, object]:
    return {
        "field": field,
        "type": "nominal",
        "title": None,
        "sort": list(order),
        "scale": {"paddingInner": gap},
    }


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
