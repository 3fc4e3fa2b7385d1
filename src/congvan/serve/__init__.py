"""What other systems connect to (dịch vụ): the service over HTTP, and the tools of an assistant.

Both read each document in a process that can be ended, held to its time and memory, name no path of a caller, write no
content to a log, and refuse a paper that is marked secret unless whoever runs them allowed that level.

>>> from congvan.serve import Settings
>>> Settings().max_secrecy is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.errors import MissingExtraError, Reason
from congvan.serve.settings import Settings

if TYPE_CHECKING:
    from fastapi import FastAPI

__all__ = ["Settings", "create_app"]


def create_app(settings: Settings | None = None) -> FastAPI:
    """The service as an ASGI application, for uvicorn or any other server.

    Args:
        settings: What it allows; the defaults where not given.

    Raises:
        MissingExtraError: ``congvan[serve]`` is not installed.
    """
    try:
        from congvan.serve.app import application  # noqa: PLC0415 - needs an extra
    except ImportError as error:
        raise MissingExtraError("serve", purpose=Reason("to-serve")) from error
    return application(settings or Settings())
