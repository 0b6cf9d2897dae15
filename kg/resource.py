"""Where the files that travel with the program lie."""

from functools import cache
from importlib.resources import files
from pathlib import Path

from kg.errors import OntologyError


@cache
def ontology_folder() -> Path:
    """Find the folder `ontology`, in the installed wheel or beside the source.

    Returns:
        The folder that holds `vocabulary.ttl`, `lexicon/`, `authority/`, `shapes/`
        and `questions/`.

    Raises:
        OntologyError: If the installation carries no ontology.
    """
    package = Path(str(files("kg")))
    for folder in (package / "ontology", package.parent / "ontology"):
        if (folder / "vocabulary.ttl").is_file():
            return folder
    raise OntologyError(str(package / "ontology"), "not found; install warta-kg again")


def sample_folder() -> Path:
    """Find the bundled articles, one file each."""
    return Path(str(files("kg"))) / "samples"
