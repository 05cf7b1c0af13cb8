"""Blocks -> Article: the values are read from the blocks' text, nothing is looked for elsewhere."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime

import attrs

from knews.article import Article, Byline, Caption, Problem, Reading, Section, Timestamp
from knews.block import Block, Role
from knews.errors import BrokenOutlet
from knews.evidence import rules_by_field
from knews.outlet import READABLE_FIELDS, Outlet
from knews.page_metadata import agree, is_same, read_page_metadata
from knews.press.byline import read_bylines, read_names
from knews.press.caption import read_credit, split_title
from knews.press.fold import fold, tidy
from knews.press.heading import read_heading, split_marker
from knews.press.headline import find_suffix, headline_tags, without_badge
from knews.press.people import PERSON
from knews.press.script import read_signoff
from knews.press.signature import tie
from knews.press.time import KOREA, PrintedTime, find_times, to_zone

# Looked up once: an attribute of an Enum class takes Python 3.11 several times as long.
_CAPTION, _CREDIT, _LABEL = Role.CAPTION, Role.CREDIT, Role.LABEL
_BYLINE, _DATELINE, _TIME, _COPYRIGHT = Role.BYLINE, Role.DATELINE, Role.TIME, Role.COPYRIGHT
_HEADLINE, _DECK, _HEADING, _PARAGRAPH = Role.HEADLINE, Role.DECK, Role.HEADING, Role.PARAGRAPH
_META, _OTHER = Role.META, Role.OTHER
#: What is said of a picture.
_PICTURE = frozenset((_CAPTION, _CREDIT))
#: A piece that nothing explains is a problem from this length on.
_LONG_OTHER = 80
_PLACE = re.compile(r"[\[【［(（]\s?(?P<place>[^=]*?)\s?=\s?(?P<agency>.*?)\s?[\]】］)）]")
_URL = re.compile(r"https?://[^\s<>\"']+")
#: The rules that give hash tags.
_TAGS = ("tags", "tags-in-run")
#: The rules that give decks in dumps.
_IN_DUMPS = ("under-headline", "run-together", "behind-byline", "table-deck")
# [새 다리, 내년 봄 착공]
_BRACKETED = re.compile(r"\[(?P<text>.+)\]")
# - 하늘시, 새 다리 연다 - | -하늘시, 새 다리 연다- | — 하늘시, 새 다리 연다 —
_OUTER = re.compile(r"[-–—]\s*(?P<text>.+?)\s*[-–—]?$")
_HASHTAG = re.compile(r"#([^\s#,]+(?: [^\s#,]+){0,2})")


@attrs.frozen
class Origin:
    """What is known of an input before its blocks are read."""

    outlet: str | None
    provider: str | None
    url: str | None
    names: frozenset[str]
    portal: str | None = None
    article_id: str | None = None
    crawled_at: datetime | None = None
    problems: tuple[Problem, ...] = ()
    #: Who reads it; the rules are added.
    reading: Reading = attrs.field(factory=lambda: Reading(None))


def compose(blocks: tuple[Block, ...], outlet: Outlet, origin: Origin) -> Article:
    """Make the Article that labelled blocks stand for."""
    problems = list(origin.problems)
    found: defaultdict[Role, list[Block]] = defaultdict(list)
    for block in blocks:
        found[block.role].append(block)
    meta = found[_META]
    # Behind the body, a time without a label belongs to a link to another article.
    body = found[_PARAGRAPH][0].start if found[_PARAGRAPH] else None
    published, modified = _times(found[_TIME], body, outlet, origin.crawled_at, problems)
    headline = _headline(found[_HEADLINE], origin.names)
    bylines = _bylines(blocks, problems)
    problems.extend(_long_others(found[_OTHER]))
    keywords, category, url = _keywords(meta), None, origin.url
    if meta and any(block.key for block in meta):
        stated = read_page_metadata(meta, outlet.zone, origin.names)
        headline = headline or stated.headline
        published, printed = agree(published, stated.published), modified
        modified = agree(printed, stated.modified)
        if printed is None and is_same(modified, published):
            # Metadata alone repeats the time of publication.
            modified = None
        bylines = bylines or stated.bylines
        keywords, category = keywords or stated.keywords, stated.category
        url = url or stated.url
    subheadlines = tuple([_deck(block) for block in found[_DECK]])
    captions = _captions(blocks) if found[_CAPTION] or found[_CREDIT] else ()
    sections = _sections(blocks)
    rights = _copyright(found[_COPYRIGHT])
    filled = {
        "headline": headline,
        "subheadlines": subheadlines,
        "published": published,
        "modified": modified,
        "bylines": bylines,
        "captions": captions,
        "sections": sections,
        "copyright": rights,
        "keywords": keywords,
        "category": category,
    }
    reader = origin.reading
    rules = rules_by_field(blocks, [field for field, value in filled.items() if value])
    article = Article(
        outlet=origin.outlet,
        provider=origin.provider,
        portal=origin.portal,
        url=url or _url(meta),
        article_id=origin.article_id,
        language=outlet.language,
        headline=headline,
        headline_tags=headline_tags(headline) if headline else (),
        subheadlines=subheadlines,
        published=published,
        modified=modified,
        bylines=bylines,
        captions=captions,
        sections=sections,
        copyright=rights,
        keywords=keywords,
        category=category,
        reading=Reading(reader.outlet, reader.layout, reader.package, reader.version, rules),
        problems=tuple(problems),
        blocks=blocks,
    )
    return _reread(article, outlet) if outlet.readers else article


def _reread(article: Article, outlet: Outlet) -> Article:
    """Let the outlet's own readers read their fields."""
    fields: dict[str, object] = {
        field: reader("\n".join(block.text for block in article.blocks_of(*READABLE_FIELDS[field])))
        for field, reader in outlet.readers.items()
    }
    if article.reading is not None:
        own = {field: (f"outlet:{outlet.id}:reader",) for field, value in fields.items() if value}
        fields["reading"] = attrs.evolve(article.reading, rules={**article.reading.rules, **own})
    # The reader promises the field's type; an outlet's cases hold it to that.
    return attrs.evolve(article, **fields)  # type: ignore[arg-type]


