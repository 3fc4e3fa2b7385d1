from __future__ import annotations

from congvan.formats.flow import Table, flow_text


def test_lines_stay_lines() -> None:
    assert flow_text(["một", "", "hai"]) == "một\n\nhai\n"
    assert flow_text([]) == "\n"


def test_bars_within_cells_are_no_cells() -> None:
    assert flow_text([Table(rows=[[["a|b"], ["c"], []]])]) == "| a/b | c |  |\n"


def test_a_row_with_words_in_one_cell_is_its_lines() -> None:
    table = Table(rows=[[[], ["GIÁM ĐỐC", "", "Lê Văn Sáu"]]], ruled=False)
    assert flow_text([table]) == "GIÁM ĐỐC\nLê Văn Sáu\n"


def test_lines_that_are_drawn_decide() -> None:
    rows: list[list[list[str | Table]]] = [[["a", "b"], ["c"]]]
    assert flow_text([Table(rows=rows, ruled=True)]) == "| a b | c |\n"
    assert flow_text([Table(rows=rows, ruled=False)]) == "| a | c |\n| b |  |\n"
    assert flow_text([Table(rows=rows)]) == "| a | c |\n| b |  |\n"


def test_a_header_is_one_although_lines_are_drawn() -> None:
    header: list[list[list[str | Table]]] = [[["BỘ Y TẾ", "Số: 3/BYT"], ["CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"]]]
    assert flow_text([Table(rows=header, ruled=True)]).splitlines()[1] == "| Số: 3/BYT |  |"
    foot: list[list[list[str | Table]]] = [[["Nơi nhận:", "- Lưu: VT."], [""], ["GIÁM ĐỐC", "Lê Văn Sáu"]]]
    assert flow_text([Table(rows=foot)]) == "| Nơi nhận: |  | GIÁM ĐỐC |\n| - Lưu: VT. |  | Lê Văn Sáu |\n"
