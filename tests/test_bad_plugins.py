"""Bad plugins of every kind, all installed at once: each harms itself alone, and says what to mend."""

import json
import os
import subprocess
import sys
from pathlib import Path

import attrs
import pytest
from packages import put

import knews
from knews.authoring.check.linear import slow_line

TEXT = "새 다리 열린다\n\n하늘시가 새 다리를 열기로 했다고 밝혔다.\n\n{last}\n"
PAGE = """<html><head><link rel="canonical" href="https://www.{host}/article/2025012200001"></head><body>
<h1 class="headline">새 다리 열린다</h1><div class="article-timestamp">입력 2025.01.22 17:43</div>
<div id="articletxt">하늘시가 강을 가로지르는 새 다리를 열기로 했다고 밝혔다.</div></body></html>"""


@attrs.frozen
class Bad:
    """A plugin, and what comes of it."""

    name: str
    #: Its module, or what its outlet states beside id, name, host.
    code: str
    #: Where it fails: when it is loaded, with a dump, with a page; "" for nowhere.
    stage: str
    #: What the reason says.
    said: str = ""
    #: The error behind, None for none.
    cause: str | None = None
    #: Its entry point, where it is another than its own.
    point: str = ""

    def module(self, id_: str) -> str:
        """Write its module."""
        if not self.code.startswith("with "):
            return self.code.replace("{id}", id_)
        stated = {"id": repr(id_), "name": f"'{id_}일보'", "hosts": f"('{id_}.example',)"}
        stated |= dict(part.split("=", 1) for part in self.code.removeprefix("with ").split("; "))
        return f"{FRONT}outlet = Outlet({', '.join(f'{key}={value}' for key, value in stated.items())})\n"


FRONT = """import sys
from knews import Layout, Line, Outlet, Role
def fail(text): 1 / 0
def leave(text): sys.exit(3)
def interrupt(text): raise KeyboardInterrupt
class Mute(Exception):
    def __str__(self): sys.exit(3)
def mute(text): raise Mute
def layout(**more):
    return (Layout(**{"id": "1", "when": "#articletxt", "headline": "h1", "body": "#articletxt", **more}),)
"""
SOUND = FRONT + "outlet = Outlet(id='{id}', name='{id}일보', hosts=('{id}.example',))\n"
MUTE = "class Mute({base}):\n    def __str__(self): {does}\nraise Mute\n"

