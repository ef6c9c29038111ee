"""讲义: turns a speech into a briefing deck and printed handouts, in each unit's own theme."""

__version__ = "0.1.0"