def _headline(headlines: list[Block], names: frozenset[str]) -> str | None:
    if not headlines:
        return None
    text = headlines[0].text
    return tidy(without_badge(text[: find_suffix(text, names)]))


def _deck(block: Block) -> str:
    """Give a deck without the dashes or brackets that dumps have around it; those of a page are the paper's."""
    text = block.text
    if block.rule not in _IN_DUMPS:
        return tidy(text)
    match = _OUTER.match(text) or _BRACKETED.fullmatch(text)
    return tidy(match["text"] if match else text)


def _times(
    blocks: Iterable[Block],
    body: int | None,
    outlet: Outlet,
    crawled_at: datetime | None,
    problems: list[Problem],
) -> tuple[Timestamp | None, Timestamp | None]:
    """Tell publication and modification apart: by label, else the first time that has none."""
    found: dict[str, Timestamp] = {}
    plain: Timestamp | None = None
    for block in blocks:
        read = block.value
        if isinstance(read, PrintedTime) and crawled_at is None and outlet.zone == KOREA:
            start, times = block.start - read.start, [read]
        else:
            start, times = block.start, _find_times(block.text, outlet, crawled_at)
        for time in times:
            printed = to_zone(time.time, outlet.zone)
            kind = time.kind or ("modified" if block.rule == "layout:modified" else None)
            if kind == "modified" and time.label is not None and _is_of_the_site(time, block, body):
                continue
            if kind is not None:
                found.setdefault(kind, printed)
            elif time.label is None and plain is None and (body is None or block.start < body):
                plain = printed
            if (doubt := _doubt(time)) is not None:
                problems.append(Problem(*doubt, start + time.start, start + time.stop))
    return found.get("published", plain), found.get("modified")


def _doubt(time: PrintedTime) -> tuple[str, str] | None:
    """Give code and message of what the time of the crawl would tell of a printed time."""
    text = time.time.text
    if time.time.value is None:
        code = "relative-time-unresolved" if time.time.relative else "year-unknown"
        return code, f"{text!r} needs the time of the crawl: give crawled_at"
    if time.vague:
        return (
            "crawl-time-imprecise",
            f"{text!r} is no more precise than crawled_at, a bare day or midnight: give its time of day",
        )
    return None


def _is_of_the_site(time: PrintedTime, block: Block, body: int | None) -> bool:
    """Tell whether a printed time says when the site was changed, not the article: a bare day below the text."""
    return body is not None and block.start > body and time.time.precision == "day"


def _find_times(text: str, outlet: Outlet, crawled_at: datetime | None) -> list[PrintedTime]:
    """Find the times of a block with what labelling does not know: the zone, the time of the crawl."""
    try:
        # A no-break space between date and clock is a space to a reader.
        return list(find_times(text.replace("\u00a0", " "), zone=outlet.zone, crawled_at=crawled_at))
    except ValueError as error:
        raise BrokenOutlet(outlet.id, "?", str(error)) from error


