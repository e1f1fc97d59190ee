import { Argument, type Command, Option } from 'commander'
import type { SaveMode } from '../import/import-rows.ts'
import type { Format } from '../import/sink.ts'
import type { Start } from '../program.ts'
import { examples, timeZone, wholeNumber } from './values.ts'

const anId = '0199a1c2-7a55-7cc1-9d60-3a4be0b8c7d1'
const aFingerprint = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

type ImportOptions = { save: SaveMode; parallel: number; format?: Format; output?: string }
type TestOptions = { timeout: number; apply?: boolean; transcript?: boolean }

export function declareAccounts(program: Command, start: Start): void {
  declareAccount(
    program
      .command('account')
      .alias('accounts')
      .summary('connected mailboxes')
      .description('Connected mailboxes.'),
    start,
  )

  program
    .command('test')
    .summary("check an account's settings, stage by stage")
    .description(
      'Connects, logs in and mails the account itself, then looks for that mail through IMAP, also in Junk. Shows each ' +
        'stage as it ends, what went wrong, which other settings were tried and work, and what the test does not ' +
        'prove. Needs a running worker.',
    )
    .argument('<account-id>')
    .option('--timeout <seconds>', 'how long to wait for the result', wholeNumber(1, 3_600), 180)
    .option('--apply', 'take over the settings that are suggested, if any, and test again')
    .option('--transcript', 'show what client and server said, without credentials (always in --json)')
    .addHelpText(
      'after',
      examples(
        `postrider test ${anId}`,
        `postrider test ${anId} --lang fr`,
        `postrider test ${anId} --apply`,
        `postrider test ${anId} --transcript`,
      ),
    )
    .action((id: string, { timeout, ...options }: TestOptions) =>
      start(async () => (await import('../commands/test.ts')).testAccount, {
        id,
        timeoutMs: timeout * 1000,
        ...options,
      }),
    )

  program
    .command('poll')
    .summary("look for answers in an account's mailbox now")
    .description('Polls now and shows what was found. Needs a running worker.')
    .argument('<account-id>')
    .option('--timeout <seconds>', 'how long to wait for the poll', wholeNumber(1, 3_600), 120)
    .addHelpText('after', examples(`postrider poll ${anId}`))
    .action((id: string, { timeout }: { timeout: number }) =>
      start(async () => (await import('../commands/poll.ts')).pollAccount, { id, timeoutMs: timeout * 1000 }),
    )
}

