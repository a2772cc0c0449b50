"""The five roles with one example each, for About: what a role means, and a marked sentence that was written for this project."""

from __future__ import annotations

from typing import NamedTuple

from geo.locale import Words
from geo.locale.terms import role_name
from geo.model import Article, Mention, Passage, Reading, Role, Via


class Example(NamedTuple):
    """A role, what it means, and a sentence whose [mention] has it, by the rule named."""

    role: Role
    meaning: str
    sentence: str
    country: str
    via: Via
    rule: str

    @property
    def text(self) -> str:
        """The sentence without its brackets."""
        return self.sentence.replace("[", "").replace("]", "")

    @property
    def mention(self) -> str:
        return self.sentence.partition("[")[2].partition("]")[0]


def examples(w: Words) -> tuple[Example, ...]:
    """Return the examples in the reader's language; tests/app/test_about.py reads them and holds that they are told right."""
    return (
        Example("scene", w._("where it happens"), w._("The ministers met in [Kazakhstan]."), "KAZ", "name", "place preposition"),
        Example("actor", w._("the state or its government acts"), w._("[Uzbekistan] signed the agreement."), "UZB", "name", "verb"),
        Example(
            "affiliation",
            w._("a person, a body or a thing belongs to it"),
            w._("A [Kyrgyz] engineer leads the works."),
            "KGZ",
            "demonym",
            "adjective",
        ),
        Example(
            "dateline",
            w._("it is reported from there"),
            w._("[Tashkent], March 3 – The first train has arrived."),
            "UZB",
            "capital",
            "dateline",
        ),
        Example(
            "background",
            w._("a comparison, a memory, a way through or a subject of talk"),
            w._("The goods come from [China]."),
            "CHN",
            "name",
            "elsewhere",
        ),
    )


def reading(w: Words) -> Reading:
    """Return the examples as one text: a heading for each role, then its sentence with the mention."""
    text, passages, mentions = "", list[Passage](), list[Mention]()
    for example in examples(w):
        heading = w._("{role}: {meaning}", role=role_name(example.role, w), meaning=example.meaning)
        passages.append(Passage(len(text), len(text) + len(heading), heading=True))
        text += f"{heading}\n"
        start = len(text) + example.text.index(example.mention)
        passages.append(Passage(len(text), len(text) + len(example.text)))
        mentions.append(_mention(example, start))
        text += f"{example.text}\n\n"
    article = Article("role-examples", text.rstrip("\n"), "", w.locale)
    return Reading(article, tuple(passages), tuple(mentions))


def _mention(example: Example, start: int) -> Mention:
    end, codes = start + len(example.mention), (example.country,)
    return Mention(start, end, example.mention, codes, example.via, role=example.role, role_rule=example.rule)
