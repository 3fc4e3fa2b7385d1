"""Whose words a sentence of a report carries, and whom a heading or a list of names tells."""

from __future__ import annotations

import pytest

from congvan import parse_text

OPENING = (
    "Tăng cường quản lý bến bãi trên địa bàn\n\n"
    "Ngày 12/5/2024, UBND tỉnh Hà Nam đã ban hành Công văn số 321/UBND-KT gửi các sở, ngành, UBND các huyện, "
    "thành phố về việc tăng cường quản lý bến bãi, bảo đảm trật tự trên toàn địa bàn tỉnh.\n\n"
)
CLOSING = "\n\nĐây là việc làm cần thiết nhằm giữ gìn trật tự, mỹ quan đô thị, được người dân trong tỉnh đồng tình."
FIRST = "UBND tỉnh giao Sở Xây dựng rà soát."


def _told(orders: str) -> list[tuple[str, list[str]]]:
    directive = parse_text(OPENING + orders + CLOSING)
    return [(task.text[:24], [each.name for each in task.assignees]) for task in directive.tasks]


@pytest.mark.parametrize(
    ("orders", "tasks"),
    [
        (
            "Chủ tịch UBND tỉnh Trần Văn Minh yêu cầu Công an tỉnh xử lý xe quá tải.",
            [("Chủ tịch UBND tỉnh Trần ", ["Công an tỉnh"])],
        ),
        (
            f"{FIRST}\n\nChủ tịch Trần Văn Minh cũng chỉ đạo Thanh tra tỉnh kiểm tra bến bãi.",
            [("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"]), ("Chủ tịch Trần Văn Minh c", ["Thanh tra tỉnh"])],
        ),
        (
            f"{FIRST}\n\nCông văn nêu rõ, trường hợp phát sinh bến mới, Chủ tịch UBND các huyện phải báo cáo ngay.",
            [("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"]), ("Công văn nêu rõ, trường ", ["Chủ tịch UBND các huyện"])],
        ),
        (
            f"{FIRST}\n\nCông văn nêu rõ, thời gian qua các huyện chưa rà soát bến bãi.",
            [("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"])],
        ),
        (
            f"{FIRST}\n\n“Đây là việc cấp bách, yêu cầu các địa phương đề cao trách nhiệm” - công văn nêu rõ.",
            [("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"]), ("Đây là việc cấp bách, yê", ["các địa phương"])],
        ),
        (
            f"{FIRST}\n\nChủ tịch UBND các xã chỉ đạo tăng cường thông tin, tuyên truyền tại chợ.",
            [("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"]), ("Chủ tịch UBND các xã chỉ", ["Chủ tịch UBND các xã"])],
        ),
    ],
    ids=["head", "person", "says", "says-what-was", "quoted", "spreads-word"],
)
def test_the_paper_speaks_through_its_issuer_and_itself(orders: str, tasks: list[tuple[str, list[str]]]) -> None:
    assert _told(orders) == tasks


@pytest.mark.parametrize(
    ("orders", "tasks"),
    [
        (
            "UBND tỉnh yêu cầu Chủ tịch UBND các huyện; Giám đốc các sở; Thủ trưởng các ngành rà soát bến bãi.",
            [
                (
                    "UBND tỉnh yêu cầu Chủ tị",
                    ["Chủ tịch UBND các huyện", "Giám đốc các sở", "Thủ trưởng các ngành"],
                )
            ],
        ),
        (
            "UBND tỉnh yêu cầu Chủ tịch UBND các huyện và đề nghị các đoàn thể tuyên truyền đến chủ bến.",
            [("UBND tỉnh yêu cầu Chủ tị", ["Chủ tịch UBND các huyện", "các đoàn thể"])],
        ),
        (
            f"{FIRST}\n\nChánh Văn phòng UBND tỉnh, Giám đốc Sở Xây dựng; Chủ tịch UBND các huyện chịu trách nhiệm thi hành.",
            [
                ("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"]),
                (
                    "Chánh Văn phòng UBND tỉn",
                    ["Chánh Văn phòng UBND tỉnh", "Giám đốc Sở Xây dựng", "Chủ tịch UBND các huyện"],
                ),
            ],
        ),
        (
            f"{FIRST}\n\n[2] Công an tỉnh\n\nCăn cứ Công văn này, có trách nhiệm xử lý xe quá tải.",
            [("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"]), ("Căn cứ Công văn này, có ", ["Công an tỉnh"])],
        ),
        (f"{FIRST}\n\nQuyết định có hiệu lực kể từ ngày ký.", [("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"])]),
        (
            f"{FIRST}\n\nĐối với đơn của chủ bến, UBND huyện có văn bản trả lời. Đồng thời, rà soát giá thuê bến.",
            [
                ("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"]),
                ("Đối với đơn của chủ bến,", ["UBND huyện"]),
                ("Đồng thời, rà soát giá t", ["UBND huyện"]),
            ],
        ),
    ],
    ids=["list-by-semicolons", "two-verbs", "enforcers", "heading", "effect", "answer-to-be-written"],
)
def test_names_say_who_is_told(orders: str, tasks: list[tuple[str, list[str]]]) -> None:
    assert _told(orders) == tasks


