"""What orders nothing: whom to ask, a title, what was done or found, what another paper says."""

from __future__ import annotations

import pytest

from congvan import parse_text

_LETTER = (
    "UBND TỈNH SƠN HẢI\nSỞ Y TẾ\nSố: 12/SYT-NV\nV/v trực Tết\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\nSơn Hải, ngày 05 tháng 01 năm 2026\n\nKính gửi: Các bệnh viện.\n\n{}\n"
)
_RESOLUTION = (
    "CHÍNH PHỦ\nSố: 15/2026/NQ-CP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Hà Nội, ngày 06 tháng 4 năm 2026\n\nNGHỊ QUYẾT\nVề phí sử dụng kho lưu trữ\n\n"
    "Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;\n\n{}\n"
)


def told(body: str, paper: str = _LETTER) -> list[str]:
    return [task.text for task in parse_text(paper.format(body)).tasks]


_ORDER = "Sở Y tế yêu cầu các bệnh viện:\n\n1. Trực đủ người trong dịp Tết.\n\n2. Báo cáo kết quả về Sở.\n\n"
_TOLD = ["Trực đủ người trong dịp Tết.", "Báo cáo kết quả về Sở."]


@pytest.mark.parametrize(
    "more",
    [
        "Mọi ý kiến thắc mắc xin liên hệ Phòng Nghiệp vụ, Sở Y tế.",
        "3. Đ/c Trần An, Phòng Nghiệp vụ, email: an@sonhai.vn",
        "3. Tổ chức thực hiện",
        "TRƯỞNG PHÒNG Y TẾ CHỦ TRÌ",
    ],
)
def test_whom_to_ask_a_title_and_words_in_capitals_are_no_work(more: str) -> None:
    assert told(_ORDER + more) == _TOLD


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở Y tế đã ban hành Quyết định số 12/QĐ-SYT về việc giao các bệnh viện tự chủ chi thường xuyên.",
        "Sở Y tế đã chủ trì Hội nghị giao ban các bệnh viện tháng 12 năm 2025.",
        "Sở Y tế đã có văn bản chỉ đạo rà soát, đồng thời yêu cầu các bệnh viện báo cáo theo quý.",
        "Hợp đồng nêu trên ghi rõ hai bên ủy quyền cho Bệnh viện Lam Sơn thu hộ viện phí của người bệnh.",
    ],
)
def test_what_was_done_named_or_asked_is_not_ordered(sentence: str) -> None:
    assert told(sentence) == []


def test_a_list_of_what_was_found_holds_no_tasks() -> None:
    found = (
        "Qua kiểm tra, công tác trực còn phát sinh một số tồn tại trong thực hiện nhiệm vụ, cụ thể:\n\n"
        "- Các bệnh viện chưa báo cáo kết quả trực theo quy định.\n\n- Danh sách trực lập chậm.\n\n"
    )
    assert told(found + _ORDER) == _TOLD


def test_a_list_of_measures_against_what_was_found_holds_tasks() -> None:
    lead = "Để khắc phục các tồn tại nêu trên, Sở Y tế yêu cầu các bệnh viện:\n\n- Lập danh sách trực hằng tuần.\n"
    assert told(lead) == ["Lập danh sách trực hằng tuần."]


def test_an_order_that_opens_a_later_sentence_is_weighed_alone() -> None:
    before = "Theo quy định tại khoản 2 Điều 5 Luật Khám bệnh thì người bệnh được miễn phí lưu hồ sơ. "
    assert told(before + "Đề nghị các bệnh viện thực hiện đúng quy định.") == [
        "Đề nghị các bệnh viện thực hiện đúng quy định."
    ]


@pytest.mark.parametrize(
    "last",
    [
        "Trong quá trình thực hiện, nếu có vướng mắc, đề\nnghị phản ánh về Sở.",
        "Nếu phát sinh vướng mắc thì liên hệ bệnh viện tỉnh để được hướng dẫn.",
        "Chi tiết xin liên hệ Văn phòng Sở.",
    ],
)
def test_a_paragraph_ends_before_whom_to_ask(last: str) -> None:
    assert told(f"Đề nghị các bệnh viện triển khai thực hiện. {last}") == [
        "Đề nghị các bệnh viện triển khai thực hiện."
    ]


