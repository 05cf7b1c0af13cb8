"""Labelled blocks -> Article: each field is taken with the rules of the blocks that gave it, nothing is looked for elsewhere."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

import attrs

from knews import metadata_keys
from knews.article import Article, Byline, Problem, Reading, Span, Timestamp
from knews.attribution import Shown
from knews.block import Role
from knews.fields.bylines import take_bylines
from knews.fields.captions import take_captions
from knews.fields.taken import Taken
from knews.fields.text import take_copyright, take_decks, take_headline, take_keywords, take_sections
from knews.fields.times import take_times
from knews.hooks import read_again
from knews.labelled import Labelled
from knews.outlet import READABLE_FIELDS, Outlet
from knews.page_metadata import PageMetadata, agree, is_same, read_page_metadata
from knews.press.headline import headline_tags
from knews.press.label_row import read_label
from knews.press.language import begins_in_english, is_english
from knews.press.pattern import pattern

_URL = pattern(r"https?://[^\s<>\"']+")
#: A piece that nothing explains is a problem from this length on.
_LONG_OTHER = 80
# Looked up once: an attribute of an Enum class takes Python 3.11 several times as long.
_PARAGRAPH, _META, _OTHER = Role.PARAGRAPH, Role.META, Role.OTHER
#: What of an article stands on a page, be it a headline and pictures.
_TEXT = (Role.PARAGRAPH, Role.HEADING, Role.CAPTION, Role.HEADLINE)


@attrs.frozen
class Origin:
    """What is known of an input beside its blocks."""

    outlet: str | None
    provider: Shown | None
    url: str | None
    names: frozenset[str]
    #: Where the input shows whose it is.
    shown: Shown | None = None
    portal: str | None = None
    article_id: str | None = None
    crawled_at: datetime | None = None
    problems: tuple[Problem, ...] = ()
    #: Who reads it; the rules are added.
    reading: Reading = attrs.field(factory=lambda: Reading(None))


def compose(labelled: Sequence[Labelled], outlet: Outlet, origin: Origin) -> Article:
    """Make the Article that labelled blocks stand for.

    Raises:
        WrongRule: The outlet's zone is none, or one of its readers raised something.
    """
    found: defaultdict[Role, list[Labelled]] = defaultdict(list)
    for piece in labelled:
        found[piece.block.role].append(piece)
    meta = found[_META]
    body = found[_PARAGRAPH][0].block.start if found[_PARAGRAPH] else None
    times = take_times(found[Role.TIME], body, outlet, origin.crawled_at)
    writers = take_bylines(labelled)
    fields: dict[str, Taken[object]] = {
        "headline": take_headline(found[Role.HEADLINE], origin.names),
        "subheadlines": take_decks(found[Role.DECK]),
        "published": times.published,
        "modified": times.modified,
        "bylines": writers.bylines,
        "captions": take_captions(labelled),
        "sections": take_sections(labelled),
        "copyright": take_copyright(found[Role.COPYRIGHT]),
        "keywords": take_keywords(meta),
    }
    url = origin.url
    if any(piece.block.key is not None for piece in meta):
        stated = read_page_metadata([piece.block for piece in meta], outlet.zone, origin.names)
        fields.update(_with_stated(fields, times.published.value, times.modified.value, stated))
        if stated.published is None and not any(found[role] for role in _TEXT):
            # A page that holds no article has no headline either; one that states a time may hold a film.
            fields["headline"] = Taken(None, ())
        url = url or stated.url
    values = {field: taken.value for field, taken in fields.items()}
    headline = values["headline"]
    article = Article(
        outlet=origin.outlet,
        provider=origin.provider.id if origin.provider is not None else None,
        portal=origin.portal,
        url=url or (_url(meta) if meta else None),
        article_id=origin.article_id,
        language=_language(found[_PARAGRAPH], outlet),
        headline_tags=headline_tags(headline) if isinstance(headline, str) else (),
        reading=_reading(fields, origin),
        problems=(*origin.problems, *times.problems, *writers.problems, *_long_others(found[_OTHER])),
        blocks=tuple([piece.block for piece in labelled]),
        **values,  # type: ignore[arg-type]  # each taker gives its field's type
    )
    return _reread(article, outlet) if outlet.readers else article


def _language(paragraphs: Sequence[Labelled], outlet: Outlet) -> str:
    """Give English where the text itself is English, else the outlet's language."""
    # Nearly all are told by the first letters.
    if outlet.language != "ko" or not paragraphs or not begins_in_english(paragraphs[0].block.text):
        return outlet.language
    return "en" if is_english("\n".join(piece.block.text for piece in paragraphs)) else outlet.language


