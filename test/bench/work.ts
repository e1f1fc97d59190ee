// What is sent, the same for everybody: plain messages of 2 KB through 20 accounts in turn.

export const accountCount = 20

export type Message = { to: string; subject: string; text: string }

/** A job of the hand-rolled workers, which carry the message in it. */
export type BullJob = { id: number; account: number; message: Message }

const paragraph =
  'Quarterly figures are in, and they are better than anybody here would have guessed a year ago.\n'

export function makeMessage(number: number): Message {
  return {
    to: `contact-${number}@example.org`,
    subject: `A question about your order ${number}`,
    text: `Dear contact ${number},\n\n${paragraph.repeat(20)}`,
  }
}

export function accountOf(number: number): number {
  return number % accountCount
}

export function addressOf(account: number): string {
  return `account-${account}@sender-${account}.example`
}
