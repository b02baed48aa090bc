"""An excluded setting, from the word to the ledger."""

from typing import Any

from PySide6.QtCore import Qt
from pytest_bdd import parsers, scenarios, then, when

from sisa_desk.domain.calls import CallOutcome
from sisa_desk.domain.vocabulary import UnfilledReason
from tests.stories.conftest import Story

scenarios("excluded.feature")
ALT = Qt.KeyboardModifier.AltModifier


@when(parsers.parse('I type the occasion "{words}"'))
def _occasion(story: Story, words: str) -> None:
    story.desk.call.form.occasion.setFocus()
    story.desk.type(words)


@then(parsers.parse('the guard says "{rule}" and names "{target}"'))
def _guard(story: Story, rule: str, target: str) -> None:
    note = story.desk.call.exclusion
    assert note.isVisible()
    assert note.text.startswith(f"{rule}: ")
    assert target in note.whereto


@when("I refer the caller")
def _refer(story: Story) -> None:
    story.closing = story.desk.call.work
    story.desk.press(Qt.Key.Key_R, modifier=ALT)
    story.press(Qt.Key.Key_Return)


@then(parsers.parse('the call is referred to "{target}" as excluded'))
def _referred(story: Story, target: str) -> None:
    services = story.services()
    call = services.calls.get(story.closing.key)
    names = {one.id: one.name for one in services.organisations.referral_targets()}
    assert (call.outcome, call.unfilled_reason) == (CallOutcome.REFERRED, UnfilledReason.EXCLUDED)
    assert names[call.referral_target_id] == target


@then("nothing of what was said is stored")
def _nothing_said(story: Story) -> None:
    (hit,) = story.services().exclusions.of_call(story.closing.key)
    kept: list[Any] = [story.services().calls.get(story.closing.key), hit]
    assert "Aufklaerung zur OP" not in repr(kept)
    assert story.services().requests.of_call(story.closing.key) == ()


@then(parsers.parse('the ledger counts {number:d} for "{language}" as "{reason}"'))
def _ledger(story: Story, number: int, language: str, reason: str) -> None:
    story.press(Qt.Key.Key_F8)
    assert story.desk.focus() == "report"
    report = story.desk.page.model.report
    (row,) = report.rows
    assert [cell.text for cell in row.cells[:2]] == [language, str(number)]
    story.press(Qt.Key.Key_Return)
    (case,) = story.desk.page.model.report.rows
    assert reason in [cell.text for cell in case.cells]


@when("I say that it is not meant")
def _not_meant(story: Story) -> None:
    assert story.desk.call.exclusion.isVisible()
    story.desk.press(Qt.Key.Key_N, modifier=ALT)


@then("the guard is quiet")
def _quiet(story: Story) -> None:
    assert not story.desk.call.exclusion.isVisible()


@when("I go on to the ranking")
def _on(story: Story) -> None:
    story.press(Qt.Key.Key_Return)


@then(parsers.parse('the decision "{decision}" is kept'))
def _decision(story: Story, decision: str) -> None:
    hits = story.services().exclusions.of_call(story.closing.key)
    assert [hit.decision for hit in hits] == [decision]
