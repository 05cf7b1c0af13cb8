"""Tables that are no text: Excel, Parquet, Arrow, SQLite, packed or not, in archives or not, and the ugly cases of each."""

import io
import sqlite3
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.feather
import pyarrow.parquet as pq
import pytest
from batch_files import PACKINGS, Give, codes, ids, raws
from pyarrow import ipc

import knews
from knews.batch.item import Item, Unread

ROWS: list[dict[str, object]] = [
    {"제목": "새 다리 10월에 연다", "본문": "하늘시가 새 다리를 연다.\n10월이다.", "일자": 20250122},
    {"제목": None, "본문": "바다시가 배를 띄운다.", "일자": None},
]


def book(sheets: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    out = io.BytesIO()
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for title, rows in sheets.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(row)
    made.save(out)
    return out.getvalue()


def excel(rows: Sequence[Mapping[str, object]]) -> bytes:
    return book({"기사": [list(rows[0]), *(list(row.values()) for row in rows)]})


def parquet(rows: Sequence[Mapping[str, object]], group: int = 1) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(list(rows)), out, row_group_size=group)
    return out.getvalue()


def arrow(rows: Sequence[Mapping[str, object]], *, stream: bool = False) -> bytes:
    out = io.BytesIO()
    table = pa.Table.from_pylist(list(rows))
    with (ipc.new_stream if stream else ipc.new_file)(out, table.schema) as writer:
        writer.write_table(table, max_chunksize=1)
    return out.getvalue()


def arrow_stream(rows: Sequence[Mapping[str, object]]) -> bytes:
    return arrow(rows, stream=True)


def feather(rows: Sequence[Mapping[str, object]]) -> bytes:
    out = io.BytesIO()
    pyarrow.feather.write_feather(pa.Table.from_pylist(list(rows)), out)
    return out.getvalue()


def database(*statements: str, rows: Sequence[Mapping[str, object]] = ()) -> bytes:
    connection = sqlite3.connect(":memory:")
    for statement in statements:
        connection.execute(statement)
    if rows:
        columns = ", ".join(f'"{name}"' for name in rows[0])
        connection.execute(f"CREATE TABLE articles ({columns})")
        marks = ", ".join("?" * len(rows[0]))
        insert = f"INSERT INTO articles VALUES ({marks})"  # noqa: S608  # of marks alone
        connection.executemany(insert, [tuple(row.values()) for row in rows])
    connection.commit()
    data = connection.serialize()
    connection.close()
    return data


def sqlite(rows: Sequence[Mapping[str, object]]) -> bytes:
    return database(rows=rows)


def zipped(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, data)
    return out.getvalue()


FORMS: list[tuple[str, Callable[..., bytes], str, int]] = [
    ("a.xlsx", excel, "기사#{}", 2),
    ("a.parquet", parquet, "{}", 1),
    ("a.arrow", arrow, "{}", 1),
    ("a.arrows", arrow_stream, "{}", 1),
    ("a.feather", feather, "{}", 1),
    ("a.sqlite", sqlite, "articles#{}", 1),
]


@pytest.mark.parametrize("packing", PACKINGS)
@pytest.mark.parametrize("form", FORMS)
def test_the_same_records_whatever_the_packing(
    give: Give, packing: str, form: tuple[str, Callable[..., bytes], str, int]
) -> None:
    name, made, at, first = form
    data = made(ROWS)
    found = give(files={f"{name}{packing}": PACKINGS[packing](data)})
    assert codes(found) == {}
    assert raws(found) == ROWS
    assert ids(found) == [f"{name}{packing}#{at.format(number)}" for number in (first, first + 1)]
    inside = give(files={"a.zip": zipped(f"in/{name}{packing}", PACKINGS[packing](data))})
    assert raws(inside) == ROWS
    assert ids(inside)[0] == f"a.zip#in/{name}{packing}#{at.format(first)}"


@pytest.mark.parametrize(("name", "made"), [form[:2] for form in FORMS if form[0] != "a.arrows"])
def test_a_table_is_told_by_its_bytes(give: Give, name: str, made: object) -> None:
    assert callable(made)
    assert raws(give(files={"a.csv": made(ROWS), name.replace(".", ""): made(ROWS)})) == ROWS * 2


@pytest.mark.parametrize(("name", "made"), [form[:2] for form in FORMS])
def test_columns_are_told_and_held_against_the_table_before_anything_is_read(
    give: Give, name: str, made: object
) -> None:
    assert callable(made)
    data = made([{"원고": "가", "요지": "나"}])
    (found,) = give(files={name: data}, fields={"text": "원고"})
    assert isinstance(found, Item)
    assert found.fields == {"text": "원고"}
    with pytest.raises(knews.WrongField, match="'원문고'"):
        knews_open(name, {"text": "원문고"})
    assert codes(give(name)) == {name: "no-text-key"}


