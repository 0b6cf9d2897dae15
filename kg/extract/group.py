"""Groups of people that an article speaks of by an acronym."""

from collections.abc import Sequence

from kg.extract.document import Document
from kg.extract.role import RolePhrase
from kg.model import Organisation


def find_groups(
    document: Document, phrases: Sequence[RolePhrase]
) -> tuple[Organisation, ...]:
    """List groups of people that go by an acronym (`ASN`), with their long form.

    They are no organisations, but they are spoken of like one, and the acronym is a
    second label of the long form.
    """
    groups: dict[str, list[RolePhrase]] = {}
    for phrase in phrases:
        form = document.forms[phrase.first]
        is_group = phrase.role is not None and not (
            phrase.role.exercises_power or phrase.role.is_single_seat
        )
        if phrase.role is None or not is_group or phrase.last - phrase.first > 3:
            continue
        is_short = phrase.last - phrase.first == 1
        if is_short and not (form.isupper() and len(form) > 2):
            continue
        groups.setdefault(phrase.role.id, []).append(phrase)
    records = []
    for group in groups.values():
        spans = [document.span_of(p.first, p.last) for p in group]
        forms = {span.cut(document.article.text) for span in spans}
        shorts = {form for form in forms if form.isupper()}
        role = group[0].role
        if shorts and role is not None:
            aliases = {form for form in forms if form != role.label}
            records.append(
                Organisation(
                    role.label, tuple(sorted(aliases)), None, None, tuple(spans)
                )
            )
    return tuple(records)
