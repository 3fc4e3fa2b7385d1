from __future__ import annotations

import unicodedata

import pytest
from lxml import etree

from congvan import Directive, InputError, html
from congvan.formats.flow import flow_text
from congvan.formats.html.webpage import read_page
from congvan.model import Block, Issuer
from tests.layout.papers import ALL, letter


def lines(page: str | bytes) -> list[str]:
    return [line for line in flow_text(read_page(page).flow).splitlines() if line]


def test_scripts_styles_and_hidden_parts_are_silent() -> None:
    page = """<html><head><title>Trang</title><style>p{}</style></head><body><script>x()</script><noscript>bật</noscript>
    <p style="display : none">ẩn</p><p hidden>ẩn</p><p>Số: 5/QĐ-UBND<!-- ghi chú --></p><select><option>1</select></body>"""
    assert lines(page) == ["Số: 5/QĐ-UBND"]


def test_menus_and_lists_of_links_are_the_frame() -> None:
    article = "".join(f"<p>Ủy ban nhân dân tỉnh yêu cầu các đơn vị thực hiện nhiệm vụ thứ {n}.</p>" for n in range(6))
    links = "".join(f'<li><a href="#">Tin số {n}</a></li>' for n in range(8))
    page = f"""<body><div id="main-menu"><a href="/">Trang chủ</a></div><nav>Giới thiệu</nav>
    <div class="container"><div class="content">{article}</div><ul class="x">{links}</ul>
    <div class="related-news">Tin liên quan</div></div><footer class="site-footer">Bản quyền</footer></body>"""
    assert len(lines(page)) == 6


def test_what_holds_most_of_the_words_is_no_frame() -> None:
    assert lines('<div class="menu"><p>Nội dung của văn bản nằm ở đây.</p></div>') == [
        "Nội dung của văn bản nằm ở đây."
    ]


def test_blocks_breaks_and_inline_marks() -> None:
    page = "<div>một <b>hai</b> <i>ba</i><br>bốn&nbsp;năm<p>sáu</p>bảy<h2>tám</h2></div>"
    assert lines(page) == ["một hai ba", "bốn năm", "sáu", "bảy", "tám"]
    assert flow_text(read_page("<p>một<p>hai").flow) == "một\n\nhai\n\n"


def test_lists_have_their_marks() -> None:
    page = "<ol start=2><li>Sở Y tế<li>Sở Xây dựng</ol><ol type=a><li>một<ul><li>hai</ul></ol>"
    assert lines(page) == ["2. Sở Y tế", "3. Sở Xây dựng", "a) một", "- hai"]


def test_lines_of_typed_text_are_kept() -> None:
    assert lines("<pre>BỘ Y TẾ\nSố: 1/BYT\n</pre>") == ["BỘ Y TẾ", "Số: 1/BYT"]


def test_tables() -> None:
    page = """<table><tr><td>BỘ Y TẾ<br>Số: 3/BYT<td>CỘNG HÒA</table>
    <table border=1><tr><th>STT<th>Việc<tr><td>1<td>Rà soát<p>báo cáo</table>
    <table><tr><td>một<td>hai<td>ba</table><table><td>trần</table>"""
    assert lines(page) == [
        "| BỘ Y TẾ | CỘNG HÒA |",
        "| Số: 3/BYT |  |",
        "| STT | Việc |",
        "| 1 | Rà soát báo cáo |",
        "| một | hai | ba |",
        "trần",
    ]


@pytest.mark.parametrize(
    "page",
    [
        "<p>Sở Y tế".encode(),
        b"\xef\xbb\xbf" + "<p>Sở Y tế".encode(),
        b"\xff\xfe" + "<p>Sở Y tế".encode("utf-16-le"),
        b"<meta charset='windows-1258'><p>S\xf4\xd2 Y t\xea\xec",
    ],
)
def test_encodings(page: bytes) -> None:
    expected = "Sở Y tế" if b"1258" not in page else unicodedata.normalize("NFC", "Sô\u0309 Y tế")
    assert [unicodedata.normalize("NFC", line) for line in lines(page)] == [expected]


def test_an_unknown_encoding_and_broken_bytes_do_no_harm() -> None:
    assert lines(b"<meta charset='no-such'><p>ab\xff") == ["abÿ"]
    assert lines("<p>a\x00b\ud800") == ["ab?"]


@pytest.mark.parametrize("page", ["", "   ", "<!-- x -->", b""])
def test_a_page_without_text(page: str | bytes) -> None:
    with pytest.raises(InputError):
        html.loads(page)


def test_deep_pages_do_no_harm() -> None:
    assert isinstance(html.loads("<div>" * 5_000 + "Sở Y tế"), Directive)
    assert isinstance(html.loads("<table><tr><td>" * 2_000 + "Sở Y tế"), Directive)


@pytest.mark.parametrize("name", ALL)
def test_the_written_page_is_whole_and_asks_for_nothing(name: str) -> None:
    page = html.dumps(ALL[name]())
    root = etree.fromstring(page.encode(), etree.HTMLParser(encoding="utf-8"))
    assert root.get("lang") == "vi"
    assert not root.xpath("//@src | //link | //script | //@href")
    assert "url(" not in page
    assert "@import" not in page
    assert root.xpath("//meta[@http-equiv='Content-Security-Policy']")


def test_words_are_escaped_wherever_they_stand() -> None:
    evil = "<script>alert('&')</script>"
    block = Block(kind="paragraph", text=evil)
    paper = letter().model_copy(update={"subject": evil, "issuers": (Issuer(name=evil),), "body": (block,)})
    page = html.dumps(paper)
    assert "<script" not in page.lower()
    assert html.loads(page).body[0].text == evil


def test_headings_are_told_to_screen_readers() -> None:
    page = html.dumps(ALL["decision"]())
    root = etree.fromstring(page.encode(), etree.HTMLParser(encoding="utf-8"))
    assert [heading.text for heading in root.iter("h1")] == ["QUYẾT ĐỊNH"]
    assert all(table.get("role") == "presentation" or table.get("class") == "grid" for table in root.iter("table"))