def test_a_paper_without_a_type_tells_whom_its_sentence_names() -> None:
    found = parse_text(
        "Chủ động ứng phó với bão số 6\n\nNgày 9/11/2024, UBND tỉnh ban hành văn bản yêu cầu các sở, ban, ngành, UBND các huyện chủ động "
        "ứng phó với bão số 6:\n\n1. Khẩn trương thực hiện nghiêm phương án đã duyệt.\n\n2. Theo dõi chặt chẽ diễn biến của bão."
    ).tasks
    assert [task.text[:12] for task in found] == ["Khẩn trương ", "Theo dõi chặ"]
    assert [each.name for each in found[1].assignees] == ["các sở, ban, ngành", "UBND các huyện"]


def test_the_presenting_sentence_only_sums_up_what_other_bodies_are_told_below() -> None:
    found = parse_text(
        "Phòng, chống dịch tả lợn\n\nUBND tỉnh Hà Nam vừa ban hành công điện yêu cầu các cấp, các ngành tập trung ngăn chặn dịch tả lợn "
        "châu Phi trên địa bàn.\n\nChủ tịch UBND các xã trực tiếp chỉ đạo tiêu hủy lợn bệnh, phun khử trùng chuồng trại."
    ).tasks
    assert [task.text[:24] for task in found] == ["Chủ tịch UBND các xã trự"]


@pytest.mark.parametrize(
    ("orders", "tasks"),
    [
        (
            f"{FIRST}\n\nXe đỗ kín vỉa hè, các xã phải dọn dẹp ngay. Ảnh: LÊ MINH",
            [("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"])],
        ),
        (
            f"{FIRST}\n\nUBND tỉnh thông báo để các đơn vị biết, thực hiện./.",
            [("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"])],
        ),
        (
            f"{FIRST}\n\nTrong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Sở Xây dựng để được hướng dẫn.",
            [("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"])],
        ),
    ],
    ids=["caption", "sent-so-that-others-know", "asks-back"],
)
def test_what_stands_around_orders_is_no_order(orders: str, tasks: list[tuple[str, list[str]]]) -> None:
    assert _told(orders) == tasks


def test_a_list_that_charges_nobody_holds_tasks_only_where_its_items_say_what_to_do() -> None:
    page = (
        "# Kế hoạch tuyển dụng giáo viên năm 2025\n\nNgày 21/10/2025, UBND tỉnh Lào Cai đã ban hành Kế hoạch 133/KH-UBND tuyển dụng "
        "viên chức ngành giáo dục tỉnh Lào Cai năm 2025.\n\nTheo đó, Kế hoạch 133/KH-UBND nêu rõ như sau:\n\n{}\n\n"
        "Trên đây là thông tin về Kế hoạch 133/KH-UBND của UBND tỉnh Lào Cai về tuyển dụng viên chức."
    )
    states = "- Giáo viên mầm non: 260 chỉ tiêu;\n\n- Giáo viên tiểu học: 535 chỉ tiêu;\n\n- 80% thí sinh là người địa phương."
    assert parse_text(page.format(states)).tasks == ()
    names = "- Chủ tịch, các Phó Chủ tịch UBND tỉnh, Lãnh đạo Văn phòng;\n\n- Trưởng phòng Tổ chức cán bộ các sở."
    assert parse_text(page.format(names)).tasks == ()
    grounds = "- Căn cứ Luật Viên chức năm 2010, Nghị định số 115/2020/NĐ-CP quy định về tuyển dụng;\n\n- Hồ sơ: rà soát, công khai trước khi thi."
    found = parse_text(page.format(grounds)).tasks
    assert [task.text[:6] for task in found] == ["Hồ sơ:"]


