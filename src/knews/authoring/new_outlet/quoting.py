"""Texts as they stand in a file of a package: quoted for Python, TOML and Markdown, or as comments."""

import json
import re
from collections.abc import Iterable, Iterator
from unicodedata import east_asian_width

#: The formatter's own line length; a comment is cut to it.
WIDTH = 88


def comments(texts: Iterable[str]) -> Iterator[str]:
    r"""Write each text as a comment of one line: what cannot be printed is left out, what is too long cut.

    >>> list(comments(["reads as 김하늘\n기자"]))
    ['# reads as 김하늘 기자']
    """
    for text in texts:
        line = " ".join("".join(char if char.isprintable() else " " for char in text).split())
        while width(line) > WIDTH - 16:
            line = line[: -2 if line.endswith("…") else -1].rstrip() + "…"
        yield f"# {line}"


def quoted(text: str) -> str:
    r"""Write a text as a Python string, in the quotes that need fewer backslashes.

    >>> print(quoted("하늘일보"), quoted('하늘 "일보"'), quoted("a\\b"))
    "하늘일보" '하늘 "일보"' "a\\b"
    """
    quote = "'" if text.count('"') > text.count("'") else '"'
    escaped = text.replace("\\", "\\\\").replace(quote, f"\\{quote}")
    return f"{quote}{escaped}{quote}"


def raw(pattern: str) -> str:
    r"""Write a regular expression as a raw string.

    >>> print(raw(r"\d+"), raw(r'"\d"'), raw("'\""))
    r"\d+" r'"\d"' r"'\x22"
    """
    if '"' in pattern and "'" not in pattern:
        return f"r'{pattern}'"
    return 'r"' + pattern.replace('"', r"\x22") + '"'


def docstring(text: str) -> str:
    r"""Write a text as the docstring of a module, in three double quotes.

    >>> print(docstring("하늘일보")[3:-3], docstring("a\\b")[3:-3])
    하늘일보 a\\b
    """
    text = text.replace("\\", "\\\\").replace('"""', r"\"\"\"")
    return f'"""{text[:-1]}\\""""' if text.endswith('"') else f'"""{text}"""'


def toml(text: str) -> str:
    r"""Write a text as a basic string of TOML.

    >>> print(toml('하늘 "일보"\\'))
    "하늘 \"일보\"\\"
    """
    return json.dumps(text, ensure_ascii=False)


def markdown(text: str) -> str:
    r"""Write a text so that Markdown prints it as it is.

    >>> print(markdown("[하늘_일보](x)"))
    \[하늘\_일보\](x)
    """
    return re.sub(r"([\\`*_\[\]<>#|&~!])", r"\\\1", text)


def width(text: str) -> int:
    """Count columns: Hangul takes two."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