BAD = (
    # At import
    Bad("exits", "import sys\nsys.exit('bye')", "load", "SystemExit: bye", "SystemExit"),
    Bad("base-exception", "class Odd(BaseException): pass\nraise Odd('새 다리')", "load", "Odd: 새 다리", "Odd"),
    Bad("generator-exit", "raise GeneratorExit", "load", "GeneratorExit", "GeneratorExit"),
    Bad("interrupt", "raise KeyboardInterrupt", "load", "KeyboardInterrupt", "KeyboardInterrupt"),
    Bad("mute", MUTE.format(base="Exception", does="raise ValueError"), "load", "Mute", "Mute"),
    Bad("mute-and-exits", MUTE.format(base="BaseException", does="raise SystemExit"), "load", "Mute", "Mute"),
    Bad("mute-and-interrupts", MUTE.format(base="BaseException", does="raise KeyboardInterrupt"), "load", "Mute", "Mute"),
    Bad("many-lines", "raise ValueError('새\\n다리')", "load", "ValueError: 새 다리", "ValueError"),
    Bad("division", "1 / 0", "load", "ZeroDivisionError: division by zero", "ZeroDivisionError"),
    Bad("syntax", "outlet = (", "load", "SyntaxError: '(' was never closed", "SyntaxError"),
    Bad("imports-nothing", "import nowhere_to_be_found", "load", "No module named 'nowhere_to_be_found'", "ModuleNotFoundError"),
    Bad("recursion", "def f(): f()\nf()", "load", "RecursionError: maximum recursion depth", "RecursionError"),
    Bad("memory", "raise MemoryError", "load", "MemoryError", "MemoryError"),
    Bad("lazy-module", "def __getattr__(name): raise SystemExit", "load", "SystemExit", "SystemExit"),
    Bad("parses-at-import", f"{SOUND}import knews\nknews.parse('김하늘 기자 sky@hankyung.com')", ""),
    # No outlet, or another one
    Bad("no-outlet", "", "load", "has no attribute 'outlet'; `knews outlets` lists what is registered in the group knews.outlets", "AttributeError"),
    Bad("no-module", SOUND, "load", "No module named 'knews_other'; `knews outlets` lists", "ModuleNotFoundError", "{id} = knews_other:outlet"),
    Bad("no-name", SOUND, "load", "has no attribute 'outlett'; `knews outlets` lists", "AttributeError", "{id} = {module}:outlett"),
    Bad("no-entry-point", SOUND, "load", "`knews outlets` lists", "AttributeError", "{id} = {module} outlet"),
    Bad("a-module", SOUND, "load", "it is of type module; `knews outlets` lists", None, "{id} = {module}"),
    Bad("a-text", "outlet = 'haneul'", "load", "it is of type str"),
    Bad("a-class", f"{FRONT}outlet = Outlet", "load", "it is of type type"),
    Bad("a-child", f"{FRONT}class Own(Outlet):\n    names = property(fail)\nOutlet = Own\noutlet = object.__new__(Own)", "load", "it is of type Own"),
    Bad("no-class", "class Odd:\n    __class__ = property(lambda self: 1 / 0)\noutlet = Odd()", "load", "it is of type Odd"),
    Bad("another-id", SOUND.replace("id='{id}'", "id='sky'"), "load", "it has 'sky'; `knews outlets` lists"),
    # Values
    Bad("hosts-none", "with hosts=None", "load", "hosts: None is no tuple", "TypeError"),
    Bad("hosts-list", "with hosts=([],)", "load", "hosts: ([],) is no tuple[str, ...]", "TypeError"),
    Bad("mails-none", "with mails=None", "load", "mails: None is no tuple", "TypeError"),
    Bad("names-none", "with names=None", "load", "names: None is no tuple", "TypeError"),
    Bad("names-text", "with names='하늘'", "load", "names: '하늘' is no tuple: write ('하늘',)", "TypeError"),
    Bad("names-empty", "with names=('',)", "load", "names is empty", "ValueError"),
    Bad("name-none", "with name=None", "load", "name: None is no str", "TypeError"),
    Bad("name-empty", "with name=''", "load", "name is empty"),
    Bad("name-blank", "with name=' '", "load", "name is empty", "ValueError"),
    Bad("naver-list", "with naver=[]", "load", "naver: [] is no str | None", "TypeError"),
    Bad("naver-empty", "with naver=''", "load", "naver is empty", "ValueError"),
    Bad("urls-none", "with urls=None", "load", "urls: None is no tuple", "TypeError"),
    Bad("lines-role", "with lines=(Line('notice', '하늘'),)", "load", "Line: role: 'notice' is no Role", "TypeError"),
    Bad("lines-text", "with lines=('하늘',)", "load", "lines: ('하늘',) is no tuple[knews.Line, ...]", "TypeError"),
    Bad("layouts-one", "with layouts=layout()[0]", "load", "layouts: Layout(", "TypeError"),
    Bad("layout-number", "with layouts=layout(headline=5)", "load", "Layout '1': headline: 5 is no str | None", "TypeError"),
    Bad("reader-text", "with readers={'headline': 'h1'}", "load", "readers: {'headline': 'h1'} is no Mapping", "TypeError"),
    Bad("reader-unknown", "with readers={'body': str}", "load", "readers: no field 'body'", "ValueError"),
    Bad("mend-text", "with mend='하늘'", "load", "mend: '하늘' is no Callable", "TypeError"),
    # Rules and hooks, at the first use
    Bad("line-open", "with lines=(Line(Role.NOTICE, '하늘('),)", "dump", "'하늘(' does not compile: missing )", "error"),
    Bad("line-open-second", "with lines=(Line(Role.NOTICE, '바다'), Line(Role.NOTICE, '[하늘'))", "dump", "'[하늘' does not compile", "error"),
    Bad("line-huge", "with lines=(Line(Role.NOTICE, '가{99999999999999999999}'),)", "dump", "does not compile", "OverflowError"),
    Bad("mend-raises", "with mend=fail", "dump", "mend raised ZeroDivisionError: division by zero", "ZeroDivisionError"),
    Bad("mend-exits", "with mend=leave", "dump", "mend raised SystemExit: 3", "SystemExit"),
    Bad("mend-interrupts", "with mend=interrupt", "dump", "mend raised KeyboardInterrupt", "KeyboardInterrupt"),
    Bad("mend-list", "with mend=list", "dump", "mend gave list where str belongs"),
    Bad("reader-raises", "with readers={'headline': fail}", "dump", "readers: headline raised ZeroDivisionError", "ZeroDivisionError"),
    Bad("reader-exits", "with readers={'bylines': leave}", "dump", "readers: bylines raised SystemExit: 3", "SystemExit"),
    Bad("reader-mute", "with readers={'headline': mute}", "dump", "readers: headline raised Mute", "Mute"),
    Bad("reader-list", "with readers={'subheadlines': str.split}", "dump", "readers: subheadlines gave list where tuple[str, ...] belongs"),
    Bad("reader-time", "with readers={'published': str}", "dump", "readers: published gave str where knews.Timestamp | None belongs"),
    Bad("zone", "with zone='Asia/Haneul'", "dump", "unknown time zone 'Asia/Haneul'", "ValueError"),
    Bad("url-open", "with urls=('/article/(',)", "page", "'/article/(' does not compile: missing )", "error"),
    Bad("url-no-id", r"with urls=(r'/article/\d+',)", "page", "has no group id"),
    Bad("when-open", "with layouts=layout(when='#articletxt[')", "page", "'#articletxt[' is no selector", "ValueError"),
    Bad("when-refused", "with layouts=layout(when='h1..title')", "page", "'h1..title' is no selector (Expected ident", "SelectorSyntaxError"),
    Bad("headline", "with layouts=layout(headline='h1:nth-haneul(2)')", "page", "'h1:nth-haneul(2)' is no selector", "ExpressionError"),
    Bad("published", "with layouts=layout(published='time::before')", "page", "'time::before' is no selector", "ExpressionError"),
    Bad("byline", "with layouts=layout(byline='svg|a')", "page", "'svg|a' is no selector (Undefined namespace prefix)", "XPathEvalError"),
    Bad("body", "with layouts=layout(body='#articletxt >')", "page", "'#articletxt >' is no selector", "SelectorSyntaxError"),
    Bad("drop", "with layouts=layout(drop=('..ad',))", "page", "'..ad' is no selector", "SelectorSyntaxError"),
    Bad("caption", "with layouts=layout(caption='p:has(a')", "page", "'p:has(a' is no selector (only", "ValueError"),
    Bad("script", "with layouts=layout(script='vue')", "page", "script: nothing reads 'vue': it is one of arc, next"),
    # What another outlet has
    Bad("thief", "with name='한국경제'; names=('한경',); mails=('hankyung.com',); naver='015'", ""),
)  # fmt: skip
IDS = {bad.name: f"p{number}" for number, bad in enumerate(BAD)}

