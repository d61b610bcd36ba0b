<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>CloudLink Gateway Console</source>
        <translation>CloudLink Gateway Console</translation>
    </message>
    <message>
        <source>Console %1</source>
        <translation>Konsole %1</translation>
    </message>
    <message>
        <source>The engine was not reached yet.</source>
        <translation>Die Engine wurde noch nicht erreicht.</translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation>Engine: %1</translation>
    </message>
    <message>
        <source>Qt %1</source>
        <translation>Qt %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>AccountDraft</name>
    <message>
        <source>This is needed.</source>
        <translation>Diese Angabe ist erforderlich.</translation>
    </message>
    <message>
        <source>At least one support contact is needed.</source>
        <translation>Mindestens ein Supportkontakt ist erforderlich.</translation>
    </message>
    <message>
        <source>Each support contact needs a name.</source>
        <translation>Jeder Supportkontakt benötigt einen Namen.</translation>
    </message>
    <message>
        <source>Each support contact needs an e-mail address.</source>
        <translation>Jeder Supportkontakt benötigt eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address.</source>
        <translation>„%1“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>The customer name is missing.</source>
        <translation>Der Kundenname fehlt.</translation>
    </message>
    <message>
        <source>The country is missing.</source>
        <translation>Das Land fehlt.</translation>
    </message>
    <message>
        <source>The address is missing.</source>
        <translation>Die Adresse fehlt.</translation>
    </message>
    <message>
        <source>The city is missing.</source>
        <translation>Der Ort fehlt.</translation>
    </message>
    <message>
        <source>The postal code is missing.</source>
        <translation>Die Postleitzahl fehlt.</translation>
    </message>
    <message>
        <source>The language is missing.</source>
        <translation>Die Sprache fehlt.</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>Customer Name</source>
        <translation>Kundenname</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>For example: CA</source>
        <translation>Zum Beispiel: CA</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>City/Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Postal/Zip Code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>State or Province</source>
        <translation>Bundesland oder Provinz</translation>
    </message>
    <message>
        <source>Optional.</source>
        <translation>Optional.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Default Language</source>
        <translation>Standardsprache</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Diese Angabe ist erforderlich.</translation>
    </message>
</context>
<context>
    <name>AccountInformationPage</name>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Account Information</source>
        <translation>Kontoinformationen</translation>
    </message>
    <message>
        <source>The platform names none.</source>
        <translation>Die Plattform nennt keine.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Support contacts</source>
        <translation>Supportkontakte</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Sign in to see what the platform knows of the account.</source>
        <translation>Melden Sie sich an, um zu sehen, was die Plattform über das Konto weiß.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>No account chosen</source>
        <translation>Kein Konto gewählt</translation>
    </message>
    <message>
        <source>Choose the account of the customer that you work on.</source>
        <translation>Wählen Sie das Konto des Kunden, an dem Sie arbeiten.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>The account of this gateway is another one: %1</source>
        <translation>Dieses Gateway gehört zu einem anderen Konto: %1</translation>
    </message>
    <message>
        <source>Customer Name</source>
        <translation>Kundenname</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Konto-ID</translation>
    </message>
    <message>
        <source>Copy the Account ID</source>
        <translation>Konto-ID kopieren</translation>
    </message>
    <message>
        <source>Account ID copied</source>
        <translation>Konto-ID kopiert</translation>
    </message>
    <message>
        <source>Default Language</source>
        <translation>Standardsprache</translation>
    </message>
    <message>
        <source>PBX Type</source>
        <translation>PBX-Typ</translation>
    </message>
    <message>
        <source>City/Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Province/State</source>
        <translation>Provinz/Bundesland</translation>
    </message>
    <message>
        <source>Postal/Zip Code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
</context>
<context>
    <name>AccountPopup</name>
    <message>
        <source>Search accounts</source>
        <translation>Konten suchen</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Account number %1</source>
        <translation>Kontonummer %1</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Add Account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>CUSTOMER NAME</source>
        <translation>KUNDENNAME</translation>
    </message>
    <message>
        <source>ACCOUNT ID</source>
        <translation>KONTO-ID</translation>
    </message>
    <message>
        <source>COUNTRY</source>
        <translation>LAND</translation>
    </message>
    <message>
        <source>CITY</source>
        <translation>ORT</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>IN WORK</source>
        <translation>IN ARBEIT</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportiert nach %1</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Sign in to see the accounts that you may work on.</source>
        <translation>Melden Sie sich an, um die Konten zu sehen, an denen Sie arbeiten dürfen.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>No accounts</source>
        <translation>Keine Konten</translation>
    </message>
    <message>
        <source>This sign-in sees no account of a customer.</source>
        <translation>Diese Anmeldung sieht kein Kundenkonto.</translation>
    </message>
    <message>
        <source>The engine does not answer at the moment.</source>
        <translation>Die Engine antwortet derzeit nicht.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Melden Sie sich zuerst an.</translation>
    </message>
    <message>
        <source>Only partners can add accounts. You are signed in as: %1</source>
        <translation>Nur Partner können Konten anlegen. Sie sind angemeldet als: %1</translation>
    </message>
    <message>
        <source>The account is being created…</source>
        <translation>Das Konto wird angelegt…</translation>
    </message>
    <message>
        <source>Choose an account in the table.</source>
        <translation>Wählen Sie ein Konto in der Tabelle.</translation>
    </message>
    <message>
        <source>Account created: %1, %2</source>
        <translation>Konto angelegt: %1, %2</translation>
    </message>
</context>
<context>
    <name>AddIntegrationDialog</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>Integrationen</translation>
    </message>
    <message>
        <source>For the account %1.</source>
        <translation>Für das Konto %1.</translation>
    </message>
    <message>
        <source>Who makes the application</source>
        <translation>Hersteller der Anwendung</translation>
    </message>
    <message>
        <source>Mitel</source>
        <translation>Mitel</translation>
    </message>
    <message>
        <source>3rd party</source>
        <translation>Drittanbieter</translation>
    </message>
    <message>
        <source>CloudLink Gateway</source>
        <translation>CloudLink Gateway</translation>
    </message>
    <message>
        <source>Connects the phone system of a site with the CloudLink Platform.</source>
        <translation>Verbindet die Telefonanlage eines Standorts mit der CloudLink Platform.</translation>
    </message>
    <message>
        <source>MiCC</source>
        <translation>MiCC</translation>
    </message>
    <message>
        <source>Contact center.</source>
        <translation>Contact Center.</translation>
    </message>
    <message>
        <source>MiCollab</source>
        <translation>MiCollab</translation>
    </message>
    <message>
        <source>Unified communications server.</source>
        <translation>Unified-Communications-Server.</translation>
    </message>
    <message>
        <source>Mitel One</source>
        <translation>Mitel One</translation>
    </message>
    <message>
        <source>Calls, chat and meetings in one application.</source>
        <translation>Anrufe, Chat und Besprechungen in einer Anwendung.</translation>
    </message>
    <message>
        <source>Mitel One Workgroups</source>
        <translation>Mitel One Workgroups</translation>
    </message>
    <message>
        <source>Shared call handling for teams.</source>
        <translation>Gemeinsame Anrufbearbeitung für Teams.</translation>
    </message>
    <message>
        <source>MiTeam Meetings</source>
        <translation>MiTeam Meetings</translation>
    </message>
    <message>
        <source>Video meetings and collaboration.</source>
        <translation>Videobesprechungen und Zusammenarbeit.</translation>
    </message>
    <message>
        <source>Mitel CX</source>
        <translation>Mitel CX</translation>
    </message>
    <message>
        <source>Customer experience in the cloud.</source>
        <translation>Kundenerlebnis aus der Cloud.</translation>
    </message>
    <message>
        <source>Mitel Voice Assist</source>
        <translation>Mitel Voice Assist</translation>
    </message>
    <message>
        <source>Voice assistant for callers.</source>
        <translation>Sprachassistent für Anrufer.</translation>
    </message>
    <message>
        <source>MiVoice Business</source>
        <translation>MiVoice Business</translation>
    </message>
    <message>
        <source>Administration of the phone system from the platform.</source>
        <translation>Verwaltung der Telefonanlage über die Plattform.</translation>
    </message>
    <message>
        <source>Single Sign-On</source>
        <translation>Single Sign-On</translation>
    </message>
    <message>
        <source>Signing in with the customer&apos;s own identity provider, by SAML 2.0.</source>
        <translation>Anmeldung mit dem eigenen Identitätsanbieter des Kunden über SAML 2.0.</translation>
    </message>
    <message>
        <source>Entra ID Sync</source>
        <translation>Entra ID Sync</translation>
    </message>
    <message>
        <source>Users from Microsoft Entra ID, formerly Azure AD.</source>
        <translation>Benutzer aus Microsoft Entra ID, früher Azure AD.</translation>
    </message>
    <message>
        <source>Microsoft Office 365</source>
        <translation>Microsoft Office 365</translation>
    </message>
    <message>
        <source>Calendar and contacts.</source>
        <translation>Kalender und Kontakte.</translation>
    </message>
    <message>
        <source>Microsoft Teams</source>
        <translation>Microsoft Teams</translation>
    </message>
    <message>
        <source>Presence and calls in Teams.</source>
        <translation>Präsenz und Anrufe in Teams.</translation>
    </message>
    <message>
        <source>CM.com</source>
        <translation>CM.com</translation>
    </message>
    <message>
        <source>Messages by SMS and messengers.</source>
        <translation>Nachrichten per SMS und Messenger.</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Set up in Mitel Administration</source>
        <translation>In Mitel Administration einrichten</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Wird hinzugefügt…</translation>
    </message>
</context>
<context>
    <name>AllSettings</name>
    <message>
        <source>Nobody has set it: the default counts.</source>
        <translation>Nicht festgelegt: Der Standardwert gilt.</translation>
    </message>
    <message>
        <source>Set here or by the command line.</source>
        <translation>Hier oder über die Befehlszeile festgelegt.</translation>
    </message>
    <message>
        <source>As the site was onboarded.</source>
        <translation>Wie bei der Einrichtung des Standorts festgelegt.</translation>
    </message>
    <message>
        <source>Fixed by the file that the engine was started with (--config).</source>
        <translation>Vorgegeben durch die Datei, mit der die Engine gestartet wurde (--config).</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1 was applied.</source>
        <translation>%1 wurde angewendet.</translation>
    </message>
    <message>
        <source>SETTING</source>
        <translation>EINSTELLUNG</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>WERT</translation>
    </message>
    <message>
        <source>ORIGIN</source>
        <translation>HERKUNFT</translation>
    </message>
    <message>
        <source>MEANING</source>
        <translation>BEDEUTUNG</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Alle Einstellungen</translation>
    </message>
</context>
<context>
    <name>BridgeCards</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>PBX</source>
        <translation>PBX</translation>
    </message>
    <message>
        <source>Gateway link</source>
        <translation>Gateway-Verbindung</translation>
    </message>
    <message>
        <source>Monitors</source>
        <translation>Monitore</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>From the PBX&apos;s event until it is on its way to the platform, within the last minute. p50: half of the events are faster; p99: 99 of 100 are.</source>
        <translation>Vom Ereignis der PBX bis zum Versand an die Plattform, in der letzten Minute. p50: Die Hälfte der Ereignisse ist schneller; p99: 99 von 100 sind schneller.</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>p50 %1</source>
        <translation>p50 %1</translation>
    </message>
    <message>
        <source>p99 %1</source>
        <translation>p99 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The PBX would not monitor some endpoints. Look for endpoints that do not exist any more, and at the PBX&apos;s limit of monitors.</source>
        <translation>Die PBX hat die Überwachung einiger Endgeräte abgelehnt. Suchen Sie nach Endgeräten, die es nicht mehr gibt, und prüfen Sie die Höchstzahl der Monitore der PBX.</translation>
    </message>
    <message>
        <source>Not acknowledged by the platform yet. They are kept on this computer until they are.</source>
        <translation>Von der Plattform noch nicht bestätigt. Sie werden bis dahin auf diesem Computer aufbewahrt.</translation>
    </message>
    <message>
        <source>The oldest is from %1.</source>
        <translation>Das älteste ist von %1.</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 wartend</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 verloren</translation>
    </message>
    <message>
        <source>Events that were missed since the start. A gap announced them to the platform.</source>
        <translation>Seit dem Start versäumte Ereignisse. Sie wurden der Plattform als Lücke gemeldet.</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 abgelehnt</translation>
    </message>
</context>
<context>
    <name>CallCause</name>
    <message>
        <source>Busy</source>
        <translation>Besetzt</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Forwarded always</source>
        <translation>Immer weitergeleitet</translation>
    </message>
    <message>
        <source>Forwarded when busy</source>
        <translation>Bei Besetzt weitergeleitet</translation>
    </message>
    <message>
        <source>Forwarded when not answered</source>
        <translation>Bei Nichtannahme weitergeleitet</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Weitergeleitet</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>Destination not reachable</source>
        <translation>Ziel nicht erreichbar</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Anrufschutz</translation>
    </message>
    <message>
        <source>Incompatible destination</source>
        <translation>Inkompatibles Ziel</translation>
    </message>
    <message>
        <source>Network congested</source>
        <translation>Netz überlastet</translation>
    </message>
    <message>
        <source>Network not reachable</source>
        <translation>Netz nicht erreichbar</translation>
    </message>
    <message>
        <source>New call</source>
        <translation>Neuer Anruf</translation>
    </message>
    <message>
        <source>Redirected</source>
        <translation>Umgeleitet</translation>
    </message>
    <message>
        <source>No resources</source>
        <translation>Keine Ressourcen</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Übergeben</translation>
    </message>
</context>
<context>
    <name>CallColumns</name>
    <message>
        <source>Answered</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>ZEIT</translation>
    </message>
    <message>
        <source>EXT</source>
        <translation>NST</translation>
    </message>
    <message>
        <source>EVENT</source>
        <translation>EREIGNIS</translation>
    </message>
    <message>
        <source>DIRECTION</source>
        <translation>RICHTUNG</translation>
    </message>
    <message>
        <source>FROM</source>
        <translation>VON</translation>
    </message>
    <message>
        <source>TO</source>
        <translation>AN</translation>
    </message>
    <message>
        <source>CAUSE</source>
        <translation>URSACHE</translation>
    </message>
    <message>
        <source>CALL</source>
        <translation>ANRUF</translation>
    </message>
    <message>
        <source>ANSWERED</source>
        <translation>ANGENOMMEN</translation>
    </message>
    <message>
        <source>RING</source>
        <translation>KLINGELN</translation>
    </message>
    <message>
        <source>TALK</source>
        <translation>GESPRÄCH</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>QUELLE</translation>
    </message>
</context>
<context>
    <name>CallDetails</name>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Nebenstelle</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Klingelt</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>The same for all parts of one call.</source>
        <translation>Für alle Teile eines Anrufs gleich.</translation>
    </message>
</context>
<context>
    <name>CallDirection</name>
    <message>
        <source>Inbound</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>Ausgehend</translation>
    </message>
</context>
<context>
    <name>CallEventKind</name>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endgerät</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Momentaufnahme</translation>
    </message>
    <message>
        <source>Call record</source>
        <translation>Anrufdatensatz</translation>
    </message>
</context>
<context>
    <name>CallHistory</name>
    <message numerus="yes">
        <source>%Ln call(s) exported to %1</source>
        <translation>
            <numerusform>%Ln Anruf nach %1 exportiert</numerusform>
            <numerusform>%Ln Anrufe nach %1 exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>calls</source>
        <translation>anrufe</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Nebenstelle</translation>
    </message>
    <message>
        <source>Shows only calls of exactly this extension</source>
        <translation>Zeigt nur Anrufe genau dieser Nebenstelle</translation>
    </message>
    <message>
        <source>Call history</source>
        <translation>Anrufverlauf</translation>
    </message>
    <message>
        <source>No calls today.</source>
        <translation>Heute keine Anrufe.</translation>
    </message>
    <message>
        <source>Show all calls</source>
        <translation>Alle Anrufe zeigen</translation>
    </message>
    <message>
        <source>No calls in this period.</source>
        <translation>Keine Anrufe in diesem Zeitraum.</translation>
    </message>
</context>
<context>
    <name>CallLink</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>In step</source>
        <translation>Synchron</translation>
    </message>
</context>
<context>
    <name>CallLinkText</name>
    <message>
        <source>The gateway does not follow calls on the PBX at the moment.</source>
        <translation>Das Gateway verfolgt derzeit keine Anrufe auf der PBX.</translation>
    </message>
    <message>
        <source>The connection to the PBX&apos;s call events is interrupted. It comes back by itself; a gap tells the platform what was missed.</source>
        <translation>Die Verbindung zu den Anrufereignissen der PBX ist unterbrochen. Sie wird automatisch wiederhergestellt; eine Lücke meldet der Plattform, was versäumt wurde.</translation>
    </message>
    <message>
        <source>The gateway knows the state of every monitored endpoint.</source>
        <translation>Das Gateway kennt den Status jedes überwachten Endgeräts.</translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>What happens on the phones, and what the platform learns of it.</source>
        <translation>Was auf den Telefonen geschieht und was die Plattform davon erfährt.</translation>
    </message>
    <message>
        <source>Make a call…</source>
        <translation>Anrufen…</translation>
    </message>
    <message>
        <source>Extension %1</source>
        <translation>Nebenstelle %1</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Make a call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Noch keine Anrufe</translation>
    </message>
    <message>
        <source>Calls are followed once the gateway is set up.</source>
        <translation>Anrufe werden verfolgt, sobald das Gateway eingerichtet ist.</translation>
    </message>
    <message>
        <source>Set up the gateway</source>
        <translation>Gateway einrichten</translation>
    </message>
    <message>
        <source>Calls are not followed here</source>
        <translation>Anrufe werden hier nicht verfolgt</translation>
    </message>
    <message>
        <source>The gateway of this site does not run in this engine: it stays only while a window or a command needs it. Start the gateway as a service and attach the console to it; calls are followed then.</source>
        <translation>Das Gateway dieses Standorts läuft nicht in dieser Engine: Sie bleibt nur bestehen, solange ein Fenster oder ein Befehl sie benötigt. Starten Sie das Gateway als Dienst und verbinden Sie die Konsole damit; dann werden Anrufe verfolgt.</translation>
    </message>
