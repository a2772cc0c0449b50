"""Countries in Kazakh, Kyrgyz, Uzbek, Tajik and Turkmen: every ending that hides one, and words that only look like one."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from geo.extract.countries import mentions
from geo.extract.language import detect
from geo.fold import Folded
from geo.model import Mention

GOLDEN = Path(__file__).parents[1] / "golden"
LANGUAGES = ("kk", "ky", "tg", "tk", "uz")
SENTENCES = {
    "kk": ("Екі елдің үкіметі теміржол салу туралы келісімге келді.", "Қазақстан мен Қырғызстан"),
    "ky": ("Эки өлкөнүн өкмөтү темир жол куруу боюнча келишимге кол койду.", "Бүгүн Бишкекте жолугушуу болду."),
    "uz": (
        "Ikki mamlakat hukumati temir yoʻl qurish boʻyicha kelishdi.",
        "Икки мамлакат ҳукумати темир йўл қуриш бўйича келишди.",
        "Toshkentda bugun sammit bo'lib o'tdi.",
    ),
    "tg": ("Ду кишвар дар бораи сохтмони роҳи оҳан созиш карданд.", "Тоҷикистон ва Ӯзбекистон"),
    "tk": ("Iki döwletiň hökümetleri demir ýol gurmak barada ylalaşdylar.", "Aşgabatda duşuşyk geçirildi."),
    "tr": ("İki ülkenin hükümetleri demiryolu yapımı konusunda anlaştı.",),
    "mn": ("Хоёр орны засгийн газар төмөр зам барихаар тохиролцов.",),
    "az": ("İki ölkənin hökumətləri dəmir yolu tikintisi barədə razılığa gəldi.",),
}


def found(text: str, language: str) -> tuple[Mention, ...]:
    return mentions(text, language, folded=Folded(text))[0]


def rows(kind: str, columns: int) -> list[tuple[str, ...]]:
    made = []
    for language in LANGUAGES:
        for line in (GOLDEN / f"{language}_{kind}.tsv").read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                cells = line.split("\t")
                assert len(cells) == columns, line
                made.append((language, *cells))
    return made


@pytest.mark.parametrize("script", ["[a-z]", "[а-яё]"])
@pytest.mark.parametrize(("kind", "columns", "least"), [("forms", 3, 40), ("not", 2, 30)])
def test_every_language_has_its_tables_uzbek_in_both_scripts(kind, columns, least, script):
    spoken = {"[a-z]": ("tk", "uz"), "[а-яё]": ("kk", "ky", "tg", "uz")}[script]
    tally = Counter(row[0] for row in rows(kind, columns) if re.search(script, row[2], re.IGNORECASE))
    assert {language: tally[language] for language in spoken if tally[language] < least} == {}


@pytest.mark.parametrize(("language", "form", "sentence", "expected"), rows("forms", 3))
def test_an_inflected_form_names_its_country(language, form, sentence, expected):
    assert {m.text: " ".join(sorted(m.countries)) for m in found(sentence, language)}.get(form) == expected


@pytest.mark.parametrize(("language", "word", "sentence"), rows("not", 2))
def test_a_word_that_only_looks_like_a_country_names_none(language, word, sentence):
    assert word[:4].casefold() in sentence.casefold()
    assert [m.text for m in found(sentence, language)] == []


@pytest.mark.parametrize(("language", "sentence"), [(code, text) for code, texts in SENTENCES.items() for text in texts])
def test_one_short_sentence_tells_the_language(language, sentence):
    assert detect(sentence) == language


@pytest.mark.parametrize("apostrophe", "ʻ'‘’ʼ`")
def test_every_apostrophe_of_uzbek_is_read(apostrophe):
    text = f"O{apostrophe}zbekistondagi qirg{apostrophe}izlar"
    assert [m.countries for m in found(text, "uz")] == [("UZB",), ("KGZ",)]
