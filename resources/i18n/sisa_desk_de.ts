<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AbsenceGroups</name>
    <message>
        <source>Tried just now</source>
        <translation>Eben versucht</translation>
    </message>
    <message>
        <source>Has something else</source>
        <translation>Hat etwas anderes</translation>
    </message>
    <message>
        <source>Available at other times</source>
        <translation>Zu anderen Zeiten verfügbar</translation>
    </message>
    <message>
        <source>To be rung at other hours</source>
        <translation>Zu anderen Zeiten anrufen</translation>
    </message>
    <message>
        <source>Beyond the radius</source>
        <translation>Zu weit entfernt</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Abwesend</translation>
    </message>
    <message>
        <source>Week is full</source>
        <translation>Woche ist voll</translation>
    </message>
    <message>
        <source>Not active</source>
        <translation>Nicht aktiv</translation>
    </message>
    <message>
        <source>Declaration expired</source>
        <translation>Erklärung abgelaufen</translation>
    </message>
    <message>
        <source>Works in another mode</source>
        <translation>Andere Einsatzart</translation>
    </message>
    <message>
        <source>Level too low</source>
        <translation>Niveau zu niedrig</translation>
    </message>
    <message>
        <source>One way only</source>
        <translation>Nur eine Richtung</translation>
    </message>
    <message>
        <source>Does not take this area</source>
        <translation>Übernimmt diesen Bereich nicht</translation>
    </message>
    <message>
        <source>Declaration missing</source>
        <translation>Erklärung fehlt</translation>
    </message>
    <message>
        <source>Not enough German</source>
        <translation>Zu wenig Deutsch</translation>
    </message>
    <message>
        <source>Not qualified for this</source>
        <translation>Dafür nicht geschult</translation>
    </message>
    <message>
        <source>Qualification expired</source>
        <translation>Schulung abgelaufen</translation>
    </message>
    <message>
        <source>Not for volunteers</source>
        <translation>Nicht für Ehrenamtliche</translation>
    </message>
    <message>
        <source>Being rung just now</source>
        <translation>Wird gerade angerufen</translation>
    </message>
    <message>
        <source>Not to be paired</source>
        <translation>Nicht zusammen einsetzen</translation>
    </message>
    <message>
        <source>Other sex than needed</source>
        <translation>Anderes Geschlecht als nötig</translation>
    </message>
    <message>
        <source>Declined this</source>
        <translation>Hat hierfür abgesagt</translation>
    </message>
    <message>
        <source>No phone number</source>
        <translation>Keine Telefonnummer</translation>
    </message>
</context>
<context>
    <name>AbsenceKind</name>
    <message>
        <source>Holiday</source>
        <translation>Urlaub</translation>
    </message>
    <message>
        <source>Sick</source>
        <translation>Krank</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Feast day</source>
        <translation>Festtag</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Abwesend</translation>
    </message>
    <message>
        <source>Busy, says their calendar</source>
        <translation>Laut Kalender belegt</translation>
    </message>
</context>
<context>
    <name>AbsencePanel</name>
    <message numerus="yes">
        <source>%n coming appointment(s) in this time; a replacement is needed.</source>
        <translation>
            <numerusform>%n Termin fällt in diese Zeit; Ersatz ist nötig.</numerusform>
            <numerusform>%n Termine fallen in diese Zeit; Ersatz ist nötig.</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind} from {start} to {end}</source>
        <translation>{kind} von {start} bis {end}</translation>
    </message>
    <message>
        <source>Go through them</source>
        <translation>Durchgehen</translation>
    </message>
    <message>
        <source>Remove this absence</source>
        <translation>Diese Abwesenheit entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n hit by an absence and not decided yet</source>
        <translation>
            <numerusform>%n von einer Abwesenheit betroffen, noch nicht entschieden</numerusform>
            <numerusform>%n von einer Abwesenheit betroffen, noch nicht entschieden</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>{kind} from {start}, end open</source>
        <translation>{kind} ab {start}, Ende offen</translation>
    </message>
    <message>
        <source>Away from</source>
        <translation>Abwesend ab</translation>
    </message>
    <message>
        <source>from: 24.12.</source>
        <translation>ab: 24.12.</translation>
    </message>
    <message>
        <source>Away until</source>
        <translation>Abwesend bis</translation>
    </message>
    <message>
        <source>until (open)</source>
        <translation>bis (offen)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eintragen</translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s) out for this time</source>
        <translation>
            <numerusform>%n offene Anfrage für diese Zeit</numerusform>
            <numerusform>%n offene Anfragen für diese Zeit</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind of absence</source>
        <translation>Art der Abwesenheit</translation>
    </message>
    <message>
        <source>Back now</source>
        <translation>Wieder da</translation>
    </message>
    <message>
        <source>From which day? For example: 24.12. or 24.12. 14:00</source>
        <translation>Ab welchem Tag? Zum Beispiel: 24.12. oder 24.12. 14:00</translation>
    </message>
    <message>
        <source>{kind} on {day}</source>
        <translation>{kind} am {day}</translation>
    </message>
    <message>
        <source>No absence is known.</source>
        <translation>Keine Abwesenheit bekannt.</translation>
    </message>
</context>
<context>
    <name>Absent</name>
    <message>
        <source>also: {reasons}</source>
        <translation>außerdem: {reasons}</translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>Open the request  Enter</source>
        <translation>Anfrage öffnen  Enter</translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s)</source>
        <translation>
            <numerusform>%n Termin</numerusform>
            <numerusform>%n Termine</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is away, as far as it is entered.</source>
        <translation>Niemand ist abwesend, soweit eingetragen.</translation>
    </message>
    <message>
        <source>No appointments in this time</source>
        <translation>Keine Termine in dieser Zeit</translation>
    </message>
    <message>
        <source>Whoever says yes to a request is booked and stands here.</source>
        <translation>Wer einer Anfrage zusagt, wird gebucht und steht hier.</translation>
    </message>
    <message>
        <source>Day or week before</source>
        <translation>Tag oder Woche zurück</translation>
    </message>
    <message>
        <source>Day or week after</source>
        <translation>Tag oder Woche weiter</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>Zu einem Tag</translation>
    </message>
    <message>
        <source>Day or week</source>
        <translation>Tag oder Woche</translation>
    </message>
    <message>
        <source>Both sides are told</source>
        <translation>Beide Seiten sind informiert</translation>
    </message>
    <message>
        <source>Interpreter is told</source>
        <translation>Sprachmittler*in ist informiert</translation>
    </message>
    <message>
        <source>Institution is told</source>
        <translation>Einrichtung ist informiert</translation>
    </message>
    <message>
        <source>Move the appointment</source>
        <translation>Termin verschieben</translation>
    </message>
    <message>
        <source>Cancel, by whom and why</source>
        <translation>Absagen: wer und warum</translation>
    </message>
    <message>
        <source>Close with the actual times</source>
        <translation>Mit den tatsächlichen Zeiten abschließen</translation>
    </message>
    <message>
        <source>Open the interpreter</source>
        <translation>Sprachmittler*in öffnen</translation>
    </message>
    <message>
        <source>How much at once</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>a day without hotline</source>
        <translation>ein Tag ohne Hotline</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>By time</source>
        <translation>Nach Zeit</translation>
    </message>
    <message>
        <source>By interpreter</source>
        <translation>Nach Person</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Tagesplan</translation>
    </message>
    <message>
        <source>Away  {n}</source>
        <translation>Abwesend  {n}</translation>
    </message>
    <message>
        <source>{name}: no appointments</source>
        <translation>{name}: keine Termine</translation>
    </message>
    <message numerus="yes">
        <source>%n not confirmed</source>
        <translation>
            <numerusform>%n unbestätigt</numerusform>
            <numerusform>%n unbestätigt</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody told yet</source>
        <translation>nicht informiert</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Sprachmittler*in</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>no phone number</source>
        <translation>keine Telefonnummer</translation>
    </message>
    <message>
        <source>both told</source>
        <translation>beide informiert</translation>
    </message>
    <message>
        <source>institution not told</source>
        <translation>Einrichtung offen</translation>
    </message>
    <message>
        <source>interpreter not told</source>
        <translation>Sprachmittler*in offen</translation>
    </message>
    <message>
        <source>until further notice</source>
        <translation>bis auf Weiteres</translation>
    </message>
    <message>
        <source>Over, not closed</source>
        <translation>Vorbei, offen</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>bis {time}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>Vor Ort</translation>
    </message>
    <message>
        <source>Group or order by something else</source>
        <translation>Anders gruppieren oder ordnen</translation>
    </message>
    <message>
        <source>Board or list</source>
        <translation>Tafel oder Liste</translation>
    </message>
    <message>
        <source>Next one who is free</source>
        <translation>Nächste freie Person</translation>
    </message>
    <message>
        <source>Series of the request</source>
        <translation>Serie der Anfrage</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klient*in</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) each way</source>
        <translation>
            <numerusform>%n Minute je Weg</numerusform>
            <numerusform>%n Minuten je Weg</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Perhaps</source>
        <translation>Vielleicht</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Besetzt</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Falsche Nummer</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
</context>
<context>
    <name>AnswerBar</name>
    <message>
        <source>What came of it?</source>
        <translation>Was kam dabei heraus?</translation>
    </message>
    <message>
        <source>Key {key}</source>
        <translation>Taste {key}</translation>
    </message>
    <message>
        <source>{answer}, key {key}</source>
        <translation>{answer}, Taste {key}</translation>
    </message>
</context>
<context>
    <name>AnswerKeys</name>
    <message>
        <source>Y</source>
        <comment>key for: yes</comment>
        <translation>J</translation>
    </message>
    <message>
        <source>N</source>
        <comment>key for: no</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>A</source>
        <comment>key for: no answer</comment>
        <translation>K</translation>
    </message>
    <message>
        <source>B</source>
        <comment>key for: busy</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>M</source>
        <comment>key for: mailbox</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>L</source>
        <comment>key for: later</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>P</source>
        <comment>key for: perhaps</comment>
        <translation>V</translation>
    </message>
    <message>
        <source>W</source>
        <comment>key for: wrong number</comment>
        <translation>F</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>The file of unfinished forms was damaged. It is kept beside the new one.</source>
        <translation>Die Datei der angefangenen Formulare war beschädigt. Sie liegt neben der neuen.</translation>
    </message>
    <message>
        <source>The backup is back in place. The former file is kept beside it.</source>
        <translation>Die Sicherung ist eingespielt. Die bisherige Datei liegt daneben.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Neuer Versuch</translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished form(s) brought back</source>
        <translation>
            <numerusform>%n angefangenes Formular wiederhergestellt</numerusform>
            <numerusform>%n angefangene Formulare wiederhergestellt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Appointment</name>
    <message>
        <source>Interpreter not told yet</source>
        <translation>Sprachmittler*in weiß es noch nicht</translation>
    </message>
    <message>
        <source>Both told  C</source>
        <translation>Beide informiert  C</translation>
    </message>
    <message>
        <source>Interpreter told  I</source>
        <translation>Sprachmittler*in informiert  I</translation>
    </message>
    <message>
        <source>Institution told  T</source>
        <translation>Einrichtung informiert  T</translation>
    </message>
    <message>
        <source>It has not begun yet; it can be cancelled or moved.</source>
        <translation>Hat noch nicht begonnen; Absagen oder Verschieben geht.</translation>
    </message>
    <message>
        <source>Institution not told yet</source>
        <translation>Einrichtung weiß es noch nicht</translation>
    </message>
    <message>
        <source>Institution told {time}</source>
        <translation>Einrichtung informiert {time}</translation>
    </message>
    <message>
        <source>Move  M</source>
        <translation>Verschieben  M</translation>
    </message>
    <message>
        <source>Cancel  X</source>
        <translation>Absagen  X</translation>
    </message>
    <message>
        <source>Close  O</source>
        <translation>Abschließen  O</translation>
    </message>
    <message>
        <source>In a few words, no diagnosis</source>
        <translation>Kurz, keine Diagnose</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Interpreter told {time}</source>
        <translation>Sprachmittler*in informiert {time}</translation>
    </message>
    <message>
        <source>New day, time and minutes</source>
        <translation>Neuer Tag, Uhrzeit und Minuten</translation>
    </message>
    <message>
        <source>Who cancels?</source>
        <translation>Wer sagt ab?</translation>
    </message>
    <message>
        <source>What became of it?</source>
        <translation>Was ist daraus geworden?</translation>
    </message>
    <message>
        <source>Move the appointment</source>
        <translation>Termin verschieben</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>Termin absagen</translation>
    </message>
    <message>
        <source>Close the appointment</source>
        <translation>Termin abschließen</translation>
    </message>
    <message>
        <source>Please give the new day and time.</source>
        <translation>Bitte neuen Tag und Uhrzeit angeben.</translation>
    </message>
    <message>
        <source>Please say who cancels.</source>
        <translation>Bitte angeben, wer absagt.</translation>
    </message>
    <message>
        <source>Please say what became of it.</source>
        <translation>Bitte angeben, was daraus geworden ist.</translation>
    </message>
    <message>
        <source>Please write the times like 9:00–10:15.</source>
        <translation>Bitte die Zeiten so schreiben: 9:00–10:15.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Actually from and to</source>
        <translation>Tatsächlich von und bis</translation>
    </message>
</context>
<context>
    <name>AppointmentState</name>
    <message>
        <source>Held</source>
        <translation>Vorgemerkt</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation>Am Telefon</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Cancelled by institution</source>
        <translation>Einrichtung hat abgesagt</translation>
    </message>
    <message>
        <source>Cancelled by client</source>
        <translation>Klient*in hat abgesagt</translation>
    </message>
    <message>
        <source>Interpreter dropped out</source>
        <translation>Sprachmittler*in fällt aus</translation>
    </message>
    <message>
        <source>Institution absent</source>
        <translation>Einrichtung nicht da</translation>
    </message>
    <message>
        <source>Client did not come</source>
        <translation>Klient*in kam nicht</translation>
    </message>
    <message>
        <source>Interpreter did not come</source>
        <translation>Sprachmittler*in kam nicht</translation>
    </message>
    <message>
        <source>Entered twice</source>
        <translation>Doppelt erfasst</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Zurückgenommen</translation>
    </message>
</context>
<context>
    <name>Area</name>
    <message>
        <source>Health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Bildung</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>Behörden</translation>
    </message>
    <message>
        <source>Social matters</source>
        <translation>Soziales</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Back  Esc</source>
        <translation>Zurück  Esc</translation>
    </message>
    <message>
        <source>Ask by e-mail</source>
        <translation>Per E-Mail anfragen</translation>
    </message>
    <message>
        <source>Ask by text message</source>
        <translation>Per SMS anfragen</translation>
    </message>
    <message>
        <source>When could somebody come?</source>
        <translation>Wann könnte jemand kommen?</translation>
    </message>
    <message>
        <source>Please dial this number by hand.</source>
        <translation>Bitte diese Nummer von Hand wählen.</translation>
    </message>
</context>
<context>
    <name>Attempts</name>
    <message numerus="yes">
        <source>%n reached without a yes</source>
        <translation>
            <numerusform>%n erreicht, ohne Zusage</numerusform>
            <numerusform>%n erreicht, ohne Zusage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not reached</source>
        <translation>
            <numerusform>%n nicht erreicht</numerusform>
            <numerusform>%n nicht erreicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Attempts  {n}</source>
        <translation>Versuche  {n}</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Go back to this backup</source>
        <translation>Auf diesen Stand zurückgehen</translation>
    </message>
    <message>
        <source>Last backup {when}, the next one at {time}.</source>
        <translation>Letzte Sicherung {when}, die nächste um {time}.</translation>
    </message>
    <message>
        <source>{calls} calls, {requests} requests, {people} people, {institutions} institutions.</source>
        <translation>{calls} Anrufe, {requests} Anfragen, {people} Personen, {institutions} Einrichtungen.</translation>
    </message>
    <message>
        <source>Last entry {day} {time}.</source>
        <translation>Letzter Eintrag {day} {time}.</translation>
    </message>
    <message>
        <source>Please look inside first.</source>
        <translation>Bitte zuerst hineinsehen.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Written every half hour while the program is open, and checked at once.</source>
        <translation>Alle halbe Stunde geschrieben, solange das Programm offen ist, und sofort geprüft.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>This file may only be read; no backups are written.</source>
        <translation>Diese Datei lässt sich nur lesen; Sicherungen werden nicht geschrieben.</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>Hineinsehen</translation>
    </message>
    <message>
        <source>Other desks work on the server: who runs it puts a backup back (pg_restore).</source>
        <translation>Auf dem Server arbeiten noch andere: Zurückspielen (pg_restore) ist Sache der Person, die ihn betreibt.</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Noch keine Sicherung</translation>
    </message>
    <message>
        <source>The first one is written a moment after the program has started.</source>
        <translation>Die erste wird kurz nach dem Start des Programms geschrieben.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Es gibt noch keine Sicherung.</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>Enter looks inside. The file of today stays beside the old one.</source>
        <translation>Eingabe sieht hinein. Die heutige Datei bleibt daneben erhalten.</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>heute {time}</translation>
    </message>
</context>
<context>
    <name>BarredRow</name>
    <message>
        <source>“{text}” is not among the institutions. Please choose one of the list.</source>
        <translation>„{text}“ steht nicht bei den Einrichtungen. Bitte aus der Liste wählen.</translation>
    </message>
    <message>
        <source>Not to be sent to</source>
        <translation>Nicht einsetzen bei</translation>
    </message>
    <message>
        <source>Name of the institution</source>
        <translation>Name der Einrichtung</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Open the request  Enter</source>
        <translation>Anfrage öffnen  Enter</translation>
    </message>
    <message>
        <source>Pick up  Space</source>
        <translation>Aufnehmen  Leertaste</translation>
    </message>
    <message>
        <source>Series  S</source>
        <translation>Serie  S</translation>
    </message>
    <message>
        <source>Person  P</source>
        <translation>Person  P</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>Schließen  Esc</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>angefragt</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>zugesagt</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>on the phone</source>
        <translation>am Telefon</translation>
    </message>
    <message>
        <source>offers time</source>
        <translation>bietet Zeit an</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>away</source>
        <translation>abwesend</translation>
    </message>
    <message>
        <source>Next free  N</source>
        <translation>Nächste freie  N</translation>
    </message>
    <message>
        <source>Arrows carry · Shift+arrow length · N next best · Enter drops · Esc gives up</source>
        <translation>Pfeile tragen · Umschalt+Pfeil Länge · N nächste beste · Enter ablegen · Esc lassen</translation>
    </message>
    <message>
        <source>Space picks up · Enter card</source>
        <translation>Leertaste nimmt auf · Enter Karte</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Nobody else is free at this time.</source>
        <translation>Zu dieser Zeit ist sonst niemand frei.</translation>
    </message>
    <message>
        <source>By language</source>
        <translation>Nach Sprache</translation>
    </message>
    <message>
        <source>By district</source>
        <translation>Nach Landkreis</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>Not possible. {why}</source>
        <translation>Nicht möglich. {why}</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>no request</source>
        <translation>keine Anfrage</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more by the arrows</source>
        <translation>
            <numerusform>%n weitere mit Pfeilen</numerusform>
            <numerusform>%n weitere mit Pfeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>This is over or runs just now; it cannot be moved any more.</source>
        <translation>Das ist vorbei oder läuft gerade; es lässt sich nicht mehr verschieben.</translation>
    </message>
    <message>
        <source>Nothing is chosen here that could be picked up.</source>
        <translation>Hier ist nichts gewählt, was sich aufnehmen ließe.</translation>
    </message>
    <message>
        <source>An offer waits for its answer; the request above can be carried.</source>
        <translation>Eine Anfrage an diese Person wartet auf Antwort; aufnehmen lässt sich der Eintrag oben unter „Offen“.</translation>
    </message>
    <message>
        <source>A talk now is arranged at the desk (F1), not here.</source>
        <translation>Ein Gespräch jetzt wird am Telefon (F1) vermittelt, nicht hier.</translation>
    </message>
    <message>
        <source>No open request in this time</source>
        <translation>Keine offene Anfrage in dieser Zeit</translation>
    </message>
    <message>
        <source>{when}: not over a person yet</source>
        <translation>{when}: noch über keiner Person</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>over, not closed</source>
        <translation>vorbei, nicht abgeschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing entered</source>
        <translation>nichts eingetragen</translation>
    </message>
    <message>
        <source>offers no time here</source>
        <translation>bietet hier keine Zeit an</translation>
    </message>
    <message>
        <source>District unknown</source>
        <translation>Landkreis unbekannt</translation>
    </message>
    <message>
        <source>said yes</source>
        <translation>hat zugesagt</translation>
    </message>
    <message>
        <source>best</source>
        <translation>am besten</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>with a reason only</source>
        <translation>nur mit Begründung</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>geht nicht</translation>
    </message>
    <message>
        <source>does not speak it</source>
        <translation>spricht es nicht</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} Min.</translation>
    </message>
    <message>
        <source>All the same  Enter</source>
        <translation>Trotzdem  Enter</translation>
    </message>
    <message>
        <source>Leave it  Esc</source>
        <translation>Lassen  Esc</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Reason, for colleagues to read</source>
        <translation>Begründung, für Kolleg*innen lesbar</translation>
    </message>
</context>
<context>
    <name>Calendars</name>
    <message>
        <source>Choose a file …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>No calendar is read. One that says when somebody is busy spares asking in vain.</source>
        <translation>Kein Kalender wird gelesen. Einer, der sagt, wann jemand belegt ist, erspart vergebliches Fragen.</translation>
    </message>
    <message>
        <source>File or address of a calendar</source>
        <translation>Datei oder Adresse eines Kalenders</translation>
    </message>
    <message>
        <source>an .ics file, or https://…</source>
        <translation>eine .ics-Datei oder https://…</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Calendars (*.ics *.ical *.ifb)</source>
        <translation>Kalender (*.ics *.ical *.ifb)</translation>
    </message>
    <message>
        <source>What the calendar says</source>
        <translation>Was der Kalender sagt</translation>
    </message>
    <message>
        <source>Which calendar?</source>
        <translation>Welcher Kalender?</translation>
    </message>
    <message>
        <source>The password is in no keyring here; the next start asks for it.</source>
        <translation>Das Passwort liegt hier in keinem Schlüsselbund; der nächste Start fragt danach.</translation>
    </message>
    <message>
        <source>Read now</source>
        <translation>Jetzt lesen</translation>
    </message>
    <message>
        <source>Take this calendar out</source>
        <translation>Diesen Kalender herausnehmen</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message numerus="yes">
        <source>%n left out: why</source>
        <translation>
            <numerusform>%n ausgelassen: warum</numerusform>
            <numerusform>%n ausgelassen: warum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Available times.</source>
        <translation>Verfügbare Zeiten.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) to come</source>
        <translation>
            <numerusform>%n kommender Termin</numerusform>
            <numerusform>%n kommende Termine</numerusform>
        </translation>
    </message>
    <message>
        <source>Busy times.</source>
        <translation>Belegte Zeiten.</translation>
    </message>
    <message>
        <source>Never read</source>
        <translation>Nie gelesen</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nichts Neues</translation>
    </message>
    <message>
        <source>it does not say when it begins.</source>
        <translation>er sagt nicht, wann er beginnt.</translation>
    </message>
    <message>
        <source>it ends before it begins.</source>
        <translation>er endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>it comes back so often that it cannot be worked out.</source>
        <translation>er kehrt so oft wieder, dass er sich nicht ausrechnen lässt.</translation>
    </message>
    <message>
        <source>busy times</source>
        <translation>belegte Zeiten</translation>
    </message>
    <message>
        <source>available times</source>
        <translation>verfügbare Zeiten</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n weggefallen</numerusform>
            <numerusform>%n weggefallen</numerusform>
        </translation>
    </message>
    <message>
        <source>Event of {day}: {reason}</source>
        <translation>Termin vom {day}: {reason}</translation>
    </message>
    <message>
        <source>Read at {time}</source>
        <translation>Gelesen um {time}</translation>
    </message>
    <message>
        <source>Read on {time}</source>
        <translation>Gelesen am {time}</translation>
    </message>
    <message>
        <source>Event without a day: {reason}</source>
        <translation>Termin ohne Tag: {reason}</translation>
    </message>
</context>
<context>
    <name>CallForm</name>
    <message>
        <source>Institution</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Anrufer*in</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Varietät</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>Zweitsprache</translation>
    </message>
    <message>
        <source>Day, time and minutes</source>
        <translation>Tag, Uhrzeit und Minuten</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Room, meeting point</source>
        <translation>Raum, Treffpunkt</translation>
    </message>
    <message>
        <source>Who is there</source>
        <translation>Wer ist vor Ort</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Not known yet. {key} makes it a new institution.</source>
        <translation>Noch nicht bekannt. {key} legt sie neu an.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Presumed: to be asked again.</source>
        <translation>Vermutet: noch nachfragen.</translation>
    </message>
    <message>
        <source>New institution “{name}”</source>
        <translation>Neue Einrichtung „{name}“</translation>
    </message>
    <message>
        <source>In a few words, no diagnosis</source>
        <translation>Kurz, keine Diagnose</translation>
    </message>
    <message>
        <source>any</source>
        <translation>egal</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Anliegen</translation>
    </message>
</context>
<context>
    <name>CallPanel</name>
    <message>
        <source>Dial</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Called back  K</source>
        <translation>Zurückgerufen  K</translation>
    </message>
    <message>
        <source>The number is not known.</source>
        <translation>Die Nummer ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Rang</source>
        <translation>Anruf um</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Aufgenommen von</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Anliegen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Request {words}</source>
        <translation>Anfrage {words}</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>Anruf {number}</translation>
    </message>
    <message>
        <source>Overdue since {time}</source>
        <translation>Überfällig seit {time}</translation>
    </message>
    <message>
        <source>Due {time}</source>
        <translation>Fällig {time}</translation>
    </message>
    <message>
        <source>Please dial this number by hand.</source>
        <translation>Bitte diese Nummer von Hand wählen.</translation>
    </message>
</context>
<context>
    <name>CallView</name>
    <message>
        <source>Keep request open</source>
        <translation>Anfrage offen lassen</translation>
    </message>
    <message>
        <source>Which number should be rung back? Then once more, please.</source>
        <translation>Unter welcher Nummer zurückrufen? Danach bitte noch einmal.</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Promise call-back by {time}</source>
        <translation>Rückruf bis {time} zusagen</translation>
    </message>
    <message>
        <source>{operator} has taken over {case}</source>
        <translation>{operator} hat {case} übernommen</translation>
    </message>
    <message>
        <source>Please dial this number by hand.</source>
        <translation>Bitte diese Nummer von Hand wählen.</translation>
    </message>
    <message>
        <source>There is nothing to hand over: somebody was found already.</source>
        <translation>Es gibt nichts zu übergeben: Es ist schon jemand gefunden.</translation>
    </message>
    <message>
        <source>Language: {said}</source>
        <translation>Sprache: {said}</translation>
    </message>
    <message>
        <source>Which language? Then once more, please.</source>
        <translation>Welche Sprache? Dann bitte noch einmal.</translation>
    </message>
