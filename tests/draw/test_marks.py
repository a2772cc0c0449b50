from hypothesis import given
from hypothesis import strategies as st

from geo.draw.marks import Mark, pieces

marks = st.lists(st.builds(Mark, st.integers(-5, 60), st.integers(-5, 60), st.just("country"), st.just("")), max_size=12)


@given(st.text(max_size=40), marks, st.integers(0, 20))
def test_the_pieces_joined_are_the_text(text, marks, start):
    assert "".join(piece for piece, _on in pieces(text, marks, start=start)) == text


@given(st.text(max_size=40), marks, st.integers(0, 20))
def test_each_letter_bears_exactly_the_marks_that_cover_it(text, marks, start):
    at = start
    for piece, on in pieces(text, marks, start=start):
        assert piece
        for offset in range(at, at + len(piece)):
            assert set(on) == {i for i, mark in enumerate(marks) if mark.start <= offset < mark.end}
        at += len(piece)


def test_the_widest_mark_lies_outside():
    event, country = Mark(0, 10, "event", ""), Mark(4, 9, "country", "")
    assert pieces("see China now", [country, event]) == [("see ", (1,)), ("China", (1, 0)), (" ", (1,)), ("now", ())]


def test_marks_that_cross_are_cut_where_they_cross():
    assert pieces("abcd", [Mark(0, 3, "date", ""), Mark(2, 4, "event", "")]) == [("ab", (0,)), ("c", (0, 1)), ("d", (1,))]


def test_a_mark_that_begins_before_the_passage_is_cut_at_its_edge():
    assert pieces("Asia grows", [Mark(90, 104, "country", "")], start=100) == [("Asia", (0,)), (" grows", ())]


def test_a_letter_beyond_the_basic_plane_counts_as_one():
    assert pieces("𐌰b", [Mark(1, 2, "country", "")]) == [("𐌰", ()), ("b", (0,))]
