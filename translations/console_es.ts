<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>CloudLink Gateway Console</source>
        <translation>Consola de CloudLink Gateway</translation>
    </message>
    <message>
        <source>Console %1</source>
        <translation>Consola %1</translation>
    </message>
    <message>
        <source>The engine was not reached yet.</source>
        <translation>Aún no se ha podido contactar con el motor.</translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation>Motor: %1</translation>
    </message>
    <message>
        <source>Qt %1</source>
        <translation>Qt %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>AccountDraft</name>
    <message>
        <source>This is needed.</source>
        <translation>Este dato es necesario.</translation>
    </message>
    <message>
        <source>At least one support contact is needed.</source>
        <translation>Se necesita al menos un contacto de soporte.</translation>
    </message>
    <message>
        <source>Each support contact needs a name.</source>
        <translation>Cada contacto de soporte necesita un nombre.</translation>
    </message>
    <message>
        <source>Each support contact needs an e-mail address.</source>
        <translation>Cada contacto de soporte necesita una dirección de correo electrónico.</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address.</source>
        <translation>«%1» no es una dirección de correo electrónico.</translation>
    </message>
    <message>
        <source>The customer name is missing.</source>
        <translation>Falta el nombre del cliente.</translation>
    </message>
    <message>
        <source>The country is missing.</source>
        <translation>Falta el país.</translation>
    </message>
    <message>
        <source>The address is missing.</source>
        <translation>Falta la dirección.</translation>
    </message>
    <message>
        <source>The city is missing.</source>
        <translation>Falta la ciudad.</translation>
    </message>
    <message>
        <source>The postal code is missing.</source>
        <translation>Falta el código postal.</translation>
    </message>
    <message>
        <source>The language is missing.</source>
        <translation>Falta el idioma.</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>Customer Name</source>
        <translation>Nombre del cliente</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>For example: CA</source>
        <translation>Por ejemplo: CA</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>City/Town</source>
        <translation>Ciudad/localidad</translation>
    </message>
    <message>
        <source>Postal/Zip Code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>State or Province</source>
        <translation>Estado o provincia</translation>
    </message>
    <message>
        <source>Optional.</source>
        <translation>Opcional.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Alemán</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Francés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Default Language</source>
        <translation>Idioma predeterminado</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Este dato es necesario.</translation>
    </message>
</context>
<context>
    <name>AccountInformationPage</name>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Alemán</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Francés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Account Information</source>
        <translation>Información de la cuenta</translation>
    </message>
    <message>
        <source>The platform names none.</source>
        <translation>La plataforma no indica ninguno.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Support contacts</source>
        <translation>Contactos de soporte</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Sesión no iniciada</translation>
    </message>
    <message>
        <source>Sign in to see what the platform knows of the account.</source>
        <translation>Inicie sesión para ver lo que la plataforma sabe de la cuenta.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>No account chosen</source>
        <translation>Ninguna cuenta elegida</translation>
    </message>
    <message>
        <source>Choose the account of the customer that you work on.</source>
        <translation>Elija la cuenta del cliente para el que trabaja.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>The account of this gateway is another one: %1</source>
        <translation>La cuenta de esta pasarela es otra: %1</translation>
    </message>
    <message>
        <source>Customer Name</source>
        <translation>Nombre del cliente</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>ID de la cuenta</translation>
    </message>
    <message>
        <source>Copy the Account ID</source>
        <translation>Copiar el ID de la cuenta</translation>
    </message>
    <message>
        <source>Account ID copied</source>
        <translation>ID de la cuenta copiado</translation>
    </message>
    <message>
        <source>Default Language</source>
        <translation>Idioma predeterminado</translation>
    </message>
    <message>
        <source>PBX Type</source>
        <translation>Tipo de PBX</translation>
    </message>
    <message>
        <source>City/Town</source>
        <translation>Ciudad/localidad</translation>
    </message>
    <message>
        <source>Province/State</source>
        <translation>Provincia/estado</translation>
    </message>
    <message>
        <source>Postal/Zip Code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
</context>
<context>
    <name>AccountPopup</name>
    <message>
        <source>Search accounts</source>
        <translation>Buscar cuentas</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Account number %1</source>
        <translation>Número de cuenta %1</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Add Account</source>
        <translation>Añadir cuenta</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>CUSTOMER NAME</source>
        <translation>NOMBRE DEL CLIENTE</translation>
    </message>
    <message>
        <source>ACCOUNT ID</source>
        <translation>ID DE LA CUENTA</translation>
    </message>
    <message>
        <source>COUNTRY</source>
        <translation>PAÍS</translation>
    </message>
    <message>
        <source>CITY</source>
        <translation>CIUDAD</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ESTADO</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activa</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Desactivada</translation>
    </message>
    <message>
        <source>IN WORK</source>
        <translation>ACTUAL</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportado a %1</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Sesión no iniciada</translation>
    </message>
    <message>
        <source>Sign in to see the accounts that you may work on.</source>
        <translation>Inicie sesión para ver las cuentas en las que puede trabajar.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>No accounts</source>
        <translation>Sin cuentas</translation>
    </message>
    <message>
        <source>This sign-in sees no account of a customer.</source>
        <translation>Con este inicio de sesión no se ve la cuenta de ningún cliente.</translation>
    </message>
    <message>
        <source>The engine does not answer at the moment.</source>
        <translation>El motor no responde en este momento.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Inicie sesión primero.</translation>
    </message>
    <message>
        <source>Only partners can add accounts. You are signed in as: %1</source>
        <translation>Solo los partners pueden añadir cuentas. Ha iniciado sesión como: %1</translation>
    </message>
    <message>
        <source>The account is being created…</source>
        <translation>Creando la cuenta…</translation>
    </message>
    <message>
        <source>Choose an account in the table.</source>
        <translation>Elija una cuenta en la tabla.</translation>
    </message>
    <message>
        <source>Account created: %1, %2</source>
        <translation>Cuenta creada: %1, %2</translation>
    </message>
</context>
<context>
    <name>AddIntegrationDialog</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>Integraciones</translation>
    </message>
    <message>
        <source>For the account %1.</source>
        <translation>Para la cuenta %1.</translation>
    </message>
    <message>
        <source>Who makes the application</source>
        <translation>Quién hace la aplicación</translation>
    </message>
    <message>
        <source>Mitel</source>
        <translation>Mitel</translation>
    </message>
    <message>
        <source>3rd party</source>
        <translation>Terceros</translation>
    </message>
    <message>
        <source>CloudLink Gateway</source>
        <translation>CloudLink Gateway</translation>
    </message>
    <message>
        <source>Connects the phone system of a site with the CloudLink Platform.</source>
        <translation>Conecta el sistema telefónico de un sitio con CloudLink Platform.</translation>
    </message>
    <message>
        <source>MiCC</source>
        <translation>MiCC</translation>
    </message>
    <message>
        <source>Contact center.</source>
        <translation>Centro de contacto.</translation>
    </message>
    <message>
        <source>MiCollab</source>
        <translation>MiCollab</translation>
    </message>
    <message>
        <source>Unified communications server.</source>
        <translation>Servidor de comunicaciones unificadas.</translation>
    </message>
    <message>
        <source>Mitel One</source>
        <translation>Mitel One</translation>
    </message>
    <message>
        <source>Calls, chat and meetings in one application.</source>
        <translation>Llamadas, chat y reuniones en una sola aplicación.</translation>
    </message>
    <message>
        <source>Mitel One Workgroups</source>
        <translation>Mitel One Workgroups</translation>
    </message>
    <message>
        <source>Shared call handling for teams.</source>
        <translation>Gestión compartida de llamadas para equipos.</translation>
    </message>
    <message>
        <source>MiTeam Meetings</source>
        <translation>MiTeam Meetings</translation>
    </message>
    <message>
        <source>Video meetings and collaboration.</source>
        <translation>Reuniones por vídeo y colaboración.</translation>
    </message>
    <message>
        <source>Mitel CX</source>
        <translation>Mitel CX</translation>
    </message>
    <message>
        <source>Customer experience in the cloud.</source>
        <translation>Experiencia del cliente en la nube.</translation>
    </message>
    <message>
        <source>Mitel Voice Assist</source>
        <translation>Mitel Voice Assist</translation>
    </message>
    <message>
        <source>Voice assistant for callers.</source>
        <translation>Asistente de voz para quienes llaman.</translation>
    </message>
    <message>
        <source>MiVoice Business</source>
        <translation>MiVoice Business</translation>
    </message>
    <message>
        <source>Administration of the phone system from the platform.</source>
        <translation>Administración del sistema telefónico desde la plataforma.</translation>
    </message>
    <message>
        <source>Single Sign-On</source>
        <translation>Single Sign-On</translation>
    </message>
    <message>
        <source>Signing in with the customer&apos;s own identity provider, by SAML 2.0.</source>
        <translation>Inicio de sesión con el proveedor de identidad del cliente, mediante SAML 2.0.</translation>
    </message>
    <message>
        <source>Entra ID Sync</source>
        <translation>Entra ID Sync</translation>
    </message>
    <message>
        <source>Users from Microsoft Entra ID, formerly Azure AD.</source>
        <translation>Usuarios de Microsoft Entra ID, antes Azure AD.</translation>
    </message>
    <message>
        <source>Microsoft Office 365</source>
        <translation>Microsoft Office 365</translation>
    </message>
    <message>
        <source>Calendar and contacts.</source>
        <translation>Calendario y contactos.</translation>
    </message>
    <message>
        <source>Microsoft Teams</source>
        <translation>Microsoft Teams</translation>
    </message>
    <message>
        <source>Presence and calls in Teams.</source>
        <translation>Presencia y llamadas en Teams.</translation>
    </message>
    <message>
        <source>CM.com</source>
        <translation>CM.com</translation>
    </message>
    <message>
        <source>Messages by SMS and messengers.</source>
        <translation>Mensajes por SMS y mensajería.</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Añadir %1</translation>
    </message>
    <message>
        <source>Set up in Mitel Administration</source>
        <translation>Configurar en Mitel Administration</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Añadiendo…</translation>
    </message>
</context>
<context>
    <name>AllSettings</name>
    <message>
        <source>Nobody has set it: the default counts.</source>
        <translation>Nadie lo ha definido: se aplica el valor predeterminado.</translation>
    </message>
    <message>
        <source>Set here or by the command line.</source>
        <translation>Definido aquí o en la línea de comandos.</translation>
    </message>
    <message>
        <source>As the site was onboarded.</source>
        <translation>Tal como se puso en marcha el sitio.</translation>
    </message>
    <message>
        <source>Fixed by the file that the engine was started with (--config).</source>
        <translation>Fijado por el archivo con el que se inició el motor (--config).</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>%1 was applied.</source>
        <translation>Se aplicó %1.</translation>
    </message>
    <message>
        <source>SETTING</source>
        <translation>AJUSTE</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>VALOR</translation>
    </message>
    <message>
        <source>ORIGIN</source>
        <translation>ORIGEN</translation>
    </message>
    <message>
        <source>MEANING</source>
        <translation>SIGNIFICADO</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Todos los ajustes</translation>
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
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>PBX</source>
        <translation>PBX</translation>
    </message>
    <message>
        <source>Gateway link</source>
        <translation>Enlace de pasarela</translation>
    </message>
    <message>
        <source>Monitors</source>
        <translation>Monitores</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibidos</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Confirmados</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>From the PBX&apos;s event until it is on its way to the platform, within the last minute. p50: half of the events are faster; p99: 99 of 100 are.</source>
        <translation>Desde el evento de la PBX hasta que sale hacia la plataforma, en el último minuto. p50: la mitad de los eventos son más rápidos; p99: 99 de cada 100 lo son.</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Desde %1</translation>
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
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>The PBX would not monitor some endpoints. Look for endpoints that do not exist any more, and at the PBX&apos;s limit of monitors.</source>
        <translation>La PBX no quiso supervisar algunos terminales. Busque terminales que ya no existan y revise el límite de monitores de la PBX.</translation>
    </message>
    <message>
        <source>Not acknowledged by the platform yet. They are kept on this computer until they are.</source>
        <translation>La plataforma aún no los ha confirmado. Se conservan en este equipo hasta que lo haga.</translation>
    </message>
    <message>
        <source>The oldest is from %1.</source>
        <translation>El más antiguo es de %1.</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 en espera</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 perdidos</translation>
    </message>
    <message>
        <source>Events that were missed since the start. A gap announced them to the platform.</source>
        <translation>Eventos que se perdieron desde el inicio. Un hueco los anunció a la plataforma.</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 rechazados</translation>
    </message>
</context>
<context>
    <name>CallCause</name>
    <message>
        <source>Busy</source>
        <translation>Ocupado</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Rellamada</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Forwarded always</source>
        <translation>Desvío siempre</translation>
    </message>
    <message>
        <source>Forwarded when busy</source>
        <translation>Desvío si ocupado</translation>
    </message>
    <message>
        <source>Forwarded when not answered</source>
        <translation>Desvío si no contesta</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Desviada</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Destination not reachable</source>
        <translation>Destino inaccesible</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>No molestar</translation>
    </message>
    <message>
        <source>Incompatible destination</source>
        <translation>Destino incompatible</translation>
    </message>
    <message>
        <source>Network congested</source>
        <translation>Red congestionada</translation>
    </message>
    <message>
        <source>Network not reachable</source>
        <translation>Red inaccesible</translation>
    </message>
    <message>
        <source>New call</source>
        <translation>Llamada nueva</translation>
    </message>
    <message>
        <source>Redirected</source>
        <translation>Redirigida</translation>
    </message>
    <message>
        <source>No resources</source>
        <translation>Sin recursos</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Transferida</translation>
    </message>
</context>
<context>
    <name>CallColumns</name>
    <message>
        <source>Answered</source>
        <translation>Contestada</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>HORA</translation>
    </message>
    <message>
        <source>EXT</source>
        <translation>EXT.</translation>
    </message>
    <message>
        <source>EVENT</source>
        <translation>EVENTO</translation>
    </message>
    <message>
        <source>DIRECTION</source>
        <translation>SENTIDO</translation>
    </message>
    <message>
        <source>FROM</source>
        <translation>DE</translation>
    </message>
    <message>
        <source>TO</source>
        <translation>A</translation>
    </message>
    <message>
        <source>CAUSE</source>
        <translation>CAUSA</translation>
    </message>
    <message>
        <source>CALL</source>
        <translation>LLAMADA</translation>
    </message>
    <message>
        <source>ANSWERED</source>
        <translation>CONTESTADA</translation>
    </message>
    <message>
        <source>RING</source>
        <translation>TIMBRE</translation>
    </message>
    <message>
        <source>TALK</source>
        <translation>HABLA</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>ORIGEN</translation>
    </message>
</context>
<context>
    <name>CallDetails</name>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Contestada</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Finalizada</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Sonando</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>Hablando</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Correlación</translation>
    </message>
    <message>
        <source>The same for all parts of one call.</source>
        <translation>Es igual en todas las partes de una misma llamada.</translation>
    </message>
</context>
<context>
    <name>CallDirection</name>
    <message>
        <source>Inbound</source>
        <translation>Entrante</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>Saliente</translation>
    </message>
</context>
<context>
    <name>CallEventKind</name>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Hueco</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Instantánea</translation>
    </message>
    <message>
        <source>Call record</source>
        <translation>Registro de llamada</translation>
    </message>
</context>
<context>
    <name>CallHistory</name>
    <message numerus="yes">
        <source>%Ln call(s) exported to %1</source>
        <translation>
            <numerusform>%Ln llamada exportada a %1</numerusform>
            <numerusform>%Ln llamadas exportadas a %1</numerusform>
        </translation>
    </message>
    <message>
        <source>calls</source>
        <translation>llamadas</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>Shows only calls of exactly this extension</source>
        <translation>Muestra solo las llamadas de exactamente esta extensión</translation>
    </message>
    <message>
        <source>Call history</source>
        <translation>Historial de llamadas</translation>
    </message>
    <message>
        <source>No calls today.</source>
        <translation>Hoy no hay llamadas.</translation>
    </message>
    <message>
        <source>Show all calls</source>
        <translation>Mostrar todas</translation>
    </message>
    <message>
        <source>No calls in this period.</source>
        <translation>No hay llamadas en este período.</translation>
    </message>
</context>
<context>
    <name>CallLink</name>
    <message>
        <source>Off</source>
        <translation>Inactivo</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrumpida</translation>
    </message>
    <message>
        <source>In step</source>
        <translation>Al día</translation>
    </message>
