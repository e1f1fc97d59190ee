// What German servers say, and what German pages say that servers say.

import { type CorpusReply, from } from './reply.ts'

export const germanReplies: readonly CorpusReply[] = [
  ...from(
    'http://www.sitepackage.de/service/dokumentation/auswertung/typische-fehlermeldungen-bei-unzustellbarkeit.html',
    [
      ['mailbox-not-found', '550 Benutzer nicht bekannt/User unknown'],
      [
        'mailbox-full',
        '550 Benutzer hat das Speichervolumen ueberschritten. / User has exhausted allowed storage space.',
      ],
      [
        'mailbox-full',
        '550 Benutzer hat zuviele Mails auf dem Server. / User has too many messages on the server.',
      ],
      ['mailbox-not-found', '550 Unknown local part alias in <alias@example.com>'],
      ['mailbox-disabled', '550 5.2.1 <a@example.com>... User is inactive'],
      ['mailbox-disabled', '550 <a@example.com>: Recipient address rejected: Account Closed'],
      ['ip-blocked', '554 Refused. Your reverse DNS entry contains your IP address and a country code.'],
      ['mailbox-full', '500 5.0.0 Depot returns error: <552 5.2.2 Over quota>', 'message'],
      ['message-too-large', '552 Error: message too large', 'message'],
      ['recipient-unreachable', "Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)", 'message'],
    ],
  ),
  ...from('https://www.bytecamp.net/de/faq/email/zustellen.html', [
    ['mailbox-full', '422 4.2.2 Quota limit exceeded (Speicherplatz des Kontos ueberschritten)'],
    ['content-rejected', '571 5.7.1 message classified as spam (Nachricht als Spam eingestuft)', 'message'],
  ]),
  ...from('https://support.google.com/a/answer/3726730?hl=de', [
    [
      'recipient-rate-limited',
      '450 4.2.1 Der Nutzer, den Sie kontaktieren möchten, erhält zu schnell E-Mails. Senden Sie Ihre Nachricht zu einem späteren Zeitpunkt noch einmal. Wenn der Nutzer zu diesem Zeitpunkt E-Mails empfangen kann, wird Ihre Nachricht zugestellt.',
    ],
    [
      'recipient-rate-limited',
      '450 4.2.1 Der Nutzer, den Sie kontaktieren möchten, empfängt E-Mails in einer Geschwindigkeit, die verhindert, dass zusätzliche Nachrichten zugestellt werden. Senden Sie Ihre Nachricht zu einem späteren Zeitpunkt noch einmal.',
    ],
    [
      'rate-limited',
      '450 4.2.1 SMTP-Relay-Dienst-Höchstbeschränkung für diesen Kunden überschritten. Das ist ein vorübergehender Fehler.',
    ],
    [
      'recipient-rejected',
      '550 5.7.1 Diese Nachricht verstößt gegen die E-Mail-Richtlinien von example.com. – gcdp <Sitzungs-ID> – gsmtp',
      'message',
    ],
  ]),
  ...from('https://support.google.com/mail/answer/22839?hl=de', [
    ['sending-limit', 'Sie haben das Limit zum Senden von E-Mails erreicht.', 'message'],
  ]),
  ...from('https://support.google.com/mail/answer/6596?hl=de', [
    ['mailbox-not-found', 'Die E-Mail-Adresse des Empfängers existiert nicht'],
    ['mailbox-full', 'Der Posteingang des Empfängers ist voll.'],
    ['recipient-unreachable', 'Der E-Mail-Server des Empfängers ist ausgefallen.', 'message'],
    ['message-too-large', 'Die E-Mail ist zu groß für den Posteingang des Empfängers.', 'message'],
    ['mailbox-full', 'Der Posteingang des Empfängers hat keinen freien Speicherplatz.'],
  ]),
  ...from('https://netcomplete.ch/bwl-knowledge-base/general/ueberblick-ueber-smtp-fehler (Gmail)', [
    ['server-error', '421 4.4.5 Server nicht verfügbar, versuchen Sie es später noch einmal.'],
    ['ip-blocked', '421 4.7.0 IP nicht auf weißer Liste für RCPT-Domain, Verbindung wird beendet.'],
    [
      'rate-limited',
      '421 4.7.0 Unser System hat eine ungewöhnliche Anzahl unerwünschter E-Mails von Ihrer IP-Adresse festgestellt. Um unsere Nutzer vor Spam zu schützen, wurden E-Mails von Ihrer IP-Adresse vorübergehend blockiert.',
      'message',
    ],
    ['server-error', '421 4.7.0 Vorübergehendes Systemproblem. Versuchen Sie es später noch einmal.'],
    ['encryption-required', '421 4.7.0 TLS für RCPT-Domain erforderlich, Verbindung wird beendet.'],
    ['temporary-failure', '421 4.7.0 Versuchen Sie es später noch einmal, Verbindung wird beendet.'],
    [
      'temporary-failure',
      '451 4.3.0 Der E-Mail-Server hat die Nachricht vorübergehend abgelehnt.',
      'message',
    ],
    [
      'temporary-failure',
      '451 4.3.0 Mehrere Ziel-Domains pro Transaktion werden nicht unterstützt. Bitte versuchen Sie es erneut.',
    ],
    ['session-limit', '451 4.4.2 Zeitüberschreitung, Verbindung wird beendet.', 'message'],
    ['protocol-error', '451 4.5.0 SMTP-Protokollverletzung, siehe RFC 2821', 'sender'],
  ]),
  ...from('https://new-faq.comservice-ffo.de/smtp-fehlermeldungen-e-mail-fehler/ (IONOS)', [
    ['rate-limited', '421 Rate limit reached. Please try again later', 'sender'],
  ]),
  ...from('https://git.oopen.de/install/mailsystem DOC/postfwd/README.default-rate-limits', [
    [
      'rate-limited',
      '450 4.7.1 <a@example.com>: Recipient address rejected: only 5 recipients per 5 minutes allowed',
    ],
    [
      'hourly-limit',
      '450 4.7.1 <a@example.com>: Recipient address rejected: Number messages per hour exceeded',
    ],
    [
      'hourly-limit',
      '450 4.7.1 <a@example.com>: Recipient address rejected: Number recipients per hour exceeded',
    ],
    [
      'too-many-recipients',
      '550 5.7.1 Too many recipients, please reduce to less than 50 or consider using a mailing list',
    ],
  ]),
  ...from('https://www.strato.de/faq/mail/fehlermeldungen-bei-e-mails/', [
    ['content-rejected', '550 5.7.1 Refused by local policy. No SPAM please!', 'message'],
    ['mailbox-not-found', '550 recipient e-mail adress unknown'],
  ]),
  ...from(
    'https://learn.microsoft.com/de-de/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online',
    [
      [
        'recipient-rate-limited',
        '432 4.3.2 Die Möglichkeit des Empfängerpostfachs, Nachrichten zu akzeptieren, wird gedrosselt, da es zu viele Nachrichten zu schnell empfängt.',
        'message',
      ],
      ['recipient-unreachable', '550 4.4.7 Die Nachricht in der Warteschlange ist abgelaufen.', 'message'],
    ],
  ),
  ...from('https://mail.fr/de/hilfe/nachrichten/e-mail/mail_delivery_system_und_bounce_mails', [
    ['mailbox-not-found', '550 5.1.1 Empfänger unbekannt / Adresse existiert nicht'],
    ['mailbox-full', '552 5.2.2 Postfach voll / Speicherplatz überschritten'],
    ['mailbox-disabled', '550 5.1.2 Postfach existiert nicht mehr oder ist deaktiviert'],
    ['temporary-failure', '451 Vorübergehender Fehler'],
  ]),
  ...from('public GitHub file, index id 70335986744', [['mailbox-full', 'Das Zielpostfach ist voll.']]),
  ...from('https://ciksiti.com/de/chapters/17671 (Gmail)', [
    [
      'sending-limit',
      'Sie haben ein Limit für den E-Mail-Versand erreicht. Ihre Nachricht wurde nicht gesendet.',
      'message',
    ],
  ]),
  ...from('https://www.schieb.de/fehler-meldung-email-konnte-nicht-zugestellt-werden-entschluesseln', [
    ['mailbox-not-found', '5.1.1 Die E-Mail-Adresse des Empfängers ist ungültig.'],
    ['mailbox-full', '5.2.2 Das Postfach des Empfängers ist voll.'],
    ['message-too-large', '5.3.4 Die E-Mail ist zu groß.', 'message'],
  ]),
  ...from('public GitHub file, index id 35745300211', [
    ['bad-credentials', '535 Authentifizierung fehlgeschlagen', 'login'],
    ['too-many-recipients', '550 Maximale Anzahl von Empfängern überschritten', 'message'],
  ]),
  ...from('https://falconyte.com/de/help/smtp-errors/550-mailbox-unavailable-permanent', [
    ['mailbox-not-found', '550 Postfach permanent nicht verfügbar'],
  ]),
  ...from('https://netcomplete.ch/bwl-knowledge-base/general/ueberblick-ueber-smtp-fehler (Gmail)', [
    [
      'temporary-failure',
      '421 4.7.0 Versuchen Sie es später noch einmal, Verbindung wird beendet.',
      'message',
    ],
  ]),
]
