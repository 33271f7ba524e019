"""The words that say nothing on their own, one list a language; the browser is sent these very lists."""

_NORWEGIAN = """
al alle allerede alt andre at av bare bl ble blei bli blir blitt både da de deg dei dem den denne der dere deres
dersom det dette din disse dit ditt du då eg ei ein eit eks el eller en enn er et ett etter for fordi fra frå før ha
hadde han hans har hen henne hennes her hit ho hos hun hva hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor
i ikke ikkje inn ja jeg kan kom korleis kun kunne kva kvar kven kvifor man mange me med meg mellom men mens mer mest
mi min mine mitt mot mye må måtte ned nei no noe noen noka noko nokon nokre nær nå når og også om opp oss over på sa
samme seg selv si sia siden sier sin sine sitt skal skulle slik slike so som så sånn til ut var vart ved vi via vil
ville vore være vært vår våre å
"""

_ENGLISH = """
a about after al all also am an and any are as at be because been before being but by can could did do does doing dont
down during each el few for from further had has have having he her here hers him his how i if in into is it its just
me more most my no nor not now of off on once only or other our out over own said same she should so some such than
that the their them then there these they this those through to too under until up very was we were what when where
which while who whom why will with would you your
"""

NORWEGIAN = frozenset(_NORWEGIAN.split())
ENGLISH = frozenset(_ENGLISH.split())