</context>
<context>
    <name>CallLinkText</name>
    <message>
        <source>The gateway does not follow calls on the PBX at the moment.</source>
        <translation>La pasarela no sigue las llamadas de la PBX en este momento.</translation>
    </message>
    <message>
        <source>The connection to the PBX&apos;s call events is interrupted. It comes back by itself; a gap tells the platform what was missed.</source>
        <translation>La conexión con los eventos de llamada de la PBX está interrumpida. Se restablece automáticamente; un hueco indica a la plataforma lo que se perdió.</translation>
    </message>
    <message>
        <source>The gateway knows the state of every monitored endpoint.</source>
        <translation>La pasarela conoce el estado de cada terminal supervisado.</translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>What happens on the phones, and what the platform learns of it.</source>
        <translation>Qué ocurre en los teléfonos y qué llega a saber de ello la plataforma.</translation>
    </message>
    <message>
        <source>Make a call…</source>
        <translation>Llamar…</translation>
    </message>
    <message>
        <source>Extension %1</source>
        <translation>Extensión %1</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Make a call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Aún no hay llamadas</translation>
    </message>
    <message>
        <source>Calls are followed once the gateway is set up.</source>
        <translation>Las llamadas se siguen en cuanto la pasarela está configurada.</translation>
    </message>
    <message>
        <source>Set up the gateway</source>
        <translation>Configurar la pasarela</translation>
    </message>
    <message>
        <source>Calls are not followed here</source>
        <translation>Aquí no se siguen las llamadas</translation>
    </message>
    <message>
        <source>The gateway of this site does not run in this engine: it stays only while a window or a command needs it. Start the gateway as a service and attach the console to it; calls are followed then.</source>
        <translation>La pasarela de este sitio no se ejecuta en este motor: solo permanece mientras una ventana o un comando la necesita. Inicie la pasarela como servicio y conecte la consola a él; entonces se seguirán las llamadas.</translation>
    </message>
</context>
<context>
    <name>CallSource</name>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Call records</source>
        <translation>Registros de llamadas</translation>
    </message>
</context>
<context>
    <name>CallSourceText</name>
    <message>
        <source>Seen by the gateway as it happened.</source>
        <translation>Visto por la pasarela en el momento en que ocurrió.</translation>
    </message>
    <message>
        <source>Known from the PBX&apos;s call records (SMDR) only, for example because the gateway was not connected at that time.</source>
        <translation>Conocido solo por los registros de llamadas de la PBX (SMDR), por ejemplo porque la pasarela no estaba conectada en ese momento.</translation>
    </message>
</context>
<context>
    <name>CallState</name>
    <message>
        <source>Ringing</source>
        <translation>Sonando</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Finalizada</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
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
        <translation>Sin añadir</translation>
    </message>
    <message>
        <source>No gateway detected</source>
        <translation>No se detectó pasarela</translation>
    </message>
    <message>
        <source>Setup incomplete</source>
        <translation>Configuración incompleta</translation>
    </message>
    <message>
        <source>Onboarding Complete</source>
        <translation>Puesta en marcha completa</translation>
    </message>
    <message>
        <source>Update available</source>
        <translation>Actualización disponible</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Conexión perdida</translation>
    </message>
    <message>
        <source>Sync problem</source>
        <translation>Error de sincronización</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deshabilitada</translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message>
        <source>The account has no CloudLink Gateway integration yet. Add it with “+Add New”.</source>
        <translation>La cuenta aún no tiene la integración CloudLink Gateway. Añádala con «+Añadir».</translation>
    </message>
    <message>
        <source>The integration was added, but no gateway is associated with it. Choose “Add Gateway” to set one up.</source>
        <translation>La integración se añadió, pero no tiene ninguna pasarela asociada. Elija «Añadir pasarela» para configurar una.</translation>
    </message>
    <message>
        <source>The setup was begun and is not finished. “Continue” goes on at the step where it stopped.</source>
        <translation>La configuración se empezó y no está terminada. «Continuar» la retoma en el paso en que se detuvo.</translation>
    </message>
    <message>
        <source>The gateway is set up and working.</source>
        <translation>La pasarela está configurada y funciona.</translation>
    </message>
    <message>
        <source>A newer version of the gateway can be installed.</source>
        <translation>Se puede instalar una versión más reciente de la pasarela.</translation>
    </message>
    <message>
        <source>The gateway has no connection to the PBX or to the platform. Check network and systems; it comes back by itself.</source>
        <translation>La pasarela no tiene conexión con la PBX o con la plataforma. Compruebe la red y los sistemas; se restablece automáticamente.</translation>
    </message>
    <message>
        <source>The last synchronization failed. Look at its report, then choose “Sync Now”.</source>
        <translation>La última sincronización falló. Consulte su informe y elija después «Sincronizar».</translation>
    </message>
    <message>
        <source>The platform no longer accepts the gateway&apos;s own identity. Sign in and set the gateway up again.</source>
        <translation>La plataforma ya no acepta la identidad propia de la pasarela. Inicie sesión y vuelva a configurar la pasarela.</translation>
    </message>
    <message>
        <source>The integration is switched off for this account. Users keep their accounts; nothing is synchronized.</source>
        <translation>La integración está desactivada para esta cuenta. Los usuarios conservan sus cuentas; no se sincroniza nada.</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Signed in to the platform</source>
        <translation>Sesión iniciada en la plataforma</translation>
    </message>
    <message>
        <source>Account found</source>
        <translation>Cuenta encontrada</translation>
    </message>
    <message>
        <source>CloudLink Gateway integration</source>
        <translation>Integración CloudLink Gateway</translation>
    </message>
    <message>
        <source>Identity of the gateway</source>
        <translation>Identidad de la pasarela</translation>
    </message>
    <message>
        <source>Gateway registered with the account</source>
        <translation>Pasarela registrada en la cuenta</translation>
    </message>
    <message>
        <source>PBX reached and logged in</source>
        <translation>PBX accesible y sesión iniciada</translation>
    </message>
    <message>
        <source>PBX type and version</source>
        <translation>Tipo y versión de la PBX</translation>
    </message>
    <message>
        <source>Right to read the PBX</source>
        <translation>Permiso para leer la PBX</translation>
    </message>
    <message>
        <source>Right to write to the PBX</source>
        <translation>Permiso para escribir en la PBX</translation>
    </message>
    <message>
        <source>MBG reached and logged in</source>
        <translation>MBG accesible y sesión iniciada</translation>
    </message>
    <message>
        <source>MBG version</source>
        <translation>Versión del MBG</translation>
    </message>
    <message>
        <source>MSL server manager logged in</source>
        <translation>Sesión iniciada en el administrador del servidor MSL</translation>
    </message>
    <message>
        <source>CloudLink Gateway blade installed</source>
        <translation>Blade de CloudLink Gateway instalado</translation>
    </message>
    <message>
        <source>PBX link</source>
        <translation>Enlace de la PBX</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Passed</source>
        <translation>Correcto</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>What is checked shows here as it happens.</source>
        <translation>Aquí se muestra lo que se va comprobando.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Comprobaciones</translation>
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
        <translation>Tipo de PBX</translation>
    </message>
    <message>
        <source>PBX Name</source>
        <translation>Nombre de la PBX</translation>
    </message>
    <message>
        <source>IP Address</source>
        <translation>Dirección IP</translation>
    </message>
    <message>
        <source>IP address or name of the PBX.</source>
        <translation>Dirección IP o nombre de la PBX.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Encrypted (TLS)</source>
        <translation>Cifrada (TLS)</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Sin cifrar</translation>
    </message>
    <message>
        <source>Application credential file</source>
        <translation>Archivo de credenciales de la aplicación</translation>
    </message>
    <message>
        <source>The file that the vendor gave for this application.</source>
        <translation>El archivo que el proveedor entregó para esta aplicación.</translation>
    </message>
    <message>
        <source>OIG local password</source>
        <translation>Contraseña local del OIG</translation>
    </message>
    <message>
        <source>The password set for this application on the Open Integration Gateway.</source>
        <translation>La contraseña definida para esta aplicación en Open Integration Gateway.</translation>
    </message>
    <message>
        <source>MBG IP Address or FQDN</source>
        <translation>Dirección IP o FQDN del MBG</translation>
    </message>
    <message>
        <source>The Border Gateway paired with this gateway.</source>
        <translation>El Border Gateway emparejado con esta pasarela.</translation>
    </message>
    <message>
        <source>MBG Password</source>
        <translation>Contraseña del MBG</translation>
    </message>
    <message>
        <source>Admin password, at most 15 characters.</source>
        <translation>Contraseña de administrador, 15 caracteres como máximo.</translation>
    </message>
    <message>
        <source>Advanced settings</source>
        <translation>Configuración avanzada</translation>
    </message>
    <message>
        <source>OIG address</source>
        <translation>Dirección del OIG</translation>
    </message>
    <message>
        <source>Empty: the address of the PBX.</source>
        <translation>Vacío: la dirección de la PBX.</translation>
    </message>
    <message>
        <source>SIP address of the platform</source>
        <translation>Dirección SIP de la plataforma</translation>
    </message>
    <message>
        <source>Empty: the platform&apos;s own.</source>
        <translation>Vacío: la propia de la plataforma.</translation>
    </message>
    <message>
        <source>SIP transport of the MBG</source>
        <translation>Transporte SIP del MBG</translation>
    </message>
    <message>
        <source>SIP port of the MBG</source>
        <translation>Puerto SIP del MBG</translation>
    </message>
    <message>
        <source>MSL server manager</source>
        <translation>Administrador del servidor MSL</translation>
    </message>
    <message>
        <source>Empty: the MBG&apos;s address. Without a login its AccountID is not checked.</source>
        <translation>Vacío: la dirección del MBG. Sin inicio de sesión no se comprueba su AccountID.</translation>
    </message>
    <message>
        <source>MSL user</source>
        <translation>Usuario de MSL</translation>
    </message>
    <message>
        <source>MSL password</source>
        <translation>Contraseña de MSL</translation>
    </message>
</context>
<context>
    <name>ConnectionTab</name>
    <message>
        <source>Since %1</source>
        <translation>Desde %1</translation>
    </message>
    <message>
        <source>“Change…” opens the setup at “Configure PBX”. Everything is checked before it is kept.</source>
        <translation>«Cambiar…» abre la configuración en «Configurar PBX». Todo se comprueba antes de guardarse.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Change the connection</source>
        <translation>Cambiar la conexión</translation>
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
        <translation>Administrador del servidor MSL</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Voicemail pilot</source>
        <translation>Piloto del buzón de voz</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Not needed for this PBX</source>
        <translation>No se necesita para esta PBX</translation>
    </message>
    <message>
        <source>SIP trunk</source>
        <translation>Troncal SIP</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>ID de la cuenta</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>No indicado</translation>
    </message>
    <message>
        <source>Account ID there</source>
        <translation>ID de la cuenta allí</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Sin comprobar</translation>
    </message>
    <message>
        <source>Without a login to the server manager it cannot be read.</source>
        <translation>Sin iniciar sesión en el administrador del servidor no se puede leer.</translation>
    </message>
    <message>
        <source>It is that of the account.</source>
        <translation>Es el de la cuenta.</translation>
    </message>
    <message>
        <source>It is not that of the account %1.</source>
        <translation>No es el de la cuenta %1.</translation>
    </message>
    <message>
        <source>Calls between the platform and the Border Gateway.</source>
        <translation>Llamadas entre la plataforma y la Border Gateway.</translation>
    </message>
</context>
<context>
    <name>ContactRows</name>
    <message>
        <source>Add a contact</source>
        <translation>Añadir un contacto</translation>
    </message>
    <message>
        <source>Support Contacts</source>
        <translation>Contactos de soporte</translation>
    </message>
    <message>
        <source>They receive the mails about reported issues. At least one is needed.</source>
        <translation>Reciben los correos sobre los problemas notificados. Se necesita al menos uno.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Name of support contact %1</source>
        <translation>Nombre del contacto de soporte %1</translation>
    </message>
    <message>
        <source>E-mail address of support contact %1</source>
        <translation>Dirección de correo electrónico del contacto de soporte %1</translation>
    </message>
    <message>
        <source>Remove support contact %1</source>
        <translation>Quitar el contacto de soporte %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>At least one support contact is needed.</source>
        <translation>Se necesita al menos un contacto de soporte.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>The console ended unexpectedly</source>
        <translation>La consola se cerró inesperadamente</translation>
    </message>
    <message>
        <source>Last time this program crashed. Nothing of the site was lost: what was under way is completed by the engine. Please send this report to support.</source>
        <translation>La última vez, este programa se bloqueó. No se perdió nada del sitio: el motor completa lo que estaba en curso. Envíe este informe al servicio de soporte.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>Panel</translation>
    </message>
</context>
<context>
    <name>DeploymentForm</name>
    <message>
        <source>Send deployment e-mails to the imported users now</source>
        <translation>Enviar ahora los correos de despliegue a los usuarios importados</translation>
    </message>
    <message>
        <source>Select the check box to go to the Users List page after you press the Complete button</source>
        <translation>Marque la casilla para ir a la página «Lista de usuarios» después de pulsar el botón «Completar»</translation>
    </message>
    <message>
        <source>Each mail has an invitation link that is valid for four days and works once. The mails can be sent at any time later.</source>
        <translation>Cada correo lleva un enlace de invitación que es válido durante cuatro días y funciona una sola vez. Los correos se pueden enviar más adelante en cualquier momento.</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Servidor de correo</translation>
    </message>
    <message>
        <source>Name or IP address, with or without port.</source>
        <translation>Nombre o dirección IP, con o sin puerto.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Empty: the server asks for no login.</source>
        <translation>Vacío: el servidor no pide inicio de sesión.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Remitente</translation>
    </message>
    <message>
        <source>For example: CloudLink Gateway &lt;gateway@customer.example&gt;</source>
        <translation>Por ejemplo: CloudLink Gateway &lt;gateway@customer.example&gt;</translation>
    </message>
    <message>
        <source>MSL user</source>
        <translation>Usuario de MSL</translation>
    </message>
    <message>
        <source>To write the AccountID on the server manager&apos;s page.</source>
        <translation>Para escribir el AccountID en la página del administrador del servidor.</translation>
    </message>
    <message>
        <source>MSL password</source>
        <translation>Contraseña de MSL</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>Onboarding Complete</source>
        <translation>Puesta en marcha completa</translation>
    </message>
    <message>
        <source>The site is connected. Users are kept in step with the PBX from now on.</source>
        <translation>El sitio está conectado. Desde ahora, los usuarios se mantienen sincronizados con la PBX.</translation>
    </message>
    <message>
        <source>Test call</source>
        <translation>Llamada de prueba</translation>
    </message>
    <message>
        <source>Go to the Users List</source>
        <translation>Ir a la lista de usuarios</translation>
    </message>
    <message>
        <source>Go to the Dashboard</source>
        <translation>Ir al panel</translation>
    </message>
    <message>
        <source>Open Calls</source>
        <translation>Abrir Llamadas</translation>
    </message>
</context>
<context>
    <name>EndpointState</name>
    <message>
        <source>Endpoint unknown</source>
        <translation>Terminal desconocido</translation>
    </message>
    <message>
        <source>Endpoint idle</source>
        <translation>Terminal libre</translation>
    </message>
    <message>
        <source>Endpoint ringing</source>
        <translation>Terminal sonando</translation>
    </message>
    <message>
        <source>Endpoint in a call</source>
        <translation>Terminal en una llamada</translation>
    </message>
    <message>
        <source>Endpoint on hold</source>
        <translation>Terminal en espera</translation>
    </message>
    <message>
        <source>Endpoint out of service</source>
        <translation>Terminal fuera de servicio</translation>
    </message>
