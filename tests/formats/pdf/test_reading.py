from __future__ import annotations

import datetime as dt
import importlib.util
import io

import pytest
from asn1crypto import keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer
from pyhanko.sign import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.signers import SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore

from congvan import InputError, LimitError, MissingExtraError, pdf
from congvan.formats.pdf import pages
from congvan.formats.pdf.furniture import kept_lines
from congvan.formats.pdf.page_layout import Glyph, printed_lines
from congvan.model import Directive
from tests.formats.pdf.made import pdf_of, words

HEADER = words((90, 780, "BO NOI VU"), (280, 780, "CONG HOA XA HOI CHU NGHIA VIET NAM"), (90, 750, "So:       /BNV-VP"))
TEXT = words((90, 700, "Bo Noi vu tra loi nhu sau, de nghi cac co quan biet va thuc hien."))


def text_of(data: bytes) -> str:
    source = pdf.loads(data).source
    assert source is not None
    return source.text or ""


def test_columns_stay_apart() -> None:
    line = text_of(pdf_of(HEADER + TEXT)).splitlines()[0]
    assert line.split("    ")[0] == "BO NOI VU"
    assert line.endswith("    CONG HOA XA HOI CHU NGHIA VIET NAM")


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_turned_pages_read_as_they_are_shown(turn: int) -> None:
    place = {0: "1 0 0 1 0 0", 90: "0 1 -1 0 595 0", 180: "-1 0 0 -1 595 842", 270: "0 -1 1 0 0 842"}[turn]
    content = words((50, 500, "dong mot cua trang giay nay"), (50, 480, "dong hai cua trang giay nay"))
    lines = text_of(pdf_of(f"q {place} cm\n{content}Q\n", turn=turn)).split("\n")
    assert [line for line in lines if line] == ["dong mot cua trang giay nay", "dong hai cua trang giay nay"]


def test_what_the_register_stamps_is_read() -> None:
    data = pdf_of(words((90, 704, "So:")) + TEXT, stamp=words((20, 4, "1286")))
    assert "So:" in text_of(data)
    assert "1286" in text_of(data)


def test_page_numbers_and_running_heads_are_no_text() -> None:
    head = ((90, 820, "CONG BAO/So 12"), (290, 800, "{}"))
    kinds = ("mot", "hai", "ba", "bon")
    made = [
        words(*head, (90, 700, f"Noi dung cua trang {kind} nhu sau"), (90, 680, f"het trang {kind}")).replace(
            "{}", str(n)
        )
        for n, kind in enumerate(kinds, 1)
    ]
    lines = [line.strip() for line in text_of(pdf_of(*made)).splitlines() if line.strip()]
    assert lines == [line for kind in kinds for line in (f"Noi dung cua trang {kind} nhu sau", f"het trang {kind}")]


def test_short_papers_have_no_running_heads() -> None:
    assert kept_lines([["a", "b", "2"], ["a", "b", "- 3 -"]]) == [[0, 1], [0, 1]]


def glyphs(text: str, left: float, base: float, size: float = 10) -> list[Glyph]:
    return [Glyph(c, left + 5 * n, left + 5 * n + 5, base, size) for n, c in enumerate(text)]


def test_words_are_put_back_into_lines() -> None:
    made = printed_lines(
        glyphs("Sở Y tế", 0, 100)
        + glyphs("2", 35, 103, 6)
        + glyphs("Nơi nhận", 0, 88)
        + glyphs("GIÁM ĐỐC", 150, 88)
        + glyphs("- Lưu: VT.", 0, 76)
        + glyphs("Cuối", 0, 40)
    )
    assert made == ["Sở Y tế2", "Nơi nhận                      GIÁM ĐỐC", "- Lưu: VT.", "", "Cuối"]
    assert printed_lines([]) == []


def test_broken_and_encrypted_files() -> None:
    whole = pdf_of(HEADER + TEXT)
    with pytest.raises(InputError, match="damaged"):
        pdf.loads(whole[:60])
    with pytest.raises(InputError, match="not text"):
        pdf.loads("%PDF-1.4")
    writer = copy_into_new_writer(PdfFileReader(io.BytesIO(whole)))
    writer.encrypt("chu", "khach")  # type: ignore[no-untyped-call]
    stream = io.BytesIO()
    writer.write(stream)  # type: ignore[no-untyped-call]
    with pytest.raises(InputError, match="encrypted"):
        pdf.loads(stream.getvalue())


@pytest.mark.parametrize("cut", range(100, 1800, 170))
def test_truncated_files_are_read_or_refused(cut: int) -> None:
    try:
        assert isinstance(pdf.loads(pdf_of(HEADER + TEXT, TEXT)[:cut]), Directive)
    except InputError as error:
        assert error.form == "pdf"  # noqa: PT017 - either way is right


def test_too_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST_PAGES", 1)
    with pytest.raises(LimitError):
        pdf.loads(pdf_of("", ""))


def test_without_the_extra_reading_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(MissingExtraError) as caught:
        pdf.loads(b"%PDF-1.4")
    assert caught.value.extra == "pdf"


@pytest.fixture(scope="module")
def sealed() -> tuple[bytes, bytes]:
    """A signed file, and the certificate of its signer."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, "Trần Quang Vĩnh"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "SỞ Y TẾ"),
        ]
    )
    now = dt.datetime.now(dt.UTC)
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=True,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(usage, critical=True)
        .sign(key, hashes.SHA256())
    )
    der = made.public_bytes(serialization.Encoding.DER)
    private = key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    signer = SimpleSigner(
        signing_cert=asn1_x509.Certificate.load(der),
        signing_key=keys.PrivateKeyInfo.load(private),
        cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]
    )
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf_of(HEADER + TEXT)))
    stream = PdfSigner(PdfSignatureMetadata(field_name="ChuKy"), signer=signer).sign_pdf(writer)
    return stream.getvalue(), der


def told(directive: Directive) -> list[str]:
    assert directive.source is not None
    return [item.reason for item in directive.source.diagnostics if item.code.startswith("digital-signature")]


def test_a_signature_is_told_and_verified_against_given_roots(sealed: tuple[bytes, bytes]) -> None:
    data, root = sealed
    (plain,) = told(pdf.loads(data))
    assert plain.startswith("signed by Trần Quang Vĩnh at ")
    assert plain.endswith("not tried")
    (trusted,) = told(pdf.loads(data, roots=[root]))
    assert trusted.endswith(", verified")
    (untrusted,) = told(pdf.loads(data, roots=[]))
    assert "not verified" in untrusted
    (changed,) = told(pdf.loads(data.replace(b"BNV-VP", b"BNV-VX"), roots=[root]))
    assert "not verified" in changed


def test_without_the_extra_signatures_are_not_read(
    sealed: tuple[bytes, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "pyhanko" else whole(name))
    (unread,) = told(pdf.loads(sealed[0]))
    assert "congvan[sign]" in unread