ASK = """
import json, logging, sys
import knews

def ask(question):
    try:
        question()
    except knews.BrokenOutlet as error:
        cause = type(error.__cause__).__name__ if error.__cause__ is not None else None
        return [error.id, error.package, error.reason, cause]

def good():
    by_text, by_page = knews.parse(text), knews.parse(page)
    return [by_text.outlet, by_text.headline, by_page.outlet, by_page.headline, by_page.article_id, by_page.text]

ids, text, page, bad_text, bad_page = json.load(sys.stdin)
messages = []
handler = logging.Handler()
handler.emit = lambda record: messages.append(record.getMessage())
logging.getLogger("knews").addHandler(handler)
found = {}
for id_ in ids:
    found[id_] = [
        ask(lambda: knews.get_outlet(id_)),
        ask(lambda: knews.parse(bad_text, outlet=id_)),
        ask(lambda: knews.parse(bad_page.replace("{host}", f"{id_}.example"))),
        good(),
    ]
print(json.dumps([found, messages]))
"""
GOOD = ["hankyung", "새 다리 열린다", "hankyung", "새 다리 열린다", "2025012200001"]
GOOD_BODY = "하늘시가 강을 가로지르는 새 다리를 열기로 했다고 밝혔다."


def register(site: Path, package: str, point: str) -> None:
    """Give a package another entry point than its own."""
    info = site / f"{package}-1.2.dist-info" / "entry_points.txt"
    info.write_text(f"[knews.outlets]\n{point}\n", "utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install all of them."""
    folder = tmp_path_factory.mktemp("site")
    for bad in BAD:
        id_ = IDS[bad.name]
        put(folder, f"knews-{id_}", id_, bad.module(id_), hosts=f" [{id_}.example]")
        if bad.point:
            point = bad.point.format(id=id_, module=f"knews_{id_}")
            register(folder, f"knews_{id_}", f"{point} [{id_}.example]")
    return folder


def run(site: Path, *words: str, given: str = "") -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PYTHONPATH": f"{site}:{Path(knews.__file__).parents[1]}"}
    return subprocess.run(  # noqa: S603
        [sys.executable, *words],
        check=False,
        capture_output=True,
        text=True,
        env=environment,
        input=given,
    )


@pytest.fixture(scope="module")
def asked(site: Path) -> tuple[dict[str, list[list[str] | None]], list[str]]:
    """Ask for each in one process: loaded, with a dump, with a page; and behind it for a good one."""
    text = TEXT.format(last="김하늘 기자 sky@hankyung.com")
    given = [list(IDS.values()), text, PAGE.replace("{host}", "hankyung.com"), TEXT.format(last="하늘"), PAGE]
    done = run(site, "-c", ASK, given=json.dumps(given))
    assert done.returncode == 0, done.stderr
    found, messages = json.loads(done.stdout)
    return found, messages


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.name)
def test_it_is_broken_where_it_is_asked_for_and_harms_no_other(
    asked: tuple[dict[str, list[list[str] | None]], list[str]], bad: Bad
) -> None:
    id_ = IDS[bad.name]
    *stages, good = asked[0][id_]
    assert good == [*GOOD, GOOD_BODY]
    failed = dict(zip(("load", "dump", "page"), stages, strict=True))
    first = next((stage for stage, error in failed.items() if error is not None), "")
    assert first == bad.stage, failed
    if first:
        id_of, package, reason, cause = failed[first] or [""] * 4
        assert (id_of, package, cause) == (id_, f"knews-{id_}", bad.cause)
        assert bad.said in reason
        assert "\n" not in reason