def knews_open(name: str, fields: Mapping[str, str]) -> object:
    from knews.batch.sources import open_sources  # noqa: PLC0415

    return open_sources([name], fields=fields)


@pytest.mark.parametrize(("name", "made"), [form[:2] for form in FORMS])
@pytest.mark.parametrize("kept", [0.3, 0.9, 0.99])
def test_a_table_that_is_cut_is_named(give: Give, name: str, made: object, kept: float) -> None:
    assert callable(made)
    data = made(ROWS * 300)
    found = give(files={name: data[: int(len(data) * kept)]})
    assert any(isinstance(one, Unread) for one in found)
    assert len(found) < 600


@pytest.mark.parametrize(("name", "made"), [form[:2] for form in FORMS])
def test_a_table_of_rubbish_is_named(give: Give, name: str, made: object) -> None:
    assert callable(made)
    data = bytearray(made(ROWS * 300))
    data[200:-200] = bytes(len(data) - 400)
    found = give(files={name: bytes(data)})
    assert [type(one) for one in found][-1:] == [Unread]


def test_a_damaged_group_of_rows_costs_the_others_nothing(give: Give) -> None:
    rows = [{"text": f"{number} 다리" * 50} for number in range(40)]
    out = io.BytesIO()
    table = pa.Table.from_pylist(rows)
    pq.write_table(
        table, out, row_group_size=10, compression="none", use_dictionary=False, write_statistics=False
    )
    data = bytearray(out.getvalue())
    at = data.index("15 다리".encode())
    data[at - 4 : at] = b"\xff" * 4
    found = give(files={"a.parquet": bytes(data)})
    unread = [one for one in found if isinstance(one, Unread)]
    assert len(unread) == 1
    assert unread[0].id == "a.parquet#11"
    assert "rows 11 to 20" in unread[0].place
    assert [row["text"] for row in raws(found) if isinstance(row, dict)][-1] == rows[-1]["text"]


def test_times_and_odd_values_of_arrow_are_those_of_python(give: Give) -> None:
    table = pa.table(
        {
            "text": pa.array(["가", "나", None]).dictionary_encode(),
            "at": pa.array([1_737_535_389_123_456_789, None, 0], pa.timestamp("ns", "UTC")),
            "day": pa.array([date(2025, 1, 22), None, None]),
            "embedding": pa.array([[0.5] * 4] * 3, pa.list_(pa.float32(), 4)),
            "tags": pa.array([["a"], [], None]),
        }
    )
    out = io.BytesIO()
    pq.write_table(table, out)
    first, second, third = raws(give(files={"a.parquet": out.getvalue()}))
    assert first == {
        "text": "가",
        "at": datetime(2025, 1, 22, 8, 43, 9, 123456, UTC),
        "day": date(2025, 1, 22),
        "tags": ["a"],
    }
    assert second == {"text": "나", "at": None, "day": None, "tags": []}
    assert isinstance(third, dict)
    assert third["text"] is None


def test_a_value_that_python_has_not_costs_its_row_alone(give: Give) -> None:
    table = pa.table({"text": ["가", "나", "다"], "day": pa.array([0, 2**30, 0], pa.date32())})
    out = io.BytesIO()
    pq.write_table(table, out)
    found = give(files={"a.parquet": out.getvalue()})
    assert ids(found) == ["a.parquet#1", "a.parquet#2", "a.parquet#3"]
    assert list(codes(found)) == ["a.parquet#2"]


def test_names_of_columns_may_stand_below_a_title(give: Give) -> None:
    said: list[str] = []
    rows: list[list[object]] = [
        ["수집 결과"],
        [],
        ["번호", "제목", "본문", None],
        [1, "가", "나", "x"],
        [None] * 4,
        [2, "다", "라", None],
    ]
    data = book({"표지": [["하늘일보"], ["2025"]], "빈": [], "기사": rows, "또": [["content"], ["마"]]})
    found = give(files={"a.xlsx": data}, say=said.append)
    assert codes(found) == {}
    assert raws(found) == [
        {"번호": 1, "제목": "가", "본문": "나"},
        {"번호": 2, "제목": "다", "본문": "라"},
        {"content": "마"},
    ]
    assert ids(found) == ["a.xlsx#기사#4", "a.xlsx#기사#6", "a.xlsx#또#2"]
    assert found[0].place == "a.xlsx, sheet 기사, row 4"
    assert said[-1] == "a.xlsx: no column of these sheets holds a text, and they were left out: 표지"


