Feature: Where nobody can, the desk says what would help
  Everything by keyboard, on a real file, with a FRITZ!Box that is a real TCP source.

  Background:
    Given it is Monday 2026-11-23 9:05
    And "Klinikum Saalebogen" has the trunk number "030 23125-0"
    And "Abeba Woldu" speaks "Tigrinya" from German only, and "Amharic"
    And "Bekele Tadesse" speaks "Amharic"
    And "Olha Testowa" speaks "Russian"
    And the desk is open

  Scenario: A relay found
    When the line rings from "03023125117"
    And I take the call
    And I type the language "Tigrinja" that nobody can take
    And I take the way out "relay"
    Then two legs are shown: "Tigrinya ⇄ Amharic" and "Amharic ⇄ German"
    When I dial and get "yes" after 20 seconds
    Then nothing is said of a conference yet
    When I dial and get "yes" after 15 seconds
    And I connect them
    Then the wrap-up is shown
    And "Abeba Woldu" and "Bekele Tadesse" are on the phone together
    And the request says that it went over "Amharic"
    When I press undo
    Then nobody is on the phone

  Scenario: A neighbouring language, taken openly and left again
    When the line rings from "03023125117"
    And I take the call
    And I type the language "Ukrainisch" that nobody can take
    And I take the way out "neighbour"
    Then the form says "Asked for in Russian instead"
    When I go back
    Then the form says ""
    When I take the way out "neighbour"
    And I dial and get "yes" after 20 seconds
    And I connect them
    Then the request asks for "Ukrainian", mediated in "Russian"

  Scenario: When could somebody come, from the calendar into the appointment
    When the line rings from "03023125117"
    And I take the call
    And I choose "appointment"
    And I type the language "Amharisch" that nobody can take
    And I look for a time and take the first one with enough notice
    Then the form asks for "2026-11-26 8:00"
    When I type the place "Halle"
    And I dial and get "yes" after 40 seconds
    And I book them
    Then "Abeba Woldu" has an appointment on "2026-11-26 8:00"
