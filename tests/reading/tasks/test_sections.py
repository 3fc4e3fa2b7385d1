"""Where a section ends, and what its heading hands on to the items below it."""

from __future__ import annotations

import pytest

from congvan import parse_text

_PLAN = (
    "ỦY BAN NHÂN DÂN\nTỈNH SƠN HẢI\nSố: 21/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\nSơn Hải, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\nPhát triển bến cá\n\n{}\n"
)
_RULES = (
    "ỦY BAN NHÂN DÂN\nTỈNH SƠN HẢI\nSố: 15/2026/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\nSơn Hải, ngày 05 tháng 01 năm 2026\n\nQUYẾT ĐỊNH\nVề giá bến bãi\n\n{}\n"
)
_ITEMS = "- Nạo vét luồng vào bến.\n\n- Xây kho lạnh ở đầu bến.\n\n"


def told(paper: str, body: str) -> list[str]:
    return [task.text for task in parse_text(paper.format(body)).tasks]


def test_under_a_heading_that_tells_nothing_items_of_a_plan_say_what_is_to_be_done() -> None:
    assert told(_PLAN, f"I. BẾN CÁ VÀ KHO LẠNH\n\n1. Bến chính\n\n{_ITEMS}") == [
        "Nạo vét luồng vào bến.",
        "Xây kho lạnh ở đầu bến.",
    ]


@pytest.mark.parametrize("above", ["Mục tiêu", "Đối tượng", "Hồ sơ"])
def test_a_heading_that_tells_nothing_is_of_the_matter_of_the_one_above_it(above: str) -> None:
    assert told(_PLAN, f"I. {above.upper()}\n\n1. Bến chính\n\n- Nạo vét luồng vào bến.\n\n2. Kho lạnh\n") == []


def test_a_table_ends_where_text_goes_on_behind_a_full_row() -> None:
    table = "|\nLoại\n|\nGiá\n|\n|\n- Thuyền\n|\n50\n|\n|\n- Tàu\n|\n90\n|\n\n"
    body = f"Điều 1. Giá\n\nGiá như sau:\n\n{table}Điều 2. Tổ chức thực hiện\n\n1. Sở Tài chính kiểm tra việc thu giá."
    assert told(_RULES, body) == ["Sở Tài chính kiểm tra việc thu giá."]


def test_a_blank_line_in_a_row_that_is_not_full_ends_no_table() -> None:
    table = "|\nLoại\n|\nGiá\n|\nNơi thu\n|\n|\nThuyền\n|\n50\n|\nBến\n|\n|\nTàu\n|\n\n90\n|\nKho\n|\n"
    read = parse_text(_RULES.format(f"Điều 1. Giá\n\nGiá như sau:\n\n{table}"))
    rows = [row for block in read.body[0].children for row in block.children if row.kind == "row"]
    assert [len(row.children) for row in rows] == [3, 3, 3]


@pytest.mark.parametrize(
    "items",
    [
        "a)\nNạo vét luồng vào bến.\n\nb)\nXây kho lạnh ở đầu bến.",
        "-\nNạo vét luồng vào bến.\n\n-\nXây kho lạnh ở đầu bến.",
    ],
)
def test_a_mark_alone_in_its_line_opens_the_words_below(items: str) -> None:
    read = parse_text(_PLAN.format(f"I. NHIỆM VỤ\n\n1. Bến chính\n\n{items}"))
    assert [task.text for task in read.tasks] == ["Nạo vét luồng vào bến.", "Xây kho lạnh ở đầu bến."]
    assert {block.kind for block in read.body[0].children[0].children} == {"dash" if items[0] == "-" else "point"}


@pytest.mark.parametrize("items", ["b)\nNạo vét luồng.", "-\n\nNạo vét luồng.", "-\nnạo vét luồng."])
def test_a_mark_alone_opens_nothing_out_of_its_row_or_apart_from_its_words(items: str) -> None:
    read = parse_text(_PLAN.format(f"I. NHIỆM VỤ\n\n1. Bến chính thực hiện.\n\n{items}"))
    assert {"dash", "point"}.isdisjoint(block.kind for block in read.body[0].children[0].children)


