import type { FailureCode, FailureField, FailureGroup } from '../codes.ts'
import type { Endpoint } from '../failure.ts'

/** What is wrong, in a few words, and what the user can do about it. */
export type Entry = { title: string; remedy: string }

/**
 * Every code in one language; a missing key does not compile. `{host}` is a parameter, and a part in square brackets is
 * left out unless all its parameters are known: "The server[ {host}] refused the connection[ on port {port}]."
 * `{provider}` and `{ports}` are always known.
 */
export type Catalogue = Record<FailureCode, Entry>

/** A catalogue and the words around it. */
export type Language = {
  failures: Catalogue
  /** The documents' own troubleshooting headings, and ours for the groups that they lack. */
  groups: Record<FailureGroup, string>
  /** The form's labels; host and port are asked for twice. */
  fields: Record<FailureField, string | Record<Endpoint, string>>
  phrases: {
    /** In place of {provider} when its name is not known. */
    yourProvider: string
    /** In place of {ports}: another port to try. Parameters {other} and {port}. */
    otherPort: string
    /** For an answer with two causes. Parameters {title} and {remedy}. */
    alsoPossible: string
    /** After both causes, where a login is tried again by itself. Parameter {triedAgainAt}. */
    triedAgain: string
    /** Before the provider's own steps to an app password. Parameters {provider} and {steps}. */
    appPasswordSteps: string
    /** Before the link to the app password page. Parameter {url}. */
    appPasswordUrl: string
  }
}
