"""The page in a real browser: what a person sees, clicks and types."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from congvan import Directive, Task, parse_text, read
from congvan.view import pictures_of
from tests.formats.pdf.made import pdf_of
from tests.view.papers import DIRECTIVE, FIRST_PAGE, HOSTILE, SECOND, SECOND_PAGE, hostile

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.view.conftest import Opener

_DAY = dt.date(2026, 3, 22)
_PHONE, _DESK = 390, 1280


def texts(page: Page, selector: str) -> list[str]:
    return [" ".join(text.split()) for text in page.locator(selector).all_inner_texts()]


def test_the_text_is_the_source(look: Opener) -> None:
    assert DIRECTIVE.source is not None
    assert look(DIRECTIVE).locator(".paper").evaluate("node => node.textContent") == DIRECTIVE.source.text


def test_tasks_come_first_due_first_and_late_ones_are_marked(look: Opener) -> None:
    page = look(DIRECTIVE, today=_DAY)
    first, second = texts(page, "tr.entry")
    assert first.startswith("20/03/2026 quá hạn 2 ngày Sở Tài chính Phối hợp: Sở Xây dựng")
    assert second.startswith("25/03/2026 định kỳ còn 3 ngày UBND các xã, phường")
    assert page.locator("tr.overdue").count() == 1
    page.fill("#today", "31/02/2026")
    page.press("#today", "Enter")
    assert page.input_value("#today") == "22/03/2026", "there is no such day"
    page.fill("#today", "19/3/2026")
    page.press("#today", "Enter")
    assert page.locator("tr.overdue").count() == 0
    assert "còn 1 ngày" in texts(page, "tr.entry")[0]


def test_without_a_day_the_browser_takes_its_own(look: Opener) -> None:
    page = look(DIRECTIVE)
    own = page.evaluate("new Date().toLocaleDateString('en-GB')")
    assert page.input_value("#today") == own


def test_marks_lead_to_entries_and_back(look: Opener) -> None:
    page = look(DIRECTIVE, today=_DAY)
    page.click("tr.entry[data-key=task-2] a.go")
    assert page.url.endswith("#1-task-2")
    assert page.locator(".mark.at").first.get_attribute("data-key") in {"task-2", "task-2-assignee-1"}
    page.click("#sheet .mark.reference[data-key=reference-1]")
    assert page.locator("#tab-references").get_attribute("aria-selected") == "true"
    assert page.locator(".entry.at").get_attribute("data-key") == "reference-1"
    assert "Chỉ thị 07/CT-TTg" in texts(page, ".entry.at")[0]
    page.click("#sheet .mark.deadline")
    assert page.locator("tr.entry.at").get_attribute("data-key") == "task-1"
    page.locator("#sheet .mark.field").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("#tab-reading").get_attribute("aria-selected") == "true"
    page.go_back()
    assert page.locator("#board").is_visible()


def test_every_placed_entry_has_its_mark(look: Opener) -> None:
    page = look(DIRECTIVE, today=_DAY)
    for tab in ("tasks", "reading", "references", "findings", "unread"):
        page.click(f"#tab-{tab}")
        for link in page.locator("#tab-body a.go").all():
            link.click()
            assert page.locator(".entry.at").count() == 1
            assert page.locator("#sheet .mark.at").count() > 0


def test_a_chosen_task_tells_why_it_was_read(look: Opener) -> None:
    page = look(DIRECTIVE, today=_DAY)
    assert page.locator("tr.entry .why").first.is_hidden()
    page.locator("tr.entry a.go").first.click()
    page.click("tr.entry.at summary")
    assert page.locator("tr.entry.at .why li").first.inner_text().startswith("+")
    assert "Độ tin cậy" in page.inner_text("tr.entry.at")
    assert page.locator(".badge.doubt").count() == 0
    unsure = tuple(task.model_copy(update={"confidence": 0.6}) for task in DIRECTIVE.tasks)
    page = look(DIRECTIVE.model_copy(update={"tasks": unsure}), today=_DAY)
    assert texts(page, ".badge.doubt") == ["nên xem lại"] * len(unsure)


def test_filters_and_sorting(look: Opener) -> None:
    page = look([DIRECTIVE, SECOND], today=_DAY)
    assert page.locator("tr.entry").count() == len(DIRECTIVE.tasks) + len(SECOND.tasks)
    page.select_option("#unit", label="Sở Xây dựng")
    assert set(texts(page, ".tasks .lead")) | set(texts(page, ".tasks .support")) >= {"Phối hợp: Sở Xây dựng"}
    assert page.locator("tr.entry").count() == 2
    page.select_option("#unit", value="")
    page.click(".count.overdue")
    assert page.locator("tr.entry").count() == page.locator("tr.overdue").count() == 1
    page.click(".count.all")
    days = [text[:10] for text in texts(page, "tr.entry td.due b")]
    assert days == ["20/03/2026", "25/03/2026", "30/04/2026"]
    page.click("button[data-order=unit]")
    assert page.locator("th.unit").get_attribute("aria-sort") == "ascending"
    leads = texts(page, ".tasks .lead")
    page.click("button[data-order=unit]")
    assert texts(page, ".tasks .lead")[0] == leads[-1] != leads[0]


def test_several_papers_are_a_list(look: Opener) -> None:
    page = look([DIRECTIVE, SECOND], names=["a.txt", "b.txt"], today=_DAY)
    page.click("#tab-papers")
    rows = texts(page, "table.papers tbody tr")
    assert len(rows) == 2
    assert "1286/UBND-KT" in rows[0]
    page.click("table.papers tbody tr:nth-child(2) a.go")
    assert "b.txt" in page.inner_text("#sheet")
    assert page.locator("tr.entry").count() == len(SECOND.tasks)
    page.keyboard.press("p")
    page.locator("#sheet", has_text="a.txt").wait_for()


@pytest.mark.parametrize("asked", ["so tai chinh", "Sở Tài chính", "SỞ TÀI  CHÍNH"])
def test_search_with_and_without_tone_marks(look: Opener, asked: str) -> None:
    page = look(DIRECTIVE)
    page.keyboard.press("/")
    page.keyboard.type(asked)
    assert page.inner_text("#hits") == "2 chỗ"
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert page.inner_text("#hits") == "2/2"
    found = page.evaluate("[...CSS.highlights.get('at')][0].toString()")
    assert found == "Sở Tài chính"
    page.keyboard.press("Escape")
    assert page.inner_text("#hits") == ""


def test_search_goes_through_all_papers(look: Opener) -> None:
    page = look([DIRECTIVE, SECOND], names=["a.txt", "b.txt"], today=_DAY)
    page.fill("#search", "kho bac nha nuoc")
    assert page.inner_text("#hits") == "1 chỗ"
    page.press("#search", "Enter")
    assert "b.txt" in page.inner_text("#sheet")
    assert page.evaluate("[...CSS.highlights.get('at')][0].toString()") == "Kho bạc Nhà nước"
    page.fill("#search", "giải ngân")
    page.press("#search", "Shift+Enter")
    assert "a.txt" in page.inner_text("#sheet")


def test_search_in_decomposed_letters(look: Opener) -> None:
    page = look(parse_text("So\u031b\u0309 Y te\u0302\u0301 bao cao"))
    page.fill("#search", "sở y tế")
    assert page.inner_text("#hits") == "1 chỗ"
    page.fill("#search", "so y te")
    assert page.evaluate("[...CSS.highlights.get('found')][0].toString()") == "So\u031b\u0309 Y te\u0302\u0301"


def test_the_keyboard_reaches_everything(look: Opener) -> None:
    page = look(DIRECTIVE, today=_DAY)
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    assert page.locator(".entry.at").get_attribute("data-key") == "task-1"
    page.keyboard.press("3")
    assert page.locator("#tab-references").get_attribute("aria-selected") == "true"
    page.locator("#tab-references").focus()
    page.keyboard.press("ArrowLeft")
    assert page.locator("#tab-reading").get_attribute("aria-selected") == "true"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.locator("#tab-findings").evaluate("tab => tab === document.activeElement")
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.keyboard.press("Escape")
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.keyboard.press("t")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != before


@pytest.mark.parametrize("width", [_PHONE, _DESK])
def test_a_hostile_paper_injects_nothing(look: Opener, width: int) -> None:
    page = look([hostile(), DIRECTIVE], names=[HOSTILE, HOSTILE], width=width, today=_DAY)
    for tab in ("papers", "tasks", "reading", "references", "findings", "unread"):
        page.click(f"#tab-{tab}")
        assert page.locator("script").count() == 2
        assert page.locator("img, iframe, object, link, form, b[onclick]").count() == 0
        assert page.evaluate("document.documentElement.scrollWidth") == width
    page.click("#tab-tasks")
    page.click("tr.entry[data-paper='0'] a.go")
    assert page.locator(".paper").evaluate("node => node.textContent") == HOSTILE
    codes = page.locator(".paper .unseen").evaluate_all("all => all.map((one) => one.dataset.code)")
    assert codes[:3] == ["U+0000", "U+202E", "U+202C"]
    assert {"U+E0041", "U+FEFF", "U+007F"} <= set(codes)
    for name in ("title", "aria-label"):
        told = page.locator(f"[{name}]").evaluate_all("(all, name) => all.map((one) => one.getAttribute(name))", name)
        assert "\u202e" not in "".join(told)
    assert "\u202e" not in page.title()


def test_on_a_telephone_tasks_come_before_the_text(look: Opener) -> None:
    page = look(DIRECTIVE, width=_PHONE, today=_DAY)
    last = page.locator("tr.entry").last.bounding_box()
    text = page.locator(".paper").bounding_box()
    assert last is not None
    assert text is not None
    assert last["y"] + last["height"] < text["y"]
    first = page.locator("tr.entry").first.bounding_box()
    assert first is not None
    assert first["y"] < 844, "who must do what stands on the first screen"
    assert page.evaluate("document.documentElement.scrollWidth") == _PHONE


def test_on_a_telephone_one_comes_back_to_the_list(look: Opener) -> None:
    page = look(DIRECTIVE, width=_PHONE, today=_DAY)
    assert page.locator("#back").is_hidden()
    page.locator("tr.entry a.go").first.click()
    page.locator("#back").click()
    page.locator("#back").wait_for(state="hidden")
    box = page.locator("tr.entry.at").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 844


def test_on_a_desk_text_and_tasks_stand_side_by_side(look: Opener) -> None:
    page = look(DIRECTIVE, width=_DESK, today=_DAY)
    board, sheet = page.locator("#board").bounding_box(), page.locator("#sheet").bounding_box()
    assert board is not None
    assert sheet is not None
    assert board["x"] + board["width"] <= sheet["x"]
    assert page.evaluate("document.documentElement.scrollWidth") == _DESK


def test_in_english(look: Opener) -> None:
    page = look(DIRECTIVE, lang="en", today=_DAY)
    assert "2 days overdue" in page.inner_text("tr.entry")
    assert "Tasks" in page.inner_text("#tab-tasks")
    assert page.locator("html").get_attribute("lang") == "en"


def test_no_paper_is_told(look: Opener) -> None:
    page = look([], lang="en")
    assert page.inner_text("#board") == "None"
    page.keyboard.press("/")
    assert page.locator("#search").is_disabled()


def test_the_simplest_view_is_text_and_reading_alone(look: Opener) -> None:
    page = look(DIRECTIVE, simple=True)
    assert page.locator("#tab-findings").count() == 0
    page.click("#tab-references")
    assert page.locator(".graph").count() == 0
    assert page.locator(".entry").count() == len(DIRECTIVE.references)


def test_the_graph_leads_to_the_mention(look: Opener) -> None:
    page = look(DIRECTIVE, today=_DAY)
    page.click("#tab-references")
    assert page.locator(".graph .node:not(.given)").count() == 2
    page.locator(".graph .node[data-key=reference-2]").focus()
    page.keyboard.press("Enter")
    assert "85/2025" in "".join(page.locator("#sheet .mark.at").all_inner_texts())


def test_a_long_list_grows_where_it_is_asked_to(look: Opener) -> None:
    tasks = tuple(Task(id=str(n), text=f"việc {n}") for n in range(450))
    page = look(Directive(tasks=tasks), today=_DAY)
    assert page.locator("tr.entry").count() == 200
    page.click("#task-list .more")
    assert page.locator("tr.entry").count() == 400
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("tr.entry").count() == 450
    assert page.locator("#task-list .more").is_hidden()
    page.goto(page.url + "#1-task-450")
    assert page.locator("tr.entry.at").inner_text().endswith("việc 449")


def test_a_paper_of_two_megabytes_stays_usable(look: Opener) -> None:
    assert DIRECTIVE.source is not None
    text = (DIRECTIVE.source.text or "") * 2400
    assert len(text.encode()) > 2_000_000
    page = look(parse_text(text), today=_DAY)
    assert page.locator("tr.entry").count() > 0
    page.fill("#search", "giai ngan")
    assert page.inner_text("#hits") != ""
    page.click("#tab-references")
    page.locator(".entries a.go").last.click()
    assert page.locator("#sheet .mark.at").count() > 0
    assert page.locator(".paper").evaluate("node => node.textContent.length") == len(text)


def test_pictures_stand_beside_the_text(look: Opener) -> None:
    data = pdf_of(FIRST_PAGE, SECOND_PAGE)
    paper = read(data)
    assert paper.source is not None
    page = look(paper, width=1280, pictures=[pictures_of(paper, data)])
    assert page.locator(".page").count() == 2
    assert "".join(page.locator(".paper").evaluate_all("all => all.map((one) => one.textContent)")) == paper.source.text
    for number in range(2):
        row = page.locator(".page").nth(number)
        picture, text = row.locator("img").bounding_box(), row.locator(".paper").bounding_box()
        assert picture is not None
        assert text is not None
        assert picture["x"] + picture["width"] <= text["x"]
        assert picture["y"] == text["y"]
        assert row.locator("img").evaluate("image => image.decode().then(() => image.naturalWidth)") == 900
    page.click("#pictures")
    assert page.locator(".page img").first.is_hidden()


_CONTRAST = """() => {
  const light = (rgb) => {
    const [r, g, b] = rgb.map((v) => { v /= 255; return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; });
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const numbers = (color) => color.match(/[\\d.]+/g).map(Number);
  const behind = (element) => {
    for (; element; element = element.parentElement) {
      const color = numbers(getComputedStyle(element).backgroundColor);
      if (color.length < 4 || color[3] === 1) return color.slice(0, 3);
    }
    return [255, 255, 255];
  };
  const holders = [...document.body.querySelectorAll("*:not(script, style, noscript, option, svg *)")]
    .filter((e) => e.checkVisibility() && !e.closest(":disabled") && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()));
  return holders.map((e) => {
    const [front, back] = [light(numbers(getComputedStyle(e).color).slice(0, 3)), light(behind(e))];
    return { ratio: (Math.max(front, back) + .05) / (Math.min(front, back) + .05), size: parseFloat(getComputedStyle(e).fontSize), told: e.className + ": " + e.textContent.slice(0, 40) };
  }).sort((one, other) => one.ratio - other.ratio);
}"""


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [_PHONE, _DESK])
def test_all_words_can_be_read(look: Opener, width: int, dark: bool) -> None:  # noqa: FBT001 - a case
    page = look([DIRECTIVE, SECOND], width=width, dark=dark, today=_DAY)
    page.click("tr.entry a.go")
    for tab in ("papers", "tasks", "reading", "references", "findings", "unread"):
        page.click(f"#tab-{tab}")
        told = page.evaluate(_CONTRAST)
        assert told[0]["ratio"] >= 4.5, f"WCAG 2.2, 1.4.3: {tab} {told[0]}"
        assert min(each["size"] for each in told) >= 10
