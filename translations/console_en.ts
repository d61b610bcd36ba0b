<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>CallHistory</name>
    <message numerus="yes">
        <source>%Ln call(s) exported to %1</source>
        <translation>
            <numerusform>%Ln call exported to %1</numerusform>
            <numerusform>%Ln calls exported to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GatewayDraft</name>
    <message numerus="yes">
        <source>The MBG password has at most 15 characters; this one has %n.</source>
        <translation>
            <numerusform>The MBG password has at most 15 characters; this one has %n.</numerusform>
            <numerusform>The MBG password has at most 15 characters; this one has %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntegrationsPage</name>
    <message numerus="yes">
        <source>%Ln imported user(s) keep their accounts and remain in the list of users.</source>
        <translation>
            <numerusform>%Ln imported user keep their accounts and remain in the list of users.</numerusform>
            <numerusform>%Ln imported users keep their accounts and remain in the list of users.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiveCalls</name>
    <message numerus="yes">
        <source>Paused: %Ln new event(s)</source>
        <translation>
            <numerusform>Paused: %Ln new event</numerusform>
            <numerusform>Paused: %Ln new events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more event(s) were not shown</source>
        <translation>
            <numerusform>%Ln more event were not shown</numerusform>
            <numerusform>%Ln more events were not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ObjectsTab</name>
    <message numerus="yes">
        <source>%Ln object(s) written and verified</source>
        <translation>
            <numerusform>%Ln object written and verified</numerusform>
            <numerusform>%Ln objects written and verified</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanCount</name>
    <message numerus="yes">
        <source>%Ln to be added</source>
        <translation>
            <numerusform>%Ln to be added</numerusform>
            <numerusform>%Ln to be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be linked</source>
        <translation>
            <numerusform>%Ln to be linked</numerusform>
            <numerusform>%Ln to be linked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be changed</source>
        <translation>
            <numerusform>%Ln to be changed</numerusform>
            <numerusform>%Ln to be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be renamed</source>
        <translation>
            <numerusform>%Ln to be renamed</numerusform>
            <numerusform>%Ln to be renamed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be suspended</source>
        <translation>
            <numerusform>%Ln to be suspended</numerusform>
            <numerusform>%Ln to be suspended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be reactivated</source>
        <translation>
            <numerusform>%Ln to be reactivated</numerusform>
            <numerusform>%Ln to be reactivated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be linked anew</source>
        <translation>
            <numerusform>%Ln to be linked anew</numerusform>
            <numerusform>%Ln to be linked anew</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln unchanged</numerusform>
            <numerusform>%Ln unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not imported</source>
        <translation>
            <numerusform>%Ln not imported</numerusform>
            <numerusform>%Ln not imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportCount</name>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln added</numerusform>
            <numerusform>%Ln added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln linked</source>
        <translation>
            <numerusform>%Ln linked</numerusform>
            <numerusform>%Ln linked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reactivated</source>
        <translation>
            <numerusform>%Ln reactivated</numerusform>
            <numerusform>%Ln reactivated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suspended</source>
        <translation>
            <numerusform>%Ln suspended</numerusform>
            <numerusform>%Ln suspended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) written</source>
        <translation>
            <numerusform>%Ln object written</numerusform>
            <numerusform>%Ln objects written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message numerus="yes">
        <source>%Ln change(s) could not be made</source>
        <translation>
            <numerusform>%Ln change could not be made</numerusform>
            <numerusform>%Ln changes could not be made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are not shown.</source>
        <translation>
            <numerusform>%Ln more are not shown.</numerusform>
            <numerusform>%Ln more are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) not imported</source>
        <translation>
            <numerusform>%Ln user not imported</numerusform>
            <numerusform>%Ln users not imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are in the exported file.</source>
        <translation>
            <numerusform>%Ln more are in the exported file.</numerusform>
            <numerusform>%Ln more are in the exported file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncStep</name>
    <message numerus="yes">
        <source>%Ln user(s) imported</source>
        <translation>
            <numerusform>%Ln user imported</numerusform>
            <numerusform>%Ln users imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) not imported</source>
        <translation>
            <numerusform>%Ln user not imported</numerusform>
            <numerusform>%Ln users not imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n object(s)</source>
        <translation>
            <numerusform>Write %n object</numerusform>
            <numerusform>Write %n objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncTab</name>
    <message numerus="yes">
        <source>%Ln more change(s) are part of the plan and are not shown here.</source>
        <translation>
            <numerusform>%Ln more change are part of the plan and are not shown here.</numerusform>
            <numerusform>%Ln more changes are part of the plan and are not shown here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableFrame</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <extracomment>Rows whose boxes are ticked</extracomment>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message numerus="yes">
        <source>%Ln alarm(s)</source>
        <translation>
            <numerusform>%Ln alarm</numerusform>
            <numerusform>%Ln alarms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UserListPage</name>
    <message numerus="yes">
        <source>%Ln user(s) exported to %1</source>
        <translation>
            <numerusform>%Ln user exported to %1</numerusform>
            <numerusform>%Ln users exported to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WritesCard</name>
    <message numerus="yes">
        <source>Write %Ln object(s)</source>
        <translation>
            <numerusform>Write %Ln object</numerusform>
            <numerusform>Write %Ln objects</numerusform>
        </translation>
    </message>
</context>
</TS>
