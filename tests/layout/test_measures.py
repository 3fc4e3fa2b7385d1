"""The measures of a page: sizes of the rules, lengths of lines, and where names and columns break."""

from __future__ import annotations

import pytest

from congvan.layout import (
    Grid,
    Paragraph,
    Run,
    broken,
    column_widths,
    lay_out,
    printed_width,
    rule_width,
)
from congvan.layout.profile import load_profile, read_table
from congvan.model import Block, Directive, Issuer
from tests.layout.papers import ALL, letter


@pytest.mark.parametrize("table", ["styles.csv", "profiles.csv", "words.csv", "unit_words.csv", "advance_widths.csv"])
def test_every_row_tells_its_source(table: str) -> None:
    for row in read_table(table):
        assert row["source"]
        assert row["confidence"] in {"source", "memory"}


@pytest.mark.parametrize("name", ["state", "party", "youth"])
def test_sizes_are_those_of_the_rules(name: str) -> None:
    profile = load_profile(name)
    assert profile.margins == (20, 20, 30, 15)
    assert all(8 <= style.size <= 16 for style in profile.styles.values())
    text = {"paragraph", "clause", "point", "article", "recital"}
    assert all(profile.styles[element].size == 14 for element in text)
    assert all(profile.styles[element].after >= 6 for element in text)
    assert profile.styles["national_title"].bold


def test_the_national_title_fits_its_cell() -> None:
    for paper in ALL.values():
        sheet = lay_out(paper())
        room = sheet.profile.text_width - sheet.profile.left_column
        assert all(printed_width(paragraph) <= room for paragraph in sheet.title)


def test_rules_are_as_long_as_the_decree_says() -> None:
    sheet = lay_out(letter())
    motto, issuer = sheet.title[1], sheet.issuers[0]
    assert rule_width(motto, 100) == printed_width(motto)
    assert rule_width(issuer, 64) / min(64, printed_width(issuer)) == pytest.approx(0.4)


def lines_of(name: str, room: float) -> list[str]:
    (paragraph,) = broken(lay_out(Directive(issuers=(Issuer(name=name),))).issuers, room)
    return [line.replace("\u00a0", " ") for line in paragraph.text.split(" ")] if "\u00a0" in paragraph.text else []


def test_a_name_breaks_before_its_unit() -> None:
    assert lines_of("ỦY BAN NHÂN DÂN TỈNH SƠN HẢI", 64) == ["ỦY BAN NHÂN DÂN", "TỈNH SƠN HẢI"]
    assert lines_of("BỘ NỘI VỤ", 64) == []


def test_no_line_of_a_name_is_a_lone_last_word_or_too_long() -> None:
    name = "BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG CÁC CÔNG TRÌNH GIAO THÔNG VÀ PHÁT TRIỂN ĐÔ THỊ"
    for room in (40, 52, 64, 75):
        lines = lines_of(name, room)
        assert " ".join(lines) == name
        assert all(" " in line for line in lines)
        (style,) = {p.style for p in lay_out(Directive(issuers=(Issuer(name=name),))).issuers}
        assert all(printed_width(Paragraph(style, (Run(line, style),))) <= room for line in lines)


def test_columns_have_room_for_their_longest_word() -> None:
    cells = (
        "STT",
        "Nhiệm vụ, giải pháp",
        "Cơ quan chủ trì thực hiện",
        "Cơ quan phối hợp thực hiện",
        "Thời hạn hoàn thành",
    )
    rows = [Block(kind="cell", text=text) for text in cells]
    table = Block(kind="table", children=(Block(kind="row", children=tuple(rows)),) * 2)
    (grid,) = lay_out(Directive(body=(table,))).text
    assert isinstance(grid, Grid)
    widths = column_widths(grid, 165)
    assert sum(widths) == pytest.approx(165)
    assert widths[0] >= printed_width(grid.rows[0][0][0]) + 4
    assert sum(column_widths(grid, 20)) == pytest.approx(20)


def test_an_abstract_breaks_evenly() -> None:
    subject = "Kết luận của Phó Thủ tướng tại cuộc họp về tiến độ các dự án đường bộ cao tốc"
    sheet = lay_out(Directive(document_type="TB", subject=subject))
    (held,) = broken((sheet.heading[-1],), sheet.profile.text_width)
    lines = held.text.split(" ")
    assert [line.replace("\u00a0", " ") for line in lines] == [
        "Kết luận của Phó Thủ tướng tại cuộc họp",
        "về tiến độ các dự án đường bộ cao tốc",
    ]
