"""What a report's paper orders: whom it tells, what goes on from an order, and what others say."""

from __future__ import annotations

import pytest

from congvan import parse_text

OPENING = (
    "Tăng cường quản lý hè phố trên địa bàn\n\n"
    "Ngày 12/5/2024, UBND tỉnh Hà Nam đã ban hành Công văn số 321/UBND-KT gửi các sở, ngành, UBND các huyện, "
    "thành phố về việc tăng cường quản lý hè phố, lòng đường, bảo đảm trật tự trên toàn địa bàn tỉnh.\n\n"
)
CLOSING = "\n\nĐây là việc làm cần thiết nhằm giữ gìn trật tự, mỹ quan đô thị, được người dân trong tỉnh đồng tình."


def _told(orders: str) -> list[tuple[str, list[str], list[str]]]:
    directive = parse_text(OPENING + orders + CLOSING)
    assert directive.source is not None
    assert directive.source.kind == "news"
    return [
        (
            task.text[:24],
            [each.name for each in task.assignees if each.role == "lead"],
            [each.name for each in task.assignees if each.role == "support"],
        )
        for task in directive.tasks
    ]


@pytest.mark.parametrize(
    ("orders", "tasks"),
    [
        (
            "Theo đó, UBND tỉnh yêu cầu 4 huyện khẩn trương tổ chức ra quân.",
            [("Theo đó, UBND tỉnh yêu c", ["4 huyện"], [])],
        ),
        (
            (
                "Theo đó, Chủ tịch UBND tỉnh biểu dương các lực lượng; yêu cầu Công an tỉnh xử lý nghiêm vi phạm. "
                "Kết quả thực hiện báo cáo UBND tỉnh trước ngày 30/5."
            ),
            [("Theo đó, Chủ tịch UBND t", ["Công an tỉnh"], []), ("Kết quả thực hiện báo cá", ["Công an tỉnh"], [])],
        ),
        (
            (
                "Theo đó, UBND tỉnh giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính; Công an tỉnh và các đơn vị "
                "liên quan rà soát các tuyến phố."
            ),
            [("Theo đó, UBND tỉnh giao ", ["Sở Xây dựng"], ["Sở Tài chính", "Công an tỉnh", "các đơn vị liên quan"])],
        ),
        (
            "UBND tỉnh giao Sở Xây dựng rà soát quy định . Giám đốc Công an tỉnh chỉ đạo xử lý vi phạm.",
            [
                ("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"], []),
                ("Giám đốc Công an tỉnh ch", ["Giám đốc Công an tỉnh"], []),
            ],
        ),
        (
            "UBND tỉnh giao Sở Xây dựng rà soát.\n\nSở Xây dựng tiếp tục đôn đốc các đơn vị có văn bản chậm xử lý.",
            [("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"], []), ("Sở Xây dựng tiếp tục đôn", ["Sở Xây dựng"], [])],
        ),
        (
            "UBND tỉnh giao Sở Xây dựng rà soát.\n\nĐồng thời tham mưu UBND tỉnh ban hành văn bản hướng dẫn.",
            [("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"], []), ("Đồng thời tham mưu UBND ", ["Sở Xây dựng"], [])],
        ),
        (
            "UBND tỉnh giao Sở Xây dựng rà soát.\n\nĐến cuối năm 2023, các huyện phải thu hồi 40 ki ốt.",
            [("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"], [])],
        ),
    ],
    ids=[
        "counted",
        "coordinated",
        "supports-by-semicolon",
        "blank-stop",
        "has-papers",
        "advises",
        "by-an-earlier-year",
    ],
)
def test_orders_are_told_to_whom_they_name(orders: str, tasks: list[tuple[str, list[str], list[str]]]) -> None:
    assert _told(orders) == tasks


def test_who_is_told_tells_nobody() -> None:
    directive = parse_text(
        "Thủ tướng chỉ đạo khắc phục sự cố\n\nSáng 3/6, Thủ tướng yêu cầu Chủ tịch UBND tỉnh Hà Nam chỉ đạo Sở Y tế cứu chữa "
        "người bị nạn, thăm hỏi gia đình các nạn nhân và hỗ trợ chi phí điều trị theo quy định.\n\n"
        "Thủ tướng giao Bộ Công an điều tra, làm rõ nguyên nhân vụ việc, xử lý nghiêm tổ chức, cá nhân vi phạm."
    )
    assert [each.name for each in directive.issuers] == ["Thủ tướng"]
