"""Mutated messages: whatever comes in, a message comes out, or an error of this library."""

from __future__ import annotations

import random

from congvan.errors import CongvanError
from congvan.formats import edxml
from congvan.formats.edxml import Message
from congvan.formats.edxml.wire.filling import filled
from tests.formats.edxml.samples import FOLDER, documents, sample

ROUNDS = 10_000
SEED = 102
PIECES = [
    *[
        b"<",
        b">",
        b"/>",
        b"</",
        b"&",
        b"&#0;",
        b"&x;",
        b"]]>",
        b"<!--",
        b"-->",
        b"<![CDATA[",
        b"<?x",
        b"<!DOCTYPE a [",
        b"@0.0@",
    ],
    *[
        b"edXML:",
        b"xmlns:edXML=",
        b' xmlns=""',
        b' xmlns="a b"',
        b"\x00",
        b"\xff\xfe",
        b"\xc3",
        b"\r",
        b"\xef\xbf\xbe",
        b"cid:cid:",
    ],
    *[
        b"<edXML:From>",
        b"</edXML:From>",
        b"<edXML:To/>",
        b"<edXML:StatusCode>",
        b"2026/02/30",
        b"99999999999999999999",
        b"UEsDBBQAAAA=",
    ],
]


def mutated(rng: random.Random, data: bytes, other: bytes) -> bytes:
    """A few cuts, swaps, doublings and insertions."""
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(data) + 1)
        end = min(len(data), at + rng.choice([1, 1, 3, 20, 400]))
        kind = rng.randrange(6)
        if kind == 0:
            data = data[:at] + data[end:]
        elif kind == 1:
            data = data[:at] + rng.choice(PIECES) + data[at:]
        elif kind == 2:
            data = data[:at] + bytes(rng.randrange(256) for _ in range(min(8, end - at))) + data[end:]
        elif kind == 3:
            data = data[:at] + data[at:end] * 2 + data[end:]
        elif kind == 4:
            data = data[:at] + other[at:end] + data[end:]
        else:
            data = data[:at] if rng.random() < 0.1 else data[:at] + rng.choice(PIECES) + data[end:]
    return data


def test_ten_thousand_mutated_messages() -> None:
    rng = random.Random(SEED)  # noqa: S311 - reproducible on purpose
    samples = [sample(name) for name in documents()] + [path.read_bytes() for path in FOLDER.glob("no_document*")]
    read = 0
    for _ in range(ROUNDS):
        data = mutated(rng, rng.choice(samples), rng.choice(samples))
        try:
            message = edxml.loads_message(data)
        except CongvanError:
            continue
        read += 1
        if read % 4 == 0:
            _use(message)
    assert read > ROUNDS // 2


def _use(message: edxml.AnyMessage) -> None:
    """What was read holds before pydantic, can be checked, turned into a directive, written and read back equal, or is refused."""
    validated = type(message).model_validate(message.model_dump())
    assert (validated, validated.model_dump_json()) == (message, message.model_dump_json())
    edxml.validate(message)
    if isinstance(message, Message):
        edxml.directive_of(message)
    try:
        data = edxml.dumps_message(message)
    except CongvanError:
        return
    assert edxml.loads_message(data) == (filled(message) if isinstance(message, Message) else message)
