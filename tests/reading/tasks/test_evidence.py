"""Evidence on tasks: what a table of weights makes of it, and how sure the reader says that it is."""

from __future__ import annotations

import ast
import csv
import inspect
import pathlib

import pytest

import congvan
from congvan.reading.tasks import evidence, signs, weights

_ROWS = list(
    csv.DictReader(pathlib.Path(weights.__file__).with_name("evidence.csv").read_text(encoding="utf-8").splitlines())
)
_LETTER = (
    "UBND TỈNH SƠN HẢI\nSỞ Y TẾ\nSố: 12/SYT-NV\nV/v trực Tết\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\nSơn Hải, ngày 05 tháng 01 năm 2026\n\nKính gửi: Các bệnh viện.\n\n{}\n"
)


def read(body: str) -> congvan.Directive:
    return congvan.parse_text(_LETTER.format(body), trace=True)


def trace(directive: congvan.Directive) -> tuple[congvan.model.TraceEntry, ...]:
    assert directive.source is not None
    return directive.source.trace


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: row["clue"])
def test_what_the_guide_says_firmly_the_fit_does_not_turn_round(row: dict[str, str]) -> None:
    if row["guide"] and abs(float(row["guide"])) >= 1.5:
        assert float(row["guide"]) * float(row["weight"]) > 0


def test_the_table_is_sorted_and_names_each_clue_once() -> None:
    clues = [row["clue"] for row in _ROWS]
    assert clues == sorted(set(clues))


@pytest.mark.parametrize(
    ("for_it", "against_it"),
    [
        (["order.opens"], ["order.told"]),
        (["subject.acts.named"], ["subject.acts.named", "sign.effect"]),
        (["verb.listed", "among.most"], ["verb.listed", "among.none", "heading.state"]),
    ],
)
def test_the_sum_decides(for_it: list[str], against_it: list[str]) -> None:
    assert weights.weigh(for_it) > weights.ENOUGH
    assert weights.weigh(against_it) < weights.ENOUGH


def test_an_order_in_so_many_words_is_surer_than_a_bare_verb() -> None:
    found = read(
        "Sở Y tế yêu cầu các bệnh viện trực đủ người trước ngày 10/02/2026.\n\n"
        "Rà soát danh sách trực và kiểm tra phương tiện cấp cứu."
    )
    sure, less_sure = [task.confidence or 0.0 for task in found.tasks]
    assert sure > less_sure >= weights.ENOUGH


def test_an_order_reaches_a_body_by_its_short_form() -> None:
    found = read("Sở Y tế đề nghị TTYTDP cử đại diện tham dự.")
    assert [[who.name for who in task.assignees] for task in found.tasks] == [["TTYTDP"]]


def test_a_paragraph_behind_an_order_goes_on_with_it() -> None:
    found = read(
        "Sở Y tế yêu cầu Bệnh viện Đa khoa tỉnh bố trí đủ người.\n\nRà soát phần mềm quản lý, báo cáo kết quả về Sở Y tế."
    )
    assert [task.assignees[0].name for task in found.tasks] == ["Bệnh viện Đa khoa tỉnh"] * 2


def test_a_task_made_by_hand_has_no_confidence() -> None:
    assert congvan.Task(id="1", text="Báo cáo").confidence is None


def test_the_trace_tells_what_spoke_for_a_task_and_against_a_statement() -> None:
    found = read(
        "Sở Y tế yêu cầu các bệnh viện trực đủ người.\n\nTheo quy định tại Luật Dược, thuốc được bán theo đơn."
    )
    assert found.source is not None
    noted = {(entry.field, entry.rule): entry.weight for entry in trace(found) if entry.rival is None}
    weight = noted["tasks.0", "task.order.of-issuer"]
    assert weight is not None
    assert weight > 0
    weight = noted["tasks", "task.sign.law"]
    assert weight is not None
    assert weight < 0