</context>
<context>
    <name>CallSource</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Call records</source>
        <translation>Anrufdatensätze</translation>
    </message>
</context>
<context>
    <name>CallSourceText</name>
    <message>
        <source>Seen by the gateway as it happened.</source>
        <translation>Vom Gateway direkt erfasst.</translation>
    </message>
    <message>
        <source>Known from the PBX&apos;s call records (SMDR) only, for example because the gateway was not connected at that time.</source>
        <translation>Nur aus den Anrufdatensätzen (SMDR) der PBX bekannt, zum Beispiel weil das Gateway zu dieser Zeit nicht verbunden war.</translation>
    </message>
</context>
<context>
    <name>CallState</name>
    <message>
        <source>Ringing</source>
        <translation>Klingelt</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Number and name of somebody in a call</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Not added</source>
        <translation>Nicht hinzugefügt</translation>
    </message>
    <message>
        <source>No gateway detected</source>
        <translation>Kein Gateway erkannt</translation>
    </message>
    <message>
        <source>Setup incomplete</source>
        <translation>Einrichtung unvollständig</translation>
    </message>
    <message>
        <source>Onboarding Complete</source>
        <translation>Einrichtung abgeschlossen</translation>
    </message>
    <message>
        <source>Update available</source>
        <translation>Aktualisierung verfügbar</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>Sync problem</source>
        <translation>Synchronisierungsfehler</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message>
        <source>The account has no CloudLink Gateway integration yet. Add it with “+Add New”.</source>
        <translation>Das Konto hat noch keine Integration „CloudLink Gateway“. Fügen Sie sie mit „+Hinzufügen“ hinzu.</translation>
    </message>
    <message>
        <source>The integration was added, but no gateway is associated with it. Choose “Add Gateway” to set one up.</source>
        <translation>Die Integration wurde hinzugefügt, aber ihr ist kein Gateway zugeordnet. Wählen Sie „Gateway anlegen“, um eines einzurichten.</translation>
    </message>
    <message>
        <source>The setup was begun and is not finished. “Continue” goes on at the step where it stopped.</source>
        <translation>Die Einrichtung wurde begonnen und ist nicht abgeschlossen. „Fortfahren“ setzt sie bei dem Schritt fort, an dem sie angehalten wurde.</translation>
    </message>
    <message>
        <source>The gateway is set up and working.</source>
        <translation>Das Gateway ist eingerichtet und arbeitet.</translation>
    </message>
    <message>
        <source>A newer version of the gateway can be installed.</source>
        <translation>Eine neuere Version des Gateways kann installiert werden.</translation>
    </message>
    <message>
        <source>The gateway has no connection to the PBX or to the platform. Check network and systems; it comes back by itself.</source>
        <translation>Das Gateway hat keine Verbindung zur PBX oder zur Plattform. Prüfen Sie Netz und Systeme; die Verbindung wird automatisch wiederhergestellt.</translation>
    </message>
    <message>
        <source>The last synchronization failed. Look at its report, then choose “Sync Now”.</source>
        <translation>Die letzte Synchronisierung ist fehlgeschlagen. Sehen Sie sich den Bericht an und wählen Sie dann „Synchronisieren“.</translation>
    </message>
    <message>
        <source>The platform no longer accepts the gateway&apos;s own identity. Sign in and set the gateway up again.</source>
        <translation>Die Plattform akzeptiert die eigene Identität des Gateways nicht mehr. Melden Sie sich an und richten Sie das Gateway erneut ein.</translation>
    </message>
    <message>
        <source>The integration is switched off for this account. Users keep their accounts; nothing is synchronized.</source>
        <translation>Die Integration ist für dieses Konto ausgeschaltet. Benutzer behalten ihre Konten; es wird nichts synchronisiert.</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Signed in to the platform</source>
        <translation>An der Plattform angemeldet</translation>
    </message>
    <message>
        <source>Account found</source>
        <translation>Konto gefunden</translation>
    </message>
    <message>
        <source>CloudLink Gateway integration</source>
        <translation>Integration „CloudLink Gateway“</translation>
    </message>
    <message>
        <source>Identity of the gateway</source>
        <translation>Identität des Gateways</translation>
    </message>
    <message>
        <source>Gateway registered with the account</source>
        <translation>Gateway beim Konto registriert</translation>
    </message>
    <message>
        <source>PBX reached and logged in</source>
        <translation>PBX erreicht und angemeldet</translation>
    </message>
    <message>
        <source>PBX type and version</source>
        <translation>PBX-Typ und -Version</translation>
    </message>
    <message>
        <source>Right to read the PBX</source>
        <translation>Leserecht auf der PBX</translation>
    </message>
    <message>
        <source>Right to write to the PBX</source>
        <translation>Schreibrecht auf der PBX</translation>
    </message>
    <message>
        <source>MBG reached and logged in</source>
        <translation>MBG erreicht und angemeldet</translation>
    </message>
    <message>
        <source>MBG version</source>
        <translation>MBG-Version</translation>
    </message>
    <message>
        <source>MSL server manager logged in</source>
        <translation>Am MSL-Server-Manager angemeldet</translation>
    </message>
    <message>
        <source>CloudLink Gateway blade installed</source>
        <translation>Blade „CloudLink Gateway“ installiert</translation>
    </message>
    <message>
        <source>PBX link</source>
        <translation>PBX-Verbindung</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>What is checked shows here as it happens.</source>
        <translation>Hier sehen Sie laufend, was geprüft wird.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ConfigurePbxForm</name>
    <message>
        <source>PBX Type</source>
        <translation>PBX-Typ</translation>
    </message>
    <message>
        <source>PBX Name</source>
        <translation>PBX-Name</translation>
    </message>
    <message>
        <source>IP Address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>IP address or name of the PBX.</source>
        <translation>IP-Adresse oder Name der PBX.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Encrypted (TLS)</source>
        <translation>Verschlüsselt (TLS)</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Application credential file</source>
        <translation>Anmeldedatendatei der Anwendung</translation>
    </message>
    <message>
        <source>The file that the vendor gave for this application.</source>
        <translation>Die Datei, die der Hersteller für diese Anwendung bereitgestellt hat.</translation>
    </message>
    <message>
        <source>OIG local password</source>
        <translation>Lokales OIG-Kennwort</translation>
    </message>
    <message>
        <source>The password set for this application on the Open Integration Gateway.</source>
        <translation>Das Kennwort, das auf dem Open Integration Gateway für diese Anwendung festgelegt ist.</translation>
    </message>
    <message>
        <source>MBG IP Address or FQDN</source>
        <translation>IP-Adresse oder FQDN des MBG</translation>
    </message>
    <message>
        <source>The Border Gateway paired with this gateway.</source>
        <translation>Das Border Gateway, das mit diesem Gateway gekoppelt ist.</translation>
    </message>
    <message>
        <source>MBG Password</source>
        <translation>MBG-Kennwort</translation>
    </message>
    <message>
        <source>Admin password, at most 15 characters.</source>
        <translation>Administratorkennwort, höchstens 15 Zeichen.</translation>
    </message>
    <message>
        <source>Advanced settings</source>
        <translation>Erweiterte Einstellungen</translation>
    </message>
    <message>
        <source>OIG address</source>
        <translation>OIG-Adresse</translation>
    </message>
    <message>
        <source>Empty: the address of the PBX.</source>
        <translation>Leer: die Adresse der PBX.</translation>
    </message>
    <message>
        <source>SIP address of the platform</source>
        <translation>SIP-Adresse der Plattform</translation>
    </message>
    <message>
        <source>Empty: the platform&apos;s own.</source>
        <translation>Leer: die eigene der Plattform.</translation>
    </message>
    <message>
        <source>SIP transport of the MBG</source>
        <translation>SIP-Transport des MBG</translation>
    </message>
    <message>
        <source>SIP port of the MBG</source>
        <translation>SIP-Port des MBG</translation>
    </message>
    <message>
        <source>MSL server manager</source>
        <translation>MSL-Server-Manager</translation>
    </message>
    <message>
        <source>Empty: the MBG&apos;s address. Without a login its AccountID is not checked.</source>
        <translation>Leer: die Adresse des MBG. Ohne Anmeldung wird seine AccountID nicht geprüft.</translation>
    </message>
    <message>
        <source>MSL user</source>
        <translation>MSL-Benutzer</translation>
    </message>
    <message>
        <source>MSL password</source>
        <translation>MSL-Kennwort</translation>
    </message>
</context>
<context>
    <name>ConnectionTab</name>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>“Change…” opens the setup at “Configure PBX”. Everything is checked before it is kept.</source>
        <translation>„Ändern…“ öffnet die Einrichtung bei „PBX konfigurieren“. Alles wird geprüft, bevor es übernommen wird.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Change the connection</source>
        <translation>Verbindung ändern</translation>
    </message>
    <message>
        <source>PBX</source>
        <translation>PBX</translation>
    </message>
    <message>
        <source>MiVoice Border Gateway</source>
        <translation>MiVoice Border Gateway</translation>
    </message>
    <message>
        <source>CloudLink Platform</source>
        <translation>CloudLink Platform</translation>
    </message>
    <message>
        <source>MSL server manager</source>
        <translation>MSL-Server-Manager</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Voicemail pilot</source>
        <translation>Voicemail-Pilot</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Not needed for this PBX</source>
        <translation>Für diese PBX nicht erforderlich</translation>
    </message>
    <message>
        <source>SIP trunk</source>
        <translation>SIP-Trunk</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Konto-ID</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>Account ID there</source>
        <translation>Konto-ID dort</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Without a login to the server manager it cannot be read.</source>
        <translation>Ohne Anmeldung am Server-Manager kann sie nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It is that of the account.</source>
        <translation>Sie entspricht der des Kontos.</translation>
    </message>
    <message>
        <source>It is not that of the account %1.</source>
        <translation>Sie entspricht nicht der des Kontos %1.</translation>
    </message>
    <message>
        <source>Calls between the platform and the Border Gateway.</source>
        <translation>Anrufe zwischen der Plattform und dem Border Gateway.</translation>
    </message>
</context>
<context>
    <name>ContactRows</name>
    <message>
        <source>Add a contact</source>
        <translation>Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>Support Contacts</source>
        <translation>Supportkontakte</translation>
    </message>
    <message>
        <source>They receive the mails about reported issues. At least one is needed.</source>
        <translation>Sie erhalten die E-Mails zu gemeldeten Problemen. Mindestens einer ist erforderlich.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Name of support contact %1</source>
        <translation>Name des Supportkontakts %1</translation>
    </message>
    <message>
        <source>E-mail address of support contact %1</source>
        <translation>E-Mail-Adresse des Supportkontakts %1</translation>
    </message>
    <message>
        <source>Remove support contact %1</source>
        <translation>Supportkontakt %1 entfernen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>At least one support contact is needed.</source>
        <translation>Mindestens ein Supportkontakt ist erforderlich.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>The console ended unexpectedly</source>
        <translation>Die Konsole wurde unerwartet beendet</translation>
    </message>
    <message>
        <source>Last time this program crashed. Nothing of the site was lost: what was under way is completed by the engine. Please send this report to support.</source>
        <translation>Dieses Programm ist beim letzten Mal abgestürzt. Vom Standort ging nichts verloren: Die Engine schließt ab, was in Gang war. Bitte senden Sie diesen Bericht an den Support.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
</context>
<context>
    <name>DeploymentForm</name>
    <message>
        <source>Send deployment e-mails to the imported users now</source>
        <translation>Bereitstellungs-E-Mails jetzt an die importierten Benutzer senden</translation>
    </message>
    <message>
        <source>Select the check box to go to the Users List page after you press the Complete button</source>
        <translation>Aktivieren Sie das Kontrollkästchen, um nach dem Klicken auf „Abschließen“ zur Benutzerliste zu gelangen</translation>
    </message>
    <message>
        <source>Each mail has an invitation link that is valid for four days and works once. The mails can be sent at any time later.</source>
        <translation>Jede E-Mail enthält einen Einladungslink, der vier Tage gültig ist und einmal funktioniert. Die E-Mails können auch jederzeit später gesendet werden.</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Name or IP address, with or without port.</source>
        <translation>Name oder IP-Adresse, mit oder ohne Port.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Empty: the server asks for no login.</source>
        <translation>Leer: Der Server verlangt keine Anmeldung.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>For example: CloudLink Gateway &lt;gateway@customer.example&gt;</source>
        <translation>Zum Beispiel: CloudLink Gateway &lt;gateway@customer.example&gt;</translation>
    </message>
    <message>
        <source>MSL user</source>
        <translation>MSL-Benutzer</translation>
    </message>
    <message>
        <source>To write the AccountID on the server manager&apos;s page.</source>
        <translation>Um die AccountID auf der Seite des Server-Managers einzutragen.</translation>
    </message>
    <message>
        <source>MSL password</source>
        <translation>MSL-Kennwort</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>Onboarding Complete</source>
        <translation>Einrichtung abgeschlossen</translation>
    </message>
    <message>
        <source>The site is connected. Users are kept in step with the PBX from now on.</source>
        <translation>Der Standort ist verbunden. Die Benutzer werden ab jetzt mit der PBX synchron gehalten.</translation>
    </message>
    <message>
        <source>Test call</source>
        <translation>Testanruf</translation>
    </message>
    <message>
        <source>Go to the Users List</source>
        <translation>Zur Benutzerliste</translation>
    </message>
    <message>
        <source>Go to the Dashboard</source>
        <translation>Zum Dashboard</translation>
    </message>
    <message>
        <source>Open Calls</source>
        <translation>Anrufe öffnen</translation>
    </message>
</context>
<context>
    <name>EndpointState</name>
    <message>
        <source>Endpoint unknown</source>
        <translation>Endgerät unbekannt</translation>
    </message>
    <message>
        <source>Endpoint idle</source>
        <translation>Endgerät frei</translation>
    </message>
    <message>
        <source>Endpoint ringing</source>
        <translation>Endgerät klingelt</translation>
    </message>
    <message>
        <source>Endpoint in a call</source>
        <translation>Endgerät im Gespräch</translation>
    </message>
    <message>
        <source>Endpoint on hold</source>
        <translation>Endgerät gehalten</translation>
    </message>
    <message>
        <source>Endpoint out of service</source>
        <translation>Endgerät außer Betrieb</translation>
    </message>
