from __future__ import annotations

import pytest

from congvan import Directive, html

FACTS = (
    "<table><tr><td>Số ký hiệu</td><td>12/QĐ-UBND</td></tr><tr><td>Trích yếu</td><td>Về việc trực Tết</td></tr></table>"
)
PORTAL = f"""<html><head><title>Văn bản</title></head><body><div class="menu"><a href="/huong-dan.pdf">Hướng dẫn</a></div>
<h1>Chi tiết văn bản</h1>{FACTS}<p>Tệp đính kèm: <a href="/tep/12-qd-ubnd%20(ky).pdf">Tải về</a></p></body></html>"""


def codes(directive: Directive) -> list[str]:
    assert directive.source is not None
    return [item.code for item in directive.source.diagnostics if item.severity == "error"]


def test_a_portal_page_gives_its_file_and_says_that_it_is_not_the_paper() -> None:
    back = html.loads(PORTAL)
    (file,) = back.attachments
    assert (file.url, file.name) == ("/tep/12-qd-ubnd%20(ky).pdf", "12-qd-ubnd (ky).pdf")
    assert (file.media_type, file.description, file.content) == ("application/pdf", "Tải về", None)
    assert codes(back)[0] == "linked-file"


def test_a_paper_on_the_page_is_the_paper() -> None:
    text = "<p>Căn cứ Luật Tổ chức chính quyền địa phương; các đơn vị báo cáo kết quả trước ngày 15 hằng tháng.</p>" * 6
    back = html.loads(PORTAL.replace("<h1>", f"{text}<h1>"))
    assert len(back.attachments) == 1
    assert "linked-file" not in codes(back)


@pytest.mark.parametrize(
    ("element", "url"),
    [
        ('<iframe src="https://cong.vn/xem?file=/tep/cv.pdf"></iframe>', "https://cong.vn/xem?file=/tep/cv.pdf"),
        ('<embed src="cv.PDF">', "https://cong.vn/vb/cv.PDF"),
        ('<object data="/cv.docx"></object>', "https://cong.vn/cv.docx"),
    ],
)
def test_a_file_that_the_page_shows(element: str, url: str) -> None:
    head = '<head><base href="https://cong.vn/vb/"></head>'
    (file,) = html.loads(f"<html>{head}<body><p>Công văn</p>{element}</body></html>").attachments
    assert file.url == url


@pytest.mark.parametrize("address", ["tin-tuc.html", "javascript:void(0)", "http://[", "", "x" * 3000 + ".pdf"])
def test_other_links_are_no_files(address: str) -> None:
    assert html.loads(f'<p>Công văn</p><a href="{address}">xem</a>').attachments == ()


def test_each_file_once_and_no_more_than_a_hundred() -> None:
    links = "".join(f'<p><a href="{n % 150}.pdf">tệp {n}</a></p>' for n in range(400))
    files = html.loads(f"<p>Công văn</p>{links}").attachments
    assert len({file.url for file in files}) == len(files) == 100
