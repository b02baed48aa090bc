Feature: Everything that is open is planned at once
  Monday morning, by keyboard alone: who takes what is proposed, looked through, and taken up together.

  Background:
    Given it is Monday 2026-11-23 9:05
    And these speak Tigrinya:
      | name          | number       | confirmed | last appointments |
      | Yonas Habtom  | 0171 3920001 | today     | 0                 |
      | Abeba Woldu   | 0171 3920002 | today     | 1                 |
      | Feven Kidane  | 0171 3920003 | today     | 2                 |
      | Rahel Mebrat  | 0171 3920004 | today     | 3                 |

  Scenario: Plan of a day with 20 open requests accepted
    Given 20 requests for Tigrinya are open on "2026-11-26"
    And the desk is open
    When I plan everything
    Then 20 requests have a proposal, each with its reasons
    And nobody is at two places at once
    And the plan is proven to be the best
    When I book all of them
    Then 20 requests are booked
    And at most 4 keys were pressed
    When I undo
    Then 0 requests are booked

  Scenario: Somebody drops out, and the one who could come is booked already
    Given "Yonas Habtom" alone speaks Tigre beside Tigrinya and "Abeba Woldu" is booked for Tigre
    And the others are away but "Rahel Mebrat"
    And the desk is open
    When the interpreter drops out
    And I look for a stand-in among all who are booked
    Then "Yonas Habtom" is proposed, and "Rahel Mebrat" in place of "Yonas Habtom"
    When I book the changes
    Then "Yonas Habtom" goes to the Tigre talk and "Rahel Mebrat" to the other
