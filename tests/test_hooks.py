"""The two hooks of an outlet: mend the text, read one field in another way."""

import signal
import sys
from functools import partial

import pytest

import knews

DUMP = "새 다리 열린다\n\n하늘시가 새 다리를 열기로 했다고 밝혔다.\n\n김하늘 기자 sky@haneul.example\n"


def test_mend_comes_before_reading() -> None:
    outlet = knews.Outlet(id="haneul", name="하늘일보", mend=lambda text: text.replace("|", "\n"))
    article = knews.parse(DUMP.replace("\n", "|"), outlet=outlet)
    assert article.headline == "새 다리 열린다"
    assert article.bylines[0].email == "sky@haneul.example"


def test_reader_gets_the_text_of_its_blocks() -> None:
    seen: list[str] = []

    def read(text: str) -> str:
        seen.append(text)
        return text.removeprefix("새 ")

    outlet = knews.Outlet(id="haneul", name="하늘일보", readers={"headline": read})
    article = knews.parse(DUMP, outlet=outlet)
    assert seen == ["새 다리 열린다"]
    assert article.headline == "다리 열린다"
    assert article.bylines[0].name == "김하늘"


def test_reader_of_an_unknown_field_is_named() -> None:
    with pytest.raises(
        ValueError, match="Outlet 'haneul': readers: no field 'headlines': it is one of headline, "
    ):
        knews.Outlet(id="haneul", name="하늘일보", readers={"headlines": str})


def wrong_byline() -> knews.Byline:
    return knews.Byline(5)  # type: ignore[arg-type]


def leave(_: str) -> str:
    sys.exit(3)


@pytest.mark.parametrize(
    ("hooks", "reason", "cause"),
    [
        ({"mend": lambda text: text[10_000]}, "mend raised IndexError: string index out of range", IndexError),
        ({"mend": leave}, "mend raised SystemExit: 3", SystemExit),
        ({"mend": str.encode}, "mend gave bytes where str belongs", type(None)),
        ({"readers": {"bylines": leave}}, "readers: bylines raised SystemExit: 3", SystemExit),
        ({"readers": {"headline": len}}, "readers: headline gave int where str | None belongs", type(None)),
        ({"readers": {"bylines": str.split}}, "readers: bylines gave list where tuple[knews.Byline, ...] belongs", type(None)),
        ({"readers": {"bylines": lambda text: (text,)}}, "readers: bylines gave tuple where tuple[knews.Byline, ...] belongs", type(None)),
        ({"readers": {"bylines": lambda _: (wrong_byline(),)}}, "readers: bylines raised TypeError: Byline: name: 5 is no str | None", TypeError),
    ],
)  # fmt: skip
def test_hook_that_fails_breaks_its_outlet(
    hooks: dict[str, object], reason: str, cause: type[BaseException]
) -> None:
    outlet = knews.Outlet(id="haneul", name="하늘일보", **hooks)  # type: ignore[arg-type]
    with pytest.raises(knews.BrokenOutlet) as caught:
        knews.parse(DUMP, outlet=outlet)
    assert (caught.value.id, caught.value.package, caught.value.reason) == ("haneul", "?", reason)
    assert isinstance(caught.value.__cause__, cause)
    assert str(caught.value) == f"outlet 'haneul' is broken ({reason}): mend it"


def test_interrupt_is_no_fault_of_a_hook() -> None:
    def press(text: str) -> str:
        signal.raise_signal(signal.SIGINT)
        return text

    with pytest.raises(KeyboardInterrupt):
        knews.parse(DUMP, outlet=knews.Outlet(id="haneul", name="하늘일보", mend=press))


def test_a_hook_that_raises_an_interrupt_is_broken() -> None:
    def stop(_: str) -> str:
        raise KeyboardInterrupt

    with pytest.raises(knews.BrokenOutlet, match="mend raised KeyboardInterrupt"):
        knews.parse(DUMP, outlet=knews.Outlet(id="haneul", name="하늘일보", mend=stop))


def test_the_handler_of_a_program_is_no_hook(monkeypatch: pytest.MonkeyPatch) -> None:
    def press(text: str) -> str:
        signal.raise_signal(signal.SIGINT)
        return text

    def handle(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(signal, "getsignal", lambda _: partial(handle))
    before = signal.signal(signal.SIGINT, handle)
    try:
        with pytest.raises(KeyboardInterrupt):
            knews.parse(DUMP, outlet=knews.Outlet(id="haneul", name="하늘일보", mend=press))
    finally:
        signal.signal(signal.SIGINT, before)


def test_reader_may_give_nothing() -> None:
    outlet = knews.Outlet(id="haneul", name="하늘일보", readers={"headline": lambda _: None})
    assert knews.parse(DUMP, outlet=outlet).headline is None


def test_outlet_value_need_not_be_installed() -> None:
    outlet = knews.Outlet(
        id="haneul", name="하늘일보", lines=(knews.Line(knews.Role.NOTICE, r"하늘포럼 .+"),)
    )
    article = knews.parse(DUMP + "\n하늘포럼 3일 하늘회관\n", outlet=outlet)
    assert article.outlet == "haneul"
    assert article.blocks_of(knews.Role.NOTICE)[0].text == "하늘포럼 3일 하늘회관"
    assert "하늘포럼" not in article.text
