"""Who says it: the speaker of a statement and his office, as the text gives them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from geo.extract.triggers import Hit, Scene
from geo.extract.wordlists import norm
from geo.frozen import dataclass
from geo.model import Passage

_AT_ONCE = 12  # passages of the text read for names
_LONGEST_NAME = 4
_LONGEST_OFFICE = 14
_LONGEST_HAN_NAME = 12  # characters, those of foreign names included
_FAR = 24  # words between a Chinese office and its verb
_FUNCTION = frozenset("在对就于向和与也还则曾已将还同日当今昨")
_COMMAS = frozenset(",，")
_NO_SMALL = r"[^\W\d_a-zß-öø-ÿа-яё .,\n]\w*+(?:[-'’‑]\w++)*"  # a word with a capital letter; of rarer alphabets any
_TWO_CAPITALS = re.compile(rf"{_NO_SMALL}(?=['’]?\s*+({_NO_SMALL}))")
_BREAKS = frozenset(';:.!?()"„“”«»「」；：。！？（）、')


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person and his office as the text gives them; `countries` are those that the office names."""

    name: str | None
    office: str | None
    countries: tuple[str, ...] = ()


class People:
    """The persons that a text names in full, by each word of their name: a later "Brandt" is "Lena Brandt".

    Only sentences with a name that is asked for are looked at: `scene` returns that of the passage of a number. The text is read only as
    far as names asked for are not yet found.
    """

    def __init__(self, text: str, passages: Sequence[Passage], scene: Callable[[int], Scene]) -> None:
        self._scene = scene
        self._text, self._passages = text, passages
        self._starts = [passage.start for passage in passages]
        self._passages_of: dict[str, list[int]] = defaultdict(list)
        self._behind = 0  # the first passage that is not yet read
        self._by_word: dict[str, Speaker | None] = {}

    def _find(self, word: str) -> Speaker | None:
        """Return the first person of that name, with the first office that the text gives him."""
        if word not in self._by_word:
            known: Speaker | None = None
            for number in self._with(word):
                for told in self._told(number, word):
                    if known is None or (told.office and told.name == known.name):
                        known = told
                if known is not None and known.office:
                    break
            self._by_word[word] = known
        return self._by_word[word]

    def _with(self, word: str) -> Iterator[int]:
        """Yield the passages in which a word stands with a capital letter beside another such word."""
        at = 0
        while True:
            numbers = self._passages_of[word]
            yield from numbers[at:]
            at = len(numbers)
            if self._behind == len(self._starts):
                return
            self._read(self._passages[self._behind : self._behind + _AT_ONCE])

    def _read(self, passages: Sequence[Passage]) -> None:
        """Note the words of the next passages that have a capital letter and another such word beside them."""
        for match in _TWO_CAPITALS.finditer(self._text, passages[0].start, passages[-1].end):
            number = bisect_right(self._starts, match.start()) - 1
            for word in map(norm, match.group(0, 1)):
                for part in [word, *word.split("'")] if "'" in word else [word]:  # as the words of a sentence have it
                    numbers = self._passages_of[part]
                    if not numbers or numbers[-1] != number:
                        numbers.append(number)
        self._behind += len(passages)

    def _told(self, number: int, word: str) -> Iterator[Speaker]:
        scene = self._scene(number)
        for start, stop in _stretches(scene, word):
            for first, last in _runs(scene, start, stop):
                if first < last and word in scene.words[first : last + 1]:
                    yield _with_office(scene, first, last)

    def full(self, speaker: Speaker) -> Speaker:
        """Return the speaker with the full name and office that the text gives elsewhere."""
        if not speaker.name:
            return speaker
        words = speaker.name.lower().split()
        known = self._find(words[-1]) or self._find(words[0])
        if known is None or known.name is None or not set(words) <= set(known.name.lower().split()):
            return speaker
        return Speaker(known.name, speaker.office or known.office, speaker.countries or known.countries)

    def knows(self, name: str) -> bool:
        return self._find(name.lower()) is not None


def speaker(scene: Scene, hit: Hit, people: People) -> Speaker | None:
    """Return who says what the verb `hit` tells; None where the text names neither person nor office nor country."""
    if scene.lexicon.grammar.spaceless:
        return _spaceless(scene, hit)
    found = _before(scene, hit, people) or _behind(scene, hit, people)
    return None if found is None else people.full(found)


