import { programOf } from './requires.ts'
import { ask, findPort, makeDirectory, startProcess } from './server-process.ts'

/** A running redis-server. */
export type Redis = {
  url: string
  /** Changes with `restart()`. */
  readonly pid: number
  /** Stops it and starts an empty one on the same port. */
  restart(): Promise<void>
  close(): Promise<void>
}

/** A real `redis-server` of its own, on 127.0.0.1, keeping nothing on disk. */
export async function startRedis(): Promise<Redis> {
  const directory = await makeDirectory('redis')
  const port = await findPort()
  const start = () =>
    startProcess({
      command: programOf('redis-server'),
      args: [
        '--port',
        String(port),
        '--bind',
        '127.0.0.1',
        '--dir',
        directory.path,
        '--databases',
        '1024',
        '--save',
        '',
        '--appendonly',
        'no',
      ],
      isReady: async (pid) => (await ask(port, 'INFO server'))?.includes(`process_id:${pid}\r\n`) ?? false,
    })
  let running = await start().catch(async (error) => {
    await directory.remove()
    throw error
  })
  return {
    url: `redis://127.0.0.1:${port}`,
    get pid() {
      return running.pid
    },
    restart: async () => {
      await running.stop()
      running = await start()
    },
    close: async () => {
      await running.stop()
      await directory.remove()
    },
  }
}
