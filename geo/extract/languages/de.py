"""German: words only; what they are for is told by the shapes in geo/extract/grammar.py."""

from __future__ import annotations

from geo.extract.grammar import DateGrammar, EventGrammar, NameGrammar, RailGrammar, RoleGrammar, SentenceGrammar, Trigger

# --- names ---------------------------------------------------------------------------------------------------------------------

NAMES = NameGrammar(
    name_rules=(("s", ("s",)), ("ß", ("ß",)), ("x", ("x",)), ("z", ("z",)), ("", ("", "s"))),
    adjective_rules=(("isch", ("isch", "ische", "ischen", "ischer", "isches", "ischem")), ("", ("", "e", "en", "er", "es", "em"))),
    people_rules=(
        ("e", ("e", "en", "in", "innen")),
        ("er", ("er", "ers", "ern", "erin", "erinnen")),
        ("", ("", "en", "in", "innen")),
    ),
    nominal_rules=(("e", ("e", "er", "en", "em")),),
    nouns_capital=True,
    lower_demonyms=True,
    street_tails=frozenset("strasse str allee gasse platz damm chaussee landstrasse promenade".split()),
    parted=("neu", "weiss", "elfenbein", "insel", "inseln"),
    direction_prefixes=(
        "nord",
        "sud",
        "ost",
        "west",
        "nordost",
        "nordwest",
        "sudost",
        "sudwest",
        "zentral",
        "mittel",
        "ober",
        "unter",
        "nieder",
        "rest",
        "gesamt",
        "gross",
        "klein",
        "kern",
        "inner",
        "exil",
    ),
    prefixes=(
        "pro",
        "anti",
        "ex",
        "inner",
        "ur",
        "alt",
        "neu",
        "nicht",
        "halb",
        "exil",
        "nord",
        "sud",
        "ost",
        "west",
        "zentral",
        "mittel",
        "nordost",
        "nordwest",
        "sudost",
        "sudwest",
        "gesamt",
        "gross",
        "volks",
        "typisch",
        "auslands",
    ),
    compounds=True,
    compound_tails=(
        "politik",
        "krieg",
        "konflikt",
        "krise",
        "geschaft",
        "reise",
        "besuch",
        "handel",
        "export",
        "import",
        "sanktion",
        "deal",
        "abkommen",
        "frage",
        "einsatz",
        "mission",
        "korrespondent",
        "expert",
        "kenner",
        "beauftragt",
        "botschaft",
        "bild",
        "strateg",
        "beziehung",
        "urlaub",
        "touris",
        "spiel",
        "team",
        "chef",
        "amt",
        "zentrum",
        "ausschuss",
        "institut",
        "gipfel",
        "konferenz",
        "tag",
        "woche",
        "grenze",
        "kuste",
        "fluchtling",
        "veteran",
        "roman",
        "forsch",
        "kommission",
        "gesprach",
        "verhandlung",
        "affare",
        "wahl",
        "feldzug",
        "invasion",
        "abzug",
        "hilfe",
        "fonds",
        "anleihe",
        "programm",
        "debatte",
        "plan",
        "weit",
        "freund",
        "kritik",
        "fahrt",
        "tour",
        "aufenthalt",
        "heimkehr",
        "ruckkehr",
        "mandat",
        "vertrag",
        "attentat",
        "revolution",
        "produktion",
        "werk",
        "markt",
        "sparte",
        "tochter",
        "start",
        "boom",
        "schock",
        "hype",
        "abhangig",
        "bezug",
        "karte",
        "resolution",
        "agenda",
        "doku",
    ),
    compound_never=("isch", "ist"),
    compound_stops=frozenset(
        (
            "perugia perugias peruecke schweizerhaus omanisch iranistik malianisch georgienser hollandaise hollanditis "
            "hollandrad amerikanistik amerikanist amerikanisten finnlandisierung englandern turkeiartig"
        ).split()
    ),
    suffixes=("stammig", "stammige", "stammigen", "stammiger", "stammiges", "stammigem", "freundlich", "freundliche", "freundlichen"),
    place_endings=(("s", ""), ("er", ""), ("er", "en"), ("er", "e"), ("ner", "en"), ("ler", "el")),
    noun_endings=frozenset({"er", "ner", "ler"}),
    determiners=frozenset(
        (
            "der die das den dem des ein eine einem einen einer eines kein keine keinen keiner keinem mein meine meinen meiner meinem "
            "sein seine seinen seiner seinem seines ihr ihre ihren ihrer ihrem ihres unser unsere unseren unserer unserem euer eure "
            "dieser diese dieses diesen diesem jeder jede jedes jeden jedem jener jene jenes jenen jenem welcher welche welches manche "
            "mancher viel viele vielen vieler alle allen aller alles wenig wenige wenigen einige einigen mehr mehrere mehreren im am "
            "zum zur vom beim ins ans ums furs aufs beide beiden solche solchen zwei drei vier funf sechs sieben acht neun zehn etwas "
            "nichts kaum reines pures ohne"
        ).split()
    ),
    adjective_tails=("e", "en", "er", "es", "em"),
    languages_before=frozenset("auf ins im spricht sprach sprechen sprachen spreche sprachkurs lernt lernen".split()),
    languages_after=frozenset(
        "sprachig sprachige sprachigen sprachiger sprachiges sprechend sprechende sprechenden sprachkurs unterricht lehrer kurs".split()
    ),
    language_form=("isch", "deutsch"),
    language_phrases=("ins", "im", "aus dem"),
    language_people=frozenset({"deutsche", "deutschen"}),
    locatives=frozenset("in nach aus bei von bis uber durch zwischen richtung gen nahe unweit sudlich nordlich ostlich westlich".split()),
    place_nouns=frozenset(
        (
            "stadt hauptstadt hafenstadt grossstadt kleinstadt provinz region gebiet bezirk kreis landkreis dorf gemeinde ort hafen "
            "flughafen raum grossraum bundesstaat us bundesstaats staat kanton oblast distrikt insel metropole millionenstadt "
            "bundesland universitat landgericht amtsgericht polizei messe hauptbahnhof bahnhof grenzstadt kustenstadt handelsstadt"
        ).split()
    ),
    courtesy=frozenset({"herr", "frau", "herrn", "familie", "fraulein"}),
    offices=frozenset(
        (
            "prasident prasidentin minister ministerin kanzler kanzlerin premier premierminister aussenminister verteidigungsminister "
            "senator general trainer kapitan sanger sprecher sprecherin kommissar richter"
        ).split()
    ),
    person_names=frozenset(
        "georgia jordan chad paris london israel florence sydney austin kenia india dallas chelsea virginia carolina victoria".split()
    ),
)

