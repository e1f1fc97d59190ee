import type { AccountStatistics, Sums } from '../../client/statistics.ts'
import type { Account } from '../../model/account.ts'
import type { Command } from '../io.ts'
import type { Output } from '../output.ts'
import { withClient } from '../session.ts'
import { percent, sayBounces } from '../show/bounces.ts'
import { type Column, fields, table } from '../show/table.ts'

type Args = { id: string; days: number; timeZone: string }

export const showStatistics: Command<Args> = (context, { id, days, timeZone }) =>
  withClient(context, async (client) => {
    const account = await client.accounts.get(id)
    const statistics = await client.accounts.statistics(id, { days, timeZone })
    await context.out.print(statistics, () => toText(account, statistics, context.out))
    return 0
  })

type Row = { date: string } & Sums

/** Days on which nothing happened are left out; --json has them all. */
function toText(
  { email, bounceBrake }: Account,
  { days, total, rates, window }: AccountStatistics,
  out: Output,
): string {
  const busy = days.filter(({ date: _date, ...sums }) => Object.values(sums).some((count) => count > 0))
  const rows = busy.length > 0 ? [...busy, { date: 'total', ...total }] : []
  const span = days.length === 1 ? 'today' : `the last ${days.length} days`
  return [
    out.style.bold(`${email}, ${span}`),
    rows.length === 0 ? 'Nothing was sent, and nothing came.' : table(columns, rows, out.width),
    '',
    fields([
      ['reply rate', percent(rates.reply)],
      ['bounce rate', percent(rates.bounce)],
      ['brake', sayBounces(window, bounceBrake)],
    ]),
  ].join('\n')
}

const columns: Column<Row>[] = [
  { title: 'day', value: ({ date }) => date },
  number('sent', 'sent'),
  number('replied', 'replied'),
  number('auto', 'autoReplied'),
  number('bounced', 'bounced'),
  number('complained', 'complained'),
  number('unsubscribed', 'unsubscribed'),
  number('failed', 'failed'),
]

/** Nothing is shown as nothing, so that what there is catches the eye. */
function number(title: string, name: keyof Sums): Column<Row> {
  return { title, value: (row) => (row[name] === 0 ? '' : String(row[name])), isNumber: true }
}
