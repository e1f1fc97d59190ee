import { firstValue, type HeaderMap, mailboxes } from './header-map.ts'
import { listPhrases, normalize } from './normalize.ts'
import { hasReplyPrefix } from './subject.ts'

const daemonLocalParts = listPhrases(
  'mailer-daemon | mailerdaemon | mail-daemon | maildaemon | mdaemon | postmaster | mail.daemon',
  'mailer.daemon | microsoftexchange | mail-delivery | mailadmin | bounce-notification | nondelivery',
)

const daemonNames = listPhrases(
  'mail delivery s | mailer-daemon | mailer daemon | postmaster | system administrator',
  'mail administrator',
  'internet mail delivery | delivery subsystem | mail system | systemadministrator',
  'administrateur système',
)

/** Subjects of delivery reports, as the mail systems write them. */
const bounceSubjects = listPhrases(
  'undelivered mail | undeliverable | undelivered | undeliver | mail delivery failed',
  'mail delivery failure',
  'delivery status notification | delivery failure | failure notice | returned mail | mail failure',
  'nondeliverable',
  'delivery failed | delivery delayed | mail delivery problem | message undeliverable',
  'could not be delivered',
  'non-delivery | non delivery | delivery notification | warning: message | warning: could not send',
  'mail error',
  'returned to sender | delivery has failed | delivery report | message not delivered | delayed mail',
  'delivery incomplete | message delayed | delivery warning | unable to deliver',
  'warning: e-mail still undelivered',
  'non remis | non délivré | non distribué | échec de la remise | échec de remise',
  'échec de distribution',
  'non distribuable | avis de non | remise différée | remise retardée | échec de livraison',
  "échec d'envoi",
  'unzustellbar | nicht zustellbar | nicht zugestellt | fehler bei der zustellung',
  'zustellung verzögert',
  'unzugestellt | zustellfehler | fehler bei der nachrichtenzustellung | zustellung fehlgeschlagen',
  'no se puede entregar | no se pudo entregar | no entregado | error de entrega | entrega fallida',
  'sin entregar',
  'devuelto | falha na entrega | não entregue | não foi possível entregar | não pôde ser entregue',
  'mancato recapito | non recapitabile | consegna non riuscita | impossibile recapitare',
  'errore di consegna',
  'onbestelbaar | niet bezorgd | kan niet worden bezorgd | niet afgeleverd | bezorging mislukt',
  'डिलीवर नहीं | वितरित नहीं | डिलीवरी विफल | डिलीवरी की स्थिति',
)

/** Who a bounce comes from: `daemon` names itself, `null-sender` has only the empty Return-Path (RFC 5321 4.5.5). */
export type BounceSender = 'daemon' | 'null-sender'

/** Does the message come from a mail system? Without such a sender no text makes a bounce: people quote bounces. */
export function isBounceSender(headers: HeaderMap): BounceSender | null {
  if (headers.has('x-failed-recipients')) return 'daemon'
  // People answer from postmaster@ too; a mail system does not write `Re:` and a thread.
  const isAnswer = hasReplyPrefix(firstValue(headers, 'subject')) && headers.has('in-reply-to')
  const [from] = mailboxes(headers, 'from')
  const local = (from?.address ?? '').split('@')[0]?.toLowerCase() ?? ''
  const name = normalize(from?.name ?? '')
  const isDaemon =
    daemonLocalParts.some((part) => local.startsWith(part)) ||
    daemonNames.some((words) => name.includes(words))
  if (isDaemon && !isAnswer) return 'daemon'
  return firstValue(headers, 'return-path').replace(/\s/g, '') === '<>' ? 'null-sender' : null
}

/** Does the subject hold words that mail systems give their delivery reports? */
export function hasBounceSubject(headers: HeaderMap): boolean {
  const subject = bounceSubject(headers)
  return bounceSubjects.some((words) => subject.includes(words))
}

/** Does the subject begin with such words? `Fwd: Undelivered Mail ...` does not. */
export function opensAsBounce(headers: HeaderMap): boolean {
  const subject = bounceSubject(headers)
  return bounceSubjects.some((words) => subject.startsWith(words))
}

function bounceSubject(headers: HeaderMap): string {
  const subject = firstValue(headers, 'subject')
  return hasReplyPrefix(subject) ? '' : normalize(subject).slice(0, 300)
}
