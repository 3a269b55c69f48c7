"""What figures are told in: percentiles, bounds, and how even the machine is."""

import time
from collections.abc import Sequence


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which a share of the others lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def mark(value: float, bound: float) -> str:
    """Return whether a bound is kept."""
    return "kept" if value <= bound else "NOT KEPT"


def print_machine_pace() -> None:
    """Print how even the machine's own pace is: other programs make every p95 worse."""
    times = []
    for _ in range(400):
        begun = time.perf_counter()
        sum(range(150_000))
        times.append(1000 * (time.perf_counter() - begun))
    least, middle, worst = min(times), percentile(times, 0.5), percentile(times, 0.95)
    print(
        f"this machine now: a piece of work of {least:.1f} ms takes {middle:.1f} at the median and "
        f"{worst:.1f} at p95",
        flush=True,
    )
