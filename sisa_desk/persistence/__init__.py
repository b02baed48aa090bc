"""Where records are kept: SQLAlchemy lives here and nowhere else."""
