"""`knews report`: results -> facts -> sums -> drift -> charts -> one HTML page."""
