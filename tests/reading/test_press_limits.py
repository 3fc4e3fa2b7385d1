"""By when a report's tasks are due: in the order itself, in a sentence of its own behind it, never in a year that cannot be."""

from __future__ import annotations

import pytest

from congvan import parse_text

OPENING = (
    "Tăng cường quản lý hè phố trên địa bàn\n\n"
    "Ngày 12/5/2024, UBND tỉnh Hà Nam đã ban hành Công văn số 321/UBND-KT gửi các sở, ngành, UBND các huyện, "
    "thành phố về việc tăng cường quản lý hè phố, lòng đường, bảo đảm trật tự trên toàn địa bàn tỉnh.\n\n"
)
CLOSING = "\n\nĐây là việc làm cần thiết nhằm giữ gìn trật tự, mỹ quan đô thị, được người dân trong tỉnh đồng tình."
ORDER = "Theo đó, UBND tỉnh giao Sở Xây dựng chủ trì rà soát các tuyến phố"


def due(orders: str) -> list[tuple[str, str | None]]:
    """The words and the day of each task's limit."""
    directive = parse_text(OPENING + orders + CLOSING)
    limits = [task.deadline for task in directive.tasks]
    return [("-", None) if each is None else (each.text, each.on.isoformat() if each.on else None) for each in limits]


@pytest.mark.parametrize(
    ("orders", "limits"),
    [
        (f"{ORDER}. Việc này hoàn thành trước ngày 30/6/2024.", [("trước ngày 30/6/2024", "2024-06-30")]),
        (f"{ORDER}.\n\nThời hạn nộp báo cáo: Trước ngày 26/6.", [("Trước ngày 26/6", "2024-06-26")]),
        (f"{ORDER}. Phấn đấu hoàn thành trước tháng 11/2024.", [("trước tháng 11/2024", "2024-10-31")]),
        (
            f"{ORDER}, báo cáo trước ngày 20/5/2024. Việc này hoàn thành trước ngày 30/6/2024.",
            [("trước ngày 20/5/2024", "2024-05-20")],
        ),
        (f"{ORDER}. Việc này được dư luận quan tâm trong tháng 5/2024.", [("-", None)]),
        (f"{ORDER}. Việc này hoàn thành trước đây đã gặp nhiều khó khăn.", [("-", None)]),
    ],
)
def test_a_sentence_behind_an_order_may_say_by_when(orders: str, limits: list[tuple[str, str | None]]) -> None:
    assert due(orders) == limits


def test_nothing_is_dated_before_the_first_order() -> None:
    assert due("Việc này hoàn thành trước ngày 30/6/2024.") == []


def test_a_report_dates_no_paper_in_a_year_that_cannot_be() -> None:
    directive = parse_text(OPENING.replace("12/5/2024", "12/5/2204") + f"{ORDER}, báo cáo trước ngày 20/5." + CLOSING)
    assert directive.issued_on is None
    assert [(task.deadline and task.deadline.on) for task in directive.tasks] == [None]
