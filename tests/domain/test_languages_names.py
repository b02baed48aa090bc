"""What written names mean: the table of names as offices, callers and colleagues write them."""

from __future__ import annotations

import pytest

from sisa_desk.domain.languages import (
    INTERFACE_LANGUAGES,
    Language,
    LanguageKind,
    LanguageTable,
    MatchKind,
    QuestionReason,
)
from tests.domain.reference import languages

#: Written name → code. One code, no question.
NAMES = {
    # the published list of 2017, and how it is spelt
    "Arabisch": "ara",
    "arabisch": "ara",
    "ARABISCH": "ara",
    "Dari": "prs",
    "Französisch": "fra",
    "Franzoesisch": "fra",
    "Franzosisch": "fra",
    "Englisch": "eng",
    "Tigrinja": "tir",
    "Tigrigna": "tir",
    "Tigrinya": "tir",
    "Tigriña": "tir",
    "Tigrinisch": "tir",
    "Paschtu": "pus",
    "Paschto": "pus",
    "Pashto": "pus",
    "Pashtu": "pus",
    "Russisch": "rus",
    "Portugiesisch": "por",
    "Türkisch": "tur",
    "Tuerkisch": "tur",
    "Turkisch": "tur",
    "Polnisch": "pol",
    "Armenisch": "hye",
    "Albanisch": "sqi",
    "Kosovo-Albanisch": "sqi",
    "Serbisch": "srp",
    "Rumänisch": "ron",
    "Rumaenisch": "ron",
    "Moldauisch": "ron",
    "Hindi": "hin",
    "Somali": "som",
    "Somalisch": "som",
    "Suaheli": "swa",
    "Swahili": "swa",
    "Kisuaheli": "swa",
    "Kiswahili": "swa",
    "Bulgarisch": "bul",
    "Tschechisch": "ces",
    "Vietnamesisch": "vie",
    "Mandingo": "mnk",
    "Mandinka": "mnk",
    "Mandinga": "mnk",
    "Spanisch": "spa",
    "Amharisch": "amh",
    "Fulfulde": "ful",
    "Fula": "ful",
    "Peul": "ful",
    "Fulani": "ful",
    "Ukrainisch": "ukr",
    # Persian and its neighbours
    "Farsi": "pes",
    "Farsi/Persisch": "pes",
    "Persisch (Farsi)": "pes",
    "Persisch (Iran)": "pes",
    "Persisch (Afghanistan)": "prs",
    "Dari (Afghanistan)": "prs",
    "Tadschikisch": "tgk",
    "Hazaragi": "haz",
    "Hasaragi": "haz",
    "Belutschisch": "bal",
    "Usbekisch": "uzb",
    "Turkmenisch": "tuk",
    # Kurdish
    "Kurmandschi": "kmr",
    "Kurmanji": "kmr",
    "Kurmanci": "kmr",
    "Kurmancî": "kmr",
    "Kurmandji": "kmr",
    "Kurdisch (Kurmandschi)": "kmr",
    "Kurdisch Kurmanci": "kmr",
    "Kurdisch-Kurmandschi": "kmr",
    "Kurdisch - Sorani": "ckb",
    "Sorani": "ckb",
    "Kurdisch/Sorani": "ckb",
    "Zentralkurdisch": "ckb",
    "Südkurdisch": "sdh",
    "Feyli": "sdh",
    "Badini": "kmr-Badini",
    "Zaza": "zza",
    "Zazaki": "zza",
    "Kurdisch (Türkei)": "kmr",
    # Arabic varieties
    "Hocharabisch": "arb",
    "Syrisch-Arabisch": "apc",
    "Arabisch (Syrien)": "apc",
    "Arabisch aus dem Irak": "acm",
    "Irakisches Arabisch": "acm",
    "Marokkanisch-Arabisch": "ary",
    "Darija": "ary",
    "Arabisch (Marokko)": "ary",
    "Tunesisches Arabisch": "aeb",
    "Algerisches Arabisch": "arq",
    "Libysches Arabisch": "ayl",
    "Ägyptisches Arabisch": "arz",
    "Sudanesisches Arabisch": "apd",
    "Levantine Arabic": "apc",
    "Juba-Arabisch": "pga",
    # kept apart although they look alike
    "Tigre": "tig",
    "Tigré": "tig",
    "Jola": "dyo",
    "Diola": "dyo",
    "Dioula": "dyu",
    "Dyula": "dyu",
    "Malinke": "emk",
    "Bambara": "bam",
    "Pular": "fuf",
    "Pulaar": "fuc",
    "Malaiisch": "msa",
    "Malayalam": "mal",
    "Madagassisch": "mlg",
    "Rätoromanisch": "roh",
    "Slowakisch": "slk",
    "Slowenisch": "slv",
    "Lettisch": "lav",
    "Litauisch": "lit",
    "Ewe": "ewe",
    "Ewondo": "ewo",
    "Kabyle": "kab",
    "Kabiye": "kbp",
    "Obersorbisch": "hsb",
    # the Balkans
    "Bosnisch": "bos",
    "Kroatisch": "hrv",
    "Montenegrinisch": "cnr",
    "Mazedonisch": "mkd",
    "Makedonisch": "mkd",
    "Romanes": "rom",
    "Romani": "rom",
    "Sintitikes": "rmo",
    "Aromunisch": "rup",
    # elsewhere
    "Georgisch": "kat",
    "Aserbaidschanisch": "aze",
    "Azeri": "aze",
    "Tschetschenisch": "che",
    "Urdu": "urd",
    "Punjabi": "pan",
    "Pandschabi": "pan",
    "Bengali": "ben",
    "Bangla": "ben",
    "Tamilisch": "tam",
    "Nepali": "nep",
    "Mandarin": "cmn",
    "Kantonesisch": "yue",
    "Thai": "tha",
    "Thailändisch": "tha",
    "Tagalog": "tgl",
    "Filipino": "fil",
    "Mongolisch": "mon",
    "Wolof": "wol",
    "Hausa": "hau",
    "Haussa": "hau",
    "Yoruba": "yor",
    "Igbo": "ibo",
    "Twi": "twi",
    "Lingala": "lin",
    "Kikongo": "kon",
    "Kinyarwanda": "kin",
    "Oromo": "orm",
    "Afar": "aar",
    "Saho": "ssy",
    "Susu": "sus",
    "Krio": "kri",
    "Kriol": "pov",
    "Rohingya": "rhg",
    "Weißrussisch": "bel",
    "Belarussisch": "bel",
    "Griechisch": "ell",
    "Ungarisch": "hun",
    "Italienisch": "ita",
    "Holländisch": "nld",
    "Hebräisch": "heb",
    "Turoyo": "tru",
    "Chaldäisch": "cld",
    "Deutsche Gebärdensprache": "gsg",
    "DGS": "gsg",
    "Gebärdensprache (Ukraine)": "ukl",
    # the other interface languages, and self-designations
    "Arabic language": "ara",
    "langue arabe": "ara",
    "арабский язык": "ara",
    "украинский": "ukr",
    "العربية": "ara",
    "اللغة الروسية": "rus",
    "دری": "prs",
    "پښتو": "pus",
    "ትግርኛ": "tir",
    "አማርኛ": "amh",
    "persan d'Iran": "pes",
    "rumano": "ron",
    "język ukraiński": "ukr",
    "rosyjski": "rus",
    "Tiếng Việt": "vie",
    "tieng Nga": "rus",
    "Soomaali": "som",
    "shqip": "sqi",
    "Türkçe": "tur",
    "українська": "ukr",
    "ქართული": "kat",
    "Հայերեն": "hye",
    "kmr": "kmr",
}

