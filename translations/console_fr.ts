<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>CloudLink Gateway Console</source>
        <translation>Console CloudLink Gateway</translation>
    </message>
    <message>
        <source>Console %1</source>
        <translation>Console %1</translation>
    </message>
    <message>
        <source>The engine was not reached yet.</source>
        <translation>Le moteur n’a pas encore été atteint.</translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation>Moteur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Qt %1</source>
        <translation>Qt %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>AccountDraft</name>
    <message>
        <source>This is needed.</source>
        <translation>Ce champ est obligatoire.</translation>
    </message>
    <message>
        <source>At least one support contact is needed.</source>
        <translation>Au moins un contact de support est nécessaire.</translation>
    </message>
    <message>
        <source>Each support contact needs a name.</source>
        <translation>Chaque contact de support doit avoir un nom.</translation>
    </message>
    <message>
        <source>Each support contact needs an e-mail address.</source>
        <translation>Chaque contact de support doit avoir une adresse e-mail.</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse e-mail.</translation>
    </message>
    <message>
        <source>The customer name is missing.</source>
        <translation>Le nom du client manque.</translation>
    </message>
    <message>
        <source>The country is missing.</source>
        <translation>Le pays manque.</translation>
    </message>
    <message>
        <source>The address is missing.</source>
        <translation>L’adresse manque.</translation>
    </message>
    <message>
        <source>The city is missing.</source>
        <translation>La ville manque.</translation>
    </message>
    <message>
        <source>The postal code is missing.</source>
        <translation>Le code postal manque.</translation>
    </message>
    <message>
        <source>The language is missing.</source>
        <translation>La langue manque.</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>Customer Name</source>
        <translation>Nom du client</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>For example: CA</source>
        <translation>Par exemple&#xa0;: CA</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>City/Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Postal/Zip Code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>State or Province</source>
        <translation>État ou province</translation>
    </message>
    <message>
        <source>Optional.</source>
        <translation>Facultatif.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espagnol</translation>
    </message>
    <message>
        <source>Default Language</source>
        <translation>Langue par défaut</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Ce champ est obligatoire.</translation>
    </message>
</context>
<context>
    <name>AccountInformationPage</name>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espagnol</translation>
    </message>
    <message>
        <source>Account Information</source>
        <translation>Informations compte</translation>
    </message>
    <message>
        <source>The platform names none.</source>
        <translation>La plateforme n’en indique aucun.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Support contacts</source>
        <translation>Contacts de support</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Aucune session</translation>
    </message>
    <message>
        <source>Sign in to see what the platform knows of the account.</source>
        <translation>Connectez-vous pour voir ce que la plateforme sait du compte.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>No account chosen</source>
        <translation>Aucun compte choisi</translation>
    </message>
    <message>
        <source>Choose the account of the customer that you work on.</source>
        <translation>Choisissez le compte du client sur lequel vous travaillez.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>The account of this gateway is another one: %1</source>
        <translation>Le compte de cette passerelle est un autre&#xa0;: %1</translation>
    </message>
    <message>
        <source>Customer Name</source>
        <translation>Nom du client</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>ID de compte</translation>
    </message>
    <message>
        <source>Copy the Account ID</source>
        <translation>Copier l’ID de compte</translation>
    </message>
    <message>
        <source>Account ID copied</source>
        <translation>ID de compte copié</translation>
    </message>
    <message>
        <source>Default Language</source>
        <translation>Langue par défaut</translation>
    </message>
    <message>
        <source>PBX Type</source>
        <translation>Type de PBX</translation>
    </message>
    <message>
        <source>City/Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Province/State</source>
        <translation>Province/État</translation>
    </message>
    <message>
        <source>Postal/Zip Code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
</context>
<context>
    <name>AccountPopup</name>
    <message>
        <source>Search accounts</source>
        <translation>Rechercher un compte</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Account number %1</source>
        <translation>Numéro de compte %1</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Add Account</source>
        <translation>Nouveau compte</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>CUSTOMER NAME</source>
        <translation>NOM DU CLIENT</translation>
    </message>
    <message>
        <source>ACCOUNT ID</source>
        <translation>ID DE COMPTE</translation>
    </message>
    <message>
        <source>COUNTRY</source>
        <translation>PAYS</translation>
    </message>
    <message>
        <source>CITY</source>
        <translation>VILLE</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ÉTAT</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>IN WORK</source>
        <translation>EN COURS</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exporté vers %1</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Aucune session</translation>
    </message>
    <message>
        <source>Sign in to see the accounts that you may work on.</source>
        <translation>Connectez-vous pour voir les comptes sur lesquels vous pouvez travailler.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>No accounts</source>
        <translation>Aucun compte</translation>
    </message>
    <message>
        <source>This sign-in sees no account of a customer.</source>
        <translation>Cette connexion ne voit aucun compte de client.</translation>
    </message>
    <message>
        <source>The engine does not answer at the moment.</source>
        <translation>Le moteur ne répond pas pour le moment.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Connectez-vous d’abord.</translation>
    </message>
    <message>
        <source>Only partners can add accounts. You are signed in as: %1</source>
        <translation>Seuls les partenaires peuvent ajouter des comptes. Vous êtes en session en tant que&#xa0;: %1</translation>
    </message>
    <message>
        <source>The account is being created…</source>
        <translation>Création du compte en cours…</translation>
    </message>
    <message>
        <source>Choose an account in the table.</source>
        <translation>Choisissez un compte dans le tableau.</translation>
    </message>
    <message>
        <source>Account created: %1, %2</source>
        <translation>Compte créé&#xa0;: %1, %2</translation>
    </message>
</context>
<context>
    <name>AddIntegrationDialog</name>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>Intégrations</translation>
    </message>
    <message>
        <source>For the account %1.</source>
        <translation>Pour le compte %1.</translation>
    </message>
    <message>
        <source>Who makes the application</source>
        <translation>Éditeur de l’application</translation>
    </message>
    <message>
        <source>Mitel</source>
        <translation>Mitel</translation>
    </message>
    <message>
        <source>3rd party</source>
        <translation>Tiers</translation>
    </message>
    <message>
        <source>CloudLink Gateway</source>
        <translation>CloudLink Gateway</translation>
    </message>
    <message>
        <source>Connects the phone system of a site with the CloudLink Platform.</source>
        <translation>Relie le système téléphonique d’un site à CloudLink Platform.</translation>
    </message>
    <message>
        <source>MiCC</source>
        <translation>MiCC</translation>
    </message>
    <message>
        <source>Contact center.</source>
        <translation>Centre de contact.</translation>
    </message>
    <message>
        <source>MiCollab</source>
        <translation>MiCollab</translation>
    </message>
    <message>
        <source>Unified communications server.</source>
        <translation>Serveur de communications unifiées.</translation>
    </message>
    <message>
        <source>Mitel One</source>
        <translation>Mitel One</translation>
    </message>
    <message>
        <source>Calls, chat and meetings in one application.</source>
        <translation>Appels, chat et réunions dans une seule application.</translation>
    </message>
    <message>
        <source>Mitel One Workgroups</source>
        <translation>Mitel One Workgroups</translation>
    </message>
    <message>
        <source>Shared call handling for teams.</source>
        <translation>Traitement partagé des appels pour les équipes.</translation>
    </message>
    <message>
        <source>MiTeam Meetings</source>
        <translation>MiTeam Meetings</translation>
    </message>
    <message>
        <source>Video meetings and collaboration.</source>
        <translation>Réunions vidéo et collaboration.</translation>
    </message>
    <message>
        <source>Mitel CX</source>
        <translation>Mitel CX</translation>
    </message>
    <message>
        <source>Customer experience in the cloud.</source>
        <translation>Expérience client dans le cloud.</translation>
    </message>
    <message>
        <source>Mitel Voice Assist</source>
        <translation>Mitel Voice Assist</translation>
    </message>
    <message>
        <source>Voice assistant for callers.</source>
        <translation>Assistant vocal pour les appelants.</translation>
    </message>
    <message>
        <source>MiVoice Business</source>
        <translation>MiVoice Business</translation>
    </message>
    <message>
        <source>Administration of the phone system from the platform.</source>
        <translation>Administration du système téléphonique depuis la plateforme.</translation>
    </message>
    <message>
        <source>Single Sign-On</source>
        <translation>Authentification unique</translation>
    </message>
    <message>
        <source>Signing in with the customer&apos;s own identity provider, by SAML 2.0.</source>
        <translation>Connexion avec le fournisseur d’identité du client, par SAML 2.0.</translation>
    </message>
    <message>
        <source>Entra ID Sync</source>
        <translation>Synchro Entra ID</translation>
    </message>
    <message>
        <source>Users from Microsoft Entra ID, formerly Azure AD.</source>
        <translation>Utilisateurs de Microsoft Entra ID, anciennement Azure AD.</translation>
    </message>
    <message>
        <source>Microsoft Office 365</source>
        <translation>Microsoft Office 365</translation>
    </message>
    <message>
        <source>Calendar and contacts.</source>
        <translation>Calendrier et contacts.</translation>
    </message>
    <message>
        <source>Microsoft Teams</source>
        <translation>Microsoft Teams</translation>
    </message>
    <message>
        <source>Presence and calls in Teams.</source>
        <translation>Présence et appels dans Teams.</translation>
    </message>
    <message>
        <source>CM.com</source>
        <translation>CM.com</translation>
    </message>
    <message>
        <source>Messages by SMS and messengers.</source>
        <translation>Messages par SMS et messageries.</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Ajouter %1</translation>
    </message>
    <message>
        <source>Set up in Mitel Administration</source>
        <translation>Se configure dans Mitel Administration</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Ajout en cours…</translation>
    </message>
</context>
<context>
    <name>AllSettings</name>
    <message>
        <source>Nobody has set it: the default counts.</source>
        <translation>Personne ne l’a défini&#xa0;: la valeur par défaut s’applique.</translation>
    </message>
    <message>
        <source>Set here or by the command line.</source>
        <translation>Défini ici ou par la ligne de commande.</translation>
    </message>
    <message>
        <source>As the site was onboarded.</source>
        <translation>Tel que défini à la mise en service du site.</translation>
    </message>
    <message>
        <source>Fixed by the file that the engine was started with (--config).</source>
        <translation>Fixé par le fichier avec lequel le moteur a été démarré (--config).</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>%1 was applied.</source>
        <translation>%1 a été appliqué.</translation>
    </message>
    <message>
        <source>SETTING</source>
        <translation>PARAMÈTRE</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>VALEUR</translation>
    </message>
    <message>
        <source>ORIGIN</source>
        <translation>ORIGINE</translation>
    </message>
    <message>
        <source>MEANING</source>
        <translation>SIGNIFICATION</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Tous paramètres</translation>
    </message>
</context>
<context>
    <name>BridgeCards</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>PBX</source>
        <translation>PBX</translation>
    </message>
    <message>
        <source>Gateway link</source>
        <translation>Liaison de passerelle</translation>
    </message>
    <message>
        <source>Monitors</source>
        <translation>Moniteurs</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçus</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Acquittés</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>From the PBX&apos;s event until it is on its way to the platform, within the last minute. p50: half of the events are faster; p99: 99 of 100 are.</source>
        <translation>De l’événement du PBX jusqu’à son départ vers la plateforme, au cours de la dernière minute. p50&#xa0;: la moitié des événements sont plus rapides&#xa0;; p99&#xa0;: 99 sur 100 le sont.</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Depuis %1</translation>
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
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>The PBX would not monitor some endpoints. Look for endpoints that do not exist any more, and at the PBX&apos;s limit of monitors.</source>
        <translation>Le PBX a refusé de surveiller certains terminaux. Recherchez les terminaux qui n’existent plus et vérifiez la limite de moniteurs du PBX.</translation>
    </message>
    <message>
        <source>Not acknowledged by the platform yet. They are kept on this computer until they are.</source>
        <translation>Pas encore acquittés par la plateforme. Ils sont conservés sur cet ordinateur jusqu’à ce qu’ils le soient.</translation>
    </message>
    <message>
        <source>The oldest is from %1.</source>
        <translation>Le plus ancien date de %1.</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 en attente</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 perdus</translation>
    </message>
    <message>
        <source>Events that were missed since the start. A gap announced them to the platform.</source>
        <translation>Événements manqués depuis le démarrage. Une lacune les a annoncés à la plateforme.</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 refusés</translation>
    </message>
</context>
<context>
    <name>CallCause</name>
    <message>
        <source>Busy</source>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Forwarded always</source>
        <translation>Renvoi permanent</translation>
    </message>
    <message>
        <source>Forwarded when busy</source>
        <translation>Renvoi sur occupation</translation>
    </message>
    <message>
        <source>Forwarded when not answered</source>
        <translation>Renvoi sur non-réponse</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Renvoyé</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Destination not reachable</source>
        <translation>Destination injoignable</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Ne pas déranger</translation>
    </message>
    <message>
        <source>Incompatible destination</source>
        <translation>Destination incompatible</translation>
    </message>
    <message>
        <source>Network congested</source>
        <translation>Réseau encombré</translation>
    </message>
    <message>
        <source>Network not reachable</source>
        <translation>Réseau injoignable</translation>
    </message>
    <message>
        <source>New call</source>
        <translation>Nouvel appel</translation>
    </message>
    <message>
        <source>Redirected</source>
        <translation>Redirigé</translation>
    </message>
    <message>
        <source>No resources</source>
        <translation>Aucune ressource</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Transféré</translation>
    </message>
</context>
<context>
    <name>CallColumns</name>
    <message>
        <source>Answered</source>
        <translation>Répondu</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>HEURE</translation>
    </message>
    <message>
        <source>EXT</source>
        <translation>POSTE</translation>
    </message>
    <message>
        <source>EVENT</source>
        <translation>ÉVÉNEMENT</translation>
    </message>
    <message>
        <source>DIRECTION</source>
        <translation>DIRECTION</translation>
    </message>
    <message>
        <source>FROM</source>
        <translation>DE</translation>
    </message>
    <message>
        <source>TO</source>
        <translation>VERS</translation>
    </message>
    <message>
        <source>CAUSE</source>
        <translation>CAUSE</translation>
    </message>
    <message>
        <source>CALL</source>
        <translation>APPEL</translation>
    </message>
    <message>
        <source>ANSWERED</source>
        <translation>RÉPONDU</translation>
    </message>
    <message>
        <source>RING</source>
        <translation>SONNERIE</translation>
    </message>
    <message>
        <source>TALK</source>
        <translation>CONVERS.</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>SOURCE</translation>
    </message>
</context>
<context>
    <name>CallDetails</name>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Répondu</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Commencé</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Sonnerie</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Corrélation</translation>
    </message>
    <message>
        <source>The same for all parts of one call.</source>
        <translation>Identique pour toutes les parties d’un même appel.</translation>
    </message>
</context>
<context>
    <name>CallDirection</name>
    <message>
        <source>Inbound</source>
        <translation>Entrant</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>Sortant</translation>
    </message>
</context>
<context>
    <name>CallEventKind</name>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lacune</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Instantané</translation>
    </message>
    <message>
        <source>Call record</source>
        <translation>Relevé d’appel</translation>
    </message>
</context>
<context>
    <name>CallHistory</name>
    <message numerus="yes">
        <source>%Ln call(s) exported to %1</source>
        <translation>
            <numerusform>%Ln appel exporté vers %1</numerusform>
            <numerusform>%Ln appels exportés vers %1</numerusform>
        </translation>
    </message>
    <message>
        <source>calls</source>
        <translation>appels</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Shows only calls of exactly this extension</source>
        <translation>N’affiche que les appels de ce poste exact</translation>
    </message>
    <message>
        <source>Call history</source>
        <translation>Historique des appels</translation>
    </message>
    <message>
        <source>No calls today.</source>
        <translation>Aucun appel aujourd’hui.</translation>
    </message>
    <message>
        <source>Show all calls</source>
        <translation>Voir tous les appels</translation>
    </message>
    <message>
        <source>No calls in this period.</source>
        <translation>Aucun appel dans cette période.</translation>
    </message>
</context>
<context>
    <name>CallLink</name>
    <message>
        <source>Off</source>
        <translation>Inactif</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompue</translation>
    </message>
    <message>
        <source>In step</source>
        <translation>À jour</translation>
    </message>
