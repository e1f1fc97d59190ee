// An app backend: the built package, found by its name, in a process of its own. JavaScript, because the build leaves
// the tests out. It tells its parent how many calls were answered; 0 when it is connected.
import { createClient } from 'postrider'

const client = createClient({ databaseUrl: process.env.DATABASE_URL })

process.once('message', async (calls) => {
  for (const [index, inputs] of calls.entries()) {
    await enqueue(inputs)
    process.send(index + 1)
  }
})
process.once('disconnect', () => client.close())

await client.accounts.list()
process.send(0)

async function enqueue(inputs) {
  if (inputs.length === 1) return client.sends.enqueue(inputs[0])
  for (const result of await client.sends.enqueueMany(inputs)) {
    if ('error' in result) throw new Error(result.error)
  }
}
