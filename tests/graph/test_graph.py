"""A graph of invented papers: what joins, what is left out, and every form of it read back."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from typing import Any

import networkx as nx  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import congvan.graph as graphs
from congvan import DocumentNumber, MissingExtraError, Pinpoint, Reference, parse_text
from congvan.model import Directive
from tests.strategies import values

_MANY = settings(max_examples=40, deadline=None)


def citation(number: str | None, role: str = "cites", **facts: Any) -> Reference:
    parsed = DocumentNumber.parse(number) if number else None
    return Reference.model_validate({"number": parsed, "role": role, **facts})


def letters() -> list[Directive]:
    decree = citation("30/2020/NĐ-CP", "basis", document_type="NĐ", pinpoint=[Pinpoint(articles=("5",))])
    again = citation("030/2020/ND-CP", "basis", document_type="NĐ", pinpoint=[Pinpoint(articles=("7",))])
    short = citation("30", document_type="NĐ", resolves_to=0)
    unknown = citation("12/QĐ-UBND", document_type="QĐ")
    first = Directive(
        document_type="TT", number=DocumentNumber.parse("05/2023/TT-BYT"), references=(decree, again, short, unknown)
    )
    other = citation("05/2023/TT-BYT", "amends", document_type="TT")
    law = citation(None, document_type="L", title="Đất đai", year=2013)
    second = Directive(document_type="TT", number=DocumentNumber.parse("09/2024/TT-BYT"), references=(other, law))
    return [first, second]


def test_spellings_of_one_document_are_one_node() -> None:
    made = graphs.build(letters())
    assert [node.uri for node in made.nodes] == [
        "urn:congvan:doc:byt:tt:2023:5",
        "urn:congvan:doc:byt:tt:2024:9",
        "urn:congvan:doc:cp:nd:2020:30",
        "urn:congvan:doc:qh13:l:2013:45",
    ]
    first = made.edges[0]
    assert (first.role, first.mentions, first.pinpoints) == ("basis", 2, ("Điều 5", "Điều 7"))


def test_a_short_form_goes_where_its_full_mention_goes() -> None:
    made = graphs.build(letters())
    assert ("cites", "urn:congvan:doc:cp:nd:2020:30") in {(edge.role, edge.target) for edge in made.edges}


def test_what_names_no_one_document_is_kept_apart() -> None:
    made = graphs.build(letters())
    assert [(source, reference.number.text) for source, reference in made.unresolved if reference.number] == [
        ("urn:congvan:doc:byt:tt:2023:5", "12/QĐ-UBND")
    ]


def test_a_law_by_name_and_year_is_the_law_by_number() -> None:
    by_number = citation("45/2013/QH13", document_type="L")
    by_name = citation(None, document_type="L", title="đất đai", issued_on="2013-11-29")
    assert graphs.canonical_uri(by_number) == graphs.canonical_uri(by_name)
    assert graphs.canonical_uri(citation(None, document_type="L", title="Đất đai")) is None


def test_a_directive_without_a_number_has_a_node_of_its_own() -> None:
    made = graphs.build([Directive(), Directive(subject="mời họp")])
    assert [node.uri for node in made.nodes] == ["urn:congvan:directive:0", "urn:congvan:directive:1"]
    assert made.nodes[1].label == "mời họp"


def test_shards_merge_to_the_graph_of_all() -> None:
    whole = graphs.build(letters())
    merged = graphs.merge(graphs.build([letter]) for letter in letters())
    assert set(merged.nodes) == set(whole.nodes)
    assert set(merged.edges) == set(whole.edges)
    assert merged.unresolved == whole.unresolved
    twice = graphs.merge([whole, whole])
    assert [edge.mentions for edge in twice.edges] == [2 * edge.mentions for edge in whole.edges]


def test_papers_without_identifiers_stay_apart_by_the_callers_key() -> None:
    shards = [graphs.build([Directive(subject=name)], key=lambda paper: f"file:{paper.subject}") for name in "ab"]
    assert [node.uri for node in graphs.merge(shards).nodes] == ["file:a", "file:b"]


def test_it_is_built_from_what_is_read() -> None:
    paper = parse_text("Căn cứ Luật Đất đai năm 2013;\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;")
    assert {edge.target for edge in graphs.build([paper]).edges} == {
        "urn:congvan:doc:qh13:l:2013:45",
        "urn:congvan:doc:cp:nd:2020:30",
    }


def test_networkx_has_every_node_and_edge() -> None:
    made = graphs.build(letters())
    network = graphs.to_networkx(made)
    assert set(network.nodes) == {node.uri for node in made.nodes}
    assert network.number_of_edges() == len(made.edges)
    edge = network.get_edge_data("urn:congvan:doc:byt:tt:2024:9", "urn:congvan:doc:byt:tt:2023:5", "amends")
    assert edge == {"role": "amends", "mentions": 1, "pinpoints": ""}
    assert nx.descendants(network, "urn:congvan:doc:byt:tt:2024:9") >= {"urn:congvan:doc:cp:nd:2020:30"}


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "networkx", None)
    with pytest.raises(MissingExtraError, match=r"congvan\[graph\]"):
        graphs.to_networkx(graphs.Graph())


def test_dot_quotes_what_is_special() -> None:
    odd = Directive(subject='A "quoted" \\ name')
    assert r'label="A \"quoted\" \\ name"' in graphs.to_dot(graphs.build([odd]))


def test_mermaid_escapes_what_is_special() -> None:
    drawn = graphs.to_mermaid(graphs.build([Directive(subject='<b>"x"</b>')]))
    assert drawn == 'graph LR\n  n0["#60;b#62;#34;x#34;#60;/b#62;"]\n'


def test_jsonld_speaks_eli() -> None:
    linked = json.loads(graphs.to_jsonld(graphs.build(letters())))
    first, second = linked["@graph"][:2]
    assert first["@type"] == "eli:LegalResource"
    assert first["based_on"] == ["urn:congvan:doc:cp:nd:2020:30"]
    assert second["amends"] == [first["@id"]]
    used = {key for resource in linked["@graph"] for key in resource if not key.startswith("@")}
    assert used <= set(linked["@context"])


@_MANY
@given(st.lists(values(Directive), max_size=3))
def test_graphml_of_anything_is_read_back_by_networkx(directives: list[Directive]) -> None:
    made = graphs.build(directives)
    network = nx.parse_graphml(graphs.to_graphml(made), force_multigraph=True)
    assert network.number_of_nodes() == len(made.nodes)
    assert network.number_of_edges() == len(made.edges)
    ET.fromstring(graphs.to_graphml(made))  # noqa: S314 - our own text
    assert len(json.loads(graphs.to_jsonld(made))["@graph"]) == len(made.nodes)
    assert graphs.to_mermaid(made).count("\n") == 1 + len(made.nodes) + len(made.edges)
    assert graphs.to_dot(made).isprintable() or "\n" in graphs.to_dot(made)
