"""`knews.parse_many`: results in order, whatever the processes meet."""

import subprocess
import sys
from collections import UserDict
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

import faulty
import pytest
from commands import environment
from faulty import text_of

import knews
from knews import Article, Failure
from knews.batch.item import Item

TEXTS = [text_of(number) for number in range(150)]


def outcome(result: Article | Failure) -> str | None:
    return result.code if isinstance(result, Failure) else result.headline


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_the_order_is_that_of_the_inputs(jobs: int) -> None:
    results = list(knews.parse_many(TEXTS, jobs=jobs))
    assert results == [knews.parse(text) for text in TEXTS]


def test_all_kinds_of_inputs_are_taken() -> None:
    inputs: list[str | bytes | Mapping[str, object] | Item] = [
        "새 다리 열린다\n\n시가 연다.",
        "새 다리 열린다\n\n시가 연다.".encode("cp949"),
        {"title": "새 다리 열린다", "text": "시가 연다."},
        UserDict({"title": "새 다리 열린다", "text": "시가 연다."}),
        Item("다리", "새 다리 열린다\n\n시가 연다.", url="https://www.hankyung.com/article/1"),
        b"%PDF-1.7",
        {},
    ]
    for jobs in (1, 2):
        results = list(knews.parse_many(inputs, jobs=jobs))
        assert [outcome(result) for result in results] == [
            *["새 다리 열린다"] * 5,
            "unsupported-input",
            "no-text-key",
        ]
        assert [result.id for result in results if isinstance(result, Failure)] == ["5", "6"]


def test_what_is_known_of_all_is_used() -> None:
    crawled = datetime.fromisoformat("2025-01-22T17:43+09:00")
    raw = {"기사": "새 다리 열린다\n\n4 hours ago\n\n시가 연다고 밝혔다."}
    for jobs in (1, 2):
        (article,) = knews.parse_many(
            [raw], jobs=jobs, outlet="한국경제", crawled_at=crawled, fields={"text": "기사"}
        )
        assert isinstance(article, Article)
        assert article.outlet == "hankyung"
        assert article.published is not None
        assert article.published.value is not None


def test_inputs_are_taken_as_they_are_needed() -> None:
    taken = 0

    def inputs() -> Iterator[str]:
        nonlocal taken
        while True:
            yield "새 다리 열린다"
            taken += 1

    results = knews.parse_many(inputs(), jobs=1)
    next(results)
    assert taken == 0
    results = knews.parse_many(inputs(), jobs=2)
    next(results)
    assert 0 < taken < 1000
    results.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("fault", [faulty.LEAVES, faulty.KILLED, faulty.STARVES])
def test_a_worker_that_dies_costs_the_guilty_input_alone(fault: str) -> None:
    if fault != faulty.LEAVES and sys.platform == "win32":
        pytest.skip("there are no such signals")
    inputs = [text_of(number, fault if number in {0, 63, 130} else "") for number in range(140)]
    results = list(knews.parse_many(inputs, jobs=2, outlet=faulty.outlet))
    failed = {number: result for number, result in enumerate(results) if isinstance(result, Failure)}
    assert {number: result.code for number, result in failed.items()} == dict.fromkeys(
        (0, 63, 130), "worker-died"
    )
    how = "it left with status 7" if fault == faulty.LEAVES else "signal SIGKILL"
    assert all(how in result.message and len(result.digest) == 64 for result in failed.values())
    assert [result.headline for result in results if isinstance(result, Article)] == [
        f"{number}번째 다리 열린다" for number in range(140) if number not in failed
    ]


def test_each_input_of_a_chunk_may_be_guilty() -> None:
    inputs = [text_of(number, faulty.LEAVES) for number in range(3)]
    results = list(knews.parse_many(inputs, jobs=2, outlet=faulty.outlet))
    assert [outcome(result) for result in results] == ["worker-died"] * 3


def test_an_input_that_takes_too_long_fails_alone() -> None:
    inputs = [text_of(number, faulty.STAYS if number in {2, 100} else "") for number in range(130)]
    results = list(knews.parse_many(inputs, jobs=2, timeout=1.5, outlet=faulty.outlet))
    failed = {number: outcome(result) for number, result in enumerate(results) if isinstance(result, Failure)}
    assert failed == {2: "timed-out", 100: "timed-out"}
    assert "1.5 seconds" in next(result.message for result in results if isinstance(result, Failure))


def test_a_timeout_holds_for_one_job_too() -> None:
    results = list(knews.parse_many([text_of(1, faulty.STAYS)], jobs=1, timeout=1, outlet=faulty.outlet))
    assert [outcome(result) for result in results] == ["timed-out"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_hook_that_leaves_or_prints_harms_nothing(jobs: int, capfd: pytest.CaptureFixture[str]) -> None:
    inputs = [text_of(0, faulty.FAILS), text_of(1, faulty.PRINTS), text_of(2)]
    results = list(knews.parse_many(inputs, jobs=jobs, outlet=faulty.outlet))
    assert [outcome(result) for result in results] == [
        "broken-outlet",
        "1번째 다리 열린다",
        "2번째 다리 열린다",
    ]
    capfd.readouterr()


def test_a_script_needs_no_guard(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import knews\nprint(len(list(knews.parse_many(['새 다리 열린다'] * 3, jobs=2))))\n", "utf-8"
    )
    done = subprocess.run([sys.executable, script], env=environment(), capture_output=True, check=True)  # noqa: S603
    assert (done.stdout.strip(), done.stderr) == (b"3", b"")


def test_processes_end_with_the_iterator() -> None:
    results = knews.parse_many(TEXTS, jobs=2)
    next(results)
    results.close()  # type: ignore[attr-defined]
    with pytest.raises(StopIteration):
        next(results)


def test_an_input_of_another_type_is_named_when_its_turn_comes() -> None:
    results = knews.parse_many(["새 다리 열린다", 7], jobs=1)  # type: ignore[list-item]
    next(results)
    with pytest.raises(TypeError, match="input 1 takes a str, bytes"):
        next(results)


@pytest.mark.parametrize("jobs", [0, -1])
def test_there_must_be_a_job(jobs: int) -> None:
    with pytest.raises(ValueError, match="1 at least"):
        knews.parse_many([], jobs=jobs)


def test_an_unknown_outlet_is_named_at_once() -> None:
    with pytest.raises(knews.UnknownOutlet):
        knews.parse_many([], outlet="haneul")


def test_progress_is_shown_where_it_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(list(knews.parse_many(TEXTS[:3], jobs=1, progress=True))) == 3
    assert capsys.readouterr().out == ""


def test_an_outlet_that_cannot_be_sent_is_named(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import knews\ndef mend(text): return text\noutlet = knews.Outlet(id='here', name='여기일보', mend=mend)\n"
        "print(len(list(knews.parse_many(['새 다리 열린다'] * 3, jobs=2, outlet=outlet))))\n",
        "utf-8",
    )
    done = subprocess.run([sys.executable, script], env=environment(), capture_output=True, check=False)  # noqa: S603
    assert done.returncode == 1
    assert (
        "an outlet's hooks must stand in a module that can be imported, or parse with jobs=1"
        in done.stderr.decode()
    )


@pytest.mark.parametrize("timeout", [0, -1, float("nan")])
def test_a_timeout_is_some_time(timeout: float) -> None:
    with pytest.raises(ValueError, match="timeout is"):
        next(knews.parse_many([text_of(1)], jobs=1, timeout=timeout))
