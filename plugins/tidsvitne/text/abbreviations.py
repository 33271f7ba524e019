"""What a full stop may follow without ending a sentence, and the words that tell. All without the last full stop.

Only what may stand before a capital or a figure needs a place here: before a small letter no sentence ends anyway.
"""


def _words(*lists: str) -> frozenset[str]:
    return frozenset(word for words in lists for word in words.split())


NEVER_LAST = _words(
    # titles: a name follows
    "adm adv brig capt cmdr col cpl dr fr gen gov hon kapt lt lt.col lt.gen maj maj.gen brig.gen messrs mr mrs ms msgr "
    "oberstlt oblt prof pres rep reps rev sen sens sgt supt "
    "cand.mag cand.philol dr.ing dr.med dr.philos dr.phil drs siv.ing stud.med",
    # the rest of the sentence follows
    "approx avd bl.a ca cf dvs e.g ext f.eks f.o.m f.v hhv i.e ifm iht inkl jf jfr kgl m.a mht nærm p.g.a pga sml spes str "
    "t.d t.o.m tidl vedr viz vs",
)
"""Titles and such as need more after them: the end of a sentence only where nothing follows."""

BEFORE_FIGURES = _words("art ch d f fig kap kl kr nr no nos op p pkt pp s sec tab tel tlf vol")
"""Go on where a figure follows; before anything else some of them are ordinary words («No.», «art.»)."""

OPEN = _words("bros co corp ft inc jr ltd mt sr st ste apr aug des febr feb jan nov okt sept")
"""May stand inside a sentence or at its end, in any case of letters; the next word tells."""

OPEN_CAPITALISED = _words("Dec Fri Jul Jun Mar Mon Oct Sat Sun Thu Thur Thurs Tue Tues Wed")
"""The same, but only with a capital: in small letters they are ordinary words («the sun.»)."""

CLOSING = _words("a.m e.l m.a.o m.m m.v o.a o.l o.s.v p.m s.k s.u")
"""Dotted letters that are no name's: the end of the sentence where a capital follows, unlike «U.S.»."""

CALENDAR = _words(
    "januar februar mars april mai juni juli august september oktober november desember "
    "january february march may june july october december "
    "mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tysdag laurdag sundag "
    "monday tuesday wednesday thursday friday saturday sunday "
    "bst cdt cest cet cst eastern edt est gmt mst pacific pdt pst utc"
)
"""Months, weekdays and zones: they go on after an ordinal or a time of day although they have a capital."""

OPENERS = _words(
    # nb, nn
    "alle altså andre at av bare begge berre blant både da de dei den denne der derfor dermed dersom desse det dette disse du "
    "då eg ein eit eller en et etter ettersom flere fleire for fordi foran fra frå før han hans har her hun ho hva hvem hvis "
    "hvor hvordan hvorfor i ifølge igjen ikke ikkje imens ingen ja jeg kan kanskje kva kven likevel man mange med mellom men "
    "mens mot når nå noen nokon og også om over på samtidig selv siden sjølv slik som så tidligere til under uten ved vi "
    "vil vår våre å",
    # en
    "a about according after again all also although an and another any are as because before both but by could did do does "
    "during each earlier even every few from had has have he here his how however if in instead is it its just last later "
    "many meanwhile more most much my neither never nevertheless no none nor not nothing now of officials on once one only "
    "or others our out perhaps please she should since so some still such that the their then there therefore these they this "
    "those though through thus to today two until was we were what when where whether which while who why with without would "
    "yesterday yet you",
)
"""Words that begin sentences and hardly ever a name: they tell «in the U.S. He said» from «the U.S. Army»."""
