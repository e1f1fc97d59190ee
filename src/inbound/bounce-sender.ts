import { firstValue, type HeaderMap, mailboxes } from './header-map.ts'
import { listPhrases, normalize } from './normalize.ts'
import { hasReplyPrefix } from './subject.ts'

const daemonLocalParts = listPhrases(
  'mailer-daemon | mailerdaemon | mail-daemon | maildaemon | mdaemon | postmaster | mail.daemon',
  'mailer.daemon | microsoftexchange | mail-delivery | mailadmin | bounce-notification | nondelivery',
  'mail.delivery.system | maildelivery | mail-system | mailsystem | e500_smtp_mail_service | sympa | listserv | majordomo',
)

const daemonNames = listPhrases(
  'mail delivery s | mailer-daemon | mailer daemon | postmaster | system administrator',
  'mail administrator',
  'internet mail delivery | delivery subsystem | mail system | systemadministrator | mail deliver s',
  'administrateur système | microsoft outlook | microsoft exchange | mail gateway | email gateway | mail delivery',
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
  'failed mail | bounce notification | bounce notice | undelivered mail | mail could not be | mail not delivered | mail delivery error | message status',
  'automatically rejected mail | message you sent blocked | delivery error | delivery status | bounced mail | mail rejected | message rejected | could not deliver | not delivered',
  'undeliverable message | message could not | your message could not | mail system error | returned to you | still not delivered',
  'notification de non-remise | message non remis | problème de remise | non-remise | remise impossible | message non délivré',
  'correo no entregado | mensaje no entregado | no entregable | fallo en la entrega | fallo de entrega | error en la entrega | retraso en la entrega',
  'mensagem não entregue | erro na entrega | não entregável | mensagem devolvida | falha no envio | entrega atrasada',
  'zustellung nicht möglich | nicht zugestellte | zustellungsfehler | zustellbenachrichtigung | verzögerung bei der zustellung | unzustellbare',
  'recapito non riuscito | mancata consegna | messaggio non recapitato | messaggio non consegnato | recapito ritardato | posta non recapitata',
  'niet afgeleverd | niet te bezorgen | bezorgen mislukt | onbestelbare | aflevering mislukt | vertraagde bezorging',
  'не доставлено | не доставлен | недоставленное | невозможно доставить | ошибка доставки | не может быть доставлено',
  '退信 | 投递失败 | 传输失败 | 邮件被退回 | 系统退信 | 无法送达 | 無法傳遞 | 未送達 | 无法投递 | 退回',
  '配信できません | 配信不能 | 送信できません | 配信エラー | 配信に失敗 | 未達 | 配達不能 | エラーメール',
  'niedostarczon | nie dostarczono | nie została dostarczona | zwrot wiadomości | kan inte levereras | kunde inte levereras | gick inte att leverera',
  'teslim edilemedi | iletilemedi | kunne ikke leveres | ikke leveret | ei voitu toimittaa | kézbesíthetetlen | nedoručiteln | nelze doručit',
)

const forward = /^\s*(?:fwd?|tr|wg|rv|enc|doorst)\s?:/i

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

/** Is the sender a program by its name? Behind `postmaster` there are people as well. */
export function isMailProgram(headers: HeaderMap): boolean {
  const [from] = mailboxes(headers, 'from')
  const words = `${from?.address ?? ''} ${normalize(from?.name ?? '')}`.toLowerCase()
  return (
    headers.has('x-failed-recipients') ||
    /mail(?:er)?[-. ]?daemon|mail delivery s|microsoftexchange|sympa@|listserv@|majordomo@/.test(words)
  )
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
  return hasReplyPrefix(subject) || forward.test(subject) ? '' : normalize(subject).slice(0, 300)
}
