"""English: words only; what they are for is told by the shapes in geo/extract/grammar.py."""

from __future__ import annotations

from geo.extract.grammar import DateGrammar, EventGrammar, NameGrammar, RailGrammar, RoleGrammar, SentenceGrammar, Trigger

# --- names ---------------------------------------------------------------------------------------------------------------------

NAMES = NameGrammar(
    people_rules=(
        ("ese", ("ese",)),
        ("ish", ("ish",)),
        ("swana", ("swana",)),
        ("otho", ("otho",)),
        ("yz", ("yz",)),
        ("iz", ("iz",)),
        ("men", ("men",)),
        ("", ("", "s")),
    ),
    languages_before=frozenset(
        "in into speak speaks spoke spoken speaking learn learning learned translate translated written fluent broken".split()
    ),
    languages_after=frozenset(
        "language languages speaking speaker speakers translation translations translator teacher teachers lessons lesson class classes "
        "loanword loanwords idiom idioms slang dialect dialects dictionary literature grammar spelling word words subtitles "
        "breakfast".split()
    ),
    locatives=frozenset(
        "in from to at near around outside inside into via through across between of for leaving left reach reached "
        "northern southern eastern western central north south east west downtown".split()
    ),
    place_nouns=frozenset(
        (
            "city town village province region district county state port capital area airport university court police council bay "
            "island river lake mount mountain valley street road avenue bridge station harbor harbour beach hospital school college "
            "authorities government officials mayor governor senator republicans democrats"
        ).split()
    ),
    town_hints=(("county", "USA"),),
    determiners=frozenset("a an his her their its my our your this that these those every each".split()),
    courtesy=frozenset(
        (
            "mr mrs ms miss dr sir dame lady lord prof professor judge justice officer sgt sergeant lt capt col coach rep sen coun cllr rev"
        ).split()
    ),
    offices=frozenset(
        (
            "president minister senator governor secretary chancellor premier general admiral commissioner congressman congresswoman "
            "representative rep sen gov attorney chairman spokesman spokeswoman king queen prince princess detective constable sheriff"
        ).split()
    ),
    person_names=frozenset(
        (
            "reunion jordan chad georgia israel chelsea austin florence virginia carolina charlotte "
            "madison lincoln jackson vladimir roman alexandria sofia sophia lourdes adelaide nancy lydia valencia "
            "regina verona siena kent devon lorraine tyrone hamilton washington chester clinton lancaster dakota savannah "
            "victoria asia malta holland german francis montana cheyenne laramie raleigh logan aurora helena "
            "eugene bradford ashton milton preston bristol carson camden trinidad troy marion odessa cody"
        ).split()
    ),
    street_tails=frozenset("street road avenue ave lane boulevard blvd terrace crescent".split()),
    seats="USA",
    club_tails=frozenset(
        (
            "celtics lakers bulls warriors knicks nets hawks hornets pistons pacers bucks cavaliers raptors 76ers sixers wizards mavericks "
            "rockets grizzlies pelicans spurs nuggets timberwolves blazers jazz clippers yankees mets dodgers giants padres rockies "
            "diamondbacks cubs cardinals brewers pirates phillies braves marlins orioles jays tigers twins guardians royals astros rangers "
            "athletics mariners patriots bills dolphins jets steelers ravens browns bengals texans colts titans jaguars broncos raiders "
            "chargers cowboys commanders packers vikings panthers buccaneers falcons seahawks rams 49ers bruins canadiens leafs sabres "
            "penguins flyers blackhawks predators oilers canucks sharks ducks kraken sox galaxy sounders timbers rovers wanderers albion"
        ).split()
    ),
    with_article={"reunion": "in on of from to la near off for and with"},
    person_tails=frozenset(
        (
            "police university airport city county state river valley bridge beach bay hospital school college street road tech "
            "government parliament army navy air times post republicans democrats senate house court supreme stock exchange olympics "
            "olympic marathon accord agreement climate summit metro island islands central international national general district "
            "council museum opera harbour harbor prime foreign defense defence president minister embassy fashion zoo symphony "
            "peace motor cup open grand masters premier first south north east west new red white blue green"
        ).split()
    ),
)

# --- roles ---------------------------------------------------------------------------------------------------------------------

