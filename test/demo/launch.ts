// The outer process. Node reads NODE_EXTRA_CA_CERTS only when it starts, so the demo runs in a child that trusts the
// demo's own authority as production would trust a private one. What the child leaves behind, however it ends, goes.
import { type ChildProcess, spawn } from 'node:child_process'
import { directoryVariable, makeDirectory, removeDirectory } from './directory.ts'
import { exitCodeOf, onEndingSignals } from './signals.ts'

/** Runs `node ...command` in a directory of its own, and removes that. Returns the exit code. */
export async function launch(command: string[]): Promise<number> {
  const { path, certificate } = await makeDirectory()
  try {
    const child = spawn(process.execPath, command, {
      stdio: 'inherit',
      env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate, [directoryVariable]: path },
    })
    // Ctrl-C reaches the child by itself, `kill` only us; the child does not mind hearing it twice.
    const stop = onEndingSignals((signal) => child.kill(signal))
    const exitCode = await ended(child)
    stop()
    return exitCode
  } finally {
    await removeDirectory(path)
  }
}

function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(signal ? exitCodeOf(signal) : (code ?? 1)))
  })
}
