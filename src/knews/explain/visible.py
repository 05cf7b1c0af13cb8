"""What nobody sees of a text, made visible: controls, marks of direction, characters of width zero."""

from collections.abc import Iterator

from knews.press.pattern import pattern

# C0 but for tab and line feed, DEL, C1; soft hyphen; marks of direction and of width zero, line separators; fillers
# of Korean letters; halves of characters; what is no character, tags.
_UNSEEN = pattern(
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\xad\\u061c\\u115f\\u1160\\u180e\\u200b-\\u200f\\u2028-\\u202e"
    "\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff0-\\ufffb\\ufffe\\uffff\\ud800-\\udfff\\U000e0000-\\U000e007f]+"
)


def parted(text: str) -> Iterator[tuple[str, bool]]:
    r"""Divide a text into what is seen as it stands, and runs that nobody sees, which are given in a visible form.

    >>> list(parted("새\u202e 다리\x1b[0m"))
    [('새', False), ('U+202E', True), (' 다리', False), ('␛', True), ('[0m', False)]
    >>> list(parted("새 다리"))
    [('새 다리', False)]
    """
    at = 0
    for match in _UNSEEN.finditer(text):
        if match.start() > at:
            yield text[at : match.start()], False
        yield " ".join(map(_form, match[0])), True
        at = match.end()
    if at < len(text):
        yield text[at:], False


def visible(text: str) -> str:
    r"""Write a text so that all of it is seen, where nothing can be marked.

    >>> visible("새\u200b다리\r\n")
    '새⟨U+200B⟩다리⟨␍⟩\n'
    """
    return "".join(f"⟨{part}⟩" if is_unseen else part for part, is_unseen in parted(text))


def _form(character: str) -> str:
    number = ord(character)
    if number < 0x20:
        return chr(0x2400 + number)
    return "␡" if number == 0x7F else f"U+{number:04X}"
