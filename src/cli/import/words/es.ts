import type { Words } from '../words.ts'

export const es: Words = {
  inputGroup: 'Filas incorrectas',
  labels: {
    displayName: 'Nombre visible',
    provider: 'Proveedor',
    perHour: 'Por hora',
    perDay: 'Por día',
    minGapSeconds: 'Segundos entre mensajes',
  },
  missing: 'Falta: {field}.',
  noServer:
    'Falta: Servidor SMTP, y no se conoce el proveedor de esta dirección. Indica el servidor, su puerto y su encriptación.',
  wrong: {
    email: '{field}: debe ser una sola dirección completa, como user@example.com.',
    displayName: '{field}: debe ser una sola línea de 200 caracteres como máximo.',
    provider: '{field}: no se conoce. Déjalo vacío: el servidor basta.',
    host: '{field}: debe ser solo el nombre del servidor, como smtp.example.com, sin puerto ni https://.',
    port: '{field}: debe ser un número, 587 (TLS) o 465 (SSL) para SMTP, 993 (SSL) para IMAP.',
    encryption:
      '{field}: debe ser TLS (STARTTLS, normalmente puerto 587) o SSL (normalmente puerto 465 o 993).',
    username: '{field}: 320 caracteres como máximo; normalmente es la dirección completa.',
    password: '{field}: 1024 caracteres como máximo.',
    perHour: '{field}: debe ser un número entero a partir de 1.',
    perDay: '{field}: debe ser un número entero a partir de 1.',
    minGapSeconds: '{field}: debe ser un número entero de 0 a 86400.',
  },
  cells:
    'La fila tiene {cells} celdas, el encabezado tiene {columns}. Pon entre comillas dobles un valor que contenga un separador.',
  quotes:
    'En esta fila se abren unas comillas dobles que no se cierran. Dentro de un valor entre comillas, escríbelas dos veces.',
  tooLong: 'La fila supera los {kilobytes} KB.',
  duplicate: 'Esta dirección ya está en la línea {line}. Deja una sola fila por dirección.',
  connected:
    'Este buzón ya está conectado, así que no se hizo nada. Para probarlo: postrider test {id}. Para cambiarlo: postrider account update.',
  notTested: 'La importación se interrumpió antes de probar esta fila. Importa el archivo de nuevo.',
}