</context>
<context>
    <name>CallLinkText</name>
    <message>
        <source>The gateway does not follow calls on the PBX at the moment.</source>
        <translation>La passerelle ne suit pas les appels sur le PBX pour le moment.</translation>
    </message>
    <message>
        <source>The connection to the PBX&apos;s call events is interrupted. It comes back by itself; a gap tells the platform what was missed.</source>
        <translation>La connexion aux événements d’appel du PBX est interrompue. Elle se rétablit d’elle-même&#xa0;; une lacune indique à la plateforme ce qui a été manqué.</translation>
    </message>
    <message>
        <source>The gateway knows the state of every monitored endpoint.</source>
        <translation>La passerelle connaît l’état de chaque terminal surveillé.</translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>What happens on the phones, and what the platform learns of it.</source>
        <translation>Ce qui se passe sur les téléphones et ce que la plateforme en apprend.</translation>
    </message>
    <message>
        <source>Make a call…</source>
        <translation>Passer un appel…</translation>
    </message>
    <message>
        <source>Extension %1</source>
        <translation>Poste %1</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Make a call</source>
        <translation>Passer un appel</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Aucun appel pour l’instant</translation>
    </message>
    <message>
        <source>Calls are followed once the gateway is set up.</source>
        <translation>Les appels sont suivis dès que la passerelle est configurée.</translation>
    </message>
    <message>
        <source>Set up the gateway</source>
        <translation>Configurer la passerelle</translation>
    </message>
    <message>
        <source>Calls are not followed here</source>
        <translation>Les appels ne sont pas suivis ici</translation>
    </message>
    <message>
        <source>The gateway of this site does not run in this engine: it stays only while a window or a command needs it. Start the gateway as a service and attach the console to it; calls are followed then.</source>
        <translation>La passerelle de ce site ne fonctionne pas en continu dans ce moteur&#xa0;: elle ne reste active que tant qu’une fenêtre ou une commande en a besoin. Démarrez la passerelle en tant que service et attachez-y la console&#xa0;; les appels seront alors suivis.</translation>
    </message>
</context>
<context>
    <name>CallSource</name>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Call records</source>
        <translation>Relevés d’appels</translation>
    </message>
</context>
<context>
    <name>CallSourceText</name>
    <message>
        <source>Seen by the gateway as it happened.</source>
        <translation>Vu par la passerelle au moment même.</translation>
    </message>
    <message>
        <source>Known from the PBX&apos;s call records (SMDR) only, for example because the gateway was not connected at that time.</source>
        <translation>Connu uniquement par les relevés d’appels du PBX (SMDR), par exemple parce que la passerelle n’était pas connectée à ce moment-là.</translation>
    </message>
</context>
<context>
    <name>CallState</name>
    <message>
        <source>Ringing</source>
        <translation>Sonnerie</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En garde</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
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
        <translation>Non ajoutée</translation>
    </message>
    <message>
        <source>No gateway detected</source>
        <translation>Aucune passerelle</translation>
    </message>
    <message>
        <source>Setup incomplete</source>
        <translation>Configuration incomplète</translation>
    </message>
    <message>
        <source>Onboarding Complete</source>
        <translation>Mise en service terminée</translation>
    </message>
    <message>
        <source>Update available</source>
        <translation>Mise à jour disponible</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Connexion perdue</translation>
    </message>
    <message>
        <source>Sync problem</source>
        <translation>Problème de synchro</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Session fermée</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Désactivée</translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message>
        <source>The account has no CloudLink Gateway integration yet. Add it with “+Add New”.</source>
        <translation>Le compte n’a pas encore d’intégration CloudLink Gateway. Ajoutez-la avec «&#xa0;+Ajouter&#xa0;».</translation>
    </message>
    <message>
        <source>The integration was added, but no gateway is associated with it. Choose “Add Gateway” to set one up.</source>
        <translation>L’intégration a été ajoutée, mais aucune passerelle ne lui est associée. Choisissez «&#xa0;Créer passerelle&#xa0;» pour en configurer une.</translation>
    </message>
    <message>
        <source>The setup was begun and is not finished. “Continue” goes on at the step where it stopped.</source>
        <translation>La configuration a été commencée mais n’est pas terminée. «&#xa0;Continuer&#xa0;» reprend à l’étape où elle s’est arrêtée.</translation>
    </message>
    <message>
        <source>The gateway is set up and working.</source>
        <translation>La passerelle est configurée et fonctionne.</translation>
    </message>
    <message>
        <source>A newer version of the gateway can be installed.</source>
        <translation>Une version plus récente de la passerelle peut être installée.</translation>
    </message>
    <message>
        <source>The gateway has no connection to the PBX or to the platform. Check network and systems; it comes back by itself.</source>
        <translation>La passerelle n’a pas de connexion avec le PBX ou la plateforme. Vérifiez le réseau et les systèmes&#xa0;; elle se rétablit d’elle-même.</translation>
    </message>
    <message>
        <source>The last synchronization failed. Look at its report, then choose “Sync Now”.</source>
        <translation>La dernière synchronisation a échoué. Consultez son rapport, puis choisissez «&#xa0;Synchroniser&#xa0;».</translation>
    </message>
    <message>
        <source>The platform no longer accepts the gateway&apos;s own identity. Sign in and set the gateway up again.</source>
        <translation>La plateforme n’accepte plus l’identité de la passerelle. Connectez-vous et configurez de nouveau la passerelle.</translation>
    </message>
    <message>
        <source>The integration is switched off for this account. Users keep their accounts; nothing is synchronized.</source>
        <translation>L’intégration est désactivée pour ce compte. Les utilisateurs conservent leurs comptes&#xa0;; rien n’est synchronisé.</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Signed in to the platform</source>
        <translation>Connexion à la plateforme</translation>
    </message>
    <message>
        <source>Account found</source>
        <translation>Compte trouvé</translation>
    </message>
    <message>
        <source>CloudLink Gateway integration</source>
        <translation>Intégration CloudLink Gateway</translation>
    </message>
    <message>
        <source>Identity of the gateway</source>
        <translation>Identité de la passerelle</translation>
    </message>
    <message>
        <source>Gateway registered with the account</source>
        <translation>Passerelle inscrite dans le compte</translation>
    </message>
    <message>
        <source>PBX reached and logged in</source>
        <translation>PBX atteint, authentification réussie</translation>
    </message>
    <message>
        <source>PBX type and version</source>
        <translation>Type et version du PBX</translation>
    </message>
    <message>
        <source>Right to read the PBX</source>
        <translation>Droit de lecture sur le PBX</translation>
    </message>
    <message>
        <source>Right to write to the PBX</source>
        <translation>Droit d’écriture sur le PBX</translation>
    </message>
    <message>
        <source>MBG reached and logged in</source>
        <translation>MBG atteint, authentification réussie</translation>
    </message>
    <message>
        <source>MBG version</source>
        <translation>Version du MBG</translation>
    </message>
    <message>
        <source>MSL server manager logged in</source>
        <translation>Authentification au gestionnaire de serveur MSL</translation>
    </message>
    <message>
        <source>CloudLink Gateway blade installed</source>
        <translation>Module CloudLink Gateway installé</translation>
    </message>
    <message>
        <source>PBX link</source>
        <translation>Liaison PBX</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Passed</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>What is checked shows here as it happens.</source>
        <translation>Ce qui est vérifié s’affiche ici au fur et à mesure.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Vérifications</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>ConfigurePbxForm</name>
    <message>
        <source>PBX Type</source>
        <translation>Type de PBX</translation>
    </message>
    <message>
        <source>PBX Name</source>
        <translation>Nom du PBX</translation>
    </message>
    <message>
        <source>IP Address</source>
        <translation>Adresse IP</translation>
    </message>
    <message>
        <source>IP address or name of the PBX.</source>
        <translation>Adresse IP ou nom du PBX.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Encrypted (TLS)</source>
        <translation>Chiffrée (TLS)</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Non chiffrée</translation>
    </message>
    <message>
        <source>Application credential file</source>
        <translation>Fichier d’identification de l’application</translation>
    </message>
    <message>
        <source>The file that the vendor gave for this application.</source>
        <translation>Le fichier fourni par l’éditeur pour cette application.</translation>
    </message>
    <message>
        <source>OIG local password</source>
        <translation>Mot de passe local OIG</translation>
    </message>
    <message>
        <source>The password set for this application on the Open Integration Gateway.</source>
        <translation>Le mot de passe défini pour cette application sur l’Open Integration Gateway.</translation>
    </message>
    <message>
        <source>MBG IP Address or FQDN</source>
        <translation>Adresse IP ou FQDN du MBG</translation>
    </message>
    <message>
        <source>The Border Gateway paired with this gateway.</source>
        <translation>Le Border Gateway associé à cette passerelle.</translation>
    </message>
    <message>
        <source>MBG Password</source>
        <translation>Mot de passe du MBG</translation>
    </message>
    <message>
        <source>Admin password, at most 15 characters.</source>
        <translation>Mot de passe admin, 15 caractères au maximum.</translation>
    </message>
    <message>
        <source>Advanced settings</source>
        <translation>Paramètres avancés</translation>
    </message>
    <message>
        <source>OIG address</source>
        <translation>Adresse de l’OIG</translation>
    </message>
    <message>
        <source>Empty: the address of the PBX.</source>
        <translation>Vide&#xa0;: l’adresse du PBX.</translation>
    </message>
    <message>
        <source>SIP address of the platform</source>
        <translation>Adresse SIP de la plateforme</translation>
    </message>
    <message>
        <source>Empty: the platform&apos;s own.</source>
        <translation>Vide&#xa0;: celle de la plateforme.</translation>
    </message>
    <message>
        <source>SIP transport of the MBG</source>
        <translation>Transport SIP du MBG</translation>
    </message>
    <message>
        <source>SIP port of the MBG</source>
        <translation>Port SIP du MBG</translation>
    </message>
    <message>
        <source>MSL server manager</source>
        <translation>Gestionnaire de serveur MSL</translation>
    </message>
    <message>
        <source>Empty: the MBG&apos;s address. Without a login its AccountID is not checked.</source>
        <translation>Vide&#xa0;: l’adresse du MBG. Sans authentification, son AccountID n’est pas vérifié.</translation>
    </message>
    <message>
        <source>MSL user</source>
        <translation>Utilisateur MSL</translation>
    </message>
    <message>
        <source>MSL password</source>
        <translation>Mot de passe MSL</translation>
    </message>
</context>
<context>
    <name>ConnectionTab</name>
    <message>
        <source>Since %1</source>
        <translation>Depuis %1</translation>
    </message>
    <message>
        <source>“Change…” opens the setup at “Configure PBX”. Everything is checked before it is kept.</source>
        <translation>«&#xa0;Modifier…&#xa0;» ouvre la configuration à l’étape «&#xa0;Configurer le PBX&#xa0;». Tout est vérifié avant d’être conservé.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Change the connection</source>
        <translation>Modifier la connexion</translation>
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
        <translation>Gestionnaire de serveur MSL</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
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
        <translation>Pilote de messagerie vocale</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Not needed for this PBX</source>
        <translation>Inutile pour ce PBX</translation>
    </message>
    <message>
        <source>SIP trunk</source>
        <translation>Trunk SIP</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>ID de compte</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Non indiqué</translation>
    </message>
    <message>
        <source>Account ID there</source>
        <translation>ID de compte sur place</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Non vérifié</translation>
    </message>
    <message>
        <source>Without a login to the server manager it cannot be read.</source>
        <translation>Sans authentification au gestionnaire de serveur, il ne peut pas être lu.</translation>
    </message>
    <message>
        <source>It is that of the account.</source>
        <translation>C’est celui du compte.</translation>
    </message>
    <message>
        <source>It is not that of the account %1.</source>
        <translation>Ce n’est pas celui du compte %1.</translation>
    </message>
    <message>
        <source>Calls between the platform and the Border Gateway.</source>
        <translation>Appels entre la plateforme et la Border Gateway.</translation>
    </message>
</context>
<context>
    <name>ContactRows</name>
    <message>
        <source>Add a contact</source>
        <translation>Ajouter un contact</translation>
    </message>
    <message>
        <source>Support Contacts</source>
        <translation>Contacts de support</translation>
    </message>
    <message>
        <source>They receive the mails about reported issues. At least one is needed.</source>
        <translation>Ils reçoivent les e-mails sur les problèmes signalés. Il en faut au moins un.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Name of support contact %1</source>
        <translation>Nom du contact de support %1</translation>
    </message>
    <message>
        <source>E-mail address of support contact %1</source>
        <translation>Adresse e-mail du contact de support %1</translation>
    </message>
    <message>
        <source>Remove support contact %1</source>
        <translation>Retirer le contact de support %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>At least one support contact is needed.</source>
        <translation>Au moins un contact de support est nécessaire.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>The console ended unexpectedly</source>
        <translation>La console s’est arrêtée de façon inattendue</translation>
    </message>
    <message>
        <source>Last time this program crashed. Nothing of the site was lost: what was under way is completed by the engine. Please send this report to support.</source>
        <translation>La dernière fois, ce programme s’est arrêté brutalement. Rien n’a été perdu sur le site&#xa0;: le moteur termine ce qui était en cours. Veuillez envoyer ce rapport au support.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
</context>
<context>
    <name>DeploymentForm</name>
    <message>
        <source>Send deployment e-mails to the imported users now</source>
        <translation>Envoyer maintenant les e-mails de déploiement aux utilisateurs importés</translation>
    </message>
    <message>
        <source>Select the check box to go to the Users List page after you press the Complete button</source>
        <translation>Cochez la case pour aller à la page Liste des utilisateurs après avoir appuyé sur le bouton «&#xa0;Terminer&#xa0;»</translation>
    </message>
    <message>
        <source>Each mail has an invitation link that is valid for four days and works once. The mails can be sent at any time later.</source>
        <translation>Chaque e-mail contient un lien d’invitation valable quatre jours et utilisable une seule fois. Les e-mails peuvent être envoyés à tout moment par la suite.</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Serveur de messagerie</translation>
    </message>
    <message>
        <source>Name or IP address, with or without port.</source>
        <translation>Nom ou adresse IP, avec ou sans port.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Empty: the server asks for no login.</source>
        <translation>Vide&#xa0;: le serveur ne demande pas d’authentification.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Expéditeur</translation>
    </message>
    <message>
        <source>For example: CloudLink Gateway &lt;gateway@customer.example&gt;</source>
        <translation>Par exemple&#xa0;: CloudLink Gateway &lt;gateway@customer.example&gt;</translation>
    </message>
    <message>
        <source>MSL user</source>
        <translation>Utilisateur MSL</translation>
    </message>
    <message>
        <source>To write the AccountID on the server manager&apos;s page.</source>
        <translation>Pour inscrire l&apos;AccountID sur la page du gestionnaire de serveur.</translation>
    </message>
    <message>
        <source>MSL password</source>
        <translation>Mot de passe MSL</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>Onboarding Complete</source>
        <translation>Mise en service terminée</translation>
    </message>
    <message>
        <source>The site is connected. Users are kept in step with the PBX from now on.</source>
        <translation>Le site est connecté. Les utilisateurs restent désormais synchronisés avec le PBX.</translation>
    </message>
    <message>
        <source>Test call</source>
        <translation>Appel test</translation>
    </message>
    <message>
        <source>Go to the Users List</source>
        <translation>Voir les utilisateurs</translation>
    </message>
    <message>
        <source>Go to the Dashboard</source>
        <translation>Aller au tableau de bord</translation>
    </message>
    <message>
        <source>Open Calls</source>
        <translation>Ouvrir Appels</translation>
    </message>
</context>
<context>
    <name>EndpointState</name>
    <message>
        <source>Endpoint unknown</source>
        <translation>Terminal inconnu</translation>
    </message>
    <message>
        <source>Endpoint idle</source>
        <translation>Terminal libre</translation>
    </message>
    <message>
        <source>Endpoint ringing</source>
        <translation>Terminal en sonnerie</translation>
    </message>
    <message>
        <source>Endpoint in a call</source>
        <translation>Terminal en appel</translation>
    </message>
    <message>
        <source>Endpoint on hold</source>
        <translation>Terminal en garde</translation>
    </message>
    <message>
        <source>Endpoint out of service</source>
        <translation>Terminal hors service</translation>
    </message>
