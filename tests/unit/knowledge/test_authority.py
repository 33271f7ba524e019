from pathlib import Path

import pytest

from tidsvitne.knowledge.authority import Authority, WrongAuthority, load_authority
from tidsvitne.model.annotation import Kind
from tidsvitne.model.entity import Coordinates, Entity

NORWAY = Entity(
    "places/norway", Kind.PLACE, {"en": "Norway"}, "cldr", aliases=("Norge",), level="country", country="NO"
)


def load(tmp_path: Path, shipped: str = "", editors: str | None = None, *, file: str = "places.yaml") -> Authority:
    below, above = tmp_path / "shipped", tmp_path / "editors"
    below.mkdir(exist_ok=True)
    above.mkdir(exist_ok=True)
    (below / file).write_text(shipped, encoding="utf-8")
    if editors is not None:
        (above / file).write_text(editors, encoding="utf-8")
    return load_authority(below, above if editors is not None else None, {NORWAY.id: NORWAY}.get)


def mistakes(tmp_path: Path, text: str, *, file: str = "places.yaml") -> list[tuple[int, str, str]]:
    with pytest.raises(WrongAuthority) as caught:
        load(tmp_path, text, file=file)
    assert all(Path(problem.file).name == file for problem in caught.value.problems)
    return [(problem.line, problem.found, problem.expected) for problem in caught.value.problems]


def test_an_entry_becomes_an_entity(tmp_path: Path) -> None:
    authority = load(
        tmp_path,
        """
oldtown:
  labels: {en: Old Town, nb: Gamlebyen}
  aliases: [The Old Town]
  level: neighbourhood
  country: "NO"
  within: norway
  coordinates: [59.9, 10]
  precision: neighbourhood
  geonames: 12
  wikidata: Q1
  was: [old-town]
  not: {norway: It lies there}
""",
    )
    entity = authority.entries["places/oldtown"].entity
    assert entity.labels == {"en": "Old Town", "nb": "Gamlebyen"}
    assert entity.within == "places/norway"
    assert entity.coordinates == Coordinates(59.9, 10.0, "neighbourhood")
    assert entity.was == ("places/old-town",)
    assert entity.never == ("places/norway",)
    assert authority.entries["places/oldtown"].reasons == {"places/norway": "It lies there"}
    assert entity.origin == "shipped"


def test_an_editors_entry_lies_over_the_shipped_one(tmp_path: Path) -> None:
    authority = load(
        tmp_path,
        "x:\n  labels: {en: Ex, nb: Eks}\n  aliases: [A, B]\n  level: city\n",
        "x:\n  labels: {en: Axe}\n  aliases: [B, C]\n  level: site\n",
    )
    entity = authority.entries["places/x"].entity
    assert entity.labels == {"en": "Axe", "nb": "Eks"}
    assert entity.aliases == ("A", "B", "C")
    assert entity.level == "site"
    assert entity.origin == "editor"


ALEPPO = """
aleppo:
  labels: {en: Aleppo, nb: Aleppo by}
  aliases: [Halab]
  level: city
  within: province
  coordinates: [36.2, 37.2]
  precision: city
  geonames: 170063
  wikidata: Q41183
province:
  labels: {en: Aleppo Governorate}
  geonames: 170062
  within: norway
quarter:
  labels: {en: Salaheddine}
  within: aleppo
  not: {aleppo: It lies there}
"""


def test_an_editors_entry_takes_over_the_shipped_one_that_it_was(tmp_path: Path) -> None:
    editors = (
        "halab: {labels: {en: Aleppo town}, aliases: [Haleb], was: [aleppo]}\nmine: {labels: {en: M}, within: aleppo}\n"
    )
    entries = load(tmp_path, ALEPPO, editors).entries
    assert sorted(entries) == ["places/halab", "places/mine", "places/province", "places/quarter"]
    halab = entries["places/halab"].entity
    assert halab.labels == {"en": "Aleppo town", "nb": "Aleppo by"}
    assert halab.aliases == ("Halab", "Haleb", "Aleppo")
    assert (halab.level, halab.within, halab.geonames, halab.wikidata) == ("city", "places/province", 170063, "Q41183")
    assert halab.coordinates == Coordinates(36.2, 37.2, "city")
    assert (halab.was, halab.origin) == (("places/aleppo",), "editor")
    assert entries["places/mine"].entity.within == "places/halab"
    assert entries["places/quarter"].entity.within == "places/halab"
    assert entries["places/quarter"].entity.never == ("places/halab",)


