"""`python -m tests.gallery FOLDER [--only NAME]`: every screen in German and English, light and dark, in two sizes."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from sisa_desk.ui.blur import PRIVACY
from sisa_desk.ui.language import install_language
from tests.demo_file import demo_copy
from tests.gallery.scenes import SCENES, SCENES_AT
from tests.running import RunningDesk, SetClock, running_desk

SIZES = ((1280, 720), (1440, 900))
LANGUAGES = ("de", "en")
THEMES = ("light", "dark")


def main() -> int:
    """Draw the pictures and name them; give 1 when one could not be drawn."""
    parser = argparse.ArgumentParser(prog="gallery")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="part of the names of the scenes to draw")
    parser.add_argument("--quick", action="store_true", help="German, light, 1280×720 and mirrored only")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    app.setCursorFlashTime(0)
    with tempfile.TemporaryDirectory() as folder:
        looks = [("de", "light", (1280, 720))] if options.quick else list(product(LANGUAGES, THEMES, SIZES))
        scenes = {name: scene for name, scene in SCENES.items() if options.only in name}
        for name, scene in scenes.items():
            for number, (language, theme, size) in enumerate(looks):
                copy = demo_copy(Path(folder), SCENES_AT, f"{name}-{number}.sqlite")
                picture = options.folder / f"{name}-{language}-{theme}-{size[0]}x{size[1]}.png"
                _draw(app, copy, scene, picture, language=language, theme=theme, size=size)
            copy = demo_copy(Path(folder), SCENES_AT, f"{name}-mirrored.sqlite")
            picture = options.folder / f"{name}-mirrored-light-1280x720.png"
            _draw(app, copy, scene, picture, language="de", theme="light", size=(1280, 720), is_mirrored=True)
    return 0


def _draw(app, file, scene, picture, *, language, theme, size, is_mirrored=False) -> None:
    clock = SetClock(SCENES_AT)
    with running_desk(app, file, clock, size=size, language=language, theme=theme) as desk:
        if is_mirrored:
            app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        scene(desk)
        desk.idle()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        _picture(desk).save(str(picture))
    install_language(app, "en")
    PRIVACY.switch(False)
    print(picture)


def _picture(desk: RunningDesk) -> QPixmap:
    """Grab the window, with the dialog that stands over it."""
    picture = desk.window.grab()
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        painter = QPainter(picture)
        painter.drawPixmap(desk.window.rect().center() - dialog.rect().center(), dialog.grab())
        painter.end()
        dialog.close()
    return picture


if __name__ == "__main__":
    sys.exit(main())