</context>
<context>
    <name>EngineSettings</name>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Not reachable, tried again</source>
        <translation>Inaccesible, se vuelve a intentar</translation>
    </message>
    <message>
        <source>Other version</source>
        <translation>Otra versión</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Inaccesible</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>No conectado</translation>
    </message>
    <message>
        <source>Automatic (this computer)</source>
        <translation>Automático (este equipo)</translation>
    </message>
    <message>
        <source>Service on this computer</source>
        <translation>Servicio en este equipo</translation>
    </message>
    <message>
        <source>Other socket</source>
        <translation>Otro socket</translation>
    </message>
    <message>
        <source>Path of the socket</source>
        <translation>Ruta del socket</translation>
    </message>
    <message>
        <source>As the engine tells it, for example /srv/gateway/run/engine.sock.</source>
        <translation>Tal como la indica el motor, por ejemplo /srv/gateway/run/engine.sock.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>The engine in this program</source>
        <translation>El motor de este programa</translation>
    </message>
    <message>
        <source>The engine this console is attached to</source>
        <translation>El motor al que está conectada esta consola</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Proceso</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Data directory</source>
        <translation>Directorio de datos</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>Secrets are protected by</source>
        <translation>Los secretos están protegidos por</translation>
    </message>
    <message>
        <source>Attach to another engine</source>
        <translation>Conectarse a otro motor</translation>
    </message>
    <message>
        <source>Attaches to the engine that holds the data directory; if none is running, starts one in this program.</source>
        <translation>Se conecta al motor que ocupa el directorio de datos; si no hay ninguno en marcha, inicia uno en este programa.</translation>
    </message>
    <message>
        <source>An engine with a data directory of its own.</source>
        <translation>Un motor con su propio directorio de datos.</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>No disponible</translation>
    </message>
    <message>
        <source>Enter the path of the socket.</source>
        <translation>Introduzca la ruta del socket.</translation>
    </message>
    <message>
        <source>Correct the path.</source>
        <translation>Corrija la ruta.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>The path begins with a slash.</source>
        <translation>La ruta empieza por una barra.</translation>
    </message>
    <message>
        <source>The path of a socket has at most %1 bytes.</source>
        <translation>La ruta de un socket tiene como máximo %1 bytes.</translation>
    </message>
    <message>
        <source>The pages are opened anew. What was typed elsewhere and not applied is lost.</source>
        <translation>Las páginas se abren de nuevo. Lo que se haya escrito en otro lugar sin aplicarlo se pierde.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Internal error</source>
        <translation>Error interno</translation>
    </message>
    <message>
        <source>The program found itself in a state that should not exist: %{detail}.</source>
        <translation>El programa se encontró en un estado que no debería existir: %{detail}.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, send the logs to support.</source>
        <translation>Inténtelo de nuevo. Si vuelve a ocurrir, envíe los registros al servicio de soporte.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>The operation was cancelled before it was done.</source>
        <translation>La operación se canceló antes de terminar.</translation>
    </message>
    <message>
        <source>Start it again when you want it to go on.</source>
        <translation>Iníciela de nuevo cuando quiera continuar.</translation>
    </message>
    <message>
        <source>Command not understood</source>
        <translation>Comando no reconocido</translation>
    </message>
    <message>
        <source>%{detail}</source>
        <translation>%{detail}</translation>
    </message>
    <message>
        <source>Run the command with --help to see what it takes.</source>
        <translation>Ejecute el comando con --help para ver qué admite.</translation>
    </message>
    <message>
        <source>Value not accepted</source>
        <translation>Valor no aceptado</translation>
    </message>
    <message>
        <source>%{field} has a value that cannot be used: %{detail}.</source>
        <translation>%{field} tiene un valor que no se puede usar: %{detail}.</translation>
    </message>
    <message>
        <source>Correct the value and try again.</source>
        <translation>Corrija el valor e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Value missing</source>
        <translation>Falta un valor</translation>
    </message>
    <message>
        <source>%{field} is needed and was not given.</source>
        <translation>Falta un valor necesario: %{field}.</translation>
    </message>
    <message>
        <source>Enter a value and try again.</source>
        <translation>Introduzca un valor e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
    <message>
        <source>There is no %{what} %{name}.</source>
        <translation>No existe %{what} %{name}.</translation>
    </message>
    <message>
        <source>Check the name, or list what there is.</source>
        <translation>Compruebe el nombre o consulte la lista de lo que existe.</translation>
    </message>
    <message>
        <source>A decision is needed</source>
        <translation>Se necesita una decisión</translation>
    </message>
    <message>
        <source>The question %{question} was not answered.</source>
        <translation>La pregunta %{question} no se ha respondido.</translation>
    </message>
    <message>
        <source>Answer it in the console, or name the decision in the answers file.</source>
        <translation>Respóndala en la consola o indique la decisión en el archivo de respuestas.</translation>
    </message>
    <message>
        <source>Name not found</source>
        <translation>Nombre no encontrado</translation>
    </message>
    <message>
        <source>%{host} is not known to the name server.</source>
        <translation>El servidor de nombres no conoce %{host}.</translation>
    </message>
    <message>
        <source>Check the spelling of the address and the DNS servers of this computer.</source>
        <translation>Compruebe que la dirección esté bien escrita y los servidores DNS de este equipo.</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Conexión rechazada</translation>
    </message>
    <message>
        <source>Nothing answers at %{host} port %{port}.</source>
        <translation>Nadie responde en %{host}, puerto %{port}.</translation>
    </message>
    <message>
        <source>Check the address and port, that the service is started, and that no firewall refuses the connection.</source>
        <translation>Compruebe la dirección y el puerto, que el servicio esté iniciado y que ningún cortafuegos rechace la conexión.</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Inaccesible</translation>
    </message>
    <message>
        <source>There is no network path to %{host} port %{port}.</source>
        <translation>No hay ruta de red hasta %{host}, puerto %{port}.</translation>
    </message>
    <message>
        <source>Check cable, routing and firewall between this computer and %{host}.</source>
        <translation>Compruebe el cable, el enrutamiento y el cortafuegos entre este equipo y %{host}.</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Conexión perdida</translation>
    </message>
    <message>
        <source>%{host} closed the connection before the answer was complete.</source>
        <translation>%{host} cerró la conexión antes de completar la respuesta.</translation>
    </message>
    <message>
        <source>Try again; if it stays, check the network and the logs of %{host}.</source>
        <translation>Inténtelo de nuevo; si persiste, compruebe la red y los registros de %{host}.</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Sin respuesta a tiempo</translation>
    </message>
    <message>
        <source>%{host} did not answer within %{seconds} seconds.</source>
        <translation>%{host} no respondió en %{seconds} segundos.</translation>
    </message>
    <message>
        <source>Check that the system is up and not overloaded, and that no firewall drops the connection.</source>
        <translation>Compruebe que el sistema esté en marcha y no sobrecargado, y que ningún cortafuegos descarte la conexión.</translation>
    </message>
    <message>
        <source>No secure connection</source>
        <translation>Sin conexión segura</translation>
    </message>
    <message>
        <source>The TLS handshake with %{host} port %{port} failed.</source>
        <translation>Falló la negociación TLS con %{host}, puerto %{port}.</translation>
    </message>
    <message>
        <source>Check that the port speaks TLS 1.2 or later. Plain text is never used instead.</source>
        <translation>Compruebe que el puerto admita TLS 1.2 o posterior. Nunca se usa texto sin cifrar en su lugar.</translation>
    </message>
    <message>
        <source>Certificate not trusted yet</source>
        <translation>Certificado aún no de confianza</translation>
    </message>
    <message>
        <source>%{host} port %{port} shows a certificate of %{subject} that no public authority vouches for. Its SHA-256 fingerprint is %{fingerprint}.</source>
        <translation>%{host}, puerto %{port}, presenta un certificado de %{subject} que ninguna autoridad pública avala. Su huella digital SHA-256 es %{fingerprint}.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one shown on the system itself, then decide to trust it.</source>
        <translation>Compare la huella digital con la que muestra el propio sistema y, a continuación, decida si confía en ella.</translation>
    </message>
    <message>
        <source>Certificate expired</source>
        <translation>Certificado caducado</translation>
    </message>
    <message>
        <source>The certificate of %{host} port %{port} was valid until %{notAfter}.</source>
        <translation>El certificado de %{host}, puerto %{port}, fue válido hasta %{notAfter}.</translation>
    </message>
    <message>
        <source>Renew the certificate on %{host}, or check the clock of both systems.</source>
        <translation>Renueve el certificado en %{host} o compruebe el reloj de ambos sistemas.</translation>
    </message>
    <message>
        <source>Certificate changed</source>
        <translation>Certificado cambiado</translation>
    </message>
    <message>
        <source>%{host} port %{port} shows another certificate (%{fingerprint}) than the one that was trusted (%{trusted}).</source>
        <translation>%{host}, puerto %{port}, presenta un certificado (%{fingerprint}) distinto del que era de confianza (%{trusted}).</translation>
    </message>
    <message>
        <source>Find out why it changed. If it was renewed on purpose, decide to trust the new fingerprint.</source>
        <translation>Averigüe por qué cambió. Si se renovó a propósito, decida confiar en la nueva huella digital.</translation>
    </message>
    <message>
        <source>Proxy refused</source>
        <translation>Rechazado por el proxy</translation>
    </message>
    <message>
        <source>The proxy %{host} did not let the connection through.</source>
        <translation>El proxy %{host} no dejó pasar la conexión.</translation>
    </message>
    <message>
        <source>Check proxy address, name and password in the settings.</source>
        <translation>Compruebe la dirección, el nombre y la contraseña del proxy en la configuración.</translation>
    </message>
    <message>
        <source>Answer too large</source>
        <translation>Respuesta demasiado grande</translation>
    </message>
    <message>
        <source>%{host} sent more than %{limit} bytes for %{what}.</source>
        <translation>%{host} envió más de %{limit} bytes para %{what}.</translation>
    </message>
    <message>
        <source>Check that the address is that of the right system.</source>
        <translation>Compruebe que la dirección sea la del sistema correcto.</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>Respuesta no reconocida</translation>
    </message>
    <message>
        <source>%{host} answered %{what} with something that does not follow its contract: %{detail}.</source>
        <translation>%{host} respondió a %{what} con algo que no cumple su contrato: %{detail}.</translation>
    </message>
    <message>
        <source>Check that the address is that of the right system and its version is supported.</source>
        <translation>Compruebe que la dirección sea la del sistema correcto y que su versión sea compatible.</translation>
    </message>
    <message>
        <source>Unexpected answer</source>
        <translation>Respuesta inesperada</translation>
    </message>
    <message>
        <source>%{host} answered %{what} with HTTP status %{status}.</source>
        <translation>%{host} respondió a %{what} con el estado HTTP %{status}.</translation>
    </message>
    <message>
        <source>Check that the address is that of the right system; the reason it gave is below.</source>
        <translation>Compruebe que la dirección sea la del sistema correcto; el motivo que indicó figura abajo.</translation>
    </message>
    <message>
        <source>PBX log-in refused</source>
        <translation>Inicio de sesión en la PBX rechazado</translation>
    </message>
    <message>
        <source>%{host} does not accept what it was given to log in with.</source>
        <translation>%{host} no acepta las credenciales indicadas para iniciar sesión.</translation>
    </message>
    <message>
        <source>MiVoice Business: check the local password set for this application on the OIG, and the application credential file. Other PBXs: check user and password of the CSTA access.</source>
        <translation>MiVoice Business: compruebe la contraseña local establecida para esta aplicación en el OIG y el archivo de credenciales de la aplicación. Otras PBX: compruebe el usuario y la contraseña del acceso CSTA.</translation>
    </message>
    <message>
        <source>PBX session lost</source>
        <translation>Sesión con la PBX perdida</translation>
    </message>
    <message>
        <source>The session with %{host} ended.</source>
        <translation>La sesión con %{host} ha terminado.</translation>
    </message>
    <message>
        <source>It is opened again by itself; if this repeats, check the load of that system.</source>
        <translation>Se vuelve a abrir automáticamente; si se repite, compruebe la carga de ese sistema.</translation>
    </message>
    <message>
        <source>PBX not known to the OIG</source>
        <translation>El OIG no conoce la PBX</translation>
    </message>
    <message>
        <source>The Open Integration Gateway does not know a PBX at %{address}.</source>
        <translation>Open Integration Gateway no conoce ninguna PBX en %{address}.</translation>
    </message>
    <message>
        <source>Enter the address under which the PBX is configured on the OIG.</source>
        <translation>Introduzca la dirección con la que la PBX está configurada en el OIG.</translation>
    </message>
    <message>
        <source>PBX not connected</source>
        <translation>PBX no conectada</translation>
    </message>
    <message>
        <source>The PBX at %{address} is not connected (state %{state}).</source>
        <translation>La PBX de %{address} no está conectada (estado %{state}).</translation>
    </message>
    <message>
        <source>Check the PBX and, for a MiVoice Business, the OIG&apos;s connection to it.</source>
        <translation>Compruebe la PBX y, en el caso de MiVoice Business, la conexión del OIG con ella.</translation>
    </message>
    <message>
        <source>PBX version too old</source>
        <translation>Versión de la PBX demasiado antigua</translation>
    </message>
    <message>
        <source>The PBX runs version %{found}; %{needed} or later is needed.</source>
        <translation>La PBX ejecuta la versión %{found}; se necesita %{needed} o posterior.</translation>
    </message>
    <message>
        <source>Upgrade the MiVoice Business, then continue.</source>
        <translation>Actualice MiVoice Business y, a continuación, continúe.</translation>
    </message>
    <message>
        <source>Not a MiVoice Business</source>
        <translation>No es un MiVoice Business</translation>
    </message>
    <message>
        <source>The system at %{address} says it is %{found}.</source>
        <translation>El sistema de %{address} indica que es %{found}.</translation>
    </message>
    <message>
        <source>Choose the PBX type that it is, or enter the address of the MiVoice Business.</source>
        <translation>Elija el tipo de PBX que corresponda o introduzca la dirección de MiVoice Business.</translation>
    </message>
    <message>
        <source>Form not offered by the PBX</source>
        <translation>La PBX no ofrece el formulario</translation>
    </message>
    <message>
        <source>The PBX does not offer the form %{table}.</source>
        <translation>La PBX no ofrece el formulario %{table}.</translation>
    </message>
    <message>
        <source>Check the rights of the application on the OIG and the release of the PBX.</source>
        <translation>Compruebe los permisos de la aplicación en el OIG y la versión de la PBX.</translation>
    </message>
    <message>
        <source>Field not offered by the PBX</source>
        <translation>La PBX no ofrece el campo</translation>
    </message>
    <message>
        <source>The form %{table} of the PBX has no field %{column}.</source>
        <translation>El formulario %{table} de la PBX no tiene el campo %{column}.</translation>
    </message>
    <message>
        <source>Check the release of the PBX.</source>
        <translation>Compruebe la versión de la PBX.</translation>
    </message>
    <message>
        <source>PBX refuses to be read</source>
        <translation>La PBX rechaza la lectura</translation>
    </message>
    <message>
        <source>The PBX refused to read %{table}.</source>
        <translation>La PBX rechazó la lectura de %{table}.</translation>
    </message>
    <message>
        <source>Give the application the right to read the PBX database on the OIG.</source>
        <translation>Conceda a la aplicación en el OIG el permiso para leer la base de datos de la PBX.</translation>
    </message>
    <message>
        <source>PBX refuses to be changed</source>
        <translation>La PBX rechaza los cambios</translation>
    </message>
    <message>
        <source>The PBX refused to change %{table}.</source>
        <translation>La PBX rechazó el cambio de %{table}.</translation>
    </message>
    <message>
        <source>Give the application the right to write the PBX database, or correct what the reason names.</source>
        <translation>Conceda a la aplicación el permiso para escribir en la base de datos de la PBX o corrija lo que indica el motivo.</translation>
    </message>
    <message>
        <source>Row changed meanwhile</source>
        <translation>La fila cambió entretanto</translation>
    </message>
    <message>
        <source>A row of %{table} was changed by somebody else.</source>
        <translation>Otra persona cambió una fila de %{table}.</translation>
    </message>
    <message>
        <source>Look at the new content and apply the plan again.</source>
        <translation>Revise el nuevo contenido y vuelva a aplicar el plan.</translation>
    </message>
    <message>
        <source>PBX answered short</source>
        <translation>Respuesta incompleta de la PBX</translation>
    </message>
    <message>
        <source>The PBX announced more rows of %{table} than it sent.</source>
        <translation>La PBX anunció más filas de %{table} de las que envió.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again; if it stays, check the PBX.</source>
        <translation>No se cambió nada. Inténtelo de nuevo; si persiste, compruebe la PBX.</translation>
    </message>
    <message>
        <source>PBX request failed</source>
        <translation>Error en la solicitud a la PBX</translation>
    </message>
    <message>
        <source>The PBX did not carry out %{operation}.</source>
        <translation>La PBX no realizó la operación %{operation}.</translation>
    </message>
    <message>
        <source>The reason given by the PBX is below.</source>
        <translation>El motivo indicado por la PBX figura abajo.</translation>
    </message>
    <message>
        <source>Call request refused</source>
        <translation>Solicitud de llamada rechazada</translation>
    </message>
    <message>
        <source>The PBX did not carry out %{operation} for %{endpoint}.</source>
        <translation>La PBX no realizó la operación %{operation} para %{endpoint}.</translation>
    </message>
    <message>
        <source>The reason given by the PBX is below; look at the state of the call.</source>
        <translation>El motivo indicado por la PBX figura abajo; revise el estado de la llamada.</translation>
    </message>
    <message>
        <source>Not possible on this PBX</source>
        <translation>No es posible en esta PBX</translation>
    </message>
    <message>
        <source>%{operation} is not possible: %{detail}.</source>
        <translation>La operación %{operation} no es posible: %{detail}.</translation>
    </message>
    <message>
        <source>Use the telephone itself, or give the application the right it lacks.</source>
        <translation>Use el propio teléfono o conceda a la aplicación el permiso que le falta.</translation>
    </message>
    <message>
        <source>No such endpoint</source>
        <translation>El terminal no existe</translation>
    </message>
    <message>
        <source>The extension %{endpoint} is not monitored by this gateway.</source>
        <translation>Esta pasarela no supervisa la extensión %{endpoint}.</translation>
    </message>
    <message>
        <source>Check the number; only imported users&apos; extensions are monitored.</source>
        <translation>Compruebe el número; solo se supervisan las extensiones de los usuarios importados.</translation>
    </message>
    <message>
        <source>MBG password too long</source>
        <translation>Contraseña del MBG demasiado larga</translation>
    </message>
    <message>
        <source>The MBG password has %{length} characters; at most 15 are possible.</source>
        <translation>La contraseña del MBG tiene %{length} caracteres; se admiten 15 como máximo.</translation>
    </message>
    <message>
        <source>Set a password of at most 15 characters on the MBG and enter it here.</source>
        <translation>Establezca en el MBG una contraseña de 15 caracteres como máximo e introdúzcala aquí.</translation>
    </message>
    <message>
        <source>MBG log-in refused</source>
        <translation>Inicio de sesión en el MBG rechazado</translation>
    </message>
    <message>
        <source>The MBG at %{host} does not accept the password.</source>
        <translation>El MBG de %{host} no acepta la contraseña.</translation>
    </message>
    <message>
        <source>Check the admin password of the MBG.</source>
        <translation>Compruebe la contraseña de administrador del MBG.</translation>
    </message>
    <message>
        <source>MBG token refused</source>
        <translation>Token del MBG rechazado</translation>
    </message>
    <message>
        <source>The web-service token of the MBG at %{host} is expired or revoked.</source>
        <translation>El token del servicio web del MBG de %{host} ha caducado o se ha revocado.</translation>
    </message>
    <message>
        <source>Enter the MBG admin password again to get a new token.</source>
        <translation>Vuelva a introducir la contraseña de administrador del MBG para obtener un token nuevo.</translation>
    </message>
    <message>
        <source>MBG version too old</source>
        <translation>Versión del MBG demasiado antigua</translation>
    </message>
    <message>
        <source>The MBG runs version %{found}; %{needed} or later is needed.</source>
        <translation>El MBG ejecuta la versión %{found}; se necesita %{needed} o posterior.</translation>
    </message>
    <message>
        <source>Upgrade the MiVoice Border Gateway, then continue.</source>
        <translation>Actualice MiVoice Border Gateway y, a continuación, continúe.</translation>
    </message>
    <message>
        <source>MBG versions differ</source>
        <translation>Las versiones de los MBG no coinciden</translation>
    </message>
    <message>
        <source>The MBGs of the cluster run different versions: %{versions}.</source>
        <translation>Los MBG del clúster ejecutan versiones distintas: %{versions}.</translation>
    </message>
    <message>
        <source>Bring all MBGs of the cluster to the same version.</source>
        <translation>Actualice todos los MBG del clúster a la misma versión.</translation>
    </message>
    <message>
        <source>MBG refused the change</source>
        <translation>El MBG rechazó el cambio</translation>
    </message>
    <message>
        <source>The MBG did not accept %{what}.</source>
        <translation>El MBG no aceptó %{what}.</translation>
    </message>
    <message>
        <source>The reason given by the MBG is below.</source>
        <translation>El motivo indicado por el MBG figura abajo.</translation>
    </message>
    <message>
        <source>Trunk not in service</source>
        <translation>Troncal fuera de servicio</translation>
    </message>
    <message>
        <source>The SIP trunk %{trunk} is not up: %{detail}.</source>
        <translation>El troncal SIP %{trunk} no está activo: %{detail}.</translation>
    </message>
    <message>
        <source>Check TCP port 5061 outbound and the trunk on the MBG.</source>
        <translation>Compruebe el puerto TCP 5061 de salida y el troncal en el MBG.</translation>
    </message>
    <message>
        <source>MSL log-in refused</source>
        <translation>Inicio de sesión en MSL rechazado</translation>
    </message>
    <message>
        <source>The MSL server manager at %{host} does not accept the log-in.</source>
        <translation>El administrador del servidor MSL de %{host} no acepta el inicio de sesión.</translation>
    </message>
    <message>
        <source>Check user and password of the server manager.</source>
        <translation>Compruebe el usuario y la contraseña del administrador del servidor.</translation>
    </message>
    <message>
        <source>Gateway blade not installed</source>
        <translation>Blade de la pasarela no instalado</translation>
    </message>
    <message>
        <source>The server manager at %{host} has no CloudLink Gateway application.</source>
        <translation>El administrador del servidor de %{host} no tiene la aplicación CloudLink Gateway.</translation>
    </message>
    <message>
        <source>Install the CloudLink Gateway blade under ServiceLink, Blades.</source>
        <translation>Instale el blade CloudLink Gateway en «ServiceLink», «Blades».</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Inicio de sesión rechazado</translation>
    </message>
    <message>
        <source>The platform does not accept the user name or the password.</source>
        <translation>La plataforma no acepta el nombre de usuario o la contraseña.</translation>
    </message>
    <message>
        <source>Check both, and that the account is active.</source>
        <translation>Compruebe ambos y que la cuenta esté activa.</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>The platform no longer accepts the stored sign-in of %{who}.</source>
        <translation>La plataforma ya no acepta el inicio de sesión guardado de %{who}.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>Not permitted</source>
        <translation>No permitido</translation>
    </message>
    <message>
        <source>%{who} may not do this on the platform.</source>
        <translation>%{who} no tiene permiso para hacer esto en la plataforma.</translation>
    </message>
    <message>
        <source>Ask an administrator of the account for the right.</source>
        <translation>Pida el permiso a un administrador de la cuenta.</translation>
    </message>
    <message>
        <source>Value already in use</source>
        <translation>Valor ya en uso</translation>
    </message>
    <message>
        <source>One or more of the attribute values are already in use: %{detail}.</source>
        <translation>Uno o varios de los valores de los atributos ya están en uso: %{detail}.</translation>
    </message>
    <message>
        <source>Free the value on the other user, or change it on the PBX.</source>
        <translation>Libere el valor en el otro usuario o cámbielo en la PBX.</translation>
    </message>
    <message>
        <source>Platform refused the request</source>
        <translation>La plataforma rechazó la solicitud</translation>
    </message>
    <message>
        <source>The platform did not accept %{what}.</source>
        <translation>La plataforma no aceptó %{what}.</translation>
    </message>
    <message>
        <source>The reason given by the platform is below; quote the request id to support.</source>
        <translation>El motivo indicado por la plataforma figura abajo; facilite el ID de la solicitud al servicio de soporte.</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Demasiadas solicitudes</translation>
    </message>
    <message>
        <source>The platform asks to wait %{seconds} seconds before the next request.</source>
        <translation>La plataforma pide esperar %{seconds} segundos antes de la siguiente solicitud.</translation>
    </message>
    <message>
        <source>Wait; the program tries again by itself.</source>
        <translation>Espere; el programa lo vuelve a intentar automáticamente.</translation>
    </message>
    <message>
        <source>Platform not available</source>
        <translation>Plataforma no disponible</translation>
    </message>
    <message>
        <source>The platform could not answer %{what} (status %{status}).</source>
        <translation>La plataforma no pudo responder a %{what} (estado %{status}).</translation>
    </message>
    <message>
        <source>Wait; the program tries again by itself. Look at the platform status page.</source>
        <translation>Espere; el programa lo vuelve a intentar automáticamente. Consulte la página de estado de la plataforma.</translation>
    </message>
    <message>
        <source>List never ends</source>
        <translation>La lista no termina nunca</translation>
    </message>
    <message>
        <source>The pages of %{what} lead back to one already read.</source>
        <translation>Las páginas de %{what} conducen de nuevo a una ya leída.</translation>
    </message>
    <message>
        <source>Nothing was changed. Report it to support with the request id.</source>
        <translation>No se cambió nada. Comuníquelo al servicio de soporte con el ID de la solicitud.</translation>
    </message>
    <message>
        <source>Account not found</source>
        <translation>Cuenta no encontrada</translation>
    </message>
    <message>
        <source>There is no account %{name} that this sign-in may see.</source>
        <translation>No hay ninguna cuenta %{name} que este inicio de sesión pueda ver.</translation>
    </message>
    <message>
        <source>Check name or number of the account, or create it.</source>
        <translation>Compruebe el nombre o el número de la cuenta, o créela.</translation>
    </message>
    <message>
        <source>Another gateway is linked</source>
        <translation>Ya hay otra pasarela vinculada</translation>
    </message>
    <message>
        <source>The account already has the gateway %{gateway}.</source>
        <translation>La cuenta ya tiene la pasarela %{gateway}.</translation>
    </message>
    <message>
        <source>Remove the other gateway first, or choose the right account.</source>
        <translation>Quite primero la otra pasarela o elija la cuenta correcta.</translation>
    </message>
    <message>
        <source>Gateway not known to the account</source>
        <translation>La cuenta no conoce la pasarela</translation>
    </message>
    <message>
        <source>The platform at %{host} does not know this gateway.</source>
        <translation>La plataforma de %{host} no conoce esta pasarela.</translation>
    </message>
    <message>
        <source>Check under Integrations that the gateway is still associated with the account, or add it again. The program keeps trying.</source>
        <translation>Compruebe en «Integraciones» que la pasarela siga asociada a la cuenta o vuelva a añadirla. El programa lo sigue intentando.</translation>
    </message>
    <message>
        <source>Gateway link taken over</source>
        <translation>Enlace de la pasarela ocupado por otra conexión</translation>
    </message>
    <message>
        <source>Another connection of the same gateway took over the link to %{host}.</source>
        <translation>Otra conexión de la misma pasarela ha ocupado el enlace con %{host}.</translation>
    </message>
    <message>
        <source>Check whether a copy of this gateway runs elsewhere, and stop one of them.</source>
        <translation>Compruebe si se ejecuta una copia de esta pasarela en otro lugar y detenga una de ellas.</translation>
    </message>
    <message>
        <source>Gateway link version not spoken</source>
        <translation>Versión del enlace de la pasarela no admitida</translation>
    </message>
    <message>
        <source>The platform at %{host} does not speak version %{known} of the gateway link.</source>
        <translation>La plataforma de %{host} no admite la versión %{known} del enlace de la pasarela.</translation>
    </message>
    <message>
        <source>Bring the gateway to a version that the platform names below. The program keeps trying.</source>
        <translation>Actualice la pasarela a una de las versiones que la plataforma indica abajo. El programa lo sigue intentando.</translation>
    </message>
    <message>
        <source>Gateway link message refused</source>
        <translation>Mensaje del enlace de la pasarela rechazado</translation>
    </message>
    <message>
        <source>The platform at %{host} ended the gateway link because a message broke its contract.</source>
        <translation>La plataforma de %{host} cerró el enlace de la pasarela porque un mensaje incumplió su contrato.</translation>
    </message>
    <message>
        <source>The link is opened again by itself. Send the logs with the reason below to support.</source>
        <translation>El enlace se vuelve a abrir automáticamente. Envíe al servicio de soporte los registros con el motivo que figura abajo.</translation>
    </message>
    <message>
        <source>Command too late</source>
        <translation>Comando fuera de plazo</translation>
    </message>
    <message>
        <source>The command %{action} came or could be begun only after its deadline.</source>
        <translation>El comando %{action} llegó o pudo iniciarse solo después de su plazo.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, check the clocks of gateway and platform.</source>
        <translation>Inténtelo de nuevo. Si vuelve a ocurrir, compruebe los relojes de la pasarela y de la plataforma.</translation>
    </message>
    <message>
        <source>Outcome of the command not known</source>
        <translation>Resultado del comando desconocido</translation>
    </message>
    <message>
        <source>The gateway was restarted while the PBX carried out %{action}.</source>
        <translation>La pasarela se reinició mientras la PBX realizaba %{action}.</translation>
    </message>
    <message>
        <source>Look at the state of the call; it was asked for anew.</source>
        <translation>Revise el estado de la llamada; se ha consultado de nuevo.</translation>
    </message>
    <message>
        <source>Store in use</source>
        <translation>Almacén en uso</translation>
    </message>
    <message>
        <source>Another program holds the store %{path}.</source>
        <translation>Otro programa tiene abierto el almacén %{path}.</translation>
    </message>
    <message>
        <source>Attach to the running engine, or stop it. Nothing was changed.</source>
        <translation>Conéctese al motor en ejecución o deténgalo. No se cambió nada.</translation>
    </message>
    <message>
        <source>Store from a newer version</source>
        <translation>Almacén de una versión más reciente</translation>
    </message>
    <message>
        <source>The store %{path} was written by a newer version (schema %{found}, this program knows %{known}).</source>
        <translation>Una versión más reciente escribió el almacén %{path} (esquema %{found}; este programa conoce %{known}).</translation>
    </message>
    <message>
        <source>Use the newer program, or restore the backup from before the upgrade. Nothing was changed.</source>
        <translation>Use el programa más reciente o restaure la copia de seguridad anterior a la actualización. No se cambió nada.</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Disco lleno</translation>
    </message>
    <message>
        <source>There is no space left to write %{path}.</source>
        <translation>No queda espacio para escribir %{path}.</translation>
    </message>
    <message>
        <source>Free space on the disk. What was not written yet is done by the next run.</source>
        <translation>Libere espacio en el disco. Lo que aún no se ha escrito se hará en la próxima ejecución.</translation>
    </message>
    <message>
        <source>Store cannot be used</source>
        <translation>No se puede usar el almacén</translation>
    </message>
    <message>
        <source>The store %{path} cannot be read or written.</source>
        <translation>No se puede leer o escribir el almacén %{path}.</translation>
    </message>
    <message>
        <source>Check owner and rights of the folder and the state of the disk. Nothing was deleted.</source>
        <translation>Compruebe el propietario y los permisos de la carpeta y el estado del disco. No se eliminó nada.</translation>
    </message>
    <message>
        <source>No key for the secrets</source>
        <translation>No hay clave para los secretos</translation>
    </message>
    <message>
        <source>Neither a credentials directory nor a keychain nor a key file is there to protect the secrets.</source>
        <translation>No hay directorio de credenciales, llavero ni archivo de clave para proteger los secretos.</translation>
    </message>
    <message>
        <source>Give --secret-key FILE (mode 0600), unlock the keychain, or use systemd credentials.</source>
        <translation>Indique --secret-key FILE (modo 0600), desbloquee el llavero o use las credenciales de systemd.</translation>
    </message>
    <message>
        <source>Secret store cannot be used</source>
        <translation>No se puede usar el almacén de secretos</translation>
    </message>
    <message>
        <source>The secrets cannot be read or written: %{detail}.</source>
        <translation>No se pueden leer o escribir los secretos: %{detail}.</translation>
    </message>
    <message>
        <source>Unlock the keychain or check the key file. Nothing was deleted.</source>
        <translation>Desbloquee el llavero o compruebe el archivo de clave. No se eliminó nada.</translation>
    </message>
    <message>
        <source>Secret missing</source>
        <translation>Falta un secreto</translation>
    </message>
    <message>
        <source>The secret %{name} is not in the secret store.</source>
        <translation>El secreto %{name} no está en el almacén de secretos.</translation>
    </message>
    <message>
        <source>Enter it again.</source>
        <translation>Introdúzcalo de nuevo.</translation>
    </message>
    <message>
        <source>Secret reference cannot be read</source>
        <translation>No se puede leer la referencia al secreto</translation>
    </message>
    <message>
        <source>%{field} refers to %{source}, which cannot be read.</source>
        <translation>%{field} hace referencia a %{source}, que no se puede leer.</translation>
    </message>
    <message>
        <source>Check the file or variable and its rights.</source>
        <translation>Compruebe el archivo o la variable y sus permisos.</translation>
    </message>
    <message>
        <source>Secret written in the file</source>
        <translation>Secreto escrito en el archivo</translation>
    </message>
    <message>
        <source>%{field} contains a secret in clear text, and the file can be read by others.</source>
        <translation>%{field} contiene un secreto en texto sin cifrar y otros usuarios pueden leer el archivo.</translation>
    </message>
    <message>
        <source>Use {&quot;file&quot;: ...}, {&quot;env&quot;: ...} or {&quot;credential&quot;: ...}, or set the mode of the file to 0600.</source>
        <translation>Use {&quot;file&quot;: ...}, {&quot;env&quot;: ...} o {&quot;credential&quot;: ...}, o establezca el modo del archivo en 0600.</translation>
    </message>
    <message>
        <source>File cannot be read</source>
        <translation>No se puede leer el archivo</translation>
    </message>
    <message>
        <source>%{path} cannot be read: %{detail}.</source>
        <translation>No se puede leer %{path}: %{detail}.</translation>
    </message>
    <message>
        <source>Check the name and the rights of the file.</source>
        <translation>Compruebe el nombre y los permisos del archivo.</translation>
    </message>
    <message>
        <source>File not understood</source>
        <translation>Archivo no reconocido</translation>
    </message>
    <message>
        <source>%{path} is not a valid document: %{detail}.</source>
        <translation>%{path} no es un documento válido: %{detail}.</translation>
    </message>
    <message>
        <source>Correct the file and try again.</source>
        <translation>Corrija el archivo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>No site yet</source>
        <translation>Aún no hay ningún sitio</translation>
    </message>
    <message>
        <source>This engine has no onboarded site.</source>
        <translation>Este motor no tiene ningún sitio puesto en marcha.</translation>
    </message>
    <message>
        <source>Run the onboarding first.</source>
        <translation>Ejecute primero la puesta en marcha.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Sesión no iniciada</translation>
    </message>
    <message>
        <source>Nobody is signed in to the platform.</source>
        <translation>Nadie ha iniciado sesión en la plataforma.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Inicie sesión primero.</translation>
    </message>
    <message>
        <source>Different site</source>
        <translation>Sitio distinto</translation>
    </message>
    <message>
        <source>The answers name %{asked}, but this engine was onboarded for %{found}.</source>
        <translation>Las respuestas indican %{asked}, pero la puesta en marcha de este motor se hizo para %{found}.</translation>
    </message>
    <message>
        <source>Use another data directory for another site.</source>
        <translation>Use otro directorio de datos para otro sitio.</translation>
    </message>
    <message>
        <source>Onboarding under way</source>
        <translation>Puesta en marcha en curso</translation>
    </message>
    <message>
        <source>This engine is just carrying out an onboarding.</source>
        <translation>Este motor está realizando una puesta en marcha en este momento.</translation>
    </message>
    <message>
        <source>Wait until it has ended, then start it again.</source>
        <translation>Espere a que termine y, a continuación, iníciela de nuevo.</translation>
    </message>
    <message>
        <source>Plan out of date</source>
        <translation>Plan desactualizado</translation>
    </message>
    <message>
        <source>The PBX or the account changed since the plan %{hash} was made.</source>
        <translation>La PBX o la cuenta han cambiado desde que se creó el plan %{hash}.</translation>
    </message>
    <message>
        <source>Look at the new plan and apply that one.</source>
        <translation>Revise el plan nuevo y aplique ese.</translation>
    </message>
    <message>
        <source>Stopped by the guard</source>
        <translation>Detenido por la protección</translation>
    </message>
    <message>
        <source>%{count} of %{total} imported users would vanish at once.</source>
        <translation>Desaparecerían de una sola vez %{count} de %{total} usuarios importados.</translation>
    </message>
    <message>
        <source>Check that the PBX answered completely. Nothing was changed.</source>
        <translation>Compruebe que la PBX haya respondido por completo. No se cambió nada.</translation>
    </message>
    <message>
        <source>PBX data looks incomplete</source>
        <translation>Los datos de la PBX parecen incompletos</translation>
    </message>
    <message>
        <source>Check the PBX. Nothing was changed.</source>
        <translation>Compruebe la PBX. No se cambió nada.</translation>
    </message>
    <message>
        <source>Run not complete</source>
        <translation>Ejecución incompleta</translation>
    </message>
    <message>
        <source>%{failed} of %{total} changes could not be made.</source>
        <translation>No se pudieron realizar %{failed} de %{total} cambios.</translation>
    </message>
    <message>
        <source>The report names each; the next run tries them again.</source>
        <translation>El informe los indica uno a uno; la próxima ejecución los vuelve a intentar.</translation>
    </message>
    <message>
        <source>No free trunk service</source>
        <translation>No queda ningún servicio de troncal libre</translation>
    </message>
    <message>
        <source>All trunk services of the PBX are in use.</source>
        <translation>Todos los servicios de troncal de la PBX están en uso.</translation>
    </message>
    <message>
        <source>Free one of the 150 trunk services in the form Trunk Attributes.</source>
        <translation>Libere uno de los 150 servicios de troncal en el formulario Trunk Attributes.</translation>
    </message>
    <message>
        <source>Object exists with another content</source>
        <translation>El objeto existe con otro contenido</translation>
    </message>
    <message>
        <source>%{table} already has %{key}, which this program did not create.</source>
        <translation>%{table} ya tiene %{key}, que este programa no creó.</translation>
    </message>
    <message>
        <source>Rename or remove it on the PBX, or choose another name in the settings.</source>
        <translation>Cámbiele el nombre o quítelo en la PBX, o elija otro nombre en la configuración.</translation>
    </message>
    <message>
        <source>Approval needed</source>
        <translation>Se necesita aprobación</translation>
    </message>
    <message>
        <source>%{count} objects wait to be written to the PBX and the MBG.</source>
        <translation>Hay %{count} objetos pendientes de escribirse en la PBX y en el MBG.</translation>
    </message>
    <message>
        <source>Look at the plan and approve it, or answer &quot;provision&quot;: &quot;apply&quot;.</source>
        <translation>Revise el plan y apruébelo, o responda &quot;provision&quot;: &quot;apply&quot;.</translation>
    </message>
    <message>
        <source>Mail server without TLS</source>
        <translation>Servidor de correo sin TLS</translation>
    </message>
    <message>
        <source>The mail server %{host} does not offer the TLS that is required.</source>
        <translation>El servidor de correo %{host} no ofrece el TLS requerido.</translation>
    </message>
    <message>
        <source>Choose the TLS mode that the server offers. Plain text is never used instead.</source>
        <translation>Elija el modo TLS que ofrece el servidor. Nunca se usa texto sin cifrar en su lugar.</translation>
    </message>
    <message>
        <source>Mail log-in refused</source>
        <translation>Inicio de sesión de correo rechazado</translation>
    </message>
    <message>
        <source>The mail server %{host} does not accept user name or password.</source>
        <translation>El servidor de correo %{host} no acepta el nombre de usuario o la contraseña.</translation>
    </message>
    <message>
        <source>Check the login under Mail.</source>
        <translation>Compruebe el inicio de sesión en «Correo».</translation>
    </message>
    <message>
        <source>Mail refused</source>
        <translation>Correo rechazado</translation>
    </message>
    <message>
        <source>The mail server %{host} did not accept the mail to %{recipient}.</source>
        <translation>El servidor de correo %{host} no aceptó el correo para %{recipient}.</translation>
    </message>
    <message>
        <source>The answer of the server is below.</source>
        <translation>La respuesta del servidor figura abajo.</translation>
    </message>
    <message>
        <source>Engine not reachable</source>
        <translation>Motor inaccesible</translation>
    </message>
    <message>
        <source>No engine answers at %{address}.</source>
        <translation>Ningún motor responde en %{address}.</translation>
    </message>
    <message>
        <source>Start the engine, or check the address and your membership of the group cloudlink.</source>
        <translation>Inicie el motor o compruebe la dirección y que usted pertenezca al grupo cloudlink.</translation>
    </message>
    <message>
        <source>Gateway not running</source>
        <translation>La pasarela no está en ejecución</translation>
    </message>
    <message>
        <source>This engine does not keep the site going, so it sees no calls.</source>
        <translation>Este motor no mantiene el sitio en funcionamiento, por lo que no ve ninguna llamada.</translation>
    </message>
    <message>
        <source>Start the gateway with --service, or attach to the running one with --engine ADDRESS.</source>
        <translation>Inicie la pasarela con --service o conéctese a la que está en ejecución con --engine ADDRESS.</translation>
    </message>
    <message>
        <source>Engine already running</source>
        <translation>El motor ya está en ejecución</translation>
    </message>
    <message>
        <source>Another engine holds the data directory %{path}.</source>
        <translation>Otro motor tiene ocupado el directorio de datos %{path}.</translation>
    </message>
    <message>
        <source>Attach to it instead of starting a second one.</source>
        <translation>Conéctese a él en lugar de iniciar otro.</translation>
    </message>
    <message>
        <source>Versions do not fit</source>
        <translation>Versiones incompatibles</translation>
    </message>
    <message>
        <source>The engine speaks protocol version %{found}, this program %{known}.</source>
        <translation>El motor usa la versión de protocolo %{found}; este programa, la %{known}.</translation>
    </message>
    <message>
        <source>Bring both to the same version.</source>
        <translation>Actualice ambos a la misma versión.</translation>
    </message>
    <message>
        <source>Not known to the engine</source>
        <translation>El motor no lo conoce</translation>
    </message>
    <message>
        <source>The engine has no method %{method}.</source>
        <translation>El motor no tiene el método %{method}.</translation>
    </message>
    <message>
        <source>Bring console and engine to the same version.</source>
        <translation>Actualice la consola y el motor a la misma versión.</translation>
    </message>
    <message>
        <source>Access denied</source>
        <translation>Acceso denegado</translation>
    </message>
    <message>
        <source>%{who} may not use this engine.</source>
        <translation>%{who} no tiene permiso para usar este motor.</translation>
    </message>
    <message>
        <source>Run it as the same user, as root, or as a member of the group cloudlink.</source>
        <translation>Ejecútelo con el mismo usuario, como root o como miembro del grupo cloudlink.</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>Reason given: %1</source>
        <translation>Motivo indicado: %1</translation>
    </message>
    <message>
        <source>Request: %1</source>
        <translation>Solicitud: %1</translation>
    </message>
    <message>
        <source>Valid until: %1</source>
        <translation>Válido hasta: %1</translation>
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
        <translation>Filtros</translation>
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
        <translation>Troncales SIP</translation>
    </message>
