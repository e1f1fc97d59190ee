import type { FailureCode } from '../codes.ts'
import type { Stage } from '../failure.ts'

/** One row of a table: what a server says, and what it means. The first row that fits decides. */
export type Rule = {
  /** Kept with the failure as evidence; unique over all tables. */
  id: string
  /** Tested against the words of the reply in one line, addresses replaced by `<address>`. */
  pattern: RegExp
  code: FailureCode
  /** Only for accounts of this provider. */
  provider?: string
  /** Only at these stages. */
  stages?: readonly Stage[]
  /** Tested against `550 5.4.5` (SMTP; either part may be missing) or `NO LIMIT` (IMAP). */
  codes?: RegExp
  /** Only for words that are not English. */
  foreign?: true
  /** A second cause that gives the same answer; the remedy names both. */
  alsoPossible?: FailureCode
}

/** What a rule is held against. */
export type Evidence = {
  text: string
  codes: string
  stage: Stage
  provider?: string
  isForeign?: boolean
}

/** The first rule that fits, or undefined. */
export function firstMatch(rules: readonly Rule[], evidence: Evidence): Rule | undefined {
  return rules.find(
    (rule) =>
      (rule.foreign === undefined || evidence.isForeign === true) &&
      (rule.provider === undefined || rule.provider === evidence.provider) &&
      (rule.stages === undefined || rule.stages.includes(evidence.stage)) &&
      (rule.codes === undefined || rule.codes.test(evidence.codes)) &&
      rule.pattern.test(evidence.text),
  )
}

/**
 * One pattern out of several wordings, case ignored; a table reads better with one wording per line. `[^.]{0,40}` stays in
 * the sentence: a full stop ends one only before a space, not in 192.0.2.1 or mx.example.com.
 */
export function anyOf(...wordings: RegExp[]): RegExp {
  const sentence = wordings.map(({ source }) => source.replaceAll('[^.]{', '(?:[^.]|\\.(?=\\S)){'))
  return new RegExp(sentence.join('|'), 'i')
}

/** A pattern that needs a word of every family, wherever it stands, case ignored. */
export function allOf(...families: RegExp[]): RegExp {
  return new RegExp(`^${families.map(({ source }) => `(?=.*(?:${source}))`).join('')}`, 'i')
}

/** The same, and no word of the last family. */
export function allBut(unwanted: RegExp, ...families: RegExp[]): RegExp {
  return new RegExp(`^(?!.*(?:${unwanted.source}))${allOf(...families).source.slice(1)}`, 'i')
}

/** One family out of several. */
export function either(...families: RegExp[]): RegExp {
  return new RegExp(families.map(({ source }) => source).join('|'), 'i')
}

const foreignWords =
  /[\u00a1-\u024f\u0400-\u04ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]|\b(?:el|la|los|las|le|les|du|de|da|para|por|pour|est|une|und|der|das|den|ist|nicht|zu|kein\w*|buzon|llen[oa]|caixa|chei[oa]|pleine?|boite|\w*inconnu\w*|refus[ae]?|invalide|postfach|benutzer|usuario|utilizador|nutzer|destinat\w+|empf\w+|desconocid[oa]|correo|mensaje|mensagem|limite|cuota|cota|adresse|emetteur|conta|cuenta|\w*fehler\w*|nachricht|absender|siehe|bitte|veuillez|erreur|envoi|il|gli|di|dell[ao]?|nell[ao]?|dall[ao]?|casella|utente|mittente|indirizzo|sconosciut\w+|messaggio|posta|impossibile|serveur|servidor|servicio|gebruiker|onbekend\w*|postbus|niet|geen|skrzynk\w+|odbiorc\w+|nie|\w{5,}(?:ung|cion|cao|mento|zione|dade))\b/i

/** True for words that may be in another language; false only where nothing but English can be meant. */
export function isForeign(text: string): boolean {
  return foreignWords.test(text)
}
