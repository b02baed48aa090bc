"""Invented people and three years of invented work, to try the program out."""

from sisa_desk.services.demo.filling import DemoReport, fill_with_demo

__all__ = ["DemoReport", "fill_with_demo"]
