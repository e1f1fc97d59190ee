// Group commit: what many want written at the same time goes to the database together.

/**
 * Runs what is asked for while earlier batches are under way as one batch. Who asks alone waits for nobody.
 * A batch that fails, fails for all of it; or is taken apart, so that one bad item fails alone.
 *
 * @param run answers a batch in its order
 * @param atOnce how many batches are under way at most
 * @param most how many items a batch has at most
 * @param isRepeatable whether an item may run twice, as it does when its batch is taken apart
 */
export function makeBatcher<Item, Answer>(
  run: (items: Item[]) => Promise<Answer[]>,
  { atOnce, most, isRepeatable = false }: { atOnce: number; most: number; isRepeatable?: boolean },
): (item: Item) => Promise<Answer> {
  type Asked = { item: Item; resolve(answer: Answer): void; reject(error: unknown): void }
  const waiting: Asked[] = []
  let underWay = 0

  async function answer(batch: Asked[]): Promise<void> {
    try {
      const answers = await run(batch.map(({ item }) => item))
      batch.forEach(({ resolve, reject }, index) => {
        if (index in answers) resolve(answers[index] as Answer)
        else reject(new Error(`A batch of ${batch.length} got ${answers.length} answers`))
      })
    } catch (error) {
      if (isRepeatable && batch.length > 1) await Promise.all(batch.map((asked) => answer([asked])))
      else for (const { reject } of batch) reject(error)
    }
  }

  function start(): void {
    while (waiting.length > 0 && underWay < atOnce) {
      underWay += 1
      void answer(waiting.splice(0, most)).finally(() => {
        underWay -= 1
        start()
      })
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      // Whoever asks in the same turn of the event loop comes along.
      if (waiting.length === 1) setImmediate(start)
    })
}
