"""What makes the weights of the seam model: the same corpus gives the same bytes."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

TOOLS = Path(__file__).parents[1] / "tools"
PLACES = ("하늘시", "바다시", "새솔군", "구름구", "나무도")
WORKS = ("새 다리", "새 도서관", "옛 시장", "강변 공원", "자전거 길")


def corpus(folder: Path) -> None:
    rows = [
        {
            "text": f"{place}, {work} 예산 백억 원 확보\n\n{place}가 {work}에 쓸 예산 백억 원을 확보했다고 {day}일 밝혔다. "
            f"{place}는 내년 봄까지 {work}을 연다고 설명했다.\n\n{work} 내년 봄 개장\n\n시장은 이날 {work}에서 시민들을 만났다고 했다."
        }
        for day, (place, work) in enumerate([(place, work) for place in PLACES for work in WORKS], 1)
    ]
    with gzip.open(folder / "dumps.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def test_the_same_corpus_gives_the_same_bytes(tmp_path: Path) -> None:
    corpus(tmp_path)
    outs = [tmp_path / "one.gz", tmp_path / "two.gz"]
    for seed, out in enumerate(outs):
        subprocess.run(  # noqa: S603  # the project's own tool
            [sys.executable, TOOLS / "train_seams.py", tmp_path, "--out", out],
            check=True,
            env={"PYTHONHASHSEED": str(seed), "PYTHONPATH": str(Path(TOOLS).parent / "src")},
        )
    assert outs[0].read_bytes() == outs[1].read_bytes()
    weights = json.loads(gzip.decompress(outs[0].read_bytes()))
    assert sorted(weights) == ["gates", "letters", "limits", "none", "weights"]
