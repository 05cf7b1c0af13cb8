"""Discovery that harms nobody: foreign packages in a fresh process, sound ones, broken ones, clashing ones."""

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from textwrap import dedent

import pytest
from packages import put

import knews
from knews.installed import installed

SOUND = """
from knews import Outlet
outlet = Outlet(id={id!r}, name={name!r}, hosts=("haneul.example",){more})
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give a folder on the path of `run`, for packages to be put in."""
    return tmp_path


def run(site: Path, code: str) -> tuple[object, str]:
    """Run code in a fresh process: what it leaves in `found`, and its standard error."""
    code = f"import json, sys, knews\n{dedent(code)}\nprint(json.dumps(found))"
    environment = {**os.environ, "PYTHONPATH": f"{site}:{Path(knews.__file__).parents[1]}"}
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code], check=False, capture_output=True, text=True, env=environment
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout), done.stderr


def sound(id_: str = "haneul", name: str = "하늘일보", more: str = "") -> str:
    return SOUND.format(id=id_, name=name, more=more)


def test_foreign_outlet_is_found_by_id_url_and_text(site: Path) -> None:
    put(site, "knews-haneul", "haneul", sound(), hosts=" [haneul.example]")
    found, errors = run(
        site,
        """
        found = [
            knews.get_outlet("haneul").name,
            knews.find_outlet(url="https://www.haneul.example/1").id,
            knews.parse("다리가 열렸다.\\n저작권자 ⓒ 하늘일보, 무단전재 및 재배포 금지").outlet,
        ]
        """,
    )
    assert found == ["하늘일보", "haneul", "haneul"]
    assert errors == ""


def test_looking_up_a_url_imports_that_outlet_only(site: Path) -> None:
    put(site, "knews-haneul", "haneul", sound(), hosts=" [haneul.example]")
    found, _ = run(
        site,
        """
        knews.find_outlet(url="https://www.hankyung.com/article/1")
        found = sorted(n for n in sys.modules if n.startswith(("knews.outlets.", "knews_haneul")))
        """,
    )
    assert found == ["knews.outlets.hankyung"]


def test_entry_point_without_hosts_is_found_by_url_too(site: Path) -> None:
    put(site, "knews-haneul", "haneul", sound())
    found, _ = run(site, 'found = knews.find_outlet(url="https://haneul.example/1").id')
    assert found == "haneul"


def test_longest_host_wins_whatever_package_states_it(site: Path) -> None:
    module = sound().replace("haneul.example", "haneul.hankyung.com")
    put(site, "knews-haneul", "haneul", module, hosts=" [haneul.hankyung.com]")
    found, _ = run(
        site,
        """
        urls = ("https://haneul.hankyung.com/1", "https://www.hankyung.com/1")
        found = [knews.find_outlet(url=url).id for url in urls]
        """,
    )
    assert found == ["haneul", "hankyung"]


@pytest.mark.parametrize("hosts", ["", " [haneul.example]"])
def test_plugin_that_fails_to_import_is_reported_once_and_the_rest_goes_on(site: Path, hosts: str) -> None:
    put(site, "knews-haneul", "haneul", "import nowhere_to_be_found", hosts=hosts)
    found, errors = run(
        site,
        """
        dump = "다리가 열렸다.\\n저작권자 ⓒ 한국경제, 무단전재 및 재배포 금지"
        found = [knews.parse(dump).outlet for _ in range(3)]
        found.append(knews.find_outlet(url="https://www.mk.co.kr/1").id)
        """,
    )
    assert found == ["hankyung", "hankyung", "hankyung", "mk"]
    assert errors.count("knews-haneul") == 1
    assert "ModuleNotFoundError: No module named 'nowhere_to_be_found'" in errors


