// The state of an account, and whether it is good news.
import type { AccountState, ImapHealth } from '../../model/states.ts'
import type { Style } from './style.ts'

export function paintState(state: AccountState | ImapHealth, style: Style): (text: string) => string {
  switch (state) {
    case 'active':
      return style.green
    case 'needs-attention':
      return style.red
    case 'limited':
    case 'unreachable':
    case 'sending-only':
    case 'paused':
      return style.yellow
    case 'untested':
      return (text) => text
  }
}

/** What a state's name alone does not say. */
export function sayState(state: AccountState): string {
  return state === 'sending-only' ? 'sending-only: mail leaves, but nobody sees who answers' : state
}
