"""Series: what ties the dates together that came from one rule."""

import sqlalchemy as sa
from alembic import op

from sisa_desk.persistence import types

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add the series and their dates; each date is a request of its own."""
    op.create_table(
        "series",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("rule", sa.TEXT(), nullable=False),
        sa.Column("created_at", types.Utc(), nullable=False),
        sa.Column("operator", sa.TEXT(), nullable=False),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series")),
        sqlite_strict=True,
    )
    op.create_table(
        "series_dates",
        sa.Column("request_id", types.Key(), nullable=False),
        sa.Column("series_id", types.Key(), nullable=False),
        sa.Column("position", sa.INTEGER(), nullable=False),
        sa.Column("planned", types.Utc(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"], ["requests.id"], name=op.f("fk_series_dates_request_id_requests"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["series_id"], ["series.id"], name=op.f("fk_series_dates_series_id_series"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("request_id", name=op.f("pk_series_dates")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_series_dates_series_id"), "series_dates", ["series_id"], unique=False)
