// What mail systems write when they have no RFC 3464 report, or beside it. First match wins, delays before
// failures: a delay notice often adds "if it cannot be delivered, ...". Phrases are normalized: lower case,
// straight apostrophes, single spaces.

/** A system or language, what its notices say, and what has happened to the message then. */
export type BouncePhrases = { id: string; action: 'failed' | 'delayed'; phrases: string[] }

/** Words of one mail system: with an empty Return-Path they decide. */
export const systemPhrases: BouncePhrases[] = [
  {
    id: 'exim-delay',
    action: 'delayed',
    phrases: [
      // "A message that you sent has not yet been delivered to one or more of its recipients after more than 24 hours"
      'message that you sent has not yet been delivered',
      'message has not yet been delivered to one or more of its recipients',
    ],
  },
  {
    id: 'sendmail-delay',
    action: 'delayed',
    phrases: [
      // "** THIS IS A WARNING MESSAGE ONLY **" / "Warning: could not send message for past 4 hours"
      'this is a warning message only',
      'could not send message for past',
      'message still undelivered after',
    ],
  },
  {
    id: 'postfix-delay',
    action: 'delayed',
    phrases: ['your message could not be delivered for more than', 'it will be retried until it is'],
  },
  {
    id: 'gmail-delay',
    action: 'delayed',
    phrases: ['there was a temporary problem delivering your message', 'gmail will retry for'],
  },
  {
    id: 'exchange-delay',
    action: 'delayed',
    phrases: [
      'delivery is delayed to these recipients or groups',
      "this message hasn't been delivered yet. delivery will continue to be attempted",
      'this message has not yet been delivered. microsoft exchange will continue to try',
      'delivery to the following recipients has been delayed',
    ],
  },
  {
    id: 'exim-text',
    action: 'failed',
    phrases: [
      'a message that you sent could not be delivered to one or more of its recipients',
      'a message that you sent could not be delivered to all of its recipients',
      'a message that you sent contained no recipient addresses',
      'this message was created automatically by mail delivery software',
    ],
  },
  {
    id: 'james-text',
    action: 'failed',
    // Written after qmail's words, so it comes first.
    phrases: ['this is the james mail server at'],
  },
  {
    id: 'qmail-text',
    action: 'failed',
    phrases: [
      'this is the qmail-send program at',
      "this is a permanent error; i've given up. sorry it didn't work out",
    ],
  },
  {
    id: 'postfix-text',
    action: 'failed',
    phrases: [
      "i'm sorry to have to inform you that your message could not be delivered",
      "i'm sorry to have to inform you that your message could not be be delivered",
      'this is the mail system at host',
      'this is the postfix program at host',
    ],
  },
  {
    id: 'sendmail-text',
    action: 'failed',
    phrases: [
      'the following addresses had permanent fatal errors',
      '----- transcript of session follows -----',
    ],
  },
  {
    id: 'exchange-text',
    action: 'failed',
    phrases: [
      'delivery has failed to these recipients or groups',
      'your message did not reach some or all of the intended recipients',
      'the following recipient(s) cannot be reached',
      'the following recipient(s) could not be reached',
      "the email address you entered couldn't be found",
      "the e-mail address you entered couldn't be found",
      'microsoft exchange will not try to redeliver this message',
      'rejected your message to the following e',
      'échec de la remise pour ces destinataires ou groupes',
      'fehler bei der nachrichtenzustellung an folgende empfänger oder gruppen',
      'error de entrega a los siguientes destinatarios o grupos',
      'falha na entrega a estes destinatários ou grupos',
      'recapito non riuscito per i seguenti destinatari o gruppi',
      'de bezorging aan de volgende geadresseerden of groepen is mislukt',
    ],
  },
  {
    id: 'gmail-text',
    action: 'failed',
    phrases: [
      'address not found',
      'delivery to the following recipient failed permanently',
      "your message wasn't delivered to",
      'adresse introuvable',
      'adresse nicht gefunden',
      'no se ha encontrado la dirección',
      'endereço não encontrado',
      'indirizzo non trovato',
      'adres niet gevonden',
      'पता नहीं मिला',
    ],
  },
  {
    id: 'yahoo-text',
    action: 'failed',
    phrases: [
      'sorry, we were unable to deliver your message to the following address',
      'unable to deliver message to the following address',
    ],
  },
  {
    id: 'opensmtpd-text',
    action: 'failed',
    // "An error has occurred while attempting to deliver a message for the following list of recipients:"
    phrases: [
      'an error has occurred while attempting to deliver a message for the following list of recipients',
    ],
  },
  {
    id: 'ses-text',
    action: 'failed',
    phrases: ['an error occurred while trying to deliver the mail to the following recipients'],
  },
  {
    id: 'domino-text',
    action: 'failed',
    // "Your message / A question / was not delivered to: / karl@lotus.example.net / because: / User karl not listed"
    phrases: ['was not delivered to:', '------- failure reasons'],
  },
  {
    id: 'groupwise-text',
    action: 'failed',
    phrases: ['the message that you sent was undeliverable to the following'],
  },
  {
    id: 'communigate-text',
    action: 'failed',
    phrases: ['the attached message had permanent fatal delivery errors', "failed to deliver to '"],
  },
  {
    id: 'smartermail-text',
    action: 'failed',
    phrases: ['could not deliver message to the following recipient'],
  },
  {
    id: 't-online-text',
    action: 'failed',
    phrases: ['message log follows: ---', 'failed addresses follow: ---'],
  },
  {
    id: 'courier-text',
    action: 'failed',
    phrases: [
      'your message to the following recipients cannot be delivered',
      'your message cannot be delivered to the following',
    ],
  },
]

