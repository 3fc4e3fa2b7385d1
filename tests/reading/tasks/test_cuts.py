"""Where else a name might have ended is told with the words that spoke against it."""

from __future__ import annotations

import pytest

from congvan import explain, parse_text
from congvan.reading.tasks.cuts import second_cut
from congvan.reading.tasks.names import Name, read_names
from congvan.reading.text.normalise import Text

_CUTS = [
    ("Sở Y tế chủ trì, phối hợp với Công an tỉnh", "Sở Y tế", "Sở Y tế chủ trì", "deed", "chủ trì"),
    ("Công an xã tăng cường tuần tra", "Công an xã", "Công an xã tăng cường", "urging", "tăng cường"),
    ("Sở Khoa học và Công nghệ: rà soát", "Sở Khoa học và Công nghệ", "Sở Khoa học", "joined", "và Công nghệ"),
    ("Sở Y tế, Công an tỉnh: rà soát", "Sở Y tế", "Sở Y tế, Công an tỉnh", "parted", ","),
    ("Sở Xây dựng: rà soát", "Sở Xây dựng", "Sở", "capital", "Xây dựng"),
    ("Các đơn vị có liên quan: rà soát", "Các đơn vị có liên quan", "Các đơn vị", "allow", "có liên quan"),
    ("Cơ quan soạn thảo báo cáo", "Cơ quan soạn thảo", "Cơ quan", "complement", "soạn thảo"),
    (
        "UBND các tỉnh từ Hà Tĩnh đến Khánh Hòa rà soát",
        "UBND các tỉnh từ Hà Tĩnh đến Khánh Hòa",
        "UBND các tỉnh",
        "places",
        "từ Hà Tĩnh đến Khánh Hòa",
    ),
    (
        "Ban quản lý dự án đầu tư - hạ tầng xã: rà soát",
        "Ban quản lý dự án đầu tư - hạ tầng xã",
        "Ban quản lý dự án",
        "compound",
        "đầu tư",
    ),
    (
        "Các cơ quan, đơn vị được giao thực hiện có trách nhiệm báo cáo",
        "Các cơ quan, đơn vị được giao thực hiện",
        "Các cơ quan, đơn vị được giao",
        "duty",
        "thực hiện",
    ),
]


@pytest.mark.parametrize(("printed", "taken", "other", "rule", "words"), _CUTS, ids=[cut[3] for cut in _CUTS])
def test_a_name_might_have_ended_elsewhere(printed: str, taken: str, other: str, rule: str, words: str) -> None:
    text = Text(printed)
    name = read_names(text, 0, len(printed)).found[0]
    assert printed[name.start : name.end] == taken
    cut = second_cut(text, name)
    assert cut is not None
    assert (printed[: cut.end], cut.rule, printed[cut.start : cut.stop]) == (other, f"task.name.{rule}", words)


def test_a_name_that_could_end_nowhere_else_has_no_second() -> None:
    text = Text("Sở Y tế.")
    assert second_cut(text, read_names(text, 0, 8).found[0]) is None


def test_nobody_is_called_by_the_word_for_many() -> None:
    text = Text("Các phòng: rà soát")
    assert second_cut(text, read_names(text, 0, len(text.text)).found[0]) is None


def test_what_stands_around_a_name_may_tell_its_end() -> None:
    text = Text("UBND xã có dịch báo cáo")
    cut = second_cut(text, Name(0, len("UBND xã có dịch"), is_group=False))
    assert cut is not None
    assert (text.text[: cut.end], cut.rule) == ("UBND xã", "task.name.around")


def test_a_name_may_end_with_its_block() -> None:
    printed = "Giám đốc Sở Y tế, Công an tỉnh\na) Rà soát"
    text = Text(printed)
    start, end = printed.index("Công an"), printed.index("\n")
    assert second_cut(text, Name(start, end, is_group=False)) is None


def test_explain_tells_it_at_the_name() -> None:
    letter = "Kính gửi: Các sở.\n\nGiao Sở Xây dựng rà soát, báo cáo trước ngày 30/6/2031.\n"
    second = "tasks.0.assignees.0: second came Sở, against it task.name.capital"
    for field in ("tasks.0.assignees.0", "tasks.0"):
        assert second in explain(letter, field=field).trace
    assert second not in explain(letter, at=(3, 40)).trace
    source = parse_text(letter).source
    assert source is not None
    assert source.trace == ()
