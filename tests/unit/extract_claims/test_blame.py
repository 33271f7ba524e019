"""Who is said to be responsible, by whom, and who claims it or denies it."""

import pytest

from tests.unit.extract_claims.reading import claims

BLAMED = [
    ("nb", "Ankaria anklager Karsia for å ha bombet markedet.", "Karsia", ("Ankaria",)),
    ("nb", "Ankaria, Bodia og Celia har beskyldt Karsia for krigsforbrytelser.", "Karsia", ("Ankaria, Bodia og Celia",)),
    ("nb", "Ankaria gir opprørerne skylden for drapene.", "opprørerne", ("Ankaria",)),
    ("nb", "Ankaria legger skylden for angrepet på opprørerne.", "opprørerne", ("Ankaria",)),
    ("nb", "Lokale aktivister hevder at både karsiske og bodiske fly deltok i angrepet.", "både karsiske og bodiske fly",
     ("Lokale aktivister",)),
    ("nb", "Ordføreren mener at Karsia står bak bombingen.", "Karsia", ("Ordføreren",)),
    ("nb", "Havnefronten tok på seg ansvaret for angrepet.", "Havnefronten", ("Havnefronten",)),
    ("nb", "Senere har Havnefronten tatt på seg ansvaret.", "Havnefronten", ("Havnefronten",)),
    ("nb", "Karsia er anklaget for drapene.", "Karsia", ()),
    ("en", "Ankaria accused Karsia of bombing the market.", "Karsia", ("Ankaria",)),
    ("en", "Ankaria blamed the attack on Karsia.", "Karsia", ("Ankaria",)),
    ("en", "Ankaria has blamed Karsia for the killings.", "Karsia", ("Ankaria",)),
    ("en", "Rights groups hold Karsia responsible for the shelling.", "Karsia", ("Rights groups",)),
    ("en", "The strike was blamed on Karsia.", "Karsia", ()),
    ("en", "Local activists claimed that Karsian jets bombed the market.", "Karsian jets", ("Local activists",)),
    ("en", "Local activists insist Karsia has been bombing villages.", "Karsia", ("Local activists",)),
    ("en", "The mayor said Karsia was behind the raid.", "Karsia", ("The mayor",)),
    ("en", "The Harbour Front claimed responsibility for the attack.", "Harbour Front", ("Harbour Front",)),
    ("en", "Responsibility was claimed by the Harbour Front.", "Harbour Front", ("Harbour Front",)),
    ("en", "Karsia is accused of killing two reporters.", "Karsia", ()),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "who", "sources"), BLAMED)
def test_who_is_responsible_is_a_claim_of_whoever_says_so(
    lang: str, text: str, who: str, sources: tuple[str, ...]
) -> None:
    claim = next(claim for claim in claims(text, lang) if claim.metric == "responsible")
    assert (claim.who, claim.sources, claim.modality.value) == (who, sources, "alleged")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nb", "Ingen har tatt på seg ansvaret."),
        ("nb", "Ingen grupper har så langt tatt på seg ansvaret for bomben."),
        ("nb", "Det er ukjent hvem som sto bak."),
        ("en", "No one has claimed responsibility."),
        ("en", "No group immediately claimed responsibility for the bomb."),
        ("en", "There was no claim of responsibility."),
    ],
)
def test_that_nobody_is_known_is_said(lang: str, text: str) -> None:
    (claim,) = claims(text, lang)
    assert (claim.metric, claim.bound.value, claim.who) == ("responsible", "no figure", None)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nb", "Hun tok ansvaret for skolen."),
        ("nb", "Styret anklager direktøren for rot i regnskapet."),
        ("nb", "Han fikk skylden for forsinkelsen."),
        ("en", "She took responsibility for the school."),
        ("en", "The board accused the director of poor bookkeeping."),
        ("en", "He believes Howes had been killed."),
        ("en", "He is responsible for the budget."),
        ("en", "They claim responsibility is shared."),
    ],
)
def test_other_blame_is_none(lang: str, text: str) -> None:
    assert [claim for claim in claims(text, lang) if claim.metric == "responsible" and claim.who] == []


def test_who_denies_it_stands_beside_it() -> None:
    text = "Ankaria accused Karsia of bombing the market. Karsia denied any involvement."
    blamed, *_ = claims(text, "en")
    assert blamed.denied_by == ("Karsia",)


def test_who_is_said_elsewhere_not_to_have_done_it_stands_beside_it() -> None:
    text = (
        "Lokale aktivister hevder at karsiske fly deltok i angrepet.\n\nDet brenner fortsatt.\n\n"
        "En talsmann for forsvaret opplyste at karsiske kampfly ikke har angrepet byen."
    )
    blamed, absolved = (claim for claim in claims(text, "nb") if claim.metric == "responsible")
    assert blamed.denied_by == ("En talsmann for forsvaret",)
    assert (absolved.modality.value, absolved.denied_by) == ("denied", ("En talsmann for forsvaret",))
