"""The contract of layouts: what holds for the pages of every installed outlet."""

from pathlib import Path

import pytest

import knews
from knews import Outlet
from knews.authoring.cases import Case, find_cases
from knews.authoring.check.case_run import run_case
from knews.authoring.check.contract import check_addresses, check_layouts
from knews.authoring.check.layout_fit import fit_page, named_layout
from knews.families import FAMILIES
from knews.source_kind import Kind

FOLDER = Path(__file__).parent / "outlets"
OUTLETS = [knews.get_outlet(id_) for id_ in knews.outlet_ids()]
LAYOUTS = [(outlet, layout) for outlet in OUTLETS for layout in outlet.layouts]
PAGES = [case for id_ in knews.outlet_ids() for case in find_cases(FOLDER / id_) if case.kind is Kind.HTML]

each_outlet = pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.id)


def name_of(case: Case) -> str:
    return case.expectation.stem


@each_outlet
def test_layouts_have_ids_selectors_and_a_text_to_read(outlet: Outlet) -> None:
    assert list(map(str, check_layouts(outlet))) == []


@pytest.mark.parametrize("case", PAGES, ids=lambda case: f"{case.outlet}/{name_of(case)}")
def test_a_page_has_its_own_layout_and_no_siblings(case: Case) -> None:
    sample = run_case(case).sample
    assert sample is not None
    assert sample.tree is not None
    fit = fit_page(knews.get_outlet(case.outlet), name_of(case), sample.tree, sample.article)
    assert fit.named is not None
    assert fit.fits[:1] == (fit.named,)
    # A layout that comes behind may fit by something so common that only its place tells it apart.
    assert set(fit.fits[1:]) <= LAST_RESORTS
    assert [str(found) for found in fit.findings if found.is_fault] == []


#: Layouts whose text is in no element that could be named: any page fits them.
LAST_RESORTS = {"2026-script"}


def test_every_layout_has_a_page() -> None:
    pages = {
        (case.outlet, named_layout(name_of(case), knews.get_outlet(case.outlet).layouts)) for case in PAGES
    }
    shown = [layout for outlet, layout in LAYOUTS if (outlet.id, layout.id) in pages]
    assert [f"{outlet.id} {layout.id}" for outlet, layout in LAYOUTS if layout not in shown] == []
    assert [layout.id for layout in FAMILIES if layout not in shown] == []


@each_outlet
def test_addresses_give_a_number(outlet: Outlet) -> None:
    assert [str(found) for found in check_addresses(outlet) if found.is_fault] == []


def test_many_outlets_are_known_by_their_host() -> None:
    assert len([outlet for outlet in OUTLETS if outlet.hosts and outlet.layouts]) >= 110
    assert {outlet.id for outlet in OUTLETS if outlet.portal} == {"daum", "naver", "nate", "zum"}


def test_offices_are_one_outlets() -> None:
    offices = [outlet.naver for outlet in OUTLETS if outlet.naver is not None]
    assert len(offices) == len(set(offices))
