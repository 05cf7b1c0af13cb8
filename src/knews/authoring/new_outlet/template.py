"""The files of a new package as templates: `string.Template` texts in the folder `templates` of this package."""

from importlib.resources import files
from string import Template


def fill(template: str, /, **values: str) -> str:
    """Write the file of a template with its `${placeholders}` filled.

    Args:
        template: Its name, without the ending.
        values: What stands for each placeholder. A value is written as it is: quote it for the file's language.

    Raises:
        KeyError: A placeholder has no value.

    >>> print(fill("dump.txt", name="하늘일보", host="haneul.example").splitlines()[-1])
    ⓒ 하늘일보, 무단전재 및 재배포 금지
    >>> fill("dump.txt", name="하늘일보")
    Traceback (most recent call last):
    ...
    KeyError: 'host'
    """
    file = files("knews.authoring").joinpath("templates", f"{template}.template")
    return Template(file.read_text("utf-8")).substitute(values)