</context>
<context>
    <name>GatewayDraft</name>
    <message>
        <source>Only the name or IP address, without “https://”.</source>
        <translation>Solo el nombre o la dirección IP, sin «https://».</translation>
    </message>
    <message>
        <source>An address has no spaces.</source>
        <translation>Una dirección no lleva espacios.</translation>
    </message>
    <message>
        <source>This is not a host name or IP address, with or without “:port”.</source>
        <translation>No es un nombre de host ni una dirección IP, con o sin «:puerto».</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>No es una dirección de correo electrónico.</translation>
    </message>
    <message numerus="yes">
        <source>The MBG password has at most 15 characters; this one has %n.</source>
        <translation>
            <numerusform>La contraseña del MBG tiene como máximo 15 caracteres; esta tiene %n.</numerusform>
            <numerusform>La contraseña del MBG tiene como máximo 15 caracteres; esta tiene %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Este dato es necesario.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ese archivo no existe.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Un puerto es un número del 1 al 65535.</translation>
    </message>
</context>
<context>
    <name>GatewayInformationForm</name>
    <message>
        <source>Site Name</source>
        <translation>Nombre del sitio</translation>
    </message>
    <message>
        <source>How people call this site, e.g. “Head office”.</source>
        <translation>Cómo se llama habitualmente a este sitio, p. ej., «Sede central».</translation>
    </message>
    <message>
        <source>Address of the PBX</source>
        <translation>Dirección de la PBX</translation>
    </message>
    <message>
        <source>Where the PBX stands. It may differ from the customer&apos;s postal address.</source>
        <translation>Dónde está la PBX. Puede ser distinta de la dirección postal del cliente.</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Calle</translation>
    </message>
    <message>
        <source>Postal/Zip Code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>City/Town</source>
        <translation>Ciudad/localidad</translation>
    </message>
    <message>
        <source>State or Province</source>
        <translation>Estado o provincia</translation>
    </message>
    <message>
        <source>Optional.</source>
        <translation>Opcional.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>For example CA, US, DE.</source>
        <translation>Por ejemplo, CA, US, DE.</translation>
    </message>
