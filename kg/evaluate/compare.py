"""Compare extractions with gold, relation by relation."""

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kg.evaluate.gold import CitedLaw, Gold, Holding, LawTriple, Speech
from kg.evaluate.law import fold_law, is_numbered
from kg.evaluate.match import (
    fold,
    is_same_name,
    is_same_place,
    is_same_role,
    is_same_text,
    overlaps,
    pair,
)
from kg.model import Extraction, Office, Span, Statement
from kg.model.evaluation import (
    Evaluation,
    JudgedArticle,
    Reliability,
    Score,
    Verdict,
)

BANDS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0)
"""Edges of the bands of confidence in the reliability table."""

RELIABLE = frozenset(
    {
        "direct+speaker",
        "indirect+speaker",
        "office: person+role+place+capacity",
        "law relation",
    }
)
"""Relations whose claims the reliability table judges: a claim is right if all that
it says is right."""


@dataclass(frozen=True, slots=True)
class Labels:
    """Every name under which the graph knows an article's records, by index.

    Args:
        people: One set of names a person.
        organisations: One set a organisation.
        places: One set a place.
        roles: One set an office.
    """

    people: Sequence[frozenset[str]]
    organisations: Sequence[frozenset[str]]
    places: Sequence[frozenset[str]]
    roles: Sequence[frozenset[str]]


@dataclass(slots=True)
class _Tally:
    """Counts and verdicts while articles are judged."""

    counts: dict[str, list[int]] = field(
        default_factory=lambda: defaultdict(lambda: [0, 0, 0])
    )
    verdicts: list[Verdict] = field(default_factory=list)

    def note(self, relation: str, wanted: int, found: int, right: int) -> None:
        """Add to the counts of a relation."""
        row = self.counts[relation]
        row[0] += wanted
        row[1] += found
        row[2] += right


def evaluate(
    golds: Iterable[Gold],
    extractions: Mapping[str, Extraction],
    labels: Mapping[str, Labels],
) -> Evaluation:
    """Judge what was extracted against what people annotated.

    Args:
        golds: The annotated articles.
        extractions: By the gold's identity; a missing one counts as nothing found.
        labels: The names of each extraction's records, by the gold's identity.

    Returns:
        Scores by relation, the reliability of the confidence, and every verdict.
    """
    total = _Tally()
    judged = []
    for gold in golds:
        tally = _Tally(total.counts)
        extraction = extractions.get(gold.id)
        if extraction is not None:
            _judge(gold, extraction, labels[gold.id], tally)
        verdicts = sorted(tally.verdicts, key=_place)
        text = extraction.article.text if extraction else gold.text
        judged.append(JudgedArticle(gold.id, gold.title, text, tuple(verdicts)))
    scores = tuple(Score(name, *row) for name, row in total.counts.items())
    claims = [verdict for article in judged for verdict in article.verdicts]
    return Evaluation(scores, tuple(_measure_reliability(claims)), tuple(judged))


def _place(verdict: Verdict) -> tuple[int, str]:
    return (verdict.span.start if verdict.span else -1, verdict.relation)


def _judge(gold: Gold, found: Extraction, labels: Labels, tally: _Tally) -> None:
    if gold.direct is not None:
        _judge_direct(gold, found, labels, tally)
    if gold.indirect is not None:
        _judge_reported(gold, found, labels, tally)
    if gold.holdings is not None:
        _judge_offices(gold, found, labels, tally)
    if gold.laws is not None:
        _judge_citations(gold.laws, found, tally)
    if gold.law_relations is not None:
        _judge_relations(gold.law_relations, found, tally)


def _judge_direct(gold: Gold, found: Extraction, labels: Labels, tally: _Tally) -> None:
    text = found.article.text
    unsure = [_cut(gold, one) for one in gold.direct or () if one.uncertain]
    wanted = [one for one in gold.direct or () if not one.uncertain]
    claims = [
        claim
        for claim in found.statements
        if claim.is_direct
        and not any(is_same_text(claim.span.cut(text), other) for other in unsure)
    ]
    pairs = pair(
        wanted, claims, lambda f, g: is_same_text(f.span.cut(text), _cut(gold, g))
    )
    _note_pairs("direct", pairs, wanted, claims, tally, gold)
    named = [
        (g, f) for g, f in pairs if _is_speaker(claims[f], wanted[g], labels, gold)
    ]
    dated = [
        (g, f)
        for g, f in named
        if not wanted[g].date or wanted[g].date == str(claims[f].uttered_on)
    ]
    tally.note("direct+speaker", len(wanted), len(claims), len(named))
    tally.note("direct+speaker+date", len(wanted), len(claims), len(dated))
    _note_claims("direct+speaker", claims, {f for _, f in named}, tally, text)


