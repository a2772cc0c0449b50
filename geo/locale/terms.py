"""The project's own terms in the reader's language: kinds of event, roads to a mention, roles, status words."""

from __future__ import annotations

from geo.locale import Words


def kind_name(kind: str, words: Words) -> str:
    """Return the name of a kind of event (model.Kind)."""
    names = {
        "meeting": words._("Meeting"),
        "visit": words._("Visit"),
        "agreement": words._("Agreement"),
        "construction": words._("Construction"),
        "opening": words._("Opening"),
        "finance": words._("Finance"),
        "statement": words._("Statement"),
        "exercise": words._("Exercise"),
        "border": words._("Border"),
        "protest": words._("Protest"),
        "attack": words._("Attack"),
        "sanction": words._("Sanction"),
    }
    return names.get(kind, kind)


def family_name(family: str, words: Words) -> str:
    """Return the name of a family of kinds of event (draw.palette.FAMILIES)."""
    names = {
        "talks": words._("Talks"),
        "deals": words._("Agreements and money"),
        "works": words._("Building and opening"),
        "security": words._("Security and borders"),
    }
    return names.get(family, family)


def via_name(via: str, words: Words) -> str:
    """Return by what a mention was read (model.Via)."""
    names = {
        "name": words._("name of the country"),
        "demonym": words._("word for its people"),
        "capital": words._("capital"),
        "city": words._("town"),
        "province": words._("province"),
        "region": words._("regional name"),
    }
    return names.get(via, via)


def role_name(role: str, words: Words) -> str:
    """Return what a country does where it is named (model.Role)."""
    names = {
        "scene": words._("Scene"),
        "actor": words._("Actor"),
        "affiliation": words._("Affiliation"),
        "dateline": words._("Dateline"),
        "background": words._("Background"),
    }
    return names.get(role, role)


def status_name(status: str, words: Words) -> str:
    """Return the state of a line in words."""
    names = {
        "operating": words._("operating"),
        "under_construction": words._("under construction"),
        "agreed": words._("agreed"),
        "planned": words._("planned"),
        "proposed": words._("proposed"),
        "suspended": words._("suspended"),
    }
    return names.get(status, status)


def confidence_name(confidence: str, words: Words) -> str:
    """Return how sure a fact is, in words."""
    names = {"high": words._("high"), "medium": words._("medium"), "low": words._("low")}
    return names.get(confidence, confidence)


def rule_name(rule: str, words: Words) -> str:
    """Return the rule that let a mention pass, in words; an ending that was taken off stands behind it ("inflected -s")."""
    kind, _, ending = rule.partition(" -")
    names = {
        "whole word": words._("the whole word"),
        "longest name": words._("the longest name that fits"),
        "inflected": words._("an inflected form"),
        "adjective": words._("an adjective"),
        "people": words._("a word for a people"),
        "compound": words._("part of a compound"),
        "prefix": words._("the first part of a word"),
        "suffix": words._("the last part of a word"),
        "ending": words._("a word with an ending of the language"),
        "region": words._("a regional name, for each of its countries"),
        "abbreviation": words._("an abbreviation"),
        "abbreviation in a pair": words._("an abbreviation beside another one"),
        "abbreviation, not behind a number": words._("an abbreviation that stands behind no number"),
        "with its province": words._("with its province behind it"),
        "beside other towns of its country": words._("likely by itself, and beside other towns of its country"),
        "stands elsewhere in the text": words._("a name that the text has made clear elsewhere"),
    }
    return f"{names.get(kind, kind)} (-{ending})" if ending else names.get(kind, kind)
