"""Outline + Theme + Recipe -> Deck, Handout. Every decision is here: which words, where, at what size."""