ROLES = RoleGrammar(
    places=(
        "in at near on around outside inside across throughout along between within off hit hits struck crosses reached "
        "reaches reach shook shakes north south east west"
    ),
    elsewhere=(
        "via through about from to against without for like unlike as since with over toward towards into than by beyond despite after"
    ),
    sources="from of",
    targets="to into for",
    travel=(
        "travel* flew fly flies flown went go goes going came come comes head* arriv* return* rush* drove drive* sail* left leave leaves"
    ),
    linking="of",
    articles="the a an its his her their this that whole entire all much parts part some most",
    place_nouns=(
        "north* south* east* west* central centre center city cities town* capital* region* province* area* district* border* "
        "port* market* village* coast* island* valley* station* airport* mountain* steppe* desert* bay outskirts suburb* "
        "street* streets mine* factory hotel* school* hospital* university prison shore* bank territory soil downtown rural "
        "remote heart edge middle interior shaft upper lower"
    ),
    persons=(
        "president* minister* premier chancellor* spokes* ambassador* king queen prince compan* firm* corporation* maker* "
        "manufacturer* bank* army troops soldier* police* expert* scientist* researcher* doctor* lawmaker* diplomat* citizen* "
        "tourist* trader* farmer* worker* delegation* envoy* representative* counterpart* coach* journalist* reporter* "
        "ministry ministries parliament* senate railway* operator* investor* student* refugee* official* general* judge* "
        "court* agency authorit* union* analyst* team* player* author* artist* teenager* athlete* geologist* engineer* "
        "captain* driver* men women man woman people media newspaper* carrier* navy military opposition leader* foreign prime "
        "deputy vice chief head secretary commission* embassy consul* lender* miner* crew* ship* surgeon* teacher* professor* "
        "historian* chef* pilot* museum* airline* contractor* state-owned contractor consortium volunteer* fisherm* climber* "
        "climber nurse* vet* architect* singer* director*"
    ),
    governments="government* leadership kremlin cabinet authorities",
    acts=(
        "says said say announce* den* refus* reject* sign* agree* decide* order* warn* demand* ask* accus* condemn* criti* "
        "welcom* propos* plan* want* will would has have had is was does did can could may must should vow* pledge* promise* "
        "threaten* block* close* open* reopen* impose* lift* ban* send* sent deploy* offer* approv* adopt* urge* call* "
        "insist* invite* host* recall* expel* summon* suspend* resum* deliver* lend* lent grant* buy* bought sell* sold seek* "
        "sought hope* expect* withdr* join* back* support* tell told cut* raise* launch* begin* began start* build* built "
        "pay* paid gave give* took take* hold* held made make* remain* voted votes pulls pulled stands stood"
    ),
    verb_endings="ed es ies",
    no_verbs=(
        "and or in on at by for from to of with as than that which who whose where when while but if because since after "
        "before under over via through about trade based united borders sanctions relations ties exports imports business "
        "times series"
    ),
    conjunctions="that because if when while although though whether but and until unless",
    joints="and or &",
    aside=(
        "once formerly used compar* liken* similar* reminiscent earlier decades centur* historic* eighties nineties seventies "
        "sixties 1960s 1970s 1980s 1990s could might someday one devoted film novel book exhibition like unlike model "
        "modelled previously born studied trained recalls echo* decades-old ago same example* lesson* experience* former* "
        "previous* predecessor* elsewhere colonial soviet-era medieval war-time childhood youth grew learned learnt borrowed "
        "copied copy detour lecture* resemble* would pioneer* instance generation* ancestor* holiday* tour* visited"
    ),
    since="since after unlike like",
)

# --- sentences -----------------------------------------------------------------------------------------------------------------

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
            "there as if for from by with however meanwhile what who how why then now so yet still our no more many some two"
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