function declareAccount(account: Command, start: Start): void {
  account
    .command('add')
    .summary('connect a mailbox')
    .description(
      'Reads accounts from standard input: one JSON object, NDJSON, or an array. Passwords are sealed before they ' +
        'are stored. "tls" means STARTTLS (587), "ssl" means TLS from the start (465, 993).',
    )
    .argument('<source>', '"-" for standard input')
    .addHelpText('after', `${accountFields}\n${examples('postrider account add - < account.json')}`)
    .action((source: string) =>
      start(async () => (await import('../commands/account-add.ts')).addAccounts, { source }),
    )

  account
    .command('import')
    .summary('connect many mailboxes from a CSV file')
    .description(
      "Reads a CSV file with the form's columns, tests every row as the Test button does, each with a mail to itself, " +
        'saves the rows that pass, and writes a result for each row as it ends. A wrong row costs the others nothing. ' +
        'A host gets few logins at once, and fewer when it refuses them. Needs no worker.',
    )
    .argument('<file>', 'a CSV file, or "-" for standard input')
    .addOption(
      new Option(
        '--save <rows>',
        'which rows are saved: those that pass, also those whose test fails, or none',
      )
        .choices(['ok', 'all', 'none'])
        .default('ok'),
    )
    .option('--parallel <n>', 'tests at once, over all hosts', wholeNumber(1, 100), 20)
    .addOption(
      new Option('--format <format>', 'of the results; csv unless --json is given').choices([
        'csv',
        'ndjson',
      ]),
    )
    .option('--output <file>', 'where results go instead of standard output')
    .addHelpText(
      'after',
      `${importColumns}\n${examples(
        'postrider account import accounts.csv > results.csv',
        'postrider account import accounts.csv --save none --lang fr',
        'postrider account import - --json < accounts.csv',
      )}`,
    )
    .action((source: string, options: ImportOptions) =>
      start(async () => (await import('../commands/account-import.ts')).importAccounts, {
        source,
        ...options,
      }),
    )

  account
    .command('update')
    .summary('change limits, hours, servers or passwords')
    .description(
      'Reads changes from standard input: one JSON object, NDJSON, or an array. What is left out stays as it is. Other ' +
        'limits or hours give what waits new slots; another server or password lets go what was held.',
    )
    .argument('<source>', '"-" for standard input')
    .addHelpText(
      'after',
      `${changeFields}\n${examples(
        'postrider account update - < changes.json',
        `echo '{"id":"${anId}","limits":{"perDay":100}}' | postrider account update -`,
      )}`,
    )
    .action((source: string) =>
      start(async () => (await import('../commands/account-update.ts')).updateAccounts, { source }),
    )

  account
    .command('list')
    .summary('list accounts with their state')
    .description('Lists accounts with their state; --json has their limits too.')
    .addHelpText('after', examples('postrider account list', 'postrider account list --json'))
    .action(() => start(async () => (await import('../commands/account-list.ts')).listAccounts, {}))

  account
    .command('show')
    .summary('show one account, its plan, and what is wrong with it')
    .description(
      'Shows an account, its plan (the next slot, used and left of each limit), its bounces, and what to do if something ' +
        'is wrong with it. Never a credential.',
    )
    .argument('<id>')
    .addHelpText('after', examples(`postrider account show ${anId}`, `postrider account show ${anId} --json`))
    .action((id: string) =>
      start(async () => (await import('../commands/account-show.ts')).showAccount, { id }),
    )

  account
    .command('stats')
    .summary('what it sent, who answered, what came back, by day')
    .description(
      'Shows sends, replies, automatic replies, bounces, complaints, unsubscribes and failures of the last days, and where ' +
        'the account stands with its bounce brake. Answers count once per send, on the day of the first one.',
    )
    .argument('<id>')
    .option('--days <n>', 'how many days, today the last of them', wholeNumber(1, 366), 30)
    .option('--time-zone <zone>', 'where days begin and end, such as Europe/Paris', timeZone, 'UTC')
    .addHelpText(
      'after',
      examples(`postrider account stats ${anId}`, `postrider account stats ${anId} --days 7`),
    )
    .action((id: string, options: { days: number; timeZone: string }) =>
      start(async () => (await import('../commands/account-stats.ts')).showStatistics, { id, ...options }),
    )

  account
    .command('pin')
    .summary('accept exactly one certificate at a server')
    .description(
      'Accepts the certificate with this SHA-256 fingerprint at the SMTP or IMAP server, whatever its issuer, names and ' +
        'dates, and no other: for Proton Mail Bridge and servers of your own. "postrider test" shows the fingerprint; ' +
        'compare it with the one that the server has. Another host, or --remove, takes the pin back.',
    )
    .argument('<id>')
    .addArgument(new Argument('<endpoint>', 'which server').choices(['smtp', 'imap']))
    .argument('[sha256]', '64 hexadecimal digits, with or without colons')
    .option('--remove', 'take the pin back: certificates are verified again')
    .addHelpText(
      'after',
      examples(
        `postrider account pin ${anId} smtp ${aFingerprint}`,
        `postrider account pin ${anId} smtp --remove`,
      ),
    )
    .action(
      (
        id: string,
        endpoint: 'smtp' | 'imap',
        fingerprint: string | undefined,
        { remove }: { remove?: boolean },
      ) =>
        start(async () => (await import('../commands/account-pin.ts')).pinAccount, {
          id,
          endpoint,
          fingerprint,
          remove,
        }),
    )

  account
    .command('pause')
    .summary('park what it has to send')
    .description('Parks what the account has to send until it is resumed.')
    .argument('<id>')
    .addHelpText('after', examples(`postrider account pause ${anId}`))
    .action((id: string) =>
      start(async () => (await import('../commands/account-pause.ts')).pauseAccount, { id }),
    )

  account
    .command('resume')
    .summary('take it up again')
    .description(
      'Takes an account up again; what was parked gets new slots, spread out. What bounced so far no longer counts.',
    )
    .argument('<id>')
    .addHelpText('after', examples(`postrider account resume ${anId}`))
    .action((id: string) =>
      start(async () => (await import('../commands/account-resume.ts')).resumeAccount, { id }),
    )

  account
    .command('remove')
    .summary('forget its credentials, cancel what waits')
    .description('Forgets its credentials and cancels what waits. What was sent stays as history.')
    .argument('<id>')
    .addHelpText('after', examples(`postrider account remove ${anId}`))
    .action((id: string) =>
      start(async () => (await import('../commands/account-remove.ts')).removeAccount, { id }),
    )
}

