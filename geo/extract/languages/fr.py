"""French: words only; what they are for is told by the shapes in geo/extract/grammar.py."""

from __future__ import annotations

from geo.extract.grammar import SentenceGrammar

# --- names ---------------------------------------------------------------------------------------------------------------------

SENTENCES = SentenceGrammar(
    abbreviations=frozenset("p.ex c.-à-d etc env av apr j.-c art fig vol no cf hab janv févr avr juil sept oct nov déc éd chap p pp ét s.a".split()),
    titles=frozenset("m mm mme mmes mlle dr pr st ste me mgr gén col cdt".split()),
    starters=frozenset(
        (
            "le la les un une des il elle ils elles on nous ce cette ces mais et en au aux dans pour par avec sur selon "
            "après avant depuis de du l' d' c'est"
        ).split()
    ),
    commonest=frozenset(
        (
            "le la les des du et en est un une dans que qui pour par sur au aux avec ce plus pas sont cette ses été il elle "
            "son sa ont leur mais entre"
        ).split()
    ),
)

# --- dates ---------------------------------------------------------------------------------------------------------------------

# --- events --------------------------------------------------------------------------------------------------------------------

# --- railways ------------------------------------------------------------------------------------------------------------------
