/** A send that left, or will leave, at an instant. */
export type Slot = { at: Date; recipients: number }

/** A send that needs a slot. `notBefore` is the sender's own earliest instant (`sendAfter`). */
export type SlotRequest = { recipients: number; notBefore?: Date }

/** No slot can exist. `field` is the form field at fault; `index` the request, where it is one request's fault. */
export class SlotError extends Error {
  override name = 'SlotError'
  readonly field: 'to' | 'limits' | 'hours' | 'rampUp'
  readonly index?: number

  constructor(message: string, field: SlotError['field'], index?: number) {
    super(message)
    this.field = field
    this.index = index
  }
}