# --- roles ---------------------------------------------------------------------------------------------------------------------

ROLES = RoleGrammar(
    places=(
        "in im bei beim nahe auf an am unweit vor durch innerhalb rund entlang zwischen ab inmitten südlich nördlich östlich "
        "westlich um unter"
    ),
    elsewhere=("über nach aus via gegen ohne für wie als seit gen richtung zu zum zur mit gegenüber jenseits trotz statt laut außer neben"),
    sources="aus",
    targets="nach in",
    travel=(
        "reis* reist* flog flogen flieg* fliegt fuhr fuhren fährt kam kamen kommt gereist geflogen gefahren eil* gelangt* brach brachen"
    ),
    linking="von des der vom",
    articles=(
        "der die das den dem des ein eine einem einen einer eines seinem seinen ihrem ihrer ganz ganzen großen alten neuen "
        "sich auch nun heute gestern dort"
    ),
    place_nouns=(
        "süd* nord* ost west osten westen mitte zentrum stadt* hauptstadt* region* provinz* gebiet* bezirk* grenz* hafen* "
        "markt* dorf* küste* insel* ort* tal* raum* bahnhof* flughafen* flughäfen* bucht* gebirge* berge* bergen hochland* "
        "steppe* wüste* teil* teilen kreis* oblast* staat* ufer* strand* straßen werk* fabrik* hotel* schule* krankenhaus* "
        "universität* gefängnis* mine* grube* see westküste altstadt landesteil* übergang* territorium boden"
    ),
    persons=(
        "präsident* minister* *minister *ministerin *ministers premier* kanzler* staatschef* regierungschef* sprecher* "
        "*sprecher *sprecherin botschafter* könig* unternehm* firma firmen konzern* hersteller* bank* armee* militär* soldat* "
        "polizist* polizei* experte* expertin* wissenschaftler* forscher* ärzt* arzt* abgeordnete* diplomat* bürger* "
        "staatsbürger* touristen händler* bauern arbeiter* delegation* gesandt* vertreter* kolleg* trainer* journalist* *amt "
        "*behörde* parlament* senat* staatsbahn* bahngesellschaft investor* student* flüchtling* beamt* general* richter* "
        "gericht* zentralbank* verband* präsidentin präsidenten außenminister* familie* mann frau männer frauen zeitung* "
        "medien reederei* spediteur* handelskammer* opposition* opposition geolog* doktorand* sportler* mannschaft* team* "
        "künstler* autor* bergleute kommission* vizepräsident* ministeriums *ministerium*"
    ),
    governments="regierung* führung* kreml* staatsführung",
    acts=(
        "erklär* sag* kündigt* teilt* wies weist warnt* fordert* verlang* will wollen wollte* hat haben hatte* wird werden "
        "wurde* unterschr* unterzeichn* beschl* entscheid* entschied* lehnt* lobt* droht* bestell* blockier* schließt schloss "
        "schlossen öffne* plant* baut bauen bietet bot boten stimmt* verurteil* kritisier* begrüßt* bestätig* bestreit* "
        "bestritt* dement* schick* entsend* liefer* gewähr* zahlt* vermittelt* sperr* verhäng* weist* verbot* verbiet* zieht "
        "zog stellt* einig* vereinbar* hofft* setzt* sieht sah erwart* kauf* verkauf* exportier* importier* nimmt nahm lädt "
        "lud empfängt empfing reagier* antwort* beruf* ruft rief verhandel* kann soll darf muss möchte ist sind war senkt* "
        "erhöht* gab gibt hält hielt tritt trat mahnt* schweigt schwieg"
    ),
    no_verbs=(
        "und oder sowie bis in im an am auf bei mit nach von vom zu zum zur über unter vor durch für gegen ohne aus wie als "
        "dass der die das den dem des ein eine einen einem einer noch nicht auch nur selbst allein statt gegenüber hinaus "
        "zufolge"
    ),
    conjunctions="dass weil ob wenn da obwohl während nachdem bevor damit",
    joints="und oder sowie bzw",
    aside=(
        "früher einst damals ehemals vergleich* vergleicht verglich ähnlich* jahrzehnte* jahrhundert* achtziger neunziger "
        "siebziger sechziger vormals erinnert* vorbild* muster könnte könnten eines irgendwann anders geschichte gewidmet "
        "handelt* film buch roman ausstellung ursprünglich stammt stammen zuletzt gegensatz unterschied studierte lernte "
        "beispiel beispiele vorreiter vorgänger erfahrung* seinerzeit damalig* anderswo ebenso genauso kopie nachbau erstmals "
        "vorjahren vorletzt* jahrzehnt* 19. kolonial* sowjetzeit kaiserzeit mittelalter weltkrieg* kindheit jugend "
        "aufgewachsen studium urlaub* vortrag* lernen gelernt abgeschaut übernommen umweg lieferung* erzählt berichtet* "
        "vergleichbar* gleichauf nachkomme* vorfahr* gastspiel lässt ließe käme hieße wäre würde würden"
    ),
    since="seit seitdem als anders wie",
)

