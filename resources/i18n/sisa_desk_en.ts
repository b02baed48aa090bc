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
    <name>Candidates</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
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
        <source>Availability %n day(s) old</source>
        <translation>
            <numerusform>Availability %n day old</numerusform>
            <numerusform>Availability %n days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirmed %n day(s) ago</source>
        <translation>
            <numerusform>Confirmed yesterday</numerusform>
            <numerusform>Confirmed %n days ago</numerusform>
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
</TS>
