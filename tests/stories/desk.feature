Feature: From the ring to the end of the call
  Everything by keyboard, on a real file, with a FRITZ!Box that is a real TCP source.

  Background:
    Given it is Monday 2026-11-23 9:05
    And "Klinikum Saalebogen" has the trunk number "030 23125-0"
    And these speak Tigrinya:
      | name          | number       | confirmed | last appointments |
      | Yonas Habtom  | 0171 3920001 | today     | 0                 |
      | Abeba Woldu   | 0171 3920002 | today     | 1                 |
      | Feven Kidane  | 0171 3920003 | today     | 2                 |
      | Rahel Mebrat  | 0171 3920004 | today     | 3                 |
    And the desk is open

  Scenario: Two do not answer, one declines, the fourth says yes
    When the line rings from "03023125117"
    Then the banner names "Klinikum Saalebogen"
    When I take the call
    And I type the language "Tigrinja"
    Then the ranking begins with "Yonas Habtom"
    When I dial and get "no answer" after 22 seconds
    Then the ranking begins with "Abeba Woldu"
    When I dial and get "no answer" after 25 seconds
    And I dial and get "no" after 14 seconds
    Then the ranking begins with "Rahel Mebrat"
    When I dial and get "yes" after 9 seconds
    And I connect them
    Then the wrap-up is shown
    When I wrap up with the area "health"
    Then the call is closed as "connected"
    And the attempts were "no_answer, no_answer, no, yes"
    And "Rahel Mebrat" is on the phone
    And no draft is left

  Scenario: The first candidate accepts, counted in keys
    When the line rings from "03023125117"
    And I take the call
    And I type the language "Tigrinja"
    And I dial and get "yes" after 9 seconds
    And I connect them
    Then at most 14 keys were pressed
    When I wrap up with the area "health"
    Then the call is closed as "connected"
    And at most 18 keys were pressed

  Scenario: An appointment from an unknown number, counted in keys
    When the line rings from "03023999900"
    And I take the call
    And I choose "appointment"
    And I type the language "Tigrinja"
    And I type the time "do 9:30 60"
    And I type the place "Halle"
    And I dial and get "yes" after 40 seconds
    And I book them
    Then "Yonas Habtom" has an appointment on "2026-11-26 9:30"
    When I wrap up with the area "health"
    Then the call is closed as "booked"
    And at most 25 keys were pressed

  Scenario: A second ring waits while a form is open, and both come back after a crash
    When the line rings from "03023125117"
    And I take the call
    And I type the language "Tigrinja"
    And the line rings from "03023125118" as call 1
    Then the banner still waits
    And the cursor stays where it was
    When I take the call
    Then two calls are open
    When the program is killed and started again
    Then two calls are open
    And the first call still asks for Tigrinya
