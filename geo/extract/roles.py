"""Tell what a country does where it is named: scene, actor, affiliation, dateline or background.

Every rule looks at the words beside the name, and the first that fits decides:

  dateline     a town at the head of a line, with a date, an agency or a dash behind it
  affiliation  an adjective or a people; a name beside a person, office or body ("Kasachstans Präsident", "a man from Chile")
  actor        an adjective or a name beside "government"; a bare name before a verb or behind one of saying and deciding
  background   behind "via", "about", "from"; where the sentence compares, remembers or supposes
  scene        behind "in", "near", on the way over words of place ("auf dem Markt von Osch"); a town else
  background   all the rest

Names joined by "and" share what stands before the first and behind the last. Looks at most `_WINDOW` characters each way.
A role comes with the name of the rule that gave it; geo.locale.terms says each in a sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from itertools import pairwise

from geo.extract.grammar import RoleGrammar, table
from geo.extract.role_words import (
    ACTS,
    APOSTROPHE,
    ARTICLES,
    ASIDE,
    CAPITAL,
    COLON,
    CONJUNCTIONS,
    ELSEWHERE,
    GOVERNMENTS,
    LETTERS,
    LINKING,
    OF_GENITIVE,
    PERSONS,
    PLACE_NOUNS,
    PLACES,
    SINCE,
    SMALL,
    SOURCES,
    STOP,
    TARGETS,
    TRAVEL,
    VERB,
    RoleWords,
    role_words,
)
from geo.extract.roles_unspaced import Asides, Characters, Judged, unspaced_role
from geo.extract.spacing import is_unspaced
from geo.model import Mention, Passage, Span

_WINDOW = 120  # characters looked at on either side
_STEPS = 4  # words between a name and its preposition
_BEFORE, _BEHIND = 7, 5  # words looked at
_NEAR = 12  # characters between two names that share a role
_HEAD = 600  # characters among which a dateline stands
_TOWNS = frozenset(("city", "capital", "province"))
_DATELINE_ROLE: Judged = ("dateline", "dateline")
_OWNED = GOVERNMENTS | PERSONS
_BEFORE_OWNER = ARTICLES | LINKING | SOURCES  # between a person and the name of where he belongs
_GOES_ON = PLACE_NOUNS | ARTICLES  # between a preposition and the name it leads to
_LEADING = PLACES | ELSEWHERE | LINKING
_FIRST_UNSPACED = "\u0e01"
_DATELINE = re.compile(
    r"(?:,\s*[^\W\d_][\w .]{1,30})?"  # the country
    r"(?:\s*[(/][\w .,/+-]{2,40}[)/])?"  # the agency
    r"(?:\s*[,.]?\s*(?:\d{1,2}\.?\s+[^\W\d_]{3,12}|[^\W\d_]{3,12}\.?\s+\d{1,2}|\d{1,2}\.\d{1,2}\.)(?:,?\s+\d{4})?(?:\s*г(?:ода|\.))?"
    r"(?:\s*[(/][\w .,/+-]{2,40}[)/])?\s*[.–—:-]|\s*[–—]|\s+-{1,2}\s)"
)
_AGENCY = re.compile(r"\s*\((?:[A-ZА-ЯЁ][\w.]{1,11}|dpa|apa|afp|sda|ap|rtr|epd|kna|taz|agenturen)(?:/\w+)*\)")
_DATELINE_HAN = re.compile(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日?(?:电|電|讯|訊|\s*[（(])")


@cache
def _unspaced(language: str) -> Characters:
    """Return the lists for stretches without blanks: those of Chinese in texts of most languages."""
    rules: RoleGrammar | None = table(language, "ROLES") if language in ("zh", "ja") else None
    return Characters(rules or table("zh", "ROLES"))


@cache
def _between(language: str) -> frozenset[str]:
    """Return what may stand between two names that share a role."""
    rules: RoleGrammar | None = table(language, "ROLES")
    return frozenset(f"{rules.joints} {rules.articles} , 、".split()) if rules else frozenset({","})


def with_roles(text: str, passages: tuple[Passage, ...], language: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the mentions, each with its role."""
    starts = [passage.start for passage in passages]
    words = role_words(language)
    characters: Characters | None = None
    asides: Asides = [], []
    found: list[Mention] = []
    for first, last in _chains(text, mentions, _between(language)):
        start, end = mentions[first].start, mentions[last].end
        at = bisect_right(starts, start) - 1
        sentence: Span = passages[at] if at >= 0 else Span(0, len(text))
        place: _Place | None = None
        for m in mentions[first : last + 1]:
            if m.start <= _HEAD and m.via in _TOWNS and _is_dateline(text, m):
                role, rule = _DATELINE_ROLE
            elif m.text >= _FIRST_UNSPACED and is_unspaced(m.text):
                if characters is None:
                    characters = _unspaced(language)
                    asides = characters.asides(text)
                role, rule = unspaced_role(text, sentence, m, start, end, characters, asides)
            elif words is None:
                role, rule = _by_via(m)
            else:
                place = place or _Place(text, sentence, start, end, words)
                role, rule = place.role(m)
            found.append(Mention(m.start, m.end, m.text, m.countries, m.via, m.place, role, m.strength, m.entry, m.rule, rule))
    return tuple(found)