def test_those_to_whom_a_paper_was_sent_act_where_it_names_nobody_else() -> None:
    found = parse_text(
        "Ứng phó với bão số 1\n\nTập đoàn Điện lực Việt Nam vừa có công điện gửi các công ty thủy điện và các đơn vị thành viên yêu cầu "
        "theo dõi chặt chẽ diễn biến của bão, bố trí người trực tại các hồ chứa, sẵn sàng vật tư thay thế khi đường dây gặp sự cố."
    ).tasks
    assert [[each.name for each in task.assignees] for task in found] == [
        ["các công ty thủy điện", "các đơn vị thành viên"]
    ]


@pytest.mark.parametrize(
    ("orders", "tasks"),
    [
        (
            "Chủ tịch UBND các xã có trách nhiệm hướng dẫn chủ bến niêm yết giá.",
            [("Chủ tịch UBND các xã có ", ["Chủ tịch UBND các xã"])],
        ),
        (
            f"{FIRST}\n\nChủ tịch UBND các xã có kế hoạch phân công cán bộ, công chức trực tại bến.",
            [("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"]), ("Chủ tịch UBND các xã có ", ["Chủ tịch UBND các xã"])],
        ),
        (
            f"{FIRST}\n\nRiêng các huyện Bình Lục, Lý Nhân; UBND thành phố Phủ Lý, UBND tỉnh yêu cầu có báo cáo hằng tuần.",
            [
                ("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"]),
                ("Riêng các huyện Bình Lục", ["các huyện Bình Lục, Lý Nhân", "UBND thành phố Phủ Lý"]),
            ],
        ),
        (
            f"{FIRST}\n\nPhân công lãnh đạo trực tại bến trong các ngày lễ.",
            [("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"]), ("Phân công lãnh đạo trực ", ["Sở Xây dựng"])],
        ),
        (
            "UBND tỉnh giao Sở Xây dựng tổng hợp, báo cáo UBND tỉnh để theo dõi, phối hợp chỉ đạo.",
            [("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"])],
        ),
        (
            "Ban An toàn giao thông tỉnh - UBND tỉnh đề nghị: Đối với các huyện phải rà soát bến đò.",
            [("Ban An toàn giao thông t", ["các huyện"])],
        ),
    ],
    ids=["duty", "plans-to-assign", "fronted", "assigns", "closes-with-a-verb", "joint"],
)
def test_duties_and_orders_find_those_whom_they_mean(orders: str, tasks: list[tuple[str, list[str]]]) -> None:
    assert _told(orders) == tasks


def test_each_paragraph_goes_anew_to_whom_the_opening_sentence_told() -> None:
    told = _told(
        "UBND tỉnh yêu cầu các sở, ngành thực hiện các nội dung sau:\n\nRà soát các bến bãi trên địa bàn.\n\n"
        "Sở Xây dựng tập trung kiểm tra bến khách. Đồng thời, xử lý bến không phép.\n\nTăng cường tuyên truyền ở các chợ."
    )
    assert [leads for _, leads in told] == [["các sở, ngành"], ["Sở Xây dựng"], ["Sở Xây dựng"], ["các sở, ngành"]]


