// Bodies that parsers of other projects are tested with. The answers are shortened where they are filler; every line that
// matters for the parser stands as it is there. Where those projects disagree with each other, the expectation is ours.

import { plainCases, type TextCase } from './text-case.ts'

const talon = 'https://github.com/mailgun/talon tests/ (Apache-2.0)'
const crisp = 'https://github.com/crisp-oss/email-reply-parser test/fixtures/ (MIT)'
const github = 'https://github.com/github/email_reply_parser test/emails/ (MIT)'
const trimmer = 'https://github.com/discourse/email_reply_trimmer test/ (MIT)'
const mailParserReply = 'https://github.com/alfonsrv/mail-parser-reply test/emails/ (MIT)'

const fusce = 'Fusce bibendum, quam hendrerit sagittis tempor.\nNulla malesuada, orci non vulputate lobortis.'

export const talonTexts: TextCase[] = plainCases(talon, [
  [
    'Apple Mail',
    'en',
    'Test reply\n\nOn 11-Apr-2011, at 6:54 PM, Roman Tkachenko <romant@example.com> wrote:\n\n>\n> Test\n>\n> Roman',
    'Test reply',
  ],
  [
    'Samsung',
    'en',
    'Test reply\n\nSent from Samsung MobileName <address@example.com> wrote:\n\n>\n> Test\n>\n> Roman',
    'Test reply',
  ],
  [
    'unknown',
    'nl',
    'Lorem\n\nOp 13-02-2014 3:18 schreef Julius Caesar <pantheon@rome.com>:\n    \nVeniam laborum mlkshk kale chips authentic.\n',
    'Lorem',
  ],
  [
    'Thunderbird',
    'en',
    'Test reply\n\nOn 04/19/2011 07:10 AM, Roman Tkachenko wrote:\n\n>\n> Test.\n>\n> Roman',
    'Test reply',
  ],
  [
    'Gmail',
    'en',
    'Test reply\n\n2014-10-17 11:28 GMT+03:00 Postmaster <\npostmaster@sandboxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.mailgun.org>:\n\n> First from site\n>\n    ',
    'Test reply',
  ],
  [
    'Gmail',
    'en',
    'Thanks Thanmai\n On Mar 8, 2012 9:59 AM, "Example.com" <\nr+7f1b094ceb90e18cca93d53d3703feae@example.com> wrote:\n\n\n>**\n>  Blah-blah-blah',
    'Thanks Thanmai',
  ],
  [
    'unknown',
    'en',
    'Test reply\n\nOn 11-Apr-2011, at 6:54 PM, Roman Tkachenko <romant@example.com> sent:\n\n>\n> Test\n>\n> Roman',
    'Test reply',
  ],
  ['unknown', 'en', 'Blah-blah-blah\nOn blah-blah-blah', 'Blah-blah-blah\nOn blah-blah-blah'],
  ['unknown', 'en', 'Test reply\n\n-----Reply Message-----\n\nTest', 'Test reply'],
  ['unknown', 'de', 'Test reply\n\n-----Antwort Nachricht-----\n\nTest', 'Test reply'],
  ['unknown', 'da', 'Test reply\n\n-----Oprindelig meddelelse-----\n\nTest', 'Test reply'],
  [
    'Thunderbird',
    'en',
    'On 04/19/2011 07:10 AM, Roman Tkachenko wrote:\n\n>\n> Test\nTest reply',
    'Test reply',
  ],
  [
    'Thunderbird',
    'en',
    'Test reply\n\nOn 04/19/2011 07:10 AM, Roman Tkachenko wrote:\n\n>\n> Test\n\nRegards, Roman',
    'Test reply\n\nRegards, Roman',
  ],
  [
    'Gmail',
    'en',
    'Test reply\n\nOn Fri, May 6, 2011 at 6:03 PM, Roman Tkachenko from Hacker News\n<roman@definebox.com> wrote:\n\n> Test.\n>\n> Roman\n\nRegards, Roman',
    'Test reply\n\nRegards, Roman',
  ],
  [
    'Apple Mail',
    'en',
    'Test reply\n\nOn Nov 30, 2011, at 12:47 PM, Somebody <\n416ffd3258d4d2fa4c85cfa4c44e1721d66e3e8f4@somebody.domain.com>\nwrote:\n\nTest message\n',
    'Test reply',
  ],
  [
    'unknown',
    'en',
    'YOLO salvia cillum kogi typewriter.\n\n------On 12/29/1987 17:32 PM, Julius Caesar wrote-----\n\nBrunch mumblecore pug Marfa tofu. \n    ',
    'YOLO salvia cillum kogi typewriter.',
  ],
  [
    'Acompli',
    'en',
    'Btw blah blah...\n\nOn Tue, Jan 27, 2015 at 12:42 PM -0800, "Company" <christine.XXX@XXX.com> wrote:\n\nHi Mark,\nBlah blah? \nThanks,Christine \n\nOn Jan 27, 2015, at 11:55 AM, Mark XXX <mark@XXX.com> wrote:\n\nLorem ipsum?\nMark\n\nSent from Acompli',
    'Btw blah blah...',
  ],
  [
    'Gmail',
    'en',
    'Replying ok\n2011/4/7 Nathan иova <support@example.com>\n\n>  Cool beans, scro',
    'Replying ok',
  ],
  [
    'Outlook',
    'en',
    'Allo! Follow up MIME!\n\nFrom: somebody@example.com\nSent: March-19-11 5:42 PM\nTo: Somebody\nSubject: The manager has commented on your Loop\n\nBlah-blah-blah\n',
    'Allo! Follow up MIME!',
  ],
  [
    'Outlook',
    'de',
    'Allo! Follow up MIME!\n\nVon: somebody@example.com\nGesendet: Dienstag, 25. November 2014 14:59\nAn: Somebody\nBetreff: The manager has commented on your Loop\n\nBlah-blah-blah\n',
    'Allo! Follow up MIME!',
  ],
  [
    'Outlook',
    'fr',
    'Lorem ipsum\n\nDe : Brendan xxx [mailto:brendan.xxx@xxx.com]\nEnvoyé : vendredi 23 janvier 2015 16:39\nÀ : Camille XXX\nObjet : Follow Up\n\nBlah-blah-blah\n',
    'Lorem ipsum',
  ],
  [
    'iPhone',
    'fr',
    'Lorem ipsum\n\nLe 23 janv. 2015 à 22:03, Brendan xxx <brendan.xxx@xxx.com<mailto:brendan.xxx@xxx.com>> a écrit:\n\nBonjour!',
    'Lorem ipsum',
  ],
  [
    'Gmail',
    'pl',
    'Lorem ipsum\n\nW dniu 28 stycznia 2015 01:53 użytkownik Zoe xxx <zoe.xxx@xxx.com>\nnapisał:\n\nBlah!\n',
    'Lorem ipsum',
  ],
  [
    'Outlook',
    'da',
    'Allo! Follow up MIME!\n\nFra: somebody@example.com\nSendt: 19. march 2011 12:10\nTil: Somebody\nEmne: The manager has commented on your Loop\n\nBlah-blah-blah\n',
    'Allo! Follow up MIME!',
  ],
  [
    'Outlook',
    'sv',
    'Allo! Follow up MIME!\nFrån: Anno Sportel [mailto:anno.spoel@hsbcssad.com]\nSkickat: den 26 augusti 2015 14:45\nTill: Isacson Leiff\nÄmne: RE: Week 36\n\nBlah-blah-blah\n',
    'Allo! Follow up MIME!',
  ],
  [
    'unknown',
    'sv',
    'Lorem\nDen 14 september, 2015 02:23:18, Valentino Rudy (valentino@rudy.be) skrev:\n\nVeniam laborum mlkshk kale chips authentic.\n',
    'Lorem',
  ],
  [
    'unknown',
    'no',
    'Lorem\nPå 14 september 2015 på 02:23:18, Valentino Rudy (valentino@rudy.be) skrev:\n\nVeniam laborum mlkshk kale chips authentic.\n',
    'Lorem',
  ],
  [
    'Apple Mail',
    'nl',
    'Gluten-free culpa lo-fi et nesciunt nostrud. \n\nOp 17-feb.-2015, om 13:18 heeft Julius Caesar <pantheon@rome.com> het volgende geschreven:\n    \nSmall batch beard laboris tempor.\n',
    'Gluten-free culpa lo-fi et nesciunt nostrud.',
  ],
  [
    'Gmail',
    'en',
    'Hi\n\n  *From:* bob@example.com [mailto:\n  bob@example.com]\n  *Sent:* Wednesday, June 27, 2012 3:05 PM\n  *To:* travis@example.com\n  *Subject:* Hello\n\n',
    'Hi',
  ],
  ['unknown', 'en', 'Blah\n\nDate: Wed, 16 May 2012 00:15:02 -0600\nTo: klizhentas@example.com', 'Blah'],
  [
    'unknown',
    'en',
    'Blah\nDate: Fri=2C 28 Sep 2012 10:55:48 +0000\nFrom: tickets@example.com\nTo: bob@example.com\nSubject: [Ticket #8] Test\n\n',
    'Blah',
  ],
  [
    'Gmail',
    'en',
    'FYI\n\n---------- Forwarded message ----------\nFrom: bob@example.com\nDate: Tue, Sep 4, 2012 at 1:35 PM\nSubject: Two\nline subject\nTo: rob@example.com\n\nText',
    'FYI',
  ],
  [
    'AOL',
    'en',
    'Hello\n\n\n\n-----Original Message-----\nFrom: bob <bob@example.com>\nTo: xxx <xxx@gmail.com>; xxx <xxx@hotmail.com>\nSent: Mon, Apr 2, 2012 5:49 pm\nSubject: Test\n\n\nHi\n\n\n',
    'Hello',
  ],
  [
    'Yahoo',
    'en',
    'Hello\n\n\n----- Original Message -----\nFrom: "bob@xxx.mailgun.org" <bob@xxx.mailgun.org>\nTo: xxx@gmail.com; xxx@hotmail.com\nCc:\nSent: Monday, April 2, 2012 5:44 PM\nSubject: Test\n\nHi\n',
    'Hello',
  ],
  [
    'Hotmail',
    'en',
    '\nHello\n\n> Subject: Test\n> From: bob@xxx.mailgun.org\n> To: xxx@gmail.com\n> Date: Mon, 2 Apr 2012 17:44:22 +0400\n>\n> Hi\n',
    'Hello',
  ],
  [
    'Sparrow',
    'en',
    'Hello \n\n-- \nxxx\nSent with Sparrow (http://www.sparrowmailapp.com/?sig)\n\n\nOn Tuesday, April 3, 2012 at 4:55 PM, xxx wrote:\n\n> Hello\n> \n> On Apr 3, 2012, at 4:19 PM, bob wrote:\n> \n> > Hi \n',
    'Hello',
  ],
])

