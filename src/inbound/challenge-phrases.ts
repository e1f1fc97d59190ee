// What filters write that hold a message until its sender proves to be a person. Normalized, as all phrases.

import { listPhrases } from './normalize.ts'

/** Of our message: it is held, until we do something. One of these and a way to do it decide. */
export const challengePhrases = listPhrases(
  // TMDA, qconfirm, BoxTrapper, Spam Arrest, EarthLink, Boxbe, Bluebottle, Mailblocks, ASK
  'your message is being held because | message attached below is being held | is being held until',
  'to release your message for delivery | to release your message | release your message from quarantine',
  'verify that you are a real | confirm that you are a person | confirm you are a person | confirm that you are human',
  'prove that you are human | prove you are human | prove you are a human | you are not a robot | you are a human',
  'real live human being | sent by a human | verify that you are human | verify you are human | confirm you are human',
  'requires verification | sender verification required | requires that you verify | verify your email address so that',
  "i'm protecting myself from receiving junk mail | to protect myself from spam | so i can receive your emails",
  'only from senders i have approved | added to my list of approved senders | request to be added to',
  'has been waitlisted | was waitlisted | to my boxbe guest list | add yourself to my guest list',
  "account is protected by bluebottle | added to the recipient's allowed list",
  'uses mailblocks | protected by mailblocks | protected by spam arrest | uses spamarrest | uses boxtrapper',
  'confirm your message before it | confirm your email before it | confirm that you sent this message',
  'to confirm that you are not a spammer | this is a one-time verification | one time confirmation',
  'this confirmation verifies that your message is legitimate | automatic confirmation request | list of known senders',
  'make sure your message reaches | make sure your email reaches | to my safe senders | to my approved senders',
  'not in my list of | not on my list of | is on hold until | email is on hold | message is on hold',
  // Mailinblack, Vade, MailCleaner, Altospam
  'vous authentifier en cliquant | veuillez vous authentifier | merci de vous authentifier | invitons à vous authentifier',
  "confirmer que vous n'êtes pas un robot | prouver que vous n'êtes pas un robot | que vous êtes une personne réelle",
  'que vous êtes bien humain | que vous êtes un humain | votre message est en attente de validation',
  'est en attente de remise | votre message a été mis en attente | pour que votre message soit remis',
  'retenu par notre filtre | débloquer votre message | libérer votre message | valider votre adresse pour',
  'pour que votre message soit délivré | pour que votre message soit distribué',
  // Spanish, Portuguese (AntiSpam UOL), German, Italian, Dutch, Hindi
  'confirme que no es un robot | confirmar que no es un robot | confirme que es una persona | para que su mensaje sea entregado',
  'su mensaje está retenido | confirmar que eres humano | demuestre que no es un robot',
  'para que sua mensagem seja encaminhada | para que sua mensagem seja entregue | confirme que você não é um robô',
  'confirmar que você não é um robô | confirme que você é uma pessoa | sua mensagem está retida | confirmação é necessária porque',
  'dass sie kein roboter sind | dass sie ein mensch sind | damit ihre nachricht zugestellt | damit ihre e-mail zugestellt',
  'kein automatischer versand | bestätigen sie bitte einmalig | um ihre nachricht freizugeben',
  'di non essere un robot | che non sei un robot | di essere una persona | affinché il suo messaggio venga consegnato',
  'dat u geen robot bent | dat je geen robot bent | dat u een mens bent | zodat uw bericht wordt afgeleverd',
  'आप रोबोट नहीं हैं | आप एक इंसान हैं | आप रोबोट नहीं',
)

/** What a person is told to do with the link. */
export const linkWords = listPhrases(
  'click | link below | following link | visit | follow this | solving | confirm your | cliqu | lien | enlace | pulse aquí | haga clic',
  'klick | bestätig | über diesen link | cliccando | clicca | clic qui | klik | लिंक | क्लिक',
)

/** A way to prove it, beside a link: an answer to the message itself. */
export const challengeWays = listPhrases(
  'reply to this message | replying to this | simply reply | "reply" feature | reply feature | send an empty message',
  'répondez à ce message | répondre à ce message | responda a este | responder a este | antworten sie auf diese',
  'rispondi a questo | rispondere a questo | beantwoord dit bericht | इस संदेश का उत्तर',
)