def test_plugin_that_fails_to_import_is_an_error_where_it_is_asked_for(site: Path) -> None:
    put(site, "knews-haneul", "haneul", "1 / 0", hosts=" [haneul.example]")
    found, _ = run(
        site,
        """
        found = []
        for ask in (
            lambda: knews.get_outlet("haneul"),
            lambda: knews.parse("다리가 열렸다.", url="https://haneul.example/1"),
        ):
            try:
                ask()
            except knews.BrokenOutlet as error:
                found.append([error.id, error.package, error.reason])
        """,
    )
    assert found == [["haneul", "knews-haneul", "ZeroDivisionError: division by zero"]] * 2


def test_what_is_no_outlet_is_named(site: Path) -> None:
    put(site, "knews-haneul", "haneul", "outlet = 'haneul'")
    put(site, "knews-bada", "bada", sound("haneul"))
    found, errors = run(
        site, 'found = knews.parse("다리가 열렸다.\\n\\n김하늘 기자 sky@hankyung.com").outlet'
    )
    assert found == "hankyung"
    assert "knews_haneul:outlet is no Outlet with id 'haneul'" in errors
    assert "knews_bada:outlet is no Outlet with id 'bada'" in errors


CLASH = """
found = []
for ask in (
    lambda: knews.get_outlet({id!r}).name,
    lambda: knews.find_outlet(url={url!r}).id,
    lambda: knews.find_outlet(url="https://www.mk.co.kr/1").id,
    lambda: knews.parse("다리가 열렸다.\\n저작권자 ⓒ 매일경제, 무단전재 및 재배포 금지").outlet,
):
    try:
        found.append(ask())
    except knews.OutletClash as error:
        found.append([error.kind, error.key, error.claims])
"""


def test_two_packages_with_one_id_are_named_for_that_outlet_alone(site: Path) -> None:
    put(site, "knews-bada", "haneul", sound(name="바다일보"), hosts=" [haneul.example]")
    put(site, "knews-haneul", "haneul", sound(), hosts=" [haneul.example]")
    found, errors = run(site, CLASH.format(id="haneul", url="https://haneul.example/1"))
    clash = ["id", "haneul", [["haneul", "knews-bada"], ["haneul", "knews-haneul"]]]
    assert found == [clash, clash, "mk", "mk"]
    assert errors.count("is claimed by") == 1
    assert 'let one say replaces="haneul"' in errors


def test_two_outlets_with_one_host_are_named_for_that_host_alone(site: Path) -> None:
    put(site, "knews-bada", "bada", sound("bada", "바다일보"), hosts=" [haneul.example]")
    put(site, "knews-haneul", "haneul", sound(), hosts=" [haneul.example]")
    found, _ = run(site, CLASH.format(id="haneul", url="https://haneul.example/1"))
    clash = ["host", "haneul.example", [["bada", "knews-bada"], ["haneul", "knews-haneul"]]]
    assert found == ["하늘일보", clash, "mk", "mk"]


def test_who_takes_the_id_of_a_built_in_outlet_harms_itself_alone(site: Path) -> None:
    put(site, "knews-thief", "hankyung", sound("hankyung", "도둑일보"), hosts=" [haneul.example]")
    found, errors = run(
        site,
        """
        from knews.registry import faults_of
        url = "https://www.hankyung.com/article/1"
        dump = "다리가 열렸다.\\n저작권자 ⓒ 한국경제, 무단전재 및 재배포 금지"
        found = [knews.get_outlet("hankyung").name, knews.find_outlet(url=url).name, knews.parse(dump).outlet,
                 knews.parse(dump, outlet="hankyung").outlet, [type(fault).__name__ for fault in faults_of("hankyung")]]
        """,
    )
    assert found == ["한국경제", "한국경제", "hankyung", "hankyung", ["OutletClash"]]
    assert errors.count("id 'hankyung' is claimed by outlet 'hankyung' of package knews and") == 1


def test_who_takes_the_host_of_a_built_in_outlet_harms_itself_alone(site: Path) -> None:
    module = sound().replace("haneul.example", "hankyung.com")
    put(site, "knews-haneul", "haneul", module, hosts=" [hankyung.com]")
    found, errors = run(
        site,
        """
        url = "https://www.hankyung.com/article/1"
        found = [knews.find_outlet(url=url).id, knews.parse("다리가 열렸다.", url=url).outlet, knews.get_outlet("haneul").name]
        """,
    )
    assert found == ["hankyung", "hankyung", "하늘일보"]
    assert errors.count("host 'hankyung.com' is claimed by outlet 'haneul' of package knews-haneul and") == 1


