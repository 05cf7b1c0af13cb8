"""`--duplicates`: what has the body of an earlier article is named, and nothing is dropped."""

import json
from pathlib import Path

import pytest
from batches import Here
from commands import Run

from knews.batch import run as running
from knews.batch.duplicates import Duplicates
from knews.batch.signature import Signer

BODY = (
    "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다. 길이는 820m이고 공사에는 4년이 걸렸다. "
    "시는 비가 잦아 한 해 늦어졌다고 설명했다. 다리 위에는 걷는 길과 자전거 길이 함께 놓인다. "
    "시민들은 배를 타던 때보다 이십 분을 아낄 수 있게 됐다며 반겼다. 시장은 내년 봄에 다리 아래 "
    "공원도 문을 연다고 밝혔다. 예산은 백억 원이고 절반은 나라가 댔다."
)
CHANGED = BODY.replace("백억", "구십억")
OTHER = (
    "바다군은 등대를 고치는 데 쓸 돈을 두 배로 늘린다고 밝혔다. 군은 배를 모는 사람들의 뜻을 물었고, "
    "열에 여덟이 불빛이 더 밝아야 한다고 답했다. 고친 등대는 이듬해 여름에 다시 켜진다."
)


def named(tmp_path: Path, texts: list[str], *, near: bool) -> list[str | None]:
    bodies = Duplicates(tmp_path / f"bodies-{near}", 0, near=near)
    signer = Signer(near=near)
    try:
        return bodies.name(
            [str(number) for number in range(len(texts))], [signer.sign(text) for text in texts]
        )
    finally:
        bodies.close()


def test_the_same_body_is_named_by_its_first(tmp_path: Path) -> None:
    texts = [BODY, OTHER, BODY.replace(" ", "\n"), CHANGED, "", "", BODY]
    assert named(tmp_path, texts, near=False) == [None, None, "0", None, None, None, "0"]


def test_nearly_the_same_body_is_named(tmp_path: Path) -> None:
    pytest.importorskip("datasketch")
    texts = [BODY, OTHER, CHANGED, OTHER + " 끝으로 한마디 더했다.", CHANGED]
    assert named(tmp_path, texts, near=True) == [None, None, "0", "1", "0"]


@pytest.mark.parametrize("near", [True, False])
def test_what_was_seen_is_known_after_a_pause(near: bool, tmp_path: Path) -> None:  # noqa: FBT001
    if near:
        pytest.importorskip("datasketch")
    signer = Signer(near=near)
    bodies = Duplicates(tmp_path / "bodies", 0, near=near)
    bodies.name(["하나", "둘"], [signer.sign(BODY), signer.sign(BODY)])
    end = bodies.end
    bodies.name(["셋"], [signer.sign(OTHER)])
    bodies.sync()
    bodies.close()
    again = Duplicates(tmp_path / "bodies", end, near=near)
    # What stood behind the end is forgotten.
    assert again.name(["넷", "다섯"], [signer.sign(OTHER), signer.sign(CHANGED if near else BODY)]) == [
        None,
        "하나",
    ]
    assert list(again.named()) == [None, "하나", None, "하나"]
    again.close()


@pytest.mark.parametrize("suffix", [".jsonl", ".csv", ".sqlite", ".parquet"])
def test_the_column_stands_in_each_sink(
    suffix: str, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("datasketch")
    pytest.importorskip("pyarrow")
    monkeypatch.setattr(running, "Pool", Here)
    source, output = tmp_path / "in.jsonl", tmp_path / f"out{suffix}"
    records = [{"title": "새 다리 열린다", "text": text} for text in (BODY, CHANGED, OTHER, BODY)]
    source.write_text("\n".join(map(json.dumps, records)), "utf-8")
    status, _, err = run("batch", source, "-o", output, "--duplicates")
    assert status == 0
    assert "duplicates: 2\n" in err
    assert _column(output) == [None, f"{source}#1", None, f"{source}#1"]


def _column(output: Path) -> list[str | None]:
    """Read the column as its readers do."""
    import csv  # noqa: PLC0415
    import sqlite3  # noqa: PLC0415

    if output.suffix == ".jsonl":
        return [json.loads(line)["duplicate_of"] for line in output.read_text("utf-8").splitlines()]
    if output.suffix == ".csv":
        with output.open(encoding="utf-8", newline="") as file:
            return [row["duplicate_of"] or None for row in csv.DictReader(file)]
    if output.suffix == ".sqlite":
        database = sqlite3.connect(output)
        found = [name for (name,) in database.execute("SELECT duplicate_of FROM articles ORDER BY id")]
        database.close()
        return found
    from pyarrow import parquet  # noqa: PLC0415

    column: list[str | None] = parquet.read_table(output)["duplicate_of"].to_pylist()
    return column