def _judge_reported(
    gold: Gold, found: Extraction, labels: Labels, tally: _Tally
) -> None:
    text = found.article.text
    wanted = list(gold.indirect or ())
    claims = [claim for claim in found.statements if not claim.is_direct]
    pairs = pair(wanted, claims, lambda f, g: overlaps(f.span.cut(text), _cut(gold, g)))
    _note_pairs("indirect", pairs, wanted, claims, tally, gold)
    named = [
        (g, f) for g, f in pairs if _is_speaker(claims[f], wanted[g], labels, gold)
    ]
    tally.note("indirect+speaker", len(wanted), len(claims), len(named))
    _note_claims("indirect+speaker", claims, {f for _, f in named}, tally, text)


def _cut(gold: Gold, speech: Speech) -> str:
    return gold.text[speech.start : speech.end]


def _is_speaker(claim: Statement, wanted: Speech, labels: Labels, gold: Gold) -> bool:
    """Tell whether the speaker is right; for an unnamed one, nobody or the label."""
    found: frozenset[str] = frozenset()
    if claim.speaker is not None:
        found = labels.people[claim.speaker]
    elif claim.speaker_organisation is not None:
        found = labels.organisations[claim.speaker_organisation]
    names = _names(wanted.speaker, gold) | _set(wanted.speaker_alt)
    if names:
        return any(is_same_name(name, names) for name in found)
    role = fold(wanted.speaker_role or "")
    return not found or any(
        fold(name) in role or role in fold(name) for name in found if fold(name)
    )


def _names(person: str | None, gold: Gold) -> set[str]:
    if not person:
        return set()
    held = [one for one in gold.holdings or () if one.person == person]
    return {person, *(name for one in held for name in one.names)}


def _set(value: str | list[str]) -> set[str]:
    return {one for one in ([value] if isinstance(value, str) else value) if one}


def _judge_offices(
    gold: Gold, found: Extraction, labels: Labels, tally: _Tally
) -> None:
    firm = [one for one in gold.holdings or () if not one.optional]
    loose = [one for one in gold.holdings or () if one.optional]

    def has_role(claim: Office, holding: Holding) -> bool:
        names = {holding.person, *holding.names}
        index = found.offices.index(claim)
        return any(
            is_same_name(name, names) for name in labels.people[claim.person]
        ) and is_same_role(labels.roles[index], {holding.post, *_set(holding.post_alt)})

    def has_place(claim: Office, holding: Holding) -> bool:
        have = set() if claim.place is None else set(labels.places[claim.place])
        if claim.organisation is not None:
            have |= labels.organisations[claim.organisation]
        asked = {name for name in (holding.place, holding.organisation) if name}
        return has_role(claim, holding) and is_same_place(have, asked)

    def has_capacity(claim: Office, holding: Holding) -> bool:
        asked = {holding.capacity} | _set(holding.capacity_alt)
        return has_place(claim, holding) and str(claim.capacity) in asked

    claims = [
        claim
        for claim in found.offices
        if not any(has_role(claim, one) for one in loose)
        or any(has_role(claim, one) for one in firm)
    ]
    checks: tuple[tuple[str, Callable[[Office, Holding], bool]], ...] = (
        ("office: person+role", has_role),
        ("office: person+role+place", has_place),
        ("office: person+role+place+capacity", has_capacity),
    )
    for relation, check in checks:
        pairs = pair(firm, claims, check)
        tally.note(relation, len(firm), len(claims), len(pairs))
    _note_offices(pairs, firm, claims, tally, labels)


def _note_offices(
    pairs: list[tuple[int, int]],
    firm: list[Holding],
    claims: list[Office],
    tally: _Tally,
    labels: Labels,
) -> None:
    """Write the verdicts of the strictest office relation."""
    relation = "office: person+role+place+capacity"
    right = {f for _, f in pairs}
    for f, claim in enumerate(claims):
        name = min(labels.people[claim.person], default="")
        text = f"{name} | {claim.role_label} | {claim.capacity}"
        outcome = "right" if f in right else "wrong"
        tally.verdicts.append(
            Verdict(relation, outcome, text, claim.span, claim.confidence)
        )
    hit = {g for g, _ in pairs}
    for g, one in enumerate(firm):
        if g not in hit:
            span = Span(*one.evidence) if one.evidence else None
            text = f"{one.person} | {one.post} | {one.capacity} | {one.place or ''}"
            tally.verdicts.append(Verdict(relation, "missed", text, span))