def _before(scene: Scene, hit: Hit, people: People) -> Speaker | None:
    end = hit.first - 1
    while end > 0 and scene.holds("auxiliaries", end):
        end -= 1
    while end > 0 and (scene.timed(end) or _leads_to_time(scene, end)):
        end -= 1  # "Lavrov on Wednesday said"
    if end >= 0 and scene.words[end] in _COMMAS:  # "Brandt, Forscherin am Institut, betonte"
        comma = _comma_before(scene, end)
        return None if comma is None else _at_end(scene, comma - 1, people, after=(comma + 1, end - 1))
    return _at_end(scene, end, people)


def _leads_to_time(scene: Scene, place: int) -> bool:
    return scene.timed(place + 1) and scene.lexicon.cutter.prepositions.holds(scene.words[place])


def _at_end(scene: Scene, end: int, people: People, *, after: tuple[int, int] | None = None) -> Speaker | None:
    """Read the noun phrase that ends with word `end`: "der kasachische Präsident Tokajew", "China"."""
    if end < 0:
        return None
    first = end
    while first >= 0 and end - first < _LONGEST_NAME and _name_word(scene, first):
        first -= 1
    first += 1
    leads = first > 0 and _leads_on(scene, first - 1) and first == end  # "ministre des Transports"
    if first <= end and not leads and _is_name(scene, first, end, people):
        found = _with_office(scene, first, end)
        return found if found.office or after is None else _office_of(scene, *after, name=found.name)
    start = _phrase_start(scene, end)
    if scene.near("offices", start, end):
        return _office_of(scene, start, end)
    return Speaker(None, None, codes) if after is None and (codes := _subjects(scene, scene.mention_at[end])) else None


def _subjects(scene: Scene, number: int) -> tuple[str, ...]:
    """Return the countries that speak themselves: "China and Iran warned"; not "in China warned", "border with China said"."""
    chain = [number]
    while chain[-1] > 0 and _coordinated(scene, chain[-1]):
        chain.append(chain[-1] - 1)
    first = scene.spots[chain[-1]][0] if number >= 0 else -1
    speaks = first in (0, 1) or (first > 0 and len(chain) == 1 and scene.words[first - 1] in _COMMAS)
    return tuple(sorted({code for member in chain for code in scene.mentions[member].countries})) if speaks else ()


def _coordinated(scene: Scene, number: int) -> bool:
    """Tell whether nothing but "and", a comma and an article parts a mention from the one before."""
    left, right = scene.spots[number - 1][1], scene.spots[number][0]
    between = range(left + 1, right)
    joined = any(scene.holds("coordinators", place) or scene.words[place] in _COMMAS for place in between)
    return joined and all(scene.holds("coordinators", p) or scene.words[p] in _COMMAS or scene.holds("articles", p) for p in between)


def _behind(scene: Scene, hit: Hit, people: People) -> Speaker | None:
    """Read what follows the verb: "erklärte Brandt", "said Foreign Minister Wang Yi"."""
    place = hit.last + 1
    while place < len(scene.words) and (scene.timed(place) or _leads_to_time(scene, place)):
        place += 1  # "a déclaré mardi le ministre", "сказал в среду министр"
    end = place
    while end < len(scene.words) and end - place < _LONGEST_OFFICE and not _breaks(scene, end):
        end += 1
    end -= 1
    if end < place:
        return None
    for first, last in _runs(scene, place, end):
        if first > place and _leads_on(scene, first - 1):
            continue  # "ministre de l'Économie"
        if first == place or scene.near("offices", place, first - 1):
            if not _is_name(scene, first, last, people) and first == place:
                return None
            found = _with_office(scene, first, last)
            return (
                found if first == place or found.office else _office_of(scene, place, first - 1, name=scene.sentence.surface(first, last))
            )
        break
    return _office_of(scene, place, end) if scene.near("offices", place, min(end, place + 4)) else None


def _leads_on(scene: Scene, place: int) -> bool:
    """Tell whether a word leads on to what an office is for: an article or preposition."""
    return scene.holds("articles", place) or scene.lexicon.cutter.prepositions.holds(scene.words[place])