export const crispTexts: TextCase[] = plainCases(crisp, [
  [
    'Gmail',
    'fi',
    `${fusce}\n\npe 20. lokakuuta 2017 klo 17.50 John Coe\n<s.testtesttest.i@test.com> kirjoitti:\n\nThanks!`,
    fusce,
  ],
  ['Gmail', 'ru', `${fusce}\n\nср, 30 апр. 2025 г. в 15:19, John Doe <doe@example.com>:\n\nпривет`, fusce],
  [
    'Outlook',
    'de',
    `${fusce}\n\n-----Ursprüngliche Nachricht-----\nVon: Max Mustermann <max.m@beispiel.de>\nAn: Erika Musterfrau <e.m@beispiel.de>\nBetreff: Ihre Anfrage\nDatum: 25.11.2025 15:00\n\nThis is the original message content.`,
    fusce,
  ],
  [
    'unknown',
    'it',
    `${fusce}\n\nIn data 11 ottobre 2017 21:11:31 "John Doe - Stripe" <s.test.i@mail.stripe.com> ha scritto:\n\nBuongiorno!`,
    fusce,
  ],
  [
    'Zoho',
    'en',
    'What is the best way to clear a Riak bucket of all key, values after\nrunning a test?\n\n---- On Wed, 24 Feb 2021 14:02:50 +0530 john@gmail.com wrote ----\n\nJava sucks',
    'What is the best way to clear a Riak bucket of all key, values after\nrunning a test?',
  ],
  [
    'Outlook.com',
    'en',
    `${fusce}\n________________________________\nFrom: The Hiring Engine Automation <job-applicant-inbound+65560@hiringenginemail.com>\nSent: Wednesday, September 25, 2019 5:45 PM\nTo: shazzwrd@msn.com <shazzwrd@msn.com>\nSubject: Your application for Local CDL A Driver at Republic Transport\n\nHi Kevin - Thanks for your interest.\n`,
    fusce,
  ],
  [
    'iPhone',
    'fr',
    `${fusce}\n\n> Le 29 avr. 2025 à 11:11, Chris - Crisp <chris@mail.support.crisp.chat> a écrit :\n> A\n> B\n\n\n`,
    fusce,
  ],
  [
    'Outlook for iOS',
    'fr',
    `${fusce}\n\nTélécharger Outlook pour iOS<https://aka.ms/o0ukef>\n________________________________\nFrom: The Hiring Engine <job-applicant-incoming-text+65701@hiringenginemail.com>\nSent: Thursday, September 26, 2019 11:35:12 AM\nTo: Yolanda Washington <Yolandaw@premierlimo.com>\nSubject: Chauffeur - Berlin, CT - Text from Garret Zeiter\n\nNew Message from: Garret Zeiter`,
    fusce,
  ],
  [
    'Gmail',
    'de',
    `${fusce}\n\nAa Bb Cc <abc@abc.org> schrieb am So., 23.\nJuni 2024, 21:08:\n\n> Hi CBA!\n>\n> ABC has sent you a message on ABC`,
    fusce,
  ],
  [
    'Samsung',
    'da',
    `${fusce}\n\n-------- Oprindelig besked --------\nFra: A B C <abc@abc.org>\nDato: 04.07.2024  17.45  (GMT+01:00)\nTil: abc@abc.dk\nEmne: Abc has sent you a message! `,
    fusce,
  ],
  [
    'Gmail',
    'de',
    'I get proper rendering as well.\n\nSent a magnificent torch of pixels\n\nAm Mi., 5. Feb. 2020 um 17:58 Uhr schrieb Company Questions\n<questions@company.com>:\n\n> Was this caching related or fixed already?\n>\n> ---\n> Reply to this email directly or view it on GitHub:\n',
    'I get proper rendering as well.\n\nSent a magnificent torch of pixels',
  ],
  [
    'Zoho',
    'en',
    `${fusce}\n\nOn Wed, 14 Nov 2018 08:14:43 -0200 John Doe <john@doe.com> wrote\n\nWhen are you available?`,
    fusce,
  ],
  [
    'Mail.ru',
    'en',
    `${fusce}\n\nWednesday, 17 November 2021, 3:32 PM +0300 from john@mail.acme.com <john@mail.acme.com>:\n\nEtiam non sagittis orci, non rutrum urna.`,
    fusce,
  ],
  [
    'Outlook',
    'en',
    'Good morning,\n\nThank you for your email. It is our policy to provide the following factual information only.\n\n**Full Name**\n\nIshta Sharma\n\n**Employment Dates**\n\n03/06/2024 - Current\n\nKind regards,\n\nLisa Ludovico\n\n**From:** checks=zincwork.com@mg.zincwork.com <checks=zincwork.com@mg.zincwork.com>**On Behalf Of** Zinc Background Checks\n**Sent:** 28 July 2025 15:46\n**To:** HR Team <hr@childbase.com>\n**Subject:** Reference request: Ishita Sharma\n\n**CAUTION: This email originated outside of Childbase Partnership.**\n\nHi Childbase Riverview day nursery,',
    'Good morning,\n\nThank you for your email. It is our policy to provide the following factual information only.\n\n**Full Name**\n\nIshta Sharma\n\n**Employment Dates**\n\n03/06/2024 - Current\n\nKind regards,\n\nLisa Ludovico',
  ],
  [
    'Apple Mail',
    'en',
    "On Dec 15, 2024, at 2:00 PM, Jane Doe <jane@example.com> wrote:\n> What's your opinion on option A?\n\nI think option A is great.\n\n> What about option B?\n\nOption B has some drawbacks.\n\n> Should we go with option C?\n\nOption C is not suitable for our use case.\n\n",
    'I think option A is great.\n\nOption B has some drawbacks.\n\nOption C is not suitable for our use case.',
  ],
  [
    'unknown',
    'en',
    'I need to parse emails that come from: john@example.com and from: jane@example.com\n\nThe data comes From: our database, not From: external sources.\n\nThis is the actual message content.\n\n',
    'I need to parse emails that come from: john@example.com and from: jane@example.com\n\nThe data comes From: our database, not From: external sources.\n\nThis is the actual message content.',
  ],
  [
    'unknown',
    'en',
    'Here are different timestamp formats that might cause issues:\n\n2024-01-15 14:30:25\n2024/01/15 14:30:25\n15.01.2024 14:30\n01/15/2024 at 2:30 PM\nJan 15, 2024 at 14:30\n\nAll of these are just examples in my content, not quote headers.\n\n',
    'Here are different timestamp formats that might cause issues:\n\n2024-01-15 14:30:25\n2024/01/15 14:30:25\n15.01.2024 14:30\n01/15/2024 at 2:30 PM\nJan 15, 2024 at 14:30\n\nAll of these are just examples in my content, not quote headers.',
  ],
  [
    'unknown',
    'en',
    'The notification was sent from my iPhone app to all users.\n\nThis email was sent from our automated system, not Sent from my iPad.\n\nAll messages are sent from the main server.\n\n',
    'The notification was sent from my iPhone app to all users.\n\nThis email was sent from our automated system, not Sent from my iPad.\n\nAll messages are sent from the main server.',
  ],
])

