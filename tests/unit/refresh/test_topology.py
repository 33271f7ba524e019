import numpy as np
import pytest

from tidsvitne.refresh.topology import contains, middle, middle_of_largest, middle_of_points, shapes_of

# Two squares side by side that share the arc between them, the second with a hole in it; and a speck far away.
TOPOLOGY = {
    "transform": {"scale": [0.5, 0.5], "translate": [10.0, 0.0]},
    "arcs": [
        [[2, 0], [0, 2]],
        [[2, 2], [-2, 0], [0, -2], [2, 0]],
        [[2, 0], [4, 0], [0, 2], [-4, 0]],
        [[3, 0], [1, 0], [0, 1], [-1, 0], [0, -1]],
        [[40, 40], [1, 0], [0, 1], [-1, 0], [0, -1]],
    ],
    "objects": {
        "areas": {
            "geometries": [
                {"type": "Polygon", "id": "W", "properties": {"name": "West"}, "arcs": [[0, 1]]},
                {"type": "MultiPolygon", "id": "E", "properties": {}, "arcs": [[[2, -1], [3]], [[4]]]},
                {"type": "Point", "coordinates": [0, 0]},
            ]
        }
    },
}


def test_arcs_become_shapes() -> None:
    west, east = shapes_of(TOPOLOGY, "areas")
    assert (west.id, west.name, east.id, east.name) == ("W", "West", "E", "")
    assert west.polygons[0][0].tolist() == [[11, 0], [11, 1], [10, 1], [10, 0], [11, 0]]
    assert [len(polygon) for polygon in east.polygons] == [2, 1]


def test_points_lie_in_a_shape_but_not_in_its_hole() -> None:
    west, east = shapes_of(TOPOLOGY, "areas")
    points = np.array([(10.5, 0.5), (12.5, 0.7), (11.7, 0.2), (30.2, 20.2), (0.0, 0.0)])
    assert contains(west, points).tolist() == [True, False, False, False, False]
    assert contains(east, points).tolist() == [False, True, False, True, False]


def test_the_middle_is_that_of_the_surface() -> None:
    west, east = shapes_of(TOPOLOGY, "areas")
    assert middle([west]) == pytest.approx((0.5, 10.5), abs=1e-3)
    lat, lon = middle_of_largest(east)
    assert lon > 12  # the hole is in the western half
    assert 0.5 < lat < 0.6
    assert middle([west, east])[0] > lat  # the speck draws it away


def test_a_middle_may_lie_beyond_180_degrees() -> None:
    assert middle_of_points(np.array([(179.0, 0.0), (-179.0, 0.0)])) == pytest.approx((0, 180))
    beyond = {
        "arcs": [[[179, 0], [-179, 0], [-179, 1], [179, 1], [179, 0]]],
        "objects": {"a": {"geometries": [{"type": "Polygon", "arcs": [[0]]}]}},
    }
    assert abs(middle(shapes_of(beyond, "a"))[1]) == pytest.approx(180)
