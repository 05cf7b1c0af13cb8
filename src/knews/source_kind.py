"""What an input can be taken for."""

import enum

from knews.public import public


@public
class Kind(enum.StrEnum):
    """What an input was taken for.

    >>> Kind("fragment").is_markup, Kind.MARKDOWN.is_markup
    (True, False)
    """

    #: A dump: headline, signature, paragraphs as text.
    TEXT = "text"
    #: A whole page in HTML.
    HTML = "html"
    #: A piece of HTML: the body of an article, a feed's content, a text with a few tags in it.
    FRAGMENT = "fragment"
    #: A page that a browser saved as one file.
    MHTML = "mhtml"
    #: Text marked up in Markdown.
    MARKDOWN = "markdown"
    #: A whole page as text: the article among menus, buttons, lists of others.
    PAGE_TEXT = "page-text"
    #: What holds articles, and is none: a JSON object or list.
    JSON = "json"
    #: A table of comma-separated values.
    CSV = "csv"
    #: An RSS or Atom document.
    FEED = "feed"
    #: An e-mail with its headers.
    MAIL = "mail"
    #: Several articles in one text.
    SEVERAL = "several"

    @property
    def is_markup(self) -> bool:
        """Whether it is read as a page, with all that tags say."""
        return self in _MARKUP

    @property
    def is_container(self) -> bool:
        """Whether it holds articles, and is none: problems then say how to read what is in it."""
        return self in _CONTAINERS


_MARKUP = frozenset((Kind.HTML, Kind.FRAGMENT, Kind.MHTML, Kind.FEED))
_CONTAINERS = frozenset((Kind.JSON, Kind.CSV, Kind.FEED, Kind.MAIL, Kind.SEVERAL))
