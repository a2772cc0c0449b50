"""German: words only; what they are for is told by the shapes in geo/extract/grammar.py."""

from __future__ import annotations

from geo.extract.grammar import DateGrammar, SentenceGrammar

# --- names ---------------------------------------------------------------------------------------------------------------------

SENTENCES = SentenceGrammar(
    abbreviations=frozenset(
        (
            "bzw ca evtl ggf z.b z.t u.a u.ä d.h i.d.r usw etc vgl inkl exkl nr abs bd jh jhd jahrh mio mrd tsd geb "
            "gest sog insb bspw v.a o.ä s.o s.u engl frz russ chin u.s jan feb mrz apr jun jul aug sep sept okt nov dez mo "
            "di mi do fr sa str ggü zzgl mind ehem v.chr n.chr chr red anm hrsg i.v e.v z.zt zzt"
        ).split()
    ),
    titles=frozenset("dr prof dipl ing hr fr hl st sankt mag med phil jur rer nat gen oberst lt maj min.präs".split()),
    starters=frozenset(
        (
            "der die das den dem des ein eine einer eines er sie es wir ich ihr und aber doch in im am auf bei mit nach von "
            "zu zum zur für wie als wenn dass daß nachdem während zudem auch so nun dort hier dies diese dieser dieses"
        ).split()
    ),
    ordinals=True,
    commonest=frozenset(
        (
            "der die und das nicht ist von mit den dem des ein eine einer sich auf auch zu im für wurde werden haben nach "
            "bei aus wie über sind oder aber zwischen wird sowie durch einem einen zum zur"
        ).split()
    ),
)

# --- dates ---------------------------------------------------------------------------------------------------------------------

