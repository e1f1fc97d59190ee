// What the benchmark and its child processes say to each other: a verb with an input, answered once.

export type Question = { id: number; verb: string; input: unknown }
export type Answer = { id: number; result?: unknown; error?: string }

/** The verbs of a child process, as functions of at most one input. */
export type Verbs<V> = { [Verb in keyof V]: (...input: never[]) => Promise<unknown> }
