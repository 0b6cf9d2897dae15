"""Speech without quotation marks: where it may stand, and what tells that it does.

Every reporting expression in the reporter's own words proposes one clause. A logistic
model over the named features of `describe`, trained by
`kg.extract.statement.train`, decides which proposals are statements.
"""

from collections.abc import Iterator, Sequence

from kg.extract.document import Document
from kg.extract.statement.clause import Proposal
from kg.extract.statement.cue import Cue, Form
from kg.extract.statement.grammar import function_words
from kg.extract.statement.scene import Actor
from kg.extract.statement.unit import Unit


def describe(
    document: Document,
    unit: Unit,
    proposal: Proposal,
    actors: Sequence[Actor],
    around: Sequence[str],
) -> list[str]:
    """Name the features of a proposal.

    Args:
        document: The article.
        unit: The sentence.
        proposal: The clause and its cue.
        actors: Those mentioned in the unit, in order.
        around: What else is known: `headline`, `inside` an accepted clause.
    """
    cue = proposal.cue
    shape = f"{cue.form}:{proposal.shape}"
    weak = "weak" if cue.is_weak else "strong"
    subject = _subject_kind(document, unit, proposal, actors)
    names = [
        "bias",
        f"lemma={cue.lemma}",
        f"lemma={cue.lemma}:{cue.form}",
        f"function={cue.function}:{shape}",
        f"shape={shape}",
        f"shape={shape}:{weak}",
        f"length={min((proposal.last - proposal.first) // 3, 7)}",
        f"subject={subject}:{weak}",
        f"subject={subject}:{cue.form}",
        f"clause={cue.takes_clause}:{subject}",
    ]
    names.extend(_describe_neighbours(document, unit, proposal))
    for name in around:
        names += [name, f"{name}:{cue.is_headline}", f"{name}:{cue.lemma}"]
    if document.forms[cue.first][0].isupper():
        names.append("capital")
    return names


def _describe_neighbours(
    document: Document, unit: Unit, proposal: Proposal
) -> Iterator[str]:
    """Name the words beside a cue and at the beginning of its clause."""
    lower, cue = document.lower, proposal.cue
    words = function_words()
    before = lower[cue.first - 1] if cue.first > unit.first else "^"
    after = lower[cue.last] if cue.last < unit.last else "$"
    yield f"before={_name(before)}"
    yield f"after={_name(after)}"
    yield f"first={_name(lower[proposal.first])}"
    yield f"before={_name(before)}:{proposal.shape}"
    frame = _frame(document, unit, proposal)
    yield f"frame={cue.form}:{frame}"
    yield f"frame={cue.form}:{frame}:{proposal.shape}:{cue.is_weak}"
    yield f"marks={frame}"
    near = lower[max(unit.first, cue.first - 4) : cue.first]
    if "yang" in near:
        yield "yang"
    low, high = proposal.subject
    named = lower[low : max(high, low + 2)]
    if any(word in words.provision or word[0].isdigit() for word in named):
        yield f"text:{proposal.shape}"


def _frame(document: Document, unit: Unit, proposal: Proposal) -> str:
    """Tell by which marks the cue with its subject is set off: `^ Menurut X , ...`."""
    cue = proposal.cue
    left = "^"
    if cue.first > unit.first:
        mark = document.forms[cue.first - 1]
        left = mark if not mark[0].isalnum() else "w"
    end = max(cue.last, proposal.subject[1])
    right = document.lower[end] if end < unit.last else "$"
    if right[0].isalnum() and right not in function_words().link:
        right = "w"
    named = "s" if end > cue.last else "n" if _refers_back(document, cue) else "-"
    return f"{left}:{named}:{right}"


def _refers_back(document: Document, cue: Cue) -> bool:
    """Tell whether the speaker is in the cue: `ujarnya`, `kata dia`."""
    return cue.has_pronoun or document.lower[cue.last - 1].endswith("nya")


def _name(word: str) -> str:
    """Keep a word that tells something; others stand for their kind."""
    if not word[0].isalnum() or word in function_words().context:
        return word
    return "*"


def _subject_kind(
    document: Document, unit: Unit, proposal: Proposal, actors: Sequence[Actor]
) -> str:
    """Tell what stands where the subject of the cue would."""
    cue = proposal.cue
    low, high = proposal.subject
    if low < high:
        behind = [actor for actor in actors if low <= actor.first < high]
        return f"behind {behind[0].key[0]}" if behind else "behind other"
    if cue.has_pronoun or cue.form is Form.ENCLITIC:
        return "pronoun"
    near = document.lower[max(unit.first, cue.first - 4) : cue.first]
    is_pronoun = any(word in function_words().pronoun for word in near)
    before = [actor for actor in actors if actor.last <= cue.first]
    gap = cue.first - before[-1].last if before else 99
    if is_pronoun and gap > 4:
        return "pronoun"
    if not before:
        return "none"
    return (
        f"{'next' if gap <= 1 else 'near' if gap <= 4 else 'far'} {before[-1].key[0]}"
    )
