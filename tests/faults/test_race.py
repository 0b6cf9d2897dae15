"""Of two builds that begin at once one writes, and the other says who does."""

from pathlib import Path

from tests.faults.patience import PATIENCE
from tests.faults.race import is_fair, run_races

RACES = 20


def test_one_of_two_builds_wins_and_the_other_names_it(tmp_path: Path) -> None:
    races = run_races(RACES, tmp_path)

    assert [race for race in races if not is_fair(race, PATIENCE)] == []
    assert len(races) == RACES
