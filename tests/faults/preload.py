"""Loads what every command needs; imported once, before any process is forked."""

import kg.cli
import kg.pipeline.build
from kg.lexicon.load import load_lexicon
from kg.read.noise import noise_patterns

load_lexicon()
noise_patterns()
LOADED = (kg.cli, kg.pipeline.build)
