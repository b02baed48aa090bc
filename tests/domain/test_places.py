"""Places: found as they are typed, and as far apart as they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.domain.places import Place, PlaceTable, distance_km, road_km
from tests.domain.reference import places

DISTRICTS = {
    "Altmarkkreis Salzwedel",
    "Anhalt-Bitterfeld",
    "Burgenlandkreis",
    "Börde",
    "Dessau-Roßlau",
    "Halle (Saale)",
    "Harz",
    "Jerichower Land",
    "Magdeburg",
    "Mansfeld-Südharz",
    "Saalekreis",
    "Salzlandkreis",
    "Stendal",
    "Wittenberg",
}
anywhere = st.builds(
    Place,
    id=st.just(0),
    name=st.just(""),
    district=st.just(""),
    latitude=st.floats(-90, 90),
    longitude=st.floats(-180, 180),
)


def named(name: str) -> Place:
    found = places().named(name)
    assert found is not None, name
    return found


def test_the_shipped_table_knows_the_state() -> None:
    assert len(places()) == 717
    assert set(places().districts) == DISTRICTS
    assert all(50.9 < place.latitude < 53.1 and 10.5 < place.longitude < 13.3 for place in places())


@pytest.mark.parametrize(
    ("name", "district"),
    [
        ("Magdeburg", "Magdeburg"),
        ("Halle", "Halle (Saale)"),
        ("Halle-Neustadt", "Halle (Saale)"),
        ("Dessau-Roßlau", "Dessau-Roßlau"),
        ("Stendal", "Stendal"),
        ("Salzwedel", "Altmarkkreis Salzwedel"),
        ("Gardelegen", "Altmarkkreis Salzwedel"),
        ("Haldensleben", "Börde"),
        ("Oschersleben", "Börde"),
        ("Burg", "Jerichower Land"),
        ("Genthin", "Jerichower Land"),
        ("Halberstadt", "Harz"),
        ("Wernigerode", "Harz"),
        ("Quedlinburg", "Harz"),
        ("Bernburg", "Salzlandkreis"),
        ("Aschersleben", "Salzlandkreis"),
        ("Schönebeck", "Salzlandkreis"),
        ("Köthen", "Anhalt-Bitterfeld"),
        ("Bitterfeld", "Anhalt-Bitterfeld"),
        ("Zerbst", "Anhalt-Bitterfeld"),
        ("Wittenberg", "Wittenberg"),
        ("Jessen", "Wittenberg"),
        ("Merseburg", "Saalekreis"),
        ("Querfurt", "Saalekreis"),
        ("Sangerhausen", "Mansfeld-Südharz"),
        ("Eisleben", "Mansfeld-Südharz"),
        ("Naumburg", "Burgenlandkreis"),
        ("Zeitz", "Burgenlandkreis"),
        ("Weißenfels", "Burgenlandkreis"),
        ("Söllichau", "Wittenberg"),
        ("Storkau", "Burgenlandkreis"),
    ],
)
def test_towns_lie_in_their_districts(name: str, district: str) -> None:
    assert named(name).district == district


@pytest.mark.parametrize(
    ("one", "other", "kilometres"),
    [
        ("Magdeburg", "Halle", 76),
        ("Magdeburg", "Stendal", 55),
        ("Halle", "Merseburg", 14),
        ("Salzwedel", "Zeitz", 212),
    ],
)
def test_distances_are_those_of_the_map(one: str, other: str, kilometres: float) -> None:
    assert distance_km(named(one), named(other)) == pytest.approx(kilometres, abs=2)
    assert road_km(named(one), named(other)) == pytest.approx(1.3 * distance_km(named(one), named(other)))


@given(anywhere, anywhere)
def test_the_way_there_is_as_long_as_the_way_back(one: Place, other: Place) -> None:
    assert distance_km(one, other) == pytest.approx(distance_km(other, one), abs=1e-6)
    assert 0 <= distance_km(one, other) <= 20_016


@given(anywhere, anywhere, anywhere)
def test_a_detour_is_never_shorter(one: Place, between: Place, other: Place) -> None:
    assert distance_km(one, other) <= distance_km(one, between) + distance_km(between, other) + 1e-3


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("magd", "Magdeburg"),
        ("Halle", "Halle (Saale)"),
        ("halle an der saale", "Halle (Saale)"),
        ("koethen", "Köthen (Anhalt)"),
        ("Köthn", "Köthen (Anhalt)"),
        ("Schoenebeck", "Schönebeck (Elbe)"),
        ("Weissenfels", "Weißenfels"),
        ("Lutherstadt Eisleben", "Lutherstadt Eisleben"),
        ("eisleb", "Lutherstadt Eisleben"),
        ("Wernigerrode", "Wernigerode"),
        ("Stendahl", "Stendal"),
        ("Bitterfeld", "Bitterfeld-Wolfen"),
        ("dürrenberg", "Bad Dürrenberg"),
        ("Hohe Börde", "Irxleben"),
    ],
)
def test_places_are_found_as_they_are_typed(typed: str, first: str) -> None:
    assert places().find(typed)[0].name == first


def test_nothing_typed_and_nothing_known_find_nothing() -> None:
    assert places().find(" ") == ()
    assert places().find("Xyzzyburg") == ()
    assert places().find("Xyz") == ()
    assert places().named("Xyzzyburg") is None
    assert PlaceTable(()).nearest(52, 11) is None


def test_villages_of_one_name_are_all_shown_the_larger_first() -> None:
    found = [place for place in places().find("Seehausen") if place.name == "Seehausen"]
    assert [place.district for place in found] == ["Stendal", "Börde"]


def test_a_point_and_a_circle_find_their_places() -> None:
    stendal = named("Stendal")
    assert places().nearest(stendal.latitude + 0.001, stendal.longitude) == stendal
    near = places().within(stendal, 12)
    assert near[0] == stendal
    assert named("Tangermünde") in near
    assert named("Magdeburg") not in near
    assert places().by_id(stendal.id) == stendal
