// Addresses that say of themselves that nobody answers there.

const local =
  /^(?:no-?_?\.?reply|do-?_?\.?not-?_?\.?reply|ne-?_?\.?pas-?_?\.?repondre|no-?_?\.?respond(?:er|a)|nao-?_?\.?respond(?:er|a)|nicht-?_?\.?antworten|keine-?_?\.?antwort|non-?_?\.?rispondere|niet-?_?\.?(?:be)?antwoorden|noreply.{0,20}|auto-?reply|autoresponder|robot)$/

/** Is this the local part of such an address? In lower case. */
export function isRobot(localPart: string): boolean {
  return local.test(localPart)
}
