// HTML bodies that parsers of other projects are tested with; styles and filler shortened.

import { htmlCases, type TextCase } from './text-case.ts'

const talon = 'https://github.com/mailgun/talon tests/ (Apache-2.0)'
const planer = 'https://www.npmjs.com/package/planer test/examples/ (MIT)'

const fine = 'Hi. I am fine.\n\nThanks,\nAlex'

export const talonHtml: TextCase[] = htmlCases(talon, [
  [
    'unknown',
    'en',
    'Reply\n<blockquote>\n\n  <div>\n    On 11-Apr-2011, at 6:54 PM, Bob &lt;bob@example.com&gt; wrote:\n  </div>\n\n  <div>\n    Test\n  </div>\n\n</blockquote>',
    'Reply',
  ],
  [
    'unknown',
    'en',
    'Reply\n\n<div>\n  On 11-Apr-2011, at 6:54 PM, Bob &lt;bob@example.com&gt; wrote:\n</div>\n\n<blockquote>\n  <div>\n    Test\n  </div>\n</blockquote>\n',
    'Reply',
  ],
  [
    'unknown',
    'en',
    '\n<html>\n<body>\nReply\n\n<div>\n  On 11-Apr-2011, at 6:54 PM, Bob &lt;bob@example.com&gt; wrote:\n</div>\n\n<div>\n  Test\n</div>\n</body>\n</html>\n',
    'Reply',
  ],
  [
    'Gmail',
    'en',
    'Reply\n<div class="gmail_quote">\n  <div class="gmail_quote">\n    On 11-Apr-2011, at 6:54 PM, Bob &lt;bob@example.com&gt; wrote:\n    <div>\n      Test\n    </div>\n  </div>\n</div>',
    'Reply',
  ],
  [
    'unknown',
    'en',
    'Reply \u00a0 \u00a0 Text<br>\n\n<div>\n  <br>\n</div>\n\n<blockquote>\n  Quote\n</blockquote>',
    'Reply Text',
  ],
  [
    'Hotmail',
    'en',
    '\n<div>\n  message<br>\n  <div>\n    <hr>\n    Date: Fri, 23 Mar 2012 12:35:31 -0600<br>\n    To: <a href="mailto:bob@example.com">bob@example.com</a><br>\n    From: <a href="mailto:rob@example.com">rob@example.com</a><br>\n    Subject: You Have New Mail From Mary!<br><br>\n\n    text\n  </div>\n</div>\n',
    'message',
  ],
  [
    'unknown',
    'en',
    '\nReply\n<div>\n  <hr/>\n  <div>\n    <font>\n      <b>From: bob@example.com</b>\n      <b>Date: Thu, 24 Mar 2016 08:07:12 -0700</b>\n    </font>\n  </div>\n  <div>\n    Quoted message\n  </div>\n</div>\n',
    'Reply',
  ],
  [
    'unknown',
    'en',
    '\n<blockquote>\n  Reply\n  <div>\n    On 11-Apr-2011, at 6:54 PM, Bob &lt;bob@example.com&gt; wrote:\n  </div>\n\n  <div>\n    Test\n  </div>\n\n</blockquote>',
    'Reply\nOn 11-Apr-2011, at 6:54 PM, Bob <bob@example.com> wrote:\nTest',
  ],
  [
    'Hotmail',
    'en',
    '<html>\n<head>\n<style><!--\n.hmmessage P\n{\nmargin:0px;\npadding:0px\n}\n--></style></head>\n<body class=\'hmmessage\'><div dir=\'ltr\'>Hi. I am fine.<div><br></div><div>Thanks,</div><div>Alex<br><br><div><hr id="stopSpelling">Date: Thu, 26 Jun 2014 13:53:45 +0400<br>Subject: Test message<br>From: abc@example.com<br>To: alex.l@example.com<br><br><div dir="ltr"><div class="ecxgmail_default" style="font-size:small;">Hello! How are you?</div></div></div></div> \t\t \t   \t\t  </div></body>\n</html>\n',
    fine,
  ],
  [
    'Mail.ru',
    'ru',
    '\n<HTML><BODY><p>Hi. I am fine.</p><p>Thanks,<br>Alex</p><br><br><br>Thu, 26 Jun 2014 14:00:51 +0400 от Alexander L &lt;abc@example.com&gt;:<br>\n<blockquote style="border-left:1px solid #0857A6; margin:10px; padding:0 0 0 10px;">\n\t<div id="">\n<div class="js-helper js-readmsg-msg">\n\t<style type="text/css"></style>\n \t<div>\n\t\t<base target="_self" href="https://e.mail.ru/">Hello! How are you?</div>\n</div>\n</div>\n</blockquote>\n<br></BODY></HTML>\n',
    fine,
  ],
  [
    'Windows Mail',
    'ru',
    '\n<html>\n<head>\n<meta name="generator" content="Windows Mail 17.5.9600.20498">\n<style data-externalstyle="true"><!--\np.MsoNormal {\nmargin:0in;\n}\n--></style></head>\n<body dir="ltr">\n<div data-externalstyle="false" dir="ltr" style="font-size:12pt;"><div>Hi. I am fine.</div><div><br></div><div>Thanks,</div><div>Alex<br></div><div data-signatureblock="true"><div><br></div><div><br></div></div><div style="padding-top: 5px; border-top-color: rgb(229, 229, 229); border-top-width: 1px; border-top-style: solid;"><div><font style=\'line-height: 15pt;\'><b>От:</b>&nbsp;<a href="mailto:abc@example.com" target="_parent">Alexander L</a><br><b>Отправлено:</b>&nbsp;четверг, 26 июня 2014 г. 15:05<br><b>Кому:</b>&nbsp;<a href="mailto:alex-ninja@example.com" target="_parent">Alex</a></font></div></div><div><br></div><div dir=""><div dir="ltr"><div class="gmail_default" style="font-size: small;">Hello! How are you?</div></div>\n</div></div>\n</body>\n</html>\n',
    fine,
  ],
  [
    'Outlook 2010',
    'en',
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!--\np.MsoNormal\n\t{margin:0cm;}\n--></style><!--[if gte mso 9]><xml>\n<o:shapedefaults v:ext="edit" spidmax="1026" />\n</xml><![endif]--></head><body lang=EN-CA link=blue vlink=purple><div class=WordSection1><p class=MsoNormal><span style=\'color:#1F497D\'>Allo! Follow up MIME!<o:p></o:p></span></p><p class=MsoNormal><span style=\'color:#1F497D\'><o:p>&nbsp;</o:p></span></p><p class=MsoNormal><b><span lang=EN-US>From:</span></b><span lang=EN-US> xxx@xxx.mailgun.org [mailto:xxx@xxx.mailgun.org] <br><b>Sent:</b> March-09-12 4:22 PM<br><b>To:</b> Dan Le<br><b>Subject:</b> The manager has commented on your Loop<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Hi <a href="mailto:dan.le@example.com">dan.le@example.com</a>,<br><br>The manager\'s comment:<o:p></o:p></p></div></body></html>',
    'Allo! Follow up MIME!',
  ],
  [
    'Hotmail',
    'en',
    "<html>\n<body class='hmmessage'><div dir='ltr'>\nHello<br><br><div><div id=\"SkyDrivePlaceholder\"></div>&gt; Subject: Test<br>&gt; From: bob@xxx.mailgun.org<br>&gt; To: xxx@gmail.com<br>&gt; Date: Mon, 2 Apr 2012 17:44:22 +0400<br>&gt; <br>&gt; Hi<br></div> \t\t \t   \t\t  </div></body>\n\n</html>",
    'Hello',
  ],
  [
    'AOL',
    'en',
    '<font color=\'black\' size=\'2\' face=\'arial\'>Hello<br>\n\n<br>\n<br>\n\n<div style="font-family:arial,helvetica;font-size:10pt;color:black">-----Original Message-----<br>\nFrom: bob &lt;bob@example.com&gt;<br>\nTo: xxx &lt;xxx@gmail.com&gt;<br>\nSent: Mon, Apr 2, 2012 5:49 pm<br>\nSubject: Test<br>\n\n<br>\n<div id="AOLMsgPart_0_4d68a632" style="margin: 0px;">\n\n<pre style="font-size: 9pt;"><tt>Hi\n</tt></pre>\n</div>\n</div>\n</font>',
    'Hello',
  ],
  [
    'Zimbra',
    'en',
    "<html><head><style type='text/css'>p { margin: 0; }</style></head><body><div style='font-family: Arial; font-size: 12pt; color: #000000'>Hello<br><br><hr id=\"zwchr\"><b>From: </b>bob@xxx.mailgun.org<br><b>To: </b>xxx@gmail.com, xxx@hotmail.com<br><b>Sent: </b>Monday, April 2, 2012 5:44:22 PM<br><b>Subject: </b>Test<br><br>Hi<br></div></body></html>",
    'Hello',
  ],
  [
    'Sparrow',
    'en',
    '\n                <div>\n                    <span style="font-size: 12px;">Hello</span>\n                </div>\n                <div><div><br></div><div>--&nbsp;</div><div>xxx</div><div>Sent with <a href="http://www.sparrowmailapp.com/?sig">Sparrow</a></div><div><br></div></div>\n                \n                <p style="color: #A0A0A8;">On Tuesday, April 3, 2012 at 4:55 PM, xxx wrote:</p>\n                <blockquote type="cite" style="border-left-style:solid;border-width:1px;">\n                    <span><div>Hello</div></span>\n                </blockquote>\n                \n                <div>\n                    <br>\n                </div>\n',
    'Hello',
  ],
])