</context>
<context>
    <name>EngineSettings</name>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindungsaufbau</translation>
    </message>
    <message>
        <source>Not reachable, tried again</source>
        <translation>Nicht erreichbar, neuer Versuch läuft</translation>
    </message>
    <message>
        <source>Other version</source>
        <translation>Andere Version</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Automatic (this computer)</source>
        <translation>Automatisch (dieser Computer)</translation>
    </message>
    <message>
        <source>Service on this computer</source>
        <translation>Dienst auf diesem Computer</translation>
    </message>
    <message>
        <source>Other socket</source>
        <translation>Anderer Socket</translation>
    </message>
    <message>
        <source>Path of the socket</source>
        <translation>Pfad des Sockets</translation>
    </message>
    <message>
        <source>As the engine tells it, for example /srv/gateway/run/engine.sock.</source>
        <translation>Wie von der Engine angegeben, zum Beispiel /srv/gateway/run/engine.sock.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>The engine in this program</source>
        <translation>Die Engine in diesem Programm</translation>
    </message>
    <message>
        <source>The engine this console is attached to</source>
        <translation>Die Engine, mit der diese Konsole verbunden ist</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Data directory</source>
        <translation>Datenverzeichnis</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>Secrets are protected by</source>
        <translation>Geheimnisse geschützt durch</translation>
    </message>
    <message>
        <source>Attach to another engine</source>
        <translation>Mit anderer Engine verbinden</translation>
    </message>
    <message>
        <source>Attaches to the engine that holds the data directory; if none is running, starts one in this program.</source>
        <translation>Nutzt die Engine, die schon läuft; sonst startet eine in diesem Programm.</translation>
    </message>
    <message>
        <source>An engine with a data directory of its own.</source>
        <translation>Eine Engine mit eigenem Datenverzeichnis.</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>Nicht verfügbar</translation>
    </message>
    <message>
        <source>Enter the path of the socket.</source>
        <translation>Geben Sie den Pfad des Sockets ein.</translation>
    </message>
    <message>
        <source>Correct the path.</source>
        <translation>Korrigieren Sie den Pfad.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The path begins with a slash.</source>
        <translation>Der Pfad beginnt mit einem Schrägstrich.</translation>
    </message>
    <message>
        <source>The path of a socket has at most %1 bytes.</source>
        <translation>Der Pfad eines Sockets hat höchstens %1 Byte.</translation>
    </message>
    <message>
        <source>The pages are opened anew. What was typed elsewhere and not applied is lost.</source>
        <translation>Die Seiten werden neu geöffnet. Anderswo eingegebene und nicht angewendete Angaben gehen verloren.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Internal error</source>
        <translation>Interner Fehler</translation>
    </message>
    <message>
        <source>The program found itself in a state that should not exist: %{detail}.</source>
        <translation>Das Programm befindet sich in einem Zustand, der nicht vorkommen sollte: %{detail}.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, send the logs to support.</source>
        <translation>Versuchen Sie es erneut. Tritt der Fehler wieder auf, senden Sie die Protokolle an den Support.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>The operation was cancelled before it was done.</source>
        <translation>Der Vorgang wurde vor dem Abschluss abgebrochen.</translation>
    </message>
    <message>
        <source>Start it again when you want it to go on.</source>
        <translation>Starten Sie ihn erneut, wenn er fortgesetzt werden soll.</translation>
    </message>
    <message>
        <source>Command not understood</source>
        <translation>Befehl nicht verstanden</translation>
    </message>
    <message>
        <source>%{detail}</source>
        <translation>%{detail}</translation>
    </message>
    <message>
        <source>Run the command with --help to see what it takes.</source>
        <translation>Führen Sie den Befehl mit --help aus, um die möglichen Angaben anzuzeigen.</translation>
    </message>
    <message>
        <source>Value not accepted</source>
        <translation>Wert nicht akzeptiert</translation>
    </message>
    <message>
        <source>%{field} has a value that cannot be used: %{detail}.</source>
        <translation>%{field} hat einen Wert, der nicht verwendet werden kann: %{detail}.</translation>
    </message>
    <message>
        <source>Correct the value and try again.</source>
        <translation>Korrigieren Sie den Wert und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Value missing</source>
        <translation>Wert fehlt</translation>
    </message>
    <message>
        <source>%{field} is needed and was not given.</source>
        <translation>%{field} ist erforderlich, wurde aber nicht angegeben.</translation>
    </message>
    <message>
        <source>Enter a value and try again.</source>
        <translation>Geben Sie einen Wert ein und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>There is no %{what} %{name}.</source>
        <translation>%{what} %{name} ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>Check the name, or list what there is.</source>
        <translation>Prüfen Sie den Namen oder lassen Sie sich auflisten, was vorhanden ist.</translation>
    </message>
    <message>
        <source>A decision is needed</source>
        <translation>Entscheidung erforderlich</translation>
    </message>
    <message>
        <source>The question %{question} was not answered.</source>
        <translation>Die Frage %{question} wurde nicht beantwortet.</translation>
    </message>
    <message>
        <source>Answer it in the console, or name the decision in the answers file.</source>
        <translation>Beantworten Sie sie in der Konsole oder geben Sie die Entscheidung in der Antwortdatei an.</translation>
    </message>
    <message>
        <source>Name not found</source>
        <translation>Name nicht gefunden</translation>
    </message>
    <message>
        <source>%{host} is not known to the name server.</source>
        <translation>%{host} ist dem Namensserver nicht bekannt.</translation>
    </message>
    <message>
        <source>Check the spelling of the address and the DNS servers of this computer.</source>
        <translation>Prüfen Sie die Schreibweise der Adresse und die DNS-Server dieses Computers.</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Nothing answers at %{host} port %{port}.</source>
        <translation>Unter %{host}, Port %{port}, antwortet kein Dienst.</translation>
    </message>
    <message>
        <source>Check the address and port, that the service is started, and that no firewall refuses the connection.</source>
        <translation>Prüfen Sie, ob Adresse und Port stimmen, der Dienst gestartet ist und keine Firewall die Verbindung ablehnt.</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>There is no network path to %{host} port %{port}.</source>
        <translation>Es gibt keinen Netzwerkpfad zu %{host}, Port %{port}.</translation>
    </message>
    <message>
        <source>Check cable, routing and firewall between this computer and %{host}.</source>
        <translation>Prüfen Sie Kabel, Routing und Firewall zwischen diesem Computer und %{host}.</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>%{host} closed the connection before the answer was complete.</source>
        <translation>%{host} hat die Verbindung geschlossen, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>Try again; if it stays, check the network and the logs of %{host}.</source>
        <translation>Versuchen Sie es erneut. Besteht das Problem weiter, prüfen Sie das Netzwerk und die Protokolle von %{host}.</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>%{host} did not answer within %{seconds} seconds.</source>
        <translation>%{host} hat nicht innerhalb von %{seconds} Sekunden geantwortet.</translation>
    </message>
    <message>
        <source>Check that the system is up and not overloaded, and that no firewall drops the connection.</source>
        <translation>Prüfen Sie, ob das System läuft und nicht überlastet ist und ob keine Firewall die Verbindung verwirft.</translation>
    </message>
    <message>
        <source>No secure connection</source>
        <translation>Keine sichere Verbindung</translation>
    </message>
    <message>
        <source>The TLS handshake with %{host} port %{port} failed.</source>
        <translation>Der TLS-Handshake mit %{host}, Port %{port}, ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Check that the port speaks TLS 1.2 or later. Plain text is never used instead.</source>
        <translation>Prüfen Sie, ob der Port TLS 1.2 oder höher unterstützt. Eine unverschlüsselte Übertragung wird niemals ersatzweise verwendet.</translation>
    </message>
    <message>
        <source>Certificate not trusted yet</source>
        <translation>Zertifikat noch nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>%{host} port %{port} shows a certificate of %{subject} that no public authority vouches for. Its SHA-256 fingerprint is %{fingerprint}.</source>
        <translation>%{host}, Port %{port}, zeigt ein Zertifikat für %{subject}, für das keine öffentliche Zertifizierungsstelle bürgt. Der SHA-256-Fingerabdruck lautet %{fingerprint}.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one shown on the system itself, then decide to trust it.</source>
        <translation>Vergleichen Sie den Fingerabdruck mit dem auf dem System selbst angezeigten und entscheiden Sie dann, ob Sie ihm vertrauen.</translation>
    </message>
    <message>
        <source>Certificate expired</source>
        <translation>Zertifikat abgelaufen</translation>
    </message>
    <message>
        <source>The certificate of %{host} port %{port} was valid until %{notAfter}.</source>
        <translation>Das Zertifikat von %{host}, Port %{port}, war bis %{notAfter} gültig.</translation>
    </message>
    <message>
        <source>Renew the certificate on %{host}, or check the clock of both systems.</source>
        <translation>Erneuern Sie das Zertifikat auf %{host} oder prüfen Sie die Uhrzeit beider Systeme.</translation>
    </message>
    <message>
        <source>Certificate changed</source>
        <translation>Zertifikat geändert</translation>
    </message>
    <message>
        <source>%{host} port %{port} shows another certificate (%{fingerprint}) than the one that was trusted (%{trusted}).</source>
        <translation>%{host}, Port %{port}, zeigt ein anderes Zertifikat (%{fingerprint}) als das bisher vertrauenswürdige (%{trusted}).</translation>
    </message>
    <message>
        <source>Find out why it changed. If it was renewed on purpose, decide to trust the new fingerprint.</source>
        <translation>Klären Sie, warum es sich geändert hat. Wurde es absichtlich erneuert, entscheiden Sie, ob Sie dem neuen Fingerabdruck vertrauen.</translation>
    </message>
    <message>
        <source>Proxy refused</source>
        <translation>Vom Proxy abgelehnt</translation>
    </message>
    <message>
        <source>The proxy %{host} did not let the connection through.</source>
        <translation>Der Proxy %{host} hat die Verbindung nicht zugelassen.</translation>
    </message>
    <message>
        <source>Check proxy address, name and password in the settings.</source>
        <translation>Prüfen Sie Adresse, Name und Kennwort des Proxys in den Einstellungen.</translation>
    </message>
    <message>
        <source>Answer too large</source>
        <translation>Antwort zu groß</translation>
    </message>
    <message>
        <source>%{host} sent more than %{limit} bytes for %{what}.</source>
        <translation>%{host} hat für %{what} mehr als %{limit} Byte gesendet.</translation>
    </message>
    <message>
        <source>Check that the address is that of the right system.</source>
        <translation>Prüfen Sie, ob die Adresse zum richtigen System gehört.</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>Antwort nicht verstanden</translation>
    </message>
    <message>
        <source>%{host} answered %{what} with something that does not follow its contract: %{detail}.</source>
        <translation>Die Antwort von %{host} auf %{what} entspricht nicht der vereinbarten Schnittstelle: %{detail}.</translation>
    </message>
    <message>
        <source>Check that the address is that of the right system and its version is supported.</source>
        <translation>Prüfen Sie, ob die Adresse zum richtigen System gehört und dessen Version unterstützt wird.</translation>
    </message>
    <message>
        <source>Unexpected answer</source>
        <translation>Unerwartete Antwort</translation>
    </message>
    <message>
        <source>%{host} answered %{what} with HTTP status %{status}.</source>
        <translation>%{host} hat auf %{what} mit dem HTTP-Status %{status} geantwortet.</translation>
    </message>
    <message>
        <source>Check that the address is that of the right system; the reason it gave is below.</source>
        <translation>Prüfen Sie, ob die Adresse zum richtigen System gehört. Der gemeldete Grund steht unten.</translation>
    </message>
    <message>
        <source>PBX log-in refused</source>
        <translation>PBX-Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>%{host} does not accept what it was given to log in with.</source>
        <translation>%{host} akzeptiert die angegebenen Anmeldedaten nicht.</translation>
    </message>
    <message>
        <source>MiVoice Business: check the local password set for this application on the OIG, and the application credential file. Other PBXs: check user and password of the CSTA access.</source>
        <translation>MiVoice Business: Prüfen Sie das auf dem OIG für diese Anwendung festgelegte lokale Kennwort und die Anmeldedatendatei der Anwendung. Andere Telefonanlagen (PBX): Prüfen Sie Benutzer und Kennwort des CSTA-Zugangs.</translation>
    </message>
    <message>
        <source>PBX session lost</source>
        <translation>PBX-Sitzung verloren</translation>
    </message>
    <message>
        <source>The session with %{host} ended.</source>
        <translation>Die Sitzung mit %{host} wurde beendet.</translation>
    </message>
    <message>
        <source>It is opened again by itself; if this repeats, check the load of that system.</source>
        <translation>Sie wird automatisch wieder geöffnet. Tritt dies wiederholt auf, prüfen Sie die Auslastung dieses Systems.</translation>
    </message>
    <message>
        <source>PBX not known to the OIG</source>
        <translation>PBX dem OIG nicht bekannt</translation>
    </message>
    <message>
        <source>The Open Integration Gateway does not know a PBX at %{address}.</source>
        <translation>Das Open Integration Gateway kennt keine Telefonanlage (PBX) unter %{address}.</translation>
    </message>
    <message>
        <source>Enter the address under which the PBX is configured on the OIG.</source>
        <translation>Geben Sie die Adresse ein, unter der die Telefonanlage (PBX) auf dem OIG konfiguriert ist.</translation>
    </message>
    <message>
        <source>PBX not connected</source>
        <translation>PBX nicht verbunden</translation>
    </message>
    <message>
        <source>The PBX at %{address} is not connected (state %{state}).</source>
        <translation>Die Telefonanlage (PBX) unter %{address} ist nicht verbunden (Status %{state}).</translation>
    </message>
    <message>
        <source>Check the PBX and, for a MiVoice Business, the OIG&apos;s connection to it.</source>
        <translation>Prüfen Sie die Telefonanlage (PBX) und bei einer MiVoice Business auch die Verbindung des OIG zu ihr.</translation>
    </message>
    <message>
        <source>PBX version too old</source>
        <translation>PBX-Version zu alt</translation>
    </message>
    <message>
        <source>The PBX runs version %{found}; %{needed} or later is needed.</source>
        <translation>Auf der Telefonanlage (PBX) läuft Version %{found}; erforderlich ist %{needed} oder höher.</translation>
    </message>
    <message>
        <source>Upgrade the MiVoice Business, then continue.</source>
        <translation>Aktualisieren Sie die MiVoice Business und fahren Sie dann fort.</translation>
    </message>
    <message>
        <source>Not a MiVoice Business</source>
        <translation>Keine MiVoice Business</translation>
    </message>
    <message>
        <source>The system at %{address} says it is %{found}.</source>
        <translation>Das System unter %{address} meldet sich als %{found}.</translation>
    </message>
    <message>
        <source>Choose the PBX type that it is, or enter the address of the MiVoice Business.</source>
        <translation>Wählen Sie den tatsächlichen PBX-Typ oder geben Sie die Adresse der MiVoice Business ein.</translation>
    </message>
    <message>
        <source>Form not offered by the PBX</source>
        <translation>Formular von der PBX nicht angeboten</translation>
    </message>
    <message>
        <source>The PBX does not offer the form %{table}.</source>
        <translation>Die Telefonanlage (PBX) bietet das Formular %{table} nicht an.</translation>
    </message>
    <message>
        <source>Check the rights of the application on the OIG and the release of the PBX.</source>
        <translation>Prüfen Sie die Rechte der Anwendung auf dem OIG und die Version der Telefonanlage (PBX).</translation>
    </message>
    <message>
        <source>Field not offered by the PBX</source>
        <translation>Feld von der PBX nicht angeboten</translation>
    </message>
    <message>
        <source>The form %{table} of the PBX has no field %{column}.</source>
        <translation>Das Formular %{table} der Telefonanlage (PBX) hat kein Feld %{column}.</translation>
    </message>
    <message>
        <source>Check the release of the PBX.</source>
        <translation>Prüfen Sie die Version der Telefonanlage (PBX).</translation>
    </message>
    <message>
        <source>PBX refuses to be read</source>
        <translation>PBX verweigert das Lesen</translation>
    </message>
    <message>
        <source>The PBX refused to read %{table}.</source>
        <translation>Die Telefonanlage (PBX) hat das Lesen von %{table} verweigert.</translation>
    </message>
    <message>
        <source>Give the application the right to read the PBX database on the OIG.</source>
        <translation>Erteilen Sie der Anwendung auf dem OIG das Recht, die PBX-Datenbank zu lesen.</translation>
    </message>
    <message>
        <source>PBX refuses to be changed</source>
        <translation>PBX verweigert die Änderung</translation>
    </message>
    <message>
        <source>The PBX refused to change %{table}.</source>
        <translation>Die Telefonanlage (PBX) hat die Änderung von %{table} verweigert.</translation>
    </message>
    <message>
        <source>Give the application the right to write the PBX database, or correct what the reason names.</source>
        <translation>Erteilen Sie der Anwendung das Recht, in die PBX-Datenbank zu schreiben, oder beheben Sie den genannten Grund.</translation>
    </message>
    <message>
        <source>Row changed meanwhile</source>
        <translation>Zeile zwischenzeitlich geändert</translation>
    </message>
    <message>
        <source>A row of %{table} was changed by somebody else.</source>
        <translation>Eine Zeile in %{table} wurde von jemand anderem geändert.</translation>
    </message>
    <message>
        <source>Look at the new content and apply the plan again.</source>
        <translation>Prüfen Sie den neuen Inhalt und wenden Sie den Plan erneut an.</translation>
    </message>
    <message>
        <source>PBX answered short</source>
        <translation>PBX-Antwort unvollständig</translation>
    </message>
    <message>
        <source>The PBX announced more rows of %{table} than it sent.</source>
        <translation>Die Telefonanlage (PBX) hat mehr Zeilen von %{table} angekündigt als gesendet.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again; if it stays, check the PBX.</source>
        <translation>Es wurde nichts geändert. Versuchen Sie es erneut. Besteht das Problem weiter, prüfen Sie die Telefonanlage (PBX).</translation>
    </message>
    <message>
        <source>PBX request failed</source>
        <translation>PBX-Anforderung fehlgeschlagen</translation>
    </message>
    <message>
        <source>The PBX did not carry out %{operation}.</source>
        <translation>Die Telefonanlage (PBX) hat %{operation} nicht ausgeführt.</translation>
    </message>
    <message>
        <source>The reason given by the PBX is below.</source>
        <translation>Der von der Telefonanlage (PBX) gemeldete Grund steht unten.</translation>
    </message>
    <message>
        <source>Call request refused</source>
        <translation>Anrufanforderung abgelehnt</translation>
    </message>
    <message>
        <source>The PBX did not carry out %{operation} for %{endpoint}.</source>
        <translation>Die Telefonanlage (PBX) hat %{operation} für %{endpoint} nicht ausgeführt.</translation>
    </message>
    <message>
        <source>The reason given by the PBX is below; look at the state of the call.</source>
        <translation>Der von der Telefonanlage (PBX) gemeldete Grund steht unten. Prüfen Sie den Status des Anrufs.</translation>
    </message>
    <message>
        <source>Not possible on this PBX</source>
        <translation>Auf dieser PBX nicht möglich</translation>
    </message>
    <message>
        <source>%{operation} is not possible: %{detail}.</source>
        <translation>%{operation} ist nicht möglich: %{detail}.</translation>
    </message>
    <message>
        <source>Use the telephone itself, or give the application the right it lacks.</source>
        <translation>Verwenden Sie das Telefon selbst oder erteilen Sie der Anwendung das fehlende Recht.</translation>
    </message>
    <message>
        <source>No such endpoint</source>
        <translation>Endgerät nicht vorhanden</translation>
    </message>
    <message>
        <source>The extension %{endpoint} is not monitored by this gateway.</source>
        <translation>Die Nebenstelle %{endpoint} wird von diesem Gateway nicht überwacht.</translation>
    </message>
    <message>
        <source>Check the number; only imported users&apos; extensions are monitored.</source>
        <translation>Prüfen Sie die Nummer. Nur die Nebenstellen importierter Benutzer werden überwacht.</translation>
    </message>
    <message>
        <source>MBG password too long</source>
        <translation>MBG-Kennwort zu lang</translation>
    </message>
    <message>
        <source>The MBG password has %{length} characters; at most 15 are possible.</source>
        <translation>Das MBG-Kennwort hat %{length} Zeichen; möglich sind höchstens 15.</translation>
    </message>
    <message>
        <source>Set a password of at most 15 characters on the MBG and enter it here.</source>
        <translation>Legen Sie auf dem MBG ein Kennwort mit höchstens 15 Zeichen fest und geben Sie es hier ein.</translation>
    </message>
    <message>
        <source>MBG log-in refused</source>
        <translation>MBG-Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>The MBG at %{host} does not accept the password.</source>
        <translation>Das MBG unter %{host} akzeptiert das Kennwort nicht.</translation>
    </message>
    <message>
        <source>Check the admin password of the MBG.</source>
        <translation>Prüfen Sie das Administratorkennwort des MBG.</translation>
    </message>
    <message>
        <source>MBG token refused</source>
        <translation>MBG-Token abgelehnt</translation>
    </message>
    <message>
        <source>The web-service token of the MBG at %{host} is expired or revoked.</source>
        <translation>Das Webdienst-Token des MBG unter %{host} ist abgelaufen oder wurde widerrufen.</translation>
    </message>
    <message>
        <source>Enter the MBG admin password again to get a new token.</source>
        <translation>Geben Sie das Administratorkennwort des MBG erneut ein, um ein neues Token zu erhalten.</translation>
    </message>
    <message>
        <source>MBG version too old</source>
        <translation>MBG-Version zu alt</translation>
    </message>
    <message>
        <source>The MBG runs version %{found}; %{needed} or later is needed.</source>
        <translation>Auf dem MBG läuft Version %{found}; erforderlich ist %{needed} oder höher.</translation>
    </message>
    <message>
        <source>Upgrade the MiVoice Border Gateway, then continue.</source>
        <translation>Aktualisieren Sie das MiVoice Border Gateway und fahren Sie dann fort.</translation>
    </message>
    <message>
        <source>MBG versions differ</source>
        <translation>Unterschiedliche MBG-Versionen</translation>
    </message>
    <message>
        <source>The MBGs of the cluster run different versions: %{versions}.</source>
        <translation>Auf den MBGs des Clusters laufen unterschiedliche Versionen: %{versions}.</translation>
    </message>
    <message>
        <source>Bring all MBGs of the cluster to the same version.</source>
        <translation>Bringen Sie alle MBGs des Clusters auf dieselbe Version.</translation>
    </message>
    <message>
        <source>MBG refused the change</source>
        <translation>Änderung vom MBG abgelehnt</translation>
    </message>
    <message>
        <source>The MBG did not accept %{what}.</source>
        <translation>Das MBG hat %{what} nicht akzeptiert.</translation>
    </message>
    <message>
        <source>The reason given by the MBG is below.</source>
        <translation>Der vom MBG gemeldete Grund steht unten.</translation>
    </message>
    <message>
        <source>Trunk not in service</source>
        <translation>Trunk nicht in Betrieb</translation>
    </message>
    <message>
        <source>The SIP trunk %{trunk} is not up: %{detail}.</source>
        <translation>Der SIP-Trunk %{trunk} ist nicht aktiv: %{detail}.</translation>
    </message>
    <message>
        <source>Check TCP port 5061 outbound and the trunk on the MBG.</source>
        <translation>Prüfen Sie den ausgehenden TCP-Port 5061 und den Trunk auf dem MBG.</translation>
    </message>
    <message>
        <source>MSL log-in refused</source>
        <translation>MSL-Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>The MSL server manager at %{host} does not accept the log-in.</source>
        <translation>Der MSL-Server-Manager unter %{host} akzeptiert die Anmeldung nicht.</translation>
    </message>
    <message>
        <source>Check user and password of the server manager.</source>
        <translation>Prüfen Sie Benutzer und Kennwort des Server-Managers.</translation>
    </message>
    <message>
        <source>Gateway blade not installed</source>
        <translation>Gateway-Blade nicht installiert</translation>
    </message>
    <message>
        <source>The server manager at %{host} has no CloudLink Gateway application.</source>
        <translation>Auf dem Server-Manager unter %{host} ist keine CloudLink Gateway-Anwendung vorhanden.</translation>
    </message>
    <message>
        <source>Install the CloudLink Gateway blade under ServiceLink, Blades.</source>
        <translation>Installieren Sie das Blade „CloudLink Gateway“ unter „ServiceLink“ &gt; „Blades“.</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>The platform does not accept the user name or the password.</source>
        <translation>Die Plattform akzeptiert den Benutzernamen oder das Kennwort nicht.</translation>
    </message>
    <message>
        <source>Check both, and that the account is active.</source>
        <translation>Prüfen Sie beides und ob das Konto aktiv ist.</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>The platform no longer accepts the stored sign-in of %{who}.</source>
        <translation>Die Plattform akzeptiert die gespeicherte Anmeldung von %{who} nicht mehr.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Not permitted</source>
        <translation>Nicht zulässig</translation>
    </message>
    <message>
        <source>%{who} may not do this on the platform.</source>
        <translation>%{who} ist auf der Plattform dazu nicht berechtigt.</translation>
    </message>
    <message>
        <source>Ask an administrator of the account for the right.</source>
        <translation>Bitten Sie einen Administrator des Kontos um die Berechtigung.</translation>
    </message>
    <message>
        <source>Value already in use</source>
        <translation>Wert bereits vergeben</translation>
    </message>
    <message>
        <source>One or more of the attribute values are already in use: %{detail}.</source>
        <translation>Mindestens ein Attributwert wird bereits verwendet: %{detail}.</translation>
    </message>
    <message>
        <source>Free the value on the other user, or change it on the PBX.</source>
        <translation>Geben Sie den Wert beim anderen Benutzer frei oder ändern Sie ihn auf der Telefonanlage (PBX).</translation>
    </message>
    <message>
        <source>Platform refused the request</source>
        <translation>Anforderung von der Plattform abgelehnt</translation>
    </message>
    <message>
        <source>The platform did not accept %{what}.</source>
        <translation>Die Plattform hat %{what} nicht akzeptiert.</translation>
    </message>
    <message>
        <source>The reason given by the platform is below; quote the request id to support.</source>
        <translation>Der von der Plattform gemeldete Grund steht unten. Geben Sie gegenüber dem Support die Anforderungs-ID an.</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Zu viele Anforderungen</translation>
    </message>
    <message>
        <source>The platform asks to wait %{seconds} seconds before the next request.</source>
        <translation>Die Plattform verlangt, vor der nächsten Anforderung %{seconds} Sekunden zu warten.</translation>
    </message>
    <message>
        <source>Wait; the program tries again by itself.</source>
        <translation>Warten Sie. Das Programm versucht es automatisch erneut.</translation>
    </message>
    <message>
        <source>Platform not available</source>
        <translation>Plattform nicht verfügbar</translation>
    </message>
    <message>
        <source>The platform could not answer %{what} (status %{status}).</source>
        <translation>Die Plattform konnte %{what} nicht beantworten (Status %{status}).</translation>
    </message>
    <message>
        <source>Wait; the program tries again by itself. Look at the platform status page.</source>
        <translation>Warten Sie. Das Programm versucht es automatisch erneut. Sehen Sie auf der Statusseite der Plattform nach.</translation>
    </message>
    <message>
        <source>List never ends</source>
        <translation>Liste endet nicht</translation>
    </message>
    <message>
        <source>The pages of %{what} lead back to one already read.</source>
        <translation>Die Seiten von %{what} führen zu einer bereits gelesenen Seite zurück.</translation>
    </message>
    <message>
        <source>Nothing was changed. Report it to support with the request id.</source>
        <translation>Es wurde nichts geändert. Melden Sie dies dem Support mit der Anforderungs-ID.</translation>
    </message>
    <message>
        <source>Account not found</source>
        <translation>Konto nicht gefunden</translation>
    </message>
    <message>
        <source>There is no account %{name} that this sign-in may see.</source>
        <translation>Es gibt kein Konto %{name}, das mit dieser Anmeldung sichtbar ist.</translation>
    </message>
    <message>
        <source>Check name or number of the account, or create it.</source>
        <translation>Prüfen Sie Name oder Nummer des Kontos oder erstellen Sie es.</translation>
    </message>
    <message>
        <source>Another gateway is linked</source>
        <translation>Anderes Gateway verknüpft</translation>
    </message>
    <message>
        <source>The account already has the gateway %{gateway}.</source>
        <translation>Dem Konto ist bereits das Gateway %{gateway} zugeordnet.</translation>
    </message>
    <message>
        <source>Remove the other gateway first, or choose the right account.</source>
        <translation>Entfernen Sie zuerst das andere Gateway oder wählen Sie das richtige Konto.</translation>
    </message>
    <message>
        <source>Gateway not known to the account</source>
        <translation>Gateway dem Konto nicht bekannt</translation>
    </message>
    <message>
        <source>The platform at %{host} does not know this gateway.</source>
        <translation>Die Plattform unter %{host} kennt dieses Gateway nicht.</translation>
    </message>
    <message>
        <source>Check under Integrations that the gateway is still associated with the account, or add it again. The program keeps trying.</source>
        <translation>Prüfen Sie unter „Integrationen“, ob das Gateway noch dem Konto zugeordnet ist, oder fügen Sie es erneut hinzu. Das Programm versucht es weiter.</translation>
    </message>
    <message>
        <source>Gateway link taken over</source>
        <translation>Gateway-Verbindung übernommen</translation>
    </message>
    <message>
        <source>Another connection of the same gateway took over the link to %{host}.</source>
        <translation>Eine zweite Verbindung desselben Gateways hat die Gateway-Verbindung zu %{host} übernommen.</translation>
    </message>
    <message>
        <source>Check whether a copy of this gateway runs elsewhere, and stop one of them.</source>
        <translation>Prüfen Sie, ob anderswo eine Kopie dieses Gateways läuft, und beenden Sie eine von beiden.</translation>
    </message>
    <message>
        <source>Gateway link version not spoken</source>
        <translation>Version der Gateway-Verbindung nicht unterstützt</translation>
    </message>
    <message>
        <source>The platform at %{host} does not speak version %{known} of the gateway link.</source>
        <translation>Die Plattform unter %{host} unterstützt Version %{known} der Gateway-Verbindung nicht.</translation>
    </message>
    <message>
        <source>Bring the gateway to a version that the platform names below. The program keeps trying.</source>
        <translation>Bringen Sie das Gateway auf eine der Versionen, die die Plattform unten nennt. Das Programm versucht es weiter.</translation>
    </message>
    <message>
        <source>Gateway link message refused</source>
        <translation>Nachricht der Gateway-Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>The platform at %{host} ended the gateway link because a message broke its contract.</source>
        <translation>Die Plattform unter %{host} hat die Gateway-Verbindung beendet, weil eine Nachricht nicht der vereinbarten Schnittstelle entsprach.</translation>
    </message>
    <message>
        <source>The link is opened again by itself. Send the logs with the reason below to support.</source>
        <translation>Die Verbindung wird automatisch wieder geöffnet. Senden Sie die Protokolle mit dem unten genannten Grund an den Support.</translation>
    </message>
    <message>
        <source>Command too late</source>
        <translation>Befehl zu spät</translation>
    </message>
    <message>
        <source>The command %{action} came or could be begun only after its deadline.</source>
        <translation>Der Befehl %{action} traf erst nach Ablauf seiner Frist ein oder konnte erst danach begonnen werden.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, check the clocks of gateway and platform.</source>
        <translation>Versuchen Sie es erneut. Tritt der Fehler wieder auf, prüfen Sie die Uhrzeit von Gateway und Plattform.</translation>
    </message>
    <message>
        <source>Outcome of the command not known</source>
        <translation>Ergebnis des Befehls nicht bekannt</translation>
    </message>
    <message>
        <source>The gateway was restarted while the PBX carried out %{action}.</source>
        <translation>Das Gateway wurde neu gestartet, während die Telefonanlage (PBX) %{action} ausführte.</translation>
    </message>
    <message>
        <source>Look at the state of the call; it was asked for anew.</source>
        <translation>Prüfen Sie den Status des Anrufs; er wurde neu abgefragt.</translation>
    </message>
    <message>
        <source>Store in use</source>
        <translation>Datenspeicher in Verwendung</translation>
    </message>
    <message>
        <source>Another program holds the store %{path}.</source>
        <translation>Ein anderes Programm belegt den Datenspeicher %{path}.</translation>
    </message>
    <message>
        <source>Attach to the running engine, or stop it. Nothing was changed.</source>
        <translation>Verbinden Sie sich mit der laufenden Engine oder beenden Sie sie. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Store from a newer version</source>
        <translation>Datenspeicher aus neuerer Version</translation>
    </message>
    <message>
        <source>The store %{path} was written by a newer version (schema %{found}, this program knows %{known}).</source>
        <translation>Der Datenspeicher %{path} wurde von einer neueren Version geschrieben (Schema %{found}, dieses Programm kennt %{known}).</translation>
    </message>
    <message>
        <source>Use the newer program, or restore the backup from before the upgrade. Nothing was changed.</source>
        <translation>Verwenden Sie das neuere Programm oder stellen Sie die Sicherung von vor der Aktualisierung wieder her. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Datenträger voll</translation>
    </message>
    <message>
        <source>There is no space left to write %{path}.</source>
        <translation>Es ist kein Speicherplatz mehr frei, um %{path} zu schreiben.</translation>
    </message>
    <message>
        <source>Free space on the disk. What was not written yet is done by the next run.</source>
        <translation>Geben Sie Speicherplatz auf dem Datenträger frei. Was noch nicht geschrieben wurde, holt der nächste Lauf nach.</translation>
    </message>
    <message>
        <source>Store cannot be used</source>
        <translation>Datenspeicher nicht verwendbar</translation>
    </message>
    <message>
        <source>The store %{path} cannot be read or written.</source>
        <translation>Der Datenspeicher %{path} kann nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>Check owner and rights of the folder and the state of the disk. Nothing was deleted.</source>
        <translation>Prüfen Sie Besitzer und Rechte des Ordners sowie den Zustand des Datenträgers. Es wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>No key for the secrets</source>
        <translation>Kein Schlüssel für die Geheimnisse</translation>
    </message>
    <message>
        <source>Neither a credentials directory nor a keychain nor a key file is there to protect the secrets.</source>
        <translation>Zum Schutz der Geheimnisse ist weder ein Credentials-Verzeichnis noch ein Schlüsselbund noch eine Schlüsseldatei vorhanden.</translation>
    </message>
    <message>
        <source>Give --secret-key FILE (mode 0600), unlock the keychain, or use systemd credentials.</source>
        <translation>Geben Sie --secret-key FILE an (Modus 0600), entsperren Sie den Schlüsselbund oder verwenden Sie systemd-Credentials.</translation>
    </message>
    <message>
        <source>Secret store cannot be used</source>
        <translation>Geheimnisspeicher nicht verwendbar</translation>
    </message>
    <message>
        <source>The secrets cannot be read or written: %{detail}.</source>
        <translation>Die Geheimnisse können nicht gelesen oder geschrieben werden: %{detail}.</translation>
    </message>
    <message>
        <source>Unlock the keychain or check the key file. Nothing was deleted.</source>
        <translation>Entsperren Sie den Schlüsselbund oder prüfen Sie die Schlüsseldatei. Es wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>Secret missing</source>
        <translation>Geheimnis fehlt</translation>
    </message>
    <message>
        <source>The secret %{name} is not in the secret store.</source>
        <translation>Das Geheimnis %{name} befindet sich nicht im Geheimnisspeicher.</translation>
    </message>
    <message>
        <source>Enter it again.</source>
        <translation>Geben Sie es erneut ein.</translation>
    </message>
    <message>
        <source>Secret reference cannot be read</source>
        <translation>Verweis auf Geheimnis nicht lesbar</translation>
    </message>
    <message>
        <source>%{field} refers to %{source}, which cannot be read.</source>
        <translation>%{field} verweist auf %{source}, das nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>Check the file or variable and its rights.</source>
        <translation>Prüfen Sie die Datei oder Variable und deren Rechte.</translation>
    </message>
    <message>
        <source>Secret written in the file</source>
        <translation>Geheimnis steht in der Datei</translation>
    </message>
    <message>
        <source>%{field} contains a secret in clear text, and the file can be read by others.</source>
        <translation>%{field} enthält ein Geheimnis im Klartext, und die Datei kann von anderen gelesen werden.</translation>
    </message>
    <message>
        <source>Use {&quot;file&quot;: ...}, {&quot;env&quot;: ...} or {&quot;credential&quot;: ...}, or set the mode of the file to 0600.</source>
        <translation>Verwenden Sie {&quot;file&quot;: ...}, {&quot;env&quot;: ...} oder {&quot;credential&quot;: ...} oder setzen Sie den Modus der Datei auf 0600.</translation>
    </message>
    <message>
        <source>File cannot be read</source>
        <translation>Datei nicht lesbar</translation>
    </message>
    <message>
        <source>%{path} cannot be read: %{detail}.</source>
        <translation>%{path} kann nicht gelesen werden: %{detail}.</translation>
    </message>
    <message>
        <source>Check the name and the rights of the file.</source>
        <translation>Prüfen Sie den Namen und die Rechte der Datei.</translation>
    </message>
    <message>
        <source>File not understood</source>
        <translation>Datei nicht verstanden</translation>
    </message>
    <message>
        <source>%{path} is not a valid document: %{detail}.</source>
        <translation>%{path} ist kein gültiges Dokument: %{detail}.</translation>
    </message>
    <message>
        <source>Correct the file and try again.</source>
        <translation>Korrigieren Sie die Datei und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No site yet</source>
        <translation>Noch kein Standort</translation>
    </message>
    <message>
        <source>This engine has no onboarded site.</source>
        <translation>Für diese Engine ist kein Standort eingerichtet.</translation>
    </message>
    <message>
        <source>Run the onboarding first.</source>
        <translation>Führen Sie zuerst die Einrichtung durch.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Nobody is signed in to the platform.</source>
        <translation>Niemand ist bei der Plattform angemeldet.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Melden Sie sich zuerst an.</translation>
    </message>
    <message>
        <source>Different site</source>
        <translation>Anderer Standort</translation>
    </message>
    <message>
        <source>The answers name %{asked}, but this engine was onboarded for %{found}.</source>
        <translation>Die Antworten nennen %{asked}, diese Engine wurde jedoch für %{found} eingerichtet.</translation>
    </message>
    <message>
        <source>Use another data directory for another site.</source>
        <translation>Verwenden Sie für einen anderen Standort ein anderes Datenverzeichnis.</translation>
    </message>
    <message>
        <source>Onboarding under way</source>
        <translation>Einrichtung läuft</translation>
    </message>
    <message>
        <source>This engine is just carrying out an onboarding.</source>
        <translation>Diese Engine führt gerade eine Einrichtung durch.</translation>
    </message>
    <message>
        <source>Wait until it has ended, then start it again.</source>
        <translation>Warten Sie, bis sie abgeschlossen ist, und starten Sie dann erneut.</translation>
    </message>
    <message>
        <source>Plan out of date</source>
        <translation>Plan veraltet</translation>
    </message>
    <message>
        <source>The PBX or the account changed since the plan %{hash} was made.</source>
        <translation>Die Telefonanlage (PBX) oder das Konto hat sich geändert, seit der Plan %{hash} erstellt wurde.</translation>
    </message>
    <message>
        <source>Look at the new plan and apply that one.</source>
        <translation>Prüfen Sie den neuen Plan und wenden Sie diesen an.</translation>
    </message>
    <message>
        <source>Stopped by the guard</source>
        <translation>Von der Schutzfunktion gestoppt</translation>
    </message>
    <message>
        <source>%{count} of %{total} imported users would vanish at once.</source>
        <translation>%{count} von %{total} importierten Benutzern würden auf einmal wegfallen.</translation>
    </message>
    <message>
        <source>Check that the PBX answered completely. Nothing was changed.</source>
        <translation>Prüfen Sie, ob die Telefonanlage (PBX) vollständig geantwortet hat. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>PBX data looks incomplete</source>
        <translation>PBX-Daten wirken unvollständig</translation>
    </message>
    <message>
        <source>Check the PBX. Nothing was changed.</source>
        <translation>Prüfen Sie die Telefonanlage (PBX). Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Run not complete</source>
        <translation>Lauf nicht vollständig</translation>
    </message>
    <message>
        <source>%{failed} of %{total} changes could not be made.</source>
        <translation>%{failed} von %{total} Änderungen konnten nicht vorgenommen werden.</translation>
    </message>
    <message>
        <source>The report names each; the next run tries them again.</source>
        <translation>Der Bericht führt jede einzeln auf; der nächste Lauf versucht sie erneut.</translation>
    </message>
    <message>
        <source>No free trunk service</source>
        <translation>Kein freier Trunk-Service</translation>
    </message>
    <message>
        <source>All trunk services of the PBX are in use.</source>
        <translation>Alle Trunk-Services der Telefonanlage (PBX) sind belegt.</translation>
    </message>
    <message>
        <source>Free one of the 150 trunk services in the form Trunk Attributes.</source>
        <translation>Geben Sie im Formular „Trunk Attributes“ einen der 150 Trunk-Services frei.</translation>
    </message>
    <message>
        <source>Object exists with another content</source>
        <translation>Objekt mit anderem Inhalt vorhanden</translation>
    </message>
    <message>
        <source>%{table} already has %{key}, which this program did not create.</source>
        <translation>In %{table} ist bereits %{key} vorhanden, das nicht von diesem Programm erstellt wurde.</translation>
    </message>
    <message>
        <source>Rename or remove it on the PBX, or choose another name in the settings.</source>
        <translation>Benennen Sie es auf der Telefonanlage (PBX) um, entfernen Sie es dort oder wählen Sie in den Einstellungen einen anderen Namen.</translation>
    </message>
    <message>
        <source>Approval needed</source>
        <translation>Genehmigung erforderlich</translation>
    </message>
    <message>
        <source>%{count} objects wait to be written to the PBX and the MBG.</source>
        <translation>%{count} Objekte warten darauf, in die Telefonanlage (PBX) und das MBG geschrieben zu werden.</translation>
    </message>
    <message>
        <source>Look at the plan and approve it, or answer &quot;provision&quot;: &quot;apply&quot;.</source>
        <translation>Prüfen Sie den Plan und genehmigen Sie ihn oder antworten Sie mit &quot;provision&quot;: &quot;apply&quot;.</translation>
    </message>
    <message>
        <source>Mail server without TLS</source>
        <translation>Mailserver ohne TLS</translation>
    </message>
    <message>
        <source>The mail server %{host} does not offer the TLS that is required.</source>
        <translation>Der Mailserver %{host} bietet das erforderliche TLS nicht an.</translation>
    </message>
    <message>
        <source>Choose the TLS mode that the server offers. Plain text is never used instead.</source>
        <translation>Wählen Sie den TLS-Modus, den der Server anbietet. Eine unverschlüsselte Übertragung wird niemals ersatzweise verwendet.</translation>
    </message>
    <message>
        <source>Mail log-in refused</source>
        <translation>Mailserver-Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>The mail server %{host} does not accept user name or password.</source>
        <translation>Der Mailserver %{host} akzeptiert den Benutzernamen oder das Kennwort nicht.</translation>
    </message>
    <message>
        <source>Check the login under Mail.</source>
        <translation>Prüfen Sie die Anmeldedaten unter „E-Mail“.</translation>
    </message>
    <message>
        <source>Mail refused</source>
        <translation>E-Mail abgelehnt</translation>
    </message>
    <message>
        <source>The mail server %{host} did not accept the mail to %{recipient}.</source>
        <translation>Der Mailserver %{host} hat die E-Mail an %{recipient} nicht angenommen.</translation>
    </message>
    <message>
        <source>The answer of the server is below.</source>
        <translation>Die Antwort des Servers steht unten.</translation>
    </message>
    <message>
        <source>Engine not reachable</source>
        <translation>Engine nicht erreichbar</translation>
    </message>
    <message>
        <source>No engine answers at %{address}.</source>
        <translation>Unter %{address} antwortet keine Engine.</translation>
    </message>
    <message>
        <source>Start the engine, or check the address and your membership of the group cloudlink.</source>
        <translation>Starten Sie die Engine oder prüfen Sie die Adresse und Ihre Mitgliedschaft in der Gruppe „cloudlink“.</translation>
    </message>
    <message>
        <source>Gateway not running</source>
        <translation>Gateway läuft nicht</translation>
    </message>
    <message>
        <source>This engine does not keep the site going, so it sees no calls.</source>
        <translation>Diese Engine hält den Standort nicht in Betrieb und sieht daher keine Anrufe.</translation>
    </message>
    <message>
        <source>Start the gateway with --service, or attach to the running one with --engine ADDRESS.</source>
        <translation>Starten Sie das Gateway mit --service oder verbinden Sie sich mit --engine ADDRESS mit dem laufenden Gateway.</translation>
    </message>
    <message>
        <source>Engine already running</source>
        <translation>Engine läuft bereits</translation>
    </message>
    <message>
        <source>Another engine holds the data directory %{path}.</source>
        <translation>Eine andere Engine belegt das Datenverzeichnis %{path}.</translation>
    </message>
    <message>
        <source>Attach to it instead of starting a second one.</source>
        <translation>Verbinden Sie sich mit ihr, statt eine zweite zu starten.</translation>
    </message>
    <message>
        <source>Versions do not fit</source>
        <translation>Versionen passen nicht zusammen</translation>
    </message>
    <message>
        <source>The engine speaks protocol version %{found}, this program %{known}.</source>
        <translation>Die Engine verwendet Protokollversion %{found}, dieses Programm %{known}.</translation>
    </message>
    <message>
        <source>Bring both to the same version.</source>
        <translation>Bringen Sie beide auf dieselbe Version.</translation>
    </message>
    <message>
        <source>Not known to the engine</source>
        <translation>Der Engine nicht bekannt</translation>
    </message>
    <message>
        <source>The engine has no method %{method}.</source>
        <translation>Die Engine hat keine Methode %{method}.</translation>
    </message>
    <message>
        <source>Bring console and engine to the same version.</source>
        <translation>Bringen Sie Konsole und Engine auf dieselbe Version.</translation>
    </message>
    <message>
        <source>Access denied</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>%{who} may not use this engine.</source>
        <translation>%{who} darf diese Engine nicht verwenden.</translation>
    </message>
    <message>
        <source>Run it as the same user, as root, or as a member of the group cloudlink.</source>
        <translation>Führen Sie den Befehl als derselbe Benutzer, als root oder als Mitglied der Gruppe „cloudlink“ aus.</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>Reason given: %1</source>
        <translation>Angegebener Grund: %1</translation>
    </message>
    <message>
        <source>Request: %1</source>
        <translation>Anforderung: %1</translation>
    </message>
    <message>
        <source>Valid until: %1</source>
        <translation>Gültig bis: %1</translation>
    </message>