</context>
<context>
    <name>EngineSettings</name>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Not reachable, tried again</source>
        <translation>Injoignable, nouvel essai</translation>
    </message>
    <message>
        <source>Other version</source>
        <translation>Autre version</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Injoignable</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Automatic (this computer)</source>
        <translation>Automatique (cet ordinateur)</translation>
    </message>
    <message>
        <source>Service on this computer</source>
        <translation>Service sur cet ordinateur</translation>
    </message>
    <message>
        <source>Other socket</source>
        <translation>Autre socket</translation>
    </message>
    <message>
        <source>Path of the socket</source>
        <translation>Chemin du socket</translation>
    </message>
    <message>
        <source>As the engine tells it, for example /srv/gateway/run/engine.sock.</source>
        <translation>Tel que le moteur l’indique, par exemple /srv/gateway/run/engine.sock.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>The engine in this program</source>
        <translation>Le moteur dans ce programme</translation>
    </message>
    <message>
        <source>The engine this console is attached to</source>
        <translation>Le moteur auquel cette console est attachée</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Démarré</translation>
    </message>
    <message>
        <source>Data directory</source>
        <translation>Répertoire de données</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>Secrets are protected by</source>
        <translation>Secrets protégés par</translation>
    </message>
    <message>
        <source>Attach to another engine</source>
        <translation>S’attacher à un autre moteur</translation>
    </message>
    <message>
        <source>Attaches to the engine that holds the data directory; if none is running, starts one in this program.</source>
        <translation>S’attache au moteur qui détient le répertoire de données&#xa0;; si aucun n’est en cours d’exécution, en démarre un dans ce programme.</translation>
    </message>
    <message>
        <source>An engine with a data directory of its own.</source>
        <translation>Un moteur avec son propre répertoire de données.</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>Indisponible</translation>
    </message>
    <message>
        <source>Enter the path of the socket.</source>
        <translation>Saisissez le chemin du socket.</translation>
    </message>
    <message>
        <source>Correct the path.</source>
        <translation>Corrigez le chemin.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The path begins with a slash.</source>
        <translation>Le chemin commence par une barre oblique.</translation>
    </message>
    <message>
        <source>The path of a socket has at most %1 bytes.</source>
        <translation>Le chemin d’un socket compte au maximum %1 octets.</translation>
    </message>
    <message>
        <source>The pages are opened anew. What was typed elsewhere and not applied is lost.</source>
        <translation>Les pages sont rouvertes. Ce qui a été saisi ailleurs sans être appliqué est perdu.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Internal error</source>
        <translation>Erreur interne</translation>
    </message>
    <message>
        <source>The program found itself in a state that should not exist: %{detail}.</source>
        <translation>Le programme s’est retrouvé dans un état qui ne devrait pas exister&#xa0;: %{detail}.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, send the logs to support.</source>
        <translation>Réessayez. Si le problème se reproduit, envoyez les journaux au support.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>The operation was cancelled before it was done.</source>
        <translation>L’opération a été annulée avant la fin.</translation>
    </message>
    <message>
        <source>Start it again when you want it to go on.</source>
        <translation>Relancez-la lorsque vous souhaitez la poursuivre.</translation>
    </message>
    <message>
        <source>Command not understood</source>
        <translation>Commande non comprise</translation>
    </message>
    <message>
        <source>%{detail}</source>
        <translation>%{detail}</translation>
    </message>
    <message>
        <source>Run the command with --help to see what it takes.</source>
        <translation>Exécutez la commande avec --help pour afficher les arguments acceptés.</translation>
    </message>
    <message>
        <source>Value not accepted</source>
        <translation>Valeur non acceptée</translation>
    </message>
    <message>
        <source>%{field} has a value that cannot be used: %{detail}.</source>
        <translation>La valeur de %{field} est inutilisable&#xa0;: %{detail}.</translation>
    </message>
    <message>
        <source>Correct the value and try again.</source>
        <translation>Corrigez la valeur et réessayez.</translation>
    </message>
    <message>
        <source>Value missing</source>
        <translation>Valeur manquante</translation>
    </message>
    <message>
        <source>%{field} is needed and was not given.</source>
        <translation>%{field} est requis, mais n’a pas été indiqué.</translation>
    </message>
    <message>
        <source>Enter a value and try again.</source>
        <translation>Saisissez une valeur et réessayez.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>There is no %{what} %{name}.</source>
        <translation>Élément introuvable&#xa0;: %{what} %{name}.</translation>
    </message>
    <message>
        <source>Check the name, or list what there is.</source>
        <translation>Vérifiez le nom ou affichez la liste des éléments existants.</translation>
    </message>
    <message>
        <source>A decision is needed</source>
        <translation>Une décision est nécessaire</translation>
    </message>
    <message>
        <source>The question %{question} was not answered.</source>
        <translation>La question %{question} est restée sans réponse.</translation>
    </message>
    <message>
        <source>Answer it in the console, or name the decision in the answers file.</source>
        <translation>Répondez-y dans la console ou indiquez la décision dans le fichier de réponses.</translation>
    </message>
    <message>
        <source>Name not found</source>
        <translation>Nom introuvable</translation>
    </message>
    <message>
        <source>%{host} is not known to the name server.</source>
        <translation>%{host} est inconnu du serveur de noms.</translation>
    </message>
    <message>
        <source>Check the spelling of the address and the DNS servers of this computer.</source>
        <translation>Vérifiez l’orthographe de l’adresse et les serveurs DNS de cet ordinateur.</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Connexion refusée</translation>
    </message>
    <message>
        <source>Nothing answers at %{host} port %{port}.</source>
        <translation>Aucune réponse de %{host}, port %{port}.</translation>
    </message>
    <message>
        <source>Check the address and port, that the service is started, and that no firewall refuses the connection.</source>
        <translation>Vérifiez l’adresse et le port, que le service est démarré et qu’aucun pare-feu ne refuse la connexion.</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Injoignable</translation>
    </message>
    <message>
        <source>There is no network path to %{host} port %{port}.</source>
        <translation>Il n’existe aucun chemin réseau vers %{host}, port %{port}.</translation>
    </message>
    <message>
        <source>Check cable, routing and firewall between this computer and %{host}.</source>
        <translation>Vérifiez le câble, le routage et le pare-feu entre cet ordinateur et %{host}.</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Connexion perdue</translation>
    </message>
    <message>
        <source>%{host} closed the connection before the answer was complete.</source>
        <translation>%{host} a fermé la connexion avant que la réponse soit complète.</translation>
    </message>
    <message>
        <source>Try again; if it stays, check the network and the logs of %{host}.</source>
        <translation>Réessayez&#xa0;; si le problème persiste, vérifiez le réseau et les journaux de %{host}.</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Pas de réponse dans le délai imparti</translation>
    </message>
    <message>
        <source>%{host} did not answer within %{seconds} seconds.</source>
        <translation>%{host} n’a pas répondu en %{seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>Check that the system is up and not overloaded, and that no firewall drops the connection.</source>
        <translation>Vérifiez que le système est en service et non surchargé, et qu’aucun pare-feu ne bloque la connexion.</translation>
    </message>
    <message>
        <source>No secure connection</source>
        <translation>Pas de connexion sécurisée</translation>
    </message>
    <message>
        <source>The TLS handshake with %{host} port %{port} failed.</source>
        <translation>La négociation TLS avec %{host}, port %{port}, a échoué.</translation>
    </message>
    <message>
        <source>Check that the port speaks TLS 1.2 or later. Plain text is never used instead.</source>
        <translation>Vérifiez que le port prend en charge TLS 1.2 ou une version ultérieure. Le texte en clair n’est jamais utilisé en remplacement.</translation>
    </message>
    <message>
        <source>Certificate not trusted yet</source>
        <translation>Certificat pas encore approuvé</translation>
    </message>
    <message>
        <source>%{host} port %{port} shows a certificate of %{subject} that no public authority vouches for. Its SHA-256 fingerprint is %{fingerprint}.</source>
        <translation>%{host}, port %{port}, présente un certificat de %{subject} qu’aucune autorité publique ne garantit. Son empreinte SHA-256 est %{fingerprint}.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one shown on the system itself, then decide to trust it.</source>
        <translation>Comparez l’empreinte avec celle affichée sur le système lui-même, puis décidez de lui faire confiance.</translation>
    </message>
    <message>
        <source>Certificate expired</source>
        <translation>Certificat expiré</translation>
    </message>
    <message>
        <source>The certificate of %{host} port %{port} was valid until %{notAfter}.</source>
        <translation>Le certificat de %{host}, port %{port}, était valide jusqu’au %{notAfter}.</translation>
    </message>
    <message>
        <source>Renew the certificate on %{host}, or check the clock of both systems.</source>
        <translation>Renouvelez le certificat sur %{host} ou vérifiez l’horloge des deux systèmes.</translation>
    </message>
    <message>
        <source>Certificate changed</source>
        <translation>Certificat modifié</translation>
    </message>
    <message>
        <source>%{host} port %{port} shows another certificate (%{fingerprint}) than the one that was trusted (%{trusted}).</source>
        <translation>%{host}, port %{port}, présente un autre certificat (%{fingerprint}) que celui qui a été approuvé (%{trusted}).</translation>
    </message>
    <message>
        <source>Find out why it changed. If it was renewed on purpose, decide to trust the new fingerprint.</source>
        <translation>Recherchez la raison de ce changement. Si le renouvellement était voulu, décidez de faire confiance à la nouvelle empreinte.</translation>
    </message>
    <message>
        <source>Proxy refused</source>
        <translation>Refus du proxy</translation>
    </message>
    <message>
        <source>The proxy %{host} did not let the connection through.</source>
        <translation>Le proxy %{host} n’a pas laissé passer la connexion.</translation>
    </message>
    <message>
        <source>Check proxy address, name and password in the settings.</source>
        <translation>Vérifiez l’adresse, le nom et le mot de passe du proxy dans les paramètres.</translation>
    </message>
    <message>
        <source>Answer too large</source>
        <translation>Réponse trop volumineuse</translation>
    </message>
    <message>
        <source>%{host} sent more than %{limit} bytes for %{what}.</source>
        <translation>%{host} a envoyé plus de %{limit} octets pour %{what}.</translation>
    </message>
    <message>
        <source>Check that the address is that of the right system.</source>
        <translation>Vérifiez que l’adresse est celle du bon système.</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>Réponse non comprise</translation>
    </message>
    <message>
        <source>%{host} answered %{what} with something that does not follow its contract: %{detail}.</source>
        <translation>%{host} a répondu à %{what} d’une manière non conforme à son contrat&#xa0;: %{detail}.</translation>
    </message>
    <message>
        <source>Check that the address is that of the right system and its version is supported.</source>
        <translation>Vérifiez que l’adresse est celle du bon système et que sa version est prise en charge.</translation>
    </message>
    <message>
        <source>Unexpected answer</source>
        <translation>Réponse inattendue</translation>
    </message>
    <message>
        <source>%{host} answered %{what} with HTTP status %{status}.</source>
        <translation>%{host} a répondu à %{what} avec le statut HTTP %{status}.</translation>
    </message>
    <message>
        <source>Check that the address is that of the right system; the reason it gave is below.</source>
        <translation>Vérifiez que l’adresse est celle du bon système&#xa0;; la raison qu’il a indiquée figure ci-dessous.</translation>
    </message>
    <message>
        <source>PBX log-in refused</source>
        <translation>Authentification refusée par le PBX</translation>
    </message>
    <message>
        <source>%{host} does not accept what it was given to log in with.</source>
        <translation>%{host} n’accepte pas les informations d’authentification fournies.</translation>
    </message>
    <message>
        <source>MiVoice Business: check the local password set for this application on the OIG, and the application credential file. Other PBXs: check user and password of the CSTA access.</source>
        <translation>MiVoice Business&#xa0;: vérifiez le mot de passe local défini pour cette application sur l’OIG, ainsi que le fichier d’informations d’identification de l’application. Autres PBX&#xa0;: vérifiez l’utilisateur et le mot de passe de l’accès CSTA.</translation>
    </message>
    <message>
        <source>PBX session lost</source>
        <translation>Session PBX perdue</translation>
    </message>
    <message>
        <source>The session with %{host} ended.</source>
        <translation>La session avec %{host} a pris fin.</translation>
    </message>
    <message>
        <source>It is opened again by itself; if this repeats, check the load of that system.</source>
        <translation>Elle est rouverte automatiquement&#xa0;; si le problème se répète, vérifiez la charge de ce système.</translation>
    </message>
    <message>
        <source>PBX not known to the OIG</source>
        <translation>PBX inconnu de l’OIG</translation>
    </message>
    <message>
        <source>The Open Integration Gateway does not know a PBX at %{address}.</source>
        <translation>L’Open Integration Gateway ne connaît aucun PBX à l’adresse %{address}.</translation>
    </message>
    <message>
        <source>Enter the address under which the PBX is configured on the OIG.</source>
        <translation>Saisissez l’adresse sous laquelle le PBX est configuré sur l’OIG.</translation>
    </message>
    <message>
        <source>PBX not connected</source>
        <translation>PBX non connecté</translation>
    </message>
    <message>
        <source>The PBX at %{address} is not connected (state %{state}).</source>
        <translation>Le PBX à l’adresse %{address} n’est pas connecté (état %{state}).</translation>
    </message>
    <message>
        <source>Check the PBX and, for a MiVoice Business, the OIG&apos;s connection to it.</source>
        <translation>Vérifiez le PBX et, pour un MiVoice Business, la connexion de l’OIG à celui-ci.</translation>
    </message>
    <message>
        <source>PBX version too old</source>
        <translation>Version du PBX trop ancienne</translation>
    </message>
    <message>
        <source>The PBX runs version %{found}; %{needed} or later is needed.</source>
        <translation>Le PBX exécute la version %{found}&#xa0;; la version %{needed} ou ultérieure est requise.</translation>
    </message>
    <message>
        <source>Upgrade the MiVoice Business, then continue.</source>
        <translation>Mettez à niveau le MiVoice Business, puis continuez.</translation>
    </message>
    <message>
        <source>Not a MiVoice Business</source>
        <translation>Ce n’est pas un MiVoice Business</translation>
    </message>
    <message>
        <source>The system at %{address} says it is %{found}.</source>
        <translation>Le système à l’adresse %{address} s’identifie comme %{found}.</translation>
    </message>
    <message>
        <source>Choose the PBX type that it is, or enter the address of the MiVoice Business.</source>
        <translation>Choisissez le type de PBX correspondant ou saisissez l’adresse du MiVoice Business.</translation>
    </message>
    <message>
        <source>Form not offered by the PBX</source>
        <translation>Formulaire non proposé par le PBX</translation>
    </message>
    <message>
        <source>The PBX does not offer the form %{table}.</source>
        <translation>Le PBX ne propose pas le formulaire %{table}.</translation>
    </message>
    <message>
        <source>Check the rights of the application on the OIG and the release of the PBX.</source>
        <translation>Vérifiez les droits de l’application sur l’OIG et la version du PBX.</translation>
    </message>
    <message>
        <source>Field not offered by the PBX</source>
        <translation>Champ non proposé par le PBX</translation>
    </message>
    <message>
        <source>The form %{table} of the PBX has no field %{column}.</source>
        <translation>Le formulaire %{table} du PBX ne contient pas de champ %{column}.</translation>
    </message>
    <message>
        <source>Check the release of the PBX.</source>
        <translation>Vérifiez la version du PBX.</translation>
    </message>
    <message>
        <source>PBX refuses to be read</source>
        <translation>Lecture refusée par le PBX</translation>
    </message>
    <message>
        <source>The PBX refused to read %{table}.</source>
        <translation>Le PBX a refusé la lecture de %{table}.</translation>
    </message>
    <message>
        <source>Give the application the right to read the PBX database on the OIG.</source>
        <translation>Accordez à l’application, sur l’OIG, le droit de lire la base de données du PBX.</translation>
    </message>
    <message>
        <source>PBX refuses to be changed</source>
        <translation>Modification refusée par le PBX</translation>
    </message>
    <message>
        <source>The PBX refused to change %{table}.</source>
        <translation>Le PBX a refusé la modification de %{table}.</translation>
    </message>
    <message>
        <source>Give the application the right to write the PBX database, or correct what the reason names.</source>
        <translation>Accordez à l’application le droit d’écrire dans la base de données du PBX ou corrigez le point indiqué par la raison du refus.</translation>
    </message>
    <message>
        <source>Row changed meanwhile</source>
        <translation>Enregistrement modifié entre-temps</translation>
    </message>
    <message>
        <source>A row of %{table} was changed by somebody else.</source>
        <translation>Un enregistrement de %{table} a été modifié par quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Look at the new content and apply the plan again.</source>
        <translation>Examinez le nouveau contenu et appliquez de nouveau le plan.</translation>
    </message>
    <message>
        <source>PBX answered short</source>
        <translation>Réponse incomplète du PBX</translation>
    </message>
    <message>
        <source>The PBX announced more rows of %{table} than it sent.</source>
        <translation>Le PBX a annoncé plus d’enregistrements de %{table} qu’il n’en a envoyé.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again; if it stays, check the PBX.</source>
        <translation>Rien n’a été modifié. Réessayez&#xa0;; si le problème persiste, vérifiez le PBX.</translation>
    </message>
    <message>
        <source>PBX request failed</source>
        <translation>Échec de la requête au PBX</translation>
    </message>
    <message>
        <source>The PBX did not carry out %{operation}.</source>
        <translation>Le PBX n’a pas exécuté %{operation}.</translation>
    </message>
    <message>
        <source>The reason given by the PBX is below.</source>
        <translation>La raison indiquée par le PBX figure ci-dessous.</translation>
    </message>
    <message>
        <source>Call request refused</source>
        <translation>Requête d’appel refusée</translation>
    </message>
    <message>
        <source>The PBX did not carry out %{operation} for %{endpoint}.</source>
        <translation>Le PBX n’a pas exécuté %{operation} pour %{endpoint}.</translation>
    </message>
    <message>
        <source>The reason given by the PBX is below; look at the state of the call.</source>
        <translation>La raison indiquée par le PBX figure ci-dessous&#xa0;; vérifiez l’état de l’appel.</translation>
    </message>
    <message>
        <source>Not possible on this PBX</source>
        <translation>Impossible sur ce PBX</translation>
    </message>
    <message>
        <source>%{operation} is not possible: %{detail}.</source>
        <translation>%{operation} n’est pas possible&#xa0;: %{detail}.</translation>
    </message>
    <message>
        <source>Use the telephone itself, or give the application the right it lacks.</source>
        <translation>Utilisez le téléphone lui-même ou accordez à l’application le droit qui lui manque.</translation>
    </message>
    <message>
        <source>No such endpoint</source>
        <translation>Terminal inexistant</translation>
    </message>
    <message>
        <source>The extension %{endpoint} is not monitored by this gateway.</source>
        <translation>Le poste %{endpoint} n’est pas surveillé par cette passerelle.</translation>
    </message>
    <message>
        <source>Check the number; only imported users&apos; extensions are monitored.</source>
        <translation>Vérifiez le numéro&#xa0;; seuls les postes des utilisateurs importés sont surveillés.</translation>
    </message>
    <message>
        <source>MBG password too long</source>
        <translation>Mot de passe du MBG trop long</translation>
    </message>
    <message>
        <source>The MBG password has %{length} characters; at most 15 are possible.</source>
        <translation>Le mot de passe du MBG comporte %{length} caractères&#xa0;; 15 au maximum sont possibles.</translation>
    </message>
    <message>
        <source>Set a password of at most 15 characters on the MBG and enter it here.</source>
        <translation>Définissez un mot de passe de 15 caractères au maximum sur le MBG et saisissez-le ici.</translation>
    </message>
    <message>
        <source>MBG log-in refused</source>
        <translation>Authentification refusée par le MBG</translation>
    </message>
    <message>
        <source>The MBG at %{host} does not accept the password.</source>
        <translation>Le MBG %{host} n’accepte pas le mot de passe.</translation>
    </message>
    <message>
        <source>Check the admin password of the MBG.</source>
        <translation>Vérifiez le mot de passe d’administrateur du MBG.</translation>
    </message>
    <message>
        <source>MBG token refused</source>
        <translation>Jeton refusé par le MBG</translation>
    </message>
    <message>
        <source>The web-service token of the MBG at %{host} is expired or revoked.</source>
        <translation>Le jeton de service web du MBG %{host} a expiré ou a été révoqué.</translation>
    </message>
    <message>
        <source>Enter the MBG admin password again to get a new token.</source>
        <translation>Saisissez de nouveau le mot de passe d’administrateur du MBG pour obtenir un nouveau jeton.</translation>
    </message>
    <message>
        <source>MBG version too old</source>
        <translation>Version du MBG trop ancienne</translation>
    </message>
    <message>
        <source>The MBG runs version %{found}; %{needed} or later is needed.</source>
        <translation>Le MBG exécute la version %{found}&#xa0;; la version %{needed} ou ultérieure est requise.</translation>
    </message>
    <message>
        <source>Upgrade the MiVoice Border Gateway, then continue.</source>
        <translation>Mettez à niveau le MiVoice Border Gateway, puis continuez.</translation>
    </message>
    <message>
        <source>MBG versions differ</source>
        <translation>Versions de MBG différentes</translation>
    </message>
    <message>
        <source>The MBGs of the cluster run different versions: %{versions}.</source>
        <translation>Les MBG du cluster exécutent des versions différentes&#xa0;: %{versions}.</translation>
    </message>
    <message>
        <source>Bring all MBGs of the cluster to the same version.</source>
        <translation>Mettez tous les MBG du cluster à la même version.</translation>
    </message>
    <message>
        <source>MBG refused the change</source>
        <translation>Modification refusée par le MBG</translation>
    </message>
    <message>
        <source>The MBG did not accept %{what}.</source>
        <translation>Le MBG n’a pas accepté %{what}.</translation>
    </message>
    <message>
        <source>The reason given by the MBG is below.</source>
        <translation>La raison indiquée par le MBG figure ci-dessous.</translation>
    </message>
    <message>
        <source>Trunk not in service</source>
        <translation>Trunk hors service</translation>
    </message>
    <message>
        <source>The SIP trunk %{trunk} is not up: %{detail}.</source>
        <translation>Le trunk SIP %{trunk} n’est pas actif&#xa0;: %{detail}.</translation>
    </message>
    <message>
        <source>Check TCP port 5061 outbound and the trunk on the MBG.</source>
        <translation>Vérifiez le port TCP 5061 en sortie et le trunk sur le MBG.</translation>
    </message>
    <message>
        <source>MSL log-in refused</source>
        <translation>Authentification refusée par MSL</translation>
    </message>
    <message>
        <source>The MSL server manager at %{host} does not accept the log-in.</source>
        <translation>Le gestionnaire de serveur MSL de %{host} n’accepte pas l’authentification.</translation>
    </message>
    <message>
        <source>Check user and password of the server manager.</source>
        <translation>Vérifiez l’utilisateur et le mot de passe du gestionnaire de serveur.</translation>
    </message>
    <message>
        <source>Gateway blade not installed</source>
        <translation>Module (blade) de la passerelle non installé</translation>
    </message>
    <message>
        <source>The server manager at %{host} has no CloudLink Gateway application.</source>
        <translation>Le gestionnaire de serveur de %{host} ne contient pas l’application CloudLink Gateway.</translation>
    </message>
    <message>
        <source>Install the CloudLink Gateway blade under ServiceLink, Blades.</source>
        <translation>Installez le module (blade) CloudLink Gateway sous «&#xa0;ServiceLink&#xa0;», «&#xa0;Blades&#xa0;».</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Connexion à la plateforme refusée</translation>
    </message>
    <message>
        <source>The platform does not accept the user name or the password.</source>
        <translation>La plateforme n’accepte pas le nom d’utilisateur ou le mot de passe.</translation>
    </message>
    <message>
        <source>Check both, and that the account is active.</source>
        <translation>Vérifiez les deux, et que le compte est actif.</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Session fermée</translation>
    </message>
    <message>
        <source>The platform no longer accepts the stored sign-in of %{who}.</source>
        <translation>La plateforme n’accepte plus la connexion enregistrée de %{who}.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Connectez-vous de nouveau.</translation>
    </message>
    <message>
        <source>Not permitted</source>
        <translation>Non autorisé</translation>
    </message>
    <message>
        <source>%{who} may not do this on the platform.</source>
        <translation>%{who} n’a pas le droit d’effectuer cette opération sur la plateforme.</translation>
    </message>
    <message>
        <source>Ask an administrator of the account for the right.</source>
        <translation>Demandez ce droit à un administrateur du compte.</translation>
    </message>
    <message>
        <source>Value already in use</source>
        <translation>Valeur déjà utilisée</translation>
    </message>
    <message>
        <source>One or more of the attribute values are already in use: %{detail}.</source>
        <translation>Une ou plusieurs valeurs d’attribut sont déjà utilisées&#xa0;: %{detail}.</translation>
    </message>
    <message>
        <source>Free the value on the other user, or change it on the PBX.</source>
        <translation>Libérez la valeur chez l’autre utilisateur ou modifiez-la sur le PBX.</translation>
    </message>
    <message>
        <source>Platform refused the request</source>
        <translation>Requête refusée par la plateforme</translation>
    </message>
    <message>
        <source>The platform did not accept %{what}.</source>
        <translation>La plateforme n’a pas accepté %{what}.</translation>
    </message>
    <message>
        <source>The reason given by the platform is below; quote the request id to support.</source>
        <translation>La raison indiquée par la plateforme figure ci-dessous&#xa0;; communiquez l’ID de requête au support.</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Trop de requêtes</translation>
    </message>
    <message>
        <source>The platform asks to wait %{seconds} seconds before the next request.</source>
        <translation>La plateforme demande d’attendre %{seconds}&#xa0;s avant la prochaine requête.</translation>
    </message>
    <message>
        <source>Wait; the program tries again by itself.</source>
        <translation>Patientez&#xa0;; le programme réessaie automatiquement.</translation>
    </message>
    <message>
        <source>Platform not available</source>
        <translation>Plateforme indisponible</translation>
    </message>
    <message>
        <source>The platform could not answer %{what} (status %{status}).</source>
        <translation>La plateforme n’a pas pu répondre à %{what} (statut %{status}).</translation>
    </message>
    <message>
        <source>Wait; the program tries again by itself. Look at the platform status page.</source>
        <translation>Patientez&#xa0;; le programme réessaie automatiquement. Consultez la page d’état de la plateforme.</translation>
    </message>
    <message>
        <source>List never ends</source>
        <translation>Liste sans fin</translation>
    </message>
    <message>
        <source>The pages of %{what} lead back to one already read.</source>
        <translation>Les pages de %{what} renvoient à une page déjà lue.</translation>
    </message>
    <message>
        <source>Nothing was changed. Report it to support with the request id.</source>
        <translation>Rien n’a été modifié. Signalez le problème au support en indiquant l’ID de requête.</translation>
    </message>
    <message>
        <source>Account not found</source>
        <translation>Compte introuvable</translation>
    </message>
    <message>
        <source>There is no account %{name} that this sign-in may see.</source>
        <translation>Aucun compte %{name} n’est visible avec cette connexion.</translation>
    </message>
    <message>
        <source>Check name or number of the account, or create it.</source>
        <translation>Vérifiez le nom ou le numéro du compte, ou créez-le.</translation>
    </message>
    <message>
        <source>Another gateway is linked</source>
        <translation>Une autre passerelle est liée</translation>
    </message>
    <message>
        <source>The account already has the gateway %{gateway}.</source>
        <translation>Le compte possède déjà la passerelle %{gateway}.</translation>
    </message>
    <message>
        <source>Remove the other gateway first, or choose the right account.</source>
        <translation>Supprimez d’abord l’autre passerelle ou choisissez le bon compte.</translation>
    </message>
    <message>
        <source>Gateway not known to the account</source>
        <translation>Passerelle inconnue du compte</translation>
    </message>
    <message>
        <source>The platform at %{host} does not know this gateway.</source>
        <translation>La plateforme %{host} ne connaît pas cette passerelle.</translation>
    </message>
    <message>
        <source>Check under Integrations that the gateway is still associated with the account, or add it again. The program keeps trying.</source>
        <translation>Vérifiez sous «&#xa0;Integrations&#xa0;» que la passerelle est toujours associée au compte, ou ajoutez-la de nouveau. Le programme continue d’essayer.</translation>
    </message>
    <message>
        <source>Gateway link taken over</source>
        <translation>Liaison de la passerelle reprise</translation>
    </message>
    <message>
        <source>Another connection of the same gateway took over the link to %{host}.</source>
        <translation>Une autre connexion de la même passerelle a repris la liaison avec %{host}.</translation>
    </message>
    <message>
        <source>Check whether a copy of this gateway runs elsewhere, and stop one of them.</source>
        <translation>Vérifiez si une copie de cette passerelle s’exécute ailleurs et arrêtez l’une des deux.</translation>
    </message>
    <message>
        <source>Gateway link version not spoken</source>
        <translation>Version de la liaison de passerelle non prise en charge</translation>
    </message>
    <message>
        <source>The platform at %{host} does not speak version %{known} of the gateway link.</source>
        <translation>La plateforme %{host} ne prend pas en charge la version %{known} de la liaison de passerelle.</translation>
    </message>
    <message>
        <source>Bring the gateway to a version that the platform names below. The program keeps trying.</source>
        <translation>Mettez la passerelle à une version indiquée ci-dessous par la plateforme. Le programme continue d’essayer.</translation>
    </message>
    <message>
        <source>Gateway link message refused</source>
        <translation>Message de la liaison de passerelle refusé</translation>
    </message>
    <message>
        <source>The platform at %{host} ended the gateway link because a message broke its contract.</source>
        <translation>La plateforme %{host} a mis fin à la liaison de passerelle, car un message ne respectait pas son contrat.</translation>
    </message>
    <message>
        <source>The link is opened again by itself. Send the logs with the reason below to support.</source>
        <translation>La liaison est rouverte automatiquement. Envoyez au support les journaux avec la raison ci-dessous.</translation>
    </message>
    <message>
        <source>Command too late</source>
        <translation>Commande trop tardive</translation>
    </message>
    <message>
        <source>The command %{action} came or could be begun only after its deadline.</source>
        <translation>La commande %{action} est arrivée ou n’a pu être lancée qu’après son échéance.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, check the clocks of gateway and platform.</source>
        <translation>Réessayez. Si le problème se reproduit, vérifiez les horloges de la passerelle et de la plateforme.</translation>
    </message>
    <message>
        <source>Outcome of the command not known</source>
        <translation>Résultat de la commande inconnu</translation>
    </message>
    <message>
        <source>The gateway was restarted while the PBX carried out %{action}.</source>
        <translation>La passerelle a été redémarrée pendant que le PBX exécutait %{action}.</translation>
    </message>
    <message>
        <source>Look at the state of the call; it was asked for anew.</source>
        <translation>Vérifiez l’état de l’appel&#xa0;; il a été redemandé.</translation>
    </message>
    <message>
        <source>Store in use</source>
        <translation>Base locale en cours d’utilisation</translation>
    </message>
    <message>
        <source>Another program holds the store %{path}.</source>
        <translation>Un autre programme utilise la base locale %{path}.</translation>
    </message>
    <message>
        <source>Attach to the running engine, or stop it. Nothing was changed.</source>
        <translation>Attachez-vous au moteur en cours d’exécution ou arrêtez-le. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Store from a newer version</source>
        <translation>Base locale d’une version plus récente</translation>
    </message>
    <message>
        <source>The store %{path} was written by a newer version (schema %{found}, this program knows %{known}).</source>
        <translation>La base locale %{path} a été écrite par une version plus récente (schéma %{found}&#xa0;; ce programme connaît le schéma %{known}).</translation>
    </message>
    <message>
        <source>Use the newer program, or restore the backup from before the upgrade. Nothing was changed.</source>
        <translation>Utilisez le programme plus récent ou restaurez la sauvegarde antérieure à la mise à niveau. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Disque plein</translation>
    </message>
    <message>
        <source>There is no space left to write %{path}.</source>
        <translation>Il n’y a plus d’espace disque pour écrire %{path}.</translation>
    </message>
    <message>
        <source>Free space on the disk. What was not written yet is done by the next run.</source>
        <translation>Libérez de l’espace sur le disque. Ce qui n’a pas encore été écrit le sera lors de la prochaine exécution.</translation>
    </message>
    <message>
        <source>Store cannot be used</source>
        <translation>Base locale inutilisable</translation>
    </message>
    <message>
        <source>The store %{path} cannot be read or written.</source>
        <translation>La base locale %{path} ne peut être ni lue ni écrite.</translation>
    </message>
    <message>
        <source>Check owner and rights of the folder and the state of the disk. Nothing was deleted.</source>
        <translation>Vérifiez le propriétaire et les droits du dossier, ainsi que l’état du disque. Rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>No key for the secrets</source>
        <translation>Aucune clé pour les secrets</translation>
    </message>
    <message>
        <source>Neither a credentials directory nor a keychain nor a key file is there to protect the secrets.</source>
        <translation>Aucun répertoire d’informations d’identification, trousseau ou fichier de clé n’est disponible pour protéger les secrets.</translation>
    </message>
    <message>
        <source>Give --secret-key FILE (mode 0600), unlock the keychain, or use systemd credentials.</source>
        <translation>Indiquez --secret-key FILE (mode 0600), déverrouillez le trousseau ou utilisez les informations d’identification systemd (credentials).</translation>
    </message>
    <message>
        <source>Secret store cannot be used</source>
        <translation>Coffre de secrets inutilisable</translation>
    </message>
    <message>
        <source>The secrets cannot be read or written: %{detail}.</source>
        <translation>Les secrets ne peuvent être ni lus ni écrits&#xa0;: %{detail}.</translation>
    </message>
    <message>
        <source>Unlock the keychain or check the key file. Nothing was deleted.</source>
        <translation>Déverrouillez le trousseau ou vérifiez le fichier de clé. Rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>Secret missing</source>
        <translation>Secret manquant</translation>
    </message>
    <message>
        <source>The secret %{name} is not in the secret store.</source>
        <translation>Le secret %{name} ne se trouve pas dans le coffre de secrets.</translation>
    </message>
    <message>
        <source>Enter it again.</source>
        <translation>Saisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>Secret reference cannot be read</source>
        <translation>Référence de secret illisible</translation>
    </message>
    <message>
        <source>%{field} refers to %{source}, which cannot be read.</source>
        <translation>%{field} fait référence à %{source}, dont la lecture est impossible.</translation>
    </message>
    <message>
        <source>Check the file or variable and its rights.</source>
        <translation>Vérifiez le fichier ou la variable, ainsi que ses droits.</translation>
    </message>
    <message>
        <source>Secret written in the file</source>
        <translation>Secret inscrit dans le fichier</translation>
    </message>
    <message>
        <source>%{field} contains a secret in clear text, and the file can be read by others.</source>
        <translation>%{field} contient un secret en clair, et le fichier peut être lu par d’autres.</translation>
    </message>
    <message>
        <source>Use {&quot;file&quot;: ...}, {&quot;env&quot;: ...} or {&quot;credential&quot;: ...}, or set the mode of the file to 0600.</source>
        <translation>Utilisez {&quot;file&quot;: ...}, {&quot;env&quot;: ...} ou {&quot;credential&quot;: ...}, ou définissez le mode du fichier sur 0600.</translation>
    </message>
    <message>
        <source>File cannot be read</source>
        <translation>Fichier illisible</translation>
    </message>
    <message>
        <source>%{path} cannot be read: %{detail}.</source>
        <translation>%{path} ne peut pas être lu&#xa0;: %{detail}.</translation>
    </message>
    <message>
        <source>Check the name and the rights of the file.</source>
        <translation>Vérifiez le nom et les droits du fichier.</translation>
    </message>
    <message>
        <source>File not understood</source>
        <translation>Fichier non compris</translation>
    </message>
    <message>
        <source>%{path} is not a valid document: %{detail}.</source>
        <translation>%{path} n’est pas un document valide&#xa0;: %{detail}.</translation>
    </message>
    <message>
        <source>Correct the file and try again.</source>
        <translation>Corrigez le fichier et réessayez.</translation>
    </message>
    <message>
        <source>No site yet</source>
        <translation>Aucun site pour le moment</translation>
    </message>
    <message>
        <source>This engine has no onboarded site.</source>
        <translation>Ce moteur n’a aucun site mis en service.</translation>
    </message>
    <message>
        <source>Run the onboarding first.</source>
        <translation>Effectuez d’abord la mise en service.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Aucune session</translation>
    </message>
    <message>
        <source>Nobody is signed in to the platform.</source>
        <translation>Personne n’est connecté à la plateforme.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Connectez-vous d’abord.</translation>
    </message>
    <message>
        <source>Different site</source>
        <translation>Site différent</translation>
    </message>
    <message>
        <source>The answers name %{asked}, but this engine was onboarded for %{found}.</source>
        <translation>Les réponses indiquent %{asked}, mais ce moteur a été mis en service pour %{found}.</translation>
    </message>
    <message>
        <source>Use another data directory for another site.</source>
        <translation>Utilisez un autre répertoire de données pour un autre site.</translation>
    </message>
    <message>
        <source>Onboarding under way</source>
        <translation>Mise en service en cours</translation>
    </message>
    <message>
        <source>This engine is just carrying out an onboarding.</source>
        <translation>Ce moteur est en train d’effectuer une mise en service.</translation>
    </message>
    <message>
        <source>Wait until it has ended, then start it again.</source>
        <translation>Attendez qu’elle soit terminée, puis relancez l’opération.</translation>
    </message>
    <message>
        <source>Plan out of date</source>
        <translation>Plan obsolète</translation>
    </message>
    <message>
        <source>The PBX or the account changed since the plan %{hash} was made.</source>
        <translation>Le PBX ou le compte a changé depuis la création du plan %{hash}.</translation>
    </message>
    <message>
        <source>Look at the new plan and apply that one.</source>
        <translation>Examinez le nouveau plan et appliquez celui-ci.</translation>
    </message>
    <message>
        <source>Stopped by the guard</source>
        <translation>Arrêté par le garde-fou</translation>
    </message>
    <message>
        <source>%{count} of %{total} imported users would vanish at once.</source>
        <translation>Utilisateurs importés qui disparaîtraient d’un seul coup&#xa0;: %{count} sur %{total}.</translation>
    </message>
    <message>
        <source>Check that the PBX answered completely. Nothing was changed.</source>
        <translation>Vérifiez que le PBX a répondu intégralement. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>PBX data looks incomplete</source>
        <translation>Les données du PBX semblent incomplètes</translation>
    </message>
    <message>
        <source>Check the PBX. Nothing was changed.</source>
        <translation>Vérifiez le PBX. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Run not complete</source>
        <translation>Exécution incomplète</translation>
    </message>
    <message>
        <source>%{failed} of %{total} changes could not be made.</source>
        <translation>Modifications qui n’ont pas pu être effectuées&#xa0;: %{failed} sur %{total}.</translation>
    </message>
    <message>
        <source>The report names each; the next run tries them again.</source>
        <translation>Le rapport indique chacune d’elles&#xa0;; la prochaine exécution les tentera de nouveau.</translation>
    </message>
    <message>
        <source>No free trunk service</source>
        <translation>Aucun service de trunk libre</translation>
    </message>
    <message>
        <source>All trunk services of the PBX are in use.</source>
        <translation>Tous les services de trunk du PBX sont utilisés.</translation>
    </message>
    <message>
        <source>Free one of the 150 trunk services in the form Trunk Attributes.</source>
        <translation>Libérez l’un des 150 services de trunk dans le formulaire «&#xa0;Trunk Attributes&#xa0;».</translation>
    </message>
    <message>
        <source>Object exists with another content</source>
        <translation>Objet existant avec un autre contenu</translation>
    </message>
    <message>
        <source>%{table} already has %{key}, which this program did not create.</source>
        <translation>%{table} contient déjà %{key}, que ce programme n’a pas créé.</translation>
    </message>
    <message>
        <source>Rename or remove it on the PBX, or choose another name in the settings.</source>
        <translation>Renommez ou supprimez cet objet sur le PBX, ou choisissez un autre nom dans les paramètres.</translation>
    </message>
    <message>
        <source>Approval needed</source>
        <translation>Approbation requise</translation>
    </message>
    <message>
        <source>%{count} objects wait to be written to the PBX and the MBG.</source>
        <translation>Objets en attente d’écriture sur le PBX et le MBG&#xa0;: %{count}.</translation>
    </message>
    <message>
        <source>Look at the plan and approve it, or answer &quot;provision&quot;: &quot;apply&quot;.</source>
        <translation>Examinez le plan et approuvez-le, ou répondez &quot;provision&quot;: &quot;apply&quot;.</translation>
    </message>
    <message>
        <source>Mail server without TLS</source>
        <translation>Serveur de messagerie sans TLS</translation>
    </message>
    <message>
        <source>The mail server %{host} does not offer the TLS that is required.</source>
        <translation>Le serveur de messagerie %{host} ne propose pas le mode TLS requis.</translation>
    </message>
    <message>
        <source>Choose the TLS mode that the server offers. Plain text is never used instead.</source>
        <translation>Choisissez le mode TLS proposé par le serveur. Le texte en clair n’est jamais utilisé en remplacement.</translation>
    </message>
    <message>
        <source>Mail log-in refused</source>
        <translation>Authentification refusée par le serveur de messagerie</translation>
    </message>
    <message>
        <source>The mail server %{host} does not accept user name or password.</source>
        <translation>Le serveur de messagerie %{host} n’accepte pas le nom d’utilisateur ou le mot de passe.</translation>
    </message>
    <message>
        <source>Check the login under Mail.</source>
        <translation>Vérifiez les informations de connexion sous «&#xa0;E-mail&#xa0;».</translation>
    </message>
    <message>
        <source>Mail refused</source>
        <translation>E-mail refusé</translation>
    </message>
    <message>
        <source>The mail server %{host} did not accept the mail to %{recipient}.</source>
        <translation>Le serveur de messagerie %{host} n’a pas accepté l’e-mail destiné à %{recipient}.</translation>
    </message>
    <message>
        <source>The answer of the server is below.</source>
        <translation>La réponse du serveur figure ci-dessous.</translation>
    </message>
    <message>
        <source>Engine not reachable</source>
        <translation>Moteur inaccessible</translation>
    </message>
    <message>
        <source>No engine answers at %{address}.</source>
        <translation>Aucun moteur ne répond à l’adresse %{address}.</translation>
    </message>
    <message>
        <source>Start the engine, or check the address and your membership of the group cloudlink.</source>
        <translation>Démarrez le moteur, ou vérifiez l’adresse et votre appartenance au groupe cloudlink.</translation>
    </message>
    <message>
        <source>Gateway not running</source>
        <translation>Passerelle arrêtée</translation>
    </message>
    <message>
        <source>This engine does not keep the site going, so it sees no calls.</source>
        <translation>Ce moteur n’assure pas le fonctionnement du site&#xa0;; il ne voit donc aucun appel.</translation>
    </message>
    <message>
        <source>Start the gateway with --service, or attach to the running one with --engine ADDRESS.</source>
        <translation>Démarrez la passerelle avec --service ou attachez-vous à celle en cours d’exécution avec --engine ADDRESS.</translation>
    </message>
    <message>
        <source>Engine already running</source>
        <translation>Moteur déjà en cours d’exécution</translation>
    </message>
    <message>
        <source>Another engine holds the data directory %{path}.</source>
        <translation>Un autre moteur utilise le répertoire de données %{path}.</translation>
    </message>
    <message>
        <source>Attach to it instead of starting a second one.</source>
        <translation>Attachez-vous à celui-ci au lieu d’en démarrer un second.</translation>
    </message>
    <message>
        <source>Versions do not fit</source>
        <translation>Versions incompatibles</translation>
    </message>
    <message>
        <source>The engine speaks protocol version %{found}, this program %{known}.</source>
        <translation>Le moteur utilise la version %{found} du protocole, ce programme la version %{known}.</translation>
    </message>
    <message>
        <source>Bring both to the same version.</source>
        <translation>Mettez les deux à la même version.</translation>
    </message>
    <message>
        <source>Not known to the engine</source>
        <translation>Inconnu du moteur</translation>
    </message>
    <message>
        <source>The engine has no method %{method}.</source>
        <translation>Le moteur ne possède pas de méthode %{method}.</translation>
    </message>
    <message>
        <source>Bring console and engine to the same version.</source>
        <translation>Mettez la console et le moteur à la même version.</translation>
    </message>
    <message>
        <source>Access denied</source>
        <translation>Accès refusé</translation>
    </message>
    <message>
        <source>%{who} may not use this engine.</source>
        <translation>%{who} n’a pas le droit d’utiliser ce moteur.</translation>
    </message>
    <message>
        <source>Run it as the same user, as root, or as a member of the group cloudlink.</source>
        <translation>Exécutez le programme sous le même utilisateur, en tant que root ou en tant que membre du groupe cloudlink.</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>Reason given: %1</source>
        <translation>Raison indiquée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Request: %1</source>
        <translation>Requête&#xa0;: %1</translation>
    </message>
    <message>
        <source>Valid until: %1</source>
        <translation>Valide jusqu’au : %1</translation>
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
        <translation>Filtres</translation>
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
        <translation>Trunks SIP</translation>
    </message>
</context>
<context>
    <name>GatewayDraft</name>
    <message>
        <source>Only the name or IP address, without “https://”.</source>
        <translation>Uniquement le nom ou l’adresse IP, sans «&#xa0;https://&#xa0;».</translation>
    </message>
    <message>
        <source>An address has no spaces.</source>
        <translation>Une adresse ne contient pas d’espaces.</translation>
    </message>
    <message>
        <source>This is not a host name or IP address, with or without “:port”.</source>
        <translation>Ce n’est ni un nom d’hôte ni une adresse IP, avec ou sans «&#xa0;:port&#xa0;».</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Ce n’est pas une adresse e-mail.</translation>
    </message>
    <message numerus="yes">
        <source>The MBG password has at most 15 characters; this one has %n.</source>
        <translation>
            <numerusform>Le mot de passe du MBG compte au maximum 15 caractères&#xa0;; celui-ci en compte %n.</numerusform>
            <numerusform>Le mot de passe du MBG compte au maximum 15 caractères&#xa0;; celui-ci en compte %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Ce champ est obligatoire.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Un port est un nombre de 1 à 65535.</translation>
    </message>
</context>
<context>
    <name>GatewayInformationForm</name>
    <message>
        <source>Site Name</source>
        <translation>Nom du site</translation>
    </message>
    <message>
        <source>How people call this site, e.g. “Head office”.</source>
        <translation>Le nom d’usage de ce site, par ex. «&#xa0;Siège&#xa0;».</translation>
    </message>
    <message>
        <source>Address of the PBX</source>
        <translation>Adresse du PBX</translation>
    </message>
    <message>
        <source>Where the PBX stands. It may differ from the customer&apos;s postal address.</source>
        <translation>L’endroit où se trouve le PBX. Il peut différer de l’adresse postale du client.</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Rue</translation>
    </message>
    <message>
        <source>Postal/Zip Code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>City/Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>State or Province</source>
        <translation>État ou province</translation>
    </message>
    <message>
        <source>Optional.</source>
        <translation>Facultatif.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>For example CA, US, DE.</source>
        <translation>Par exemple CA, US, DE.</translation>
    </message>
</context>
<context>
    <name>GatewayPage</name>
    <message>
        <source>Gateway</source>
        <translation>Passerelle</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Sync Now</source>
        <translation>Synchroniser</translation>
    </message>
    <message>
        <source>Parts of the gateway</source>
        <translation>Parties de la passerelle</translation>
    </message>
    <message>
        <source>Synchronization</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Non importés</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objets</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>No gateway yet</source>
        <translation>Aucune passerelle pour l’instant</translation>
    </message>
    <message>
        <source>The setup was begun. It goes on at the step “%1”.</source>
        <translation>La configuration a été commencée. Elle reprend à l’étape «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The setup connects the PBX with the account and imports the users.</source>
        <translation>La configuration relie le PBX au compte et importe les utilisateurs.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Set up the gateway</source>
        <translation>Configurer la passerelle</translation>
    </message>
    <message>
        <source>Reads the PBX now. Joins a synchronization that is under way.</source>
        <translation>Lit le PBX maintenant. Rejoint une synchronisation déjà en cours.</translation>
    </message>
    <message>
        <source>Shows what would change, without changing anything.</source>
        <translation>Montre ce qui changerait, sans rien modifier.</translation>
    </message>
</context>
<context>
    <name>GatewaySetup</name>
    <message>
        <source>The engine does not answer.</source>
        <translation>Le moteur ne répond pas.</translation>
    </message>
    <message>
        <source>Wait until the checks are done.</source>
        <translation>Attendez la fin des vérifications.</translation>
    </message>
    <message>
        <source>The setup is under way, begun elsewhere.</source>
        <translation>La configuration est en cours, commencée ailleurs.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Connectez-vous d’abord.</translation>
    </message>
    <message>
        <source>Choose the customer&apos;s account at the top first.</source>
        <translation>Choisissez d’abord le compte du client en haut.</translation>
    </message>
    <message>
        <source>Fill in the fields that are marked.</source>
        <translation>Remplissez les champs signalés.</translation>
    </message>
    <message>
        <source>The users are not imported yet.</source>
        <translation>Les utilisateurs ne sont pas encore importés.</translation>
    </message>
    <message>
        <source>The objects are not written yet.</source>
        <translation>Les objets ne sont pas encore écrits.</translation>
    </message>
    <message>
        <source>The SIP trunk is not up yet.</source>
        <translation>Le trunk SIP n’est pas encore actif.</translation>
    </message>
</context>
<context>
    <name>GeneralSettings</name>
    <message>
        <source>Keep the gateway running in the tray when the window is closed</source>
        <translation>Garder la passerelle active dans la zone de notification quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Of this console. It changes at once; nothing is restarted.</source>
        <translation>De cette console. Elle change aussitôt&#xa0;; rien n’est redémarré.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>System follows the desktop.</source>
        <translation>«&#xa0;Système&#xa0;» suit le bureau.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Calls and synchronization go on until you choose Quit.</source>
        <translation>Les appels et la synchronisation continuent jusqu’à ce que vous choisissiez «&#xa0;Quitter&#xa0;».</translation>
    </message>
    <message>
        <source>The engine this console is attached to runs by itself; it goes on when the window is closed.</source>
        <translation>Le moteur auquel cette console est attachée fonctionne de façon autonome&#xa0;; il continue quand la fenêtre est fermée.</translation>
    </message>
</context>
<context>
    <name>GetStarted</name>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>With your e-mail address and password, as partner or account administrator.</source>
        <translation>Avec votre adresse e-mail et votre mot de passe, comme partenaire ou administrateur du compte.</translation>
    </message>
    <message>
        <source>Choose the customer&apos;s account</source>
        <translation>Choisir le compte du client</translation>
    </message>
    <message>
        <source>Choose one in the bar at the top, or create it.</source>
        <translation>Choisissez-en un dans la barre en haut, ou créez-le.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Add the integration</source>
        <translation>Ajouter l’intégration</translation>
    </message>
    <message>
        <source>Integrations &amp; Apps, “+Add New”, tab Mitel, CloudLink Gateway.</source>
        <translation>Intégrations et applis, «&#xa0;+Ajouter&#xa0;», onglet Mitel, CloudLink Gateway.</translation>
    </message>
    <message>
        <source>Integrations &amp; Apps</source>
        <translation>Intégrations et applis</translation>
    </message>
    <message>
        <source>Set up the gateway</source>
        <translation>Configurer la passerelle</translation>
    </message>
    <message>
        <source>Goes on at the step “%1”.</source>
        <translation>Reprend à l’étape «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Connects the PBX and the Border Gateway, and imports the users.</source>
        <translation>Relie le PBX et le Border Gateway, et importe les utilisateurs.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Add Gateway</source>
        <translation>Créer passerelle</translation>
    </message>
    <message>
        <source>Connect a site</source>
        <translation>Connecter un site</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
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
        <translation>Un utilisateur sans nom</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>aucun numéro</translation>
    </message>
    <message>
        <source>%1 (%2) is not imported: %3</source>
        <translation>%1 (%2) n’est pas importé&#xa0;: %3</translation>
    </message>
    <message>
        <source>the domain</source>
        <translation>le domaine</translation>
    </message>
    <message>
        <source>%{name} (%{dn}) has no e-mail address.</source>
        <translation>%{name} (%{dn}) n’a pas d’adresse e-mail.</translation>
    </message>
    <message>
        <source>Enter the person&apos;s e-mail address in the form User and Services Configuration.</source>
        <translation>Saisissez l’adresse e-mail de la personne dans le formulaire «&#xa0;User and Services Configuration&#xa0;».</translation>
    </message>
    <message>
        <source>The e-mail address %{email} of %{name} (%{dn}) is not valid.</source>
        <translation>L’adresse e-mail %{email} de %{name} (%{dn}) n’est pas valide.</translation>
    </message>
    <message>
        <source>Correct the e-mail address in the form User and Services Configuration.</source>
        <translation>Corrigez l’adresse e-mail dans le formulaire «&#xa0;User and Services Configuration&#xa0;».</translation>
    </message>
    <message>
        <source>%{name} has no directory number.</source>
        <translation>%{name} n’a pas de numéro d’annuaire.</translation>
    </message>
    <message>
        <source>Give the user a directory number in the form User and Services Configuration.</source>
        <translation>Attribuez un numéro d’annuaire à l’utilisateur dans le formulaire «&#xa0;User and Services Configuration&#xa0;».</translation>
    </message>
    <message>
        <source>The user with number %{dn} has no last name.</source>
        <translation>L’utilisateur portant le numéro %{dn} n’a pas de nom de famille.</translation>
    </message>
    <message>
        <source>Enter a last name in the form User and Services Configuration, or allow first names alone in the settings.</source>
        <translation>Saisissez un nom de famille dans le formulaire «&#xa0;User and Services Configuration&#xa0;» ou autorisez les prénoms seuls dans les paramètres.</translation>
    </message>
    <message>
        <source>The user with number %{dn} has neither a first nor a last name.</source>
        <translation>L’utilisateur portant le numéro %{dn} n’a ni prénom ni nom de famille.</translation>
    </message>
    <message>
        <source>Enter a name in the form User and Services Configuration.</source>
        <translation>Saisissez un nom dans le formulaire «&#xa0;User and Services Configuration&#xa0;».</translation>
    </message>
    <message>
        <source>%{name} (%{dn}) has the same e-mail address %{email} as %{other}.</source>
        <translation>%{name} (%{dn}) a la même adresse e-mail %{email} que %{other}.</translation>
    </message>
    <message>
        <source>Give each of the two users an e-mail address of their own.</source>
        <translation>Attribuez à chacun des deux utilisateurs sa propre adresse e-mail.</translation>
    </message>
    <message>
        <source>%{name} has the same directory number %{dn} as %{other}.</source>
        <translation>%{name} a le même numéro d’annuaire %{dn} que %{other}.</translation>
    </message>
    <message>
        <source>Give each of the two users a prime directory number of their own.</source>
        <translation>Attribuez à chacun des deux utilisateurs son propre numéro d’annuaire principal.</translation>
    </message>
    <message>
        <source>%{name} (%{dn}) has the same login ID %{loginId} as %{other}.</source>
        <translation>%{name} (%{dn}) a le même ID de connexion %{loginId} que %{other}.</translation>
    </message>
    <message>
        <source>Give each of the two users a login ID of their own.</source>
        <translation>Attribuez à chacun des deux utilisateurs son propre ID de connexion.</translation>
    </message>
    <message>
        <source>A value of %{name} (%{dn}) is already used on the platform by %{other}.</source>
        <translation>Une valeur de %{name} (%{dn}) est déjà utilisée sur la plateforme par %{other}.</translation>
    </message>
    <message>
        <source>Change the e-mail address, number or login ID on the PBX, or free the value on the platform.</source>
        <translation>Modifiez l’adresse e-mail, le numéro ou l’ID de connexion sur le PBX, ou libérez la valeur sur la plateforme.</translation>
    </message>
    <message>
        <source>The e-mail address %{email} of %{name} (%{dn}) is outside the allowed domains.</source>
        <translation>L’adresse e-mail %{email} de %{name} (%{dn}) n’appartient pas aux domaines autorisés.</translation>
    </message>
    <message>
        <source>Use an address of an allowed domain, or allow %{domain} in the settings.</source>
        <translation>Utilisez une adresse d’un domaine autorisé ou autorisez %{domain} dans les paramètres.</translation>
    </message>
    <message>
        <source>%{name} (%{dn}) is at home on the element %{element} and is not managed here.</source>
        <translation>L’élément de rattachement de %{name} (%{dn}) est %{element}&#xa0;; cet utilisateur n’est pas géré ici.</translation>
    </message>
    <message>
        <source>Nothing, if this is wanted: the gateway of that element imports the user. Else change the home element on the PBX.</source>
        <translation>Aucune action requise si cela est voulu&#xa0;: la passerelle de cet élément importe l’utilisateur. Sinon, modifiez l’élément de rattachement sur le PBX.</translation>
    </message>
    <message>
        <source>%{name} (%{dn}) is beyond the %{capacity} users that this system can connect.</source>
        <translation>%{name} (%{dn}) dépasse la limite de %{capacity} utilisateurs que ce système peut connecter.</translation>
    </message>
    <message>
        <source>Remove users who need no connection from the PBX&apos;s list, or exclude them in the settings.</source>
        <translation>Retirez de la liste du PBX les utilisateurs qui n’ont pas besoin de connexion ou excluez-les dans les paramètres.</translation>
    </message>
    <message>
        <source>The devices of %{name} (%{dn}) need more monitors than the PBX has left.</source>
        <translation>Les appareils de %{name} (%{dn}) nécessitent plus de moniteurs qu’il n’en reste sur le PBX.</translation>
    </message>
    <message>
        <source>Reduce line keys or multi-device groups on the PBX.</source>
        <translation>Réduisez le nombre de touches de ligne ou de groupes multi-appareils sur le PBX.</translation>
    </message>
    <message>
        <source>There is no free seat in the account for %{name} (%{dn}).</source>
        <translation>Il n’y a pas de place utilisateur libre dans le compte pour %{name} (%{dn}).</translation>
    </message>
    <message>
        <source>Order more seats, or exclude users in the settings.</source>
        <translation>Commandez des places utilisateur supplémentaires ou excluez des utilisateurs dans les paramètres.</translation>
    </message>
    <message>
        <source>%{name} (%{dn}) is excluded by the settings.</source>
        <translation>Les paramètres excluent %{name} (%{dn}).</translation>
    </message>
    <message>
        <source>Nothing, if this is wanted. Else remove the number from the excluded ones in the settings.</source>
        <translation>Aucune action requise si cela est voulu. Sinon, retirez le numéro des numéros exclus dans les paramètres.</translation>
    </message>
    <message>
        <source>It is not certain that %{name} (%{dn}) is the person imported as %{other}.</source>
        <translation>Il n’est pas certain que %{name} (%{dn}) soit la personne importée en tant que %{other}.</translation>
    </message>
    <message>
        <source>Give the user a login ID. If it is another person, change the number, or remove the old user on the PBX first.</source>
        <translation>Attribuez un ID de connexion à l’utilisateur. S’il s’agit d’une autre personne, modifiez le numéro ou supprimez d’abord l’ancien utilisateur sur le PBX.</translation>
    </message>
</context>
<context>
    <name>Integration</name>
    <message>
        <source>Enabled</source>
        <translation>Activée</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Désactivée</translation>
    </message>
    <message>
        <source>Set up in Mitel Administration.</source>
        <translation>Se configure dans Mitel Administration.</translation>
    </message>
</context>
<context>
    <name>IntegrationCard</name>
    <message>
        <source>Add Gateway</source>
        <translation>Créer passerelle</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Open Gateway</source>
        <translation>Ouvrir passerelle</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Remove integration</source>
        <translation>Retirer l’intégration</translation>
    </message>
    <message>
        <source>%1 on or off</source>
        <translation>Activer ou désactiver %1</translation>
    </message>
    <message>
        <source>Remove integration %1</source>
        <translation>Retirer l’intégration %1</translation>
    </message>
    <message>
        <source>Site: %1</source>
        <translation>Site&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>IntegrationsPage</name>
    <message>
        <source>Integrations &amp; Apps</source>
        <translation>Intégrations et applis</translation>
    </message>
    <message>
        <source>What the account in work uses of the CloudLink Platform.</source>
        <translation>Ce que le compte en cours utilise de CloudLink Platform.</translation>
    </message>
    <message>
        <source>+Add New</source>
        <translation>+Ajouter</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Aucune session ouverte</translation>
    </message>
    <message>
        <source>Sign in to see and change the integrations of an account.</source>
        <translation>Connectez-vous pour voir et modifier les intégrations d’un compte.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>No account is chosen</source>
        <translation>Aucun compte n’est choisi</translation>
    </message>
    <message>
        <source>Integrations belong to a customer&apos;s account.</source>
        <translation>Les intégrations appartiennent au compte d’un client.</translation>
    </message>
    <message>
        <source>Choose an account</source>
        <translation>Choisir un compte</translation>
    </message>
    <message>
        <source>A Partner Account takes no integrations</source>
        <translation>Un compte partenaire n’accepte pas d’intégrations</translation>
    </message>
    <message>
        <source>%1 is your Partner Account. Choose the account of a customer.</source>
        <translation>%1 est votre compte partenaire. Choisissez le compte d’un client.</translation>
    </message>
    <message>
        <source>The engine does not answer at the moment.</source>
        <translation>Le moteur ne répond pas pour le moment.</translation>
    </message>
    <message>
        <source>A change is under way.</source>
        <translation>Une modification est en cours.</translation>
    </message>
    <message>
        <source>No integrations yet</source>
        <translation>Aucune intégration pour l’instant</translation>
    </message>
    <message>
        <source>Add CloudLink Gateway to connect the phone system of this account.</source>
        <translation>Ajoutez CloudLink Gateway pour connecter le système téléphonique de ce compte.</translation>
    </message>
    <message>
        <source>CloudLink Gateway</source>
        <translation>CloudLink Gateway</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>The account %1 no longer has this integration.</source>
        <translation>Le compte %1 n’a plus cette intégration.</translation>
    </message>
    <message>
        <source>What ends</source>
        <translation>Ce qui prend fin</translation>
    </message>
    <message>
        <source>The gateway link: calls and their events no longer reach the platform.</source>
        <translation>La liaison de passerelle&#xa0;: les appels et leurs événements n’atteignent plus la plateforme.</translation>
    </message>
    <message>
        <source>Synchronization: users of the PBX are no longer imported or changed.</source>
        <translation>La synchronisation&#xa0;: les utilisateurs du PBX ne sont plus importés ni modifiés.</translation>
    </message>
    <message>
        <source>The gateway&apos;s identity is revoked. To come back, add the integration and set the gateway up again.</source>
        <translation>L’identité de la passerelle est révoquée. Pour revenir, ajoutez l’intégration et configurez de nouveau la passerelle.</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Ce qui reste</translation>
    </message>
    <message numerus="yes">
        <source>%Ln imported user(s) keep their accounts and remain in the list of users.</source>
        <translation>
            <numerusform>%Ln utilisateur importé conserve son compte et reste dans la liste des utilisateurs.</numerusform>
            <numerusform>%Ln utilisateurs importés conservent leurs comptes et restent dans la liste des utilisateurs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported users keep their accounts and remain in the list of users.</source>
        <translation>Les utilisateurs importés conservent leurs comptes et restent dans la liste des utilisateurs.</translation>
    </message>
    <message>
        <source>Objects on PBX and Border Gateway stay as they are.</source>
        <translation>Les objets sur le PBX et le Border Gateway restent tels quels.</translation>
    </message>
    <message>
        <source>delete</source>
        <comment>the word that is typed to confirm</comment>
        <translation>supprimer</translation>
    </message>
    <message>
        <source>Remove integration</source>
        <translation>Retirer l’intégration</translation>
    </message>
    <message>
        <source>The integration was removed.</source>
        <translation>L’intégration a été retirée.</translation>
    </message>
</context>
<context>
    <name>LatencyTrend</name>
    <message>
        <source>2 min ago</source>
        <translation>il y a 2 min</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>A latency and the time of day at which it was measured</extracomment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation>Aucune mesure pour l’instant</translation>
    </message>
    <message>
        <source>Event latency (99 of 100 events are faster), last 2 minutes</source>
        <translation>Latence des événements (99 événements sur 100 sont plus rapides), 2 dernières minutes</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>Not in use</source>
        <translation>Non utilisée</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdue</translation>
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
        <translation>evenements-appel</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Terminaux</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lacunes</translation>
    </message>
    <message>
        <source>Keeps the table still. What happens meanwhile comes when you go on.</source>
        <translation>Fige le tableau. Ce qui se passe entre-temps s’affiche quand vous reprenez.</translation>
    </message>
    <message>
        <source>Nothing has happened since this page is open. Calls appear here as they happen.</source>
        <translation>Rien ne s’est produit depuis l’ouverture de cette page. Les appels apparaissent ici en direct.</translation>
    </message>
    <message>
        <source>Call events</source>
        <translation>Événements d’appel</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exporté vers %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message numerus="yes">
        <source>Paused: %Ln new event(s)</source>
        <translation>
            <numerusform>En pause&#xa0;: %Ln nouvel événement</numerusform>
            <numerusform>En pause&#xa0;: %Ln nouveaux événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more event(s) were not shown</source>
        <translation>
            <numerusform>%Ln autre événement n’a pas été affiché</numerusform>
            <numerusform>%Ln autres événements n’ont pas été affichés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>CloudLink Gateway Console</source>
        <translation>Console CloudLink Gateway</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>The engine does not answer</source>
        <translation>Le moteur ne répond pas</translation>
    </message>
    <message>
        <source>The console keeps trying. Calls and synchronization depend on the engine, not on this window.</source>
        <translation>La console continue d’essayer. Les appels et la synchronisation dépendent du moteur, pas de cette fenêtre.</translation>
    </message>
</context>
<context>
    <name>MakeCallForm</name>
    <message>
        <source>From extension</source>
        <translation>Du poste</translation>
    </message>
    <message>
        <source>This phone rings first. Answer it, and it calls.</source>
        <translation>Ce téléphone sonne d’abord. Répondez, et il appelle.</translation>
    </message>
    <message>
        <source>To number</source>
        <translation>Vers le numéro</translation>
    </message>
    <message>
        <source>An extension or an outside number.</source>
        <translation>Un poste ou un numéro extérieur.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>Saisissez un numéro.</translation>
    </message>
    <message>
        <source>The call is being made</source>
        <translation>L’appel est en cours d’établissement</translation>
    </message>
    <message>
        <source>%1 rings now. When it is answered, it calls %2.</source>
        <translation>%1 sonne. Quand on y répond, il appelle %2.</translation>
    </message>
    <message>
        <source>Calling…</source>
        <translation>Appel en cours…</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Passerelle</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Account Information</source>
        <translation>Informations compte</translation>
    </message>
    <message>
        <source>Integrations &amp; Apps</source>
        <translation>Intégrations et applis</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>NetworkSettings</name>
    <message>
        <source>Proxy address</source>
        <translation>Adresse du proxy</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>The proxy is used from the engine&apos;s next start.</source>
        <translation>Le proxy est utilisé à partir du prochain démarrage du moteur.</translation>
    </message>
</context>
<context>
    <name>ObjectsTab</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Rows on the PBX and the SIP trunk on the MBG that this gateway wrote and owns. “Check” reads both and says what differs, without changing anything.</source>
        <translation>Les enregistrements sur le PBX et le trunk SIP sur le MBG que cette passerelle a écrits et qui lui appartiennent. «&#xa0;Vérifier&#xa0;» lit les deux et indique les différences, sans rien modifier.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Objects on PBX and MBG</source>
        <translation>Objets sur PBX et MBG</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exporté vers %1</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>CLÉ</translation>
    </message>
    <message>
        <source>FORM</source>
        <translation>FORMULAIRE</translation>
    </message>
    <message>
        <source>TARGET</source>
        <translation>CIBLE</translation>
    </message>
    <message>
        <source>WRITTEN</source>
        <translation>ÉCRIT</translation>
    </message>
    <message>
        <source>RUN</source>
        <translation>EXÉCUTION</translation>
    </message>
    <message>
        <source>Nothing is written to this PBX</source>
        <translation>Rien n’est écrit sur ce PBX</translation>
    </message>
    <message>
        <source>No objects yet</source>
        <translation>Aucun objet pour l’instant</translation>
    </message>
    <message>
        <source>They are written during the setup, after you have seen what will be written.</source>
        <translation>Ils sont écrits pendant la configuration, une fois que vous avez vu ce qui sera écrit.</translation>
    </message>
    <message>
        <source>The engine does not answer at the moment.</source>
        <translation>Le moteur ne répond pas pour le moment.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) written and verified</source>
        <translation>
            <numerusform>%Ln objet écrit et vérifié</numerusform>
            <numerusform>%Ln objets écrits et vérifiés</numerusform>
        </translation>
    </message>
    <message>
        <source>The PBX or the MBG changed meanwhile</source>
        <translation>Le PBX ou le MBG a changé entre-temps</translation>
    </message>
    <message>
        <source>Nothing was written. The check was made anew: look at it, then write.</source>
        <translation>Rien n’a été écrit. La vérification a été refaite&#xa0;: consultez-la, puis écrivez.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>As of %1, reconnecting…</source>
        <translation>État à %1, reconnexion…</translation>
    </message>
    <message>
        <source>The engine does not answer at the moment. What you see is from %1.</source>
        <translation>Le moteur ne répond pas pour le moment. Ce que vous voyez date de %1.</translation>
    </message>
</context>
<context>
    <name>Phase</name>
    <message>
        <source>Reading PBX and account</source>
        <translation>Lecture du PBX et du compte</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Écriture du rapport</translation>
    </message>
</context>
<context>
    <name>PlanAction</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lier</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>Réactiver</translation>
    </message>
    <message>
        <source>Link anew</source>
        <translation>Relier</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Rétablir</translation>
    </message>
</context>
<context>
    <name>PlanChange</name>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1&#xa0;: %2 → %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>PlanCount</name>
    <message numerus="yes">
        <source>%Ln to be added</source>
        <translation>
            <numerusform>%Ln à ajouter</numerusform>
            <numerusform>%Ln à ajouter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be linked</source>
        <translation>
            <numerusform>%Ln à lier</numerusform>
            <numerusform>%Ln à lier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be changed</source>
        <translation>
            <numerusform>%Ln à modifier</numerusform>
            <numerusform>%Ln à modifier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be renamed</source>
        <translation>
            <numerusform>%Ln à renommer</numerusform>
            <numerusform>%Ln à renommer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be suspended</source>
        <translation>
            <numerusform>%Ln à suspendre</numerusform>
            <numerusform>%Ln à suspendre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be reactivated</source>
        <translation>
            <numerusform>%Ln à réactiver</numerusform>
            <numerusform>%Ln à réactiver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be linked anew</source>
        <translation>
            <numerusform>%Ln à relier</numerusform>
            <numerusform>%Ln à relier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln inchangé</numerusform>
            <numerusform>%Ln inchangés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not imported</source>
        <translation>
            <numerusform>%Ln non importé</numerusform>
            <numerusform>%Ln non importés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Decide about the certificate of %1</source>
        <translation>Décidez du certificat de %1</translation>
    </message>
    <message>
        <source>Credentials are needed for %1</source>
        <translation>Informations d’identification requises pour %1</translation>
    </message>
</context>
<context>
    <name>ReasonTitle</name>
    <message>
        <source>No e-mail address</source>
        <translation>Aucune adresse e-mail</translation>
    </message>
    <message>
        <source>E-mail address not valid</source>
        <translation>Adresse e-mail non valide</translation>
    </message>
    <message>
        <source>No directory number</source>
        <translation>Aucun numéro d’annuaire</translation>
    </message>
    <message>
        <source>No last name</source>
        <translation>Aucun nom de famille</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Aucun nom</translation>
    </message>
    <message>
        <source>E-mail address used twice</source>
        <translation>Adresse e-mail en double</translation>
    </message>
    <message>
        <source>Number used twice</source>
        <translation>Numéro en double</translation>
    </message>
    <message>
        <source>Login ID used twice</source>
        <translation>ID de connexion en double</translation>
    </message>
    <message>
        <source>Value already in use</source>
        <translation>Valeur déjà utilisée</translation>
    </message>
    <message>
        <source>Domain not allowed</source>
        <translation>Domaine non autorisé</translation>
    </message>
    <message>
        <source>Not managed here</source>
        <translation>Non géré ici</translation>
    </message>
    <message>
        <source>Over capacity</source>
        <translation>Capacité dépassée</translation>
    </message>
    <message>
        <source>No monitors left</source>
        <translation>Plus de moniteurs</translation>
    </message>
    <message>
        <source>No free seat</source>
        <translation>Aucune place libre</translation>
    </message>
    <message>
        <source>Excluded in the settings</source>
        <translation>Exclu dans les paramètres</translation>
    </message>
    <message>
        <source>Identity unclear</source>
        <translation>Identité incertaine</translation>
    </message>
</context>
<context>
    <name>ReportCount</name>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln ajouté</numerusform>
            <numerusform>%Ln ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln linked</source>
        <translation>
            <numerusform>%Ln lié</numerusform>
            <numerusform>%Ln liés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln modifié</numerusform>
            <numerusform>%Ln modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reactivated</source>
        <translation>
            <numerusform>%Ln réactivé</numerusform>
            <numerusform>%Ln réactivés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suspended</source>
        <translation>
            <numerusform>%Ln suspendu</numerusform>
            <numerusform>%Ln suspendus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln échec</numerusform>
            <numerusform>%Ln échecs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) written</source>
        <translation>
            <numerusform>%Ln objet écrit</numerusform>
            <numerusform>%Ln objets écrits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Partner</source>
        <translation>Partenaire</translation>
    </message>
    <message>
        <source>Account Admin</source>
        <translation>Admin. du compte</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Invité</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompue</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Incomplète</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
