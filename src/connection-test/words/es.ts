import type { Words } from '../words.ts'

const asItShould = 'responde como debe: con un saludo y con un certificado válido para {host}.'

export const es: Words = {
  causes: {
    closed: 'El puerto {port} de {host} está cerrado.',
    unreachable: '{host} no responde en el puerto {port}.',
    silent: '{host} acepta la conexión en el puerto {port} y no dice nada.',
    'tls-first':
      'El puerto {port} de {host} está encriptado desde el primer byte, lo que el formulario llama SSL.',
    'text-first': 'El puerto {port} de {host} no está encriptado desde el primer byte, como exige SSL.',
    'no-starttls': 'El puerto {port} de {host} no ofrece encriptación.',
    'tls-fault': 'En el puerto {port} de {host} no se establece una conexión segura.',
    'other-service': 'Lo que responde en el puerto {port} de {host} no funciona como servidor de email.',
    'hung-up': '{host} cierra la conexión en el puerto {port} antes de iniciar sesión.',
    'unknown-host': 'No se encuentra el servidor {host}.',
  },
  answers: {
    'same-port': `Con {encryption} el mismo puerto ${asItShould}`,
    'other-port': `El puerto {port} con {encryption} ${asItShould}`,
    'other-host': `{host}, puerto {port}, con {encryption} ${asItShould}`,
  },
  caveats: {
    'delivery-to-others':
      'El email de prueba fue de este buzón a sí mismo. No demuestra que otros acepten sus emails ni dónde los archivan.',
    'provider-passes-own-mail':
      '{provider} acepta los emails a uno mismo incluso mientras bloquea los envíos a otros, así que un bloqueo no se vería aquí.',
    'limit-stays':
      'La cuenta ha alcanzado un límite de envío. Un email a uno mismo pasa de todos modos, así que el límite sigue vigente.',
    'found-in-junk':
      'El email de prueba acabó en spam por el filtro de este mismo buzón. Otros pueden hacer lo mismo con sus emails.',
    'mail-not-looked-for':
      'Como no se envió ningún email de prueba, nada demuestra aún que los emails recibidos se encuentren por IMAP.',
    'imap-not-configured':
      'Sin IMAP nada demuestra que el email de prueba llegó, y las respuestas no se detectan.',
    'smtp-works-without-imap':
      'El envío funciona, sea cual sea el problema de IMAP. Las respuestas no se detectan hasta que IMAP funcione.',
  },
  yourProvider: 'tu proveedor',
  screen: {
    works: '{side} funciona.',
    fails: '{side} no funciona.',
    noImap: 'IMAP no está configurado.',
    notReached: 'no alcanzado',
    suggestion: 'Estos ajustes de {side} se probaron y funcionan: {place}',
    howToApply: 'Para usarlos y probar de nuevo:',
    applied: 'Ahora: {place}. Probando de nuevo.',
    nothingToApply: 'No hay otros ajustes que usar.',
    caveats: 'Lo que esta prueba no demuestra:',
    transcript: 'Lo que se dijo, sin credenciales:',
  },
}