#: Written name → reason, and the options it must offer, likeliest first.
QUESTIONS = {
    "Kurdisch": (QuestionReason.UMBRELLA, "kmr ckb"),
    "Kurdish": (QuestionReason.UMBRELLA, "kmr ckb"),
    "курдский": (QuestionReason.UMBRELLA, "kmr ckb"),
    "الكردية": (QuestionReason.UMBRELLA, "kmr ckb"),
    "kurdo": (QuestionReason.UMBRELLA, "kmr ckb"),
    "Kurde": (QuestionReason.UMBRELLA, "kmr ckb"),
    "Kurdî": (QuestionReason.UMBRELLA, "kmr ckb"),
    "Kurdisch (Irak)": (QuestionReason.UMBRELLA, "ckb kmr"),
    "Persisch": (QuestionReason.UMBRELLA, "pes prs"),
    "Persian": (QuestionReason.UMBRELLA, "pes prs"),
    "فارسی": (QuestionReason.UMBRELLA, "pes prs"),
    "Chinesisch": (QuestionReason.UMBRELLA, "cmn yue"),
    "中文": (QuestionReason.UMBRELLA, "cmn yue"),
    "Serbokroatisch": (QuestionReason.UMBRELLA, "srp hrv bos cnr"),
    "Serbo-Kroatisch": (QuestionReason.UMBRELLA, "srp hrv bos cnr"),
    "BKS": (QuestionReason.UMBRELLA, "srp hrv bos cnr"),
    "Aramäisch": (QuestionReason.UMBRELLA, "aii tru"),
    "Afghanisch": (QuestionReason.COUNTRY, "prs pus uzb"),
    "Afghan": (QuestionReason.COUNTRY, "prs pus uzb"),
    "Afghanistan": (QuestionReason.COUNTRY, "prs pus uzb"),
    "афганский": (QuestionReason.COUNTRY, "prs pus uzb"),
    "أفغاني": (QuestionReason.COUNTRY, "prs pus uzb"),
    "Syrisch": (QuestionReason.COUNTRY, "apc kmr"),
    "Syrer": (QuestionReason.COUNTRY, "apc kmr"),
    "Syrien": (QuestionReason.COUNTRY, "apc kmr"),
    "Irakisch": (QuestionReason.COUNTRY, "acm ckb kmr"),
    "Iranisch": (QuestionReason.COUNTRY, "pes azb"),
    "Eritreisch": (QuestionReason.COUNTRY, "tir tig"),
    "Eritrea": (QuestionReason.COUNTRY, "tir tig"),
    "Äthiopisch": (QuestionReason.COUNTRY, "amh orm tir"),
    "Nigerianisch": (QuestionReason.COUNTRY, "eng pcm"),
    "Nigeria": (QuestionReason.COUNTRY, "eng pcm"),
    "Indisch": (QuestionReason.COUNTRY, "hin pan"),
    "Pakistanisch": (QuestionReason.COUNTRY, "urd pan"),
    "Marokkanisch": (QuestionReason.COUNTRY, "ary rif"),
    "Guineisch": (QuestionReason.COUNTRY, "fuf emk"),
    "Gambia": (QuestionReason.COUNTRY, "mnk wol"),
    "Kosovarisch": (QuestionReason.COUNTRY, "sqi"),
    "Brasilianisch": (QuestionReason.COUNTRY, "por"),
    "Israelisch": (QuestionReason.COUNTRY, "heb"),
    "Việt Nam": (QuestionReason.COUNTRY, "vie"),
    "người Syria": (QuestionReason.COUNTRY, "apc"),
    "Jesidisch": (QuestionReason.PEOPLE, "kmr"),
    "Hazara": (QuestionReason.PEOPLE, "haz prs"),
    "Roma": (QuestionReason.PEOPLE, "rom"),
    "Paschtune": (QuestionReason.PEOPLE, "pus"),
    "Amhara": (QuestionReason.PEOPLE, "amh"),
    "Afrikanisch": (QuestionReason.REGION, "fra eng"),
    "Berberisch": (QuestionReason.REGION, "kab rif"),
    "Jugoslawisch": (QuestionReason.REGION, "srp hrv bos"),
    "Kreolisch": (QuestionReason.REGION, "hat pov"),
    "Gebärdensprache": (QuestionReason.REGION, "gsg rsl"),
    "жестовый язык": (QuestionReason.REGION, "gsg rsl"),
    "Maghrebinisch": (QuestionReason.REGION, "ary arq aeb"),
}

