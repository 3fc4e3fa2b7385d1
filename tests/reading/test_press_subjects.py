"""Who orders in a report where the issuer's own name does not stand before the verb."""

from __future__ import annotations

import pytest

from congvan import parse_text

OPENING = (
    "Chấn chỉnh hoạt động bến bãi\n\n"
    "Ngày 12/5/2024, UBND tỉnh Hà Nam đã ban hành Công văn số 321/UBND-KT gửi các sở, ngành, UBND các huyện, "
    "thành phố về việc quản lý bến bãi ven sông.\n\n"
)
CLOSING = "\n\nĐây là việc làm cần thiết, được người dân ven sông đồng tình."


def _told(orders: str) -> list[tuple[str, list[str]]]:
    tasks = parse_text(OPENING + orders + CLOSING).tasks
    return [(task.text[:24], [each.name for each in task.assignees if each.role == "lead"]) for task in tasks]


@pytest.mark.parametrize(
    ("orders", "tasks"),
    [
        (
            "Nhà quản lý đề nghị các chủ bến lắp đặt camera trước ngày 30/6.",
            [("Nhà quản lý đề nghị các ", ["các chủ bến"])],
        ),
        (
            "Theo đó, công văn do ông Trần Văn Bình ký (số 321) yêu cầu Sở Xây dựng rà soát quy hoạch bến bãi.",
            [("Theo đó, công văn do ông", ["Sở Xây dựng"])],
        ),
        (
            "Công văn số 321 nêu rõ, UBND tỉnh ghi nhận nỗ lực của các huyện và yêu cầu Công an tỉnh tuần tra ban đêm.",
            [("Công văn số 321 nêu rõ, ", ["Công an tỉnh"])],
        ),
        (
            "Thay mặt Tỉnh ủy, UBND tỉnh biểu dương các lực lượng, đồng thời chỉ đạo Công an tỉnh tuần tra ban đêm.",
            [("Thay mặt Tỉnh ủy, UBND t", ["Công an tỉnh"])],
        ),
        (
            "Đồng thời, UBND tỉnh có ý kiến chỉ đạo Công an tỉnh tuần tra ban đêm.",
            [("Đồng thời, UBND tỉnh có ", ["Công an tỉnh"])],
        ),
        (
            "UBND tỉnh đề nghị, khi phát hiện vi phạm, Công an tỉnh xử lý nghiêm theo quy định.",
            [("UBND tỉnh đề nghị, khi p", ["Công an tỉnh"])],
        ),
        (
            "Theo đó, thực hiện Công điện số 12/CĐ-TTg; UBND tỉnh yêu cầu Công an tỉnh tuần tra ban đêm.",
            [("Theo đó, thực hiện Công ", ["Công an tỉnh"])],
        ),
        (
            "UBND tỉnh yêu cầu các huyện triển khai đồng bộ các giải pháp nhằm ngăn sạt lở.",
            [("UBND tỉnh yêu cầu các hu", ["các huyện"])],
        ),
        (
            "UBND tỉnh yêu cầu các huyện triển khai đồng bộ các giải pháp nhằm ngăn sạt lở. Kiểm tra các bến bãi.",
            [("Kiểm tra các bến bãi.", ["các huyện"])],
        ),
        ("Các huyện đã có ý kiến chỉ đạo của Tỉnh ủy.", []),
        (
            "UBND tỉnh nêu rõ các huyện rà soát bến bãi. UBND tỉnh cũng lưu ý, Công an tỉnh tuần tra ban đêm.",
            [("UBND tỉnh nêu rõ các huy", ["các huyện"]), ("UBND tỉnh cũng lưu ý, Cô", ["Công an tỉnh"])],
        ),
        ("Người dân đề nghị các chủ bến lắp đặt camera.", []),
        ("Việc yêu cầu các chủ bến lắp đặt camera được nhiều nơi làm tốt.", []),
        ("Mục đích và yêu cầu các chủ bến phải nắm rõ từ trước.", []),
        ("Tuy nhiên, đến nay một số chủ bến vẫn gửi văn bản đề nghị các huyện cấp phép lại.", []),
    ],
    ids=[
        "no-name",
        "signed-by",
        "paper-says",
        "on-behalf",
        "view",
        "behind-a-clause",
        "ground",
        "leads-in-nothing",
        "leads-in",
        "view-of-others",
        "says-that",
        "people",
        "matter",
        "noun",
        "others-ask",
    ],
)
def test_an_order_needs_a_subject_that_may_be_the_papers(orders: str, tasks: list[tuple[str, list[str]]]) -> None:
    assert _told(orders) == tasks


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        (
            (
                "Theo đó, Chủ tịch Trần Văn Bình giao chủ tịch UBND quận 2 kiểm tra bến bãi trên đường Bến Cát; giải quyết theo thẩm "
                "quyền và báo cáo kết quả cho TP trước ngày 20-7.\n\nTrước đó Ban Chỉ huy Công an quận 2 đã chỉ đạo các đơn vị chức "
                "năng làm rõ trách nhiệm trong việc để bến bãi hoạt động nhiều năm trên địa bàn.\n\nVĂN BÌNH"
            ),
            [["chủ tịch UBND quận 2"]],
        ),
        (
            (
                "Siết quản lý bến bãi\n\nSau khi báo phản ánh, UBND tỉnh Hà Nam vừa có Công văn số 12/UBND-VX do ông Lê Văn Hải ký "
                "truyền đạt ý kiến của Chủ tịch UBND tỉnh với nội dung: Giao Chủ tịch UBND huyện Lý Nhân xác minh bến bãi, trả lời "
                "báo trước ngày 15/9/2024."
            ),
            [["Chủ tịch UBND huyện Lý Nhân"]],
        ),
        (
            (
                "Siết quản lý bến bãi\n\nTổng cục Đường sông (TCĐS) vừa có công văn yêu cầu các cảng vụ rà soát bến bãi.\n\n"
                "TCĐS cũng giao Chi cục Đường sông số 5 kiểm tra các âu thuyền."
            ),
            [["các cảng vụ"], ["Chi cục Đường sông số 5"]],
        ),
        (
            (
                "Siết quản lý bến bãi\n\nBộ Xây dựng vừa có công văn gửi các bộ, ngành, đơn vị gồm Bộ Công an, Bộ Tài chính đề nghị "
                "tăng cường kiểm tra bến bãi."
            ),
            [["Bộ Công an", "Bộ Tài chính"]],
        ),
        (
            (
                "Siết quản lý bến bãi\n\nBộ Xây dựng vừa có công văn gửi các thương nhân khai thác, vận chuyển và kinh doanh cát yêu "
                "cầu kê khai sản lượng."
            ),
            [["các thương nhân khai thác, vận chuyển và kinh doanh cát"]],
        ),
        (
            OPENING
            + "Theo đó, UBND tỉnh yêu cầu các sở rà soát bến bãi. Đối với các bến buộc phải đóng cửa, Sở Xây dựng cần "
            "niêm yết thông báo. Báo Sông Lam trân trọng đăng toàn văn công văn.",
            [["các sở"], ["Sở Xây dựng"]],
        ),
        (
            OPENING + "Theo đó, UBND tỉnh yêu cầu các sở rà soát bến bãi.\n\nRà soát lại toàn bộ các âu thuyền",
            [["các sở"]],
        ),
    ],
    ids=["post-alone", "content", "short-form", "namely", "group", "who-behind-a-comma", "headline-last"],
)
def test_whom_a_report_tells(text: str, tasks: list[list[str]]) -> None:
    found = parse_text(text).tasks
    assert [[each.name for each in task.assignees if each.role == "lead"] for task in found] == tasks
