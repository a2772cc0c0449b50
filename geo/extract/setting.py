"""What is known around a date expression: the day of publication, the date that the story told last, the tense of the clause."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from geo.extract.calendar import plus
from geo.model import Basis, DateSpan

PUBLICATION: Basis = "relative_to_publication"
Resolved = tuple[str, str, Basis | None]  # TIMEX3 type, value, basis
_STORY_REACH = 1  # passages back to which "im Mai" may look for its year
_OLD = 24  # months: of younger stories only the same sentence goes on, for news tell of "im Juni" beside them
_MEMORY = 6  # passages for which "im selben Jahr" remembers it


@dataclass(slots=True)
class Story:
    """The date told last: its TIMEX3 value and the passage that told it."""

    value: str = ""
    passage: int = -9
    explicit: bool = False


@dataclass(slots=True)
class Setting:
    """What is known around the expression that is being resolved.

    `day` is the day of publication where it is known to the day; `near` some day of it, for months and years: the last of its span.
    """

    day: date | None
    near: date | None
    month_first: bool
    story: Story = field(default_factory=Story)
    passage: int = 0
    tense: Callable[[], int] = lambda: 0  # below 0 past, above 0 future, 0 cannot tell; 1 where another clause says so
    nowadays: Callable[[int], bool] = lambda amount: False  # "heute" (0) or "morgen" (1) here means nowadays or some day

    @property
    def remembers(self) -> bool:
        """Tell whether the date told last was told not long ago."""
        return self.passage - self.story.passage <= _MEMORY


def setting(published: DateSpan | None, *, month_first: bool) -> Setting:
    """Return what is known before the first expression of an article that was published then."""
    if published is None:
        return Setting(None, None, month_first)
    exact = (published.end - published.start).days <= 2
    return Setting(published.start if exact else None, plus(published.end, -1), month_first)


def year_told(setting: Setting) -> int | None:
    """Return the year of the date told last, if that was not long ago."""
    found = setting.story.value[:4]
    return int(found) if len(found) == 4 and found.isdigit() and setting.remembers else None


def story_year(setting: Setting, month: int) -> int | None:
    """Return the year of the date just told, where a story of a past year goes on with months and days."""
    story, near = setting.story, setting.near
    if not story.explicit or setting.passage - story.passage > _STORY_REACH or len(story.value) < 7 or not story.value[:4].isdigit():
        return None
    year = int(story.value[:4])
    if near is None or (setting.passage == story.passage and _month_of(story.value) == f"{month:02d}"):
        return year
    if year >= near.year or setting.tense() > 0:
        return None
    recent = 12 * (near.year - year) + near.month - month < _OLD
    return None if recent and (setting.passage > story.passage or month < int(_month_of(story.value) or 13)) else year


def goes_on_in(setting: Setting) -> int | None:
    """Return the year told just before, for "Ende des Jahres" in a story of the past."""
    story = setting.story
    near = story.explicit and setting.passage - story.passage <= _STORY_REACH and story.value[:4].isdigit()
    return int(story.value[:4]) if near and setting.tense() < 0 else None


def _month_of(value: str) -> str:
    return value[5:7] if value[5:7].isdigit() else ""
