from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from congvan.model import Capacity
from congvan.vocab import capacities
from tests.vocab.spellings import spellings

if TYPE_CHECKING:
    from congvan.model import System

ROWS = capacities.all_capacities()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.form} {row.systems}")
def test_each_capacity_is_found_by_every_print(row: capacities.SigningCapacity) -> None:
    for text in filter(None, (row.printed, *row.variants, row.expansion)):
        for how, spelling in spellings(text).items():
            found = capacities.find(spelling, row.systems[0])
            assert found is not None, f"{text} {how}"
            assert (found.code, found.meaning) == (row.code, row.meaning), f"{text} {how}"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("TM.", "TM"),
        ("T/M", "TM"),
        ("KT.", "KT"),
        ("K/T", "KT"),
        ("TL.", "TL"),
        ("T/L", "TL"),
        ("TUQ.", "TUQ"),
        ("T/UQ", "TUQ"),
        ("Q.", "Q"),
        ("QUYỀN", "Q"),
        ("TM/", "TM"),
    ],
)
def test_prints_become_the_value_of_the_model(text: str, code: str) -> None:
    assert capacities.code(text) == code


@pytest.mark.parametrize("text", ["", "TU.", "CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN"])
def test_other_words_are_no_capacity(text: str) -> None:
    assert capacities.code(text) is None


@pytest.mark.parametrize("capacity", get_args(Capacity))
@pytest.mark.parametrize("system", ["state", "party", "mass_organization"])
def test_what_a_system_prints_is_read_back(capacity: Capacity, system: System) -> None:
    assert capacities.code(capacities.printed(capacity, system)) == capacity


def test_state_and_party_print_apart() -> None:
    assert capacities.printed("TM", "state") == capacities.printed("TM", "mass_organization") == "TM."
    assert capacities.printed("TM", "party") == "T/M"