def test_who_cannot_be_loaded_is_reported_once(
    asked: tuple[dict[str, list[list[str] | None]], list[str]],
) -> None:
    for bad in BAD:
        named = [
            message for message in asked[1] if message.startswith(f"outlet '{IDS[bad.name]}' of package")
        ]
        assert len(named) == (bad.stage == "load"), bad.name


def test_what_another_has_is_named(asked: tuple[dict[str, list[list[str] | None]], list[str]]) -> None:
    claimed = {message.partition(" is claimed by ")[0] for message in asked[1] if "is claimed by" in message}
    assert claimed == {"name '한국경제'", "name '한경'", "Naver office '015'", "mail domain 'hankyung.com'"}


def test_a_run_over_many_inputs_goes_on(site: Path, tmp_path: Path) -> None:
    names = ("headline", "url-open", "exits")
    files = [tmp_path / f"{name}.html" for name in (*names, "good")]
    hosts = [*(f"{IDS[name]}.example" for name in names), "hankyung.com"]
    for file, host in zip(files, hosts, strict=True):
        file.write_text(PAGE.replace("{host}", host), "utf-8")
    done = run(site, "-m", "knews", "parse", "--format", "jsonl", "--no-blocks", *map(str, files))
    assert done.returncode == 1
    assert '"hankyung"' in done.stdout
    assert "Traceback" not in done.stderr
    for name in names:
        assert f"outlet '{IDS[name]}' of package knews-{IDS[name]} is broken" in done.stderr


def test_an_interrupt_is_no_fault_of_a_plugin(tmp_path: Path) -> None:
    put(tmp_path, "knews-haneul", "haneul", "import signal\nsignal.raise_signal(signal.SIGINT)")
    done = run(tmp_path, "-c", "import knews\nknews.get_outlet('haneul')")
    assert "KeyboardInterrupt" in done.stderr.splitlines()[-1]


def test_a_package_whose_entry_points_cannot_be_read_is_named(tmp_path: Path) -> None:
    put(tmp_path, "knews-haneul", "haneul", SOUND)
    register(tmp_path, "knews_haneul", "haneul knews_haneul")
    put(tmp_path, "knews-bada", "bada", SOUND.replace("{id}", "bada"))
    code = "import knews\nprint(knews.get_outlet('bada').id, knews.get_outlet('hankyung').id)"
    done = run(tmp_path, "-c", code)
    assert done.stdout.split() == ["bada", "hankyung"], done.stderr
    assert done.stderr.count("entry points of package knews-haneul cannot be read") == 1


def test_a_package_without_metadata_harms_nobody(tmp_path: Path) -> None:
    put(tmp_path, "knews-haneul", "haneul", SOUND.replace("{id}", "haneul"))
    tmp_path.joinpath("knews_haneul-1.2.dist-info", "METADATA").write_text("", "utf-8")
    done = run(tmp_path, "-W", "error", "-c", "import knews\nprint(knews.get_outlet('haneul').id)")
    assert done.stdout.split() == ["haneul"], done.stderr


def test_a_pattern_that_hangs_costs_its_input_alone() -> None:
    pattern = "(?:가+)+나"
    slow = slow_line(pattern)
    assert slow is not None, "knews check-outlet names it"
    assert slow.endless
    haneul = knews.Outlet(id="haneul", name="하늘일보", lines=(knews.Line(knews.Role.NOTICE, pattern),))
    hangs = TEXT.format(last="가" * 60)
    inputs = [TEXT.format(last="하늘"), hangs, TEXT.format(last="바다")]
    found = list(knews.parse_many(inputs, jobs=1, timeout=5, outlet=haneul))
    assert [type(one).__name__ for one in found] == ["Article", "Failure", "Article"]
    assert isinstance(found[1], knews.Failure)
    assert found[1].code == "timed-out"
