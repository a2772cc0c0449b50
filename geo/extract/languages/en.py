"""English: words only; what they are for is told by the shapes in geo/extract/grammar.py."""

from __future__ import annotations

from geo.extract.grammar import SentenceGrammar

# --- names ---------------------------------------------------------------------------------------------------------------------

SENTENCES = SentenceGrammar(
    abbreviations=frozenset(
        (
            "e.g i.e etc vs no nos vol approx est inc corp ltd co jr sr u.s u.k u.n d.c p.m a.m jan feb mar apr jun jul aug "
            "sep sept oct nov dec mon tue wed thu fri sat sun fig ed dept ave blvd rd ph.d b.c calif fla ky mass mich minn "
            "pa tenn tex va wash wis ariz colo conn ala ga ill ind kan md miss mo nev okla ore"
        ).split()
    ),
    titles=frozenset("mr mrs ms dr prof gen col sgt capt lt maj cmdr adm sen rep gov st mt rev hon pres messrs mx".split()),
    starters=frozenset(
        (
            "the a an he she it they we i but and in on at when while after before this that these those his her its their "
            "there as if for from by with however meanwhile what who how why"
        ).split()
    ),
    commonest=frozenset(
        (
            "the and of to in is was that for on with as by he his are it be at from has have which were not their they an "
            "this had will been or its who"
        ).split()
    ),
)

# --- dates ---------------------------------------------------------------------------------------------------------------------

# --- events --------------------------------------------------------------------------------------------------------------------

# --- railways ------------------------------------------------------------------------------------------------------------------
