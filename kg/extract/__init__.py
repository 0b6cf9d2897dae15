"""A pure function of one article: same text, same claims."""