export const githubTexts: TextCase[] = plainCases(github, [
  [
    'MailMate',
    'en',
    'On your remote host you can run:\n\n     telnet 127.0.0.1 52698\n\nThis should connect to TextMate (on your Mac, via the tunnel). If that\nfails, the tunnel is not working.\n\nOn 9 Jan 2014, at 2:47, George Plymale wrote:\n\n> I am having an odd issue wherein suddenly port forwarding stopped\n> working in a particular scenario for me.\n> […]\n> ---\n> Reply to this email directly or view it on GitHub:\n',
    'On your remote host you can run:\n\n     telnet 127.0.0.1 52698\n\nThis should connect to TextMate (on your Mac, via the tunnel). If that\nfails, the tunnel is not working.',
  ],
  [
    'unknown',
    'en',
    'I have gained valuable experience.\n\nFrom: john@example.com \nReply-To: john@example.com\nSent: Tue, 2 Oct 2012 02:35:10 +0000 \nTo: shelly@example.com \nSubject: Tell us what you learned.\n\n\n\n\nThank you for recently participating in our class.\n',
    'I have gained valuable experience.',
  ],
  [
    'Outlook',
    'pt',
    'I have gained valuable experience.\n\nDe: john@example.com\nEnviada em: sexta-feira, 27 de julho de 2012 15:09\nPara: shelly@example.com \nAssunto: Tell us what you learned.\n\nThank you for recently participating in our class.\n',
    'I have gained valuable experience.',
  ],
  [
    'Apple Mail',
    'en',
    "Awesome! I haven't had another problem with it.\n\nOn Aug 22, 2011, at 7:37 PM, defunkt<reply@reply.github.com> wrote:\n\n\n\n\n> Loader seems to be working well.\n",
    "Awesome! I haven't had another problem with it.",
  ],
  [
    'Gmail',
    'it',
    'This is a reply with Italian quote multiline\n\nIl giorno lun 4 lug 2022 alle ore 08:12 Rick Sanchez <rick@example.co=\nm>\nha scritto:\n\n> Hello this is a test\n>',
    'This is a reply with Italian quote multiline',
  ],
  [
    'Outlook',
    'en',
    "Outlook with a reply directly above line\n\nFrom: CRM Comments [crm-comment@example.com]\nSent: Friday, 23 March 2012 5:08 p.m.\nTo: John S. Greene\nSubject: [contact:106] John Greene\n\n> A new comment has been added to the Contact named 'John Greene':\n>\n> I am replying to a comment.\n",
    'Outlook with a reply directly above line',
  ],
  [
    'Gmail',
    'en',
    'I think you\'re onto something. I will try to fix the problem as soon as I\nget back to a computer.\nOn Dec 8, 2013 2:10 PM, "John Sullivan" <notifications@github.com> wrote:\n\n> I think your code is shortening the reference sequence you return to be\n> the same size as the query sequence.\n>\n> reference_alignment: ________________________________________________\n>\n',
    "I think you're onto something. I will try to fix the problem as soon as I\nget back to a computer.",
  ],
])

