"""Tables as offices keep them, with invented people: a pool, a matrix, institutions, a call list, and a large pool."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

Table = list[Sequence[object]]

POOL_HEADING = (
    "Nr",
    "Nachname",
    "Vorname",
    "Sprachen",
    "Telefon",
    "E-Mail",
    "Wohnort",
    "Schweigepflicht",
    "Verfügbarkeit",
)


def a_pool() -> Table:
    """Give a pool of interpreters below a merged title, with most of what goes wrong in such lists."""
    return [
        ("Sprachmittlerpool, Stand November 2026",),
        (),
        POOL_HEADING,
        (1, "Haddad", "Amal", "Arabisch, etwas Kurdisch (Kurmandschi)", "0171 39200 01 / 030 23125-100",
         "amal@example.org", "Halle", date(2025, 3, 1), "vormittags"),
        (2, "Nasser", "Karim", "Dari; Farsi", "0171 39200 02", "", "Magdeburg-Buckau", "01.02.2025", ""),
        (),
        (3, "Testowa", "Olha", "Ukrainisch/Russisch", "privat: 0171 39200 03", "olha(at)example.org", "Leipzig",
         "3. März 2025", ""),
        (4, "Haddad", "Amal", "Türkisch", "0171 3920001", "", "", "", ""),
        (5, "", "", "Polnisch", "0171 39200 05", "", "", "", ""),
        (6, "Probst", "Jana", "Kurdisch, Klingonisch", "abc 12", "jana@example.org", "Stendahl", "45000", ""),
        ("Summe", 6, "", "", "", "", "", "", ""),
    ]  # fmt: skip


def a_matrix() -> Table:
    """Give people down and languages across, a level or a cross in the cell."""
    return [
        ("Wer spricht was?",),
        ("Name", "Telefon", "Arabisch", "Kurmandschi", "Russisch", "Ukrainisch", "Deutsch"),
        ("Haddad, Amal", "0171 39200 01", "M", "etwas", "", "", "C1"),
        ("Olha Testowa", "0171 39200 03", "-", "", "x", "Muttersprache", "B2"),
        ("Nasser, Karim", "0171 39200 02", "++", "?!", "", "", ""),
    ]


def institutions() -> Table:
    """Give institutions with departments, one written twice."""
    return [
        ("Einrichtung", "Abteilung", "Ansprechpartnerin", "Telefon", "E-Mail", "Straße", "PLZ", "Ort"),
        ("Klinikum Musterhof", "Station 3", "Jana Probst", "030 23125-0", "probst@example.org", "Musterweg 3", "06108",
         "Halle (Saale)"),
        ("Klinikum Musterhof", "Ambulanz", "", "030 23125-200", "", "Musterweg 3", "06108", "Halle (Saale)"),
        ("Grundschule am Probepark", "", "Sekretariat", "030 23125-300; 0171 39200 10", "",
         "Probepark 1, 39576 Stendal", "", ""),
        ("grundschule am probepark", "", "Frau Beispiel", "030 23125-301", "", "", "", "Stendal"),
        ("", "Station 9", "", "030 23125-400", "", "", "", ""),
    ]  # fmt: skip


def calls() -> Table:
    """Give a call list with four styles of dates."""
    return [
        ("Datum", "Uhrzeit", "Einrichtung", "Rufnummer", "Anliegen", "Sprache", "Vermittelt an", "Ergebnis",
         "Bemerkung"),
        (date(2025, 3, 3), time(9, 30), "Klinikum Musterhof", "030 23125-0", "sofort", "Arabisch", "Amal Haddad",
         "vermittelt", ""),
        ("3.3.25", "10.15 Uhr", "Jobcenter Probestadt", "030 23125-500", "Termin", "Tigrinja", "", "nicht vermittelt",
         "niemand frei"),
        ("4. März 2025", "8:05", "", "unterdrückt", "Auskunft", "", "", "Auskunft", "fragt nach Zeiten"),
        ("2025-03-04", "11:00", "Praxis Dr. Beispiel", "0171 39200 11", "sofort", "Russisch", "", "offen", ""),
        ("2025-03-04", "11:00", "Praxis Dr. Beispiel", "0171 39200 11", "sofort", "Russisch", "", "offen", ""),
        ("30.02.2025", "9:00", "Klinikum Musterhof", "", "sofort", "Arabisch", "", "vermittelt", ""),
    ]  # fmt: skip


_LANGUAGES = ("Arabisch", "Dari", "Farsi, Englisch", "Russisch B2, Ukrainisch", "Kurdisch (Sorani)", "Vietnamesisch",
              "Tigrinja", "Somali")  # fmt: skip


def a_large_pool(people: int = 10_000) -> Table:
    """Give a long list; every hundredth row has a language nobody knows."""
    heading = ("Nachname", "Vorname", "Sprachen", "Telefon", "E-Mail", "Ort", "Bemerkung")
    return [heading, *map(_somebody, range(people))]


def _somebody(number: int) -> tuple[object, ...]:
    language = "Klingonisch" if number % 100 == 99 else _LANGUAGES[number % len(_LANGUAGES)]
    place = "Halle" if number % 2 else "Stendal"
    phone = f"030 23125-{number % 1000:03}{number // 1000}"
    return (f"Name{number}", f"Vor{number % 97}", language, phone, f"p{number}@example.org", place, f"Nr. {number}")