</context>
<context>
    <name>RunKind</name>
    <message>
        <source>Synchronization</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Objects on PBX and MBG</source>
        <translation>Objets sur PBX et MBG</translation>
    </message>
    <message>
        <source>Deployment mails</source>
        <translation>E-mails de déploiement</translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Démarré</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Démarré par</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Imported users</source>
        <translation>Utilisateurs importés</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Lié</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Reactivated</source>
        <translation>Réactivé</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Objects written</source>
        <translation>Objets écrits</translation>
    </message>
    <message>
        <source>Devices without user</source>
        <translation>Appareils sans utilisateur</translation>
    </message>
    <message>
        <source>Requests to the platform</source>
        <translation>Requêtes à la plateforme</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) could not be made</source>
        <translation>
            <numerusform>%Ln modification n’a pas pu être effectuée</numerusform>
            <numerusform>%Ln modifications n’ont pas pu être effectuées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are not shown.</source>
        <translation>
            <numerusform>%Ln autre n’est pas affiché.</numerusform>
            <numerusform>%Ln autres ne sont pas affichés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) not imported</source>
        <translation>
            <numerusform>%Ln utilisateur non importé</numerusform>
            <numerusform>%Ln utilisateurs non importés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are in the exported file.</source>
        <translation>
            <numerusform>%Ln autre figure dans le fichier exporté.</numerusform>
            <numerusform>%Ln autres figurent dans le fichier exporté.</numerusform>
        </translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOM</translation>
    </message>
    <message>
        <source>EXT</source>
        <translation>POSTE</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>RAISON</translation>
    </message>
    <message>
        <source>OTHER</source>
        <translation>AUTRE</translation>
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
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exporté vers %1</translation>
    </message>
    <message>
        <source>STARTED</source>
        <translation>DÉMARRÉ</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>GENRE</translation>
    </message>
    <message>
        <source>STARTED BY</source>
        <translation>DÉMARRÉ PAR</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ÉTAT</translation>
    </message>
    <message>
        <source>DURATION</source>
        <translation>DURÉE</translation>
    </message>
    <message>
        <source>WHAT WAS DONE</source>
        <translation>CE QUI A ÉTÉ FAIT</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Aucune exécution pour l’instant</translation>
    </message>
    <message>
        <source>Each synchronization and each writing to PBX and MBG leaves its report here.</source>
        <translation>Chaque synchronisation et chaque écriture sur le PBX et le MBG laisse ici son rapport.</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Exécution %1</translation>
    </message>
    <message>
        <source>The report is being read…</source>
        <translation>Lecture du rapport en cours…</translation>
    </message>
    <message>
        <source>Export not imported users…</source>
        <translation>Exporter les utilisateurs non importés…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>not-imported-%1.csv</source>
        <translation>non-importes-%1.csv</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>SecretEditor</name>
    <message>
        <source>Show</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Afficher ce qui est saisi</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
