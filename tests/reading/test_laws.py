"""The laws of reading, on papers that are cut up, and on any string at all (docs/explanation)."""

from __future__ import annotations

import cProfile
import datetime as dt
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from congvan import Directive, parse_text
from congvan.vocab.folding import tone_key

if TYPE_CHECKING:
    from collections.abc import Callable

PAPERS = [
    path.read_text(encoding="utf-8").partition("=== expected\n")[0]
    for path in sorted((Path(__file__).parent / "papers").glob("*.txt"))
]
TRIGGERS = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: ",
    "12/QĐ-UBND",
    "21-KL/TW",
    "Hà Nội, ngày 5 tháng 3 năm 2024",
    "ngày 31/02/2024",
    "QUYẾT ĐỊNH",
    "V/v ",
    "Kính gửi: ",
    "Nơi nhận:",
    "- Như trên;",
    "- Lưu: VT.",
    "KT. CHỦ TỊCH",
    "T/M BAN THƯỜNG VỤ",
    "Nguyễn Văn An",
    "PHỤ LỤC I",
    "Căn cứ Nghị định số 30/2020/NĐ-CP",
    "Điều 1. ",
    "1. ",
    "a) ",
    "- ",
    "+ ",
    "Giao Sở Y tế chủ trì",
    "trước ngày 15/6/2023",
    "hằng tháng",
    "",
    " ",
    "**",
    "* *",
    "\\-",
    "--- PAGE BREAK ---",
    "CÔNG BÁO/Số 1/Ngày 01-01-2026",
    "Ký bởi: ",
    "\r\n",
    "\r",
    "\t",
    "   ",
    "\xa0",
    "–",
    "\u200b",
    "\ufeff",
    "\x0c",
    "é",
    "�",
    "\x00",
    "(",
    ")",
    ";",
    "/",
    ".",
]


@st.composite
def cut_up(draw: st.DrawFn) -> str:
    """A paper of which lines are dropped, doubled or spoiled."""
    lines = draw(st.sampled_from(PAPERS)).split("\n")
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(lines) - 1))
        change = draw(st.integers(0, 3))
        if change == 0 and len(lines) > 1:
            del lines[at]
        elif change == 1:
            lines.insert(at, lines[draw(st.integers(0, len(lines) - 1))])
        elif change == 2:
            lines.insert(at, draw(st.sampled_from(TRIGGERS)))
        else:
            lines[at] = draw(st.text(max_size=8)) + lines[at]
    return "\n".join(lines)


ANY = st.lists(st.sampled_from(TRIGGERS) | st.text(max_size=12), max_size=40).map("\n".join) | st.lists(
    st.sampled_from(TRIGGERS) | st.text(max_size=12), max_size=40
).map("".join)
TEXTS = cut_up() | ANY


def all_spans(value: Any) -> list[tuple[int, int]]:
    """Every span anywhere in a dumped directive."""
    if isinstance(value, dict):
        if set(value) == {"start", "end"}:
            return [(value["start"], value["end"])]
        return [span for each in value.values() for span in all_spans(each)]
    if isinstance(value, (list, tuple)):
        return [span for each in value for span in all_spans(each)]
    return []


def words(text: str) -> str:
    """The letters and digits of a text in the spelling that values have."""
    return "".join(re.findall(r"\w+", unicodedata.normalize("NFC", text).replace("\u00d0", "Đ").replace("\u0189", "Đ")))


def cut_from(value: str, source: str) -> bool:
    """Whether the words of a value stand in this order in a piece of the source."""
    rest = iter(words(source))
    return all(char in rest for char in words(value))


