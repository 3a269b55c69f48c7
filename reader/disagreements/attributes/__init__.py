"""What one named person or thing has one of, told differently: ages, places in a race, years."""

from reader.disagreements.attributes.ages import find_ages
from reader.disagreements.attributes.placings import find_placings
from reader.disagreements.attributes.years import find_years

__all__ = ["find_ages", "find_placings", "find_years"]