def _with_stated(
    fields: dict[str, Taken[object]],
    published: Timestamp | None,
    modified: Timestamp | None,
    stated: PageMetadata,
) -> dict[str, Taken[object]]:
    """Fill in from a page's metadata what it does not print, and make printed times as precise as it states them."""
    agreed = agree(stated.refine(published), stated.published)
    # An element for a time of the same day may be that of publication.
    changed = stated.refine(agree(modified, stated.modified))
    if modified is None and is_same(changed, agreed):
        # Metadata alone repeats the time of publication.
        changed = None
    filled: dict[str, Taken[object]] = {
        "published": Taken(agreed, fields["published"].rules or stated.rules(metadata_keys.PUBLISHED)),
        "modified": Taken(changed, fields["modified"].rules or stated.rules(metadata_keys.MODIFIED)),
        "category": Taken(stated.category, stated.rules(metadata_keys.CATEGORY)),
    }
    for field, value, names in (
        ("headline", stated.headline, metadata_keys.HEADLINE),
        ("bylines", stated.bylines, metadata_keys.WRITERS),
        ("keywords", stated.keywords, metadata_keys.KEYWORDS),
    ):
        if not fields[field].value:
            filled[field] = Taken(value, stated.rules(names))
    printed = fields["bylines"]
    if isinstance(printed.value, tuple) and stated.has_addresses:
        filled.setdefault("bylines", Taken(_with_addresses(printed.value, stated.bylines), printed.rules))
    return filled


def _with_addresses(printed: tuple[Byline, ...], stated: tuple[Byline, ...]) -> tuple[Byline, ...]:
    """Give printed writers the addresses that the metadata states for their names."""
    known = {byline.name: byline.email for byline in stated if byline.name is not None and byline.email}
    if any(byline.email for byline in printed):
        return printed
    return tuple(
        attrs.evolve(byline, email=known[byline.name]) if byline.name in known else byline
        for byline in printed
    )


def _reading(fields: dict[str, Taken[object]], origin: Origin) -> Reading:
    """Say who read the article, by which rules, and where the input shows whose it is."""
    reader = origin.reading
    return Reading(
        reader.outlet,
        reader.layout,
        reader.package,
        reader.version,
        {field: taken.rules for field, taken in fields.items() if taken.value and taken.rules},
        _span(origin.shown if origin.shown is not None and origin.shown.id == origin.outlet else None),
        _span(origin.provider),
        reader.kind,
    )


def _span(shown: Shown | None) -> Span | None:
    return Span(shown.start, shown.stop) if shown is not None else None


def _reread(article: Article, outlet: Outlet) -> Article:
    """Let the outlet's own readers read their fields."""
    texts = {
        field: "\n".join(block.text for block in article.blocks_of(*READABLE_FIELDS[field]))
        for field in outlet.readers
    }
    fields = dict(read_again(outlet, texts))
    if article.reading is not None:
        own = {field: (f"outlet:{outlet.id}:reader",) for field, value in fields.items() if value}
        fields["reading"] = attrs.evolve(article.reading, rules={**article.reading.rules, **own})
    return attrs.evolve(article, **fields)  # type: ignore[arg-type]  # `read_again` held them to their types


def _url(meta: Iterable[Labelled]) -> str | None:
    """Give the address that a text prints apart: under the label of one, else under any."""
    labelled = sorted(meta, key=lambda piece: not _is_address(piece))
    for piece in labelled:
        if match := _URL.search(piece.block.text):
            return match[0]
    return None


def _is_address(piece: Labelled) -> bool:
    row = read_label(piece.block.text, anywhere=True) if piece.block.key is None else None
    return row is not None and row.field == "url"


def _long_others(pieces: Iterable[Labelled]) -> list[Problem]:
    return [
        Problem(
            "unexplained-text", "this text has no place in the article: look at it", block.start, block.stop
        )
        for block in (piece.block for piece in pieces)
        if block.stop - block.start >= _LONG_OTHER
    ]
