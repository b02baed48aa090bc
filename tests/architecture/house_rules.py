"""The rules of the house as small questions to a syntax tree: each with its name, its place and what would break it."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

Findings = Iterator[tuple[int, str]]

UI = "sisa_desk/ui/"
BELOW_UI = tuple(f"sisa_desk/{floor}/" for floor in ("domain", "persistence", "telephony", "exchange", "services"))
HOUSE = "sisa_desk/"


@dataclass(frozen=True)
class Rule:
    """One rule: where it holds, where it does not, how it is checked, and a line that breaks it."""

    name: str
    check: Callable[[ast.Module], Findings]
    folders: tuple[str, ...]
    bad: tuple[str, ...]
    good: tuple[str, ...] = ()
    spared: tuple[str, ...] = ()

    def holds_for(self, path: Path) -> bool:
        """Say whether a file must keep this rule."""
        return path.as_posix().startswith(self.folders) and path.as_posix() not in self.spared


def _called(node: ast.Call) -> str:
    """Give the last name of what is called: ``c`` for ``a.b.c()``."""
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _calls(tree: ast.Module) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _translates(call: ast.Call) -> bool:
    # str.translate(table) and QPainter.translate(x, y) are somebody else.
    if _called(call) != "translate":
        return False
    return isinstance(call.func, ast.Name) or any(
        _is_text(argument) or isinstance(argument, ast.JoinedStr) for argument in call.args[:2]
    )


def translate_takes_literals(tree: ast.Module) -> Findings:
    """Only plain literals are found by lupdate, and only plain arguments are understood by it."""
    for call in _calls(tree):
        if not _translates(call):
            continue
        if len(call.args) < 2 or not all(map(_is_text, call.args[:2])) or call.keywords:
            yield call.lineno, "translate() wants two plain literals and no keywords"
        if len(call.args) == 3:
            third = call.args[2]
            if not _is_text(third):
                yield call.lineno, "the third argument of translate() is a literal; plurals read (…, None, n)"
        if len(call.args) == 4 and "%n" not in str(getattr(call.args[1], "value", "")):
            yield call.lineno, "a plural without %n"


def translate_has_no_other_name(tree: ast.Module) -> Findings:
    """Find aliases of translate and the ways around it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            for name in node.names:
                if name.name == "translate" and name.asname:
                    yield node.lineno, "translate under another name is not found by lupdate"
        if isinstance(node, ast.Attribute) and node.attr in ("tr", "retranslateUi"):
            yield node.lineno, f".{node.attr} is not used here: translate() is"
        if isinstance(node, ast.Attribute) and node.attr == "translate" and ast.unparse(node.value).startswith("Q"):
            yield node.lineno, "only ui.language asks Qt to translate"


def no_translate(tree: ast.Module) -> Findings:
    """Find translating below the top floor."""
    for call in _calls(tree):
        if _translates(call):
            yield call.lineno, "words live in the interface"


_CLOCKS = {("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today"), ("time", "time")}
_QT_CLOCKS = {"currentDateTime", "currentDateTimeUtc", "currentDate", "currentTime"}


def no_clock(tree: ast.Module) -> Findings:
    """Find readings of the clock; the clock is passed in."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            owner = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
            if (owner, node.attr) in _CLOCKS or node.attr in _QT_CLOCKS:
                yield node.lineno, f"{owner}.{node.attr}: the clock is passed in"


def no_signal_of_int(tree: ast.Module) -> Findings:
    """Find signals that would wrap numbers from 2**31 upwards."""
    for call in _calls(tree):
        if _called(call) in ("Signal", "Slot") and any(
            isinstance(arg, ast.Name) and arg.id == "int" for arg in call.args
        ):
            yield call.lineno, f"{_called(call)}(int) wraps at 2**31: object instead"


def labels_are_plain(tree: ast.Module) -> Findings:
    """Find widgets that would read data as rich text."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) == "QLabel":
            yield node.lineno, "QLabel guesses at markup: PlainLabel instead"
        if isinstance(node, ast.ClassDef) and _is_unplain_label(node):
            yield node.lineno, "a label that does not say it is plain"
        if isinstance(node, ast.Attribute) and node.attr in ("RichText", "AutoText", "setHtml", "insertHtml"):
            yield node.lineno, f"{node.attr}: data is shown as plain text"


def _is_unplain_label(node: ast.ClassDef) -> bool:
    is_label = any(ast.unparse(parent).endswith("QLabel") for parent in node.bases)
    return is_label and "TextFormat.PlainText" not in ast.unparse(node)


#: Calls whose literal arguments a person would see.
_SHOWING = re.compile(
    r"set(Text|WindowTitle|ToolTip|StatusTip|WhatsThis|PlaceholderText|Title|Label(Text)?|HeaderLabels|Prefix|Suffix"
    r"|AccessibleName|AccessibleDescription|InformativeText|DetailedText|TabText|ItemText|SpecialValueText)"
    r"|(add|insert)(Item|Items|Tab|Action|Menu|Row|Section)"
    r"|Q(PushButton|ToolButton|CheckBox|RadioButton|GroupBox|Action|Menu|DockWidget)|PlainLabel|showMessage"
)
_LETTER = re.compile(r"[^\W\d_]")