DATES = DateGrammar(
    months=(
        "^january ^jan",
        "^february ^feb",
        "^march ^mar",
        "^april ^apr",
        "^may",
        "^june ^jun",
        "^july ^jul",
        "^august ^aug",
        "^september ^sept ^sep",
        "^october ^oct",
        "^november ^nov",
        "^december ^dec",
    ),
    weekdays=("^monday", "^tuesday", "^wednesday", "^thursday", "^friday", "^saturday", "^sunday"),
    seasons={"SP": "spring springtime", "SU": "summer summertime", "FA": "autumn fall", "WI": "winter wintertime"},
    units={
        "D": "day",
        "D+": "days",
        "W": "week",
        "W+": "weeks",
        "WE": "weekend",
        "WE+": "weekends",
        "M": "month",
        "M+": "months",
        "Q": "quarter trimester",
        "Q+": "quarters",
        "H": "half",
        "2W": "fortnight",
        "18M": "year_and_a_half",
        "Y": "year",
        "Y+": "years",
        "DE": "decade",
        "DE+": "decades",
        "CE": "century centuries",
        "TH": "hour hours",
        "TM": "minute minutes seconds",
    },
    numbers={
        "0.5": "half_a half_an",
        "1": "one a an",
        "2": "two both",
        "3": "three",
        "4": "four",
        "5": "five",
        "6": "six",
        "7": "seven",
        "8": "eight",
        "9": "nine",
        "10": "ten",
        "11": "eleven",
        "12": "twelve dozen",
        "13": "thirteen",
        "14": "fourteen",
        "15": "fifteen",
        "16": "sixteen",
        "17": "seventeen",
        "18": "eighteen",
        "19": "nineteen",
        "20": "twenty",
        "25": "twenty-five",
        "30": "thirty",
        "40": "forty",
        "50": "fifty",
        "60": "sixty",
        "70": "seventy",
        "80": "eighty",
        "90": "ninety",
        "100": "hundred",
        "X": "several some few a_few many couple a_couple_of",
    },
    ordinals={
        "1": "first",
        "2": "second",
        "3": "third",
        "4": "fourth final",
        "5": "fifth",
        "6": "sixth",
        "7": "seventh",
        "8": "eighth",
        "9": "ninth",
        "10": "tenth",
        "11": "eleventh",
        "12": "twelfth",
        "13": "thirteenth",
        "14": "fourteenth",
        "15": "fifteenth",
        "16": "sixteenth",
        "17": "seventeenth",
        "18": "eighteenth",
        "19": "nineteenth",
        "20": "twentieth",
        "21": "twenty-first",
    },
    decades={
        "20": "twenties",
        "30": "thirties",
        "40": "forties",
        "50": "fifties",
        "60": "sixties",
        "70": "seventies",
        "80": "eighties",
        "90": "nineties",
    },
    dayparts={"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night"},
    holidays={"12-25": "^christmas", "12-24": "^christmas_eve", "01-01": "^new_year's_day", "E+0": "^easter", "E-2": "^good_friday"},
    deictic={
        "D+0": "today tonight",
        "D-1": "yesterday",
        "D-2": "the_day_before_yesterday day_before_yesterday",
        "D+1": "tomorrow",
        "D+2": "the_day_after_tomorrow day_after_tomorrow",
        "W-2": "the_week_before_last week_before_last",
        "M-2": "the_month_before_last month_before_last",
        "Y-2": "the_year_before_last year_before_last",
    },
    references={
        "PRESENT_REF": "now currently nowadays at_present presently at_the_moment these_days",
        "PAST_REF": "recently formerly in_the_past at_that_time lately",
        "FUTURE_REF": "soon in_the_future in_future in_the_near_future in_the_coming_future",
    },
    sets={
        "P1Y": "annually yearly annual every_year each_year per_year once_a_year",
        "P1M": "monthly every_month each_month per_month",
        "P1W": "weekly every_week each_week per_week",
        "P1D": "daily every_day each_day per_day",
        "P1Q": "quarterly",
    },
    narrative={
        "D-1": "day_before day_earlier previous_day preceding_day",
        "D+1": "next_day following_day day_after day_later",
        "D+0": "same_day that_day",
        "W+1": "following_week week_later",
        "W+0": "same_week that_week",
        "M+1": "following_month month_later",
        "M+0": "same_month that_month",
        "Y-1": "year_earlier year_before previous_year",
        "Y+1": "following_year year_later",
        "Y+0": "same_year that_year",
    },
    last="last past previous",
    next="next coming upcoming",
    this="this current",
    same="same",
    after="following",
    every="every each per",
    parts=(
        "early late mid middle end beginning start end_of beginning_of start_of middle_of the_end_of the_beginning_of "
        "the_start_of the_middle_of"
    ),
    about="about around nearly almost some roughly over more_than less_than at_least only approximately just",
    ago_after="ago",
    ahead="in",
    later="later afterwards",
    earlier="earlier before",
    since="since",
    until="to until till through by",
    start="from between",
    conj="and or",
    articles="the of",
    prepositions="on at during for after before in_the over",
    suffixes="st nd rd th",
    decade_suffixes="s",
    clock="am pm a.m p.m o'clock gmt",
    counted=(
        "million billion thousand people tons tonnes metres meters kilometres kilometers km m kg miles dollars euros yuan "
        "rubles tenge soldiers troops workers percent "
        "companies vehicles trucks trains containers teu passengers homes houses families children women men students jobs employees "
        "hectares acres feet square cubic barrels megawatts mw participants delegates visitors residents inhabitants copies seats votes "
        "points times members refugees dead deaths cases hours minutes usd eur years days"
    ),
    amounts="about around nearly almost some roughly over than least approximately only",
    no_unit="as_soon_as sooner_or_later",
    events_follow="after before from",
    before_christ="B\\.?\\s?C",
    numbered="number no tel phone article page room flight boeing iso resolution",
    persons="mr mrs ms minister president theresa dr prof professor ambassador secretary sir lord",
    future=(
        "will shall plans plan planned planning scheduled expected expects due would should intends aims upcoming forthcoming hopes slated"
    ),
    past=(
        "was were had has have did said says told held met took came went began saw made gave became ran fell rose left spoke wrote "
        "brought paid sent stood won lost got"
    ),
    past_endings="[a-z]{2}ed",
    plural_endings="[a-z]{2}[^s]s",
    month_first=True,
    month_name_first=True,
    dateline_labels="published updated posted date released issued last modified on by am pm gmt edt est utc press release",
)