@pytest.mark.parametrize("id_", ["hankyung", "haneul"])
def test_foreign_outlet_replaces_a_built_in_one_by_saying_so(site: Path, id_: str) -> None:
    module = sound(id_, "한국경제", ', replaces="hankyung"').replace("haneul.example", "hankyung.com")
    put(site, "knews-haneul", id_, module, hosts=" [hankyung.com]")
    found, errors = run(
        site,
        f"""
        outlet = knews.get_outlet({id_!r})
        found = [
            outlet.replaces,
            knews.find_outlet(url="https://www.hankyung.com/article/1") is outlet,
            knews.find_outlet(text="다리가 열렸다.\\n저작권자 ⓒ 한국경제, 무단전재 및 재배포 금지") is outlet,
        ]
        """,
    )
    assert found == ["hankyung", True, True]
    assert errors == ""


def test_replacement_that_cannot_be_imported_leaves_the_built_in_one(site: Path) -> None:
    put(site, "knews-haneul", "hankyung", "1 / 0", hosts=" [hankyung.com]")
    found, errors = run(
        site,
        """
        url = "https://www.hankyung.com/article/1"
        found = [knews.get_outlet("hankyung").name, knews.find_outlet(url=url).id]
        """,
    )
    assert found == ["한국경제", "hankyung"]
    assert errors.count("outlet 'hankyung' of package knews-haneul is broken") == 1


@pytest.mark.parametrize("words", [[], ["--names"]])
def test_command_names_what_cannot_be_used(site: Path, words: list[str]) -> None:
    put(site, "knews-haneul", "haneul", "1 / 0", hosts=" [haneul.example]")
    put(site, "knews-bada", "bada", sound("bada", "바다일보"), hosts=" [bada.example]")
    environment = {**os.environ, "PYTHONPATH": f"{site}:{Path(knews.__file__).parents[1]}"}
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "knews", "outlets", *words],
        check=False,
        capture_output=True,
        text=True,
        env=environment,
    )
    rows = {line.split("\t")[0]: line.split("\t")[1:] for line in done.stdout.splitlines()}
    assert done.returncode == 1
    assert "haneul" not in rows
    assert rows["bada"][-2:] == ["haneul.example", "knews-bada 1.2"]
    assert rows["hankyung"][-2:] == ["hankyung.com", f"knews {knews.__version__}"]
    assert done.stderr.splitlines() == [
        "knews: outlet 'haneul' of package knews-haneul is broken (ZeroDivisionError: division by zero): "
        "mend or uninstall it"
    ]


def test_faults_name_a_replacement_that_cannot_be_imported(site: Path) -> None:
    put(site, "knews-haneul", "hankyung", "1 / 0", hosts=" [hankyung.com]")
    found, _ = run(
        site,
        """
        from knews.registry import faults_of
        found = [knews.get_outlet("hankyung").name, [str(fault) for fault in faults_of("hankyung")]]
        """,
    )
    assert found == [
        "한국경제",
        [
            "outlet 'hankyung' of package knews-haneul is broken (ZeroDivisionError: division by zero): "
            "mend or uninstall it"
        ],
    ]


def test_own_entry_points_name_the_hosts_of_their_outlets() -> None:
    stated = {id_: entries[0].hosts for id_, entries in installed().items() if entries[0].package == "knews"}
    assert len(stated) >= 140
    assert stated == {id_: knews.get_outlet(id_).hosts for id_ in stated}


def test_own_entry_points_are_one_sorted_line_an_outlet() -> None:
    project = tomllib.loads(Path(__file__).parents[1].joinpath("pyproject.toml").read_text("utf-8"))
    stated = list(project["project"]["entry-points"]["knews.outlets"])
    assert stated == sorted(stated)
    assert set(stated) <= set(knews.outlet_ids())


