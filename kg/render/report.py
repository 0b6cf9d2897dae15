"""The report of a build: what was read, found, left out and why."""

from importlib.resources import files

from markupsafe import Markup

from kg.model.build import BuildReport
from kg.render.environment import make_environment

MAX_ROWS = 500
"""Rows of one table on the page; the graph and the CSV hold all."""

TOP = 25
"""Entities in the table of the analysis."""


def render_report(report: BuildReport, *, language: str) -> str:
    """Write the report page.

    Args:
        report: What the build did.
        language: `id` or `en`.

    Returns:
        A whole page without scripts and without any outside address to load.
    """
    style = files("kg.render").joinpath("templates", "style.css")
    return (
        make_environment()
        .get_template("report.html")
        .render(
            report=report,
            language=language,
            rows=MAX_ROWS,
            top=TOP,
            style=Markup(style.read_text(encoding="utf-8")),  # noqa: S704 - ours
        )
    )