export const trimmerTexts: TextCase[] = plainCases(trimmer, [
  [
    'Thunderbird',
    'de',
    'Hallo Vorname,\n\nhier ist meine neue Antwort.\n\nViele Grüße\nVorname Nachname\n\nAm 13.05.2026 um 09:05 schrieb Vorname Nachname:\n> Hier steht der alte Nachrichtentext.\n> Dieser Text gehört vollständig zur alten Nachricht.\n',
    'Hallo Vorname,\n\nhier ist meine neue Antwort.\n\nViele Grüße\nVorname Nachname',
  ],
  [
    'unknown',
    'en',
    'Hello Firstname,\n\nThis is the first part of the new reply.\n\n________________________________________________________________________________\n\nThis is the second part of the new reply.\n\nBest regards,\nFirstname Lastname\n\nOn July 28, 2026, Firstname Lastname wrote:\n> This is the previous quoted message.\n',
    'Hello Firstname,\n\nThis is the first part of the new reply.\n\n________________________________________________________________________________\n\nThis is the second part of the new reply.\n\nBest regards,\nFirstname Lastname',
  ],
  [
    'unknown',
    'en',
    'This is my new reply.\n\n----- Original Message -----\nFrom: Firstname Lastname <name@example.test>\nDate: July 28, 2026\nSubject: Example\n\nThis is the previous message.\n',
    'This is my new reply.',
  ],
  [
    'Thunderbird',
    'de',
    'Hallo Vorname,\n\nAm 13.05.2026 um 09:05 schrieb Vorname Nachname:\n> Hier steht der zitierte Text.\n\nHier ist der Antworttext. Dieser wurde bisher abgeschnitten.\n\nViele Grüße\nVorname Nachname\n',
    'Hallo Vorname,\n\nHier ist der Antworttext. Dieser wurde bisher abgeschnitten.\n\nViele Grüße\nVorname Nachname',
  ],
  [
    'Fastmail',
    'en',
    'This is before the embedded email.\n\nOn Wed, Sep 25, 2013, at 03:57 PM, richard_clark wrote:\n\n> This is the embedded email\n\nThis is after the embedded email.\n',
    'This is before the embedded email.\n\nThis is after the embedded email.',
  ],
  [
    'Gmail',
    'en',
    "If I do exactly that, then the test group won't be saved after a refresh of\nthe page.\n\n\n2013/7/20 sam via Discourse Meta <info@discourse.org>\n\n> sam replied to your post in 'Unable to create group' on Discourse Meta:\n> ------------------------------\n>\n> Is this an error handling thing?\n>\n",
    "If I do exactly that, then the test group won't be saved after a refresh of\nthe page.",
  ],
  [
    'Evolution',
    'en',
    "This is a line before the embedded email.\nOn Tue, 2011-03-01 at 18:02 +0530, Some One wrote:\n> Hello\n>\n> This is the embedded email.\n\nThis is some text\n\nafter the\n\nembedded email.\n\n>\n> This is another part of the embedded email.\n>\n>\n\n\n_______________________\nAnd here's my signature.\n",
    "This is a line before the embedded email.\n\nThis is some text\n\nafter the\n\nembedded email.\n\n_______________________\nAnd here's my signature.",
  ],
  [
    'Outlook for Windows Phone',
    'es',
    'Gracias.\n\n-----Mensaje original-----\nDe: "Miguel" <foo@bar.es>\nEnviado: =E2=80=8E16/=E2=80=8E02/=E2=80=8E2016 14:53\nPara: "discourse" <discourse@discourse.org>\nAsunto: [MP]Parser del email\n\nVisita el tema o responde a este email para publicar.\n',
    'Gracias.',
  ],
  [
    'Open-Xchange',
    'it',
    'Grazie.\n\n> Il 26 marzo 2016 alle 13.16 Sam Saffron <info@discourse.org> ha scritto:\n>\n>\n> We need specific examples of failures\n>\n> ---\n> [Visit Topic](https://meta.discourse.org/t/email-reply-parsing/41597/2)\n',
    'Grazie.',
  ],
  [
    'Outlook for Mac',
    'en',
    'Thanks.\n\nFrom: Some One <discuss@foo.bar<mailto:discuss@foo.bar>>\nReply-To: "For.bar" <reply+275e18486b01289e3250bebe85ef6496@members.foo.bar<mailto:reply+275e18486b01289e3250bebe85ef6496@members.foo.bar>>\nDate: Monday, February 8, 2016 11:44 AM\nTo: Discourse <discourse@discourse.org<mailto:discourse@discourse.org>>\nSubject: VIS\n\n\n        Here\'s an email with some very important stuff.\n',
    'Thanks.',
  ],
  [
    'unknown',
    'en',
    'One 1\n\nOn Thu, 31 Mar 2016 at 11:16 Some One < mailto:Some One <some.one@foo.bar> wrote:\n\n\nTwo 2\n\nOn Thu, 31 Mar 2016 at 10:05 Jeff Atwood < mailto:Jeff Atwood <team@discourse.org> wrote:\n\nThree 3\n',
    'One 1',
  ],
  [
    'phones',
    'en',
    'This email was sent from way too much different devices ;)\n\nEnvoyé depuis mon iPhone\n\nVon meinem Mobilgerät gesendet\nDiese Nachricht wurde von meinem Android-Mobiltelefon mit K-9 Mail gesendet.\n\nSent via mobile\nSent with Airmail\nSent from Windows Mail\nSent from Mailbox\nSent from Mailbox for iPad\nSent from Yahoo Mail on Android\nSent from my TI-85\nSent from my iPhone\nSent from my iPod\nSent from my Alcatel Flash2\nSent from my mobile device\nSent from my cell, please excuse any typos.\nSent from my Samsung Galaxy s5 Octacore device\nSent from my HTC M8 Android phone.  Please excuse typoze\nSent from my Windows 8 PC <http://windows.microsoft.com/consumer-preview>\n<<sent by galaxy>>\n(sent from a phone)\n(Sent from mobile device)\n從我的 iPhone 傳送\n\nGet Outlook for iOShttps://aka.ms/o0ukef\n',
    'This email was sent from way too much different devices ;)',
  ],
])

