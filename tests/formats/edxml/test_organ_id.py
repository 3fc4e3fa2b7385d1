from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congvan.formats.edxml import OrganId
from congvan.formats.edxml.model.organ_id import registered_bodies


@pytest.mark.parametrize(
    ("text", "scheme", "levels", "parent"),
    [
        ("000.00.00.H49", "2016", ("H49",), None),
        ("000.00.17.H36", "2016", ("H36", "17"), "000.00.00.H36"),
        ("000.05.17.H36", "2016", ("H36", "17", "05"), "000.00.17.H36"),
        ("003.05.17.H36", "2016", ("H36", "17", "05", "003"), "000.05.17.H36"),
        ("003.05.00.H36", "2016", ("H36", "00", "05", "003"), "000.05.00.H36"),
        ("28.22.H17", "2016", ("H17", "22", "28"), "00.22.H17"),
        ("02.29.W00", "2016", ("W00", "29", "02"), "00.29.W00"),
        ("H49", "2020", ("H49",), None),
        ("H36.17", "2020", ("H36", "17"), "H36"),
        ("H36.17.5A", "2020", ("H36", "17", "5A"), "H36.17"),
        ("H37.DN.001", "2020", ("H37", "DN", "001"), "H37.DN"),
        ("020100107370", "registration", (), None),
        ("vxp.saas.03", "other", (), None),
        ("", "other", (), None),
    ],
)
def test_both_schemes(text: str, scheme: str, levels: tuple[str, ...], parent: str | None) -> None:
    organ_id = OrganId.parse(text)
    above = organ_id.parent()
    assert organ_id.scheme == scheme
    assert organ_id.levels == levels
    assert organ_id.level == (len(levels) or None)
    assert (above and str(above)) == parent


@pytest.mark.parametrize(("old", "new"), [("000.00.17.H36", "H36.17"), ("000.00.00.G12", "G12")])
def test_old_to_new_and_back(old: str, new: str) -> None:
    assert str(OrganId.parse(old).renewed()) == new
    assert str(OrganId.parse(new).aged()) == old
    assert OrganId.parse(old).same_body(OrganId.parse(new))
    assert OrganId.parse(new).renewed() == OrganId.parse(new)
    assert OrganId.parse(old).aged() == OrganId.parse(old)


@pytest.mark.parametrize("text", ["000.05.17.H36", "28.22.H17", "020100107370", "vxp.saas.03"])
def test_what_is_not_sure_is_not_renewed(text: str) -> None:
    assert OrganId.parse(text).renewed() is None


@pytest.mark.parametrize("text", ["H36.17.05", "H37.DN", "H36.7", "H36.117", "H36.00", "020100107370"])
def test_what_is_not_sure_is_not_aged(text: str) -> None:
    assert OrganId.parse(text).aged() is None


@given(st.text(max_size=40))
def test_any_text_is_an_identifier(text: str) -> None:
    organ_id = OrganId.parse(text)
    assert str(organ_id) == text.strip()
    assert organ_id.same_body(organ_id)
    organ_id.oddities()
    for other in (organ_id.renewed(), organ_id.aged()):
        assert other is None or other.same_body(organ_id)
    above = organ_id.parent()
    assert above is None or above.level is not None


def test_the_registry() -> None:
    body = OrganId.parse("000.00.17.H36").registered
    assert body is not None
    assert (body.name, body.kind) == ("Lâm Đồng", "province")
    office = OrganId.parse("G22").registered
    assert office is not None
    assert (office.name, office.confidence) == ("Văn phòng Chính phủ", "confirmed")
    assert all(OrganId.parse(code).level == 1 for code in registered_bodies())


def test_oddities_are_advice() -> None:
    assert OrganId.parse("000.00.00.H36").oddities() == ()
    assert OrganId.parse("Z99").oddities() == ("Z99 is not in the registry",)
    assert len(OrganId.parse("x" * 36).oddities()) == 2
    assert OrganId.parse("28.22.H17").oddities() == ("not of the shape 000.00.00.H49",)
