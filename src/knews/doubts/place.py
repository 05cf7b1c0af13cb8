"""Where a doubt stands: at the block of a value."""

from knews.article import Article, Problem
from knews.block import Block, Role


def place(block: Block, code: str, message: str) -> Problem:
    """Name a problem of a block."""
    return Problem(code, message, block.start, block.stop)


def place_of(article: Article, role: Role, code: str, message: str, text: str = "") -> Problem:
    """Name a problem of a value, at the first block of its role that holds a text; nowhere where none does."""
    for block in article.blocks:
        if block.role is role and text in block.text:
            return place(block, code, message)
    return Problem(code, message, 0, 0)
