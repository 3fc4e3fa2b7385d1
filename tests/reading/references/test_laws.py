"""Laws of reading: what is printed is read back, every span cuts its words, and nothing takes long."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congvan.model import Pinpoint
from congvan.reading.references import find_references
from congvan.reading.text.normalise import Text
from tests.reading.references.cases import Expected, read, told

_TYPES = {"Nghị định": "NĐ", "Thông tư": "TT", "Quyết định": "QĐ", "Chỉ thị": "CT", "Kế hoạch": "KH", "Tờ trình": "TTr"}
_STATE = ["CP", "TTg", "BTC", "BGDĐT", "UBND", "BNN&PTNT", "SYT"]
_PARTY = {"Kết luận": "KL", "Nghị quyết": "NQ", "Chỉ thị": "CT", "Hướng dẫn": "HD"}
_ISSUERS = [
    "Chính phủ",
    "Thủ tướng Chính phủ",
    "Bộ Tài chính",
    "Bộ trưởng Bộ Khoa học và Công nghệ",
    "UBND tỉnh Cà Mau",
    "Ủy ban nhân dân thành phố Hải Phòng",
    "Ban Thường vụ Tỉnh ủy",
    "Bộ Văn hóa, Thể thao và Du lịch",
    "Sở Giáo dục và Đào tạo",
]
_LAWS = [
    "Đất đai",
    "Phòng cháy, chữa cháy và cứu nạn, cứu hộ",
    "Thuế giá trị gia tăng",
    "Việc làm",
    "Cán bộ, công chức",
]
_TITLES = [" về việc tăng cường công tác quản lý", " quy định chi tiết một số nội dung", " hướng dẫn thực hiện", ""]
_MANY = settings(max_examples=150, deadline=None)


@st.composite
def spelled_day(draw: st.DrawFn, day: dt.date) -> str:
    d, m = draw(st.sampled_from([(f"{day.day:02}", f"{day.month:02}"), (str(day.day), str(day.month))]))
    form = draw(st.sampled_from(["{d}/{m}/{y}", "{d}-{m}-{y}", "{d} tháng {m} năm {y}", "{d}.{m}.{y}"]))
    return form.format(d=d, m=m, y=day.year)


@st.composite
def numbered(draw: st.DrawFn) -> Expected:
    """A paper by number, in one of its spellings."""
    serial = draw(st.integers(1, 9999))
    if draw(st.booleans()):
        word, code = draw(st.sampled_from(sorted(_PARTY.items())))
        number = f"{serial}-{code}/{draw(st.sampled_from(['TW', 'TU', 'BTCTU', 'ĐU']))}"
    else:
        word, code = draw(st.sampled_from(sorted(_TYPES.items())))
        year = draw(st.sampled_from(["", f"/{draw(st.integers(1990, 2040))}"]))
        number = f"{serial:02}{year}/{code}-{draw(st.sampled_from(_STATE))}"
    quote = (
        draw(st.sampled_from([word, word.lower(), word.upper()]))
        + draw(st.sampled_from([" số ", " ", " số: "]))
        + number
    )
    when, issuer = "-", "-"
    if draw(st.booleans()):
        day = draw(st.dates(dt.date(1990, 1, 1), dt.date(2040, 12, 31)))
        when = day.isoformat()
        quote += draw(st.sampled_from([" ngày ", ", ngày "])) + draw(spelled_day(day))
    if draw(st.booleans()):
        issuer = draw(st.sampled_from(_ISSUERS))
        quote += f" của {issuer}"
    return Expected(quote, code, number, when, issuer)


@st.composite
def law(draw: st.DrawFn) -> Expected:
    """A law by name, with what may follow it."""
    name = draw(st.sampled_from(_LAWS))
    day = draw(st.dates(dt.date(1990, 1, 1), dt.date(2040, 12, 31)))
    number = f"{draw(st.integers(1, 150)):02}/{day.year}/QH{draw(st.integers(9, 16))}"
    quote, told_number, when = draw(
        st.sampled_from(
            [
                (f"Luật {name}", "-", "-"),
                (f"Luật {name} năm {day.year}", "-", str(day.year)),
                (f"Luật {name} {day.year}", "-", str(day.year)),
                (f"Luật {name} số {number}", number, "-"),
                (f"Luật {name} số {number} ngày {day:%d/%m/%Y}", number, day.isoformat()),
                (f"Luật số {number}", number, "-"),
            ]
        )
    )
    return Expected(quote, "L", told_number, when, "-")


@_MANY
@given(st.lists(st.one_of(numbered(), law()), min_size=1, max_size=5), st.data())
def test_what_is_printed_is_read_back(printed: list[Expected], data: st.DataObject) -> None:
    pieces = []
    for mention in printed:
        lead = data.draw(st.sampled_from(["Căn cứ ", "- Thực hiện ", "theo quy định tại khoản 2 Điều 5 ", "(xem "]))
        title = data.draw(st.sampled_from(_TITLES)) if mention.number != "-" else ""
        close = ")" if lead.startswith("(") else ""
        pieces.append(lead + mention.quote + title + close + data.draw(st.sampled_from([";\n", ".\n\n", ";\n- "])))
    words = "".join(pieces)
    assert [told(words, reference) for reference in read(words)] == printed


@_MANY
@given(st.lists(numbered(), min_size=2, max_size=4, unique_by=lambda mention: mention.number))
def test_lists_under_one_word_are_read_apart(printed: list[Expected]) -> None:
    numbers = [mention.number for mention in printed]
    words = f"các Quyết định số {', '.join(numbers[:-1])} và {numbers[-1]} ngày 05/3/2030 của Bộ Tài chính"
    found = read(words)
    assert [reference.number.text for reference in found if reference.number] == numbers
    assert {reference.issued_on for reference in found} == {dt.date(2030, 3, 5)}
    assert {reference.issuer.name for reference in found if reference.issuer} == {"Bộ Tài chính"}


_labels = st.lists(st.integers(1, 99).map(str), min_size=1, max_size=3, unique=True).map(tuple)
_letters = st.lists(st.sampled_from("abcdđegh"), min_size=1, max_size=3, unique=True).map(tuple)


@_MANY
@given(_letters, _labels, _labels, st.sampled_from([(), ("II",), ("IV",)]))
def test_parts_print_themselves_back(
    points: tuple[str, ...], clauses: tuple[str, ...], articles: tuple[str, ...], chapters: tuple[str, ...]
) -> None:
    for pinpoint in (
        Pinpoint(points=points, clauses=clauses, articles=articles, chapters=chapters),
        Pinpoint(clauses=clauses, articles=articles),
        Pinpoint(articles=articles, chapters=chapters),
        Pinpoint(annexes=("II",)),
    ):
        assert read(f"theo {pinpoint} Luật Đất đai")[0].pinpoint == (pinpoint,)


_fragments = st.sampled_from(
    [
        "Nghị định ",
        "số ",
        "Luật ",
        "của ",
        "12/2030/NĐ-CP",
        "ngày 05/3/2030",
        ", ",
        " và ",
        "\n",
        "khoản 1 ",
        "Bộ ",
        "năm 2030",
        "(",
        "; ",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(_fragments, st.text(max_size=6)), max_size=25).map("".join))
def test_spans_cut_in_order_and_never_overlap(words: str) -> None:
    text = Text(words)
    at = 0
    for raw in find_references(text, 0, len(text.text)):
        span = raw["span"]
        assert at <= span.start < span.end <= len(words)
        assert raw["resolves_to"] is None or raw["resolves_to"] >= 0
        at = span.end


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "unit",
    [
        "Số: ", "số ", "ngày ", "Luật ", "luật sửa đổi, bổ sung một số điều của Luật ", "1/", "12-", "khoản 1 ", "Điều 1, ",
        "Nghị định số ", "Nghị định số 1, ", "Nghị định của ", "Quyết định a b c d e ", "của ", " của Bộ", "Bộ và ", "Bộ, ",
        "Nghị quyết Đại hội ", "Hiệp định a, ", "Hiệp định giữa Bộ, ", "Công ước a ", "Kế hoạch a ", "_", " ", "\n", "\t",
        "Nghị định số 12/2030/NĐ-CP, ", "12/2030/NĐ-CP và ", "Luật Đất đai, ", "(", "Nghị định số 1/2030/NĐ-CP (a ", "NQ1",
        "--- PAGE BREAK ---", "công báo/số 1 + ", "1 2/", "số 1/", "a/b-", "1.1", "Luật Phòng, chống ", "phụ lục ", "điểm a, ",
    ],
)  # fmt: skip
def test_repetition_stays_linear(unit: str) -> None:
    """A quarter of a megabyte of any trigger: what grew with the square would need hours."""
    words = unit * (250_000 // len(unit))
    text = Text(words)
    assert len(find_references(text, 0, len(text.text))) <= len(words)
    text = Text("Nghị định số " + words)
    assert find_references(text, 0, len(text.text)) is not None
