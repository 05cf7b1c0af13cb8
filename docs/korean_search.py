"""The words of a Korean page, so that its search finds a noun that a particle stands behind."""

import re

from sphinx.search import SearchLanguage

_HANGUL = re.compile(r"[가-힣]{3,}")


def beginnings(words: list[str]) -> list[str]:
    """Give the words, and of those in Hangul the beginnings too, from two syllables on.

    >>> beginnings(["기자를", "URL", "본문"])
    ['기자를', '기자', 'URL', '본문']
    """
    return [
        word[:length]
        for word in words
        for length in range(len(word), (1 if _HANGUL.fullmatch(word) else len(word) - 1), -1)
    ]


class Korean(SearchLanguage):
    """Sphinx has no search for Korean: `기자` is found where `기자를` is written."""

    lang = "ko"
    language_name = "Korean"

    def split(self, input: str) -> list[str]:  # noqa: A002  # Sphinx calls it so
        """Give the words to be found in a text."""
        return beginnings(super().split(input))
