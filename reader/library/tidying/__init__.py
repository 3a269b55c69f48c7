"""What leaves the library by the user's rule: what that is, and how it comes back."""