@pytest.mark.parametrize(
    ("orders", "tasks"),
    [
        (
            f"{FIRST}\n\nÔng nêu rõ, người đứng đầu các xã phải rà soát bến bãi.",
            [("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"])],
        ),
        (
            f"{FIRST}\n\nHội Vận tải đề nghị các chủ bến giảm giá thuê.",
            [("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"])],
        ),
        (
            "Các trường bố trí người trực, che chắn thiết bị dạy học trước khi bão vào.",
            [("Các trường bố trí người ", ["Các trường"])],
        ),
        (
            "Theo đó, UBND tỉnh xem xét các trường hợp khiếu nại, kiến nghị, phản ánh về bến bãi.",
            [],
        ),
    ],
    ids=["a-person", "another-body", "what-they-do", "petitions"],
)
def test_others_speak_and_the_paper_goes_on(orders: str, tasks: list[tuple[str, list[str]]]) -> None:
    assert _told(orders) == tasks


def test_the_letter_of_an_office_carries_the_word_of_its_body() -> None:
    found = parse_text(
        "Kiểm điểm vì tai nạn giao thông\n\nChánh Văn phòng UBND tỉnh Gia Lai Lê Văn Minh vừa ký công văn về việc kiểm điểm chính quyền "
        "bốn huyện để tai nạn giao thông gia tăng trong tháng cao điểm.\n\nUBND tỉnh yêu cầu 4 huyện khẩn trương kiểm điểm trách nhiệm."
    ).tasks
    assert [[each.name for each in task.assignees] for task in found] == [["4 huyện"]]


def test_where_only_the_place_is_named_its_committee_speaks() -> None:
    found = parse_text(
        "Hà Nội yêu cầu kiểm soát an toàn thi công\n\nTheo nội dung công văn 3450/UBND-ĐT, các đơn vị được giao rà soát, phân định rõ trách "
        "nhiệm trong việc kiểm tra hoạt động xây dựng trên địa bàn.\n\nUBND Thành phố giao Sở Xây dựng làm đầu mối đôn đốc, báo cáo."
    ).tasks
    assert [each.name for each in found[-1].assignees] == ["Sở Xây dựng"]


def test_a_page_that_quotes_a_plan_tells_each_duty_once() -> None:
    page = (
        "# Kế hoạch chăm lo Tết năm 2026\n\nNgày 3/11/2025, UBND tỉnh Hà Nam đã ban hành Kế hoạch 34/KH-UBND chăm lo Tết cho người lao "
        "động. Kế hoạch nêu rõ như sau:\n\n- Công khai phương án thưởng Tết trước ngày nghỉ Tết ít nhất 20 ngày.\n\n"
        "- Hình thức công khai: niêm yết tại trụ sở, thông báo trên trang tin.\n\n"
        "Theo đó, các doanh nghiệp công khai phương án thưởng Tết trước ngày nghỉ Tết ít nhất 20 ngày.\n\n"
        "Trên đây là thông tin về Kế hoạch 34/KH-UBND của UBND tỉnh Hà Nam về chăm lo Tết cho người lao động."
    )
    assert [task.text[:10] for task in parse_text(page).tasks] == ["Công khai "]


def test_of_two_verbs_the_second_says_whom() -> None:
    told = _told(
        "Chủ tịch UBND tỉnh chỉ đạo giao Trung tâm Chuyển đổi số tỉnh chủ trì rà soát.\n\n"
        "Trong quá trình UBND tỉnh theo dõi, hướng dẫn, trả lời các xã, UBND tỉnh nhận thấy còn hạn chế."
    )
    assert told == [("Chủ tịch UBND tỉnh chỉ đ", ["Trung tâm Chuyển đổi số tỉnh"])]


@pytest.mark.parametrize(
    ("orders", "tasks"),
    [
        (
            "Văn bản nêu rõ: “Để có cơ sở hỗ trợ, UBND tỉnh đề nghị tổ trưởng tổ dân phố rà soát các hộ thuê bến”.",
            [("Văn bản nêu rõ: “Để có c", ["tổ trưởng tổ dân phố"])],
        ),
        (
            f"{FIRST}\n\nVăn phòng UBND tỉnh đôn đốc, kiểm tra việc thực hiện Công văn này.",
            [("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"]), ("Văn phòng UBND tỉnh đôn ", ["Văn phòng UBND tỉnh"])],
        ),
        (
            f"{FIRST}\n\nUBND tỉnh nêu mục đích, yêu cầu của việc rà soát bến bãi.",
            [("UBND tỉnh giao Sở Xây dự", ["Sở Xây dựng"])],
        ),
    ],
    ids=["known-to-no-table", "office", "noun"],
)
def test_whoever_is_told_is_named(orders: str, tasks: list[tuple[str, list[str]]]) -> None:
    assert _told(orders) == tasks