</context>
<context>
    <name>GatewayPage</name>
    <message>
        <source>Gateway</source>
        <translation>Pasarela</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Sync Now</source>
        <translation>Sincronizar</translation>
    </message>
    <message>
        <source>Parts of the gateway</source>
        <translation>Partes de la pasarela</translation>
    </message>
    <message>
        <source>Synchronization</source>
        <translation>Sincronización</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Sin importar</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objetos</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>No gateway yet</source>
        <translation>Aún no hay pasarela</translation>
    </message>
    <message>
        <source>The setup was begun. It goes on at the step “%1”.</source>
        <translation>La configuración se empezó. Continúa en el paso «%1».</translation>
    </message>
    <message>
        <source>The setup connects the PBX with the account and imports the users.</source>
        <translation>La configuración conecta la PBX con la cuenta e importa los usuarios.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Set up the gateway</source>
        <translation>Configurar la pasarela</translation>
    </message>
    <message>
        <source>Reads the PBX now. Joins a synchronization that is under way.</source>
        <translation>Lee la PBX ahora. Se suma a la sincronización que esté en curso.</translation>
    </message>
    <message>
        <source>Shows what would change, without changing anything.</source>
        <translation>Muestra lo que cambiaría, sin cambiar nada.</translation>
    </message>
</context>
<context>
    <name>GatewaySetup</name>
    <message>
        <source>The engine does not answer.</source>
        <translation>El motor no responde.</translation>
    </message>
    <message>
        <source>Wait until the checks are done.</source>
        <translation>Espere a que terminen las comprobaciones.</translation>
    </message>
    <message>
        <source>The setup is under way, begun elsewhere.</source>
        <translation>La configuración está en curso; se empezó en otro lugar.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Inicie sesión primero.</translation>
    </message>
    <message>
        <source>Choose the customer&apos;s account at the top first.</source>
        <translation>Elija primero, arriba, la cuenta del cliente.</translation>
    </message>
    <message>
        <source>Fill in the fields that are marked.</source>
        <translation>Rellene los campos marcados.</translation>
    </message>
    <message>
        <source>The users are not imported yet.</source>
        <translation>Los usuarios aún no se han importado.</translation>
    </message>
    <message>
        <source>The objects are not written yet.</source>
        <translation>Los objetos aún no se han escrito.</translation>
    </message>
    <message>
        <source>The SIP trunk is not up yet.</source>
        <translation>El troncal SIP aún no está activo.</translation>
    </message>
</context>
<context>
    <name>GeneralSettings</name>
    <message>
        <source>Keep the gateway running in the tray when the window is closed</source>
        <translation>Mantener la pasarela en marcha en la bandeja al cerrar la ventana</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Idioma y aspecto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Of this console. It changes at once; nothing is restarted.</source>
        <translation>De esta consola. Cambia al instante; no se reinicia nada.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>System follows the desktop.</source>
        <translation>«Sistema» sigue al escritorio.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Calls and synchronization go on until you choose Quit.</source>
        <translation>Las llamadas y la sincronización continúan hasta que elija «Salir».</translation>
    </message>
    <message>
        <source>The engine this console is attached to runs by itself; it goes on when the window is closed.</source>
        <translation>El motor al que está conectada esta consola funciona por sí mismo; continúa cuando se cierra la ventana.</translation>
    </message>
