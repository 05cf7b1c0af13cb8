"""Many inputs: sources, the run, sinks, and the seam of Arrow record batches."""
