Feature: An excluded setting is refused and referred
  The word falls while the caller speaks; what is said, where they are sent and why stays known, not what it was about.

  Background:
    Given it is Monday 2026-11-23 9:05
    And "Klinikum Saalebogen" has the trunk number "030 23125-0"
    And these speak Tigrinya:
      | name          | number       | confirmed | last appointments |
      | Yonas Habtom  | 0171 3920001 | today     | 0                 |
    And the desk is open

  Scenario: A talk before an operation is referred and found again in the ledger
    When the line rings from "03023125117"
    And I take the call
    And I type the language "Tigrinja"
    And I type the occasion "Aufklaerung zur OP"
    Then the guard says "OP-Aufklärung" and names "Ermächtigte Dolmetscher*innen"
    And the cursor stays where it was
    When I refer the caller
    Then the call is referred to "Ermächtigte Dolmetscher*innen" as excluded
    And nothing of what was said is stored
    And at most 6 keys were pressed
    And the ledger counts 1 for "Tigrinya" as "Excluded setting"

  Scenario: A word that is not meant is answered by one key and the search goes on
    When the line rings from "03023125117"
    And I take the call
    And I type the language "Tigrinja"
    And I type the occasion "Anmeldung, Psychiatrie"
    And I say that it is not meant
    Then the guard is quiet
    When I go on to the ranking
    And I dial and get "yes" after 9 seconds
    And I connect them
    And I wrap up with the area "health"
    Then the call is closed as "connected"
    And the decision "not_meant" is kept
