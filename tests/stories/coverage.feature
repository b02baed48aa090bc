Feature: Monday morning, seen from the coverage
  Where calls will find nobody, found and handed on by keyboard alone.

  Background:
    Given it is Monday 2026-11-23 7:40
    And "Abeba Woldu" speaks "Tigrinya" on mornings
    And "Yonas Habtom" speaks "Tigrinya" on mornings
    And Tigrinya was asked for on "2026-11-09 14:10, 2026-11-16 14:20, 2025-11-24 14:05"
    And the desk is open

  Scenario: Monday's gap is found, explained and taken along as a list
    When I open the coverage
    And I ask for the next gap
    Then the cursor stands on "Tigrinya, Mon 13:30"
    And the cell is told as "Nobody could be rung in this half-hour."
    And "Abeba Woldu, Yonas Habtom" are named with the reason why not
    When I look at the years before
    And I go one half-hour on and have it explained
    Then 2025 had 1 call in the half-hour
    When I save the recruiting list
    Then it says that Tigrinya is wanted on Monday from 13:30 to 15:00

  Scenario: Somebody calls in sick, and what is lost is printed
    When I open the coverage
    And I think "Woldu" away
    Then it says that one person is left for Tigrinya on Monday from 8:00 to 12:00
    When I print what is shown
    Then the printer gets pages
