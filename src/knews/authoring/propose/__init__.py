"""A page or a dump -> what an outlet may state of it, each with its evidence."""
