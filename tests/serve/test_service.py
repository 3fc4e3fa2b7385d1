"""The service, asked over HTTP by a client of its own."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any

import pytest
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator

import congvan
from congvan.schemas import read_schema
from congvan.serve import Settings, create_app
from congvan.serve.answers import PROBLEM
from tests.serve.papers import LETTER, SECRET

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEY = "mot-khoa-rat-dai-va-kho-doan"
_SMALL = Settings(workers=1, max_bytes=200_000)


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(create_app(_SMALL), raise_server_exceptions=False) as made:
        yield made


def sent(data: bytes, name: str = "a.txt") -> dict[str, Any]:
    return {"files": {"file": (name, data)}}


def test_every_operation_answers(client: TestClient) -> None:
    assert congvan.Directive.model_validate(client.post("/parse", **sent(LETTER)).json()) == congvan.read(LETTER)
    assert len(client.post("/tasks", **sent(LETTER)).json()) == len(congvan.read(LETTER).tasks)
    assert client.post("/check", **sent(LETTER), params={"lang": "en", "select": ["S-SO", "S-KY"]}).json() == []
    assert client.post("/explain", **sent(LETTER), params={"field": "number"}).json()["line"] > 1
    assert client.post("/explain", **sent(LETTER), params={"at": "1:1"}).json()["line"] == 1
    made = client.post("/convert", **sent(LETTER), params={"to": "docx"})
    assert congvan.read(made.content).number == congvan.read(LETTER).number
    packed = client.post("/edxml/pack", **sent(LETTER), params={"sender": "H36=UBND", "to": ["H1=A", "H2=B"]})
    assert len(client.post("/edxml/show", **sent(packed.content)).json()["to"]) == 2
    assert client.post("/edxml/validate", **sent(packed.content)).status_code == 200
    assert client.post("/edxml/unpack", **sent(packed.content)).headers["content-type"] == "application/zip"
    asked = {"status": "received", "by": "H1=A", "at": "2026-05-04T08:30"}
    assert b"2026" in client.post("/edxml/answer", **sent(packed.content), params=asked).content


def test_the_viewer_is_a_page_that_may_fetch_nothing(client: TestClient) -> None:
    for response in (client.get("/view"), client.post("/view", **sent(LETTER))):
        assert response.headers["content-type"] == "text/html; charset=utf-8"
        assert "default-src 'none'" in response.headers["content-security-policy"]
        assert response.headers["cache-control"] == "no-store"
    shown = client.post("/view", **sent(LETTER), params={"lang": "vi"}).text
    assert "1846/SNNMT-TL" in shown
    assert '<html lang="vi"' in shown


def test_it_tells_its_version_its_health_and_the_published_schema(client: TestClient) -> None:
    assert client.get("/version").json() == {"congvan": congvan.__version__, "schema": "1"}
    assert client.get("/health").json() == {"status": "ok", "workers": 1, "alive": 1}
    assert client.get("/schema").content == read_schema("directive-1.schema.json")


def test_its_description_holds_the_published_schema(client: TestClient) -> None:
    told = client.get("/openapi.json").json()
    schemas = told["components"]["schemas"]
    published = json.loads(read_schema("directive-1.schema.json"))
    assert schemas["Directive"]["properties"].keys() == published["properties"].keys()
    assert schemas["Task"]["properties"].keys() == published["$defs"]["Task"]["properties"].keys()
    referred = set(_references(told))
    assert referred <= {f"#/components/schemas/{name}" for name in schemas}
    assert "#/components/schemas/Block" in referred
    read = client.post("/parse", **sent(LETTER)).json()
    Draft202012Validator(told | {"$ref": "#/components/schemas/Directive"}).validate(read)
    names = {one["operationId"] for methods in told["paths"].values() for one in methods.values()}
    assert names > {"parse", "convert", "check", "tasks", "explain", "view", "unpack"}
    assert "security" not in told
    for path, methods in told["paths"].items():
        if "post" in methods:
            assert "multipart/form-data" in methods["post"]["requestBody"]["content"], path
            assert PROBLEM in methods["post"]["responses"]["403"]["content"], path


def _references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (inner for name, inner in value.items() if name == "$ref" and isinstance(inner, str))
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from _references(inner)


@pytest.mark.parametrize(
    ("request_", "status", "kind"),
    [
        ({"url": "/parse", **sent(b"x" * 200_001)}, 413, "too-large"),
        ({"url": "/parse", **sent(b"x" * 400_000)}, 413, "too-large"),
        ({"url": "/parse", **sent(b"x" * 2_000_000)}, 413, "too-large"),
        ({"url": "/parse", **sent(b"")}, 422, "unreadable"),
        ({"url": "/parse", **sent(SECRET)}, 403, "secret"),
        ({"url": "/parse", "data": {"file": "no file"}}, 400, "bad-request"),
        ({"url": "/parse", "files": {"paper": ("a.txt", LETTER)}}, 400, "bad-request"),
        ({"url": "/parse", "files": [("file", ("a", LETTER)), ("file", ("b", LETTER))]}, 400, "bad-request"),
        ({"url": "/parse", **sent(LETTER, "x" * 20_000)}, 400, "bad-request"),
        ({"url": "/parse", "content": LETTER}, 400, "bad-request"),
        (
            {"url": "/parse", "content": b"--x\r\n", "headers": {"content-type": "multipart/form-data"}},
            400,
            "bad-request",
        ),
        ({"url": "/parse", **sent(LETTER), "params": {"ocr": "true"}}, 400, "bad-request"),
        ({"url": "/check", **sent(LETTER), "params": {"lang": "hoa-phuong-do"}}, 400, "bad-request"),
        ({"url": "/explain", **sent(LETTER), "params": {"at": "first"}}, 400, "bad-request"),
        ({"url": "/convert", **sent(LETTER), "params": {"to": "pdf"}}, 415, "unknown-format"),
        ({"url": "/convert", **sent(LETTER)}, 400, "bad-request"),
        ({"url": "/etc/passwd"}, 404, None),
        ({"url": "/schema"}, 405, None),
    ],
)
def test_what_is_wrong_is_a_problem(client: TestClient, request_: Any, status: int, kind: str | None) -> None:
    response = client.post(**request_)
    assert (response.status_code, response.headers["content-type"]) == (status, PROBLEM)
    told = response.json()
    assert told["status"] == status
    assert told["type"] == (f"urn:congvan:problem:{kind}" if kind else "about:blank")
    assert told["title"]
    assert "hoa-phuong-do" not in response.text


def test_an_upload_of_untold_length_is_counted_as_it_comes(client: TestClient) -> None:
    def parts(count: int) -> Iterator[bytes]:
        yield b'--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'
        for _ in range(count):
            yield LETTER
        yield b"\r\n--x--\r\n"

    headers = {"content-type": "multipart/form-data; boundary=x"}
    assert client.post("/tasks", content=parts(2), headers=headers).status_code == 200
    assert client.post("/tasks", content=parts(1_000), headers=headers).status_code == 413


def test_a_problem_is_told_in_the_language_that_was_asked_for(client: TestClient) -> None:
    told = client.post("/parse", **sent(b"x" * 250_000), params={"lang": "vi"}).json()
    assert (told["title"], told["detail"]) == ("Văn bản quá lớn", "lớn hơn 200000 byte")
    assert client.post("/parse", **sent(LETTER), params={"lang": "fr"}).status_code == 400


def test_the_name_of_an_upload_is_nothing_to_the_service(client: TestClient) -> None:
    for name in ("../../etc/passwd", "C:\\a.docx", "a\0b", "x" * 2_000):
        assert client.post("/tasks", **sent(LETTER, name)).status_code == 200, name


def test_an_operator_decides_on_secret_papers() -> None:
    with TestClient(create_app(Settings(workers=1, max_secrecy="confidential"))) as client:
        assert client.post("/parse", **sent(SECRET)).json()["secrecy"] == "confidential"
        assert client.post("/parse", **sent(SECRET.replace("\nMẬT".encode(), "\nTỐI MẬT".encode()))).status_code == 403


def test_a_key_is_asked_for_before_anything_is_read() -> None:
    settings = Settings(workers=1, api_keys=("mot-khoa-da-cu-va-sap-bo", _KEY))
    assert _KEY not in repr(settings)
    with TestClient(create_app(settings)) as client:
        basic = base64.b64encode(f"ai:{_KEY}".encode()).decode()
        good = (f"Bearer {_KEY}", f"bearer {_KEY}", f"Basic {basic}", "Bearer mot-khoa-da-cu-va-sap-bo")
        bad = (None, "", "Bearer", "Bearer x", f"Bearer {_KEY}x", "Basic !!", f"Digest {_KEY}", "Bearer ờ")
        for shown in good:
            assert client.post("/tasks", **sent(LETTER), headers={"authorization": shown}).status_code == 200, shown
        for wrong in bad:
            headers = {} if wrong is None else {b"authorization": wrong.encode()}
            response = client.post("/tasks", **sent(LETTER), headers=headers)
            assert (response.status_code, response.headers["content-type"]) == (401, PROBLEM), wrong
            assert response.headers["www-authenticate"].startswith("Basic")
        assert client.get("/view").status_code == 401
        assert client.get("/health").status_code == 200


def test_the_description_tells_how_a_key_is_shown() -> None:
    told = create_app(Settings(api_keys=(_KEY,))).openapi()
    assert told["security"] == [{"key": []}, {"password": []}]
    assert {name: scheme["scheme"] for name, scheme in told["components"]["securitySchemes"].items()} == {
        "key": "bearer",
        "password": "basic",
    }
    unlocked = {path for path, methods in told["paths"].items() if methods.get("get", {}).get("security") == []}
    assert unlocked == {"/schema", "/health", "/version"}
    assert _KEY not in json.dumps(told)


def test_a_failure_of_the_service_itself_is_told_without_words(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("hoa-phuong-do")

    monkeypatch.setattr("congvan.serve.routes.read_upload", fail)
    response = client.post("/parse", **sent(LETTER))
    assert (response.status_code, response.json()["type"]) == (500, "urn:congvan:problem:internal")
    assert "hoa-phuong-do" not in response.text + caplog.text
    assert "ZeroDivisionError" in caplog.text
