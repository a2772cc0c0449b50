"""Words are looked up once for all lists: that finds what looking into each list finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from geo.extract.marks import Marked, Marks
from geo.extract.script import LONGEST, Script
from geo.extract.wordlists import Words, norm

word = st.text(alphabet="abß*", min_size=1, max_size=5).filter(lambda text: text.strip("*") and "*" not in text.strip("*"))
plain = st.text(alphabet="abs", max_size=6)


@given(st.lists(st.lists(word, max_size=4), max_size=4), st.lists(plain, max_size=8))
def test_a_word_has_the_bits_of_the_lists_that_hold_it(specs: list[list[str]], words: list[str]) -> None:
    marks = Marks()
    lists = [Marked(" ".join(spec), {}, marks) for spec in specs]
    for text in words:
        held = [bool(marks[text] & marked.bit) for marked in lists]
        assert held == [Words(" ".join(spec)).holds(text) for spec in specs]


def test_a_phrase_is_marked_where_it_begins() -> None:
    marks = Marks()
    both = Marked("took_place held+summit", {}, marks)
    assert [bool(marks[text] & both.bit) for text in ("took", "held", "place", "summit")] == [True, True, False, False]
    assert not both.single


def test_an_empty_list_has_no_bit() -> None:
    marks = Marks()
    assert Marked("", {}, marks).bit == 0
    assert Marked("a", {}, marks).bit == 1


def test_words_stand_where_the_text_has_them() -> None:
    text = "Die İstanbuler Straße, О’Нил ё"
    words, starts, ends = Script(text, "de").tokens(0, len(text))
    assert [text[start:end] for start, end in zip(starts, ends, strict=True)] == ["Die", "İstanbuler", "Straße", ",", "О’Нил", "ё"]
    assert words == ["die", "istanbuler", "strasse", ",", "о'нил", "е"]


def test_chinese_is_cut_by_the_tables_words_the_longest_first() -> None:
    words, starts, ends = Script("2025年 SCO-5峰会在北京举行", "zh").tokens(0, 19)
    assert words == ["2025", "年", "sco-5", "峰会", "在", "北", "京", "举行"]
    assert (starts[3], ends[3]) == (11, 13)


@given(st.text(alphabet="aß ё’İ-中国峰会签署\u0301\u00ad.,\n", max_size=60), st.sampled_from(["de", "fr", "ru", "zh"]))
def test_no_word_is_empty_of_text_and_none_overlap(text: str, language: str) -> None:
    words, starts, ends = Script(text, language).tokens(0, len(text))
    assert len(words) == len(starts) == len(ends) <= LONGEST
    assert all(start < end for start, end in zip(starts, ends, strict=True))
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))
    assert "".join(text[a:b] for a, b in zip(starts, ends, strict=True)) == "".join(text.split())
    assert all(norm(one) == one for one in words)