</context>
<context>
    <name>GetStarted</name>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>With your e-mail address and password, as partner or account administrator.</source>
        <translation>Con su dirección de correo electrónico y su contraseña, como partner o administrador de la cuenta.</translation>
    </message>
    <message>
        <source>Choose the customer&apos;s account</source>
        <translation>Elegir la cuenta del cliente</translation>
    </message>
    <message>
        <source>Choose one in the bar at the top, or create it.</source>
        <translation>Elija una en la barra superior o créela.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Add the integration</source>
        <translation>Añadir la integración</translation>
    </message>
    <message>
        <source>Integrations &amp; Apps, “+Add New”, tab Mitel, CloudLink Gateway.</source>
        <translation>«Integraciones y apps», «+Añadir», pestaña «Mitel», CloudLink Gateway.</translation>
    </message>
    <message>
        <source>Integrations &amp; Apps</source>
        <translation>Integraciones y apps</translation>
    </message>
    <message>
        <source>Set up the gateway</source>
        <translation>Configurar la pasarela</translation>
    </message>
    <message>
        <source>Goes on at the step “%1”.</source>
        <translation>Continúa en el paso «%1».</translation>
    </message>
    <message>
        <source>Connects the PBX and the Border Gateway, and imports the users.</source>
        <translation>Conecta la PBX y el Border Gateway, e importa los usuarios.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Add Gateway</source>
        <translation>Añadir pasarela</translation>
    </message>
    <message>
        <source>Connect a site</source>
        <translation>Conectar un sitio</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
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
        <translation>Un usuario sin nombre</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>sin número</translation>
    </message>
    <message>
        <source>%1 (%2) is not imported: %3</source>
        <translation>%1 (%2) no se importa: %3</translation>
    </message>
    <message>
        <source>the domain</source>
        <translation>el dominio</translation>
    </message>
    <message>
        <source>%{name} (%{dn}) has no e-mail address.</source>
        <translation>%{name} (%{dn}) no tiene dirección de correo electrónico.</translation>
    </message>
    <message>
        <source>Enter the person&apos;s e-mail address in the form User and Services Configuration.</source>
        <translation>Introduzca la dirección de correo electrónico de la persona en el formulario User and Services Configuration.</translation>
    </message>
    <message>
        <source>The e-mail address %{email} of %{name} (%{dn}) is not valid.</source>
        <translation>La dirección de correo electrónico %{email} de %{name} (%{dn}) no es válida.</translation>
    </message>
    <message>
        <source>Correct the e-mail address in the form User and Services Configuration.</source>
        <translation>Corrija la dirección de correo electrónico en el formulario User and Services Configuration.</translation>
    </message>
    <message>
        <source>%{name} has no directory number.</source>
        <translation>%{name} no tiene número de directorio.</translation>
    </message>
    <message>
        <source>Give the user a directory number in the form User and Services Configuration.</source>
        <translation>Asigne al usuario un número de directorio en el formulario User and Services Configuration.</translation>
    </message>
    <message>
        <source>The user with number %{dn} has no last name.</source>
        <translation>El usuario con el número %{dn} no tiene apellidos.</translation>
    </message>
    <message>
        <source>Enter a last name in the form User and Services Configuration, or allow first names alone in the settings.</source>
        <translation>Introduzca los apellidos en el formulario User and Services Configuration o permita en la configuración los usuarios que solo tienen nombre.</translation>
    </message>
    <message>
        <source>The user with number %{dn} has neither a first nor a last name.</source>
        <translation>El usuario con el número %{dn} no tiene nombre ni apellidos.</translation>
    </message>
    <message>
        <source>Enter a name in the form User and Services Configuration.</source>
        <translation>Introduzca un nombre en el formulario User and Services Configuration.</translation>
    </message>
    <message>
        <source>%{name} (%{dn}) has the same e-mail address %{email} as %{other}.</source>
        <translation>%{name} (%{dn}) tiene la misma dirección de correo electrónico %{email} que %{other}.</translation>
    </message>
    <message>
        <source>Give each of the two users an e-mail address of their own.</source>
        <translation>Asigne a cada uno de los dos usuarios su propia dirección de correo electrónico.</translation>
    </message>
    <message>
        <source>%{name} has the same directory number %{dn} as %{other}.</source>
        <translation>%{name} tiene el mismo número de directorio %{dn} que %{other}.</translation>
    </message>
    <message>
        <source>Give each of the two users a prime directory number of their own.</source>
        <translation>Asigne a cada uno de los dos usuarios su propio número de directorio principal.</translation>
    </message>
    <message>
        <source>%{name} (%{dn}) has the same login ID %{loginId} as %{other}.</source>
        <translation>%{name} (%{dn}) tiene el mismo ID de inicio de sesión %{loginId} que %{other}.</translation>
    </message>
    <message>
        <source>Give each of the two users a login ID of their own.</source>
        <translation>Asigne a cada uno de los dos usuarios su propio ID de inicio de sesión.</translation>
    </message>
    <message>
        <source>A value of %{name} (%{dn}) is already used on the platform by %{other}.</source>
        <translation>%{other} ya usa en la plataforma un valor de %{name} (%{dn}).</translation>
    </message>
    <message>
        <source>Change the e-mail address, number or login ID on the PBX, or free the value on the platform.</source>
        <translation>Cambie la dirección de correo electrónico, el número o el ID de inicio de sesión en la PBX, o libere el valor en la plataforma.</translation>
    </message>
    <message>
        <source>The e-mail address %{email} of %{name} (%{dn}) is outside the allowed domains.</source>
        <translation>La dirección de correo electrónico %{email} de %{name} (%{dn}) no pertenece a los dominios permitidos.</translation>
    </message>
    <message>
        <source>Use an address of an allowed domain, or allow %{domain} in the settings.</source>
        <translation>Use una dirección de un dominio permitido o permita %{domain} en la configuración.</translation>
    </message>
    <message>
        <source>%{name} (%{dn}) is at home on the element %{element} and is not managed here.</source>
        <translation>%{name} (%{dn}) pertenece al elemento %{element} y no se administra aquí.</translation>
    </message>
    <message>
        <source>Nothing, if this is wanted: the gateway of that element imports the user. Else change the home element on the PBX.</source>
        <translation>Si es lo que desea, no haga nada: la pasarela de ese elemento importa el usuario. De lo contrario, cambie el elemento principal en la PBX.</translation>
    </message>
    <message>
        <source>%{name} (%{dn}) is beyond the %{capacity} users that this system can connect.</source>
        <translation>%{name} (%{dn}) supera los %{capacity} usuarios que este sistema puede conectar.</translation>
    </message>
    <message>
        <source>Remove users who need no connection from the PBX&apos;s list, or exclude them in the settings.</source>
        <translation>Quite de la lista de la PBX los usuarios que no necesiten conexión o exclúyalos en la configuración.</translation>
    </message>
    <message>
        <source>The devices of %{name} (%{dn}) need more monitors than the PBX has left.</source>
        <translation>Los dispositivos de %{name} (%{dn}) necesitan más monitores de los que le quedan a la PBX.</translation>
    </message>
    <message>
        <source>Reduce line keys or multi-device groups on the PBX.</source>
        <translation>Reduzca las teclas de línea o los grupos multidispositivo en la PBX.</translation>
    </message>
    <message>
        <source>There is no free seat in the account for %{name} (%{dn}).</source>
        <translation>No queda ningún puesto libre en la cuenta para %{name} (%{dn}).</translation>
    </message>
    <message>
        <source>Order more seats, or exclude users in the settings.</source>
        <translation>Contrate más puestos o excluya usuarios en la configuración.</translation>
    </message>
    <message>
        <source>%{name} (%{dn}) is excluded by the settings.</source>
        <translation>La configuración excluye a %{name} (%{dn}).</translation>
    </message>
    <message>
        <source>Nothing, if this is wanted. Else remove the number from the excluded ones in the settings.</source>
        <translation>Si es lo que desea, no haga nada. De lo contrario, quite el número de los excluidos en la configuración.</translation>
    </message>
    <message>
        <source>It is not certain that %{name} (%{dn}) is the person imported as %{other}.</source>
        <translation>No es seguro que %{name} (%{dn}) sea la persona importada como %{other}.</translation>
    </message>
    <message>
        <source>Give the user a login ID. If it is another person, change the number, or remove the old user on the PBX first.</source>
        <translation>Asigne al usuario un ID de inicio de sesión. Si se trata de otra persona, cambie el número o quite primero el usuario anterior en la PBX.</translation>
    </message>
</context>
<context>
    <name>Integration</name>
    <message>
        <source>Enabled</source>
        <translation>Habilitada</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deshabilitada</translation>
    </message>
    <message>
        <source>Set up in Mitel Administration.</source>
        <translation>Se configura en Mitel Administration.</translation>
    </message>
</context>
<context>
    <name>IntegrationCard</name>
    <message>
        <source>Add Gateway</source>
        <translation>Añadir pasarela</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Open Gateway</source>
        <translation>Abrir pasarela</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Remove integration</source>
        <translation>Quitar integración</translation>
    </message>
    <message>
        <source>%1 on or off</source>
        <translation>Activar o desactivar %1</translation>
    </message>
    <message>
        <source>Remove integration %1</source>
        <translation>Quitar la integración %1</translation>
    </message>
    <message>
        <source>Site: %1</source>
        <translation>Sitio: %1</translation>
    </message>
</context>
<context>
    <name>IntegrationsPage</name>
    <message>
        <source>Integrations &amp; Apps</source>
        <translation>Integraciones y apps</translation>
    </message>
    <message>
        <source>What the account in work uses of the CloudLink Platform.</source>
        <translation>Lo que la cuenta actual utiliza de CloudLink Platform.</translation>
    </message>
    <message>
        <source>+Add New</source>
        <translation>+Añadir</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Nadie ha iniciado sesión</translation>
    </message>
    <message>
        <source>Sign in to see and change the integrations of an account.</source>
        <translation>Inicie sesión para ver y cambiar las integraciones de una cuenta.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>No account is chosen</source>
        <translation>Ninguna cuenta elegida</translation>
    </message>
    <message>
        <source>Integrations belong to a customer&apos;s account.</source>
        <translation>Las integraciones pertenecen a la cuenta de un cliente.</translation>
    </message>
    <message>
        <source>Choose an account</source>
        <translation>Elegir una cuenta</translation>
    </message>
    <message>
        <source>A Partner Account takes no integrations</source>
        <translation>Una cuenta de partner no admite integraciones</translation>
    </message>
    <message>
        <source>%1 is your Partner Account. Choose the account of a customer.</source>
        <translation>%1 es su cuenta de partner. Elija la cuenta de un cliente.</translation>
    </message>
    <message>
        <source>The engine does not answer at the moment.</source>
        <translation>El motor no responde en este momento.</translation>
    </message>
    <message>
        <source>A change is under way.</source>
        <translation>Hay un cambio en curso.</translation>
    </message>
    <message>
        <source>No integrations yet</source>
        <translation>Aún no hay integraciones</translation>
    </message>
    <message>
        <source>Add CloudLink Gateway to connect the phone system of this account.</source>
        <translation>Añada CloudLink Gateway para conectar el sistema telefónico de esta cuenta.</translation>
    </message>
    <message>
        <source>CloudLink Gateway</source>
        <translation>CloudLink Gateway</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>The account %1 no longer has this integration.</source>
        <translation>La cuenta %1 ya no tiene esta integración.</translation>
    </message>
    <message>
        <source>What ends</source>
        <translation>Qué termina</translation>
    </message>
    <message>
        <source>The gateway link: calls and their events no longer reach the platform.</source>
        <translation>El enlace de la pasarela: las llamadas y sus eventos dejan de llegar a la plataforma.</translation>
    </message>
    <message>
        <source>Synchronization: users of the PBX are no longer imported or changed.</source>
        <translation>La sincronización: los usuarios de la PBX dejan de importarse y de cambiarse.</translation>
    </message>
    <message>
        <source>The gateway&apos;s identity is revoked. To come back, add the integration and set the gateway up again.</source>
        <translation>Se revoca la identidad de la pasarela. Para volver, añada la integración y configure de nuevo la pasarela.</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Qué permanece</translation>
    </message>
    <message numerus="yes">
        <source>%Ln imported user(s) keep their accounts and remain in the list of users.</source>
        <translation>
            <numerusform>%Ln usuario importado conserva su cuenta y sigue en la lista de usuarios.</numerusform>
            <numerusform>%Ln usuarios importados conservan sus cuentas y siguen en la lista de usuarios.</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported users keep their accounts and remain in the list of users.</source>
        <translation>Los usuarios importados conservan sus cuentas y siguen en la lista de usuarios.</translation>
    </message>
    <message>
        <source>Objects on PBX and Border Gateway stay as they are.</source>
        <translation>Los objetos de la PBX y del Border Gateway se quedan como están.</translation>
    </message>
    <message>
        <source>delete</source>
        <comment>the word that is typed to confirm</comment>
        <translation>eliminar</translation>
    </message>
    <message>
        <source>Remove integration</source>
        <translation>Quitar integración</translation>
    </message>
    <message>
        <source>The integration was removed.</source>
        <translation>Se quitó la integración.</translation>
    </message>
</context>
<context>
    <name>LatencyTrend</name>
    <message>
        <source>2 min ago</source>
        <translation>hace 2 min</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>A latency and the time of day at which it was measured</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation>Aún no se ha medido nada</translation>
    </message>
    <message>
        <source>Event latency (99 of 100 events are faster), last 2 minutes</source>
        <translation>Latencia de los eventos (99 de cada 100 son más rápidos), últimos 2 minutos</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>Not in use</source>
        <translation>Sin uso</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdido</translation>
    </message>
</context>
<context>
    <name>LiveCalls</name>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>call-events</source>
        <translation>eventos-de-llamada</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Terminales</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Huecos</translation>
    </message>
    <message>
        <source>Keeps the table still. What happens meanwhile comes when you go on.</source>
        <translation>Mantiene quieta la tabla. Lo que ocurra mientras tanto aparece cuando la reanude.</translation>
    </message>
    <message>
        <source>Nothing has happened since this page is open. Calls appear here as they happen.</source>
        <translation>No ha ocurrido nada desde que se abrió esta página. Las llamadas aparecen aquí a medida que se producen.</translation>
    </message>
    <message>
        <source>Call events</source>
        <translation>Eventos de llamada</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportado a %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reanudar</translation>
    </message>
    <message numerus="yes">
        <source>Paused: %Ln new event(s)</source>
        <translation>
            <numerusform>En pausa: %Ln evento nuevo</numerusform>
            <numerusform>En pausa: %Ln eventos nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more event(s) were not shown</source>
        <translation>
            <numerusform>No se mostró %Ln evento más</numerusform>
            <numerusform>No se mostraron %Ln eventos más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>CloudLink Gateway Console</source>
        <translation>Consola de CloudLink Gateway</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sitio</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>The engine does not answer</source>
        <translation>El motor no responde</translation>
    </message>
    <message>
        <source>The console keeps trying. Calls and synchronization depend on the engine, not on this window.</source>
        <translation>La consola sigue intentándolo. Las llamadas y la sincronización dependen del motor, no de esta ventana.</translation>
    </message>
</context>
<context>
    <name>MakeCallForm</name>
    <message>
        <source>From extension</source>
        <translation>Desde la extensión</translation>
    </message>
    <message>
        <source>This phone rings first. Answer it, and it calls.</source>
        <translation>Este teléfono suena primero. Contéstelo y hará la llamada.</translation>
    </message>
    <message>
        <source>To number</source>
        <translation>Al número</translation>
    </message>
    <message>
        <source>An extension or an outside number.</source>
        <translation>Una extensión o un número externo.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>Introduzca un número.</translation>
    </message>
    <message>
        <source>The call is being made</source>
        <translation>Se está haciendo la llamada</translation>
    </message>
    <message>
        <source>%1 rings now. When it is answered, it calls %2.</source>
        <translation>Ahora suena %1. Cuando se conteste, llamará a %2.</translation>
    </message>
    <message>
        <source>Calling…</source>
        <translation>Llamando…</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Dashboard</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Pasarela</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Usuarios</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Account Information</source>
        <translation>Información de la cuenta</translation>
    </message>
    <message>
        <source>Integrations &amp; Apps</source>
        <translation>Integraciones y apps</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>NetworkSettings</name>
    <message>
        <source>Proxy address</source>
        <translation>Dirección del proxy</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>The proxy is used from the engine&apos;s next start.</source>
        <translation>El proxy se usa desde el próximo inicio del motor.</translation>
    </message>
</context>
<context>
    <name>ObjectsTab</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Rows on the PBX and the SIP trunk on the MBG that this gateway wrote and owns. “Check” reads both and says what differs, without changing anything.</source>
        <translation>Filas de la PBX y el troncal SIP del MBG que esta pasarela escribió y que le pertenecen. «Comprobar» lee ambos e indica lo que difiere, sin cambiar nada.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Objects on PBX and MBG</source>
        <translation>Objetos en la PBX y el MBG</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportado a %1</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>CLAVE</translation>
    </message>
    <message>
        <source>FORM</source>
        <translation>FORMULARIO</translation>
    </message>
    <message>
        <source>TARGET</source>
        <translation>DESTINO</translation>
    </message>
    <message>
        <source>WRITTEN</source>
        <translation>ESCRITO</translation>
    </message>
    <message>
        <source>RUN</source>
        <translation>EJECUCIÓN</translation>
    </message>
    <message>
        <source>Nothing is written to this PBX</source>
        <translation>En esta PBX no se escribe nada</translation>
    </message>
    <message>
        <source>No objects yet</source>
        <translation>Aún no hay objetos</translation>
    </message>
    <message>
        <source>They are written during the setup, after you have seen what will be written.</source>
        <translation>Se escriben durante la configuración, después de que usted haya visto lo que se va a escribir.</translation>
    </message>
    <message>
        <source>The engine does not answer at the moment.</source>
        <translation>El motor no responde en este momento.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) written and verified</source>
        <translation>
            <numerusform>%Ln objeto escrito y verificado</numerusform>
            <numerusform>%Ln objetos escritos y verificados</numerusform>
        </translation>
    </message>
    <message>
        <source>The PBX or the MBG changed meanwhile</source>
        <translation>La PBX o el MBG cambiaron entretanto</translation>
    </message>
    <message>
        <source>Nothing was written. The check was made anew: look at it, then write.</source>
        <translation>No se escribió nada. La comprobación se hizo de nuevo: revísela y escriba después.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>As of %1, reconnecting…</source>
        <translation>Datos de %1, reconectando…</translation>
    </message>
    <message>
        <source>The engine does not answer at the moment. What you see is from %1.</source>
        <translation>El motor no responde en este momento. Lo que ve es de %1.</translation>
    </message>
