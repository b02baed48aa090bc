"""Outside solvers against problems whose answer is known."""
