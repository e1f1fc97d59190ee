import type { Readable, Writable } from 'node:stream'
import type { Lang } from '../failures/explain.ts'
import type { Output } from './output.ts'

/** What a command touches of its process; tests bring their own. */
export type Io = {
  stdin: Readable
  stdout: OutStream
  stderr: OutStream
  /** Left out: the environment of the process. */
  env?: NodeJS.ProcessEnv
}

export type OutStream = Writable & { isTTY?: boolean; columns?: number; hasColors?(): boolean }

export type CommandContext = { io: Io; out: Output; lang: Lang }

/** 0: done. 1: the thing failed. Wrong usage is thrown. */
export type ExitCode = 0 | 1

export type Command<Args> = (context: CommandContext, args: Args) => Promise<ExitCode>
