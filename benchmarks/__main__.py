"""python -m benchmarks [rounds]: what Kept costs, against what."""

import logging
import sys
import tempfile
from pathlib import Path

from benchmarks import promise, search
from benchmarks.measure import printed


def main() -> None:
    """Prints every table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    logging.disable(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as folder:
        ran = promise.run(Path(folder), rounds)
        printed("a signed /promise: median (10th-90th percentile), ratio", ran, promise.FLOOR, promise.BARS)
        for title, ran, bars in search.run(Path(folder), rounds):
            printed(f"{title}, of 100,000: median (10th-90th percentile), ratio", ran, search.DRIVER, bars)


if __name__ == "__main__":
    main()