def _bylines(blocks: tuple[Block, ...], problems: list[Problem]) -> tuple[Byline, ...]:
    """Join what the signatures say: the dateline's place, names printed twice, addresses at the end."""
    signatures: list[tuple[Byline, ...]] = []
    place: str | None = None
    closing: Byline | None = None
    for block in blocks:
        role = block.role
        if role is _PARAGRAPH:
            closing = None
            if signoff := read_signoff(block.text):
                signatures.append((signoff,))
        elif role is _BYLINE:
            read = block.value if isinstance(block.value, tuple) else read_bylines(block.text)
            bylines: tuple[Byline, ...] = read or _wire(block.text)
            if place:
                bylines = tuple(b if b.place else attrs.evolve(b, place=place) for b in bylines)
                place = None
            if bylines:
                signatures.append(bylines)
        elif role is _DATELINE:
            match = _PLACE.search(block.text)
            place = (tidy(match["place"]) or None) if match else None
            closing = (
                Byline(tidy(match["agency"]), place=place, text=tidy(match["agency"])) if match else None
            )
    if not signatures:
        # …고 내다봤다.  (서울=하늘통신): nobody but the agency signs
        return (closing,) if closing is not None else ()
    tied = tie(signatures)
    if tied.inferred is not None:
        start = next(
            block.start + block.text.find(tied.inferred)
            for block in blocks
            if block.role is _BYLINE and tied.inferred in block.text
        )
        problems.append(
            Problem(
                "email-tie-inferred",
                f"{tied.inferred} stands behind several writers: given to the one it most likely belongs to",
                start,
                start + len(tied.inferred),
            )
        )
    return tied.bylines


def _wire(text: str) -> tuple[Byline, ...]:
    """Read a bare signature: "/연합뉴스", "김하늘/이바다"."""
    if person := PERSON.fullmatch(text):
        return (Byline(person["name"], tidy(person["office"]), text=text),)
    if names := read_names(text):
        return names
    name, _, role = text.strip(" /()[]=").partition(" ")
    return (Byline(name, role or None, text=f"{name} {role}".strip()),) if name else ()


def _captions(blocks: tuple[Block, ...]) -> tuple[Caption, ...]:
    """Join captions and credits that stand together; the same caption twice counts once."""
    captions: list[Caption] = []
    together: list[Block] = []
    for block in blocks:
        if block.role in _PICTURE:
            together.append(block)
        # What an outlet prints between a caption and its credit parts them no more than a space does.
        elif together and block.role is not _LABEL:
            captions.extend(_read_pictures(together))
            together = []
    captions.extend(_read_pictures(together))
    return _different(captions)


def _read_pictures(blocks: list[Block]) -> Iterator[Caption]:
    """Read captions and credits that stand one behind the other: which of them belong to one picture."""
    index = 0
    while index < len(blocks):
        block = blocks[index]
        index += 1
        text, credit = "", None
        if block.role is _CAPTION:
            text = block.text
        else:
            credit = read_credit(block.text)
        while index < len(blocks):
            more = blocks[index]
            if more.role is _CREDIT and (credit is None or text) and more.line == block.line:
                credit = credit or read_credit(more.text)
            elif more.role is _CREDIT and credit is None:
                credit = read_credit(more.text)
            elif more.role is _CAPTION and not text and more.line == block.line:
                text = more.text
            else:
                break
            index += 1
        title, text = split_title(text)
        if title or text or credit:
            yield Caption(title, text, credit, block.image)


def _different(captions: list[Caption]) -> tuple[Caption, ...]:
    """Drop captions that stood before."""
    if len(captions) < 2:
        return tuple(captions)
    different: dict[tuple[str, str | None], Caption] = {}
    for caption in captions:
        different.setdefault((fold(f"{caption.title or ''}{caption.text}"), caption.credit), caption)
    return tuple(different.values())


def _sections(blocks: Iterable[Block]) -> tuple[Section, ...]:
    """Divide the body at its headings; the lead has none."""
    sections: list[Section] = []
    heading: str | None = None
    marker: str | None = None
    paragraphs: list[str] = []
    for block in blocks:
        if block.role is _PARAGRAPH:
            paragraphs.append(tidy(block.text))
        elif block.role is _HEADING:
            if paragraphs or heading is not None or not sections:
                sections.append(Section(heading, marker, tuple(paragraphs)))
            read = block.value if isinstance(block.value, tuple) else read_heading(block.text)
            marker, heading = read or split_marker(block.text)
            heading = tidy(heading)
            paragraphs = []
    if paragraphs or heading is not None:
        sections.append(Section(heading, marker, tuple(paragraphs)))
    return tuple(sections)


def _copyright(blocks: Iterable[Block]) -> str | None:
    return " ".join(dict.fromkeys(tidy(block.text) for block in blocks)) or None


def _url(meta: Iterable[Block]) -> str | None:
    for block in meta:
        if match := _URL.search(block.text):
            return match[0]
    return None


def _keywords(meta: Iterable[Block]) -> tuple[str, ...]:
    return tuple(
        keyword.strip() for block in meta if block.rule in _TAGS for keyword in _HASHTAG.findall(block.text)
    )


def _long_others(blocks: Iterable[Block]) -> list[Problem]:
    return [
        Problem(
            "unexplained-text", "this text has no place in the article: look at it", block.start, block.stop
        )
        for block in blocks
        if len(block.text) >= _LONG_OTHER
    ]