</context>
<context>
    <name>SettingEditor</name>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Restore default</source>
        <translation>Valeur par défaut</translation>
    </message>
    <message>
        <source>The value was not read yet.</source>
        <translation>La valeur n’a pas encore été lue.</translation>
    </message>
    <message>
        <source>Fixed by the file that the engine was started with (--config).</source>
        <translation>Fixé par le fichier avec lequel le moteur a été démarré (--config).</translation>
    </message>
    <message>
        <source>Being applied…</source>
        <translation>Application en cours…</translation>
    </message>
    <message>
        <source>The engine does not answer at the moment.</source>
        <translation>Le moteur ne répond pas pour le moment.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>SettingHelp</name>
    <message>
        <source>Address of the platform&apos;s authentication service, https.</source>
        <translation>Adresse du service d’authentification de la plateforme, https.</translation>
    </message>
    <message>
        <source>Address of the platform&apos;s admin service, https.</source>
        <translation>Adresse du service d’administration de la plateforme, https.</translation>
    </message>
    <message>
        <source>Address of the platform&apos;s gateway service, https.</source>
        <translation>Adresse du service de passerelle de la plateforme, https.</translation>
    </message>
    <message>
        <source>Address of the platform&apos;s gateway link, wss. Empty: no link.</source>
        <translation>Adresse de la liaison de passerelle de la plateforme, wss. Vide&#xa0;: aucune liaison.</translation>
    </message>
    <message>
        <source>Which names a user needs: lastNameRequired or firstOrLast.</source>
        <translation>Les noms qu’un utilisateur doit avoir&#xa0;: lastNameRequired ou firstOrLast.</translation>
    </message>
    <message>
        <source>Most users that are imported. An SMB Controller takes 150.</source>
        <translation>Nombre maximal d’utilisateurs importés. Un SMB Controller en accepte 150.</translation>
    </message>
    <message>
        <source>Most devices. An SMB Controller takes 450.</source>
        <translation>Nombre maximal d’appareils. Un SMB Controller en accepte 450.</translation>
    </message>
    <message>
        <source>Domains of e-mail addresses that are imported, with commas between them. Empty: all.</source>
        <translation>Domaines des adresses e-mail importées, séparés par des virgules. Vide&#xa0;: tous.</translation>
    </message>
    <message>
        <source>Directory numbers that are never imported, with commas between them.</source>
        <translation>Numéros d’annuaire qui ne sont jamais importés, séparés par des virgules.</translation>
    </message>
    <message>
        <source>Requests to the platform at a time, 1 to 6.</source>
        <translation>Requêtes simultanées à la plateforme, 1 à 6.</translation>
    </message>
    <message>
        <source>Users in one request, 1 to 200.</source>
        <translation>Utilisateurs par requête, 1 à 200.</translation>
    </message>
    <message>
        <source>Minutes between two scheduled runs.</source>
        <translation>Minutes entre deux exécutions planifiées.</translation>
    </message>
    <message>
        <source>Number of the speed dial to voice mail.</source>
        <translation>Numéro de la numérotation abrégée vers la messagerie vocale.</translation>
    </message>
    <message>
        <source>Pilot of the voicemail hunt group. Empty: the lowest-numbered one.</source>
        <translation>Pilote du groupe de recherche de la messagerie vocale. Vide&#xa0;: celui dont le numéro est le plus bas.</translation>
    </message>
    <message>
        <source>Where the PBX offers its call records (SMDR), host:port, usually port 1752. Empty: none. Used from the engine&apos;s next start.</source>
        <translation>Où le PBX propose ses relevés d’appels (SMDR), host:port, en général le port 1752. Vide&#xa0;: aucun. Utilisé à partir du prochain démarrage du moteur.</translation>
    </message>
    <message>
        <source>Time zone of the PBX&apos;s clock, for example Europe/Berlin. Empty: that of the engine&apos;s computer.</source>
        <translation>Fuseau horaire de l’horloge du PBX, par exemple Europe/Berlin. Vide&#xa0;: celui de l’ordinateur du moteur.</translation>
    </message>
    <message>
        <source>1 where the PBX writes its records with a 12-hour clock, else 0.</source>
        <translation>1 si le PBX écrit ses relevés avec une horloge de 12 heures, sinon 0.</translation>
    </message>
    <message>
        <source>Size of the store of events that the platform has not taken yet, in MB, 1 to 1048576. When it is full the oldest go, and are counted. Used from the engine&apos;s next start.</source>
        <translation>Taille de la base des événements que la plateforme n’a pas encore pris, en Mo, 1 à 1048576. Quand elle est pleine, les plus anciens sont supprimés et comptés. Utilisé à partir du prochain démarrage du moteur.</translation>
    </message>
    <message>
        <source>HTTP proxy as host:port. Empty: none. Used from the engine&apos;s next start.</source>
        <translation>Proxy HTTP sous la forme host:port. Vide&#xa0;: aucun. Utilisé à partir du prochain démarrage du moteur.</translation>
    </message>
