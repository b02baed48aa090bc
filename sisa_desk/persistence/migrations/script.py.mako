"""${message}."""

import sqlalchemy as sa
from alembic import op

from sisa_desk.persistence import types

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    """Go forward."""
    ${upgrades if upgrades else "pass"}
