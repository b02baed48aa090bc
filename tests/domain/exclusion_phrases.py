"""What callers say, in their eight languages: what the shipped rules must refuse, and what they must leave alone."""

from __future__ import annotations

SURGERY, PSYCHE, SWORN, ADVICE = (
    "OP-Aufklärung",
    "Psychiatrie und Psychotherapie",
    "Vereidigt oder beglaubigt",
    "Rechtsberatung",
)

#: Phrases by rule, one a line.
REFUSED = {
    SURGERY: """
        OP-Vorgespräch
        Op Vorgespraech am Dienstag
        OP‑Vorgesprech
        opvorgespräch
        Vorgespräch für die Operation
        Gespräch vor der OP
        Arztgespräch vor ihrer Operation
        Aufklärung zur OP, Knie
        OP-Aufklärung Klinikum
        Operationsaufklärung
        Operationsaufklärungen am Vormittag
        Opertionsaufklärung
        Narkosegespräch
        NARKOSEGESPRAECH
        Narkose-Aufklärung
        Narkose Vorgespräch
        Anästhesiegespräch
        Anaesthesiesprechstunde
        Termin beim Anästhesisten
        Prämedikation
        Prämedikationsambulanz, Haus 2
        Aufklärungsgespräch
        Aufklärungsgepräch Klinik
        Aufklärungsbogen durchgehen
        Einwilligung in die Operation
        Einwilligung zum Eingriff unterschreiben
        OP-Vorbereitung am Montag
        Vorgespräch zur Narkose
        surgery briefing
        Surgery  briefing tomorrow
        consent for surgery
        consent form for the operation
        pre-op appointment
        preoperative talk
        anaesthesia consultation
        talk with the doctor before the operation
        consentement à l'opération
        consultation d'anesthésie
        consultation pré-anesthésique
        rendez-vous avec l'anesthésiste
        entretien avant l'opération
        entretien préopératoire
        согласие на операцию
        беседа перед операцией
        разговор с врачом перед операцией
        консультация анестезиолога
        подготовка к операции
        الموافقة على العملية الجراحية
        طبيب التخدير
        شرح العملية قبل الجراحة
        استشارة قبل العملية
        consentimiento para la operación
        consentimiento informado de cirugía
        consulta de anestesia
        charla antes de la operación
        entrevista preoperatoria
        zgoda na operację
        rozmowa przed operacją
        konsultacja anestezjologiczna
        rozmowa z lekarzem przed zabiegiem
        tư vấn trước khi mổ
        giải thích về ca phẫu thuật
        trước khi phẫu thuật
        gặp bác sĩ gây mê
    """,
    PSYCHE: """
        Psychiatrie
        Psychatrie, Station 3
        Psychiatrische Ambulanz
        Kinder- und Jugendpsychiatrie
        Gerontopsychiatrie
        Kinderpsychatrie
        Termin bei der Psychiaterin
        Psychotherapie
        Psychoterapie
        Psychoterapeutin
        Erstgespräch Psychotherapeut
        Psychotherapeutische Sprechstunde
        beim Psychologen
        Psychologin
        psychosomatische Klinik
        Traumatherapie
        Verhaltenstherapie
        Gruppentherapie
        Therapiesitzung
        Nervenklinik
        geschlossene Station
        Sozialpsychiatrischer Dienst
        psychiatrist
        psychiatric ward
        psychotherapy session
        appointment with a psychologist
        mental health clinic
        group therapy
        chez le psychiatre
        pédopsychiatrie
        séance de psychothérapie
        rendez-vous chez le psy
        santé mentale
        психиатр
        у детского психиатра
        психотерапевт
        сеанс психотерапии
        приём у психолога
        психбольница
        طبيب نفسي
        عند الطبيب النفسي
        العلاج النفسي
        معالجة نفسية
        مستشفى الأمراض النفسية
        عيادة نفسية
        psiquiatra infantil
        cita en psiquiatría
        psicoterapia
        con la psicóloga
        centro de salud mental
        psychiatra
        szpital psychiatryczny
        wizyta u psychologa
        psychoterapia
        poradnia zdrowia psychicznego
        bác sĩ tâm thần
        bệnh viện tâm thần
        trị liệu tâm lý
        bac si tam ly
    """,
    SWORN: """
        vereidigter Dolmetscher
        vereidigte Übersetzerin
        vereidgte Übersetzung
        beeidigte Dolmetscherin
        Beglaubigung, Geburtsurkunde
        beglaubigte Übersetzung
        beglaubgite Kopie
        Zeugnis beglaubigen lassen
        ermächtigter Übersetzer
        Gerichtsdolmetscher
        öffentlich bestellter Übersetzer
        amtliche Übersetzung der Heiratsurkunde
        Urkundenübersetzung
        Apostille
        sworn interpreter
        certified translation
        certified copy of the passport
        notarised document
        court interpreter
        traducteur assermenté
        traduction certifiée
        traduction jurée
        copie certifiée conforme
        légalisation de l'acte
        присяжный переводчик
        заверенный перевод
        перевод, заверенный нотариусом
        нотариально
        заверить документы
        апостиль
        مترجم محلف
        ترجمة محلفة
        ترجمة معتمدة
        تصديق الوثائق
        ترجمة مصدقة
        traductor jurado
        traducción jurada
        traducción certificada
        copia compulsada
        tłumacz przysięgły
        tłumacza przysięgłego
        tłumaczenie uwierzytelnione
        poświadczone tłumaczenie
        dịch công chứng
        phiên dịch tuyên thệ
        bản dịch có công chứng
    """,
    ADVICE: """
        Rechtsberatung
        Rechtsbratung
        Asylrechtsberatung
        rechtliche Beratung zum Mietvertrag
        möchte rechtlichen Rat
        juristische Beratung
        Rechtsauskunft
        legal advice
        wants advice on a legal matter
        legal counselling
        conseil juridique
        consultation juridique
        юридическая консультация
        юридический совет
        правовая консультация
        استشارة قانونية
        الاستشارة القانونية
        نصيحة قانونية
        asesoría jurídica
        asesoramiento legal
        consejo legal
        porada prawna
        poradę prawną
        tư vấn pháp lý
        tư vấn pháp luật
    """,
}

