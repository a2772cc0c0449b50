"""The grammar of dates: patterns over the classes of timex.py.

One alternation is run over the class string of a passage, leftmost first; the order says which reading wins ("3. Juni 2024" before
"Juni 2024" before "2024"). Two parts that repeat over the same classes never stand side by side: that keeps the whole linear.
"""

from __future__ import annotations

import re
from functools import cache

from geo.extract import timex_readers as read
from geo.extract.timex import CORE, Tokens
from geo.extract.timex_readers import Found, Reader

# An expression starts where, within a few words, stands one that tells a time: looked for first, for most words tell none.
# Only these classes open a rule, a preposition before "last", "this" or "year", "from" before a year.
_START = f"(?=[^x;]{{0,7}}[{CORE}])(?=[134nodMWSUJCQVwDRZKHEGPq~AIlLXTkgtr]|p[LXTJ]|f4)"

_DAY = r"1(?:-?c|\.)?"
_WEEKDAY = r"(?:W\.?,?t?(?:pt?|f)?)?"
_AND = r"(?:,?[&b/-]|,)[tpI]{0,2}(?:W\.?,?t?p?)?"
_OF = r"t{0,2}"
_YEAR = r"(?:\.?,?t{0,2}J?4J?|,?[tp]{0,2}(?:[TLX]J|J[LXT])|[tp]{0,2}[DK])?"
_MONTH_END = r"M\.?"
_PART = r"(?:P-?[tp]{0,2})?"
_COUNT = r"~?(?:n(?=n[UJ]))?[1n3]"  # the first of two in "einem halben Jahr"