# --- sentences -----------------------------------------------------------------------------------------------------------------

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
        "0.5": "halbes halben halbe halbem halber",
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
        "13": "dreizehnten",
        "14": "vierzehnten",
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
        "Y+0": "^jahresende ^jahresbeginn ^jahresanfang ^jahresmitte heuer heurigen heurige",
        "Y-1": "^vorjahr ^vorjahres vorjährigen",
        "M+0": "^monatsende ^monatsanfang ^monatsbeginn",
        "W+0": "^wochenbeginn ^wochenanfang ^wochenmitte",
        "M-1": "^vormonat ^vormonats",
        "Q-1": "^vorquartal ^vorquartals",
        "W-1": "^vorwoche",
    },
    references={
        "PRESENT_REF": (
            "jetzt derzeit ^gegenwart heutzutage im_moment zur_stunde heutige heutigen "
            "heutiger heutiges derzeitige derzeitigen jetzigen jetzige gegenwärtige gegenwärtigen"
        ),
        "PAST_REF": (
            "damals einst früher ^vergangenheit ehemals "
            " zu_dieser_zeit zu_jener_zeit letzter_zeit vergangener_zeit "
            "vergangener_zeiten einstige einstigen neulich letzte_zeit letzten_zeit vergangenen_zeit "
        ),
        "FUTURE_REF": "^zukunft demnächst zukünftig zukünftige zukünftigen ",
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
        "Y+0": "desselben_jahres jenes_jahres selben_jahr gleichen_jahr selben_jahres gleichen_jahres",
        "M+0": "selben_monat gleichen_monat",
        "W+1": "woche_darauf",
    },
    last="letzte letzten letzter letztes letztem vergangene vergangenen vergangener vergangenes vorige vorigen voriger voriges",
    before_last="vorletzte vorletzten vorletzter vorletztes vorletztem",
    next=("nächste nächsten nächster nächstes nächstem kommende kommenden kommender kommendes bevorstehenden"),
    this=("diese diesen dieser dieses diesem laufende laufenden laufendes heutige heutigen heutiger diesjährigen diesjährige aktuellen"),
    same="selben gleichen jenem jenes jenen",
    after="folgende folgenden folgendes darauffolgenden darauffolgende",
    every="jeden jede jedes jeder jedem alle pro je",
    parts="^anfang ^mitte ^ende ^beginn",
    about="rund etwa gut knapp fast genau ziemlich ungefähr circa ca über mindestens gerade nicht_einmal mehr_als weniger_als nur schon",
    ago_before="vor",
    ahead="in",
    later="später darauf danach",
    earlier="zuvor",
    since="seit seitdem",
    until="bis",
    start="von vom zwischen",
    conj="und sowie oder beziehungsweise bzw",
    articles="der die das dem den des",
    prepositions="ab im am während zum zur beim um gegen nach mit für aus",
    suffixes="",
    decade_suffixes="er ern",
    clock="^uhr",
    counted=(
        "euro mark dollar dm franken lire yuan rubel prozent menschen personen tonnen meter metern kilometer kilometern km m kg t "
        "quadratmeter quadratmetern quadratkilometer hektar ha liter mann soldaten teilnehmer teilnehmern besucher besuchern mitarbeiter "
        "mitarbeitern arbeitsplätze arbeitsplätzen einwohner einwohnern stunden jahre jahren tage tagen wochen minuten "
        "mitglieder mitgliedern zuschauer zuschauern beschäftigte beschäftigten schüler schülern studenten "
        "fälle fällen unternehmen betriebe firmen unterschriften stimmen wörter seiten container containern fahrzeuge lastwagen "
        "züge zügen höhenmeter höhenmetern gäste gästen kinder kindern frauen männer männern flüchtlinge flüchtlingen tote toten "
        "exemplare exemplaren grad watt megawatt volt zeichen punkte punkten plätze plätzen arbeiter arbeitern familien haushalte "
        "wohnungen häuser tieren tiere kubikmeter barrel millionen milliarden mal usd eur rmb"
    ),
    amounts=("rund etwa fast knapp mindestens höchstens circa ca insgesamt"),
    origin="vom",
    events_follow="nach vor nachdem bevor seit",
    before_christ="v\\.?\\s?Chr|vor\\s?Chr",
    numbered="nummer nr tel telefon artikel paragraph euro seite band isbn fax postleitzahl plz höhe hausnummer boeing iso raum zimmer",
    persons="herr frau herrn minister ministerin präsident präsidentin dr prof kanzler kanzlerin professor botschafter botschafterin",
    no_unit="",
    future=(
        "wird werden soll sollen will wollen plant planen geplant geplante geplanten geplanter vorgesehene vorgesehenen "
        "angesetzte angesetzten erwartete erwarteten findet finden beginnt beginnen startet starten kommt kommen "
        "spielt spielen steht stehen lädt laden trifft treffen tritt treten kann können möchte möchten muss müssen "
        "voraussichtlich erscheint erwartet spätestens bevorsteht ansteht vorgesehen angesetzt termin termine geht "
        "folgt folgen endet reist sollte veranstaltet stattfindenden werde dürfte erhältlich"
    ),
    past=(
        "war waren wurde wurden hatte hatten kam kamen ging gingen fand fanden gab sprach sprachen traf trafen stand standen hat "
        "haben habe sei seien worden gewesen blieb blieben begann begannen sagte sagten lag lagen nahm nahmen rief schrieb "
        "trat traten zog zogen ließ ließen hieß erhielt unterzeichnet verabschiedet sah"
    ),
    present="ist sind gibt",
    participles="ge[a-zäöüß]{2,}(?:t|en)|iert",
    past_endings="[bdefgklmnprstzßh]te|[bdfgklmnprstzßh]ten|ierten",
    attribute_past="(?:t|en)e[nrms]?",
    attribute_future="ende[nrms]?",
    vague_today=True,
    still="noch",
    noun_capitals=True,
    dateline_labels=(
        "stand datum veröffentlicht erschienen publiziert aktualisiert erstellt von am um uhr update artikel online quelle seit "
        "letzte aktualisierung zuletzt geändert"
    ),
)

