"""What was read, to look at: the input with the rule behind each piece, the Article with the place behind each value."""
