"""Words where they are not just what stands between spaces: segments, folded words, word forms."""
