"""The shapes of a language's tables; `geo/extract/languages/<code>.py` fills them as NAMES, ROLES, SENTENCES, DATES, EVENTS and RAIL.

A language file holds words only. What a reader does with them stands in the reader: countries.py, roles.py, dates.py, events.py,
corridors.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

# --- names: countries.py -------------------------------------------------------------------------------------------------------


Rules = tuple[tuple[str, tuple[str, ...]], ...]  # (ending of the base form, what replaces it); the first that fits is used


@dataclass(frozen=True)
class NameGrammar:
    """How names of countries, peoples and places bend and compound in one language. Words are casefolded unless told otherwise."""

    name_rules: Rules = (("", ("",)),)
    adjective_rules: Rules = (("", ("",)),)
    people_rules: Rules = (("", ("",)),)
    nominal_rules: Rules = (("", ("",)),)  # of peoples that bend like adjectives ("*Deutsche")
    adjective_name_rules: Rules = ()  # of adjectives inside a name ("Южная Корея")
    aligned: bool = False  # the words of a name bend together, case by case
    lower_demonyms: bool = False  # adjectives and peoples may begin with a small letter
    small_peoples: bool = False  # peoples always do: with a capital letter inside a sentence they are surnames ("Чехов")
    nouns_capital: bool = False  # every noun begins with a capital letter
    direction_prefixes: tuple[str, ...] = ()  # written solid before a name: "nord" in Nordkasachstan
    parted: tuple[str, ...] = ()  # first and last parts of solid names that a hyphen may part, too: "neu" in Neuseeland, "inseln"
    prefixes: tuple[str, ...] = ()  # written solid before an adjective: "pro" in prorussisch
    compounds: bool = False  # nouns are written solid behind a name: Russlandpolitik
    compound_tails: tuple[str, ...] = ()  # what may follow a short name: "politik"
    compound_never: tuple[str, ...] = ("\n",)  # what stands behind a name only where another word goes on ("italien-isch")
    compound_stops: frozenset[str] = frozenset()  # words that only look like such compounds
    suffixes: tuple[str, ...] = ()  # solid behind an adjective: "stammig" in russischstämmig
    suffix_letters: int = 0  # at most so many letters of endings may follow any name (agglutinating languages)
    chain: tuple[str, ...] = ()  # endings by their place, one after the other: plural, possessive, case … (suffixes.py)
    derivations: tuple[str, ...] = ()  # endings that make a people of a country: "лық"; such words may begin with a small letter
    harmony: tuple[str, str, str] = ("", "", "")  # back vowels, front vowels (some are both), endings that stand behind all
    hard: tuple[str, str] = ("", "")  # letters of stems; letters by which an ending begins that stands behind those alone
    pronominal: tuple[str, ...] = ()  # endings that stand only on these ends, which are written "-ы"
    place_endings: tuple[tuple[str, str], ...] = ()  # (ending, what stands in its place in the base form) of towns and provinces
    languages_before: frozenset[str] = frozenset()  # before an adjective: it is the name of a language ("auf Chinesisch")
    languages_after: frozenset[str] = frozenset()  # behind it: the same ("English-speaking")
    language_nouns: frozenset[str] = frozenset()  # before it, whatever follows: "забони тоҷикӣ"
    language_form: tuple[str, ...] = ()  # endings of an adjective that, with a capital and nothing behind it, names the language
    language_phrases: tuple[str, ...] = ()  # before a bent adjective with a capital and no noun behind: "ins Deutsche"
    language_people: frozenset[str] = frozenset()  # forms of peoples' names that such phrases make languages, too
    languages_taught: frozenset[str] = frozenset()  # "cours", "professeur": "de" and a language follow
    quoted_titles: bool = False  # a name alone in « » is a club's, a ship's, a newspaper's
    locatives: frozenset[str] = frozenset()  # "in", "nach", "aus": a place follows; with a chain also the endings that say so
    place_nouns: frozenset[str] = frozenset()  # "Stadt", "Provinz": may stand beside a place's name
    determiners: frozenset[str] = frozenset()  # words that stand before common nouns and hardly ever before a town
    articles: frozenset[str] = frozenset()  # words that stand before regions as well
    adjective_tails: tuple[str, ...] = ()  # endings of attributes, which stand there as seldom
    noun_endings: frozenset[str] = frozenset()  # endings of places' names that need a noun behind them ("Pekinger Führung")
    town_hints: tuple[tuple[str, str], ...] = ()  # (word behind a name, country where places are called so): "County", USA
    courtesy: frozenset[str] = frozenset()  # "Herr", "Mrs": a person follows
    offices: frozenset[str] = frozenset()  # "President": a person follows, no town
    person_names: frozenset[str] = frozenset()  # names of countries and towns that are also borne by persons
    ordinary: frozenset[str] = frozenset()  # names of countries that are common words, too: at the head of a sentence they are those
    with_article: Mapping[str, str] = field(default_factory=dict)  # name of a country → what stands before it; else it means something else
    street_tails: frozenset[str] = frozenset()  # behind a name: a street is called after it ("Wiener Straße")
    street_heads: frozenset[str] = frozenset()  # before it, with nothing but street_links between: "rue de Bruxelles"
    street_links: frozenset[str] = frozenset()
    street_endings: tuple[str, ...] = ()  # the name's own, where its ending tells it from "на улице Минска"
    seats: str = ""  # the country where one letter and a hyphen before a town tell a party: "D-Macon"
    club_tails: frozenset[str] = frozenset()  # behind a place: it is a club's name ("Boston Celtics")
    person_tails: frozenset[str] = frozenset()  # what follows a place and never a given name: "Police", "University"


# --- roles: roles.py -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class RoleGrammar:
    """By which words one language shows what a country does in a sentence. Word lists: lower case, parted by blanks, "*" for any end.

    In Chinese, where words are not parted, each item is a stretch of characters that stands right beside the name.
    """

    places: str = ""  # before a name where something happens: "in", "near"
    elsewhere: str = ""  # before a name that something comes from, passes, leads to, or is about: "via", "about"
    sources: str = ""  # of these, the ones behind a person or body that belongs there: "a man from"
    targets: str = ""  # before a name that somebody goes to: "to"
    travel: str = ""  # verbs of going there
    linking: str = ""  # between a noun and the name it belongs with: "of"
    articles: str = ""
    place_nouns: str = ""  # parts and kinds of places: "south", "border", "market"
    persons: str = ""  # persons, offices and bodies that belong to a country
    governments: str = ""  # bodies that act for the state
    acts: str = ""  # verbs of deciding, saying, signing
    verb_endings: str = ""  # how other verbs end that may follow a subject
    no_verbs: str = ""  # small words that may follow a name and are no verb
    conjunctions: str = ""  # open a clause whose subject may follow: "that", "because"
    joints: str = ""  # between names that share a role: "and"
    aside: str = ""  # tell of another time or of a likeness: "once", "similar", "compared"
    since: str = ""  # open a clause of what went before: "since"


# --- sentences: segment.py, language.py ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class SentenceGrammar:
    """How sentences of one language end (segment.py), and the words by which the language is known (language.py); all casefolded."""

    abbreviations: frozenset[str] = frozenset()  # a full stop behind them seldom ends a sentence
    titles: frozenset[str] = frozenset()  # a full stop behind them never does: a name follows
    starters: frozenset[str] = frozenset()  # words that open a sentence even after an abbreviation or a number
    ordinals: bool = False  # "3." is an ordinal number
    commonest: frozenset[str] = frozenset()  # words that few other languages share


# --- dates: dates.py -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class DateGrammar:
    """How one language writes dates. Words are casefolded and separated by blanks, a word with blanks inside joins them by "_".

    A leading "^" asks for a capital letter in the text (English "^may"), a leading "!" for a small one. Months, weekdays and day
    parts are told by their place (January, Monday first) or key; numbers and offsets by their key.
    """

    months: tuple[str, ...] = ()
    weekdays: tuple[str, ...] = ()
    seasons: Mapping[str, str] = field(default_factory=dict)  # SP SU FA WI
    units: Mapping[str, str] = field(default_factory=dict)  # D W WE M Q H Y DE CE, hours "TH", minutes "TM"; "+" behind: plural
    numbers: Mapping[str, str] = field(default_factory=dict)  # "3" → words; "X": several, unknown how many
    ordinals: Mapping[str, str] = field(default_factory=dict)  # "3" → words
    decades: Mapping[str, str] = field(default_factory=dict)  # "90" → words
    dayparts: Mapping[str, str] = field(default_factory=dict)  # MO NO AF EV NI
    holidays: Mapping[str, str] = field(default_factory=dict)  # "12-24", or "E+1" days from Easter
    deictic: Mapping[str, str] = field(default_factory=dict)  # "D-1" → yesterday, "Y+0" → this year
    references: Mapping[str, str] = field(default_factory=dict)  # PRESENT_REF PAST_REF FUTURE_REF
    sets: Mapping[str, str] = field(default_factory=dict)  # "P1Y" → yearly
    narrative: Mapping[str, str] = field(default_factory=dict)  # "D-1": the day before the day just told; "D+0": that same day
    last: str = ""
    before_last: str = ""  # "vorletzte"
    next: str = ""
    this: str = ""
    same: str = ""  # the unit just told of
    after: str = ""  # the unit after the one just told of
    every: str = ""
    parts: str = ""  # beginning, middle, end of
    about: str = ""  # about, nearly, more than
    ago_before: str = ""  # "vor" drei Wochen, "il y a"
    ago_after: str = ""  # three weeks "ago"
    ahead: str = ""  # "in" drei Wochen
    later: str = ""  # two days "later"
    earlier: str = ""  # three weeks "earlier"
    since: str = ""
    until: str = ""
    start: str = ""  # "from", "between"
    conj: str = ""
    articles: str = ""
    prepositions: str = ""  # that stand before a time
    suffixes: str = ""  # behind a day's number: "st", "er", "го"
    decade_suffixes: str = ""  # behind a decade's number
    clock: str = ""
    counted: str = ""  # words behind a number that is no year ("Euro", "Tonnen")
    amounts: str = ""  # words before a number that may count what follows: "rund 2000 Soldaten"
    adverbs: str = ""  # months and seasons that need no word of time before them: "летом"
    origin: str = ""  # words before the date of something that has been: "der Erlass vom 28. Februar"
    bound: str = ""  # weekdays that are one only behind a word of time: Russian среды is also "of the environment"
    events_follow: str = ""  # behind an amount of time they count it from an event: "ein Jahr nach dem Gipfel"
    before_christ: str = ""  # a pattern behind a year or century that is none of ours
    numbered: str = ""  # words before a number that is a name: "Artikel 1995", "Tel. 2013"
    persons: str = ""  # words before a person's name: "Frau März"
    no_unit: str = ""  # phrases that look like a time and are none
    future: str = ""
    past: str = ""
    present: str = ""  # tell of the future where no participle stands beside them: "am Sonntag sind Wahlen"
    participles: str = ""  # a pattern for the end of a word
    future_endings: str = ""  # a pattern for the end of a word (Chinese: for any place in the clause)
    past_endings: str = ""
    attribute_past: str = ""  # ends of a participle between a date and its noun: "der im Juni geschlossene Vertrag"
    attribute_future: str = ""  # "die im Dezember tagende Konferenz"
    month_first: bool = False  # 06/05/2024 is June 5
    month_name_first: bool = False  # "June 5" and not only "5 June"
    small_months: bool = False  # months have no capital: "Mars" within a sentence is none; a season's article is no doubt
    named_years: bool = False  # a bare number is no year, "2014 год" is one
    plural_endings: str = ""  # a pattern for the ends of nouns: a number between two words, the second such a noun, is an amount
    plural_years: bool = False  # "les années 1990" are a decade
    noun_capitals: bool = False  # nouns have a capital: "etwa 2000 Menschen", but "etwa 1930 gegenüber"
    vague_today: bool = False  # "heute" may mean nowadays
    still: str = ""  # beside such a "heute": "noch heute"
    dateline_labels: str = ""  # "Stand", "Published"


# --- events: events.py ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Trigger:
    """Words that tell of one kind of event, and what else must, or must not, stand with them.

    All fields are word lists: lower case, separated by blanks. "*" at either end of a word stands for any letters; "_" joins words that
    follow each other; "+" joins a word and others of the same clause, in any order; "@name" is one of `EventGrammar.lists`.
    """

    kind: str
    verbs: str = ""
    nouns: str = ""
    needs: str = ""  # one of these stands in the same clause
    refuses: str = ""  # none of these stands in the same clause
    after: str = ""  # one of these follows at once (or a capital letter: "^")
    not_after: str = ""  # none of these follows at once
    before: str = ""  # one of these stands at most three words before
    not_before: str = ""  # none of these stands at most three words before


@dataclass(frozen=True)
class EventGrammar:
    """Which words of one language tell of which kind of event. Word lists are written as in `Trigger`.

    The kinds are those of geo.model; by PLOVER's names (with its modes where they say more) they are: meeting, visit → CONSULT
    (meet, visit, host); agreement → AGREE (formal: sign; COOPERATE by its modes economic and military where the text tells of
    it); construction, opening → COOPERATE (economic: works and services begun); finance → AID, COOPERATE (economic); statement →
    SUPPORT, ACCUSE, REQUEST, THREATEN, or a comment (CAMEO 01), by its speaker; exercise → MOBILIZE; border → SANCTION, CONCEDE
    (border closed, eased); protest → PROTEST; attack → ASSAULT; sanction → SANCTION, REDUCE.
    """

    triggers: tuple[Trigger, ...] = ()  # the first that fits a word wins
    lists: Mapping[str, str] = field(default_factory=dict)
    held: str = ""  # verbs by which a noun's event happens: "took place"
    called_off: str = ""  # verbs by which it does not
    openers: str = ""  # open a clause of their own behind a comma
    bare_openers: str = ""  # open one anywhere
    coordinators: str = ""
    prepositions: str = ""  # may stand between a comma and its opener: ", in which"
    definite: str = ""  # before a noun already told of: "this", "the"
    other: str = ""  # before one not yet told of: "another", "second"
    anaphora: str = ""  # take up the parties of the sentence before: "they", "both sides"
    negation: str = ""
    planned: str = ""
    planned_before_noun: str = ""
    hypothetical: str = ""
    infinitive: str = ""  # "to", "zu"
    infinitives: str = ""  # infinitives themselves, where no word shows them: "*ть"
    auxiliaries: str = ""  # between a speaker and what he did: "a" déclaré
    place: str = ""  # "in", "at"
    towards: str = ""  # "to", of a visit
    possessive: str = ""  # "their summit": the parties are the clause's
    during: str = ""  # "during the visit": its time is the sentence's
    since: str = ""  # what lasts since a day happened before it: no event of that day
    taking_part: str = ""  # "took part": who stands in that clause is a party too
    ranges: str = ""  # between the first and the last day: "to", "bis"
    between: str = ""  # introduce a noun's parties: "between", "with", "of"
    after: str = ""  # "a year after the summit"
    before: str = ""
    same_time: str = ""
    today: str = ""  # of a deed the day of publication, elsewhere nowadays: "heute"
    lengths: Mapping[int, str] = field(default_factory=dict)  # days that something lasts, in one word: 2 → "two-day"
    beginning: str = ""  # of a deed its day: "с понедельника"
    states: str = ""  # what lasts since then: "закрыта"
    no_date_after: str = ""  # the time behind these is no event's: "since", "until"
    no_party_after: str = ""  # the country behind these takes no part: "without", "from … route to"
    offices: str = ""  # nouns of persons that speak: "minister", "spokesman"
    not_names: str = ""  # capitalised words that are no name
    articles: str = ""
    capital_nouns: bool = False  # every noun has a capital letter
    spaceless: bool = False  # words are not separated by blanks


# --- railways: corridors.py ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class RailGrammar:
    """Which words of one language speak of a railway line: single words, phrases ("rail_link"), with "*" for any letters at an end."""

    lines: str = ""  # a line or a project of one: "railway", "Bahnstrecke"
    trains: str = ""  # what runs or lies on one, and tells a line only where its stations are named: "train", "tracks"
    rivals: str = ""  # ways that are none: road, pipeline, flight
    not_after: str = ""  # words behind a line's word that make it something else: railway "minister"
    joints: str = ""  # words between countries or stations of one chain: "and", "via"
    conjunctions: str = ""  # of these, those that also join who speaks together: "and"
    between: str = ""  # before two ends of a way: "between"
    these: str = ""  # takes up countries of the sentence before: "the three countries"
    name_endings: str = ""  # endings that a name's words may take or lose


@cache
def table(language: str, part: str) -> Any:
    """Return the table `part` (NAMES, ROLES, DATES, EVENTS, RAIL) of `language`, or None where the project has none."""
    module = f"geo.extract.languages.{language}"
    if not language.isalpha() or find_spec(module) is None:
        return None
    return getattr(import_module(module), part, None)
