// A third batch, from two more parsers, read after everything above was.

import { plainCases, type TextCase } from './text-case.ts'

const willdurand = 'https://github.com/willdurand/EmailReplyParser tests/Fixtures/ (MIT)'
const zapier = 'https://github.com/zapier/email-reply-parser test/emails/ (MIT)'

const fusce =
  'Fusce bibendum, quam hendrerit sagittis tempor, dui turpis tempus erat.\nNulla malesuada, orci non vulputate lobortis.'
const etiam =
  'Etiam non sagittis orci, non rutrum urna. Suspendisse ut sapien id dolor posuere placerat et vitae felis.'

export const thirdBatchTexts: TextCase[] = [
  ...plainCases(willdurand, [
    [
      'Outlook.com',
      'fr',
      `${fusce}\n\nDe : Company Questions<mailto:questions@company.com>\nEnvoyé le :jeudi 15 décembre 2016 09:35\nÀ : someone@hotmail.fr<mailto:someone@hotmail.fr>\nObjet :Curabitur dictum aliquet mollis.\n\n${etiam}`,
      fusce,
    ],
    [
      'Outlook',
      'nl',
      `${fusce}\n\nVan: Company Questions [mailto:questions@company.com]\nVerzonden: maandag 5 december 2016 17:00\nAan: someone@hotmail.fr\nOnderwerp: Curabitur dictum aliquet mollis.\n\n${etiam}`,
      fusce,
    ],
    [
      'Outlook.com',
      'it',
      `${fusce}\n\nDa: Company Questions<mailto:questions@company.com>\nInviato: martedì 3 gennaio 2017 10:35\nA: someone@hotmail.it<mailto:someone@hotmail.it>\nOggetto: Curabitur dictum aliquet mollis.\n\n${etiam}`,
      fusce,
    ],
    [
      'o2.pl',
      'pl',
      `${fusce}\n\nW dniu 2017-01-09 11:59:39 użytkownik Company Questions <questions@company.com> napisał:\n\n${etiam}`,
      fusce,
    ],
    [
      'onet.pl',
      'pl',
      `${fusce}\n\nDnia 27 grudnia 2016 12:08 Company Questions <questions@company.com> napisał(a):\n\n${etiam}`,
      fusce,
    ],
    ['Wiko', 'en', `${fusce}\n\nSent from my Wiko RIDGE FAB 4G\n\n${etiam}`, `${fusce}\n\n${etiam}`],
    [
      'Outlook for Mac',
      'en',
      `${fusce}\n\nFrom: John Jung <john@hellolucy.io>\nDate: Thursday, July 7, 2016 at 3:10 PM\nTo: Lucy Corpora <lucycorpora@gmail.com>\nSubject: Re:\n\n${etiam}`,
      fusce,
    ],
    [
      'Apple Mail',
      'uk',
      `${fusce}\n\n29 грудня 2017 р. о 19:09 <support@domain.com> написав:\n\n> Ticket answered by ahbladeroot\n>\n>         Type:\n> URL:\n>\n> --\n> http://\n>\n\n`,
      fusce,
    ],
    [
      'Yahoo',
      'fr',
      "bonjour,\nje n'ai pas eu de retour sur ma précision..\nmerci d'avance\n\n      De : Someone Somewhere <someone@yahoo.fr>\n À : mycompany <questions@mycompany.com>\n Envoyé le : Mercredi 30 novembre 2016 10h30\n Objet : Re: Vous avez reçu une réponse à votre question !\n\nbonjour,\nici dans la description cdt\n",
      "bonjour,\nje n'ai pas eu de retour sur ma précision..\nmerci d'avance",
    ],
    [
      'Free Zimbra',
      'fr',
      "Bonjour Test,\n\nText paragraph 1\n\n\nLe paragraphe qui pose problème.\n\nText paragraph 2\n\nMichael Scott\n\n- Le 2021-04-09 23:25, Toby Flenderson a écrit :\n> [1]\n>\n>  BONJOUR TEST,\n>\n>  Vous venez de recevoir un message. Le visiteur vous l'envoie depuis:",
      'Bonjour Test,\n\nText paragraph 1\n\nLe paragraphe qui pose problème.\n\nText paragraph 2\n\nMichael Scott',
    ],
    [
      'Free Zimbra',
      'fr',
      'Bonjour Test,\n\n\tText paragraph 1\n\n\nLe paragraphe qui pose problème.\n\n\tText paragraph 2\n\n\n- Le 2021-04-09 23:25, Test a écrit :\n',
      'Bonjour Test,\n\n\tText paragraph 1\n\nLe paragraphe qui pose problème.\n\n\tText paragraph 2',
    ],
    [
      'Windows 10 Mail',
      'en',
      'Great thanks Bort, going for a test now.\nBraxton\n\nSent from Mail for Windows 10\n\nFrom: Bort\nSent: April 9, 2020 2:02 PM\nTo: braxton@company.com\nSubject: Re: [#000] Stuff pls\n\nTickets\n[#000] Stuff pls\nBort replied:\nHere is the stuff.\nThanks!\n',
      'Great thanks Bort, going for a test now.\nBraxton',
    ],
  ]),
  ...plainCases(zapier, [
    [
      'gateway',
      'en',
      'CAUTION: This email originated from outside of this company. Do not click links or open attachments unless you recognize the sender and know the content is safe.\n\n\n\nHi lads,\n\n\nBelow THIS and THAT file for 31st August 2019 is still not available, could you please check and advise us ASAP.\n\npfg.Zip\n\nThanks,\n___________________\nHAHA LOLO\nMarkets Application Production Services\nDirect: (+00)00-000-0000   Mobile: (+00)000000\n',
      'Hi lads,\n\nBelow THIS and THAT file for 31st August 2019 is still not available, could you please check and advise us ASAP.\n\npfg.Zip\n\nThanks,',
    ],
    [
      'Mimecast',
      'en',
      'Hello,\n\nI am trying to place an order and it keeps tell me my order cannot be processed at this time.\n\nPerson Person.\n\n\nDisclaimer\n\nThe information contained in this communication from the sender is confidential. It is intended solely for use by the recipient and others authorized to receive it.\n\nThis email has been scanned for viruses and malware, and may have been automatically archived by Thing Ltd, an innovator in Software as a Service (SaaS) for business. To find out more Click Here (http://www.thisthat.com/things/) .\n',
      'Hello,\n\nI am trying to place an order and it keeps tell me my order cannot be processed at this time.\n\nPerson Person.',
    ],
    [
      'QQ',
      'zh',
      'Hi, I want to cancel my order, could you recall the package and return it? Thank you\n\n发件人: ""xyz.com"" <customerservice@xyz.com>\n日期: 2020年3月6日 星期五 上午1:04\n收件人: ""zys@hotmail.com"" <zys@hotmail.com>\n主题: xyz.com - Order <111111111> has been shipped\n\nShipping Confirmation\n',
      'Hi, I want to cancel my order, could you recall the package and return it? Thank you',
    ],
    [
      'Gmail',
      'zh',
      'Dear bbb\nThis is X. I just brought one sneaker and two slippers . Can I cancel my order please thanks\n\nXYZ Customer Care <customercare@zyx.com>于2020年3月9日 周一下午9:10写道：\n\nThank you for shopping at SSENSE. Please allow us up to two business days to process your order.\n',
      'Dear bbb\nThis is X. I just brought one sneaker and two slippers . Can I cancel my order please thanks',
    ],
    [
      'Yahoo',
      'en',
      'Resource popular local capital doctor.\n\nBelieve concern floor treatment admit keep maintain put.\n    On Friday, April 3, 2020, 06:05:24 PM EDT, Vicki Davis  wrote:\n\n\nExample myself effect understand miss idea.\n\nAgainst rest concern each hotel.\n',
      'Resource popular local capital doctor.\n\nBelieve concern floor treatment admit keep maintain put.',
    ],
    [
      'Yahoo',
      'en',
      'Base tax cost environment side.\n\nOn Monday, April 13, 2020, 06:49:16 PM GMT+3, Paige Lee  wrote:\n\nThank experience bag memory hundred understand of.\n',
      'Base tax cost environment side.',
    ],
    [
      'Gmail',
      'en',
      'Admit high represent movement.\nJoin day design simply.\n\nOn Tue, Apr 14, 2020 at 6:13 PM Alexandru via Sailo\nwrote:\n\nMusic easy though onto form top run agency.\n',
      'Admit high represent movement.\nJoin day design simply.',
    ],
    [
      'Outlook',
      'en',
      'Outlook with a reply above headers using unusual format\n\n*From:* Kim via Site [mailto:noreply@site.com]\n*Sent:* Monday, January 15, 2018 2:15 AM\n*To:* user@xxxxx.com\n*Subject:* You have a new message!\n\nRespond to Kim by replying directly to this email\n',
      'Outlook with a reply above headers using unusual format',
    ],
    [
      'Hotmail',
      'en',
      'Hi Christine,\n \nIm just wondering are you still looking to go to clonmel ?\n \nRegards,\nDarryl\n \nFrom: christine.rolemey_re@msg.example.com\nSubject: Re:\nTo: Darrylppp@live.ie\nDate: Mon, 25 Nov 2013 16:33:36 -0800\n\nYa that would be perfect just drop me a mail \nOn 26 Nov 2013 00:25, "Darrylppp" <darylp@msg.example.com> wrote:\n\n\n\nOh thats cool because i travel with a girl every second week to a lab in there. \n',
      'Hi Christine,\n\nIm just wondering are you still looking to go to clonmel ?\n\nRegards,\nDarryl',
    ],
    [
      'Yahoo',
      'en',
      'HI Mary,\nThanks for that.\n________________________________\n From: Mary <mary_re7493@msg.example.com>\nTo: luisa_example_email@yahoo.ie\nSent: Thursday, 1 January 1970, 0:00:00\nSubject: Re: Fw: New Carsharing Contact - Mary\n\n\nHi Luisa,\n\nThanks for your reply. My son ...\n',
      'HI Mary,\nThanks for that.',
    ],
    [
      'Gmail Android',
      'en',
      'This is a test\n\nOn Sep 21, 2016 3:18 PM, "frugal" <noreply@frugal.com> wrote:\n>\n>\n> Hi Mert,\n> Here are your unread message(s)\n>\n> Akeem Olajuwon 08:08 PM, Aug 28\n> Pitchfork occupy vegan pabst hammock. Wayfarers etsy pok pok, kale chips\nbrooklyn four dollar toast street art 3 wolf moon.\n> Akeem Olajuwon 08:08 PM, Aug 28\n> VIEW ALL MESSAGES\n>\n> frugal, Inc. 8 4th, Potter Valley, CA 94025\n',
      'This is a test',
    ],
    [
      'Android',
      'en',
      'Hi Molly,\n\nI think it should be workable alright.\n\nFeel free 2 give me a call at any time that suits on 086 1234567.\n\nAdrian\n\nmolly <molly_re5041@msg.example.com> wrote:\n\nHi Adrian,\n\nthanks for the reply\n\nBest wishes,\nMolly\n\n\nOn 19 July 2013 08:35, Adrian <adrian_5041@msg.example.com> wrote:\n\n> Hi Molly,\n>\n> Yep, I would still be interested ...\n>\n',
      'Hi Molly,\n\nI think it should be workable alright.\n\nFeel free 2 give me a call at any time that suits on 086 1234567.\n\nAdrian',
    ],
    [
      'Apple Mail',
      'en',
      'No problem. I’ll just start a new order.\n\nOn May 30, 2020, at 4:24 PM, XYZ <xyz@xyz.com> wrote:\n\n\nHi XYZ,\n\nUnfortunately, we are unable to add items to your order.\n\n<Logo for Email.png>\n\nOn May 30, 2020, 4:15 PM XYZ xyz@xyz.com wrote:\n\nNo worries and thank you.\n',
      'No problem. I’ll just start a new order.',
    ],
    [
      'Outlook for iOS',
      'en',
      'Dear Team,\n\nHello\n\nMy number is: +00 0000 000 000\nGet Outlook for iOS<https://outlook.com/mobile>\n',
      'Dear Team,\n\nHello\n\nMy number is: +00 0000 000 000',
    ],
    [
      'Gmail',
      'it',
      'I get proper rendering as well.\n\nSent from a magnificent torch of pixels\n\nIl 19/dic/2015 19:37, "Claudio Cardinali"\n<claudio@csolution.it>\nha scritto:\n\n> Was this caching related or fixed already?  I get proper rendering here.\n>\n> ---\n> Reply to this email directly or view it on GitHub:\n',
      'I get proper rendering as well.',
    ],
    [
      'Gmail',
      'it',
      ':+1:\n\nIl 19/dic/2015 19:37, "Claudio Cardinali" <claudio@csolution.it> ha scritto:\n\n> Steps 0-2 are in prod.\n>\n',
      ':+1:',
    ],
  ]),
  ...plainCases('https://github.com/gitlabhq/gitlabhq spec/fixtures/emails/ (MIT)', [
    [
      'all quoted',
      'en',
      '> This is an empty quote\n> someone did forward this email without\n> adding any new content.\n',
      '> This is an empty quote\n> someone did forward this email without\n> adding any new content.',
    ],
  ]),
  ...plainCases('https://github.com/frappe/frappe frappe/email/doctype/email_account/test_mails/ (MIT)', [
    [
      'Apple Mail',
      'en',
      'test-reply\n\n\nOn 16-Sep-2014, at 11:57 am, Ann <ann@example.com> wrote:\n\n> with attachment\n>\n> <conf-14.png>\n>\n>\n',
      'test-reply',
    ],
    [
      'Outlook',
      'en',
      'Test purely for testing with the debugger has email attached\n\n \n\nFrom: Notification [mailto:test_receiver@example.com] \nSent: Wednesday, 27 January 2016 9:30 AM\nTo: test_receiver@example.com\nSubject: Sales Invoice: SINV-12276\n\n \n\ntest no 6 sent from bench to outlook to be replied to with messaging\n',
      'Test purely for testing with the debugger has email attached',
    ],
  ]),
]
