Feature: When somebody can, and when they suddenly cannot
  Everything by keyboard, on the screen of interpreters.

  Background:
    Given it is Monday 2026-11-23 9:05
    And these speak Tigrinya:
      | name         | number       | confirmed | last appointments |
      | Yonas Habtom | 0171 3920001 | today     | 0                 |

  Scenario: A pattern painted, an absence that hits two appointments, both moved
    Given "Yonas Habtom" is booked by phone for "2026-11-26 10:00" and "2026-11-27 14:00"
    And the desk is open
    When I open the form of the first person and go to the week
    And I mark Saturday from nine to noon and paint it for the phone only
    And I save
    Then "Yonas Habtom" can be asked by phone on "2026-11-28 9:00"
    And "Yonas Habtom" cannot be asked on site on "2026-11-28 9:00"
    When I enter an absence from "26.11." to "27.11."
    Then the walk says "1 of 2"
    When I move it to the first free time
    Then the walk says "2 of 2"
    When I move it to the second free time
    Then the walk is over
    And "Yonas Habtom" has appointments on "2026-11-23 10:00, 2026-11-24 14:00"
    And nothing is hit any more
    And at most 24 keys were pressed

  Scenario: What is passed over waits among the unconfirmed
    Given "Yonas Habtom" is booked by phone for "2026-11-26 10:00" and "2026-11-27 14:00"
    And the desk is open
    When I go to the first person
    And I enter an absence from "26.11." to "27.11."
    And I move it to the first free time
    And I leave the other one for later
    Then the unconfirmed are marked "By tomorrow, Interpreter away" in the order of time

  Scenario: A round that asks whether times still hold goes on at another desk
    Given 61 days have passed since everybody confirmed
    And the desk is open
    When I go to the first person
    And I begin the round
    And nobody answers
    Then the round says "0 of 1 confirmed within 60 days · 1 not reached"
    When the program is closed and opened again
    And I go to the first person
    And I begin the round
    Then the round says "0 of 1 confirmed within 60 days · 1 not reached"
    When they say that everything still holds
    Then the round says "1 of 1 confirmed within 60 days"