/** Words of a language: they decide when the sender names itself a mail system. */
export const languagePhrases: BouncePhrases[] = [
  {
    id: 'english-delay',
    action: 'delayed',
    phrases: [
      'has not yet been delivered',
      "hasn't been delivered yet",
      'has been delayed',
      'is delayed',
      'delivery incomplete',
      'message delayed',
      'delivery status notification (delay',
      'still undelivered',
      'will continue to be attempted',
      'delivery delayed',
      'we will keep trying',
      'we will continue to try',
    ],
  },
  {
    id: 'french-delay',
    action: 'delayed',
    phrases: [
      "n'a pas encore pu être remis",
      "n'a pas encore été remis",
      "n'a pas encore pu être délivré",
      'remise différée',
      'la remise est retardée',
      'remise retardée',
      'nouvelles tentatives',
    ],
  },
  {
    id: 'german-delay',
    action: 'delayed',
    phrases: ['noch nicht zugestellt', 'zustellung verzögert', 'verzögert sich', 'weitere zustellversuche'],
  },
  {
    id: 'spanish-delay',
    action: 'delayed',
    phrases: ['todavía no se ha entregado', 'aún no se ha', 'entrega retrasada'],
  },
  { id: 'portuguese-delay', action: 'delayed', phrases: ['ainda não foi entregue', 'entrega atrasada'] },
  {
    id: 'italian-delay',
    action: 'delayed',
    phrases: ['non è stato ancora', 'non è ancora stato', 'recapito ritardato'],
  },
  {
    id: 'dutch-delay',
    action: 'delayed',
    phrases: ['nog niet bezorgd', 'nog niet afgeleverd', 'is vertraagd'],
  },
  {
    id: 'french-text',
    action: 'failed',
    phrases: [
      // Orange, La Poste, Free: "Votre message n'a pas pu être remis à son destinataire"
      "n'a pas pu être remis",
      "n'a pu être remis",
      "n'ont pas pu être remis",
      "n'a pas pu être délivré",
      "n'a pu être délivré",
      "n'a pas pu être distribué",
      "n'a pas pu être livré",
      "n'a pas pu être envoyé",
      "n'a pas été remis",
      "n'a pas été distribué",
      'échec de la remise',
      'échec de remise',
      'échec de la distribution',
      'impossible de remettre',
      'impossible de délivrer',
      'non remis',
      'non délivré',
      'non distribuable',
    ],
  },
  {
    id: 'german-text',
    action: 'failed',
    phrases: [
      'konnte nicht zugestellt werden',
      'konnte leider nicht zugestellt',
      'konnte nicht ausgeliefert werden',
      'konnten nicht zugestellt werden',
      'nicht zustellbar',
      'unzustellbar',
      'nicht zugestellt',
      'fehler bei der nachrichtenzustellung',
    ],
  },
  {
    id: 'spanish-text',
    action: 'failed',
    phrases: [
      'no se pudo entregar',
      'no se puede entregar',
      'no se ha podido entregar',
      'no pudo ser entregado',
      'no ha podido ser entregado',
      'no se entregó',
      'error de entrega',
    ],
  },
  {
    id: 'portuguese-text',
    action: 'failed',
    phrases: [
      'não pôde ser entregue',
      'não pode ser entregue',
      'não foi possível entregar',
      'não foi entregue',
      'falha na entrega',
    ],
  },
  {
    id: 'italian-text',
    action: 'failed',
    phrases: [
      'non è stato possibile recapitare',
      'non è stato possibile consegnare',
      'impossibile recapitare',
      'non è stato recapitato',
      'non è stato consegnato',
      'mancato recapito',
    ],
  },
  {
    id: 'dutch-text',
    action: 'failed',
    phrases: [
      'kon niet worden bezorgd',
      'kan niet worden bezorgd',
      'kon niet worden afgeleverd',
      'niet bezorgd',
      'onbestelbaar',
    ],
  },
  {
    id: 'hindi-text',
    action: 'failed',
    phrases: ['डिलीवर नहीं', 'वितरित नहीं', 'नहीं पहुंचाया जा सका', 'नहीं पहुँचाया जा सका'],
  },
  {
    id: 'english-text',
    action: 'failed',
    phrases: [
      'could not be delivered',
      "couldn't be delivered",
      "wasn't delivered",
      'was not delivered',
      'cannot be delivered',
      'unable to deliver',
      'undeliverable',
      'undelivered mail',
      'delivery failed',
      'delivery has failed',
      'delivery failure',
      'mail delivery failed',
      'delivery status notification (failure',
      'returned to sender',
      'failure notice',
      'user unknown',
      'mailbox unavailable',
      'message blocked',
      'message not delivered',
      'failed to deliver',
      'returning message to sender',
      'permanent error',
      'rejected by the recipient',
      'has exceeded the max emails per hour',
    ],
  },
]

/** Where a notice ends and its copy of our message begins. */
export const copyMarkers = [
  'below this line is a copy of the message',
  'this is a copy of the message, including all the headers',
  '------ this is a copy of',
  '----- unsent message follows',
  'below is a copy of the original message',
  'the header and top 20 lines of the message',
  '----- original message',
  '-----original message',
  '--- original message',
  '----- message header follows',
  '----- the original message',
  '--- returned message',
  '--- the header of the original message',
  'original message headers:',
  'original message header:',
  'the original message was:',
  '----- ursprüngliche nachricht',
  '-----ursprüngliche nachricht',
  "en-têtes de message d'origine",
  'en-têtes du message',
  '--- copie du message',
  'encabezados de mensajes originales',
  '--- message header',
]