</context>
<context>
    <name>Candidates</name>
    <message>
        <source>Wants to be rung from {time}</source>
        <translation>Möchte ab {time} angerufen werden</translation>
    </message>
    <message>
        <source>Perhaps, thinking it over</source>
        <translation>Vielleicht, überlegt noch</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Enter opens the record, Ctrl+Enter asks all the same.</source>
        <translation>Enter öffnet die Kartei, Strg+Enter fragt trotzdem an.</translation>
    </message>
    <message>
        <source>no phone number</source>
        <translation>keine Telefonnummer</translation>
    </message>
    <message>
        <source>Why not?  {n}</source>
        <translation>Warum nicht?  {n}</translation>
    </message>
    <message>
        <source>Asked by {via}</source>
        <translation>Angefragt per {via}</translation>
    </message>
    <message>
        <source>answer until {time}</source>
        <translation>Antwort bis {time}</translation>
    </message>
    <message>
        <source>No times given: ask</source>
        <translation>Keine Zeiten genannt: fragen</translation>
    </message>
    <message>
        <source>Said yes</source>
        <translation>Hat zugesagt</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>Andere Nummer</translation>
    </message>
    <message>
        <source>{points} points in all</source>
        <translation>insgesamt {points} Punkte</translation>
    </message>
    <message>
        <source>can too</source>
        <translation>können auch</translation>
    </message>
    <message>
        <source>Free until {time}</source>
        <translation>Frei bis {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere Person</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Two lines ring already. One of them has to be answered first.</source>
        <translation>Es klingelt schon auf zwei Leitungen. Bitte erst ein Ergebnis eintragen.</translation>
    </message>
    <message>
        <source>A day and a time are needed before somebody can be booked.</source>
        <translation>Zum Buchen fehlen noch Tag und Uhrzeit.</translation>
    </message>
    <message>
        <source>Who can now?</source>
        <translation>Wer kann jetzt?</translation>
    </message>
    <message>
        <source>Who can?</source>
        <translation>Wer kann?</translation>
    </message>
    <message>
        <source>Which language?</source>
        <translation>Welche Sprache?</translation>
    </message>
    <message>
        <source>As soon as the language is known, those who can stand here.</source>
        <translation>Sobald die Sprache feststeht, steht hier, wer kann.</translation>
    </message>
    <message>
        <source>Nobody in the pool speaks {language}</source>
        <translation>Niemand im Pool spricht {language}</translation>
    </message>
    <message>
        <source>A second language of the client, or a referral, may help.</source>
        <translation>Vielleicht hilft eine Zweitsprache oder ein Verweis.</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buchen</translation>
    </message>
    <message>
        <source>in two legs</source>
        <translation>in zwei Schritten</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
    <message>
        <source>Is being dialled.</source>
        <translation>Wird gewählt.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Rings {time}</source>
        <translation>Klingelt {time}</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Anrufbeantworter</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Persönlich</translation>
    </message>
</context>
<context>
    <name>ClosedFor</name>
    <message>
        <source>Hotline</source>
        <translation>Hotline</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>New requests</source>
        <translation>Neue Anfragen</translation>
    </message>
</context>
<context>
    <name>Conference</name>
    <message>
        <source>The caller says the matter in one sentence; the desk hangs up</source>
        <translation>Anliegen in einem Satz von der anrufenden Person; dann auflegen</translation>
    </message>
    <message>
        <source>The caller says the matter in one sentence; the desk leaves</source>
        <translation>Anliegen in einem Satz von der anrufenden Person; dann hinausgehen</translation>
    </message>
    <message>
        <source>Somebody said yes. Enter when the three are connected</source>
        <translation>Zusage. Eingabetaste, sobald alle drei verbunden sind</translation>
    </message>
    <message>
        <source>Call off the other line</source>
        <translation>Der anderen Leitung absagen</translation>
    </message>
    <message>
        <source>While the caller holds: tell language and matter</source>
        <translation>Während die anrufende Person wartet: Sprache und Anliegen nennen</translation>
    </message>
    <message>
        <source>Join the three</source>
        <translation>Zu dritt zusammenschalten</translation>
    </message>
    <message>
        <source>They introduce themselves: volunteer, only with consent, no advice</source>
        <translation>Vorstellung: Ehrenamt, nur mit Einverständnis, kein Rat</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>Einverständnis gegeben</translation>
    </message>
</context>
<context>
    <name>ConfirmationLetter</name>
    <message>
        <source>Do your times still hold?</source>
        <translation>Stimmen Ihre Zeiten noch?</translation>
    </message>
    <message>
        <source>these are the times at which we may ask you to mediate:</source>
        <translation>zu diesen Zeiten dürfen wir Sie um Sprachmittlung bitten:</translation>
    </message>
    <message>
        <source>Please answer with one of these:</source>
        <translation>Bitte antworten Sie mit einem davon:</translation>
    </message>
    <message>
        <source>[ ] My times still hold.</source>
        <translation>[ ] Meine Zeiten stimmen noch.</translation>
    </message>
    <message>
        <source>[ ] My times have changed. From now on I can:</source>
        <translation>[ ] Meine Zeiten haben sich geändert. Ab jetzt kann ich:</translation>
    </message>
    <message>
        <source>[ ] I would like to pause until:</source>
        <translation>[ ] Ich möchte pausieren bis:</translation>
    </message>
    <message>
        <source>Thank you for helping people to understand each other.</source>
        <translation>Danke, dass Sie Menschen helfen, einander zu verstehen.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Holds, changed, pause</source>
        <translation>Stimmt, geändert, Pause</translation>
    </message>
    <message>
        <source>Whose times are to be confirmed, {day}</source>
        <translation>Wer seine Zeiten bestätigen soll, {day}</translation>
    </message>
    <message>
        <source>Hello {name},</source>
        <translation>Guten Tag {name},</translation>
    </message>
    <message>
        <source>– none so far</source>
        <translation>– bisher keine</translation>
    </message>
</context>
<context>
    <name>Confirmations</name>
    <message>
        <source>Languages and times</source>
        <translation>Sprachen und Zeiten</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Nummer</translation>
    </message>
    <message>
        <source>no weekly times</source>
        <translation>keine Wochenzeiten</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>stimmt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>written to</source>
        <translation>angeschrieben</translation>
    </message>
    <message>
        <source>Everybody has confirmed</source>
        <translation>Alle haben bestätigt</translation>
    </message>
    <message>
        <source>Whoever takes part and did not confirm for a while stands here.</source>
        <translation>Hier stehen alle Aktiven, deren Bestätigung zu lange her ist.</translation>
    </message>
    <message>
        <source>Everybody on the list has an address for mail.</source>
        <translation>Alle auf der Liste haben eine Mailadresse.</translation>
    </message>
    <message>
        <source>Do their times still hold?</source>
        <translation>Stimmen die Zeiten noch?</translation>
    </message>
    <message>
        <source>Nobody is left to be asked.</source>
        <translation>Niemand ist mehr zu fragen.</translation>
    </message>
    <message>
        <source>Times to be confirmed {day}</source>
        <translation>Zeiten zu bestätigen {day}</translation>
    </message>
    <message>
        <source>Letters about times {day}</source>
        <translation>Briefe zu den Zeiten {day}</translation>
    </message>
    <message>
        <source>Still to be asked</source>
        <translation>Noch zu fragen</translation>
    </message>
    <message>
        <source>Still holds  H</source>
        <translation>Stimmt noch  H</translation>
    </message>
    <message>
        <source>Changed  C</source>
        <translation>Geändert  C</translation>
    </message>
    <message>
        <source>Paused  P</source>
        <translation>Pausiert  P</translation>
    </message>
    <message>
        <source>Not reached  N</source>
        <translation>Nicht erreicht  N</translation>
    </message>
    <message>
        <source>Mail  W</source>
        <translation>Mail  W</translation>
    </message>
    <message>
        <source>List for the phone …</source>
        <translation>Telefonliste …</translation>
    </message>
    <message>
        <source>Letters to those without mail …</source>
        <translation>Briefe an alle ohne Mail …</translation>
    </message>
    <message>
        <source>Back to everybody</source>
        <translation>Zurück zu allen</translation>
    </message>
    <message>
        <source>{done} of {all} confirmed within {days} days</source>
        <translation>{done} von {all} haben in den letzten {days} Tagen bestätigt</translation>
    </message>
    <message numerus="yes">
        <source>%n not reached</source>
        <translation>
            <numerusform>%n nicht erreicht</numerusform>
            <numerusform>%n nicht erreicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n written to</source>
        <translation>
            <numerusform>%n angeschrieben</numerusform>
            <numerusform>%n angeschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>No mail could be opened; the text is copied instead.</source>
        <translation>Keine Mail ließ sich öffnen; der Text liegt stattdessen in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Gespeichert als {name}</translation>
    </message>
</context>
<context>
    <name>ContactRow</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>Interpreters wanted, {first} to {last}</source>
        <translation>Sprachmittler*innen gesucht, {first} bis {last}</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>Woche davor</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>Woche danach</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Phone, on site or video</source>
        <translation>Telefon, vor Ort oder Video</translation>
    </message>
    <message>
        <source>On site in a district</source>
        <translation>Vor Ort in einem Landkreis</translation>
    </message>
    <message>
        <source>Opening hours or the whole week</source>
        <translation>Öffnungszeiten oder die ganze Woche</translation>
    </message>
    <message>
        <source>Explain the next gap</source>
        <translation>Nächste Lücke erklären</translation>
    </message>
    <message>
        <source>What if somebody is away</source>
        <translation>Was, wenn jemand ausfällt</translation>
    </message>
    <message>
        <source>Save the recruiting list</source>
        <translation>Suchliste speichern</translation>
    </message>
    <message>
        <source>What the cells show</source>
        <translation>Was die Felder zeigen</translation>
    </message>
    <message>
        <source>Coverage of the week</source>
        <translation>Abdeckung der Woche</translation>
    </message>
    <message>
        <source>There is no gap in this week.</source>
        <translation>In dieser Woche gibt es keine Lücke.</translation>
    </message>
    <message>
        <source>Recruiting list {day}</source>
        <translation>Suchliste {day}</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message numerus="yes">
        <source>the last %n week(s)</source>
        <translation>
            <numerusform>die letzte Woche</numerusform>
            <numerusform>die letzten %n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>eine Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>asked for %n time(s)</source>
        <translation>
            <numerusform>%n-mal angefragt</numerusform>
            <numerusform>%n-mal angefragt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n week(s)</source>
        <translation>
            <numerusform>in einer Woche</numerusform>
            <numerusform>in %n Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>seldom anybody answers</source>
        <translation>selten nimmt jemand ab</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Somebody answers</source>
        <translation>Jemand nimmt ab</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Expected calls</source>
        <translation>Erwartete Anrufe</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>{percent} that one answers</source>
        <translation>zu {percent} nimmt jemand ab</translation>
    </message>
    <message>
        <source>{calls} calls expected</source>
        <translation>{calls} Anrufe erwartet</translation>
    </message>
    <message>
        <source>How many could be rung in each half-hour.</source>
        <translation>Wie viele in jeder halben Stunde angerufen werden könnten.</translation>
    </message>
    <message>
        <source>How likely at least one of them answers, in percent, rounded to five.</source>
        <translation>Wie wahrscheinlich mindestens eine*r abnimmt, in Prozent, auf fünf gerundet.</translation>
    </message>
    <message>
        <source>How often it was asked for in {weeks} together.</source>
        <translation>Wie oft angefragt wurde, {weeks} zusammen.</translation>
    </message>
    <message>
        <source>Calls to be expected in one week, by {weeks}.</source>
        <translation>Anrufe, die in einer Woche zu erwarten sind; Grundlage: {weeks}.</translation>
    </message>
    <message>
        <source>Where calls are expected and nobody, one person or hardly anybody answers.</source>
        <translation>Wo Anrufe zu erwarten sind und niemand, nur eine Person oder kaum jemand abnimmt.</translation>
    </message>
    <message>
        <source>asked for, and nobody there</source>
        <translation>angefragt, niemand da</translation>
    </message>
    <message>
        <source>nobody there, nobody asks</source>
        <translation>niemand da, niemand fragt</translation>
    </message>
    <message>
        <source>would be different</source>
        <translation>wäre anders</translation>
    </message>
    <message>
        <source>seldom to often</source>
        <translation>selten bis oft</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>one person</source>
        <translation>eine Person</translation>
    </message>
    <message>
        <source>two to many</source>
        <translation>zwei bis viele</translation>
    </message>
    <message>
        <source>rather nobody answers</source>
        <translation>eher nimmt niemand ab</translation>
    </message>
    <message>
        <source>up to certain</source>
        <translation>bis so gut wie sicher</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>abgedeckt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Landkreis</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Calls a week</source>
        <translation>Anrufe pro Woche</translation>
    </message>
    <message>
        <source>Likely in vain</source>
        <translation>Wohl vergeblich</translation>
    </message>
    <message numerus="yes">
        <source>{chance} that one of %n answers: all of them fail to only {missing}.</source>
        <translation>
            <numerusform>{chance}, dass %n Person abnimmt; zu {missing} tut sie es nicht.</numerusform>
            <numerusform>{chance}, dass von %n jemand abnimmt; zu {missing} tut es niemand.</numerusform>
        </translation>
    </message>
    <message>
        <source>Speak it, but could not be rung  {n}</source>
        <translation>Sprechen es, sind aber nicht anrufbar  {n}</translation>
    </message>
    <message>
        <source>Nobody could be rung in this half-hour.</source>
        <translation>In dieser halben Stunde ist niemand anrufbar.</translation>
    </message>
    <message>
        <source>never rung: even odds</source>
        <translation>nie angerufen: halbe-halbe</translation>
    </message>
    <message>
        <source>How a cell was reached</source>
        <translation>Wie ein Feld zustande kommt</translation>
    </message>
    <message>
        <source>Arrows walk over the map, Enter explains a cell.</source>
        <translation>Pfeiltasten gehen über die Karte, Enter erklärt ein Feld.</translation>
    </message>
    <message>
        <source>gave no hours</source>
        <translation>hat keine Zeiten angegeben</translation>
    </message>
    <message>
        <source>{chance}: all hangs on one person.</source>
        <translation>{chance}: alles hängt an einer Person.</translation>
    </message>
    <message>
        <source>answered {reached} of {rung}</source>
        <translation>nahm {reached} von {rung} Mal ab</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Week before (Alt+Left)</source>
        <translation>Woche davor (Alt+Links)</translation>
    </message>
    <message>
        <source>Week after (Alt+Right)</source>
        <translation>Woche danach (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Whoever reaches the largest town of the district counts for it (D)</source>
        <translation>Wer den größten Ort des Landkreises erreicht, zählt für ihn (D)</translation>
    </message>
    <message>
        <source>This week  H</source>
        <translation>Diese Woche  H</translation>
    </message>
    <message>
        <source>Way of working</source>
        <translation>Art des Einsatzes</translation>
    </message>
    <message>
        <source>All districts</source>
        <translation>Alle Landkreise</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Woche {number}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>As it is  Esc</source>
        <translation>Wie es ist  Esc</translation>
    </message>
    <message>
        <source>Nothing is lost: wherever this person is there, two others are.</source>
        <translation>Nichts geht verloren: Wo diese Person da ist, sind noch zwei andere da.</translation>
    </message>
    <message>
        <source>Each by (answers + 1) : (attempts + 2); attempts near this hour and lately count more, others less.</source>
        <translation>Je (Antworten + 1) : (Versuche + 2); Versuche um diese Stunde und aus letzter Zeit zählen mehr, andere weniger.</translation>
    </message>
    <message>
        <source>not asked for in that week</source>
        <translation>in der Woche nicht angefragt</translation>
    </message>
    <message>
        <source>{n} in the same week</source>
        <translation>{n}-mal in derselben Woche</translation>
    </message>
    <message>
        <source>One language as a table</source>
        <translation>Eine Sprache als Tabelle</translation>
    </message>
    <message>
        <source>Save what is shown</source>
        <translation>Angezeigtes sichern</translation>
    </message>
    <message>
        <source>Save what would be lost</source>
        <translation>Sichern, was verloren ginge</translation>
    </message>
    <message>
        <source>Print what is shown</source>
        <translation>Angezeigtes drucken</translation>
    </message>
    <message>
        <source>Recruiting list</source>
        <translation>Suchliste</translation>
    </message>
    <message>
        <source>Then left</source>
        <translation>Dann noch da</translation>
    </message>
    <message>
        <source>If somebody is away {day}</source>
        <translation>Wenn jemand ausfällt {day}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>Years before</source>
        <translation>Vorjahre</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) in the years before</source>
        <translation>
            <numerusform>%n-mal in den Vorjahren</numerusform>
            <numerusform>%n-mal in den Vorjahren</numerusform>
        </translation>
    </message>
    <message>
        <source>How often it was asked for in the same calendar week of the years before: {years}.</source>
        <translation>Wie oft in derselben Kalenderwoche der Vorjahre gefragt wurde: {years}.</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>First say who is away (A) and have it shown.</source>
        <translation>Erst angeben, wer ausfällt (A), und zeigen lassen.</translation>
    </message>
    <message>
        <source>Sent to the printer: {title}</source>
        <translation>An den Drucker geschickt: {title}</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Gesichert als {name}</translation>
    </message>
    <message>
        <source>If {name} is away, {first} to {last}</source>
        <translation>Wenn {name} ausfällt, {first} bis {last}</translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation>Wer ausfällt</translation>
    </message>
    <message>
        <source>Who is away  (A)</source>
        <translation>Wer ausfällt  (A)</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Choose somebody from the list first.</source>
        <translation>Bitte erst jemanden aus der Liste wählen.</translation>
    </message>
    <message>
        <source>Then nobody is left:</source>
        <translation>Dann ist niemand mehr da:</translation>
    </message>
    <message>
        <source>Then one person is left:</source>
        <translation>Dann ist nur noch eine Person da:</translation>
    </message>
    <message>
        <source>From which day to which? The last day may not lie before the first.</source>
        <translation>Von welchem bis zu welchem Tag? Der letzte darf nicht vor dem ersten liegen.</translation>
    </message>
    <message>
        <source>Gaps this week</source>
        <translation>Lücken dieser Woche</translation>
    </message>
    <message>
        <source>Wherever calls are expected, enough people are there.</source>
        <translation>Überall, wo Anrufe zu erwarten sind, sind genug Leute da.</translation>
    </message>
    <message>
        <source>On one person</source>
        <translation>An einer Person</translation>
    </message>
    <message>
        <source>Every language has at least two people.</source>
        <translation>Jede Sprache hat mindestens zwei Personen.</translation>
    </message>
    <message>
        <source>Times not confirmed</source>
        <translation>Zeiten nicht bestätigt</translation>
    </message>
    <message>
        <source>Everybody confirmed their times lately.</source>
        <translation>Alle haben ihre Zeiten kürzlich bestätigt.</translation>
    </message>
    <message>
        <source>{name}: never</source>
        <translation>{name}: noch nie</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>Sign in as you will at the start. The password is forgotten at once.</source>
        <translation>Melden Sie sich an wie später beim Start. Das Passwort wird sofort vergessen.</translation>
    </message>
    <message>
        <source>Empty is the usual place.</source>
        <translation>Leer ist der übliche Ort.</translation>
    </message>
    <message>
        <source>Without a password: it is asked for at the start and never stored.</source>
        <translation>Ohne Passwort: Es wird beim Start erfragt und nie gespeichert.</translation>
    </message>
    <message>
        <source>Please enter the address of the server first.</source>
        <translation>Bitte zuerst die Adresse des Servers eintragen.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>One desk works on a file of its own; several share a PostgreSQL server.</source>
        <translation>Ein Arbeitsplatz hat seine eigene Datei; mehrere teilen sich einen PostgreSQL-Server.</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Where the data lie</source>
        <translation>Wo die Daten liegen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>No server answers there, or its certificate is not the right one.</source>
        <translation>Dort antwortet kein Server, oder sein Zertifikat ist nicht das richtige.</translation>
    </message>
    <message>
        <source>File of this computer</source>
        <translation>Datei dieses Rechners</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Kept. It holds from the next start of SiSA Desk on.</source>
        <translation>Gespeichert. Gilt ab dem nächsten Start von SiSA Desk.</translation>
    </message>
    <message>
        <source>{address} answers, and its tables are ready.</source>
        <translation>{address} antwortet, die Tabellen sind bereit.</translation>
    </message>
    <message>
        <source>{address} answers; its tables have to be upgraded first.</source>
        <translation>{address} antwortet; die Tabellen müssen zuerst aktualisiert werden.</translation>
    </message>
    <message>
        <source>{address} answers; nothing has been set up there yet.</source>
        <translation>{address} antwortet; dort ist noch nichts eingerichtet.</translation>
    </message>
</context>
<context>
    <name>DayBar</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Zurück (Alt+Links)</translation>
    </message>
    <message>
        <source>On (Alt+Right)</source>
        <translation>Weiter (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Save the day sheet as PDF</source>
        <translation>Tagesblatt als PDF speichern</translation>
    </message>
    <message>
        <source>Print the day sheet</source>
        <translation>Tagesblatt drucken</translation>
    </message>
    <message>
        <source>Today  H</source>
        <translation>Heute  H</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>Zu einem Tag</translation>
    </message>
    <message>
        <source>fr, 6.1., tomorrow</source>
        <translation>fr, 6.1., morgen</translation>
    </message>
    <message>
        <source>Go to a day (G)</source>
        <translation>Zu einem Tag (G)</translation>
    </message>
    <message>
        <source>This is no day. For example: fr, 6.1., 2027-01-06</source>
        <translation>Das ist kein Tag. Zum Beispiel: fr, 6.1., 2027-01-06</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>This is not a day. For example: 24.12. or 24.12.2026</source>
        <translation>Das ist kein Tag. Zum Beispiel: 24.12. oder 24.12.2026</translation>
    </message>
</context>
<context>
    <name>DaySheet</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Sprachmittler*in</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Audit up to here</source>
        <translation>Änderungsprotokoll bis hier</translation>
    </message>
    <message>
        <source>day-sheet-{day}</source>
        <translation>tagesblatt-{day}</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Gespeichert als {name}</translation>
    </message>
    <message>
        <source>Day sheet, {day}</source>
        <translation>Tagesblatt, {day}</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>the program</source>
        <translation>das Programm</translation>
    </message>
    <message numerus="yes">
        <source>was not in the list of %n who could</source>
        <translation>
            <numerusform>stand nicht in der Liste, auf der %n Person stand</numerusform>
            <numerusform>stand nicht in der Liste, auf der %n Personen standen</numerusform>
        </translation>
    </message>
    <message>
        <source>Whom we asked, and why</source>
        <translation>Wen wir angefragt haben, und warum</translation>
    </message>
    <message>
        <source>place {place} of {able}</source>
        <translation>Platz {place} von {able}</translation>
    </message>
    <message>
        <source>Set aside: {what}. Reason: {reason}</source>
        <translation>Zurückgestellt: {what}. Grund: {reason}</translation>
    </message>
    <message>
        <source>Nobody was asked yet.</source>
        <translation>Noch niemand angefragt.</translation>
    </message>
</context>
<context>
    <name>Declaration</name>
    <message>
        <source>Declaration signed</source>
        <translation>Erklärung gilt</translation>
    </message>
    <message>
        <source>Declaration ends soon</source>
        <translation>Erklärung endet</translation>
    </message>
    <message>
        <source>Declaration expired</source>
        <translation>Erkl. abgelaufen</translation>
    </message>
    <message>
        <source>Declaration missing</source>
        <translation>Erklärung fehlt</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Wrap up</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Promise a call-back</source>
        <translation>Rückruf zusagen</translation>
    </message>
    <message>
        <source>Keep the request open</source>
        <translation>Anfrage offen lassen</translation>
    </message>
    <message>
        <source>Refer the caller</source>
        <translation>Verweisen</translation>
    </message>
    <message>
        <source>Make it an appointment</source>
        <translation>Einen Termin daraus machen</translation>
    </message>
    <message>
        <source>Excluded setting is not meant</source>
        <translation>Ausschluss ist nicht gemeint</translation>
    </message>
    <message>
        <source>Take an excluded setting</source>
        <translation>Ausschluss trotzdem annehmen</translation>
    </message>
    <message>
        <source>Take the earliest day</source>
        <translation>Frühesten Tag nehmen</translation>
    </message>
    <message>
        <source>Hand the search over</source>
        <translation>Suche übergeben</translation>
    </message>
    <message>
        <source>Take a search over</source>
        <translation>Suche übernehmen</translation>
    </message>
    <message>
        <source>Consent was given</source>
        <translation>Einverständnis wurde gegeben</translation>
    </message>
    <message>
        <source>New institution</source>
        <translation>Neue Einrichtung</translation>
    </message>
    <message>
        <source>Next open call</source>
        <translation>Nächster offener Anruf</translation>
    </message>
    <message>
        <source>To the language</source>
        <translation>Zur Sprache</translation>
    </message>
    <message>
        <source>To the ranking</source>
        <translation>Zur Rangliste</translation>
    </message>
    <message>
        <source>When could somebody come?</source>
        <translation>Wann könnte jemand kommen?</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
</context>
<context>
    <name>Direction</name>
    <message>
        <source>Both ways</source>
        <translation>Beide Richtungen</translation>
    </message>
    <message>
        <source>Into German only</source>
        <translation>Nur ins Deutsche</translation>
    </message>
    <message>
        <source>From German only</source>
        <translation>Nur vom Deutschen</translation>
    </message>
</context>
<context>
    <name>DueList</name>
    <message>
        <source>New call  F9</source>
        <translation>Neuer Anruf  F9</translation>
    </message>
    <message>
        <source>Call-backs due</source>
        <translation>Fällige Rückrufe</translation>
    </message>
    <message>
        <source>No promise is open.</source>
        <translation>Kein Rückruf ist offen.</translation>
    </message>
    <message>
        <source>Calls without wrap-up</source>
        <translation>Anrufe ohne Abschluss</translation>
    </message>
    <message>
        <source>Every call is wrapped up.</source>
        <translation>Jeder Anruf ist abgeschlossen.</translation>
    </message>
    <message>
        <source>Open requests</source>
        <translation>Offene Anfragen</translation>
    </message>
    <message>
        <source>Nobody has to be found just now.</source>
        <translation>Gerade ist niemand zu suchen.</translation>
    </message>
    <message>
        <source>Unconfirmed until the next working day</source>
        <translation>Unbestätigt bis zum nächsten Werktag</translation>
    </message>
    <message>
        <source>Both sides know of every appointment.</source>
        <translation>Zu jedem Termin wissen beide Seiten Bescheid.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>overdue since {time}</source>
        <translation>überfällig seit {time}</translation>
    </message>
    <message>
        <source>by {time}</source>
        <translation>bis {time}</translation>
    </message>
    <message>
        <source>institution</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>interpreter</source>
        <translation>Sprachmittler*in</translation>
    </message>
    <message numerus="yes">
        <source>%n more: Requests, F2</source>
        <translation>
            <numerusform>%n weitere: Anfragen, F2</numerusform>
            <numerusform>%n weitere: Anfragen, F2</numerusform>
        </translation>
    </message>
    <message>
        <source>The line is free</source>
        <translation>Die Leitung ist frei</translation>
    </message>
    <message>
        <source>Closed, open again {when}</source>
        <translation>Geschlossen, wieder offen {when}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open until {time}</source>
        <translation>Offen bis {time}</translation>
    </message>
    <message>
        <source>not told: {who}</source>
        <translation>noch offen: {who}</translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} Std. {minutes} Min.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} Min.</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} Std.</translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>In a few words, no diagnosis</source>
        <translation>Kurz, keine Diagnose</translation>
    </message>
    <message>
        <source>Who cancels?</source>
        <translation>Wer sagt ab?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why was nobody found?</source>
        <translation>Warum nicht vermittelt?</translation>
    </message>
    <message>
        <source>Because nobody was found?</source>
        <translation>Weil niemand gefunden wurde?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Cancel the request</source>
        <translation>Anfrage absagen</translation>
    </message>
    <message>
        <source>End as unfilled</source>
        <translation>Nicht vermittelt, beenden</translation>
    </message>
    <message>
        <source>Please say why nobody was found.</source>
        <translation>Bitte angeben, warum niemand gefunden wurde.</translation>
    </message>
    <message>
        <source>Please say who cancels.</source>
        <translation>Bitte angeben, wer absagt.</translation>
    </message>
</context>
<context>
    <name>Engagement</name>
    <message>
        <source>Volunteer</source>
        <translation>Ehrenamt</translation>
    </message>
    <message>
        <source>For a fee</source>
        <translation>Honorar</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Hauptamt</translation>
    </message>
</context>
<context>
    <name>ErrorReport</name>
    <message>
        <source>Everything that was saved is safe, and your drafts are kept. You can go on working. Please copy this report and send it to whoever looks after the program; it holds no names and no numbers.</source>
        <translation>Alles Gespeicherte ist sicher, Entwürfe bleiben erhalten. Weiterarbeiten ist möglich. Bitte diesen Bericht kopieren und an die Person schicken, die das Programm betreut; er enthält keine Namen und keine Nummern.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>More stands in the log: {path}</source>
        <translation>Mehr steht im Protokoll: {path}</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ExclusionDecision</name>
    <message>
        <source>Referred</source>
        <translation>Verwiesen</translation>
    </message>
    <message>
        <source>Not meant</source>
        <translation>Nicht gemeint</translation>
    </message>
    <message>
        <source>Gone on with</source>
        <translation>Trotzdem angenommen</translation>
    </message>
</context>
<context>
    <name>ExclusionNote</name>
    <message>
        <source>Refer</source>
        <translation>Verweisen</translation>
    </message>
    <message>
        <source>Not meant</source>
        <translation>Nicht gemeint</translation>
    </message>
    <message>
        <source>Take it all the same</source>
        <translation>Trotzdem annehmen</translation>
    </message>
    <message>
        <source>Refer to: {target}</source>
        <translation>Verweisen an: {target}</translation>
    </message>
    <message>
        <source>Why is it taken all the same?</source>
        <translation>Warum wird es trotzdem angenommen?</translation>
    </message>
</context>
<context>
    <name>ExtraPanel</name>
    <message>
        <source>{day} {span}, offered beside the week</source>
        <translation>{day} {span}, zusätzlich angeboten</translation>
    </message>
    <message>
        <source>An extra time: day and hours</source>
        <translation>Zusätzliche Zeit: Tag und Stunden</translation>
    </message>
    <message>
        <source>extra: 28.11. 10–12</source>
        <translation>zusätzlich: 28.11. 10–12</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Remove: {time}</source>
        <translation>Entfernen: {time}</translation>
    </message>
    <message>
        <source>On which day, from when to when? For example: 28.11. 10–12</source>
        <translation>An welchem Tag, von wann bis wann? Zum Beispiel: 28.11. 10–12</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>distressing topic</source>
        <translation>belastendes Thema</translation>
    </message>
    <message numerus="yes">
        <source>%n interpreters</source>
        <translation>
            <numerusform>%n Sprachmittler*in</numerusform>
            <numerusform>%n Sprachmittler*innen</numerusform>
        </translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>How and where</source>
        <translation>Wie und wo</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Gewünscht</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>Other times</source>
        <translation>Andere Zeiten</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klient*in</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>Vor Ort</translation>
    </message>
    <message>
        <source>Dial-in</source>
        <translation>Einwahl</translation>
    </message>
    <message>
        <source>Cost centre</source>
        <translation>Kostenstelle</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einverständnis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>with children</source>
        <translation>mit Kindern</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>liegt vor</translation>
    </message>
    <message>
        <source>{sex}, without exception</source>
        <translation>{sex}, unbedingt</translation>
    </message>
    <message>
        <source>or {language}</source>
        <translation>oder {language}</translation>
    </message>
    <message>
        <source>by way of {language}</source>
        <translation>über {language}</translation>
    </message>
    <message>
        <source>at least {level}</source>
        <translation>mindestens {level}</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Name to sign in with</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Tag und Uhrzeit</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Telefonnummern</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Weekly pattern</source>
        <translation>Wochenmuster</translation>
    </message>
    <message>
        <source>Radius in km</source>
        <translation>Umkreis in km</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Referred to</source>
        <translation>Verwiesen an</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Öffnet</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Schließt</translation>
    </message>
    <message>
        <source>Days from Easter</source>
        <translation>Tage ab Ostern</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Werktage</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Neighbouring languages</source>
        <translation>Nachbarsprachen</translation>
    </message>
    <message>
        <source>Number of interpreters</source>
        <translation>Zahl der Sprachmittler*innen</translation>
    </message>
    <message>
        <source>Actual end</source>
        <translation>Tatsächliches Ende</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Anrufer*in</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Anliegen</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Einsatzart</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Works as</source>
        <translation>Mitarbeit</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>Einsatzarten</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Appointments a week</source>
        <translation>Termine pro Woche</translation>
    </message>
    <message>
        <source>Declaration signed</source>
        <translation>Erklärung vom</translation>
    </message>
    <message>
        <source>Declaration valid until</source>
        <translation>Erklärung gültig bis</translation>
    </message>
    <message>
        <source>Availability confirmed</source>
        <translation>Verfügbarkeit bestätigt</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Räume</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Cost centre</source>
        <translation>Kostenstelle</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Zuletzt geprüft</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>People in a wave</source>
        <translation>Personen je Welle</translation>
    </message>
    <message>
        <source>Wait between waves</source>
        <translation>Wartezeit zwischen Wellen</translation>
    </message>
    <message>
        <source>Answers until</source>
        <translation>Antworten bis</translation>
    </message>
    <message>
        <source>Qualifications</source>
        <translation>Qualifikationen</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>Qualifikation</translation>
    </message>
    <message>
        <source>Distressing topic</source>
        <translation>Belastendes Thema</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Not to be sent to</source>
        <translation>Nicht einsetzen bei</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Recurrence</source>
        <translation>Wiederholung</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation>Am Telefon</translation>
    </message>
    <message>
        <source>The list of candidates</source>
        <translation>Die Liste der Vorschläge</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Wege</translation>
    </message>
    <message>
        <source>How long things are kept</source>
        <translation>Wie lange etwas aufbewahrt wird</translation>
    </message>
    <message>
        <source>Length of a talk on the phone</source>
        <translation>Dauer eines Telefongesprächs</translation>
    </message>
    <message>
        <source>What is reserved when somebody is connected at once.</source>
        <translation>So viel wird belegt, wenn sofort verbunden wird.</translation>
    </message>
    <message>
        <source>Ring back within</source>
        <translation>Rückruf innerhalb von</translation>
    </message>
    <message>
        <source>When a promise falls due unless another time is agreed.</source>
        <translation>Fälligkeit eines Rückrufs, wenn nichts anderes vereinbart ist.</translation>
    </message>
    <message>
        <source>Not to be rung again for</source>
        <translation>Nicht erneut anrufen für</translation>
    </message>
    <message>
        <source>After an attempt that reached nobody.</source>
        <translation>Nach einem Versuch, der niemanden erreicht hat.</translation>
    </message>
    <message>
        <source>An offer stands for</source>
        <translation>Eine Anfrage gilt für</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>After that it expires and the next person is asked.</source>
        <translation>Danach verfällt sie, und die nächste Person wird angefragt.</translation>
    </message>
    <message>
        <source>Candidates shown</source>
        <translation>Gezeigte Vorschläge</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Asking several people</source>
        <translation>Mehrere anfragen</translation>
    </message>
    <message>
        <source>Calendars of interpreters</source>
        <translation>Kalender der Sprachmittler*innen</translation>
    </message>
    <message>
        <source>Planning everything at once</source>
        <translation>Alles auf einmal planen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>The wait is long after</source>
        <translation>Die Wartezeit ist lang nach</translation>
    </message>
    <message>
        <source>From then on the clock of the caller stands out.</source>
        <translation>Von da an hebt sich die Uhr der anrufenden Person ab.</translation>
    </message>
    <message>
        <source>Offer another way after</source>
        <translation>Anderen Weg anbieten nach</translation>
    </message>
    <message>
        <source>Waiting time after which the desk suggests call-back, appointment or referral.</source>
        <translation>Wartezeit, nach der Rückruf, Termin oder Verweis vorgeschlagen werden.</translation>
    </message>
    <message>
        <source>People in a wave</source>
        <translation>Personen je Welle</translation>
    </message>
    <message>
        <source>How many are asked at once when people are asked in waves.</source>
        <translation>Wie viele zugleich angefragt werden, wenn in Wellen angefragt wird.</translation>
    </message>
    <message>
        <source>Wait between waves</source>
        <translation>Wartezeit zwischen Wellen</translation>
    </message>
    <message>
        <source>How long one wave has to answer before the next one is asked.</source>
        <translation>Wie lange eine Welle Zeit zum Antworten hat, bevor die nächste angefragt wird.</translation>
    </message>
    <message>
        <source>Look for the best plan for</source>
        <translation>Den besten Plan suchen</translation>
    </message>
    <message>
        <source>At most; a good plan is there at once.</source>
        <translation>Höchstens; ein guter Plan ist sofort da.</translation>
    </message>
    <message>
        <source>People looked at for each request</source>
        <translation>Personen je Anfrage</translation>
    </message>
    <message>
        <source>The best of the list; more make the plan slower, hardly better.</source>
        <translation>Die besten der Liste; mehr machen den Plan langsamer, kaum besser.</translation>
    </message>
    <message>
        <source>Each appointment more counts</source>
        <translation>Jeder weitere Termin zählt</translation>
    </message>
    <message>
        <source>Against those who had many in 90 days or get many in this plan; 0 shares nothing.</source>
        <translation>Gegen alle, die in 90 Tagen viele hatten oder im Plan viele bekommen; 0 verteilt nicht.</translation>
    </message>
    <message>
        <source>One point is worth</source>
        <translation>Ein Punkt entspricht</translation>
    </message>
    <message>
        <source>km</source>
        <translation>km</translation>
    </message>
    <message>
        <source>How far somebody may travel further to keep a wish.</source>
        <translation>So viel weiter darf der Weg sein, damit ein Wunsch erfüllt wird.</translation>
    </message>
    <message>
        <source>How many of those who can are listed.</source>
        <translation>Wie viele von denen, die können, in der Liste stehen.</translation>
    </message>
    <message>
        <source>Ways out below</source>
        <translation>Auswege bei weniger als</translation>
    </message>
    <message>
        <source>With fewer candidates the desk says what would help; 0 never.</source>
        <translation>Bei weniger Vorschlägen sagt das Programm, was helfen würde; 0 nie.</translation>
    </message>
    <message>
        <source>Neighbouring language from</source>
        <translation>Nachbarsprache ab</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>How much of everyday speech has to be understood.</source>
        <translation>So viel der Alltagssprache muss verstanden werden.</translation>
    </message>
    <message>
        <source>“Lately” means within</source>
        <translation>„Kürzlich“ heißt innerhalb von</translation>
    </message>
    <message>
        <source>Until when a confirmed weekly pattern is trusted.</source>
        <translation>So lange gilt ein bestätigtes Wochenmuster als verlässlich.</translation>
    </message>
    <message>
        <source>German at least</source>
        <translation>Deutsch mindestens</translation>
    </message>
    <message>
        <source>level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>0 is A1, 2 is B1, 5 is C2, 6 is mother tongue. Unknown German excludes nobody.</source>
        <translation>0 ist A1, 2 ist B1, 5 ist C2, 6 ist Muttersprache. Unbekanntes Deutsch schließt niemanden aus.</translation>
    </message>
    <message>
        <source>Every way takes at least</source>
        <translation>Jeder Weg dauert mindestens</translation>
    </message>
    <message>
        <source>Finding the door, signing in: added to each way.</source>
        <translation>Tür finden, anmelden: kommt zu jedem Weg dazu.</translation>
    </message>
    <message>
        <source>For each kilometre</source>
        <translation>Für jeden Kilometer</translation>
    </message>
    <message>
        <source>Added to each way; 60 seconds are 60 km an hour.</source>
        <translation>Kommt zu jedem Weg dazu; 60 Sekunden sind 60 km/h.</translation>
    </message>
    <message>
        <source>Read again every</source>
        <translation>Wieder gelesen alle</translation>
    </message>
    <message>
        <source>Files and addresses are looked at by themselves; nobody waits for them.</source>
        <translation>Dateien und Adressen werden von selbst angesehen; niemand wartet darauf.</translation>
    </message>
    <message>
        <source>Counts for the coming</source>
        <translation>Zählt für die kommenden</translation>
    </message>
    <message>
        <source>What a calendar says further ahead is taken in as the days go by.</source>
        <translation>Was ein Kalender darüber hinaus sagt, kommt mit den Tagen hinzu.</translation>
    </message>
    <message>
        <source>Compare with the last</source>
        <translation>Vergleich mit den letzten</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>What was asked for in them says how many calls are expected.</source>
        <translation>Was in ihnen angefragt wurde, sagt, wie viele Anrufe zu erwarten sind.</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>Rückblick</translation>
    </message>
    <message>
        <source>years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>The same calendar week of so many years before is shown beside.</source>
        <translation>Dieselbe Kalenderwoche so vieler Vorjahre steht zum Vergleich daneben.</translation>
    </message>
    <message>
        <source>Too unsure below</source>
        <translation>Zu unsicher unter</translation>
    </message>
    <message>
        <source>The probability that somebody answers; below it a half-hour counts as a gap.</source>
        <translation>Wahrscheinlichkeit, dass jemand abnimmt; darunter zählt eine halbe Stunde als Lücke.</translation>
    </message>
    <message>
        <source>Lock the desk after</source>
        <translation>Arbeitsplatz sperren nach</translation>
    </message>
    <message>
        <source>Without a key or a movement, while nobody is on the phone; 0 never.</source>
        <translation>Ohne Taste oder Bewegung, solange niemand telefoniert; 0 nie.</translation>
    </message>
    <message>
        <source>Counts are published from</source>
        <translation>Zahlen veröffentlichen ab</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>Fällen</translation>
    </message>
    <message>
        <source>Smaller ones could point at somebody; a report for publication leaves them out.</source>
        <translation>Kleinere könnten auf jemanden hinweisen; ein Bericht zur Veröffentlichung lässt sie weg.</translation>
    </message>
    <message>
        <source>Names of clients</source>
        <translation>Namen von Klient*innen</translation>
    </message>
    <message>
        <source>Erased by themselves after this time.</source>
        <translation>Werden nach dieser Zeit von selbst gelöscht.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Afterwards only what the statistics need stays.</source>
        <translation>Danach bleibt nur, was die Statistik braucht.</translation>
    </message>
    <message>
        <source>Half-filled forms</source>
        <translation>Angefangene Formulare</translation>
    </message>
    <message>
        <source>Older ones are not brought back.</source>
        <translation>Ältere werden nicht wiederhergestellt.</translation>
    </message>
    <message>
        <source>{least} to {most}, usually {usual}</source>
        <translation>{least} bis {most}, üblich {usual}</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>What the desk counts with. Each figure says what it does, and what is usual.</source>
        <translation>Womit SiSA Desk rechnet. Bei jeder Zahl steht, was sie bewirkt und was üblich ist.</translation>
    </message>
    <message>
        <source>A whole number from {least} to {most}, please.</source>
        <translation>Bitte eine ganze Zahl von {least} bis {most}.</translation>
    </message>
    <message>
        <source>Back to {number}</source>
        <translation>Zurück zu {number}</translation>
    </message>
</context>
<context>
    <name>FormStack</name>
    <message>
        <source>Bring back</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Not saved yet:</source>
        <translation>Noch nicht gespeichert:</translation>
    </message>
    <message>
        <source>Not saved: {title}</source>
        <translation>Nicht gespeichert: {title}</translation>
    </message>
</context>
<context>
    <name>FreeSlots</name>
    <message>
        <source>Week before (PgUp)</source>
        <translation>Woche davor (Bild auf)</translation>
    </message>
    <message>
        <source>Week after (PgDn)</source>
        <translation>Woche danach (Bild ab)</translation>
    </message>
    <message>
        <source>Take this time  Enter</source>
        <translation>Diese Zeit nehmen  Enter</translation>
    </message>
    <message>
        <source>Hatched: shorter notice than the lead time, which leads to {day}.</source>
        <translation>Schraffiert: kürzer als die Vorlaufzeit, die bis {day} reicht.</translation>
    </message>
    <message>
        <source>{first} to {last}, week {number} of {weeks}</source>
        <translation>{first} bis {last}, Woche {number} von {weeks}</translation>
    </message>
    <message>
        <source>When could somebody come?</source>
        <translation>Wann könnte jemand kommen?</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>Zurück  Esc</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere Person</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the first week.</source>
        <translation>Das ist die erste Woche.</translation>
    </message>
    <message>
        <source>This is the last week.</source>
        <translation>Das ist die letzte Woche.</translation>
    </message>
    <message>
        <source>Nobody is free at this time.</source>
        <translation>Zu dieser Zeit ist niemand frei.</translation>
    </message>
