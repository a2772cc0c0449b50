"""Roles where words are not parted by blanks: what characters stand right before and behind a name.

The rules are those of roles.py; a name at the head of its clause with a verb of saying and deciding close behind it is the actor.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from geo.extract.grammar import RoleGrammar
from geo.model import Mention, Role, Span

Judged = tuple[Role, str]  # a role and the rule that gave it
_WINDOW = 60
_REACH = 6  # characters between a name and its verb or its noun
_STOP = re.compile(r"[，。！？；：、,.!?;:\s（）()“”「」《》]")


def _alternatives(words: str) -> str:
    return "|".join(sorted(map(re.escape, words.split()), key=len, reverse=True)) or "(?!)"


@dataclass(frozen=True)
class Characters:
    """The lists of a language as patterns for the stretch before a name and behind it."""

    rules: RoleGrammar
    led: re.Pattern[str] = field(init=False)
    elsewhere: re.Pattern[str] = field(init=False)
    counted: re.Pattern[str] = field(init=False)
    place: re.Pattern[str] = field(init=False)
    person: re.Pattern[str] = field(init=False)
    government: re.Pattern[str] = field(init=False)
    act: re.Pattern[str] = field(init=False)
    aside: re.Pattern[str] = field(init=False)
    since: re.Pattern[str] = field(init=False)
    source: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        rules = self.rules
        made = {
            "led": f"(?:{_alternatives(rules.places)})$",
            "elsewhere": f"(?:{_alternatives(rules.elsewhere)})$",
            "counted": f"(?:{_alternatives(rules.articles)})$",
            "source": f"(?:{_alternatives(rules.sources)})$",
            "place": f"(?:{_alternatives(rules.place_nouns)})",
            "person": f"(?:{_alternatives(rules.persons)})",
            "government": f"(?:{_alternatives(rules.governments)})",
            "act": f"(?:{_alternatives(rules.no_verbs)}){{0,3}}(?:{_alternatives(rules.acts)})",
            "aside": f"(?:{_alternatives(rules.aside)})",
            "since": f"(?:{_alternatives(rules.since)})$",
        }
        for name, pattern in made.items():
            object.__setattr__(self, name, re.compile(pattern))


def unspaced_role(text: str, sentence: Span, mention: Mention, start: int, end: int, lists: Characters) -> Judged:
    """Return the role of `mention`, whose chain of joined names is text[start:end]."""
    before = text[max(sentence.start, start - _WINDOW) : start]
    behind = text[end : min(sentence.end, end + _WINDOW)]
    clause = _STOP.split(before)[-1]
    belonging = _belonging(clause, _STOP.split(behind)[0], mention, lists)
    if belonging:
        return belonging
    aside = lists.aside.search(before) is not None or lists.since.search(clause) is not None
    if not aside and lists.act.match(behind) and (not clause or not (lists.led.search(clause) or lists.elsewhere.search(clause))):
        return "actor", "verb"
    if lists.elsewhere.search(clause):
        return "background", "elsewhere"
    if aside or lists.aside.match(behind):
        return "background", "aside"
    return _placed(clause, behind, mention, lists)


def _placed(clause: str, behind: str, mention: Mention, lists: Characters) -> Judged:
    if lists.led.search(clause):
        return "scene", "place preposition"
    if lists.place.match(behind):
        return "scene", "place noun"
    if not clause.strip():
        return "scene", "clause head"
    return ("scene", "town") if mention.via in ("city", "capital", "province") else ("background", "left over")


def _belonging(clause: str, behind: str, mention: Mention, lists: Characters) -> Judged | None:
    """Take a name before a person, an office, a body: "哈萨克斯坦总统", "一名波兰专家"; the government acts."""
    if lists.government.match(behind):
        return "actor", "government"
    if lists.person.match(behind) or lists.counted.search(clause):
        return "affiliation", "person"
    if lists.source.search(clause) and lists.person.search(behind[:_REACH]):
        return "affiliation", "person"
    if mention.via == "demonym" and not lists.act.match(behind):
        return "affiliation", "adjective"
    return None