@settings(max_examples=150, deadline=None)
@given(TEXTS)
@example("")
@example("\ud800")
def test_any_string_is_read_and_its_json_comes_back(text: str) -> None:
    directive = parse_text(text)
    assert Directive.model_validate_json(directive.model_dump_json()) == directive


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_a_span_cuts_the_words_of_its_value(text: str) -> None:
    directive = parse_text(text)
    source = directive.source
    assert source is not None
    assert source.text is not None
    assert len(source.text) == len(text)
    whole = source.text
    for start, end in all_spans(directive.model_dump()):
        assert 0 <= start <= end <= len(whole)
    cut: dict[str, str] = {}
    for field in source.fields:
        cut[field.field] = cut.get(field.field, "") + " " + field.span.cut(whole)
    for name in ("number", "place", "subject"):
        value = getattr(directive, name)
        if value is not None:
            assert cut_from(str(value), cut[name]), name
    for index, issuer in enumerate(directive.issuers):
        assert cut_from(issuer.name, cut[f"issuers.{index}"])
    pairs = [(item.text, item.span) for item in directive.recipients]
    pairs += [(item.text, item.span) for item in directive.references if item.text]
    pairs += [(item.text, item.span) for item in directive.tasks]
    pairs += [(item.name, item.span) for task in directive.tasks for item in task.assignees]
    pairs += [(item.deadline.text, item.deadline.span) for item in directive.tasks if item.deadline]
    pairs += [(item.name, item.span) for item in directive.signatures if item.name]
    for value, span in pairs:
        assert span is not None
        assert cut_from(value, span.cut(whole)), value


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_every_line_is_accounted_for(text: str) -> None:
    directive = parse_text(text)
    assert directive.source is not None
    whole = directive.source.text or ""
    taken = bytearray(len(whole))
    for start, end in all_spans(directive.model_dump()):
        taken[start:end] = b"\x01" * (end - start)
    for line in re.finditer(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+", whole):
        if re.sub(r"[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]+", "", line.group()):
            assert any(taken[line.start() : line.end()]), line.group()


def without_places(value: Any) -> Any:
    """A dumped directive without spans and source, its strings in one spelling."""
    if isinstance(value, dict):
        return {name: without_places(each) for name, each in value.items() if name not in {"span", "source"}}
    if isinstance(value, (list, tuple)):
        return [without_places(each) for each in value]
    return tone_key(value) if isinstance(value, str) else value


def moved_tones(text: str) -> str:
    """Old placement of tone marks made new: ``hòa`` becomes ``hoà``."""
    apart = unicodedata.normalize("NFD", text)
    tone = "([\u0300\u0301\u0303\u0309\u0323])"
    end = "(?![a-zA-Z\u0300-\u036f])"
    apart = re.sub(f"(?<![qQ])([oO]){tone}([aeAE]){end}", r"\1\3\2", apart)
    apart = re.sub(f"(?<![qQ])([uU]){tone}([yY]){end}", r"\1\3\2", apart)
    return unicodedata.normalize("NFC", apart)


CHANGES: dict[str, Callable[[str], str]] = {
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "tone placement": moved_tones,
    "en dash": lambda text: text.replace("-", "\u2013"),
    "no-break hyphen": lambda text: text.replace("-", "\u2011"),
    "no-break space": lambda text: text.replace(" ", "\u00a0"),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("paper", PAPERS, ids=range(len(PAPERS)))
def test_reading_does_not_mind_spelling(paper: str, change: str) -> None:
    text = unicodedata.normalize("NFC", paper)
    other = CHANGES[change](text)
    assert without_places(parse_text(other).model_dump()) == without_places(parse_text(text).model_dump())


HOSTILE = {
    "brackets": "(",
    "number words": "Số: ",
    "digits and slashes": "12/",
    "enumeration": "1. a) b) ",
    "enumerated lines": "1. x\n",
    "one long word": "a",
    "titles": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ",
    "addresses": "Kính gửi:\n",
    "lists": "Nơi nhận:\n- a;\n",
    "dates": "Hà Nội, ngày 1 tháng 1 năm 2020\n",
    "capacities": "KT. CHỦ TỊCH\n",
    "names": "Nguyễn Văn An\n",
    "bars": "|\n",
    "rows": "| a | b |\n",
    "emphasis": "**",
    "marks": "a\u0301\u0323",
    "bare marks": "\u0301",
    "annexes": "PHỤ LỤC I\n",
    "laws": "Luật ",
    "decrees": "Nghị định số 30/2020/NĐ-CP ",
    "issues": "đã có công văn ",
    "issuers": "Sở Y tế vừa có công văn gửi ",
    "signers": "ông A, Giám đốc Sở Y tế, đã ký công văn ",
    "pinpoints": "khoản 1 ",
    "limits": "trước ngày 1/1/2020 ",
    "orders": "Giao Sở Y tế chủ trì, phối hợp với ",
    "nothing": "\x00",
    "surrogates": "\ud800",
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("header", ["", PAPERS[0][:200]], ids=["bare", "headed"])
@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_repetition_ends(unit: str, header: str) -> None:
    text = header + HOSTILE[unit] * (60_000 // len(HOSTILE[unit]))
    source = parse_text(text).source
    assert source is not None
    assert len(source.text or "") == len(text)


# Where a run of one mark may stand in a paper; %s is the run.
IN_A_PAPER = {
    "addressee": "V/v x\n\nKính gửi: a%sb;\n\nCăn cứ.\n",
    "item": "V/v x\n\nKính gửi: a\n\nx./.\n\nNơi nhận:\n- a%sb;\n- Lưu: VT.\n   GIÁM ĐỐC\n",
    "archive": "V/v x\n\nKính gửi: a\n\nx./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT%sb\nGIÁM ĐỐC\n",
    "name": "V/v x\n\nKính gửi: a\n\nx./.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn%sVăn\n",
    "report": "UBND tỉnh A vừa ban hành Công văn 12 về việc x%sy. yêu cầu Sở Y tế làm.\n" + "x y z. " * 300,
}


@pytest.mark.timeout(30)  # a search that starts anew at each mark of the run takes minutes
@pytest.mark.parametrize("mark", [",", ".", ":", "; ", "/ ", ", ", "!", "|", "\t", " "])
@pytest.mark.parametrize("place", IN_A_PAPER)
def test_a_long_run_of_a_mark_ends(place: str, mark: str) -> None:
    header = PAPERS[0].partition("V/v")[0] if place != "report" else ""
    text = header + IN_A_PAPER[place] % (mark * (100_000 // len(mark)))
    source = parse_text(text).source
    assert source is not None
    assert len(source.text or "") == len(text)


@pytest.mark.parametrize("text", ["L", "Đ", "a", "iv", "Số", "1", "-", "(", "l\n", "\nXX"])
def test_the_shortest_texts_are_read(text: str) -> None:
    source = parse_text(text).source
    assert source is not None
    assert source.text == text


def test_a_day_that_is_not_in_the_calendar_is_told() -> None:
    found = [paper for paper in PAPERS if "ngày 07 tháng 5" in paper]
    directive = parse_text(found[0].replace("ngày 07 tháng 5", "ngày 31 tháng 4"))
    assert directive.issued_on is None
    assert directive.source is not None
    assert "date-invalid" in {each.code for each in directive.source.diagnostics}
    assert isinstance(parse_text(found[0]).issued_on, dt.date)


_REPORT = (
    "Mưa lũ\n\nNgày 05/01/2026, UBND tỉnh Hà Tĩnh ban hành Công văn số 321/UBND-NN về an toàn.\n\n"
    "Theo đó, UBND tỉnh yêu cầu "
)


def _calls(text: str) -> int:
    profile = cProfile.Profile()
    profile.runcall(parse_text, text)
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize(
    "unit",
    [
        "1. Phòng Quản lý nhà\n- Rà soát nhà ở\n",
        "Theo đó, UBND tỉnh yêu cầu Sở Y tế rà soát nhà ở trước ngày 5/1. ",
        "UBND tỉnh ban hành Công văn số 322/UBND-NN yêu cầu Sở Y tế rà soát; ",
    ],
)
def test_what_a_report_tells_twice_as_often_takes_twice_the_steps(unit: str) -> None:
    once, twice = (_calls(_REPORT + unit * (size // len(unit))) for size in (40_000, 80_000))
    assert twice < 2.3 * once
