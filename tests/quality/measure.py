"""Score the extractor on the pinned gold, and pin the floors.

    python -m tests.quality.measure                  prints the scores
    python -m tests.quality.measure --pin            raises floors to what is reached
    python -m tests.quality.measure --pin --lower    lowers them as well

A floor that is lowered needs a line in CHANGELOG.md that names the relation.
"""

import argparse
import hashlib
import sys
import tempfile
import tomllib
from pathlib import Path

from kg.model.evaluation import Evaluation, Score
from kg.pipeline.build import BuildOptions
from kg.pipeline.evaluate import evaluate_gold

HERE = Path(__file__).parent
GOLD = tuple(sorted((HERE / "gold").glob("*.jsonl")))
FLOORS = HERE / "floors.toml"
WEIGHTS = HERE.parents[1] / "kg" / "extract"

MARGIN = 0.005
"""How far below the score measured a floor is set: other versions of numpy may
break a tie of two labels the other way, one statement in two hundred at most."""


SURE = 0.9
"""Confidence from which a claim counts as sure."""


def digest_gold() -> dict[str, str]:
    """Hash each gold file, by its name."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()[:16] for path in GOLD
    }


def digest_weights() -> dict[str, str]:
    """Hash each file of learned weights, by its path below `kg/extract`."""
    return {
        path.relative_to(WEIGHTS).as_posix(): hashlib.sha256(
            path.read_bytes()
        ).hexdigest()[:16]
        for path in sorted(WEIGHTS.rglob("*"))
        if path.suffix in {".npz", ".json", ".gz", ".bin"}
    }


def measure() -> dict[str, Evaluation]:
    """Build and judge each gold file, by its name."""
    results = {}
    for path in GOLD:
        with tempfile.TemporaryDirectory() as folder:
            options = BuildOptions(Path(folder), workers=2)
            results[path.name] = evaluate_gold([path], options)
    return results


def read_floors() -> dict[str, dict[str, float]]:
    """Read the floors: F1 by relation, by gold file."""
    return dict(tomllib.loads(FLOORS.read_text(encoding="utf-8"))["floors"])


def _write(
    floors: dict[str, dict[str, float]], lowered: list[str], share: float
) -> None:
    lines = [
        "# Written by tests/quality/measure.py; F1 on gold that no one tuned on.",
        "",
    ]
    for title, digests in (("gold", digest_gold()), ("weights", digest_weights())):
        lines += [f"[{title}]", *(f'"{k}" = "{v}"' for k, v in digests.items()), ""]
    lines += ["[lowered]", f"relations = {lowered}".replace("'", '"'), ""]
    lines += ["[confidence]", f"share = {share - MARGIN:.3f}", ""]
    for name, rows in floors.items():
        lines += [f'[floors."{name}"]', *(f'"{k}" = {v}' for k, v in rows.items()), ""]
    FLOORS.write_text("\n".join(lines), encoding="utf-8")


def _pin(results: dict[str, Evaluation], *, may_lower: bool) -> list[str]:
    """Set the floors; list the relations whose floor would have to be lowered."""
    known = read_floors() if FLOORS.is_file() else {}
    low: list[str] = []
    floors: dict[str, dict[str, float]] = {}
    for name, result in results.items():
        floors[name] = {}
        for score in result.scores:
            before = known.get(name, {}).get(score.relation, 0.0)
            reached = round(score.f1 - MARGIN, 3)
            if score.f1 < before:
                low.append(score.relation)
            floor = reached if may_lower else max(before, reached)
            floors[name][score.relation] = floor
    _write(floors, sorted(set(low)) if may_lower else [], _share_of_sure(results))
    return low


def _share_of_sure(results: dict[str, Evaluation]) -> float:
    """Measure which share of the claims of at least 0.9 is right, over all gold."""
    bands = [
        band
        for result in results.values()
        for band in result.reliability
        if band.low >= SURE
    ]
    return sum(band.right for band in bands) / max(sum(b.claims for b in bands), 1)


def _show(score: Score) -> str:
    shares = f"{score.precision:6.3f} {score.recall:6.3f} {score.f1:6.3f}"
    return (
        f"{score.relation:38} {score.gold:5} {score.found:5} {score.right:5} {shares}"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pin", action="store_true")
    parser.add_argument("--lower", action="store_true")
    options = parser.parse_args()
    results = measure()
    for name, result in results.items():
        sys.stdout.write(f"{name}\n")
        for score in result.scores:
            sys.stdout.write(_show(score) + "\n")
    if not options.pin:
        return 0
    low = _pin(results, may_lower=options.lower)
    if low and not options.lower:
        sys.stdout.write(f"below their floor: {', '.join(low)}; see --lower\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
