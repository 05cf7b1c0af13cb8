"""The outlets that come with knews, one module each."""
