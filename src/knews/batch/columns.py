"""Which columns of a table hold which field of an article: found by their names, or told."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from knews.batch.fault import Code, Fault
from knews.batch.outcome import message_of
from knews.errors import NoTextKey, WrongField
from knews.record_keys import KEYS, find_fields
from knews.wording import _

#: So many columns are named in a message that has more to name.
_SHOWN: Final = 40
#: The fields that may be told, as `parse_record` takes them.
FIELDS: Final = tuple(field for field in KEYS if field != "summary")


class Columns:
    """What is told of the columns, and which tables were told about."""

    def __init__(self, fields: Mapping[str, str], say: Callable[[str], None]) -> None:
        """Take what is told.

        Raises:
            WrongField: No field has such a name.

        >>> Columns({"body": "원고"}, print)
        Traceback (most recent call last):
        knews.WrongField: fields: no field is called 'body': the fields are 'headline', ...
        """
        for field in fields:
            if field not in FIELDS:
                raise WrongField(field, None, FIELDS)
        self._fields = fields
        self._say = say
        self._said: set[str] = set()
        self._fit = False

    @property
    def told(self) -> Mapping[str, str]:
        """The columns that are told, by field."""
        return self._fields

    def take(self, table: str, columns: Sequence[str]) -> None:
        """Say once which columns of a table are taken, unless one with the same was before.

        Args:
            table: What the table is called.
            columns: The names of its columns.

        Raises:
            WrongField: A column that is told is in no table so far.
            Fault: A column that is told is not in this table, or none holds a text.

        >>> columns = Columns({}, print)
        >>> columns.take("a.csv", ["제목", "본문"])
        a.csv: headline from '제목', text from '본문' (another column: --field text=NAME)
        >>> columns.take("b.csv", ["제목", "본문"])
        """
        for field, column in self._fields.items():
            if column not in columns:
                error = WrongField(field, column, _shown(columns))
                if not self._fit:
                    raise error
                raise Fault(Code.WRONG_FIELD, message_of(error))
        self._fit = True
        # A column that is told to hold one field holds no other.
        told = set(self._fields.values())
        found = find_fields([column for column in columns if column not in told])
        taken = {field: name for field in KEYS if (name := self._fields.get(field) or found.get(field))}
        if "text" not in taken:
            message = message_of(NoTextKey(_shown(columns))).partition(": name")[0]
            raise Fault(Code.NO_TEXT, f"{message}: name the column that does, --field text=NAME")
        words = ", ".join(
            _("{field} from {column!r}").format(field=field, column=column) for field, column in taken.items()
        )
        if words not in self._said:
            self._said.add(words)
            self._say(
                _("{table}: {words} (another column: --field text=NAME)").format(table=table, words=words)
            )

    def holds_text(self, columns: Sequence[str]) -> int:
        """Count the fields that columns hold, 0 where none of them holds a text."""
        found = {
            *find_fields(columns),
            *(field for field, column in self._fields.items() if column in columns),
        }
        return len(found) if "text" in found else 0

    def fields_of(self, row: Mapping[str, object]) -> Mapping[str, str] | None:
        """Give what is told of the columns that a row has, None where that is nothing."""
        return {field: column for field, column in self._fields.items() if column in row} or None


def _shown(columns: Sequence[str]) -> tuple[str, ...]:
    return (*columns[:_SHOWN], "…") if len(columns) > _SHOWN else tuple(columns)