export const planerHtml: TextCase[] = htmlCases(planer, [
  [
    'Office 365',
    'en',
    '<html>\n  <head>\n    <style type="text/css" style="display:none"></style>\n  </head>\n  <body dir="ltr">\n    <div id="divtagdefaultwrapper" dir="ltr" style="font-size:12pt; color:#000000;">\n      <p style="margin-top:0; margin-bottom:0">Hey Ms. Dolphin --&nbsp;</p>\n      <p style="margin-top:0; margin-bottom:0"><br></p>\n      <p style="margin-top:0; margin-bottom:0">Great. Bye!</p>\n      <p style="margin-top:0; margin-bottom:0"><br></p>\n      <p style="margin-top:0; margin-bottom:0">Cheers,</p>\n      <p style="margin-top:0; margin-bottom:0">Mr. Cat</p>\n      <br>\n      <br>\n      <div style="color:rgb(0,0,0)">\n        <hr tabindex="-1" style="display:inline-block; width:98%">\n        <div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" color="#000000" style="font-size:11pt">\n          <b>From:</b> Ms. Dolphin<br>\n          <b>Sent:</b> Monday, November 20, 2017 6:23 PM<br>\n          <b>To:</b> Mr. Cat<br>\n          <b>Subject:</b> Re: Happy Holidays!</font>\n          <div>&nbsp;</div>\n        </div>\n        <div dir="ltr">\n            <p>Wow, what a lovely email!</p>\n        </div>\n      </div>\n    </div>\n  </body>\n</html>',
    'Hey Ms. Dolphin --\n\nGreat. Bye!\n\nCheers,\nMr. Cat',
  ],
  [
    'Outlook 2016',
    'en',
    '<html><body lang="EN-GB"><div class="WordSection1"><p class="MsoNormal">I could possibly do 9:30?<o:p></o:p></p><p class="MsoNormal">&nbsp;<o:p></o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b><span lang="EN-US">From:</span></b><span lang="EN-US"> Dog Dog [<a href="mailto:dog@blah.com">mailto:dog@blah.com</a>]\n<br>\n<b>Sent:</b> 04 November 2017 00:36<br>\n<b>To:</b> Person Person &lt;<a href="mailto:Person.Person@blah.com">Person.Person@blah.com</a>&gt;<br>\n<b>Subject:</b> Re: blah wants to talk to you</span><o:p></o:p></p></div></div><p class="MsoNormal">&nbsp;<o:p></o:p></p><div><p class="MsoNormal">Hi Person,<o:p></o:p></p></div></div></body></html>',
    'I could possibly do 9:30?',
  ],
])
