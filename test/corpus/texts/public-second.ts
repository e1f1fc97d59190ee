// A second batch from the same projects, read after the rules were written and mended with the first.

import { plainCases, type TextCase } from './text-case.ts'

const talon = 'https://github.com/mailgun/talon tests/ (Apache-2.0)'
const crisp = 'https://github.com/crisp-oss/email-reply-parser test/fixtures/ (MIT)'
const github = 'https://github.com/github/email_reply_parser test/emails/ (MIT)'
const trimmer = 'https://github.com/discourse/email_reply_trimmer test/ (MIT)'
const mailParserReply = 'https://github.com/alfonsrv/mail-parser-reply test/emails/ (MIT)'

const fusce = 'Fusce bibendum, quam hendrerit sagittis tempor.\nNulla malesuada, orci non vulputate lobortis.'

export const secondBatchTexts: TextCase[] = [
  ...plainCases(crisp, [
    [
      'Evolution',
      'en',
      'Hi,\nOn Tue, 2011-03-01 at 18:02 +0530, Abhishek Kona wrote:\n> Hi folks\n> \n> What is the best way to clear a Riak bucket of all key, values after \n> running a test?\n\nYou can list the keys for the bucket and call delete for each.\n\nSomething like:\n\n        String bucket = "my_bucket";\n\nwould do it.\n\nSee also \n\nhttp://wiki.basho.com/REST-API.html#Bucket-operations\n\n> \n> -Abhishek Kona\n> \n> _______________________________________________\n> riak-users mailing list\n\n\n\n\n__\nriak-users mailing list\nriak-users@lists.basho.com\nhttp://lists.basho.com/mailman/listinfo/riak-users_lists.basho.com\n',
      'Hi,\n\nYou can list the keys for the bucket and call delete for each.\n\nSomething like:\n\n        String bucket = "my_bucket";\n\nwould do it.\n\nSee also\n\nhttp://wiki.basho.com/REST-API.html#Bucket-operations',
    ],
    [
      'Yandex',
      'fi',
      `${fusce}\n\n30.09.2017, 18.30, "John - Doe" <s.rewrre34r34reere.i@saas.com>:\n\nTest`,
      fusce,
    ],
    [
      'Gmail',
      'en',
      `${fusce}\n\n2017-11-24 16:32 GMT+01:00 Baptiste - Crisp <s.rgrefecerg.i@mail.support.crisp.chat>:\n\nTest`,
      fusce,
    ],
    [
      'Yandex',
      'en',
      `${fusce}\n\n11:00 AM, November 17, 2021, "John - Acme" <john@mail.acme.com>:\n\nEtiam non sagittis orci.`,
      fusce,
    ],
    [
      'Outlook',
      'de',
      `${fusce}\n\nVon: John Doe <service@example.de>\nGesendet: Donnerstag, 23. März 2023 17:11\nAn: John Doe <service@example.de>\nBetreff: AW: Hi there!\n\nHi there!\n`,
      fusce,
    ],
    [
      'unknown',
      'pt',
      `${fusce}\n\nEm 10 de julho de 2017 às 16:32:35, John Doe - Stripe (\ncontact@stripe.com) escreveu:\n\nHi there!`,
      fusce,
    ],
    [
      'unknown',
      'en',
      "On the surface, this looks like a quote header but it's not.\n\nOn the other hand, we should be careful about edge cases.\nOn average, this parser works well.\n\nOn a separate note, I wanted to mention that performance is great.\n\n",
      "On the surface, this looks like a quote header but it's not.\n\nOn the other hand, we should be careful about edge cases.\nOn average, this parser works well.\n\nOn a separate note, I wanted to mention that performance is great.",
    ],
    [
      'Apple Mail',
      'fr',
      `${fusce}\n\nLe 15 janv. 2024 à 14:30, Pierre Dubois <pierre@example.fr> a écrit :\n> Merci pour votre message.\n>\n> Am 14.01.2024 um 10:00 schrieb Hans Mueller <hans@example.de>:\n> > Das ist interessant.\n\n`,
      fusce,
    ],
    [
      'unknown',
      'en',
      'Here is my analysis:\n\n## Key Points\n----\n\n1. Performance improved by 50%\n2. Memory usage reduced\n\n----\n\nThe dashes above are markdown formatting, not signatures.\n\n====\n\nAlso these equal signs are just separators in my content.\n\n',
      'Here is my analysis:\n\n## Key Points\n----\n\n1. Performance improved by 50%\n2. Memory usage reduced\n\n----\n\nThe dashes above are markdown formatting, not signatures.\n\n====\n\nAlso these equal signs are just separators in my content.',
    ],
    [
      'Apple Mail',
      'en',
      `${fusce}\n\nOn Dec 15, 2024, at 3:45 PM, O'Brien, Patrick (Patrick) <p.o'brien@example.com> wrote:\n> Previous message with special characters in name\n\n`,
      fusce,
    ],
    [
      'iPhone',
      'en',
      'Thanks for your help!\n\nBest regards,\nJohn\n\n--\nJohn Doe\nSenior Developer\nExample Corp\n\nSent from my iPhone\n\n',
      'Thanks for your help!\n\nBest regards,\nJohn',
    ],
    [
      'Apple Mail',
      'en',
      `${fusce}\nOn Dec 15, 2024, at 3:00 PM, John Smith <john@example.com> wrote:\n> This quote header has no blank line before it\n> which might confuse the parser\n\n`,
      fusce,
    ],
    [
      'unknown',
      'en',
      `${fusce}\n\nOn Monday, December 15, 2024, at 3:45:32 PM EST, John William Smith Junior from Accounting Department <john.william.smith.jr@verylongdomainname.example.com> wrote:\n> This is a very long quote header that might wrap\n\n`,
      fusce,
    ],
    [
      'unknown',
      'en',
      'Thanks for the update!\n\nCheers 🎉\nSarah\n\n—————\nSarah Johnson\nProduct Manager\n📧 sarah@example.com\n📱 +1 555-0123\n\n',
      'Thanks for the update!\n\nCheers 🎉\nSarah',
    ],
    [
      'Gmail',
      'en',
      'See the forwarded message below.\n\n---------- Forwarded message ---------\nFrom: John Smith <john@example.com>\nDate: Mon, Dec 15, 2024 at 3:00 PM\nSubject: Important update\nTo: Team <team@example.com>\n\nThis is the forwarded content.\n\n',
      'See the forwarded message below.',
    ],
    [
      'Outlook, as Markdown',
      'en',
      'Hello,\n\nAs per our company policy above I can confirm basic employment details.\n\nKind Regards\n\n---\n\n**From:** checks=zincwork.com@mg.zincwork.com <checks=zincwork.com@mg.zincwork.com> on behalf of Zinc Background Checks <checks@zincwork.com>\n**Sent:** Monday, July 28, 2025 15:45\n**To:** Laura Armstrong <LauraArmstrong@jamcare.co.uk>\n**Subject:** Final reminder: Please provide a reference for Mahima Vankawala\n\nHi Laura Armstrong,\n',
      'Hello,\n\nAs per our company policy above I can confirm basic employment details.\n\nKind Regards',
    ],
    ['unknown', 'en', '🎉\n\n—\nJohn Doe\nCEO at Pandaland\n\n@pandaland', '🎉'],
    [
      'Outlook',
      'en',
      `${fusce}\n\n----- Original Message -----\n\nHi John,\n\nI'd like to revisit the proposal I previously shared with you.\n`,
      fusce,
    ],
  ]),
  ...plainCases(trimmer, [
    [
      'unknown',
      'en',
      'Here is my reply with a bullet list:\n\n-\nFirst item.\n*\nSecond item.\n\n--\nSignature line that should be trimmed.\n',
      'Here is my reply with a bullet list:\n\n-\nFirst item.\n*\nSecond item.',
    ],
    [
      'Gmail',
      'en',
      'I looked at the proposal and would like the following changes:\n\n   -\n\n   Rename the first field on the form.\n   *\n\n   Add a short description below it.\n',
      'I looked at the proposal and would like the following changes:\n\n   -\n\n   Rename the first field on the form.\n   *\n\n   Add a short description below it.',
    ],
    [
      'iPhone',
      'pl',
      'MIT.\n\nDnia 14 lip 2015 o godz. 00:25 Michael Downey <info@discourse.org> napisał(a):\n\n>\n>   downey Michael Downey Senior Tester\n> July 13\n> Sounds interesting. What is the license?\n',
      'MIT.',
    ],
    [
      'K-9 Mail',
      'de',
      'Ok.\n\ncodinghorror via Discourse Meta <info@discourse.org> schrieb:\n>codinghorror posted in \'Visually separate "Like it too" / "Undo like"\'\n>on Discourse Meta:\n>\n>---\n>So turns out this is sort of a complex change.\n',
      'Ok.',
    ],
  ]),
  ...plainCases(talon, [
    [
      'iPhone',
      'en',
      'Hello\n\nSent from my iPhone\n\nOn Apr 3, 2012, at 4:19 PM, bob <bob@example.com> wrote:\n\n> Hi\n',
      'Hello',
    ],
    [
      'Apple Mail',
      'en',
      'Hello\n> On 22 Aug 2015, at 19:21, Adam Renberg <tgwizard@gmail.com> wrote:\n>\n> Hi there!\n',
      'Hello',
    ],
    ['Thunderbird', 'en', 'On 04/02/2012 06:26 PM, Megan One wrote:\n> Hi\nHello\n', 'Hello'],
  ]),
  ...plainCases(github, [
    [
      'Outlook',
      'en',
      "Outlook with a reply directly above line\n________________________________________\nFrom: CRM Comments [crm-comment@example.com]\nSent: Friday, 23 March 2012 5:08 p.m.\nTo: John S. Greene\nSubject: [contact:106] John Greene\n\nA new comment has been added to the Contact named 'John Greene':\n",
      'Outlook with a reply directly above line',
    ],
    [
      'Outlook',
      'en',
      "From: foo\nBar baz.\n\nOutlook with a reply directly above line\n\nFrom: CRM Comments [crm-comment@example.com]\nSent: Friday, 23 March 2012 5:08 p.m.\nTo: John S. Greene\nSubject: [contact:106] John Greene\n\n> A new comment has been added to the Contact named 'John Greene':\n",
      'From: foo\nBar baz.\n\nOutlook with a reply directly above line',
    ],
    [
      'unknown',
      'en',
      "This is the latest reply.\n\nOn the one hand, there could be a line in the reply starting with the word 'On.'\n\nOn the other hand, it could happen TWICE!\n\nStranger\n\nOn Wed, Dec 9, Mister Example\n<mrmister@example.com>\nwrote:\n> Hey, Stranger,\n>\n> On Tue, 2011-03-01 at 18:02 +0530, Stranger Jones wrote:\n>> Hey, mrmister,\n\n--\nMy name is Stranger\n",
      "This is the latest reply.\n\nOn the one hand, there could be a line in the reply starting with the word 'On.'\n\nOn the other hand, it could happen TWICE!\n\nStranger",
    ],
    [
      'unknown',
      'en',
      'Hi there!\n\nStuff happened.\n\nAnd here is a fix -- this is not a signature.\n\nkthxbai\n',
      'Hi there!\n\nStuff happened.\n\nAnd here is a fix -- this is not a signature.\n\nkthxbai',
    ],
    [
      'Outlook',
      'en',
      'Outlook email reply with a team mention in the email body.\n\nFrom: CRM Comments [crm-comment@example.com]\nSent: Friday, 23 March 2012 5:08 p.m.\nTo: John S. Greene\nCc: Jane Q. Codes\nSubject: Re: [@organization/team] Discussion about mail replies. (#1)\n\nShould the team mention be parsed?\n\n> Here is quoted text.\n>\n',
      'Outlook email reply with a team mention in the email body.',
    ],
    [
      'Gmail',
      'da',
      'This is text from gmail set up with danish locale\n\n15. marts 2017 kl. 11.00 skrev John Doe <john@example.com>:\n\n> I am having an odd issue.\n> ---\n> Reply to this email directly\n',
      'This is text from gmail set up with danish locale',
    ],
  ]),
  ...plainCases(mailParserReply, [
    [
      'Outlook',
      'hu',
      'Rendben, csutortokon egyeztetunk.\n\nFeladó: Kiss Péter <peter@example.hu>\nElküldve: 2026. március 4. 10:12\nCímzett: Szabo Anna <anna@example.hu>\nTárgy: Egyeztetes\n\nSzia Anna, mikor tudunk erről beszelni?\n',
      'Rendben, csutortokon egyeztetunk.',
    ],
    [
      'Thunderbird',
      'hu',
      'A dokumentumot atneztem, szerintem keszen all.\n\nTisztelettel,\nSzabo Anna\n\n2026. 01. 05. 14:32 keltezéssel, Nagy Béla a következőt írta:\nKedves Anna, kerlek nezd at a csatolt dokumentumot.\n',
      'A dokumentumot atneztem, szerintem keszen all.\n\nTisztelettel,\nSzabo Anna',
    ],
    [
      'Outlook',
      'da',
      'Hej Hanne,\n\nJeg har modtaget filerne.\n\nHilsen\nSøren\n\nFra: Hanne Hansen <hanne@example.com>\nSendt: 24. november 2025 09:30\nTil: Søren Sørensen <soren@example.com>\nEmne: Filerne\n\nHej Søren,\n',
      'Hej Hanne,\n\nJeg har modtaget filerne.\n\nHilsen\nSøren',
    ],
    [
      'Gmail',
      'nl',
      'Outlook met een antwoord\n\n\n------------------------------\n\n*Van:* Google Apps Sync Team [mailto:mail-noreply@google.com]\n*Verzonden:* donderdag, 9 februari 2012 13:36\n*Aan:* jow@xxxx.com\n*Onderwerp:* Google Apps Sync is bijgewerkt!\n\n\n\nBeste Google Apps Sync-gebruiker,\n',
      'Outlook met een antwoord',
    ],
    [
      'Gmail, then david',
      'de',
      'First reply.\n\nThis is fairly common; nothing too hard here!\n\n\nAm So., 1. Jan. 2023 um 17:22 Uhr schrieb John Doe <\nnoreply@github.com>:\n\n> This is my second test reply. Should be the content.\n>\n>\n\nOriginal Message processed by david®\nFW: Mails Resync: Encoding Konsistenz 9. August 2022, 12:44 Uhr\nVon Marine Ho\nAn John Doe\nCc (2) nobdoy|test\n\nFourth reply. Not sure what to write anymore, but eh.\n\n\nOn 07.08.2022 um 23:55, John Doe <noreply@github.com> wrote:\n\n\nFifth reply.\n',
      'First reply.\n\nThis is fairly common; nothing too hard here!',
    ],
    [
      'Gmail',
      'de',
      'Hallo Anna,\n\ndanke für die Nachricht.\n\nViele Grüße\nB\n\n\nAm Mo., 15. Jan. 2025, 17:03 schrieb Anna Andersson <\nanna.andersson@example.com>:\n\n> Hallo B, die Stelle ist wieder offen.\n',
      'Hallo Anna,\n\ndanke für die Nachricht.\n\nViele Grüße\nB',
    ],
  ]),
]