</context>
<context>
    <name>GapKind</name>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>one person</source>
        <translation>eine Person</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
</context>
<context>
    <name>GoingOn</name>
    <message>
        <source>No advice is asked for</source>
        <translation>Es geht nicht um Beratung</translation>
    </message>
    <message>
        <source>A trained person mediates</source>
        <translation>Eine geschulte Person vermittelt</translation>
    </message>
    <message>
        <source>Only about making an appointment</source>
        <translation>Nur eine Terminabsprache</translation>
    </message>
    <message>
        <source>The coordination has agreed</source>
        <translation>Die Koordination hat zugestimmt</translation>
    </message>
</context>
<context>
    <name>Grouping</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Landkreis</translation>
    </message>
    <message>
        <source>Weekday and hour</source>
        <translation>Wochentag und Stunde</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Caller waits</source>
        <translation>Wartezeit der anrufenden Person</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Ein anderer Platz</translation>
    </message>
    <message>
        <source>{operator} hands over: {language}</source>
        <translation>{operator} übergibt: {language}</translation>
    </message>
    <message>
        <source>for {whom}</source>
        <translation>für {whom}</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>Zurück  Esc</translation>
    </message>
    <message>
        <source>Waits for {whom}. When it is taken over, it closes here by itself.</source>
        <translation>Wartet auf {whom}. Nach der Übernahme schließt sich der Fall hier von selbst.</translation>
    </message>
    <message>
        <source>Hand the search over</source>
        <translation>Suche übergeben</translation>
    </message>
    <message>
        <source>Whoever is free</source>
        <translation>Wer gerade frei ist</translation>
    </message>
    <message>
        <source>What the colleague must know</source>
        <translation>Was man dort wissen muss</translation>
    </message>
    <message>
        <source>whoever is free</source>
        <translation>wer gerade frei ist</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>Hier behalten</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>An wen</translation>
    </message>
    <message>
        <source>A word of note</source>
        <translation>Ein Wort dazu</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Entered</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Interpreter told</source>
        <translation>Sprachmittler*in informiert</translation>
    </message>
    <message>
        <source>Institution told</source>
        <translation>Einrichtung informiert</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Actual start</source>
        <translation>Tatsächlicher Beginn</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>das Programm</translation>
    </message>
    <message>
        <source>{line}: {fields}</source>
        <translation>{line}: {fields}</translation>
    </message>
    <message>
        <source>{time}  {who}  entered</source>
        <translation>{time}  {who}  erfasst</translation>
    </message>
    <message>
        <source>{time}  {who}  changed</source>
        <translation>{time}  {who}  geändert</translation>
    </message>
    <message>
        <source>{time}  {who}  removed</source>
        <translation>{time}  {who}  entfernt</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
</context>
<context>
    <name>HitWalk</name>
    <message>
        <source>Hit by the absence: {n} of {all}</source>
        <translation>Von der Abwesenheit betroffen: {n} von {all}</translation>
    </message>
    <message>
        <source>No free time within four weeks; another time can be agreed:</source>
        <translation>In vier Wochen ist keine Zeit frei; eine andere lässt sich absprechen:</translation>
    </message>
    <message>
        <source>Move  M</source>
        <translation>Verschieben  M</translation>
    </message>
    <message>
        <source>Give to another  G</source>
        <translation>Jemand anderes  G</translation>
    </message>
    <message>
        <source>Keep  K</source>
        <translation>Behalten  K</translation>
    </message>
    <message>
        <source>Later  N</source>
        <translation>Später  N</translation>
    </message>
    <message>
        <source>Why does it go on?</source>
        <translation>Warum bleibt es dabei?</translation>
    </message>
    <message>
        <source>Why does it go on? No diagnosis; Enter notes it</source>
        <translation>Warum bleibt es dabei? Keine Diagnose; Eingabetaste notiert</translation>
    </message>
    <message numerus="yes">
        <source>%n left open; on the screen of requests under “Unconfirmed”.</source>
        <translation>
            <numerusform>%n noch offen; steht bei den Anfragen unter „Unbestätigt“.</numerusform>
            <numerusform>%n noch offen; stehen bei den Anfragen unter „Unbestätigt“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Offer out</source>
        <translation>Offene Anfrage</translation>
    </message>
    <message>
        <source>Take it back  G</source>
        <translation>Zurücknehmen  G</translation>
    </message>
    <message>
        <source>Free then too, by digit; or another time below:</source>
        <translation>Dann ebenfalls frei, mit Ziffer; oder unten eine andere Zeit:</translation>
    </message>
    <message>
        <source>New day, time and minutes</source>
        <translation>Neuer Tag, Uhrzeit und Minuten</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Abwesend</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>Meaning of column {name} {heading}</source>
        <translation>Bedeutung der Spalte {name} {heading}</translation>
    </message>
    <message>
        <source>Double-click a row to make it the heading.</source>
        <translation>Doppelklick auf eine Zeile macht sie zur Überschrift.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>How the file begins</source>
        <translation>So beginnt die Datei</translation>
    </message>
    <message>
        <source>What the columns mean</source>
        <translation>Was die Spalten bedeuten</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>What the rows are</source>
        <translation>Was die Zeilen sind</translation>
    </message>
    <message>
        <source>Headings stand in row</source>
        <translation>Überschriften in Zeile</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Andere Datei</translation>
    </message>
    <message>
        <source>Please say which column holds: {fields}</source>
        <translation>Bitte angeben, welche Spalte das enthält: {fields}</translation>
    </message>
    <message>
        <source>Pools of interpreters, institutions and lists of calls are understood as offices keep them. You see what would happen before anything is stored, and importing the same file twice adds nothing.</source>
        <translation>Listen von Sprachmittler*innen, Einrichtungen und Anrufen werden verstanden, wie Büros sie führen. Vor dem Speichern ist zu sehen, was geschehen würde; dieselbe Datei zweimal zu importieren fügt nichts hinzu.</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>Pfad der Datei</translation>
    </message>
    <message>
        <source>or type its path here</source>
        <translation>oder hier den Pfad eintippen</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Drop a spreadsheet here</source>
        <translation>Tabelle hier ablegen</translation>
    </message>
    <message>
        <source>Workbooks (.xlsx, .xls, .ods) and text tables (.csv)</source>
        <translation>Tabellen (.xlsx, .xls, .ods) und Texttabellen (.csv)</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Welche Datei?</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Vor- und Nachname</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Woman or man</source>
        <translation>Frau oder Mann</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Telefonnummern</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Level of the languages to the left</source>
        <translation>Niveau der Sprachen links daneben</translation>
    </message>
    <message>
        <source>Level in the language of the heading</source>
        <translation>Niveau in der Sprache der Überschrift</translation>
    </message>
    <message>
        <source>Level of German</source>
        <translation>Niveau in Deutsch</translation>
    </message>
    <message>
        <source>By phone, on site …</source>
        <translation>Telefon, vor Ort …</translation>
    </message>
    <message>
        <source>Areas of use</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Radius in km</source>
        <translation>Umkreis in km</translation>
    </message>
    <message>
        <source>Confidentiality signed on</source>
        <translation>Erklärung vom</translation>
    </message>
    <message>
        <source>Last confirmed on</source>
        <translation>Zuletzt bestätigt am</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Availability, as a note</source>
        <translation>Verfügbarkeit, als Notiz</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Ansprechperson</translation>
    </message>
    <message>
        <source>Cost centre</source>
        <translation>Kostenstelle</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Anrufer*in</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Anliegen</translation>
    </message>
    <message>
        <source>Area of use</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Interpreter, as a note</source>
        <translation>Sprachmittler*in, als Notiz</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Aufgenommen von</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Interpreters, a person a row</source>
        <translation>Sprachmittler*innen, eine Person je Zeile</translation>
    </message>
    <message>
        <source>Interpreters, a language a column</source>
        <translation>Sprachmittler*innen, eine Sprache je Spalte</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>Einrichtungen</translation>
    </message>
    <message>
        <source>List of calls</source>
        <translation>Anrufliste</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Said twice</source>
        <translation>Doppelt genannt</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>These rows become new records.</source>
        <translation>Diese Zeilen werden neue Einträge.</translation>
    </message>
    <message>
        <source>These records are known; only what the row says differently is changed.</source>
        <translation>Diese Einträge sind bekannt; geändert wird nur, was in der Zeile anders steht.</translation>
    </message>
    <message>
        <source>These records are known and say the same already.</source>
        <translation>Diese Einträge sind bekannt und sagen schon dasselbe.</translation>
    </message>
    <message>
        <source>An earlier row speaks of the same; what this one adds goes there.</source>
        <translation>Eine frühere Zeile meint dasselbe; was diese ergänzt, kommt dorthin.</translation>
    </message>
    <message>
        <source>What is essential is missing, or the row stands there twice.</source>
        <translation>Das Nötigste fehlt, oder die Zeile steht doppelt da.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Comparing with what is known …</source>
        <translation>Wird mit Bekanntem verglichen …</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>Wird importiert …</translation>
    </message>
    <message>
        <source>Undoing …</source>
        <translation>Wird rückgängig gemacht …</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Importbericht</translation>
    </message>
    <message>
        <source>Import from a spreadsheet</source>
        <translation>Aus einer Tabelle importieren</translation>
    </message>
    <message>
        <source>Report saved as {name}</source>
        <translation>Bericht gespeichert als {name}</translation>
    </message>
    <message>
        <source>Row {number}, {fate}, {heading}: {text}</source>
        <translation>Zeile {number}, {fate}, {heading}: {text}</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>%n Zeile importieren</numerusform>
            <numerusform>%n Zeilen importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>No such rows</source>
        <translation>Keine solchen Zeilen</translation>
    </message>
    <message>
        <source>What was not understood</source>
        <translation>Was unverständlich war</translation>
    </message>
    <message>
        <source>Everything was understood</source>
        <translation>Alles wurde verstanden</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>Gezeigte Zeilen</translation>
    </message>
    <message>
        <source>Everything in this file is known already.</source>
        <translation>Alles in dieser Datei ist schon bekannt.</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>No place of Saxony-Anhalt; kept with the street.</source>
        <translation>Kein Ort in Sachsen-Anhalt; bleibt bei der Straße stehen.</translation>
    </message>
    <message>
        <source>This is no day; left out. Understood are 31.01.2026 and 2026-01-31.</source>
        <translation>Das ist kein Tag; ausgelassen. Verständlich sind 31.01.2026 und 2026-01-31.</translation>
    </message>
    <message>
        <source>This day does not exist; left out.</source>
        <translation>Diesen Tag gibt es nicht; ausgelassen.</translation>
    </message>
    <message>
        <source>This is no time of day; left out. Understood is 9:30.</source>
        <translation>Das ist keine Uhrzeit; ausgelassen. Verständlich ist 9:30.</translation>
    </message>
    <message>
        <source>This is no e-mail address; left out.</source>
        <translation>Das ist keine E-Mail-Adresse; ausgelassen.</translation>
    </message>
    <message>
        <source>This is no number; left out.</source>
        <translation>Das ist keine Zahl; ausgelassen.</translation>
    </message>
    <message>
        <source>This is no name; left out.</source>
        <translation>Das ist kein Name; ausgelassen.</translation>
    </message>
    <message>
        <source>Neither yes nor no; left out.</source>
        <translation>Weder ja noch nein; ausgelassen.</translation>
    </message>
    <message>
        <source>Not understood how well the language is spoken; left out.</source>
        <translation>Unklar, wie gut die Sprache gesprochen wird; ausgelassen.</translation>
    </message>
    <message>
        <source>Neither woman nor man nor diverse; left out.</source>
        <translation>Weder Frau noch Mann noch divers; ausgelassen.</translation>
    </message>
    <message>
        <source>The name is missing, so the row is left out.</source>
        <translation>Der Name fehlt, darum wird die Zeile ausgelassen.</translation>
    </message>
    <message>
        <source>The institution has no name, so the row is left out.</source>
        <translation>Die Einrichtung hat keinen Namen, darum wird die Zeile ausgelassen.</translation>
    </message>
    <message>
        <source>The day is missing, so the row is left out.</source>
        <translation>Der Tag fehlt, darum wird die Zeile ausgelassen.</translation>
    </message>
    <message>
        <source>No language is named; nobody will be found by language here.</source>
        <translation>Keine Sprache genannt; über die Sprache ist hier niemand zu finden.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>The file may not be read. Is it open in another program?</source>
        <translation>Die Datei darf nicht gelesen werden. Ist sie in einem anderen Programm offen?</translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation>In dieser Datei steht nichts.</translation>
    </message>
    <message>
        <source>The file has a password. Please save it without one and try again.</source>
        <translation>Die Datei hat ein Passwort. Bitte ohne Passwort speichern und erneut versuchen.</translation>
    </message>
    <message>
        <source>The file unpacks to an impossible size and was not opened.</source>
        <translation>Die Datei würde beim Entpacken riesig und wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>The file is damaged. Please open it in a spreadsheet program and save it anew.</source>
        <translation>Die Datei ist beschädigt. Bitte in einer Tabellenkalkulation öffnen und neu speichern.</translation>
    </message>
    <message>
        <source>Reading took too long and was ended. Please split the table.</source>
        <translation>Das Lesen dauerte zu lange und wurde beendet. Bitte die Tabelle teilen.</translation>
    </message>
    <message>
        <source>The file cannot be written there. Please choose another place.</source>
        <translation>Dort lässt sich die Datei nicht speichern. Bitte einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>a file of another kind</source>
        <translation>eine Datei anderer Art</translation>
    </message>
    <message>
        <source>“{words}” is not understood; the cell is left out.</source>
        <translation>„{words}“ ist unverständlich; die Zelle wird ausgelassen.</translation>
    </message>
    <message>
        <source>“{number}” is doubtful as a phone number; kept as typed and marked.</source>
        <translation>„{number}“ ist als Telefonnummer zweifelhaft; bleibt so stehen und wird markiert.</translation>
    </message>
    <message>
        <source>A second address, {address}, is left out.</source>
        <translation>Eine zweite Adresse, {address}, wird ausgelassen.</translation>
    </message>
    <message>
        <source>The text is longer than {limit} letters; the rest is left out.</source>
        <translation>Der Text hat mehr als {limit} Zeichen; der Rest wird ausgelassen.</translation>
    </message>
    <message>
        <source>Row {first} says the same already.</source>
        <translation>Zeile {first} sagt schon dasselbe.</translation>
    </message>
    <message>
        <source>Between {least} and {most}, please; left out.</source>
        <translation>Bitte zwischen {least} und {most}; ausgelassen.</translation>
    </message>
    <message>
        <source>Number or address also belong to {name}; entered as another person.</source>
        <translation>Nummer oder Adresse gehören auch zu {name}; als andere Person erfasst.</translation>
    </message>
    <message>
        <source>The number also belongs to {name}; entered as another institution.</source>
        <translation>Die Nummer gehört auch zu {name}; als andere Einrichtung erfasst.</translation>
    </message>
    <message>
        <source>“{words}” is no language we know; left out.</source>
        <translation>„{words}“ ist als Sprache unbekannt; ausgelassen.</translation>
    </message>
    <message>
        <source>“{written}” may be several languages: {names}. Please ask back.</source>
        <translation>„{written}“ kann mehrere Sprachen meinen: {names}. Bitte nachfragen.</translation>
    </message>
    <message>
        <source>“{written}” was understood as {name}; please check.</source>
        <translation>„{written}“ wurde als {name} verstanden; bitte prüfen.</translation>
    </message>
    <message>
        <source>{field}: not understood, left out.</source>
        <translation>{field}: unverständlich, ausgelassen.</translation>
    </message>
    <message>
        <source>Place unknown; kept with the street. Perhaps: {names}</source>
        <translation>Ort unbekannt; bleibt bei der Straße stehen. Vielleicht: {names}</translation>
    </message>
    <message>
        <source>“{words}” is no language we know; left out. Perhaps: {names}</source>
        <translation>„{words}“ ist als Sprache unbekannt; ausgelassen. Vielleicht: {names}</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Byte</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>eine PDF-Datei</translation>
    </message>
    <message>
        <source>a text document</source>
        <translation>ein Textdokument</translation>
    </message>
    <message>
        <source>a presentation</source>
        <translation>eine Präsentation</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>eine Datenbank</translation>
    </message>
    <message>
        <source>a workbook of before 1997</source>
        <translation>eine Tabelle von vor 1997</translation>
    </message>
    <message>
        <source>a binary workbook (.xlsb)</source>
        <translation>eine binäre Tabelle (.xlsb)</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>eine XML-Datei</translation>
    </message>
    <message>
        <source>an archive</source>
        <translation>ein Archiv</translation>
    </message>
    <message>
        <source>The table is too large: at most {limit} {unit}. Please split it.</source>
        <translation>Die Tabelle ist zu groß: höchstens {limit} {unit}. Bitte teilen.</translation>
    </message>
    <message>
        <source>This is {kind}, not a table. Please save it as .xlsx, .ods or .csv and try again.</source>
        <translation>Das ist {kind}, keine lesbare Tabelle. Bitte als .xlsx, .ods oder .csv speichern und erneut versuchen.</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Zeile {number}</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It is being stopped.</source>
        <translation>Wird abgebrochen.</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Rang at</source>
        <translation>Anruf um</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>{before} becomes {after}</source>
        <translation>{before} wird zu {after}</translation>
    </message>
    <message>
        <source>recognised</source>
        <translation>erkannt</translation>
    </message>
    <message>
        <source>also {added}</source>
        <translation>dazu {added}</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) added</source>
        <translation>
            <numerusform>%n Eintrag hinzugefügt</numerusform>
            <numerusform>%n Einträge hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) changed</source>
        <translation>
            <numerusform>%n Eintrag geändert</numerusform>
            <numerusform>%n Einträge geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new: everything in this file was known already.</source>
        <translation>Nichts Neues: Alles in dieser Datei war schon bekannt.</translation>
    </message>
    <message>
        <source>Save report …</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Import rückgängig machen</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Weitere Datei importieren</translation>
    </message>
    <message>
        <source>What is left to look at</source>
        <translation>Was noch zu prüfen ist</translation>
    </message>
    <message>
        <source>The import was undone; everything is as it was before.</source>
        <translation>Der Import wurde rückgängig gemacht; alles ist wie zuvor.</translation>
    </message>
    <message>
        <source>It was undone already.</source>
        <translation>Er wurde schon rückgängig gemacht.</translation>
    </message>
    <message>
        <source>{added}, {changed}</source>
        <translation>{added}, {changed}</translation>
    </message>
    <message>
        <source>Nothing was stored, so nothing can be undone.</source>
        <translation>Nichts wurde gespeichert, also gibt es nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>What is stored</source>
        <translation>Was gespeichert wird</translation>
    </message>
    <message>
        <source>Known already, and the row says the same.</source>
        <translation>Schon bekannt, und die Zeile sagt dasselbe.</translation>
    </message>
    <message>
        <source>Known already. Only this changes:</source>
        <translation>Schon bekannt. Nur dies ändert sich:</translation>
    </message>
    <message>
        <source>Nothing of this row is stored.</source>
        <translation>Von dieser Zeile wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>The same as row {first}; what this row adds goes there.</source>
        <translation>Dasselbe wie Zeile {first}; was diese ergänzt, kommt dorthin.</translation>
    </message>
    <message>
        <source>Cell {cell}: {text}</source>
        <translation>Zelle {cell}: {text}</translation>
    </message>
    <message>
        <source>Heading {cell}: {text}</source>
        <translation>Überschrift {cell}: {text}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Step {number} of 4: {name}</source>
        <translation>Schritt {number} von 4: {name}</translation>
    </message>
</context>
<context>
    <name>InstitutionsPanel</name>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>New institution</source>
        <translation>Neue Einrichtung</translation>
    </message>
    <message>
        <source>New institution (Ctrl+N)</source>
        <translation>Neue Einrichtung (Strg+N)</translation>
    </message>
    <message>
        <source>{count} of {all} institutions</source>
        <translation>{count} von {all} Einrichtungen</translation>
    </message>
    <message>
        <source>No institution yet</source>
        <translation>Noch keine Einrichtung</translation>
    </message>
    <message>
        <source>Find an institution</source>
        <translation>Einrichtung suchen</translation>
    </message>
    <message>
        <source>Name, place, contact, number</source>
        <translation>Name, Ort, Kontakt, Nummer</translation>
    </message>
    <message>
        <source>Enter the first one with Ctrl+N, take it down in a call, or import a list.</source>
        <translation>Die erste mit Strg+N erfassen, im Anruf aufnehmen oder eine Liste importieren.</translation>
    </message>
    <message>
        <source>A shorter word, the place or a part of the number may help.</source>
        <translation>Vielleicht hilft ein kürzeres Wort, der Ort oder ein Teil der Nummer.</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>Einrichtungen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>the first {n} are shown</source>
        <translation>die ersten {n} werden gezeigt</translation>
    </message>
</context>
<context>
    <name>InterpreterForm</name>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Einsatz</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Unterlagen</translation>
    </message>
    <message>
        <source>Not to be sent to</source>
        <translation>Nicht einsetzen bei</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>When may the number be rung? For example: 8–20</source>
        <translation>Wann darf hier angerufen werden? Zum Beispiel: 8–20</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Nummer hinzufügen</translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation>Sprache hinzufügen</translation>
    </message>
    <message>
        <source>Add a qualification</source>
        <translation>Qualifikation hinzufügen</translation>
    </message>
    <message>
        <source>Add weekly times</source>
        <translation>Zeiten hinzufügen</translation>
    </message>
    <message>
        <source>Add an institution</source>
        <translation>Einrichtung hinzufügen</translation>
    </message>
    <message>
        <source>Please enter a name.</source>
        <translation>Bitte einen Namen eingeben.</translation>
    </message>
    <message>
        <source>Please choose a place of the list.</source>
        <translation>Bitte einen Ort aus der Liste wählen.</translation>
    </message>
    <message>
        <source>The note is too long. Please shorten it.</source>
        <translation>Die Notiz ist zu lang. Bitte kürzen.</translation>
    </message>
    <message>
        <source>This is not a day. For example: 24.12.2026</source>
        <translation>Das ist kein Tag. Zum Beispiel: 24.12.2026</translation>
    </message>
</context>
<context>
    <name>InterpretersPage</name>
    <message>
        <source>Ask for times</source>
        <translation>Zeiten erfragen</translation>
    </message>
    <message>
        <source>Go through those who did not confirm their times for a while (Alt+R)</source>
        <translation>Alle durchgehen, die ihre Zeiten länger nicht bestätigt haben (Alt+R)</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>New person (Ctrl+N)</source>
        <translation>Neue Person (Strg+N)</translation>
    </message>
    <message>
        <source>Drop the filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>Enter the first person with Ctrl+N, or import a list with Ctrl+I.</source>
        <translation>Die erste Person mit Strg+N erfassen oder mit Strg+I eine Liste importieren.</translation>
    </message>
    <message>
        <source>Find somebody</source>
        <translation>Jemanden suchen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Confirmed today</source>
        <translation>Heute bestätigt</translation>
    </message>
    <message>
        <source>Available until …</source>
        <translation>Verfügbar bis …</translation>
    </message>
    <message>
        <source>Absent …</source>
        <translation>Abwesend …</translation>
    </message>
    <message>
        <source>Calendar …</source>
        <translation>Kalender …</translation>
    </message>
    <message>
        <source>Paint the week</source>
        <translation>Woche malen</translation>
    </message>
    <message>
        <source>Extra time …</source>
        <translation>Zusätzliche Zeit …</translation>
    </message>
    <message>
        <source>Interpreters</source>
        <translation>Sprachmittler*innen</translation>
    </message>
    <message>
        <source>{count} of {all} people</source>
        <translation>{count} von {all} Personen</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es) without the filters.</source>
        <translation>
            <numerusform>%n Treffer ohne die Filter.</numerusform>
            <numerusform>%n Treffer ohne die Filter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another spelling, a shorter word or a part of the number may help.</source>
        <translation>Vielleicht hilft eine andere Schreibweise, ein kürzeres Wort oder ein Teil der Nummer.</translation>
    </message>
    <message>
        <source>the first {n} are shown</source>
        <translation>die ersten {n} werden gezeigt</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <translation>Niemand passt</translation>
    </message>
</context>
<context>
    <name>LanguageField</name>
    <message>
        <source>Any spelling, or a country</source>
        <translation>Jede Schreibweise oder ein Land</translation>
    </message>
    <message>
        <source>Nobody knows the language: find it (?)</source>
        <translation>Niemand kennt die Sprache: finden (?)</translation>
    </message>
    <message>
        <source>Any spelling, a country, or ?</source>
        <translation>Jede Schreibweise, Land oder ?</translation>
    </message>
    <message>
        <source>Easily confused. Which one is meant?</source>
        <translation>Leicht zu verwechseln. Welche ist gemeint?</translation>
    </message>
    <message>
        <source>Several languages go by this name. Which one?</source>
        <translation>So heißen mehrere Sprachen. Welche ist es?</translation>
    </message>
    <message>
        <source>not known which: finds whoever speaks any of them</source>
        <translation>offen, welche: sucht alle</translation>
    </message>
    <message>
        <source>meant?</source>
        <translation>gemeint?</translation>
    </message>
    <message>
        <source>{name} is a country. Which language?</source>
        <translation>{name} ist ein Land. Welche Sprache?</translation>
    </message>
    <message>
        <source>“{name}” means people. Which language do they speak?</source>
        <translation>„{name}“ meint Menschen. Welche Sprache sprechen sie?</translation>
    </message>
    <message>
        <source>“{name}” can be many languages. Which one?</source>
        <translation>„{name}“ kann vieles sein. Welche Sprache?</translation>
    </message>
    <message>
        <source>Closer, where it is known:</source>
        <translation>Genauer, falls bekannt:</translation>
    </message>
</context>
<context>
    <name>LanguageFinder</name>
    <message>
        <source>Does the person say?</source>
        <translation>Sagt die Person:</translation>
    </message>
    <message>
        <source>Yes, presumed  Enter</source>
        <translation>Ja, vermutet  Enter</translation>
    </message>
    <message>
        <source>No, another  Del</source>
        <translation>Nein, andere  Entf</translation>
    </message>
    <message>
        <source>Esc leads back.</source>
        <translation>Esc führt zurück.</translation>
    </message>
    <message>
        <source>or: {names}</source>
        <translation>oder: {names}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>say: {sound}</source>
        <translation>gesprochen: {sound}</translation>
    </message>
    <message>
        <source>Nothing fits. Take a clue back.</source>
        <translation>Nichts passt. Einen Hinweis zurücknehmen.</translation>
    </message>
    <message>
        <source>Not to be confused with: {names}</source>
        <translation>Nicht zu verwechseln mit: {names}</translation>
    </message>
    <message>
        <source>Find the language</source>
        <translation>Sprache finden</translation>
    </message>
    <message>
        <source>Country, or the name as you hear it</source>
        <translation>Land oder der Name, wie man ihn hört</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Calls itself</source>
        <translation>Nennt sich selbst</translation>
    </message>
    <message>
        <source>Which language is it?</source>
        <translation>Welche Sprache ist es?</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>With commas between. A name typed this way leads to this language.</source>
        <translation>Durch Kommas getrennt. So geschrieben führt ein Name zu dieser Sprache.</translation>
    </message>
    <message>
        <source>Asked instead when nobody can be found: how much of it speakers understand.</source>
        <translation>Wird ersatzweise gesucht, wenn niemand zu finden ist: wie viel davon verstanden wird.</translation>
    </message>
    <message>
        <source>Other spellings</source>
        <translation>Andere Schreibweisen</translation>
    </message>
    <message>
        <source>{code} (our own)</source>
        <translation>{code} (eigenes Kürzel)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Family of languages, asked for under one name</source>
        <translation>Sprachfamilie, unter einem Namen verlangt</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Varietät</translation>
    </message>
    <message>
        <source>Sign language</source>
        <translation>Gebärdensprache</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarsprachen</translation>
    </message>
    <message>
        <source>Own name</source>
        <translation>Eigenname</translation>
    </message>
    <message>
        <source>Sounds like</source>
        <translation>Gesprochen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Teil von</translation>
    </message>
    <message>
        <source>Varieties</source>
        <translation>Varietäten</translation>
    </message>
    <message>
        <source>Easily confused with</source>
        <translation>Leicht verwechselt mit</translation>
    </message>
    <message>
        <source>Spoken in</source>
        <translation>Gesprochen in</translation>
    </message>
    <message>
        <source>From the entries of others: {names}</source>
        <translation>Aus den Einträgen anderer: {names}</translation>
    </message>
    <message>
        <source>{code} (ISO 639-3)</source>
        <translation>{code} (ISO 639-3)</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} und {n} weitere</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Namen eingeben</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No language has this in its name, its spellings or its code.</source>
        <translation>Keine Sprache hat das im Namen, in den Schreibweisen oder im Kürzel.</translation>
    </message>
    <message>
        <source>Add the spelling to the language that is meant.</source>
        <translation>Bitte die Schreibweise bei der gemeinten Sprache ergänzen.</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>What the desk understands when a language is named, and who can be asked instead.</source>
        <translation>Was SiSA Desk versteht, wenn eine Sprache genannt wird, und wer ersatzweise gefragt werden kann.</translation>
    </message>
    <message>
        <source>as a caller would say it: Kurdish, Afghan, Tigrinja …</source>
        <translation>wie am Telefon gesagt: Kurdisch, Afghanisch, Tigrinja …</translation>
    </message>
    <message>
        <source>Find a language</source>
        <translation>Sprache suchen</translation>
    </message>
    <message>
        <source>Name, spelling or code</source>
        <translation>Name, Schreibweise oder Kürzel</translation>
    </message>
    <message>
        <source>No language; asks which is spoken</source>
        <translation>Keine Sprache; fragt nach, welche</translation>
    </message>
    <message>
        <source>Easily confused; asks which</source>
        <translation>Leicht verwechselt; fragt nach</translation>
    </message>
    <message>
        <source>Several kinds; asks which</source>
        <translation>Mehrere Arten; fragt nach</translation>
    </message>
    <message>
        <source>Understood: {name}</source>
        <translation>Verstanden: {name}</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>in beide Richtungen</translation>
    </message>
    <message>
        <source>A judgement; change it to what your interpreters say.</source>
        <translation>Eine Einschätzung; tragen Sie ein, was Ihre Sprachmittler*innen sagen.</translation>
    </message>
    <message>
        <source>Add a neighbour</source>
        <translation>Nachbarsprache hinzufügen</translation>
    </message>
    <message>
        <source>Neighbouring language</source>
        <translation>Nachbarsprache</translation>
    </message>
    <message>
        <source>Understood, percent</source>
        <translation>Verstanden, Prozent</translation>
    </message>
    <message>
        <source>To be said beforehand</source>
        <translation>Vorher zu sagen</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Measured: {source}</source>
        <translation>Gemessen: {source}</translation>
    </message>
    <message>
        <source>A number from 1 to 99, please.</source>
        <translation>Bitte eine Zahl von 1 bis 99.</translation>
    </message>
    <message>
        <source>A language is no neighbour of itself.</source>
        <translation>Eine Sprache ist nicht ihre eigene Nachbarsprache.</translation>
    </message>
    <message>
        <source>This neighbour is already there.</source>
        <translation>Diese Nachbarsprache ist schon da.</translation>
    </message>
</context>
<context>
    <name>LastContacts</name>
    <message>
        <source>Last contacts</source>
        <translation>Letzte Kontakte</translation>
    </message>
</context>
<context>
    <name>LaterLine</name>
    <message>
        <source>Ring again at</source>
        <translation>Wieder anrufen um</translation>
    </message>
    <message>
        <source>14, 1430, in 20</source>
        <translation>14, 1430, in 20</translation>
    </message>
    <message>
        <source>A time such as 14, 14:30 or in 20, please</source>
        <translation>Bitte eine Zeit wie 14, 14:30 oder in 20</translation>
    </message>
    <message>
        <source>empty: after the usual rest</source>
        <translation>leer: nach der üblichen Pause</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>ab {time}</translation>
    </message>
</context>
<context>
    <name>LeadTimeStrip</name>
    <message numerus="yes">
        <source>%n working day(s):</source>
        <translation>
            <numerusform>%n Werktag:</numerusform>
            <numerusform>%n Werktage:</numerusform>
        </translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>Vorlauf</translation>
    </message>
    <message>
        <source>Short notice, because …</source>
        <translation>Kurzfristig, weil …</translation>
    </message>
    <message>
        <source>Why it is taken at short notice</source>
        <translation>Warum kurzfristig angenommen wird</translation>
    </message>
    <message>
        <source>Take {day}</source>
        <translation>{day} nehmen</translation>
    </message>
    <message>
        <source>No new requests: {name}</source>
        <translation>Keine neuen Anfragen: {name}</translation>
    </message>
    <message>
        <source>Closed that day: {name}</source>
        <translation>An dem Tag geschlossen: {name}</translation>
    </message>
    <message>
        <source>Too soon</source>
        <translation>Zu früh</translation>
    </message>
    <message>
        <source>Not at short notice: mediate on the phone, now</source>
        <translation>Nicht kurzfristig: jetzt am Telefon vermitteln</translation>
    </message>
    <message>
        <source>Too soon, earliest {day}</source>
        <translation>Zu früh, erst ab {day}</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>Wochenende</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>Can you? {language}, {when}</source>
        <translation>Können Sie? {language}, {when}</translation>
    </message>
    <message>
        <source>this appointment is filled; we do not need you for it any more.</source>
        <translation>dieser Termin ist besetzt; wir brauchen Sie dafür nicht mehr.</translation>
    </message>
    <message>
        <source>this appointment does not take place; we do not need you for it any more.</source>
        <translation>dieser Termin findet nicht statt; wir brauchen Sie dafür nicht mehr.</translation>
    </message>
    <message>
        <source>Settled: {language}, {when}</source>
        <translation>Erledigt: {language}, {when}</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>Guten Tag,</translation>
    </message>
    <message>
        <source>could you take this appointment?</source>
        <translation>können Sie diesen Termin übernehmen?</translation>
    </message>
    <message>
        <source>A yes is not yet a booking: we confirm the appointment to you separately.</source>
        <translation>Eine Zusage ist noch keine Buchung: Wir bestätigen Ihnen den Termin eigens.</translation>
    </message>
    <message>
        <source>Thank you for being ready to help.</source>
        <translation>Vielen Dank, dass Sie bereit waren zu helfen.</translation>
    </message>
    <message>
        <source>The topic may be distressing.</source>
        <translation>Das Thema kann belastend sein.</translation>
    </message>
    <message>
        <source>Please answer with yes or no by {time}.</source>
        <translation>Bitte antworten Sie bis {time} mit Ja oder Nein.</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Vorgang {number}</translation>
    </message>
