// What an app backend gets by `import 'postrider'`: the built package, found by its name, in a process of its own.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { listen } from '../../helpers/listen.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Notes every module that the ES loader loads; those of require() are in its cache. */
const loaderHooks = `
  import { appendFileSync } from 'node:fs'
  export async function load(url, context, next) {
    appendFileSync(2, 'LOADED ' + url + '\\n')
    return next(url, context)
  }`

/** Notes everything that could keep a process alive or reach another one, also if it is gone again. */
const resourceHooks = `
  import { createHook } from 'node:async_hooks'
  globalThis.resources = []
  createHook({ init: (id, type) => void globalThis.resources.push(type) }).enable()`

describe('importing postrider', () => {
  it('loads neither a mail library nor the half that opens credentials', async () => {
    const { loaded } = await run(`
      import { register, createRequire } from 'node:module'
      register('data:text/javascript,' + ${JSON.stringify(encodeURIComponent(loaderHooks))})
      await import('postrider')
      for (const path of Object.keys(createRequire(process.cwd() + '/').cache)) console.error('LOADED ' + path)`)
    const names = loaded.map((path) => path.replaceAll('\\', '/'))
    // The trace works: it has what must be there, of both kinds of module.
    expect(names.filter((name) => name.endsWith('/dist/src/credentials/seal.js'))).not.toEqual([])
    expect(names.filter((name) => name.includes('/node_modules/pg/'))).not.toEqual([])
    const forbidden =
      /\/node_modules\/(?:nodemailer|imapflow|smtp-server|hoodiecrow-imap)\/|\/dist\/(?:workers\/|src\/credentials\/open\.js|src\/mail\/(?:smtp|imap))/
    expect(names.filter((name) => forbidden.test(name))).toEqual([])
  })

  it('opens nothing, starts no timer, and the process ends by itself', async () => {
    const { result } = await run(`
      const hooks = 'data:text/javascript,' + ${JSON.stringify(encodeURIComponent(resourceHooks))}
      await import(hooks)
      const { createClient } = await import('postrider')
      console.log(JSON.stringify({ type: typeof createClient, resources: globalThis.resources }))`)
    expect(result).toMatchObject({ type: 'function' })
    const { resources } = result as { resources: string[] }
    // Reading the files of the package is seen, so a socket or a timer would be.
    expect(resources.some((type) => /^FS(?:REQ|Req)/.test(type))).toBe(true)
    const suspicious =
      /^(?:TCP|TLS|UDP|PIPECONNECT|HTTP|GETADDRINFO|GETNAMEINFO|QUERY|Timeout|WORKER|PROCESSWRAP)/
    expect(resources.filter((type) => suspicious.test(type))).toEqual([])
  })

  it.each(['postgres', 'redis'])('creating a client (queue in %s) connects to nothing', async (backend) => {
    const connections: Socket[] = []
    const server = await listen(createServer((socket) => void connections.push(socket)))
    try {
      const options = {
        databaseUrl: `postgres://nobody:nothing@127.0.0.1:${server.port}/none`,
        ...(backend === 'redis' ? { redisUrl: `redis://127.0.0.1:${server.port}` } : {}),
      }
      // Nothing is closed: a connection would keep the process alive until it gives up.
      const { result } = await run(`
        const { createClient } = await import('postrider')
        const client = createClient(${JSON.stringify(options)})
        setTimeout(() => process.exit(), 5_000).unref()
        let isIdle = false
        process.once('beforeExit', () => (isIdle = true))
        process.once('exit', () => console.log(JSON.stringify({ methods: Object.keys(client), isIdle })))`)
      expect(result).toEqual({
        methods: expect.arrayContaining(['accounts', 'sends', 'close']),
        isIdle: true,
      })
      expect(connections).toHaveLength(0)
    } finally {
      await server.close()
    }
  })
})

/** Runs a module in the project's folder, where the package knows itself by name. Rejects if it does not end. */
async function run(code: string): Promise<{ result: unknown; loaded: string[] }> {
  if (!existsSync(`${root}dist/src/index.js`)) throw new Error('dist is missing: run "npm run build" first')
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--no-warnings', '--input-type=module', '-e', code],
    { cwd: root, timeout: 20_000, maxBuffer: 16 * 1024 * 1024, env: { ...process.env, NODE_OPTIONS: '' } },
  )
  const loaded = [...stderr.matchAll(/^LOADED (.*)$/gm)].map(([, path]) => path ?? '')
  return { result: stdout === '' ? undefined : JSON.parse(stdout), loaded }
}