def _chains(text: str, mentions: tuple[Mention, ...], between: frozenset[str]) -> list[tuple[int, int]]:
    """Return the runs of mentions, first and last, that nothing but "and", commas and articles part."""
    runs: list[tuple[int, int]] = []
    first = 0
    for at, (left, right) in enumerate(pairwise(mentions), 1):
        if right.start - left.end > _NEAR or "demonym" in (left.via, right.via) or not _joins(text[left.end : right.start], between):
            runs.append((first, at - 1))
            first = at
    return [*runs, (first, len(mentions) - 1)] if mentions else []


def _joins(gap: str, between: frozenset[str]) -> bool:
    words = gap.lower().replace(",", " , ").split()
    return bool(words) and between.issuperset(words)


def _by_via(mention: Mention) -> Judged:
    """Judge a name in a language without word lists."""
    if mention.via == "demonym":
        return "affiliation", "adjective"
    return ("scene", "town") if mention.via in _TOWNS else ("background", "left over")


def _is_dateline(text: str, mention: Mention) -> bool:
    start, end = mention.start, mention.end
    head = text[text.rfind("\n", 0, start) + 1 : start].strip()
    if is_unspaced(mention.text):
        return _DATELINE_HAN.match(text, end) is not None and (len(head) <= 6 or head[-1:] in "社网網报報")
    return not head and (_DATELINE.match(text, end) is not None or _AGENCY.match(text, end) is not None)


