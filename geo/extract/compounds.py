"""Take unknown words apart: "Nordkasachstan", "prorussisch", "Russlandpolitik", "chinesischstämmig".

Called once for each distinct word that no table holds, so it may look at every split.
"""

from __future__ import annotations

from dataclasses import replace

from geo.extract import suffixes
from geo.extract.grammar import NameGrammar
from geo.extract.lexicon import Entry, Lexicon

_SHORT = 5  # names up to this length open many other words ("Perugia", "Kriminalität"): only known tails may follow them
_TAIL = 4
HANGUL = "\uac00"
_STEM = 4  # letters of a name before endings; two syllables of Hangul
_CHAINED = 3  # the same, where the endings are known


def take_apart(word: str, lexicon: Lexicon, rules: NameGrammar) -> Entry | None:
    """Return the entry that `word` is made with, None if it is made with none."""
    if word in rules.compound_stops or (len(word) < (4 if rules.chain else 5) and word[0] < HANGUL):
        return None
    return _with_prefix(word, lexicon, rules) or _with_suffix(word, lexicon, rules) or _compound(word, lexicon, rules)


def _with_prefix(word: str, lexicon: Lexicon, rules: NameGrammar) -> Entry | None:
    for prefix in rules.direction_prefixes:
        if word.startswith(prefix) and (entry := lexicon.names.get(word[len(prefix) :])):
            return replace(entry, rule="prefix")
    for prefix in rules.prefixes:
        if word.startswith(prefix) and (entry := lexicon.adjectives.get(word[len(prefix) :])):
            return replace(entry, rule="prefix")
    return None


def _with_suffix(word: str, lexicon: Lexicon, rules: NameGrammar) -> Entry | None:
    for suffix in rules.suffixes:
        if word.endswith(suffix) and (entry := lexicon.adjectives.get(word[: -len(suffix)])):
            return replace(entry, rule="suffix", case="any")
    if rules.chain:
        return _with_chain(word, lexicon, rules)
    if rules.suffix_letters:
        for cut in range(len(word) - 1, max(_STEM if word[0] < HANGUL else 2, len(word) - rules.suffix_letters) - 1, -1):
            if entry := lexicon.names.get(word[:cut]):
                return replace(entry, rule="ending")
    return None


def _with_chain(word: str, lexicon: Lexicon, rules: NameGrammar) -> Entry | None:
    for cut in range(len(word) - 1, max(_CHAINED, len(word) - suffixes.LONGEST) - 1, -1):
        entry = lexicon.names.get(word[:cut])
        if entry is None:
            continue
        if suffixes.bends(word[:cut], word[cut:], rules):
            return replace(entry, rule="ending")
        if suffixes.derives(word[:cut], word[cut:], rules):
            return replace(entry, rule="ending", via="region" if entry.region else "demonym", case="any")
    return None


def abbreviations(word: str, lexicon: Lexicon, rules: NameGrammar) -> tuple[Entry, ...]:
    """Return the abbreviations behind which endings stand right here: "AQShning", "АКШнын"."""
    if not rules.chain:
        return ()
    for cut in range(len(word) - 1, max(_CHAINED, len(word) - suffixes.LONGEST) - 1, -1):
        found = tuple(e for e in lexicon.index.get(word[:cut], ()) if e.exact and not e.rest and not e.refused)
        if found and suffixes.follows(word[:cut], word[cut:], rules):
            return found
    return ()


def _compound(word: str, lexicon: Lexicon, rules: NameGrammar) -> Entry | None:
    if not rules.compounds:
        return None
    for cut in range(min(lexicon.longest_name, len(word) - _TAIL), 3, -1):
        entry = lexicon.names.get(word[:cut])
        if entry is None or not entry.countries or (entry.via == "demonym" and cut < 8):
            continue
        tail = word[cut:]
        if tail.startswith(rules.compound_never):
            continue
        if cut > _SHORT + 1 or tail.startswith(rules.compound_tails):
            return replace(entry, rule="compound", case="any")
    return None
