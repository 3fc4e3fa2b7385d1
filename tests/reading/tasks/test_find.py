"""Whole papers, written for these tests in the manner of real ones: each with the tasks that it holds."""

from __future__ import annotations

import pathlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import congvan
from congvan import Directive, Task

CASES = sorted((pathlib.Path(__file__).parents[1] / "cases" / "tasks").glob("*.txt"))
_MARK = "=== tasks ===\n"


def shown(task: Task) -> str:
    """One line: its first words, who, with whom, by when."""
    leads = "; ".join(found.name for found in task.assignees if found.role == "lead")
    supports = "; ".join(found.name for found in task.assignees if found.role == "support")
    due = (str(task.deadline.on or task.deadline.recurrence or task.deadline.text)) if task.deadline else ""
    words = " ".join(task.text.split()[:4])
    return " | ".join(cell or "-" for cell in (".".join(task.path), words, leads, supports, due))


def case(path: pathlib.Path) -> tuple[str, list[str]]:
    paper, expected = path.read_text(encoding="utf-8").split(_MARK)
    return paper, expected.strip().splitlines()


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_tasks_of_a_paper(path: pathlib.Path) -> None:
    paper, expected = case(path)
    assert [shown(task) for task in congvan.parse_text(paper).tasks] == expected


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_spans_cut_the_words(path: pathlib.Path) -> None:
    paper, _ = case(path)
    directive = congvan.parse_text(paper)
    for task in directive.tasks:
        assert task.span is not None
        assert " ".join(task.span.cut(paper).split()) == task.text
        for assignee in task.assignees:
            assert assignee.span is not None
            assert " ".join(assignee.span.cut(paper).split()).startswith(assignee.name)
        if task.deadline is not None:
            assert task.deadline.span is not None
            assert " ".join(task.deadline.span.cut(paper).split()) == task.deadline.text
    ids = [task.id for task in directive.tasks]
    assert len(ids) == len(set(ids))


def test_bodies_and_groups() -> None:
    paper, _ = case(next(path for path in CASES if path.stem == "chi-thi"))
    names = {found.name: found for task in congvan.parse_text(paper).tasks for found in task.assignees}
    assert names["Ủy ban nhân dân các xã, phường"].is_group
    assert names["Ủy ban nhân dân các xã, phường"].code is None
    assert not names["Sở Y tế"].is_group
    assert names["Sở Y tế"].code == "SYT"


ORDERS = ["Giao Sở Y tế", "đề nghị", "yêu cầu", "Sở Tài chính", "phối hợp với", "các", ",", ".", ":", "\n", "\n1. ", "\n- ",
          "\na) ", "\nĐiều 1. ", "như sau:", "trước ngày 1/2/2026", "rà soát", "chịu trách nhiệm", "QUYẾT ĐỊNH:"]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(ORDERS), max_size=40))
def test_any_words_are_read_without_fault(words: list[str]) -> None:
    source = "Số: 15/QĐ-UBND\n\nQUYẾT ĐỊNH\n" + " ".join(words)
    directive = congvan.parse_text(source)
    assert isinstance(directive, Directive)
    for task in directive.tasks:
        assert task.span is not None
        assert " ".join(task.span.cut(source).split()) == task.text


HEADER = "ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\nSố: 12/UBND-VX\nAn Giang, ngày 4 tháng 3 năm 2024\n"


@pytest.mark.parametrize(
    ("first", "second"),
    [("Một là,", "Hai là,"), ("Thứ nhất,", "Thứ hai,"), ("(i)", "(ii)"), ("i)", "ii)"), ("*", "*"), ("•", "•")],
)
def test_an_item_is_one_however_it_is_counted(first: str, second: str) -> None:
    read = congvan.parse_text(
        f"{HEADER}Kính gửi: Sở Y tế.\nỦy ban nhân dân tỉnh yêu cầu Sở Y tế thực hiện các nhiệm vụ sau:\n"
        f"{first} Rà soát nhân lực của các bệnh viện.\n{second} Báo cáo kết quả trước ngày 15/4/2024.\n"
    )
    assert [task.text.removeprefix(f"{mark} ") for mark, task in zip((first, second), read.tasks, strict=True)] == [
        "Rà soát nhân lực của các bệnh viện.",
        "Báo cáo kết quả trước ngày 15/4/2024.",
    ]
    assert {each.name for task in read.tasks for each in task.assignees} == {"Sở Y tế"}


def test_a_letter_of_the_assembly_answers_no_question() -> None:
    read = congvan.parse_text(
        f"{HEADER}Kính gửi: Sở Xây dựng.\n"
        "Thực hiện kết luận của Quốc hội về nhà ở, Chủ tịch Ủy ban nhân dân tỉnh có ý kiến như sau:\n"
        "Sở Xây dựng lập danh mục dự án trước ngày 15/4/2024.\n"
    )
    assert [task.text for task in read.tasks] == ["Sở Xây dựng lập danh mục dự án trước ngày 15/4/2024."]


