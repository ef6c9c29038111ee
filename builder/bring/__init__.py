"""A unit's own template -> a theme of ours: what is there is matched, what is missing is made, nothing of its look is lost."""
