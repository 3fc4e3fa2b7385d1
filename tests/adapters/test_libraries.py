"""Each adapter with its real library: what it makes holds what the paper says."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path

import pytest

import congvan
from congvan import Directive
from congvan.adapters import chunks

_EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
_LETTER = congvan.read(_EXAMPLES / "cong-van.txt")
_DECISION = congvan.read(_EXAMPLES / "quyet-dinh.txt")


def test_a_frame_of_pandas() -> None:
    pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    from congvan.adapters.frames import to_pandas  # noqa: PLC0415 - after the skip

    frame = to_pandas([_LETTER, _DECISION])
    assert list(frame["number"]) == ["1846/SNNMT-TL", "2915/QĐ-BVHTTDL"]
    assert list(frame["issued_on"]) == [dt.date(2025, 8, 14), dt.date(2025, 10, 3)]
    assert list(to_pandas([], "tasks").columns) == list(congvan.records.tasks(_LETTER)[0])


def test_a_frame_of_polars() -> None:
    pl = pytest.importorskip("polars")
    pytest.importorskip("pyarrow")
    from congvan.adapters.frames import to_polars  # noqa: PLC0415 - after the skip

    frame = to_polars([_LETTER], "tasks")
    assert frame.schema["due"] == pl.Date
    due = frame.filter(pl.col("due") == dt.date(2025, 8, 20))
    assert due["lead"].to_list() == [["Chi cục Thủy lợi"]]


def test_documents_of_langchain() -> None:
    pytest.importorskip("langchain_core")
    from congvan.adapters.langchain import documents  # noqa: PLC0415 - after the skip

    found = documents(_DECISION, limit=300)
    assert [document.page_content for document in found] == [chunk.text for chunk in chunks(_DECISION, limit=300)]
    assert {document.metadata["uri"] for document in found} == {_DECISION.uri}


def test_nodes_of_llama_index() -> None:
    pytest.importorskip("llama_index.core")
    from congvan.adapters.llama_index import nodes  # noqa: PLC0415 - after the skip

    found = nodes(_DECISION, limit=300)
    assert _DECISION.source is not None
    text = _DECISION.source.text or ""
    assert all(text[node.start_char_idx : node.end_char_idx] == node.text for node in found)
    assert found[0].next_node is not None
    assert found[0].next_node.node_id == found[1].node_id
    assert found[0].prev_node is None


def test_a_document_of_docling() -> None:
    pytest.importorskip("docling_core")
    from congvan.adapters.docling import to_docling  # noqa: PLC0415 - after the skip

    table = "| TT | Đơn vị |\n| --- | --- |\n| 1 | Sở Y tế |\n"
    paper = congvan.markdown.loads(f"# QUYẾT ĐỊNH\n\nĐiều 1. Giao chỉ tiêu như sau:\n\n{table}".encode())
    made = to_docling(_DECISION).export_to_markdown()
    assert made.startswith("# Ban hành Quy chế quản lý, khai thác")
    assert "Cục Di sản văn hóa chủ trì, phối hợp" in made
    tables = to_docling(paper).tables
    assert [[cell.text for cell in row] for row in tables[0].data.grid] == [["TT", "Đơn vị"], ["1", "Sở Y tế"]]


def test_spans_of_spacy() -> None:
    spacy = pytest.importorskip("spacy")
    from congvan.adapters.spacy import to_spacy  # noqa: PLC0415 - after the skip

    doc = to_spacy(_LETTER, spacy.blank("xx"))
    found = {(span.label_, span.text) for span in doc.spans["congvan"]}
    assert ("ASSIGNEE", "Chi cục Thủy lợi") in found
    assert ("DEADLINE", "trước ngày 20 tháng 8 năm 2025") in found
    assert sum(label == "TASK" for label, _ in found) == len(_LETTER.tasks)
    with pytest.raises(congvan.InputError, match="no places"):
        to_spacy(Directive(), spacy.blank("xx"))


def test_a_column_of_sqlalchemy() -> None:
    sa = pytest.importorskip("sqlalchemy")
    from congvan.adapters.sqlalchemy import DirectiveType  # noqa: PLC0415 - after the skip

    table = sa.Table(
        "papers", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("paper", DirectiveType)
    )
    engine = sa.create_engine("sqlite://")
    table.metadata.create_all(engine)
    with engine.begin() as connection:
        connection.execute(table.insert(), [{"paper": _LETTER}, {"paper": None}])
        kept = connection.execute(sa.select(table.c.paper)).scalars().all()
    assert kept == [_LETTER, None]
    engine.dispose()


_DJANGO = """
import json, sys
import django
from django.conf import settings
settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    INSTALLED_APPS=["django.contrib.contenttypes"], DEFAULT_AUTO_FIELD="django.db.models.AutoField",
)
django.setup()
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import connection, models
from congvan.adapters.django import DirectiveField
import congvan
class Paper(models.Model):
    paper = DirectiveField(null=True)
    class Meta:
        app_label = "contenttypes"  # an app that is installed
with connection.schema_editor() as editor:
    editor.create_model(Paper)
letter = congvan.read(sys.argv[1])
Paper.objects.create(paper=letter)
Paper.objects.create(paper=None)
kept = list(Paper.objects.order_by("id"))
fixture = serializers.serialize("json", kept)
again = [each.object.paper for each in serializers.deserialize("json", fixture)]
try:
    Paper(paper={"no": "paper"}).full_clean()
    refused = False
except ValidationError:
    refused = True
Paper(paper=letter).full_clean()
print(json.dumps({
    "same": kept[0].paper == letter, "none": kept[1].paper is None, "again": again == [letter, None], "refused": refused,
    "found": Paper.objects.filter(paper__place="Lâm Đồng").count(), "path": DirectiveField().deconstruct()[1],
}))
"""


def test_a_field_of_django() -> None:
    pytest.importorskip("django")
    command = [sys.executable, "-c", _DJANGO, str(_EXAMPLES / "cong-van.txt")]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "same": True,
        "none": True,
        "again": True,
        "refused": True,
        "found": 1,
        "path": "congvan.adapters.django.DirectiveField",
    }


@pytest.mark.parametrize(
    ("call", "extra"),
    [
        ("from congvan.adapters.frames import to_pandas; to_pandas([])", "pandas"),
        ("from congvan.adapters.frames import to_polars; to_polars([])", "polars"),
        ("from congvan.adapters.langchain import documents; documents(congvan.Directive())", "langchain"),
        ("from congvan.adapters.llama_index import nodes; nodes(congvan.Directive())", "llama-index"),
        ("from congvan.adapters.docling import to_docling; to_docling(congvan.Directive())", "docling"),
        ("from congvan.adapters.spacy import to_spacy; to_spacy(congvan.Directive(), None)", "spacy"),
        ("import congvan.adapters.sqlalchemy", "sqlalchemy"),
        ("import congvan.adapters.django", "django"),
    ],
)
def test_without_the_library_the_extra_is_named(call: str, extra: str) -> None:
    missing = ("pandas", "polars", "langchain_core", "llama_index", "llama_index.core", "docling_core", "spacy")
    blocked = f"import sys; sys.modules.update(dict.fromkeys({(*missing, 'sqlalchemy', 'django')!r}))"
    script = f"{blocked}; import congvan\ntry:\n    {call}\nexcept congvan.MissingExtraError as error:\n    print(error.extra)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False, text=True)
    assert done.stdout.strip() == extra, done.stderr