@pytest.mark.parametrize(("opening", "tasks"), [("Điều 2.", 1), ("Điều kiện 2.", 0)])
def test_a_table_ends_before_an_article(opening: str, tasks: int) -> None:
    table = "|\nLoại\n|\nGiá\n|\n|\nTàu\n|\n90\n|\nGiá thu theo lượt.\n"
    body = f"Điều 1. Giá\nGiá như sau:\n{table}{opening} Sở Tài chính chịu trách nhiệm thi hành Quyết định này.\n|\nGhi chú\n|\n"
    assert len(told(_RULES, body)) == tasks


def test_things_listed_below_a_charge_are_of_the_task_that_they_follow() -> None:
    things = "- Hạng mục 1: Luồng vào bến;\n\n- Hạng mục 2: Kho lạnh ở bến;\n\n- Hạng mục 3: Đường ra bến."
    charge = "a) Quản lý các hạng mục được giao, bao gồm:\n\n"
    found = told(_PLAN, f"I. NHIỆM VỤ\n\n1. Sở Công Thương\n\n{charge}{things}\n\nb) Dọn kho lạnh và luồng vào bến.")
    assert found == [" ".join(f"{charge[3:]}{things}".split()), "Dọn kho lạnh và luồng vào bến."]


def test_what_most_items_do_says_nothing_where_nothing_is_to_be_done() -> None:
    stops = "- Tối giản thủ tục vào bến;\n\n- Rà soát luồng vào bến;\n\n- Kiểm tra kho lạnh;\n\n- Dọn kho lạnh và bến."
    assert told(_PLAN, f"I. THỜI GIAN\n\n{stops}") == []
    assert len(told(_PLAN, f"I. NHIỆM VỤ\n\n{stops}")) == 4


def test_a_table_ends_before_the_end_of_the_paper() -> None:
    table = "|\nLoại\n|\nGiá\n|\n|\nTàu\n|\n90\n|\n"
    body = f"Điều 1. Tổ chức thực hiện\nGiá như sau:\n{table}Sở Tài chính chịu trách nhiệm thi hành Quyết định này{{}}\n|\nNơi nhận\n|\n"
    assert len(told(_RULES, body.format("./."))) == 1
    assert told(_RULES, body.format(".")) == []


@pytest.mark.parametrize(
    ("printed", "labels"),
    [
        (("L", "II.", "IIL."), ["L", "II", "IIL"]),
        (("|.", "H", "Ill."), ["|", "H", "Ill"]),
        (("I.", "H", "lll."), ["I", "H", "lll"]),
    ],
)
def test_a_roman_number_that_a_scan_spoilt_heads_its_section(printed: tuple[str, str, str], labels: list[str]) -> None:
    body = "{} BẾN CÁ\n\n- Xây bến.\n\n{} KHO LẠNH\n\n- Xây kho.\n\n{} ĐƯỜNG RA BẾN\n\n- Làm đường ra bến.".format(
        *printed
    )
    read = parse_text(_PLAN.format(body))
    assert [block.label for block in read.body if block.kind == "section"] == labels


@pytest.mark.parametrize("line", ["H QUẢ ĐẠT ĐƯỢC", "L kho lạnh của bến", "Ill. ĐƯỜNG RA BẾN"])
def test_letters_out_of_the_row_or_before_small_ones_are_no_roman_number(line: str) -> None:
    read = parse_text(_PLAN.format(f"Triển khai như sau:\n\n{line}\n\n- Xây bến."))
    assert all(block.kind != "section" for block in read.body)


@pytest.mark.parametrize(
    ("first", "kept"),
    [
        ("Đường ra bến và cầu tàu;", False),  # a thing
        ("Việc mở đường ra bến phải xong trong năm;", True),  # a duty of nobody
        ("Sở Xây dựng với đường ra bến;", True),  # a body, of which no deed was made out
    ],
)
def test_a_thing_among_deeds_is_no_work(first: str, kept: bool) -> None:  # noqa: FBT001
    deeds = (
        "- Nạo vét luồng vào bến;\n\n- Xây dựng kho lạnh ở đầu bến;\n\n- Cầu tàu và phao tiêu;\n\n- Nhà chờ và lối đi."
    )
    found = told(_PLAN, f"I. NỘI DUNG\n\n- {first}\n\n{deeds}")
    assert found == [*([first] if kept else []), "Nạo vét luồng vào bến;", "Xây dựng kho lạnh ở đầu bến;"]
