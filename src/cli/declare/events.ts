import type { Command } from 'commander'
import type { Start } from '../program.ts'
import { examples, maxRows, wholeNumber } from './values.ts'

const anAccount = '0199a1c2-7a55-7cc1-9d60-3a4be0b8c7d1'

type Options = { account?: string; after?: number; limit?: number; follow?: boolean }

export function declareEvents(program: Command, start: Start): void {
  program
    .command('events')
    .summary('every change of state, in order')
    .description('Every change of state, in order.')
    .command('list')
    .summary('list them after a cursor, or follow them')
    .description(
      'Lists changes of state in the order in which they were committed: {cursor, at, type, accountId, sendId, data}. ' +
        'Whoever reads on after the last cursor misses nothing and gets nothing twice.',
    )
    .option('--account <id>', 'of this account only')
    .option('--after <cursor>', 'those after this cursor', wholeNumber(0, Number.MAX_SAFE_INTEGER))
    .option('--limit <n>', 'at most so many (default: 100, with --follow no limit)', wholeNumber(1, maxRows))
    .option('--follow', 'go on with what comes, until SIGINT or SIGTERM; that is exit code 0')
    .addHelpText(
      'after',
      examples(
        'postrider events list --after 120',
        `postrider events list --account ${anAccount}`,
        'postrider events list --after 120 --follow --json',
      ),
    )
    .action((options: Options) =>
      start(async () => (await import('../commands/events-list.ts')).listEvents, options),
    )
}
