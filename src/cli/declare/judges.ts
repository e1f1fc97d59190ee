import type { Command } from 'commander'
import type { Start } from '../program.ts'
import { examples } from './values.ts'

/** Commands that judge what they are given: they open neither a database nor a connection. */
export function declareJudges(program: Command, start: Start): void {
  program
    .command('explain')
    .summary("say what a mail server's error means and what to do")
    .description(
      'Explains an error of a mail server or a connection. With "-" reads NDJSON from standard input: {id?, ' +
        'protocol ("smtp", "imap", "tls" or "net"), stage?, code?, enhanced?, text, provider?}.',
    )
    .argument('<text...>', 'the error as it was shown, quoted or not; "-" for standard input')
    .option('--provider <id>', 'mail host that said it, such as ovh')
    .addHelpText(
      'after',
      examples(
        'postrider explain 535 5.7.8 Username and Password not accepted',
        'postrider explain ECONNREFUSED --lang fr',
        'postrider explain - --json < failures.ndjson',
      ),
    )
    .action((words: string[], { provider }: { provider?: string }) =>
      start(async () => (await import('../commands/explain.ts')).explainText, { words, provider }),
    )

  program
    .command('inbound')
    .summary('say what kind of message a file is')
    .description(
      'Tells replies, automatic replies, bounces and complaints apart. Reads raw messages (RFC 5322), at most 2 MB ' +
        'of each. With "-" reads paths from standard input, one per line.',
    )
    .argument('<file...>', 'message files; "-" for paths on standard input')
    .addHelpText(
      'after',
      examples('postrider inbound bounce.eml', 'find mail -name "*.eml" | postrider inbound - --json'),
    )
    .action((files: string[]) =>
      start(async () => (await import('../commands/inbound.ts')).judgeMessages, { files }),
    )
}
