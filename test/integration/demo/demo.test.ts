import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { allPasswords } from '../../demo/people.ts'
import { stepNames } from '../../demo/steps/names.ts'
import { makeDirectory } from '../../helpers/server-process.ts'

const main = fileURLToPath(new URL('../../../dist/test/demo/main.js', import.meta.url))

type Document = {
  ok: boolean
  lang: string
  tookMs: number
  steps: { name: string; ok: boolean; failure?: { code: string; remedy: string; fieldLabel: string } }[]
}

describe('npm run demo', { concurrent: true }, () => {
  it('shows every step as a line where there is no terminal', async () => {
    const { exitCode, stdout, stderr } = await runDemo([])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout.match(/^ ✓/gm)).toHaveLength(stepNames.length)
    expect(stdout).not.toContain('✗')
    expect(stdout).not.toContain('\u001b')
    expect(stdout).toContain('npm start')
    expect(stdout).toContain('README.md')
  })

  it.each(['en', 'hi'])('prints one JSON document with every result (%s)', async (lang) => {
    const { exitCode, stdout, stderr } = await runDemo(['--json', '--lang', lang])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    const document: Document = JSON.parse(stdout)
    expect(document).toMatchObject({ ok: true, lang })
    expect(document.tookMs).toBeLessThan(60_000)
    expect(document.steps.map(({ name, ok }) => ({ name, ok }))).toEqual(
      stepNames.map((name) => ({ name, ok: true })),
    )
    const failures = document.steps.flatMap(({ failure }) => failure ?? [])
    expect(failures.map(({ code }) => code)).toEqual([
      'connection-refused',
      'bad-credentials',
      'certificate-expired',
      'daily-limit',
    ])
    for (const { remedy, fieldLabel } of failures) {
      expect(fieldLabel).not.toBe('')
      expect(/\p{Script=Devanagari}/u.test(remedy)).toBe(lang === 'hi')
    }
  })

  it('stops and removes everything when it is interrupted', async () => {
    const { exitCode, stdout } = await runDemo([], { interruptAt: 'Connection test' })
    expect(exitCode).toBe(130)
    expect(stdout).toContain('Interrupted')
  })

  it('explains its options when it is called wrongly', async () => {
    const { exitCode, stdout, stderr } = await runDemo(['--lang', 'de'])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toMatch(/de is none of en, fr, es, pt, hi.*Usage: npm run demo/s)
  })
})

/** Runs the built demo in a temporary directory of its own, and checks what must hold however it ends. */
async function runDemo(args: string[], { interruptAt }: { interruptAt?: string } = {}) {
  if (!existsSync(main)) throw new Error(`${main} is missing: "npm test" builds it, or "npm run build"`)
  const directory = await makeDirectory('demo-test')
  try {
    const child = spawn(process.execPath, [main, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TMPDIR: directory.path },
    })
    let [stdout, stderr] = ['', '']
    let isInterrupted = false
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk
      if (interruptAt === undefined || isInterrupted || !stdout.includes(interruptAt)) return
      isInterrupted = true
      child.kill('SIGINT')
    })
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      stderr += chunk
    })
    const [exitCode] = await once(child, 'close')

    const output = stdout + stderr
    expect(output).not.toMatch(/\{\w+\}|\[object|undefined|NaN/)
    expect(
      allPasswords.filter((password) => formsOf(password).some((form) => output.includes(form))),
    ).toEqual([])
    expect(readdirSync(directory.path)).toEqual([])
    expect(processesNaming(directory.path)).toEqual([])
    return { exitCode, stdout, stderr }
  } finally {
    await directory.remove()
  }
}

function formsOf(password: string): string[] {
  const base64 = Buffer.from(password).toString('base64')
  return [password, JSON.stringify(password).slice(1, -1), encodeURIComponent(password), base64]
}

/** Command lines with this path in them, such as `postgres -D ...`; nothing where there is no /proc. */
function processesNaming(path: string): string[] {
  if (!existsSync('/proc/self/cmdline')) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(commandLine)
    .filter((line) => line.includes(path))
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}
