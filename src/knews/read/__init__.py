"""Source -> blocks: where the pieces of an input begin and end."""
