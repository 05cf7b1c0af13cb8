"""The grammar of Korean newspapers: pure functions from text to values, without input or output."""