def test_books_that_are_not_read_are_named(give: Give, monkeypatch: pytest.MonkeyPatch) -> None:
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert codes(give(files={"a.xls": old, "b.xlsx": old, "c.xlsx": zipped("x", b"y")})) == {
        "a.xls": "unsupported-input",
        "b.xlsx": "unsupported-input",
        "c.xlsx": "corrupt",
    }
    monkeypatch.setattr("knews.batch.sources.sheets._MOST_BYTES", 10)
    monkeypatch.setattr("knews.batch.sources.sheets._TEXTS", "xl/styles.xml")
    assert codes(give(files={"d.xlsx": excel(ROWS)})) == {"d.xlsx": "limit-exceeded"}


def test_of_several_tables_the_one_of_the_articles_is_read(give: Give) -> None:
    said: list[str] = []
    data = database(
        "CREATE TABLE aside (text, note)",
        "INSERT INTO aside VALUES ('a', 'b')",
        "CREATE TABLE users (id, name)",
        "CREATE TABLE news (id INTEGER PRIMARY KEY, title, content, url)",
        "INSERT INTO news VALUES (7, '가', '나', NULL), (3, '다', '라', 'https://haneul.example/1')",
        "CREATE VIEW broken AS SELECT * FROM gone",
        "CREATE TABLE other (k TEXT PRIMARY KEY, content) WITHOUT ROWID",
    )
    found = give(files={"a.db": data}, say=said.append)
    assert ids(found) == ["a.db#news#3", "a.db#news#7"]
    assert raws(found)[0] == {"id": 3, "title": "다", "content": "라", "url": "https://haneul.example/1"}
    assert said == [
        "a.db#news: headline from 'title', text from 'content', url from 'url' (another column: --field text=NAME)",
        "a.db: the articles are taken from the table 'news', and not from 'aside', 'other'",
    ]


def test_a_table_without_numbers_of_its_rows_is_counted(give: Give) -> None:
    data = database(
        "CREATE TABLE a (k TEXT PRIMARY KEY, content) WITHOUT ROWID",
        "INSERT INTO a VALUES ('y', '가'), ('x', '나')",
    )
    assert ids(give(files={"a.db": data})) == ["a.db#a#1", "a.db#a#2"]


def test_cells_of_a_database_in_another_encoding_are_read_or_named(give: Give) -> None:
    cell = "하늘시가 새 다리를 연다".encode("cp949").hex()
    insert = f"INSERT INTO a VALUES (CAST(x'{cell}' AS TEXT)), (CAST(x'ffff41' AS TEXT)), (x'00ff')"  # noqa: S608
    data = database("CREATE TABLE a (content)", insert)
    found = give(files={"a.db": data})
    assert codes(found) == {"a.db#a#2": "bad-encoding"}
    assert raws(found) == [{"content": "하늘시가 새 다리를 연다"}, {"content": b"\x00\xff"}]


def test_a_database_is_not_changed(give: Give, tmp_path: Path) -> None:
    data = sqlite(ROWS)
    give(files={"a?b#c.db": data, "empty.db": database("CREATE TABLE a (b)", "DROP TABLE a")})
    assert (tmp_path / "a?b#c.db").read_bytes() == data
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a?b#c.db", "empty.db"]


def test_what_excel_escapes_is_read(give: Give) -> None:
    assert raws(give(files={"a.xlsx": book({"a": [["본문"], ["가_x000D_\n나_x00"]]})})) == [
        {"본문": "가\r\n나_x00"}
    ]


def test_a_view_and_a_column_that_is_called_as_the_number_of_a_row_are_read(give: Give) -> None:
    table = database("CREATE TABLE a (rowid, content)", "INSERT INTO a VALUES ('x', '가'), ('x', '나')")
    assert ids(give(files={"a.db": table})) == ["a.db#a#1", "a.db#a#2"]
    made = (
        "CREATE TABLE a (x)",
        "INSERT INTO a VALUES ('가'), ('나')",
        "CREATE VIEW b AS SELECT x AS content FROM a",
    )
    assert ids(give(files={"b.db": database(*made)})) == ["b.db#b#1", "b.db#b#2"]


def test_a_column_with_a_dot_in_its_name_is_read(give: Give) -> None:
    rows: list[dict[str, object]] = [{"text": "가", "a.b": 1}]
    assert raws(give(files={"a.parquet": parquet(rows)})) == rows
