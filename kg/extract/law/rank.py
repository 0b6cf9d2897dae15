"""Which law can act on which: a check against misread relations."""

from kg.extract.law.reference import year_of
from kg.model import LawRelation

_RANKS = (
    (0, ("uud", "tap-mpr")),
    (1, ("uu", "uu-pnps", "uu-darurat", "perppu", "kuhp", "kuhap", "kuhperdata")),
    (2, ("pp",)),
    (3, ("perpres", "keppres", "inpres", "penpres")),
    (5, ("perda", "qanun", "perdais", "perdasus", "perdasi")),
    (6, ("pergub", "perbup", "perwali", "kepgub", "kepbup", "kepwal", "perkada")),
    (7, ("perdes", "perkades", "peraturan-nagari")),
    (8, ("se", "sk")),
)
_MINISTER_RANK = 4


def rank_of(identifier: str) -> int:
    """Give the rank of a law in the order of UU 12/2011, article 7; 0 is the highest.

    Examples:
        >>> rank_of("uu/2023/20"), rank_of("permendagri/2020/77")
        (1, 4)
        >>> rank_of("perda-kota-tegal/2024/3")
        5
    """
    stem = identifier.split("/")[0]
    for rank, stems in _RANKS:
        if stem in stems or any(stem.startswith(f"{s}-") for s in stems):
            return rank
    return _MINISTER_RANK


def is_ruling(identifier: str) -> bool:
    """Tell whether a law is a court's decision."""
    return identifier.startswith("putusan-")


def settle_relation(
    relation: LawRelation, subject: str, object_: str
) -> LawRelation | None:
    """Hold a relation against the kinds and years of its laws.

    A law repeals or amends laws of its own rank, and none that came after it (an act
    that repeals a lower rule is rare in the news, a sentence that only names both is
    not); an act enacts an emergency decree; only a court, or
    the decree of a higher authority, annuls.

    Args:
        relation: As the words say.
        subject: Identifier of the law that acts.
        object_: Identifier of the law acted upon.

    Returns:
        The relation, a court's repeal read as an annulment; None if it cannot be.

    Examples:
        >>> settle_relation(LawRelation.REPEALS, "uu/2023/20", "uu/2014/5").value
        'repeals'
        >>> settle_relation(LawRelation.REPEALS, "perbup-x/2023/2", "uu/2014/5")
        >>> settle_relation(
        ...     LawRelation.AMENDS, "putusan-mk/2024/60", "uu/2016/10"
        ... ).value
        'annuls'
    """
    if subject == object_:
        return None
    if not _is_in_order(subject, object_):
        return None
    if relation in (LawRelation.REPEALS, LawRelation.AMENDS, LawRelation.ANNULS):
        return _settle_change(relation, subject, object_)
    if relation is LawRelation.ENACTS:
        is_pair = subject.startswith("uu/") and object_.startswith("perppu/")
        return relation if is_pair else None
    if is_ruling(subject):
        return None
    return relation if rank_of(subject) >= _basis_rank(object_) else None


def _basis_rank(identifier: str) -> int:
    """Give the rank of a law as a basis; a court's decision binds everybody."""
    return 0 if is_ruling(identifier) else rank_of(identifier)


def _settle_change(
    relation: LawRelation, subject: str, object_: str
) -> LawRelation | None:
    """Settle a repeal, an amendment or an annulment."""
    if is_ruling(object_):
        return None
    if is_ruling(subject):
        return LawRelation.ANNULS if _is_reviewed_by(subject, object_) else None
    if relation is LawRelation.ANNULS:
        return relation if subject.startswith("kep") else None
    higher, lower = rank_of(subject), rank_of(object_)
    is_regional = higher in (5, 6)
    if is_regional and higher == lower:
        same = subject.split("/")[0] == object_.split("/")[0]
        return relation if same else None
    return relation if higher == lower else None


def _is_reviewed_by(ruling: str, law: str) -> bool:
    """Tell whether a court may review a law: the one acts, the other what is below."""
    is_act = rank_of(law) == 1
    return is_act if ruling.startswith("putusan-mk") else not is_act


def _is_in_order(subject: str, object_: str) -> bool:
    """Tell whether the law that acts is not the older one."""
    acting, acted = year_of(subject), year_of(object_)
    return acting is None or acted is None or acting >= acted
