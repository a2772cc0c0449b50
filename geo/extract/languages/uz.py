"""Uzbek, Latin and Cyrillic: words only; what they are for is told by the shapes in geo/extract/grammar.py. Folded: ў is у, й и."""

from __future__ import annotations

from geo.extract.grammar import NameGrammar, RailGrammar, SentenceGrammar

# --- names ---------------------------------------------------------------------------------------------------------------------

NAMES = NameGrammar(
    lower_demonyms=True,
    suffix_letters=18,
    chain=(
        "lar лар",  # plural
        "i si im imiz miz ing ingiz и си им имиз миз инг ингиз",  # possessive, and its cases
        # case
        ("ning ni ga ka qa da dan gacha kacha qacha dek day нинг ни га ка қа да дан гача кача қача дек даи"),
        "dagi niki даги ники",  # what is there
        "lar лар",  # plural again
        "ning ni ga da dan нинг ни га да дан",  # case again
        "man miz siz dir mi ku ham ман миз сиз дир ми ку",  # predicative
    ),
    derivations=tuple("lik лик".split()),
    hard=("kqgкқғг", "kqкқ"),
    languages_after=frozenset(
        (
            "tili tiliga tilida tilidan tilining tilini tilidagi tillari tillarida tillariga tillarining tillarini til "
            "tilli tilni тили тилига тилида тилидан тилининг тилини тилидаги тиллари тилларида тилларига тилларининг "
            "тилларини тил тилли тилни adabiyoti адабиети"
        ).split()
    ),
    locatives=frozenset("da dan ga qa ka dagi да дан га ка қа даги".split()),
    place_nouns=frozenset(
        (
            "shahri shahrida shahriga shahrining shahridan shahar viloyati viloyatida viloyatiga viloyatining viloyatidan "
            "viloyat tumani tumanida tumaniga tumanining tuman provinsiyasi provinsiyasida shtati shtatida poytaxti "
            "aeroporti porti stansiyasi respublikasi ko'chasi шаҳри шаҳрида шаҳрига шаҳрининг шаҳридан шаҳар вилояти "
            "вилоятида вилоятига вилоятининг вилоятидан вилоят тумани туманида туманининг туман провинцияси штати поитахти "
            "аэропорти порти станцияси"
        ).split()
    ),
    person_tails=frozenset("xalqaro universiteti aeroporti davlat temir халқаро университети аэропорти давлат темир".split()),
    courtesy=frozenset("janob xonim mister жаноб хоним мистер".split()),
    person_names=frozenset(
        ("jordan chad florensiya viktoriya vladimir roman turon chin navoiy navoi навои владимир роман чад иордан").split()
    ),
)

SENTENCES = SentenceGrammar(
    abbreviations=frozenset("va.b h.k sh.k mln mlrd km y yy b ва.б ҳ.к млн млрд км й йй".split()),
    starters=frozenset("bu u shu ammo lekin shuningdek uning va бу у шу аммо лекин шунингдек унинг ва".split()),
    commonest=frozenset(
        (
            "va bilan uchun bu ham boʻlib oʻrtasida boʻyicha deb haqida edi bor yil yilda yilgi u uning emas lekin ammo "
            "keyin qilindi dedi esa ва билан учун бу ҳам бўлиб ўртасида бўйича деб ҳақида эди бор йил йилда унинг эмас "
            "лекин аммо кейин қилинди деди эса"
        ).split()
    ),
)

# --- dates ---------------------------------------------------------------------------------------------------------------------

# --- events --------------------------------------------------------------------------------------------------------------------

# --- railways ------------------------------------------------------------------------------------------------------------------

RAIL = RailGrammar(
    lines="temir_yo'l* temiryo'l* темир_йўл* темирйўл*",
    trains="poyezd* vagon* rels* поезд* вагон* рельс*",
    rivals=(
        "avtomobil_yo'l* avtoyo'l* shosse* quvur* gaz_quvuri* neft_quvuri* reys* aviareys* samolyot* avtobus* "
        "автомобиль_йўл* автойўл* қувур* рейс* авиарейс* самолёт* автобус*"
    ),
    not_after="vaziri vazirligi вазири вазирлиги",
    joints="va bilan orqali gacha hamda ва билан орқали ҳамда",
    conjunctions="va bilan hamda ва билан ҳамда",
    name_endings="ning ni ga ka qa da dan gacha нинг ни га ка қа да дан гача",
)