# --- events --------------------------------------------------------------------------------------------------------------------

EVENTS = EventGrammar(
    lists={
        "pact": (
            "*abkommen* *vereinbarung *vereinbarungen *vertrag *vertrags *vertrages *verträge *verträgen *memorandum *memoranden "
            "*absichtserklärung* "
            "*protokoll *protokolle *pakt *erklärung *dokument *dokumente *dokumenten *absprache* *deklaration* *fahrplan"
        ),
        "loan": (
            "*kredit *kredits *krediten *kredite *kreditvertrag* *kreditabkommen* *darlehen* *finanzierungsabkommen "
            "*finanzierungsvertrag* *anleihe* zuschuss zuschüsse zuschüssen"
        ),
        "money": "mio mrd *million* *milliarde* dollar euro yuan rubel tenge som",
        "line": (
            "*bahn *bahnlinie* *bahnstrecke* *eisenbahn* *strecke *strecken *tunnel* *brücke* *hafen *hafens *flughafen *flughafens "
            "*pipeline* "
            "*straße *autobahn* *kraftwerk* *terminal* *bahnhof* *logistikzentrum* *werk *fabrik* *verbindung *zugverbindung* "
            "*umgehung* *abschnitt* "
            "*linie *raffinerie* *umschlagplatz* *güterbahnhof* *route *fährverbindung* *trockenhafen* *staudamm* *anlage"
        ),
        "gathering": (
            "*gipfel *gipfels *gipfeltreffen* *treffen *treffens *konferenz *konferenzen *forum *forums *tagung *sitzung *gespräche "
            "*gesprächen "
            "*beratungen *verhandlungen *konsultationen *gipfelkonferenz *ministerrunde *gesprächsrunde"
        ),
        "frontier": (
            "*grenze *grenzen übergang übergänge übergängen *straßenübergang* *straßenübergäng* *bahnübergäng* *grenzübergang "
            "*grenzübergangs *grenzübergänge *grenzübergängen "
            "*grenzposten *grenzverkehr *kontrollpunkt*"
        ),
        "drill": "*manöver *manövern *manövers *militärübung *militärübungen *übung *übungen *marineübung* *antiterrorübung*",
        "penalty": "*sanktion *sanktionen *strafzöllen *strafzölle *embargo *exportverbot* *strafmaßnahmen *handelsbeschränkungen",
        "person": (
            "mit *amtskolleg* *kolleg* *präsident* *minister* *botschafter* *premier* *regierungschef* *staatschef* *vertreter* "
            "*delegation* "
            "*außenminister* unterhändler* *gast *gäste *gesandten *sondergesandte*"
        ),
    },
    triggers=(
        # money
        Trigger(
            "finance",
            verbs="unterzeichne* unterschrieb* paraphier* vereinbart* schloss schlossen geschlossen* abgeschlossen*",
            needs="@loan",
        ),
        Trigger(
            "finance",
            verbs=(
                "gewährt* gewähr* bewillig* vergab* vergeb* vergibt erhielt* erhält erhalten stellt+bereit stellte+bereit stellen+bereit "
                "bereitgestellt* bereitstell* genehmig* sagte+zu sagten+zu zugesagt* aufgenommen nahm+auf nimmt+auf"
            ),
            needs="@loan @money",
            refuses="*tonnen *kilometer",
        ),
        Trigger("finance", verbs="lieh liehen leiht verlieh", needs="@money"),
        Trigger("finance", verbs="investiert* investieren finanziert* finanzieren mitfinanzier*", needs="@money"),
        # border
        Trigger(
            "border",
            verbs=("schloss schlossen schließt schließen geschlossen* schliesst abgeriegelt* gesperrt* sperrte* sperrt blockiert*"),
            needs="@frontier",
            not_before="ist sind bleibt bleiben",
            refuses="*bahnlinie *bahnstrecke *strecke *tunnel",
        ),
        Trigger(
            "border",
            verbs="öffnete* öffnet geöffnet* öffnen wiedereröffnet* eröffnet* wiedergeöffnet*",
            needs="@frontier",
            not_before="ist sind bleibt bleiben",
            refuses="*bahn *bahnlinie *bahnstrecke *strecke *tunnel *straße zug",
        ),
        Trigger("border", verbs="macht+dicht machte+dicht machten+dicht machen+dicht riegelte+ab riegelten+ab", needs="@frontier"),
        Trigger("border", verbs="geschlossen+worden geöffnet+worden gesperrt+worden", needs="@frontier"),
        Trigger("border", nouns="grenzschließung* grenzöffnung* wiederöffnung+@frontier"),
        # agreements
        Trigger(
            "agreement",
            verbs="unterzeichne* unterschrieb* unterschreib* paraphier* ratifizier* besiegel*",
            refuses="*gesetz *gesetze *dekret *erlass",
        ),
        Trigger(
            "agreement",
            verbs="schloss schlossen geschlossen* schließen schließt abgeschlossen* traf trafen getroffen* erzielt*",
            needs="@pact *einigung",
        ),
        Trigger(
            "agreement",
            verbs="vereinbart* vereinbaren verständigt*+auf einigte+auf einigten+auf geeinigt+auf einigen+auf "
            "einigte+darauf einigten+darauf einigen+darauf kamen+überein",
        ),
        Trigger("agreement", verbs="legten+bei legte+bei beigelegt*", needs="*streit *konflikt *streitigkeiten"),
        Trigger("agreement", nouns="unterzeichnung *vertragsunterzeichnung ratifizierung"),
        Trigger(
            "agreement",
            nouns="*abkommen *abkommens *vereinbarung *staatsvertrag *grenzvertrag *absichtserklärung *memorandum",
            refuses="@loan",
        ),
        # sanctions
        Trigger(
            "sanction",
            verbs=(
                "verhäng* beschloss beschlossen* beschließ* verschärf* erließ erließen aufgehoben* aufheb* hob+auf hoben+auf lockert* "
                "gelockert* verlänger* setzte+aus "
                "setzte+kraft setzten+kraft setzt+kraft setzen+kraft gesetzt+kraft kündigt*+an"
            ),
            needs="@penalty",
        ),
        Trigger("sanction", verbs="sanktionier* setzte+sanktionsliste setzten+sanktionsliste"),
        # building and opening
        Trigger(
            "construction",
            verbs="begann begannen begonnen* beginnt beginnen starten startet* gestartet* laufen lief angelaufen",
            needs="bau arbeiten+@line bauarbeiten *bauarbeiten baus *bau tunnelbau spatenstich erdarbeiten verlegung",
        ),
        Trigger("construction", verbs="legte+grundstein legten+grundstein gelegt+grundstein", needs="grundstein"),
        Trigger("construction", nouns="baubeginn spatenstich* baustart grundsteinlegung"),
        Trigger(
            "opening",
            verbs=(
                "nahm+betrieb nahmen+betrieb genommen+betrieb aufgenommen+betrieb ging+betrieb gingen+betrieb gegangen+betrieb "
                "geht+betrieb gehen+betrieb"
            ),
        ),
        Trigger(
            "opening",
            verbs=(
                "eröffne* einweih* eingeweiht* weihte+ein weihten+ein weihen+ein fertiggestellt* freigegeben* wiedereröffne* gestartet* "
                "startete*"
            ),
            needs="@line *zug *züge *zuges *botschaft *konsulat *institut *universität",
            refuses="*forum *gipfel *konferenz *messe",
        ),
        Trigger(
            "opening",
            verbs="erreichte* abgefahren startete* traf+ein rollte* fuhr verließ eingetroffen*",
            needs="erste+*zug erste+*güterzug erster+*zug ersten+*zug",
        ),
        Trigger(
            "opening",
            verbs="nahm+auf nahmen+auf nimmt+auf nehmen+auf aufgenommen",
            needs="*zugverkehr *bahnverkehr *güterverkehr *personenverkehr *fährbetrieb *fahrgastbetrieb",
        ),
        Trigger("opening", nouns="inbetriebnahme einweihung streckeneröffnung eröffnung+@line"),
        # exercises
        Trigger(
            "exercise",
            nouns=(
                "*manöver *manövern *manövers *militärübung *militärübungen *marineübung *marineübungen *antiterrorübung *antiterrorübungen"
            ),
        ),
        Trigger(
            "exercise", verbs="übten trainierten trainieren", needs="*militär* *truppen *soldaten *streitkräfte* *marine* armee* *einheiten"
        ),
        Trigger(
            "exercise",
            nouns="übung übungen",
            needs="gemeinsame gemeinsamen gemeinsamer *militär* *truppen *soldaten *streitkräfte* *marine* armee*",
        ),
        # protest
        Trigger(
            "protest",
            verbs=(
                "demonstrier* protestier* streikte* streiken streikt traten+streik trat+streik treten+streik gingen+auf_die_straße "
                "ging+auf_die_straße gehen+auf_die_straße"
            ),
        ),
        Trigger(
            "protest",
            nouns="*protest *proteste *protesten *demonstration *demonstrationen *kundgebung *kundgebungen *streik *streiks *unruhen",
        ),
        Trigger(
            "protest",
            verbs="blockier* besetz* stürmt* versammel*",
            needs="*demonstrant* protestierend* regierungsgegner* oppositionsanhänger*",
        ),
        # attacks
        Trigger("attack", verbs="explodier* detonier*", needs="*bombe *bomben *sprengsatz *sprengsätze"),
        Trigger(
            "attack",
            nouns=(
                "*anschlag *anschlags *anschläge *anschlägen *gefecht *gefechte *gefechten kämpfe kämpfen *zusammenstösse "
                "*zusammenstössen *zusammenstoss *angriff *angriffs *angriffe *angriffen *attentat* *überfall *beschuss *explosion"
            ),
        ),
        Trigger(
            "attack", verbs="angegriffen* griff+an griffen+an beschoss* beschossen* überfiel* bombardier* attackier* sprengte* getötet*"
        ),
        # visits
        Trigger("meeting", verbs="zusammentreffen zusammentraf* zusammengetroffen*", needs="@person"),
        Trigger("meeting", verbs="kam+zusammen kamen+zusammen kommt+zusammen kommen+zusammen zusammengekommen*"),
        Trigger("visit", verbs="besuch* bereist* absolvier*+besuch", not_after="universität schule", refuses="*messe *ausstellung *schule"),
        Trigger(
            "visit",
            verbs=(
                "erwartet reiste* reist reisen gereist flog flogen kam kamen eingetroffen* traf+ein trafen+ein trifft+ein landete* "
                "brach+auf"
            ),
            needs=(
                "*präsident* *minister* *delegation *premier* *regierungschef* *staatschef* *kanzler* *gesandte* *besuch *visite "
                "*vorsitzende* *sprecher*"
            ),
            refuses="*zug *züge *container*",
        ),
        Trigger("visit", verbs="hielt+auf hielten+auf hält+auf", needs="*besuch *gesprächen *visite", refuses="*gipfel"),
        Trigger("visit", verbs="weilte* weilt war waren", needs="zu_besuch zu_gast zum_staatsbesuch zum_arbeitsbesuch zum_antrittsbesuch"),
        Trigger("visit", verbs="leitete+delegation leitet+delegation führte+delegation führt+delegation", needs="nach in"),
        Trigger("visit", nouns="*besuch *besuchs *besuches *visite staatsbesuch* *antrittsbesuch* *reise", needs="in nach im"),
        # meetings
        Trigger(
            "meeting",
            verbs="traf trafen getroffen* trifft treffen",
            needs="@person",
            refuses="*entscheidung *entscheidungen *maßnahme* *vorkehrung* *abkommen *vereinbarung *vereinbarungen *vorbereitung* ein",
        ),
        Trigger(
            "meeting",
            verbs="traf trafen trifft",
            after="^",
            refuses="*entscheidung *entscheidungen *maßnahme* *abkommen *vereinbarung* ein",
        ),
        Trigger("meeting", verbs="trafen+sich treffen+sich getroffen+sich trifft+sich traf+sich"),
        Trigger("meeting", verbs="empfing* empfängt empfangen", needs="@person ^ *delegation*", refuses="*signal *sender"),
        Trigger("meeting", verbs="empfing empfingen", after="^"),
        Trigger("meeting", verbs="tagte* tagen tagt versammelten+sich"),
        Trigger(
            "meeting",
            verbs="berieten beriet berät beraten telefonier* sprach+mit sprachen+mit sprachen+miteinander verhandelte+mit verhandelten",
            needs="@person *seiten *parteien",
        ),
        Trigger(
            "meeting", verbs="eröffne* hielt+ab hielten+ab hielt hielten führte* veranstalte* ausricht* richtete+aus", needs="@gathering"
        ),
        Trigger("meeting", nouns="@gathering *dreiertreffen *spitzentreffen", refuses="institut"),
        # statements
        Trigger(
            "statement",
            verbs=(
                "erklärte* erklärt sagte sagten sagt betonte* betont forderte* fordert kritisierte* kritisiert verurteilte* "
                "verurteilt warnte* warnt "
                "kündigte+an kündigten+an bekräftigte* bekräftigt unterstrich* begrüßte* begrüßt mahnte* mahnt äußerte* rief+auf "
                "riefen+auf "
                "teilte+mit teilten+mit würdigte* würdigt lobte* lobt hob+hervor nannte bezeichnete* versicherte* wies+zurück "
                "dementierte* dementiert "
                "unterstreicht erläuterte*"
            ),
            not_after="sich",
        ),
    ),
    held=(
        "fand+statt fanden+statt findet+statt finden+statt stattfind* stattgefunden* stattfand* abgehalten* abzuhalten hielt+ab "
        "hielten+ab begann begannen "
        "beginnt beginnen begonnen eröffnet* eröffnen endet* endeten zu_ende beendet* tagte* tagt veranstaltet* ausgerichtet* "
        "kam+es kam_es "
        "kamen+zusammen verübt* ereignete* ereigneten erschütter* startet* gestartet* verletzt* getötet* starben brach+aus "
        "brachen+aus ausgebrochen* "
        "setzten+fort setzte+fort setzen+fort fortgesetzt* wiederaufgenommen* tritt_in_kraft trat+kraft gilt durchgeführt* "
        "durchführ* absolvier* trainier* übten einberufen* gastgeber"
    ),
    called_off="abgesagt* sagte+ab sagten+ab abgebrochen* gestrichen* annullier* geplatzt* platzte* gescheitert* scheiterte* ausgefallen",
    openers=(
        "dass der die das den dem dessen deren denen um weil während wobei welche welcher welches welchen welchem wo woraufhin "
        "nachdem bevor da obwohl "
        "ob wenn falls sodass damit wie als indem sobald solange ohne wodurch womit und aber doch sondern denn"
    ),
    bare_openers="nachdem bevor obwohl sobald",
    coordinators="und sowie aber doch sondern",
    prepositions="in an auf mit von bei nach zu aus für durch über unter vor um im am vom zum zur beim",
    definite=("der die das des dem den dieser diese dieses diesem diesen jener jene jenes jenem beim im zum zur am vom"),
    other=(
        "weiteres weitere weiteren weiterer zweites zweite zweiten anderes andere anderen neues neue neuen nächste nächsten nächstes "
        "künftige*"
    ),
    anaphora=(
        "sie beide beiden er seiten dabei dort zudem außerdem anschließend danach zugleich daraufhin drei_länder_unterzeichneten "
        "die_drei_länder die_fünf_länder "
        "die_vertreter die_präsidenten die_minister die_staatschefs die_außenminister"
    ),
    negation="nicht kein keine keinen keinem keiner keines nie niemals weder ohne_einigung",
    planned=(
        "wird werden soll sollen will wollen plant planen beabsichtigt beabsichtigen vorgesehen geplant voraussichtlich möchte steht_bevor "
        "demnächst künftig anvisiert"
    ),
    planned_before_noun="geplante* bevorstehende* kommende* anstehende* künftige* vorgesehene* angekündigte* nächste nächsten",
    hypothetical=(
        "könnte könnten würde würden wäre wären dürfte dürften möglicherweise vielleicht falls wenn sofern hätte hätten mögliche "
        "möglicher mögliches möglichen ob"
    ),
    infinitive="zu",
    place="in im bei nahe",
    towards="nach in",
    since="seit",
    during="beim bei während anlässlich",
    taking_part="teilnahm* teilgenommen* teilnehm* nahmen+teil nahm+teil beteiligt* beteiligten vertreten",
    possessive="ihr ihre ihrem ihren ihres ihrer sein seinem seinen seines seiner seine",
    ranges="bis_zum bis und –",
    between="zwischen mit der des von aus zur dem vom den mit_den zwischen_den",
    after="nach seit",
    before="vor",
    same_time="gleichzeitig zeitgleich parallel zur_gleichen_zeit zur_selben_zeit unterdessen währenddessen am_rande",
    auxiliaries="hat haben hatte",
    lengths={
        2: "zweitägig* 2-tägig*",
        3: "dreitägig* 3-tägig*",
        4: "viertägig* 4-tägig*",
        5: "fünftägig* 5-tägig*",
        6: "sechstägig* 6-tägig*",
        7: "siebentägig* einwöchig*",
        10: "zehntägig* 10-tägig*",
        14: "zweiwöchig*",
    },
    no_date_after="seit bis vor_dem",
    today="heute",
    no_party_after="ohne ohne_durch nach_europa_ohne außer anstelle_von statt über_den_handel",
    offices=(
        "*minister *ministers *ministerin *präsident *präsidenten *präsidentin *sprecher *sprecherin *botschafter *botschafterin "
        "*kanzler *kanzlerin "
        "*premier *regierungschef* *staatschef* *außenamtschef *vorsitzende *vorsitzender *vorsitzenden *direktor *direktorin "
        "*leiter *leiterin *experte "
        "*expertin *professor *professorin *forscher *forscherin *stipendiat *stipendiatin *wissenschaftler* *analyst *analystin "
        "*generalsekretär* *chef *chefin "
        "*gouverneur *bürgermeister* *gesandter *gesandte *gesandten *beauftragter *beauftragte *abgeordneter *abgeordnete *ökonom "
        "*ökonomin *kommissar* "
        "*vizepräsident* *stellvertreter* *sekretär *ministerium *ministeriums *regierung"
    ),
    not_names=(
        "am im in an auf bei nach vor laut zudem außerdem dabei dort herr herrn frau dr prof gleichzeitig sie er es man wir experten "
        "beobachter analysten"
    ),
    articles="der die das des dem den ein eine einer eines einem einen sein seine seinen seinem ihr ihre ihrem ihren",
    capital_nouns=True,
)

