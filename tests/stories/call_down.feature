Feature: Finding somebody while the caller waits
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

  Scenario: No answer, busy, declined, then a yes with spoken consent
    When the line rings from "03023125117"
    And I take the call
    And I type the language "Tigrinja"
    And I dial and get "no answer" after 22 seconds
    And I dial and get "busy" after 5 seconds
    And I dial and get "no" after 14 seconds
    Then the attempts stand as "1 reached without a yes, 2 not reached"
    When I dial and get "yes" after 9 seconds
    Then the steps of the conference are shown
    When I note the consent
    And I connect them
    And I wrap up with the area "health"
    Then the call is closed as "connected"
    And the attempts were "no_answer, busy, no, yes"
    And consent is noted

  Scenario: Two lines ring at once and the first yes wins
    When the line rings from "03023125117"
    And I take the call
    And I type the language "Tigrinja"
    And I dial and after 20 seconds the next one too
    Then two phones ring
    When the second one says "yes" after 6 seconds
    And I call the other line off
    And I connect them
    Then "Abeba Woldu" is on the phone
    And at most 14 keys were pressed
    When I wrap up with the area "health"
    Then the call is closed as "connected"
    And "Yonas Habtom" was called off and told

  Scenario: Somebody wants to be rung later
    When the line rings from "03023125117"
    And I take the call
    And I type the language "Tigrinja"
    And I dial and am told to ring again at "in 20"
    Then "Yonas Habtom" is left in peace until "2026-11-23 9:25"
    And the ranking begins with "Abeba Woldu"

  Scenario: After three minutes the search becomes an appointment
    When the line rings from "03023125117"
    And I take the call
    And I type the language "Tigrinja"
    And I dial and get "no answer" after 100 seconds
    And I dial and get "no answer" after 85 seconds
    Then three ways are offered
    When I make it an appointment
    And I type the time "do 9:30 60"
    And I dial and get "yes" after 40 seconds
    And I book them
    Then "Feven Kidane" has an appointment on "2026-11-26 9:30"
    When I wrap up with the area "health"
    Then the call is closed as "booked"
    And at most 25 keys were pressed

  Scenario: A running search changes desks
    Given the desk of "Bora" is open on the same file
    When the line rings from "03023125117"
    And I take the call
    And I type the language "Tigrinja"
    And I dial and get "no answer" after 30 seconds
    And I hand the search over to "Bora" with the word "knows the ward"
    Then Bora sees that "Anna hands over: Tigrinya" and the caller has been waiting for 30 seconds
    When Bora takes it over
    Then the first desk has let go of the call
    And Bora sees the attempts "no_answer"
    When Bora dials and gets "yes"
    And Bora connects them and wraps up with the area "health"
    Then "Abeba Woldu" is on the phone
    And neither desk has a call or a draft left