#: Mistyped → the language it must be taken for at first sight.
SLIPS = {
    "Tigrinjja": "tir",
    "Ukrainsch": "ukr",
    "Urkainisch": "ukr",
    "Polnsich": "pol",
    "Rumnisch": "ron",
    "Vietnamesich": "vie",
    "Albansich": "sqi",
    "Arabsich": "ara",
    "Hindhi": "hin",
    "Somalli": "som",
    "Kurmandchi": "kmr",
    "Fransösisch": "fra",
    "Swahilli": "swa",
    "Georgich": "kat",
    "Paschtuu": "pus",
}


def test_the_table_of_names_is_long_enough() -> None:
    assert len(NAMES) + len(QUESTIONS) >= 150


@pytest.mark.parametrize(("written", "code"), NAMES.items())
def test_a_written_name_means_one_language(written: str, code: str) -> None:
    found = languages().resolve(written)
    assert (found.code, found.question) == (code, None)


@pytest.mark.parametrize("written", QUESTIONS)
def test_an_open_name_asks_back_and_says_why(written: str) -> None:
    why, options = QUESTIONS[written]
    found = languages().resolve(written)
    assert found.code is None
    assert found.question is not None
    assert found.question.why is why
    assert list(found.question.options[: len(options.split())]) == options.split()