</context>
<context>
    <name>FactList</name>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>filter and count</comment>
        <extracomment>A filter button and how many rows it leaves, e.g. &quot;Imported 812&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Network Elements</source>
        <translation>Network Elements</translation>
    </message>
    <message>
        <source>Trunk Attributes</source>
        <translation>Trunk Attributes</translation>
    </message>
    <message>
        <source>SIP Peer Profile</source>
        <translation>SIP Peer Profile</translation>
    </message>
    <message>
        <source>System Speed Dials</source>
        <translation>System Speed Dials</translation>
    </message>
    <message>
        <source>SIP trunks</source>
        <translation>SIP-Trunks</translation>
    </message>
</context>
<context>
    <name>GatewayDraft</name>
    <message>
        <source>Only the name or IP address, without “https://”.</source>
        <translation>Nur der Name oder die IP-Adresse, ohne „https://“.</translation>
    </message>
    <message>
        <source>An address has no spaces.</source>
        <translation>Eine Adresse enthält keine Leerzeichen.</translation>
    </message>
    <message>
        <source>This is not a host name or IP address, with or without “:port”.</source>
        <translation>Dies ist kein Hostname und keine IP-Adresse, mit oder ohne „:Port“.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Dies ist keine E-Mail-Adresse.</translation>
    </message>
    <message numerus="yes">
        <source>The MBG password has at most 15 characters; this one has %n.</source>
        <translation>
            <numerusform>Das MBG-Kennwort hat höchstens 15 Zeichen; dieses hat %n.</numerusform>
            <numerusform>Das MBG-Kennwort hat höchstens 15 Zeichen; dieses hat %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Diese Angabe ist erforderlich.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
