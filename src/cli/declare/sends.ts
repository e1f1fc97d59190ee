import { type Command, Option } from 'commander'
import { type SendState, sendStates } from '../../model/states.ts'
import type { Start } from '../program.ts'
import { declareReplies } from './replies.ts'
import { examples, maxRows, wholeNumber } from './values.ts'

const anId = '0199a1c2-8b10-7e02-8f5c-5d1e9a7c4f20'

export function declareSends(program: Command, start: Start): void {
  program
    .command('send')
    .summary('enqueue messages')
    .description(
      'Reads messages from standard input, one JSON object or NDJSON, and gives each the slot at which its account ' +
        'may send it. Workers deliver. A bad line is reported and costs the others nothing.',
    )
    .argument('<source>', '"-" for standard input')
    .addHelpText('after', `${messageFields}\n${examples('postrider send - < messages.ndjson')}`)
    .action((source: string) =>
      start(async () => (await import('../commands/send.ts')).sendMessages, { source }),
    )

  declareList(
    program
      .command('sends')
      .summary('messages and what became of them')
      .description('Messages and what became of them.'),
    start,
  )

  declareReplies(program, start)
}

function declareList(sends: Command, start: Start): void {
  sends
    .command('list')
    .summary('list sends, newest first')
    .description('Lists sends, newest first.')
    .option('--account <id>', 'of this account only')
    .addOption(new Option('--state <state>', 'in this state only').choices(sendStates))
    .option('--limit <n>', 'at most so many', wholeNumber(1, maxRows), 100)
    .option('--before <id>', 'those before this send, to read on')
    .addHelpText(
      'after',
      examples('postrider sends list --state failed', `postrider sends list --before ${anId}`),
    )
    .action((options: { account?: string; state?: SendState; limit: number; before?: string }) =>
      start(async () => (await import('../commands/sends-list.ts')).listSends, options),
    )

  sends
    .command('show')
    .summary('show one send with its attempts and replies')
    .description('Shows a send with its recipients, attempts, replies and failure.')
    .argument('<id>')
    .addHelpText('after', examples(`postrider sends show ${anId}`))
    .action((id: string) => start(async () => (await import('../commands/sends-show.ts')).showSend, { id }))

  sends
    .command('cancel')
    .summary('cancel a send that has not begun')
    .description('Cancels a send that has not begun.')
    .argument('<id>')
    .addHelpText('after', examples(`postrider sends cancel ${anId}`))
    .action((id: string) =>
      start(async () => (await import('../commands/sends-cancel.ts')).cancelSend, { id }),
    )

  sends
    .command('retry')
    .summary('send again what failed')
    .description(
      'Sends again what failed, or now what waits for its next attempt, to those recipients who did not get it. It gets ' +
        'a new slot.',
    )
    .argument('<id>')
    .addHelpText('after', examples(`postrider sends retry ${anId}`))
    .action((id: string) => start(async () => (await import('../commands/sends-retry.ts')).retrySend, { id }))

  sends
    .command('resolve')
    .summary('say what became of an uncertain send')
    .description(
      'An uncertain send may have arrived: the connection broke before the server answered. Whoever knows says so here; ' +
        'it takes exactly one of --sent and --resend.',
    )
    .argument('<id>')
    .option('--sent', 'it arrived')
    .option('--resend', 'it did not: send it again')
    .addHelpText(
      'after',
      examples(
        'postrider sends list --state uncertain',
        `postrider sends resolve ${anId} --sent`,
        `postrider sends resolve ${anId} --resend`,
      ),
    )
    .action((id: string, options: { sent?: boolean; resend?: boolean }) =>
      start(async () => (await import('../commands/sends-resolve.ts')).resolveSend, { id, ...options }),
    )
}

const messageFields = `
One message; only accountId, to, subject and one of text and html are needed:
  {
    "accountId": "0199a1c2-7a55-7cc1-9d60-3a4be0b8c7d1", "to": "Bob <bob@example.org>", "cc": [], "bcc": [],
    "replyTo": "ann@example.com", "subject": "Hello", "text": "...", "html": "...", "headers": {"X-Campaign": "7"},
    "attachments": [{"filename": "a.pdf", "contentType": "application/pdf", "content": "(base64)"}],
    "inReplyTo": "(id of a send)", "idempotencyKey": "invoice-7", "sendAfter": "2026-01-31T09:00:00Z",
    "unsubscribe": {"url": "https://example.com/u/7", "mailto": "unsubscribe@example.com"}
  }`
