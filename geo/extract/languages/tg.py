"""Tajik: words only; what they are for is told by the shapes in geo/extract/grammar.py. Endings are folded: ӣ and й are и, ӯ is у."""

from __future__ import annotations

from geo.extract.grammar import NameGrammar, RailGrammar, SentenceGrammar

# --- names ---------------------------------------------------------------------------------------------------------------------

NAMES = NameGrammar(
    lower_demonyms=True,
    suffix_letters=18,
    chain=(
        "ҳо он ен гон вон",  # plural
        "и",  # izafat, or a thing's indefinite -e and adjective's -ӣ
        "ам ат аш амон атон ашон",  # whose
        "ро",  # object
        "у ву ю",  # and
        "анд аст ем ед",  # to be
    ),
    languages_after=frozenset("забонон забон".split()),
    language_nouns=frozenset("забони забонҳои тарҷумаи".split()),
    locatives=frozenset("дар аз ба то назди шаҳри вилояти ноҳияи деҳаи".split()),
    place_nouns=frozenset(
        ("шаҳри вилояти ноҳияи деҳаи музофоти иелати поитахти фурудгоҳи бандари истгоҳи кучаи шаҳр вилоят ноҳия ҷамоати куҳи дареи").split()
    ),
    person_tails=frozenset("шаҳр вилоят".split()),
    courtesy=frozenset("ҷаноби хонуми мистер".split()),
    offices=frozenset("президент президенти вазири сенатор генерал".split()),
    person_names=frozenset("иордан чад флоренсия виктория владимир роман чин".split()),
    compound_stops=frozenset("чинам чинанд чинад".split()),
)

SENTENCES = SentenceGrammar(
    abbreviations=frozenset("ва.ғ в.б млн млрд ҳаз км с м.а".split()),
    starters=frozenset("ин он ва вай дар аммо вале ҳамчунин бо аз барои".split()),
    commonest=frozenset(
        ("ва дар аз ба бо ки ин он барои аст буд шуд карда шуда низ соли вай ҳам бояд мебошад кард байни миёни то бар").split()
    ),
)

# --- dates ---------------------------------------------------------------------------------------------------------------------

# --- events --------------------------------------------------------------------------------------------------------------------

# --- railways ------------------------------------------------------------------------------------------------------------------

RAIL = RailGrammar(
    lines="роҳи_оҳан* роҳҳои_оҳан* хати_оҳан*",
    trains="қатора* поезд* вагон* рельс*",
    rivals="роҳи_мошингард* шоҳроҳ* қубур* газопровод* хати_лӯла* парвоз* рейс* ҳавопаймо* автобус*",
    not_after="вазири",
    joints="ва у ба то аз бо тавассути байни",
    conjunctions="ва у",
    between="байни",
    name_endings="ро и у ву",
)