def test_without_the_line_the_shipped_entry_is_back(tmp_path: Path) -> None:
    assert load(tmp_path, ALEPPO, "halab: {labels: {en: Aleppo town}, was: [aleppo]}\n").entries["places/halab"]
    entries = load(tmp_path, ALEPPO, "halab: {labels: {en: Aleppo town}}\n").entries
    assert entries["places/aleppo"].entity.within == "places/province"
    assert entries["places/halab"].entity.geonames is None


@pytest.mark.parametrize(
    ("id_", "was", "within"), [("province", "aleppo", "places/norway"), ("aleppo", "province", "places/norway")]
)
def test_two_shipped_entries_become_one(tmp_path: Path, id_: str, was: str, within: str) -> None:
    entries = load(tmp_path, ALEPPO, f"{id_}: {{was: [{was}]}}\n").entries
    assert sorted(entries) == [f"places/{id_}", "places/quarter"]
    entity = entries[f"places/{id_}"].entity
    assert {"Aleppo", "Aleppo Governorate"} <= {*entity.labels.values(), *entity.aliases}
    assert {entity.geonames, *entries[f"places/{id_}"].also_geonames} == {170062, 170063}
    assert (entity.within, entity.coordinates) == (within, Coordinates(36.2, 37.2, "city"))
    assert entries["places/quarter"].entity.within == f"places/{id_}"


def test_what_is_merged_may_have_been_kept_apart(tmp_path: Path) -> None:
    entity = load(tmp_path, ALEPPO, "aleppo: {was: [quarter]}\n").entries["places/aleppo"].entity
    assert (entity.never, entity.within) == ((), "places/province")


def test_what_an_organisation_belongs_to_and_governs_follows(tmp_path: Path) -> None:
    shipped = "army: {labels: {en: Army}}\nguard: {labels: {en: Guard}, parent: army, not: {army: A part of it}}\n"
    guard = load(tmp_path, shipped, "forces: {labels: {en: Forces}, was: [army]}\n", file="organisations.yaml").entries[
        "organisations/guard"
    ]
    assert (guard.parent, guard.entity.never) == ("organisations/forces", ("organisations/forces",))


def test_the_government_of_a_renamed_place_follows(tmp_path: Path) -> None:
    load(tmp_path, "syria: {labels: {en: Syria}}\n", "sham: {was: [syria]}\n")
    regime = load(tmp_path, "regime: {labels: {en: Regime}, actor: syria}\n", "", file="organisations.yaml")
    assert regime.entries["organisations/regime"].governs == "places/sham"


def test_a_place_can_become_an_organisation(tmp_path: Path) -> None:
    (tmp_path / "editors").mkdir()
    (tmp_path / "editors" / "organisations.yaml").write_text("a: {was: [places/aleppo]}\n", encoding="utf-8")
    entries = load(tmp_path, ALEPPO, "").entries
    entity = entries["organisations/a"].entity
    assert (entity.labels["en"], entity.level, entity.within) == ("Aleppo", None, None)
    assert entries["places/quarter"].entity.within is None


def test_a_country_can_be_renamed(tmp_path: Path) -> None:
    entries = load(
        tmp_path, "oslo: {labels: {en: Oslo}, within: norway}\n", "norge: {labels: {en: Noreg}, was: [norway]}\n"
    )
    norge = entries.entries["places/norge"].entity
    assert (norge.labels, norge.aliases, norge.level, norge.country) == (
        {"en": "Noreg"},
        ("Norge", "Norway"),
        "country",
        "NO",
    )
    assert entries.entries["places/oslo"].entity.within == "places/norge"


@pytest.mark.parametrize(
    ("editors", "found"),
    [
        ("halab: {labels: {en: H}, was: [aleppo]}\naleppo: {labels: {en: A}}\n", "«aleppo», which has an entry"),
        ("aleppo: {was: [aleppo]}\n", "«aleppo», which has an entry"),
        ("x: {labels: {en: X}, was: [aleppo]}\ny: {labels: {en: Y}, was: [aleppo]}\n", "which was also x"),
        ("x: {labels: {en: X}, was: [aleppo], within: aleppo}\n", "a circle"),
        ("x: {labels: {en: X}, was: [aleppo], not: {aleppo: Why not}}\n", "the entry itself"),
    ],
)
def test_editors_cannot_contradict_themselves(tmp_path: Path, editors: str, found: str) -> None:
    with pytest.raises(WrongAuthority, match=found) as caught:
        load(tmp_path, ALEPPO, editors)
    assert [Path(problem.file).parent.name for problem in caught.value.problems] == ["editors"]