</context>
<context>
    <name>GatewayInformationForm</name>
    <message>
        <source>Site Name</source>
        <translation>Standortname</translation>
    </message>
    <message>
        <source>How people call this site, e.g. “Head office”.</source>
        <translation>So wird dieser Standort genannt, z. B. „Zentrale“.</translation>
    </message>
    <message>
        <source>Address of the PBX</source>
        <translation>Adresse der PBX</translation>
    </message>
    <message>
        <source>Where the PBX stands. It may differ from the customer&apos;s postal address.</source>
        <translation>Wo die PBX steht. Dies kann von der Postanschrift des Kunden abweichen.</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Postal/Zip Code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>City/Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>State or Province</source>
        <translation>Bundesland oder Provinz</translation>
    </message>
    <message>
        <source>Optional.</source>
        <translation>Optional.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>For example CA, US, DE.</source>
        <translation>Zum Beispiel CA, US, DE.</translation>
    </message>
</context>
<context>
    <name>GatewayPage</name>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Sync Now</source>
        <translation>Synchronisieren</translation>
    </message>
    <message>
        <source>Parts of the gateway</source>
        <translation>Bereiche des Gateways</translation>
    </message>
    <message>
        <source>Synchronization</source>
        <translation>Synchronisierung</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Nicht importiert</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>No gateway yet</source>
        <translation>Noch kein Gateway</translation>
    </message>
    <message>
        <source>The setup was begun. It goes on at the step “%1”.</source>
        <translation>Die Einrichtung wurde begonnen. Sie wird beim Schritt „%1“ fortgesetzt.</translation>
    </message>
    <message>
        <source>The setup connects the PBX with the account and imports the users.</source>
        <translation>Die Einrichtung verbindet die PBX mit dem Konto und importiert die Benutzer.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Set up the gateway</source>
        <translation>Gateway einrichten</translation>
    </message>
    <message>
        <source>Reads the PBX now. Joins a synchronization that is under way.</source>
        <translation>Liest die PBX jetzt aus. Schließt sich einer laufenden Synchronisierung an.</translation>
    </message>
    <message>
        <source>Shows what would change, without changing anything.</source>
        <translation>Zeigt, was sich ändern würde, ohne etwas zu ändern.</translation>
    </message>
</context>
<context>
    <name>GatewaySetup</name>
    <message>
        <source>The engine does not answer.</source>
        <translation>Die Engine antwortet nicht.</translation>
    </message>
    <message>
        <source>Wait until the checks are done.</source>
        <translation>Warten Sie, bis die Prüfungen abgeschlossen sind.</translation>
    </message>
    <message>
        <source>The setup is under way, begun elsewhere.</source>
        <translation>Die Einrichtung läuft bereits; sie wurde anderswo begonnen.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Melden Sie sich zuerst an.</translation>
    </message>
    <message>
        <source>Choose the customer&apos;s account at the top first.</source>
        <translation>Wählen Sie zuerst oben das Konto des Kunden.</translation>
    </message>
    <message>
        <source>Fill in the fields that are marked.</source>
        <translation>Füllen Sie die markierten Felder aus.</translation>
    </message>
    <message>
        <source>The users are not imported yet.</source>
        <translation>Die Benutzer sind noch nicht importiert.</translation>
    </message>
    <message>
        <source>The objects are not written yet.</source>
        <translation>Die Objekte sind noch nicht geschrieben.</translation>
    </message>
    <message>
        <source>The SIP trunk is not up yet.</source>
        <translation>Der SIP-Trunk ist noch nicht aktiv.</translation>
    </message>
</context>
<context>
    <name>GeneralSettings</name>
    <message>
        <source>Keep the gateway running in the tray when the window is closed</source>
        <translation>Gateway im Infobereich weiterlaufen lassen, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
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
        <source>Language and look</source>
        <translation>Sprache und Aussehen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of this console. It changes at once; nothing is restarted.</source>
        <translation>Sprache dieser Konsole. Sie wechselt sofort; es wird nichts neu gestartet.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>System follows the desktop.</source>
        <translation>„System“ folgt dem Desktop.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Calls and synchronization go on until you choose Quit.</source>
        <translation>Anrufe und Synchronisierung laufen weiter, bis Sie „Beenden“ wählen.</translation>
    </message>
    <message>
        <source>The engine this console is attached to runs by itself; it goes on when the window is closed.</source>
        <translation>Die Engine, mit der diese Konsole verbunden ist, läuft eigenständig; sie läuft weiter, wenn das Fenster geschlossen wird.</translation>
    </message>
