"""The page of the rules of form, made from their registry and from the cases by which they are tested."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from congvan.checks import all_rules
from words import filled, table, word

if TYPE_CHECKING:
    from congvan.checks import Rule

_CASES = Path(__file__).parents[2] / "tests" / "checks" / "cases"
_BLOCK = re.compile(r"```(?:diff|word)\n.*?```", re.DOTALL)
_SYSTEMS = ("state", "party", "legal", "cross", "mass")


def page(language: str) -> str:
    """The whole page."""
    rules = all_rules()
    parts = []
    for system in _SYSTEMS:
        parts.append(f"## {word(f'rules_{system}', language)}\n")
        parts += [_section(rule, language) for rule in rules if rule.system == system and rule.is_decided]
    undecided = [
        [
            f"`{rule.id}`",
            rule.vi if language == "vi" else rule.en,
            rule.reason_vi if language == "vi" else rule.reason_en,
        ]
        for rule in rules
        if not rule.is_decided
    ]
    header = [word(name, language) for name in ("rule", "asks", "reason")]
    return filled(
        "checks", language, rules="\n".join(parts).rstrip("\n"), undecided=table(header, undecided).rstrip("\n")
    )


def _section(rule: Rule, language: str) -> str:
    asks = rule.vi if language == "vi" else rule.en
    facts = [f"{word('severity', language)}: `{rule.severity}`", f"{word('basis', language)}: {rule.basis}"]
    if rule.valid_from is not None:
        facts.append(f"{word('since', language)} {rule.valid_from:%d/%m/%Y}")
    if rule.needs == "docx":
        facts.append(word("needs_docx", language))
    examples = _examples(rule.id, language)
    return f"### {rule.id}\n\n{asks}.\n\n{'; '.join(facts)}.\n\n{examples}\n"


def _examples(rule: str, language: str) -> str:
    """What breaks the rule, as a change of a paper that keeps it; a setting of Word for what text does not show."""
    text = (_CASES / f"{rule}.md").read_text(encoding="utf-8")
    wrong, right = text.split("## Sai\n")[1].split("## Đúng\n")
    told = [f"{word('wrong', language)}:\n\n" + "\n\n".join(_BLOCK.findall(wrong))]
    kept = _BLOCK.findall(right)
    if kept:
        told.append(f"{word('right', language)}:\n\n" + "\n\n".join(kept))
    return "\n\n".join(told).replace("```word", "```text")
