import type { Command } from 'commander'
import type { Start } from '../program.ts'
import { examples, wholeNumber } from './values.ts'

export function declareDiscover(program: Command, start: Start): void {
  program
    .command('discover')
    .summary('find the servers of an address')
    .description(
      "Looks for an address's servers: known providers, SRV records, the domain's configuration file, then the usual " +
        'names up to a TLS session, without a password. Shows what was found, where from, and all that was tried. ' +
        'Needs no database.',
    )
    .argument('<address>')
    .option('--timeout <seconds>', 'how long it may take in all', wholeNumber(1, 60), 10)
    .addHelpText(
      'after',
      examples('postrider discover ann@example.com', 'postrider discover ann@example.com --json'),
    )
    .action((address: string, { timeout }: { timeout: number }) =>
      start(async () => (await import('../commands/discover.ts')).discoverSettings, {
        address,
        timeoutMs: timeout * 1000,
      }),
    )
}
