"""`kg upgrade`: bring a build to this version of the program."""

from kg.cli.build import print_summary
from kg.cli.console import language, out, say
from kg.cli.option import (
    DEFAULT_OUTPUT,
    USUAL_WORKERS,
    Output,
    StoreUrl,
    Workers,
    store_of,
)
from kg.cli.progress import DrawnProgress
from kg.errors import UsageError
from kg.store import upgrade_journal


def upgrade(
    *,
    output: Output = DEFAULT_OUTPUT,
    workers: Workers = USUAL_WORKERS,
    store: StoreUrl = None,
) -> None:
    """Migrate an older store, and extract again from the texts that it keeps."""
    # Late: a worker process and `kg --help` need none of it, and it takes a second.
    from kg.pipeline.build import BuildOptions, build_graph

    folder = store_of(output)
    if not (folder / "journal.sqlite").exists():
        raise UsageError(say("upgrade.nothing", output=output))
    before, after = upgrade_journal(folder)
    if before != after:
        out.print(say("upgrade.format", before=before, after=after))
    options = BuildOptions(
        output=output,
        workers=workers,
        language=language(),
        title=say("build.title"),
        store_url=store,
    )
    with DrawnProgress() as progress:
        report = build_graph([], options, progress)
    print_summary(report, output)
