"""What the types of the JSON form say: as JSON Schema 2020-12, and of a form that is to be read."""

import enum
from collections.abc import Mapping
from functools import cache
from types import UnionType
from typing import Annotated, Literal, Union, cast, get_args, get_origin, get_type_hints, is_typeddict

from knews.errors import DamagedForm
from knews.json_form import ArticleDict
from knews.kinds import shown_as
from knews.wording import _, marked

#: What JSON calls the plain types.
_NAMES: Mapping[object, str] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
}
_NOT: Mapping[object, str] = {
    str: marked("{value} is no string"),
    bool: marked("{value} is no boolean"),
    int: marked("{value} is no integer"),
    float: marked("{value} is no number"),
}
_UNIONS = frozenset((Union, UnionType))


def schema() -> dict[str, object]:
    """Give the JSON Schema of `Article.to_dict()`.

    >>> schema()["$schema"]
    'https://json-schema.org/draft/2020-12/schema'
    """
    definitions: dict[str, object] = {}
    article = _object(ArticleDict, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "knews article",
        **article,
        "$defs": definitions,
    }


def check_form(value: object, kind: object = ArticleDict, path: str = "") -> None:
    """Hold what JSON brings against a type of the form; keys that it does not have count for nothing.

    Raises:
        DamagedForm: Something is missing or of another type; it says where.

    >>> from knews.json_form import SectionDict
    >>> check_form({"heading": None, "marker": "○", "paragraphs": ["첫 문단."]}, SectionDict)
    >>> check_form({"heading": None, "marker": "○", "paragraphs": ["첫 문단.", 2]}, SectionDict, "sections[0]")
    Traceback (most recent call last):
    knews.DamagedForm: the JSON form is damaged at sections[0].paragraphs[1]: 2 is no string
    """
    origin, args = get_origin(kind), get_args(kind)
    if is_typeddict(kind):
        for key, inner in _keys(kind).items():
            at = f"{path}.{key}" if path else key
            check_form(_part(value, key, path, at), inner, at)
    elif origin is list:
        for index, item in enumerate(_items(value, path)):
            check_form(item, args[0], f"{path}[{index}]")
    elif origin in _UNIONS:
        if value is not None:
            check_form(value, args[0], path)
    elif origin is Annotated:
        check_form(value, args[0], path)
        _check_limit(value, args[1], path)
    elif origin is Literal:
        _check_limit(value, kind, path)
    else:
        _check_plain(value, cast("type", kind), path)


def _part(value: object, key: str, path: str, at: str) -> object:
    if not isinstance(value, Mapping):
        raise DamagedForm(path, _("{value} is no object").format(value=shown_as(value)))
    if key not in value:
        raise DamagedForm(at, _("it is missing"))
    return value[key]


def _items(value: object, path: str) -> list[object]:
    if not isinstance(value, list):
        raise DamagedForm(path, _("{value} is no list").format(value=shown_as(value)))
    return value


def _check_plain(value: object, kind: type, path: str) -> None:
    # To Python True is an int, and 1 no float.
    fits = isinstance(value, float | int if kind is float else kind)
    if isinstance(value, bool) is not (kind is bool) or not fits:
        raise DamagedForm(path, _(_NOT[kind]).format(value=shown_as(value)))


def _check_limit(value: object, limit: object, path: str) -> None:
    """Hold a value against the least that it may be, or against all that there are."""
    if isinstance(limit, int):
        if isinstance(value, int) and value < limit:
            reason = _("{value} is less than {limit}").format(value=shown_as(value), limit=limit)
            raise DamagedForm(path, reason)
        return
    values = _values(limit)
    if value not in values or isinstance(value, bool):
        reason = _("{value} is none of {values}").format(
            value=shown_as(value), values=", ".join(map(str, values))
        )
        raise DamagedForm(path, reason)


@cache
def _keys(kind: object) -> Mapping[str, object]:
    """Give the keys of a TypedDict and their types, limits included."""
    return get_type_hints(kind, include_extras=True)


def _values(limit: object) -> tuple[object, ...]:
    """Give the members of an enum, or those of a Literal as they are."""
    return tuple(limit) if isinstance(limit, enum.EnumType) else get_args(limit)


def _object(kind: type, definitions: dict[str, object]) -> dict[str, object]:
    """Give the schema of a TypedDict: an object that has just its keys."""
    properties = {key: _schema(inner, definitions) for key, inner in _keys(kind).items()}
    return {
        "description": (kind.__doc__ or "").partition("\n")[0],
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _schema(kind: object, definitions: dict[str, object]) -> dict[str, object]:
    """Give the schema of a type; each TypedDict is defined once, under its name without "Dict"."""
    origin, args = get_origin(kind), get_args(kind)
    if isinstance(kind, type) and is_typeddict(kind):
        name = kind.__name__.removesuffix("Dict")
        definitions.setdefault(name, _object(kind, definitions))
        return {"$ref": f"#/$defs/{name}"}
    if origin is list:
        return {"type": "array", "items": _schema(args[0], definitions)}
    if origin in _UNIONS:
        inner = _schema(args[0], definitions)
        return (
            {**inner, "type": [inner["type"], "null"]}
            if "type" in inner
            else {"anyOf": [inner, {"type": "null"}]}
        )
    if origin is Annotated and isinstance(args[1], int):
        return {**_schema(args[0], definitions), "minimum": args[1]}
    if origin is Annotated or origin is Literal:
        return {"enum": list(_values(args[1] if origin is Annotated else kind))}
    return {"type": _NAMES[kind]}
