import { findOwnText } from './visible-text/own-text.ts'

const maxLength = 4000

/**
 * A writer's own words, without what they quote and what their program adds: only these say what a message is. Of its
 * first 4,000 characters.
 */
export function ownWords(text: string): string {
  return findOwnText(text.slice(0, maxLength)).trim()
}