</context>
<context>
    <name>GetStarted</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>With your e-mail address and password, as partner or account administrator.</source>
        <translation>Mit Ihrer E-Mail-Adresse und Ihrem Kennwort, als Partner oder Kontoadministrator.</translation>
    </message>
    <message>
        <source>Choose the customer&apos;s account</source>
        <translation>Konto des Kunden wählen</translation>
    </message>
    <message>
        <source>Choose one in the bar at the top, or create it.</source>
        <translation>Wählen Sie eines in der Leiste oben oder legen Sie es an.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Add the integration</source>
        <translation>Integration hinzufügen</translation>
    </message>
    <message>
        <source>Integrations &amp; Apps, “+Add New”, tab Mitel, CloudLink Gateway.</source>
        <translation>„Integrationen und Apps“, „+Hinzufügen“, Registerkarte „Mitel“, „CloudLink Gateway“.</translation>
    </message>
    <message>
        <source>Integrations &amp; Apps</source>
        <translation>Integrationen und Apps</translation>
    </message>
    <message>
        <source>Set up the gateway</source>
        <translation>Gateway einrichten</translation>
    </message>
    <message>
        <source>Goes on at the step “%1”.</source>
        <translation>Wird beim Schritt „%1“ fortgesetzt.</translation>
    </message>
    <message>
        <source>Connects the PBX and the Border Gateway, and imports the users.</source>
        <translation>Verbindet die PBX und das Border Gateway und importiert die Benutzer.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Add Gateway</source>
        <translation>Gateway anlegen</translation>
    </message>
    <message>
        <source>Connect a site</source>
        <translation>Standort verbinden</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>ImportReason</name>
    <message>
        <source>A user without a name</source>
        <translation>Ein Benutzer ohne Namen</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Nummer</translation>
    </message>
    <message>
        <source>%1 (%2) is not imported: %3</source>
        <translation>%1 (%2) wird nicht importiert: %3</translation>
    </message>
    <message>
        <source>the domain</source>
        <translation>die Domäne</translation>
    </message>
    <message>
        <source>%{name} (%{dn}) has no e-mail address.</source>
        <translation>%{name} (%{dn}) hat keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Enter the person&apos;s e-mail address in the form User and Services Configuration.</source>
        <translation>Geben Sie die E-Mail-Adresse der Person im Formular „User and Services Configuration“ ein.</translation>
    </message>
    <message>
        <source>The e-mail address %{email} of %{name} (%{dn}) is not valid.</source>
        <translation>Die E-Mail-Adresse %{email} von %{name} (%{dn}) ist ungültig.</translation>
    </message>
    <message>
        <source>Correct the e-mail address in the form User and Services Configuration.</source>
        <translation>Korrigieren Sie die E-Mail-Adresse im Formular „User and Services Configuration“.</translation>
    </message>
    <message>
        <source>%{name} has no directory number.</source>
        <translation>%{name} hat keine Rufnummer.</translation>
    </message>
    <message>
        <source>Give the user a directory number in the form User and Services Configuration.</source>
        <translation>Weisen Sie dem Benutzer im Formular „User and Services Configuration“ eine Rufnummer zu.</translation>
    </message>
    <message>
        <source>The user with number %{dn} has no last name.</source>
        <translation>Der Benutzer mit der Rufnummer %{dn} hat keinen Nachnamen.</translation>
    </message>
    <message>
        <source>Enter a last name in the form User and Services Configuration, or allow first names alone in the settings.</source>
        <translation>Geben Sie im Formular „User and Services Configuration“ einen Nachnamen ein oder lassen Sie in den Einstellungen Vornamen ohne Nachnamen zu.</translation>
    </message>
    <message>
        <source>The user with number %{dn} has neither a first nor a last name.</source>
        <translation>Der Benutzer mit der Rufnummer %{dn} hat weder einen Vor- noch einen Nachnamen.</translation>
    </message>
    <message>
        <source>Enter a name in the form User and Services Configuration.</source>
        <translation>Geben Sie im Formular „User and Services Configuration“ einen Namen ein.</translation>
    </message>
    <message>
        <source>%{name} (%{dn}) has the same e-mail address %{email} as %{other}.</source>
        <translation>%{name} (%{dn}) hat dieselbe E-Mail-Adresse %{email} wie %{other}.</translation>
    </message>
    <message>
        <source>Give each of the two users an e-mail address of their own.</source>
        <translation>Weisen Sie jedem der beiden Benutzer eine eigene E-Mail-Adresse zu.</translation>
    </message>
    <message>
        <source>%{name} has the same directory number %{dn} as %{other}.</source>
        <translation>%{name} hat dieselbe Rufnummer %{dn} wie %{other}.</translation>
    </message>
    <message>
        <source>Give each of the two users a prime directory number of their own.</source>
        <translation>Weisen Sie jedem der beiden Benutzer eine eigene Hauptrufnummer zu.</translation>
    </message>
    <message>
        <source>%{name} (%{dn}) has the same login ID %{loginId} as %{other}.</source>
        <translation>%{name} (%{dn}) hat dieselbe Anmelde-ID %{loginId} wie %{other}.</translation>
    </message>
    <message>
        <source>Give each of the two users a login ID of their own.</source>
        <translation>Weisen Sie jedem der beiden Benutzer eine eigene Anmelde-ID zu.</translation>
    </message>
    <message>
        <source>A value of %{name} (%{dn}) is already used on the platform by %{other}.</source>
        <translation>Ein Wert von %{name} (%{dn}) wird auf der Plattform bereits von %{other} verwendet.</translation>
    </message>
    <message>
        <source>Change the e-mail address, number or login ID on the PBX, or free the value on the platform.</source>
        <translation>Ändern Sie E-Mail-Adresse, Rufnummer oder Anmelde-ID auf der Telefonanlage (PBX) oder geben Sie den Wert auf der Plattform frei.</translation>
    </message>
    <message>
        <source>The e-mail address %{email} of %{name} (%{dn}) is outside the allowed domains.</source>
        <translation>Die E-Mail-Adresse %{email} von %{name} (%{dn}) gehört nicht zu den zulässigen Domänen.</translation>
    </message>
    <message>
        <source>Use an address of an allowed domain, or allow %{domain} in the settings.</source>
        <translation>Verwenden Sie eine Adresse einer zulässigen Domäne oder lassen Sie %{domain} in den Einstellungen zu.</translation>
    </message>
    <message>
        <source>%{name} (%{dn}) is at home on the element %{element} and is not managed here.</source>
        <translation>%{name} (%{dn}) hat %{element} als Heimatelement und wird hier nicht verwaltet.</translation>
    </message>
    <message>
        <source>Nothing, if this is wanted: the gateway of that element imports the user. Else change the home element on the PBX.</source>
        <translation>Keine Aktion erforderlich, wenn dies beabsichtigt ist: Das Gateway dieses Elements importiert den Benutzer. Andernfalls ändern Sie das Heimatelement auf der Telefonanlage (PBX).</translation>
    </message>
    <message>
        <source>%{name} (%{dn}) is beyond the %{capacity} users that this system can connect.</source>
        <translation>%{name} (%{dn}) überschreitet die Höchstzahl von %{capacity} Benutzern, die dieses System verbinden kann.</translation>
    </message>
    <message>
        <source>Remove users who need no connection from the PBX&apos;s list, or exclude them in the settings.</source>
        <translation>Entfernen Sie Benutzer, die keine Verbindung benötigen, aus der Liste der Telefonanlage (PBX) oder schließen Sie sie in den Einstellungen aus.</translation>
    </message>
    <message>
        <source>The devices of %{name} (%{dn}) need more monitors than the PBX has left.</source>
        <translation>Die Geräte von %{name} (%{dn}) benötigen mehr Überwachungspunkte, als auf der Telefonanlage (PBX) noch frei sind.</translation>
    </message>
    <message>
        <source>Reduce line keys or multi-device groups on the PBX.</source>
        <translation>Verringern Sie auf der Telefonanlage (PBX) die Anzahl der Leitungstasten oder Mehrgerätegruppen.</translation>
    </message>
    <message>
        <source>There is no free seat in the account for %{name} (%{dn}).</source>
        <translation>Im Konto ist kein Benutzerplatz für %{name} (%{dn}) frei.</translation>
    </message>
    <message>
        <source>Order more seats, or exclude users in the settings.</source>
        <translation>Bestellen Sie weitere Benutzerplätze oder schließen Sie Benutzer in den Einstellungen aus.</translation>
    </message>
    <message>
        <source>%{name} (%{dn}) is excluded by the settings.</source>
        <translation>%{name} (%{dn}) ist durch die Einstellungen ausgeschlossen.</translation>
    </message>
    <message>
        <source>Nothing, if this is wanted. Else remove the number from the excluded ones in the settings.</source>
        <translation>Keine Aktion erforderlich, wenn dies beabsichtigt ist. Andernfalls entfernen Sie in den Einstellungen die Nummer aus den ausgeschlossenen Nummern.</translation>
    </message>
    <message>
        <source>It is not certain that %{name} (%{dn}) is the person imported as %{other}.</source>
        <translation>Es ist nicht sicher, dass %{name} (%{dn}) die als %{other} importierte Person ist.</translation>
    </message>
    <message>
        <source>Give the user a login ID. If it is another person, change the number, or remove the old user on the PBX first.</source>
        <translation>Weisen Sie dem Benutzer eine Anmelde-ID zu. Handelt es sich um eine andere Person, ändern Sie die Nummer oder entfernen Sie zuerst den alten Benutzer auf der Telefonanlage (PBX).</translation>
    </message>
</context>
<context>
    <name>Integration</name>
    <message>
        <source>Enabled</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Set up in Mitel Administration.</source>
        <translation>In Mitel Administration einrichten.</translation>
    </message>
</context>
<context>
    <name>IntegrationCard</name>
    <message>
        <source>Add Gateway</source>
        <translation>Gateway anlegen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Open Gateway</source>
        <translation>Gateway öffnen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Remove integration</source>
        <translation>Integration entfernen</translation>
    </message>
    <message>
        <source>%1 on or off</source>
        <translation>%1 ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Remove integration %1</source>
        <translation>Integration %1 entfernen</translation>
    </message>
    <message>
        <source>Site: %1</source>
        <translation>Standort: %1</translation>
    </message>
</context>
<context>
    <name>IntegrationsPage</name>
    <message>
        <source>Integrations &amp; Apps</source>
        <translation>Integrationen und Apps</translation>
    </message>
    <message>
        <source>What the account in work uses of the CloudLink Platform.</source>
        <translation>Was das gewählte Konto von der CloudLink Platform nutzt.</translation>
    </message>
    <message>
        <source>+Add New</source>
        <translation>+Hinzufügen</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Niemand ist angemeldet</translation>
    </message>
    <message>
        <source>Sign in to see and change the integrations of an account.</source>
        <translation>Melden Sie sich an, um die Integrationen eines Kontos zu sehen und zu ändern.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>No account is chosen</source>
        <translation>Kein Konto ist gewählt</translation>
    </message>
    <message>
        <source>Integrations belong to a customer&apos;s account.</source>
        <translation>Integrationen gehören zum Konto eines Kunden.</translation>
    </message>
    <message>
        <source>Choose an account</source>
        <translation>Konto wählen</translation>
    </message>
    <message>
        <source>A Partner Account takes no integrations</source>
        <translation>Ein Partnerkonto nimmt keine Integrationen auf</translation>
    </message>
    <message>
        <source>%1 is your Partner Account. Choose the account of a customer.</source>
        <translation>%1 ist Ihr Partnerkonto. Wählen Sie das Konto eines Kunden.</translation>
    </message>
    <message>
        <source>The engine does not answer at the moment.</source>
        <translation>Die Engine antwortet derzeit nicht.</translation>
    </message>
    <message>
        <source>A change is under way.</source>
        <translation>Eine Änderung läuft gerade.</translation>
    </message>
    <message>
        <source>No integrations yet</source>
        <translation>Noch keine Integrationen</translation>
    </message>
    <message>
        <source>Add CloudLink Gateway to connect the phone system of this account.</source>
        <translation>Fügen Sie „CloudLink Gateway“ hinzu, um die Telefonanlage dieses Kontos zu verbinden.</translation>
    </message>
    <message>
        <source>CloudLink Gateway</source>
        <translation>CloudLink Gateway</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>The account %1 no longer has this integration.</source>
        <translation>Das Konto %1 hat diese Integration nicht mehr.</translation>
    </message>
    <message>
        <source>What ends</source>
        <translation>Was endet</translation>
    </message>
    <message>
        <source>The gateway link: calls and their events no longer reach the platform.</source>
        <translation>Die Gateway-Verbindung: Anrufe und ihre Ereignisse erreichen die Plattform nicht mehr.</translation>
    </message>
    <message>
        <source>Synchronization: users of the PBX are no longer imported or changed.</source>
        <translation>Synchronisierung: Benutzer der PBX werden nicht mehr importiert oder geändert.</translation>
    </message>
    <message>
        <source>The gateway&apos;s identity is revoked. To come back, add the integration and set the gateway up again.</source>
        <translation>Die Identität des Gateways wird widerrufen. Um sie wiederherzustellen, fügen Sie die Integration hinzu und richten Sie das Gateway erneut ein.</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Was bleibt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln imported user(s) keep their accounts and remain in the list of users.</source>
        <translation>
            <numerusform>%Ln importierter Benutzer behält sein Konto und bleibt in der Benutzerliste.</numerusform>
            <numerusform>%Ln importierte Benutzer behalten ihre Konten und bleiben in der Benutzerliste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported users keep their accounts and remain in the list of users.</source>
        <translation>Importierte Benutzer behalten ihre Konten und bleiben in der Benutzerliste.</translation>
    </message>
    <message>
        <source>Objects on PBX and Border Gateway stay as they are.</source>
        <translation>Objekte auf PBX und Border Gateway bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>delete</source>
        <comment>the word that is typed to confirm</comment>
        <translation>löschen</translation>
    </message>
    <message>
        <source>Remove integration</source>
        <translation>Integration entfernen</translation>
    </message>
    <message>
        <source>The integration was removed.</source>
        <translation>Die Integration wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>LatencyTrend</name>
    <message>
        <source>2 min ago</source>
        <translation>vor 2 Min.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>A latency and the time of day at which it was measured</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation>Noch nichts gemessen</translation>
    </message>
    <message>
        <source>Event latency (99 of 100 events are faster), last 2 minutes</source>
        <translation>Ereignislatenz (99 von 100 Ereignissen sind schneller), letzte 2 Minuten</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>Not in use</source>
        <translation>Nicht genutzt</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindungsaufbau</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
</context>
<context>
    <name>LiveCalls</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>call-events</source>
        <translation>anrufereignisse</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endgeräte</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Keeps the table still. What happens meanwhile comes when you go on.</source>
        <translation>Hält die Tabelle an. Was inzwischen geschieht, erscheint beim Fortsetzen.</translation>
    </message>
    <message>
        <source>Nothing has happened since this page is open. Calls appear here as they happen.</source>
        <translation>Seit dem Öffnen dieser Seite ist nichts geschehen. Anrufe erscheinen hier, sobald sie stattfinden.</translation>
    </message>
    <message>
        <source>Call events</source>
        <translation>Anrufereignisse</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportiert nach %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message numerus="yes">
        <source>Paused: %Ln new event(s)</source>
        <translation>
            <numerusform>Angehalten: %Ln neues Ereignis</numerusform>
            <numerusform>Angehalten: %Ln neue Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more event(s) were not shown</source>
        <translation>
            <numerusform>%Ln weiteres Ereignis wurde nicht angezeigt</numerusform>
            <numerusform>%Ln weitere Ereignisse wurden nicht angezeigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>CloudLink Gateway Console</source>
        <translation>CloudLink Gateway Console</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Geschäft</translation>
    </message>
    <message>
        <source>The engine does not answer</source>
        <translation>Die Engine antwortet nicht</translation>
    </message>
    <message>
        <source>The console keeps trying. Calls and synchronization depend on the engine, not on this window.</source>
        <translation>Die Konsole versucht es weiter. Anrufe und Synchronisierung hängen von der Engine ab, nicht von diesem Fenster.</translation>
    </message>
</context>
<context>
    <name>MakeCallForm</name>
    <message>
        <source>From extension</source>
        <translation>Von Nebenstelle</translation>
    </message>
    <message>
        <source>This phone rings first. Answer it, and it calls.</source>
        <translation>Dieses Telefon klingelt zuerst. Nehmen Sie ab, und es ruft an.</translation>
    </message>
    <message>
        <source>To number</source>
        <translation>An Nummer</translation>
    </message>
    <message>
        <source>An extension or an outside number.</source>
        <translation>Eine Nebenstelle oder eine externe Nummer.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>Geben Sie eine Nummer ein.</translation>
    </message>
    <message>
        <source>The call is being made</source>
        <translation>Der Anruf wird aufgebaut</translation>
    </message>
    <message>
        <source>%1 rings now. When it is answered, it calls %2.</source>
        <translation>%1 klingelt jetzt. Wird abgenommen, wird %2 angerufen.</translation>
    </message>
    <message>
        <source>Calling…</source>
        <translation>Anruf läuft…</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Account Information</source>
        <translation>Kontoinformationen</translation>
    </message>
    <message>
        <source>Integrations &amp; Apps</source>
        <translation>Integrationen und Apps</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>NetworkSettings</name>
    <message>
        <source>Proxy address</source>
        <translation>Proxy-Adresse</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>The proxy is used from the engine&apos;s next start.</source>
        <translation>Der Proxy wird ab dem nächsten Start der Engine verwendet.</translation>
    </message>
