"""The network of facts, measured and laid out for the eye."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """One entity with its measures.

    Args:
        iri: The entity.
        kind: `person`, `post`, `place`, `organisation`, `law` or `event`.
        label: Its preferred label.
        degree: Number of entities it is tied to, in either direction.
        page_rank: Share of a random walk's time, 0 to 1; all add up to 1.
        betweenness: Share of the shortest paths between others that pass here, 0 to 1.
        community: Number of its community, from 1, the largest first.
    """

    iri: str
    kind: str
    label: str
    degree: int
    page_rank: float
    betweenness: float
    community: int


@dataclass(frozen=True, slots=True)
class Analysis:
    """The measures of a network.

    Args:
        entities: By falling PageRank, then by IRI.
        edges: Number of ties.
        communities: Number of communities.
        modularity: How much denser communities are inside than by chance, -0.5 to 1;
            None for a network without ties.
        is_sampled: Whether betweenness was estimated from a sample.
    """

    entities: tuple[Measured, ...]
    edges: int
    communities: int
    modularity: float | None
    is_sampled: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """One fact about an entity, in words, with its evidence.

    Args:
        kind: `office`, `statement`, `citation` or `law`.
        text: What is claimed: the post, the words said, the relation.
        exact: The passage of the article that shows it.
        source: Headline of the article, or its identity where it has none.
        url: Address of the article; None if unknown.
        day: ISO day of the fact; None if unknown.
        confidence: 0 to 1.
    """

    kind: str
    text: str
    exact: str
    source: str
    url: str | None
    day: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Node:
    """One entity of the drawn graph.

    Args:
        entity: The entity with its measures.
        x: Position, about -1000 to 1000.
        y: Position.
        passages: What is known of it, the surest first; a selection.
    """

    entity: Measured
    x: float
    y: float
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """One tie of the drawn graph.

    Args:
        source: IRI.
        target: IRI.
        relations: What ties the two, sorted.
        weight: Number of claims behind it.
        passages: Sentences that prove it, the surest first; a selection. Empty where
            the tie follows from what the two are (a post and its place).
    """

    source: str
    target: str
    relations: tuple[str, ...]
    weight: int
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """What `graph.html` draws.

    Args:
        nodes: By falling PageRank.
        edges: Sorted.
        left_out: Number of entities that the picture has no room for.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left_out: int
