"""What is known about Chinese: strings in, small values out. Knows none of the model's nouns but the lexicon."""
