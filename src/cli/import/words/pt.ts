import type { Words } from '../words.ts'

export const pt: Words = {
  inputGroup: 'Linhas incorretas',
  labels: {
    displayName: 'Nome de exibição',
    provider: 'Provedor',
    perHour: 'Por hora',
    perDay: 'Por dia',
    minGapSeconds: 'Segundos entre mensagens',
  },
  missing: 'Falta: {field}.',
  noServer:
    'Falta: Servidor SMTP, e o provedor deste endereço não é conhecido. Preencha o servidor, a porta e a criptografia.',
  wrong: {
    email: '{field}: deve ser um único endereço completo, como user@example.com.',
    displayName: '{field}: deve ser uma única linha de no máximo 200 caracteres.',
    provider: '{field}: não é conhecido. Deixe vazio: o servidor basta.',
    host: '{field}: deve ser apenas o nome do servidor, como smtp.example.com, sem porta nem https://.',
    port: '{field}: deve ser um número, 587 (TLS) ou 465 (SSL) para SMTP, 993 (SSL) para IMAP.',
    encryption:
      '{field}: deve ser TLS (STARTTLS, geralmente porta 587) ou SSL (geralmente porta 465 ou 993).',
    username: '{field}: no máximo 320 caracteres; geralmente é o endereço completo.',
    password: '{field}: no máximo 1024 caracteres.',
    perHour: '{field}: deve ser um número inteiro a partir de 1.',
    perDay: '{field}: deve ser um número inteiro a partir de 1.',
    minGapSeconds: '{field}: deve ser um número inteiro de 0 a 86400.',
  },
  cells:
    'A linha tem {cells} células, o cabeçalho tem {columns}. Coloque entre aspas duplas um valor que contenha um separador.',
  quotes:
    'Nesta linha há aspas duplas abertas que não são fechadas. Dentro de um valor entre aspas, escreva-as duas vezes.',
  tooLong: 'A linha passa de {kilobytes} KB.',
  duplicate: 'Este endereço já está na linha {line}. Deixe uma única linha por endereço.',
  connected:
    'Esta caixa já está conectada, então nada foi feito. Para testá-la: postrider test {id}. Para alterá-la: postrider account update.',
  notTested: 'A importação foi interrompida antes do teste desta linha. Importe o arquivo de novo.',
}
