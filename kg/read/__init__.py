"""Reading: files, pages and rows become articles with clean text and marked noise."""
