// What Spanish pages publish as the words of servers.

import { type CorpusReply, from } from './reply.ts'

export const spanishReplies: readonly CorpusReply[] = [
  ...from('https://github.com/ovh/docs diagnostic_advanced/guide.es-es.md', [
    [
      'temporary-failure',
      '450 Petición de acción de correo no efectuada: buzón de correo no disponible (por ejemplo, buzón de correo ocupado o temporalmente bloqueado por razones de seguridad o de blacklistage)',
    ],
    ['server-error', '451 Se ha interrumpido la acción necesaria: Error de procesamiento local'],
    ['server-error', '452 Acción solicitada no realizada: sistema de almacenamiento insuficiente'],
    ['temporary-failure', '455 Servidor incapaz de recibir la configuración', 'sender'],
    [
      'protocol-error',
      '500 Error de sintaxis, comando no reconocido (puede incluir errores como una línea de comandos demasiado larga)',
      'sender',
    ],
    ['protocol-error', '502 Pedido no implementado', 'sender'],
    ['protocol-error', '503 El servidor ha encontrado una mala secuencia de comandos.', 'sender'],
    ['protocol-error', '504 Parámetro de órdenes no implementado', 'sender'],
    ['bad-credentials', '535 falló durante la autenticación', 'login'],
    ['mailbox-not-found', '550 Acción solicitada no realizada: buzón de correo no disponible'],
    ['mailbox-not-found', '551 Usuario no local'],
    [
      'mailbox-full',
      '552 Petición de acción de correo interrumpida: espacio de almacenamiento superado',
      'message',
    ],
    ['invalid-address', '553 Acción solicitada no realizada: dirección de correo electrónico no autorizada'],
    ['service-unavailable', '554 Transacción fallida, "Aquí no hay servicios SMTP"', 'greeting'],
  ]),
  ...from(
    'https://www.ionos.es/digitalguide/correo-electronico/cuestiones-tecnicas/error-550-causas-y-soluciones/',
    [['mailbox-not-found', '550 La acción solicitada no se ejecutó: buzón de correo no disponible']],
  ),
  ...from('https://www.warmy.io/blog/es/error-smtp-550-5-4-1-como-solucionarlo', [
    ['mailbox-not-found', '550 5.4.1 Dirección del destinatario rechazada: Acceso denegado'],
  ]),
  ...from('https://support.google.com/mail/answer/6596?hl=es-419', [
    ['mailbox-not-found', 'La dirección de correo electrónico del destinatario no existe'],
    ['mailbox-full', 'La bandeja Recibidos del destinatario no tiene espacio de almacenamiento disponible'],
    ['sending-limit', 'Alcanzaste el límite para enviar correos electrónicos', 'message'],
    [
      'content-rejected',
      'Tu correo electrónico se marcó como spam o se rechazó de forma temporal',
      'message',
    ],
  ]),
  ...from('public GitHub file, index id 66426930954 (test of a verifier)', [
    ['mailbox-not-found', '550 Usuario desconocido'],
    ['mailbox-not-found', '550 El buzón no existe'],
    ['mailbox-full', '550 Buzon lleno'],
  ]),
  ...from('public GitHub file, index id 29419395325', [
    [
      'sender-refused',
      'Buzón no disponible. La respuesta del servidor fue: 5.1.0 <me@example.com> remitente rechazado: dominio de remitente no válido',
      'sender',
    ],
  ]),
  ...from('public GitHub file, index id 43529860659 (SQL Server Reporting Services, Spanish)', [
    [
      'sender-refused',
      'buzón no disponible. La respuesta del servidor fue: 5.7.1 El cliente no tiene permisos para enviar como este remitente',
      'message',
    ],
  ]),
  ...from('public GitHub file, index id 59859886910', [
    ['mailbox-full', '452 4.2.2 el buzón de destino está lleno'],
    ['mailbox-not-found', '550 5.1.1 la dirección de destino no existe'],
    ['recipient-rejected', '550 5.7.1 el receptor rechaza por su política local', 'message'],
    ['ip-blocked', '554 la IP figura en una lista de bloqueo del receptor'],
    ['bad-credentials', '535 credencial SMTP rechazada por el nodo', 'login'],
  ]),
]
