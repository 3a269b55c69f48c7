"""What was read: which texts and how far, and the index that finds their sentences elsewhere."""
