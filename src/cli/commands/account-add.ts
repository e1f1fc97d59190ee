import type { Client } from '../../client.ts'
import { ConfigError } from '../../config.ts'
import { InputError } from '../../errors.ts'
import type { AccountInput } from '../../model/account.ts'
import { effectiveLimits } from '../../pacing/limits.ts'
import { presetById } from '../../providers/lookup.ts'
import { type Document, readDocuments } from '../input/documents.ts'
import type { Command } from '../io.ts'
import type { Output } from '../output.ts'
import { withClient } from '../session.ts'
import { requireStdin } from '../usage.ts'

/** Accounts from stdin. A bad one is reported and costs the others nothing. */
export const addAccounts: Command<{ source: string }> = (context, { source }) => {
  requireStdin(source, 'account add', 'postrider account add - < account.json')
  return withClient(context, async (client, { runtime }) => {
    if (runtime.publicKey === undefined) {
      throw new ConfigError(['POSTRIDER_PUBLIC_KEY is missing; run "postrider keys generate"'])
    }
    let count = 0
    let isAllGood = true
    for await (const document of readDocuments(context.io.stdin)) {
      count += 1
      if (!(await addOne(client, context.out, document))) isAllGood = false
    }
    if (count === 0) context.out.note('Nothing to add: standard input was empty.')
    return isAllGood && count > 0 ? 0 : 1
  })
}

async function addOne(client: Client, out: Output, document: Document): Promise<boolean> {
  const { line } = document
  const refuse = async (error: string) => {
    await out.print({ line, error }, () => out.style.red(`Line ${line}: ${error}`))
    return false
  }
  if ('error' in document) return refuse(document.error)
  try {
    // `add` checks every field itself.
    const input = document.value as AccountInput
    const { id, email, provider } = await client.accounts.add(input)
    await out.print({ id, email, provider }, () => `Added ${email} (${nameOf(provider)}): ${id}`)
    for (const warning of limitWarnings(provider, input)) out.note(`warning: ${email}: ${warning}`)
    if (!out.isJson) out.note(`Check it with: postrider test ${id}`)
    return true
  } catch (error) {
    if (error instanceof InputError) return refuse(error.message)
    throw error
  }
}

function limitWarnings(provider: string, { limits }: AccountInput): string[] {
  const preset = presetById(provider)
  return preset ? effectiveLimits(preset.limits, limits).warnings : []
}

function nameOf(provider: string): string {
  return presetById(provider)?.name ?? provider
}
