"""Turkmen: words only; what they are for is told by the shapes in geo/extract/grammar.py. Endings are folded: ý is y, ň n, ä a, ş s."""

from __future__ import annotations

from geo.extract.grammar import NameGrammar, RailGrammar, SentenceGrammar

# --- names ---------------------------------------------------------------------------------------------------------------------

NAMES = NameGrammar(
    lower_demonyms=True,
    suffix_letters=18,
    chain=(
        "lar ler",  # plural
        # possessive, and its cases
        ("y i sy si ymyz imiz myz miz syny sini synyn sinin syna sine synda sinde syndan sinden yna ine ynda inde yndan inden"),
        "yn in un nyn nin nun a e y i ny ni da de dan den na ne nda nde ndan nden",  # case
        "daky daki ndaky ndaki yndaky indaki syndaky sindaki nyky niki ynky inki",  # what is there
        "lar ler",  # plural again
        "yn in nyn nin y i ny ni a e da de dan den",  # case again
        "dyr dir",  # predicative
    ),
    derivations=tuple("ly li".split()),
    pronominal=tuple("-sy -si -ry -ri -ny na ne nda nde ndan nden ndaky ndaki".split()),
    languages_after=frozenset(
        (
            "dili diline dilinde dilinden dilinin dilini dilindaki dilleri dillerinde dillerine dillerinin dillerini dil "
            "dilli edebiyaty edebiyatynyn"
        ).split()
    ),
    locatives=frozenset("da de dan den a e daky daki".split()),
    place_nouns=frozenset(
        (
            "saheri saherinde saherine saherinin saherinden saher welayaty welayatynda welayatyna welayatynyn welayatyndan "
            "welayat etraby etrabynda etrabynyn etrap obasy provinsiyasy staty statynda paytagty paytagtynda aeroporty "
            "halkara porty portuna menzili kocesi"
        ).split()
    ),
    person_tails=frozenset("halkara uniwersiteti howa demir".split()),
    courtesy=frozenset("jenap hanym mister".split()),
    person_names=frozenset("jordan chad wiktoriya wladimir roman".split()),
    compound_stops=frozenset("ganaly malili turki".split()),
)

SENTENCES = SentenceGrammar(
    abbreviations=frozenset("m.b we.b mln mlrd km y".split()),
    starters=frozenset("bu ol soňra emma we onuň şeýle".split()),
    commonest=frozenset(
        (
            "we bilen üçin bu hem boýunça diýip bolan boldy bar ýylda ýylyň onuň olar barada soňra arasynda içinde edildi "
            "edilen diýdi şu ýaly ol"
        ).split()
    ),
)

# --- dates ---------------------------------------------------------------------------------------------------------------------

# --- events --------------------------------------------------------------------------------------------------------------------

# --- railways ------------------------------------------------------------------------------------------------------------------

RAIL = RailGrammar(
    lines="demir_ýol* demirýol*",
    trains="otly* wagon* relsleri*",
    rivals="awtomobil_ýol* awtoban* gaz_geçiriji* turba* uçar_gatnaw* uçuş* awtobus*",
    not_after="ministri ministrligi",
    joints="we bilen arkaly hem üsti çenli",
    conjunctions="we bilen hem",
    name_endings="nyň niň yň iň ny ni y i da de dan den a e ga ge",
)
