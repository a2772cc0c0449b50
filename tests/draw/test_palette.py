from collections import defaultdict
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.draw import palette
from geo.model import KINDS
from geo.world import corridor_files, corridors

# What an eye without one kind of cone sees, in linear RGB: Machado, Oliveira and Fernandes (2009), severity 1.
SIGHT = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
# Linear RGB to cone responses, and their cube roots to Oklab (Ottosson 2020), where 0.02 is a difference that is just noticed.
CONES = ((0.4122214708, 0.5363325363, 0.0514459929), (0.2119034982, 0.6806995451, 0.1073969566), (0.0883024619, 0.2817188376, 0.6299787005))
OKLAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def linear(colour: str) -> list[float]:
    """Return the light of "#rrggbb" in red, green and blue, 0 to 1."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def distance(one: str, other: str, sight: str) -> float:
    """Return how different two colours look to a kind of sight, in Oklab."""

    def seen(colour):
        light = [min(1, max(0, value)) for value in times(SIGHT[sight], linear(colour))]
        return times(OKLAB, [value ** (1 / 3) for value in times(CONES, light)])

    return sum((a - b) ** 2 for a, b in zip(seen(one), seen(other), strict=True)) ** 0.5


def luminance(colour: str) -> float:
    """Return the relative luminance of "#rrggbb" after WCAG 2."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


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
    """3:1 is what WCAG 2 asks of graphics (1.4.11)."""
    for theme, colours in palette.LINES.items():
        assert min(contrast(colour, palette.PAPER[theme]["casing"]) for colour in colours) >= 3


def test_the_colours_of_lines_are_twelve_that_differ():
    for colours in palette.LINES.values():
        assert len(colours) == 12
        assert min(distance(a, b, "normal") for a, b in combinations(colours, 2)) >= 0.085


def meeting(*, on_the_same_track: bool) -> set[frozenset[str]]:
    """Return the pairs of corridors that share a section, or that meet at a station."""
    at: dict[str, set[str]] = defaultdict(set)
    for section in corridors.sections().values():
        for place in (section.id,) if on_the_same_track else (section.start, section.end):
            at[place] |= set(section.corridors)
    return {frozenset(pair) for ids in at.values() for pair in combinations(sorted(ids), 2)}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("sight", SIGHT)
def test_corridors_that_meet_are_told_apart_by_every_eye(theme, sight):
    colours = palette.corridor_colours(corridors.colour_numbers(), theme)
    for same_track, least in ((False, 0.068), (True, 0.08)):
        pairs = meeting(on_the_same_track=same_track)
        assert len(pairs) > 20
        for one, other in map(sorted, pairs):
            assert distance(colours[one], colours[other], sight) >= least, (one, other)


def test_every_corridor_has_a_colour_of_the_palette_and_a_short_name():
    numbers = corridors.colour_numbers()
    assert set(numbers) == set(corridors.corridors()) == set(corridor_files.looks())
    assert set(numbers.values()) <= set(range(len(palette.LINES["light"])))
    for id in numbers:
        for locale in ("de", "en"):
            assert 0 < len(corridors.short_name(id, locale)) <= 30


def test_one_class_takes_the_middle_colour():
    assert palette.sequence("light", 1) == (palette.SEQUENCE["light"][2],)
    assert palette.sequence("light", 0) == ()
    assert palette.sequence("dark", 5) == palette.SEQUENCE["dark"]


def test_every_kind_of_event_is_in_one_family_and_every_family_has_its_colour():
    assert sorted(kind for kinds in palette.FAMILIES.values() for kind in kinds) == sorted(KINDS)
    for colours in palette.FAMILY_COLOURS.values():
        assert set(colours) == set(palette.FAMILIES) and len(set(colours.values())) == len(colours)