</context>
<context>
    <name>SettingOrigin</name>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Défini</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Network and certificates</source>
        <translation>Réseau et certificats</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Tous paramètres</translation>
    </message>
</context>
<context>
    <name>SetupForm</name>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Look for the file: %1</source>
        <translation>Rechercher le fichier&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Cette liste</translation>
    </message>
    <message>
        <source>Filter the table of the page</source>
        <translation>Filtrer le tableau de la page</translation>
    </message>
    <message>
        <source>Read the page again</source>
        <translation>Relire la page</translation>
    </message>
    <message>
        <source>Account switcher</source>
        <translation>Sélecteur de compte</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>End the console</source>
        <translation>Quitter la console</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>As partner or account administrator of the CloudLink Platform.</source>
        <translation>Comme partenaire ou administrateur du compte de CloudLink Platform.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Ce n’est pas une adresse e-mail.</translation>
    </message>
    <message>
        <source>Enter e-mail address and password.</source>
        <translation>Saisissez l’adresse e-mail et le mot de passe.</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Approuver ce certificat</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Connexion en cours…</translation>
    </message>
    <message>
        <source>The engine does not answer at the moment.</source>
        <translation>Le moteur ne répond pas pour le moment.</translation>
    </message>
</context>
<context>
    <name>SiteOverview</name>
    <message>
        <source>Since %1</source>
        <translation>Depuis %1</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Dernière synchro</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>SIP trunk</source>
        <translation>Trunk SIP</translation>
    </message>
    <message>
        <source>Monitors</source>
        <translation>Moniteurs</translation>
    </message>
    <message>
        <source>Call events</source>
        <translation>Événements d’appel</translation>
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
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>PBX link</source>
        <translation>Liaison PBX</translation>
    </message>
    <message>
        <source>Gateway link</source>
        <translation>Liaison de passerelle</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
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
        <translation>Trunk SIP&#xa0;: %1</translation>
    </message>
    <message>
        <source>Set up by the gateway on both sides; the PBX does not tell its state.</source>
        <translation>Configuré par la passerelle des deux côtés&#xa0;; le PBX n’indique pas son état.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Prochaine&#xa0;: %1</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>%1 suspended, %2 not imported</source>
        <translation>%1 suspendus, %2 non importés</translation>
    </message>
    <message>
        <source>Voicemail pilot %1</source>
        <translation>Pilote de messagerie vocale %1</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Inactif</translation>
    </message>
    <message>
        <source>The PBX offers %1.</source>
        <translation>Le PBX propose %1.</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 en attente</translation>
    </message>
    <message>
        <source>All delivered</source>
        <translation>Tout est transmis</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 perdus</translation>
    </message>
    <message>
        <source>Open the setup</source>
        <translation>Ouvrir l’assistant</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Approuver ce certificat</translation>
    </message>
    <message>
        <source>Calls between the platform and the Border Gateway.</source>
        <translation>Appels entre la plateforme et la Border Gateway.</translation>
    </message>
