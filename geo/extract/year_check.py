"""Tell years from other numbers, months from names."""

from __future__ import annotations

from geo.extract.timex import Lexicon, Tokens
from geo.extract.timex_readers import Sense

_SIGNS = frozenset("€$£¥§№#%°‰")  # beside a number that is no year
_TIME_WORDS = frozenset("pIsbft&~PAETLX/-RDlm")  # classes before a month or season that is one
_BINDING = frozenset("pfbs&LXT,-(/")  # classes before a weekday that needs one
_DIGITS = frozenset("39")  # a longer number before: "Telefon 0471 2013"
_OF_AMOUNT, _OF_RANGE = frozenset(("b9", "-9", "&9")), frozenset(("b4", "-4"))  # behind a number; so is "x9" in "von 2000 auf 3000"
_FIRST_LIKELY, _LAST_LIKELY = 1500, 2100


def _word(text: str, tokens: Tokens, index: int) -> str:
    return text[tokens.starts[index] : tokens.ends[index]].lower() if 0 <= index < len(tokens.starts) else ""


def is_year(text: str, tokens: Tokens, first: int, end: int, sense: Sense, words: Lexicon) -> bool:
    """Tell whether a bare four-digit number is a year: no amount, no phone number, not far from our times unless in a range."""
    year = sense.year or 0
    if not sense.group and not _FIRST_LIKELY <= year <= _LAST_LIKELY:
        return False
    left, right = tokens.classes[max(0, first - 1) : first], tokens.classes[end : end + 2]
    if left in _DIGITS or right in _OF_AMOUNT or (left == "f" and right == "x9") or (right in _OF_RANGE and not sense.group):
        return False
    sets, before, after = words.sets, _word(text, tokens, first - 1), _word(text, tokens, end)
    if after in sets["counted"] or (before in sets["amounts"] and _noun_follows(text, tokens, end, words)):
        return False
    if before in _SIGNS or after in _SIGNS or before in sets["numbered"] or _glued(text, tokens, first, end):
        return False
    if right[:1] == "x" and _word(text, tokens, end + 1) in sets["counted"]:
        return False
    return bool(sense.group) or not (_coded(text, tokens, first, words) or _loose(text, tokens, first, end, words))


def _coded(text: str, tokens: Tokens, first: int, words: Lexicon) -> bool:
    """Tell whether a number belongs to the code before it ("SU 1984"), or to the year of a decree ("2021-1394")."""
    before = text[tokens.starts[first - 1] : tokens.ends[first - 1]] if first else ""
    if tokens.classes[max(0, first - 2) : first] == "4-" and tokens.joined(first - 2, first):
        return True
    return len(before) == 2 and before.isupper() and before.isalpha() and tokens.classes[first - 1] == "x"


def _loose(text: str, tokens: Tokens, first: int, end: int, words: Lexicon) -> bool:
    """Tell whether a number lacks what a year has beside it in this language, or has what only an amount has: a noun in the plural."""
    before = tokens.classes[max(0, first - 1) : first]
    if words.grammar.named_years:
        after = tokens.classes[end : end + 1]
        return before not in ("(", "-", "/", "4", "M", ",") and after != ")" and (before != "p" or after == "x")
    if not words.plural or before != "x" or tokens.classes[end : end + 1] != "x":
        return False
    word = text[tokens.starts[end] : tokens.ends[end]]
    return word.islower() and words.plural.search(word) is not None


def _noun_follows(text: str, tokens: Tokens, end: int, words: Lexicon) -> bool:
    """Tell whether the word behind the number may be what is counted ("etwa 2000 Menschen")."""
    if tokens.classes[end : end + 1] != "x":
        return False
    return not words.grammar.noun_capitals or text[tokens.starts[end]].isupper()


def _glued(text: str, tokens: Tokens, first: int, end: int) -> bool:
    """Tell whether the number is part of a longer one: 2.000, 0471/2014, 1990-12345, 2.1990x."""
    start, stop = tokens.starts[first], tokens.ends[end - 1]
    before, after = text[max(0, start - 2) : start], text[stop : stop + 2]
    pair = tokens.classes[max(0, first - 2) : first] in ("4/", "4-", "4,")
    if before[-1:].isdigit() or (before[-1:] in ("_", "@", "#")) or (before[-1:] in ".,:+/" and before[:1].isdigit() and not pair):
        return True
    if after[:1] in ("_", "@"):
        return True
    return len(after) == 2 and after[0] in ".,:" and after[1].isdigit()


def is_name(text: str, tokens: Tokens, first: int, end: int, sense: Sense, words: Lexicon) -> bool:
    """Tell whether a month, season or weekday that stands alone is rather a name: "Frau März", "May said", "Billy Sunday"."""
    if end - first > 1 and len(tokens.classes[first:end].strip(".")) > 1:
        return False
    before = tokens.classes[max(0, first - 2) : first]
    if sense.kind == "month" and _is_proper(text, tokens, first, words):
        return True
    own = _word(text, tokens, first)
    if own in words.sets["adverbs"]:
        return False
    if _word(text, tokens, first - 1) in words.sets["persons"]:
        return True
    if own in words.sets["bound"]:
        return before[-1:] not in _BINDING
    if sense.kind == "weekday":
        return len(before) == 2 and before[-1] == "x" and text[tokens.starts[first]].isupper() and text[tokens.starts[first - 1]].isupper()
    if tokens.classes[first] == "S" and before[-1:] == "~":
        return True  # French "seulement été"
    if tokens.classes[first] == "S" and before[-1:] == "t" and not words.grammar.small_months:
        return before[:1] not in ("p", "I", "b", "s", "f", "A")  # "in the fall", but "the fall of"
    return not before or before[-1] not in _TIME_WORDS


def _is_proper(text: str, tokens: Tokens, first: int, words: Lexicon) -> bool:
    """Tell whether a month is written as a name: "vers Mars" where months are small, "place du 8-Mai"."""
    if tokens.classes[max(0, first - 2) : first] == "1-" and tokens.joined(first - 2, first):
        return True
    return words.grammar.small_months and first > 0 and text[tokens.starts[first]].isupper() and tokens.classes[first - 1] in "xpts"