</context>
<context>
    <name>Phase</name>
    <message>
        <source>Reading PBX and account</source>
        <translation>Leyendo la PBX y la cuenta</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planificando</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escribiendo</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Escribiendo el informe</translation>
    </message>
</context>
<context>
    <name>PlanAction</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Vincular</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspender</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>Reactivar</translation>
    </message>
    <message>
        <source>Link anew</source>
        <translation>Revincular</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Restablecer</translation>
    </message>
</context>
<context>
    <name>PlanChange</name>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
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
            <numerusform>%Ln por añadir</numerusform>
            <numerusform>%Ln por añadir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be linked</source>
        <translation>
            <numerusform>%Ln por vincular</numerusform>
            <numerusform>%Ln por vincular</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be changed</source>
        <translation>
            <numerusform>%Ln por cambiar</numerusform>
            <numerusform>%Ln por cambiar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be renamed</source>
        <translation>
            <numerusform>%Ln por renombrar</numerusform>
            <numerusform>%Ln por renombrar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be suspended</source>
        <translation>
            <numerusform>%Ln por suspender</numerusform>
            <numerusform>%Ln por suspender</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be reactivated</source>
        <translation>
            <numerusform>%Ln por reactivar</numerusform>
            <numerusform>%Ln por reactivar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be linked anew</source>
        <translation>
            <numerusform>%Ln por revincular</numerusform>
            <numerusform>%Ln por revincular</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln sin cambios</numerusform>
            <numerusform>%Ln sin cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not imported</source>
        <translation>
            <numerusform>%Ln sin importar</numerusform>
            <numerusform>%Ln sin importar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Decide about the certificate of %1</source>
        <translation>Decida sobre el certificado de %1</translation>
    </message>
    <message>
        <source>Credentials are needed for %1</source>
        <translation>Se necesitan credenciales para %1</translation>
    </message>
</context>
<context>
    <name>ReasonTitle</name>
    <message>
        <source>No e-mail address</source>
        <translation>Sin correo electrónico</translation>
    </message>
    <message>
        <source>E-mail address not valid</source>
        <translation>Correo electrónico no válido</translation>
    </message>
    <message>
        <source>No directory number</source>
        <translation>Sin número de directorio</translation>
    </message>
    <message>
        <source>No last name</source>
        <translation>Sin apellidos</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>E-mail address used twice</source>
        <translation>Correo electrónico repetido</translation>
    </message>
    <message>
        <source>Number used twice</source>
        <translation>Número repetido</translation>
    </message>
    <message>
        <source>Login ID used twice</source>
        <translation>ID de sesión repetido</translation>
    </message>
    <message>
        <source>Value already in use</source>
        <translation>Valor ya en uso</translation>
    </message>
    <message>
        <source>Domain not allowed</source>
        <translation>Dominio no permitido</translation>
    </message>
    <message>
        <source>Not managed here</source>
        <translation>No se gestiona aquí</translation>
    </message>
    <message>
        <source>Over capacity</source>
        <translation>Capacidad superada</translation>
    </message>
    <message>
        <source>No monitors left</source>
        <translation>No quedan monitores</translation>
    </message>
    <message>
        <source>No free seat</source>
        <translation>Ningún puesto libre</translation>
    </message>
    <message>
        <source>Excluded in the settings</source>
        <translation>Excluido en la configuración</translation>
    </message>
    <message>
        <source>Identity unclear</source>
        <translation>Identidad poco clara</translation>
    </message>
</context>
<context>
    <name>ReportCount</name>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln añadido</numerusform>
            <numerusform>%Ln añadidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln linked</source>
        <translation>
            <numerusform>%Ln vinculado</numerusform>
            <numerusform>%Ln vinculados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln cambiado</numerusform>
            <numerusform>%Ln cambiados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reactivated</source>
        <translation>
            <numerusform>%Ln reactivado</numerusform>
            <numerusform>%Ln reactivados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suspended</source>
        <translation>
            <numerusform>%Ln suspendido</numerusform>
            <numerusform>%Ln suspendidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln con error</numerusform>
            <numerusform>%Ln con error</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) written</source>
        <translation>
            <numerusform>%Ln objeto escrito</numerusform>
            <numerusform>%Ln objetos escritos</numerusform>
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
        <translation>Admin. de cuenta</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Invitado</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completada</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrumpida</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Incompleta</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
</context>
<context>
    <name>RunKind</name>
    <message>
        <source>Synchronization</source>
        <translation>Sincronización</translation>
    </message>
    <message>
        <source>Objects on PBX and MBG</source>
        <translation>Objetos en la PBX y el MBG</translation>
    </message>
    <message>
        <source>Deployment mails</source>
        <translation>Correos de despliegue</translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Iniciada por</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Imported users</source>
        <translation>Usuarios importados</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Vinculado</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Reactivated</source>
        <translation>Reactivado</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendido</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Objects written</source>
        <translation>Objetos escritos</translation>
    </message>
    <message>
        <source>Devices without user</source>
        <translation>Dispositivos sin usuario</translation>
    </message>
    <message>
        <source>Requests to the platform</source>
        <translation>Solicitudes a la plataforma</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) could not be made</source>
        <translation>
            <numerusform>No se pudo hacer %Ln cambio</numerusform>
            <numerusform>No se pudieron hacer %Ln cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are not shown.</source>
        <translation>
            <numerusform>%Ln más no se muestra.</numerusform>
            <numerusform>%Ln más no se muestran.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) not imported</source>
        <translation>
            <numerusform>%Ln usuario sin importar</numerusform>
            <numerusform>%Ln usuarios sin importar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are in the exported file.</source>
        <translation>
            <numerusform>%Ln más está en el archivo exportado.</numerusform>
            <numerusform>%Ln más están en el archivo exportado.</numerusform>
        </translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>EXT</source>
        <translation>EXT.</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>MOTIVO</translation>
    </message>
    <message>
        <source>OTHER</source>
        <translation>OTRO</translation>
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
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportado a %1</translation>
    </message>
    <message>
        <source>STARTED</source>
        <translation>INICIO</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>TIPO</translation>
    </message>
    <message>
        <source>STARTED BY</source>
        <translation>INICIADA POR</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ESTADO</translation>
    </message>
    <message>
        <source>DURATION</source>
        <translation>DURACIÓN</translation>
    </message>
    <message>
        <source>WHAT WAS DONE</source>
        <translation>QUÉ SE HIZO</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Aún no hay ejecuciones</translation>
    </message>
    <message>
        <source>Each synchronization and each writing to PBX and MBG leaves its report here.</source>
        <translation>Cada sincronización y cada escritura en la PBX y el MBG deja aquí su informe.</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Ejecución %1</translation>
    </message>
    <message>
        <source>The report is being read…</source>
        <translation>Leyendo el informe…</translation>
    </message>
    <message>
        <source>Export not imported users…</source>
        <translation>Exportar usuarios sin importar…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>not-imported-%1.csv</source>
        <translation>sin-importar-%1.csv</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>SecretEditor</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Mostrar lo que se escribe</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
</context>
<context>
    <name>SettingEditor</name>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Restore default</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>The value was not read yet.</source>
        <translation>Aún no se ha leído el valor.</translation>
    </message>
    <message>
        <source>Fixed by the file that the engine was started with (--config).</source>
        <translation>Fijado por el archivo con el que se inició el motor (--config).</translation>
    </message>
    <message>
        <source>Being applied…</source>
        <translation>Aplicando…</translation>
    </message>
    <message>
        <source>The engine does not answer at the moment.</source>
        <translation>El motor no responde en este momento.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
</context>
<context>
    <name>SettingHelp</name>
    <message>
        <source>Address of the platform&apos;s authentication service, https.</source>
        <translation>Dirección del servicio de autenticación de la plataforma, https.</translation>
    </message>
    <message>
        <source>Address of the platform&apos;s admin service, https.</source>
        <translation>Dirección del servicio de administración de la plataforma, https.</translation>
    </message>
    <message>
        <source>Address of the platform&apos;s gateway service, https.</source>
        <translation>Dirección del servicio de pasarelas de la plataforma, https.</translation>
    </message>
    <message>
        <source>Address of the platform&apos;s gateway link, wss. Empty: no link.</source>
        <translation>Dirección del enlace de la pasarela de la plataforma, wss. Vacío: sin enlace.</translation>
    </message>
    <message>
        <source>Which names a user needs: lastNameRequired or firstOrLast.</source>
        <translation>Qué nombres necesita un usuario: lastNameRequired o firstOrLast.</translation>
    </message>
    <message>
        <source>Most users that are imported. An SMB Controller takes 150.</source>
        <translation>Máximo de usuarios que se importan. Un SMB Controller admite 150.</translation>
    </message>
    <message>
        <source>Most devices. An SMB Controller takes 450.</source>
        <translation>Máximo de dispositivos. Un SMB Controller admite 450.</translation>
    </message>
    <message>
        <source>Domains of e-mail addresses that are imported, with commas between them. Empty: all.</source>
        <translation>Dominios de las direcciones de correo electrónico que se importan, separados por comas. Vacío: todos.</translation>
    </message>
    <message>
        <source>Directory numbers that are never imported, with commas between them.</source>
        <translation>Números de directorio que no se importan nunca, separados por comas.</translation>
    </message>
    <message>
        <source>Requests to the platform at a time, 1 to 6.</source>
        <translation>Solicitudes simultáneas a la plataforma, de 1 a 6.</translation>
    </message>
    <message>
        <source>Users in one request, 1 to 200.</source>
        <translation>Usuarios en una solicitud, de 1 a 200.</translation>
    </message>
    <message>
        <source>Minutes between two scheduled runs.</source>
        <translation>Minutos entre dos ejecuciones programadas.</translation>
    </message>
    <message>
        <source>Number of the speed dial to voice mail.</source>
        <translation>Número de la marcación rápida al buzón de voz.</translation>
    </message>
    <message>
        <source>Pilot of the voicemail hunt group. Empty: the lowest-numbered one.</source>
        <translation>Piloto del grupo de búsqueda del buzón de voz. Vacío: el de número más bajo.</translation>
    </message>
    <message>
        <source>Where the PBX offers its call records (SMDR), host:port, usually port 1752. Empty: none. Used from the engine&apos;s next start.</source>
        <translation>Dónde ofrece la PBX sus registros de llamadas (SMDR), host:puerto, normalmente el puerto 1752. Vacío: ninguno. Se usa desde el próximo inicio del motor.</translation>
    </message>
    <message>
        <source>Time zone of the PBX&apos;s clock, for example Europe/Berlin. Empty: that of the engine&apos;s computer.</source>
        <translation>Zona horaria del reloj de la PBX, por ejemplo Europe/Berlin. Vacío: la del equipo del motor.</translation>
    </message>
    <message>
        <source>1 where the PBX writes its records with a 12-hour clock, else 0.</source>
        <translation>1 si la PBX escribe sus registros con un reloj de 12 horas; si no, 0.</translation>
    </message>
    <message>
        <source>Size of the store of events that the platform has not taken yet, in MB, 1 to 1048576. When it is full the oldest go, and are counted. Used from the engine&apos;s next start.</source>
        <translation>Tamaño del almacén de eventos que la plataforma aún no ha recogido, en MB, de 1 a 1048576. Cuando está lleno, se eliminan los más antiguos y se cuentan. Se usa desde el próximo inicio del motor.</translation>
    </message>
    <message>
        <source>HTTP proxy as host:port. Empty: none. Used from the engine&apos;s next start.</source>
        <translation>Proxy HTTP como host:puerto. Vacío: ninguno. Se usa desde el próximo inicio del motor.</translation>
    </message>
</context>
<context>
    <name>SettingOrigin</name>
    <message>
        <source>Default</source>
        <translation>Por defecto</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Definido</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sitio</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Network and certificates</source>
        <translation>Red y certificados</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Todos los ajustes</translation>
    </message>
</context>
<context>
    <name>SetupForm</name>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>Look for the file: %1</source>
        <translation>Buscar el archivo: %1</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Esta lista</translation>
    </message>
    <message>
        <source>Filter the table of the page</source>
        <translation>Filtrar la tabla de la página</translation>
    </message>
    <message>
        <source>Read the page again</source>
        <translation>Volver a leer la página</translation>
    </message>
    <message>
        <source>Account switcher</source>
        <translation>Selector de cuentas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>End the console</source>
        <translation>Cerrar la consola</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>As partner or account administrator of the CloudLink Platform.</source>
        <translation>Como partner o administrador de la cuenta de CloudLink Platform.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>No es una dirección de correo electrónico.</translation>
    </message>
    <message>
        <source>Enter e-mail address and password.</source>
        <translation>Introduzca la dirección de correo electrónico y la contraseña.</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Confiar en este certificado</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>The engine does not answer at the moment.</source>
        <translation>El motor no responde en este momento.</translation>
    </message>
</context>
<context>
    <name>SiteOverview</name>
    <message>
        <source>Since %1</source>
        <translation>Desde %1</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Última sincr.</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Usuarios</translation>
    </message>
    <message>
        <source>SIP trunk</source>
        <translation>Troncal SIP</translation>
    </message>
    <message>
        <source>Monitors</source>
        <translation>Monitores</translation>
    </message>
    <message>
        <source>Call events</source>
        <translation>Eventos de llamada</translation>
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
        <translation>Enlace de la PBX</translation>
    </message>
    <message>
        <source>Gateway link</source>
        <translation>Enlace de pasarela</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plataforma</translation>
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
        <translation>Troncal SIP: %1</translation>
    </message>
    <message>
        <source>Set up by the gateway on both sides; the PBX does not tell its state.</source>
        <translation>Configurado por la pasarela en ambos lados; la PBX no indica su estado.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Próxima: %1</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>%1 suspended, %2 not imported</source>
        <translation>%1 suspendidos, %2 sin importar</translation>
    </message>
    <message>
        <source>Voicemail pilot %1</source>
        <translation>Piloto del buzón de voz %1</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Inactivo</translation>
    </message>
    <message>
        <source>The PBX offers %1.</source>
        <translation>La PBX ofrece %1.</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 en espera</translation>
    </message>
    <message>
        <source>All delivered</source>
        <translation>Todo entregado</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 perdidos</translation>
    </message>
    <message>
        <source>Open the setup</source>
        <translation>Abrir configuración</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Confiar en este certificado</translation>
    </message>
    <message>
        <source>Calls between the platform and the Border Gateway.</source>
        <translation>Llamadas entre la plataforma y la Border Gateway.</translation>
    </message>
</context>
<context>
    <name>SkippedTab</name>
    <message>
        <source>Every user of the PBX was imported.</source>
        <translation>Se importaron todos los usuarios de la PBX.</translation>
    </message>
    <message>
        <source>Users that are not imported</source>
        <translation>Usuarios sin importar</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>EXT</source>
        <translation>EXT.</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>MOTIVO</translation>
    </message>
    <message>
        <source>OTHER</source>
        <translation>OTRO</translation>
    </message>
    <message>
        <source>IDENTITY</source>
        <translation>IDENTIDAD</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Sin importar</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>A causa de</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Identity on the PBX</source>
        <translation>Identidad en la PBX</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportado a %1</translation>
    </message>
</context>
<context>
    <name>StartedBy</name>
    <message>
        <source>Setup</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programación</translation>
    </message>
    <message>
        <source>Change on the PBX</source>
        <translation>Cambio en la PBX</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Recuperación</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintento</translation>
    </message>
    <message>
        <source>Desktop console</source>
        <translation>Consola de escritorio</translation>
    </message>
</context>
<context>
    <name>StateView</name>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integración</translation>
    </message>
    <message>
        <source>Gateway Information</source>
        <translation>Información de la pasarela</translation>
    </message>
    <message>
        <source>Configure PBX</source>
        <translation>Configurar PBX</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sincronizar</translation>
    </message>
    <message>
        <source>Objects on PBX and MBG</source>
        <translation>Objetos en la PBX y el MBG</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Despliegue</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completar</translation>
    </message>