# --- events --------------------------------------------------------------------------------------------------------------------

EVENTS = EventGrammar(
    lists={
        "pact": (
            "agreement agreements deal deals treaty treaties memorandum memoranda pact accord accords mou mous contract contracts "
            "protocol protocols "
            "declaration communique statement document documents roadmap convention charter"
        ),
        "loan": "loan loans credit credits financing grant grants bond bonds funding credit_line",
        "money": "million billion m bn dollar dollars euro euros yuan usd rubles tenge",
        "line": (
            "railway railways railroad line lines rail tunnel bridge port airport pipeline highway road terminal plant factory "
            "station hub section link "
            "track tracks route corridor bypass refinery dam expressway facility ferry service"
        ),
        "gathering": "summit summits meeting meetings conference forum talks session negotiations consultations dialogue",
        "frontier": "border borders crossing crossings checkpoint checkpoints frontier border_post border_posts",
        "drill": "exercise exercises drill drills manoeuvres maneuvers wargames",
        "penalty": "sanctions tariffs embargo export_ban trade_restrictions travel_ban",
        "person": (
            "with counterpart counterparts president minister ambassador premier envoy delegation officials leaders leader king "
            "pope chairman secretary "
            "foreign_minister each_other"
        ),
    },
    triggers=(
        Trigger(
            "finance",
            verbs=(
                "signed sign signs signing approved approves approve provided provides provide extended extends extend granted "
                "grants lend lent lends "
                "received receives secured secures allocated allocates disbursed agreed pledged pledges pledge"
            ),
            needs="loan loans credit_line financing_agreement credits funding_package grant+@money bond+@money pledged+@money",
        ),
        Trigger("finance", verbs="lent lends lend borrowed borrows", needs="@money"),
        Trigger("finance", verbs="invested invest invests finance financed finances", needs="@money"),
        Trigger("border", verbs="closing shutting sealing", needs="@frontier", refuses="deal"),
        Trigger(
            "border",
            verbs="closed close closes closing shut shuts sealed blocked blocks",
            needs="@frontier",
            not_before="is are remains remain",
            refuses="deal",
        ),
        Trigger(
            "border",
            verbs="reopened reopen reopens reopening opened opens open",
            needs="@frontier",
            refuses="railway railways rail line railroad tunnel road train trains bridge fire",
        ),
        Trigger("border", nouns="border_closure border_closures border_opening closure+border reopening+border"),
        Trigger(
            "agreement",
            verbs="signed sign signs signing inked inks ink initialled ratified ratifies ratify",
            refuses="law bill decree executive_order petition",
            not_after="up off of that in_to",
        ),
        Trigger(
            "agreement",
            verbs="concluded concludes reached reaches struck strikes clinched sealed seals finalised finalized",
            needs="agreement deal treaty accord pact memorandum contract agreements",
        ),
        Trigger("agreement", verbs="agreed agree agrees", after="to on in upon", refuses="reluctantly"),
        Trigger("agreement", verbs="settled settles resolved", needs="dispute border_dispute"),
        Trigger("agreement", nouns="signing ratification signing_ceremony"),
        Trigger("agreement", nouns="agreement treaty accord memorandum_of_understanding pact mou", refuses="@loan"),
        Trigger(
            "sanction",
            verbs=(
                "imposed imposes impose imposing lifted lifts lift eased eases tightened slapped announced announces extended "
                "adopted introduced "
                "renewed suspended broadened approved reimposed reimposes reinstated reinstates restored restores dropped scrapped "
                "removed widened expanded toughened tightens expands"
            ),
            needs="@penalty",
        ),
        Trigger("sanction", verbs="sanctioned blacklisted blacklists placed+sanctions put+sanctions"),
        Trigger(
            "construction",
            verbs=(
                "began begins begun started starts start launched launches commenced kicked_off broke_ground breaks_ground break_ground "
                "broken_ground"
            ),
            needs=(
                "construction building_work work+@line works earthworks tunnelling broke_ground breaks_ground break_ground ground "
                "excavation"
            ),
        ),
        Trigger(
            "construction",
            verbs=(
                "began_building begun_building begins_building started_building starts_building start_building begin_building "
                "began_laying started_laying "
                "began_to_build started_to_build begins_to_build starts_to_build"
            ),
            needs="@line",
        ),
        Trigger("construction", verbs="laid+foundation_stone lays+foundation_stone laid+cornerstone"),
        Trigger("construction", nouns="groundbreaking groundbreaking_ceremony start_of_construction ground-breaking"),
        Trigger(
            "opening",
            verbs=(
                "opened opens open reopen reopens reopened inaugurated inaugurates inaugurate commissioned commissions launched "
                "launches launch unveiled "
                "entered_service "
                "entered_operation went_into_operation went_into_service put_into_operation put_into_service came_into_service "
                "came_into_operation put+into_operation put+into_service cut+ribbon began_running started_running begins_running "
                "starts_running "
                "began_operating started_operating began_operations completed completes"
            ),
            needs="@line train trains embassy consulate freight_service",
            refuses="forum summit conference talks meeting fire session exhibition investigation probe study negotiations construction",
        ),
        Trigger(
            "opening",
            verbs="passed_through crossed departed left arrived arrives departs set_off reached reaches leaves ran pulled_into rolled_into",
            needs="first+train first+freight_train first+container_train",
        ),
        Trigger("opening", nouns="inauguration opening_ceremony opening+@line commissioning"),
        Trigger(
            "exercise",
            nouns=(
                "military_exercise military_exercises military_drill military_drills naval_exercise naval_exercises joint_exercise "
                "joint_exercises anti-terror_exercise naval_drills joint_drills war_games counterterrorism_exercise "
                "anti-terrorism_exercise joint_training joint_manoeuvres joint_maneuvers joint_military_exercise joint_naval_exercise "
                "anti-terror_drill joint_anti-terror_exercise"
            ),
        ),
        Trigger("exercise", verbs="trained train drilled", needs="troops soldiers navy army special_forces armed_forces paratroopers"),
        Trigger(
            "exercise",
            nouns="exercise exercises drill drills manoeuvres maneuvers",
            needs="military troops soldiers naval army armed_forces navy air_force special_forces",
            before="",
        ),
        Trigger(
            "protest",
            verbs="protested protest protesting demonstrated rallied marched took_to_the_streets taken_to_the_streets",
            refuses="diplomatic_note",
        ),
        Trigger(
            "protest",
            verbs="stormed storm seized occupied occupy blocked block blockaded",
            needs="protesters demonstrators rioters supporters",
        ),
        Trigger(
            "protest",
            nouns="protest protests protesters demonstrators demonstration demonstrations rally rallies strike strikes riots unrest",
            refuses="air airstrike missile drone drones",
        ),
        Trigger(
            "attack",
            nouns=(
                "attack attacks bombing bombings airstrike airstrikes air_strike air_strikes shelling explosion blast clashes clash "
                "firefight raid assault ambush shooting missile_strike drone_strike drone_strikes missile_strikes"
            ),
            refuses="heart",
            not_before="counter under",
        ),
        Trigger(
            "attack",
            verbs="attacked attacks shelled bombed raided ambushed assaulted stormed opened_fire fired_on",
            not_after="the_decision the_government's",
        ),
        Trigger("attack", verbs="clashed", needs="forces troops soldiers guards army", refuses="protesters demonstrators"),
        Trigger("attack", verbs="struck strikes hit hits", needs="bomber bombers drone drones missile missiles rocket rockets"),
        Trigger("attack", verbs="exploded explodes detonated blew_up", needs="bomb bomber bombs device explosives car_bomb"),
        Trigger(
            "attack",
            verbs="fired fires launched launches",
            needs="missiles missile rockets rocket drones shells",
            refuses="test tests tested satellite orbit exercise exercises drill drills",
        ),
        Trigger(
            "attack",
            verbs="killed",
            needs=(
                "militants gunmen bomber terrorists attackers missile missiles drone drones shelling suicide explosive_device blast bomb "
                "explosion"
            ),
            refuses="killed_off",
        ),
        Trigger(
            "visit",
            verbs="visited visits visit visiting toured",
            not_after="by the_website our",
            refuses="tourists website visitors museum",
        ),
        Trigger(
            "visit",
            verbs=(
                "arrived arrives travelled traveled travels flew flies landed lands due_in expected_in paid pays pay left_for departed_for "
                "led_a_delegation leads_a_delegation leading_a_delegation headed_to heads_to went_to goes_to travel"
            ),
            needs=(
                "president minister delegation premier leader envoy chancellor diplomat visit official officials king secretary speaker "
                "chairman "
                "pope ambassador"
            ),
            refuses="train trains containers cargo",
        ),
        Trigger("visit", nouns="visit state_visit trip working_visit official_visit", not_after="by_tourists", refuses="tourists tourist"),
        Trigger(
            "meeting",
            verbs="met meet meets meeting",
            after="^ with his her their in at on for behind each",
            refuses="demand demands target targets requirements criteria deadline needs goals conditions",
        ),
        Trigger(
            "meeting",
            verbs="met meets meet",
            needs="@person",
            refuses="demand demands target targets requirements criteria deadline needs goals conditions standards",
        ),
        Trigger(
            "meeting",
            verbs="gathered gathers gather convened convenes convene assembled",
            refuses="data information evidence dust crowd",
            needs="leaders ministers presidents officials delegates representatives heads summit meeting forum conference council",
        ),
        Trigger(
            "meeting",
            verbs="received receives hosted hosts host welcomed welcomes",
            needs=(
                "@gathering president minister delegation counterpart leaders summit meeting talks conference forum ambassador envoy "
                "premier ministers"
            ),
        ),
        Trigger(
            "meeting",
            verbs="held holds hold holding opened opens open concluded concludes attended attend attends chaired",
            needs="@gathering",
        ),
        Trigger(
            "meeting",
            verbs="discussed discusses discuss talked negotiated negotiate negotiates phoned telephoned",
            needs="negotiators officials presidents ministers leaders premiers counterpart counterparts",
        ),
        Trigger("meeting", verbs="sat_down_with sits_down_with spoke+phone spoke_with talked_with conferred"),
        Trigger("meeting", nouns="summit summits meeting conference forum talks session", refuses="press_conference", not_before="press"),
        Trigger(
            "statement",
            verbs=(
                "said says told stressed stresses urged urges called_on calls_on called_for calls_for condemned condemns warned "
                "warns announced announces "
                "declared declares emphasised emphasized noted stated demanded demands criticised criticized denied denies rejected "
                "praised hailed "
                "welcomed reaffirmed reiterated pledged accused vowed insisted described"
            ),
        ),
    ),
    held=(
        "held hold holds took_place takes_place take_place taken_place taking_place hosted hosts opened opens convened convenes "
        "convene began begins started starts ended ends concluded kicked_off "
        "organised organized staged erupted broke_out rocked hit struck killed wounded injured killing conducted conduct conducts "
        "carried_out launched occurred "
        "entered_into_force continued resumed was_under_way is_under_way are_under_way gets_under_way got_under_way scheduled "
        "attended completed taking_part take_part takes_part"
    ),
    called_off="cancelled canceled cancels called_off scrapped aborted collapsed abandoned scuttled",
    openers=(
        "which who whose whom where while when after before because although though whereas as if and but so that in_which of_which "
        "with_which"
    ),
    bare_openers="which who whose while because although though whereas that when where",
    coordinators="and but",
    prepositions="in of on at with by for from under during after to",
    definite="the this that these those",
    other="another second third new next further additional separate future other",
    anaphora=(
        "they both two_sides two_countries three_countries three_sides sides he she there parties two_leaders two_presidents leaders "
        "ministers presidents also"
    ),
    negation="not no never without neither didn't hasn't haven't won't don't doesn't wasn't refused refuses failed fails declined denied",
    planned=(
        "due_in expected_in will plans_to plan_to planned_to expected_to set_to due_to scheduled intends_to intend_to is_to are_to "
        "aims_to ready_to "
        "preparing_to shall to_be going_to was_to were_to wants_to want_to"
    ),
    planned_before_noun="planned upcoming forthcoming scheduled proposed next future expected",
    hypothetical="could would might may if possibly potential possible whether should unless hopes_to hope_to considering considers",
    infinitive="to",
    place="in at near outside",
    towards="to in for",
    since="since",
    during="during at",
    taking_part="took_part participated participating attended taking_part joined",
    possessive="their its his her",
    ranges="to - – and through until",
    between="between with of among from by and involving",
    after="after following since",
    before="before ahead_of",
    same_time=(
        "at_the_same_time simultaneously meanwhile in_parallel parallel_to in_parallel_with on_the_sidelines_of alongside concurrently"
    ),
    auxiliaries="has have had",
    lengths={
        2: "two-day 2-day",
        3: "three-day 3-day",
        4: "four-day 4-day",
        5: "five-day 5-day",
        6: "six-day 6-day",
        7: "seven-day week-long weeklong one-week",
        10: "ten-day 10-day",
        14: "two-week",
    },
    no_date_after="since until by till before",
    no_party_after="without bypassing avoiding except excluding",
    offices=(
        "president presidents minister ministers premier spokesman spokeswoman spokesperson ambassador chancellor chairman "
        "chairwoman chair director secretary "
        "secretary-general professor researcher fellow analyst expert economist governor mayor envoy commissioner speaker king "
        "prince general commander chief "
        "head leader official ministry government deputy ceo adviser representative lawmaker senator lecturer scholar"
    ),
    not_names=(
        "nobody everyone the a an in on at he she they it we you this that these those but and also however meanwhile officials analysts "
        "experts "
        "police critics observers residents "
        "state mr mrs ms dr beijing's government ministry both as according monday tuesday wednesday thursday friday saturday sunday"
    ),
    articles="the a an his her its their",
)

