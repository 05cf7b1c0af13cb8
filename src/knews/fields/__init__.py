"""The fields of an Article, each taken from labelled blocks together with the rules that gave it."""
