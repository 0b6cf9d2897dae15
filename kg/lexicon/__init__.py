"""Turns `ontology/lexicon` and `ontology/authority` into fast look-ups."""
