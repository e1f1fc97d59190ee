// What the two database roles may do. The backend writes credentials and cannot read them; only the worker can.
import pg from 'pg'

const readOnly = ['attempts', 'migrations']
const backendRights: Record<string, string> = {
  accounts: 'SELECT, INSERT, UPDATE',
  providers_in_use: 'SELECT, INSERT',
  egresses: 'SELECT',
  sends: 'SELECT, INSERT, UPDATE',
  messages: 'INSERT',
  recipients: 'SELECT, INSERT, UPDATE',
  connection_tests: 'SELECT, INSERT, UPDATE',
  events: 'SELECT, INSERT',
  // A person may say what a reply is.
  replies: 'SELECT, UPDATE',
  ...Object.fromEntries(readOnly.map((table) => [table, 'SELECT'])),
}

/** An UPDATE or DELETE must be able to name its row; the box itself stays unreadable. */
const credentialColumns = 'account_id, endpoint, key_id, version, updated_at'

/**
 * @param queues names of all queues, whose sequences BullMQ would otherwise make on first use, which needs more rights
 * @throws Error that names the role if it does not exist
 */
export async function grantBackend(databaseUrl: string, role: string, queues: string[]): Promise<void> {
  await grant(databaseUrl, role, queues, (name) => [
    // A role that was a worker's before keeps nothing of that.
    `REVOKE ALL ON ALL TABLES IN SCHEMA postrider FROM ${name}`,
    ...Object.entries(backendRights).map(
      ([table, rights]) => `GRANT ${rights} ON postrider.${table} TO ${name}`,
    ),
    `GRANT INSERT, UPDATE, DELETE ON postrider.credentials TO ${name}`,
    `GRANT SELECT (${credentialColumns}) ON postrider.credentials TO ${name}`,
    // Whether there are contents, not what they are.
    `GRANT SELECT (send_id) ON postrider.messages TO ${name}`,
  ])
}

/**
 * @param queues as for `grantBackend`
 * @throws Error that names the role if it does not exist
 */
export async function grantWorker(databaseUrl: string, role: string, queues: string[]): Promise<void> {
  await grant(databaseUrl, role, queues, (name) => [
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA postrider TO ${name}`,
  ])
}

async function grant(
  databaseUrl: string,
  role: string,
  queues: string[],
  statements: (name: string) => string[],
): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'postrider migrate',
    connectionTimeoutMillis: 10_000,
  })
  await client.connect()
  try {
    const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
    if (found.rowCount === 0)
      throw new Error(`The database has no role "${role}"; create it first (CREATE ROLE).`)
    const name = pg.escapeIdentifier(role)
    await client.query('BEGIN')
    await makeSequences(client, queues)
    for (const statement of [...schemaRights(name), ...statements(name)]) await client.query(statement)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    await client.end()
  }
}

/** BullMQ numbers jobs by a sequence per queue, also where every job has an id of its own. */
async function makeSequences(client: pg.Client, queues: string[]): Promise<void> {
  await client.query('SET LOCAL search_path TO bullmq')
  for (const queue of queues) {
    const found = await client.query('SELECT job_id_seq_name($1) AS name', [queue])
    await client.query(`CREATE SEQUENCE IF NOT EXISTS ${pg.escapeIdentifier(String(found.rows[0]?.name))}`)
  }
}

/** Both roles enqueue and follow jobs when the queue is in Postgres. */
function schemaRights(name: string): string[] {
  return [
    `GRANT USAGE ON SCHEMA postrider, bullmq TO ${name}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO ${name}`,
    `GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA bullmq TO ${name}`,
    `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO ${name}`,
  ]
}
