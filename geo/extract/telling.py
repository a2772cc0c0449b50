"""What one sentence tells of the event at one of its triggers."""

from __future__ import annotations

from geo.extract.drafts import Draft
from geo.extract.moments import Moments
from geo.extract.parties import Parties
from geo.extract.triggers import Hit
from geo.model import Place


class Telling(Moments, Parties):
    """Drafts the events of a sentence."""

    def draft(self, hit: Hit) -> Draft | None:
        """Return what a trigger tells; None where a noun tells of nothing that happened."""
        if not self._may_tell(hit):
            return None
        if hit.noun:
            return self._noun(hit)
        draft = self.plain(hit)
        return None if draft.when is None and self._lasts(hit) else draft

    def plain(self, hit: Hit) -> Draft:
        scene, piece = self.scene, self.piece(hit)
        where, parties = self._where_and_who(hit, piece) if scene.mentions else (None, frozenset[str]())
        when = self._when(hit, piece)
        attributed = self._attribute(hit) < hit.first
        polarity, modality = self._polarity(hit, piece), "asserted" if attributed else self._modality(hit, piece, when)
        return Draft(
            kind=hit.kind,
            passage=scene.sentence.passage,
            trigger=scene.sentence.span(hit.first, hit.last),
            parties=parties,
            when=self.announced(when) if modality == "planned" and polarity == "positive" else when,
            place=where,
            other=self._adjoins("other", hit),
            polarity=polarity,
            modality=modality,
            aside=scene.sentence.clause[hit.first] > 0,
            background=attributed,
        )

    def _may_tell(self, hit: Hit) -> bool:
        """Refuse infinitives of purpose ("to open new markets"), unless something says that it is planned, or a heading does."""
        if hit.noun or not self._infinitive(hit) or self.scene.sentence.passage.heading:
            return True
        piece = self.piece(hit)
        return self._stands_around("planned", hit, piece) or self._stands_around("hypothetical", hit, piece)

    def _noun(self, hit: Hit) -> Draft | None:
        """Return what a noun tells, if a verb makes it happen, it recalls an event, or its own phrase says enough."""
        own, held, apart = self._own_parties(hit), self._held(hit), self._apart(hit)
        definite, possessive = self._adjoins("definite", hit), self._adjoins("possessive", hit)
        if not (own or held or definite or possessive or apart or self._dated(hit)):
            return None
        draft = self.plain(hit)
        clause_parties = draft.parties
        if (hit.kind == "visit") if own else possessive:
            own |= clause_parties  # "their summit" has the parties of the clause
        draft.key = self.words[hit.first] if "-" in self.words[hit.first] else self._name(hit)
        draft.hint, draft.apart = hit.modifier, apart
        if apart and len(own) < 2 and not draft.key:
            draft.place = self._town_behind(hit)
            if draft.place is None:
                return None
            draft.key = f"{self.words[hit.first]} {draft.place.name}".lower()
        draft.told, draft.background = held and not apart, not held
        draft.recalls = definite and not own and not draft.other and not apart
        if not draft.told:
            self._by_itself(hit, draft, own)
        if draft.recalls:
            draft.around, draft.parties = clause_parties, frozenset()
        if held or apart or draft.recalls or (own and hit.kind in _by_name(own) and self._sure(hit, draft, definite)):
            return draft
        return self._with_a_day(hit, draft, clause_parties)

    def _town_behind(self, hit: Hit) -> Place | None:
        """Return the town whose name a noun bears: "am Rande des Forums von Lianyungang"."""
        behind = range(hit.last + 1, min(hit.last + 4, len(self.words)))
        named = (self.scene.mentions[number] for place in behind for number in self.scene.numbers_at(place))
        return next((mention.place for mention in named if mention.via == "city"), None)

    def _by_itself(self, hit: Hit, draft: Draft, own: frozenset[str]) -> None:
        """Give a noun that no verb makes happen the parties and time of its own phrase; that of the clause, if it frames the clause."""
        frames = self._adjoins("possessive", hit) or self._adjoins("during", hit)
        alone = hit.kind == "meeting" and len(own) > 1 and not self._verb_beside(hit)
        clause_time = draft.when if (frames or alone) and not draft.apart else None
        draft.parties, draft.polarity = own, "positive"
        draft.when = self._when_near(hit) or clause_time
        draft.modality = self._noun_modality(hit, draft.when)

    def _sure(self, hit: Hit, draft: Draft, definite: bool) -> bool:
        """Tell whether a noun with parties means a certain event, and not "an agreement with China would be good"."""
        certain = definite or draft.key or draft.when is not None or self._adjoins("possessive", hit) or self._in_front(hit)
        return bool(certain) or not self.scene.lexicon.grammar.articles

    def _with_a_day(self, hit: Hit, draft: Draft, clause_parties: frozenset[str]) -> Draft | None:
        """Return a noun's draft if its clause gives a time and a country or place, and has no other event."""
        draft.parties = draft.parties or clause_parties
        draft.when = draft.when or self._when(hit, self.piece(hit))
        draft.modality = self._noun_modality(hit, draft.when)
        return draft if draft.when is not None and (draft.parties or draft.place) and not self._verb_beside(hit) else None

    def _held(self, hit: Hit) -> bool:
        """Tell whether a verb of the clause makes the noun's event happen, or calls it off."""
        if not self.scene.held & self.scene.lexicon.happening:
            return False
        return self.scene.has("held", hit.first) or self.scene.has("called_off", hit.first)

    def _name(self, hit: Hit) -> str:
        """Return the capitalised words that make a noun a name: "Global Security Forum"."""
        if self.scene.lexicon.grammar.spaceless or not self.scene.sentence.capital(hit.first):
            return ""
        first = hit.first
        while first > 0 and hit.first - first < 5 and self.words[first - 1].isalpha() and self.scene.sentence.capital(first - 1):
            first -= 1
        return " ".join(self.words[first : hit.last + 1]) if first and hit.first - first >= 2 else ""


def _by_name(parties: frozenset[str]) -> frozenset[str]:
    """Return the kinds of which a noun tells by its parties alone; an agreement needs two."""
    return frozenset({"meeting", "visit", "exercise", "agreement"} if len(parties) > 1 else {"visit"})
