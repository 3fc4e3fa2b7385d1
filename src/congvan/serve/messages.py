"""What is done with a message of the national exchange: shown, validated, unpacked, packed, answered."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from congvan.errors import InputError, Reason
from congvan.formats import edxml
from congvan.formats.edxml.wire.unpacking import safe_name
from congvan.model import Attachment
from congvan.serve.answers import Answer
from congvan.serve.papers import Sent, read_paper
from congvan.serve.secrecy import admit

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from congvan.formats.edxml import AnyMessage
    from congvan.formats.edxml.profiles import ProfileName
    from congvan.vocab.codes import StatusAnswer

__all__ = ["OPERATIONS", "answer", "pack", "show", "unpack", "validate"]

_FINDINGS = TypeAdapter(tuple[edxml.Finding, ...])
_XML, _ZIP = "application/xml", "application/zip"
_FILED = (("Content-Disposition", 'attachment; filename="thong-diep.edxml"'),)


def _read(sent: Sent, profile: ProfileName = "guide") -> AnyMessage:
    """A message whose paper and files may be handled here.

    Raises:
        SecretPaperError: They are marked with a higher level than is allowed.
        EdxmlError: It is no message.
    """
    message = edxml.loads_message(sent.data, profile=profile)
    if isinstance(message, edxml.Message):
        admit(edxml.directive_of(message), sent.allowed)
    return message


def show(sent: Sent) -> Answer:
    """The whole message as JSON, files in base64."""
    return Answer(_read(sent).model_dump_json(exclude_none=True).encode())


def validate(sent: Sent, *, profile: ProfileName = "guide") -> Answer:
    """What the rules of a profile have against a message, as JSON."""
    return Answer(_FINDINGS.dump_json(edxml.validate(_read(sent, profile), profile=profile)))


def unpack(sent: Sent) -> Answer:
    """The files of a message in a ZIP, under names that are no paths."""
    message = _read(sent)
    if not isinstance(message, edxml.Message):
        raise InputError(Reason("status-without-document"), form="edxml")
    packed, taken = io.BytesIO(), set[str]()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, file in enumerate(edxml.directive_of(message).attachments, start=1):
            name = safe_name(file.name, number, taken)
            taken.add(name.casefold())
            archive.writestr(zipfile.ZipInfo(name), file.content or b"", zipfile.ZIP_DEFLATED)
    return Answer(packed.getvalue(), _ZIP, headers=(("Content-Disposition", 'attachment; filename="tep.zip"'),))


def pack(sent: Sent, *, sender: str | None = None, to: tuple[str, ...] = (), profile: ProfileName = "vnpt") -> Answer:
    """A message that carries a paper, with its file.

    Args:
        sent: The paper.
        sender: ``ID=NAME`` of who sends; else the paper's issuer.
        to: The same of each who receives; else the paper's addressees.
        profile: Whose order of elements.
    """
    directive, found = read_paper(sent)
    if found.name != "edxml":
        file = Attachment(name=f"van-ban{found.suffixes[0]}", content=sent.data)
        directive = directive.model_copy(update={"attachments": (file, *directive.attachments)})
    receivers = [_organ(words) for words in to]
    message = edxml.message_of(directive, sender=_organ(sender) if sender is not None else None, to=receivers or None)
    return Answer(edxml.dumps_message(message, profile=profile), _XML, headers=_FILED)


def answer(
    sent: Sent, *, status: StatusAnswer, by: str, reason: str | None = None, at: dt.datetime | None = None
) -> Answer:
    """The status message that answers a document.

    Args:
        sent: The message that is answered.
        status: What is told of it.
        by: ``ID=NAME`` of who answers.
        reason: In words; a refusal needs it.
        at: When; now where not given.
    """
    message = _read(sent)
    if not isinstance(message, edxml.Message):
        raise InputError(Reason("status-not-answered"), form="edxml")
    is_refusal = edxml.StatusKind[status.upper()].needs_reason
    if is_refusal and reason is None:
        raise InputError(Reason("refusal-unexplained"), form="edxml")
    words = {"reason" if is_refusal else "description": reason}
    made = getattr(edxml.StatusMessage, status)(message, by=_organ(by), at=at, **words)
    return Answer(edxml.dumps_message(made), _XML, headers=_FILED)


def _organ(words: str) -> edxml.Organ:
    """``ID=NAME`` or ``ID``.

    Raises:
        InputError: There is no identifier.
    """
    organ_id, _, name = words.partition("=")
    if not organ_id.strip():
        raise InputError(Reason("organisation-without-id"), form="edxml")
    return edxml.Organ(organ_id=organ_id, name=name or None)


OPERATIONS: dict[str, Callable[..., Answer]] = {
    "edxml/show": show,
    "edxml/validate": validate,
    "edxml/unpack": unpack,
    "edxml/pack": pack,
    "edxml/answer": answer,
}