class _Place:
    """Where a name, or several joined ones, stand: the words before, nearest first and up to a stop, and those behind."""

    __slots__ = ("_aside_known", "_near", "before", "behind", "following", "words", "written")

    def __init__(self, text: str, sentence: Span, start: int, end: int, words: RoleWords) -> None:
        self.words = words
        self.written = text[max(sentence.start, start - _WINDOW) : start]
        self.before = words.before(self.written.rsplit(None, _BEFORE)[::-1], _BEFORE)
        self.behind = words.behind(text[end : min(sentence.end, end + _WINDOW)].split(None, _BEHIND), _BEHIND)  # stops among them
        self.following: list[int] = []  # three of them, up to a stop
        self._near = 0  # what any of these is
        for word in self.behind[:3]:
            if word & STOP:
                break
            self.following.append(word)
            self._near |= word
        self._aside_known: bool | None = None

    def role(self, mention: Mention) -> Judged:
        if mention.via == "demonym" or mention.rule in ("adjective", "people"):
            return self._of_adjective()
        inflected = mention.rule.startswith("inflected")
        return self._belonging(inflected) or self._by_preposition() or self._as_subject(mention, inflected) or self._left_over(mention)

    def _aside(self) -> bool:
        """Tell whether the sentence up to here tells of another time, a likeness, a book; or the clause of what went before."""
        if self._aside_known is None:
            self._aside_known = self._near & ASIDE != 0 or self._aside_before()
        return self._aside_known

    def _aside_before(self) -> bool:
        words = self.words
        if not words.telling.find_matches_as_indexes(self.written.lower()):
            return False
        pieces = self.written.split()
        clause = words.before(reversed(pieces), _WINDOW)
        return any([word & SINCE for word in clause[-3:] + clause[:2]]) or any([word & ASIDE for word in words.behind(pieces, _WINDOW)])

    def _scene(self, rule: str) -> Judged:
        return ("background", "aside") if self._aside() else ("scene", rule)

    # --- adjectives, genitives, offices

    def _of_adjective(self) -> Judged:
        noun = self._noun()
        if any([word & GOVERNMENTS for word in (noun, *self.following[:2])]):
            return "actor", "government"
        if noun & PLACE_NOUNS and not noun & PERSONS and (self._aside() or any([word & PLACES for word in self.before[:5]])):
            return self._scene("place noun")
        return "affiliation", "adjective"

    def _noun(self) -> int:
        """Return the noun that the name stands before: with capital nouns the first of them, else the next word; 0 where none."""
        if not self.words.capital_nouns:
            return self.following[0] if self.following else 0
        return next((word for word in self.behind[:4] if word & CAPITAL), 0)

    def _belonging(self, inflected: bool) -> Judged | None:
        """Take "Kazakhstan's president", "der Präsident Kasachstans", "the government of Chile", "ein Mann aus Chile"."""
        apostrophe = self.behind and self.behind[0] & APOSTROPHE
        if not apostrophe and not self._near & _OWNED:
            return self._behind_person(inflected)
        behind = self.following[1:3] if self.following and self.following[0] & OF_GENITIVE else self.following[:1]
        possessive = inflected or len(behind) == 2
        if apostrophe:
            behind, possessive = [word for word in self.behind[1:5] if word & LETTERS and not word & OF_GENITIVE][:3], True
        if possessive or not self.words.capital_nouns:
            if any([word & GOVERNMENTS for word in behind]):
                return "actor", "government"
            if any([word & PERSONS for word in behind]):
                return "affiliation", "person"
        return self._behind_person(inflected)

    def _behind_person(self, inflected: bool) -> Judged | None:
        words = self.before
        at = 0
        while at < min(len(words), 3) and words[at] & _BEFORE_OWNER:
            at += 1
        if at >= len(words) or not (at or inflected or not self.words.links):
            return None
        if words[at] & GOVERNMENTS:
            return "actor", "government"
        if words[at] & PERSONS and not words[at] & PLACE_NOUNS:
            return "affiliation", "person"
        return None

    # --- prepositions

    def _by_preposition(self) -> Judged | None:
        """Walk back over articles, words of place and "of" to the preposition that leads to the name."""
        if not self.before or not self.before[0] & (_LEADING | _GOES_ON):
            return None
        over_places = 0
        for word, further in zip(self.before[: _STEPS + 2], [*self.before[1:], 0], strict=False):
            if word & LINKING and further & _GOES_ON:
                continue
            if word & ELSEWHERE and not (over_places and word & LINKING):
                return ("scene", "journey") if word & TARGETS and self._travels() else ("background", "elsewhere")
            if word & PLACES and not (word & PLACE_NOUNS and further & PLACES):
                return self._scene("place preposition")
            if not word & _GOES_ON:
                break
            over_places |= word & PLACE_NOUNS
        return self._scene("place noun") if over_places else None

    def _travels(self) -> bool:
        """Tell whether somebody goes there."""
        return any([word & TRAVEL for word in self.words.behind(self.written.split(), _WINDOW)]) and not self._aside()

    # --- subjects

    def _as_subject(self, mention: Mention, inflected: bool) -> Judged | None:
        """Take a name that a verb follows, or that follows a verb of saying and deciding."""
        if inflected or self._aside():
            return None
        behind = self.behind[0] if self.behind else 0
        for before in self.before:
            if not before & ARTICLES:
                break
        else:
            before = 0
        if before & _LEADING:
            return None
        town = mention.via in ("city", "province")
        first = not before or before & CONJUNCTIONS
        acts = (behind & ACTS and behind & SMALL) or (not town and before & ACTS and self.words.capital_nouns)
        return ("actor", "verb") if acts or (first and not town and behind & VERB) else None

    def _left_over(self, mention: Mention) -> Judged:
        """Towns, and names that head a line ("Kasachstan: Zug entgleist"), are the scene; other names are background."""
        headed = self.behind and self.behind[0] & COLON and not self.words.behind(self.written.split(), 1)
        if headed or mention.via in _TOWNS:
            return self._scene("headline" if headed else "town")
        return "background", "left over"
