"""Who signs and who issues, alone and together, as the rules lay them out."""

from __future__ import annotations

from congvan.layout import (
    lay_out,
    level_names,
    printed_width,
    signature_rows,
)
from congvan.model import AuthorityStep, Directive, Issuer, Signature
from tests.layout.papers import words


def test_an_acting_head_signs_with_the_capacity_before_the_post() -> None:
    sheet = lay_out(Directive(signatures=(Signature(capacity="Q", position="GIÁM ĐỐC", name="Lý Văn Tám"),)))
    assert words(sheet.signatures[0]) == ["Q. GIÁM ĐỐC", "Lý Văn Tám"]


def test_names_of_joint_signers_are_level() -> None:
    signed = Directive(
        signatures=(
            Signature(capacity="KT", on_behalf_of="BỘ TRƯỞNG", position="THỨ TRƯỞNG", name="Lê An"),
            Signature(position="CHỦ TỊCH", name="Vũ Bình"),
        )
    )
    sheet = lay_out(signed)
    (row,) = signature_rows(sheet)
    assert [words(block) for block in level_names(row)] == [
        ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Lê An"],
        ["CHỦ TỊCH", "", "Vũ Bình"],
    ]
    wrapped = level_names(row, printed_width(row[0][0]) / 2)
    assert [len(block) for block in wrapped] == [3, 4]
    assert level_names(((), row[0])) == ((), row[0])


def test_every_step_of_an_authority_is_printed() -> None:
    steps = (
        AuthorityStep(capacity="TM", on_behalf_of="ỦY BAN NHÂN DÂN"),
        AuthorityStep(capacity="KT", on_behalf_of="CHỦ TỊCH"),
    )
    signed = Signature(authority=steps, position="PHÓ CHỦ TỊCH", name="Lê An")
    (block,) = lay_out(Directive(signatures=(signed,))).signatures
    assert words(block) == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê An"]
    (block,) = lay_out(Directive(system="party", signatures=(signed,))).signatures
    assert words(block)[:2] == ["T/M ỦY BAN NHÂN DÂN", "K/T CHỦ TỊCH"]


def test_joint_signers_stand_under_their_bodies_the_lead_of_the_party_at_the_right() -> None:
    signers = (
        Signature(body="BAN TỔ CHỨC", position="TRƯỞNG BAN", name="Lê An"),
        Signature(
            body="BAN KIỂM TRA", capacity="KT", on_behalf_of="CHỦ NHIỆM", position="PHÓ CHỦ NHIỆM", name="Vũ Bình"
        ),
    )
    for system, first in (("state", "BAN TỔ CHỨC"), ("party", "BAN KIỂM TRA")):
        sheet = lay_out(Directive.model_validate({"system": system, "signatures": signers}))
        (row,) = signature_rows(sheet)
        assert words(row[0])[0] == first
    assert words(sheet.signatures[0]) == ["BAN TỔ CHỨC", "TRƯỞNG BAN", "Lê An"]


def test_bodies_that_issue_jointly_have_their_superior_above_them_once() -> None:
    above = Issuer(name="TỈNH ỦY SƠN HẢI")
    paper = Directive(
        system="party", issuers=(Issuer(name="BAN TỔ CHỨC", parent=above), Issuer(name="BAN NỘI CHÍNH", parent=above))
    )
    assert words(lay_out(paper).issuers) == ["TỈNH ỦY SƠN HẢI", "BAN TỔ CHỨC -", "BAN NỘI CHÍNH", "*"]
    apart = Directive(
        system="party",
        issuers=(Issuer(name="BAN A", parent=above), Issuer(name="BAN B", parent=Issuer(name="TỈNH ỦY X"))),
    )
    assert words(lay_out(apart).issuers)[2:4] == ["TỈNH ỦY X", "BAN B"]