# --- railways ------------------------------------------------------------------------------------------------------------------

RAIL = RailGrammar(
    lines=(
        "*eisenbahn *eisenbahnen *eisenbahnlinie *eisenbahnlinien *eisenbahnstrecke *eisenbahnstrecken *bahnlinie *bahnlinien "
        "*bahnstrecke *bahnstrecken *bahnprojekt *bahnprojekts *bahnprojektes *bahnprojekte *bahnverbindung *bahnverbindungen *bahntrasse "
        "*bahnkorridor *bahnkorridors *bahnabkommen *bahnvertrag *bahnroute *bahnbau *bahntunnel *eisenbahntunnel *bahnbrücke "
        "*eisenbahnbrücke *schienenweg *schienenwegs *schienenverbindung *schienenkorridor *schienenstrecke *schienenprojekt "
        "*schienenanbindung *zugstrecke *zugverbindung *güterzugverbindung bahn"
    ),
    trains=(
        "zug züge zügen zuges zugs *güterzug *güterzüge *güterzügen *personenzug *personenzüge *personenzügen *containerzug "
        "*containerzüge *containerzügen *nachtzug *nachtzüge *schnellzug *schnellzüge *schnellzügen *kohlezug *kohlezüge *getreidezug "
        "*getreidezüge *blockzug *blockzüge *blockzügen *ganzzug *ganzzüge *ganzzügen *probezug *testzug *expresszug *expresszüge "
        "zugverkehr *bahnverkehr *schienenverkehr *zugfahrt gleis gleise gleisen gleises schiene schienen *gleisbau strecke teilstrecke "
        "streckenabschnitt *waggon *waggons *lokomotive *lokomotiven lok loks *bahnfähre *zugfähre bahnhof bahnhöfe *güterbahnhof"
    ),
    rivals=(
        "*straße *straßen *autobahn *autobahnen *fernstraße *fluggesellschaft* *pipeline *pipelines *gasleitung *gasleitungen "
        "*ölleitung *flug *flüge *flügen *flugverbindung *flugverbindungen fliegt fliegen *flugzeug *flugzeuge "
        "*luftbrücke *stromleitung *stromtrasse *hochspannungsleitung *buslinie *seidenstraße *schnellstraße *rohrleitung "
        "*schifffahrtslinie *kabel *u-bahn *straßenbahn *s-bahn *autobahnverbindung *flugroute *fernbus *fernbusse lastwagen lkw "
        "*seilbahn *autofähre"
    ),
    not_after="ministerium",
    joints="und über nach von via mit bis zwischen sowie durch aus der die dem den ins in",
    conjunctions="und sowie",
    between="zwischen",
    these="drei_länder beiden_länder drei_staaten beiden_staaten drei_republiken beide_länder drei_nachbarn beiden_nachbarn fünf_länder",
    name_endings="e en em er es s n",
)
