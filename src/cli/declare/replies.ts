import { type Command, Option } from 'commander'
import { type ReplyKind, replyKinds } from '../../model/states.ts'
import type { Start } from '../program.ts'
import { examples, maxRows, wholeNumber } from './values.ts'

const aSend = '0199a1c2-8b10-7e02-8f5c-5d1e9a7c4f20'
const aReply = '0199a1c2-9f31-7d45-a2b6-6c2f0e8d5b13'

type ListOptions = {
  account?: string
  send?: string
  kind?: ReplyKind
  junk?: boolean
  after?: number
  limit: number
}

export function declareReplies(program: Command, start: Start): void {
  const replies = program
    .command('replies')
    .summary('what polls found in answer to sends')
    .description('What polls found in answer to sends.')

  replies
    .command('list')
    .summary('list what came, in the order in which it was found')
    .description(
      'Lists what came in answer to sends, of every kind, in the order in which it was found. Where a message does not ' +
        'name the send that it answers, it says how sure that is.',
    )
    .option('--account <id>', 'of this account only')
    .option('--send <id>', 'in answer to this send only')
    .addOption(new Option('--kind <kind>', 'of this kind only').choices(replyKinds))
    .option('--junk', 'found in Junk only')
    .option('--after <cursor>', 'those after this cursor', wholeNumber(0, Number.MAX_SAFE_INTEGER))
    .option('--limit <n>', 'at most so many', wholeNumber(1, maxRows), 100)
    .addHelpText(
      'after',
      examples(
        'postrider replies list',
        'postrider replies list --kind reply --after 120 --json',
        `postrider replies list --send ${aSend}`,
        'postrider replies list --junk',
      ),
    )
    .action((options: ListOptions) =>
      start(async () => (await import('../commands/replies-list.ts')).listReplies, options),
    )

  replies
    .command('mark')
    .summary('say what a reply is')
    .description(
      'Says what a reply is, where it was taken for something else. What is marked as a reply, a complaint or an ' +
        'unsubscribe cancels the follow-ups that wait in its conversation.',
    )
    .argument('<id>')
    .addOption(new Option('--kind <kind>', 'what it is').choices(replyKinds).makeOptionMandatory())
    .addHelpText('after', examples(`postrider replies mark ${aReply} --kind auto-reply`))
    .action((id: string, { kind }: { kind: ReplyKind }) =>
      start(async () => (await import('../commands/replies-mark.ts')).markReply, { id, kind }),
    )
}
