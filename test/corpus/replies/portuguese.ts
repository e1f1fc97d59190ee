// What Portuguese and Brazilian pages publish as the words of servers.

import { type CorpusReply, from } from './reply.ts'

export const portugueseReplies: readonly CorpusReply[] = [
  ...from(
    'https://knowledge.workspace.google.com/admin/support/troubleshooting/gmail-smtp-errors-and-codes?hl=pt-br',
    [
      [
        'recipient-rate-limited',
        '450 4.2.1 O usuário com quem você está tentando entrar em contato está recebendo e-mails muito rápido. Reenvie sua mensagem mais tarde.',
      ],
      [
        'recipient-rate-limited',
        '450 4.2.1 O usuário com quem você está tentando entrar em contato está recebendo e-mails a uma taxa que impede a entrega de outras mensagens. Reenvie sua mensagem mais tarde.',
      ],
      [
        'rate-limited',
        '450 4.2.1 Limite máximo de redirecionamento SMTP excedido para o cliente. Esse erro é temporário.',
      ],
      ['mailbox-full', '452 4.2.2 A caixa de entrada do destinatário está sem espaço de armazenamento.'],
      [
        'temporary-failure',
        '451 4.3.0 O servidor de e-mail rejeitou temporariamente esta mensagem.',
        'message',
      ],
    ],
  ),
  ...from('http://office.microsoft.com/pt-br/outlook-help HA010080002', [
    ['relay-denied', '550 nome@example.com... Retransmissão Negada'],
    ['relay-denied', '553 este domínio não consta na minha lista de rcpthosts autorizados (#5.7.1)'],
  ]),
  ...from('http://ix-one.com/domainhostingFAQ/article/MS_27771.html (GoDaddy)', [
    [
      'server-error',
      '421 Servidor temporariamente indisponível. Tente novamente mais tarde. IB101',
      'greeting',
    ],
  ]),
  ...from('https://sendpulse.com/br/knowledge-base/smtp/spam-related-delivery-errors', [
    ['greylisted', '451 4.7.1 Greylisting (lista cinza) em ação. Retorne daqui a 00:02:00 [minutos]'],
    ['server-error', '451 Ação solicitada cancelada – Erro local no processamento'],
    ['recipient-rejected', '541 Endereço do destinatário rejeitado – Acesso negado'],
    ['sender-refused', '551 O endereço do remetente não é válido para o seu login', 'sender'],
    [
      'auth-required',
      '551 Este servidor de email necessita de autenticação antes de enviar emails a partir de um domínio hospedado localmente',
      'sender',
    ],
    ['message-rejected', '554 Falha na transação', 'message'],
  ]),
  ...from('http://br.ccm.net/faq/28855', [
    ['mailbox-full', '552 Usuário está acima da cota'],
    ['mailbox-not-found', '550 Usuário desconhecido na tabela de destinatário de transmissão'],
  ]),
  ...from('https://portal.universonet.com.br/kb/a289', [
    ['rate-limited', '421 throttle delay', 'sender'],
    ['rate-limited', '452 Sender is throttled', 'sender'],
  ]),
  ...from('https://crm.maila.net.br/knowledge-base/article/codigos-de-erros-smtp', [
    ['mailbox-not-found', '550 não tomar medidas solicitadas: caixa de correio indisponível'],
  ]),
  ...from('https://github.com/ovh/docs diagnostic_advanced/guide.pt-pt.md', [
    [
      'temporary-failure',
      '450 Ação de mensagens pedida não efetuada: caixa de email indisponível (por exemplo, caixa de email ocupada ou temporariamente bloqueada por razões de segurança ou de blacklistagem)',
    ],
    ['server-error', '451 Ação requerida abandonada: Erro de tratamento local'],
    ['server-error', '452 Ação solicitada não efetuada: sistema de armazenamento insuficiente'],
    ['protocol-error', '503 O servidor encontrou uma má sequência de encomendas', 'sender'],
    ['bad-credentials', '535 Falha durante a autenticação', 'login'],
    ['mailbox-not-found', '550 Ação solicitada não efetuada: caixa de correio indisponível'],
    ['mailbox-not-found', '551 Utilizador não local'],
    [
      'mailbox-full',
      '552 Serviço de mensagens pedido interrompido: espaço de armazenamento ultrapassado',
      'message',
    ],
    ['invalid-address', '553 Ação solicitada não efetuada: endereço de e-mail não autorizado'],
    ['service-unavailable', '554 Transação falhada, "Nenhum serviço SMTP aqui"', 'greeting'],
  ]),
  ...from('public GitHub file, index id 10595017818', [
    [
      'sender-refused',
      'Caixa de correio não disponível. A resposta do servidor foi: 5.1.0 <me@example.com> remetente rejeitado: domínio do remetente inválido',
      'sender',
    ],
  ]),
  ...from('public GitHub file, index id 39750492450 (SQL Server Reporting Services, Portuguese)', [
    [
      'sender-refused',
      'Caixa de correio não disponível. A resposta do servidor foi: 5.7.1 O cliente não tem permissões para enviar como esse remetente',
      'message',
    ],
  ]),
  ...from('public GitHub file, index id 45040212800', [
    ['service-unavailable', '421 Serviço de SMTP indisponível.', 'greeting'],
    ['temporary-failure', '450 A caixa de correio de destino está em uso.'],
    ['auth-required', '454 O cliente não foi autenticado ou não tem permissão para enviar emails.', 'sender'],
    [
      'message-too-large',
      '552 A mensagem é muito grande para ser armazenada na caixa de correio de destino.',
      'message',
    ],
  ]),
  ...from('public GitHub file, index id 67035032463', [['mailbox-full', '452 Caixa postal cheia']]),
]