</context>
<context>
    <name>Level</name>
    <message>
        <source>Mother tongue</source>
        <translation>Muttersprache</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Phone line connected</source>
        <translation>Telefonleitung verbunden</translation>
    </message>
    <message>
        <source>Phone line away, trying again</source>
        <translation>Telefonleitung fehlt, neuer Versuch läuft</translation>
    </message>
    <message>
        <source>SiSA Desk</source>
        <translation>SiSA Desk</translation>
    </message>
    <message>
        <source>This file may only be read. Everything can be looked up; nothing can be stored.</source>
        <translation>Diese Datei lässt sich nur lesen. Alles kann nachgeschlagen, nichts gespeichert werden.</translation>
    </message>
    <message>
        <source>Find a language nobody can name</source>
        <translation>Sprache finden, die niemand benennen kann</translation>
    </message>
    <message>
        <source>Take the call, or begin one</source>
        <translation>Anruf annehmen oder beginnen</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Undo the last step</source>
        <translation>Letzten Schritt rückgängig machen</translation>
    </message>
    <message>
        <source>Hide names and numbers</source>
        <translation>Namen und Nummern verbergen</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Alle Tastenkürzel</translation>
    </message>
    <message>
        <source>The desk cannot be opened</source>
        <translation>SiSA Desk lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Where a language is typed</source>
        <translation>In einem Feld für die Sprache</translation>
    </message>
    <message numerus="yes">
        <source>%n kept here, not sent yet</source>
        <translation>
            <numerusform>%n hier, noch nicht gesendet</numerusform>
            <numerusform>%n hier, noch nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Gespeichert {time}</translation>
    </message>
    <message>
        <source>Call-backs {n}</source>
        <translation>Rückrufe {n}</translation>
    </message>
    <message>
        <source>Unconfirmed {n}</source>
        <translation>Unbestätigt {n}</translation>
    </message>
</context>
<context>
    <name>Matter</name>
    <message>
        <source>Mediate now</source>
        <translation>Jetzt vermitteln</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>Call-back</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Interpreter calling</source>
        <translation>Sprachmittler*in</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Falsch verbunden</translation>
    </message>
</context>
<context>
    <name>Mode</name>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>Vor Ort</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>Schriftlich</translation>
    </message>
</context>
<context>
    <name>NeighbourWarning</name>
    <message>
        <source>Try a sentence first</source>
        <translation>Erst einen Satz probieren</translation>
    </message>
    <message>
        <source>Everyday talk only</source>
        <translation>Nur für Alltägliches</translation>
    </message>
    <message>
        <source>Only who learned it</source>
        <translation>Nur wer sie gelernt hat</translation>
    </message>
    <message>
        <source>Ask whether it is welcome</source>
        <translation>Erst fragen, ob sie recht ist</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Call wrapped up</source>
        <translation>Anruf abgeschlossen</translation>
    </message>
    <message>
        <source>Call open again</source>
        <translation>Anruf wieder offen</translation>
    </message>
    <message>
        <source>Call-back promised</source>
        <translation>Rückruf zugesagt</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>Rückruf erledigt</translation>
    </message>
    <message>
        <source>Promise taken back</source>
        <translation>Rückruf zurückgenommen</translation>
    </message>
    <message>
        <source>Promise open again</source>
        <translation>Rückruf wieder offen</translation>
    </message>
    <message>
        <source>Request saved</source>
        <translation>Anfrage gespeichert</translation>
    </message>
    <message>
        <source>Request ended</source>
        <translation>Anfrage beendet</translation>
    </message>
    <message>
        <source>Request open again</source>
        <translation>Anfrage wieder offen</translation>
    </message>
    <message>
        <source>Noted: nobody found</source>
        <translation>Notiert: nicht vermittelt</translation>
    </message>
    <message>
        <source>Offer withdrawn</source>
        <translation>Anfrage an Sprachmittler*in zurückgezogen</translation>
    </message>
    <message>
        <source>Request noted</source>
        <translation>Anfrage aufgenommen</translation>
    </message>
    <message>
        <source>Called off, noted as told</source>
        <translation>Abgesagt und Bescheid gegeben</translation>
    </message>
    <message>
        <source>Answer noted</source>
        <translation>Antwort notiert</translation>
    </message>
    <message>
        <source>Handed over; it waits for a colleague</source>
        <translation>Übergeben, wartet auf Übernahme</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Kept at this desk</source>
        <translation>An diesem Platz behalten</translation>
    </message>
    <message>
        <source>Noted as asked; an answer is awaited</source>
        <translation>Als angefragt vermerkt; die Antwort steht aus</translation>
    </message>
    <message>
        <source>Not asked yet after all</source>
        <translation>Doch noch nicht angefragt</translation>
    </message>
    <message>
        <source>Noted as told</source>
        <translation>Als informiert vermerkt</translation>
    </message>
    <message>
        <source>Still to be told</source>
        <translation>Noch zu informieren</translation>
    </message>
    <message>
        <source>The time to answer is over; nobody answered</source>
        <translation>Die Antwortfrist ist um; es kam keine Antwort</translation>
    </message>
    <message>
        <source>The round has begun; the texts wait to be sent</source>
        <translation>Die Runde hat begonnen; die Texte warten auf das Absenden</translation>
    </message>
    <message>
        <source>The next wave is due; the texts wait to be sent</source>
        <translation>Die nächste Welle ist dran; die Texte warten auf das Absenden</translation>
    </message>
    <message>
        <source>Round stopped; nobody else is asked</source>
        <translation>Runde angehalten; niemand sonst wird angefragt</translation>
    </message>
    <message>
        <source>Round called off; nobody was asked</source>
        <translation>Runde zurückgenommen; niemand wurde angefragt</translation>
    </message>
    <message>
        <source>Round as it was</source>
        <translation>Runde wie zuvor</translation>
    </message>
    <message>
        <source>Series noted; each date is a request of its own</source>
        <translation>Serie eingetragen; jeder Termin ist eine eigene Anfrage</translation>
    </message>
    <message>
        <source>Series taken back</source>
        <translation>Serie zurückgenommen</translation>
    </message>
    <message>
        <source>Booked for the dates of the series</source>
        <translation>Für die Termine der Serie gebucht</translation>
    </message>
    <message>
        <source>Dates of the series moved</source>
        <translation>Termine der Serie verschoben</translation>
    </message>
    <message>
        <source>Dates of the series cancelled</source>
        <translation>Termine der Serie abgesagt</translation>
    </message>
    <message>
        <source>Dates of the series as they were</source>
        <translation>Termine der Serie wie zuvor</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Appointment booked</source>
        <translation>Termin gebucht</translation>
    </message>
    <message>
        <source>Booking undone</source>
        <translation>Buchung zurückgenommen</translation>
    </message>
    <message>
        <source>Confirmation noted</source>
        <translation>Bestätigung notiert</translation>
    </message>
    <message>
        <source>Appointment moved; please tell both sides</source>
        <translation>Termin verschoben; bitte beiden Seiten sagen</translation>
    </message>
    <message>
        <source>Given to somebody else; please tell all three</source>
        <translation>An eine andere Person gegeben; bitte allen dreien Bescheid sagen</translation>
    </message>
    <message>
        <source>Appointment cancelled</source>
        <translation>Termin abgesagt</translation>
    </message>
    <message>
        <source>Appointment as it was</source>
        <translation>Termin wie zuvor</translation>
    </message>
    <message>
        <source>Appointment closed</source>
        <translation>Termin abgeschlossen</translation>
    </message>
    <message>
        <source>Interpreter added</source>
        <translation>Sprachmittler*in hinzugefügt</translation>
    </message>
    <message>
        <source>Interpreter saved</source>
        <translation>Sprachmittler*in gespeichert</translation>
    </message>
    <message>
        <source>Availability confirmed</source>
        <translation>Verfügbarkeit bestätigt</translation>
    </message>
    <message>
        <source>Absence entered</source>
        <translation>Abwesenheit eingetragen</translation>
    </message>
    <message>
        <source>Absence removed</source>
        <translation>Abwesenheit entfernt</translation>
    </message>
    <message>
        <source>Extra time entered</source>
        <translation>Zusätzliche Zeit eingetragen</translation>
    </message>
    <message>
        <source>Extra time removed</source>
        <translation>Zusätzliche Zeit entfernt</translation>
    </message>
    <message>
        <source>Noted: it goes on</source>
        <translation>Notiert: Es bleibt dabei</translation>
    </message>
    <message>
        <source>Times confirmed</source>
        <translation>Zeiten bestätigt</translation>
    </message>
    <message>
        <source>Times changed and confirmed</source>
        <translation>Zeiten geändert und bestätigt</translation>
    </message>
    <message>
        <source>Noted as paused</source>
        <translation>Als pausiert notiert</translation>
    </message>
    <message>
        <source>Noted as not reached</source>
        <translation>Als nicht erreicht notiert</translation>
    </message>
    <message>
        <source>Noted as written to</source>
        <translation>Als angeschrieben notiert</translation>
    </message>
    <message>
        <source>Available now, noted</source>
        <translation>Jetzt verfügbar, notiert</translation>
    </message>
    <message>
        <source>Calendar read</source>
        <translation>Kalender gelesen</translation>
    </message>
    <message>
        <source>The calendar could not be read; what was known of it still counts</source>
        <translation>Der Kalender ließ sich nicht lesen; was von ihm bekannt war, gilt weiter</translation>
    </message>
    <message>
        <source>Calendar taken out; its times count no more</source>
        <translation>Kalender herausgenommen; seine Zeiten zählen nicht mehr</translation>
    </message>
    <message>
        <source>Calendar as it was</source>
        <translation>Kalender wie zuvor</translation>
    </message>
    <message>
        <source>Interpreter removed</source>
        <translation>Sprachmittler*in entfernt</translation>
    </message>
    <message>
        <source>Institution added</source>
        <translation>Einrichtung hinzugefügt</translation>
    </message>
    <message>
        <source>Institution saved</source>
        <translation>Einrichtung gespeichert</translation>
    </message>
    <message>
        <source>Institution removed</source>
        <translation>Einrichtung entfernt</translation>
    </message>
    <message>
        <source>Reference made</source>
        <translation>Kennung vergeben</translation>
    </message>
    <message>
        <source>Name noted; it is erased by itself</source>
        <translation>Name notiert; er wird von selbst gelöscht</translation>
    </message>
    <message>
        <source>Interpreters imported</source>
        <translation>Sprachmittler*innen importiert</translation>
    </message>
    <message>
        <source>Institutions imported</source>
        <translation>Einrichtungen importiert</translation>
    </message>
    <message>
        <source>Calls imported</source>
        <translation>Anrufe importiert</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>Import rückgängig gemacht</translation>
    </message>
    <message>
        <source>Language saved</source>
        <translation>Sprache gespeichert</translation>
    </message>
    <message>
        <source>Rule saved</source>
        <translation>Regel gespeichert</translation>
    </message>
    <message>
        <source>New words taken over</source>
        <translation>Neue Wörter übernommen</translation>
    </message>
    <message>
        <source>Rule removed</source>
        <translation>Regel entfernt</translation>
    </message>
    <message>
        <source>Noted: not meant</source>
        <translation>Notiert: nicht gemeint</translation>
    </message>
    <message>
        <source>Noted: gone on with</source>
        <translation>Notiert: trotzdem angenommen</translation>
    </message>
    <message>
        <source>Noted: referred</source>
        <translation>Notiert: verwiesen</translation>
    </message>
    <message>
        <source>Decision taken back</source>
        <translation>Entscheidung zurückgenommen</translation>
    </message>
    <message>
        <source>May sign in now</source>
        <translation>Kann sich jetzt anmelden</translation>
    </message>
    <message>
        <source>Person saved</source>
        <translation>Person gespeichert</translation>
    </message>
    <message>
        <source>May sign in no more; entries stay</source>
        <translation>Kann sich nicht mehr anmelden; Einträge bleiben</translation>
    </message>
    <message>
        <source>Left for the next shift</source>
        <translation>Für die nächste Schicht hinterlassen</translation>
    </message>
    <message>
        <source>Note taken away</source>
        <translation>Notiz entfernt</translation>
    </message>
    <message>
        <source>Referral target added</source>
        <translation>Verweisziel hinzugefügt</translation>
    </message>
    <message>
        <source>Referral target removed</source>
        <translation>Verweisziel entfernt</translation>
    </message>
    <message>
        <source>Referral target saved</source>
        <translation>Verweisziel gespeichert</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>The note is too long. Please shorten it.</source>
        <translation>Die Notiz ist zu lang. Bitte kürzen.</translation>
    </message>
</context>
<context>
    <name>Noun</name>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Call-back</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Anfrage an Sprachmittler*in</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Sprachmittler*in</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klient*in</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Referral target</source>
        <translation>Verweisziel</translation>
    </message>
    <message>
        <source>Excluded setting</source>
        <translation>Ausschluss</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>What number it is</source>
        <translation>Welche Nummer es ist</translation>
    </message>
    <message>
        <source>ward, office …</source>
        <translation>Station, Büro …</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Hauptnummer</translation>
    </message>
    <message>
        <source>Every number that begins like this one belongs to the institution</source>
        <translation>Jede Nummer, die so beginnt, gehört zur Einrichtung</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
</context>
<context>
    <name>OfferState</name>
    <message>
        <source>Asked</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Said yes</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Perhaps</source>
        <translation>Vielleicht</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Verfallen</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Given to somebody else</source>
        <translation>Anders vergeben</translation>
    </message>
</context>
<context>
    <name>OpeningScript</name>
    <message>
        <source>Join the three, then leave</source>
        <translation>Zu dritt, dann auflegen</translation>
    </message>
    <message>
        <source>Join the three ({keys}), then leave</source>
        <translation>Zu dritt ({keys}), dann auflegen</translation>
    </message>
    <message>
        <source>Opening the talk</source>
        <translation>Gesprächseröffnung</translation>
    </message>
    <message>
        <source>Interpreter introduces themself</source>
        <translation>Sprachmittler*in stellt sich vor</translation>
    </message>
    <message>
        <source>Volunteer work, only with consent</source>
        <translation>Ehrenamt, nur mit Einverständnis</translation>
    </message>
    <message>
        <source>Matter in one sentence, no advice</source>
        <translation>Anliegen in einem Satz, kein Rat</translation>
    </message>
</context>
<context>
    <name>OrganisationCard</name>
    <message>
        <source>Choose an institution in the list, with the arrow keys or the mouse.</source>
        <translation>In der Liste eine Einrichtung wählen, mit den Pfeiltasten oder der Maus.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit (Ctrl+E)</source>
        <translation>Bearbeiten (Strg+E)</translation>
    </message>
    <message>
        <source>exchange, with all extensions</source>
        <translation>Hauptnummer mit allen Durchwahlen</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Neither calls nor requests yet.</source>
        <translation>Noch keine Anrufe und keine Anfragen.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>Parts of the card</source>
        <translation>Teile der Karte</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Calls and requests</source>
        <translation>Anrufe, Anfragen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>OrganisationForm</name>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>New institution</source>
        <translation>Neue Einrichtung</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Nummer hinzufügen</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>Add a room</source>
        <translation>Raum hinzufügen</translation>
    </message>
    <message>
        <source>Please enter a name.</source>
        <translation>Bitte einen Namen eingeben.</translation>
    </message>
    <message>
        <source>Please choose a place of the list.</source>
        <translation>Bitte einen Ort aus der Liste wählen.</translation>
    </message>
    <message>
        <source>The note is too long. Please shorten it.</source>
        <translation>Die Notiz ist zu lang. Bitte kürzen.</translation>
    </message>
    <message>
        <source>The same as {name}?</source>
        <translation>Dieselbe wie {name}?</translation>
    </message>
</context>
<context>
    <name>OrganisationKind</name>
    <message>
        <source>Health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>School, day care</source>
        <translation>Schule, Kita</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Behörde</translation>
    </message>
    <message>
        <source>Counselling</source>
        <translation>Beratung</translation>
    </message>
    <message>
        <source>Association</source>
        <translation>Verein</translation>
    </message>
    <message>
        <source>Law office</source>
        <translation>Kanzlei</translation>
    </message>
    <message>
        <source>Private person</source>
        <translation>Privatperson</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
</context>
<context>
    <name>OrganisationRows</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Verweisziel</translation>
    </message>
    <message>
        <source>Phone and website</source>
        <translation>Telefon, Web</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Zuletzt geprüft</translation>
    </message>
    <message>
        <source>never checked</source>
        <translation>nie geprüft</translation>
    </message>
    <message>
        <source>checked today</source>
        <translation>heute geprüft</translation>
    </message>
</context>
<context>
    <name>OrganisationsPage</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Neuer Eintrag</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Checked today</source>
        <translation>Heute geprüft</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>Einrichtungen</translation>
    </message>
    <message>
        <source>Referral directory</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>Parts of the screen</source>
        <translation>Teile des Bildschirms</translation>
    </message>
</context>
<context>
    <name>OtherLine</name>
    <message>
        <source>Dial</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Call off</source>
        <translation>Absagen</translation>
    </message>
    <message>
        <source>Rings {time}, Shift + key</source>
        <translation>Klingelt {time}, Umschalt + Taste</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>Call-back is promised</source>
        <translation>Rückruf ist zugesagt</translation>
    </message>
    <message>
        <source>As an appointment</source>
        <translation>Als Termin</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Verweisen</translation>
    </message>
    <message>
        <source>The list is through: nobody is left to be rung.</source>
        <translation>Die Liste ist durch: Niemand ist mehr anzurufen.</translation>
    </message>
    <message numerus="yes">
        <source>The caller has been waiting for %n minute(s).</source>
        <translation>
            <numerusform>Wartet seit %n Minute.</numerusform>
            <numerusform>Wartet seit %n Minuten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can just now; the list says why.</source>
        <translation>Gerade kann niemand; warum, steht in der Liste.</translation>
    </message>
    <message>
        <source>Call-back by {time}</source>
        <translation>Rückruf bis {time}</translation>
    </message>
    <message>
        <source>Nobody in the pool speaks {language}.</source>
        <translation>Niemand im Pool spricht {language}.</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>call list</source>
        <translation>Anrufliste</translation>
    </message>
    <message>
        <source>Call list of {time}</source>
        <translation>Anrufliste vom {time}</translation>
    </message>
    <message>
        <source>The call list is in {file}.</source>
        <translation>Die Anrufliste steht in {file}.</translation>
    </message>
    <message>
        <source>Call list for paper</source>
        <translation>Anrufliste für Papier</translation>
    </message>
    <message>
        <source>{what}, {when}: {why}</source>
        <translation>{what}, {when}: {why}</translation>
    </message>
    <message numerus="yes">
        <source>The server is away. Go on: %n entry(ies) kept here; bookings are tentative.</source>
        <translation>
            <numerusform>Server nicht erreichbar. Bitte weiterarbeiten: %n Eintrag hier aufbewahrt; Buchungen sind vorläufig.</numerusform>
            <numerusform>Server nicht erreichbar. Bitte weiterarbeiten: %n Einträge hier aufbewahrt; Buchungen sind vorläufig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server is away. Go on: everything is kept here and sent later.</source>
        <translation>Server nicht erreichbar. Bitte weiterarbeiten: Alles wird hier aufbewahrt und später gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) made while the server was away were not taken.</source>
        <translation>
            <numerusform>%n Eintrag aus der Zeit ohne Server wurde nicht übernommen.</numerusform>
            <numerusform>%n Einträge aus der Zeit ohne Server wurden nicht übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Look through them</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Request noted</source>
        <translation>Anfrage aufgenommen</translation>
    </message>
    <message>
        <source>Call-back promised</source>
        <translation>Rückruf zugesagt</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>Verwiesen</translation>
    </message>
    <message>
        <source>Informed</source>
        <translation>Auskunft gegeben</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Nicht vermittelt</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Falsch verbunden</translation>
    </message>
    <message>
        <source>Hung up</source>
        <translation>Aufgelegt</translation>
    </message>
</context>
<context>
    <name>Override</name>
    <message>
        <source>Ask all the same</source>
        <translation>Trotzdem anfragen</translation>
    </message>
    <message>
        <source>Leave it  Esc</source>
        <translation>Lassen  Esc</translation>
    </message>
    <message>
        <source>{name} – {what}. Why ask all the same?</source>
        <translation>{name} – {what}. Warum trotzdem anfragen?</translation>
    </message>
    <message>
        <source>{name} cannot be asked all the same: {what}.</source>
        <translation>{name} kann nicht trotzdem angefragt werden: {what}.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reason, for colleagues to read</source>
        <translation>Grund, für alle im Team lesbar</translation>
    </message>
    <message>
        <source>Please type a reason; colleagues will read it.</source>
        <translation>Bitte einen Grund eintragen; das Team liest ihn.</translation>
    </message>
</context>
<context>
    <name>PastLeaf</name>
    <message>
        <source>Appointments</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
</context>
<context>
    <name>PastLine</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>PatternRow</name>
    <message>
        <source>valid from</source>
        <translation>gültig ab</translation>
    </message>
    <message>
        <source>until (open)</source>
        <translation>bis (offen)</translation>
    </message>
    <message>
        <source>Not on these days</source>
        <translation>Nicht an diesen Tagen</translation>
    </message>
    <message>
        <source>not on …</source>
        <translation>nicht am …</translation>
    </message>
    <message>
        <source>On which weekdays?</source>
        <translation>An welchen Wochentagen?</translation>
    </message>
    <message>
        <source>From when to when? For example: 8–12 or 8:00–12:30</source>
        <translation>Von wann bis wann? Zum Beispiel: 8–12 oder 8:00–12:30</translation>
    </message>
    <message>
        <source>For what: phone, on site, video?</source>
        <translation>Wofür: Telefon, vor Ort, Video?</translation>
    </message>
    <message>
        <source>One of the days cannot be read. For example: 24.12. or 24.12.2026</source>
        <translation>Einer der Tage ist unverständlich. Zum Beispiel: 24.12. oder 24.12.2026</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>Wochentage</translation>
    </message>
    <message>
        <source>From when to when</source>
        <translation>Von wann bis wann</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>School holidays</source>
        <translation>Schulferien</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>On a file roles are a courtesy: who has the file can read all of it. Where roles must hold, use a server.</source>
        <translation>In einer Datei sind Rollen nur eine Absprache: Wer die Datei hat, kann alles lesen. Wo Rollen gelten müssen, braucht es einen Server.</translation>
    </message>
    <message>
        <source>Shown at the next sign-in of colleagues. Enter leaves it; no names of callers.</source>
        <translation>Erscheint bei der nächsten Anmeldung der anderen. Enter hinterlässt sie; keine Namen von Anrufenden.</translation>
    </message>
    <message>
        <source>Nobody has to sign in yet</source>
        <translation>Noch muss sich niemand anmelden</translation>
    </message>
    <message>
        <source>From the first person on everybody has to. That one is an administrator.</source>
        <translation>Ab der ersten Person müssen es alle. Sie übernimmt die Verwaltung.</translation>
    </message>
    <message>
        <source>{who}, {when}: {text}</source>
        <translation>{who}, {when}: {text}</translation>
    </message>
    <message>
        <source>People are managed by administrators: {names}. Your own password you may change.</source>
        <translation>Personen verwaltet: {names}. Ihr eigenes Passwort können Sie ändern.</translation>
    </message>
    <message>
        <source>never yet</source>
        <translation>noch nie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Last here</source>
        <translation>Zuletzt hier</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>People of the desk</source>
        <translation>Personen am Arbeitsplatz</translation>
    </message>
    <message>
        <source>Who signs in here. Entries carry the name; roles say what somebody may do.</source>
        <translation>Wer sich hier anmeldet. Einträge tragen den Namen; Rollen sagen, was jemand tun darf.</translation>
    </message>
    <message>
        <source>Let sign in</source>
        <translation>Anmelden lassen</translation>
    </message>
    <message>
        <source>Change roles</source>
        <translation>Rollen ändern</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Passwort setzen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>For the next shift</source>
        <translation>Für die nächste Schicht</translation>
    </message>
    <message>
        <source>Who may sign in</source>
        <translation>Wer sich anmelden kann</translation>
    </message>
    <message>
        <source>There is nobody of this name; please choose somebody.</source>
        <translation>Niemand heißt so; bitte jemanden auswählen.</translation>
    </message>
    <message>
        <source>This name may sign in already.</source>
        <translation>Dieser Name kann sich schon anmelden.</translation>
    </message>
    <message>
        <source>Nobody changes their own role. Please ask a colleague.</source>
        <translation>Niemand ändert die eigene Rolle. Bitte eine Kollegin oder einen Kollegen fragen.</translation>
    </message>
    <message>
        <source>May sign in</source>
        <translation>Kann sich anmelden</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Note for the next shift</source>
        <translation>Notiz für die nächste Schicht</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit (Ctrl+E)</source>
        <translation>Bearbeiten (Strg+E)</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>Niemand gewählt</translation>
    </message>
    <message>
        <source>Choose somebody in the list, with the arrow keys or the mouse.</source>
        <translation>In der Liste jemanden wählen, mit den Pfeiltasten oder der Maus.</translation>
    </message>
    <message>
        <source>Confirmed today</source>
        <translation>Heute bestätigt</translation>
    </message>
    <message>
        <source>Available until …</source>
        <translation>Verfügbar bis …</translation>
    </message>
    <message>
        <source>Absent …</source>
        <translation>Abwesend …</translation>
    </message>
    <message>
        <source>Parts of the card</source>
        <translation>Teile der Karte</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Times and absences</source>
        <translation>Zeiten, Abwesenheiten</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>PersonLeaf</name>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) a week at most</source>
        <translation>
            <numerusform>höchstens %n Termin pro Woche</numerusform>
            <numerusform>höchstens %n Termine pro Woche</numerusform>
        </translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Not sent to</source>
        <translation>Nicht einsetzen bei</translation>
    </message>
    <message>
        <source>No phone number.</source>
        <translation>Keine Telefonnummer.</translation>
    </message>
    <message>
        <source>{day} ({age} ago)</source>
        <translation>{day} ({age} her)</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>falsche Nummer</translation>
    </message>
    <message>
        <source>not at this hour</source>
        <translation>nicht um diese Zeit</translation>
    </message>
    <message>
        <source>valid until {day}</source>
        <translation>gültig bis {day}</translation>
    </message>
</context>
<context>
    <name>PhoneField</name>
    <message>
        <source>This number looks unusual. It is kept as typed.</source>
        <translation>Diese Nummer sieht ungewöhnlich aus. Sie bleibt, wie sie eingegeben wurde.</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
</context>
<context>
    <name>PhoneKeys</name>
    <message>
        <source>Keys for a talk of three</source>
        <translation>Tasten für das Gespräch zu dritt</translation>
    </message>
    <message>
        <source>Ring a second number</source>
        <translation>Zweite Nummer anrufen</translation>
    </message>
    <message>
        <source>Holds the caller; usually R</source>
        <translation>Hält das erste Gespräch; meist R</translation>
    </message>
    <message>
        <source>Join the three</source>
        <translation>Zu dritt zusammenschalten</translation>
    </message>
    <message>
        <source>FRITZ!Box: R 3</source>
        <translation>FRITZ!Box: R 3</translation>
    </message>
    <message>
        <source>Leave the three</source>
        <translation>Gespräch zu dritt verlassen</translation>
    </message>
    <message>
        <source>Empty: hang up</source>
        <translation>Leer: auflegen</translation>
    </message>
</context>
<context>
    <name>PhoneRow</name>
    <message>
        <source>What number it is</source>
        <translation>Welche Nummer es ist</translation>
    </message>
    <message>
        <source>mobile …</source>
        <translation>mobil …</translation>
    </message>
    <message>
        <source>When this number may be rung, for example 8–20</source>
        <translation>Wann hier angerufen werden darf, zum Beispiel 8–20</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>May be rung from–until</source>
        <translation>Anrufen von–bis</translation>
    </message>
    <message>
        <source>Wrong since {day}, not rung</source>
        <translation>Falsch seit {day}, wird nicht angerufen</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message numerus="yes">
        <source>%n request(s): texts wait to be sent.</source>
        <translation>
            <numerusform>%n Anfrage: der Text wartet auf das Senden.</numerusform>
            <numerusform>%n Anfragen: die Texte warten auf das Senden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) booked; both sides have to be told.</source>
        <translation>
            <numerusform>%n Anfrage gebucht; beide Seiten müssen es noch erfahren.</numerusform>
            <numerusform>%n Anfragen gebucht; beide Seiten müssen es noch erfahren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not possible any more.</source>
        <translation>
            <numerusform>%n war nicht mehr möglich.</numerusform>
            <numerusform>%n waren nicht mehr möglich.</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan all open requests</source>
        <translation>Alle offenen Anfragen planen</translation>
    </message>
    <message>
        <source>Nobody is proposed here.</source>
        <translation>Hier wird niemand vorgeschlagen.</translation>
    </message>
    <message>
        <source>Take up all proposals</source>
        <translation>Alle Vorschläge annehmen</translation>
    </message>
    <message>
        <source>Next best for this request</source>
        <translation>Nächstbeste für diese Anfrage</translation>
    </message>
    <message>
        <source>Leave this request out</source>
        <translation>Diese Anfrage auslassen</translation>
    </message>
    <message>
        <source>Plan anew</source>
        <translation>Neu planen</translation>
    </message>
    <message>
        <source>Find a stand-in, changing as little as can be</source>
        <translation>Ersatz finden und so wenig wie möglich ändern</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist offen</translation>
    </message>
    <message>
        <source>Every request has somebody, or waits for an answer.</source>
        <translation>Für jede Anfrage ist jemand da, oder eine Antwort steht aus.</translation>
    </message>
    <message>
        <source>Prepare the offer  Enter</source>
        <translation>Anfrage vorbereiten  Enter</translation>
    </message>
    <message numerus="yes">
        <source>Take up all %n  Ctrl+Enter</source>
        <translation>
            <numerusform>%n annehmen  Strg+Enter</numerusform>
            <numerusform>Alle %n annehmen  Strg+Enter</numerusform>
        </translation>
    </message>
    <message>
        <source>Offer prepared</source>
        <translation>Anfrage vorbereitet</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Not possible any more</source>
        <translation>Nicht mehr möglich</translation>
    </message>
    <message>
        <source>Book  Enter</source>
        <translation>Buchen  Enter</translation>
    </message>
    <message>
        <source>Book all changes  Enter</source>
        <translation>Alle Änderungen buchen  Enter</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>whoever could is needed elsewhere</source>
        <translation>wer könnte, wird anderswo gebraucht</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>nobody can at this time</source>
        <translation>niemand kann zu dieser Zeit</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>to be filled by hand</source>
        <translation>von Hand zu besetzen</translation>
    </message>
    <message>
        <source>Nobody left</source>
        <translation>Niemand übrig</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Bleibt wie es ist</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Stop looking  Esc</source>
        <translation>Suche beenden  Esc</translation>
    </message>
    <message>
        <source>Next best  N</source>
        <translation>Nächstbeste  N</translation>
    </message>
    <message>
        <source>Leave out  X</source>
        <translation>Auslassen  X</translation>
    </message>
    <message>
        <source>Take up as</source>
        <translation>Annehmen als</translation>
    </message>
    <message numerus="yes">
        <source>%n booking(s) of that day change(s) hands; all others stay.</source>
        <translation>
            <numerusform>%n Buchung dieses Tages wechselt die Person; alle anderen bleiben.</numerusform>
            <numerusform>%n Buchungen dieses Tages wechseln die Person; alle anderen bleiben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking for the best plan, for %n second(s) at most.</source>
        <translation>
            <numerusform>Der beste Plan wird gesucht, höchstens %n Sekunde lang.</numerusform>
            <numerusform>Der beste Plan wird gesucht, höchstens %n Sekunden lang.</numerusform>
        </translation>
    </message>
    <message>
        <source>Less than {percent} % away from what can be proven.</source>
        <translation>Weniger als {percent} % entfernt von dem, was sich beweisen lässt.</translation>
    </message>
    <message numerus="yes">
        <source>{filled} of %n open place(s) filled</source>
        <translation>
            <numerusform>{filled} von %n offenen Platz besetzt</numerusform>
            <numerusform>{filled} von %n offenen Plätzen besetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody is free; nothing else changes.</source>
        <translation>Jemand ist frei; sonst ändert sich nichts.</translation>
    </message>
    <message>
        <source>No better plan is possible.</source>
        <translation>Ein besserer Plan ist nicht möglich.</translation>
    </message>
    <message>
        <source>Nobody else can without taking somebody from another request.</source>
        <translation>Sonst kann niemand, ohne in einer anderen Anfrage zu fehlen.</translation>
    </message>
    <message numerus="yes">
        <source>%n could, but is/are needed for other requests of this plan.</source>
        <translation>
            <numerusform>%n Person könnte, wird aber für andere Anfragen dieses Plans gebraucht.</numerusform>
            <numerusform>%n könnten, werden aber für andere Anfragen dieses Plans gebraucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody speaks this language.</source>
        <translation>Niemand spricht diese Sprache.</translation>
    </message>
    <message>
        <source>A good plan. To look for the best one this installation needs the addition “planner”.</source>
        <translation>Ein guter Plan. Um den besten zu suchen, braucht diese Installation den Zusatz „planner“.</translation>
    </message>
    <message>
        <source>A good plan; the search for a better one was stopped.</source>
        <translation>Ein guter Plan; die Suche nach einem besseren wurde beendet.</translation>
    </message>
    <message>
        <source>The best plan found in the time allowed; a better one may exist.</source>
        <translation>Der beste Plan, der in der Zeit gefunden wurde; vielleicht gibt es einen besseren.</translation>
    </message>
    <message>
        <source>Changed by hand; R plans anew.</source>
        <translation>Von Hand geändert; R plant neu.</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) could too: {names}</source>
        <translation>
            <numerusform>%n weitere Person könnte auch: {names}</numerusform>
            <numerusform>%n weitere könnten auch: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can: {reasons}.</source>
        <translation>Niemand kann: {reasons}.</translation>
    </message>
    <message numerus="yes">
        <source>%n asked already, stay(s)</source>
        <translation>
            <numerusform>%n ist schon angefragt und bleibt</numerusform>
            <numerusform>%n sind schon angefragt und bleiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n km to get there</source>
        <translation>
            <numerusform>%n km Anfahrt</numerusform>
            <numerusform>%n km Anfahrt</numerusform>
        </translation>
    </message>
    <message>
        <source>What would help: {ways}.</source>
        <translation>Was helfen würde: {ways}.</translation>
    </message>
    <message>
        <source>an answer is awaited</source>
        <translation>eine Antwort steht aus</translation>
    </message>
    <message>
        <source>day and time are missing</source>
        <translation>Tag und Uhrzeit fehlen</translation>
    </message>
    <message>
        <source>its time is over</source>
        <translation>die Zeit ist vorbei</translation>
    </message>
    <message>
        <source>a relay is put together by hand</source>
        <translation>ein Relais wird von Hand zusammengestellt</translation>
    </message>
    <message>
        <source>Prepare offers</source>
        <translation>Anfragen vorbereiten</translation>
    </message>
    <message>
        <source>Book at once</source>
        <translation>Gleich buchen</translation>
    </message>
