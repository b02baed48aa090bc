<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AbsencePanel</name>
    <message numerus="yes">
        <source>%n coming appointment(s) in this time; a replacement is needed.</source>
        <translation>
            <numerusform>%n coming appointment in this time; a replacement is needed.</numerusform>
            <numerusform>%n coming appointments in this time; a replacement is needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit by an absence and not decided yet</source>
        <translation>
            <numerusform>%n hit by an absence and not decided yet</numerusform>
            <numerusform>%n hit by an absence and not decided yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s) out for this time</source>
        <translation>
            <numerusform>%n offer out for this time</numerusform>
            <numerusform>%n offers out for this time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message numerus="yes">
        <source>%n appointment(s)</source>
        <translation>
            <numerusform>%n appointment</numerusform>
            <numerusform>%n appointments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not confirmed</source>
        <translation>
            <numerusform>%n not confirmed</numerusform>
            <numerusform>%n not confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) each way</source>
        <translation>
            <numerusform>%n minute each way</numerusform>
            <numerusform>%n minutes each way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message numerus="yes">
        <source>%n unfinished form(s) brought back</source>
        <translation>
            <numerusform>%n unfinished form brought back</numerusform>
            <numerusform>%n unfinished forms brought back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attempts</name>
    <message numerus="yes">
        <source>%n reached without a yes</source>
        <translation>
            <numerusform>%n reached without a yes</numerusform>
            <numerusform>%n reached without a yes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not reached</source>
        <translation>
            <numerusform>%n not reached</numerusform>
            <numerusform>%n not reached</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more by the arrows</source>
        <translation>
            <numerusform>%n more by the arrows</numerusform>
            <numerusform>%n more by the arrows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Calendars</name>
    <message numerus="yes">
        <source>%n left out: why</source>
        <translation>
            <numerusform>%n left out: why</numerusform>
            <numerusform>%n left out: why</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) to come</source>
        <translation>
            <numerusform>%n event to come</numerusform>
            <numerusform>%n events to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Candidates</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Confirmations</name>
    <message numerus="yes">
        <source>%n not reached</source>
        <translation>
            <numerusform>%n not reached</numerusform>
            <numerusform>%n not reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n written to</source>
        <translation>
            <numerusform>%n written to</numerusform>
            <numerusform>%n written to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message numerus="yes">
        <source>the last %n week(s)</source>
        <translation>
            <numerusform>the last week</numerusform>
            <numerusform>the last %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>asked for %n time(s)</source>
        <translation>
            <numerusform>asked for once</numerusform>
            <numerusform>asked for %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n week(s)</source>
        <translation>
            <numerusform>in one week</numerusform>
            <numerusform>in %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{chance} that one of %n answers: all of them fail to only {missing}.</source>
        <translation>
            <numerusform>{chance} that %n person answers; to {missing} they do not.</numerusform>
            <numerusform>{chance} that one of %n answers; to {missing} nobody does.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) in the years before</source>
        <translation>
            <numerusform>%n time in the years before</numerusform>
            <numerusform>%n times in the years before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message numerus="yes">
        <source>was not in the list of %n who could</source>
        <translation>
            <numerusform>was not in the list of %n who could</numerusform>
            <numerusform>was not in the list of %n who could</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueList</name>
    <message numerus="yes">
        <source>%n more: Requests, F2</source>
        <translation>
            <numerusform>%n more: Requests, F2</numerusform>
            <numerusform>%n more: Requests, F2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message numerus="yes">
        <source>%n interpreters</source>
        <translation>
            <numerusform>%n interpreter</numerusform>
            <numerusform>%n interpreters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FreeSlots</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitWalk</name>
    <message numerus="yes">
        <source>%n left open; on the screen of requests under “Unconfirmed”.</source>
        <translation>
            <numerusform>%n left open; on the screen of requests under “Unconfirmed”.</numerusform>
            <numerusform>%n left open; on the screen of requests under “Unconfirmed”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) added</source>
        <translation>
            <numerusform>%n record added</numerusform>
            <numerusform>%n records added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) changed</source>
        <translation>
            <numerusform>%n record changed</numerusform>
            <numerusform>%n records changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InterpretersPage</name>
    <message numerus="yes">
        <source>%n match(es) without the filters.</source>
        <translation>
            <numerusform>%n match without the filters.</numerusform>
            <numerusform>%n matches without the filters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadTimeStrip</name>
    <message numerus="yes">
        <source>%n working day(s):</source>
        <translation>
            <numerusform>%n working day:</numerusform>
            <numerusform>%n working days:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n kept here, not sent yet</source>
        <translation>
            <numerusform>%n kept here, not sent yet</numerusform>
            <numerusform>%n kept here, not sent yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrganisationRows</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message numerus="yes">
        <source>The caller has been waiting for %n minute(s).</source>
        <translation>
            <numerusform>The caller has been waiting for %n minute.</numerusform>
            <numerusform>The caller has been waiting for %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message numerus="yes">
        <source>The server is away. Go on: %n entry(ies) kept here; bookings are tentative.</source>
        <translation>
            <numerusform>The server is away. Go on: %n entry kept here; bookings are tentative.</numerusform>
            <numerusform>The server is away. Go on: %n entries kept here; bookings are tentative.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) made while the server was away were not taken.</source>
        <translation>
            <numerusform>%n entry made while the server was away was not taken.</numerusform>
            <numerusform>%n entries made while the server was away were not taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonLeaf</name>
    <message numerus="yes">
        <source>%n appointment(s) a week at most</source>
        <translation>
            <numerusform>%n appointment a week at most</numerusform>
            <numerusform>%n appointments a week at most</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message numerus="yes">
        <source>%n request(s): texts wait to be sent.</source>
        <translation>
            <numerusform>%n request: the text waits to be sent.</numerusform>
            <numerusform>%n requests: texts wait to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) booked; both sides have to be told.</source>
        <translation>
            <numerusform>%n request booked; both sides have to be told.</numerusform>
            <numerusform>%n requests booked; both sides have to be told.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not possible any more.</source>
        <translation>
            <numerusform>%n not possible any more.</numerusform>
            <numerusform>%n not possible any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take up all %n  Ctrl+Enter</source>
        <translation>
            <numerusform>Take up %n  Ctrl+Enter</numerusform>
            <numerusform>Take up all %n  Ctrl+Enter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n booking(s) of that day change(s) hands; all others stay.</source>
        <translation>
            <numerusform>%n booking of that day changes hands; all others stay.</numerusform>
            <numerusform>%n bookings of that day change hands; all others stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking for the best plan, for %n second(s) at most.</source>
        <translation>
            <numerusform>Looking for the best plan, for %n second at most.</numerusform>
            <numerusform>Looking for the best plan, for %n seconds at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{filled} of %n open place(s) filled</source>
        <translation>
            <numerusform>{filled} of %n open place filled</numerusform>
            <numerusform>{filled} of %n open places filled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could, but is/are needed for other requests of this plan.</source>
        <translation>
            <numerusform>%n could, but is needed for other requests of this plan.</numerusform>
            <numerusform>%n could, but are needed for other requests of this plan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) could too: {names}</source>
        <translation>
            <numerusform>%n other could too: {names}</numerusform>
            <numerusform>%n others could too: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asked already, stay(s)</source>
        <translation>
            <numerusform>%n asked already, stays</numerusform>
            <numerusform>%n asked already, stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n km to get there</source>
        <translation>
            <numerusform>%n km to get there</numerusform>
            <numerusform>%n km to get there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message numerus="yes">
        <source>A name is erased %n day(s) after it was taken down.</source>
        <translation>
            <numerusform>A name is erased %n day after it was taken down.</numerusform>
            <numerusform>A name is erased %n days after it was taken down.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) erased</source>
        <translation>
            <numerusform>%n name erased</numerusform>
            <numerusform>%n names erased</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message numerus="yes">
        <source>Last asked %n day(s) ago</source>
        <translation>
            <numerusform>Asked yesterday</numerusform>
            <numerusform>Last asked %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) in 90 days</source>
        <translation>
            <numerusform>%n appointment in 90 days</numerusform>
            <numerusform>%n appointments in 90 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Week is full: %n appointment(s)</source>
        <translation>
            <numerusform>Week is full: %n appointment</numerusform>
            <numerusform>Week is full: %n appointments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s) with the same person</source>
        <translation>
            <numerusform>%n talk with the same person</numerusform>
            <numerusform>%n talks with the same person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s) at this institution</source>
        <translation>
            <numerusform>%n talk at this institution</numerusform>
            <numerusform>%n talks at this institution</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s) at this place</source>
        <translation>
            <numerusform>%n talk at this place</numerusform>
            <numerusform>%n talks at this place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rung in vain %n time(s) in two weeks</source>
        <translation>
            <numerusform>Rung in vain once in two weeks</numerusform>
            <numerusform>Rung in vain %n times in two weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n heavy talk(s) in a row: ask how they are</source>
        <translation>
            <numerusform>%n heavy talk: ask how they are</numerusform>
            <numerusform>%n heavy talks in a row: ask how they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Availability %n day(s) old</source>
        <translation>
            <numerusform>Availability %n day old</numerusform>
            <numerusform>Availability %n days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Appointment {time}, %n minute(s) on the way</source>
        <translation>
            <numerusform>Appointment {time}, %n minute on the way</numerusform>
            <numerusform>Appointment {time}, %n minutes on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirmed %n day(s) ago</source>
        <translation>
            <numerusform>Confirmed yesterday</numerusform>
            <numerusform>Confirmed %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s): {area}</source>
        <translation>
            <numerusform>%n talk: {area}</numerusform>
            <numerusform>%n talks: {area}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message numerus="yes">
        <source>%n call(s) that rang; hours count from taking a call to the end of its wrap-up.</source>
        <translation>
            <numerusform>%n call that rang; hours count from taking a call to the end of its wrap-up.</numerusform>
            <numerusform>%n calls that rang; hours count from taking a call to the end of its wrap-up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more hour(s)</source>
        <translation>
            <numerusform>%n more hour</numerusform>
            <numerusform>%n more hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cases that found nobody, of %n case(s) in all; compared with {before}.</source>
        <translation>
            <numerusform>Cases that found nobody, of %n case in all; compared with {before}.</numerusform>
            <numerusform>Cases that found nobody, of %n cases in all; compared with {before}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asked, waiting</source>
        <translation>
            <numerusform>%n asked, waiting</numerusform>
            <numerusform>%n asked, waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asked in vain</source>
        <translation>
            <numerusform>%n asked in vain</numerusform>
            <numerusform>%n asked in vain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Both told, %n appointment(s)  C</source>
        <translation>
            <numerusform>Both told, %n appointment  C</numerusform>
            <numerusform>Both told, %n appointments  C</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n marked</numerusform>
            <numerusform>%n marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RingBanner</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message numerus="yes">
        <source>confirmed %n day(s) ago</source>
        <translation>
            <numerusform>confirmed yesterday</numerusform>
            <numerusform>confirmed %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rounds</name>
    <message numerus="yes">
        <source>Ask %n person(s)  Enter</source>
        <translation>
            <numerusform>Ask %n person  Enter</numerusform>
            <numerusform>Ask %n people  Enter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wave(s), the second one not before {time}.</source>
        <translation>
            <numerusform>%n wave, the second one not before {time}.</numerusform>
            <numerusform>%n waves, the second one not before {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waited in vain and do(es) not know yet.</source>
        <translation>
            <numerusform>%n person waited in vain and does not know yet.</numerusform>
            <numerusform>%n people waited in vain and do not know yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had said yes</source>
        <translation>
            <numerusform>%n had said yes</numerusform>
            <numerusform>%n had said yes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asked</source>
        <translation>
            <numerusform>%n asked</numerusform>
            <numerusform>%n asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n said yes</source>
        <translation>
            <numerusform>%n said yes</numerusform>
            <numerusform>%n said yes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be sent</source>
        <translation>
            <numerusform>%n to be sent</numerusform>
            <numerusform>%n to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be told</source>
        <translation>
            <numerusform>%n to be told</numerusform>
            <numerusform>%n to be told</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Series</name>
    <message numerus="yes">
        <source>%n date(s) done</source>
        <translation>
            <numerusform>%n date done</numerusform>
            <numerusform>%n dates done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlotCalendar</name>
    <message numerus="yes">
        <source>%n person(s) free</source>
        <translation>
            <numerusform>%n person free</numerusform>
            <numerusform>%n people free</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message numerus="yes">
        <source>%n can; everybody stands where they stood.</source>
        <translation>
            <numerusform>%n can, and stands where they stood.</numerusform>
            <numerusform>%n can; everybody stands where they stood.</numerusform>
        </translation>
    </message>
</context>
</TS>
