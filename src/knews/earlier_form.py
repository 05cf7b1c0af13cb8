"""JSON forms that earlier versions of knews wrote, brought to the form of this one.

What a version did not say yet is None, and never read from anything else.
"""

from collections.abc import Callable, Mapping
from typing import Final

from knews.problem_codes import severity_of

#: Where times stand in a form.
_TIMES = ("published", "modified")
#: Before the form told the zone of a day, a day was one of Korea.
_ZONE: Final = "+09:00"


def complete(form: Mapping[str, object]) -> dict[str, object]:
    """Give a form with the keys that it may lack; what is damaged stays as it is.

    `blocks` may always be left out. knews 0.1.0 left out every key that had no value, wrote the rules as a mapping, and
    knew no zone of days, no severity of problems and no kind of the input.

    >>> complete({"reading": {"rules": {"headline": ["first-line"]}}})["reading"]["rules"]
    [{'field': 'headline', 'rules': ['first-line']}]
    >>> complete({"problems": "none"})
    {'blocks': [], 'problems': 'none'}
    """
    whole: dict[str, object] = {"blocks": [], **form}
    reading = form.get("reading")
    if isinstance(reading, Mapping):
        whole["reading"] = {"kind": None, **reading}
        if isinstance(rules := reading.get("rules"), Mapping):
            whole = _filled(whole, {**reading, "rules": _rows(rules)})
    if "problems" in form:
        whole["problems"] = _each(form["problems"], _with_severity)
    return whole


def _filled(form: Mapping[str, object], reading: Mapping[str, object]) -> dict[str, object]:
    """Fill the keys that were left out where they had no value."""
    return {
        **form,
        **{key: _with_zone(form[key]) for key in _TIMES if key in form},
        "reading": {"kind": None, "outlet_span": None, "provider_span": None, **reading},
        "blocks": _each(form["blocks"], _with_keys),
    }


def _rows(rules: Mapping[object, object]) -> list[dict[str, object]]:
    return [{"field": field, "rules": given} for field, given in rules.items()]


def _each(items: object, change: Callable[[Mapping[object, object]], object]) -> object:
    """Change each object of a list."""
    if not isinstance(items, list):
        return items
    return [change(item) if isinstance(item, Mapping) else item for item in items]


def _with_severity(problem: Mapping[object, object]) -> object:
    code = problem.get("code")
    return {"severity": severity_of(code), **problem} if isinstance(code, str) else problem


def _with_keys(block: Mapping[object, object]) -> object:
    return {"rule": None, "repeats": None, "key": None, "image": None, **block}


def _with_zone(time: object) -> object:
    if not isinstance(time, Mapping):
        return time
    value = time.get("value")
    day = isinstance(value, str) and "T" not in value
    return {"zone": _ZONE if day else None, "distance": None, **time}