const accountFields = `
One account; only email and smtp are needed:
  {
    "email": "ann@example.com",
    "displayName": "Ann Lee",
    "provider": "ovh",
    "smtp": {"host": "smtp.example.com", "port": 587, "encryption": "tls", "username": "ann@example.com", "password": "..."},
    "imap": {"host": "imap.example.com", "port": 993, "encryption": "ssl"},
    "limits": {"perHour": 20, "perDay": 200, "minGapSeconds": 60},
    "hours": {"days": [1, 2, 3, 4, 5], "from": "09:00", "to": "17:30", "timeZone": "Europe/Paris"},
    "rampUp": {"start": 10, "step": 5, "ceiling": 100},
    "polling": {"folders": ["INBOX/Sales"], "lookBackDays": 14},
    "guardFollowUps": true,
    "bounceBrake": {"slowAbove": 0.02, "holdAbove": 0.05, "leastSends": 50, "windowDays": 7}
  }
Recipients count against limits, not messages. Days are 1 (Monday) to 7. A ramp-up allows so many recipients on the
first day, more on each day after. Polls read INBOX and Junk, and the folders named here. Guarded follow-ups are held
while answers cannot be seen, and cancelled once a person answered. The brake slows the account, then holds it, when more
than these shares of its sends bounce.`

const importColumns = `
The first line names the columns, as the form does in any of its languages or as in JSON (smtpHost):
  Email,Display name,SMTP Server,Port,Encryption,Username,Password,IMAP Server,IMAP Port
  ann@example.com,Ann Lee,smtp.example.com,587,TLS,ann@example.com,...,imap.example.com,993
Only email and password are needed where the provider is known by the address, or by a column Provider. Results have
the columns line, email, ok, accountId, stage, code, field, remedy. docs/import.md tells the rest.`

const changeFields = `
One change; only id is needed. username and password come together; null takes a limit back to the provider's, the
bounceBrake to its defaults, and removes imap, hours or rampUp:
  {
    "id": "${anId}",
    "displayName": "Ann Lee",
    "smtp": {"host": "smtp.example.com", "port": 587, "encryption": "tls", "username": "ann@example.com", "password": "..."},
    "imap": {"host": "imap.example.com", "port": 993, "encryption": "ssl"},
    "limits": {"perHour": 20, "perDay": null, "minGapSeconds": 60},
    "hours": {"days": [1, 2, 3, 4, 5], "from": "09:00", "to": "17:30", "timeZone": "Europe/Paris"},
    "rampUp": null,
    "polling": {"folders": [], "lookBackDays": 30},
    "guardFollowUps": false,
    "bounceBrake": {"holdAbove": 0.08}
  }`
