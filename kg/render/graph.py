"""The drawn graph: one page that works offline."""

from functools import cache
from importlib.resources import files
from typing import Any

from markupsafe import Markup
from pyvis.network import Network

from kg.model.analysis import Passage, Picture
from kg.render.environment import hash_source, make_environment, safe_link

COLOURS = {
    "person": "#2563a8",
    "post": "#b7791f",
    "place": "#2f855a",
    "organisation": "#7b4397",
    "law": "#c53030",
    "event": "#4a5568",
}
"""One colour a kind; each has a contrast of at least 4.5 to white (WCAG 2.2, 1.4.3),
and shapes tell the kinds apart for those who do not see colours."""

SHAPES = {
    "person": "dot",
    "post": "square",
    "place": "triangle",
    "organisation": "diamond",
    "law": "star",
    "event": "hexagon",
}
"""One shape a kind, names of vis-network."""

VIS = "templates/lib/vis-9.1.2/vis-network.min.js"
"""The drawing library (MIT or Apache-2.0) that pyvis carries; it is put into the page,
because a page of pyvis itself asks two servers for it and stays blank offline."""


def render_graph(picture: Picture, *, title: str, language: str) -> str:
    """Write the page that draws the graph.

    Positions come with the picture, so the browser computes no physics: 300 entities
    stand at once. Names and passages reach the page as JSON and are set as text,
    never as HTML.

    Args:
        picture: What to draw.
        title: Heading of the page.
        language: `id` or `en`, in which the page opens; a button changes it.

    Returns:
        A whole page without any outside address to load.
    """
    environment = make_environment()
    script = _read_template("graph.js")
    style = _read_template("style.css")
    library = _read_library()
    return environment.get_template("graph.html").render(
        title=title,
        language=language,
        colours=COLOURS,
        picture=picture,
        data=_read_picture(picture),
        style=Markup(style),  # noqa: S704 - a file of ours
        script=Markup(script),  # noqa: S704 - a file of ours
        library=Markup(library),  # noqa: S704 - pyvis's own file
        script_hashes=" ".join(hash_source(text) for text in (library, script)),
    )


def _read_picture(picture: Picture) -> dict[str, Any]:
    """Turn the picture into the data of the page, with pyvis as the model."""
    network = Network(directed=True)
    for node in picture.nodes:
        entity = node.entity
        network.add_node(
            entity.iri,
            label=entity.label,
            kind=entity.kind,
            shape=SHAPES[entity.kind],
            color=COLOURS[entity.kind],
            x=node.x,
            y=node.y,
            value=1 + entity.degree,
            rank=entity.page_rank,
            community=entity.community,
        )
    for edge in picture.edges:
        network.add_edge(
            edge.source,
            edge.target,
            relations=list(edge.relations),
            passages=[_read_passage(passage) for passage in edge.passages],
            width=min(1 + edge.weight / 2, 6),
        )
    nodes, edges, *_ = network.get_network_data()
    return {"nodes": nodes, "edges": edges, "passages": _read_passages(picture)}


def _read_passages(picture: Picture) -> dict[str, list[dict[str, Any]]]:
    return {
        node.entity.iri: [_read_passage(passage) for passage in node.passages]
        for node in picture.nodes
    }


def _read_passage(passage: Passage) -> dict[str, Any]:
    return {
        "kind": passage.kind,
        "text": passage.text,
        "exact": passage.exact,
        "source": passage.source,
        "url": safe_link(passage.url),
        "day": passage.day,
        "confidence": passage.confidence,
    }


@cache
def _read_library() -> str:
    return files("pyvis").joinpath(VIS).read_text(encoding="utf-8").strip()


def _read_template(name: str) -> str:
    path = files("kg.render").joinpath("templates", name)
    return path.read_text(encoding="utf-8").strip()
