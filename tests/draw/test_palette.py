from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from geo.draw import palette
from geo.model import KINDS


def luminance(colour: str) -> float:
    """Return the relative luminance of "#rrggbb" after WCAG 2."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: str, b: str) -> float:
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


def test_nothing_counted_has_no_class():
    assert palette.classes([]) == ()
    assert palette.classes([0, 0]) == ()


def test_few_different_counts_are_a_class_each():
    assert palette.classes([3, 1, 1, 300]) == (1, 3, 300)


def test_breaks_fall_where_the_counts_leave_gaps():
    assert palette.classes([1, 1, 2, 2, 10, 11, 12, 50, 52, 200, 210, 1000]) == (1, 10, 50, 200, 1000)


def test_a_value_below_the_first_break_has_no_class():
    assert palette.class_of(0, (1, 5)) is None
    assert palette.class_of(4, (1, 5)) == 0
    assert palette.class_of(9, (1, 5)) == 1


@given(st.lists(st.integers(0, 10**9), max_size=250), st.integers(1, 5))
def test_every_counted_value_falls_into_a_class_and_every_class_holds_one(values, n):
    breaks = palette.classes(values, n)
    counted = [value for value in values if value > 0]
    assert list(breaks) == sorted(set(breaks))
    assert len(breaks) == min(n, len(set(counted)))
    assert {palette.class_of(value, breaks) for value in counted} == set(range(len(breaks)))


@given(st.lists(st.integers(1, 12), min_size=4, max_size=9, unique=True))
def test_no_other_cut_into_three_lies_closer_to_its_means(values):
    from math import log

    def distance(bounds):
        groups = [[log(v) for v in values if palette.class_of(v, bounds) == i] for i in range(len(bounds))]
        return sum(sum((x - sum(g) / len(g)) ** 2 for x in g) for g in groups)

    ordered = sorted(values)
    every_cut = [(ordered[0], a, b) for a, b in combinations(ordered[1:], 2)]
    assert distance(palette.classes(values, 3)) <= min(map(distance, every_cut)) + 1e-9


def test_the_sequence_darkens_by_day_and_brightens_by_night():
    day, night = ([luminance(colour) for colour in palette.SEQUENCE[theme]] for theme in ("light", "dark"))
    assert day == sorted(day, reverse=True)
    assert night == sorted(night)


def test_neighbouring_classes_differ_in_lightness_enough_for_every_eye():
    for colours in palette.SEQUENCE.values():
        assert all(contrast(a, b) >= 1.2 for a, b in pairwise(colours))


def test_no_mention_is_told_from_the_lowest_class_and_from_land_that_is_not_counted():
    for theme, paper in palette.PAPER.items():
        assert contrast(paper["land"], palette.SEQUENCE[theme][0]) >= 1.1
        assert contrast(paper["land"], paper["unknown"]) >= 1.1
        assert contrast(paper["land"], paper["sea"]) >= 1.1


def test_texts_on_panels_are_legible():
    for paper in palette.PAPER.values():
        assert contrast(paper["ink"], paper["panel"]) >= 7
        assert contrast(paper["quiet"], paper["panel"]) >= 4.5
        assert contrast(paper["event_ink"], paper["event"]) >= 4.5
        assert contrast(paper["ink"], paper["land"]) >= 4.5


def test_every_line_stands_out_from_its_casing():
    for theme, colours in palette.LINES.items():
        assert min(contrast(colour, palette.PAPER[theme]["casing"]) for colour in colours) >= 4.5


def test_a_corridor_keeps_its_colour_and_the_first_twelve_share_none():
    ids = [f"c{i}" for i in range(20)]
    colours = palette.corridor_colours(ids, "light")
    assert len({colours[id] for id in ids[:12]}) == 12
    assert colours["c3"] == palette.corridor_colours(ids[:4], "light")["c3"]


def test_one_class_takes_the_middle_colour():
    assert palette.sequence("light", 1) == (palette.SEQUENCE["light"][2],)
    assert palette.sequence("light", 0) == ()
    assert palette.sequence("dark", 5) == palette.SEQUENCE["dark"]


def test_every_kind_of_event_is_in_one_family_and_every_family_has_its_colour():
    assert sorted(kind for kinds in palette.FAMILIES.values() for kind in kinds) == sorted(KINDS)
    for colours in palette.FAMILY_COLOURS.values():
        assert set(colours) == set(palette.FAMILIES) and len(set(colours.values())) == len(colours)