def _literals(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=parts) | ast.List(elts=parts) | ast.Tuple(elts=parts):
            for part in parts:
                yield from _literals(part)
        case ast.BinOp(left=left, right=right):
            yield from _literals(left)
            yield from _literals(right)
        case ast.IfExp(body=body, orelse=orelse):
            yield from _literals(body)
            yield from _literals(orelse)


def no_visible_literals(tree: ast.Module) -> Findings:
    """Find literals given straight to what shows them."""
    for call in _calls(tree):
        if not _SHOWING.fullmatch(_called(call)):
            continue
        for argument in (*call.args, *(word.value for word in call.keywords if word.arg in ("text", "title"))):
            for text in _literals(argument):
                if _LETTER.search(text):
                    yield call.lineno, f"{text!r} is shown without translate()"


#: What a person could read as a sentence: a capital, then at least two more words.
_SENTENCE = re.compile(r"[A-ZÄÖÜ][\w*’'-]*,?( [\w*’'-]+[,:;]?){2,}[.?!…]?")
#: What takes sentences that nobody at the desk sees: logs, mistakes of programmers, patterns.
_UNSEEN = re.compile(
    r"translate|debug|info|warning|error|exception|critical|log|compile|getLogger|TypeVar|\w+(Error|Exception)"
    r"|add_argument|ArgumentParser|setStyleSheet|setObjectName"
)


def _unseen_constants(tree: ast.Module) -> set[int]:
    unseen: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            unseen.add(id(node.value))  # docstrings, also those of attributes
        if isinstance(node, ast.Call) and _UNSEEN.fullmatch(_called(node)):
            unseen |= {id(part) for part in ast.walk(node)}
        if isinstance(node, ast.Assert) and node.msg is not None:
            unseen |= {id(part) for part in ast.walk(node.msg)}
    return unseen


def no_sentences(tree: ast.Module) -> Findings:
    """Find sentences for people that pass by translate."""
    unseen = _unseen_constants(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in unseen:
            text = " ".join(node.value.split())
            if _SENTENCE.fullmatch(text) and any(word[0].islower() for word in text.split()):
                yield node.lineno, f"a sentence outside translate(): {text!r}"


def no_dialog_loops(tree: ast.Module) -> Findings:
    """Find dialogs that stop the world: they open and tell when they are finished."""
    for call in _calls(tree):
        if isinstance(call.func, ast.Attribute) and call.func.attr in ("exec", "exec_") and not call.args:
            yield call.lineno, "open() and the signal finished instead of exec()"
        if isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value).endswith(
            ("QMessageBox", "QInputDialog")
        ):
            yield call.lineno, "questions go through ui.ask"


def no_waiting_for_time(tree: ast.Module) -> Findings:
    """Find tests that wait for time instead of a fact."""
    for call in _calls(tree):
        if isinstance(call.func, ast.Attribute) and call.func.attr in ("wait", "qWait"):
            owner = ast.unparse(call.func.value)
            if owner.endswith(("qtbot", "QTest")):
                yield call.lineno, f"{owner}.{call.func.attr}: wait for a fact (waitSignal, waitUntil)"


def no_unheld_model_tester(tree: ast.Module) -> Findings:
    """Find model testers that pass broken models."""
    for call in _calls(tree):
        if _called(call) == "QAbstractItemModelTester":
            yield call.lineno, "qtmodeltester.check(model) is the form that fails when it should"


def everything_is_described(tree: ast.Module) -> Findings:
    """Find modules, classes and public functions without a sentence."""
    yield from _undescribed(tree, "module")