@pytest.mark.parametrize("id_", ["aaa", "zzz"])
def test_what_a_built_in_outlet_has_stays_its_own(site: Path, id_: str) -> None:
    claims = ", mails=('hankyung.com',), naver='015', names=('한국경제',)"
    put(site, "knews-haneul", id_, sound(id_, more=claims), hosts=" [haneul.example]")
    found, errors = run(
        site,
        """
        found = [
            knews.parse("다리가 열렸다.\\n저작권자 ⓒ 한국경제, 무단전재 및 재배포 금지").outlet,
            knews.parse("다리가 열렸다.\\n\\n김하늘 기자 sky@hankyung.com").outlet,
            knews.parse("다리가 열렸다.\\n저작권자 ⓒ 하늘일보, 무단전재 및 재배포 금지").outlet,
        ]
        """,
    )
    assert found == ["hankyung", "hankyung", id_]
    for claim in ("name '한국경제'", "mail domain 'hankyung.com'", "Naver office '015'"):
        assert f"{claim} is claimed by outlet 'hankyung' of package knews and outlet '{id_}' of" in errors


def test_of_two_foreign_outlets_the_first_keeps_a_name(site: Path) -> None:
    put(site, "knews-bada", "bada", sound("bada", "하늘일보").replace("haneul.example", "bada.example"))
    put(site, "knews-haneul", "haneul", sound())
    found, errors = run(site, 'found = knews.parse("다리가 열렸다.\\n저작권자 ⓒ 하늘일보, 금지").outlet')
    assert found == "bada"
    assert errors.count("name '하늘일보' is claimed by") == 1


def test_who_replaces_one_outlet_takes_nothing_from_another(site: Path) -> None:
    more = ', replaces="mk", names=("한국경제", "매일경제")'
    put(site, "knews-haneul", "haneul", sound(more=more), hosts=" [haneul.example]")
    text = "다리가 열렸다.\\n저작권자 ⓒ {}, 무단전재 및 재배포 금지"
    found, _ = run(
        site, f'found = [knews.parse("{text}".format(name)).outlet for name in ("한국경제", "매일경제")]'
    )
    assert found == ["hankyung", "haneul"]


def test_printed_address_of_a_broken_outlet_harms_no_text(site: Path) -> None:
    put(site, "knews-bada", "bada", sound("bada", "바다일보"), hosts=" [haneul.example]")
    put(site, "knews-haneul", "haneul", sound(), hosts=" [haneul.example]")
    found, errors = run(
        site,
        """
        dump = "URL: https://haneul.example/1\\n\\n다리가 열렸다.\\n\\n김하늘 기자 sky@hankyung.com"
        found = [knews.parse(dump, outlet="mk").outlet, knews.parse(dump).outlet]
        """,
    )
    assert found == ["mk", "hankyung"]
    assert errors.count("host 'haneul.example' is claimed by") == 1


def test_unknown_outlet_says_where_to_look() -> None:
    with pytest.raises(knews.UnknownOutlet) as caught:
        knews.get_outlet("qqqq")
    assert str(caught.value) == (
        "no outlet 'qqqq' is installed: `knews outlets` lists what is; one of your own needs an entry point "
        "of this name in the group knews.outlets, and its package installed again"
    )


def test_misnamed_entry_point_says_what_to_mend(site: Path) -> None:
    put(site, "knews-haneul", "hanuel", sound(), hosts=" [haneul.example]")
    found, _ = run(
        site,
        """
        found = []
        for id_ in ("haneul", "hanuel"):
            try:
                knews.get_outlet(id_)
            except knews.KnewsError as error:
                found.append(str(error))
        """,
    )
    assert isinstance(found, list)
    unknown, broken = found
    assert unknown.startswith("no outlet 'haneul' is installed (did you mean hanuel")
    assert (
        "knews_haneul:outlet [haneul.example] is no Outlet with id 'hanuel', it has 'haneul'; "
        "`knews outlets` lists what is registered in the group knews.outlets: mend the entry point in "
        "pyproject.toml or its module, and install the package again"
    ) in broken
