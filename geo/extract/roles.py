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
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, partial

from geo.extract.grammar import NameGrammar, RoleGrammar, table
from geo.extract.remembered import Remembered
from geo.extract.roles_unspaced import Characters, Judged, unspaced_role
from geo.extract.spacing import is_unspaced
from geo.model import Mention, Passage, Span

_WINDOW = 120  # characters looked at on either side
_STEPS = 4  # words between a name and its preposition
_HEAD = 600  # characters among which a dateline stands
_TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[^\s\w]")
_STOPS = frozenset(',;:.!?()[]"„“”«»–—…')
_DATELINE = re.compile(
    r"(?:,\s*[^\W\d_][\w .]{1,30})?"  # the country
    r"(?:\s*[(/][\w .,/+-]{2,40}[)/])?"  # the agency
    r"(?:\s*[,.]?\s*(?:\d{1,2}\.?\s+[^\W\d_]{3,12}|[^\W\d_]{3,12}\.?\s+\d{1,2}|\d{1,2}\.\d{1,2}\.)(?:,?\s+\d{4})?(?:\s*г(?:ода|\.))?"
    r"(?:\s*[(/][\w .,/+-]{2,40}[)/])?\s*[.–—:-]|\s*[–—]|\s+-{1,2}\s)"
)
_AGENCY = re.compile(r"\s*\((?:[A-ZА-ЯЁ][\w.]{1,11}|dpa|apa|afp|sda|ap|rtr|epd|kna|taz|agenturen)(?:/\w+)*\)")
_DATELINE_HAN = re.compile(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日?(?:电|電|讯|訊|\s*[（(])")


@dataclass(frozen=True)
class _Lists:
    """The word lists of a language, ready to be asked: `kinds` are the lists that hold a word."""

    kinds: Remembered[frozenset[str]]
    verb_endings: tuple[str, ...]
    links: bool  # it has words that link a noun and the name it belongs with
    capital_nouns: bool


@cache
def _lists(language: str) -> _Lists | None:
    rules: RoleGrammar | None = table(language, "ROLES")
    names: NameGrammar | None = table(language, "NAMES")
    if rules is None:
        return None
    listed = {name: getattr(rules, name).split() for name in RoleGrammar.__dataclass_fields__}
    kinds = Remembered(partial(_kinds, {name: _listed(words) for name, words in listed.items()}))
    links = bool(listed["linking"])
    return _Lists(kinds, tuple(listed["verb_endings"]), links, bool(names and names.nouns_capital))


_Listed = tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]  # words, beginnings, ends


def _listed(words: list[str]) -> _Listed:
    beginnings = tuple(word[:-1].lstrip("*") for word in words if word.endswith("*"))
    return frozenset(words), beginnings, tuple(word[1:].rstrip("*") for word in words if word.startswith("*"))


def _kinds(lists: Mapping[str, _Listed], word: str) -> frozenset[str]:
    return frozenset(
        name for name, (exact, starts, ends) in lists.items() if word in exact or word.startswith(starts) or word.endswith(ends)
    )


@cache
def _characters(language: str) -> Characters | None:
    rules: RoleGrammar | None = table(language, "ROLES")
    return Characters(rules) if rules else None


def with_roles(text: str, passages: tuple[Passage, ...], language: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the mentions, each with its role."""
    starts = [passage.start for passage in passages]
    found: list[Mention] = []
    for first, last in _chains(text, mentions, language):
        at = bisect_right(starts, mentions[first].start) - 1
        sentence: Span = passages[at] if at >= 0 else Span(0, len(text))
        for mention in mentions[first : last + 1]:
            found.append(_with_role(mention, _role(text, sentence, language, mention, mentions[first].start, mentions[last].end)))
    return tuple(found)


def _with_role(m: Mention, judged: Judged) -> Mention:
    role, rule = judged
    return Mention(m.start, m.end, m.text, m.countries, m.via, m.place, role, m.strength, m.entry, m.rule, rule)


def _chains(text: str, mentions: tuple[Mention, ...], language: str) -> list[tuple[int, int]]:
    """Return the runs of mentions, first and last, that nothing but "and", commas and articles part."""
    rules: RoleGrammar | None = table(language, "ROLES")
    between = frozenset(f"{rules.joints} {rules.articles} , 、".split()) if rules else frozenset({","})
    runs: list[tuple[int, int]] = []
    for at, mention in enumerate(mentions):
        if at and mention.via != "demonym" and mentions[at - 1].via != "demonym" and mention.start - mentions[at - 1].end <= 12:
            gap = text[mentions[at - 1].end : mention.start].lower().replace(",", " , ")
            if gap.strip() and all(word in between for word in gap.split()):
                runs[-1] = (runs[-1][0], at)
                continue
        runs.append((at, at))
    return runs


def _role(text: str, sentence: Span, language: str, mention: Mention, start: int, end: int) -> Judged:
    if mention.via in ("city", "capital", "province") and _is_dateline(text, mention):
        return "dateline", "dateline"
    if is_unspaced(mention.text):
        characters = _characters(language if language in ("zh", "ja") else "zh") or _characters("zh")
        assert characters is not None
        return unspaced_role(text, sentence, mention, start, end, characters)
    lists = _lists(language)
    if lists is None:
        return _by_via(mention)
    low, high = max(sentence.start, start - _WINDOW), min(sentence.end, end + _WINDOW)
    before = _TOKEN.findall(text[low:start])
    return _Place(mention, before[::-1], _TOKEN.findall(text[end:high]), lists).role()


def _by_via(mention: Mention) -> Judged:
    """Judge a name in a language without word lists."""
    if mention.via == "demonym":
        return "affiliation", "adjective"
    return ("scene", "town") if mention.via in ("city", "capital", "province") else ("background", "left over")


def _is_dateline(text: str, mention: Mention) -> bool:
    start, end = mention.start, mention.end
    if start > _HEAD:
        return False
    head = text[text.rfind("\n", 0, start) + 1 : start].strip()
    if is_unspaced(mention.text):
        return _DATELINE_HAN.match(text, end) is not None and (len(head) <= 6 or head[-1:] in "社网網报報")
    return not head and (_DATELINE.match(text, end) is not None or _AGENCY.match(text, end) is not None)


class _Place:
    """A name between the words before it, nearest first, and those behind it."""

    def __init__(self, mention: Mention, before: list[str], behind: list[str], lists: _Lists) -> None:
        self.mention, self.lists = mention, lists
        self.sentence = [word.lower() for word in before]
        self.before = _until_stop(self.sentence)
        self.behind = [word.lower() for word in _until_stop(behind)]
        self.behind_as_written = behind

    def is_(self, name: str, word: str) -> bool:
        return name in self.lists.kinds[word]

    def role(self) -> Judged:
        if self.mention.via == "demonym" or self.mention.rule in ("adjective", "people"):
            return self._of_adjective()
        return self._belonging() or self._by_preposition() or self._as_subject() or self._left_over()

    def _aside(self) -> bool:
        """Tell whether the sentence up to here tells of another time, a likeness, a book; or the clause of what went before."""
        kinds = self.lists.kinds
        if any(["since" in kinds[word] for word in (*self.before[-3:], *self.before[:2])]):
            return True
        return any(["aside" in kinds[word] for word in (*self.sentence, *self.behind[:3])])

    def _scene(self, rule: str) -> Judged:
        return ("background", "aside") if self._aside() else ("scene", rule)

    # --- adjectives, genitives, offices

    def _of_adjective(self) -> Judged:
        noun = self._noun()
        following = self.behind[:2]
        if any(self.is_("governments", word) for word in (noun, *following)):
            return "actor", "government"
        if noun and self.is_("place_nouns", noun) and not self.is_("persons", noun):
            return self._scene("place noun") if self._aside() or self._led(self.before) else ("affiliation", "adjective")
        return "affiliation", "adjective"

    def _noun(self) -> str:
        """Return the noun that the name stands before: with capital nouns the first of them, else the next word."""
        if not self.lists.capital_nouns:
            return self.behind[0] if self.behind else ""
        return next((word.lower() for word in self.behind_as_written[:4] if word[:1].isupper()), "")

    def _led(self, before: list[str]) -> bool:
        return any(self.is_("places", word) for word in before[:5])

    def _belonging(self) -> Judged | None:
        """Take "Kazakhstan's president", "der Präsident Kasachstans", "the government of Chile", "ein Mann aus Chile"."""
        behind = self.behind[1:3] if self.behind[:1] in (["s"], ["'"], ["’"]) else self.behind[:1]
        possessive = self.behind_as_written[:1] in (["'"], ["’"]) or self.mention.rule.startswith("inflected") or len(behind) == 2
        if self.behind_as_written[:1] and self.behind_as_written[0].lower() in ("'s", "’s", "'", "’"):
            behind, possessive = [w.lower() for w in self.behind_as_written[1:5] if w.isalpha() and w.lower() != "s"][:3], True
        if possessive or not self.lists.capital_nouns:
            if any(self.is_("governments", word) for word in behind):
                return "actor", "government"
            if any(self.is_("persons", word) for word in behind):
                return "affiliation", "person"
        return self._behind_person()

    def _behind_person(self) -> Judged | None:
        words = self.before
        at = 0
        while at < min(len(words), 3) and any(self.is_(name, words[at]) for name in ("linking", "articles", "sources")):
            at += 1
        if at >= len(words) or not (at or self.mention.rule.startswith("inflected") or not self.lists.links):
            return None
        if self.is_("governments", words[at]):
            return "actor", "government"
        if self.is_("persons", words[at]) and not self.is_("place_nouns", words[at]):
            return "affiliation", "person"
        return None

    # --- prepositions

    def _by_preposition(self) -> Judged | None:
        """Walk back over articles, words of place and "of" to the preposition that leads to the name."""
        over_places = False
        for step, word in enumerate(self.before[: _STEPS + 2]):
            place = self.is_("place_nouns", word)
            if self.is_("linking", word) and step + 1 < len(self.before) and self._goes_on(step + 1):
                continue
            if self.is_("elsewhere", word) and not (over_places and self.is_("linking", word)):
                return ("scene", "journey") if self._goes_there(word) else ("background", "elsewhere")
            if self.is_("places", word) and not (place and self.before[step + 1 : step + 2] and self.is_("places", self.before[step + 1])):
                return self._scene("place preposition")
            if not place and not self.is_("articles", word):
                break
            over_places = over_places or place
        return self._scene("place noun") if over_places else None

    def _goes_on(self, step: int) -> bool:
        word = self.before[step]
        return self.is_("place_nouns", word) or self.is_("articles", word)

    def _goes_there(self, word: str) -> bool:
        arrives = self.is_("targets", word) and any(self.is_("travel", one) for one in self.sentence)
        return arrives and not self._aside()

    # --- subjects

    def _as_subject(self) -> Judged | None:
        """Take a name that a verb follows, or that follows a verb of saying and deciding."""
        if self.mention.rule.startswith("inflected") or self._aside():
            return None
        behind = self._behind_in_case()
        before = next((word for word in self.before if not self.is_("articles", word)), "")
        if before and any(self.is_(name, before) for name in ("places", "elsewhere", "linking")):
            return None
        first = not before or self.is_("conjunctions", before)
        town = self.mention.via in ("city", "province")
        if behind and self.is_("acts", behind.lower()):
            return "actor", "verb"
        if first and not town and behind and behind.islower() and self._verb(behind):
            return "actor", "verb"
        if before and self.lists.capital_nouns and not town and self.is_("acts", before):
            return "actor", "verb"
        return None

    def _behind_in_case(self) -> str:
        words = self.behind_as_written
        return words[0] if words and words[0].isalpha() and words[0].islower() else ""

    def _verb(self, word: str) -> bool:
        if self.is_("no_verbs", word):
            return False
        endings = self.lists.verb_endings
        return not endings or word.endswith(endings)

    def _left_over(self) -> Judged:
        """Towns, and names that head a line ("Kasachstan: Zug entgleist"), are the scene; other names are background."""
        headed = not self.sentence and self.behind_as_written[:1] == [":"]
        if headed or self.mention.via in ("city", "capital", "province"):
            return self._scene("headline" if headed else "town")
        return "background", "left over"


def _until_stop(words: list[str]) -> list[str]:
    return next((words[:at] for at, word in enumerate(words) if word in _STOPS), words)