</context>
<context>
    <name>SkippedTab</name>
    <message>
        <source>Every user of the PBX was imported.</source>
        <translation>Tous les utilisateurs du PBX ont été importés.</translation>
    </message>
    <message>
        <source>Users that are not imported</source>
        <translation>Utilisateurs non importés</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOM</translation>
    </message>
    <message>
        <source>EXT</source>
        <translation>POSTE</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>RAISON</translation>
    </message>
    <message>
        <source>OTHER</source>
        <translation>AUTRE</translation>
    </message>
    <message>
        <source>IDENTITY</source>
        <translation>IDENTITÉ</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Non importés</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>À cause de</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Identity on the PBX</source>
        <translation>Identité sur le PBX</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exporté vers %1</translation>
    </message>
</context>
<context>
    <name>StartedBy</name>
    <message>
        <source>Setup</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>Change on the PBX</source>
        <translation>Modification sur le PBX</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Reprise</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Nouvel essai</translation>
    </message>
    <message>
        <source>Desktop console</source>
        <translation>Console de bureau</translation>
    </message>
</context>
<context>
    <name>StateView</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Intégration</translation>
    </message>
    <message>
        <source>Gateway Information</source>
        <translation>Informations passerelle</translation>
    </message>
    <message>
        <source>Configure PBX</source>
        <translation>Configurer le PBX</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchroniser</translation>
    </message>
    <message>
        <source>Objects on PBX and MBG</source>
        <translation>Objets sur PBX et MBG</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Déploiement</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Terminer</translation>
    </message>
