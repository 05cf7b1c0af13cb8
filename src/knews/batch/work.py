"""What is done with one input: it becomes an Article, or a Failure that says why there is none."""

import json
from collections.abc import Mapping
from datetime import datetime

import attrs

from knews.article import Article
from knews.batch.item import Item, Unread
from knews.batch.outcome import Failure, code_of, digest_of, message_of
from knews.limits import Limits
from knews.outlet import Outlet
from knews.record_keys import find_keys
from knews.record_values import is_empty
from knews.wording import english


@attrs.frozen
class Reading:
    """What is known of all inputs; what an input says itself wins."""

    outlet: str | Outlet | None = None
    crawled_at: datetime | None = None
    fields: Mapping[str, str] | None = None
    limits: Limits | None = None


def read_item(item: Item | Unread, reading: Reading) -> Article | Failure:
    r"""Parse one input, whatever is wrong with it.

    >>> read_item(Item("1", "새 다리 열린다\n\n시가 새 다리를 열기로 했다."), Reading()).headline
    '새 다리 열린다'
    >>> read_item(Item("2", " "), Reading()).code
    'empty-input'
    """
    if isinstance(item, Unread):
        return failed(item, item.code, item.message)
    # The process that hands out the inputs imports this module, and needs no parser.
    from knews.pipeline import parse  # noqa: PLC0415

    try:
        with english():
            if isinstance(item.raw, Mapping):
                return _read_record(item.raw, item, reading)
            crawled_at = item.crawled_at or reading.crawled_at
            outlet, limits = reading.outlet, reading.limits
            return parse(item.raw, url=item.url, crawled_at=crawled_at, outlet=outlet, limits=limits)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001  # an outlet's hook is foreign code: it may even leave
        return failed(item, code_of(error), message_of(error))


def _read_record(record: Mapping[str, object], item: Item, reading: Reading) -> Article:
    from knews.record import parse_record  # noqa: PLC0415

    fields = item.fields if item.fields is not None else reading.fields
    keys = find_keys(record)
    if item.url and not keys.get("url"):
        record = {**record, "url": item.url}
    crawled_at = item.crawled_at
    if crawled_at is None and all(is_empty(record[key]) for key in keys.get("crawled_at", ())):
        crawled_at = reading.crawled_at
    outlet, limits = reading.outlet, reading.limits
    return parse_record(record, fields=fields, outlet=outlet, crawled_at=crawled_at, limits=limits)


def failed(item: Item | Unread, code: str, message: str) -> Failure:
    """Say of an input that it gave no Article."""
    return Failure(item.id, code, message, item.place, digest_of(bytes_of(item)))


def bytes_of(item: Item | Unread) -> bytes:
    """Give an input as bytes: a text in UTF-8, a record as JSON.

    >>> bytes_of(Item("1", {"title": "새 다리"})).decode()
    '{"title": "새 다리"}'
    """
    if isinstance(item.raw, bytes):
        return item.raw
    if isinstance(item.raw, str):
        return item.raw.encode("utf-8", "surrogatepass")
    return json.dumps(dict(item.raw), ensure_ascii=False, default=str).encode("utf-8", "surrogatepass")
