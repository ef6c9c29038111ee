"""Themes as their owner meets them: begun, shown, held against what is wanted of them, drawn. Doors, above the one build."""
