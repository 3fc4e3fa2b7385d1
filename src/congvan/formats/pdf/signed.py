"""Facts of the digital signatures in a PDF (chữ ký số), NĐ30 PL I, II.7.d and II.8."""

from __future__ import annotations

import importlib.util
import unicodedata
from io import BytesIO
from typing import TYPE_CHECKING, Any

from congvan.model import Diagnostic, DigitalSignature, Directive

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["read_signatures", "with_signatures"]


def read_signatures(data: bytes, roots: Sequence[bytes] | None) -> list[DigitalSignature] | Diagnostic:
    """Who signed and when, and whether it verifies against the given roots; or why that cannot be told.

    Nothing is fetched: certificates of the chain must be in the file or among the roots.
    """
    if importlib.util.find_spec("pyhanko") is None:
        return _unread('needs an optional dependency: pip install "congvan[sign]"')
    from pyhanko.pdf_utils.reader import PdfFileReader  # noqa: PLC0415 - needs the extra

    try:
        embedded = PdfFileReader(BytesIO(data), strict=False).embedded_signatures
        return [_facts(signature, roots) for signature in embedded]
    except Exception as error:  # noqa: BLE001 - a broken file makes the library raise anything; the text was read
        return _unread(str(error) or type(error).__name__)


def _unread(reason: str) -> Diagnostic:
    return Diagnostic(code="digital-signature-unread", reason=f"the digital signatures were not read: {reason}")


def _facts(signature: Any, roots: Sequence[bytes] | None) -> DigitalSignature:  # noqa: ANN401 - the library is untyped here
    subject = signature.signer_cert.subject.native
    valid, reason = _verified(signature, roots)
    return DigitalSignature(
        signer=_first(subject.get("common_name")),
        organization=_first(subject.get("organization_name")),
        signed_at=signature.self_reported_timestamp,
        valid=valid,
        reason=reason,
    )


def _first(value: object) -> str | None:
    """A name; where a certificate has several, the first."""
    if isinstance(value, list):
        value = value[0] if value else None
    return unicodedata.normalize("NFC", str(value)) if value else None


def _verified(signature: Any, roots: Sequence[bytes] | None) -> tuple[bool | None, str | None]:  # noqa: ANN401 - see above
    """Whether it verifies, and why not."""
    if roots is None:
        return None, "no roots to verify against were given"
    from asn1crypto.x509 import Certificate  # noqa: PLC0415 - comes with the extra
    from pyhanko.sign.validation import validate_pdf_signature  # noqa: PLC0415 - needs the extra
    from pyhanko_certvalidator import ValidationContext  # noqa: PLC0415 - comes with the extra

    try:
        context = ValidationContext(trust_roots=[Certificate.load(root) for root in roots], allow_fetching=False)
        status = validate_pdf_signature(signature, context)
    except Exception as error:  # noqa: BLE001 - whatever the file makes the verifier raise, it did not verify
        return False, str(error) or type(error).__name__
    if status.bottom_line:
        return True, None
    return False, "changed after signing" if not status.intact else "not trusted by the given roots"


def with_signatures(directive: Directive, found: list[DigitalSignature] | Diagnostic) -> Directive:
    """The directive with each digital signature at the signer of its name; the others are told in the diagnostics."""
    if isinstance(found, Diagnostic):
        return _told(directive, found)
    signatures = list(directive.signatures)
    unplaced: list[DigitalSignature] = []
    for digital in found:
        named = [n for n, s in enumerate(signatures) if s.digital is None and _same(s.name, digital.signer)]
        if named:
            signatures[named[0]] = signatures[named[0]].model_copy(update={"digital": digital})
        else:
            unplaced.append(digital)
    placed = directive.model_copy(update={"signatures": tuple(signatures)})
    return _told(placed, *map(_seal, unplaced))


def _seal(digital: DigitalSignature) -> Diagnostic:
    """What to tell of a signature that is no signer's of the paper: the seal of a body, the register's stamp."""
    when = f" at {digital.signed_at.isoformat()}" if digital.signed_at is not None else ""
    told = {True: "verified", False: f"not verified: {digital.reason}", None: "not tried"}[digital.valid]
    reason = f"signed by {digital.signer or 'an unnamed certificate'}{when}, {told}"
    return Diagnostic(code="digital-signature", severity="info", reason=reason)


def _same(printed: str | None, certified: str | None) -> bool:
    return printed is not None and certified is not None and printed.casefold() == certified.casefold()


def _told(directive: Directive, *diagnostics: Diagnostic) -> Directive:
    if directive.source is None:
        return directive
    told = (*directive.source.diagnostics, *diagnostics)
    return directive.model_copy(update={"source": directive.source.model_copy(update={"diagnostics": told})})