def test_the_presenting_sentence_is_an_order_where_it_alone_says_by_when() -> None:
    found = parse_text(
        "Hà Nam yêu cầu báo cáo giải pháp giảm ùn tắc\n\nUBND tỉnh Hà Nam vừa có công văn yêu cầu các hãng xe báo cáo giải pháp giảm ùn tắc "
        "dịp cao điểm hè trước ngày 15/6.\n\nCác hãng xe phải bố trí xe dự phòng, công bố chuyến chậm trên trang thông tin điện tử."
    ).tasks
    assert [task.text[:12] for task in found] == ["UBND tỉnh Hà", "Các hãng xe "]


@pytest.mark.parametrize(
    ("report", "tasks"),
    [
        (
            (
                "Yêu cầu xử lý vụ khai thác cát\n\nSau khi báo đăng, ngày 31.7, Văn phòng Chính phủ đã có công văn truyền đạt ý kiến chỉ đạo của "
                "Phó Thủ tướng Trần Văn Minh, yêu cầu UBND tỉnh Hà Nam kiểm tra thông tin báo nêu, báo cáo Thủ tướng Chính phủ."
            ),
            [["UBND tỉnh Hà Nam"]],
        ),
        (
            (
                "Kiểm điểm việc chậm xử lý sau thanh tra\n\nNgày 9/10, Thủ tướng Trần Văn Minh đã yêu cầu Chủ tịch UBND tỉnh Hà Nam khẩn trương thực "
                "hiện theo đúng chỉ đạo của Thủ tướng Chính phủ tại công văn số 1949/VPCP-V.I ngày 27/3/2008 về xử lý sau thanh tra."
            ),
            [["Chủ tịch UBND tỉnh Hà Nam"]],
        ),
        (
            (
                "Giao ba tỉnh kiểm tra nguồn nước\n\nNgày 2-6, Phó Thủ tướng Trần Văn Minh giao ba tỉnh kiểm tra làm rõ thông tin nước hồ lại đục, "
                "ảnh hưởng đến đời sống người dân quanh hồ.\n\nTheo đó, Phó Thủ tướng giao Chủ tịch UBND các tỉnh Tây Ninh, Bình Phước, Bình Dương "
                "chỉ đạo các sở kiểm tra nội dung báo chí phản ánh."
            ),
            [["Chủ tịch UBND các tỉnh Tây Ninh, Bình Phước, Bình Dương"]],
        ),
        (
            (
                "Bộ Thương mại ban hành chỉ thị phục vụ Tết Bính Tuất\n\nTheo đó, các sở thương mại phải có kế hoạch đảm bảo hàng hóa thiết yếu, không "
                "để sốt giá ở miền núi.\n\nTrường hợp tổ chức, cá nhân không thực hiện sẽ tiến hành xử phạt theo quy định của pháp luật."
            ),
            [["các sở thương mại"]],
        ),
        (
            (
                "Ngành thuế đẩy nhanh giải quyết khiếu nại\n\nTổng cục Thuế vừa có văn bản yêu cầu các cục thuế địa phương báo cáo ngay số lượng đơn "
                "khiếu nại còn tồn đọng.\n\nLãnh đạo ngành thuế cũng đề nghị các địa phương báo cáo tiến độ hằng tháng."
            ),
            [["các cục thuế địa phương"], ["các địa phương"]],
        ),
    ],
    ids=["passed-on", "cites-an-earlier-paper", "theo-do", "headline-presents", "of-the-branch"],
)
def test_short_reports_tell_whom_their_paper_orders(report: str, tasks: list[list[str]]) -> None:
    assert [[each.name for each in task.assignees] for task in parse_text(report).tasks] == tasks
