"""Names that a package binds on their first use."""

from __future__ import annotations

import sys
from functools import partial
from types import ModuleType

import pytest

from congvan.later import on_first_use


@pytest.fixture
def package(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    made = ModuleType("a_package")
    monkeypatch.setitem(sys.modules, "a_package", made)
    homes = {"loads": "json", "path": "os", "decoder": "json", "cwd": "os.getcwd()"}
    made.__getattr__ = partial(on_first_use, "a_package", homes)  # type: ignore[method-assign]
    return made


def test_a_name_is_bound_once(package: ModuleType) -> None:
    import json  # noqa: PLC0415 - what is bound

    assert "loads" not in vars(package)
    assert package.loads is json.loads
    assert vars(package)["loads"] is json.loads


def test_a_name_may_be_a_module(package: ModuleType) -> None:
    import json.decoder  # noqa: PLC0415 - what is bound

    assert package.decoder is json.decoder


def test_a_package_is_not_asked_for_its_own_modules(monkeypatch: pytest.MonkeyPatch) -> None:
    import json  # noqa: PLC0415 - what is bound
    import json.scanner  # noqa: PLC0415 - what is bound

    monkeypatch.delattr(json, "scanner")
    assert on_first_use("json", {"scanner": "json"}, "scanner") is json.scanner


def test_what_is_made_is_made_at_each_use(
    package: ModuleType, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two"):
        folder = tmp_path_factory.mktemp(name)
        monkeypatch.chdir(folder)
        assert package.cwd == str(folder)


def test_no_other_name_is_there(package: ModuleType) -> None:
    with pytest.raises(AttributeError, match="module 'a_package' has no attribute 'dumps'"):
        _ = package.dumps
