"""``congvan edxml``: look into messages of the national exchange, check, unpack, pack and answer them."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from congvan.cli.command import READ, READ_WITH_ERRORS
from congvan.cli.languages import add_lang
from congvan.cli.printing import Line, Role, Segment, print_lines
from congvan.errors import InputError, Reason
from congvan.vocab.codes import StatusAnswer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.cli.command import Subparsers
    from congvan.formats.edxml import AnyMessage, Message, OpenedMessage, Organ, Profile, StatusMessage

_MARGIN = 14


def add_parser(subparsers: Subparsers) -> None:
    """Add ``edxml`` and its actions to the command line."""
    told = "show, check, unpack, pack and answer edXML messages"
    parser = subparsers.add_parser(
        "edxml", help=told, description="Show, check, unpack, pack and answer edXML messages."
    )
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    show = actions.add_parser("show", help="show who sends what to whom, and the files")
    show.add_argument("--json", action="store_true", help="the whole message as JSON, files in base64")
    check = actions.add_parser("validate", help="check against the rules of a profile")
    check.add_argument(
        "--profile",
        default="guide",
        metavar="PROFILE",
        help="whose rules: guide (the default), vnpt, bkav, or a folder of tables of your own",
    )
    check.add_argument("--strict", action="store_true", help="exit with 1 for warnings too, not for errors alone")
    unpack = actions.add_parser("unpack", help="write the files into a folder, under safe names")
    unpack.add_argument("-o", "--output", metavar="FOLDER", required=True, help="where to; made where it is missing")
    unpack.add_argument("--force", action="store_true", help="replace files that are there")
    pack = actions.add_parser("pack", help="put a directive, in any format that is read, and files into a message")
    pack.add_argument("--attach", metavar="PATH", action="append", default=[], help="a file to send along; repeatable")
    pack.add_argument("--from", dest="sender", type=_organ, metavar="ID[=NAME]", help="who sends")
    pack.add_argument("--to", type=_organ, metavar="ID[=NAME]", action="append", help="who receives; repeatable")
    pack.add_argument(
        "--profile",
        default="vnpt",
        metavar="PROFILE",
        help="whose elements in which order: vnpt (the default), guide, or a folder of tables of your own",
    )
    pack.add_argument("--wrap", action="store_true", help="ZIP each file that the national kit would")
    status = actions.add_parser("status", help="show the status that a message reports, or answer a document with one")
    status.add_argument("--answer", choices=get_args(StatusAnswer), help="the status to answer with; needs --by")
    status.add_argument("--by", type=_organ, metavar="ID[=NAME]", help="who answers")
    status.add_argument("--reason", help="in words; needed for a refusal")
    status.add_argument(
        "--at", type=dt.datetime.fromisoformat, metavar="TIME", help="when, as 2026-05-04T08:30 (default now)"
    )
    for action, run_action in (
        (show, _show),
        (check, _validate),
        (unpack, _unpack),
        (pack, _pack),
        (status, _status),
    ):
        action.add_argument("file", metavar="FILE")
        add_lang(action)
        action.set_defaults(action=run_action)
    for action in (pack, status):
        action.add_argument("-o", "--output", metavar="FILE", help="the message to write (default standard output)")
        action.add_argument("--force", action="store_true", help="replace it where it is there")
    parser.set_defaults(handler=run)


def run(arguments: argparse.Namespace) -> int:
    """Do what was asked for."""
    return int(arguments.action(arguments))


def _organ(text: str) -> Organ:
    from congvan.formats.edxml import Organ  # noqa: PLC0415 - only when asked for, so that --help is light

    organ_id, _, name = text.partition("=")
    if not organ_id.strip():
        raise argparse.ArgumentTypeError(f"{text!r} has no identifier before its name")
    return Organ(organ_id=organ_id, name=name)


def _profile(named: str) -> Profile:
    """The profile of a name, or that of a folder of tables.

    Raises:
        EdxmlError: There is neither, or the tables are no profile.
    """
    from congvan.formats.edxml import load_profile  # noqa: PLC0415 - only when asked for
    from congvan.formats.edxml.profiles import named_profile  # noqa: PLC0415

    return load_profile(named) if Path(named).is_dir() else named_profile(named)


def _show(arguments: argparse.Namespace) -> int:
    from congvan.formats import edxml  # noqa: PLC0415 - only when asked for

    if arguments.json:
        sys.stdout.write(edxml.load_message(arguments.file).model_dump_json(exclude_none=True) + "\n")
        return READ
    with edxml.open(arguments.file) as opened:
        message = opened.message
        print_lines(_of_document(message, opened) if isinstance(message, edxml.Message) else _of_status(message))
        print_lines(_notes(message))
    return READ


def _of_document(message: Message, opened: OpenedMessage) -> Iterator[Line]:
    kind, date = message.kind, message.promulgation.date if message.promulgation is not None else None
    yield _field(
        "Message", f"{kind.name.lower() if kind is not None else 'unknown'}, dialect {message.dialect}", "title"
    )
    yield _field("From", _name(message.sender), "name")
    for organ in message.to:
        yield _field("To", _name(organ))
    yield _field("Number", " · ".join(filter(None, [str(message.code or ""), str(date or "")])))
    yield _field("Type", message.document_type.name if message.document_type is not None else None)
    yield _field("Subject", message.subject)
    yield _field("Signer", message.signer.full_name if message.signer is not None else None)
    yield _field("Due", str(message.due_on) if message.due_on is not None else None, "deadline")
    for response in message.responses:
        yield _field("Answers", response.code)
    for file in opened.files:
        yield _field("File", f"{file.name or '(no name)'}, {file.media_type()}")


def _of_status(status: StatusMessage) -> Iterator[Line]:
    kind, response = status.kind, status.response
    code = "" if status.status_code is None else f"{status.status_code:02}"
    yield _field(
        "Status", f"{code} {kind.name.lower() if kind is not None else 'unknown'}, dialect {status.dialect}", "title"
    )
    yield _field("From", _name(status.sender), "name")
    yield _field("To", response.organ_id if response is not None else None)
    yield _field("Document", (response.code or response.document_id) if response is not None else None)
    yield _field("Says", status.description)
    yield _field("At", str(status.timestamp) if status.timestamp is not None else None)


def _notes(message: AnyMessage) -> Iterator[Line]:
    for note in message.diagnostics:
        yield (Segment(f"{note.severity}: ", "warning"), Segment(_clean(f"{note.reason} [{note.code}]")))


def _field(label: str, text: str | None, role: Role = "plain") -> Line:
    return (Segment(f"{label}:".ljust(_MARGIN), "label"), Segment(_clean(text or "—"), role))


def _name(organ: Organ | None) -> str | None:
    return None if organ is None else " · ".join(filter(None, [organ.name, organ.organ_id]))


def _clean(text: str) -> str:
    """What a message says must not steer the terminal."""
    return "".join(char if char.isprintable() else " " for char in text)


def _validate(arguments: argparse.Namespace) -> int:
    from congvan.formats import edxml  # noqa: PLC0415 - only when asked for

    profile = _profile(arguments.profile)
    message = edxml.load_message(arguments.file, profile=profile)
    found = edxml.validate(message, profile=profile)
    print_lines(_notes(message))
    for one in found:
        role = Segment(f"{one.severity}: ", "error" if one.severity == "error" else "warning")
        print_lines(
            [(role, Segment(_clean(f"{one.place}: {one.message} [{one.rule}] ({one.basis}; {one.confidence})")))]
        )
    severities = {one.severity for one in found} | {note.severity for note in message.diagnostics}
    bad = "error" in severities or (arguments.strict and "warning" in severities)
    return READ_WITH_ERRORS if bad else READ


def _unpack(arguments: argparse.Namespace) -> int:
    from congvan.formats import edxml  # noqa: PLC0415 - only when asked for

    with edxml.open(arguments.file) as opened:
        for path in edxml.unpack(opened, arguments.output, force=arguments.force):
            sys.stdout.write(f"{path}\n")
    return READ


def _pack(arguments: argparse.Namespace) -> int:
    from congvan.cli.inputs import read_directive  # noqa: PLC0415 - only when asked for
    from congvan.formats import edxml  # noqa: PLC0415
    from congvan.model import Attachment  # noqa: PLC0415

    directive = read_directive(arguments.file)
    sent = tuple(Attachment(name=Path(path).name, content=Path(path).read_bytes()) for path in arguments.attach)
    whole = directive.model_copy(update={"attachments": (*directive.attachments, *sent)})
    message = edxml.message_of(whole, sender=arguments.sender, to=arguments.to)
    _write(edxml.dumps_message(message, profile=_profile(arguments.profile), wrap_files=arguments.wrap), arguments)
    return READ


def _status(arguments: argparse.Namespace) -> int:
    from congvan.formats import edxml  # noqa: PLC0415 - only when asked for

    with edxml.open(arguments.file) as opened:
        message = opened.message
    if arguments.answer is None:
        if isinstance(message, edxml.Message):
            raise InputError(Reason("status-of-document"), form="edxml")
        print_lines(_of_status(message))
        return READ
    if not isinstance(message, edxml.Message):
        raise InputError(Reason("status-not-answered"), form="edxml")
    if arguments.by is None:
        raise InputError(Reason("who-answers"), form="edxml")
    is_refusal = edxml.StatusKind[arguments.answer.upper()].needs_reason
    if is_refusal and arguments.reason is None:
        raise InputError(Reason("refusal-without-reason"), form="edxml")
    words = {"reason" if is_refusal else "description": arguments.reason}
    answer = getattr(edxml.StatusMessage, arguments.answer)(message, by=arguments.by, at=arguments.at, **words)
    _write(edxml.dumps_message(answer), arguments)
    return READ


def _write(data: bytes, arguments: argparse.Namespace) -> None:
    """Write the message, to standard output where no file is named."""
    if arguments.output is None:
        sys.stdout.buffer.write(data)
        return
    path = Path(arguments.output)
    with path.open("wb" if arguments.force else "xb") as file:
        file.write(data)
