"""The interface speaks German wherever it speaks English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from geo.locale import Words, pick

ROOT = Path(__file__).resolve().parents[2]
KEYWORDS = {"_": None, "plural": (1, 2), "forms": (1, 2), "N_": None}
Message = str | tuple[str, ...]


def messages() -> Iterator[Message]:
    for room in ("geo", "pages"):
        for _file, _line, message, *_rest in extract_from_dir(ROOT / room, method_map=[("**.py", "python")], keywords=KEYWORDS):
            yield message


def catalogue() -> dict[Message, Message]:
    with (ROOT / "geo/locale/de/LC_MESSAGES/korridor.po").open("rb") as file:
        return {entry.id: entry.string for entry in read_po(file, locale="de") if entry.id and not entry.fuzzy}


def test_every_message_has_a_german_form() -> None:
    known = catalogue()
    missing = [message for message in messages() if not known.get(message) or not all(known[message])]
    assert missing == []


def test_no_translation_is_left_over() -> None:
    assert set(catalogue()) == set(messages())


def test_a_translation_keeps_the_places_of_its_message() -> None:
    def places(message: Message) -> set[str]:
        return set(re.findall(r"{(\w+)}", message if isinstance(message, str) else " ".join(message)))

    assert [message for message, german in catalogue().items() if places(message) != places(german)] == []


@pytest.mark.parametrize(
    ("tags", "locale"), [(["de-CH"], "de"), (["de"], "de"), (["en-GB"], "en"), (["ky"], "en"), ([""], "en"), ([], "en")]
)
def test_the_browsers_language_decides(tags: list[str], locale: str) -> None:
    assert pick(tags) == locale


def test_numbers_follow_the_locale() -> None:
    assert Words("de").number(12345.5, digits=1) == "12.345,5"
    assert Words("en").plural("{n} mention", "{n} mentions", 1200) == "1,200 mentions"
    assert Words("de").plural("{n} mention", "{n} mentions", 1) == "1 Nennung"


def test_no_text_hides_in_an_f_string_where_it_is_not_extracted() -> None:
    hidden = re.compile(r"""\{\w+\._\(['"]([^'"]*)""")
    found = {text for room in ("geo", "pages") for path in (ROOT / room).rglob("*.py") for text in hidden.findall(path.read_text("utf-8"))}
    assert found <= set(catalogue())
