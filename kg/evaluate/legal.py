"""Judge laws cited and relations between laws."""

from kg.evaluate.gold import CitedLaw, LawTriple, as_set
from kg.evaluate.law import fold_law, is_numbered
from kg.evaluate.match import pair
from kg.evaluate.tally import Item, Tally
from kg.model import Extraction

Triple = tuple[str, str, str]


def judge_citations(laws: list[CitedLaw], found: Extraction, tally: Tally) -> None:
    """Judge which laws an article names; each counts once, however often named.

    Where an article misprints a number, the number printed and the one meant are
    both right.
    """
    known = [one for one in laws if is_numbered(one.id)]
    meant = {fold_law(o.id): fold_law(o.meant_id) for o in known if o.meant_id}
    wanted = sorted({fold_law(one.id) for one in known})
    names = {fold_law(found.laws[one.law].identifier) for one in found.citations}
    have = sorted(name for name in names if is_numbered(name))
    pairs = pair(wanted, have, lambda f, g: f in (g, meant.get(g)))
    tally.count("law cited", len(wanted), len(have), len(pairs))
    items = [Item(name) for name in have]
    tally.judge_found("law cited", items, {f for _, f in pairs})
    tally.judge_missed(
        "law cited", [Item(name) for name in wanted], {g for g, _ in pairs}
    )


def judge_relations(triples: list[LawTriple], found: Extraction, tally: Tally) -> None:
    """Judge which law bears on which; proposals and unnumbered laws are not judged."""
    optional = {_fold(one, one.relation) for one in triples if one.optional}
    firm = {_fold(one, one.relation): one for one in triples if not one.optional}
    wanted = sorted(key for key in firm if _is_judged(key))
    shown = {
        key: Item(" ".join(key), claim.span, claim.confidence)
        for claim in found.legal_relations
        if not claim.is_proposed
        and _is_judged(
            key := (
                fold_law(found.laws[claim.subject].identifier),
                str(claim.relation),
                fold_law(found.laws[claim.object].identifier),
            )
        )
    }
    have = sorted(key for key in shown if key not in optional)

    def is_same(f: Triple, g: Triple) -> bool:
        return f == g or f in {_fold(firm[g], a) for a in as_set(firm[g].relation_alt)}

    pairs = pair(wanted, have, is_same)
    tally.count("law relation", len(wanted), len(have), len(pairs))
    tally.judge_found(
        "law relation", [shown[key] for key in have], {f for _, f in pairs}
    )
    tally.judge_missed(
        "law relation", [Item(" ".join(key)) for key in wanted], {g for g, _ in pairs}
    )


def _fold(one: LawTriple, relation: str) -> Triple:
    return fold_law(one.subject), relation, fold_law(one.object)


def _is_judged(key: Triple) -> bool:
    return is_numbered(key[0]) and is_numbered(key[2])
