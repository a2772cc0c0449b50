"""Pages: the article, what the page says about itself, and nothing that runs."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from geo.errors import EmptyInput
from geo.sources import load
from tests.store.making import days

PAGE = """<!doctype html><html lang="de-DE"><head><meta charset="utf-8"><title>Treffen in Lianyungang – Blatt</title>
<meta property="article:published_time" content="2025-01-15T23:30:00-08:00"><meta property="og:site_name" content="Blatt">
<link rel="canonical" href="https://example.org/a/1"><style>p::before{content:"Iran"}</style><script>var x="Kasachstan"</script></head>
<body><nav><a href="/">Startseite</a> <a href="/f">Frankreich</a></nav><article><h1>Treffen in Lianyungang</h1>
<p>Minister aus China und Kirgisistan trafen sich am Dienstag in Lianyungang. Sie sprachen über <b>Sicherheit</b> und Handel.</p>
<p>{{ 7*7 }} &lt;img src=x onerror=alert(1)&gt; Die Bahn soll 2030 fertig sein, hieß es aus Bischkek. Ein zweiter Satz folgt hier.</p>
<script>document.write("Peking")</script><noscript>Bitte Skripte erlauben</noscript></article>
<footer>Impressum Deutschland</footer></body></html>"""


def test_the_article_is_read_without_scripts_styles_and_menus() -> None:
    text = load(PAGE.encode(), "a.html").text
    assert "trafen sich am Dienstag in Lianyungang" in text and "Sicherheit und Handel" in text
    for other in ("Kasachstan", "Iran", "Peking", "Frankreich", "Impressum", "Skripte", "<b>", "<p>"):
        assert other not in text


def test_what_the_page_shows_as_text_stays_text() -> None:
    assert "{{ 7*7 }} <img src=x onerror=alert(1)>" in load(PAGE.encode(), "a.html").text


def test_the_page_s_own_words_become_metadata() -> None:
    found = load(PAGE.encode(), "a.htm")
    assert found.published == days("2025-01-15", basis="metadata")
    assert (found.language, found.source, found.url) == ("de", "Blatt", "https://example.org/a/1")
    assert found.title is not None and found.title.startswith("Treffen in Lianyungang")


def test_a_pasted_page_is_read_as_a_page() -> None:
    assert "<p>" not in load(PAGE, "Eingefügter Text").text


def test_a_short_page_is_read_whole() -> None:
    page = "<html><title>Kurz</title><body><div>China und <i>Usbekistan</i>.</div><div>Ende.</div><script>Iran</script>"
    found = load(page, "a.html")
    assert found.text == "China und Usbekistan.\nEnde."
    assert found.title == "Kurz"


def test_a_page_without_text_is_empty() -> None:
    with pytest.raises(EmptyInput):
        load("<html><head><title>Nur Titel</title></head><body><script>var China;</script></body></html>", "a.html")


@pytest.mark.parametrize("piece", ["<div>", "<p", "<", "&", "<!--", "<script>", "<a b='", "<![CDATA[", "&#x41;", "<table><tr><td>", "</p>"])
def test_broken_pages_are_read_in_linear_time(piece: str) -> None:
    began = time.perf_counter()
    page = "<html><body><p>Vorher ein Wort über China.</p>" + piece * (300_000 // len(piece))
    with suppress(EmptyInput):
        load(page, "a.html")
    assert time.perf_counter() - began < 20


@pytest.mark.parametrize(
    "page",
    ["<div>" * 10_000 + "China" + "</div>" * 10_000, "<b><i>" * 50_000 + "China", f'<p title="{"x" * 11_000_000}">China</p>'],
    ids=["deep", "never closed", "long attribute"],
)
def test_nothing_is_lost_in_a_page_that_is_deep_or_long(page: str) -> None:
    assert load(f"<html><body>{page}</body></html>", "a.html").text == "China"


def test_eleven_megabytes_in_one_paragraph_are_kept() -> None:
    words = "China und Iran. " * 700_000
    assert load(f"<p>{words}</p>", "a.html").text == words.strip()


def test_comments_cdata_templates_and_entities_of_files_are_not_read() -> None:
    page = """<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><!-- Russland --><template>Indien</template>
    <![CDATA[Japan]]><p>Kasachstan &amp; Usbekistan &lt;b&gt; &x;</p><svg><text>Peru</text></svg></body></html>"""
    text = load(page, "a.html").text
    assert "Kasachstan & Usbekistan <b>" in text
    assert not any(word in text for word in ("Russland", "Indien", "Japan", "Peru", "root:"))