def test_a_title_that_says_which_bodies_it_means_is_one_name() -> None:
    found = read(
        "Sở Y tế đề nghị thực hiện các nội dung sau:\n\n1. Các trạm y tế có giường bệnh:\n\n"
        "a) Rà soát trang thiết bị;\n\nb) Lập danh sách người bệnh.\n"
    )
    assert {assignee.name for task in found.tasks for assignee in task.assignees} == {"Các trạm y tế có giường bệnh"}


def test_what_is_ordered_in_so_many_words_is_no_rule_for_what_it_says_of_one() -> None:
    found = read(
        "Trả lời Công văn số 12/BV ngày 02/01/2026 của Bệnh viện tỉnh hỏi về phụ cấp trực, Sở Y tế có ý kiến như sau:\n\n"
        "Người trực được tính phụ cấp theo ca.\n\n"
        "Đề nghị Bệnh viện tỉnh kiểm tra bảng chấm công, trường hợp trực đủ ca thì áp dụng mức phụ cấp nêu trên."
    )
    assert [task.assignees[0].name for task in found.tasks] == ["Bệnh viện tỉnh"]


@pytest.mark.parametrize(
    ("words", "is_task"),
    [
        ("đề nghị các bệnh viện phản ánh về Sở Y tế để được hướng dẫn.", False),
        ("các bệnh viện báo cáo Sở Y tế xem xét.", True),
    ],
)
def test_difficulties_are_reported_by_order_and_told_by_request(words: str, is_task: bool) -> None:  # noqa: FBT001
    found = read(
        "Sở Y tế yêu cầu các bệnh viện:\n\n1. Trực đủ người trong dịp Tết.\n\n"
        f"2. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, {words}"
    )
    assert len(found.tasks) == 1 + is_task


_STANCES = ("silent", "asked", "named", "listed")
_OF_PLACE = {
    "heading": ("aim", "asks", "carry", "facts", "require", "rules", "state", "work"),
    "sign": ("due", "past"),
    "among": ("most", "some", "none"),
    "laid-out": ("row", "parts"),
    "led": ("asks", "none", "order", "request", "state", "view", "words"),
    "paper": ("answer", "decision", "directing", "letter", "normative", "other", "submission"),
    "place": (*_STANCES, "item", "paragraph", "charged", "inherits", "after-order", "holds", "title"),
    "size": ("short", "long"),
}


def heard() -> set[str]:
    """Every piece of evidence that the hearing of an item can give: its calls, the signs it looks for, the place."""
    found = {f"{kind}.{name}" for kind, names in _OF_PLACE.items() for name in names}
    found |= {sign.id.removeprefix("task.") for sign in (*signs.OPENING, *signs.FIRST, *signs.INSIDE, *signs.LAST)}
    for call in ast.walk(ast.parse(inspect.getsource(evidence))):
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "self.hear":
            for words in ast.walk(call.args[0]):
                if isinstance(words, ast.JoinedStr):
                    stem = "".join(str(part.value) for part in words.values if isinstance(part, ast.Constant))
                    found |= {f"{stem}{stance}" for stance in _STANCES}
                elif isinstance(words, ast.Constant) and "." in str(words.value) and not str(words.value).endswith("."):
                    found.add(str(words.value))
    return found


def test_nothing_is_heard_without_a_weight() -> None:
    never_fitted = {"later.named.silent"}  # no paper of the development set has it
    assert (heard() | {"always", "joint"}) - weights.weights().keys() == never_fitted


_REPORT = (
    "Bảo đảm an toàn ven sông\n\nNgày 05/01/2026, UBND tỉnh Hà Tĩnh ban hành Công văn số 321/UBND-NN về an toàn ven sông.\n\n"
    "Theo đó, UBND tỉnh yêu cầu Sở Xây dựng rà soát các công trình ven sông và báo cáo kết quả trước ngày 20/01/2026. "
    "Công an tỉnh tăng cường tuần tra ban đêm tại các bến đò, nhắc nhở chủ phương tiện mặc áo phao.\n"
)


