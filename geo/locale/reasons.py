"""Why a name counts and in which role, and why another does not: a sentence in the reader's language for each rule that says so."""

from __future__ import annotations

from geo.errors import N_
from geo.locale import Words

_ROLE_RULES = {  # the rules of extract/roles.py
    "dateline": N_("it heads the report, with a date, an agency or a dash behind it"),
    "government": N_("it stands beside a word for a government"),
    "person": N_("it stands beside a person, an office or a body"),
    "adjective": N_("it is an adjective or a people"),
    "place noun": N_("it stands beside a word for a place"),
    "place preposition": N_("it stands behind a preposition of place"),
    "journey": N_("it is where a journey ends"),
    "verb": N_("it is the subject of a verb"),
    "elsewhere": N_("it stands behind a preposition of topic, origin or passage"),
    "aside": N_("the sentence compares, remembers or supposes"),
    "headline": N_("it heads a line, before a colon"),
    "clause head": N_("it heads its clause"),
    "town": N_("it is a town, and no other rule fits"),
    "left over": N_("no other rule fits"),
}
_REFUSALS = {  # the rules of extract/, and the reasons in data/gazetteer/regions.toml and countries/refusals.tsv
    "person: before a surname": N_("a given name: a surname stands behind it"),
    "person: behind a given name": N_("a surname: a given name stands before it"),
    "person: behind an initial": N_("a surname: an initial stands before it"),
    "person: behind a form of address": N_("a person: a form of address stands before it"),
    "person: behind an office": N_("a person: an office stands before it"),
    "a title in quotation marks": N_("a title: it stands alone in quotation marks"),
    "a common word at the head of a sentence": N_("a common word, which begins the sentence"),
    "person: a people with a capital letter": N_("a surname: the people is written with a small letter"),
    "without what stands before the country's name": N_("a person or common word: the country's name has an article or preposition"),
    "person: named so elsewhere in the text": N_("a person: the text names one so elsewhere"),
    "a town of the state behind it": N_("a town of the state whose name stands behind it, which is not in the gazetteer"),
    "language: of speaking or writing": N_("a language: it stands beside a word for speaking or writing"),
    "language: a noun": N_("a language: it is a noun"),
    "language: in it": N_("a language: something is said in it"),
    "place: too little speaks for it": N_("a name of a place, but too little in the text speaks for it"),
    "part of another word": N_("part of another word"),
    "part of a foreign name": N_("part of a foreign name"),
    "a continent: too wide": N_("a continent: too wide"),
    "a group with changing members and candidates": N_("a group with changing members and candidates"),
    "a sea: its shores belong to many": N_("a sea: its shores belong to many"),
    "a state that is gone: none of its successors is meant alone, and not all of them": N_(
        "a state that is gone: none of its successors is meant alone, and not all of them"
    ),
    "a way of speaking, not a list of countries": N_("a way of speaking, not a list of countries"),
    "an alliance": N_("an alliance"),
    "an initiative: the countries along it are not listed by its name": N_(
        "an initiative: the countries along it are not listed by its name"
    ),
    "an island of two countries": N_("an island of two countries"),
    "an island or a part of a state: which is open": N_("an island or a part of a state: which is open"),
    "an organisation": N_("an organisation"),
    "an organisation whose members come and go": N_("an organisation whose members come and go"),
    "an organisation: its acts are not those of each of its 27 members": N_(
        "an organisation: its acts are not those of each of its 27 members"
    ),
    "an organisation; the city in its name is no scene": N_("an organisation; the city in its name is no scene"),
    "edges differ from atlas to atlas": N_("its edges differ from atlas to atlas"),
    "groups of states that act as one or not at all": N_("groups of states that act as one or not at all"),
    "agreement": N_("an agreement"),
    "ancient state": N_("an ancient state"),
    "animal": N_("an animal"),
    "another country in other languages": N_("another country in other languages"),
    "another territory": N_("another territory"),
    "building": N_("a building"),
    "club": N_("a club"),
    "street": N_("a street called after the place"),
    "coast of New Jersey": N_("the coast of New Jersey"),
    "colour": N_("a colour"),
    "common word": N_("a common word"),
    "continent": N_("a continent or a part of one"),
    "currency": N_("a currency"),
    "doctrine": N_("a doctrine"),
    "document": N_("a document"),
    "game": N_("a game"),
    "garment": N_("a garment"),
    "given name": N_("a given name"),
    "given name and surname": N_("a given name and surname"),
    "initiative": N_("an initiative"),
    "islands of several countries": N_("islands of several countries"),
    "lake": N_("a lake"),
    "languages": N_("a language or a family of languages"),
    "newspaper": N_("a newspaper"),
    "no country": N_("no country"),
    "ocean": N_("an ocean"),
    "organisation": N_("an organisation"),
    "other people": N_("another people"),
    "other word": N_("another word"),
    "peninsula": N_("a peninsula"),
    "people of another continent": N_("a people of another continent"),
    "person": N_("a person"),
    "plant": N_("a plant"),
    "product": N_("a product"),
    "region": N_("a region"),
    "river": N_("a river"),
    "sea": N_("a sea"),
    "sport": N_("a sport"),
    "sports ground": N_("a sports ground"),
    "state of the USA": N_("a state of the USA"),
    "surname": N_("a surname"),
    "term": N_("a fixed term"),
    "town of the USA": N_("a town of the USA"),
    "university": N_("a university"),
}
_TABLES = {  # what an entry begins with
    "name": N_("names of countries"),
    "adjective": N_("adjectives"),
    "people": N_("words for peoples"),
    "capital": N_("capitals"),
    "city": N_("towns"),
    "province": N_("provinces"),
    "place": N_("places"),
    "region": N_("regional names"),
    "pair": N_("abbreviations in pairs"),
    "refusal": N_("phrases that mean no country"),
    "unexpanded": N_("names too wide for countries"),
}


def role_reason(rule: str, words: Words) -> str:
    """Return why a mention has its role, "" where no rule is known (a reading of an older version)."""
    return words._(_ROLE_RULES[rule]) if rule in _ROLE_RULES else rule


def refusal_reason(rule: str, words: Words) -> str:
    """Return why a candidate is no country; how much spoke for a place stands behind it in brackets."""
    reason, bracket, score = rule.partition(" (")
    said = words._(_REFUSALS[reason]) if reason in _REFUSALS else reason
    return f"{said} ({words.number(float(score[:-1]), digits=2)})" if bracket and _is_number(score[:-1]) else said


def _is_number(text: str) -> bool:
    return text.lstrip("-").replace(".", "", 1).isdigit()


def entry_name(entry: str, words: Words, *, place: str = "") -> str:
    """Return an entry of the tables: "names of countries, German: Kirgisistan"; `place` is the name of the place whose id it holds."""
    table, _, rest = entry.partition(":")
    if table not in _TABLES:
        return entry
    language, _, form = rest.partition(":")
    shown = words._(_TABLES[table])
    if not form:
        return f"{shown}: {place} ({rest})" if place and place != rest else f"{shown}: {rest}"
    return f"{shown}: {form}" if language == "*" else f"{shown}, {words.language(language)}: {form}"
