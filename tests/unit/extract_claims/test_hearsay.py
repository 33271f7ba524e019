"""On whose word a figure stands: who passed it on, whom «she» and «the group» are, who speaks in a quote, and who denies it."""

import pytest

from tests.unit.extract_claims.reading import claims

CHAINS = [
    ("nb", "Ti barn ble drept, melder NTB ifølge Nordposten.", ("Nordposten", "NTB"), ("NTB",)),
    ("nb", "Politiet opplyser til NRK at tolv er pågrepet.", ("Politiet", "NRK"), ("NRK",)),
    ("nb", "En lege fortalte avisen Kysten at ti barn ble drept.", ("En lege", "avisen Kysten"), ("avisen Kysten",)),
    ("nb", "Onsdag sa politimester Kari Lie at fem personer er pågrepet.", ("politimester Kari Lie",), ()),
    ("nb", "Tall fra kommunen viser at tolv hus er ødelagt.", ("kommunen",), ()),
    ("nb", "Hæren sier at ti ble drept, mens Nordposten melder at 20 ble såret.", ("Hæren",), ()),
    ("nb", "Ti ble drept, og Røde Kors sier at 20 ble såret.", (), ()),
    ("nb", "Ti ble drept. Det sa Kari Lie til Nordposten.", (), ()),
    ("en", "Ten people were killed, NPB reported, citing police.", ("police", "NPB"), ("NPB",)),
    ("en", "NPB, citing a local official, said ten people were killed.", ("a local official", "NPB"), ("NPB",)),
    ("en", "State media quoted a commander as saying ten people were killed.", ("a commander", "State media"),
     ("State media",)),
    ("en", "A doctor who spoke to the Courier by phone said ten people were killed.", ("A doctor", "Courier"), ("Courier",)),
    ("en", "The ministry said ten people were killed, according to NPB.", ("The ministry", "NPB"), ("NPB",)),
    ("en", "The army said ten rebels were killed, while residents said 20 people were hurt.", ("The army",), ()),
    ("en", "Figures from the council show 12 homes were destroyed.", ("the council",), ()),
    ("en", "Ten people were killed, the governor told the Coast Herald on Monday.", ("the governor", "Coast Herald"),
     ("Coast Herald",)),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "sources", "via"), CHAINS)
def test_who_counted_comes_before_who_passed_it_on(
    lang: str, text: str, sources: tuple[str, ...], via: tuple[str, ...]
) -> None:
    claim = claims(text, lang)[0]
    assert (claim.sources, claim.via) == (sources, via)


NEIGHBOURS = [
    ("nb", "Hæren melder om kamper i nord. Den sier også at ti soldater ble drept.", ()),
    ("nb", "Gruppen Kystvakten teller ofre. Gruppen sier at ti barn ble drept.", ("Gruppen Kystvakten",)),
    ("nb", "– Vi er redde. Ti naboer ble drept, sier Kari Lie.", ("Kari Lie",)),
    ("nb", "– Vi er redde, sier Kari Lie. Ti naboer ble drept.", ("Kari Lie",)),
    ("nb", "Kari Lie sier at det brenner. Hun forteller at ti naboer ble drept.", ("Kari Lie",)),
    ("nb", "Ifølge Kystrådet traff granatene et torg. Ti skal ha blitt drept.", ("Kystrådet",)),
    ("nb", "Ifølge Kystrådet traff granatene et torg. Ti ble drept.", ()),
    ("nb", "Ifølge Kystrådet traff granatene et torg.\n\nTi skal ha blitt drept.", ()),
    ("en", "Kari Lie said it was burning. She added that ten neighbours were killed.", ("Kari Lie",)),
    ("en", "The Coast Council said it was burning. The organization also stated that ten people were killed.",
     ("Coast Council",)),
    ("en", "The aid group Bridge works there. The group said ten people were killed.", ("aid group Bridge",)),
    ("en", '"We are afraid. Ten people were killed," Kari Lie said.', ("Kari Lie",)),
    ("en", '"We are afraid," said Kari Lie. "Ten people were killed."', ("Kari Lie",)),
    ("en", "According to the Coast Council, shells hit a square. Ten people were reportedly killed.", ("Coast Council",)),
    ("en", "According to the Coast Council, shells hit a square. Ten people were killed.", ()),
    ("en", "They said ten people were killed.", ()),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "sources"), NEIGHBOURS)
def test_a_source_may_stand_in_another_sentence(lang: str, text: str, sources: tuple[str, ...]) -> None:
    assert claims(text, lang)[0].sources == sources


DENIALS = [
    ("nb", "Angrepet drepte 20 sivile, noe Karsia avviser.", ("Karsia",)),
    ("nb", "Angrepet drepte 20 sivile. Karsia benekter dette.", ("Karsia",)),
    ("nb", "Angrepet drepte 20 sivile. Dette avviser Karsia.", ("Karsia",)),
    ("nb", "Angrepet drepte 20 sivile. Karsia nekter for å ha stått bak.", ()),
    ("nb", "Angrepet drepte 20 sivile. Karsia avviste et møte.", ()),
    ("en", "The raid killed 20 civilians, which Karsia denies.", ("Karsia",)),
    ("en", "The raid killed 20 civilians, a claim Karsia has denied.", ("Karsia",)),
    ("en", "The raid killed 20 civilians. Karsia has rejected the reports.", ("Karsia",)),
    ("en", "The raid killed 20 civilians. Karsia denied any involvement.", ()),
    ("en", "The raid killed 20 civilians. Karsia rejected a meeting.", ()),
    ("en", "The raid killed 20 civilians. The mayor disputed the figure.", ("The mayor",)),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "denied_by"), DENIALS)
def test_a_denial_stands_beside_what_it_denies(lang: str, text: str, denied_by: tuple[str, ...]) -> None:
    claim = claims(text, lang)[0]
    assert claim.denied_by == denied_by
    assert (claim.modality.value == "alleged") is bool(denied_by)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Karsia denied killing 20 civilians."),
        ("en", "Karsia denied that its troops had killed 20 civilians."),
        ("nb", "Karsia benekter at soldatene drepte 20 sivile."),
        ("nb", "Karsia nekter for å ha drept 20 sivile."),
    ],
)
def test_what_is_only_denied_is_denied(lang: str, text: str) -> None:
    claim = next(one for one in claims(text, lang) if one.metric == "killed")
    assert (claim.modality.value, claim.denied_by, claim.sources) == ("denied", ("Karsia",), ())
