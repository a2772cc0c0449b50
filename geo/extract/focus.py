"""Tell the countries that an article is about from those that it merely names.

Each mention weighs by its role and its place: more in the title and the lead, less where the country is only background. An article is
about those that weigh enough beside the heaviest, and more than one mention by the way.
"""

from __future__ import annotations

from collections import defaultdict

from geo.model import Mention, Reading, Role

_WEIGHTS: dict[Role | None, float] = {"scene": 1.0, "actor": 1.0, "affiliation": 0.9, "dateline": 0.5, "background": 0.4, None: 0.8}
_TITLE = 1.5  # added for a mention in the title
_LEAD = 0.8  # added for one in the first passages
_LEAD_PASSAGES = 2
_ENOUGH = 1.7  # more than one mention by the way, wherever it stands
_SHARE = 0.4  # of the heaviest country's weight
_MOST = 6  # a text about more countries than that is about a region


def focus(reading: Reading) -> tuple[str, ...]:
    """Return the codes of the countries the article is about, the heaviest first; () where it names none."""
    weights = _weights(reading)
    if not weights:
        return ()
    heaviest = max(weights.values())
    ranked = sorted(weights, key=lambda code: (-weights[code], code))
    least = min(heaviest, max(_ENOUGH, _SHARE * heaviest))
    return tuple(code for code in ranked if weights[code] >= least)[:_MOST]


def _weights(reading: Reading) -> dict[str, float]:
    """Return the weight of each country. A regional name gives each of its members their share."""
    title_end = _title_end(reading)
    body = [passage for passage in reading.passages if passage.start >= title_end]
    lead_end = body[:_LEAD_PASSAGES][-1].end if body else title_end
    weights: dict[str, float] = defaultdict(float)
    for mention in reading.mentions:
        weight = _weight(mention, title_end, lead_end) / len(mention.countries)
        for code in mention.countries:
            weights[code] += weight
    return weights


def _title_end(reading: Reading) -> int:
    at = reading.article.title_at
    if at is None:
        return 0
    found = next((passage for passage in reading.passages if passage.start <= at < passage.end), None)
    return found.end if found and found.heading else 0


def _weight(mention: Mention, title_end: int, lead_end: int) -> float:
    weight = _WEIGHTS[mention.role]
    if mention.start < title_end:
        return weight + _TITLE
    return weight + (_LEAD if mention.start < lead_end and mention.role not in ("background", "dateline") else 0.0)
