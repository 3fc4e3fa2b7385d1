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
        (
            "UBND tỉnh giao Sở Xây dựng rà soát.\n\nĐối với các bệnh viện, cần bố trí bãi giữ xe. Với các trường học, yêu cầu niêm yết giá.",
            [
                ("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"], []),
                ("Đối với các bệnh viện, c", ["các bệnh viện"], []),
                ("Với các trường học, yêu ", ["các trường học"], []),
            ],
        ),
        (
            "Theo đó, UBND tỉnh yêu cầu các hãng taxi tăng cường kiểm tra lái xe.",
            [("Theo đó, UBND tỉnh yêu c", ["các hãng taxi"], [])],
        ),
        (
            "UBND tỉnh giao Chủ tịch UBND huyện Bình Lục chỉ đạo Công an huyện kiểm tra bến bãi.",
            [("UBND tỉnh giao Chủ tịch ", ["Chủ tịch UBND huyện Bình Lục"], [])],
        ),
        (
            "UBND tỉnh giao Sở Xây dựng rà soát.\n\nThực hiện chỉ đạo của UBND tỉnh, Sở Xây dựng đã báo cáo.",
            [("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"], [])],
        ),
        (
            "Theo Công văn số 321/UBND-KT của UBND tỉnh Hà Nam, các chủ đầu tư phải công khai tiến độ.",
            [("Theo Công văn số 321/UBN", ["các chủ đầu tư"], [])],
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
        "turns-to",
        "any-group",
        "nested",
        "has-done",
        "duty-of-the-paper",
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


@pytest.mark.parametrize("where", ["tại buổi làm việc", "khi đi kiểm tra công tác đê điều"])
def test_what_is_said_at_a_meeting_is_no_papers(where: str) -> None:
    directive = parse_text(
        "Chỉ thị 12 được triển khai ở huyện\n\nSáng 3/6, Chủ tịch UBND tỉnh Trần Văn Minh đã có chuyến kiểm tra việc thực hiện Chỉ thị "
        f"số 12/CT-UBND của UBND tỉnh Hà Nam về phòng, chống lụt bão. Phát biểu {where}, Chủ tịch UBND tỉnh yêu cầu huyện Bình Lục "
        "gia cố đê.\n\nChủ tịch UBND tỉnh đề nghị các xã rà soát vật tư.\n\nSau buổi làm việc, đoàn đã đến thăm công trường."
    )
    assert directive.tasks == ()


def test_a_story_without_a_paper_orders_nobody() -> None:
    story = (
        "Người dân cần kiểm tra nguồn điện trước mùa mưa. Công ty Điện lực phải sửa đường dây cũ ở các khu tập thể. "
    )
    assert parse_text(f"Điện ở khu tập thể\n\n{story * 12}").tasks == ()
    assert parse_text("1. Công ty Điện lực phải sửa đường dây cũ ở các khu tập thể trước ngày 12/6/2024.").tasks


@pytest.mark.parametrize(
    ("orders", "tasks"),
    [
        (
            "UBND tỉnh giao Sở Xây dựng rà soát.\n\nBởi vậy, tỉnh này yêu cầu Thanh tra tỉnh thanh tra toàn diện.",
            [("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"], []), ("Bởi vậy, tỉnh này yêu cầ", ["Thanh tra tỉnh"], [])],
        ),
        (
            "UBND tỉnh giao UBND TP.\nPhủ Lý rà soát các điểm đỗ xe.",
            [("UBND tỉnh giao UBND TP. ", ["UBND TP. Phủ Lý"], [])],
        ),
        (
            "UBND tỉnh giao Sở Xây dựng rà soát.\n\nNgười bán hàng phải dọn sạp ở chợ Quế - Ảnh: TRẦN LÊ",
            [("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"], [])],
        ),
    ],
    ids=["stands-for-the-issuer", "torn-line", "caption"],
)
def test_a_page_is_read_as_it_was_written(orders: str, tasks: list[tuple[str, list[str], list[str]]]) -> None:
    assert _told(orders) == tasks


def test_what_the_presenting_sentence_orders_is_kept_where_nothing_tells_it_again() -> None:
    presents = (
        "Ngày 4/6/2024, Sở Giáo dục và Đào tạo Hà Nam có Công văn số 77/SGDĐT yêu cầu hiệu trưởng các trường không thu tiền nước "
        "uống của học sinh trong dịp hè."
    )
    further = "Công văn cũng chỉ đạo Thanh tra Sở kiểm tra bếp ăn bán trú, đề xuất xử lý vi phạm."
    found = parse_text(f"Chấn chỉnh khoản thu\n\n{presents}\n\n{further}").tasks
    assert [task.text for task in found] == [presents, further]
    again = "Theo đó, hiệu trưởng các trường không thu tiền nước uống của học sinh trong dịp hè, công khai khoản thu."
    found = parse_text(f"Chấn chỉnh khoản thu\n\n{presents}\n\n{again}").tasks
    assert [task.text for task in found] == [again]


def test_an_order_that_names_nobody_goes_to_whom_the_last_order_named() -> None:
    told = _told(
        "UBND tỉnh yêu cầu các chủ đầu tư rà soát công trình. Khi có sự cố, đơn vị thi công phải dừng máy.\n\n"
        "UBND tỉnh yêu cầu khẩn trương báo cáo kết quả."
    )
    assert [leads for _, leads, _ in told] == [["các chủ đầu tư"], ["đơn vị thi công"], ["các chủ đầu tư"]]