def _stretches(scene: Scene, word: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches around a word in which every word may be of a person's name."""
    end = -1
    for place in [place for place, other in enumerate(scene.words) if other == word]:
        if place <= end or not _name_word(scene, place):
            continue
        start = end = place
        while start > 0 and _name_word(scene, start - 1):
            start -= 1
        while end + 1 < len(scene.words) and _name_word(scene, end + 1):
            end += 1
        yield start, end


def _runs(scene: Scene, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield the runs of words that may be persons' names: capitalised, no country, no office."""
    place = start
    while place <= stop:
        if not _name_word(scene, place):
            place += 1
            continue
        first = place
        while place <= stop and place - first < _LONGEST_NAME and _name_word(scene, place):
            place += 1
        yield first, place - 1


def _name_word(scene: Scene, place: int) -> bool:
    if scene.mention_at[place] >= 0 or not scene.sentence.capital(place) or scene.timed(place):
        return False
    if not scene.marks[place] & scene.lexicon.nameless:
        return True
    return not (scene.holds("offices", place) or scene.holds("not_names", place) or scene.holds("articles", place))


def _is_name(scene: Scene, first: int, last: int, people: People) -> bool:
    """A single capitalised noun of German is a name only if the text knows it as one, or an office stands before it."""
    if first < last:
        return True
    if people.knows(scene.words[first]) or (first > 0 and scene.holds("offices", first - 1)):
        return True
    return not scene.lexicon.grammar.capital_nouns and len(scene.words[first]) > 2


def _with_office(scene: Scene, first: int, last: int) -> Speaker:
    """Return the person of a run with the office before it ("Minister X", "the minister, X") or behind it ("X, minister of Y,")."""
    name = scene.sentence.surface(first, last)
    words = scene.words
    if first > 0:
        end = first - 2 if words[first - 1] in _COMMAS else first - 1
        start = _phrase_start(scene, end)
        if start <= end and scene.near("offices", start, end):
            return _office_of(scene, start, end, name=name)
    if last + 1 < len(words) and words[last + 1] in _COMMAS:
        end = last + 2
        while end < len(words) and end - last <= _LONGEST_OFFICE and not _breaks(scene, end):
            end += 1
        if scene.near("offices", last + 2, min(end - 1, last + 6)):
            return _office_of(scene, last + 2, end - 1, name=name)
    return Speaker(name, None)


def _office_of(scene: Scene, start: int, end: int, *, name: str | None = None) -> Speaker:
    while start < end and scene.holds("articles", start):
        start += 1
    if end < start:
        return Speaker(name, None)
    numbers = {number for place in range(start, end + 1) for number in scene.numbers_at(place)}
    named = {code for number in numbers for code in scene.mentions[number].countries}
    return Speaker(name, scene.sentence.surface(start, end), tuple(sorted(named)))


def _phrase_start(scene: Scene, end: int) -> int:
    start = end
    while start >= 0 and end - start < _LONGEST_OFFICE and not _breaks(scene, start):
        start -= 1
    return start + 1


def _breaks(scene: Scene, place: int) -> bool:
    word, bare = scene.words[place], scene.lexicon.cutter.bare
    return word in _BREAKS or word in _COMMAS or (scene.marks[place] & bare.bit > 0 and bare.holds(word)) or scene.timed(place)


def _comma_before(scene: Scene, end: int) -> int | None:
    return next((place for place in range(end - 1, max(end - _LONGEST_OFFICE, 0), -1) if scene.words[place] in _COMMAS), None)


def _spaceless(scene: Scene, hit: Hit) -> Speaker | None:
    """Chinese: "外交部发言人毛宁说": what follows the office is the name."""
    title = hit.first - 1
    while title >= 0 and hit.first - title <= _FAR and not scene.holds("offices", title):
        if scene.words[title] in _BREAKS:
            return None
        title -= 1
    if title < 0 or hit.first - title > _FAR:
        return None
    end = title
    while end + 1 < hit.first and end - title < _LONGEST_HAN_NAME and len(scene.words[end + 1]) == 1 and not _no_name(scene, end + 1):
        end += 1
    name = scene.sentence.surface(title + 1, end) if end > title else None
    return _office_of(scene, _phrase_start(scene, title), title, name=name)


def _no_name(scene: Scene, place: int) -> bool:
    return scene.timed(place) or _breaks(scene, place) or scene.words[place] in _FUNCTION
