"""Where the parts of a message stand, in every dialect, and what is no message at all."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from congvan.errors import Location, Reason
from congvan.formats.edxml.errors import EdxmlError
from congvan.formats.edxml.wire.multipart import ROOT
from congvan.formats.edxml.wire.reading import lower_name, name_of

if TYPE_CHECKING:
    from lxml import etree

    from congvan.formats.edxml.model.base_message import Dialect, Place

__all__ = ["SIGNATURES", "Envelope", "find_dialect", "open_envelope"]

_CONTAINERS: dict[str, Place] = {
    "edxml": "message",
    "edxmlmultipart": "message",
    "document": "message",
    "edxmlenvelope": "envelope",
    "envelope": "envelope",
    "edxmlheader": "header",
    "header": "header",
    "edxmlbody": "body",
    "body": "body",
    "attachmentencoded": "attachments",
    "edxmlattachments": "attachments",
    "attach": "attachments",
    "attachments": "attachments",
}
_HEADERS = frozenset({"messageheader", "status"})
_MANIFESTS = frozenset({"edxmlmanifest", "manifest"})
SIGNATURES = frozenset({"signature", "digitalsignature"})
_SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
_ORGANISATIONS = "GetOrganizationsResponse"
_NO_DOCUMENTS = ("{*}AVReport", "{http://edxml.gov.vn/schema}*", f"{{*}}{_ORGANISATIONS}")


@dataclass(slots=True)
class Envelope:
    """The elements of the parts.

    Attributes:
        root: The outermost element of the message.
        header: ``MessageHeader``, or ``Status`` of an old form.
        trace: ``TraceHeaderList``.
        manifest: ``edXMLManifest``.
        signature: ``Signature`` or ``DigitalSignature``.
        files: Each ``Attachment``.
        outside: Everything else, with the place in which it stands.
        holders: Names of the elements that hold the files, in lower case.
        order: Names of the elements in the header, in lower case.
    """

    root: etree._Element
    header: etree._Element | None = None
    trace: etree._Element | None = None
    manifest: etree._Element | None = None
    signature: etree._Element | None = None
    files: list[etree._Element] = field(default_factory=list)
    outside: list[tuple[Place, etree._Element]] = field(default_factory=list)
    holders: set[str] = field(default_factory=set)

    order: list[str] = field(default_factory=list)

    @property
    def is_status(self) -> bool:
        """Whether this is a status: it has a ``StatusCode`` in its header."""
        return "statuscode" in self.order


def open_envelope(root: etree._Element) -> Envelope:
    """Find the parts.

    Raises:
        EdxmlError: It is no message, or a kind of packet that is no document.
    """
    _refuse_others(root)
    envelope = Envelope(_outermost(root))
    _walk(envelope, envelope.root)
    if envelope.header is None:
        raise EdxmlError(Reason("no-message-header", tag=name_of(root)), place=Location(line=root.sourceline))
    return envelope


def _refuse_others(root: etree._Element) -> None:
    found = next(root.iter(*_NO_DOCUMENTS), None)
    if found is not None:
        code = "list-of-organisations" if name_of(found) == _ORGANISATIONS else "malware-report"
        raise EdxmlError(Reason(code), place=Location(line=found.sourceline))


def _outermost(root: etree._Element) -> etree._Element:
    """The message itself, where a service has wrapped it."""
    if lower_name(root) in _CONTAINERS and not _wraps_another(root):
        return root
    inner = next(
        (one for one in root.iter() if one is not root and lower_name(one) in {"edxml", "edxmlenvelope"}), None
    )
    return root if inner is None else inner


def _wraps_another(root: etree._Element) -> bool:
    """A SOAP body may carry a whole message of the present form."""
    return lower_name(root) == "envelope" and any(lower_name(one) == "edxml" for one in root.iter())


def _walk(envelope: Envelope, container: etree._Element) -> None:
    place = _CONTAINERS.get(lower_name(container), "message")
    for child in container[:]:
        name = lower_name(child)
        if name in _HEADERS and envelope.header is None and len(child):
            envelope.header = child
            envelope.order = _lift(envelope, child)
        elif name == "traceheaderlist" and envelope.trace is None:
            envelope.trace = child
        elif name in _MANIFESTS and envelope.manifest is None:
            envelope.manifest = child
            _files_in_manifest(envelope, child)
        elif name in SIGNATURES and place == "header" and envelope.signature is None:
            envelope.signature = child
        elif name == "attachment" and place == "attachments":
            envelope.files.append(child)
            envelope.holders.add(lower_name(container))
        elif name in _CONTAINERS and lower_name(container) != name:
            _walk(envelope, child)
        else:
            envelope.outside.append((place, child))


def _lift(envelope: Envelope, header: etree._Element) -> list[str]:
    """Take out of a header that was closed too late what belongs beside it; the names of what is left."""
    order = []
    for child in header[:]:
        name = lower_name(child)
        if name == "traceheaderlist" and envelope.trace is None:
            envelope.trace = child
            header.remove(child)
        elif name in SIGNATURES and envelope.signature is None:
            envelope.signature = child
            header.remove(child)
        else:
            order.append(name)
    return order


def _files_in_manifest(envelope: Envelope, manifest: etree._Element) -> None:
    """Flat forms put the files themselves into the manifest."""
    for child in manifest[:]:
        if lower_name(child) == "attachment":
            envelope.files.append(child)
            envelope.holders.add("manifest")
            manifest.remove(child)


def find_dialect(envelope: Envelope) -> Dialect:
    """Which dialect this is, by what sets it apart."""
    root = envelope.root
    if root.tag == ROOT:
        return "mime"
    if str(root.tag).startswith("{" + _SOAP):
        return "soap"
    if lower_name(root) != "edxml":
        return "flat"
    if "edxmlattachments" in envelope.holders:
        return "enveloped"
    if _is_guide_order(envelope.order):
        return "guide"
    if _has_bkav_marks(envelope):
        return "bkav"
    return "gateway" if _has_gateway_marks(envelope) else "vnpt"


def _is_guide_order(order: list[str]) -> bool:
    """The guide puts ``DocumentId`` last, and in a status ``ResponseFor`` first."""
    if "documentid" in order:
        return any(name in order[: order.index("documentid")] for name in ("code", "promulgationinfo", "subject"))
    return "responsefor" in order and "from" in order and order.index("responsefor") < order.index("from")


def _has_bkav_marks(envelope: Envelope) -> bool:
    """One provincial axis writes days first; a doubled ``cid:`` tells nothing, as the national kit writes it too."""
    header = envelope.header
    for date in header.iter("{*}PromulgationDate") if header is not None else ():
        if (date.text or "").strip()[-5:-4] in {"/", "-"}:
            return True
    return False


def _has_gateway_marks(envelope: Envelope) -> bool:
    """The national gateway adds stations without an identifier."""
    if envelope.trace is None:
        return False
    hops = [child for child in envelope.trace if lower_name(child) == "traceheader"]
    return any(not any(lower_name(one) == "organid" for one in hop) for hop in hops)