def _undescribed(node: ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef, name: str) -> Findings:
    sentence = (ast.get_docstring(node) or "").split("\n\n")[0].strip()
    line = getattr(node, "lineno", 1)
    if not sentence:
        yield line, f"{name} says not what it is"
    elif not sentence.endswith((".", ":", "…")):
        yield line, f"the description of {name} is no sentence"
    for part in node.body if isinstance(node, ast.Module | ast.ClassDef) else ():
        if not isinstance(part, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if not part.name.startswith("_") and not _is_override(part):
            yield from _undescribed(part, part.name)


def _is_override(node: ast.AST) -> bool:
    named = {ast.unparse(one).split(".")[-1] for one in getattr(node, "decorator_list", ())}
    return bool(named & {"override", "overload", "setter"})


_CAMEL = re.compile(r"_?[a-z]+[A-Z]\w*")


def camel_case_is_for_overrides(tree: ast.Module) -> Findings:
    """Find camelCase methods that Qt does not call, or that do not say so."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and _CAMEL.fullmatch(node.name) and not _is_override(node):
            yield node.lineno, f"{node.name}: camelCase is for Qt's own methods, marked @override"


RULES = (
    Rule(
        "translate takes plain literals",
        translate_takes_literals,
        (UI,),
        bad=(
            "translate('Desk', f'{n} calls')",
            "translate('Desk', text)",
            "translate('Desk', 'Call {name}'.format(name=name))",
            "translate('Desk', '%n call(s)', n=3)",
            "translate('Desk', 'calls', None, 3)",
        ),
        good=(
            "translate('Desk', 'Call')",
            "translate('Desk', '%n call(s)', None, n)",
            "text.translate(TABLE)",
            "painter.translate(x, y)",
        ),
        spared=("sisa_desk/ui/language.py",),
    ),
    Rule(
        "translate has no other name",
        translate_has_no_other_name,
        (UI,),
        bad=(
            "from sisa_desk.ui.language import translate as _",
            "self.tr('Call')",
            "QCoreApplication.translate('Desk', 'Call')",
        ),
        good=("from sisa_desk.ui.language import translate",),
        spared=("sisa_desk/ui/language.py",),
    ),
    Rule(
        "nothing is translated below the top floor",
        no_translate,
        BELOW_UI,
        bad=("translate('Desk', 'Call')", "words.translate('Desk', 'Call')"),
        good=("text.translate(TABLE)",),
    ),
    Rule(
        "the clock is passed in",
        no_clock,
        (HOUSE, "main.py"),
        bad=(
            "datetime.now(UTC)",
            "date.today()",
            "Clock(read=datetime.datetime.utcnow)",
            "QDateTime.currentDateTime()",
        ),
        good=("self._clock.now()", "now = clock()", "time.monotonic()"),
        spared=("sisa_desk/bootstrap.py",),
    ),
    Rule(
        "no signal carries a C int",
        no_signal_of_int,
        (HOUSE,),
        bad=("chosen = Signal(int)", "chosen = QtCore.Signal(str, int)"),
        good=("chosen = Signal(object)",),
    ),
    Rule(
        "what shows data shows it plainly",
        labels_are_plain,
        (UI,),
        bad=("QLabel(name)", "class Heading(QLabel): ...", "label.setTextFormat(Qt.TextFormat.RichText)"),
        good=(
            "PlainLabel(name)",
            "class A(QLabel):\n    def __init__(self): self.setTextFormat(Qt.TextFormat.PlainText)",
        ),
    ),
    Rule(
        "no visible literal passes by translate",
        no_visible_literals,
        (UI,),
        bad=(
            "button.setText('Book')",
            "QPushButton('Book', self)",
            "label.setText(f'{count} calls')",
            "box.addItems(['Yes', 'No'])",
            "form.addRow('Language', field)",
        ),
        good=("button.setText(translate('Desk', 'Book'))", "label.setText('–')"),
    ),
    Rule(
        "no sentence in the interface passes by translate",
        no_sentences,
        (UI,),
        bad=("title = 'Nobody answers the phone'", "ROWS = [('a', 'Call the next one now.')]"),
        good=(
            "title = translate('Desk', 'Nobody answers the phone')",
            "log.info('Opened the main window')",
            "FONT = 'Noto Sans Arabic UI'",
        ),
    ),
    Rule(
        "no sentence for people below the interface",
        no_sentences,
        tuple(floor for floor in BELOW_UI if "persistence" not in floor),
        bad=("return Refused('The interpreter is not free.')", "reason = 'Already booked at that time'"),
        good=("raise ValueError('An interval ends after it starts')", "code = 'slot_taken'"),
    ),
    Rule(
        "dialogs open and tell",
        no_dialog_loops,
        (UI,),
        bad=("dialog.exec()", "QMessageBox.question(self, title, text)"),
        good=("dialog.open()", "connection.exec(statement)"),
    ),
    Rule(
        "tests wait for facts",
        no_waiting_for_time,
        ("tests/",),
        bad=("qtbot.wait(1000)", "QTest.qWait(50)"),
        good=("qtbot.waitSignal(model.changed)", "process.wait()"),
    ),
    Rule(
        "models are tested with a tester that fails",
        no_unheld_model_tester,
        ("tests/",),
        bad=("QAbstractItemModelTester(model)",),
        good=("qtmodeltester.check(model)",),
    ),
    Rule(
        "everything says what it is",
        everything_is_described,
        (HOUSE, "main.py"),
        bad=("x = 1", "'''A module.'''\ndef book(): ...", "'''A module.'''\nclass Call:\n    '''Call'''"),
        good=("'''A module.'''\ndef _book(): ...", "'''A module.'''\ndef book():\n    '''Book it.'''"),
    ),
    Rule(
        "camelCase belongs to Qt",
        camel_case_is_for_overrides,
        (HOUSE,),
        bad=("class A(QWidget):\n    def paintEvent(self, event): ...", "def bookCall(): ..."),
        good=("class A(QWidget):\n    @override\n    def paintEvent(self, event): ...",),
    ),
)
