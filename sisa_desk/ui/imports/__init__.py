"""The screen that brings spreadsheets in: file, columns, preview, report."""
