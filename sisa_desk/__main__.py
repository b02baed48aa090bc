"""Lets `python -m sisa_desk` open the desk."""

import sys

from sisa_desk.bootstrap import main

if __name__ == "__main__":
    sys.exit(main())
