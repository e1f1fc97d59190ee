import type { Language } from './catalogue.ts'

// Los pasos de la documentación (smtp-configuration.es.md), comunes a los códigos de su grupo.
const checkPort = 'Verifica el puerto y el servidor.'
const firewall = 'Asegúrate de que tu firewall no esté bloqueando.'
const anotherPort = 'Prueba con otro puerto ({ports}).'
const encryption =
  'Asegúrate de usar el tipo correcto de encriptación: SSL para el puerto 465 o 993, TLS para el puerto 587 o 143.'
const username = 'Verifica el nombre de usuario (a menudo el email completo).'
const appPassword = 'Usa un App Password si 2FA está activado.'
const letterCase = 'Verifica las mayúsculas/minúsculas de la contraseña.'
const limits = 'Verifica los límites de {provider}.'
const spaceOut = 'Espacía tus envíos.'
const quotas = 'Contacta a tu host para aumentar las cuotas.'
const resumes = 'Tus envíos programados esperan y se reanudan solos[ después del {retryAt}].'

/** Spanish. */
export const es: Language = {
  groups: {
    'connection-refused': 'Conexión rechazada',
    'authentication-failed': 'Autenticación fallida',
    'invalid-certificate': 'Certificado inválido',
    'sending-limit-reached': 'Límite de envío alcanzado',
    recipient: 'Destinatario rechazado',
    message: 'Mensaje rechazado',
    temporary: 'Problema temporal',
    internal: 'Problema interno',
  },
  fields: {
    host: { smtp: 'Servidor SMTP', imap: 'Servidor IMAP' },
    port: { smtp: 'Puerto', imap: 'Puerto IMAP' },
    encryption: 'Encriptación',
    username: 'Nombre de usuario',
    password: 'Contraseña',
    email: 'Email',
    limits: 'Límites de envío',
    to: 'Destinatario',
    content: 'Contenido',
  },
  phrases: {
    yourProvider: 'tu proveedor',
    otherPort: '{other} en lugar de {port}',
    alsoPossible: 'La misma respuesta puede tener otra causa: {title}. {remedy}',
    triedAgain:
      'Este inicio de sesión funcionaba antes, así que se volverá a intentar una vez después del {triedAgainAt} antes de desistir.',
    appPasswordSteps: 'Para crear un App Password: {steps}',
    appPasswordUrl: 'Página de contraseñas de aplicación: {url}',
  },
  failures: {
    'dns-not-found': {
      title: 'El nombre del servidor no existe',
      remedy:
        'No se conoce ningún servidor con ese nombre[: {host}]. Comprueba que no haya un error al escribir el servidor y compáralo con la configuración que indica {provider}.',
    },
    'dns-failed': {
      title: 'No se pudo resolver el nombre del servidor',
      remedy:
        'El servicio de nombres no respondió[ para {host}]. Suele pasar solo; si continúa, verifica el nombre del servidor.',
    },
    'host-not-allowed': {
      title: 'Esta dirección de servidor no está permitida',
      remedy:
        'Verifica el servidor: solo se pueden usar servidores de email accesibles en la internet pública. Un servidor en tu propia máquina o red, como Proton Mail Bridge, debe ser autorizado antes por el administrador.',
    },
    'connection-refused': {
      title: 'El servidor rechazó la conexión',
      remedy: `Ningún servicio de email responde[ en {host}][, puerto {port}]. ${checkPort} ${firewall} ${anotherPort}`,
    },
    'connection-timeout': {
      title: 'El servidor no responde',
      remedy: `No llegó ninguna respuesta[ de {host}][, puerto {port}]. ${checkPort} ${firewall} ${anotherPort}`,
    },
    'host-unreachable': {
      title: 'No se puede llegar al servidor',
      remedy: `La red no encuentra un camino hasta el servidor[ {host}]. ${checkPort} ${firewall}`,
    },
    'greeting-timeout': {
      title: 'El servidor acepta la conexión pero no dice nada',
      remedy: `Probablemente el puerto y la encriptación no corresponden. ${encryption} ${anotherPort} ${firewall}`,
    },
    'tls-mode-mismatch': {
      title: 'El puerto y la encriptación no corresponden',
      remedy: `El servidor no usa este tipo de encriptación[ en el puerto {port}]. ${encryption} ${anotherPort}`,
    },
    'encryption-required': {
      title: 'El servidor exige encriptación',
      remedy: `El servidor solo acepta el inicio de sesión por una conexión encriptada. ${encryption}`,
    },
    'starttls-unsupported': {
      title: 'El servidor no ofrece TLS en este puerto',
      remedy:
        'Tu contraseña no se envía por una conexión abierta. Selecciona SSL y prueba con otro puerto ({ports}). Si eso también falla, pregunta a {provider} qué puerto está encriptado.',
    },
    'not-a-mail-server': {
      title: 'Esto no es un servidor de email',
      remedy: `Responde algo que no es un servidor de email[ en {host}][, puerto {port}]. ${checkPort}`,
    },
    'service-unavailable': {
      title: 'El servidor de email no está disponible en este momento',
      remedy:
        'El servidor no quiso atender la conexión. Se volverá a intentar automáticamente[ después del {retryAt}]. Si continúa, consulta la página de estado de {provider}.',
    },
    'ip-blocked': {
      title: 'El servidor no acepta conexiones desde nuestra dirección',
      remedy:
        'La dirección IP de envío está en una lista de bloqueo. Pide a {provider} que la retire o espera a que termine el bloqueo.',
    },
    'bad-credentials': {
      title: 'Nombre de usuario o contraseña incorrectos',
      remedy: `${username} ${appPassword} ${letterCase}`,
    },
    'app-password-required': {
      title: 'Se necesita un App Password',
      remedy:
        '{provider} no acepta aquí tu contraseña principal. Inicia sesión en la interfaz web, ve a Configuración > Seguridad, crea un App Password («contraseña de aplicación») e introdúcelo como contraseña.',
    },
    'password-expired': {
      title: 'La contraseña ha caducado',
      remedy: 'Cambia la contraseña en la interfaz web de {provider} e introduce aquí la nueva.',
    },
    'oauth-required': {
      title: 'Ya no se acepta el inicio de sesión con contraseña',
      remedy:
        'Este servidor solo acepta el inicio de sesión OAuth. Conecta la cuenta a través de Gmail/Outlook en lugar de SMTP.',
    },
    'smtp-auth-disabled': {
      title: 'El envío por SMTP está desactivado en esta cuenta',
      remedy:
        'Activa el acceso SMTP (SMTP AUTH) en la configuración de {provider}, o pide a tu administrador que lo active para este buzón.',
    },
    'imap-disabled': {
      title: 'El acceso IMAP está desactivado en esta cuenta',
      remedy:
        'Activa el acceso IMAP en la configuración web de {provider} y prueba de nuevo. El envío funciona sin él.',
    },
    'web-login-required': {
      title: '{provider} pide que inicies sesión primero en la web',
      remedy:
        'Inicia sesión en la interfaz web de {provider}, confirma que fuiste tú y prueba de nuevo. Un App Password evita esta comprobación.',
    },
    'account-blocked': {
      title: 'La cuenta está bloqueada',
      remedy:
        '{provider} rechaza el inicio de sesión porque la cuenta está bloqueada o desactivada. Inicia sesión en la interfaz web para ver el motivo, cambia la contraseña si te lo pide, o contacta con el soporte de {provider}.',
    },
    'auth-mechanism-unsupported': {
      title: 'El servidor no acepta este tipo de inicio de sesión',
      remedy: `El servidor no ofrece aquí el inicio de sesión con usuario y contraseña. ${encryption} ${anotherPort}`,
    },
    'auth-required': {
      title: 'El servidor exige iniciar sesión',
      remedy: `El servidor solo acepta mensajes después de iniciar sesión. ${username} ${checkPort}`,
    },
    'certificate-expired': {
      title: 'El certificado ha expirado',
      remedy:
        'El certificado del servidor expiró[ el {date}]. Contacta a {provider} para que lo renueve. Comprueba también que usas el nombre de servidor que aparece en su configuración.',
    },
    'certificate-not-yet-valid': {
      title: 'El certificado todavía no es válido',
      remedy: 'El certificado del servidor todavía no es válido[: lo será el {date}]. Contacta a {provider}.',
    },
    'certificate-self-signed': {
      title: 'El certificado es autofirmado',
      remedy:
        'Ninguna autoridad avala el certificado del servidor[ {host}]. Contacta a {provider} para obtener uno válido. Si el servidor es tuyo, como con Proton Mail Bridge, compara su huella SHA-256 y fíjala para esta cuenta[: {fingerprint}].',
    },
    'certificate-unknown-issuer': {
      title: 'El certificado proviene de un emisor desconocido',
      remedy:
        'El certificado del servidor[ {host}] no procede de ninguna autoridad conocida[ (emisor: {issuer})]. Contacta a {provider}: puede que falte un certificado intermedio. Si el servidor es tuyo o de tu empresa, compara su huella SHA-256 y fíjala para esta cuenta[: {fingerprint}].',
    },
    'certificate-name-mismatch': {
      title: 'El certificado es para otro nombre de servidor',
      remedy:
        'El certificado no cubre este nombre de servidor[: {host}].[ Es válido para: {names}.] Usa el nombre de servidor que indica {provider} en su configuración.',
    },
    'certificate-changed': {
      title: 'El certificado no es el que se fijó',
      remedy:
        'El servidor[ {host}] presenta un certificado distinto del que se fijó para esta cuenta, así que tu contraseña no se envió.[ La huella es ahora {fingerprint}.] Si tú o {provider} han cambiado el certificado, compara la nueva huella y fíjala, o quita la fijación. Si nadie lo cambió, alguien puede estar interceptando la conexión: no la fijes.',
    },
    'certificate-revoked': {
      title: 'El certificado ha sido revocado',
      remedy: 'El certificado del servidor[ {host}] fue retirado por su emisor. Contacta a {provider}.',
    },
    'tls-too-old': {
      title: 'La encriptación del servidor es demasiado antigua',
      remedy: `El servidor solo ofrece una encriptación que ya no es segura. ${anotherPort} Si no, contacta a {provider}.`,
    },
    'tls-failed': {
      title: 'No se pudo establecer la conexión encriptada',
      remedy: `${encryption} Contacta a {provider} si el certificado ha expirado.`,
    },
    'hourly-limit': {
      title: 'Límite de envío por hora alcanzado',
      remedy: `${resumes} ${limits} ${spaceOut} ${quotas}`,
    },
    'daily-limit': {
      title: 'Límite de envío diario alcanzado',
      remedy: `${resumes} ${limits} ${spaceOut} ${quotas}`,
    },
    'sending-limit': {
      title: 'Límite de envío alcanzado',
      remedy: `${resumes} ${limits} ${spaceOut} ${quotas}`,
    },
    'domain-limit': {
      title: 'Límite de envío de tu dominio alcanzado',
      remedy: `Todos los buzones de tu dominio comparten este límite. ${resumes} ${limits} ${spaceOut} ${quotas}`,
    },
    'rate-limited': {
      title: 'Demasiados mensajes en poco tiempo',
      remedy: `El servidor pide ir más despacio. ${resumes} ${spaceOut} ${limits}`,
    },
    'too-many-connections': {
      title: 'Demasiadas conexiones al mismo tiempo',
      remedy: `Cierra otros programas de correo que usen este buzón. La contraseña no es el problema. ${resumes} ${limits}`,
    },
    'too-many-logins': {
      title: 'Demasiados inicios de sesión en poco tiempo',
      remedy: `El servidor rechaza por un tiempo más inicios de sesión; puede que la contraseña sea correcta. Espera antes de probar de nuevo[, hasta el {retryAt}]. ${limits}`,
    },
    'sender-blocked': {
      title: '{provider} ha bloqueado tu correo saliente',
      remedy:
        'No se envía nada hasta que actúes, porque nuevos intentos pueden prolongar el bloqueo. Inicia sesión en la interfaz web de {provider} y sigue los pasos para desbloquear, o contacta con su soporte. Después, espacía tus envíos.',
    },
    'bounce-rate': {
      title: 'Demasiados de tus mensajes han sido devueltos',
      remedy:
        'El envío se ha detenido para que {provider} no bloquee el buzón[: {bounced} de los últimos {sent} mensajes no se pudieron entregar]. Elimina de tu lista las direcciones que rebotaron, verifica las demás antes de escribirles y después reanuda la cuenta.',
    },
    'mailbox-not-found': {
      title: 'El destinatario no existe',
      remedy: 'Comprueba que no haya un error al escribir la dirección, o elimina este contacto.',
    },
    'recipient-domain-not-found': {
      title: 'El dominio del destinatario no acepta emails',
      remedy:
        'Comprueba que no haya un error en la parte de la dirección después de la @, o elimina este contacto.',
    },
    'mailbox-full': {
      title: 'El buzón del destinatario está lleno',
      remedy: 'Se volverá a intentar más tarde. Si sigue lleno, contacta a esta persona de otra forma.',
    },
    'mailbox-disabled': {
      title: 'El buzón del destinatario está cerrado',
      remedy: 'El buzón existe pero no acepta mensajes. Elimina este contacto o busca otra dirección.',
    },
    'recipient-rejected': {
      title: 'El servidor del destinatario rechazó el mensaje',
      remedy:
        'Las reglas del destinatario no dejan pasar este mensaje. Contacta a esta persona de otra forma.',
    },
    'recipient-rate-limited': {
      title: 'El destinatario recibe demasiados mensajes',
      remedy: 'Se volverá a intentar más tarde[, después del {retryAt}]. No tienes que hacer nada.',
    },
    'recipient-unreachable': {
      title: 'No se puede llegar al servidor del destinatario',
      remedy:
        'No se pudo entregar el mensaje. Si continúa, verifica la parte de la dirección después de la @.',
    },
    'invalid-address': {
      title: 'La dirección no es válida',
      remedy: 'Corrige la dirección: nombre@dominio, sin espacios ni comas.',
    },
    'relay-denied': {
      title: 'El servidor no envía por ti a otros dominios',
      remedy: `El servidor no te reconoce como uno de sus usuarios. ${username} Comprueba que este es el servidor saliente de {provider} para tu dirección.`,
    },
    'smtputf8-unsupported': {
      title: 'El servidor no acepta letras con acento en las direcciones',
      remedy: 'Usa para este contacto una dirección sin acentos, si la tiene.',
    },
    'message-too-large': {
      title: 'El mensaje es demasiado grande',
      remedy: 'Reduce los archivos adjuntos o sustitúyelos por enlaces.',
    },
    'content-rejected': {
      title: 'El contenido se consideró spam o peligroso',
      remedy:
        'Cambia el texto, los enlaces o el archivo adjunto. No vuelvas a enviar el mismo mensaje tal cual.',
    },
    'message-rejected': {
      title: 'El mensaje fue rechazado',
      remedy:
        'Lee la respuesta del servidor más abajo; dice qué es lo que no acepta. Cambia el mensaje y vuelve a enviarlo.',
    },
    'too-many-recipients': {
      title: 'Demasiados destinatarios en un mensaje',
      remedy: `Envía a menos destinatarios a la vez. ${limits}`,
    },
    'sender-refused': {
      title: 'No puedes enviar desde esta dirección',
      remedy:
        'Usa como email la dirección de la cuenta o un alias que {provider} conozca. Comprueba que el email y el nombre de usuario se corresponden.',
    },
    'sender-unauthenticated': {
      title: 'Tu dominio no demuestra que el mensaje es tuyo',
      remedy: 'Configura SPF, DKIM y DMARC para tu dominio como describe {provider} y envía de nuevo.',
    },
    'temporary-failure': {
      title: 'El servidor pide volver a intentarlo más tarde',
      remedy: 'Se volverá a intentar automáticamente[ después del {retryAt}]. No tienes que hacer nada.',
    },
    greylisted: {
      title: 'El servidor hace esperar a los remitentes nuevos',
      remedy:
        'Es una lista gris (greylisting), un filtro antispam. Se volverá a intentar automáticamente[ después del {retryAt}].',
    },
    'connection-lost': {
      title: 'Se perdió la conexión',
      remedy: 'Se volverá a intentar automáticamente. Esto no dice nada sobre tu contraseña.',
    },
    timeout: {
      title: 'El servidor tardó demasiado en responder',
      remedy:
        'Se volverá a intentar automáticamente. Si continúa, consulta la página de estado de {provider}.',
    },
    'session-limit': {
      title: 'El servidor pide una conexión nueva',
      remedy: 'El mensaje se envía automáticamente por una conexión nueva. No tienes que hacer nada.',
    },
    'server-error': {
      title: 'El servidor de email tiene un problema propio',
      remedy:
        'Se volverá a intentar automáticamente[ después del {retryAt}]. Si continúa, consulta la página de estado de {provider}.',
    },
    'test-mail-not-found': {
      title: 'El email de prueba no se encontró en el buzón',
      remedy:
        'El servidor aceptó el email de prueba, pero no estaba ni en la bandeja de entrada ni en la carpeta de spam[ tras {seconds}]. Algunos proveedores son lentos, prueba de nuevo en unos minutos. Verifica que SMTP e IMAP sean del mismo buzón.',
    },
    'login-pause': {
      title: 'Sin más inicios de sesión por ahora',
      remedy:
        'Para que tu proveedor no bloquee el buzón, iniciamos sesión como máximo 24 veces por hora. El próximo inicio llegará por sí solo[ después del {retryAt}]. Tu configuración no tiene nada malo.',
    },
    'storage-full': {
      title: 'Tu propio buzón está lleno',
      remedy: 'Borra correo antiguo o vacía la papelera, o pide más espacio a {provider}.',
    },
    'ehlo-refused': {
      title: 'El servidor no acepta cómo nos presentamos',
      remedy: 'Es un ajuste del sistema de envío. Comunícalo al administrador.',
    },
    'protocol-error': {
      title: 'El servidor respondió de forma inesperada',
      remedy: 'Se volverá a intentar automáticamente. Si continúa, verifica el puerto y el servidor.',
    },
    'folder-not-found': {
      title: 'Falta una carpeta de correo',
      remedy:
        'La carpeta fue renombrada o eliminada. Revisa las carpetas en la interfaz web y prueba de nuevo.',
    },
    'credentials-unreadable': {
      title: 'La contraseña guardada ya no se puede leer',
      remedy: 'Introduce la contraseña de nuevo. Comunícalo al administrador: falta una clave.',
    },
    'internal-error': {
      title: 'Algo falló por nuestra parte',
      remedy: 'No tienes que hacer nada. Si continúa, comunícalo al soporte.',
    },
  },
}
