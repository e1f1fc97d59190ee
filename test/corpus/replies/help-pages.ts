// What help pages of hosts and providers quote, in their language or in English.

import { type CorpusReply, from } from './reply.ts'

export const helpPageReplies: readonly CorpusReply[] = [
  ...from(
    'http://cryptsofthecoliseum.com/article-show-50-294.html (Alibaba), https://www.fobhost.com/jishuzhichi/jishuzhichi59.html',
    [
      ['too-many-recipients', '556 The number of RCPTs is over size'],
      ['message-too-large', '557 The length of DATA content is achieved the maximum threshold', 'message'],
      ['mailbox-not-found', '559 Invalid rcptto'],
      ['recipient-domain-not-found', '524 Host not found by dns resolve', 'message'],
      ['recipient-domain-not-found', '526 No data by dns resolve', 'message'],
      ['sending-limit', '552 Monthly sending quota exceeded', 'message'],
      ['daily-limit', '552 Daily sending quota exceeded', 'message'],
      ['sending-limit', '552 Not enough sending quota', 'message'],
      ['content-rejected', '554 Reject by content spam', 'message'],
      ['mailbox-not-found', 'User a@example.com is not found in Server'],
      ['ip-blocked', 'remote ip is forbidden', 'greeting'],
      [
        'recipient-domain-not-found',
        "Sorry, I couldn't find a mail exchanger or IP address. (#5.4.4)",
        'message',
      ],
      [
        'recipient-unreachable',
        "I'm not going to try again; this message has been in the queue too long.",
        'message',
      ],
      ['mailbox-not-found', 'unavailable mail user'],
      ['mailbox-not-found', 'recipient does not have an account'],
      ['mailbox-disabled', 'This account has been temporarily suspended'],
      ['sender-refused', 'Requested action not taken: NULL sender is not allowed', 'sender'],
    ],
  ),
  ...from(
    'https://eomatica.gal/gl/component/content/article/14-blogue/271-erros-frecuentes-nos-envios-de-email.html, https://riudoms.xarxa-omnia.org/email/annex/msg_err.html',
    [
      ['greylisted', '421 Your address has been graylisted. Try again later.'],
      ['mailbox-not-found', '550 Requested action not taken: mailbox unavailable or is not local'],
      ['mailbox-full', '452 "Mailbox disk quota exceeded"'],
      ['message-too-large', '552 "Message body is too big"', 'message'],
    ],
  ),
  ...from(
    'https://ionos.it/digitalguide/e-mail/tecnica-e-mail/errore-smtp-550, https://newsletterstudio.it/errori-smtp.php (Gmail), https://github.com/eNichers/node-bounce-handler lib/responses.js',
    [
      ['mailbox-not-found', '550 Azione richiesta non eseguita: casella di posta non disponibile'],
      ['temporary-failure', '421 4.4.5 Server occupato. Riprova.'],
      [
        'ip-blocked',
        "421 4.7.0 IP non nell'elenco degli IP autorizzati per il dominio RCPT. Chiusura connessione",
      ],
      [
        'rate-limited',
        '421 4.7.0 Il sistema ha rilevato una percentuale insolita di posta indesiderata originata dal tuo indirizzo email. Per proteggere i nostri utenti dallo spam, la posta inviata da questo indirizzo IP è stata respinta/temporaneamente bloccata.',
      ],
      [
        'server-error',
        "421 4.7.0 Impossibile eseguire l'autenticazione a causa di un problema temporaneo con il sistema. Riprova",
        'message',
      ],
      [
        'encryption-required',
        '421 4.7.0 Crittografia TLS richiesta per il dominio RCPT. Chiusura connessione',
      ],
      [
        'recipient-rate-limited',
        "450 4.2.1 L'utente che stai tentando di contattare sta ricevendo email troppo rapidamente. Reinvia il messaggio in seguito",
      ],
      ['mailbox-not-found', 'destin. Sconosciuto'],
      ['mailbox-not-found', 'Destinatario errato'],
      ['mailbox-not-found', 'Destinatario sconosciuto o mailbox disatttivata'],
      ['mailbox-not-found', 'Indirizzo inesistente'],
      ['mailbox-not-found', 'Nie ma takiego konta'],
    ],
  ),
  ...from(
    'https://help.salesforce.com/s/articleView?id=mktg.pardot_email_common_bounce_codes.htm&language=fr, pastebin.com/HGKcccQU, dS0JkYBA, zeZFJvKs, bN5U408y (Exchange, IONOS)',
    [
      ['service-unavailable', '421 Service non disponible, fermeture du canal de transmission.', 'greeting'],
      [
        'temporary-failure',
        "450 L'action de messagerie demandée n'a pas été prise : boîte aux lettres indisponible (par exemple : boîte aux lettres occupée).",
      ],
      ['server-error', '451 Action demandée annulée : erreur de traitement.'],
      ['server-error', "452 L'action demandée n'a pas été prise : stockage système insuffisant"],
      [
        'protocol-error',
        "500 Le serveur n'a pas pu reconnaître la commande en raison d'une erreur de syntaxe.",
        'sender',
      ],
      [
        'mailbox-full',
        'El buzón del destinatario está lleno y no puede aceptar mensajes. Microsoft Exchange no intentará volver a entregar este mensaje. Intente reenviarlo más tarde o póngase en contacto con el destinatario directamente.',
      ],
      [
        'mailbox-full',
        '552-Requested mail action aborted: exceeded storage allocation 552-Quota exceeded. 552 For explanation visit http://postmaster.1and1.com/en/error-messages?ip=192.0.2.24&c=quot',
      ],
      [
        'mailbox-full',
        '554-5.2.2 mailbox full 554 5.2.2 STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded; Failed to process message due to a permanent exception with message Cannot open mailbox',
        'message',
      ],
    ],
  ),
  ...from(
    'https://www.hocoroco.net/internet_lifeguide/errormail.html, http://faq.busblog.jp/faq/show/410, https://www.catv-yokohama.ne.jp/faq/internet/internet-email-usage/trouble-faq-internet-email-usage/11387',
    [
      ['mailbox-not-found', 'user name is unknown'],
      ['recipient-domain-not-found', 'host name is unknown'],
      ['recipient-unreachable', 'could not send message for past 4 hour', 'message'],
      ['mailbox-full', 'The user(s) account is temporarily over quota.'],
      ['message-too-large', 'Message is too large', 'message'],
    ],
  ),
  ...from(
    'http://office.microsoft.com/pt-pt/outlook-help/resolucao-de-problemas-dos-erros-550-553-e-erros-de-proibicao-de-reencaminhamento-HA001112833.aspx',
    [
      ['relay-denied', '550 <a@example.com>... Reencaminhamento Negado'],
      ['relay-denied', '553 este domínio não faz parte da minha lista de anfitriões rcpt (#5.7.1)'],
    ],
  ),
  ...from(
    'https://nic.ru/help/mail-diagnostics-and-troubleshooting_14426.html, http://support.blackpearlmail.com/knowledgebase/articles/650530, http://www.machighway.com, http://topwebhostingoffers.com/various-email-bounce-backs-on-a-cpanel-server/, http://security.comcast.net, public GitHub file, index id 71339755154',
    [
      ['mailbox-full', '451 example.com prohibited. Disk quota exceeded'],
      ['temporary-failure', '451 Please try another server'],
      ['rate-limited', '421 [GL01] Message from (192.0.2.1) temporarily deferred'],
      ['mailbox-full', '452 Over Quota'],
      ['mailbox-not-found', '511 sorry, no mailbox here by that name (#5.1.1 - chkuser)'],
      ['mailbox-not-found', '550 Recipient not found.'],
      ['sender-refused', '550 From: Domain is invalid. Please provide a valid From: IB506', 'message'],
      [
        'sender-unauthenticated',
        '550 Invalid SPF record. Please inspect your SPF settings, and try again. IB508',
      ],
      [
        'too-many-recipients',
        '452 This message contains too many recipients Please reduce the number of recipients and retry. IB605',
      ],
      ['too-many-connections', '421 - [Too many sessions opened]', 'greeting'],
      ['ip-blocked', '421 - [Reverse DNS failure : Try again later]', 'greeting'],
      ['rate-limited', '451 4.2.0 Throttled - https://postmaster.comcast.net/smtp-error-codes.php#RL000010'],
      ['sender-blocked', '550 message sending for this account is disabled', 'sender'],
    ],
  ),
  ...from('https://support.google.com/a/answer/3726730?hl=es (Gmail)', [
    [
      'recipient-rate-limited',
      '450 4.2.1 El usuario con el que intentas ponerte en contacto está recibiendo el correo demasiado rápido. Reenvía tu mensaje más tarde.',
    ],
    [
      'recipient-rate-limited',
      '450 4.2.1 El usuario con el que estás intentado contactar está recibiendo una gran cantidad de correo que impide que se entreguen más mensajes. Reenvía tu mensaje más tarde.',
    ],
    [
      'recipient-rejected',
      '550 5.7.1 Este mensaje infringe la política de correo electrónico de example.com. - gcdp',
      'message',
    ],
  ]),
  ...from('https://uitranslation.com/Images/?lang=fr-fr&term=04a5485eb88d (Exchange)', [
    [
      'mailbox-not-found',
      "550 5.1.6 l'adresse électronique du destinataire a changé. L'adresse à laquelle ce message a été envoyé n'accepte plus de messages. Aucune adresse de transfert n'a été configurée.",
    ],
  ]),
  ...from(
    'http://mysdqq.cn, http://qiao.yimirj.com/article/detail/2261 (QQ), http://bestwisewords.com/document_detail/36612.html (Alibaba)',
    [
      ['rate-limited', '550 Domain frequency limited', 'message'],
      ['too-many-connections', '550 Connection frequency limited', 'greeting'],
      ['sending-limit', '504 the number of RCPT attempts is achieved the maximum threshold'],
      ['sending-limit', '505 the total of RCPTs is achieved the maximum threshold'],
      ['message-too-large', '510 The length of Attach is achieved the maximum threshold', 'message'],
      ['content-rejected', '554 spamed by local spam engine', 'message'],
    ],
  ),
  ...from(
    'http://www.sitepackage.de/service/dokumentation/auswertung/typische-fehlermeldungen-bei-unzustellbarkeit.html, https://support.onesystems.ch/722126, https://orange-panther.de/support/e-mail-debug/, https://do.de/blog/wordpress-co/haeufige-fehlercodes-bei-mailprogrammen, https://www.parrot-media.de/mediathek/help-center',
    [
      ['mailbox-not-found', '550 Unknown local part a in <a@example.com>'],
      ['mailbox-not-found', "554 delivery error: dd This user doesn't have a yahoo.de account"],
      [
        'mailbox-disabled',
        '554 delivery error: dd Sorry your message to a@example.com cannot be delivered. This account has been disabled or discontinued',
      ],
      ['mailbox-not-found', '550 User a@example.com not listed in Domino Directory'],
      ['mailbox-full', '552 5.2.2 Over STORAGE quota'],
      ['message-rejected', '550 5.7.1 Requested action not taken: message refused', 'message'],
      [
        'ip-blocked',
        '554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using ix.dnsbl.manitu.net',
      ],
      ['service-unavailable', '421 mx01.example.com: Too much load; please try again later', 'greeting'],
    ],
  ),
  ...from(
    'http://uit.tufts.edu/?pid=548, http://wiki.ubiquityhosting.com/index.php/Delivery_Status_Notification, https://guide.arubabusiness.it, https://guide.hosting.aruba.it, https://aiuto.libero.it, http://support.kagoya.jp, https://moneytimes.jp/archives/185548/2, http://ix-one.com/domainhostingFAQ/article/MS_27771.html, https://netbit.com.br/suporte, https://mihosting.com/?p=67237',
    [
      ['content-rejected', '552 Illegal Attachment', 'message'],
      ['ip-blocked', '550 5.7.1 Rejected: mail.example.com listed at relays.ordb.org'],
      ['ip-blocked', '553 bad reverse dns', 'greeting'],
      [
        'mailbox-full',
        '554 delivery error: Sorry, your message to a@example.com cannot be delivered. This account is over quota.',
        'message',
      ],
      ['content-rejected', '552 5.2.0 igxL1p00E1WDM2s01gxMXG spam detected', 'message'],
      ['mailbox-full', '552 5.2.2 MAILBOX FULL (User quota exceeded)'],
      ['relay-denied', '550 RELAYING NOT ALLOWED (550 Relay Disabled)'],
      [
        'mailbox-full',
        "450 4.2.2 maildir delivery failed: Sorry, the user's maildir has overdrawn his diskspace quota, please try again later.",
      ],
      ['mailbox-full', '450 4.2.2 maildir delivery failed: error writing message: Disk quota exceeded'],
      [
        'ehlo-refused',
        '550 R1: HELO should be a FQDN or address literal (See RFC 2821 4.1.1.1)',
        'capabilities',
      ],
      [
        'domain-limit',
        '550 Domain example.com has exceeded the max defers and failures per hour (15/15 (15%)) allowed. Message discarded.',
      ],
    ],
  ),
]
