Feature: The board on a coordinator's Monday
  Everything by keyboard, on a real file.

  Background:
    Given it is Monday 2026-11-23 9:05
    And these speak Tigrinya:
      | name          | number       | confirmed | appointments |
      | Abeba Woldu   | 0171 3920001 | today     | 0            |
      | Yonas Kiros   | 0171 3920002 | today     | 3            |

  Scenario: Monday's gap found and filled from the board
    Given somebody is sought by phone for "2026-11-23 14:00"
    And the desk is open
    When I open the board
    Then the open request stands on top
    When I pick it up and carry it to the best person
    Then the board says "best"
    When I drop it
    Then "Abeba Woldu" stands on the board for "2026-11-23 14:00"
    And nothing stands open any more
    And at most 4 keys were pressed
    When I press undo on the board
    Then the open request stands on top

  Scenario: An appointment moved to another person
    Given "Abeba Woldu" is booked by phone on "2026-11-24 10:00"
    And the desk is open
    When I open the board
    And I go on to the next day and to "Abeba Woldu"
    And I pick it up, carry it an hour later and to "Yonas Kiros"
    And I drop it
    Then "Yonas Kiros" stands on the board for "2026-11-24 11:00"
    And "Abeba Woldu" has nothing on the board
    And "Abeba Woldu" is to be told

  Scenario: A series of twenty with one holiday, one week swapped
    Given "Abeba Woldu" is booked by phone on "2027-01-07 10:00"
    And the desk is open
    When I open the board
    And I go to the day "7.1.2027" and to "Abeba Woldu"
    And I let it come back 20 times
    Then the holiday "Christi Himmelfahrt" is named and led around
    When I note the series and book "Abeba Woldu" for all of it
    Then 20 dates belong to "Abeba Woldu"
    When I give the third date to "Yonas Kiros" on the board
    Then 19 dates belong to "Abeba Woldu"
    And 1 date belongs to "Yonas Kiros"
