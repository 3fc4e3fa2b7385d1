from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml import html as lxml_html

from congvan import CongvanError, Diagnostic, Directive, InputError, Reference, Source, Span, Task, html
from congvan.formats.html.marks import Mark, kinds, marks_of, word
from congvan.formats.html.runs import runs_of
from congvan.model import BlockKind, RecipientRole, ReferenceRole, Severity
from tests.formats.html.marked import DIRECTIVE, HOSTILE, marked_directives, read_directives

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# What XML has no place for, though HTML has: the page is well-formed but for these.
_NO_XML = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def page_of(directive: Directive) -> HtmlElement:
    """The page as a reader of HTML sees it; as XML it is well-formed, too."""
    page = html.dumps(directive, annotate=True)
    etree.fromstring(_NO_XML.sub("\ufffd", page).encode(), etree.XMLParser(resolve_entities=False, huge_tree=True))
    return lxml_html.document_fromstring(page)


def text_of(page: HtmlElement) -> str:
    """The marked text; the line end after <pre> belongs to the tag."""
    return "".join(page.xpath("//*[@id='text']")[0].itertext()).removeprefix("\n")


def check(directive: Directive) -> None:
    """What holds of every page."""
    page = page_of(directive)
    assert directive.source is not None
    assert directive.source.text is not None
    assert text_of(page) == directive.source.text.replace("\x00", "\ufffd")
    names = page.xpath("//@id")
    assert len(names) == len(set(names))
    links = page.xpath("//@href")
    assert {link[:1] for link in links} <= {"#"}
    assert {link[1:] for link in links} <= set(names)
    assert not page.xpath("//script | //link | //img | //iframe | //form | //@src | //@style | //@onclick")
    stops = page.xpath("//pre//a[not(@tabindex)]/@href")
    assert len(stops) == len(set(stops))
    assert all(link.get("title") and link.text_content() for link in page.xpath("//mark/a"))


@settings(max_examples=60)
@given(marked_directives())
def test_every_directive_with_a_text_makes_a_page(directive: Directive) -> None:
    check(directive)


@settings(max_examples=40)
@given(read_directives())
def test_every_text_that_was_read_makes_a_page(directive: Directive) -> None:
    check(directive)


def test_a_paper_is_marked() -> None:
    page = page_of(DIRECTIVE)
    check(DIRECTIVE)
    marked = {kind: [mark.text_content() for mark in page.find_class(kind) if mark.tag == "mark"] for kind in kinds()}
    assert "1286/UBND-KT" in marked["field"]
    assert "Chỉ thị số 07/CT-TTg ngày 12 tháng 02 năm 2026 của Thủ tướng Chính phủ" in marked["reference"]
    assert "trước ngày 20 tháng 3 năm 2026" in marked["deadline"]
    assert {"Sở Tài chính", "Sở Xây dựng"} <= set(marked["assignee"])
    assert marked["recipient"][:1] == ["Các sở, ban, ngành tỉnh"]
    assert "Trần Quang Vĩnh" in "".join(marked["signature"])
    # A reference within a task within a block, in one run.
    inner = next(mark for mark in page.find_class("reference") if "85/2025" in mark.text_content())
    assert {"in-task", "in-block"} <= set((inner.get("class") or "").split())


def test_lists_tell_who_by_when_under_what_and_lead_to_the_text() -> None:
    page = page_of(DIRECTIVE)
    (task,) = page.xpath("//*[@id='task-1']")
    assert "Sở Tài chính" in task.text_content()
    assert "Phối hợpSở Xây dựng" in task.text_content()
    assert "20/03/2026" in task.text_content()
    assert task.xpath("b/a/@href") == ["#at-task-1"]
    assert page.xpath("//*[@id='at-task-1']/following-sibling::mark[1]/a/@href")[0].startswith("#task-1")
    (reference,) = page.xpath("//*[@id='reference-1']")
    for told in (
        "Chỉ thị 07/CT-TTg",
        "Thực hiện",
        "12/02/2026",
        "Thủ tướng Chính phủ",
        "urn:congvan:doc:ttg:ct:2026:7",
    ):
        assert told in reference.text_content()
    assert page.xpath("//*[@class='jump']/a[1]/text()") == [f"Nhiệm vụ ({len(DIRECTIVE.tasks)})"]


