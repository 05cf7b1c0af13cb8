"""Arguments of the public functions: a wrong type is named at once, and what a table holds for nothing is nothing."""


def check(name: str, value: object, kinds: tuple[type, ...], takes: str) -> None:
    """Hold an argument against what it takes: "a str", or "a str: give its text".

    Raises:
        TypeError: It is none of `kinds`.

    >>> check("url", 5, (str,), "a str")
    Traceback (most recent call last):
    TypeError: url takes a str, not int
    >>> check("raw", None, (str, bytes), "a str or bytes: give the text")
    Traceback (most recent call last):
    TypeError: raw takes a str or bytes, not None: give the text
    """
    if not isinstance(value, kinds):
        kind = "None" if value is None else type(value).__qualname__
        what, colon, instead = takes.partition(": ")
        message = f"{name} takes {what}, not {kind}{colon}{instead}"
        raise TypeError(message)


def is_given(name: str, value: object, kinds: tuple[type, ...], takes: str) -> bool:
    """Tell whether an optional argument is given: None, nan, and pandas' NaT and NA say that it is not.

    Raises:
        TypeError: It is given and none of `kinds`.

    >>> is_given("url", "https://haneul.example/1", (str,), "a str"), is_given("url", float("nan"), (str,), "a str")
    (True, False)
    """
    if value is None or _is_nothing(value):
        return False
    check(name, value, kinds, takes)
    return True


def _is_nothing(value: object) -> bool:
    """Tell what stands for nothing in a table: only that is unlike itself."""
    unlike: object = value != value  # noqa: PLR0124
    try:
        # pandas' NA gives itself, an array is neither true nor false.
        return unlike is value or bool(unlike)
    except (TypeError, ValueError):
        return False
