"""Threads and processes: first parses of many at once, every way to start a process, values that go between them."""

import importlib
import json
import multiprocessing
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import cached_property

import pytest
from commands import environment
from patterns import modules

import knews

#: Eight threads begin at once, each with other outlets first: what is loaded at first need is loaded by several of them.
RACE = """
import json, sys, threading
sys.setswitchinterval(1e-6)
import knews

texts = json.load(sys.stdin)
start = threading.Barrier(8)
found, failed = {}, []

def parse(number):
    start.wait()
    own = texts[number * len(texts) // 8 :] + texts[: number * len(texts) // 8]
    try:
        for text in own:
            article = knews.parse(text)
            found.setdefault(text, []).append(json.dumps([article.to_dict(), repr(article), hash(article)], ensure_ascii=False))
            knews.find_outlet(text=text)
    except BaseException as error:
        failed.append(repr(error))

threads = [threading.Thread(target=parse, args=(number,)) for number in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(json.dumps([failed, [len(found[text]) for text in texts], [len(set(found[text])) for text in texts],
                  [json.loads(found[text][0])[0] for text in texts]]))
"""
PAGE = (
    '<html><head><link rel="canonical" href="https://{host}/article/2025012200001"><meta property="og:title" content="새 다리 열린다">'
    "</head><body><h1>새 다리 열린다</h1><article><p>하늘시가 강을 가로지르는 새 다리를 봄에 열기로 했다고 9일 밝혔다.</p>"
    "<p>시장은 “다리가 아니라 길”이라고 말했다. 예산은 백억 원이다.</p></article></body></html>"
)
TEXT = "새 다리 열린다\n\n입력 2025.01.22 17:43\n\n하늘시가 새 다리를 열기로 했다고 밝혔다.\n\n김하늘 기자 sky@{mail}\n"
DAMAGED = ("<p>새 다리가 <b>열린다", "# 새 다리\n\n[홈](/a)\n\n**시가** 연다고 밝혔다.", "다리")


def inputs() -> list[str]:
    """Give a page or a text of each of 50 outlets, and inputs of nobody."""
    outlets = [
        outlet
        for outlet in map(knews.get_outlet, knews.outlet_ids())
        if outlet.mails and outlet.hosts and not outlet.portal
    ]
    some = outlets[:: len(outlets) // 50][:50]
    return [
        TEXT.format(mail=outlet.mails[0]) if number % 2 else PAGE.format(host=outlet.hosts[0])
        for number, outlet in enumerate(some)
    ] + list(DAMAGED)


def raced(*options: str) -> tuple[list[str], list[int], list[int], list[object]]:
    """Parse by eight threads in a fresh process."""
    done = subprocess.run(  # noqa: S603  # ourselves
        [sys.executable, *options, "-c", RACE],
        input=json.dumps(inputs()),
        capture_output=True,
        text=True,
        check=False,
        env=environment(),
    )
    assert (done.returncode, done.stderr) == (0, "")
    failed, counts, forms, articles = json.loads(done.stdout)
    return failed, counts, forms, articles


@pytest.mark.parametrize("turn", range(3))
def test_first_parses_of_fifty_outlets_by_eight_threads_at_once(turn: int) -> None:
    failed, counts, forms, articles = raced(*(("-W", "error") if turn else ()))
    texts = inputs()
    assert len(texts) > 50
    assert failed == []
    assert counts == [8] * len(texts)
    assert forms == [1] * len(texts)
    assert articles == [json.loads(json.dumps(knews.parse(text).to_dict())) for text in texts]
    assert len({article["outlet"] for article in articles if isinstance(article, dict)}) > 50


def form_of(text: str) -> tuple[knews.Article, str, int]:
    """Parse in another process, and give what goes back."""
    article = knews.parse(text)
    return article, json.dumps(article.to_dict()), len(article.blocks)


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")  # of other tests' threads
@pytest.mark.filterwarnings(
    "ignore:Using fork:RuntimeWarning"
)  # of Polars, where another test has imported it
def test_processes_however_they_are_started(method: str) -> None:
    texts = inputs()[:6]
    # What this process has loaded is there behind a fork.
    here = [form_of(text) for text in texts]
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(method)) as pool:
        assert list(pool.map(form_of, texts)) == here
        assert isinstance(pool.submit(knews.parse, " ").exception(), knews.EmptyInput)


def test_no_value_is_made_under_a_lock() -> None:
    """Python 3.11 makes the value of a `cached_property` under a lock, which stays locked behind a fork; attrs has none."""
    locked = [
        f"{module}.{name}.{inner}"
        for module in modules()
        for name, value in vars(importlib.import_module(module)).items()
        if isinstance(value, type) and value.__module__ == module
        for inner, own in vars(value).items()
        if isinstance(own, cached_property)
    ]
    # The plugin of pytest has one for each case.
    assert locked == ["knews.authoring.case_items.CaseFile.proof"]


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="this system does not fork")
def test_a_process_that_forks_while_another_thread_parses() -> None:
    code = (
        "import os, sys, threading, knews\n"
        "text, page = sys.stdin.read().split('|')\n"
        # What is imported at first need is: Python itself cannot fork while another thread imports.
        "knews.parse(text), knews.parse(page)\n"
        "done = threading.Event()\n"
        "def parse():\n"
        "    while not done.is_set():\n"
        "        knews.parse(text), knews.parse(page)\n"
        "thread = threading.Thread(target=parse)\n"
        "thread.start()\n"
        "for _ in range(30):\n"
        "    if (child := os.fork()) == 0:\n"
        "        os._exit(knews.parse(page).headline != '새 다리 열린다' or knews.parse(text).outlet != 'hankyung')\n"
        "    assert os.waitpid(child, 0)[1] == 0\n"
        "done.set()\n"
        "thread.join()\n"
        "print('done')\n"
    )
    given = f"{TEXT.format(mail='hankyung.com')}|{PAGE.format(host='hankyung.com')}"
    done = subprocess.run(  # noqa: S603  # ourselves
        [sys.executable, "-W", "ignore::DeprecationWarning", "-c", code],
        input=given,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env=environment(),
    )
    assert done.stdout == "done\n", done.stderr
