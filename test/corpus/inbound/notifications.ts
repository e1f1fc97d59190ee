// Mail that answers nobody, though much of it looks as if it did: notifications, lists, receipts, invitations.

import { composeAll } from './compose.ts'
import { type CorpusMail, type Label, mail } from './mail.ts'

const other = (language: Label['language'] = 'en'): Label => ({ kind: 'other', language })

export const notifications: CorpusMail[] = [
  ...composeAll([
    [
      'password-reset',
      other(),
      'stray',
      'Acme <no-reply@acme.example.org>',
      'Reset your password',
      'This is an automated message. Click to reset: https://acme.example.org/r',
    ],
    [
      'invoice',
      other(),
      'stray',
      'Billing <billing@acme.example.org>',
      'Invoice 2025-311',
      'Please find your invoice attached. Thank you for your business.',
    ],
    [
      'newsletter-vacation',
      other(),
      'newsletter',
      'Travel <news@travel.example.org>',
      'On vacation: ten beaches',
      'You are on vacation soon? Unsubscribe here.',
    ],
    [
      'newsletter-auto-colon',
      other(),
      'newsletter',
      'Cars <news@cars.example.org>',
      'Auto: the new models',
      'Drive them now.',
    ],
    [
      'cold-spam-with-re',
      { kind: 'reply' },
      'stray',
      'Sales <sales@pushy.example.org>',
      'Re: your website',
      'I had a look at your website and can bring you to page one of the search results.',
    ],
    [
      'welcome-to-list',
      other(),
      'newsletter',
      'Makers <makers-request@lists.example.org>',
      'Welcome to the "makers" mailing list',
      'You have been subscribed. To unsubscribe, send a message with the word unsubscribe.',
    ],
    [
      'unsubscribed-confirmation',
      other(),
      'stray',
      'Shop <info@shop.example.org>',
      'You have been unsubscribed',
      'You will not receive any more newsletters from us. Changed your mind? Subscribe again.',
    ],
    [
      'parcel-delay',
      other(),
      'stray',
      'Parcel <info@parcel.example.org>',
      'Delivery delayed: your parcel',
      'Your parcel is delayed. We will keep trying. Track it with number 550123.',
    ],
    [
      'delivery-notification-shop',
      other(),
      'stray',
      'Shop <shop@shop.example.org>',
      'Delivery notification for order 5512',
      'Your order was handed to the carrier today.',
    ],
    [
      'delivery-failed-food',
      other(),
      'stray',
      'Pizza <orders@pizza.example.org>',
      'Delivery failed for order 88',
      'Nobody was home, so your order could not be delivered. Call us for a refund.',
    ],
    [
      'person-asks-about-bounce',
      other(),
      'stray',
      'Nora <nora@example.org>',
      'Mail delivery problem?',
      'Hello Anna, I wrote you last week and got "undeliverable" back. Is this address right?',
    ],
    [
      'person-new-out-of-office',
      other(),
      'stray',
      'Tom <tom@example.org>',
      'Visit',
      'I am out of the office until Monday but would like to visit your studio after that.',
    ],
    [
      'postmaster-newsletter',
      other(),
      'stray',
      'Postmaster <postmaster@example.org>',
      'Planned maintenance on Saturday',
      'Mail may be delayed between two and four in the morning.',
    ],
    [
      'dmarc-aggregate',
      other(),
      'stray',
      'noreply-dmarc-support@example.org',
      'Report domain: studio.example.com Submitter: example.org Report-ID: 1234',
      '',
    ],
    [
      'held-for-moderation-fr',
      other('fr'),
      'stray',
      'liste-owner@lists.example.org',
      'Votre message à liste attend la modération',
      'Votre message est en attente de l’approbation du modérateur.',
    ],
    [
      'voicemail',
      other(),
      'stray',
      'Voicemail <voicemail@pbx.example.org>',
      'New voicemail from 020 7946 0000',
      'You received a voicemail of 12 seconds.',
    ],
    [
      'calendar-reminder',
      other(),
      'stray',
      'Calendar <calendar-notification@example.com>',
      'Notification: Demo @ Thu 6 Mar 3pm',
      'This is a reminder for Demo.',
    ],
    [
      'linkedin',
      other(),
      'newsletter',
      'Tom Reed <messages-noreply@social.example.org>',
      'Tom sent you a message',
      'Tom: are you free on Monday?',
    ],
    [
      'status-page',
      other(),
      'generated',
      'Status <status@acme.example.org>',
      'Incident resolved',
      'All systems operational.',
    ],
    [
      'build-failed',
      other(),
      'stray',
      'CI <ci@build.example.org>',
      'Build failed: studio #512',
      'The build failed with exit code 1.',
    ],
  ]),
  {
    name: 'old-read-receipt-german',
    label: other('de'),
    mail: mail`
From: Jan <jan@example.org>
To: anna@studio.example.com
Subject: Gelesen: Angebot
Date: Tue, 4 Mar 2025 10:00:00 +0100
Message-ID: <rr-1@example.org>
References: <offer-1@studio.example.com>
In-Reply-To: <offer-1@studio.example.com>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=disposition-notification; boundary=b

--b
Content-Type: text/plain; charset=utf-8

Ihre Nachricht wurde am Dienstag gelesen.
--b
Content-Type: message/disposition-notification

Final-Recipient: RFC822; jan@example.org
Disposition: manual-action/MDN-sent-manually; displayed
--b--
`,
  },
  {
    name: 'not-read-exchange',
    label: other(),
    mail: mail`
From: Jan <jan@example.org>
To: anna@studio.example.com
Subject: Not read: Offer
Date: Tue, 4 Mar 2025 10:00:00 +0100
Message-ID: <rr-2@example.org>
In-Reply-To: <offer-1@studio.example.com>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=disposition-notification; boundary=b

--b
Content-Type: text/plain

Your message

  To: Jan
  Subject: Offer
  Sent: Monday

was deleted without being read on Tuesday.
--b
Content-Type: message/disposition-notification

Final-recipient: RFC822; jan@example.org
Disposition: automatic-action/MDN-sent-automatically; deleted
--b--
`,
  },
  {
    name: 'tls-report',
    label: other(),
    mail: mail`
From: tlsrpt@mx.example.org
To: tls@studio.example.com
Subject: Report Domain: studio.example.com Submitter: mx.example.org
Date: Tue, 4 Mar 2025 10:00:00 +0100
Message-ID: <tls-1@example.org>
MIME-Version: 1.0
Content-Type: multipart/report; report-type="tlsrpt"; boundary=b

--b
Content-Type: text/plain

This is an aggregate TLS report from mx.example.org.
--b
Content-Type: application/tlsrpt+gzip
Content-Transfer-Encoding: base64

H4sIAAAAAAAAAwMAAAAAAAAAAAA=
--b--
`,
  },
  {
    name: 'invitation',
    label: other(),
    mail: mail`
From: Tom <tom@example.org>
To: anna@studio.example.com
Subject: Invitation: Kick-off
Date: Tue, 4 Mar 2025 10:00:00 +0100
Message-ID: <inv-1@example.org>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain

Kick-off on Thursday at three.
--b
Content-Type: text/calendar; method=REQUEST

BEGIN:VCALENDAR
METHOD:REQUEST
END:VCALENDAR
--b--
`,
  },
  {
    name: 'tentative-outlook-german',
    label: other('de'),
    mail: mail`
From: Jan <jan@example.org>
To: anna@studio.example.com
Subject: Mit Vorbehalt: Demo
Date: Tue, 4 Mar 2025 10:00:00 +0100
Message-ID: <inv-2@example.org>
In-Reply-To: <invite-1@studio.example.com>
MIME-Version: 1.0
Content-Type: text/calendar; charset="utf-8"; method=REPLY

BEGIN:VCALENDAR
METHOD:REPLY
BEGIN:VEVENT
ATTENDEE;PARTSTAT=TENTATIVE:mailto:jan@example.org
END:VEVENT
END:VCALENDAR
`,
  },
]