def test_hostile_words_stay_words() -> None:
    whole = Span(start=0, end=len(HOSTILE))
    directive = Directive(
        subject=HOSTILE,
        tasks=(Task(id=HOSTILE, text=HOSTILE, path=(HOSTILE,), span=whole),),
        references=(Reference(text=HOSTILE, title=HOSTILE, span=Span(start=3, end=40), resolves_to=0),),
        source=Source(
            text=HOSTILE,
            leftovers=(Span(start=30, end=10**9),),
            diagnostics=(Diagnostic(code=HOSTILE, reason=HOSTILE, span=Span(start=10**6, end=10**9)),),
        ),
    )
    check(directive)
    page = page_of(directive)
    assert [shown.get("data-code") for shown in page.find_class("unseen")][:3] == ["U+0000", "U+202E", "U+202C"]
    title = page.xpath("string(//title)")
    assert title.startswith("<script>")
    assert "\u202e" not in title


def test_without_a_source_text_there_is_nothing_to_mark() -> None:
    for directive in (Directive(subject="x"), Directive(source=Source(form="docx"))):
        with pytest.raises(CongvanError, match="no source text") as caught:
            html.dumps(directive, annotate=True)
        assert isinstance(caught.value, InputError)
    assert page_of(Directive(source=Source(text=""))).xpath("//section") != []


def test_what_could_not_be_read_is_shown() -> None:
    text = "Trang chủ\nCHỈ THỊ\n"
    missing = Diagnostic(
        code="number-missing", severity="error", reason="no number was found", span=Span(start=10, end=17)
    )
    page = page_of(Directive(source=Source(text=text, diagnostics=(missing,), leftovers=(Span(start=0, end=9),))))
    assert page.xpath("string(//mark[@class='leftover'])") == "Trang chủ"
    assert page.xpath("string(//mark[@class='diagnostic'])") == "CHỈ THỊ"
    assert "Lỗi no number was found number-missing" in page.xpath("string(//*[@id='diagnostic-1'])")


@given(
    st.text(alphabet="ab\n", max_size=12),
    st.lists(st.tuples(st.sampled_from(sorted(kinds())), st.integers(0, 14), st.integers(0, 14)), max_size=5),
)
def test_runs_are_the_text_cut_at_every_edge(text: str, given_marks: list[tuple[str, int, int]]) -> None:
    marks = [
        Mark(kind=kind, key=str(place), told="", span=Span(start=min(one, other), end=max(one, other)))
        for place, (kind, one, other) in enumerate(given_marks)
    ]
    runs = list(runs_of(text, marks))
    assert "".join(run.text for run in runs) == text
    start = 0
    for run in runs:
        for at in range(start, start + len(run.text)):
            lying = [mark for mark in marks if mark.span.start <= at < mark.span.end]
            assert set(run.marks) == set(lying)
            assert set(run.kinds) == {mark.kind for mark in lying}
        start += len(run.text)
    assert sorted(mark.key or "" for run in runs for mark in run.opened) == sorted(mark.key or "" for mark in marks)


def test_a_thousand_marks_upon_each_other_make_no_thousandfold_page() -> None:
    text = "x" * 4000
    tasks = tuple(Task(id=str(n), text="x", span=Span(start=n, end=4000 - n)) for n in range(2000))
    assert len(html.dumps(Directive(source=Source(text=text), tasks=tasks), annotate=True)) < 4_000_000


@pytest.mark.parametrize(
    ("group", "codes"),
    [("block", BlockKind), ("role", ReferenceRole), ("recipient", RecipientRole), ("severity", Severity)],
)
def test_every_code_has_a_word(group: str, codes: object) -> None:
    for code in getattr(codes, "__args__", ()):
        assert word(group, code) != code


def test_every_mark_is_of_a_kind_and_cuts_the_source() -> None:
    assert DIRECTIVE.source is not None
    marks = list(marks_of(DIRECTIVE, DIRECTIVE.source))
    assert {mark.kind for mark in marks} <= set(kinds())
    assert {"field", "recipient", "task", "assignee", "deadline", "reference", "signature", "block"} <= {
        mark.kind for mark in marks
    }
    assert all(mark.told for mark in marks)


def test_dump_takes_the_word_too() -> None:
    stream = io.BytesIO()
    html.dump(DIRECTIVE, stream, annotate=True)
    assert stream.getvalue().decode("utf-8") == html.dumps(DIRECTIVE, annotate=True)
    assert html.dumps(DIRECTIVE) != html.dumps(DIRECTIVE, annotate=True)


def test_a_saved_page_is_read_again() -> None:
    back = html.loads(html.dumps(DIRECTIVE, annotate=True))
    assert back.number == DIRECTIVE.number
    assert [task.text for task in back.tasks] == [task.text for task in DIRECTIVE.tasks]
    assert [signature.name for signature in back.signatures] == [signature.name for signature in DIRECTIVE.signatures]