@pytest.mark.parametrize(("written", "code"), SLIPS.items())
def test_a_typing_error_still_leads_there_but_is_not_taken_for_certain(written: str, code: str) -> None:
    found = languages().resolve(written)
    assert found.matches[0].code == code
    assert found.matches[0].how is MatchKind.TYPO
    assert found.code is None


def test_a_mistyped_umbrella_still_asks_back() -> None:
    found = languages().resolve("Kurdich")
    assert found.question is not None
    assert found.question.umbrella == "kur"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("A", "ara"),
        ("Ar", "ara"),
        ("Uk", "ukr"),
        ("Ti", "tir"),
        ("Tigr", "tir"),
        ("Kurm", "kmr"),
        ("Pa", "pus"),
        ("Rum", "ron"),
        ("Dar", "prs"),
        ("Al", "sqi"),
        ("Viet", "vie"),
        ("mandi", "mnk"),
        ("fran", "fra"),
        ("Syrisch-A", "apc"),
        ("ук", "ukr"),
    ],
)
def test_half_a_name_shows_the_likeliest_first(typed: str, first: str) -> None:
    found = languages().resolve(typed)
    assert found.matches[0].code == first
    assert found.code is None


def test_answers_to_a_question_are_shown_before_what_merely_begins_alike() -> None:
    assert languages().resolve("Afghanisch").codes[:4] == ("prs", "pus", "uzb", "haz")
    assert languages().resolve("Kurdisch").codes[:3] == ("kur", "kmr", "ckb")
    assert languages().resolve("Syrien").codes[0] == "apc"


def test_half_a_people_or_country_asks_before_the_word_is_complete() -> None:
    for typed in ("Afgha", "Eritr", "Nigeri"):
        found = languages().resolve(typed)
        assert found.question is not None, typed
        assert found.question.why is QuestionReason.COUNTRY


def test_a_question_is_asked_while_the_umbrella_is_half_typed() -> None:
    found = languages().resolve("Kurdis")
    assert found.question is None or found.question.umbrella == "kur"
    assert {"kur", "kmr", "ckb"} <= set(found.codes)


def test_names_in_the_language_of_the_interface_come_first() -> None:
    names = {
        "aaa": dict.fromkeys(INTERFACE_LANGUAGES, "Other") | {"de": "Xalisch"},
        "bbb": dict.fromkeys(INTERFACE_LANGUAGES, "Another") | {"pl": "xaski"},
    }
    table = LanguageTable(Language(code, LanguageKind.LANGUAGE, names[code]) for code in names)
    assert [match.code for match in table.resolve("xa", "pl").matches] == ["bbb", "aaa"]
    assert [match.code for match in table.resolve("xa", "de").matches] == ["aaa", "bbb"]


def test_a_word_that_is_a_country_here_and_a_language_there_goes_by_the_interface() -> None:
    country = languages().resolve("Georgien", "de")
    assert country.question is not None
    assert (country.question.why, country.question.topic) == (QuestionReason.COUNTRY, "GE")
    assert languages().resolve("géorgien", "fr").code == "kat"
    assert languages().resolve("Vietnamese", "en").code == "vie"
    assert languages().resolve("сомали", "ru").question is not None


@pytest.mark.parametrize("nothing", ["", "   ", "?!", "Klingonisch", "xq"])
def test_nothing_known_gives_nothing(nothing: str) -> None:
    found = languages().resolve(nothing)
    assert (found.matches, found.question, found.code, found.codes) == ((), None, None, ())