_MONTH_NAME_FIRST: tuple[tuple[str, Reader], ...] = (  # "June 6, 2024": only where a language writes so, for "im Mai 15 Tote"
    (r"4J?[.,]?t?M\.?1(?:-?c|\.)?(?![.:]?[134uU])", read.days),
    (rf"{_WEEKDAY}M\.?1c?(?:,4)?{_AND}M\.?1c?(?:,?4J?)?(?![.:]?1|[,.]3)", read.two_months_days),
    (rf"{_WEEKDAY}M\.?1c?(?:{_AND}1c?(?![M.:]|[,.]3))*{_YEAR}(?![.:]1)", read.days),
)
_RULES: tuple[tuple[str, Reader], ...] = (
    (r"4(?P<sign>[-./])1(?P=sign)1(?![-./][1349])", read.iso),
    (rf"{_WEEKDAY}1(?P<sign>[-./])1(?P=sign)[14](?![.:/-][1349])", read.numeric),
    (r"(?<=[pfbs])t?1\.1\.(?![1349])", read.day_month_numeric),
    (rf"{_WEEKDAY}{_DAY}{_OF}{_MONTH_END}(?:,?4)?{_AND}{_DAY}{_OF}{_MONTH_END}{_YEAR}", read.two_months_days),
    (rf"{_WEEKDAY}(?:{_DAY}{_AND}){{0,12}}{_DAY}{_OF}{_MONTH_END}{_YEAR}", read.days),
    (r"t?Et?[o1n]?\.?[UJWMhVw]", read.each),
    (rf"{_PART}[tp]?[LXT]{_MONTH_END}(?!\d)", read.months),
    (rf"{_PART}{_MONTH_END}[LX](?!J)", read.months),
    (rf"{_PART}{_MONTH_END}(?:(?:,?4)?{_AND}{_PART}{_MONTH_END})*{_YEAR}", read.months),
    (r"1([./])4(?![./-]?[1349])", read.month_year_numeric),
    (rf"{_PART}[tp]?[LXT]S", read.season),
    (rf"{_PART}S[LX]", read.season),
    (rf"{_PART}St{{0,2}}(?:J?4J?)(?:/[14])?|{_PART}S{_YEAR}", read.season),
    (rf"(?:4J?,?)?(?:q1|1q)(?:-?{_YEAR}|/4)", read.quarter),
    (rf"(?:[o1r](?:-?c|\.|-e)?-?Qt{{0,2}})?{_PART}t?(?:(?:1(?:-?[ce]|\.)?|o|r|[TLX])-?C|C[LXTr])", read.century),
    (rf"[o1r](?:-?[ce]|\.)?-?Q(?:{_YEAR}|,?4|t{{1,2}}J)", read.quarter),
    (rf"{_PART}t?(?:J|4-?e&)?(?:4-?e|1-?e|G)(?:-?J)?", read.decade),
    (rf"A(?:{_COUNT})?[UJCwQ]", read.offset),
    (rf"{_COUNT}[UJCwQ]a", read.offset),
    (rf"{_COUNT}[UJCwQ][tp]?[lm]|l{_COUNT}[UJCwQ]", read.offset),
    (rf"I(?:{_COUNT})?[UJCwQ]|[UJ]a", read.offset),
    (r"t?~?(?:[LXT][1n3]|[1n3][LXT])[UJCwQ]|t?[1n3][UJCw][LX]", read.duration),
    (r"W[tp]{0,3}(?:[LXT]-?U|U[LXT])", read.weekday_of_week),
    (rf"{_PART}[tp]{{0,2}}J1(?![134])", read.plural_decade),
    (rf"{_PART}t?[LXT]-?[UJwW]|{_PART}t?[UJwW][LX]|Pt{{0,2}}[UJ](?!4)|Th", read.unit),
    (r"t?[kg]-?[UJw]|t?[UJw]g|t?K", read.story),
    (rf"{_PART}[tp]?J[tp]?1(?!\d)|{_PART}t?J4(?:{_AND}4)?J?", read.plural_years),
    (r"[tp]?J3(?![.,]?[1349])|(?<=p)3J", read.small_year),
    (rf"{_PART}f?4J?{_AND}(?:pJ)?4J?(?![-./]?[1349])|{_PART}4J", read.years),
    (r"4[/-]1(?![-./]?[1349])", read.double_year),
    (rf"{_PART}4|D4", read.years),
    (rf"t?{_COUNT}[UJCwQ](?!4)", read.duration),
    (r"[Rd]?[LXT]?W,?h|[Rd]W|V", read.weekday),
    (r"Wd?", read.weekday),
    (r"w", read.unit),
    (r"d,?h|dTh|d|D", read.deictic),
    (r"R", read.reference),
    (r"Z", read.repetition),
    (r"Ht?J?4?", read.holiday),
    (r"1[.:]1u|1:1(?![:.]1)|1u1?", read.clock),
)


def _compiled(rules: tuple[tuple[str, Reader], ...]) -> re.Pattern[str]:
    """Join the rules, each with an empty group r<number> behind it, the last to close; a group "sign" inside gets the number too.

    No group opens a rule, so that one whose first class does not stand there costs next to nothing.
    """
    numbered = (pattern.replace("P<sign>", f"P<s{i}>").replace("P=sign", f"P=s{i}") for i, (pattern, _) in enumerate(rules))
    return re.compile(_START + "(?:" + "|".join(f"(?:{pattern})(?P<r{i}>)" for i, pattern in enumerate(numbered)) + ")")


@cache
def _grammar(month_name_first: bool) -> tuple[re.Pattern[str], dict[int, Reader]]:
    """Return the pattern, and the readers by the number of the group that closes last."""
    rules = _RULES[:3] + _MONTH_NAME_FIRST + _RULES[3:] if month_name_first else _RULES
    pattern = _compiled(rules)
    return pattern, {pattern.groupindex[f"r{i}"]: reader for i, (_, reader) in enumerate(rules)}


def senses(tokens: Tokens, *, month_name_first: bool = False) -> Found:
    """Return the expressions of one passage, in order, as token places with what they say."""
    pattern, readers = _grammar(month_name_first)
    classes = tokens.classes
    found: Found = []
    at = 0
    while match := pattern.search(classes, at):
        start, end = match.span()
        here = readers[match.lastindex or 0](tokens.told(), start, end)
        at = end if here else start + 1
        found += here
    return found
