"""Passages: sentences and headings, with offsets."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from geo.extract.segment import Headings, passages


def cut(text: str, language: str = "de") -> list[str]:
    return [text[p.start : p.end] for p in passages(text, language)]


def test_a_full_stop_ends_a_sentence():
    assert cut("Er kam. Sie ging.") == ["Er kam.", "Sie ging."]


def test_an_ordinal_number_does_not():
    assert cut("Der 3. Gipfel war am 15. Januar in Astana. Er endete.") == ["Der 3. Gipfel war am 15. Januar in Astana.", "Er endete."]


def test_a_year_does():
    assert cut("Er kam 2024. Danach ging er.") == ["Er kam 2024.", "Danach ging er."]


def test_abbreviations_do_not():
    assert cut("Dr. Meier sprach z. B. über Bahnen. Gut so.") == ["Dr. Meier sprach z. B. über Bahnen.", "Gut so."]


def test_an_abbreviated_country_does_not():
    assert cut("The U.S. Navy came to the U.S. Then it left.", "en") == ["The U.S. Navy came to the U.S.", "Then it left."]


def test_a_quotation_mark_stays_with_its_sentence():
    assert cut("„Wir bauen.“ Das sagte er.") == ["„Wir bauen.“", "Das sagte er."]


def test_chinese_sentences_need_no_space():
    assert cut("他说：“好。”他走了！然后呢？", "zh") == ["他说：“好。”", "他走了！", "然后呢？"]


def test_a_line_without_a_full_stop_is_a_heading():
    text = "Gipfel in Astana\n\nDer Gipfel begann am Montag."
    assert [p.heading for p in passages(text, "de")] == [True, False]


def test_lines_wrapped_by_a_program_are_one_sentence():
    text = "Die Minister der beiden Länder unterzeichneten am Montag in der\nHauptstadt ein Abkommen über die Bahn."
    assert len(passages(text, "de")) == 1


def test_short_lines_are_passages_of_their_own():
    assert cut("Kasachstan\nKirgisistan\nUsbekistan") == ["Kasachstan", "Kirgisistan", "Usbekistan"]


@given(st.text(), st.sampled_from(["de", "en", "fr", "ru", "zh", "xx"]))
def test_passages_are_disjoint_in_order_and_hold_every_visible_character(text, language):
    found = passages(text, language)
    assert all(p.start < p.end <= len(text) for p in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    outside = "".join(text[a:b] for a, b in zip([0, *[p.end for p in found]], [*[p.start for p in found], len(text)], strict=True))
    assert not outside.strip()


@given(st.text(alphabet=' .!?\n"“Aa1。Z', max_size=60))
def test_passages_have_no_blank_edges(text):
    assert all(text[p.start : p.end] == text[p.start : p.end].strip() for p in passages(text, "de"))


@given(st.text(alphabet="Ab.! \n\u2028", max_size=60))
def test_a_heading_is_told_by_its_paragraph_as_by_the_whole_text(text):
    heading = Headings(text, "de")
    told = {at: part.heading for part in passages(text, "de") for at in range(part.start, part.end) if text[at].isalpha()}
    assert {at: heading(at) for at in told} == told
