"""Outline + Unit -> Outline: blanks are filled one by one, by the words around them, never by a string."""
