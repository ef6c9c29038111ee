"""Deck, Handout + Stencils -> bytes. No decisions, no Office library: prefix, escaped words, suffix."""