#: What volunteers are there for, or what only sounds alike.
ALLOWED = """
    Kinderarzt
    Kinderärztin, U7
    Anwaltstermin
    Termin beim Rechtsanwalt
    Begleitung zur Anwältin
    Beratungsstelle
    Schuldnerberatung
    Migrationsberatung
    Schwangerschaftsberatung
    Erziehungsberatungsstelle
    psychologische Beratungsstelle der Caritas
    Psychosoziales Zentrum
    psychosoziale Beratung
    Schulpsychologin kommt dazu
    Therapie
    Physiotherapie
    Physiotherapeutin, Rezept
    Ergotherapie
    Logopädie
    Chemotherapie, Termin
    OP-Termin vereinbaren
    OP verschieben
    Nachsorge nach der OP
    Verbandswechsel nach Operation
    Kontrolle nach dem Eingriff
    Gespräch nach der OP
    operative Nachsorge
    Opa ist krank
    Oper
    Kooperation mit der Schule
    Top Vorgespräch
    Elterngespräch
    Vorgespräch Kita
    Aufnahmegespräch Kita
    Entwicklungsgespräch
    Impfaufklärung
    Sexualaufklärung in der Schule
    Aufklärungsgespräch zur Impfung
    Blutabnahme
    Röntgen
    Krankenhaus, Entlassung
    Zahnarzt
    Zahnarzt, Betäubung vertragen?
    Geburtsvorbereitungskurs
    Hebamme
    Frauenarzt
    Neurologe
    Jobcenter
    Ausländerbehörde
    Standesamt, Eheschließung anmelden
    Gericht, Familiensache
    Gespräch mit dem Verteidiger
    Verteidigung der Masterarbeit
    Vereinigung der Eltern
    vereinigte Kirchengemeinde
    unbeglaubigte Übersetzung
    muss nicht beglaubigt sein
    Glaubensgemeinschaft
    Zeugnis abgeben
    Geburtsurkunde abholen
    Führerschein umschreiben
    Wohnungsbesichtigung
    Mietvertrag erklären
    Rechtschreibung
    Rechtsherzkatheter
    rechts beraten lassen
    Sprechstunde, rechter Arm
    Beratung zur Rente
    Polizei, Anzeige
    Bankkonto eröffnen
    Physik
    Seele und Sport, Verein
    Station 3
    Trauma an der Schulter
    Sitzung des Elternrats
    paediatrician
    doctor's surgery, new patient
    after surgery check
    lawyer's appointment
    accompany to the solicitor
    school meeting
    physical therapy
    counselling centre
    school psychologist
    certified nurse
    birth certificate
    legal guardian comes along
    talk about the housing
    pédiatre
    rendez-vous chez l'avocat
    kinésithérapie
    réunion parents-professeurs
    contrôle après l'opération
    acte de naissance
    assistante sociale
    педиатр
    встреча с адвокатом
    родительское собрание
    осмотр после операции
    школьный психолог
    завершить перевод письма
    физиотерапия
    консультация в центре
    детский сад
    طبيب أطفال
    موعد مع المحامي
    بعد العملية
    اجتماع أولياء الأمور
    مكان عملي
    علاج طبيعي
    مركز الاستشارة
    أنا بنفسي
    رخصة القيادة
    دعم في المدرسة
    pediatra
    cita con el abogado
    reunión de padres
    fisioterapia
    después de la operación
    certificado de nacimiento
    centro de asesoramiento
    jardín de infancia
    permiso legal de residencia
    lekarz dziecięcy
    wizyta u adwokata
    zebranie rodziców
    po operacji
    fizjoterapia
    psycholog szkolny
    akt urodzenia
    urząd pracy
    bác sĩ nhi khoa
    gặp luật sư
    con tám tháng tuổi
    họp phụ huynh
    vật lý trị liệu
    tư vấn việc làm
    trước khi mở cửa
    giấy khai sinh
    phiên dịch ở trường
"""


def lines(text: str) -> list[str]:
    """Give the phrases of a block."""
    return [line.strip() for line in text.splitlines() if line.strip()]
