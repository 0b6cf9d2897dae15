"""Judge statements: the words, the speaker, the day."""

from kg.evaluate.gold import Gold, Speech, as_set
from kg.evaluate.match import fold, is_same_name, is_same_text, overlaps, pair
from kg.evaluate.tally import Item, Labels, Pairs, Tally
from kg.model import Extraction, Span, Statement


def judge_direct(gold: Gold, found: Extraction, labels: Labels, tally: Tally) -> None:
    """Judge direct speech: `direct`, `direct+speaker`, `direct+speaker+date`.

    A day that the gold leaves open is not judged; a passage that it marks as
    uncertain is neither asked for nor held against anybody.
    """
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
    named = _keep_named(pairs, wanted, claims, gold, labels)
    dated = [
        (g, f)
        for g, f in named
        if not wanted[g].date or wanted[g].date == str(claims[f].uttered_on)
    ]
    for relation, kept in (("", pairs), ("+speaker", named), ("+speaker+date", dated)):
        tally.count(f"direct{relation}", len(wanted), len(claims), len(kept))
    _write("direct", named, claims, text, tally)
    _write_missed("direct", pairs, wanted, gold, tally)


def judge_reported(gold: Gold, found: Extraction, labels: Labels, tally: Tally) -> None:
    """Judge reported speech: `indirect` and `indirect+speaker`."""
    text = found.article.text
    wanted = list(gold.indirect or ())
    claims = [claim for claim in found.statements if not claim.is_direct]
    pairs = pair(wanted, claims, lambda f, g: overlaps(f.span.cut(text), _cut(gold, g)))
    named = _keep_named(pairs, wanted, claims, gold, labels)
    tally.count("indirect", len(wanted), len(claims), len(pairs))
    tally.count("indirect+speaker", len(wanted), len(claims), len(named))
    _write("indirect", named, claims, text, tally)
    _write_missed("indirect", pairs, wanted, gold, tally)


def _keep_named(
    pairs: Pairs,
    wanted: list[Speech],
    claims: list[Statement],
    gold: Gold,
    labels: Labels,
) -> Pairs:
    return [(g, f) for g, f in pairs if _is_speaker(claims[f], wanted[g], gold, labels)]


def _is_speaker(claim: Statement, wanted: Speech, gold: Gold, labels: Labels) -> bool:
    """Tell whether the speaker is right; for an unnamed one, nobody or the label."""
    found: frozenset[str] = frozenset()
    if claim.speaker is not None:
        found = labels.people[claim.speaker]
    elif claim.speaker_organisation is not None:
        found = labels.organisations[claim.speaker_organisation]
    names = gold.names_of(wanted.speaker) | as_set(wanted.speaker_alt)
    if names:
        return any(is_same_name(name, names) for name in found)
    role = fold(wanted.speaker_role or "")
    return not found or any(
        fold(name) in role or role in fold(name) for name in found if fold(name)
    )


def _cut(gold: Gold, speech: Speech) -> str:
    return gold.text[speech.start : speech.end]


def _write(
    relation: str, named: Pairs, claims: list[Statement], text: str, tally: Tally
) -> None:
    """Write the verdicts: a statement is right if its speaker is right as well."""
    tally.judge_found(
        f"{relation}+speaker",
        [Item(one.span.cut(text), one.span, one.confidence) for one in claims],
        {f for _, f in named},
    )


def _write_missed(
    relation: str, pairs: Pairs, wanted: list[Speech], gold: Gold, tally: Tally
) -> None:
    items = [
        Item(
            f"{one.speaker or one.speaker_role or '?'}: {_cut(gold, one)}",
            Span(one.start, one.end),
        )
        for one in wanted
    ]
    tally.judge_missed(relation, items, {g for g, _ in pairs})
