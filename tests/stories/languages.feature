Feature: Which language is it
  The caller names a country, a people or nothing at all; the desk asks back without a dialog.

  Background:
    Given it is Monday 2026-11-23 9:05
    And "Klinikum Saalebogen" has the trunk number "030 23125-0"
    And these speak Tigrinya:
      | name          | number       | confirmed | last appointments |
      | Yonas Habtom  | 0171 3920001 | today     | 0                 |
      | Abeba Woldu   | 0171 3920002 | today     | 1                 |
    And the desk is open

  Scenario: A country is named, and one digit answers
    When the line rings from "03023125117"
    And I take the call
    And I type "Eritreisch" as I hear it
    Then the desk asks "Eritrea is a country. Which language?"
    When I press "1"
    Then the ranking begins with "Yonas Habtom"
    And the language "tir" is certain

  Scenario: Nobody knows the language, and the person recognises its name
    When the line rings from "03023125117"
    And I take the call
    And I press "?"
    And I type "Eritrea" as I hear it
    Then I can point at "ትግርኛ" and say "ti-GRIN-ja"
    When I press Enter
    Then the ranking begins with "Yonas Habtom"
    And the language "tir" is presumed
    And at most 4 keys were pressed