def test_whoever_reads_is_asked_to_send() -> None:
    assert told("Danh sách người trực xin gửi về Sở Y tế qua thư điện tử.") == [
        "Danh sách người trực xin gửi về Sở Y tế qua thư điện tử."
    ]


def test_the_formula_of_promulgation_and_a_rule_for_a_case_are_none_but_who_enforces_is() -> None:
    body = (
        "Chính phủ ban hành Nghị quyết tạm dừng thu phí theo Nghị định số 66.13/2026/NĐ-CP.\n\n"
        "Điều 1. Tạm dừng thu phí\n\nTạm dừng thu phí sử dụng kho lưu trữ.\n\nĐiều 2. Hiệu lực thi hành\n\n"
        "1. Nghị quyết này có hiệu lực thi hành kể từ ngày ký.\n\n"
        "2. Các Bộ, Ủy ban nhân dân tỉnh, thành phố chịu trách nhiệm thi hành Nghị quyết này."
    )
    assert told(body, _RESOLUTION) == [
        "Các Bộ, Ủy ban nhân dân tỉnh, thành phố chịu trách nhiệm thi hành Nghị quyết này."
    ]


def test_a_title_broken_behind_its_first_words_names_who_is_told() -> None:
    tasks = parse_text(
        _LETTER.format(
            "Sở Y tế yêu cầu:\n\n1. Đối\nvới Bệnh viện Lam Sơn\n\n- Bố trí đủ máu dự trữ.\n\n2. Đối\nvới Bệnh viện Tân Hải\n\n- Trực cấp cứu đường biển."
        )
    ).tasks
    assert [[each.name for each in task.assignees] for task in tasks] == [["Bệnh viện Lam Sơn"], ["Bệnh viện Tân Hải"]]


_DECISION = (
    "ỦY BAN NHÂN DÂN\nTỈNH SƠN HẢI\nSố: 41/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Sơn Hải, ngày 06 tháng 4 năm 2026\n\nQUYẾT ĐỊNH\nVề tổ chức Trung tâm Lưu trữ\n\nQUYẾT ĐỊNH:\n\n{}\n"
)


def test_what_a_body_is_for_is_defined_and_not_ordered() -> None:
    body = (
        "Điều 1. Chức năng, nhiệm vụ\n\nTrung tâm Lưu trữ có các nhiệm vụ sau:\n\na) Thu thập tài liệu đến hạn nộp lưu.\n\n"
        "b) Phối hợp với các sở, ngành bảo quản tài liệu.\n\nĐiều 2. Giao Sở Nội vụ bàn giao kho cũ cho Trung tâm."
    )
    assert told(body, _DECISION) == ["Giao Sở Nội vụ bàn giao kho cũ cho Trung tâm."]


@pytest.mark.parametrize(
    "lead", ["Kết quả kiểm tra cho thấy:", "Các bệnh viện đã đạt được một số kết quả nhất định như sau:"]
)
def test_results_are_told(lead: str) -> None:
    found = f"{lead}\n\n- Một số bệnh viện phải trực hai ca.\n\n- Nhiều bệnh viện cần thêm bác sĩ.\n\n"
    assert told(found + _ORDER) == _TOLD


_SUBMISSION = (
    "UBND TỈNH SƠN HẢI\nSỞ Y TẾ\nSố: 12/TTr-SYT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\nSơn Hải, ngày 05 tháng 01 năm 2026\n\nTỜ TRÌNH\nVề việc ban hành quy định trực Tết\n\n"
    "Kính gửi: Ủy ban nhân dân tỉnh.\n\n{}\n"
)


def test_a_submission_tells_what_it_holds_and_asks_in_its_closing() -> None:
    body = (
        "I. MỤC ĐÍCH XÂY DỰNG VĂN BẢN\n\n1. Nâng cao chất lượng trực tại các bệnh viện.\n\n"
        "2. Bảo đảm thuốc cho người bệnh.\n\n"
        "Trên đây là Tờ trình về việc ban hành quy định trực Tết, Sở Y tế kính trình Ủy ban nhân dân tỉnh xem xét, quyết định."
    )
    (text,) = told(body, _SUBMISSION)
    assert text.endswith("kính trình Ủy ban nhân dân tỉnh xem xét, quyết định.")


