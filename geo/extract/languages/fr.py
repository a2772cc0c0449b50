"""French: words only; what they are for is told by the shapes in geo/extract/grammar.py."""

from __future__ import annotations

from geo.extract.grammar import DateGrammar, EventGrammar, NameGrammar, RailGrammar, RoleGrammar, SentenceGrammar, Trigger

# --- names ---------------------------------------------------------------------------------------------------------------------

NAMES = NameGrammar(
    adjective_rules=(
        ("ais", ("ais", "aise", "aises")),
        ("ois", ("ois", "oise", "oises")),
        ("ien", ("ien", "ienne", "iens", "iennes")),
        ("éen", ("éen", "éenne", "éens", "éennes")),
        ("on", ("on", "onne", "ons", "onnes")),
        ("e", ("e", "es")),
        ("é", ("é", "ée", "és", "ées")),
        ("", ("", "e", "s", "es")),
    ),
    lower_demonyms=True,
    street_heads=frozenset("rue avenue boulevard quai impasse faubourg ruelle chaussee allee".split()),
    street_links=frozenset("de d du des la l le".split()),
    languages_before=frozenset("en parle parler parlent parlait apprendre apprend apprennent traduit traduite traduits".split()),
    languages_after=frozenset("langue".split()),
    languages_taught=frozenset(
        "cours celui professeur professeurs professeure enseignant enseignante lecon lecons classe classes examen epreuve".split()
    ),
    locatives=frozenset("a de en au aux dans pour vers depuis entre d du pres ville region province nord sud est ouest".split()),
    place_nouns=frozenset(
        (
            "ville capitale region province departement district port aeroport metropole village commune quartier prefecture etat "
            "universite gare hopital tribunal cour stade ile vallee golfe baie"
        ).split()
    ),
    articles=frozenset({"le", "la", "les", "l"}),
    determiners=frozenset("un une ce cette ces son sa ses leur leurs mon ma mes notre nos votre vos des".split()),
    courtesy=frozenset("m mme mlle monsieur madame mademoiselle dr mgr".split()),
    offices=frozenset("president ministre maire senateur general".split()),
    ordinary=frozenset({"grenade"}),
    person_names=frozenset(
        (
            "dominique salvador maurice jordan chad georgia israel kenya india chelsea austin florence virginia carolina charlotte "
            "madison lincoln jackson lourdes nancy lydia valencia regina victoria lorraine"
        ).split()
    ),
    with_article={"dominique": "la", "salvador": "le au du"},
    person_tails=frozenset("saint university police airport city habitat match nord sud est ouest orly".split()),
)

# --- roles ---------------------------------------------------------------------------------------------------------------------

ROLES = RoleGrammar(
    places="en au aux à dans près sur autour chez entre",
    elsewhere="via par pour vers contre sans sur depuis avec comme selon",
    sources="de du des d",
    linking="de du des d l",
    articles="le la les l un une des du tout toute",
    place_nouns=(
        "nord* sud* est ouest centre ville* capitale* région* province* frontière* port* marché* village* côte* île* vallée* "
        "gare* aéroport* montagne* désert* baie banlieue* rue* mine* usine* école* hôpital* université* prison* territoire "
        "sol"
    ),
    persons=(
        "président* ministre* premier* chancelier* porte-parole ambassadeur* roi reine entreprise* société* firme* groupe* "
        "banque* armée* soldat* troupes polic* expert* chercheur* scientifique* médecin* député* diplomate* citoyen* "
        "touriste* agriculteur* ouvrier* délégation* émissaire* représentant* homologue* entraîneur* journaliste* ministère* "
        "parlement* sénat* investisseur* étudiant* réfugié* responsable* général* juge* tribunal* agence* syndicat* équipe* "
        "joueur* auteur* artiste* chef* opposition"
    ),
    governments="gouvernement* autorités kremlin",
    acts=(
        "a ont avait va vont veut veulent doit peut déclar* annonc* refus* rejet* sign* décid* ordonn* avert* exig* accus* "
        "condamn* critiqu* salu* propos* prévoit envisag* menac* bloqu* ferm* ouvr* rouvr* impos* lev* interdit envoi* "
        "déploi* approuv* adopt* appel* invit* rappel* expuls* suspend* repren* repris* livr* prêt* accord* achèt* vend* "
        "espèr* soutien* rejoin* est était sera construi* lanc*"
    ),
    verb_endings="é era ait",
    no_verbs="et ou en au aux à dans de du des d par pour sur avec sans que qui dont où mais comme",
    conjunctions="que qu car si quand lorsque puisque mais et",
    joints="et ou",
    aside=(
        "autrefois jadis naguère compar* semblable* pareil* similaire* décennie* siècle* pourrait pourraient film livre roman "
        "exposition comme modèle ancien* histoire"
    ),
    since="depuis comme",
)

