"""Put endings on names: the forms in which a table's entry stands in texts.

A rule is (ending of the base form, endings that replace it); the first that fits is used, an empty one fits always. Rules of a
language with cases are aligned: the words of "Южная Корея" bend together, each by its own rule.
"""

from __future__ import annotations

from geo.extract.grammar import NameGrammar, Rules


def bend(word: str, rules: Rules) -> tuple[str, ...]:
    """Return the forms of one word by the first rule that fits, the word alone if none does."""
    for ending, replacements in rules:
        if word.endswith(ending):
            stem = word[: len(word) - len(ending)]
            return tuple(stem + replacement for replacement in replacements)
    return (word,)


def name_forms(name: str, grammar: NameGrammar) -> set[str]:
    """Return the forms of a country's name."""
    words = name.split(" ")
    if grammar.aligned and len(words) <= 4:
        return _aligned(words, grammar)
    return {name} | {" ".join([*words[:-1], form]) for form in bend(words[-1], grammar.name_rules)}


def _aligned(words: list[str], grammar: NameGrammar) -> set[str]:
    """Bend adjectives and nouns of a name case by case; what follows the first noun stands in the genitive already."""
    columns: list[tuple[str, ...]] = []
    noun = False
    for number, word in enumerate(words, 1):
        forms = (word,) if noun or number == len(words) else bend(word, grammar.adjective_name_rules)
        if len(forms) == 1 and not noun:
            forms, noun = bend(word, grammar.name_rules), True
        columns.append(forms)
    width = max(len(column) for column in columns)
    rows = (tuple(column[min(case, len(column) - 1)] for column in columns) for case in range(width))
    return {" ".join(words)} | {" ".join(row) for row in rows}


def adjective_forms(stem: str, grammar: NameGrammar) -> set[str]:
    """Return the forms of an adjective; slashes part forms given in full."""
    if "/" in stem:
        return set(filter(None, stem.split("/")))
    words = stem.split(" ")
    return {" ".join([*words[:-1], form]) for form in bend(words[-1], grammar.adjective_rules)}


def people_forms(base: str, grammar: NameGrammar) -> set[str]:
    """Return the forms of a people's name: "Kirgise" → Kirgise, Kirgisen, Kirgisin, Kirgisinnen. Slashes part forms given in full."""
    if "/" in base:
        return set(base.split("/"))
    if base.startswith("*"):
        return set(bend(base[1:], grammar.nominal_rules))
    words = base.split(" ")
    return {" ".join([*words[:-1], form]) for form in bend(words[-1], grammar.people_rules)}