</context>
<context>
    <name>SyncStep</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sincronizar</translation>
    </message>
    <message>
        <source>Objects on PBX and MBG</source>
        <translation>Objetos en la PBX y el MBG</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Usuarios</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 de %3</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · quedan %2</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Sin importar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) imported</source>
        <translation>
            <numerusform>%Ln usuario importado</numerusform>
            <numerusform>%Ln usuarios importados</numerusform>
        </translation>
    </message>
    <message>
        <source>The import starts by itself. Later it happens every 20 minutes, and at once when the PBX reports a change.</source>
        <translation>La importación empieza automáticamente. Después se repite cada 20 minutos, y al instante cuando la PBX comunica un cambio.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) not imported</source>
        <translation>
            <numerusform>%Ln usuario sin importar</numerusform>
            <numerusform>%Ln usuarios sin importar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Nothing is to be written.</source>
        <translation>No hay nada que escribir.</translation>
    </message>
    <message>
        <source>Written and verified</source>
        <translation>Escrito y verificado</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escribiendo</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Le espera a usted</translation>
    </message>
    <message numerus="yes">
        <source>Write %n object(s)</source>
        <translation>
            <numerusform>Escribir %n objeto</numerusform>
            <numerusform>Escribir %n objetos</numerusform>
        </translation>
    </message>
    <message>
        <source>The trunk is not up</source>
        <translation>El troncal no está activo</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar de nuevo</translation>
    </message>
</context>
<context>
    <name>SyncTab</name>
    <message>
        <source>%1 of %2 users</source>
        <translation>%1 de %2 usuarios</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>“Preview” shows what a synchronization would change now, without changing anything.</source>
        <translation>«Vista previa» muestra lo que una sincronización cambiaría ahora, sin cambiar nada.</translation>
    </message>
    <message>
        <source>Apply this plan</source>
        <translation>Aplicar este plan</translation>
    </message>
    <message>
        <source>ACTION</source>
        <translation>ACCIÓN</translation>
    </message>
    <message>
        <source>USER</source>
        <translation>USUARIO</translation>
    </message>
    <message>
        <source>WHAT CHANGES</source>
        <translation>QUÉ CAMBIA</translation>
    </message>
    <message>
        <source>IDENTITY</source>
        <translation>IDENTIDAD</translation>
    </message>
    <message>
        <source>Cancel the synchronization</source>
        <translation>Cancelar la sincronización</translation>
    </message>
    <message>
        <source>Progress of the synchronization</source>
        <translation>Progreso de la sincronización</translation>
    </message>
    <message>
        <source>Do not choose “Sync Now” right after the PBX was connected: a synchronization has started by itself. Watch the number of users grow. It is needed only after changes on the PBX; by default a synchronization happens every 20 minutes.</source>
        <translation>No elija «Sincronizar» justo después de conectar la PBX: ya ha empezado una sincronización automáticamente. Observe cómo crece el número de usuarios. Solo hace falta después de cambios en la PBX; de forma predeterminada hay una sincronización cada 20 minutos.</translation>
    </message>
    <message>
        <source>What a synchronization would change</source>
        <translation>Qué cambiaría una sincronización</translation>
    </message>
    <message>
        <source>Plan of the synchronization</source>
        <translation>Plan de la sincronización</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportado a %1</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planificando</translation>
    </message>
    <message>
        <source>The synchronization begins…</source>
        <translation>Empieza la sincronización…</translation>
    </message>
    <message>
        <source>PBX and account are being read for the plan…</source>
        <translation>Leyendo la PBX y la cuenta para el plan…</translation>
    </message>
    <message>
        <source>Not synchronized yet</source>
        <translation>Aún sin sincronizar</translation>
    </message>
    <message>
        <source>Last synchronization: %1</source>
        <translation>Última sincronización: %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Próxima: %1</translation>
    </message>
    <message>
        <source>Started by: %1</source>
        <translation>Iniciada por: %1</translation>
    </message>
    <message>
        <source>The synchronization was cancelled</source>
        <translation>La sincronización se canceló</translation>
    </message>
    <message>
        <source>What was written stays; the next synchronization does the rest.</source>
        <translation>Lo escrito permanece; la próxima sincronización hace el resto.</translation>
    </message>
    <message>
        <source>The PBX or the account changed meanwhile</source>
        <translation>La PBX o la cuenta cambiaron entretanto</translation>
    </message>
    <message>
        <source>Nothing was changed. This is the new plan: look at it, then apply it.</source>
        <translation>No se cambió nada. Este es el nuevo plan: revíselo y aplíquelo después.</translation>
    </message>
    <message>
        <source>Nothing is to be changed: %1</source>
        <translation>No hay nada que cambiar: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more change(s) are part of the plan and are not shown here.</source>
        <translation>
            <numerusform>%Ln cambio más forma parte del plan y no se muestra aquí.</numerusform>
            <numerusform>%Ln cambios más forman parte del plan y no se muestran aquí.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncWork</name>
    <message>
        <source>The engine does not answer at the moment.</source>
        <translation>El motor no responde en este momento.</translation>
    </message>
    <message>
        <source>The gateway is not set up yet.</source>
        <translation>La pasarela aún no está configurada.</translation>
    </message>
    <message>
        <source>A synchronization is under way.</source>
        <translation>Hay una sincronización en curso.</translation>
    </message>
    <message>
        <source>A plan is being made.</source>
        <translation>Se está preparando un plan.</translation>
    </message>
</context>
<context>
    <name>TableExport</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Cancelar la exportación</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Exporting %1 of %2</source>
        <translation>Exportando %1 de %2</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportando…</translation>
    </message>
</context>
<context>
    <name>TableFrame</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many rows are shown of how many there are, e.g. &quot;12 of 2,500&quot;</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Nada coincide con el filtro</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Nada coincide con «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <extracomment>Rows whose boxes are ticked</extracomment>
        <translation>
            <numerusform>%Ln seleccionado</numerusform>
            <numerusform>%Ln seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Shows only rows that contain these words</source>
        <translation>Muestra solo las filas que contienen estas palabras</translation>
    </message>
    <message>
        <source>Filter (%1)</source>
        <translation>Filtrar (%1)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Choose columns and sorting</source>
        <translation>Elegir columnas y orden</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Write what is shown to a CSV file</source>
        <translation>Escribir lo que se muestra en un archivo CSV</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Borrar filtro</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Quitar selección</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Reset columns</source>
        <translation>Restablecer columnas</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Descendente</translation>
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
        <translation>en menos de un minuto</translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>en %n minuto</numerusform>
            <numerusform>en %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>hace %n minuto</numerusform>
            <numerusform>hace %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>hace %n hora</numerusform>
            <numerusform>hace %n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>hoy, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>ayer, %1</translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <translation>mañana, %1</translation>
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
        <translation>Activo</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Inactivo</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Account, engine and person</source>
        <translation>Cuenta, motor y persona</translation>
    </message>
    <message>
        <source>Choose an account</source>
        <translation>Elegir una cuenta</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>Sin cuenta</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Cuenta: %1</translation>
    </message>
    <message>
        <source>Engine: this computer</source>
        <translation>Motor: este equipo</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>Conectado a: %1</translation>
    </message>
    <message>
        <source>%1 (connecting…)</source>
        <translation>%1 (conectando…)</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The engine does not answer yet.</source>
        <translation>El motor aún no responde.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alarm(s)</source>
        <translation>
            <numerusform>%Ln alarma</numerusform>
            <numerusform>%Ln alarmas</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Sign in to the CloudLink Platform</source>
        <translation>Iniciar sesión en CloudLink Platform</translation>
    </message>
    <message>
        <source>Person: %1</source>
        <translation>Persona: %1</translation>
    </message>
    <message>
        <source>Nothing needs your attention</source>
        <translation>Nada requiere su atención</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
</context>
<context>
    <name>Topology</name>
    <message>
        <source>The site and how its interfaces are</source>
        <translation>El sitio y el estado de sus interfaces</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>The engine does not answer</source>
        <translation>El motor no responde</translation>
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
        <translation>Activo</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Caído</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Sin comprobar</translation>
    </message>
    <message>
        <source>No trunk</source>
        <translation>Sin troncal</translation>
    </message>
</context>
<context>
    <name>TrustedCertificates</name>
    <message>
        <source>Every host</source>
        <translation>Cualquier host</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Autoridad</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>No disponible</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revocar</translation>
    </message>
    <message>
        <source>Certificates that were trusted</source>
        <translation>Certificados aceptados como de confianza</translation>
    </message>
    <message>
        <source>HOST</source>
        <translation>HOST</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>TIPO</translation>
    </message>
    <message>
        <source>Whatever this authority has signed is trusted.</source>
        <translation>Se confía en todo lo que ha firmado esta autoridad.</translation>
    </message>
    <message>
        <source>This certificate alone, at this host.</source>
        <translation>Solo este certificado, en este host.</translation>
    </message>
    <message>
        <source>FINGERPRINT</source>
        <translation>HUELLA DIGITAL</translation>
    </message>
    <message>
        <source>SUBJECT</source>
        <translation>SUJETO</translation>
    </message>
    <message>
        <source>Issued by %1</source>
        <translation>Emitido por %1</translation>
    </message>
    <message>
        <source>VALID UNTIL</source>
        <translation>VÁLIDO HASTA</translation>
    </message>
    <message>
        <source>DECIDED BY</source>
        <translation>DECIDIDO POR</translation>
    </message>
    <message>
        <source>DECIDED</source>
        <translation>DECIDIDO</translation>
    </message>
    <message>
        <source>No certificate needed a decision so far.</source>
        <translation>Hasta ahora ningún certificado ha requerido una decisión.</translation>
    </message>
    <message>
        <source>The engine does not answer at the moment.</source>
        <translation>El motor no responde en este momento.</translation>
    </message>
    <message>
        <source>A decision is being revoked.</source>
        <translation>Se está revocando una decisión.</translation>
    </message>
    <message>
        <source>Choose a certificate in the table.</source>
        <translation>Elija un certificado en la tabla.</translation>
    </message>
    <message>
        <source>Revoke the trust in the authority %1?</source>
        <translation>¿Revocar la confianza en la autoridad %1?</translation>
    </message>
    <message>
        <source>Revoke the trust in the certificate of %1?</source>
        <translation>¿Revocar la confianza en el certificado de %1?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>The trust was revoked.</source>
        <translation>Se revocó la confianza.</translation>
    </message>
    <message>
        <source>Each of these was accepted by a person, because no public authority vouches for it. Once revoked, it is refused at every new connection.</source>
        <translation>Una persona aceptó cada uno de ellos, porque ninguna autoridad pública responde por él. Una vez revocado, se rechaza en cada conexión nueva.</translation>
    </message>
    <message>
        <source>From now on the engine refuses it at every new connection, until somebody decides anew. A connection that is open stays open. This cannot be undone.</source>
        <translation>Desde ahora el motor lo rechaza en cada conexión nueva, hasta que alguien decida de nuevo. Una conexión abierta sigue abierta. Esto no se puede deshacer.</translation>
    </message>
</context>
<context>
    <name>TypeWordDialog</name>
    <message>
        <source>Type “%1” to confirm</source>
        <translation>Escriba «%1» para confirmar</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Type “%1” first.</source>
        <translation>Escriba primero «%1».</translation>
    </message>
</context>
<context>
    <name>UserColumns</name>
    <message>
        <source>The user is no longer on the PBX and cannot sign in any more.</source>
        <translation>El usuario ya no está en la PBX y no puede volver a iniciar sesión.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>EMAIL ADDRESS</source>
        <translation>DIRECCIÓN DE CORREO</translation>
    </message>
    <message>
        <source>EXT</source>
        <translation>EXT.</translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation>ESTADO</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>MOTIVO</translation>
    </message>
    <message>
        <source>IDENTITY</source>
        <translation>IDENTIDAD</translation>
    </message>
    <message>
        <source>SINCE</source>
        <translation>DESDE</translation>
    </message>
</context>
<context>
    <name>UserDetails</name>
    <message>
        <source>What to change on the PBX</source>
        <translation>Qué cambiar en la PBX</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>Dirección de correo</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Login ID</source>
        <translation>ID de inicio de sesión</translation>
    </message>
    <message>
        <source>Collides with</source>
        <translation>Colisiona con</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>By this the gateway knows the person again, whatever else changes.</source>
        <translation>Por ella la pasarela vuelve a reconocer a la persona, cambie lo que cambie.</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>ID de usuario</translation>
    </message>
    <message>
        <source>On the CloudLink Platform.</source>
        <translation>En CloudLink Platform.</translation>
    </message>
</context>
<context>
    <name>UserField</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>Login ID</source>
        <translation>ID de inicio de sesión</translation>
    </message>
</context>
<context>
    <name>UserListPage</name>
    <message>
        <source>Users</source>
        <translation>Usuarios</translation>
    </message>
    <message>
        <source>Who is imported from the PBX, and who is not and why.</source>
        <translation>Quién se importa de la PBX, y quién no y por qué.</translation>
    </message>
    <message>
        <source>Names and email addresses come from the account; users are matched by extension.</source>
        <translation>Los nombres y las direcciones de correo electrónico proceden de la cuenta; los usuarios se asocian por su extensión.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) exported to %1</source>
        <translation>
            <numerusform>%Ln usuario exportado a %1</numerusform>
            <numerusform>%Ln usuarios exportados a %1</numerusform>
        </translation>
    </message>
    <message>
        <source>users</source>
        <translation>usuarios</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendido</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Sin importar</translation>
    </message>
    <message>
        <source>Show who is not imported</source>
        <translation>Mostrar quién no se importa</translation>
    </message>
    <message>
        <source>Every user of the PBX&apos;s list is imported.</source>
        <translation>Todos los usuarios de la lista de la PBX están importados.</translation>
    </message>
    <message>
        <source>Nobody is suspended.</source>
        <translation>Nadie está suspendido.</translation>
    </message>
    <message>
        <source>Nobody is imported.</source>
        <translation>No hay nadie importado.</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>Aún no hay usuarios</translation>
    </message>
    <message>
        <source>Users are imported from the PBX once the gateway is set up.</source>
        <translation>Los usuarios se importan de la PBX en cuanto la pasarela está configurada.</translation>
    </message>
    <message>
        <source>Set up the gateway</source>
        <translation>Configurar la pasarela</translation>
    </message>
    <message>
        <source>Users are being imported</source>
        <translation>Se están importando usuarios</translation>
    </message>
    <message>
        <source>The first synchronization is running. Users appear here as it goes on.</source>
        <translation>La primera sincronización está en curso. Los usuarios aparecen aquí a medida que avanza.</translation>
    </message>
    <message>
        <source>No users imported</source>
        <translation>Ningún usuario importado</translation>
    </message>
    <message>
        <source>The list of the PBX was empty at the last synchronization, or there was none yet. Check the users on the PBX, then choose “Sync Now” on the Gateway page.</source>
        <translation>La lista de la PBX estaba vacía en la última sincronización, o aún no ha habido ninguna. Compruebe los usuarios en la PBX y elija después «Sincronizar» en la página «Pasarela».</translation>
    </message>
    <message>
        <source>Open the Gateway page</source>
        <translation>Abrir la página Pasarela</translation>
    </message>
    <message>
        <source>A user without a name</source>
        <translation>Un usuario sin nombre</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Sin número</translation>
    </message>
    <message>
        <source>Extension %1</source>
        <translation>Extensión %1</translation>
    </message>
</context>
<context>
    <name>UserState</name>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendido</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Sin importar</translation>
    </message>
</context>
<context>
    <name>WizardBars</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>Gateway</source>
        <translation>Pasarela</translation>
    </message>
    <message>
        <source>Gateway Information</source>
        <translation>Información de la pasarela</translation>
    </message>
    <message>
        <source>Configure PBX</source>
        <translation>Configurar PBX</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sincronizar</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Despliegue</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Comprobaciones</translation>
    </message>
    <message>
        <source>Continue later</source>
        <translation>Continuar más tarde</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completar</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Confiar en este certificado</translation>
    </message>
</context>
<context>
    <name>WritesCard</name>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
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
        <translation>Por escribir</translation>
    </message>
    <message>
        <source>Nothing is to be written</source>
        <translation>No hay nada que escribir</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Le espera a usted</translation>
    </message>
    <message numerus="yes">
        <source>Write %Ln object(s)</source>
        <translation>
            <numerusform>Escribir %Ln objeto</numerusform>
            <numerusform>Escribir %Ln objetos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
</TS>
