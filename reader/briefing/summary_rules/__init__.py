"""What the summary of a briefing keeps to, whatever its sentences score."""

from reader.briefing.summary_rules.found_persons import find_found
from reader.briefing.summary_rules.outdated import find_newest_tolls, find_outdated
from reader.briefing.summary_rules.rule_set import SummaryRules
from reader.briefing.summary_rules.withdrawn import find_withdrawn

__all__ = ["SummaryRules", "find_found", "find_newest_tolls", "find_outdated", "find_withdrawn"]
