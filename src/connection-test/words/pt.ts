import type { Words } from '../words.ts'

const asItShould = 'responde como deve: com uma saudação e com um certificado válido para {host}.'

export const pt: Words = {
  causes: {
    closed: 'A porta {port} de {host} está fechada.',
    unreachable: '{host} não responde na porta {port}.',
    silent: '{host} aceita a conexão na porta {port} e não diz nada.',
    'tls-first':
      'A porta {port} de {host} é criptografada desde o primeiro byte, o que o formulário chama de SSL.',
    'text-first': 'A porta {port} de {host} não é criptografada desde o primeiro byte, como exige SSL.',
    'no-starttls': 'A porta {port} de {host} não oferece criptografia.',
    'tls-fault': 'Na porta {port} de {host} não se estabelece uma conexão segura.',
    'other-service': 'O que responde na porta {port} de {host} não funciona como servidor de email.',
    'hung-up': '{host} encerra a conexão na porta {port} antes do login.',
    'unknown-host': 'O servidor {host} não foi encontrado.',
  },
  answers: {
    'same-port': `Com {encryption} a mesma porta ${asItShould}`,
    'other-port': `A porta {port} com {encryption} ${asItShould}`,
    'other-host': `{host}, porta {port}, com {encryption} ${asItShould}`,
  },
  caveats: {
    'delivery-to-others':
      'O email de teste foi desta caixa para ela mesma. Ele não mostra que outros aceitam seus emails, nem onde os arquivam.',
    'provider-passes-own-mail':
      '{provider} aceita emails para si mesmo até quando bloqueia os envios para outros; um bloqueio não apareceria aqui.',
    'limit-stays':
      'A conta atingiu um limite de envio. Um email para si mesmo passa mesmo assim, portanto o limite continua valendo.',
    'found-in-junk':
      'O email de teste caiu no spam pelo filtro desta própria caixa. Outros podem fazer o mesmo com os emails dela.',
    'mail-not-looked-for':
      'Como nenhum email de teste foi enviado, nada mostra ainda que os emails recebidos são encontrados por IMAP.',
    'imap-not-configured':
      'Sem IMAP nada mostra que o email de teste chegou, e as respostas não são detectadas.',
    'smtp-works-without-imap':
      'O envio funciona, qualquer que seja o problema do IMAP. As respostas não são detectadas até o IMAP funcionar.',
  },
  yourProvider: 'seu provedor',
  screen: {
    works: '{side} funciona.',
    fails: '{side} não funciona.',
    noImap: 'IMAP não está configurado.',
    notReached: 'não alcançado',
    suggestion: 'Estas configurações de {side} foram testadas e funcionam: {place}',
    howToApply: 'Para usá-las e testar de novo:',
    applied: 'Agora: {place}. Testando de novo.',
    nothingToApply: 'Não há outras configurações para usar.',
    caveats: 'O que este teste não prova:',
    transcript: 'O que foi dito, sem credenciais:',
  },
}
