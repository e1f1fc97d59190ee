import type { Constraint, Reserved } from './constraint.ts'

/**
 * At most `limit` recipients in (t - lengthMs, t], for every t. One message with more of them, which a throttled
 * account may still have waiting, gets a window for itself.
 *
 * A slot at x lies in all windows that end in [x, x + lengthMs). The fullest of them ends at x itself or at a slot
 * reserved after x, so only those are looked at.
 */
export function makeWindow(reserved: Reserved, lengthMs: number, limit: number): Constraint {
  const behind = makeBehind(reserved, lengthMs)
  const ahead = makeAhead(reserved, lengthMs)

  return {
    earliest(at, recipients) {
      const room = Math.max(limit, recipients)
      behind.moveTo(at)
      if (behind.load() + recipients > room) return behind.oldest() + lengthMs
      ahead.moveTo(at)
      const fullest = ahead.fullest()
      // Only after its end is an instant outside of that window. Instants are whole milliseconds.
      return fullest !== null && fullest.load + recipients > room ? fullest.at + 1 : at
    },
    add(at, recipients) {
      behind.add(at, recipients)
      ahead.add(at, recipients)
    },
  }
}

/** The window that ends at the current instant: a queue of its slots and their sum. */
function makeBehind(reserved: Reserved, lengthMs: number) {
  const slots: Reserved = []
  let first = 0
  let next = 0
  let load = 0

  function add(at: number, recipients: number): void {
    slots.push({ at, recipients })
    load += recipients
  }

  return {
    add,
    load: () => load,
    oldest: () => slots[first]?.at ?? Number.NEGATIVE_INFINITY,
    moveTo(now: number): void {
      for (let slot = reserved[next]; slot !== undefined && slot.at <= now; slot = reserved[++next]) {
        add(slot.at, slot.recipients)
      }
      for (let slot = slots[first]; slot !== undefined && slot.at <= now - lengthMs; slot = slots[++first]) {
        load -= slot.recipients
      }
    },
  }
}

/**
 * The windows that end at slots reserved later but contain the current instant. A sliding-window maximum: a queue in
 * which only those stay that no later one exceeds. What is added now falls into all of them alike, so loads are
 * kept without it and the sum is put on top.
 */
function makeAhead(reserved: Reserved, lengthMs: number) {
  const reservedLoads = loadsAtEnds(reserved, lengthMs)
  const added: Reserved = []
  const queue: { at: number; load: number }[] = []
  let first = 0
  let next = 0
  let addedLoad = 0
  let left = 0
  let leftLoad = 0

  return {
    add(at: number, recipients: number): void {
      added.push({ at, recipients })
      addedLoad += recipients
    },
    fullest(): { at: number; load: number } | null {
      const top = queue[first]
      return top === undefined ? null : { at: top.at, load: top.load + addedLoad }
    },
    moveTo(now: number): void {
      for (let end = reserved[next]; end !== undefined && end.at - lengthMs < now; end = reserved[++next]) {
        // What was added before this window began is not in it, and nothing will be added there any more.
        for (
          let slot = added[left];
          slot !== undefined && slot.at <= end.at - lengthMs;
          slot = added[++left]
        ) {
          leftLoad += slot.recipients
        }
        const load = (reservedLoads[next] ?? 0) - leftLoad
        while (queue.length > first && (queue.at(-1)?.load ?? 0) <= load) queue.pop()
        queue.push({ at: end.at, load })
      }
      while ((queue[first]?.at ?? Number.POSITIVE_INFINITY) <= now) first++
    },
  }
}

/** For each reserved slot, the recipients reserved in the window that ends there. */
function loadsAtEnds(reserved: Reserved, lengthMs: number): number[] {
  let first = 0
  let load = 0
  return reserved.map((end) => {
    load += end.recipients
    for (
      let slot = reserved[first];
      slot !== undefined && slot.at <= end.at - lengthMs;
      slot = reserved[++first]
    ) {
      load -= slot.recipients
    }
    return load
  })
}