def _judge_citations(laws: list[CitedLaw], found: Extraction, tally: _Tally) -> None:
    known = [one for one in laws if is_numbered(one.id)]
    wanted = sorted({fold_law(one.id) for one in known})
    meant = {fold_law(o.id): fold_law(o.meant_id) for o in known if o.meant_id}
    names = {fold_law(found.laws[one.law].identifier) for one in found.citations}
    have = sorted(name for name in names if is_numbered(name))
    pairs = pair(wanted, have, lambda f, g: f in (g, meant.get(g)))
    tally.note("law cited", len(wanted), len(have), len(pairs))
    _note_names("law cited", pairs, wanted, have, tally)


def _judge_relations(
    triples: list[LawTriple], found: Extraction, tally: _Tally
) -> None:
    def fold_triple(one: LawTriple, relation: str) -> tuple[str, str, str]:
        return fold_law(one.subject), relation, fold_law(one.object)

    optional = {fold_triple(one, one.relation) for one in triples if one.optional}
    firm = {fold_triple(one, one.relation): one for one in triples if not one.optional}
    wanted = sorted(key for key in firm if is_numbered(key[0]) and is_numbered(key[2]))
    sure = {
        (
            fold_law(found.laws[one.subject].identifier),
            str(one.relation),
            fold_law(found.laws[one.object].identifier),
        ): one
        for one in found.legal_relations
        if not one.is_proposed
    }
    have = sorted(
        key
        for key in sure
        if is_numbered(key[0]) and is_numbered(key[2]) and key not in optional
    )

    def is_same(f: tuple[str, str, str], g: tuple[str, str, str]) -> bool:
        others = {fold_triple(firm[g], alt) for alt in _set(firm[g].relation_alt)}
        return f == g or f in others

    pairs = pair(wanted, have, is_same)
    tally.note("law relation", len(wanted), len(have), len(pairs))
    hit, right = {g for g, _ in pairs}, {f for _, f in pairs}
    for f, key in enumerate(have):
        outcome = "right" if f in right else "wrong"
        claim = sure[key]
        tally.verdicts.append(
            Verdict(
                "law relation", outcome, " ".join(key), claim.span, claim.confidence
            )
        )
    for g, key in enumerate(wanted):
        if g not in hit:
            tally.verdicts.append(Verdict("law relation", "missed", " ".join(key)))


def _note_names(
    relation: str,
    pairs: list[tuple[int, int]],
    wanted: list[str],
    have: list[str],
    tally: _Tally,
) -> None:
    hit, right = {g for g, _ in pairs}, {f for _, f in pairs}
    for f, name in enumerate(have):
        outcome = "right" if f in right else "wrong"
        tally.verdicts.append(Verdict(relation, outcome, name))
    for g, name in enumerate(wanted):
        if g not in hit:
            tally.verdicts.append(Verdict(relation, "missed", name))


def _note_pairs(
    relation: str,
    pairs: list[tuple[int, int]],
    wanted: list[Speech],
    claims: list[Statement],
    tally: _Tally,
    gold: Gold,
) -> None:
    """Count a relation of statements and write down what was missed."""
    tally.note(relation, len(wanted), len(claims), len(pairs))
    hit = {g for g, _ in pairs}
    for g, one in enumerate(wanted):
        if g not in hit:
            span = Span(one.start, one.end)
            text = f"{one.speaker or one.speaker_role or '?'}: {span.cut(gold.text)}"
            tally.verdicts.append(Verdict(relation, "missed", text, span))


def _note_claims(
    relation: str,
    claims: list[Statement],
    right: set[int],
    tally: _Tally,
    text: str,
) -> None:
    """Write the verdict on each statement found, speaker included."""
    for f, claim in enumerate(claims):
        outcome = "right" if f in right else "wrong"
        words = claim.span.cut(text)
        tally.verdicts.append(
            Verdict(relation, outcome, words, claim.span, claim.confidence)
        )


def _measure_reliability(verdicts: list[Verdict]) -> Iterator[Reliability]:
    judged = [
        verdict
        for verdict in verdicts
        if verdict.relation in RELIABLE and verdict.confidence is not None
    ]
    for low, high in itertools.pairwise(BANDS):
        band = [
            verdict
            for verdict in judged
            if low <= (verdict.confidence or 0) < high
            or (high == 1.0 and verdict.confidence == 1.0)
        ]
        right = sum(verdict.outcome == "right" for verdict in band)
        yield Reliability(low, high, len(band), right)