# --- railways ------------------------------------------------------------------------------------------------------------------

RAIL = RailGrammar(
    lines=(
        "railway railways railroad railroads rail_line rail_lines rail_link rail_links rail_project rail_corridor rail_corridors "
        "rail_route rail_routes rail_journey rail_tunnel rail_bridge rail_section rail_network rail_connection rail_connections "
        "rail_freight_route railway_line railway_project railway_corridor railway_link train_line train_route freight_line "
        "high-speed_line branch_line"
    ),
    trains=(
        "train trains rail rails track tracks locomotive locomotives wagon wagons railcar railcars sleepers by_rail line lines "
        "block_train freight_train train_ferry railhead"
    ),
    rivals=(
        "road roads highway highways motorway motorways expressway expressways pipeline pipelines flight flights fly flies "
        "air_route air_link airline airlines bus buses power_line power_lines transmission_line transmission_lines cable shipping_line "
        "shipping_lines metro subway tram trams silk_road gas_line truck trucks lorry lorries car_ferry air_corridor cable_car"
    ),
    not_after=(
        "minister ministers ministry company companies station stations workers operator operators administration authority carriages "
        "equipment officials engineers union"
    ),
    joints="and via through to from with by across between & plus the on into toward towards",
    conjunctions="and & plus the",
    between="between",
    these=(
        "three_countries two_countries three_states two_states three_nations three_neighbours three_neighbors two_neighbours "
        "these_countries both_countries"
    ),
    name_endings="s 's",
)
