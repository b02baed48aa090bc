Feature: An appointment in Stendal over Epiphany
  Asked for on 4 January; Epiphany lies between, and the interpreter drops out.

  Background:
    Given it is Monday 2027-01-04 9:05
    And "Klinikum Saalebogen" has the trunk number "030 23125-0"
    And these speak Tigrinya:
      | name          | number       | confirmed | last appointments |
      | Yonas Habtom  | 0171 3920001 | today     | 0                 |
      | Abeba Woldu   | 0171 3920002 | today     | 1                 |
    And the desk is open

  Scenario: Booked, confirmed, moved, cancelled by the interpreter and filled again
    When the line rings from "03023125117"
    And I take the call
    And I choose "appointment"
    And I type the language "Tigrinja"
    And I type the time "in 4 werktagen 10:00 60"
    And I type the place "Stendal"
    Then the strip of days names "Heilige Drei Könige"
    And the form asks for "2027-01-11 10:00"
    When I dial and get "yes" after 40 seconds
    And I book them
    And I wrap up with the area "health"
    Then "Yonas Habtom" has an appointment on "2027-01-11 10:00"
    And the request is "accepted"
    When both sides confirm
    Then the request is "confirmed"
    When the appointment moves by typing "12.1. 11:00"
    Then the request is "accepted"
    And "Yonas Habtom" has an appointment on "2027-01-12 11:00"
    When the interpreter drops out
    Then the request is "open"
    And "Yonas Habtom" is not offered again
    When "Abeba Woldu" is asked and booked on the requests screen
    Then "Abeba Woldu" has an appointment on "2027-01-12 11:00"