</context>
<context>
    <name>Post</name>
    <message>
        <source>The text is copied; please send it to the numbers in the list.</source>
        <translation>Der Text ist kopiert; bitte an die Nummern in der Liste senden.</translation>
    </message>
    <message>
        <source>No mail program opened; the text is copied instead.</source>
        <translation>Es öffnete sich kein Mailprogramm; der Text ist stattdessen kopiert.</translation>
    </message>
    <message>
        <source>Please dial this number by hand.</source>
        <translation>Bitte diese Nummer von Hand wählen.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Day and month, please, for example 6.1.</source>
        <translation>Bitte Tag und Monat, zum Beispiel 6.1.</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>Feiertage</translation>
    </message>
    <message>
        <source>Closures, every year</source>
        <translation>Betriebspausen, jedes Jahr</translation>
    </message>
    <message>
        <source>Fixed day</source>
        <translation>Fester Tag</translation>
    </message>
    <message>
        <source>Days from Easter</source>
        <translation>Tage ab Ostern</translation>
    </message>
    <message>
        <source>Add a holiday</source>
        <translation>Feiertag hinzufügen</translation>
    </message>
    <message>
        <source>Add a closure</source>
        <translation>Betriebspause hinzufügen</translation>
    </message>
    <message>
        <source>Name of the holiday</source>
        <translation>Name des Feiertags</translation>
    </message>
    <message>
        <source>How its day is found</source>
        <translation>Wie der Tag bestimmt wird</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Days from Easter Sunday, please: −2 is Good Friday, +39 Ascension.</source>
        <translation>Bitte Tage ab Ostersonntag: −2 ist Karfreitag, +39 Himmelfahrt.</translation>
    </message>
    <message>
        <source>Name of the closure</source>
        <translation>Name der Betriebspause</translation>
    </message>
    <message>
        <source>What is closed</source>
        <translation>Was geschlossen ist</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>This and next year</source>
        <translation>Dieses und nächstes Jahr</translation>
    </message>
    <message>
        <source>Last day, included</source>
        <translation>Letzter Tag, einschließlich</translation>
    </message>
    <message>
        <source>Words that give it away</source>
        <translation>Wörter, die es verraten</translation>
    </message>
    <message>
        <source>What to say to the caller</source>
        <translation>Was am Telefon zu sagen ist</translation>
    </message>
    <message>
        <source>Words that are meant otherwise</source>
        <translation>Wörter, die anders gemeint sind</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>With a reason</source>
        <translation>Mit Begründung</translation>
    </message>
    <message>
        <source>Excluded settings</source>
        <translation>Ausgeschlossene Anlässe</translation>
    </message>
    <message>
        <source>What is excluded</source>
        <translation>Was ausgeschlossen ist</translation>
    </message>
    <message>
        <source>Refer to</source>
        <translation>Verweis an</translation>
    </message>
    <message>
        <source>Taken all the same</source>
        <translation>Trotzdem annehmen</translation>
    </message>
    <message>
        <source>Add an excluded setting</source>
        <translation>Ausschluss hinzufügen</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>Kein Verweis</translation>
    </message>
    <message>
        <source>Take over new words</source>
        <translation>Neue Wörter übernehmen</translation>
    </message>
    <message>
        <source>Adds the words that came with the program; yours stay as they are.</source>
        <translation>Ergänzt die mitgelieferten Wörter; Ihre bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Exclusions</source>
        <translation>Ausschlüsse</translation>
    </message>
    <message>
        <source>What volunteers are not asked for. A word counts where a word begins; with an asterisk before it, inside words too: *therapy. Three dots stand for up to three words: consent … surgery.</source>
        <translation>Worum Ehrenamtliche nicht gebeten werden. Ein Wort zählt am Wortanfang; mit Sternchen davor auch im Wortinneren: *therapie. Drei Punkte stehen für bis zu drei Wörter: aufklär … operation.</translation>
    </message>
    <message>
        <source>Try a sentence</source>
        <translation>Satz ausprobieren</translation>
    </message>
    <message>
        <source>As a caller would say it, for example: talk before an operation</source>
        <translation>Wie am Telefon gesagt, zum Beispiel: Gespräch vor der Operation</translation>
    </message>
    <message>
        <source>Nothing is excluded</source>
        <translation>Nichts ist ausgeschlossen</translation>
    </message>
    <message>
        <source>because of: {words}</source>
        <translation>wegen: {words}</translation>
    </message>
    <message>
        <source>Try a note</source>
        <translation>Notiz ausprobieren</translation>
    </message>
    <message>
        <source>Hints on health</source>
        <translation>Gesundheitshinweise</translation>
    </message>
    <message>
        <source>A note is no place for a diagnosis. When one of these words is typed into a note, a hint appears; nothing is refused.</source>
        <translation>Eine Diagnose gehört nicht in eine Notiz. Steht eines dieser Wörter in einer Notiz, erscheint ein Hinweis; abgelehnt wird nichts.</translation>
    </message>
    <message>
        <source>for example: is pregnant, please a woman</source>
        <translation>zum Beispiel: ist schwanger, bitte eine Frau</translation>
    </message>
    <message>
        <source>Beginnings of words, with commas between</source>
        <translation>Wortanfänge, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>The hint appears</source>
        <translation>Der Hinweis erscheint</translation>
    </message>
    <message>
        <source>No hint</source>
        <translation>Kein Hinweis</translation>
    </message>
    <message>
        <source>Take over those the program knows</source>
        <translation>Bekannte Ferien übernehmen</translation>
    </message>
    <message>
        <source>No appointment is possible under these rules</source>
        <translation>Nach diesen Regeln ist kein Termin möglich</translation>
    </message>
    <message>
        <source>Hours and days</source>
        <translation>Zeiten und Tage</translation>
    </message>
    <message>
        <source>When the hotline is open, what counts as a working day, and the notice needed.</source>
        <translation>Wann die Hotline offen ist, was als Werktag zählt und wie viel Vorlauf nötig ist.</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Angefragt am</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Öffnungszeiten</translation>
    </message>
    <message>
        <source>Notice in working days</source>
        <translation>Vorlauf in Werktagen</translation>
    </message>
    <message>
        <source>flexible</source>
        <translation>flexibel</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>streng</translation>
    </message>
    <message>
        <source>Everything the program knows stands there already.</source>
        <translation>Alle bekannten Ferien stehen schon da.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>for</source>
        <translation>für</translation>
    </message>
    <message>
        <source>Day and month, please, for example 21.12.</source>
        <translation>Bitte Tag und Monat, zum Beispiel 21.12.</translation>
    </message>
    <message>
        <source>Earliest appointment: {day}</source>
        <translation>Frühester Termin: {day}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>Hours, please, for example 8–12, 13–16:30; empty is closed.</source>
        <translation>Bitte Zeiten, zum Beispiel 8–12, 13–16:30; leer heißt geschlossen.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Shorter notice</source>
        <translation>Kürzerer Vorlauf</translation>
    </message>
    <message>
        <source>A number of days, please, or nothing.</source>
        <translation>Bitte eine Anzahl Tage oder nichts.</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Abschnitte der Einstellungen</translation>
    </message>
    <message>
        <source>Workplace</source>
        <translation>Arbeitsplatz</translation>
    </message>
    <message>
        <source>People of the desk</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Data and privacy</source>
        <translation>Daten und Schutz</translation>
    </message>
    <message>
        <source>Changed by whoever coordinates the desk.</source>
        <translation>Ändert die Koordination.</translation>
    </message>
    <message>
        <source>Never checked</source>
        <translation>Nie geprüft</translation>
    </message>
    <message>
        <source>Checked {day}</source>
        <translation>Geprüft {day}</translation>
    </message>
    <message>
        <source>Checked today</source>
        <translation>Heute geprüft</translation>
    </message>
    <message>
        <source>Where callers are referred to when volunteers may not or cannot help.</source>
        <translation>Wohin verwiesen wird, wenn Ehrenamtliche nicht helfen dürfen oder können.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Helps with</source>
        <translation>Hilft bei</translation>
    </message>
    <message>
        <source>Add a referral target</source>
        <translation>Verweisziel hinzufügen</translation>
    </message>
    <message>
        <source>Not saved yet. {sentence}</source>
        <translation>Noch nicht gespeichert. {sentence}</translation>
    </message>
    <message>
        <source>School holidays</source>
        <translation>Schulferien</translation>
    </message>
    <message>
        <source>Add school holidays</source>
        <translation>Ferien hinzufügen</translation>
    </message>
    <message>
        <source>Name of the school holidays</source>
        <translation>Name der Ferien</translation>
    </message>
    <message>
        <source>A day, please, for example 19.10.2026.</source>
        <translation>Bitte einen Tag, zum Beispiel 19.10.2026.</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>until {time}</source>
        <translation>bis {time}</translation>
    </message>
    <message>
        <source>available</source>
        <translation>verfügbar</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>{name} is on it</source>
        <translation>{name} ist dran</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>ab {time}</translation>
    </message>
    <message>
        <source>not today</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>away</source>
        <translation>abwesend</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Aufbewahrt</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message numerus="yes">
        <source>A name is erased %n day(s) after it was taken down.</source>
        <translation>
            <numerusform>Ein Name wird %n Tag nach der Aufnahme gelöscht.</numerusform>
            <numerusform>Ein Name wird %n Tage nach der Aufnahme gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Due names are erased at every start of the program.</source>
        <translation>Fällige Namen werden bei jedem Programmstart gelöscht.</translation>
    </message>
    <message>
        <source>In a database on a server</source>
        <translation>In einer Datenbank auf einem Server</translation>
    </message>
    <message>
        <source>Data and privacy</source>
        <translation>Daten und Schutz</translation>
    </message>
    <message>
        <source>Everything stays in one file on this computer. What is in it, why, and how long.</source>
        <translation>Alles bleibt in einer Datei auf diesem Computer. Was darin steht, warum und wie lange.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Erase names due now</source>
        <translation>Fällige Namen jetzt löschen</translation>
    </message>
    <message>
        <source>Record of processing</source>
        <translation>Verarbeitungsverzeichnis</translation>
    </message>
    <message>
        <source>Find in the record</source>
        <translation>Im Verzeichnis suchen</translation>
    </message>
    <message>
        <source>Table, column or purpose</source>
        <translation>Tabelle, Spalte oder Zweck</translation>
    </message>
    <message>
        <source>Where everything lies</source>
        <translation>Wo alles liegt</translation>
    </message>
    <message>
        <source>Names of clients</source>
        <translation>Namen von Klient*innen</translation>
    </message>
    <message>
        <source>No column is named like this.</source>
        <translation>Keine Spalte heißt so.</translation>
    </message>
    <message>
        <source>The data lie on a server, in no folder here.</source>
        <translation>Die Daten liegen auf einem Server, hier gibt es keinen Ordner.</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) erased</source>
        <translation>
            <numerusform>%n Name gelöscht</numerusform>
            <numerusform>%n Namen gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>No name is due today</source>
        <translation>Heute ist kein Name fällig</translation>
    </message>
    <message>
        <source>Twelve months after the call, then only what statistics need</source>
        <translation>Zwölf Monate nach dem Anruf, danach nur, was die Statistik braucht</translation>
    </message>
    <message>
        <source>Four weeks after the end of the matter</source>
        <translation>Vier Wochen nach Ende des Anliegens</translation>
    </message>
    <message>
        <source>Until the settlement of its year is closed</source>
        <translation>Bis das Jahr abgerechnet ist</translation>
    </message>
    <message>
        <source>Until the erase date in the row</source>
        <translation>Bis zum Löschdatum in der Zeile</translation>
    </message>
    <message>
        <source>While the person takes part, and six months after</source>
        <translation>Solange die Person mitmacht und sechs Monate danach</translation>
    </message>
    <message>
        <source>While the institution asks for mediation</source>
        <translation>Solange die Einrichtung Vermittlung anfragt</translation>
    </message>
    <message>
        <source>Until it is changed</source>
        <translation>Bis zur Änderung</translation>
    </message>
    <message>
        <source>As long as the service reports on its years; it names nobody</source>
        <translation>Solange der Dienst über seine Jahre berichtet; niemand ist darin genannt</translation>
    </message>
    <message>
        <source>Twelve months</source>
        <translation>Zwölf Monate</translation>
    </message>
    <message>
        <source>As long as the row it belongs to</source>
        <translation>So lange wie die zugehörige Zeile</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Abwesenheiten</translation>
    </message>
    <message>
        <source>Commands carried out</source>
        <translation>Ausgeführte Befehle</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Änderungsprotokoll</translation>
    </message>
    <message>
        <source>Salts of the audit</source>
        <translation>Salze des Änderungsprotokolls</translation>
    </message>
    <message>
        <source>Availability, compiled</source>
        <translation>Verfügbarkeit, berechnet</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Klient*innen</translation>
    </message>
    <message>
        <source>Times in calendars</source>
        <translation>Zeiten in Kalendern</translation>
    </message>
    <message>
        <source>Calendars of interpreters</source>
        <translation>Kalender der Sprachmittler*innen</translation>
    </message>
    <message>
        <source>Sums of calls</source>
        <translation>Summen der Anrufe</translation>
    </message>
    <message>
        <source>Call-backs</source>
        <translation>Rückrufe</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Closures</source>
        <translation>Betriebspausen</translation>
    </message>
    <message>
        <source>Asked whether times still hold</source>
        <translation>Gefragt, ob Zeiten noch stimmen</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Choices in the ranking</source>
        <translation>Entscheidungen in der Rangfolge</translation>
    </message>
    <message>
        <source>Excluded settings asked for</source>
        <translation>Angefragte Ausschlüsse</translation>
    </message>
    <message>
        <source>Excluded settings</source>
        <translation>Ausgeschlossene Anlässe</translation>
    </message>
    <message>
        <source>Single offered times</source>
        <translation>Einzelne Zusatzzeiten</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Hand-overs</source>
        <translation>Übergaben</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>Feiertage</translation>
    </message>
    <message>
        <source>Weekly patterns</source>
        <translation>Wochenmuster</translation>
    </message>
    <message>
        <source>Numbers of interpreters</source>
        <translation>Nummern der Sprachmittler*innen</translation>
    </message>
    <message>
        <source>Qualifications</source>
        <translation>Qualifikationen</translation>
    </message>
    <message>
        <source>Languages of interpreters</source>
        <translation>Sprachen der Sprachmittler*innen</translation>
    </message>
    <message>
        <source>Interpreters</source>
        <translation>Sprachmittler*innen</translation>
    </message>
    <message>
        <source>Kept in spite of an absence</source>
        <translation>Trotz Abwesenheit behalten</translation>
    </message>
    <message>
        <source>Changed languages</source>
        <translation>Geänderte Sprachen</translation>
    </message>
    <message>
        <source>Notice needed</source>
        <translation>Nötiger Vorlauf</translation>
    </message>
    <message>
        <source>People of a round</source>
        <translation>Personen einer Runde</translation>
    </message>
    <message>
        <source>Rounds of asking</source>
        <translation>Fragerunden</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Anfragen an Sprachmittler*innen</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Öffnungszeiten</translation>
    </message>
    <message>
        <source>Contacts of institutions</source>
        <translation>Kontakte der Einrichtungen</translation>
    </message>
    <message>
        <source>Numbers of institutions</source>
        <translation>Nummern der Einrichtungen</translation>
    </message>
    <message>
        <source>Rooms of institutions</source>
        <translation>Räume der Einrichtungen</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>Einrichtungen</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Passwörter</translation>
    </message>
    <message>
        <source>People of the desk</source>
        <translation>Personen am Arbeitsplatz</translation>
    </message>
    <message>
        <source>Look-up of numbers</source>
        <translation>Nummernsuche</translation>
    </message>
    <message>
        <source>Who is at which record</source>
        <translation>Wer an welchem Eintrag ist</translation>
    </message>
    <message>
        <source>Referral targets</source>
        <translation>Verweisziele</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>School holidays</source>
        <translation>Schulferien</translation>
    </message>
    <message>
        <source>Look-up of words</source>
        <translation>Wortsuche</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serien</translation>
    </message>
    <message>
        <source>Dates of series</source>
        <translation>Termine der Serien</translation>
    </message>
    <message>
        <source>Words of the search</source>
        <translation>Wörter der Suche</translation>
    </message>
    <message>
        <source>Notes between shifts</source>
        <translation>Notizen zwischen Schichten</translation>
    </message>
    <message>
        <source>People, compiled for the ranking</source>
        <translation>Personen, aufbereitet für die Reihenfolge</translation>
    </message>
    <message>
        <source>History of records</source>
        <translation>Verlauf der Einträge</translation>
    </message>
</context>
<context>
    <name>Purpose</name>
    <message>
        <source>0 is Monday</source>
        <translation>0 ist Montag</translation>
    </message>
    <message>
        <source>a language that openly stands in for the one asked for</source>
        <translation>eine Sprache, die offen für die gewünschte einspringt</translation>
    </message>
    <message>
        <source>tell whether what was read is still true</source>
        <translation>erkennen, ob Gelesenes noch stimmt</translation>
    </message>
    <message>
        <source>months since the year 0</source>
        <translation>Monate seit dem Jahr 0</translation>
    </message>
    <message>
        <source>statistics by language</source>
        <translation>Statistik nach Sprache</translation>
    </message>
    <message>
        <source>how long they took together</source>
        <translation>wie lange sie zusammen dauerten</translation>
    </message>
    <message>
        <source>how many calls of a matter</source>
        <translation>wie viele Anrufe zu einem Anliegen</translation>
    </message>
    <message>
        <source>tell what a calendar says from an absence</source>
        <translation>unterscheiden, was ein Kalender sagt und was eine Abwesenheit ist</translation>
    </message>
    <message>
        <source>a calendar says when to ask</source>
        <translation>ein Kalender sagt, wann gefragt werden darf</translation>
    </message>
    <message>
        <source>read it again</source>
        <translation>ihn wieder lesen</translation>
    </message>
    <message>
        <source>whether its times are taken or offered</source>
        <translation>ob seine Zeiten belegt oder angeboten sind</translation>
    </message>
    <message>
        <source>read it again; the password is kept elsewhere</source>
        <translation>ihn wieder lesen; das Passwort liegt anderswo</translation>
    </message>
    <message>
        <source>when to read it again</source>
        <translation>wann er wieder zu lesen ist</translation>
    </message>
    <message>
        <source>age of what is known</source>
        <translation>Alter des Bekannten</translation>
    </message>
    <message>
        <source>say what is in the way</source>
        <translation>sagen, was im Weg steht</translation>
    </message>
    <message>
        <source>say what was left out; dates and codes, no titles</source>
        <translation>sagen, was ausgelassen wurde; Tage und Kürzel, keine Titel</translation>
    </message>
    <message>
        <source>times compiled from its events, for the ranking</source>
        <translation>Zeiten, aus seinen Terminen berechnet, für die Rangliste</translation>
    </message>
    <message>
        <source>see whether an event is new; a digest of its name</source>
        <translation>erkennen, ob ein Termin neu ist; Prüfsumme seines Namens</translation>
    </message>
    <message>
        <source>rules and times of an event; no title, note or place</source>
        <translation>Regeln und Zeiten eines Termins; kein Titel, keine Notiz, kein Ort</translation>
    </message>
    <message>
        <source>age of the hand-over</source>
        <translation>Alter der Übergabe</translation>
    </message>
    <message>
        <source>age of the round</source>
        <translation>Alter der Runde</translation>
    </message>
    <message>
        <source>do not ask twice, go on where others stopped</source>
        <translation>nicht doppelt fragen, weitermachen, wo andere aufhörten</translation>
    </message>
    <message>
        <source>end of the round</source>
        <translation>Ende der Runde</translation>
    </message>
    <message>
        <source>first yes wins, or the coordinator picks</source>
        <translation>erste Zusage gilt, oder die Koordination wählt</translation>
    </message>
    <message>
        <source>how long a wave has before the next one is asked</source>
        <translation>wie lange eine Welle Zeit hat, bevor die nächste gefragt wird</translation>
    </message>
    <message>
        <source>how many are asked at once</source>
        <translation>wie viele zugleich gefragt werden</translation>
    </message>
    <message>
        <source>how often an excluded setting is asked for</source>
        <translation>wie oft Ausgeschlossenes angefragt wird</translation>
    </message>
    <message>
        <source>how often it has rung, kept beside its calls</source>
        <translation>wie oft angerufen wurde, neben den Anrufen geführt</translation>
    </message>
    <message>
        <source>how people are asked</source>
        <translation>wie gefragt wird</translation>
    </message>
    <message>
        <source>in a round: when somebody wrote or rang in fact</source>
        <translation>in einer Runde: wann tatsächlich geschrieben oder angerufen wurde</translation>
    </message>
    <message>
        <source>in which wave</source>
        <translation>in welcher Welle</translation>
    </message>
    <message>
        <source>ISO 639-3 or our own</source>
        <translation>ISO 639-3 oder eigenes Kürzel</translation>
    </message>
    <message>
        <source>address read out to the caller</source>
        <translation>Adresse zum Vorlesen am Telefon</translation>
    </message>
    <message>
        <source>address the person</source>
        <translation>Anrede der Person</translation>
    </message>
    <message>
        <source>age in the queue, statistics</source>
        <translation>Alter in der Liste, Statistik</translation>
    </message>
    <message>
        <source>may be taken all the same, with a reason</source>
        <translation>darf mit Begründung trotzdem angenommen werden</translation>
    </message>
    <message>
        <source>may be taken at short notice, with a reason</source>
        <translation>darf mit Begründung kurzfristig angenommen werden</translation>
    </message>
    <message>
        <source>newest first, people and institutions before all</source>
        <translation>Neuestes zuerst, Personen und Einrichtungen vor allem</translation>
    </message>
    <message>
        <source>order of learning</source>
        <translation>Reihenfolge des Lernens</translation>
    </message>
    <message>
        <source>the absence it is kept in spite of</source>
        <translation>die Abwesenheit, trotz der es bleibt</translation>
    </message>
    <message>
        <source>the appointment or the offer that is kept</source>
        <translation>der Termin oder die Anfrage, bei der es bleibt</translation>
    </message>
    <message>
        <source>the time that was decided about; another time is decided anew</source>
        <translation>die Zeit, über die entschieden wurde; über eine andere wird neu entschieden</translation>
    </message>
    <message>
        <source>when it was decided</source>
        <translation>wann entschieden wurde</translation>
    </message>
    <message>
        <source>whether it holds in the school holidays</source>
        <translation>ob es in den Schulferien gilt</translation>
    </message>
    <message>
        <source>which language somebody was asked for, where it is not the request&apos;s own</source>
        <translation>für welche Sprache gefragt wurde, wenn es nicht die der Anfrage ist</translation>
    </message>
    <message>
        <source>who decided</source>
        <translation>wer entschieden hat</translation>
    </message>
    <message>
        <source>who is still to be asked</source>
        <translation>wer noch zu fragen ist</translation>
    </message>
    <message>
        <source>who was asked whether their times still hold</source>
        <translation>wer gefragt wurde, ob die Zeiten noch stimmen</translation>
    </message>
    <message>
        <source>why it is kept</source>
        <translation>warum es dabei bleibt</translation>
    </message>
    <message>
        <source>why it was gone on with</source>
        <translation>warum trotzdem angenommen wurde</translation>
    </message>
    <message>
        <source>words that are meant otherwise</source>
        <translation>Wörter, die anders gemeint sind</translation>
    </message>
    <message>
        <source>age of the entry</source>
        <translation>Alter des Eintrags</translation>
    </message>
    <message>
        <source>area of use</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>areas somebody takes</source>
        <translation>Bereiche, die jemand übernimmt</translation>
    </message>
    <message>
        <source>ask back before booking</source>
        <translation>Rückfrage vor dem Buchen</translation>
    </message>
    <message>
        <source>ask only active people</source>
        <translation>nur Aktive anfragen</translation>
    </message>
    <message>
        <source>asked is not accepted</source>
        <translation>angefragt ist nicht zugesagt</translation>
    </message>
    <message>
        <source>availability compiled from its rule</source>
        <translation>aus der Regel berechnete Verfügbarkeit</translation>
    </message>
    <message>
        <source>availability compiled from its rule: 0 is Monday</source>
        <translation>aus der Regel berechnete Verfügbarkeit: 0 ist Montag</translation>
    </message>
    <message>
        <source>belongs to</source>
        <translation>gehört zu</translation>
    </message>
    <message>
        <source>case number read out to the caller</source>
        <translation>Fallnummer zum Vorlesen am Telefon</translation>
    </message>
    <message>
        <source>days from Easter Sunday</source>
        <translation>Tage ab Ostersonntag</translation>
    </message>
    <message>
        <source>days on which it does not hold</source>
        <translation>Tage, an denen es nicht gilt</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>Entfernung</translation>
    </message>
    <message>
        <source>distance and statistics by district</source>
        <translation>Entfernung und Statistik nach Landkreis</translation>
    </message>
    <message>
        <source>distance, statistics by district</source>
        <translation>Entfernung, Statistik nach Landkreis</translation>
    </message>
    <message>
        <source>do not ask while away</source>
        <translation>bei Abwesenheit nicht anfragen</translation>
    </message>
    <message>
        <source>do not ask while away; open while empty</source>
        <translation>bei Abwesenheit nicht anfragen; leer heißt offen</translation>
    </message>
    <message>
        <source>do not pair, without a reason</source>
        <translation>nicht zusammenbringen, ohne Grund</translation>
    </message>
    <message>
        <source>end of an offer</source>
        <translation>Ende einer Anfrage</translation>
    </message>
    <message>
        <source>end of storage</source>
        <translation>Ende der Speicherung</translation>
    </message>
    <message>
        <source>every n-th week</source>
        <translation>jede n-te Woche</translation>
    </message>
    <message>
        <source>fairness, ring fatigue</source>
        <translation>Fairness, nicht zu oft anrufen</translation>
    </message>
    <message>
        <source>find the meeting place</source>
        <translation>Treffpunkt finden</translation>
    </message>
    <message>
        <source>find the person at the meeting place</source>
        <translation>die Person am Treffpunkt finden</translation>
    </message>
    <message>
        <source>find the right ward or office</source>
        <translation>die richtige Station oder Stelle finden</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>erster Tag</translation>
    </message>
    <message>
        <source>fixed day</source>
        <translation>fester Tag</translation>
    </message>
    <message>
        <source>footing and settlement</source>
        <translation>Mitarbeit und Abrechnung</translation>
    </message>
    <message>
        <source>for which modes</source>
        <translation>für welche Einsatzarten</translation>
    </message>
    <message>
        <source>for whom, by reference</source>
        <translation>für wen, nur mit Kennung</translation>
    </message>
    <message>
        <source>guard against double booking, travel included</source>
        <translation>Schutz vor Doppelbuchung, samt Weg</translation>
    </message>
    <message>
        <source>history of a record</source>
        <translation>Verlauf eines Eintrags</translation>
    </message>
    <message>
        <source>hotline, appointments or requests</source>
        <translation>Hotline, Termine oder Anfragen</translation>
    </message>
    <message>
        <source>hours for funders</source>
        <translation>Stunden für Fördermittelgeber</translation>
    </message>
    <message>
        <source>hours the number may be rung (minute of the day)</source>
        <translation>Zeiten, zu denen angerufen werden darf (Minute des Tages)</translation>
    </message>
    <message>
        <source>house rules of the institution</source>
        <translation>Hausregeln der Einrichtung</translation>
    </message>
    <message>
        <source>how far somebody travels</source>
        <translation>wie weit jemand fährt</translation>
    </message>
    <message>
        <source>how late it was cancelled</source>
        <translation>wie spät abgesagt wurde</translation>
    </message>
    <message>
        <source>how long</source>
        <translation>wie lange</translation>
    </message>
    <message>
        <source>how many people</source>
        <translation>wie viele Personen</translation>
    </message>
    <message>
        <source>how somebody was asked</source>
        <translation>wie angefragt wurde</translation>
    </message>
    <message>
        <source>how to join by video or phone</source>
        <translation>wie die Verbindung per Video oder Telefon gelingt</translation>
    </message>
    <message>
        <source>keep the promise in time</source>
        <translation>pünktlich zurückrufen</translation>
    </message>
    <message>
        <source>keeps the order of entry</source>
        <translation>hält die Reihenfolge der Eingabe</translation>
    </message>
    <message>
        <source>last day, included</source>
        <translation>letzter Tag, einschließlich</translation>
    </message>
    <message>
        <source>last number given out</source>
        <translation>zuletzt vergebene Nummer</translation>
    </message>
    <message>
        <source>leave people in peace</source>
        <translation>niemanden zu oft stören</translation>
    </message>
    <message>
        <source>length of the call</source>
        <translation>Dauer des Anrufs</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>Briefe</translation>
    </message>
    <message>
        <source>look-up by any way of writing</source>
        <translation>Suche in jeder Schreibweise</translation>
    </message>
    <message>
        <source>look-up of earlier calls</source>
        <translation>Suche nach früheren Anrufen</translation>
    </message>
    <message>
        <source>matching</source>
        <translation>Vermittlung</translation>
    </message>
    <message>
        <source>matching when the first fails</source>
        <translation>Vermittlung, wenn die erste Sprache nicht gelingt</translation>
    </message>
    <message>
        <source>matching, statistics</source>
        <translation>Vermittlung, Statistik</translation>
    </message>
    <message>
        <source>meeting place</source>
        <translation>Treffpunkt</translation>
    </message>
    <message>
        <source>minutes on the way back</source>
        <translation>Minuten für den Rückweg</translation>
    </message>
    <message>
        <source>minutes on the way there</source>
        <translation>Minuten für den Hinweg</translation>
    </message>
    <message>
        <source>n-th weekday of the month; 0 is every</source>
        <translation>n-ter Wochentag im Monat; 0 heißt jeder</translation>
    </message>
    <message>
        <source>names of the changed fields, never their values</source>
        <translation>Namen der geänderten Felder, nie ihr Inhalt</translation>
    </message>
    <message>
        <source>names the counter</source>
        <translation>benennt den Zähler</translation>
    </message>
    <message>
        <source>names the figure</source>
        <translation>benennt die Zahl</translation>
    </message>
    <message>
        <source>names the record</source>
        <translation>benennt den Eintrag</translation>
    </message>
    <message>
        <source>names the row</source>
        <translation>benennt die Zeile</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>Neuestes zuerst</translation>
    </message>
    <message>
        <source>next request of the same person</source>
        <translation>nächste Anfrage derselben Person</translation>
    </message>
    <message>
        <source>notice needed</source>
        <translation>nötiger Vorlauf</translation>
    </message>
    <message>
        <source>now, appointment or translation</source>
        <translation>jetzt, Termin oder Übersetzung</translation>
    </message>
    <message>
        <source>not rung again before it was looked up</source>
        <translation>nicht anrufen, bevor sie nachgesehen ist</translation>
    </message>
    <message>
        <source>number read out to the caller</source>
        <translation>Nummer zum Vorlesen am Telefon</translation>
    </message>
    <message>
        <source>number to ring</source>
        <translation>Nummer zum Anrufen</translation>
    </message>
    <message>
        <source>order of events</source>
        <translation>Reihenfolge der Ereignisse</translation>
    </message>
    <message>
        <source>order of the queue</source>
        <translation>Reihenfolge der Liste</translation>
    </message>
    <message>
        <source>other times that would do</source>
        <translation>andere mögliche Zeiten</translation>
    </message>
    <message>
        <source>person holding the appointment</source>
        <translation>wer den Termin übernimmt</translation>
    </message>
    <message>
        <source>phone, on site, video, written</source>
        <translation>Telefon, vor Ort, Video, schriftlich</translation>
    </message>
    <message>
        <source>planned time</source>
        <translation>geplante Zeit</translation>
    </message>
    <message>
        <source>planning; never a medical reason</source>
        <translation>Planung; nie ein medizinischer Grund</translation>
    </message>
    <message>
        <source>prepare the interpreter</source>
        <translation>Vorbereitung der Sprachmittler*in</translation>
    </message>
    <message>
        <source>promise kept</source>
        <translation>Rückruf erledigt</translation>
    </message>
    <message>
        <source>proof of confidentiality</source>
        <translation>Nachweis der Schweigepflicht</translation>
    </message>
    <message>
        <source>proof of training</source>
        <translation>Nachweis der Schulung</translation>
    </message>
    <message>
        <source>protect from overload</source>
        <translation>Schutz vor Überlastung</translation>
    </message>
    <message>
        <source>quality of mediation</source>
        <translation>Qualität der Vermittlung</translation>
    </message>
    <message>
        <source>quote a person without a name</source>
        <translation>eine Person ohne Namen nennen</translation>
    </message>
    <message>
        <source>reach people on site</source>
        <translation>Personen vor Ort erreichen</translation>
    </message>
    <message>
        <source>reach that person</source>
        <translation>diese Person erreichen</translation>
    </message>
    <message>
        <source>reach the contact</source>
        <translation>den Kontakt erreichen</translation>
    </message>
    <message>
        <source>reach the person</source>
        <translation>die Person erreichen</translation>
    </message>
    <message>
        <source>reachability</source>
        <translation>Erreichbarkeit</translation>
    </message>
    <message>
        <source>recognise extensions behind it</source>
        <translation>Durchwahlen dahinter erkennen</translation>
    </message>
    <message>
        <source>recognise the caller, ring back</source>
        <translation>Anrufende erkennen, zurückrufen</translation>
    </message>
    <message>
        <source>recognise the institution</source>
        <translation>die Einrichtung erkennen</translation>
    </message>
    <message>
        <source>referrals by target</source>
        <translation>Verweise nach Ziel</translation>
    </message>
    <message>
        <source>referred, or gone on with</source>
        <translation>verwiesen oder fortgesetzt</translation>
    </message>
    <message>
        <source>refuses lost updates</source>
        <translation>verhindert, dass Änderungen verloren gehen</translation>
    </message>
    <message>
        <source>reminder for colleagues, no content of the talk</source>
        <translation>Merkhilfe fürs Team, kein Gesprächsinhalt</translation>
    </message>
    <message>
        <source>requests that need a trained person</source>
        <translation>Anfragen, die eine Schulung verlangen</translation>
    </message>
    <message>
        <source>requests that need a woman or a man</source>
        <translation>Anfragen, die eine Frau oder einen Mann brauchen</translation>
    </message>
    <message>
        <source>retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>ring back</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>ring back, recognise the caller</source>
        <translation>Rückruf, Anrufende erkennen</translation>
    </message>
    <message>
        <source>search in any spelling</source>
        <translation>Suche in jeder Schreibweise</translation>
    </message>
    <message>
        <source>send confirmations</source>
        <translation>Bestätigungen senden</translation>
    </message>
    <message>
        <source>send interpreters there</source>
        <translation>Sprachmittler*innen dorthin schicken</translation>
    </message>
    <message>
        <source>send offers and confirmations</source>
        <translation>Anfragen und Bestätigungen senden</translation>
    </message>
    <message>
        <source>send the confirmation</source>
        <translation>die Bestätigung senden</translation>
    </message>
    <message>
        <source>settlement</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>shown in the arithmetic of days</source>
        <translation>steht in der Tagesrechnung</translation>
    </message>
    <message>
        <source>shown in the result</source>
        <translation>steht im Ergebnis</translation>
    </message>
    <message>
        <source>single offered time</source>
        <translation>einzelne Zusatzzeit</translation>
    </message>
    <message>
        <source>spare people heavy talks in a row</source>
        <translation>schwere Gespräche in Folge vermeiden</translation>
    </message>
    <message>
        <source>spoken consent</source>
        <translation>mündliches Einverständnis</translation>
    </message>
    <message>
        <source>stands for extensions too</source>
        <translation>gilt auch für Durchwahlen</translation>
    </message>
    <message>
        <source>statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>statistics by kind of institution</source>
        <translation>Statistik nach Art der Einrichtung</translation>
    </message>
    <message>
        <source>statistics, retention</source>
        <translation>Statistik, Aufbewahrung</translation>
    </message>
    <message>
        <source>tell numbers apart</source>
        <translation>Nummern unterscheiden</translation>
    </message>
    <message>
        <source>the asking it led to</source>
        <translation>die Frage, zu der es führte</translation>
    </message>
    <message>
        <source>the call it came up in</source>
        <translation>der Anruf, in dem es vorkam</translation>
    </message>
    <message>
        <source>the call it was stated in</source>
        <translation>der Anruf, in dem es gesagt wurde</translation>
    </message>
    <message>
        <source>the caller who waits</source>
        <translation>der Anruf, der wartet</translation>
    </message>
    <message>
        <source>the entry as the service changed it</source>
        <translation>der Eintrag, wie er hier geändert wurde</translation>
    </message>
    <message>
        <source>the figure or the words</source>
        <translation>die Zahl oder die Wörter</translation>
    </message>
    <message>
        <source>the hand-over is done</source>
        <translation>die Übergabe ist erfolgt</translation>
    </message>
    <message>
        <source>the list as it was shown: keys, points and codes of reasons</source>
        <translation>die gezeigte Liste: Schlüssel, Punkte und Codes der Gründe</translation>
    </message>
    <message>
        <source>the request it came up in</source>
        <translation>die Anfrage, in der es vorkam</translation>
    </message>
    <message>
        <source>the round is over</source>
        <translation>die Runde ist beendet</translation>
    </message>
    <message>
        <source>the round it belongs to</source>
        <translation>die Runde, zu der es gehört</translation>
    </message>
    <message>
        <source>the same person as before</source>
        <translation>dieselbe Person wie zuvor</translation>
    </message>
    <message>
        <source>the yes it rests on</source>
        <translation>die Zusage dahinter</translation>
    </message>
    <message>
        <source>told the institution</source>
        <translation>Einrichtung ist informiert</translation>
    </message>
    <message>
        <source>told the interpreter</source>
        <translation>Sprachmittler*in ist informiert</translation>
    </message>
    <message>
        <source>trust in availability</source>
        <translation>Verlass auf die Verfügbarkeit</translation>
    </message>
    <message>
        <source>two people interpret over a third language</source>
        <translation>zwei Personen mitteln über eine dritte Sprache</translation>
    </message>
    <message>
        <source>unmet demand</source>
        <translation>ungedeckter Bedarf</translation>
    </message>
    <message>
        <source>unmet demand by language</source>
        <translation>ungedeckter Bedarf nach Sprachen</translation>
    </message>
    <message>
        <source>waiting time</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>waiting time, statistics</source>
        <translation>Wartezeit, Statistik</translation>
    </message>
    <message>
        <source>wall clock of Berlin</source>
        <translation>Berliner Uhrzeit</translation>
    </message>
    <message>
        <source>weekly availability</source>
        <translation>wöchentliche Verfügbarkeit</translation>
    </message>
    <message>
        <source>weekly availability (minute of the day)</source>
        <translation>wöchentliche Verfügbarkeit (Minute des Tages)</translation>
    </message>
    <message>
        <source>weekly availability for which modes</source>
        <translation>wöchentliche Verfügbarkeit je Einsatzart</translation>
    </message>
    <message>
        <source>weekly availability, the rule itself</source>
        <translation>wöchentliche Verfügbarkeit, die Regel selbst</translation>
    </message>
    <message>
        <source>what colleagues must know</source>
        <translation>was das Team wissen muss</translation>
    </message>
    <message>
        <source>what is excluded</source>
        <translation>was ausgeschlossen ist</translation>
    </message>
    <message>
        <source>what is found</source>
        <translation>was gefunden wird</translation>
    </message>
    <message>
        <source>what is left to do</source>
        <translation>was noch zu tun ist</translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation>wofür es ist</translation>
    </message>
    <message>
        <source>what the colleague must know</source>
        <translation>was die Kollegin oder der Kollege wissen muss</translation>
    </message>
    <message>
        <source>what the target helps with</source>
        <translation>wobei das Verweisziel hilft</translation>
    </message>
    <message>
        <source>what to say to the caller</source>
        <translation>was am Telefon zu sagen ist</translation>
    </message>
    <message>
        <source>what was excluded</source>
        <translation>was ausgeschlossen war</translation>
    </message>
    <message>
        <source>what was promised</source>
        <translation>was zugesagt wurde</translation>
    </message>
    <message>
        <source>what was typed, until somebody takes over</source>
        <translation>was getippt war, bis jemand übernimmt</translation>
    </message>
    <message>
        <source>when</source>
        <translation>wann</translation>
    </message>
    <message>
        <source>when somebody was chosen</source>
        <translation>wann jemand gewählt wurde</translation>
    </message>
    <message>
        <source>when the next wave is due</source>
        <translation>wann die nächste Welle fällig ist</translation>
    </message>
    <message>
        <source>where</source>
        <translation>wo</translation>
    </message>
    <message>
        <source>where the person stood in the list; 0 is not in it</source>
        <translation>Platz der Person in der Liste; 0 heißt nicht darin</translation>
    </message>
    <message>
        <source>where to refer to</source>
        <translation>wohin verwiesen wird</translation>
    </message>
    <message>
        <source>which must was set aside</source>
        <translation>welche Bedingung übergangen wurde</translation>
    </message>
    <message>
        <source>which of the n weeks</source>
        <translation>welche der n Wochen</translation>
    </message>
    <message>
        <source>who answers for the entry</source>
        <translation>wer den Eintrag verantwortet</translation>
    </message>
    <message>
        <source>who asked</source>
        <translation>wer angefragt hat</translation>
    </message>
    <message>
        <source>who asks</source>
        <translation>wer anfragt</translation>
    </message>
    <message>
        <source>who can tell the reference apart</source>
        <translation>wer die Kennung zuordnen kann</translation>
    </message>
    <message>
        <source>how the dates came about</source>
        <translation>wie die Termine zustande kamen</translation>
    </message>
    <message>
        <source>the date of the series</source>
        <translation>der Termin der Serie</translation>
    </message>
    <message>
        <source>when the rule had planned it</source>
        <translation>wann die Regel ihn vorsah</translation>
    </message>
    <message>
        <source>when the series was made</source>
        <translation>wann die Serie entstand</translation>
    </message>
    <message>
        <source>who chose</source>
        <translation>wer gewählt hat</translation>
    </message>
    <message>
        <source>who made the series</source>
        <translation>wer die Serie angelegt hat</translation>
    </message>
    <message>
        <source>who hands over</source>
        <translation>wer übergibt</translation>
    </message>
    <message>
        <source>who is to be asked</source>
        <translation>wer gefragt werden soll</translation>
    </message>
    <message>
        <source>who is to take over; empty is whoever is free</source>
        <translation>wer übernehmen soll; leer heißt, wer frei ist</translation>
    </message>
    <message>
        <source>who rang</source>
        <translation>wer angerufen hat</translation>
    </message>
    <message>
        <source>who took over</source>
        <translation>wer übernommen hat</translation>
    </message>
    <message>
        <source>who was asked</source>
        <translation>wer angefragt wurde</translation>
    </message>
    <message>
        <source>who was asked in vain is told</source>
        <translation>wer vergeblich gefragt wurde, erfährt es</translation>
    </message>
    <message>
        <source>who was chosen</source>
        <translation>wer gewählt wurde</translation>
    </message>
    <message>
        <source>whom callers are referred to</source>
        <translation>an wen verwiesen wird</translation>
    </message>
    <message>
        <source>whom to speak to</source>
        <translation>mit wem zu sprechen ist</translation>
    </message>
    <message>
        <source>whose number it is</source>
        <translation>wem die Nummer gehört</translation>
    </message>
    <message>
        <source>whose time</source>
        <translation>wessen Zeit</translation>
    </message>
    <message>
        <source>why a must was set aside</source>
        <translation>warum eine Bedingung übergangen wurde</translation>
    </message>
    <message>
        <source>why a rule was overridden</source>
        <translation>warum von einer Regel abgewichen wurde</translation>
    </message>
    <message>
        <source>why it was cancelled</source>
        <translation>warum abgesagt wurde</translation>
    </message>
    <message>
        <source>words that give it away</source>
        <translation>Wörter, die es verraten</translation>
    </message>
    <message>
        <source>order of the ranking</source>
        <translation>Reihenfolge der Liste</translation>
    </message>
    <message>
        <source>show those who are looked at</source>
        <translation>Personen zeigen, die angesehen werden</translation>
    </message>
    <message>
        <source>times that are taken, and the history of a year</source>
        <translation>vergebene Zeiten und der Verlauf eines Jahres</translation>
    </message>
    <message>
        <source>sign in, author of entries</source>
        <translation>Anmeldung, Urheber*in der Einträge</translation>
    </message>
    <message>
        <source>what somebody may see and do</source>
        <translation>was jemand sehen und tun darf</translation>
    </message>
    <message>
        <source>age of the account</source>
        <translation>Alter des Zugangs</translation>
    </message>
    <message>
        <source>may not sign in any more</source>
        <translation>kann sich nicht mehr anmelden</translation>
    </message>
    <message>
        <source>accounts that nobody uses</source>
        <translation>Zugänge, die niemand nutzt</translation>
    </message>
    <message>
        <source>whose password</source>
        <translation>wessen Passwort</translation>
    </message>
    <message>
        <source>sign in; argon2id, never the password</source>
        <translation>Anmeldung; argon2id, nie das Passwort</translation>
    </message>
    <message>
        <source>whom to ask</source>
        <translation>wer gefragt werden kann</translation>
    </message>
    <message>
        <source>what the next shift must know</source>
        <translation>was die nächste Schicht wissen muss</translation>
    </message>
    <message>
        <source>order of events, gaps show</source>
        <translation>Reihenfolge der Ereignisse, Lücken fallen auf</translation>
    </message>
    <message>
        <source>who changed what when</source>
        <translation>wer wann was geändert hat</translation>
    </message>
    <message>
        <source>who changed what when; empty is somebody past the program</source>
        <translation>wer wann was geändert hat; leer: jemand am Programm vorbei</translation>
    </message>
    <message>
        <source>the table that was changed</source>
        <translation>die geänderte Tabelle</translation>
    </message>
    <message>
        <source>the record that was changed</source>
        <translation>der geänderte Eintrag</translation>
    </message>
    <message>
        <source>added, changed or removed</source>
        <translation>hinzugefügt, geändert oder entfernt</translation>
    </message>
    <message>
        <source>salted digest of the values, which proves them without telling them</source>
        <translation>gesalzene Prüfsumme der Werte, belegt sie, ohne sie zu nennen</translation>
    </message>
    <message>
        <source>chains the rows, so that tampering shows</source>
        <translation>verkettet die Zeilen, damit Eingriffe auffallen</translation>
    </message>
    <message>
        <source>whose values it guards</source>
        <translation>wessen Werte es schützt</translation>
    </message>
    <message>
        <source>goes with the record, so that its digests say nothing any more</source>
        <translation>geht mit dem Eintrag, damit seine Prüfsummen nichts mehr sagen</translation>
    </message>
    <message>
        <source>names of the changed fields</source>
        <translation>Namen der geänderten Felder</translation>
    </message>
    <message>
        <source>words that records are found by</source>
        <translation>Wörter, mit denen gefunden wird</translation>
    </message>
    <message>
        <source>who is at which record</source>
        <translation>wer an welchem Eintrag ist</translation>
    </message>
    <message>
        <source>tells the desks apart</source>
        <translation>unterscheidet die Arbeitsplätze</translation>
    </message>
    <message>
        <source>who was there first</source>
        <translation>wer zuerst da war</translation>
    </message>
    <message>
        <source>goes by itself when a desk is gone</source>
        <translation>vergeht von selbst, wenn ein Arbeitsplatz weg ist</translation>
    </message>
    <message>
        <source>so that no command of an outbox is carried out twice</source>
        <translation>damit kein Befehl eines Postausgangs zweimal ausgeführt wird</translation>
    </message>
    <message>
        <source>who gave it</source>
        <translation>wer ihn gegeben hat</translation>
    </message>
