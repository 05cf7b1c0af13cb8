"""The JSON form's schema: JSON Schema 2020-12, made from the values themselves."""

from typing import get_args

from knews.article import SCHEMA, Precision
from knews.block import Role

_TEXT = {"type": "string"}
_MAYBE = {"type": ["string", "null"]}


def _object(properties: dict[str, object], optional: tuple[str, ...] = ()) -> dict[str, object]:
    """Give the schema of an object that has just these keys."""
    return {
        "type": "object",
        "properties": properties,
        "required": [key for key in properties if key not in optional],
        "additionalProperties": False,
    }


def _list(items: object) -> dict[str, object]:
    """Give the schema of a list."""
    return {"type": "array", "items": items}


def schema() -> dict[str, object]:
    """Give the JSON Schema of `Article.to_dict()`.

    >>> schema()["$schema"]
    'https://json-schema.org/draft/2020-12/schema'
    """
    time = _object(
        {
            "value": {"type": ["string", "null"], "description": "ISO 8601, cut to its precision"},
            "text": _TEXT,
            "precision": {"enum": list(get_args(Precision))},
            "relative": {"type": "boolean"},
            "zone": {
                "type": "string",
                "description": "offset of a value without a time of day, where not +09:00",
            },
            "distance": {"type": "number", "description": "seconds, for a relative time"},
        },
        optional=("zone", "distance"),
    )
    reading = _object(
        {
            "outlet": _MAYBE,
            "layout": _MAYBE,
            "package": _MAYBE,
            "version": _MAYBE,
            "rules": {"type": "object", "additionalProperties": _list(_TEXT)},
        }
    )
    offset = {"type": "integer", "minimum": 0}
    article = _object(
        {
            "schema": {"const": SCHEMA},
            "outlet": _MAYBE,
            "provider": _MAYBE,
            "portal": _MAYBE,
            "url": _MAYBE,
            "article_id": _MAYBE,
            "language": _TEXT,
            "headline": _MAYBE,
            "headline_tags": _list(_TEXT),
            "subheadlines": _list(_TEXT),
            "published": {"anyOf": [{"$ref": "#/$defs/time"}, {"type": "null"}]},
            "modified": {"anyOf": [{"$ref": "#/$defs/time"}, {"type": "null"}]},
            "bylines": _list(
                _object({"name": _MAYBE, "role": _MAYBE, "place": _MAYBE, "email": _MAYBE, "text": _TEXT})
            ),
            "captions": _list(_object({"title": _MAYBE, "text": _TEXT, "credit": _MAYBE, "image": _MAYBE})),
            "sections": _list(_object({"heading": _MAYBE, "marker": _MAYBE, "paragraphs": _list(_TEXT)})),
            "copyright": _MAYBE,
            "keywords": _list(_TEXT),
            "category": _MAYBE,
            "reading": {"anyOf": [reading, {"type": "null"}]},
            "problems": _list(_object({"code": _TEXT, "message": _TEXT, "start": offset, "stop": offset})),
            "blocks": _list(
                _object(
                    {
                        "role": {"enum": [role.value for role in Role]},
                        "text": _TEXT,
                        "start": offset,
                        "stop": offset,
                        "line": {"type": "integer", "minimum": 1},
                        "rule": _TEXT,
                        "repeats": offset,
                        "key": _TEXT,
                        "image": _TEXT,
                    },
                    optional=("rule", "repeats", "key", "image"),
                )
            ),
        }
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "knews article",
        **article,
        "$defs": {"time": time},
    }