def test_an_entry_lies_over_a_country_without_labels_of_its_own(tmp_path: Path) -> None:
    entity = load(tmp_path, "norway:\n  aliases: [Norwegen]\n").entries["places/norway"].entity
    assert (entity.labels, entity.aliases, entity.country) == ({"en": "Norway"}, ("Norge", "Norwegen"), "NO")


def test_a_child_is_private(tmp_path: Path) -> None:
    entries = load(tmp_path, "kari:\n  labels: {nb: Kari}\n  minor: true\n", file="people.yaml").entries
    assert entries["people/kari"].entity.private


def test_sources_are_read(tmp_path: Path) -> None:
    sources = load(
        tmp_path, "avisa:\n  labels: {nb: Avisa}\n  url: https://example.org\n  kind: newspaper\n", file="sources.yaml"
    ).sources
    assert (sources["avisa"].url, sources["avisa"].kind) == ("https://example.org", "newspaper")


@pytest.mark.parametrize(
    ("text", "line", "found", "expected"),
    [
        ("x: {labels: {en: X}}\nx: {labels: {en: Y}}\n", 2, "«x» again", "each key once"),
        ("x:\n  labels: {en: X}\n  alises: [Y]\n", 3, "«alises»", "«aliases»"),
        ("x:\n  labels: {en: X}\n  aliases: Y\n", 3, "«Y»", "a list"),
        ("x:\n  labels: {en: X}\n  aliases: [1]\n", 3, "«1»", "a text"),
        ("x:\n  labels: X\n", 2, "«X»", "for each language"),
        ("x:\n  level: city\n", 1, "without labels", "labels"),
        ("x:\n  labels: {en: X}\n  level: town\n", 3, "«town»", "city"),
        ("x:\n  labels: {en: X}\n  coordinates: [1, 2]\n", 3, "without precision", "precision"),
        ("x:\n  labels: {en: X}\n  coordinates: [1, 2]\n  precision: near\n", 4, "«near»", "city"),
        ("x:\n  labels: {en: X}\n  coordinates: [91, 2]\n  precision: city\n", 3, "«91»", "-90 to 90"),
        ("x:\n  labels: {en: X}\n  coordinates: [1, .inf]\n  precision: city\n", 3, "«inf»", "-180 to 180"),
        ("x:\n  labels: {en: X}\n  country: NO\n", 3, "false", "quotes"),
        ("x:\n  labels: {en: X}\n  within: norwya\n", 3, "«norwya»", "an id in places"),
        ("x:\n  labels: {en: X}\n  not: {y: Why not}\n", 3, "«y»", "an id in places"),
        ("x:\n  labels: {en: X}\n  within: x\n", 3, "a circle (x → x)", "outwards"),
        ("x:\n  labels: {en: X}\n  was: [y]\ny:\n  labels: {en: Y}\n", 3, "«y»", "no longer in use"),
        ("x:\n  labels: {en: X}\n  was: [z]\ny:\n  labels: {en: Y}\n  was: [z]\n", 6, "«z»", "one entry"),
        ("X Y:\n  labels: {en: X}\n", 1, "«X Y»", "small letters"),
        ("- x\n", 1, "a list", "entries by their ids"),
        ("x: y\n", 1, "«y»", "keys"),
        ("x:\n  labels: {en: X\n", 3, "broken YAML", "YAML"),
        ("x:\n\tlabels: {en: X}\n", 2, "broken YAML", "YAML"),
        ("x: &a {labels: {en: X}}\ny: *a\n", 1, "anchor", "plain values"),
        ("x: !!python/object/apply:os.getcwd []\n", 1, "tag", "a text"),
        ("x:\n  labels: {en: 2010-01-01}\n", 2, "timestamp", "a text"),
        ("x: " + "[" * 5000 + "]" * 5000, 1, "without end", "levels"),
        ("x:\n  labels: {en: \x00}\n", 2, "control character", "text"),
        ("? [a]\n: b\n", 1, "in the place of a key", "a word"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, text: str, line: int, found: str, expected: str) -> None:
    told = mistakes(tmp_path, text)
    assert [problem for problem in told if problem[0] == line and found in problem[1] and expected in problem[2]], told


def test_a_long_circle_is_told_once(tmp_path: Path) -> None:
    text = "".join(f"{one}:\n  labels: {{en: X}}\n  within: {two}\n" for one, two in ("ab", "bc", "ca"))
    assert [found for _, found, _ in mistakes(tmp_path, text)] == ["a circle (a → b → c → a)"]


def test_all_mistakes_come_at_once(tmp_path: Path) -> None:
    assert len(mistakes(tmp_path, "x:\n  lables: {en: X}\n  level: town\n  geonames: many\n")) == 4


@pytest.mark.parametrize(
    ("raw", "found"), [(b"\xef\xbb\xbfx: {}\n", "byte order mark"), ("ø:\n".encode("latin-1"), "0xf8")]
)
def test_a_file_in_another_encoding_is_named(tmp_path: Path, raw: bytes, found: str) -> None:
    (tmp_path / "people.yaml").write_bytes(raw)
    with pytest.raises(WrongAuthority, match=found):
        load_authority(tmp_path, None, lambda _: None)


def test_a_misnamed_file_is_no_secret(tmp_path: Path) -> None:
    (tmp_path / "organizations.yaml").write_text("x: {labels: {en: X}}\n", encoding="utf-8")
    with pytest.raises(WrongAuthority, match=r"organisations\.yaml"):
        load_authority(tmp_path, None, lambda _: None)


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n"])
def test_an_empty_file_is_no_mistake(tmp_path: Path, text: str) -> None:
    assert not load(tmp_path, text).entries


# hidden, split, retyped, kept apart

GROUP = """
rescuers:
  labels: {en: Harbour Rescue, nb: Havneredningen}
  aliases: [HR, Rescue Men]
  common: [the rescuers]
  was: [harbour-men]
  not: {other: Both are called HR}
other:
  labels: {en: Herring Riders}
"""


def load_groups(tmp_path: Path, editors: str) -> Authority:
    return load(tmp_path, GROUP, editors, file="organisations.yaml")


def test_a_hidden_entry_needs_no_labels_but_a_reason(tmp_path: Path) -> None:
    entries = load(tmp_path, "", "kari-nordmann: {hidden: true, reason: Asked for it}\n", file="people.yaml").entries
    assert entries["people/kari-nordmann"].hidden
    with pytest.raises(WrongAuthority, match="found no reason; expected the reason beside it"):
        load(tmp_path, "", "x: {hidden: true}\n", file="people.yaml")
    with pytest.raises(WrongAuthority, match="expected hidden: true beside it"):
        load(tmp_path, "", "x: {labels: {en: X}, reason: Because}\n", file="people.yaml")
    with pytest.raises(WrongAuthority, match="found «yes, please»; expected true or false"):
        load(tmp_path, "", "x: {hidden: 'yes, please', reason: Because}\n", file="people.yaml")


def test_a_hidden_entry_keeps_its_names_so_that_no_other_takes_them(tmp_path: Path) -> None:
    entry = load_groups(tmp_path, "rescuers: {hidden: true, reason: A private club}\n").entries[
        "organisations/rescuers"
    ]
    assert entry.hidden
    assert "HR" in entry.entity.aliases


def test_an_editor_takes_names_away(tmp_path: Path) -> None:
    editors = "rescuers: {not_aliases: [hr, The Rescuers]}\nriders: {labels: {en: Riders}, aliases: [HR]}\n"
    entries = load_groups(tmp_path, editors).entries
    rescuers = entries["organisations/rescuers"]
    assert (rescuers.entity.aliases, rescuers.common) == (("Rescue Men",), ())
    assert rescuers.not_called == {"hr", "the rescuers"}
    assert entries["organisations/riders"].entity.aliases == ("HR",)
    assert rescuers.entity.id == "organisations/rescuers"


def test_a_shown_name_can_be_taken_away_where_another_is_left(tmp_path: Path) -> None:
    entity = (
        load_groups(tmp_path, "rescuers: {not_aliases: [Havneredningen]}\n").entries["organisations/rescuers"].entity
    )
    assert entity.labels == {"en": "Harbour Rescue"}


@pytest.mark.parametrize(
    ("editors", "message"),
    [
        ("rescuers: {not_aliases: [Rescue Man]}", "«Rescue Man», which it is not called; .*did you mean «Rescue Men»"),
        ("rescuers: {aliases: [HRM], not_aliases: [HRM]}", "«HRM», which it gives itself"),
        ("other: {not_aliases: [Herring Riders]}", "no name that is left"),
        ("rescuers: {not_aliases: HR}", "expected a list"),
        ("rescuers: {was: [Harbour Men]}", "«Harbour Men»; expected an id"),
        ("rescuers: {was: [animals/cat]}", "«animals/cat»; expected an id"),
        ("rescuers: {not: {Other Club: Why not}}", "«Other Club»; expected an id"),
        ("rescuers: {hiden: true}", "the key «hiden»; expected «hidden»"),
        ("new: {labels: {en: N}, wikidata: Q5}\nother: {wikidata: Q5}", r"which «new» has; .*was: \[new\]"),
    ],
)
def test_new_keys_are_checked(tmp_path: Path, editors: str, message: str) -> None:
    with pytest.raises(WrongAuthority, match=message) as caught:
        load_groups(tmp_path, f"{editors}\n")
    assert [Path(problem.file).parent.name for problem in caught.value.problems] == ["editors"]


def test_a_number_that_a_shipped_place_has_asks_for_a_merger(tmp_path: Path) -> None:
    with pytest.raises(WrongAuthority, match=r"was: \[aleppo\] if the two are one") as caught:
        load(tmp_path, ALEPPO, "alep: {labels: {en: Alep}, geonames: 170063}\n")
    assert [Path(problem.file).parent.name for problem in caught.value.problems] == ["editors"]


def test_two_entries_may_share_a_name(tmp_path: Path) -> None:
    assert len(load_groups(tmp_path, "a: {labels: {en: Cod}}\nb: {labels: {en: Cod}}\n").entries) == 4


def test_what_is_retyped_keeps_its_names_its_former_ids_and_what_it_never_is(tmp_path: Path) -> None:
    (tmp_path / "editors").mkdir()
    (tmp_path / "editors" / "people.yaml").write_text("hr: {was: [organisations/rescuers]}\n", encoding="utf-8")
    entries = load_groups(tmp_path, "").entries
    entry = entries["people/hr"]
    assert entry.entity.kind is Kind.PERSON
    assert entry.entity.labels["en"] == "Harbour Rescue"
    assert set(entry.entity.was) == {"organisations/rescuers", "organisations/harbour-men"}
    assert entry.reasons == {"organisations/other": "Both are called HR"}
    assert "organisations/rescuers" not in entries


def test_a_country_that_becomes_an_organisation_has_no_level(tmp_path: Path) -> None:
    entry = load(tmp_path, "", "state: {was: [places/norway]}\n", file="organisations.yaml").entries[
        "organisations/state"
    ]
    assert (entry.entity.labels, entry.entity.level, entry.entity.country) == ({"en": "Norway"}, None, None)


def test_an_editor_can_undo_a_shipped_merger(tmp_path: Path) -> None:
    entries = load_groups(tmp_path, "harbour-men: {labels: {en: Harbour Men}}\n").entries
    assert entries["organisations/rescuers"].entity.was == ()
    assert entries["organisations/harbour-men"].entity.labels == {"en": "Harbour Men"}


def test_a_shipped_former_id_can_be_given_to_another(tmp_path: Path) -> None:
    entries = load_groups(tmp_path, "club: {labels: {en: Club}, was: [harbour-men]}\n").entries
    assert entries["organisations/club"].entity.was == ("organisations/harbour-men",)
    assert entries["organisations/rescuers"].entity.was == ()


def test_people_that_only_the_archive_knows_can_be_kept_apart(tmp_path: Path) -> None:
    editors = "kari-nordmann: {labels: {nb: Kari Nordmann}, not: {kari-normann: Another one}}\n"
    entry = load(tmp_path, "", editors, file="people.yaml").entries["people/kari-nordmann"]
    assert entry.reasons == {"people/kari-normann": "Another one"}