</context>
<context>
    <name>QualificationRow</name>
    <message>
        <source>Training or certificate</source>
        <translation>Schulung oder Nachweis</translation>
    </message>
    <message>
        <source>since</source>
        <translation>seit</translation>
    </message>
    <message>
        <source>holds until</source>
        <translation>gilt bis</translation>
    </message>
    <message>
        <source>Please say what the training or certificate is called.</source>
        <translation>Bitte angeben, wie die Schulung oder der Nachweis heißt.</translation>
    </message>
    <message>
        <source>This is not a day. For example: 24.12.2026</source>
        <translation>Das ist kein Tag. Zum Beispiel: 24.12.2026</translation>
    </message>
    <message>
        <source>It cannot end before it was acquired.</source>
        <translation>Sie kann nicht enden, bevor sie erworben wurde.</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message numerus="yes">
        <source>Last asked %n day(s) ago</source>
        <translation>
            <numerusform>Gestern angefragt</numerusform>
            <numerusform>Zuletzt vor %n Tagen angefragt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) in 90 days</source>
        <translation>
            <numerusform>%n Termin in 90 Tagen</numerusform>
            <numerusform>%n Termine in 90 Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand anderem</translation>
    </message>
    <message>
        <source>Away until further notice</source>
        <translation>Abwesend bis auf Weiteres</translation>
    </message>
    <message>
        <source>Not available at this time</source>
        <translation>Zu dieser Zeit nicht verfügbar</translation>
    </message>
    <message>
        <source>Asked today</source>
        <translation>Heute angefragt</translation>
    </message>
    <message>
        <source>No appointment in 90 days</source>
        <translation>Kein Termin in 90 Tagen</translation>
    </message>
    <message>
        <source>Declaration missing</source>
        <translation>Erklärung fehlt</translation>
    </message>
    <message>
        <source>Other sex than needed</source>
        <translation>Anderes Geschlecht nötig</translation>
    </message>
    <message>
        <source>Not to be paired</source>
        <translation>Nicht zusammenbringen</translation>
    </message>
    <message numerus="yes">
        <source>Week is full: %n appointment(s)</source>
        <translation>
            <numerusform>Woche voll: %n Termin</numerusform>
            <numerusform>Woche voll: %n Termine</numerusform>
        </translation>
    </message>
    <message>
        <source>Declined this</source>
        <translation>Hat abgelehnt</translation>
    </message>
    <message>
        <source>No phone number</source>
        <translation>Keine Telefonnummer</translation>
    </message>
    <message>
        <source>Asked for by name</source>
        <translation>Namentlich gewünscht</translation>
    </message>
    <message>
        <source>Had said yes</source>
        <translation>Hatte zugesagt</translation>
    </message>
    <message>
        <source>Same variety</source>
        <translation>Gleiche Varietät</translation>
    </message>
    <message>
        <source>As wished</source>
        <translation>Wie gewünscht</translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s) with the same person</source>
        <translation>
            <numerusform>%n Gespräch mit derselben Person</numerusform>
            <numerusform>%n Gespräche mit derselben Person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s) at this institution</source>
        <translation>
            <numerusform>%n Gespräch in dieser Einrichtung</numerusform>
            <numerusform>%n Gespräche in dieser Einrichtung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s) at this place</source>
        <translation>
            <numerusform>%n Gespräch an diesem Ort</numerusform>
            <numerusform>%n Gespräche an diesem Ort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rung in vain %n time(s) in two weeks</source>
        <translation>
            <numerusform>In zwei Wochen %n Mal vergeblich angerufen</numerusform>
            <numerusform>In zwei Wochen %n Mal vergeblich angerufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n heavy talk(s) in a row: ask how they are</source>
        <translation>
            <numerusform>%n schweres Gespräch: nachfragen, wie es geht</numerusform>
            <numerusform>%n schwere Gespräche in Folge: nachfragen, wie es geht</numerusform>
        </translation>
    </message>
    <message>
        <source>Not asked for a long time</source>
        <translation>Lange nicht angefragt</translation>
    </message>
    <message>
        <source>Availability never confirmed</source>
        <translation>Verfügbarkeit nie bestätigt</translation>
    </message>
    <message numerus="yes">
        <source>Availability %n day(s) old</source>
        <translation>
            <numerusform>Verfügbarkeit %n Tag alt</numerusform>
            <numerusform>Verfügbarkeit %n Tage alt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Appointment {time}, %n minute(s) on the way</source>
        <translation>
            <numerusform>Termin {time}, dazu %n Minute Weg</numerusform>
            <numerusform>Termin {time}, dazu %n Minuten Weg</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} expired on {day}</source>
        <translation>{name} abgelaufen am {day}</translation>
    </message>
    <message>
        <source>Being rung by {operator}</source>
        <translation>Wird gerade angerufen von {operator}</translation>
    </message>
    <message>
        <source>Away until {time}</source>
        <translation>Abwesend bis {time}</translation>
    </message>
    <message>
        <source>Available from {time}</source>
        <translation>Verfügbar ab {time}</translation>
    </message>
    <message>
        <source>To be rung from {time}</source>
        <translation>Anrufen ab {time}</translation>
    </message>
    <message>
        <source>Declaration expired on {day}</source>
        <translation>Erklärung abgelaufen am {day}</translation>
    </message>
    <message numerus="yes">
        <source>Confirmed %n day(s) ago</source>
        <translation>
            <numerusform>Gestern bestätigt</numerusform>
            <numerusform>Vor %n Tagen bestätigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirmed today</source>
        <translation>Heute bestätigt</translation>
    </message>
    <message>
        <source>{name} from {day} on</source>
        <translation>{name} erst ab {day}</translation>
    </message>
    <message>
        <source>Busy until {time}, says their calendar</source>
        <translation>Laut Kalender belegt bis {time}</translation>
    </message>
    <message>
        <source>Not active: {standing}</source>
        <translation>Nicht aktiv: {standing}</translation>
    </message>
    <message>
        <source>Only {modes}</source>
        <translation>Nur {modes}</translation>
    </message>
    <message>
        <source>Level {level}</source>
        <translation>Niveau {level}</translation>
    </message>
    <message>
        <source>Does not take {area}</source>
        <translation>Nicht für {area}</translation>
    </message>
    <message>
        <source>{km} km beyond the radius</source>
        <translation>{km} km zu weit</translation>
    </message>
    <message>
        <source>German {level}, {least} is needed</source>
        <translation>Deutsch {level}, nötig ist {least}</translation>
    </message>
    <message>
        <source>Not qualified: {name}</source>
        <translation>Nicht geschult: {name}</translation>
    </message>
    <message>
        <source>Not for volunteers: {name}</source>
        <translation>Nicht für Ehrenamtliche: {name}</translation>
    </message>
    <message>
        <source>Tried just now, again from {time}</source>
        <translation>Eben versucht, wieder ab {time}</translation>
    </message>
    <message>
        <source>All the same: {what}</source>
        <translation>Trotzdem: {what}</translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s): {area}</source>
        <translation>
            <numerusform>%n Gespräch: {area}</numerusform>
            <numerusform>%n Gespräche: {area}</numerusform>
        </translation>
    </message>
    <message>
        <source>{km} km, {minutes} min</source>
        <translation>{km} km, {minutes} min</translation>
    </message>
    <message>
        <source>Answers at this hour ({percent} %)</source>
        <translation>Geht um diese Zeit ans Telefon ({percent} %)</translation>
    </message>
    <message>
        <source>Rarely answers at this hour ({percent} %)</source>
        <translation>Geht um diese Zeit selten ans Telefon ({percent} %)</translation>
    </message>
    <message>
        <source>On the phone until {time}</source>
        <translation>Am Telefon bis {time}</translation>
    </message>
    <message>
        <source>Asked for {time}</source>
        <translation>Angefragt für {time}</translation>
    </message>
    <message>
        <source>Appointment {time}</source>
        <translation>Termin {time}</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Saved elsewhere meanwhile: {fields}. Saving here keeps both.</source>
        <translation>Inzwischen an einem anderen Platz gespeichert: {fields}. Beim Speichern bleibt beides erhalten.</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Speichern (Strg+S)</translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile ({fields}). Your text is kept on top of it; look again, then save.</source>
        <translation>Das wurde inzwischen geändert ({fields}). Ihr Text steht noch da; bitte prüfen, dann speichern.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Saved elsewhere just now: {fields}.</source>
        <translation>Gerade an einem anderen Platz gespeichert: {fields}.</translation>
    </message>
    <message>
        <source>{field} “{text}”</source>
        <translation>{field} „{text}“</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>This time was just given away. The list on the right shows who is still free.</source>
        <translation>Diese Zeit wurde eben vergeben. Die Liste rechts zeigt, wer noch frei ist.</translation>
    </message>
    <message>
        <source>This person is not there any more. Nothing was changed.</source>
        <translation>Diese Person gibt es nicht mehr. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Already taken {time}, travel included. The list shows who is still free.</source>
        <translation>Schon vergeben {time}, samt Weg. Die Liste zeigt, wer noch frei ist.</translation>
    </message>
    <message>
        <source>Already taken {time}, travel included. Nothing is booked {free}. The list shows who else is free.</source>
        <translation>{time} ist schon vergeben, mit Weg. Ohne Termin ist {free}. Die Liste zeigt, wer sonst frei ist.</translation>
    </message>
    <message>
        <source>{value} is outside {least} to {most}.</source>
        <translation>{value} liegt nicht zwischen {least} und {most}.</translation>
    </message>
    <message>
        <source>{value} characters, {limit} are allowed. Please shorten it.</source>
        <translation>{value} Zeichen, erlaubt sind {limit}. Bitte kürzen.</translation>
    </message>
    <message>
        <source>{when} is already over. Please choose a later time.</source>
        <translation>{when} ist schon vorbei. Bitte eine spätere Zeit wählen.</translation>
    </message>
    <message>
        <source>{operator} is ringing this person just now.</source>
        <translation>{operator} ruft diese Person gerade an.</translation>
    </message>
    <message>
        <source>{what}: this cannot be set aside. Nobody was asked.</source>
        <translation>{what}: das lässt sich nicht zurückstellen. Es wurde niemand angefragt.</translation>
    </message>
    <message>
        <source>{why}. Nothing was changed.</source>
        <translation>{why}. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>{operator} has already taken this over.</source>
        <translation>{operator} hat das schon übernommen.</translation>
    </message>
    <message>
        <source>{most} lines ring already. Please take down what came of one of them first.</source>
        <translation>Es klingelt schon auf {most} Leitungen. Bitte erst ein Ergebnis eintragen.</translation>
    </message>
    <message>
        <source>{path} was written by a newer SiSA Desk. Please update the program; the file was not touched.</source>
        <translation>{path} stammt von einem neueren SiSA Desk. Bitte das Programm aktualisieren; die Datei blieb unverändert.</translation>
    </message>
    <message>
        <source>{path} is not a file of SiSA Desk. It was not touched; please choose another one.</source>
        <translation>{path} ist keine Datei von SiSA Desk. Sie blieb unverändert; bitte eine andere wählen.</translation>
    </message>
    <message>
        <source>The database {name} was set up by a newer SiSA Desk. Please update the program; nothing was touched.</source>
        <translation>Die Datenbank {name} wurde von einem neueren SiSA Desk eingerichtet. Bitte das Programm aktualisieren; nichts wurde verändert.</translation>
    </message>
    <message>
        <source>The database {name} holds something other than SiSA Desk. Nothing was touched; please choose another.</source>
        <translation>In der Datenbank {name} liegt etwas anderes als SiSA Desk. Nichts wurde verändert; bitte eine andere wählen.</translation>
    </message>
    <message>
        <source>{holder} holds the file. What you typed is kept.</source>
        <translation>{holder} hält die Datei fest. Was Sie eingegeben haben, ist aufgehoben.</translation>
    </message>
    <message>
        <source>The part {part} of the recurrence cannot be read; this event was left out.</source>
        <translation>Der Teil {part} der Wiederholung ist nicht lesbar; dieser Termin wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Not possible any more: {why}.</source>
        <translation>Nicht mehr möglich: {why}.</translation>
    </message>
    <message>
        <source>The request was changed since. Please plan anew; nothing was changed.</source>
        <translation>Die Anfrage wurde inzwischen geändert. Bitte neu planen; nichts wurde verändert.</translation>
    </message>
    <message>
        <source>Somebody was asked or booked for it since. Nothing was changed.</source>
        <translation>Dafür wurde inzwischen jemand angefragt oder gebucht. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>A booking of that day was changed since. Please plan anew; nothing was changed.</source>
        <translation>Eine Buchung dieses Tages wurde inzwischen geändert. Bitte neu planen; nichts wurde verändert.</translation>
    </message>
    <message>
        <source>This is no address of a database: postgresql://user@server/database is meant.</source>
        <translation>Das ist keine Adresse einer Datenbank: Gemeint ist postgresql://benutzer@server/datenbank.</translation>
    </message>
    <message>
        <source>This installation cannot talk to a server. It needs the addition “postgres”.</source>
        <translation>Diese Installation kann nicht mit einem Server sprechen. Ihr fehlt der Zusatz „postgres“.</translation>
    </message>
    <message>
        <source>Please say which language is needed.</source>
        <translation>Bitte angeben, welche Sprache gebraucht wird.</translation>
    </message>
    <message>
        <source>This language is not in the table.</source>
        <translation>Diese Sprache steht nicht in der Tabelle.</translation>
    </message>
    <message>
        <source>This request belongs to a series already.</source>
        <translation>Diese Anfrage gehört schon zu einer Serie.</translation>
    </message>
    <message>
        <source>A series needs two dates at least.</source>
        <translation>Eine Serie braucht mindestens zwei Termine.</translation>
    </message>
    <message>
        <source>This rule never ends. Please add how often it comes back: COUNT=10.</source>
        <translation>Diese Regel endet nie. Bitte ergänzen, wie oft es wiederkehrt: COUNT=10.</translation>
    </message>
    <message>
        <source>This person does not speak the language. Nothing was changed.</source>
        <translation>Diese Person spricht die Sprache nicht. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Please say why this person is asked all the same; colleagues will read it.</source>
        <translation>Bitte angeben, warum diese Person trotzdem angefragt wird; das Team liest es.</translation>
    </message>
    <message>
        <source>Please enter day and time, for example “mo 9:30”.</source>
        <translation>Bitte Tag und Uhrzeit eingeben, zum Beispiel „mo 9:30“.</translation>
    </message>
    <message>
        <source>Between 5 minutes and 12 hours, please.</source>
        <translation>Bitte zwischen 5 Minuten und 12 Stunden.</translation>
    </message>
    <message>
        <source>An appointment on site needs a place.</source>
        <translation>Ein Termin vor Ort braucht einen Ort.</translation>
    </message>
    <message>
        <source>Between 1 and 20 interpreters, please.</source>
        <translation>Bitte 1 bis 20 Sprachmittler*innen.</translation>
    </message>
    <message>
        <source>Please enter a name.</source>
        <translation>Bitte einen Namen eingeben.</translation>
    </message>
    <message>
        <source>Please say why it goes on.</source>
        <translation>Bitte angeben, warum es dabei bleibt.</translation>
    </message>
    <message>
        <source>Please say why nobody was found.</source>
        <translation>Bitte angeben, warum niemand gefunden wurde.</translation>
    </message>
    <message>
        <source>Please say where the caller was referred to.</source>
        <translation>Bitte angeben, wohin verwiesen wurde.</translation>
    </message>
    <message>
        <source>Please enter at least one word.</source>
        <translation>Bitte mindestens ein Wort eingeben.</translation>
    </message>
    <message>
        <source>Please enter the first and the last day.</source>
        <translation>Bitte den ersten und den letzten Tag eintragen.</translation>
    </message>
    <message>
        <source>Please enter a day or the distance from Easter Sunday.</source>
        <translation>Bitte einen Tag oder den Abstand zu Ostersonntag eingeben.</translation>
    </message>
    <message>
        <source>This day does not exist.</source>
        <translation>Diesen Tag gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such figure.</source>
        <translation>Diese Zahl gibt es nicht.</translation>
    </message>
    <message>
        <source>The end has to come after the beginning.</source>
        <translation>Das Ende muss nach dem Anfang liegen.</translation>
    </message>
    <message>
        <source>These hours overlap.</source>
        <translation>Diese Zeiten überschneiden sich.</translation>
    </message>
    <message>
        <source>The settings cannot be written. Are the folder and its rights in order?</source>
        <translation>Die Einstellungen lassen sich nicht speichern. Stimmen Ordner und Rechte?</translation>
    </message>
    <message>
        <source>Weekly, every n-th week or n-th weekday of the month can be taken.</source>
        <translation>Möglich sind: wöchentlich, jede n-te Woche oder der n-te Wochentag im Monat.</translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile. Your text is kept; please look again.</source>
        <translation>Das wurde inzwischen geändert. Ihr Text bleibt erhalten; bitte noch einmal prüfen.</translation>
    </message>
    <message>
        <source>This entry is no longer there.</source>
        <translation>Diesen Eintrag gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This is already there; it was not entered twice.</source>
        <translation>Das gibt es schon; es wurde nicht doppelt erfasst.</translation>
    </message>
    <message>
        <source>Other entries still need this; it was kept.</source>
        <translation>Andere Einträge brauchen dies noch; es bleibt erhalten.</translation>
    </message>
    <message>
        <source>Somebody was already found, or the request has ended.</source>
        <translation>Es wurde schon jemand gefunden, oder die Anfrage ist beendet.</translation>
    </message>
    <message>
        <source>This call waits for a colleague already.</source>
        <translation>Dieser Anruf wartet schon auf eine Übernahme.</translation>
    </message>
    <message>
        <source>The request has moved on; please look again.</source>
        <translation>Die Anfrage ist schon weiter; bitte noch einmal prüfen.</translation>
    </message>
    <message>
        <source>This offer has already been answered or withdrawn.</source>
        <translation>Diese Anfrage ist schon beantwortet oder zurückgezogen.</translation>
    </message>
    <message>
        <source>Only who said yes can be booked.</source>
        <translation>Buchen geht nur, wenn eine Zusage da ist.</translation>
    </message>
    <message>
        <source>Please choose at least one person to ask.</source>
        <translation>Bitte mindestens eine Person zum Anfragen auswählen.</translation>
    </message>
    <message>
        <source>People are being asked about this already. Please stop that round first.</source>
        <translation>Hierfür wird schon angefragt. Bitte zuerst jene Runde anhalten.</translation>
    </message>
    <message>
        <source>This round is already over.</source>
        <translation>Diese Runde ist schon zu Ende.</translation>
    </message>
    <message>
        <source>While somebody waits on the phone, people are rung instead.</source>
        <translation>Solange jemand am Telefon wartet, wird angerufen statt geschrieben.</translation>
    </message>
    <message>
        <source>There is nobody left to ask in this round.</source>
        <translation>In dieser Runde ist niemand mehr anzufragen.</translation>
    </message>
    <message>
        <source>Somebody has sent this already; it was not sent again.</source>
        <translation>Das hat schon jemand abgesandt; es ging nicht noch einmal hinaus.</translation>
    </message>
    <message>
        <source>Some know of it already. Please stop the round, and tell them.</source>
        <translation>Einige wissen schon davon. Bitte die Runde anhalten und es ihnen sagen.</translation>
    </message>
    <message>
        <source>Somebody has told them already.</source>
        <translation>Das wurde ihnen schon mitgeteilt.</translation>
    </message>
    <message>
        <source>The appointment is over or was cancelled.</source>
        <translation>Der Termin ist vorbei oder wurde abgesagt.</translation>
    </message>
    <message>
        <source>The appointment is still on.</source>
        <translation>Der Termin läuft noch.</translation>
    </message>
    <message>
        <source>Somebody is booked for this time. Please move the appointment instead.</source>
        <translation>Für diese Zeit ist schon jemand gebucht. Bitte den Termin verschieben.</translation>
    </message>
    <message>
        <source>The file could not be written. Is there space left?</source>
        <translation>Die Datei ließ sich nicht schreiben. Ist noch Platz frei?</translation>
    </message>
    <message>
        <source>There is already something in this file; it was left alone.</source>
        <translation>In dieser Datei steht schon etwas; sie blieb unverändert.</translation>
    </message>
    <message>
        <source>This kind of phone link is not known.</source>
        <translation>Diese Art von Telefonanbindung ist unbekannt.</translation>
    </message>
    <message>
        <source>This promise has already been kept.</source>
        <translation>Dieser Rückruf ist schon erledigt.</translation>
    </message>
    <message>
        <source>This call has already been wrapped up.</source>
        <translation>Dieser Anruf ist schon abgeschlossen.</translation>
    </message>
    <message>
        <source>Please say who cancelled.</source>
        <translation>Bitte angeben, wer abgesagt hat.</translation>
    </message>
    <message>
        <source>A request cannot end like this.</source>
        <translation>So kann eine Anfrage nicht enden.</translation>
    </message>
    <message>
        <source>An appointment cannot end like this.</source>
        <translation>So kann ein Termin nicht enden.</translation>
    </message>
    <message>
        <source>The file cannot be opened. Are the folder and its rights in order?</source>
        <translation>Die Datei lässt sich nicht öffnen. Stimmen Ordner und Rechte?</translation>
    </message>
    <message>
        <source>The disk is full. What you typed is kept; please free some space.</source>
        <translation>Die Festplatte ist voll. Ihre Eingaben bleiben erhalten; bitte Platz schaffen.</translation>
    </message>
    <message>
        <source>The file is read-only. What you typed is kept as a draft.</source>
        <translation>Die Datei ist schreibgeschützt. Ihre Eingaben bleiben als Entwurf erhalten.</translation>
    </message>
    <message>
        <source>Another program holds the file. What you typed is kept.</source>
        <translation>Ein anderes Programm hält die Datei fest. Ihre Eingaben bleiben erhalten.</translation>
    </message>
    <message>
        <source>The file is damaged. Please restore the last backup before you go on.</source>
        <translation>Die Datei ist beschädigt. Bitte zuerst die letzte Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>This backup is damaged; nothing was changed. Please take an older one.</source>
        <translation>Diese Sicherung ist beschädigt; nichts wurde geändert. Bitte eine ältere nehmen.</translation>
    </message>
    <message>
        <source>This file is none of the backups; nothing was changed.</source>
        <translation>Diese Datei ist keine der Sicherungen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>No backups of the server are written here: pg_dump (PostgreSQL client) is not installed.</source>
        <translation>Hier werden keine Sicherungen des Servers geschrieben: pg_dump (PostgreSQL-Client) ist nicht installiert.</translation>
    </message>
    <message>
        <source>The backup could not be written. Are the folder and its rights in order?</source>
        <translation>Die Sicherung konnte nicht geschrieben werden. Stimmen Ordner und Rechte?</translation>
    </message>
    <message>
        <source>The store cannot be reached just now. What you typed is kept.</source>
        <translation>Der Speicher ist gerade nicht erreichbar. Ihre Eingaben bleiben erhalten.</translation>
    </message>
    <message>
        <source>This needs the server, which is away just now. Please do it when it is back.</source>
        <translation>Das geht nur mit dem Server, der gerade nicht erreichbar ist. Bitte später noch einmal.</translation>
    </message>
    <message>
        <source>The entry cannot be read any more. Please do it once more by hand.</source>
        <translation>Der Eintrag ist nicht mehr lesbar. Bitte von Hand noch einmal eingeben.</translation>
    </message>
    <message>
        <source>The outbox of this desk cannot be opened; without it nothing is kept safely.</source>
        <translation>Der Postausgang dieses Platzes lässt sich nicht öffnen; ohne ihn wird nichts sicher aufbewahrt.</translation>
    </message>
    <message>
        <source>This could not be kept here; is the disk full? Nothing was stored.</source>
        <translation>Das konnte hier nicht aufbewahrt werden; ist der Datenträger voll? Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Drafts cannot be kept: their file cannot be opened.</source>
        <translation>Entwürfe lassen sich nicht speichern: Ihre Datei lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The draft could not be kept; is the disk full?</source>
        <translation>Der Entwurf ließ sich nicht speichern; ist die Festplatte voll?</translation>
    </message>
    <message>
        <source>Stopped. Nothing was stored.</source>
        <translation>Abgebrochen. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Somebody has worked on with what was imported; it stays as it is.</source>
        <translation>Mit dem Importierten wurde schon weitergearbeitet; es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Please say which column holds the name.</source>
        <translation>Bitte angeben, in welcher Spalte der Name steht.</translation>
    </message>
    <message>
        <source>This recurrence would go on for too long; please choose a simpler one.</source>
        <translation>Diese Wiederholung würde zu lange dauern; bitte eine einfachere wählen.</translation>
    </message>
    <message>
        <source>“{value}” is no time; this event was left out.</source>
        <translation>„{value}“ ist keine Zeit; dieser Termin wurde ausgelassen.</translation>
    </message>
    <message>
        <source>“{value}” is no length; this event was left out.</source>
        <translation>„{value}“ ist keine Dauer; dieser Termin wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The time zone “{value}” is not known; this event was left out.</source>
        <translation>Die Zeitzone „{value}“ ist unbekannt; dieser Termin wurde ausgelassen.</translation>
    </message>
    <message>
        <source>This is no calendar file (.ics); nothing was changed.</source>
        <translation>Das ist keine Kalenderdatei (.ics); nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Please enter the path of an .ics file, or an address that begins with https.</source>
        <translation>Bitte den Pfad einer .ics-Datei eingeben oder eine Adresse, die mit https beginnt.</translation>
    </message>
    <message>
        <source>This is no address. An .ics file is meant, or an address that begins with https.</source>
        <translation>Das ist keine Adresse. Gemeint ist eine .ics-Datei oder eine Adresse, die mit https beginnt.</translation>
    </message>
    <message>
        <source>Others could read along on the way to {value}. Please take the https address.</source>
        <translation>Auf dem Weg zu {value} könnten andere mitlesen. Bitte die https-Adresse nehmen.</translation>
    </message>
    <message>
        <source>There is a name or password in it. Please leave it out; it is asked for apart.</source>
        <translation>Darin steht ein Name oder Passwort. Bitte weglassen; danach wird eigens gefragt.</translation>
    </message>
    <message>
        <source>There is no calendar at this place. Was it moved, or the address shortened?</source>
        <translation>An dieser Stelle ist kein Kalender. Wurde er verschoben oder die Adresse gekürzt?</translation>
    </message>
    <message>
        <source>“{value}” cannot be read. Are its rights in order?</source>
        <translation>„{value}“ lässt sich nicht lesen. Stimmen die Rechte?</translation>
    </message>
    <message>
        <source>The calendar has more than {value} megabytes. Please export the coming months only.</source>
        <translation>Der Kalender hat mehr als {value} Megabyte. Bitte nur die kommenden Monate exportieren.</translation>
    </message>
    <message>
        <source>More than {value} events to come, or many that come back without end: not the calendar of a person.</source>
        <translation>Mehr als {value} kommende Termine, oder viele, die endlos wiederkehren: kein Kalender einer Person.</translation>
    </message>
    <message>
        <source>The calendar did not answer in time. It is asked again by itself.</source>
        <translation>Der Kalender hat nicht rechtzeitig geantwortet. Er wird von selbst wieder gefragt.</translation>
    </message>
    <message>
        <source>No calendar answers at this address just now. Is it complete, and the network there?</source>
        <translation>Unter dieser Adresse antwortet gerade kein Kalender. Ist sie vollständig, und ist das Netz da?</translation>
    </message>
    <message>
        <source>The calendar asks for user name and password, or they were not right.</source>
        <translation>Der Kalender verlangt Benutzername und Passwort, oder sie stimmten nicht.</translation>
    </message>
    <message>
        <source>The address leads elsewhere, and nobody is followed there. Please enter the new one.</source>
        <translation>Die Adresse führt anderswohin; dorthin wird niemandem gefolgt. Bitte die neue eingeben.</translation>
    </message>
    <message>
        <source>The certificate of this server cannot be trusted; nothing was sent to it.</source>
        <translation>Dem Zertifikat dieses Servers ist nicht zu trauen; ihm wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>This installation reads files only. Addresses need the addition “caldav”.</source>
        <translation>Diese Installation liest nur Dateien. Für Adressen braucht sie den Zusatz „caldav“.</translation>
    </message>
    <message>
        <source>The best plan needs the extra “planner”; the quick plan is shown instead.</source>
        <translation>Für den besten Plan fehlt die Erweiterung „planner“; gezeigt wird der schnelle.</translation>
    </message>
    <message>
        <source>No password here, please: it is asked for at the start and never stored.</source>
        <translation>Hier bitte kein Passwort: Es wird beim Start erfragt und nie gespeichert.</translation>
    </message>
    <message>
        <source>Please sign in.</source>
        <translation>Bitte anmelden.</translation>
    </message>
    <message>
        <source>This name and this password do not belong together. Please try again.</source>
        <translation>Name und Passwort gehören nicht zusammen. Bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Your role does not include this. Please ask whoever coordinates the desk.</source>
        <translation>Ihre Rolle umfasst das nicht. Bitte die Koordination fragen.</translation>
    </message>
    <message>
        <source>“sslmode={value}” is not taken: only verify-full keeps others from passing for the server.</source>
        <translation>„sslmode={value}“ wird nicht angenommen: Nur verify-full verhindert, dass sich jemand als der Server ausgibt.</translation>
    </message>
    <message>
        <source>“{value}” cannot be a name here: 2 to 32 small letters and digits, a letter first, please.</source>
        <translation>„{value}“ kann hier kein Name sein: bitte 2 bis 32 Kleinbuchstaben und Ziffern, zuerst ein Buchstabe.</translation>
    </message>
    <message>
        <source>There is somebody named “{value}” already.</source>
        <translation>„{value}“ gibt es schon.</translation>
    </message>
    <message>
        <source>Please choose at least one role.</source>
        <translation>Bitte mindestens eine Rolle wählen.</translation>
    </message>
    <message>
        <source>The first person has to be an administrator, who then adds the others.</source>
        <translation>Die erste Person muss die Verwaltung übernehmen; sie fügt dann die anderen hinzu.</translation>
    </message>
    <message>
        <source>This is the last administrator. Please add another one first.</source>
        <translation>Das ist die letzte Person mit Verwaltung. Bitte zuerst eine weitere hinzufügen.</translation>
    </message>
    <message>
        <source>Nobody changes their own role. Please ask a colleague.</source>
        <translation>Niemand ändert die eigene Rolle. Bitte eine Kollegin oder einen Kollegen fragen.</translation>
    </message>
    <message>
        <source>Please write what the next shift should know.</source>
        <translation>Bitte schreiben, was die nächste Schicht wissen soll.</translation>
    </message>
    <message>
        <source>Only a superuser of the server can set it up.</source>
        <translation>Nur ein Superuser des Servers kann ihn einrichten.</translation>
    </message>
    <message>
        <source>This works on a server only.</source>
        <translation>Das geht nur auf einem Server.</translation>
    </message>
    <message>
        <source>There is something already; nothing was moved.</source>
        <translation>Dort ist schon etwas; nichts wurde übertragen.</translation>
    </message>
    <message>
        <source>Something arrived otherwise than it was; nothing was moved.</source>
        <translation>Etwas ist anders angekommen, als es war; nichts wurde übertragen.</translation>
    </message>
    <message>
        <source>The upgrade did not succeed; the file is as it was.</source>
        <translation>Die Aktualisierung ist nicht gelungen; die Datei ist unverändert.</translation>
    </message>
    <message>
        <source>{field}: {sentence}</source>
        <translation>{field}: {sentence}</translation>
    </message>
    <message>
        <source>This is not possible ({code}). Nothing was changed.</source>
        <translation>Das ist nicht möglich ({code}). Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>{value} dates, {limit} are possible at most.</source>
        <translation>{value} Termine; höchstens {limit} sind möglich.</translation>
    </message>
    <message>
        <source>Too soon: the earliest day is {day}. Or say why it is taken at short notice.</source>
        <translation>Zu früh: frühester Tag ist {day}. Oder sagen, warum kurzfristig angenommen wird.</translation>
    </message>
    <message>
        <source>Too soon: the earliest day is {day}. What cannot wait is mediated on the phone, now.</source>
        <translation>Zu früh: frühester Tag ist {day}. Was nicht warten kann, wird jetzt am Telefon vermittelt.</translation>
    </message>
    <message>
        <source>“{rule}” is never taken. Please refer the caller.</source>
        <translation>„{rule}“ wird nie angenommen. Bitte verweisen.</translation>
    </message>
    <message>
        <source>{path} lies on a network drive, where it would be damaged sooner or later. Please move it to a disk of this computer; for several desks a server is meant (postgresql://…).</source>
        <translation>{path} liegt auf einem Netzlaufwerk und würde dort früher oder später beschädigt. Bitte verschieben Sie die Datei auf eine Platte dieses Rechners; für mehrere Arbeitsplätze ist ein Server gedacht (postgresql://…).</translation>
    </message>
    <message>
        <source>{path} lies in a folder that {program} synchronises, which would damage it sooner or later. Please move it to another folder; for several desks a server is meant (postgresql://…).</source>
        <translation>{path} liegt in einem Ordner, den {program} abgleicht; früher oder später würde die Datei dadurch beschädigt. Bitte verschieben Sie sie in einen anderen Ordner; für mehrere Arbeitsplätze ist ein Server gedacht (postgresql://…).</translation>
    </message>
    <message>
        <source>{path} was copied while SiSA Desk was open: the newest entries are missing. Please open the file it was copied from, or go back to a backup.</source>
        <translation>{path} wurde kopiert, während SiSA Desk geöffnet war: Die neuesten Einträge fehlen. Bitte öffnen Sie die Datei, von der sie kopiert wurde, oder gehen Sie auf eine Sicherung zurück.</translation>
    </message>
    <message>
        <source>{path} is no longer in its folder, but its backups are. Please put it back, or go back to a backup.</source>
        <translation>{path} liegt nicht mehr in ihrem Ordner, ihre Sicherungen aber schon. Bitte legen Sie sie zurück, oder gehen Sie auf eine Sicherung zurück.</translation>
    </message>
    <message>
        <source>{path} may only be read, and was not closed properly. Please copy it, with every file beside it whose name begins alike, to a folder where you may write.</source>
        <translation>{path} lässt sich nur lesen und wurde nicht richtig geschlossen. Bitte kopieren Sie sie mit allen Dateien daneben, deren Name gleich beginnt, in einen Ordner, in dem Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>{program} did not succeed: no backup was written. Does it fit the server, and may this login read all?</source>
        <translation>{program} ist nicht gelungen: Es wurde keine Sicherung geschrieben. Passt es zum Server, und darf diese Anmeldung alles lesen?</translation>
    </message>
    <message>
        <source>Other desks work on the server: who runs it puts this backup back with pg_restore: {file}</source>
        <translation>Auf dem Server arbeiten noch andere: Diese Sicherung spielt mit pg_restore zurück, wer ihn betreibt: {file}</translation>
    </message>
    <message>
        <source>The database {name} is older than this program. Whoever looks after the server has to upgrade it first.</source>
        <translation>Die Datenbank {name} ist älter als dieses Programm. Wer den Server betreut, muss sie zuerst aktualisieren.</translation>
    </message>
    <message>
        <source>At least {least} characters, please.</source>
        <translation>Bitte mindestens {least} Zeichen.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
</context>
<context>
    <name>Relay</name>
    <message>
        <source>Somebody for the other leg is still missing.</source>
        <translation>Für den anderen Schritt fehlt noch jemand.</translation>
    </message>
    <message>
        <source>The two legs of the relay</source>
        <translation>Die zwei Schritte des Relais</translation>
    </message>
    <message>
        <source>Both connected</source>
        <translation>Beide verbunden</translation>
    </message>
    <message>
        <source>Book both</source>
        <translation>Beide buchen</translation>
    </message>
</context>
<context>
    <name>Remedy</name>
    <message>
        <source>ask whether to begin again</source>
        <translation>fragen, ob es wieder losgehen kann</translation>
    </message>
    <message>
        <source>have it signed</source>
        <translation>unterschreiben lassen</translation>
    </message>
    <message>
        <source>have it signed anew</source>
        <translation>neu unterschreiben lassen</translation>
    </message>
    <message>
        <source>meet in another way</source>
        <translation>eine andere Art wählen</translation>
    </message>
    <message>
        <source>as the first of a relay</source>
        <translation>als Erste*r eines Relais</translation>
    </message>
    <message>
        <source>where a lower level will do</source>
        <translation>wenn ein niedrigeres Niveau genügt</translation>
    </message>
    <message>
        <source>ask whether just this once</source>
        <translation>fragen, ob ausnahmsweise</translation>
    </message>
    <message>
        <source>where it goes without the training</source>
        <translation>wenn es ohne die Schulung geht</translation>
    </message>
    <message>
        <source>renew the training</source>
        <translation>Schulung erneuern</translation>
    </message>
    <message>
        <source>where it does not matter after all</source>
        <translation>wenn es doch keine Rolle spielt</translation>
    </message>
    <message>
        <source>somebody on a fee or on staff</source>
        <translation>jemand auf Honorar oder angestellt</translation>
    </message>
    <message>
        <source>at another time</source>
        <translation>zu einer anderen Zeit</translation>
    </message>
    <message>
        <source>ask whether all the same</source>
        <translation>fragen, ob trotzdem</translation>
    </message>
    <message>
        <source>ask for one more, or in another week</source>
        <translation>um eins mehr bitten oder andere Woche</translation>
    </message>
    <message>
        <source>enter a number</source>
        <translation>eine Nummer eintragen</translation>
    </message>
    <message>
        <source>wait for the other desk</source>
        <translation>auf den anderen Platz warten</translation>
    </message>
    <message>
        <source>free from {time}</source>
        <translation>frei ab {time}</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Wanted for</source>
        <translation>Gewünscht für</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) that rang; hours count from taking a call to the end of its wrap-up.</source>
        <translation>
            <numerusform>%n Anruf; Stunden zählen vom Annehmen bis zum Ende der Nachbereitung.</numerusform>
            <numerusform>%n Anrufe; Stunden zählen vom Annehmen bis zum Ende der Nachbereitung.</numerusform>
        </translation>
    </message>
    <message>
        <source>For publication no single line is looked into: what is left out could be worked out.</source>
        <translation>Zur Veröffentlichung wird keine Zeile geöffnet: Weggelassenes ließe sich sonst ausrechnen.</translation>
    </message>
    <message>
        <source>{line}: its calls; Esc leads back.</source>
        <translation>{line}: die Anrufe dazu; Esc führt zurück.</translation>
    </message>
    <message>
        <source>No single calls are shown here; the search finds them.</source>
        <translation>Einzelne Anrufe stehen hier nicht; die Suche findet sie.</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Anliegen</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Calls by language</source>
        <translation>Anrufe nach Sprache</translation>
    </message>
    <message>
        <source>Calls by matter</source>
        <translation>Anrufe nach Anliegen</translation>
    </message>
    <message>
        <source>Calls in full</source>
        <translation>Anrufe einzeln</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Landkreis</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Vorlauf</translation>
    </message>
    <message>
        <source>short</source>
        <translation>zu kurz</translation>
    </message>
    <message>
        <source>Unmet</source>
        <translation>Ungedeckt</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Asked in vain</source>
        <translation>Vergeblich gefragt</translation>
    </message>
    <message>
        <source>Hours of the week</source>
        <translation>Stunden der Woche</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>Zeitraum davor</translation>
    </message>
    <message>
        <source>Period after</source>
        <translation>Zeitraum danach</translation>
    </message>
    <message>
        <source>Length of the period</source>
        <translation>Länge des Zeitraums</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n more hour(s)</source>
        <translation>
            <numerusform>%n weitere Stunde</numerusform>
            <numerusform>%n weitere Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>Quarter {number} of {year}</source>
        <translation>{number}. Quartal {year}</translation>
    </message>
    <message>
        <source>For publication: leave small counts out</source>
        <translation>Zur Veröffentlichung: kleine Zahlen weglassen</translation>
    </message>
    <message numerus="yes">
        <source>Cases that found nobody, of %n case(s) in all; compared with {before}.</source>
        <translation>
            <numerusform>Anliegen, die niemanden fanden, von %n Anliegen insgesamt; verglichen mit: {before}.</numerusform>
            <numerusform>Anliegen, die niemanden fanden, von %n Anliegen insgesamt; verglichen mit: {before}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{line}: the cases behind the count; Enter opens one, Esc leads back.</source>
        <translation>{line}: die Fälle hinter der Zahl; Enter öffnet einen, Esc führt zurück.</translation>
    </message>
    <message>
        <source>Who would have helped: languages, districts and hours asked for in vain.</source>
        <translation>Wer geholfen hätte: Sprachen, Landkreise und Stunden, nach denen vergeblich gefragt wurde.</translation>
    </message>
    <message>
        <source>Unmet demand</source>
        <translation>Ungedeckter Bedarf</translation>
    </message>
    <message>
        <source>Who would have helped</source>
        <translation>Wer hätte geholfen</translation>
    </message>
    <message>
        <source>Leave small counts out</source>
        <translation>Kleine Zahlen weglassen</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Gezählt nach</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Speichern als …</translation>
    </message>
    <message>
        <source>Every case of this period was met, or nothing was asked yet.</source>
        <translation>Alle Anliegen dieses Zeitraums fanden jemanden, oder es wurde noch nichts angefragt.</translation>
    </message>
    <message>
        <source>The caller was referred at once; nothing else was noted.</source>
        <translation>Es wurde gleich verwiesen; mehr wurde nicht notiert.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Nothing to count</source>
        <translation>Nichts zu zählen</translation>
    </message>
    <message>
        <source>Report saved as {name}</source>
        <translation>Bericht gespeichert als {name}</translation>
    </message>
    <message>
        <source>For publication no single cases are shown.</source>
        <translation>Zur Veröffentlichung werden keine einzelnen Fälle gezeigt.</translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>New reference</source>
        <translation>Neue Kennung</translation>
    </message>
    <message>
        <source>K-2026-0142</source>
        <translation>K-2026-0142</translation>
    </message>
    <message>
        <source>New: please tell it to the institution</source>
        <translation>Neu: bitte der Einrichtung nennen</translation>
    </message>
    <message>
        <source>Known: {language}</source>
        <translation>Bekannt: {language}</translation>
    </message>
    <message>
        <source>Unknown so far; only a known reference is kept</source>
        <translation>Noch unbekannt; gespeichert wird nur eine bekannte Kennung</translation>
    </message>
    <message>
        <source>Kept as a half-filled form</source>
        <translation>Angefangenes bleibt erhalten</translation>
    </message>
    <message>
        <source>Half-filled: {title}</source>
        <translation>Angefangen: {title}</translation>
    </message>
    <message>
        <source>This looks like a health detail. Please leave it out; the area is enough.</source>
        <translation>Das sieht nach einer Gesundheitsangabe aus. Bitte weglassen; der Bereich genügt.</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>Wer anfragt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Varietät</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>Zweitsprache</translation>
    </message>
    <message>
        <source>Day, time and minutes</source>
        <translation>Tag, Uhrzeit und Minuten</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>Note for colleagues (no content of the talk)</source>
        <translation>Notiz fürs Team (kein Gesprächsinhalt)</translation>
    </message>
    <message>
        <source>Client reference</source>
        <translation>Kennung Klient*in</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Children are present</source>
        <translation>Kinder sind dabei</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Without exception</source>
        <translation>Unbedingt</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Language is certain</source>
        <translation>Sprache ist sicher</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>Qualifikation</translation>
    </message>
    <message>
        <source>Relay over</source>
        <translation>Relais über</translation>
    </message>
    <message>
        <source>Distressing topic</source>
        <translation>Belastendes Thema</translation>
    </message>
    <message>
        <source>Interpreter wished for</source>
        <translation>Gewünschte Person</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Why urgent</source>
        <translation>Warum dringend</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Cost centre</source>
        <translation>Kostenstelle</translation>
    </message>
    <message>
        <source>Other times that would do</source>
        <translation>Andere mögliche Zeiten</translation>
    </message>
    <message>
        <source>Meeting point</source>
        <translation>Treffpunkt</translation>
    </message>
    <message>
        <source>Phone on site</source>
        <translation>Telefon vor Ort</translation>
    </message>
    <message>
        <source>Dial-in</source>
        <translation>Einwahl</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>Eingegangen über</translation>
    </message>
    <message>
        <source>Consent of the client is noted</source>
        <translation>Einverständnis von Klient*in liegt vor</translation>
    </message>
    <message>
        <source>Refer whoever asks</source>
        <translation>Anfragende verweisen</translation>
    </message>
    <message>
        <source>Excluded setting is not meant</source>
        <translation>Ausschluss ist nicht gemeint</translation>
    </message>
    <message>
        <source>Take the earliest day</source>
        <translation>Frühesten Tag nehmen</translation>
    </message>
    <message>
        <source>Take an excluded setting</source>
        <translation>Ausschluss trotzdem annehmen</translation>
    </message>
    <message>
        <source>Form of a request</source>
        <translation>Formular einer Anfrage</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Was angefragt wird</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>In a few words, no diagnosis</source>
        <translation>Kurz, keine Diagnose</translation>
    </message>
    <message>
        <source>any</source>
        <translation>egal</translation>
    </message>
    <message>
        <source>Add “{name}” as a new institution</source>
        <translation>„{name}“ als neue Einrichtung anlegen</translation>
    </message>
    <message>
        <source>Save  Ctrl+Enter</source>
        <translation>Speichern  Strg+Enter</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>Als Entwurf behalten</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Neue Anfrage</translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile ({fields}). Your text is kept on top of it; look again, then save.</source>
        <translation>Jemand hat das inzwischen geändert ({fields}). Ihr Text steht darüber; bitte noch einmal ansehen und dann speichern.</translation>
    </message>
    <message>
        <source>Please choose one of the suggestions, or empty the field.</source>
        <translation>Bitte einen Vorschlag wählen oder das Feld leeren.</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>Zurück  Esc</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>Weniger Felder</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>Mehr Felder</translation>
    </message>
    <message>
        <source>Change request {number}</source>
        <translation>Anfrage {number} ändern</translation>
    </message>
</context>
<context>
    <name>RequestKind</name>
    <message>
        <source>Now on the phone</source>
        <translation>Jetzt am Telefon</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Übersetzung</translation>
    </message>
</context>
<context>
    <name>RequestPanel</name>
    <message>
        <source>Ask  A</source>
        <translation>Anfragen  A</translation>
    </message>
    <message>
        <source>Several  +</source>
        <translation>Mehrere  +</translation>
    </message>
    <message>
        <source>Series  Shift+S</source>
        <translation>Serie  Umschalt+S</translation>
    </message>
    <message>
        <source>Whom we asked, and why</source>
        <translation>Wen wir gefragt haben, und warum</translation>
    </message>
    <message>
        <source>Edit  E</source>
        <translation>Bearbeiten  E</translation>
    </message>
    <message>
        <source>Duplicate  D</source>
        <translation>Kopieren  D</translation>
    </message>
    <message>
        <source>Cancel  X</source>
        <translation>Absagen  X</translation>
    </message>
    <message>
        <source>Nobody found  U</source>
        <translation>Nicht vermittelt  U</translation>
    </message>
    <message>
        <source>Open again  R</source>
        <translation>Wieder öffnen  R</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>No request chosen</source>
        <translation>Keine Anfrage gewählt</translation>
    </message>
    <message>
        <source>Choose a line on the left, or take a new request down.</source>
        <translation>Links eine Zeile wählen oder eine neue Anfrage aufnehmen.</translation>
    </message>
    <message>
        <source>Request {number}</source>
        <translation>Anfrage {number}</translation>
    </message>
</context>
<context>
    <name>RequestState</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Nicht vermittelt</translation>
    </message>
    <message>
        <source>Cancelled by institution</source>
        <translation>Einrichtung hat abgesagt</translation>
    </message>
    <message>
        <source>Cancelled by client</source>
        <translation>Klient*in hat abgesagt</translation>
    </message>
    <message>
        <source>Institution absent</source>
        <translation>Einrichtung nicht da</translation>
    </message>
    <message>
        <source>Client did not come</source>
        <translation>Klient*in kam nicht</translation>
    </message>
    <message>
        <source>Interpreter did not come</source>
        <translation>Sprachmittler*in kam nicht</translation>
    </message>
    <message>
        <source>Entered twice</source>
        <translation>Doppelt erfasst</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Zurückgenommen</translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message>
        <source>Language open</source>
        <translation>Sprache offen</translation>
    </message>
    <message>
        <source>{language}, uncertain</source>
        <translation>{language}, unsicher</translation>
    </message>
    <message>
        <source>{language}, over {other}</source>
        <translation>{language} über {other}</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>When and where</source>
        <translation>Wann und wo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asked in vain</source>
        <translation>
            <numerusform>%n vergeblich angefragt</numerusform>
            <numerusform>%n vergeblich angefragt</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody asked yet</source>
        <translation>noch niemand angefragt</translation>
    </message>
    <message>
        <source>unknown caller</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Nummer</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>By tomorrow</source>
        <translation>Bis morgen</translation>
    </message>
    <message>
        <source>without institution</source>
        <translation>ohne Einrichtung</translation>
    </message>
    <message numerus="yes">
        <source>%n asked, waiting</source>
        <translation>
            <numerusform>%n angefragt, Antwort offen</numerusform>
            <numerusform>%n angefragt, Antwort offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>asked {time}, {via}</source>
        <translation>angefragt {time}, {via}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>bis {time}</translation>
    </message>
    <message>
        <source>Time is over</source>
        <translation>Frist vorbei</translation>
    </message>
    <message>
        <source>promised for {time}</source>
        <translation>zugesagt für {time}</translation>
    </message>
    <message>
        <source>Call-back</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Due {time}</source>
        <translation>Fällig {time}</translation>
    </message>
    <message>
        <source>New request  N</source>
        <translation>Neue Anfrage  N</translation>
    </message>
    <message numerus="yes">
        <source>Both told, %n appointment(s)  C</source>
        <translation>
            <numerusform>Beide informiert, %n Termin  C</numerusform>
            <numerusform>Beide informiert, %n Termine  C</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n markiert</numerusform>
            <numerusform>%n markiert</numerusform>
        </translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Neue Anfrage</translation>
    </message>
    <message>
        <source>Edit the request</source>
        <translation>Anfrage bearbeiten</translation>
    </message>
    <message>
        <source>Ask somebody</source>
        <translation>Jemanden anfragen</translation>
    </message>
    <message>
        <source>Duplicate the request</source>
        <translation>Anfrage kopieren</translation>
    </message>
    <message>
        <source>Both sides are told</source>
        <translation>Beide Seiten sind informiert</translation>
    </message>
    <message>
        <source>Interpreter is told</source>
        <translation>Sprachmittler*in ist informiert</translation>
    </message>
    <message>
        <source>Institution is told</source>
        <translation>Einrichtung ist informiert</translation>
    </message>
    <message>
        <source>Move the appointment</source>
        <translation>Termin verschieben</translation>
    </message>
    <message>
        <source>Cancel, by whom and why</source>
        <translation>Absagen: wer und warum</translation>
    </message>
    <message>
        <source>Close with the actual times</source>
        <translation>Mit den tatsächlichen Zeiten abschließen</translation>
    </message>
    <message>
        <source>End as unfilled</source>
        <translation>Nicht vermittelt, beenden</translation>
    </message>
    <message>
        <source>Ring the best one at once</source>
        <translation>Die beste Person sofort anrufen</translation>
    </message>
    <message>
        <source>Plan all open requests</source>
        <translation>Alle offenen Anfragen planen</translation>
    </message>
    <message>
        <source>Find a stand-in among all who are booked</source>
        <translation>Ersatz suchen, auch unter Gebuchten</translation>
    </message>
    <message>
        <source>Series: let it come back</source>
        <translation>Serie: wiederkehren lassen</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>When could somebody come?</source>
        <translation>Wann könnte jemand kommen?</translation>
    </message>
    <message>
        <source>Call-back is made</source>
        <translation>Rückruf ist erledigt</translation>
    </message>
    <message>
        <source>Ask several people</source>
        <translation>Mehrere anfragen</translation>
    </message>
    <message>
        <source>To the people asked: answers by key</source>
        <translation>Zu den Angefragten: Antworten per Taste</translation>
    </message>
    <message>
        <source>Send the texts of the round</source>
        <translation>Texte der Runde absenden</translation>
    </message>
    <message>
        <source>Ask the next wave now</source>
        <translation>Nächste Welle jetzt anfragen</translation>
    </message>
    <message>
        <source>Book who said yes</source>
        <translation>Zusage buchen</translation>
    </message>
    <message>
        <source>Compare the answers and pick</source>
        <translation>Antworten vergleichen und auswählen</translation>
    </message>
    <message>
        <source>Tell who waited in vain</source>
        <translation>Vergeblich Angefragte informieren</translation>
    </message>
    <message>
        <source>Stop the round</source>
        <translation>Runde anhalten</translation>
    </message>
    <message>
        <source>Interpreter away</source>
        <translation>Abwesend</translation>
    </message>
    <message>
        <source>Plan all</source>
        <translation>Alles planen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Unbestätigt</translation>
    </message>
    <message>
        <source>Call-backs</source>
        <translation>Rückrufe</translation>
    </message>
    <message>
        <source>Ended lately</source>
        <translation>Kürzlich beendet</translation>
    </message>
    <message>
        <source>Nobody has to be found just now</source>
        <translation>Gerade ist niemand zu suchen</translation>
    </message>
    <message>
        <source>A call on the first screen, or N here, takes a request down.</source>
        <translation>Ein Anruf auf dem ersten Bildschirm oder N hier nimmt eine Anfrage auf.</translation>
    </message>
    <message>
        <source>No answer is awaited</source>
        <translation>Keine Antwort steht aus</translation>
    </message>
    <message>
        <source>Whoever is asked and has not answered yet stands here, with the time it runs out.</source>
        <translation>Wer angefragt ist und noch nicht geantwortet hat, steht hier mit der Frist.</translation>
    </message>
    <message>
        <source>Both sides know of every appointment</source>
        <translation>Zu jedem Termin wissen beide Seiten Bescheid</translation>
    </message>
    <message>
        <source>What is accepted stands here until interpreter and institution are told.</source>
        <translation>Zugesagtes steht hier, bis Sprachmittler*in und Einrichtung informiert sind.</translation>
    </message>
    <message>
        <source>No promise is open</source>
        <translation>Kein Rückruf ist offen</translation>
    </message>
    <message>
        <source>A call-back promised at the desk stands here until it is made.</source>
        <translation>Ein zugesagter Rückruf steht hier, bis er erledigt ist.</translation>
    </message>
    <message>
        <source>Nothing ended in the last two weeks</source>
        <translation>In den letzten zwei Wochen wurde nichts beendet</translation>
    </message>
    <message>
        <source>Requests that are done, cancelled or unfilled stand here with their reason.</source>
        <translation>Erledigte, abgesagte und nicht vermittelte Anfragen stehen hier mit Grund.</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Open it all the same</source>
        <translation>Trotzdem öffnen</translation>
    </message>
</context>
<context>
    <name>Rhythm</name>
    <message>
        <source>every week</source>
        <translation>jede Woche</translation>
    </message>
    <message>
        <source>every second week</source>
        <translation>jede zweite Woche</translation>
    </message>
    <message>
        <source>every {n} weeks</source>
        <translation>alle {n} Wochen</translation>
    </message>
    <message>
        <source>first of the month</source>
        <translation>erster im Monat</translation>
    </message>
    <message>
        <source>second of the month</source>
        <translation>zweiter im Monat</translation>
    </message>
    <message>
        <source>third of the month</source>
        <translation>dritter im Monat</translation>
    </message>
    <message>
        <source>fourth of the month</source>
        <translation>vierter im Monat</translation>
    </message>
    <message>
        <source>fifth of the month</source>
        <translation>fünfter im Monat</translation>
    </message>
    <message>
        <source>last of the month</source>
        <translation>letzter im Monat</translation>
    </message>
    <message>
        <source>{n}. from the end of the month</source>
        <translation>{n}. vom Monatsende her</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>not on {days}</source>
        <translation>nicht am {days}</translation>
    </message>
</context>
<context>
    <name>RingBanner</name>
    <message>
        <source>Number withheld</source>
        <translation>Nummer unterdrückt</translation>
    </message>
    <message>
        <source>unknown caller</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Take the call  F9</source>
        <translation>Annehmen  F9</translation>
    </message>
    <message>
        <source>First call from here, as far as the number tells</source>
        <translation>Erster Anruf, soweit die Nummer es zeigt</translation>
    </message>
    <message>
        <source>Caller waits</source>
        <translation>Anrufer*in wartet</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Fall {number}</translation>
    </message>
    <message>
        <source>Interpreter of the pool</source>
        <translation>Sprachmittler*in im Pool</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n Anruf</numerusform>
            <numerusform>%n Anrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>recognised by the trunk number</source>
        <translation>an der Hauptnummer erkannt</translation>
    </message>
    <message>
        <source>the number only suggests</source>
        <translation>nur laut Nummer</translation>
    </message>
    <message>
        <source>last {day}</source>
        <translation>zuletzt {day}</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Coordination</source>
        <translation>Koordination</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Verwaltung</translation>
    </message>
</context>
<context>
    <name>RoomRow</name>
    <message>
        <source>Room or ward</source>
        <translation>Raum oder Station</translation>
    </message>
    <message>
        <source>How to find it</source>
        <translation>Wie zu finden</translation>
    </message>
    <message>
        <source>how to find it</source>
        <translation>wie zu finden</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message numerus="yes">
        <source>confirmed %n day(s) ago</source>
        <translation>
            <numerusform>gestern bestätigt</numerusform>
            <numerusform>vor %n Tagen bestätigt</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>availability never confirmed</source>
        <translation>Verfügbarkeit nie bestätigt</translation>
    </message>
    <message>
        <source>confirmed today</source>
        <translation>heute bestätigt</translation>
    </message>
    <message>
        <source>{km} km</source>
        <translation>{km} km</translation>
    </message>
</context>
<context>
    <name>RosterFilters</name>
    <message>
        <source>Find somebody</source>
        <translation>Jemanden suchen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Einsatzart</translation>
    </message>
    <message>
        <source>Name, language, place, number</source>
        <translation>Name, Sprache, Ort, Nummer</translation>
    </message>
    <message>
        <source>Only those</source>
        <translation>Nur diese</translation>
    </message>
    <message>
        <source>Confirmed never, or more than {days} days ago</source>
        <translation>Nie bestätigt oder vor mehr als {days} Tagen</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Unbestätigt</translation>
    </message>
    <message>
        <source>No declaration</source>
        <translation>Ohne Erklärung</translation>
    </message>
    <message>
        <source>The declaration of confidentiality is missing or expired</source>
        <translation>Die Schweigepflichterklärung fehlt oder ist abgelaufen</translation>
    </message>
    <message>
        <source>Only speaker</source>
        <translation>Allein</translation>
    </message>
    <message>
        <source>Nobody else who is active speaks one of their languages</source>
        <translation>Eine ihrer Sprachen spricht sonst niemand, der aktiv ist</translation>
    </message>
</context>
<context>
    <name>RoundKind</name>
    <message>
        <source>First yes wins</source>
        <translation>Erste Zusage gilt</translation>
    </message>
    <message>
        <source>Collect answers</source>
        <translation>Antworten sammeln</translation>
    </message>
</context>
<context>
    <name>RoundStage</name>
    <message>
        <source>Yes: to be booked</source>
        <translation>Zusage: zu buchen</translation>
    </message>
    <message>
        <source>To be picked</source>
        <translation>Auswahl steht an</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>Abzusenden</translation>
    </message>
    <message>
        <source>Nobody left to ask</source>
        <translation>Niemand mehr anzufragen</translation>
    </message>
    <message>
        <source>Answers awaited</source>
        <translation>Antworten stehen aus</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Beendet</translation>
    </message>
</context>
<context>
    <name>Rounds</name>
    <message>
        <source>Book  Enter</source>
        <translation>Buchen  Enter</translation>
    </message>
    <message>
        <source>asked {time}</source>
        <translation>angefragt {time}</translation>
    </message>
    <message>
        <source>answered {time}</source>
        <translation>geantwortet {time}</translation>
    </message>
    <message>
        <source>Who is to be booked?</source>
        <translation>Wer wird gebucht?</translation>
    </message>
    <message>
        <source>F rings the next best at once, V looks among all who are booked.</source>
        <translation>F ruft die nächstbeste Person sofort an, V sucht auch unter den Gebuchten.</translation>
    </message>
    <message>
        <source>{name} dropped out at {time}.</source>
        <translation>{name} ist ausgefallen, {time}.</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Why, and how</source>
        <translation>Warum, und wie</translation>
    </message>
    <message>
        <source>neither address nor number</source>
        <translation>weder Adresse noch Nummer</translation>
    </message>
    <message>
        <source>cannot be</source>
        <translation>geht nicht</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>Wave {n}</source>
        <translation>Welle {n}</translation>
    </message>
    <message>
        <source>Ring one by one</source>
        <translation>Einzeln anrufen</translation>
    </message>
    <message numerus="yes">
        <source>Ask %n person(s)  Enter</source>
        <translation>
            <numerusform>%n Person anfragen  Enter</numerusform>
            <numerusform>%n Personen anfragen  Enter</numerusform>
        </translation>
    </message>
    <message>
        <source>The texts are prepared; they are sent from your mail program, by you.</source>
        <translation>Die Texte werden vorbereitet; abgesandt werden sie aus Ihrem Mailprogramm, von Ihnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n wave(s), the second one not before {time}.</source>
        <translation>
            <numerusform>%n Welle, die zweite nicht vor {time}.</numerusform>
            <numerusform>%n Wellen, die zweite nicht vor {time}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask several people</source>
        <translation>Mehrere anfragen</translation>
    </message>
    <message>
        <source>Nobody else can be asked</source>
        <translation>Niemand sonst kann angefragt werden</translation>
    </message>
    <message>
        <source>Whoever can was asked already. Back, then A, shows why the others cannot.</source>
        <translation>Wer kann, ist schon angefragt. Zurück, dann A zeigt, warum die anderen nicht können.</translation>
    </message>
    <message>
        <source>First yes</source>
        <translation>Erste Zusage</translation>
    </message>
    <message>
        <source>In waves</source>
        <translation>In Wellen</translation>
    </message>
    <message>
        <source>Collect, then pick</source>
        <translation>Sammeln und auswählen</translation>
    </message>
    <message>
        <source>How to decide</source>
        <translation>Wie entschieden wird</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Angefragt per</translation>
    </message>
    <message>
        <source>People in a wave</source>
        <translation>Je Welle</translation>
    </message>
    <message>
        <source>Minutes to wait</source>
        <translation>Minuten warten</translation>
    </message>
    <message>
        <source>Hours to answer</source>
        <translation>Stunden Frist</translation>
    </message>
    <message>
        <source>Who is to be asked</source>
        <translation>Wer angefragt wird</translation>
    </message>
    <message>
        <source>Please tick at least one person.</source>
        <translation>Bitte mindestens eine Person ankreuzen.</translation>
    </message>
    <message>
        <source>Compare and pick  P</source>
        <translation>Vergleichen, auswählen  P</translation>
    </message>
    <message>
        <source>Send all  S</source>
        <translation>Alle absenden  S</translation>
    </message>
    <message>
        <source>Tell all  L</source>
        <translation>Alle informieren  L</translation>
    </message>
    <message>
        <source>Book the yes  B</source>
        <translation>Zusage buchen  B</translation>
    </message>
    <message>
        <source>Next wave now  W</source>
        <translation>Nächste Welle jetzt  W</translation>
    </message>
    <message>
        <source>Stop  H</source>
        <translation>Anhalten  H</translation>
    </message>
    <message numerus="yes">
        <source>%n waited in vain and do(es) not know yet.</source>
        <translation>
            <numerusform>%n Person wartete vergeblich und weiß es noch nicht.</numerusform>
            <numerusform>%n Personen warteten vergeblich und wissen es noch nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send to this person  Enter</source>
        <translation>An diese Person senden  Enter</translation>
    </message>
    <message>
        <source>Tell this person  Enter</source>
        <translation>Diese Person informieren  Enter</translation>
    </message>
    <message>
        <source>Ring  Enter</source>
        <translation>Anrufen  Enter</translation>
    </message>
    <message>
        <source>People of the round</source>
        <translation>Personen der Runde</translation>
    </message>
    <message>
        <source>Still to be told</source>
        <translation>Noch zu informieren</translation>
    </message>
    <message>
        <source>Who, and how</source>
        <translation>Wer, und wie</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <source>To be rung</source>
        <translation>Anzurufen</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>Abzusenden</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Noch nicht angefragt</translation>
    </message>
    <message>
        <source>To be told</source>
        <translation>Zu informieren</translation>
    </message>
    <message>
        <source>Was not asked</source>
        <translation>Nicht angefragt</translation>
    </message>
    <message>
        <source>told {time}</source>
        <translation>informiert {time}</translation>
    </message>
    <message>
        <source>The first yes wins</source>
        <translation>Die erste Zusage gilt</translation>
    </message>
    <message>
        <source>Collecting answers</source>
        <translation>Antworten werden gesammelt</translation>
    </message>
    <message>
        <source>nobody asked yet</source>
        <translation>noch niemand angefragt</translation>
    </message>
    <message numerus="yes">
        <source>%n had said yes</source>
        <translation>
            <numerusform>%n hatte zugesagt</numerusform>
            <numerusform>%n hatten zugesagt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asked</source>
        <translation>
            <numerusform>%n angefragt</numerusform>
            <numerusform>%n angefragt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n said yes</source>
        <translation>
            <numerusform>%n Zusage</numerusform>
            <numerusform>%n Zusagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be sent</source>
        <translation>
            <numerusform>%n abzusenden</numerusform>
            <numerusform>%n abzusenden</numerusform>
        </translation>
    </message>
    <message>
        <source>In waves of {n}</source>
        <translation>In Wellen zu {n}</translation>
    </message>
    <message>
        <source>next wave {time}</source>
        <translation>nächste {time}</translation>
    </message>
    <message>
        <source>answers until {time}</source>
        <translation>Antworten bis {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n to be told</source>
        <translation>
            <numerusform>%n zu informieren</numerusform>
            <numerusform>%n zu informieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Dropped out</source>
        <translation>Ausgefallen</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>Remove from: {list} (Ctrl+Del)</source>
        <translation>Entfernen aus: {list} (Strg+Entf)</translation>
    </message>
</context>
<context>
    <name>SchoolTime</name>
    <message>
        <source>also in school holidays</source>
        <translation>auch in den Ferien</translation>
    </message>
    <message>
        <source>not in school holidays</source>
        <translation>nicht in den Ferien</translation>
    </message>
    <message>
        <source>only in school holidays</source>
        <translation>nur in den Ferien</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Tagesplan</translation>
    </message>
    <message>
        <source>Interpreters</source>
        <translation>Sprachmittler*innen</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>Einrichtungen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>also not misspelt</source>
        <translation>auch nicht mit Tippfehlern</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Find or do …  {key}</source>
        <translation>Suchen oder Befehl …  {key}</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles durchsuchen</translation>
    </message>
</context>
<context>
    <name>Series</name>
    <message>
        <source>Move a closed date, or leave it out</source>
        <translation>Geschlossenen Tag umlegen oder auslassen</translation>
    </message>
    <message>
        <source>Book the person for the open dates</source>
        <translation>Person für die offenen Termine buchen</translation>
    </message>
    <message>
        <source>Move the dates</source>
        <translation>Termine verschieben</translation>
    </message>
    <message>
        <source>Cancel the dates</source>
        <translation>Termine absagen</translation>
    </message>
    <message>
        <source>Show the date on the board</source>
        <translation>Termin auf der Tafel zeigen</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Nobody is booked for any date yet; book one on the board first.</source>
        <translation>Noch ist für keinen Termin jemand gebucht; bitte zuerst einen auf der Tafel vergeben.</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) done</source>
        <translation>
            <numerusform>%n Termin erledigt</numerusform>
            <numerusform>%n Termine erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Tag und Zeit</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Sprachmittler*in</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Move  M</source>
        <translation>Verschieben  M</translation>
    </message>
    <message>
        <source>Cancel  X</source>
        <translation>Absagen  X</translation>
    </message>
    <message>
        <source>On the board  T</source>
        <translation>Auf der Tafel  T</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemanden</translation>
    </message>
    <message>
        <source>For which dates</source>
        <translation>Für welche Termine</translation>
    </message>
    <message>
        <source>Dates of the series</source>
        <translation>Termine der Serie</translation>
    </message>
    <message>
        <source>New day and time of the chosen date</source>
        <translation>Neuer Tag und neue Zeit des gewählten Termins</translation>
    </message>
    <message>
        <source>Nobody is booked.</source>
        <translation>Niemand ist gebucht.</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>This date</source>
        <translation>Dieser Termin</translation>
    </message>
    <message>
        <source>This and the following</source>
        <translation>Dieser und die folgenden</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>Alle Termine</translation>
    </message>
    <message>
        <source>Book {name}  B</source>
        <translation>{name} buchen  B</translation>
    </message>
    <message>
        <source>A series needs two dates at least.</source>
        <translation>Eine Serie braucht mindestens zwei Termine.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Note the series  Ctrl+Enter</source>
        <translation>Serie eintragen  Strg+Enter</translation>
    </message>
    <message>
        <source>Space: another day, or leave it out</source>
        <translation>Leertaste: anderer Tag oder auslassen</translation>
    </message>
    <message>
        <source>How it comes back</source>
        <translation>Wie es wiederkehrt</translation>
    </message>
    <message>
        <source>How many dates</source>
        <translation>Wie viele Termine</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Please say how often, or write a rule as calendars do.</source>
        <translation>Bitte angeben, wie oft, oder eine Regel schreiben, wie Kalender es tun.</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>wie geplant</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>Every second week</source>
        <translation>Jede zweite Woche</translation>
    </message>
    <message>
        <source>Every fourth week</source>
        <translation>Jede vierte Woche</translation>
    </message>
    <message>
        <source>Own rule</source>
        <translation>Eigene Regel</translation>
    </message>
    <message>
        <source>{name}: this day instead</source>
        <translation>{name}: dafür an diesem Tag</translation>
    </message>
    <message>
        <source>{name}: left out</source>
        <translation>{name}: ausgelassen</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>Schließen  Esc</translation>
    </message>
    <message>
        <source>Only an appointment with day and time can come back.</source>
        <translation>Nur ein Termin mit Tag und Uhrzeit kann wiederkehren.</translation>
    </message>
    <message>
        <source>Series: {language}</source>
        <translation>Serie: {language}</translation>
    </message>
</context>
<context>
    <name>Sex</name>
    <message>
        <source>Woman</source>
        <translation>Frau</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>Mann</translation>
    </message>
    <message>
        <source>Diverse</source>
        <translation>Divers</translation>
    </message>
</context>
<context>
    <name>ShiftNotes</name>
    <message>
        <source>{who}, {when}: {text}</source>
        <translation>{who}, {when}: {text}</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
</context>
<context>
    <name>ShortReason</name>
    <message>
        <source>Nobody speaks it</source>
        <translation>Spricht niemand</translation>
    </message>
    <message>
        <source>Nobody free</source>
        <translation>Niemand frei</translation>
    </message>
    <message>
        <source>Nobody reached</source>
        <translation>Niemand erreicht</translation>
    </message>
    <message>
        <source>All declined</source>
        <translation>Alle sagten ab</translation>
    </message>
    <message>
        <source>Short notice</source>
        <translation>Zu kurzfristig</translation>
    </message>
    <message>
        <source>Too far</source>
        <translation>Zu weit</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Ausschluss</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Gab auf</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Time passed</source>
        <translation>Zeit um</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>Nicht mehr nötig</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Your entries carry your name, and your role says what you may do.</source>
        <translation>Ihre Einträge tragen Ihren Namen, und Ihre Rolle sagt, was Sie tun können.</translation>
    </message>
    <message>
        <source>Please sign in</source>
        <translation>Bitte anmelden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>The desk is locked</source>
        <translation>Der Arbeitsplatz ist gesperrt</translation>
    </message>
    <message>
        <source>Nobody was here for a while. What you typed is kept.</source>
        <translation>Eine Weile war niemand hier. Was Sie geschrieben haben, ist noch da.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>SkillRow</name>
    <message>
        <source>Varieties</source>
        <translation>Varietäten</translation>
    </message>
    <message>
        <source>“{text}” is not in the table of languages. Please choose one of the list.</source>
        <translation>„{text}“ steht nicht in der Sprachentabelle. Bitte aus der Liste wählen.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Varieties: {examples} …</source>
        <translation>Varietäten: {examples} …</translation>
    </message>
</context>
<context>
    <name>SlotCalendar</name>
    <message numerus="yes">
        <source>%n person(s) free</source>
        <translation>
            <numerusform>%n Person frei</numerusform>
            <numerusform>%n Personen frei</numerusform>
        </translation>
    </message>
    <message>
        <source>Free half-hours</source>
        <translation>Freie halbe Stunden</translation>
    </message>
    <message>
        <source>outside opening hours</source>
        <translation>außerhalb der Öffnungszeiten</translation>
    </message>
    <message>
        <source>shorter notice than the lead time</source>
        <translation>kürzer als die Vorlaufzeit</translation>
    </message>
    <message>
        <source>past</source>
        <translation>vorbei</translation>
    </message>
</context>
<context>
    <name>SlotField</name>
    <message>
        <source>mo 9:30 60</source>
        <translation>mo 9:30 60</translation>
    </message>
    <message>
        <source>Day, time and minutes</source>
        <translation>Tag, Uhrzeit und Minuten</translation>
    </message>
</context>
<context>
    <name>Slots</name>
    <message>
        <source>“{word}” is not understood. For example: mo 9:30 60, or 6.1. 14:00</source>
        <translation>„{word}“ ist unverständlich. Zum Beispiel: mo 9:30 60 oder 6.1. 14:00</translation>
    </message>
    <message>
        <source>{day} – at what time?</source>
        <translation>{day} – um wie viel Uhr?</translation>
    </message>
    <message>
        <source>There is no such day: {word}</source>
        <translation>Diesen Tag gibt es nicht: {word}</translation>
    </message>
    <message>
        <source>There is no such time: {word}</source>
        <translation>Diese Uhrzeit gibt es nicht: {word}</translation>
    </message>
    <message>
        <source>{day} is not “{word}”. Which one is meant?</source>
        <translation>{day} ist nicht „{word}“. Was ist gemeint?</translation>
    </message>
    <message>
        <source>Which one is meant: {choices}?</source>
        <translation>Was ist gemeint: {choices}?</translation>
    </message>
    <message>
        <source>The clocks go back then; {word} comes twice.</source>
        <translation>Da wird die Uhr zurückgestellt; {word} gibt es zweimal.</translation>
    </message>
    <message>
        <source>The clocks go forward then; {word} does not exist. Next: {choices}</source>
        <translation>Da wird die Uhr vorgestellt; {word} gibt es nicht. Als Nächstes: {choices}</translation>
    </message>
    <message>
        <source>That is in the past.</source>
        <translation>Das liegt in der Vergangenheit.</translation>
    </message>
    <message>
        <source>That is more than three years ahead.</source>
        <translation>Das ist in mehr als drei Jahren.</translation>
    </message>
    <message>
        <source>From 5 minutes to 12 hours, please.</source>
        <translation>Bitte 5 Minuten bis 12 Stunden.</translation>
    </message>
    <message>
        <source>{day}, {span}</source>
        <translation>{day}, {span}</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>Hotline</source>
        <translation>Hotline</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Persönlich</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Tabelle</translation>
    </message>
</context>
<context>
    <name>Span</name>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
</context>
<context>
    <name>SpanField</name>
    <message>
        <source>From when to when? For example: 8–12 or 8:00–12:30</source>
        <translation>Von wann bis wann? Zum Beispiel: 8–12 oder 8:00–12:30</translation>
    </message>
</context>
<context>
    <name>SpanKeys</name>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Q</source>
        <translation>Q</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>J</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Enquiry</source>
        <translation>Interessiert</translation>
    </message>
    <message>
        <source>Getting started</source>
        <translation>Im Einstieg</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Pausing</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Beendet</translation>
    </message>
</context>
<context>
    <name>SuggestField</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>TargetCard</name>
    <message>
        <source>Services that callers are referred to stand here with number and purpose.</source>
        <translation>Hier stehen Verweisziele mit Nummer und Zweck.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit (Ctrl+E)</source>
        <translation>Bearbeiten (Strg+E)</translation>
    </message>
    <message>
        <source>Checked today</source>
        <translation>Heute geprüft</translation>
    </message>
    <message>
        <source>Checked today (Alt+C)</source>
        <translation>Heute geprüft (Alt+C)</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nichts gewählt</translation>
    </message>
</context>
<context>
    <name>TargetForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Zuletzt geprüft</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>Neues Verweisziel</translation>
    </message>
    <message>
        <source>Please enter a name.</source>
        <translation>Bitte einen Namen eingeben.</translation>
    </message>
    <message>
        <source>This is too long. Please shorten it.</source>
        <translation>Das ist zu lang. Bitte kürzen.</translation>
    </message>
    <message>
        <source>This is not a day. For example: 24.12.2026</source>
        <translation>Das ist kein Tag. Zum Beispiel: 24.12.2026</translation>
    </message>
</context>
<context>
    <name>TargetsPanel</name>
    <message>
        <source>{count} of {all} services</source>
        <translation>{count} von {all} Verweiszielen</translation>
    </message>
    <message>
        <source>Find a service</source>
        <translation>Verweisziel suchen</translation>
    </message>
    <message>
        <source>Name, purpose, number</source>
        <translation>Name, Zweck, Nummer</translation>
    </message>
    <message>
        <source>No service yet</source>
        <translation>Noch kein Verweisziel</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>Neues Verweisziel</translation>
    </message>
    <message>
        <source>New service (Ctrl+N)</source>
        <translation>Neues Verweisziel (Strg+N)</translation>
    </message>
    <message>
        <source>A shorter word or the purpose may help.</source>
        <translation>Vielleicht hilft ein kürzeres Wort oder der Zweck.</translation>
    </message>
    <message>
        <source>Enter the first one with Ctrl+N.</source>
        <translation>Das erste mit Strg+N erfassen.</translation>
    </message>
    <message>
        <source>Referral directory</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nichts passt</translation>
    </message>
</context>
<context>
    <name>TimesLeaf</name>
    <message>
        <source>No weekly times: without them nobody is offered for a time.</source>
        <translation>Keine Zeiten in der Woche: Ohne sie wird niemand für eine Uhrzeit vorgeschlagen.</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Abwesenheiten</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>Unfilled</name>
    <message>
        <source>Nobody speaks it</source>
        <translation>Niemand spricht sie</translation>
    </message>
    <message>
        <source>Nobody is free</source>
        <translation>Niemand ist frei</translation>
    </message>
    <message>
        <source>Nobody was reached</source>
        <translation>Niemand erreicht</translation>
    </message>
    <message>
        <source>All declined</source>
        <translation>Alle haben abgelehnt</translation>
    </message>
    <message>
        <source>Notice too short</source>
        <translation>Zu kurzfristig</translation>
    </message>
    <message>
        <source>Place out of reach</source>
        <translation>Ort zu weit</translation>
    </message>
    <message>
        <source>Excluded setting</source>
        <translation>Ausgeschlossener Anlass</translation>
    </message>
    <message>
        <source>Caller gave up</source>
        <translation>Anrufer*in gab auf</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Anderer Grund</translation>
    </message>
    <message>
        <source>Time passed</source>
        <translation>Zeit verstrichen</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>Nicht mehr nötig</translation>
    </message>
</context>
<context>
    <name>UntilLine</name>
    <message>
        <source>Available from now until</source>
        <translation>Verfügbar ab jetzt bis</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Notieren</translation>
    </message>
    <message>
        <source>Until which time today? For example: 14:30</source>
        <translation>Bis wann heute? Zum Beispiel: 14:30</translation>
    </message>
</context>
<context>
    <name>Urgency</name>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Bald</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Dringend</translation>
    </message>
</context>
<context>
    <name>Via</name>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>SMS</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>Key {key}</source>
        <translation>Taste {key}</translation>
    </message>
    <message>
        <source>{time}, {shift} later</source>
        <translation>{time}, {shift} später</translation>
    </message>
    <message>
        <source>Understood one way only: ask whether the person can also answer in it.</source>
        <translation>Nur in einer Richtung verstanden: fragen, ob die Person darin auch antworten kann.</translation>
    </message>
    <message>
        <source>{time}, {shift} earlier</source>
        <translation>{time}, {shift} früher</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n Paar</numerusform>
            <numerusform>%n Paare</numerusform>
        </translation>
    </message>
    <message>
        <source>A neighbouring language: ask whether it will do.</source>
        <translation>Eine Nachbarsprache: fragen, ob sie genügt.</translation>
    </message>
    <message>
        <source>{mode} instead of {before}</source>
        <translation>{mode} statt {before}</translation>
    </message>
    <message>
        <source>Refer to somebody else</source>
        <translation>An andere Stelle verweisen</translation>
    </message>
    <message>
        <source>understood well</source>
        <translation>gut verständlich</translation>
    </message>
    <message>
        <source>understood by most</source>
        <translation>für die meisten verständlich</translation>
    </message>
    <message>
        <source>understood in part</source>
        <translation>teilweise verständlich</translation>
    </message>
    <message>
        <source>Ask whether the client is at ease in it.</source>
        <translation>Fragen, ob sich die Person darin sicher fühlt.</translation>
    </message>
    <message>
        <source>Two people, one after the other: it takes about twice as long.</source>
        <translation>Zwei Personen nacheinander: Es dauert etwa doppelt so lange.</translation>
    </message>
    <message>
        <source>Asked for in {language} instead</source>
        <translation>Gesucht stattdessen auf {language}</translation>
    </message>
    <message>
        <source>{understanding}, one way</source>
        <translation>{understanding}, einseitig</translation>
    </message>
    <message>
        <source>Relay over {language}</source>
        <translation>Relais über {language}</translation>
    </message>
    <message>
        <source>{language}, the client&apos;s second language</source>
        <translation>{language}, Zweitsprache der Person</translation>
    </message>
    <message>
        <source>Relay over {language}, takes twice as long</source>
        <translation>Relais über {language}, dauert doppelt so lange</translation>
    </message>
    <message>
        <source>Tomorrow {time}</source>
        <translation>Morgen {time}</translation>
    </message>
    <message>
        <source>Back  0</source>
        <translation>Zurück  0</translation>
    </message>
    <message>
        <source>What would help</source>
        <translation>Was helfen würde</translation>
    </message>
</context>
<context>
    <name>WeekGrid</name>
    <message>
        <source>No weekly times.</source>
        <translation>Keine Zeiten in der Woche.</translation>
    </message>
    <message>
        <source>The week in a picture</source>
        <translation>Die Woche als Bild</translation>
    </message>
</context>
<context>
    <name>WeekPainter</name>
    <message>
        <source>Undo the last stroke (Ctrl+Z)</source>
        <translation>Letzten Strich zurücknehmen (Strg+Z)</translation>
    </message>
    <message>
        <source>Drag, or arrows with Shift, then Space; Del erases, Ctrl jumps by the hour, 1 to 3 choose the modes.</source>
        <translation>Mit der Maus ziehen, oder Pfeile mit Umschalt, dann Leertaste; Entf löscht, Strg springt stundenweise, 1 bis 3 wählen die Einsatzart.</translation>
    </message>
    <message>
        <source>The week, to be painted</source>
        <translation>Die Woche zum Ausmalen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Paint for</source>
        <translation>Malen für</translation>
    </message>
    <message>
        <source>Which weeks are painted</source>
        <translation>Welche Wochen gemalt werden</translation>
    </message>
    <message>
        <source>Day to Mon–Fri  W</source>
        <translation>Tag auf Mo–Fr  W</translation>
    </message>
    <message>
        <source>Day to all  A</source>
        <translation>Tag auf alle  A</translation>
    </message>
    <message>
        <source>{day} copied to {days}: {modes}</source>
        <translation>{day} übertragen auf {days}: {modes}</translation>
    </message>
    <message>
        <source>Stroke taken back</source>
        <translation>Strich zurückgenommen</translation>
    </message>
    <message>
        <source>Stroke painted again</source>
        <translation>Strich wieder gemalt</translation>
    </message>
    <message>
        <source>Painted is: {modes}</source>
        <translation>Gemalt wird: {modes}</translation>
    </message>
    <message>
        <source>{stretch}: {modes} erased</source>
        <translation>{stretch}: {modes} gelöscht</translation>
    </message>
    <message>
        <source>{stretch}: {modes} painted</source>
        <translation>{stretch}: {modes} gemalt</translation>
    </message>
    <message>
        <source>{stretch}: {state}</source>
        <translation>{stretch}: {state}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>ab {day}</translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>Compare from here</source>
        <translation>Ab hier vergleichen</translation>
    </message>
    <message>
        <source>{able} can; {up} moved up, {down} moved down.</source>
        <translation>{able} können; {up} höher, {down} tiefer als vorher.</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>As soon as there is a request, its list stands here.</source>
        <translation>Sobald es eine Anfrage gibt, steht hier ihre Liste.</translation>
    </message>
    <message>
        <source>Nobody can take this request just now.</source>
        <translation>Diese Anfrage kann gerade niemand übernehmen.</translation>
    </message>
    <message numerus="yes">
        <source>%n can; everybody stands where they stood.</source>
        <translation>
            <numerusform>%n kann; der Platz ist derselbe wie vorher.</numerusform>
            <numerusform>%n können; alle stehen, wo sie standen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try with the request</source>
        <translation>Ausprobieren mit der Anfrage</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Noch nichts geändert.</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} Punkte</translation>
    </message>
    <message>
        <source>{points}, before {before}</source>
        <translation>{points}, vorher {before}</translation>
    </message>
    <message>
        <source>Who can is ordered by points. Each wish gives up to its weight; 0 switches it off.</source>
        <translation>Wer kann, wird nach Punkten gereiht. Jeder Wunsch gibt höchstens sein Gewicht; 0 schaltet ihn ab.</translation>
    </message>
    <message>
        <source>What a wish weighs</source>
        <translation>Wie viel ein Wunsch wiegt</translation>
    </message>
    <message>
        <source>Asked for by name</source>
        <translation>Namentlich gewünscht</translation>
    </message>
    <message>
        <source>The caller wants this very person.</source>
        <translation>Die anrufende Person möchte genau diese Person.</translation>
    </message>
    <message>
        <source>Same variety</source>
        <translation>Gleiche Varietät</translation>
    </message>
    <message>
        <source>Speaks the very variety that was asked for.</source>
        <translation>Spricht genau die gewünschte Varietät.</translation>
    </message>
    <message>
        <source>Woman or man, as wished</source>
        <translation>Frau oder Mann, wie gewünscht</translation>
    </message>
    <message>
        <source>Where it is a wish; where it is a must, nobody else is listed.</source>
        <translation>Wo es ein Wunsch ist; wo es sein muss, steht niemand anderes in der Liste.</translation>
    </message>
    <message>
        <source>Level of the language</source>
        <translation>Niveau der Sprache</translation>
    </message>
    <message>
        <source>The full weight for mother tongue, a share of it for each level below.</source>
        <translation>Volles Gewicht für die Muttersprache, darunter je Stufe ein Teil.</translation>
    </message>
    <message>
        <source>Same person as before</source>
        <translation>Dieselbe Person wie zuvor</translation>
    </message>
    <message>
        <source>Mediated for this person within a year; half of it for the same institution.</source>
        <translation>Hat binnen eines Jahres für diese Person vermittelt; die Hälfte für dieselbe Einrichtung.</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>Erfahrung</translation>
    </message>
    <message>
        <source>Talks in this area and at this place within a year; three of each count fully.</source>
        <translation>Gespräche in diesem Bereich und an diesem Ort binnen eines Jahres; je drei zählen voll.</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Nah</translation>
    </message>
    <message>
        <source>Lives close to the place of the appointment, measured by the own radius.</source>
        <translation>Wohnt nah am Ort des Termins, gemessen am eigenen Umkreis.</translation>
    </message>
    <message>
        <source>Fair share</source>
        <translation>Gerecht verteilt</translation>
    </message>
    <message>
        <source>Had few appointments in the last 90 days.</source>
        <translation>Hatte in den letzten 90 Tagen wenige Termine.</translation>
    </message>
    <message>
        <source>Left in peace</source>
        <translation>Lange nicht gefragt</translation>
    </message>
    <message>
        <source>Was not asked for some time; after 14 days it counts fully.</source>
        <translation>Wurde länger nicht angefragt; nach 14 Tagen zählt es voll.</translation>
    </message>
    <message>
        <source>Rung in vain</source>
        <translation>Vergeblich angerufen</translation>
    </message>
    <message>
        <source>Taken off for each attempt in vain within 14 days; four take all of it off.</source>
        <translation>Abzug für jeden vergeblichen Anruf in 14 Tagen; bei vier der ganze.</translation>
    </message>
    <message>
        <source>Heavy talks in a row</source>
        <translation>Schwere Gespräche in Folge</translation>
    </message>
    <message>
        <source>Taken off before another heavy talk; three in a row take all of it off.</source>
        <translation>Abzug vor einem weiteren schweren Gespräch; nach dreien der ganze.</translation>
    </message>
    <message>
        <source>Answers the phone</source>
        <translation>Geht ans Telefon</translation>
    </message>
    <message>
        <source>Learnt from attempts at this hour of the week; taken off where nobody answers.</source>
        <translation>Gelernt aus Anrufen zu dieser Stunde der Woche; Abzug, wo niemand abnimmt.</translation>
    </message>
    <message>
        <source>Confirmed lately</source>
        <translation>Kürzlich bestätigt</translation>
    </message>
    <message>
        <source>Said not long ago that the weekly pattern still holds.</source>
        <translation>Hat vor kurzem bestätigt, dass die Wochenzeiten noch gelten.</translation>
    </message>
</context>
<context>
    <name>Wishes</name>
    <message>
        <source>asked all the same</source>
        <translation>trotzdem angefragt</translation>
    </message>
    <message>
        <source>asked for by name</source>
        <translation>namentlich gewünscht</translation>
    </message>
    <message>
        <source>same variety</source>
        <translation>gleiche Varietät</translation>
    </message>
    <message>
        <source>same person as before</source>
        <translation>schon für diese Person</translation>
    </message>
    <message>
        <source>same institution as before</source>
        <translation>schon für diese Einrichtung</translation>
    </message>
    <message>
        <source>woman or man, as wished</source>
        <translation>Frau oder Mann, wie gewünscht</translation>
    </message>
    <message>
        <source>knows the place</source>
        <translation>kennt den Ort</translation>
    </message>
    <message>
        <source>knows the area</source>
        <translation>kennt den Bereich</translation>
    </message>
    <message>
        <source>near</source>
        <translation>nah</translation>
    </message>
    <message>
        <source>fair share</source>
        <translation>gerecht verteilt</translation>
    </message>
    <message>
        <source>left in peace</source>
        <translation>lange nicht gefragt</translation>
    </message>
    <message>
        <source>rung in vain</source>
        <translation>vergeblich angerufen</translation>
    </message>
    <message>
        <source>heavy talks in a row</source>
        <translation>schwere Gespräche in Folge</translation>
    </message>
    <message>
        <source>answers the phone</source>
        <translation>geht ans Telefon</translation>
    </message>
    <message>
        <source>rarely answers</source>
        <translation>geht selten ans Telefon</translation>
    </message>
    <message>
        <source>confirmed lately</source>
        <translation>kürzlich bestätigt</translation>
    </message>
    <message>
        <source>confirmed long ago</source>
        <translation>vor langem bestätigt</translation>
    </message>
    <message>
        <source>never confirmed</source>
        <translation>nie bestätigt</translation>
    </message>
    <message>
        <source>level</source>
        <translation>Niveau</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>Kept for this workplace</source>
        <translation>Für diesen Arbeitsplatz gespeichert</translation>
    </message>
    <message>
        <source>Setting as it was</source>
        <translation>Einstellung wie zuvor</translation>
    </message>
    <message>
        <source>Name or short sign, written to every entry</source>
        <translation>Name oder Kürzel, steht an jedem Eintrag</translation>
    </message>
    <message>
        <source>The window is built anew at the next start</source>
        <translation>Das Fenster wird beim nächsten Start neu aufgebaut</translation>
    </message>
    <message>
        <source>Changes at once</source>
        <translation>Ändert sich sofort</translation>
    </message>
    <message>
        <source>Name or address in your network; empty listens to none. The call monitor is switched on once by dialling #96*5* on a phone at the box.</source>
        <translation>Name oder Adresse im eigenen Netz; leer heißt: keine Box. Der Anrufmonitor wird einmal eingeschaltet: an einem Telefon der Box #96*5* wählen.</translation>
    </message>
    <message>
        <source>Usually 1012</source>
        <translation>Üblich ist 1012</translation>
    </message>
    <message>
        <source>Otherwise numbers are shown large and dialled by hand.</source>
        <translation>Sonst werden Nummern groß angezeigt und von Hand gewählt.</translation>
    </message>
    <message>
        <source>Holds for this computer only. Everything is kept when you leave the field.</source>
        <translation>Gilt nur für diesen Computer. Gespeichert wird beim Verlassen des Feldes.</translation>
    </message>
    <message>
        <source>Hand numbers to the phone program of this computer (tel:)</source>
        <translation>Nummern an das Telefonprogramm dieses Computers geben (tel:)</translation>
    </message>
    <message>
        <source>Person and screen</source>
        <translation>Person und Bildschirm</translation>
    </message>
    <message>
        <source>Your sign</source>
        <translation>Ihr Kürzel</translation>
    </message>
    <message>
        <source>Language of the interface</source>
        <translation>Sprache der Oberfläche</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>FRITZ!Box</source>
        <translation>FRITZ!Box</translation>
    </message>
    <message>
        <source>Port of the call monitor</source>
        <translation>Port des Anrufmonitors</translation>
    </message>
    <message>
        <source>{language} from the next start of SiSA Desk on.</source>
        <translation>{language} ab dem nächsten Start von SiSA Desk.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>A name or address without blanks, such as fritz.box, please.</source>
        <translation>Bitte einen Namen oder eine Adresse ohne Leerzeichen, etwa fritz.box.</translation>
    </message>
    <message>
        <source>A number from 1 to 65535, please; usually it is 1012.</source>
        <translation>Bitte eine Zahl von 1 bis 65535; üblich ist 1012.</translation>
    </message>
    <message>
        <source>Kept. It holds from the next start of SiSA Desk on.</source>
        <translation>Gespeichert. Gilt ab dem nächsten Start von SiSA Desk.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Nothing was asked for under this reference yet.</source>
        <translation>Unter dieser Kennung wurde noch nichts angefragt.</translation>
    </message>
</context>
<context>
    <name>WrapUp</name>
    <message>
        <source>Name or purpose; arrow down shows all</source>
        <translation>Name oder Zweck; Pfeil nach unten zeigt alle</translation>
    </message>
    <message>
        <source>Wrap-up of case {number}</source>
        <translation>Abschluss von Fall {number}</translation>
    </message>
    <message>
        <source>Proposed from what happened; another one can be chosen.</source>
        <translation>Aus dem Verlauf vorgeschlagen; ein anderer Grund kann gewählt werden.</translation>
    </message>
    <message>
        <source>This looks like a health detail. Please leave it out; the area is enough.</source>
        <translation>Das sieht nach einer Gesundheitsangabe aus. Bitte weglassen; der Bereich genügt.</translation>
    </message>
    <message>
        <source>never checked</source>
        <translation>nie geprüft</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Why was nobody found?</source>
        <translation>Warum nicht vermittelt?</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Close the call</source>
        <translation>Anruf abschließen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Referred to</source>
        <translation>Verwiesen an</translation>
    </message>
    <message>
        <source>Note for colleagues</source>
        <translation>Notiz fürs Team</translation>
    </message>
    <message>
        <source>Note for colleagues (no content of the talk)</source>
        <translation>Notiz fürs Team (kein Gesprächsinhalt)</translation>
    </message>
    <message>
        <source>Please say why nobody was found.</source>
        <translation>Bitte angeben, warum niemand gefunden wurde.</translation>
    </message>
    <message>
        <source>Please say where the caller was referred to.</source>
        <translation>Bitte angeben, wohin verwiesen wurde.</translation>
    </message>
    <message>
        <source>Please choose the area.</source>
        <translation>Bitte den Bereich wählen.</translation>
    </message>
    <message>
        <source>Please choose an outcome.</source>
        <translation>Bitte ein Ergebnis wählen.</translation>
    </message>
    <message>
        <source>checked on {day}</source>
        <translation>geprüft am {day}</translation>
    </message>
</context>
</TS>