# --- sentences -----------------------------------------------------------------------------------------------------------------

SENTENCES = SentenceGrammar(
    abbreviations=frozenset(
        ("p.ex c.-à-d etc env av apr j.-c art fig vol no cf hab janv févr avr juil sept oct nov déc éd chap p pp ét s.a").split()
    ),
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

DATES = DateGrammar(
    months=(
        "janvier janv",
        "février févr fév",
        "mars",
        "avril avr",
        "mai",
        "juin",
        "juillet juil",
        "août aout",
        "septembre sept",
        "octobre oct",
        "novembre nov",
        "décembre déc",
    ),
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    seasons={"SP": "printemps", "SU": "été", "FA": "automne", "WI": "hiver"},
    units={
        "D": "jour journée",
        "D+": "jours journées",
        "W": "semaine",
        "W+": "semaines",
        "WE": "week-end weekend",
        "WE+": "week-ends",
        "M": "mois",
        "Q": "trimestre",
        "Q+": "trimestres",
        "H": "semestre",
        "15D": "quinzaine",
        "Y": "an année",
        "Y+": "ans",
        "Y*": "années",
        "DE": "décennie",
        "DE+": "décennies",
        "CE": "siècle siècles",
        "TH": "heure heures",
        "TM": "minute minutes secondes",
    },
    numbers={
        "1": "un une",
        "1.5": "un_an_et_demi",
        "2": "deux",
        "3": "trois",
        "4": "quatre",
        "5": "cinq",
        "6": "six",
        "7": "sept",
        "8": "huit",
        "9": "neuf",
        "10": "dix dizaine_de",
        "11": "onze",
        "12": "douze",
        "13": "treize",
        "14": "quatorze",
        "15": "quinze quinzaine_de",
        "16": "seize",
        "20": "vingt vingtaine_d vingtaine_de",
        "30": "trente",
        "40": "quarante",
        "50": "cinquante",
        "60": "soixante",
        "100": "cent",
        "X": "plusieurs quelques",
    },
    ordinals={
        "1": "premier première premiers premières",
        "2": "deuxième second seconde",
        "3": "troisième",
        "4": "quatrième",
        "5": "cinquième",
        "6": "sixième",
        "7": "septième",
        "8": "huitième",
        "9": "neuvième",
        "10": "dixième",
        "11": "onzième",
        "12": "douzième",
        "13": "treizième",
        "14": "quatorzième",
        "15": "quinzième",
        "16": "seizième",
        "17": "dix-septième",
        "18": "dix-huitième",
        "19": "dix-neuvième",
        "20": "vingtième",
        "21": "vingt_et_unième vingt-et-unième",
    },
    decades={
        "20": "années_vingt",
        "30": "années_trente",
        "40": "années_quarante",
        "50": "années_cinquante",
        "60": "années_soixante",
        "70": "années_soixante-dix",
        "80": "années_quatre-vingt années_quatre-vingts",
        "90": "années_quatre-vingt-dix",
    },
    dayparts={"MO": "matin matinée", "AF": "après-midi", "EV": "soir soirée", "NI": "nuit"},
    holidays={"12-25": "^noël", "E+0": "^pâques", "E+49": "^pentecôte"},
    deictic={
        "D+0": "aujourd_hui",
        "D-1": "hier",
        "D-2": "avant-hier",
        "D+1": "demain",
        "D+2": "après-demain",
    },
    references={
        "PRESENT_REF": "maintenant actuellement désormais à_l_heure_actuelle de_nos_jours en_ce_moment à_présent",
        "PAST_REF": "récemment autrefois jadis naguère dernièrement à_l_époque par_le_passé dans_le_passé",
        "FUTURE_REF": "bientôt prochainement à_l_avenir dans_un_avenir_proche",
    },
    sets={
        "P1Y": "annuellement annuel annuelle chaque_année tous_les_ans par_an",
        "P1M": "mensuel mensuelle mensuellement chaque_mois tous_les_mois par_mois",
        "P1W": "hebdomadaire chaque_semaine toutes_les_semaines par_semaine",
        "P1D": "quotidien quotidienne quotidiennement chaque_jour tous_les_jours par_jour",
        "P1Q": "trimestriel trimestrielle",
    },
    narrative={
        "D-1": "la_veille veille jour_précédent",
        "D+1": "le_lendemain lendemain jour_suivant",
        "D+2": "le_surlendemain surlendemain",
        "D+0": "même_jour jour_même ce_jour-là",
        "W+1": "semaine_suivante",
        "M+1": "mois_suivant",
        "M+0": "même_mois ce_mois-là",
        "M-1": "mois_précédent",
        "Y+1": "année_suivante",
        "Y+0": "même_année cette_année-là année-là",
        "Y-1": "année_précédente",
    },
    last="dernier dernière dernières passé passée passées écoulé écoulée écoulées",
    next="prochain prochaine prochaines",
    this="ce cet cette ces courant",
    same="même",
    after="suivant suivante",
    before_last="avant-dernier avant-dernière",
    every="chaque tous toutes",
    parts="début fin mi milieu début_de fin_de la_fin_de le_début_de",
    about="environ près_de presque quelque plus_de moins_de à_peine seulement au_moins à_peu_près",
    ago_before="il_y_a voici voilà",
    ahead="dans d_ici",
    later="plus_tard après",
    earlier="plus_tôt auparavant avant",
    since="depuis dès",
    until="au à jusqu_à jusqu_au jusqu_en jusqu",
    start="du entre",
    conj="et ou ainsi_que",
    articles="le la les l de des d",
    prepositions="en aux pendant durant pour après avant au_cours_de au_cours_du lors_de lors_du vers",
    suffixes="er re e ème è nd nde",
    clock="h ",
    counted=(
        "millions milliards mille milliers personnes tonnes mètres kilomètres km m kg euros dollars francs yuans roubles "
        "soldats hommes femmes enfants travailleurs emplois "
        "entreprises véhicules camions trains conteneurs voyageurs passagers maisons familles étudiants hectares participants délégués "
        "visiteurs habitants exemplaires places voix points fois membres réfugiés morts cas heures minutes salariés employés logements "
        "élèves ouvriers wagons ans jours"
    ),
    amounts="environ quelque près presque plus moins seulement",
    events_follow="après avant",
    before_christ=r"(?:av(?:ant|\.)?|A\.)\s?J",
    numbered="numéro n tél page article résolution boeing iso",
    persons="m mme monsieur madame ministre président présidente docteur professeur",
    future=(
        "va vont sera seront doit doivent devrait devraient prévu prévue prévus prévues pourrait "
        "pourraient aura auront planifié attendu attendue"
    ),
    past="a ont était étaient fut furent avait avaient été eu eut",
    future_endings="[a-zéèêïô]{2}(?:ra|ront)",
    past_endings="[a-zéèêïô]{2}(?:ait|aient|èrent|é|ée|és|ées)",
    small_months=True,
    plural_endings="[a-zéèêïô]{2}[sx]",
    plural_years=True,
    dateline_labels="publié publiée mis à jour le date paru modifié par dernière mise actualisé posté",
)

# --- events --------------------------------------------------------------------------------------------------------------------

EVENTS = EventGrammar(
    lists={
        "pact": (
            "cessez-le-feu accord accords traité traités mémorandum pacte contrat contrats protocole protocoles déclaration convention "
            "document "
            "documents feuille_de_route lettre_d'_intention"
        ),
        "loan": "prêt prêts crédit crédits emprunt financement subvention ligne_de_crédit",
        "money": "million millions milliard milliards dollars euros yuans roubles",
        "line": (
            "ligne lignes voie chemin_de_fer tunnel pont port aéroport gazoduc oléoduc autoroute route usine terminal centrale gare "
            "liaison tronçon "
            "barrage raffinerie ferroviaire plateforme"
        ),
        "gathering": (
            "sommet sommets réunion réunions rencontre conférence forum entretiens pourparlers discussions négociations session "
            "consultations"
        ),
        "frontier": "frontière frontières poste-frontière postes-frontières point_de_passage points_de_passage poste_frontière",
        "penalty": "sanctions embargo droits_de_douane",
        "person": (
            "avec homologue homologues président ministre ambassadeur premier délégation dirigeants chef chancelier roi pape émissaire "
            "secrétaire"
        ),
    },
    triggers=(
        Trigger(
            "finance",
            verbs=(
                "signé signée signés signent signe ont_signé accordé accorde accordent accordera approuvé approuve octroyé octroie "
                "obtenu reçu débloqué débloque prêté prêtera prêter"
            ),
            needs="prêt prêts crédit ligne_de_crédit crédits accord_de_financement accord_de_prêt emprunt",
        ),
        Trigger("finance", verbs="prêter prête prêtent prêté prêtera", needs="@money"),
        Trigger("finance", verbs="investi investit investira investiront finance financé financera", needs="@money"),
        Trigger(
            "border",
            verbs=(
                "fermé fermée ferme ferment fermés rouvert rouverte rouvre rouvrent ouvert ouverte ouvre bloqué bloquée rouverts "
                "interdit+entrée rouvertes fermées ouvrir fermer rouvrir fermera fermeront rouvrira rouvriront ouvrira ouvriront"
            ),
            needs="@frontier",
        ),
        Trigger("border", nouns="fermeture+@frontier réouverture+@frontier fermeture+frontière réouverture+frontière"),
        Trigger(
            "agreement",
            verbs="signé signée signés signées signent signe signer signèrent signa paraphé ratifié ratifie ratifient signeront signera",
            refuses="décret loi pétition",
        ),
        Trigger("agreement", verbs="conclu conclue concluent conclut conclus conclure conclura concluront trouvé", needs="@pact"),
        Trigger(
            "agreement",
            verbs="convenu convenus convenues conviennent accordés+pour entendus+sur entendues+sur mis_d' s'_accordent",
            not_after="",
        ),
        Trigger("agreement", nouns="signature ratification"),
        Trigger("agreement", nouns="accord traité mémorandum pacte", refuses="@loan"),
        Trigger(
            "sanction",
            verbs=(
                "imposé impose imposent adopté adopte adoptent levé lève lèvent renforcé annoncé prolongé décrété imposées levées adoptées "
                "pris prend prennent étendu étend étendent élargi élargit durci rétabli rétablies rétablit rétablissent réimposé "
                "réimposent imposer lever rétablir imposera imposeront lèvera lèveront adoptera adopteront"
            ),
            needs="@penalty",
        ),
        Trigger(
            "sanction",
            verbs="sanctionné sanctionne sanctionnés frappé+sanctions frappe+sanctions ajouté+sanctions placé+sanctions inscrit+sanctions",
        ),
        Trigger(
            "construction",
            verbs=(
                "commencera commenceront débutera débuteront démarrera lancera lanceront entamera commencé commence commencent débuté "
                "débute démarré démarre lancé lance lancés entamé"
            ),
            needs="travaux construction chantier construire poser bâtir creuser percer",
        ),
        Trigger(
            "construction", verbs="donné+coup_d'_envoi donne+coup_d'_envoi posé+première_pierre pose+première_pierre posée+première_pierre"
        ),
        Trigger("construction", nouns="début_des_travaux lancement_des_travaux mise_en_chantier"),
        Trigger(
            "opening",
            verbs=(
                "inauguré inaugurée inaugure inaugurent inaugurés mis+en_service mise+en_service mis_en_service mise_en_service "
                "met+en_service mettent+en_service mettra+en_service "
                "mettront+en_service entré+en_service entrée+en_service entre+en_service entrera+en_service entré_en_service "
                "entrée_en_service "
                "inaugurera inaugureront inaugurer mettre_en_service"
            ),
            refuses="sommet forum conférence",
        ),
        Trigger(
            "opening",
            verbs="rouvert rouverte rouverts ouvert ouverte ouvre ouvrent ouvrira ouvriront ouvrir achevé achevée",
            needs="@line ambassade consulat",
            refuses="sommet forum conférence session négociations",
        ),
        Trigger(
            "opening",
            verbs="lancé lance lancent lancera lanceront relancé relance relancent rétabli",
            needs="train trains liaison_ferroviaire service_ferroviaire",
        ),
        Trigger("opening", verbs="arrivé arrivée parti partie quitté atteint traversé circuler circulé", needs="premier+train"),
        Trigger("opening", nouns="inauguration mise_en_service"),
        Trigger(
            "exercise",
            nouns=(
                "exercices_militaires exercice_militaire manœuvres manœuvre manoeuvres exercices_navals exercice_naval "
                "exercices_conjoints exercices_militaires_conjoints exercice_conjoint"
            ),
        ),
        Trigger("exercise", verbs="entraînés entraînées entraînent entraîneront", needs="soldats troupes militaires marins"),
        Trigger(
            "exercise",
            nouns="exercice exercices",
            needs=(
                "commun communs conjoint conjoints militaire naval soldats armée armées militaires troupes marine antiterroriste "
                "antiterroristes"
            ),
        ),
        Trigger(
            "protest",
            verbs=(
                "manifesté manifestent manifestaient descendus+rue descendus+rues descendues+rue descendues+rues descendent+rue "
                "descendus_dans_la_rue protesté protestent défilé"
            ),
        ),
        Trigger(
            "protest",
            verbs="envahi envahissent occupé bloqué incendié pris+assaut rassemblés",
            needs="manifestants protestataires contestataires opposants",
        ),
        Trigger("protest", nouns="manifestation manifestations grève grèves protestations émeutes"),
        Trigger(
            "attack",
            nouns="attaque attaques attentat attentats frappe frappes bombardement bombardements affrontements combats explosion raid",
        ),
        Trigger("attack", verbs="explosé explose explosent", needs="bombe bombes voiture_piégée engin explosif explosifs"),
        Trigger("attack", verbs="attaqué attaquée attaqués attaquent attaque bombardé bombardée", refuses="décision loi tribunal"),
        Trigger("attack", verbs="exploser", needs="kamikaze kamikazes"),
        Trigger("attack", verbs="affrontés affrontent", needs="soldats forces combattants gardes_frontières armées"),
        Trigger(
            "attack",
            verbs="tiré tire tirent lancé lance lancent",
            needs="missiles missile roquettes drones obus",
            refuses="essai test exercice",
        ),
        Trigger(
            "attack",
            verbs="attaqué attaquée attaquent bombardé bombardée frappé tué tués tuées",
            needs=(
                "inconnus hommes drone drones missile missiles assaillants attaque terroristes militants armée armés kamikaze forces "
                "troupes soldats avions"
            ),
        ),
        Trigger(
            "visit",
            verbs=(
                "visité visite visitent visitera visiteront visiter rendu_en rendu_à rendu_au rendue_à rendue_en rend_en rend_à "
                "rendra_en rendra_à rendra_au "
                "rend_au s'_est_rendu s'_est_rendue se_rend se_rendra se_rendront"
            ),
        ),
        Trigger(
            "visit",
            verbs=(
                "attendu attendue attendus arrivé arrivée arrive arriver arrivera envolé envolée envole atterri effectué effectue "
                "effectuera entamé entame"
            ),
            needs="président ministre délégation visite chancelier émissaire premier roi pape chef cheffe dirigeant",
            refuses="train conteneurs travaux",
        ),
        Trigger(
            "visit",
            nouns="visite voyage déplacement",
            needs="président ministre délégation officielle d'_état chancelier premier",
            refuses="touristes",
        ),
        Trigger(
            "meeting",
            verbs=(
                "rencontré rencontrée rencontre rencontrés rencontrera rencontrent réunis réunies réunissent réuni retrouvés retrouvent "
                "vus verront s'_est_entretenu entretiendra entretiendront entretiennent entretenu entretenus entretenue s'_entretient "
                "réuniront "
                "rencontreront réunira"
            ),
            refuses="difficultés obstacles succès exercice exercices manœuvres",
        ),
        Trigger(
            "meeting",
            verbs="reçu reçoit accueilli accueille accueillera recevra",
            needs="@person sommet réunion conférence forum",
            refuses="prêt",
        ),
        Trigger("meeting", verbs="appelé appelle", needs="homologue"),
        Trigger(
            "meeting",
            verbs="négocié négocient négocieront parlé discuté discutent discutés",
            needs="présidents ministres dirigeants chefs délégations négociateurs homologue homologues",
        ),
        Trigger("meeting", nouns="sommet réunion rencontre conférence forum entretiens pourparlers", refuses="conférence_de_presse"),
        Trigger(
            "statement",
            verbs=(
                "déclaré déclare affirmé affirme dit souligné souligne annoncé annonce condamné condamne averti avertit exhorté "
                "appelé_à appelé+au appelé+aux appelle+au appelé+à appelle+à exigé exige exigent réclamé réclame rejeté rejette démenti "
                "dément promis promet assuré assure estimé estime critiqué salué salue insisté ajouté indiqué dénoncé dénonce"
            ),
        ),
    ),
    held=(
        "participe participent participeront tenu tenue tiendra tiendront tiennent tient mènera mèneront participé lieu aura_lieu "
        "a_eu_lieu ouvert ouvre ouverte débuté débute commencé achevé achevée "
        "terminé organisé organisée accueilli accueille "
        "éclaté éclatent visé frappé fait tué tués mort morts mortes péri blessé blessés entamé entame entament mené mènent menés menées "
        "effectué effectue déroulé déroule déroulera réuni "
        "présidé organisées organisés"
    ),
    called_off="annulé annulée annule annulés reporté_sine_die rompu rompus échoué suspendu suspendus",
    openers="que qu' qui dont où lequel laquelle lesquels lesquelles tandis alors après avant quand lorsque car mais et ce",
    bare_openers="que qu' qui dont où tandis lorsque lorsqu'",
    coordinators="et mais",
    prepositions="à de d' des en dans sur avec pour par lors",
    definite="le la les l' ce cette ces cet du des au aux",
    other="autre nouvelle nouveau deuxième second prochaine prochain nouveaux",
    anaphora="ils elles il elle deux_pays trois_pays deux_parties parties deux_dirigeants deux_présidents ministres deux_hommes également",
    negation="ne n' pas jamais aucun aucune refusé",
    planned=(
        "attendu attendue attendus va vont doit doivent devrait_se prévoit prévoient prévu prévue prévus compte comptent sera seront "
        "rencontrera signera "
        "signeront visitera inaugurera inaugureront réunira tiendra "
        "rendra recevra accueillera accordera investira aura effectuera réuniront rencontreront arrivera finance_ra"
    ),
    planned_before_noun="prochain prochaine futur future",
    hypothetical="pourrait pourraient si éventuel éventuelle peut-être serait seraient devrait devraient possible",
    infinitive="de d' pour à",
    place="à en au dans près_de aux",
    towards="à en au vers pour",
    since="depuis",
    during="lors pendant durant",
    taking_part="participé participent participation pris_part",
    possessive="leur leurs son sa",
    ranges="au et - –",
    between="entre avec de du d' des sino",
    after="après depuis",
    before="avant",
    same_time="simultanément parallèlement en_parallèle au_même_moment en_même_temps en_marge",
    auxiliaries="a ont avait avaient est sont",
    no_date_after="depuis jusqu' jusqu'en jusque avant d'_ici d'ici",
    no_party_after="sans évitant contournant hors",
    offices=(
        "président présidente ministre premier_ministre porte-parole ambassadeur ambassadrice chancelier directeur directrice "
        "secrétaire chercheur chercheuse "
        "analyste expert experte économiste gouverneur maire émissaire commissaire professeur professeure chef dirigeant "
        "vice-président député ministère gouvernement général envoyé premier"
    ),
    not_names=(
        "le la les un une des il elle ils selon lors dans pour après avant lundi mardi mercredi jeudi vendredi samedi dimanche en à "
        "monsieur m mme experts"
    ),
    articles="le la les l' un une son sa ses leur leurs du au cette ce",
)

# --- railways ------------------------------------------------------------------------------------------------------------------

RAIL = RailGrammar(
    lines=(
        "chemin_de_fer chemins_de_fer voie_ferrée voies_ferrées ligne_ferroviaire lignes_ferroviaires liaison_ferroviaire "
        "liaisons_ferroviaires corridor_ferroviaire projet_ferroviaire axe_ferroviaire tunnel_ferroviaire pont_ferroviaire "
        "tronçon_ferroviaire réseau_ferroviaire ligne_de_train ligne_de_chemin_de_fer ligne_à_grande_vitesse"
    ),
    trains=(
        "train trains tgv rail rails voie voies wagon wagons convoi convois locomotive locomotives ferroviaire ferroviaires ligne lignes "
        "tronçon ferry_ferroviaire"
    ),
    rivals=(
        "route routes autoroute autoroutes gazoduc gazoducs oléoduc oléoducs vol vols avion avions liaison_aérienne liaisons_aériennes "
        "câble métro tramway tramways bus autocar autocars ligne_aérienne lignes_aériennes pipeline pipelines haute_tension "
        "ligne_électrique lignes_électriques camion camions ligne_maritime téléphérique"
    ),
    not_after="ministre",
    joints="et via par vers à de en du le la les l' au avec entre jusqu' d' ainsi que puis",
    conjunctions="et le la les l' ainsi que",
    between="entre",
    these="trois_pays deux_pays trois_états deux_états ces_pays trois_voisins",
    name_endings="s e es x",
)
