"""What reading, writing and gathering cost: ``python -m benchmarks`` for the table of all, or one module for its details."""