DATES = DateGrammar(
    months=(
        "^januar ^jänner ^januars ^jan",
        "^februar ^feber ^februars ^feb",
        "^märz ^maerz ^mrz",
        "^april ^aprils ^apr",
        "^mai",
        "^juni ^juno ^jun",
        "^juli ^julei ^jul",
        "^august ^aug",
        "^september ^septembers ^sept ^sep",
        "^oktober ^oktobers ^okt",
        "^november ^novembers ^nov",
        "^dezember ^dezembers ^dez",
    ),
    weekdays=(
        "^montag ^montags",
        "^dienstag ^dienstags",
        "^mittwoch ^mittwochs",
        "^donnerstag ^donnerstags",
        "^freitag ^freitags",
        "^samstag ^samstags ^sonnabend ^sonnabends",
        "^sonntag ^sonntags",
    ),
    seasons={
        "SP": "^frühling ^frühjahr ^frühjahrs ^frühlings",
        "SU": "^sommer ^sommers ^hochsommer ^sommermonate ^spätsommer",
        "FA": "^herbst ^herbstes ^spätherbst",
        "WI": "^winter ^winters",
    },
    units={
        "D": "^tag ^tage ^tages",
        "D+": "^tagen ^tage",
        "W": "^woche",
        "W+": "^wochen",
        "WE": "^wochenende ^wochenendes",
        "WE+": "^wochenenden",
        "M": "^monat ^monats",
        "M+": "^monate ^monaten",
        "Q": "^quartal ^quartals ^vierteljahr",
        "Q+": "^quartale ^quartalen",
        "H": "^halbjahr ^halbjahres ^jahreshälfte",
        "Y": "^jahr ^jahres ^gesamtjahr ^kalenderjahr ^haushaltsjahr ^geschäftsjahr",
        "Y+": "^jahre ^jahren",
        "DE": "^jahrzehnt ^jahrzehnts ^dekade",
        "DE+": "^jahrzehnte ^jahrzehnten ^dekaden",
        "CE": "^jahrhundert ^jahrhunderts ^jh ^jhd ^jahrhunderte ^jahrhunderten",
        "TH": "^stunde ^stunden",
        "TM": "^minute ^minuten ^sekunden",
    },
    numbers={
        "1": "ein eine einem einen einer eines",
        "1.5": "eineinhalb anderthalb",
        "2": "zwei beiden zweier",
        "2.5": "zweieinhalb",
        "3": "drei dreier",
        "4": "vier",
        "5": "fünf",
        "6": "sechs",
        "7": "sieben",
        "8": "acht",
        "9": "neun",
        "10": "zehn",
        "11": "elf",
        "12": "zwölf",
        "13": "dreizehn",
        "14": "vierzehn",
        "15": "fünfzehn",
        "16": "sechzehn",
        "17": "siebzehn",
        "18": "achtzehn",
        "19": "neunzehn",
        "20": "zwanzig",
        "25": "fünfundzwanzig",
        "30": "dreißig dreissig",
        "40": "vierzig",
        "50": "fünfzig",
        "60": "sechzig",
        "70": "siebzig",
        "80": "achtzig",
        "90": "neunzig",
        "100": "hundert einhundert",
        "X": "wenige wenigen einige einigen mehrere mehreren ein_paar viele vielen etliche etlichen lange",
    },
    ordinals={
        "1": "erste ersten erster erstes",
        "2": "zweite zweiten zweiter zweites",
        "3": "dritte dritten dritter drittes",
        "4": "vierte vierten vierter viertes",
        "5": "fünften",
        "6": "sechsten",
        "7": "siebten siebenten",
        "8": "achten",
        "9": "neunten",
        "10": "zehnten",
        "11": "elften",
        "12": "zwölften",
        "15": "fünfzehnten",
        "16": "sechzehnten",
        "17": "siebzehnten",
        "18": "achtzehnten",
        "19": "neunzehnten",
        "20": "zwanzigsten",
        "21": "einundzwanzigsten",
    },
    decades={
        "10": "zehnerjahre",
        "20": "zwanziger zwanzigern zwanzigerjahre zwanzigerjahren",
        "30": "dreißiger dreissiger dreißigern dreißigerjahre dreißigerjahren",
        "40": "vierziger vierzigern vierzigerjahre vierzigerjahren",
        "50": "fünfziger fünfzigern fünfzigerjahre fünfzigerjahren",
        "60": "sechziger sechzigern sechzigerjahre sechzigerjahren",
        "70": "siebziger siebzigern siebzigerjahre siebzigerjahren",
        "80": "achtziger achtzigern achtzigerjahre achtzigerjahren",
        "90": "neunziger neunzigern neuziger neunzigerjahre neunzigerjahren",
    },
    dayparts={
        "MO": "morgens vormittag vormittags ^morgen früh",
        "MI": "mittag mittags",
        "AF": "nachmittag nachmittags",
        "EV": "abend abends",
        "NI": "nacht nachts",
    },
    holidays={
        "12-24": "^heiligabend ^weihnachten ^weihnachtsfest",
        "12-31": "^silvester",
        "01-01": "^neujahr ^neujahrstag",
        "E-2": "^karfreitag",
        "E+0": "^ostern ^ostersonntag",
        "E+1": "^ostermontag",
        "E+39": "^himmelfahrt",
        "E+49": "^pfingsten ^pfingstsonntag",
        "E+50": "^pfingstmontag",
    },
    deictic={
        "D+0": "heute",
        "D-1": "gestern gestrigen gestrige",
        "D-2": "vorgestern",
        "D+1": "!morgen morgigen morgige",
        "D+2": "übermorgen",
        "Y+0": "heuer heurigen heurige",
        "Y-1": "^vorjahr ^vorjahres vorjährigen",
        "M-1": "^vormonat ^vormonats",
        "Q-1": "^vorquartal ^vorquartals",
        "W-1": "^vorwoche",
    },
    references={
        "PRESENT_REF": (
            "jetzt nun derzeit ^gegenwart gegenwärtig heutzutage zurzeit momentan im_moment zur_stunde zur_zeit heutige heutigen "
            "heutiger heutiges derzeitige derzeitigen jetzigen jetzige gegenwärtige gegenwärtigen aktuell"
        ),
        "PAST_REF": (
            "damals einst früher kürzlich ^vergangenheit seinerzeit ehemals ehemalige ehemaligen ehemaliger damalige damaligen "
            "damaliger vor_kurzem unlängst jüngst zu_dieser_zeit zu_jener_zeit letzter_zeit jüngster_zeit vergangener_zeit "
            "vergangener_zeiten einstige einstigen neulich letzte_zeit letzten_zeit vergangenen_zeit "
        ),
        "FUTURE_REF": "^zukunft bald demnächst künftig zukünftig zukünftige zukünftigen künftige künftigen in_kürze ",
    },
    sets={
        "P1Y": "jährlich jährliche jährlichen alljährlich jedes_jahr pro_jahr jahr_um_jahr jahr_für_jahr",
        "P1M": "monatlich monatliche monatlichen pro_monat jeden_monat",
        "P1W": "wöchentlich wöchentliche pro_woche jede_woche",
        "P1D": "täglich tägliche täglichen alltäglichen pro_tag jeden_tag",
        "PT1H": "stündlich pro_stunde",
        "P1Q": "vierteljährlich",
    },
    narrative={
        "D-1": "^vortag ^vortags tag_zuvor tag_davor vorabend",
        "D+1": "tag_darauf tags_darauf tag_danach folgetag",
        "D+0": "selben_tag gleichen_tag diesem_tag selbigen_tag",
        "Y-1": "jahr_zuvor jahr_davor",
        "Y+1": "jahr_darauf jahr_danach folgejahr",
        "Y+0": "selben_jahr gleichen_jahr selben_jahres gleichen_jahres",
        "M+0": "selben_monat gleichen_monat",
        "W+1": "woche_darauf",
    },
    last="letzte letzten letzter letztes letztem vergangene vergangenen vergangener vergangenes vorige vorigen voriger voriges",
    next=(
        "nächste nächsten nächster nächstes nächstem kommende kommenden kommender kommendes "
        "bevorstehenden"
    ),
    this=(
        "diese diesen dieser dieses diesem laufende laufenden laufendes heutige heutigen heutiger diesjährigen diesjährige "
        "aktuellen"
    ),
    same="selben gleichen jenem jenes jenen",
    after="folgende folgenden folgendes darauffolgenden darauffolgende",
    every="jeden jede jedes jeder jedem alle pro je",
    parts="^anfang ^mitte ^ende ^beginn",
    about="rund etwa gut knapp fast genau ziemlich ungefähr circa ca über mindestens gerade nicht_einmal mehr_als weniger_als nur schon",
    ago_before="vor",
    ahead="in binnen innerhalb",
    later="später darauf danach",
    since="seit seitdem",
    until="bis",
    start="von vom zwischen ab",
    conj="und sowie oder beziehungsweise bzw",
    articles="der die das dem den des",
    prepositions="im am zum zur beim um gegen nach mit für aus",
    suffixes="",
    decade_suffixes="er ern",
    clock="^uhr",
    counted=(
        "euro mark dollar dm franken lire yuan rubel prozent menschen personen tonnen meter metern kilometer kilometern km m kg t "
        "quadratmeter quadratmetern quadratkilometer hektar ha liter mann soldaten teilnehmer teilnehmern besucher besuchern mitarbeiter "
        "mitarbeitern arbeitsplätze arbeitsplätzen einwohner einwohnern stück stunden jahre jahren tage tagen wochen minuten "
        "mitglieder mitgliedern zuschauer zuschauern beschäftigte beschäftigten schüler schülern studenten "
        "fälle fällen unternehmen betriebe firmen unterschriften stimmen wörter seiten container containern fahrzeuge lastwagen "
        "züge zügen höhenmeter höhenmetern gäste gästen kinder kindern frauen männer männern flüchtlinge flüchtlingen tote toten "
        "exemplare exemplaren grad watt megawatt volt zeichen punkte punkten plätze plätzen arbeiter arbeitern familien haushalte "
        "wohnungen häuser tieren tiere kubikmeter barrel millionen milliarden mal usd eur rmb"
    ),
    amounts=(
        "rund etwa über fast knapp mindestens höchstens circa ca insgesamt mehr_als weniger_als bis_zu je nummer nr tel telefon "
        "artikel paragraph euro seite band isbn fax postleitzahl plz höhe hausnummer"
    ),
    no_unit="",
    future=(
        "wird werden soll sollen will wollen plant planen geplant findet finden beginnt beginnen startet starten kommt kommen "
        "spielt spielen steht stehen lädt laden trifft treffen tritt treten kann können möchte möchten muss müssen "
        "voraussichtlich erscheint erwartet spätestens bevorsteht ansteht vorgesehen angesetzt termin termine geht "
        "folgt folgen endet reist sollte veranstaltet stattfindenden werde dürfte erhältlich"
    ),
    past=(
        "war waren wurde wurden hatte hatten kam kamen ging gingen fand fanden gab sprach sprachen traf trafen stand standen hat "
        "haben habe sei seien worden gewesen blieb blieben begann begannen sagte sagten lag lagen nahm nahmen rief schrieb "
        "trat traten zog zogen ließ ließen hieß erhielt unterzeichnet verabschiedet sah"
    ),
    past_endings="[bdfgklmnprstzßh]t(?:e|en)|ierten?",
    vague_today=True,
    dateline_labels=(
        "stand datum veröffentlicht erschienen publiziert aktualisiert erstellt von am um uhr update artikel online quelle seit "
        "letzte aktualisierung zuletzt geändert"
    ),
)

# --- events --------------------------------------------------------------------------------------------------------------------

# --- railways ------------------------------------------------------------------------------------------------------------------
