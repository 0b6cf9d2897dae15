"""Finds the dates of an article and the days that they name."""

from kg.extract.date.anchor import AnchorDate, anchor_date
from kg.extract.date.find import find_dates
from kg.extract.date.mention import DateMention, Direction

__all__ = ["AnchorDate", "DateMention", "Direction", "anchor_date", "find_dates"]
