Feature: Several people are asked about an appointment
  Everything by keyboard; the mail program is the one of the desk, and what it is handed is looked at.

  Background:
    Given it is Monday 2026-11-23 9:05
    And these speak Tigrinya:
      | name          | number       | confirmed | last appointments |
      | Yonas Habtom  | 0171 3920001 | today     | 0                 |
      | Abeba Woldu   | 0171 3920002 | today     | 1                 |
      | Feven Kidane  | 0171 3920003 | today     | 2                 |
      | Rahel Mebrat  | 0171 3920004 | today     | 3                 |
    And everybody has an address for mail
    And a wave is 2 people and has 60 minutes
    And an hour of Tigrinya on the phone is asked for on "2026-11-26 8:00"

  Scenario: A request is filled by the second wave
    Given the desk is open
    When I ask in waves
    Then the texts to "Yonas Habtom, Abeba Woldu" wait to be sent
    When I send the texts
    Then a mail to "yonas@example.org, abeba@example.org" opens
    And the list says "2 asked, next wave 10:05"
    When "Yonas Habtom" answers "no"
    And 59 minutes pass
    Then nobody else is asked
    When 1 minute passes
    Then the texts to "Feven Kidane, Rahel Mebrat" wait to be sent
    When I send the texts
    And "Rahel Mebrat" answers "yes"
    And I book the yes
    Then "Rahel Mebrat" has an appointment on "2026-11-26 8:00"
    And "Abeba Woldu, Feven Kidane" wait in vain
    When I tell all of them
    Then a mail to "abeba@example.org, feven@example.org" opens
    And nobody waits in vain
    When 3 hours pass
    Then nobody else is asked

  Scenario: A drop-out at 7:40 for 8:00, counted in keys
    Given "Yonas Habtom, Abeba Woldu, Feven Kidane" were asked and "Abeba Woldu, Yonas Habtom" said yes
    And "Yonas Habtom" was booked
    And it is Thursday 2026-11-26 7:40
    And the desk is open
    When the interpreter drops out
    Then the request stands on top as "Dropped out"
    When I ring the next best at once
    Then "Abeba Woldu" is being rung
    And at most 6 keys were pressed
    When they say yes and are booked
    Then "Abeba Woldu" has an appointment on "2026-11-26 8:00"
    And at most 8 keys were pressed