</context>
<context>
    <name>SyncStep</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchroniser</translation>
    </message>
    <message>
        <source>Objects on PBX and MBG</source>
        <translation>Objets sur PBX et MBG</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1&#xa0;: %2 sur %3</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · reste %2</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Non importés</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) imported</source>
        <translation>
            <numerusform>%Ln utilisateur importé</numerusform>
            <numerusform>%Ln utilisateurs importés</numerusform>
        </translation>
    </message>
    <message>
        <source>The import starts by itself. Later it happens every 20 minutes, and at once when the PBX reports a change.</source>
        <translation>L’importation démarre d’elle-même. Ensuite, elle a lieu toutes les 20 minutes, et aussitôt quand le PBX signale une modification.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) not imported</source>
        <translation>
            <numerusform>%Ln utilisateur non importé</numerusform>
            <numerusform>%Ln utilisateurs non importés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Nothing is to be written.</source>
        <translation>Rien n’est à écrire.</translation>
    </message>
    <message>
        <source>Written and verified</source>
        <translation>Écrit et vérifié</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>En attente de vous</translation>
    </message>
    <message numerus="yes">
        <source>Write %n object(s)</source>
        <translation>
            <numerusform>Écrire %n objet</numerusform>
            <numerusform>Écrire %n objets</numerusform>
        </translation>
    </message>
    <message>
        <source>The trunk is not up</source>
        <translation>Le trunk n’est pas actif</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier de nouveau</translation>
    </message>
</context>
<context>
    <name>SyncTab</name>
    <message>
        <source>%1 of %2 users</source>
        <translation>%1 sur %2 utilisateurs</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>“Preview” shows what a synchronization would change now, without changing anything.</source>
        <translation>«&#xa0;Aperçu&#xa0;» montre ce qu’une synchronisation changerait maintenant, sans rien modifier.</translation>
    </message>
    <message>
        <source>Apply this plan</source>
        <translation>Appliquer ce plan</translation>
    </message>
    <message>
        <source>ACTION</source>
        <translation>ACTION</translation>
    </message>
    <message>
        <source>USER</source>
        <translation>UTILISATEUR</translation>
    </message>
    <message>
        <source>WHAT CHANGES</source>
        <translation>CE QUI CHANGE</translation>
    </message>
    <message>
        <source>IDENTITY</source>
        <translation>IDENTITÉ</translation>
    </message>
    <message>
        <source>Cancel the synchronization</source>
        <translation>Annuler la synchronisation</translation>
    </message>
    <message>
        <source>Progress of the synchronization</source>
        <translation>Progression de la synchronisation</translation>
    </message>
    <message>
        <source>Do not choose “Sync Now” right after the PBX was connected: a synchronization has started by itself. Watch the number of users grow. It is needed only after changes on the PBX; by default a synchronization happens every 20 minutes.</source>
        <translation>Ne choisissez pas «&#xa0;Synchroniser&#xa0;» juste après la connexion du PBX&#xa0;: une synchronisation a démarré d’elle-même. Observez la progression du nombre d’utilisateurs. Ce n’est nécessaire qu’après des modifications sur le PBX&#xa0;; par défaut, une synchronisation a lieu toutes les 20 minutes.</translation>
    </message>
    <message>
        <source>What a synchronization would change</source>
        <translation>Ce qu’une synchronisation changerait</translation>
    </message>
    <message>
        <source>Plan of the synchronization</source>
        <translation>Plan de la synchronisation</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exporté vers %1</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Annulation…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>The synchronization begins…</source>
        <translation>La synchronisation commence…</translation>
    </message>
    <message>
        <source>PBX and account are being read for the plan…</source>
        <translation>Lecture du PBX et du compte pour le plan…</translation>
    </message>
    <message>
        <source>Not synchronized yet</source>
        <translation>Pas encore synchronisé</translation>
    </message>
    <message>
        <source>Last synchronization: %1</source>
        <translation>Dernière synchronisation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Prochaine&#xa0;: %1</translation>
    </message>
    <message>
        <source>Started by: %1</source>
        <translation>Démarré par&#xa0;: %1</translation>
    </message>
    <message>
        <source>The synchronization was cancelled</source>
        <translation>La synchronisation a été annulée</translation>
    </message>
    <message>
        <source>What was written stays; the next synchronization does the rest.</source>
        <translation>Ce qui a été écrit reste&#xa0;; la prochaine synchronisation fera le reste.</translation>
    </message>
    <message>
        <source>The PBX or the account changed meanwhile</source>
        <translation>Le PBX ou le compte a changé entre-temps</translation>
    </message>
    <message>
        <source>Nothing was changed. This is the new plan: look at it, then apply it.</source>
        <translation>Rien n’a été modifié. Voici le nouveau plan&#xa0;: consultez-le, puis appliquez-le.</translation>
    </message>
    <message>
        <source>Nothing is to be changed: %1</source>
        <translation>Rien n’est à modifier&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more change(s) are part of the plan and are not shown here.</source>
        <translation>
            <numerusform>%Ln autre modification fait partie du plan et n’est pas affichée ici.</numerusform>
            <numerusform>%Ln autres modifications font partie du plan et ne sont pas affichées ici.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncWork</name>
    <message>
        <source>The engine does not answer at the moment.</source>
        <translation>Le moteur ne répond pas pour le moment.</translation>
    </message>
    <message>
        <source>The gateway is not set up yet.</source>
        <translation>La passerelle n’est pas encore configurée.</translation>
    </message>
    <message>
        <source>A synchronization is under way.</source>
        <translation>Une synchronisation est en cours.</translation>
    </message>
    <message>
        <source>A plan is being made.</source>
        <translation>Un plan est en cours d’élaboration.</translation>
    </message>
</context>
<context>
    <name>TableExport</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Annuler l’exportation</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Exporting %1 of %2</source>
        <translation>Exportation de %1 sur %2</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportation…</translation>
    </message>
</context>
<context>
    <name>TableFrame</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many rows are shown of how many there are, e.g. &quot;12 of 2,500&quot;</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Rien ne correspond au filtre</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Rien ne correspond à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <extracomment>Rows whose boxes are ticked</extracomment>
        <translation>
            <numerusform>%Ln sélectionné</numerusform>
            <numerusform>%Ln sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Shows only rows that contain these words</source>
        <translation>N’affiche que les lignes qui contiennent ces mots</translation>
    </message>
    <message>
        <source>Filter (%1)</source>
        <translation>Filtre (%1)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Choose columns and sorting</source>
        <translation>Choisir les colonnes et le tri</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Write what is shown to a CSV file</source>
        <translation>Écrire ce qui est affiché dans un fichier CSV</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Effacer la sélection</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Reset columns</source>
        <translation>Colonnes par défaut</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Décroissant</translation>
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
        <translation>dans moins d’une minute</translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>dans %n minute</numerusform>
            <numerusform>dans %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>il y a %n minute</numerusform>
            <numerusform>il y a %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>il y a %n heure</numerusform>
            <numerusform>il y a %n heures</numerusform>
        </translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>aujourd’hui, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>hier, %1</translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <translation>demain, %1</translation>
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
        <translation>Actif</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Inactif</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Account, engine and person</source>
        <translation>Compte, moteur et personne</translation>
    </message>
    <message>
        <source>Choose an account</source>
        <translation>Choisir un compte</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>Aucun compte</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Compte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Engine: this computer</source>
        <translation>Moteur&#xa0;: cet ordinateur</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>Attachée&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 (connecting…)</source>
        <translation>%1 (connexion…)</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>The engine does not answer yet.</source>
        <translation>Le moteur ne répond pas encore.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alarm(s)</source>
        <translation>
            <numerusform>%Ln alarme</numerusform>
            <numerusform>%Ln alarmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Sign in to the CloudLink Platform</source>
        <translation>Se connecter à CloudLink Platform</translation>
    </message>
    <message>
        <source>Person: %1</source>
        <translation>Personne&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing needs your attention</source>
        <translation>Rien ne requiert votre attention</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
</context>
<context>
    <name>Topology</name>
    <message>
        <source>The site and how its interfaces are</source>
        <translation>Le site et l’état de ses interfaces</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>The engine does not answer</source>
        <translation>Le moteur ne répond pas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Trunk</name>
    <message>
        <source>Up</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Hors service</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Non vérifié</translation>
    </message>
    <message>
        <source>No trunk</source>
        <translation>Aucun trunk</translation>
    </message>
</context>
<context>
    <name>TrustedCertificates</name>
    <message>
        <source>Every host</source>
        <translation>Tous les hôtes</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Autorité</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>Indisponible</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>Certificates that were trusted</source>
        <translation>Certificats approuvés</translation>
    </message>
    <message>
        <source>HOST</source>
        <translation>HÔTE</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>GENRE</translation>
    </message>
    <message>
        <source>Whatever this authority has signed is trusted.</source>
        <translation>Tout ce que cette autorité a signé est approuvé.</translation>
    </message>
    <message>
        <source>This certificate alone, at this host.</source>
        <translation>Ce certificat seul, sur cet hôte.</translation>
    </message>
    <message>
        <source>FINGERPRINT</source>
        <translation>EMPREINTE</translation>
    </message>
    <message>
        <source>SUBJECT</source>
        <translation>SUJET</translation>
    </message>
    <message>
        <source>Issued by %1</source>
        <translation>Émis par %1</translation>
    </message>
    <message>
        <source>VALID UNTIL</source>
        <translation>VALABLE JUSQU’AU</translation>
    </message>
    <message>
        <source>DECIDED BY</source>
        <translation>DÉCIDÉ PAR</translation>
    </message>
    <message>
        <source>DECIDED</source>
        <translation>DÉCIDÉ</translation>
    </message>
    <message>
        <source>No certificate needed a decision so far.</source>
        <translation>Jusqu’ici, aucun certificat n’a exigé de décision.</translation>
    </message>
    <message>
        <source>The engine does not answer at the moment.</source>
        <translation>Le moteur ne répond pas pour le moment.</translation>
    </message>
    <message>
        <source>A decision is being revoked.</source>
        <translation>Une décision est en cours de révocation.</translation>
    </message>
    <message>
        <source>Choose a certificate in the table.</source>
        <translation>Choisissez un certificat dans le tableau.</translation>
    </message>
    <message>
        <source>Revoke the trust in the authority %1?</source>
        <translation>Révoquer la confiance dans l’autorité %1&#xa0;?</translation>
    </message>
    <message>
        <source>Revoke the trust in the certificate of %1?</source>
        <translation>Révoquer la confiance dans le certificat de %1&#xa0;?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>The trust was revoked.</source>
        <translation>La confiance a été révoquée.</translation>
    </message>
    <message>
        <source>Each of these was accepted by a person, because no public authority vouches for it. Once revoked, it is refused at every new connection.</source>
        <translation>Chacun a été accepté par une personne, car aucune autorité publique ne s&apos;en porte garante. Une fois révoqué, il est refusé à chaque nouvelle connexion.</translation>
    </message>
    <message>
        <source>From now on the engine refuses it at every new connection, until somebody decides anew. A connection that is open stays open. This cannot be undone.</source>
        <translation>Désormais, le moteur le refuse à chaque nouvelle connexion, jusqu&apos;à une nouvelle décision. Une connexion ouverte reste ouverte. Cette action est irréversible.</translation>
    </message>
</context>
<context>
    <name>TypeWordDialog</name>
    <message>
        <source>Type “%1” to confirm</source>
        <translation>Tapez «&#xa0;%1&#xa0;» pour confirmer</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Type “%1” first.</source>
        <translation>Tapez d’abord «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>UserColumns</name>
    <message>
        <source>The user is no longer on the PBX and cannot sign in any more.</source>
        <translation>L’utilisateur n’existe plus sur le PBX et ne peut plus se connecter.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOM</translation>
    </message>
    <message>
        <source>EMAIL ADDRESS</source>
        <translation>ADRESSE E-MAIL</translation>
    </message>
    <message>
        <source>EXT</source>
        <translation>POSTE</translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation>STATUT</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>RAISON</translation>
    </message>
    <message>
        <source>IDENTITY</source>
        <translation>IDENTITÉ</translation>
    </message>
    <message>
        <source>SINCE</source>
        <translation>DEPUIS</translation>
    </message>
</context>
<context>
    <name>UserDetails</name>
    <message>
        <source>What to change on the PBX</source>
        <translation>À modifier sur le PBX</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Login ID</source>
        <translation>ID de connexion</translation>
    </message>
    <message>
        <source>Collides with</source>
        <translation>En conflit avec</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>By this the gateway knows the person again, whatever else changes.</source>
        <translation>C’est à cela que la passerelle reconnaît la personne, quels que soient les autres changements.</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>ID d’utilisateur</translation>
    </message>
    <message>
        <source>On the CloudLink Platform.</source>
        <translation>Sur CloudLink Platform.</translation>
    </message>
</context>
<context>
    <name>UserField</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Login ID</source>
        <translation>ID de connexion</translation>
    </message>
</context>
<context>
    <name>UserListPage</name>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Who is imported from the PBX, and who is not and why.</source>
        <translation>Qui est importé du PBX, et qui ne l’est pas et pourquoi.</translation>
    </message>
    <message>
        <source>Names and email addresses come from the account; users are matched by extension.</source>
        <translation>Les noms et les adresses e-mail proviennent du compte&#xa0;; les utilisateurs sont rapprochés par leur poste.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) exported to %1</source>
        <translation>
            <numerusform>%Ln utilisateur exporté vers %1</numerusform>
            <numerusform>%Ln utilisateurs exportés vers %1</numerusform>
        </translation>
    </message>
    <message>
        <source>users</source>
        <translation>utilisateurs</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Non importés</translation>
    </message>
    <message>
        <source>Show who is not imported</source>
        <translation>Voir les non-importés</translation>
    </message>
    <message>
        <source>Every user of the PBX&apos;s list is imported.</source>
        <translation>Tous les utilisateurs de la liste du PBX sont importés.</translation>
    </message>
    <message>
        <source>Nobody is suspended.</source>
        <translation>Aucun utilisateur suspendu.</translation>
    </message>
    <message>
        <source>Nobody is imported.</source>
        <translation>Aucun utilisateur importé.</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>Aucun utilisateur pour l’instant</translation>
    </message>
    <message>
        <source>Users are imported from the PBX once the gateway is set up.</source>
        <translation>Les utilisateurs sont importés du PBX dès que la passerelle est configurée.</translation>
    </message>
    <message>
        <source>Set up the gateway</source>
        <translation>Configurer la passerelle</translation>
    </message>
    <message>
        <source>Users are being imported</source>
        <translation>Importation des utilisateurs en cours</translation>
    </message>
    <message>
        <source>The first synchronization is running. Users appear here as it goes on.</source>
        <translation>La première synchronisation est en cours. Les utilisateurs apparaissent ici au fur et à mesure.</translation>
    </message>
    <message>
        <source>No users imported</source>
        <translation>Aucun utilisateur importé</translation>
    </message>
    <message>
        <source>The list of the PBX was empty at the last synchronization, or there was none yet. Check the users on the PBX, then choose “Sync Now” on the Gateway page.</source>
        <translation>La liste du PBX était vide lors de la dernière synchronisation, ou il n’y en a pas encore eu. Vérifiez les utilisateurs sur le PBX, puis choisissez «&#xa0;Synchroniser&#xa0;» sur la page Passerelle.</translation>
    </message>
    <message>
        <source>Open the Gateway page</source>
        <translation>Ouvrir la page Passerelle</translation>
    </message>
    <message>
        <source>A user without a name</source>
        <translation>Un utilisateur sans nom</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Aucun numéro</translation>
    </message>
    <message>
        <source>Extension %1</source>
        <translation>Poste %1</translation>
    </message>
</context>
<context>
    <name>UserState</name>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Non importés</translation>
    </message>
</context>
<context>
    <name>WizardBars</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Étape %1 sur %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>Gateway</source>
        <translation>Passerelle</translation>
    </message>
    <message>
        <source>Gateway Information</source>
        <translation>Informations passerelle</translation>
    </message>
    <message>
        <source>Configure PBX</source>
        <translation>Configurer le PBX</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchroniser</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Déploiement</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Vérifications</translation>
    </message>
    <message>
        <source>Continue later</source>
        <translation>Continuer plus tard</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Approuver ce certificat</translation>
    </message>
</context>
<context>
    <name>WritesCard</name>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1&#xa0;: %2 → %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>To be written</source>
        <translation>À écrire</translation>
    </message>
    <message>
        <source>Nothing is to be written</source>
        <translation>Rien n’est à écrire</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>En attente de vous</translation>
    </message>
    <message numerus="yes">
        <source>Write %Ln object(s)</source>
        <translation>
            <numerusform>Écrire %Ln objet</numerusform>
            <numerusform>Écrire %Ln objets</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
</TS>
