"""Folding: what makes two prints of one text equal. For comparison only, never for output."""

import unicodedata

from knews.press.pattern import pattern

# Pairs counted in 85,187 headlines: one paper's "…" is another's "...", and portals straighten quotes.
_SAME = str.maketrans(
    {
        "…": "...",
        "‥": "...",
        "“": '"',
        "”": '"',
        "″": '"',
        "‘": "'",
        "’": "'",
        "′": "'",
        "`": "'",
        "ㆍ": "·",
        "‧": "·",
        "․": "·",
        "・": "·",
        "∙": "·",
        "–": "-",
        "—": "-",
        "―": "-",
        "～": "~",
        "∼": "~",
        "\u200b": "",
        "\ufeff": "",
        "\u00ad": "",
    }
)
_MARKUP = (("&quot;", '"'), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&#39;", "'"), ("&nbsp;", " "))


def fold(text: str) -> str:
    r"""Give the form of `text` that compares equal to its other prints.

    Characters are composed (NFC, which also unifies compatibility hanja), ellipses, quotes, dots and
    dashes are made one, entities are read, white space is dropped.

    >>> fold("美·日 연합전선…‘황금 카펫’") == fold("美ㆍ日 연합전선... '황금 카펫'")
    True
    >>> fold("\uf9e1 대통령") == fold("李대통령")
    True
    >>> fold("150㎿") == fold("150MW")  # another unit sign is another text
    False
    """
    if "&" in text:
        for entity, character in _MARKUP:
            text = text.replace(entity, character)
    text = unicodedata.normalize("NFC", text).translate(_SAME)
    if "··" in text:
        text = text.replace("···", "...")
    while "...." in text:
        text = text.replace("....", "...")
    if ".." in text:
        text = text.replace("...", "..").replace("..", "...")
    return "".join(text.split())


def tidy(text: str) -> str:
    """Give `text` without white space at its ends, each run of it inside made one space; nothing else changes.

    >>> tidy("  새  다리 열린다 ")
    '새 다리 열린다'
    """
    text = text.strip()
    # White space other than single spaces is not printable, so most text is done here.
    if "  " in text or not text.isprintable():
        return _RUN.sub(" ", text)
    return text


_RUN = pattern(r"\s+")