def test_points_of_a_scale_are_no_tasks() -> None:
    scale = (
        "II. NỘI DUNG ĐÁNH GIÁ\n\n1. Phẩm chất chính trị (tối đa 10 điểm)\n\na) Chấp hành chủ trương của Đảng;\n\n"
        "b) Thực hiện tốt nội quy cơ quan.\n\n"
    )
    assert told(_ORDER + scale) == _TOLD


def test_who_carries_a_decision_out_is_told_behind_its_effect() -> None:
    decision = (
        "UBND TỈNH SƠN HẢI\nSố: 12/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Sơn Hải, ngày 05 tháng 01 năm 2026\n\nQUYẾT ĐỊNH\nVề việc công bố danh mục\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n\n"
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Công bố danh mục kèm theo.\n\n{}\n"
    )
    (text,) = told(
        "Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký, ban hành. "
        "Giám đốc Sở Y tế chịu trách nhiệm thi hành Quyết định này./.",
        decision,
    )
    assert text.startswith("Giám đốc Sở Y tế")


def test_a_sentence_on_whom_to_ask_is_cut_whole() -> None:
    asked = (
        "Đề nghị các bệnh viện triển khai thực hiện. Nếu có vướng mắc xin vui lòng liên hệ DS. Trần An SĐT: 0123456789."
    )
    assert told(asked) == ["Đề nghị các bệnh viện triển khai thực hiện."]


def test_how_a_draft_was_made_is_history() -> None:
    made = "II. QUÁ TRÌNH SOẠN THẢO\n\n1. Thành lập tổ soạn thảo.\n\n2. Khảo sát tại các bệnh viện.\n\n"
    assert told(_ORDER + made) == _TOLD


@pytest.mark.parametrize(
    "more",
    [
        "(Thông báo này thay cho Giấy mời)./.",
        "Nay, Sở Y tế thông báo kết luận của Giám đốc Sở để các bệnh viện triển khai thực hiện.",
        "II. CHƯƠNG TRÌNH LỄ TRAO TẶNG\n\n1. Tuyên bố lý do.\n\n2. Công bố quyết định.",
    ],
)
def test_the_paper_itself_and_the_course_of_a_ceremony_are_no_work(more: str) -> None:
    assert told(_ORDER + more) == _TOLD


def test_an_order_is_weighed_without_the_closing_sentence_behind_it() -> None:
    order = "Đề nghị bệnh viện căn cứ hồ sơ và quy trình do Sở ban hành để rà soát, xử lý theo quy định."
    assert told(f"Về việc này, Sở Y tế có ý kiến như sau:\n\n{order} Sở Y tế trả lời để bệnh viện biết./.") == [order]


def test_an_order_in_the_closing_sentences_of_a_letter_is_cut_off_with_them() -> None:
    closing = (
        "Cục Thuế tỉnh Sơn Hải trả lời để Công ty biết và thực hiện. Trong quá trình thực hiện nếu có điều gì vướng mắc, "
        "đề nghị Công ty liên hệ với Cục Thuế tỉnh Sơn Hải để được hướng dẫn và giải đáp./."
    )
    letter = (
        "CỤC THUẾ TỈNH SƠN HẢI\nSố: 12/CT-TTHT\nSơn Hải, ngày 05 tháng 01 năm 2026\n\nKính gửi: Công ty TNHH Hải Minh.\n\n"
        f"Cục Thuế tỉnh Sơn Hải có ý kiến như sau:\n\nCông ty khấu trừ thuế khi chi trả thu nhập.\n\n{closing}\n"
    )
    found = parse_text(letter, trace=True)
    assert found.source is not None
    told = {entry.span.cut(letter)[:8] for entry in found.source.trace if entry.field == "tasks" and entry.span}
    assert found.tasks == ()
    assert "Cục Thuế" in told
