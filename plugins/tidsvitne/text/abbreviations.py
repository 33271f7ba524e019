"""Abbreviations that end in a full stop, by what may come after them. Lower case, without the last full stop."""

TITLES = frozenset(
    # en, nb: a name follows
    "adm brig capt cmdr col cpl dr dr.philos fr ft gen gov hon lt maj messrs mr mrs ms msgr mt mts pfc pres prof pvt rep reps "
    "rev sec sen sens sgt sr.mr st ste sta supt ved "
    "avd.dir brig.gen fmr gen.lt gen.maj kapt kgl lt.col lt.gen maj.gen oberstlt oblt siv.ing stud utr.min".split()
)
"""Words before a name: never the end of a sentence."""

INNER = frozenset(
    # nb, nn
    "ang ank anm avd bl.a ca d.å dvs e.kr ekskl el eng ev evt f f.kr f.o.m f.eks fig fom forts fr.o.m gj.snitt hhv if ifm ift "
    "iht inkl innb jf jfr kap kgl kl kr m.a maks med.a mht min mill mrd muh n.br nr obs oppr orig overs p.g.a p.t pga pkt ppt "
    "red ref s skr st.meld t.d t.eks t.o.m tab tel tidl tlf to.m tom ung u utg v/ vedr vs årg "
    # en
    "al approx art bros cf ch comm dept ed eds e.g esp est ext fig i.e no nos op p pp par ph.d pl pt ser seq tel trans v viz vol".split()
)
"""Words that need what follows them: the end of a sentence only where nothing follows."""

NUMBERED = frozenset("fig kap nr s kl pkt tlf no nos art ch p pp vol tel op sec tab kr".split())
"""Words before a number; before anything else, some are ordinary words («No.», «Kr.»)."""

FINAL = frozenset(
    "etc et.al inc ltd co corp bros jr sr esq llc plc a.m p.m am pm "
    "osv m.m m.v mv mm o.l ol m.fl mfl o.a oa o.s.v e.l el e.kr f.kr s.k ab as asa".split()
)
"""Words that often close a sentence: the end of it where a capital follows."""

MONTHS = frozenset(
    "jan feb febr mar apr jun jul aug sep sept okt oct nov des dec "
    "man tir tirs ons tor tors fre lør søn mon tue tues wed thu thur thurs fri sat sun".split()
)
"""Shortened months and weekdays: a number or a name goes on, a sentence's first word begins anew."""

CALENDAR = frozenset(
    "januar februar mars april mai juni juli august september oktober november desember "
    "january february march may june july october december "
    "mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tysdag laurdag sundag "
    "monday tuesday wednesday thursday friday saturday sunday "
    "gmt est edt cet eastern pacific".split()
)
"""Months, weekdays and zones, which go on after an ordinal or a time of day although they have a capital."""

OPENERS = frozenset(
    # nb, nn
    "alle altså andre at av bare begge blant både da de dei den denne der derfor dermed dersom desse det dette disse du dykk ein "
    "eit eller en et etter ettersom flere fleire for fordi foran fra frå før han hans har her hun ho hva hvem hvis hvor hvordan "
    "hvorfor i ifølge igjen ikke ikkje imens ingen ja jeg eg kan kanskje kva kven likevel man mange med mellom men mens mot når nå "
    "no noen nokon og også om over på samtidig selv siden sjølv slik som så til tidligere under uten ved vi vil vår våre å "
    # en
    "a about according after again all also although an and another any are as at because before both but by can could did do "
    "during each earlier even every few for from had has have he her here his how however i if in instead is it its just last "
    "later many may meanwhile more most much my neither never nevertheless no none nor not nothing now of officials on once one "
    "only or others our out over perhaps since she should so some still such that the their then there therefore these they this "
    "those though through thus to today two under until was we were what when where whether which while who why will with without "
    "would yesterday yet you".split()
)
"""Words that begin sentences and hardly ever a name: they tell «in the U.S. He said» from «the U.S. Army»."""
