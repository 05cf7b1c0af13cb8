"""A printed time as a value, as one line, and in its JSON form."""

from datetime import datetime, timedelta, timezone
from typing import get_args

import attrs

from knews.errors import DamagedForm
from knews.json_form import Precision, TimestampDict
from knews.kinds import check_value
from knews.public import public
from knews.wording import _

#: Characters of the ISO form that say no more than the precision does.
_ISO_LENGTH: dict[str, int] = {"year": 4, "month": 7, "day": 10}


def _with_its_offset(value: datetime | None) -> datetime | None:
    """Keep the offset and let the zone go: in a gap or a fold of a zone's clock, a copy could be another moment."""
    offset = value.utcoffset() if isinstance(value, datetime) else None
    if value is None or offset is None or type(value.tzinfo) is timezone:
        return value
    return value.replace(tzinfo=timezone(offset), fold=0)


def _is_precision(_time: object, _field: object, value: object) -> None:
    known = get_args(Precision)
    if isinstance(value, str) and str.__str__(value) not in known:
        message = f"precision {value!r} is none of {', '.join(known)}"
        raise ValueError(message)


def _is_aware(_time: object, _field: object, value: datetime | None) -> None:
    if isinstance(value, datetime) and value.tzinfo is None:
        message = f"{value} has no zone: write it with one, as in 2025-01-22T17:43:00+09:00"
        raise ValueError(message)


@public
@attrs.frozen
class Timestamp:
    """A printed time: its value as far as the input says it, and its words.

    Raises ValueError for a value without a zone and for a precision that there is not, TypeError for another type.
    """

    #: Aware, with a fixed offset; None where the input does not say enough ("4 hours ago" without `crawled_at`).
    value: datetime | None = attrs.field(converter=_with_its_offset, validator=_is_aware)
    #: As printed, with its label: "입력 2025.01.22 17:43".
    text: str
    #: The smallest unit that was printed; the day for what was counted back from a day.
    precision: Precision = attrs.field(validator=_is_precision)
    #: Whether it was printed as a distance from now.
    relative: bool = False
    #: That distance, None for an absolute time.
    distance: timedelta | None = None

    def __attrs_post_init__(self) -> None:
        check_value(self)


def shown(time: Timestamp) -> str:
    """Show a time as far as it is known, or its words.

    >>> shown(Timestamp(None, "4 hours ago", "hour", relative=True))
    '4 hours ago'
    """
    if time.value is None:
        return time.text
    if (length := _ISO_LENGTH.get(time.precision)) is not None:
        return time.value.isoformat()[:length]
    return time.value.isoformat(timespec=f"{time.precision}s")


def write_time(time: Timestamp) -> TimestampDict:
    """Give the JSON form, cut to the precision."""
    value, zone = None, None
    if time.value is not None:
        value = time.value.isoformat()
        if (length := _ISO_LENGTH.get(time.precision)) is not None:
            value, zone = value[:length], time.value.isoformat(timespec="seconds")[19:]
    return {
        "value": value,
        "text": time.text,
        "precision": time.precision,
        "relative": time.relative,
        "zone": zone,
        "distance": None if time.distance is None else time.distance.total_seconds(),
    }


def read_time_form(form: TimestampDict | None, path: str) -> Timestamp | None:
    """Read the JSON form back.

    Args:
        form: A form that fits the schema.
        path: Where it stands in the article's form.

    Raises:
        DamagedForm: It is damaged; it says where.

    >>> form = write_time(Timestamp(None, "4 hours ago", "hour", relative=True))
    >>> read_time_form({**form, "zone": "+09:00"}, "published")
    Traceback (most recent call last):
    ...
    knews.DamagedForm: the JSON form is damaged at published: zone is for a value without a time of day, ...
    """
    if form is None:
        return None
    value, distance = form["value"], form["distance"]
    length = None if value is None else _ISO_LENGTH.get(form["precision"])
    if (length is None) != (form["zone"] is None):
        reason = _("zone is for a value without a time of day, and no such value is without it")
        raise DamagedForm(path, reason)
    if value is not None and length is not None:
        value += f"{'0000-01-01'[length:]}T00:00:00{form['zone']}"
    try:
        return Timestamp(
            None if value is None else datetime.fromisoformat(value),
            form["text"],
            form["precision"],
            form["relative"],
            None if distance is None else timedelta(seconds=distance),
        )
    except (ValueError, OverflowError) as error:
        raise DamagedForm(path, str(error)) from error
