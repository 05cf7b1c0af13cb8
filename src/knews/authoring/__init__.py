"""What helps to write an outlet: proposals, the scaffold of a package, cases, the check."""
