"""What a report says of its paper: type, urgency, and the body behind the words of the sentence."""

from __future__ import annotations

import pytest

from congvan import Directive, parse_text

_MORE = (
    "Theo đó, Sở Xây dựng rà soát các công trình ven sông, lập danh sách những hộ phải di dời và báo cáo kết quả. "
    "Ngoài ra, Công an tỉnh tăng cường tuần tra ban đêm tại các bến đò và nhắc nhở chủ phương tiện mặc áo phao. "
)


def _report(sentence: str) -> Directive:
    return parse_text(f"Bảo đảm an toàn ven sông trong mùa mưa lũ\n\n{sentence}\n\n" + "\n\n".join([_MORE] * 6))


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("UBND tỉnh Hà Tĩnh vừa có văn bản yêu cầu các sở, ngành kiểm tra đê điều.", None),
        ("UBND tỉnh Hà Tĩnh vừa có văn bản số 321/UBND-NN yêu cầu các sở, ngành kiểm tra đê điều.", "CV"),
        ("UBND tỉnh Hà Tĩnh vừa có văn bản về đê điều. Công văn nêu rõ lũ đang lên.", "CV"),
        ("UBND tỉnh Hà Tĩnh vừa ban hành văn bản thông báo kết luận của Chủ tịch UBND tỉnh.", "TB"),
        ("UBND tỉnh Hà Tĩnh vừa ban hành chỉ thị về đê điều.", "CT"),
    ],
)
def test_type_is_what_the_report_calls_the_paper(sentence: str, code: str | None) -> None:
    assert _report(sentence).document_type == code


@pytest.mark.parametrize(
    ("words", "urgency"),
    [
        ("công văn hỏa tốc", "immediate"),
        ("văn bản “khẩn”", "urgent"),
        ("công điện thượng khẩn", "very_urgent"),
        ("công văn khẩn trương", None),
    ],
)
def test_urgency_is_the_word_behind_the_type(words: str, urgency: str | None) -> None:
    assert _report(f"UBND tỉnh Hà Tĩnh vừa có {words} gửi các sở, ngành.").urgency == urgency


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("Bộ Nông nghiệp và Môi trường (NN-MT) vừa có công văn gửi các tỉnh.", "Bộ Nông nghiệp và Môi trường"),
        ("Sở Y tế Hà Tĩnh mới đây đã có công văn gửi các bệnh viện.", "Sở Y tế Hà Tĩnh"),
        ("Thủ tướng Nguyễn Văn Bình vừa ký chỉ thị về đê điều.", "Thủ tướng"),
    ],
)
def test_issuer_is_the_name_alone(subject: str, name: str) -> None:
    assert [body.name for body in _report(subject).issuers] == [name]


@pytest.mark.parametrize(
    ("subject", "known"),
    [
        ("UBND tỉnh Hà Tĩnh vừa ban hành chỉ thị về đê điều.", ("UBND", "province", "tỉnh Hà Tĩnh")),
        ("Bộ Y tế vừa ban hành chỉ thị về phòng dịch.", ("BYT", "central", None)),
        ("Ban Bí thư vừa ban hành chỉ thị về công tác cán bộ.", ("TW", "central", None)),
    ],
)
def test_issuer_is_looked_up_as_that_of_a_paper_is(subject: str, known: tuple[str, str, str | None]) -> None:
    assert [(body.abbreviation, body.level, body.place) for body in _report(subject).issuers] == [known]