def test_a_task_that_a_report_tells_says_how_sure_it_is_and_why() -> None:
    found = congvan.parse_text(_REPORT, trace=True)
    told = {entry.rule for entry in trace(found) if entry.field == "tasks.1" and entry.rule.startswith("task.")}
    assert [task.confidence is not None and weights.ENOUGH < task.confidence < 1 for task in found.tasks] == [True] * 2
    assert {"task.report", "task.report.named", "task.report.duty"} <= told
    assert any(entry.rival == "no task" for entry in trace(found) if entry.field == "tasks.0")


@pytest.mark.parametrize(
    ("how", "ordered"),
    [
        (
            "acts",
            "UBND tỉnh yêu cầu:\n\n1. Công an tỉnh tuần tra các bến đò.\n\n2. Sở Xây dựng rà soát công trình ven sông.",
        ),
        ("does", "UBND tỉnh yêu cầu Sở Xây dựng rà soát công trình ven sông.\n\nKiểm tra các bến đò, báo cáo kết quả."),
        (
            "goes-on",
            "UBND tỉnh yêu cầu Sở Xây dựng rà soát công trình ven sông. Tăng cường tuyên truyền cho người dân.",
        ),
        ("nobody", "UBND tỉnh yêu cầu rà soát các công trình ven sông, báo cáo trước ngày 20/01/2026."),
    ],
)
def test_the_trace_says_how_a_sentence_of_a_report_came_to_be_a_task(how: str, ordered: str) -> None:
    found = congvan.parse_text(f"{_REPORT.partition('Theo đó')[0]}Theo đó, {ordered}\n", trace=True)
    heard_of = {entry.rule: entry.weight for entry in trace(found) if entry.rival is None}
    assert heard_of[f"task.report.{how}"]


def test_the_evidence_of_a_task_stands_at_its_own_words_behind_a_paragraph_that_only_dates_another() -> None:
    found = read(
        "Sở Y tế yêu cầu:\n\n1. Các bệnh viện rà soát quy trình tiếp nhận hồ sơ.\n\nThời gian hoàn thành trước ngày "
        "30/6/2026.\n\n2. Các phòng chuyên môn kiểm tra việc thực hiện."
    )
    for number, task in enumerate(found.tasks):
        weighed = [
            entry
            for entry in trace(found)
            if entry.field == f"tasks.{number}" and entry.rule.startswith("task.") and entry.weight is not None
        ]
        assert weighed
        assert task.span is not None
        assert all(
            entry.span is not None and entry.span.start in range(task.span.start, task.span.end) for entry in weighed
        )


def test_a_question_orders_nothing() -> None:
    asked = read("Các bệnh viện phải báo cáo những gì?")
    assert not asked.tasks
    assert "task.sign.question" in {entry.rule for entry in trace(asked)}
    assert [task.text for task in read("Các bệnh viện phải báo cáo những gì đã làm.").tasks] == [
        "Các bệnh viện phải báo cáo những gì đã làm."
    ]


def test_an_answer_tells_what_holds_but_orders_as_other_letters_do() -> None:
    opening = "Trả lời Công văn số 5/BV-TH của các bệnh viện về kê khai, Sở có ý kiến như sau:\n\n"
    order = "Căn cứ quy định trên, đề nghị các bệnh viện hướng dẫn người bệnh thực hiện theo quy định."
    found = read(f"{opening}{order}\n\nCác bệnh viện phải hướng dẫn người bệnh.")
    assert [task.text for task in found.tasks] == [order]
    assert (found.tasks[0].confidence or 0) > 0.5
    spoken = {each.rule for each in trace(found) if each.field == "tasks.0"}
    assert "task.order.inside.asked" in spoken
    assert "task.paper.answer" not in spoken


def test_a_deed_in_a_list_of_work_may_name_a_paper_that_replaces_another() -> None:
    work = "1. Xây dựng Quy chế thay thế Quyết định số 15/QĐ-SYT.\n\n2. Quyết định này thay thế Quyết định số 5.\n"
    found = read(f"Sở Y tế yêu cầu các bệnh viện thực hiện các việc sau:\n\n{work}")
    assert [task.path for task in found.tasks] == [("1",)]