</context>
<context>
    <name>ObjectsTab</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Rows on the PBX and the SIP trunk on the MBG that this gateway wrote and owns. “Check” reads both and says what differs, without changing anything.</source>
        <translation>Zeilen auf der PBX und der SIP-Trunk auf dem MBG, die dieses Gateway geschrieben hat und die ihm gehören. „Prüfen“ liest beide und nennt Abweichungen, ohne etwas zu ändern.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Objects on PBX and MBG</source>
        <translation>Objekte auf PBX und MBG</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportiert nach %1</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>SCHLÜSSEL</translation>
    </message>
    <message>
        <source>FORM</source>
        <translation>FORMULAR</translation>
    </message>
    <message>
        <source>TARGET</source>
        <translation>ZIEL</translation>
    </message>
    <message>
        <source>WRITTEN</source>
        <translation>GESCHRIEBEN</translation>
    </message>
    <message>
        <source>RUN</source>
        <translation>LAUF</translation>
    </message>
    <message>
        <source>Nothing is written to this PBX</source>
        <translation>Auf diese PBX wird nichts geschrieben</translation>
    </message>
    <message>
        <source>No objects yet</source>
        <translation>Noch keine Objekte</translation>
    </message>
    <message>
        <source>They are written during the setup, after you have seen what will be written.</source>
        <translation>Sie werden bei der Einrichtung geschrieben, nachdem Sie gesehen haben, was geschrieben wird.</translation>
    </message>
    <message>
        <source>The engine does not answer at the moment.</source>
        <translation>Die Engine antwortet derzeit nicht.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) written and verified</source>
        <translation>
            <numerusform>%Ln Objekt geschrieben und geprüft</numerusform>
            <numerusform>%Ln Objekte geschrieben und geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>The PBX or the MBG changed meanwhile</source>
        <translation>Die PBX oder das MBG hat sich inzwischen geändert</translation>
    </message>
    <message>
        <source>Nothing was written. The check was made anew: look at it, then write.</source>
        <translation>Es wurde nichts geschrieben. Die Prüfung wurde wiederholt: Sehen Sie sich das Ergebnis an und schreiben Sie dann.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>As of %1, reconnecting…</source>
        <translation>Stand %1, Verbindung wird wiederhergestellt…</translation>
    </message>
    <message>
        <source>The engine does not answer at the moment. What you see is from %1.</source>
        <translation>Die Engine antwortet derzeit nicht. Angezeigt wird der Stand von %1.</translation>
    </message>
</context>
<context>
    <name>Phase</name>
    <message>
        <source>Reading PBX and account</source>
        <translation>PBX und Konto werden gelesen</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Wird geplant</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Wird geschrieben</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Bericht wird geschrieben</translation>
    </message>
</context>
<context>
    <name>PlanAction</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>Reaktivieren</translation>
    </message>
    <message>
        <source>Link anew</source>
        <translation>Neu verknüpfen</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>PlanChange</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>PlanCount</name>
    <message numerus="yes">
        <source>%Ln to be added</source>
        <translation>
            <numerusform>%Ln hinzuzufügen</numerusform>
            <numerusform>%Ln hinzuzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be linked</source>
        <translation>
            <numerusform>%Ln zu verknüpfen</numerusform>
            <numerusform>%Ln zu verknüpfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be changed</source>
        <translation>
            <numerusform>%Ln zu ändern</numerusform>
            <numerusform>%Ln zu ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be renamed</source>
        <translation>
            <numerusform>%Ln umzubenennen</numerusform>
            <numerusform>%Ln umzubenennen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be suspended</source>
        <translation>
            <numerusform>%Ln zu sperren</numerusform>
            <numerusform>%Ln zu sperren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be reactivated</source>
        <translation>
            <numerusform>%Ln zu reaktivieren</numerusform>
            <numerusform>%Ln zu reaktivieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be linked anew</source>
        <translation>
            <numerusform>%Ln neu zu verknüpfen</numerusform>
            <numerusform>%Ln neu zu verknüpfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln unverändert</numerusform>
            <numerusform>%Ln unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not imported</source>
        <translation>
            <numerusform>%Ln nicht importiert</numerusform>
            <numerusform>%Ln nicht importiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Decide about the certificate of %1</source>
        <translation>Über das Zertifikat von %1 entscheiden</translation>
    </message>
    <message>
        <source>Credentials are needed for %1</source>
        <translation>Für %1 werden Anmeldedaten benötigt</translation>
    </message>
</context>
<context>
    <name>ReasonTitle</name>
    <message>
        <source>No e-mail address</source>
        <translation>Keine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>E-mail address not valid</source>
        <translation>E-Mail-Adresse ungültig</translation>
    </message>
    <message>
        <source>No directory number</source>
        <translation>Keine Rufnummer</translation>
    </message>
    <message>
        <source>No last name</source>
        <translation>Kein Nachname</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Kein Name</translation>
    </message>
    <message>
        <source>E-mail address used twice</source>
        <translation>E-Mail-Adresse doppelt vergeben</translation>
    </message>
    <message>
        <source>Number used twice</source>
        <translation>Nummer doppelt vergeben</translation>
    </message>
    <message>
        <source>Login ID used twice</source>
        <translation>Anmelde-ID doppelt vergeben</translation>
    </message>
    <message>
        <source>Value already in use</source>
        <translation>Wert bereits vergeben</translation>
    </message>
    <message>
        <source>Domain not allowed</source>
        <translation>Domäne nicht zulässig</translation>
    </message>
    <message>
        <source>Not managed here</source>
        <translation>Nicht hier verwaltet</translation>
    </message>
    <message>
        <source>Over capacity</source>
        <translation>Höchstzahl überschritten</translation>
    </message>
    <message>
        <source>No monitors left</source>
        <translation>Kein Überwachungspunkt frei</translation>
    </message>
    <message>
        <source>No free seat</source>
        <translation>Kein freier Benutzerplatz</translation>
    </message>
    <message>
        <source>Excluded in the settings</source>
        <translation>In den Einstellungen ausgeschlossen</translation>
    </message>
    <message>
        <source>Identity unclear</source>
        <translation>Identität unklar</translation>
    </message>
</context>
<context>
    <name>ReportCount</name>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln hinzugefügt</numerusform>
            <numerusform>%Ln hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln linked</source>
        <translation>
            <numerusform>%Ln verknüpft</numerusform>
            <numerusform>%Ln verknüpft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln geändert</numerusform>
            <numerusform>%Ln geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reactivated</source>
        <translation>
            <numerusform>%Ln reaktiviert</numerusform>
            <numerusform>%Ln reaktiviert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suspended</source>
        <translation>
            <numerusform>%Ln gesperrt</numerusform>
            <numerusform>%Ln gesperrt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) written</source>
        <translation>
            <numerusform>%Ln Objekt geschrieben</numerusform>
            <numerusform>%Ln Objekte geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Account Admin</source>
        <translation>Kontoadministrator</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Unvollständig</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
</context>
<context>
    <name>RunKind</name>
    <message>
        <source>Synchronization</source>
        <translation>Synchronisierung</translation>
    </message>
    <message>
        <source>Objects on PBX and MBG</source>
        <translation>Objekte auf PBX und MBG</translation>
    </message>
    <message>
        <source>Deployment mails</source>
        <translation>Bereitstellungs-E-Mails</translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Gestartet durch</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Imported users</source>
        <translation>Importierte Benutzer</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Verknüpft</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Reactivated</source>
        <translation>Reaktiviert</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Objects written</source>
        <translation>Geschriebene Objekte</translation>
    </message>
    <message>
        <source>Devices without user</source>
        <translation>Geräte ohne Benutzer</translation>
    </message>
    <message>
        <source>Requests to the platform</source>
        <translation>Anforderungen an die Plattform</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) could not be made</source>
        <translation>
            <numerusform>%Ln Änderung war nicht möglich</numerusform>
            <numerusform>%Ln Änderungen waren nicht möglich</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are not shown.</source>
        <translation>
            <numerusform>%Ln weiterer wird nicht angezeigt.</numerusform>
            <numerusform>%Ln weitere werden nicht angezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) not imported</source>
        <translation>
            <numerusform>%Ln Benutzer nicht importiert</numerusform>
            <numerusform>%Ln Benutzer nicht importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are in the exported file.</source>
        <translation>
            <numerusform>%Ln weiterer steht in der exportierten Datei.</numerusform>
            <numerusform>%Ln weitere stehen in der exportierten Datei.</numerusform>
        </translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>EXT</source>
        <translation>NST</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>GRUND</translation>
    </message>
    <message>
        <source>OTHER</source>
        <translation>ANDERE</translation>
    </message>
</context>
<context>
    <name>RunsTab</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportiert nach %1</translation>
    </message>
    <message>
        <source>STARTED</source>
        <translation>GESTARTET</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>STARTED BY</source>
        <translation>GESTARTET DURCH</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>DURATION</source>
        <translation>DAUER</translation>
    </message>
    <message>
        <source>WHAT WAS DONE</source>
        <translation>WAS GETAN WURDE</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <source>Each synchronization and each writing to PBX and MBG leaves its report here.</source>
        <translation>Jede Synchronisierung und jedes Schreiben auf PBX und MBG hinterlässt hier einen Bericht.</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>The report is being read…</source>
        <translation>Der Bericht wird gelesen…</translation>
    </message>
    <message>
        <source>Export not imported users…</source>
        <translation>Nicht importierte exportieren…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>not-imported-%1.csv</source>
        <translation>nicht-importiert-%1.csv</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
</context>
<context>
    <name>SecretEditor</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Eingabe anzeigen</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
</context>
<context>
    <name>SettingEditor</name>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Restore default</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>The value was not read yet.</source>
        <translation>Der Wert wurde noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Fixed by the file that the engine was started with (--config).</source>
        <translation>Vorgegeben durch die Datei, mit der die Engine gestartet wurde (--config).</translation>
    </message>
    <message>
        <source>Being applied…</source>
        <translation>Wird angewendet…</translation>
    </message>
    <message>
        <source>The engine does not answer at the moment.</source>
        <translation>Die Engine antwortet derzeit nicht.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>SettingHelp</name>
    <message>
        <source>Address of the platform&apos;s authentication service, https.</source>
        <translation>Adresse des Authentifizierungsdienstes der Plattform, https.</translation>
    </message>
    <message>
        <source>Address of the platform&apos;s admin service, https.</source>
        <translation>Adresse des Verwaltungsdienstes der Plattform, https.</translation>
    </message>
    <message>
        <source>Address of the platform&apos;s gateway service, https.</source>
        <translation>Adresse des Gateway-Dienstes der Plattform, https.</translation>
    </message>
    <message>
        <source>Address of the platform&apos;s gateway link, wss. Empty: no link.</source>
        <translation>Adresse der Gateway-Verbindung der Plattform, wss. Leer: keine Verbindung.</translation>
    </message>
    <message>
        <source>Which names a user needs: lastNameRequired or firstOrLast.</source>
        <translation>Welche Namen ein Benutzer benötigt: lastNameRequired oder firstOrLast.</translation>
    </message>
    <message>
        <source>Most users that are imported. An SMB Controller takes 150.</source>
        <translation>Höchstzahl importierter Benutzer. Ein SMB Controller nimmt 150 auf.</translation>
    </message>
    <message>
        <source>Most devices. An SMB Controller takes 450.</source>
        <translation>Höchstzahl der Geräte. Ein SMB Controller nimmt 450 auf.</translation>
    </message>
    <message>
        <source>Domains of e-mail addresses that are imported, with commas between them. Empty: all.</source>
        <translation>Domänen der E-Mail-Adressen, die importiert werden, durch Kommas getrennt. Leer: alle.</translation>
    </message>
    <message>
        <source>Directory numbers that are never imported, with commas between them.</source>
        <translation>Rufnummern, die nie importiert werden, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Requests to the platform at a time, 1 to 6.</source>
        <translation>Gleichzeitige Anforderungen an die Plattform, 1 bis 6.</translation>
    </message>
    <message>
        <source>Users in one request, 1 to 200.</source>
        <translation>Benutzer in einer Anforderung, 1 bis 200.</translation>
    </message>
    <message>
        <source>Minutes between two scheduled runs.</source>
        <translation>Minuten zwischen zwei geplanten Läufen.</translation>
    </message>
    <message>
        <source>Number of the speed dial to voice mail.</source>
        <translation>Nummer der Kurzwahl zur Voicemail.</translation>
    </message>
    <message>
        <source>Pilot of the voicemail hunt group. Empty: the lowest-numbered one.</source>
        <translation>Pilotnummer des Voicemail-Sammelanschlusses. Leer: der mit der niedrigsten Nummer.</translation>
    </message>
    <message>
        <source>Where the PBX offers its call records (SMDR), host:port, usually port 1752. Empty: none. Used from the engine&apos;s next start.</source>
        <translation>Wo die PBX ihre Anrufdatensätze (SMDR) bereitstellt, Host:Port, meist Port 1752. Leer: nirgends. Gilt ab dem nächsten Start der Engine.</translation>
    </message>
    <message>
        <source>Time zone of the PBX&apos;s clock, for example Europe/Berlin. Empty: that of the engine&apos;s computer.</source>
        <translation>Zeitzone der Uhr der PBX, zum Beispiel Europe/Berlin. Leer: die des Computers der Engine.</translation>
    </message>
    <message>
        <source>1 where the PBX writes its records with a 12-hour clock, else 0.</source>
        <translation>1, wenn die PBX ihre Datensätze im 12-Stunden-Format schreibt, sonst 0.</translation>
    </message>
    <message>
        <source>Size of the store of events that the platform has not taken yet, in MB, 1 to 1048576. When it is full the oldest go, and are counted. Used from the engine&apos;s next start.</source>
        <translation>Größe des Datenspeichers für Ereignisse, die die Plattform noch nicht übernommen hat, in MB, 1 bis 1048576. Ist er voll, werden die ältesten verworfen und gezählt. Gilt ab dem nächsten Start der Engine.</translation>
    </message>
    <message>
        <source>HTTP proxy as host:port. Empty: none. Used from the engine&apos;s next start.</source>
        <translation>HTTP-Proxy als Host:Port. Leer: keiner. Gilt ab dem nächsten Start der Engine.</translation>
    </message>
</context>
<context>
    <name>SettingOrigin</name>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Festgelegt</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Network and certificates</source>
        <translation>Netz und Zertifikate</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Alle Einstellungen</translation>
    </message>
</context>
<context>
    <name>SetupForm</name>
    <message>
        <source>Browse…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Look for the file: %1</source>
        <translation>Datei suchen: %1</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>Filter the table of the page</source>
        <translation>Tabelle der Seite filtern</translation>
    </message>
    <message>
        <source>Read the page again</source>
        <translation>Seite neu einlesen</translation>
    </message>
    <message>
        <source>Account switcher</source>
        <translation>Kontowechsel</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>End the console</source>
        <translation>Konsole beenden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>As partner or account administrator of the CloudLink Platform.</source>
        <translation>Als Partner oder Kontoadministrator der CloudLink Platform.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Dies ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Enter e-mail address and password.</source>
        <translation>Geben Sie E-Mail-Adresse und Kennwort ein.</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Zertifikat vertrauen</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>The engine does not answer at the moment.</source>
        <translation>Die Engine antwortet derzeit nicht.</translation>
    </message>
</context>
<context>
    <name>SiteOverview</name>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Letzte Synchronisierung</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>SIP trunk</source>
        <translation>SIP-Trunk</translation>
    </message>
    <message>
        <source>Monitors</source>
        <translation>Monitore</translation>
    </message>
    <message>
        <source>Call events</source>
        <translation>Anrufereignisse</translation>
    </message>
    <message>
        <source>CloudLink Platform</source>
        <translation>CloudLink Platform</translation>
    </message>
    <message>
        <source>CloudLink Gateway</source>
        <translation>CloudLink Gateway</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>PBX link</source>
        <translation>PBX-Verbindung</translation>
    </message>
    <message>
        <source>Gateway link</source>
        <translation>Gateway-Verbindung</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>MiVoice Border Gateway</source>
        <translation>MiVoice Border Gateway</translation>
    </message>
    <message>
        <source>MBG</source>
        <translation>MBG</translation>
    </message>
    <message>
        <source>SIP trunk: %1</source>
        <translation>SIP-Trunk: %1</translation>
    </message>
    <message>
        <source>Set up by the gateway on both sides; the PBX does not tell its state.</source>
        <translation>Vom Gateway auf beiden Seiten eingerichtet; die PBX meldet seinen Status nicht.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Nächste: %1</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>%1 suspended, %2 not imported</source>
        <translation>%1 gesperrt, %2 nicht importiert</translation>
    </message>
    <message>
        <source>Voicemail pilot %1</source>
        <translation>Voicemail-Pilot %1</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>The PBX offers %1.</source>
        <translation>Die PBX bietet %1.</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 wartend</translation>
    </message>
    <message>
        <source>All delivered</source>
        <translation>Alle zugestellt</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 verloren</translation>
    </message>
    <message>
        <source>Open the setup</source>
        <translation>Einrichtung öffnen</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Zertifikat vertrauen</translation>
    </message>
    <message>
        <source>Calls between the platform and the Border Gateway.</source>
        <translation>Anrufe zwischen der Plattform und dem Border Gateway.</translation>
    </message>
</context>
<context>
    <name>SkippedTab</name>
    <message>
        <source>Every user of the PBX was imported.</source>
        <translation>Alle Benutzer der PBX wurden importiert.</translation>
    </message>
    <message>
        <source>Users that are not imported</source>
        <translation>Nicht importierte Benutzer</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>EXT</source>
        <translation>NST</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>GRUND</translation>
    </message>
    <message>
        <source>OTHER</source>
        <translation>ANDERE</translation>
    </message>
    <message>
        <source>IDENTITY</source>
        <translation>IDENTITÄT</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Nicht importiert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>Wegen</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Nebenstelle</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Identity on the PBX</source>
        <translation>Identität auf der PBX</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportiert nach %1</translation>
    </message>
