"""The agenda: who is where and when, day by day or week by week, and who is away."""
