"""What the markup of a page says of its lines: the layout's fields, marks of a whole line, the page's frame."""

from knews.block import Role
from knews.rules.rule import Phase, Rule


def _markup(name: str, role: Role, about: str, *, bold: bool = False) -> Rule:
    return Rule(name, role, Phase.MARKUP, about, is_bold=bold)


METADATA = _markup("metadata", Role.META, "what the page states for machines")
TEXT = _markup("page", Role.PARAGRAPH, "a line in the container of the text")
BOLD = _markup("page:bold", Role.PARAGRAPH, "a line in bold from end to end", bold=True)
LINK = _markup("page:link", Role.PARAGRAPH, "a line that is a link from end to end")
HEADING = _markup("page:heading", Role.HEADING, "a line in an element for headings", bold=True)
CAPTION = _markup("page:caption", Role.CAPTION, "a line in an element for captions")
CONTROL = _markup("page:control", Role.INTERFACE, "buttons, forms, hidden copies")
DROPPED = _markup("page:dropped", Role.RELATED, "boxes of other articles, ads, promotion")
SCRIPT = _markup("page:script", Role.DEBRIS, "a script or a style")
HEADER = _markup("page:header", Role.OTHER, "what stands between headline and text")
HEADER_DECK = _markup("page:header-deck", Role.DECK, "an element named for decks, in front of the text")
MARKDOWN_HEADLINE = _markup("markdown:headline", Role.HEADLINE, "the heading that stands above the text")
MARKDOWN_DECK = _markup("markdown:deck", Role.DECK, "a line in bold, or a heading, between headline and text")
MARKDOWN_BELOW = _markup("markdown:below", Role.RELATED, "a heading below the signature")
UNSEEN = _markup(
    "unseen", Role.DEBRIS, "a line that holds nothing but markup, or characters that nobody sees"
)
FOOTER = _markup("page:footer", Role.OTHER, "what stands below the text")
FRAME = _markup("page:frame", Role.INTERFACE, "what around the text is none of the article")
LINK_ALONE = _markup("page:link-alone", Role.RELATED, "a link on a line of its own that is no sentence")
BOLD_HEADING = _markup("page:bold-heading", Role.HEADING, "a short line in bold", bold=True)
BOLD_TEXT = _markup("page:bold-text", Role.PARAGRAPH, "a long line in bold, or a sentence")
GENERIC_HEADLINE = _markup("generic:headline", Role.HEADLINE, "the element that prints the page's title")
WHOLE_PAGE_HEADLINE = _markup(
    "whole-page:headline", Role.HEADLINE, "the line that heads the text of a copied page"
)
WHOLE_PAGE_TIME = _markup(
    "whole-page:time", Role.TIME, "a line of a copied page that prints when its article was published"
)
WHOLE_PAGE_WRITER = _markup("whole-page:writer", Role.BYLINE, "a line of a copied page that names its writer")
WHOLE_PAGE_INTERFACE = _markup(
    "whole-page:interface", Role.INTERFACE, "menus and buttons around the article of a copied page"
)
WHOLE_PAGE_RELATED = _markup(
    "whole-page:related",
    Role.RELATED,
    "other articles on a copied page, and other lines as long as a headline",
)

#: The fields that a layout names outside the text.
FIELDS = {
    field: _markup(f"layout:{field}", role, f"what the layout's `{field}` gives")
    for field, role in (
        ("headline", Role.HEADLINE),
        ("subheadline", Role.DECK),
        ("published", Role.TIME),
        ("modified", Role.TIME),
        ("byline", Role.BYLINE),
        ("copyright", Role.COPYRIGHT),
    )
}
#: The fields of a body that a script holds.
SCRIPT_FIELDS = {
    field: _markup(f"script:{field}", role, f"`{field}` of the state that a script holds")
    for field, role in (
        ("title", Role.HEADLINE),
        ("headlines", Role.HEADLINE),
        ("subTitle", Role.DECK),
        ("subheadlines", Role.DECK),
        ("writerDisplay", Role.BYLINE),
        ("credits", Role.BYLINE),
        ("byLines", Role.BYLINE),
        ("other", Role.RELATED),
    )
}

#: What stands around an article: no neighbour of its text.
AROUND = frozenset(
    (HEADER, FOOTER, WHOLE_PAGE_TIME, WHOLE_PAGE_WRITER, WHOLE_PAGE_INTERFACE, WHOLE_PAGE_RELATED)
)

MARKUP_RULES = (
    METADATA,
    TEXT,
    BOLD,
    LINK,
    HEADING,
    CAPTION,
    CONTROL,
    DROPPED,
    SCRIPT,
    HEADER,
    HEADER_DECK,
    FOOTER,
    FRAME,
    LINK_ALONE,
    BOLD_HEADING,
    BOLD_TEXT,
    GENERIC_HEADLINE,
    UNSEEN,
    MARKDOWN_HEADLINE,
    MARKDOWN_BELOW,
    MARKDOWN_DECK,
    WHOLE_PAGE_HEADLINE,
    WHOLE_PAGE_TIME,
    WHOLE_PAGE_WRITER,
    WHOLE_PAGE_INTERFACE,
    WHOLE_PAGE_RELATED,
    *FIELDS.values(),
    *SCRIPT_FIELDS.values(),
)
