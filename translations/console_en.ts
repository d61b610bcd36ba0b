<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>CallHistory</name>
    <message numerus="yes">
        <source>%Ln call(s) exported to %1</source>
        <translation>
            <numerusform>%Ln call exported to %1</numerusform><numerusform>%Ln calls exported to %1</numerusform></translation>
    </message>
</context>
<context>
    <name>GatewayDraft</name>
    <message numerus="yes">
        <source>The MBG password has at most 15 characters; this one has %n.</source>
        <translation>
            <numerusform>The MBG password has at most 15 characters; this one has %n.</numerusform><numerusform>The MBG password has at most 15 characters; this one has %n.</numerusform></translation>
    </message>
</context>
<context>
    <name>IntegrationsPage</name>
    <message numerus="yes">
        <source>%n imported user(s) keep their accounts and remain in the list of users.</source>
        <translation>
            <numerusform>%n imported user keep their accounts and remain in the list of users.</numerusform><numerusform>%n imported users keep their accounts and remain in the list of users.</numerusform></translation>
    </message>
</context>
<context>
    <name>LiveCalls</name>
    <message numerus="yes">
        <source>Paused: %Ln new event(s)</source>
        <translation>
            <numerusform>Paused: %Ln new event</numerusform><numerusform>Paused: %Ln new events</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more event(s) were not shown</source>
        <translation>
            <numerusform>%Ln more event were not shown</numerusform><numerusform>%Ln more events were not shown</numerusform></translation>
    </message>
</context>
<context>
    <name>ObjectsTab</name>
    <message numerus="yes">
        <source>%Ln object(s) written and verified</source>
        <translation>
            <numerusform>%Ln object written and verified</numerusform><numerusform>%Ln objects written and verified</numerusform></translation>
    </message>
</context>
<context>
    <name>PlanCount</name>
    <message numerus="yes">
        <source>%n to be added</source>
        <translation>
            <numerusform>%n to be added</numerusform><numerusform>%n to be added</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n to be linked</source>
        <translation>
            <numerusform>%n to be linked</numerusform><numerusform>%n to be linked</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n to be changed</source>
        <translation>
            <numerusform>%n to be changed</numerusform><numerusform>%n to be changed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n to be renamed</source>
        <translation>
            <numerusform>%n to be renamed</numerusform><numerusform>%n to be renamed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n to be suspended</source>
        <translation>
            <numerusform>%n to be suspended</numerusform><numerusform>%n to be suspended</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n to be reactivated</source>
        <translation>
            <numerusform>%n to be reactivated</numerusform><numerusform>%n to be reactivated</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n to be linked anew</source>
        <translation>
            <numerusform>%n to be linked anew</numerusform><numerusform>%n to be linked anew</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform><numerusform>%n unchanged</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n not imported</source>
        <translation>
            <numerusform>%n not imported</numerusform><numerusform>%n not imported</numerusform></translation>
    </message>
</context>
<context>
    <name>ReportCount</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform><numerusform>%n added</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n linked</source>
        <translation>
            <numerusform>%n linked</numerusform><numerusform>%n linked</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform><numerusform>%n changed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n reactivated</source>
        <translation>
            <numerusform>%n reactivated</numerusform><numerusform>%n reactivated</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n suspended</source>
        <translation>
            <numerusform>%n suspended</numerusform><numerusform>%n suspended</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform><numerusform>%n failed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) written</source>
        <translation>
            <numerusform>%n object written</numerusform><numerusform>%n objects written</numerusform></translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message numerus="yes">
        <source>%Ln change(s) could not be made</source>
        <translation>
            <numerusform>%Ln change could not be made</numerusform><numerusform>%Ln changes could not be made</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are not shown.</source>
        <translation>
            <numerusform>%Ln more are not shown.</numerusform><numerusform>%Ln more are not shown.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) not imported</source>
        <translation>
            <numerusform>%Ln user not imported</numerusform><numerusform>%Ln users not imported</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are in the exported file.</source>
        <translation>
            <numerusform>%Ln more are in the exported file.</numerusform><numerusform>%Ln more are in the exported file.</numerusform></translation>
    </message>
</context>
<context>
    <name>SyncStep</name>
    <message numerus="yes">
        <source>%n user(s) imported</source>
        <translation>
            <numerusform>%n user imported</numerusform><numerusform>%n users imported</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) not imported</source>
        <translation>
            <numerusform>%n user not imported</numerusform><numerusform>%n users not imported</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Write %n object(s)</source>
        <translation>
            <numerusform>Write %n object</numerusform><numerusform>Write %n objects</numerusform></translation>
    </message>
</context>
<context>
    <name>SyncTab</name>
    <message numerus="yes">
        <source>%Ln more change(s) are part of the plan and are not shown here.</source>
        <translation>
            <numerusform>%Ln more change are part of the plan and are not shown here.</numerusform><numerusform>%Ln more changes are part of the plan and are not shown here.</numerusform></translation>
    </message>
</context>
<context>
    <name>TableFrame</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <extracomment>Rows whose boxes are ticked</extracomment>
        <translation>
            <numerusform>%Ln selected</numerusform><numerusform>%Ln selected</numerusform></translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform><numerusform>in %n minutes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform><numerusform>%n minutes ago</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform><numerusform>%n hours ago</numerusform></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n alarm</numerusform><numerusform>%n alarms</numerusform></translation>
    </message>
</context>
<context>
    <name>UserListPage</name>
    <message numerus="yes">
        <source>%Ln user(s) exported to %1</source>
        <translation>
            <numerusform>%Ln user exported to %1</numerusform><numerusform>%Ln users exported to %1</numerusform></translation>
    </message>
</context>
<context>
    <name>WritesCard</name>
    <message numerus="yes">
        <source>Write %Ln object(s)</source>
        <translation>
            <numerusform>Write %Ln object</numerusform><numerusform>Write %Ln objects</numerusform></translation>
    </message>
</context>
</TS>
