import type { Command } from 'commander'
import { type JobKind, jobKinds } from '../../queue/names.ts'
import type { Start } from '../program.ts'
import { examples, jobList } from './values.ts'

export function declareSetup(program: Command, start: Start): void {
  program
    .command('migrate')
    .summary('bring the database up to date')
    .description(
      "Applies what the database lacks, Postrider's own tables and the queue's. Safe to run twice, and from two " +
        'processes at once. The grants give existing roles exactly what they need: the backend may store ' +
        'credentials and not read them.',
    )
    .option('--grant-backend <role>', 'role of the app backend')
    .option('--grant-worker <role>', 'role of the workers')
    .addHelpText(
      'after',
      examples('postrider migrate', 'postrider migrate --grant-backend app --grant-worker mailer'),
    )
    .action((options: { grantBackend?: string; grantWorker?: string }) =>
      start(async () => (await import('../commands/migrate.ts')).migrateDatabase, options),
    )

  program
    .command('worker')
    .summary('run workers until SIGTERM or SIGINT')
    .description(
      'Runs workers until SIGTERM or SIGINT: takes no more jobs then, and lets those under way end. A second signal ' +
        'ends it at once.',
    )
    .option('--jobs <list>', `which of ${jobKinds.join(', ')} (default: all)`, jobList)
    .addHelpText('after', examples('postrider worker', 'postrider worker --jobs send'))
    .action(({ jobs = [...jobKinds] }: { jobs?: JobKind[] }) =>
      start(async () => (await import('../commands/worker.ts')).runWorker, { jobs }),
    )

  declareKeys(
    program
      .command('keys')
      .summary('the keys that credentials are sealed with')
      .description('The keys that credentials are sealed with.'),
    start,
  )
}

function declareKeys(keys: Command, start: Start): void {
  keys
    .command('generate')
    .summary('make a new key pair')
    .description('Prints a new key pair as lines for an .env file. Nothing is stored.')
    .addHelpText('after', examples('postrider keys generate >> .env', 'postrider keys generate --json'))
    .action(() => start(async () => (await import('../commands/keys-generate.ts')).generateKeys, {}))

  keys
    .command('rotate')
    .summary('seal all credentials anew with the newest key')
    .description(
      'Opens all stored credentials and seals them with the newest of POSTRIDER_PRIVATE_KEYS, while workers run. It ' +
        'can be stopped at any time and run again. Before it, give every worker the new private key in front of the ' +
        'old one, and every backend the new public key; after it, the old private key can go. The embedded default ' +
        'makes a new pair by itself and keeps the old private key.',
    )
    .addHelpText(
      'after',
      examples('postrider keys rotate', 'POSTRIDER_PRIVATE_KEYS=$NEW,$OLD postrider keys rotate'),
    )
    .action(() => start(async () => (await import('../commands/keys-rotate.ts')).rotateKeys, {}))
}
