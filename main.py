"""Starts SiSA Desk, nothing else."""

from __future__ import annotations

import sys

from sisa_desk.bootstrap import main

if __name__ == "__main__":
    sys.exit(main())
