"""What knews itself does not need: packages that are imported when they are first needed."""

from importlib import import_module
from types import ModuleType

from knews.errors import MissingExtra


def need(module: str, extra: str) -> ModuleType:
    """Import a package that comes with an extra of knews.

    Raises:
        MissingExtra: It is not installed; the message names the command that installs it.

    >>> need("json", "batch").__name__
    'json'
    >>> need("no_such_bridge", "batch")
    Traceback (most recent call last):
    knews.MissingExtra: this needs the package no_such_bridge, which is not installed: pip install 'knews[batch]'
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != module.partition(".")[0]:
            raise
        raise MissingExtra(module.partition(".")[0], extra) from error
