"""Article: what a user gets."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Self, cast

import attrs

from knews import arguments
from knews.article_parts import Byline, Caption, Problem, Reading, Section, Span
from knews.block import Block, Role
from knews.cleaning import Cleaning, Form
from knews.earlier_form import complete
from knews.errors import WrongSchema
from knews.field_rules import FieldRules
from knews.json_form import SCHEMA, ArticleDict
from knews.json_schema import check_form
from knews.kinds import check_value
from knews.public import public
from knews.sentences import split
from knews.timestamp import Timestamp, read_time_form, shown, write_time

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["Article", "Byline", "Caption", "Problem", "Reading", "Section", "Span", "Timestamp"]

#: A text is shown in so many characters.
_BRIEF = 60


@public
@attrs.frozen(repr=False)
class Article:
    """One article: its values, and the blocks they were read from."""

    #: Id of the outlet whose page or dump this is, None where the input does not show it.
    outlet: str | None
    #: Id of who wrote it, where that is somebody else: wire copy, a sister paper.
    provider: str | None = None
    #: Id of the portal whose page this is.
    portal: str | None = None
    #: The article's address, where given or printed.
    url: str | None = None
    #: The article's number at its outlet, read from `url`.
    article_id: str | None = None
    #: BCP 47.
    language: str = "ko"
    #: As printed, tags kept.
    headline: str | None = None
    #: Tags in front of or behind the headline: "단독".
    headline_tags: tuple[str, ...] = ()
    subheadlines: tuple[str, ...] = ()
    published: Timestamp | None = None
    modified: Timestamp | None = None
    bylines: tuple[Byline, ...] = ()
    captions: tuple[Caption, ...] = ()
    sections: tuple[Section, ...] = ()
    copyright: str | None = None
    keywords: tuple[str, ...] = ()
    category: str | None = None
    #: Which layout and which rules gave it; None for an Article that was not parsed.
    reading: Reading | None = None
    problems: tuple[Problem, ...] = ()
    #: Every piece of the input in order: together they hold all of a dump that is not white space, all of the
    #: text's container on a page, and what else of the page says something of the article.
    blocks: tuple[Block, ...] = ()

    def __attrs_post_init__(self) -> None:
        check_value(self)

    def __repr__(self) -> str:
        """Show in one line which article it is, and how much of it there is.

        >>> Article("haneul", headline="새 다리 열린다", bylines=(Byline("김하늘"),), sections=(Section(None, None, ("첫 문단.",)),))
        <Article '새 다리 열린다' haneul 김하늘 · 1 paragraph, 0 problems>
        """
        names = ", ".join(byline.name for byline in self.bylines if byline.name)
        known = (self.outlet, self.published and shown(self.published), names)
        headline = "None" if self.headline is None else f"'{_brief(self.headline)}'"
        line = " ".join([headline, *(_brief(value) for value in known if value)])
        paragraphs = sum(len(section.paragraphs) for section in self.sections)
        counts = f"{_count(paragraphs, 'paragraph')}, {_count(len(self.problems), 'problem')}"
        return f"<{type(self).__name__} {line} · {counts}>"

    def _repr_html_(self) -> str:
        """Show it in a notebook: its values, and what each piece of the input was taken for."""
        from knews.explain.small import small  # noqa: PLC0415  # nobody else needs it

        return small(self.to_dict(), type(self).__name__)

    @property
    def text(self) -> str:
        """The body as plain text: headings and paragraphs, a blank line between them."""
        return "\n\n".join(self._parts(headings=True))

    def clean_text(  # noqa: PLR0913  # each is one kind of what a cleaner keeps or drops, by its name
        self,
        *,
        headings: bool = True,
        marks: bool = False,
        sign_offs: bool = False,
        hashtags: bool = False,
        addresses: bool = True,
        normalize: Form | None = "NFC",
        invisible: bool = False,
        entities: bool = True,
    ) -> str:
        r"""Give the body as text for language models and counts: paragraphs with a blank line between them.

        Signatures, captions, times, rights lines, promotion and buttons are in no `text`: what is told apart here is
        what stays in it because the paper prints it as its body.

        Args:
            headings: Keep the headings of sections.
            marks: Keep who speaks in a script ([앵커], ◀ 리포트 ▶) and the marks of lists (▲, ■, "- ").
            sign_offs: Keep "KBS 뉴스 김하늘입니다."
            hashtags: Keep tags that stand alone or behind the last sentence: "#새다리 #하늘시".
            addresses: Keep addresses of the web and of mail.
            normalize: The form of Unicode, None for the characters as they came. NFC joins the letters of a syllable;
                NFKC makes ㎞ km as well.
            invisible: Keep characters that nobody sees: of width zero, of direction, soft hyphens, controls, and those
                of a font that is not there, for which a space stands else.
            entities: Read what the source left escaped: &quot; becomes ".

        >>> from knews import parse
        >>> article = parse("새 다리 열린다\n\n[앵커]\n\n새 다리가 열립니다.\n\nKBS 뉴스 김하늘입니다.\n\n#새다리 #하늘시")
        >>> article.clean_text()
        '새 다리가 열립니다.'
        >>> article.clean_text(marks=True).splitlines()
        ['[앵커]', '', '새 다리가 열립니다.']
        >>> article.clean_text(normalize="UTF-8")
        Traceback (most recent call last):
        ValueError: normalize takes NFC, NFD, NFKC, NFKD or None, not 'UTF-8'
        """
        arguments.check_flags(
            headings=headings,
            marks=marks,
            sign_offs=sign_offs,
            hashtags=hashtags,
            addresses=addresses,
            invisible=invisible,
            entities=entities,
        )
        if normalize is not None:
            arguments.check("normalize", normalize, (str,), "a str or None")
        cleaning = Cleaning(
            marks=marks,
            sign_offs=sign_offs,
            hashtags=hashtags,
            addresses=addresses,
            normalize=None if normalize is None else arguments.plain(normalize),  # type: ignore[arg-type]
            invisible=invisible,
            entities=entities,
        )
        return "\n\n".join(filter(None, map(cleaning.clean, self._parts(headings=headings))))

    def sentences(self) -> tuple[str, ...]:
        """Give the sentences of the body in order, as kiwipiepy parts them; headings are none.

        They are those of `clean_text()`: no sentence reaches over two paragraphs, and none is rewritten.

        Raises:
            MissingExtra: kiwipiepy is not installed.

        >>> Article(None, sections=(Section(None, None, ("다리가 열린다. 길은 내년에 연다.",)),)).sentences()
        ('다리가 열린다.', '길은 내년에 연다.')
        """
        cleaning = Cleaning()
        return split(filter(None, map(cleaning.clean, self._parts(headings=False))))

    def _parts(self, *, headings: bool) -> Iterator[str]:
        """Give the paragraphs of the body, and its headings where they stand."""
        for section in self.sections:
            if headings and section.heading is not None:
                yield section.heading
            yield from section.paragraphs

    @property
    def is_doubtful(self) -> bool:
        r"""Whether a value may be wrong or text missing: a problem stands here whose severity is "doubt" or "loss".

        >>> from knews import parse
        >>> parse("새 다리 열린다").is_doubtful
        True
        >>> parse("새 다리 열린다\n\n4 hours ago\n\n시가 새 다리를 열기로 했다고 밝혔다.").is_doubtful
        False
        """
        return any(problem.severity != "info" for problem in self.problems)

    def blocks_of(self, *roles: Role) -> tuple[Block, ...]:
        r"""Give the blocks that have one of `roles`: where a value was printed.

        >>> from knews import Role, parse
        >>> parse("다리 열린다\n\n김하늘 기자 sky@haneul.example").blocks_of(Role.BYLINE)[0].start
        8
        """
        for role in roles:
            arguments.check("roles", role, (str,), "Roles")
        wanted = set(map(arguments.plain, roles))
        return tuple(block for block in self.blocks if block.role in wanted)

    def to_dict(self) -> ArticleDict:
        """Give the JSON form: dicts, lists, strings, numbers, None. It has the same keys for every article.

        Times are cut to their precision: "2025-01-22" for a day.
        """
        return cast("ArticleDict", {"schema": SCHEMA, **_converter().unstructure(self)})

    def to_jsonld(self) -> dict[str, object]:
        """Give it as a NewsArticle of schema.org, in JSON-LD; a time as precise as it is known, and no more.

        >>> Article(None, headline="새 다리 열린다").to_jsonld()
        {'@context': 'https://schema.org', '@type': 'NewsArticle', 'headline': '새 다리 열린다', 'inLanguage': 'ko'}
        """
        from knews.export.jsonld import jsonld  # noqa: PLC0415

        return jsonld(self)

    def to_ninjs(self) -> dict[str, object]:
        """Give it as a news object of IPTC ninjs 3.0; a time that is known to the day alone is left out.

        >>> Article(None, headline="새 다리 열린다").to_ninjs()["headlines"]
        [{'role': 'main', 'value': '새 다리 열린다'}]
        """
        from knews.export.ninjs import ninjs  # noqa: PLC0415

        return ninjs(self)

    def to_markdown(self) -> str:
        r"""Give it as Markdown with front matter; `parse` reads it back.

        >>> from knews import parse
        >>> article = Article(None, headline="새 다리 열린다", sections=(Section(None, None, ("시가 # 다리를 연다.",)),))
        >>> parse(article.to_markdown()).headline
        '새 다리 열린다'
        """
        from knews.export.markdown import markdown  # noqa: PLC0415

        return markdown(self)

    def to_html(self) -> str:
        """Give it as a page; `parse` reads it back.

        >>> "<h1>강 &lt;1&gt;</h1>" in Article(None, headline="강 <1>").to_html()
        True
        """
        from knews.export.html import html  # noqa: PLC0415

        return html(self)

    def to_tei(self) -> str:
        """Give it as a TEI P5 document; a character that XML may not hold becomes U+FFFD.

        >>> '<title type="main">새 다리</title>' in Article(None, headline="새 다리").to_tei()
        True
        """
        from knews.export.tei import tei  # noqa: PLC0415

        return tei(self)

    @classmethod
    def from_dict(cls, form: Mapping[str, object]) -> Self:
        """Read the JSON form back, equal to what was written; `blocks` may be left out, and what knews 0.1 did not write.

        Raises:
            WrongSchema: It is of another version of the schema.
            DamagedForm: Something in it is missing or of another type; it says where.
            TypeError: It is no mapping.

        >>> Article.from_dict({**Article(None, headline="새 다리 열린다").to_dict(), "headline": 7})
        Traceback (most recent call last):
        knews.DamagedForm: the JSON form is damaged at headline: 7 is no string
        """
        arguments.check("form", form, (Mapping,), "a mapping: give what to_dict gave")
        if form.get("schema") != SCHEMA:
            raise WrongSchema(form.get("schema"), SCHEMA)
        whole = complete(form)
        check_form(whole)
        sound = cast("ArticleDict", whole)
        times = {
            "published": read_time_form(sound["published"], "published"),
            "modified": read_time_form(sound["modified"], "modified"),
        }
        return _converter().structure({**sound, **times}, cls)


def _brief(text: str) -> str:
    """Cut a long text, and escape what cannot be printed."""
    return repr(text if len(text) <= _BRIEF else text[: _BRIEF - 1] + "…")[1:-1]


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


@cache
def _converter() -> "Converter":
    """Build the converter between Article and its JSON form; cattrs is imported here, at first use."""
    from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override  # noqa: PLC0415
    from cattrs.preconf.json import make_converter  # noqa: PLC0415

    # The form is checked before it is read.
    converter = make_converter(detailed_validation=False)
    converter.register_unstructure_hook(Timestamp, write_time)
    converter.register_structure_hook(Timestamp, lambda time, _: time)
    converter.register_unstructure_hook(FieldRules, FieldRules.rows)
    converter.register_structure_hook(FieldRules, lambda rows, _: FieldRules.from_rows(rows))
    no_value = override(omit=True)
    converter.register_unstructure_hook(Block, make_dict_unstructure_fn(Block, converter, value=no_value))
    converter.register_structure_hook(Block, make_dict_structure_fn(Block, converter, value=no_value))
    return converter