</context>
<context>
    <name>StartedBy</name>
    <message>
        <source>Setup</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Change on the PBX</source>
        <translation>Änderung auf der PBX</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Desktop console</source>
        <translation>Desktop-Konsole</translation>
    </message>
</context>
<context>
    <name>StateView</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>Gateway Information</source>
        <translation>Gateway-Informationen</translation>
    </message>
    <message>
        <source>Configure PBX</source>
        <translation>PBX konfigurieren</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisieren</translation>
    </message>
    <message>
        <source>Objects on PBX and MBG</source>
        <translation>Objekte auf PBX und MBG</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Abschließen</translation>
    </message>
</context>
<context>
    <name>SyncStep</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisieren</translation>
    </message>
    <message>
        <source>Objects on PBX and MBG</source>
        <translation>Objekte auf PBX und MBG</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · noch %2</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Wird importiert</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Nicht importiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) imported</source>
        <translation>
            <numerusform>%Ln Benutzer importiert</numerusform>
            <numerusform>%Ln Benutzer importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>The import starts by itself. Later it happens every 20 minutes, and at once when the PBX reports a change.</source>
        <translation>Der Import startet automatisch. Später erfolgt er alle 20 Minuten und sofort, wenn die PBX eine Änderung meldet.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) not imported</source>
        <translation>
            <numerusform>%Ln Benutzer nicht importiert</numerusform>
            <numerusform>%Ln Benutzer nicht importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Nothing is to be written.</source>
        <translation>Es ist nichts zu schreiben.</translation>
    </message>
    <message>
        <source>Written and verified</source>
        <translation>Geschrieben und geprüft</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Wird geschrieben</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Wartet auf Sie</translation>
    </message>
    <message numerus="yes">
        <source>Write %n object(s)</source>
        <translation>
            <numerusform>%n Objekt schreiben</numerusform>
            <numerusform>%n Objekte schreiben</numerusform>
        </translation>
    </message>
    <message>
        <source>The trunk is not up</source>
        <translation>Der Trunk ist nicht aktiv</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
</context>
<context>
    <name>SyncTab</name>
    <message>
        <source>%1 of %2 users</source>
        <translation>%1 von %2 Benutzern</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>“Preview” shows what a synchronization would change now, without changing anything.</source>
        <translation>„Vorschau“ zeigt, was eine Synchronisierung jetzt ändern würde, ohne etwas zu ändern.</translation>
    </message>
    <message>
        <source>Apply this plan</source>
        <translation>Diesen Plan anwenden</translation>
    </message>
    <message>
        <source>ACTION</source>
        <translation>AKTION</translation>
    </message>
    <message>
        <source>USER</source>
        <translation>BENUTZER</translation>
    </message>
    <message>
        <source>WHAT CHANGES</source>
        <translation>WAS SICH ÄNDERT</translation>
    </message>
    <message>
        <source>IDENTITY</source>
        <translation>IDENTITÄT</translation>
    </message>
    <message>
        <source>Cancel the synchronization</source>
        <translation>Synchronisierung abbrechen</translation>
    </message>
    <message>
        <source>Progress of the synchronization</source>
        <translation>Fortschritt der Synchronisierung</translation>
    </message>
    <message>
        <source>Do not choose “Sync Now” right after the PBX was connected: a synchronization has started by itself. Watch the number of users grow. It is needed only after changes on the PBX; by default a synchronization happens every 20 minutes.</source>
        <translation>Wählen Sie „Synchronisieren“ nicht direkt nach dem Verbinden der PBX: Eine Synchronisierung wurde automatisch gestartet. Beobachten Sie, wie die Zahl der Benutzer wächst. Die Schaltfläche wird nur nach Änderungen auf der PBX benötigt; standardmäßig erfolgt alle 20 Minuten eine Synchronisierung.</translation>
    </message>
    <message>
        <source>What a synchronization would change</source>
        <translation>Was eine Synchronisierung ändern würde</translation>
    </message>
    <message>
        <source>Plan of the synchronization</source>
        <translation>Plan der Synchronisierung</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportiert nach %1</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Wird geplant</translation>
    </message>
    <message>
        <source>The synchronization begins…</source>
        <translation>Die Synchronisierung beginnt…</translation>
    </message>
    <message>
        <source>PBX and account are being read for the plan…</source>
        <translation>PBX und Konto werden für den Plan gelesen…</translation>
    </message>
    <message>
        <source>Not synchronized yet</source>
        <translation>Noch nicht synchronisiert</translation>
    </message>
    <message>
        <source>Last synchronization: %1</source>
        <translation>Letzte Synchronisierung: %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Nächste: %1</translation>
    </message>
    <message>
        <source>Started by: %1</source>
        <translation>Gestartet durch: %1</translation>
    </message>
    <message>
        <source>The synchronization was cancelled</source>
        <translation>Die Synchronisierung wurde abgebrochen</translation>
    </message>
    <message>
        <source>What was written stays; the next synchronization does the rest.</source>
        <translation>Was geschrieben wurde, bleibt; die nächste Synchronisierung erledigt den Rest.</translation>
    </message>
    <message>
        <source>The PBX or the account changed meanwhile</source>
        <translation>Die PBX oder das Konto hat sich inzwischen geändert</translation>
    </message>
    <message>
        <source>Nothing was changed. This is the new plan: look at it, then apply it.</source>
        <translation>Es wurde nichts geändert. Dies ist der neue Plan: Sehen Sie ihn sich an und wenden Sie ihn dann an.</translation>
    </message>
    <message>
        <source>Nothing is to be changed: %1</source>
        <translation>Es ist nichts zu ändern: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more change(s) are part of the plan and are not shown here.</source>
        <translation>
            <numerusform>%Ln weitere Änderung gehört zum Plan und wird hier nicht angezeigt.</numerusform>
            <numerusform>%Ln weitere Änderungen gehören zum Plan und werden hier nicht angezeigt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncWork</name>
    <message>
        <source>The engine does not answer at the moment.</source>
        <translation>Die Engine antwortet derzeit nicht.</translation>
    </message>
    <message>
        <source>The gateway is not set up yet.</source>
        <translation>Das Gateway ist noch nicht eingerichtet.</translation>
    </message>
    <message>
        <source>A synchronization is under way.</source>
        <translation>Eine Synchronisierung läuft gerade.</translation>
    </message>
    <message>
        <source>A plan is being made.</source>
        <translation>Ein Plan wird gerade erstellt.</translation>
    </message>
</context>
<context>
    <name>TableExport</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Exporting %1 of %2</source>
        <translation>Export: %1 von %2</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert…</translation>
    </message>
</context>
<context>
    <name>TableFrame</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many rows are shown of how many there are, e.g. &quot;12 of 2,500&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Nichts entspricht dem Filter</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Nichts entspricht „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <extracomment>Rows whose boxes are ticked</extracomment>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Shows only rows that contain these words</source>
        <translation>Zeigt nur Zeilen, die diese Wörter enthalten</translation>
    </message>
    <message>
        <source>Filter (%1)</source>
        <translation>Filtern (%1)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose columns and sorting</source>
        <translation>Spalten und Sortierung wählen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write what is shown to a CSV file</source>
        <translation>Angezeigte Daten in eine CSV-Datei schreiben</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <source>MBG</source>
        <translation>MBG</translation>
    </message>
    <message>
        <source>PBX</source>
        <translation>PBX</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>in less than a minute</source>
        <translation>in weniger als einer Minute</translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n Minute</numerusform>
            <numerusform>in %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>heute, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>gestern, %1</translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <translation>morgen, %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>ToggleSwitch</name>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Account, engine and person</source>
        <translation>Konto, Engine und Person</translation>
    </message>
    <message>
        <source>Choose an account</source>
        <translation>Konto wählen</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>Kein Konto</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Konto: %1</translation>
    </message>
    <message>
        <source>Engine: this computer</source>
        <translation>Engine: dieser Computer</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>Verbunden: %1</translation>
    </message>
    <message>
        <source>%1 (connecting…)</source>
        <translation>%1 (Verbindungsaufbau…)</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The engine does not answer yet.</source>
        <translation>Die Engine antwortet noch nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alarm(s)</source>
        <translation>
            <numerusform>%Ln Alarm</numerusform>
            <numerusform>%Ln Alarme</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in to the CloudLink Platform</source>
        <translation>An der CloudLink Platform anmelden</translation>
    </message>
    <message>
        <source>Person: %1</source>
        <translation>Person: %1</translation>
    </message>
    <message>
        <source>Nothing needs your attention</source>
        <translation>Nichts erfordert Ihre Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
</context>
<context>
    <name>Topology</name>
    <message>
        <source>The site and how its interfaces are</source>
        <translation>Der Standort und der Zustand seiner Schnittstellen</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>The engine does not answer</source>
        <translation>Die Engine antwortet nicht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Trunk</name>
    <message>
        <source>Up</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>No trunk</source>
        <translation>Kein Trunk</translation>
    </message>
</context>
<context>
    <name>TrustedCertificates</name>
    <message>
        <source>Every host</source>
        <translation>Jeder Host</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>Nicht verfügbar</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Certificates that were trusted</source>
        <translation>Als vertrauenswürdig eingestufte Zertifikate</translation>
    </message>
    <message>
        <source>HOST</source>
        <translation>HOST</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>Whatever this authority has signed is trusted.</source>
        <translation>Allem, was diese Zertifizierungsstelle signiert hat, wird vertraut.</translation>
    </message>
    <message>
        <source>This certificate alone, at this host.</source>
        <translation>Nur dieses Zertifikat, auf diesem Host.</translation>
    </message>
    <message>
        <source>FINGERPRINT</source>
        <translation>FINGERABDRUCK</translation>
    </message>
    <message>
        <source>SUBJECT</source>
        <translation>INHABER</translation>
    </message>
    <message>
        <source>Issued by %1</source>
        <translation>Ausgestellt von %1</translation>
    </message>
    <message>
        <source>VALID UNTIL</source>
        <translation>GÜLTIG BIS</translation>
    </message>
    <message>
        <source>DECIDED BY</source>
        <translation>ENTSCHIEDEN VON</translation>
    </message>
    <message>
        <source>DECIDED</source>
        <translation>ENTSCHIEDEN</translation>
    </message>
    <message>
        <source>No certificate needed a decision so far.</source>
        <translation>Bisher erforderte kein Zertifikat eine Entscheidung.</translation>
    </message>
    <message>
        <source>The engine does not answer at the moment.</source>
        <translation>Die Engine antwortet derzeit nicht.</translation>
    </message>
    <message>
        <source>A decision is being revoked.</source>
        <translation>Eine Entscheidung wird gerade widerrufen.</translation>
    </message>
    <message>
        <source>Choose a certificate in the table.</source>
        <translation>Wählen Sie ein Zertifikat in der Tabelle.</translation>
    </message>
    <message>
        <source>Revoke the trust in the authority %1?</source>
        <translation>Vertrauen in die Zertifizierungsstelle %1 widerrufen?</translation>
    </message>
    <message>
        <source>Revoke the trust in the certificate of %1?</source>
        <translation>Vertrauen in das Zertifikat von %1 widerrufen?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The trust was revoked.</source>
        <translation>Das Vertrauen wurde widerrufen.</translation>
    </message>
    <message>
        <source>Each of these was accepted by a person, because no public authority vouches for it. Once revoked, it is refused at every new connection.</source>
        <translation>Jedes davon hat eine Person akzeptiert, weil keine öffentliche Stelle dafür bürgt. Nach dem Widerruf wird es bei jeder neuen Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>From now on the engine refuses it at every new connection, until somebody decides anew. A connection that is open stays open. This cannot be undone.</source>
        <translation>Ab jetzt lehnt die Engine es bei jeder neuen Verbindung ab, bis jemand neu entscheidet. Eine bestehende Verbindung bleibt bestehen. Das lässt sich nicht rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>TypeWordDialog</name>
    <message>
        <source>Type “%1” to confirm</source>
        <translation>Zur Bestätigung „%1“ eingeben</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Dies kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Type “%1” first.</source>
        <translation>Geben Sie zuerst „%1“ ein.</translation>
    </message>
</context>
<context>
    <name>UserColumns</name>
    <message>
        <source>The user is no longer on the PBX and cannot sign in any more.</source>
        <translation>Der Benutzer ist nicht mehr auf der PBX vorhanden und kann sich nicht mehr anmelden.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>EMAIL ADDRESS</source>
        <translation>E-MAIL-ADRESSE</translation>
    </message>
    <message>
        <source>EXT</source>
        <translation>NST</translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>GRUND</translation>
    </message>
    <message>
        <source>IDENTITY</source>
        <translation>IDENTITÄT</translation>
    </message>
    <message>
        <source>SINCE</source>
        <translation>SEIT</translation>
    </message>
</context>
<context>
    <name>UserDetails</name>
    <message>
        <source>What to change on the PBX</source>
        <translation>Was auf der PBX zu ändern ist</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Nebenstelle</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>E-Mail-Adresse</translation>
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
        <source>Login ID</source>
        <translation>Anmelde-ID</translation>
    </message>
    <message>
        <source>Collides with</source>
        <translation>Kollidiert mit</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>By this the gateway knows the person again, whatever else changes.</source>
        <translation>Daran erkennt das Gateway die Person wieder, was immer sich sonst ändert.</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Benutzer-ID</translation>
    </message>
    <message>
        <source>On the CloudLink Platform.</source>
        <translation>Auf der CloudLink Platform.</translation>
    </message>
</context>
<context>
    <name>UserField</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
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
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Nebenstelle</translation>
    </message>
    <message>
        <source>Login ID</source>
        <translation>Anmelde-ID</translation>
    </message>
</context>
<context>
    <name>UserListPage</name>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Who is imported from the PBX, and who is not and why.</source>
        <translation>Wer aus der PBX importiert wird und wer nicht und warum.</translation>
    </message>
    <message>
        <source>Names and email addresses come from the account; users are matched by extension.</source>
        <translation>Namen und E-Mail-Adressen stammen aus dem Konto; Benutzer werden anhand der Nebenstelle zugeordnet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) exported to %1</source>
        <translation>
            <numerusform>%Ln Benutzer nach %1 exportiert</numerusform>
            <numerusform>%Ln Benutzer nach %1 exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>users</source>
        <translation>benutzer</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Nicht importiert</translation>
    </message>
    <message>
        <source>Show who is not imported</source>
        <translation>Nicht importierte anzeigen</translation>
    </message>
    <message>
        <source>Every user of the PBX&apos;s list is imported.</source>
        <translation>Alle Benutzer der Liste der PBX sind importiert.</translation>
    </message>
    <message>
        <source>Nobody is suspended.</source>
        <translation>Niemand ist gesperrt.</translation>
    </message>
    <message>
        <source>Nobody is imported.</source>
        <translation>Niemand ist importiert.</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>Noch keine Benutzer</translation>
    </message>
    <message>
        <source>Users are imported from the PBX once the gateway is set up.</source>
        <translation>Benutzer werden aus der PBX importiert, sobald das Gateway eingerichtet ist.</translation>
    </message>
    <message>
        <source>Set up the gateway</source>
        <translation>Gateway einrichten</translation>
    </message>
    <message>
        <source>Users are being imported</source>
        <translation>Benutzer werden importiert</translation>
    </message>
    <message>
        <source>The first synchronization is running. Users appear here as it goes on.</source>
        <translation>Die erste Synchronisierung läuft. Die Benutzer erscheinen hier nach und nach.</translation>
    </message>
    <message>
        <source>No users imported</source>
        <translation>Keine Benutzer importiert</translation>
    </message>
    <message>
        <source>The list of the PBX was empty at the last synchronization, or there was none yet. Check the users on the PBX, then choose “Sync Now” on the Gateway page.</source>
        <translation>Die Liste der PBX war bei der letzten Synchronisierung leer oder es gab noch keine. Prüfen Sie die Benutzer auf der PBX und wählen Sie dann auf der Gateway-Seite „Synchronisieren“.</translation>
    </message>
    <message>
        <source>Open the Gateway page</source>
        <translation>Gateway-Seite öffnen</translation>
    </message>
    <message>
        <source>A user without a name</source>
        <translation>Ein Benutzer ohne Namen</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Keine Nummer</translation>
    </message>
    <message>
        <source>Extension %1</source>
        <translation>Nebenstelle %1</translation>
    </message>
</context>
<context>
    <name>UserState</name>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Nicht importiert</translation>
    </message>
</context>
<context>
    <name>WizardBars</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Gateway Information</source>
        <translation>Gateway-Informationen</translation>
    </message>
    <message>
        <source>Configure PBX</source>
        <translation>PBX konfigurieren</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisieren</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Continue later</source>
        <translation>Später fortfahren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Zertifikat vertrauen</translation>
    </message>
</context>
<context>
    <name>WritesCard</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>To be written</source>
        <translation>Zu schreiben</translation>
    </message>
    <message>
        <source>Nothing is to be written</source>
        <translation>Es ist nichts zu schreiben</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Wartet auf Sie</translation>
    </message>
    <message numerus="yes">
        <source>Write %Ln object(s)</source>
        <translation>
            <numerusform>%Ln Objekt schreiben</numerusform>
            <numerusform>%Ln Objekte schreiben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
</TS>
