/** Groups of at most `size` entries, cut earlier when they weigh more than `maxWeight`, so that memory stays bounded. */
export async function* inBatches<T>(
  entries: AsyncIterable<T>,
  limits: { size: number; maxWeight: number; weigh(entry: T): number },
): AsyncGenerator<T[]> {
  let batch: T[] = []
  let weight = 0
  for await (const entry of entries) {
    batch.push(entry)
    weight += limits.weigh(entry)
    if (batch.length < limits.size && weight < limits.maxWeight) continue
    yield batch
    batch = []
    weight = 0
  }
  if (batch.length > 0) yield batch
}