def test_an_article_on_effect_may_charge_somebody_as_well() -> None:
    read = congvan.parse_text(
        "ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\nSố: 12/QĐ-UBND\nAn Giang, ngày 4 tháng 3 năm 2024\nQUYẾT ĐỊNH\n"
        "Về việc thành lập Ban Quản lý chợ\nQUYẾT ĐỊNH:\nĐiều 1. Thành lập Ban Quản lý chợ.\n"
        "Điều 2. Hiệu lực và trách nhiệm thi hành\n1. Quyết định này có hiệu lực kể từ ngày ký.\n"
        "2. Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này./.\n"
    )
    assert [task.text for task in read.tasks] == ["Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này./."]


@pytest.mark.parametrize(
    ("item", "count"),
    [
        ("Trong quá trình thực hiện, nếu có vướng mắc, các sở báo cáo Ủy ban nhân dân tỉnh xem xét.", 2),
        ("Trong quá trình thực hiện, nếu có vướng mắc, đề nghị liên hệ Văn phòng để được hướng dẫn.", 1),
    ],
)
def test_an_item_on_difficulties_is_a_task_where_it_orders_a_named_body(item: str, count: int) -> None:
    read = congvan.parse_text(
        f"{HEADER}Kính gửi: Sở Y tế.\nỦy ban nhân dân tỉnh yêu cầu thực hiện các nhiệm vụ sau:\n"
        f"1. Sở Y tế rà soát nhân lực của các bệnh viện.\n2. {item}\n"
    )
    assert len(read.tasks) == count


_LETTER = (
    "UBND TỈNH SƠN HẢI\nSỞ Y TẾ\nSố: 12/SYT-NV\nV/v trực Tết\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\nSơn Hải, ngày 05 tháng 01 năm 2026\n\nKính gửi: Các bệnh viện.\n\n"
    "Sở Y tế đề nghị thực hiện các nội dung sau:\n\n1. Rà soát phương án trực.\n\n2. Kiểm tra kho thuốc.\n\n"
    "{third}\n\n{fourth}\n"
)


def test_an_item_among_tasks_is_one_whatever_its_verb() -> None:
    paper = _LETTER.format(
        third="3. Tối giản hóa quy trình tiếp nhận.", fourth="4. Báo cáo trước 17 giờ 00 ngày 15/01/2026."
    )
    assert [task.id for task in congvan.parse_text(paper).tasks] == ["1", "2", "3", "4"]


def test_a_deadline_keeps_its_hour() -> None:
    paper = _LETTER.format(third="3. Báo cáo trước 10h30 ngày 15/01/2026.", fourth="4. Tổng kết trước ngày 20/01/2026.")
    hours = [task.deadline.at for task in congvan.parse_text(paper).tasks if task.deadline]
    assert [hour.isoformat() if hour else None for hour in hours] == ["10:30:00", None]


def test_a_sign_before_the_first_paragraph_makes_it_no_addressee() -> None:
    read = congvan.parse_text(
        f"{HEADER}Kính gửi:\n- Các bệnh viện;\n- Các trạm y tế.\n+ Thực hiện Công văn số 15/BYT-KCB của Bộ Y tế,\n"
        "Sở Y tế yêu cầu các bệnh viện rà soát nhân lực trực Tết.\n"
    )
    assert [each.name for each in read.recipients] == ["Các bệnh viện", "Các trạm y tế"]
    assert [[who.name for who in task.assignees] for task in read.tasks] == [["các bệnh viện"]]


def test_an_item_that_ends_in_a_colon_speaks_for_the_items_beside_it() -> None:
    read = congvan.parse_text(
        f"{HEADER}Kính gửi:\n- Các bệnh viện;\n- Các trạm y tế.\n+ Thực hiện Công văn số 15/BYT-KCB của Bộ Y tế,\n"
        "Sở Y tế yêu cầu các bệnh viện thực hiện những nội dung sau:\n"
        "1. Rà soát nhân lực trực Tết.\n2. Chuẩn bị thuốc và vật tư cấp cứu.\n"
    )
    assert [[who.name for who in task.assignees] for task in read.tasks] == [["các bệnh viện"], ["các bệnh viện"]]


def test_a_sentence_that_a_page_cuts_goes_on_overleaf() -> None:
    paper, _ = case(next(path for path in CASES if path.stem == "cong-van-hai-trang"))
    cut = next(task for task in congvan.parse_text(paper).tasks if task.path == ("1", "d"))
    assert cut.text.endswith("trước khi đóng tập trả về kho chính của trung tâm.")


@pytest.mark.parametrize(
    ("order", "told"),
    [
        (
            "Theo đề nghị của Cục Y tế dự phòng, Sở Y tế yêu cầu các bệnh viện rà soát nhân lực trực Tết.",
            "các bệnh viện",
        ),
        ("Xét đề nghị của Sở Y tế, UBND tỉnh giao Sở Tài chính bố trí kinh phí trực Tết.", "Sở Tài chính"),
        ("Ủy ban nhân dân tỉnh giao Giám đốc các sở rà soát nhân lực trực Tết.", "Giám đốc các sở"),
    ],
)
def test_who_gives_an_order_is_not_told_by_it(order: str, told: str) -> None:
    read = congvan.parse_text(f"{HEADER}Kính gửi: Các bệnh viện.\n\n{order}\n")
    assert [[who.name for who in task.assignees] for task in read.tasks] == [[told]]