export const mailParserReplyTexts: TextCase[] = plainCases(mailParserReply, [
  [
    'Gmail',
    'cs',
    'Ahoj Anno,\n\nděkuji za zprávu. Podmínky mi vyhovují, ozvu se ti zítra dopoledne.\n\nS pozdravem,\nB\n\n\nDne po 15. led. 2025 17:03 Anna Anderssonová <anna.anderssonova@example.com>\nnapsal(a):\n\n> Ahoj B, pozice je opět otevřená. Jsi příští měsíc volný?\n',
    'Ahoj Anno,\n\nděkuji za zprávu. Podmínky mi vyhovují, ozvu se ti zítra dopoledne.\n\nS pozdravem,\nB',
  ],
  [
    'Gmail',
    'hu',
    'Szia Bela,\n\nAz uj beallitasokat feltoltottem a szerverre.\n\nUdvozlettel,\nAnna\n\n2026. jan. 5., h 14:32 időpontban Nagy Béla <bela@example.hu> ezt írta:\nSzia Anna, meg tudnad nezni a szerver beallitasait?\n',
    'Szia Bela,\n\nAz uj beallitasokat feltoltottem a szerverre.\n\nUdvozlettel,\nAnna',
  ],
  [
    'Gmail',
    'hu',
    'Koszonom, minden rendben van igy.\n\nAnna\n\nÜgyfélszolgálat <support@example.hu> ezt írta (időpont: 2026. aug. 16., Ke 12:27):\nKedves Anna,\n\nKoszonjuk a megkeresest.\n',
    'Koszonom, minden rendben van igy.\n\nAnna',
  ],
  [
    'Gmail',
    'ja',
    '田中様\n\nお世話になっております。織田です。\n\nそれでは 11:00 にお待ちしております。\n\n\n以上、よろしくお願いいたします\n\n2022年1月1日(金) 9:00 田中太郎 <taro.tanaka@example.com>:\n> 織田様\n>\n> かしこまりました。\n>\n',
    '田中様\n\nお世話になっております。織田です。\n\nそれでは 11:00 にお待ちしております。\n\n以上、よろしくお願いいたします',
  ],
  [
    'Apple Mail',
    'zh',
    '安安：\n\n周末聚会的时间和地点我这边已经整理好了，先发你确认一下。\n\n以上，看到后告诉我是否需要调整。\n\n——————————————————————————————\n\n小满\n活动协调人\n\n雨州 <yuzhou.liu@example.com> 在 2026年2月29日 周六 19:47 写道：\n\n大家好，这周末想组织一次轻松的线下聚会，先发一个初步想法供大家讨论。\n',
    '安安：\n\n周末聚会的时间和地点我这边已经整理好了，先发你确认一下。\n\n以上，看到后告诉我是否需要调整。\n\n——————————————————————————————\n\n小满\n活动协调人',
  ],
  [
    'Gmail',
    'zh',
    '安安：\n我这边没有别的补充了，按这个安排推进就可以。\n\n2026年2月29日 周六 19:47 雨州 <yuzhou.liu@example.com> 写道：\n大家好，这周末想组织一次轻松的线下聚会，先发一个初步想法供大家讨论。\n',
    '安安：\n我这边没有别的补充了，按这个安排推进就可以。',
  ],
  [
    'Gmail',
    'da',
    'Hej Peter,\n\nTak for din mail. Det lyder godt.\n\nMed venlig hilsen\nAnders Andersen\n\nDen 24. nov. 2025 kl. 10.00 skrev Peter Petersen <peter@example.com>:\n\n> Hej Anders,\n> \n> Hvordan går det med projektet?\n> \n> Mvh\n> Peter\n\n',
    'Hej Peter,\n\nTak for din mail. Det lyder godt.\n\nMed venlig hilsen\nAnders Andersen',
  ],
  [
    'mailing list',
    'nl',
    'Hallo allemaal,\n\nWat is de beste manier om een Riak-bucket te legen?\n\n-Maarten de Jong\n\n\n_______________________________________________\nriak-gebruikers mailing list\nriak-gebruikers@lijsten.basho.com\nhttp://lijsten.basho.com/mailman/listinfo/riak-gebruikers_lijsten.basho.com\n',
    'Hallo allemaal,\n\nWat is de beste manier om een Riak-bucket te legen?\n\n-Maarten de Jong',
  ],
  [
    'Apple Mail',
    'sv',
    'Hej Person A,\n\nUrsäkta mitt sena svar!\n\nMvh,\nPerson B \n\n> 4 dec. 2024 kl. 18:36 skrev Person A <person.a@email.com>:\n> \n> Hej Person B,\n> \n> Jag har försökt få tag i det.\n',
    'Hej Person A,\n\nUrsäkta mitt sena svar!\n\nMvh,\nPerson B',
  ],
  [
    'Gmail',
    'sv',
    'Hej\n\nBerättar gärna. Enklast är om vi kan ta ett kort samtal under dagen. Jag är\nflexibel fram till kl 15 idag.\n\nMvh,\nPerson A\n070-0000000\n\n\nons 4 dec. 2024 kl. 20:42 skrev Person B <person.b@email.com>:\n\n> Hej Person A,\n>\n> Ursäkta mitt sena svar!\n',
    'Hej\n\nBerättar gärna. Enklast är om vi kan ta ett kort samtal under dagen. Jag är\nflexibel fram till kl 15 idag.\n\nMvh,\nPerson A\n070-0000000',
  ],
  [
    'Gmail',
    'de',
    'Hallo Anna,\n\ndanke für die Nachricht. Die Konditionen klingen passend, lass uns morgen\nkurz telefonieren.\n\nViele Grüße\nB\n\n\nAm Mo., 15. Jan. 2025, 17:03 Anna Andersson <anna.andersson@example.com>\nschrieb:\n\n> Hallo B, die Stelle ist wieder offen. Bist du im nächsten Monat verfügbar?\n',
    'Hallo Anna,\n\ndanke für die Nachricht. Die Konditionen klingen passend, lass uns morgen\nkurz telefonieren.\n\nViele Grüße\nB',
  ],
  [
    'Gmail',
    'de',
    'Am heutigen Tage\nAm So., 1. Jan. 2023 um 17:22 Uhr schrieb John Doe <\nnoreply@github.com>:\n\nAm heutigen Tage\nAm So., 1. Jan. 2023 um 17:22 Uhr\nschrieb John Doe <\nnoreply@github.com>:\n',
    'Am heutigen Tage',
  ],
  [
    'Outlook',
    'pl',
    'Dziękuję.\n\nOd: Jan Kowalski <jan.kowalski@example.com>\nWysłano: środa, 1 marca 2023 12:00\nDo: Anna Nowak <anna.nowak@example.com>\nTemat: Test email\n\nCześć Anno,\n\nJak się masz?\n',
    'Dziękuję.',
  ],
  [
    'unknown',
    'pl',
    'Cześć Anno,\n\nPozdrawiam,\nJan\n\nDnia 28 lutego 2023 14:00 Anna Nowak <anna.nowak@example.com> napisał(a):\n> Cześć Janie,\n>\n> Wszystko w porządku, dziękuję. A ty?\n',
    'Cześć Anno,\n\nPozdrawiam,\nJan',
  ],
])
