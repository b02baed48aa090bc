"""Import of the tables that offices keep: from the file over a preview into the store, and back."""

from sisa_desk.services.imports.layouts import ImportFile, Layout, missing_fields
from sisa_desk.services.imports.previews import Change, ImportPreview, ImportReport, PreviewRow, Record
from sisa_desk.services.imports.steps import Imports

__all__ = [
    "Change",
    "ImportFile",
    "ImportPreview",
    "ImportReport",
    "Imports",
    "Layout",
    "PreviewRow",
    "Record",
    "missing_fields",
]
