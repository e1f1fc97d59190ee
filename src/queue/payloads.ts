// Job data is clear text in Redis and may be older than the code that reads it: ids only, parsed as unknown.
import { z } from 'zod'

/** `isAsked`: a person waits for it, so it is not enough that another poll is under way. */
export const pollPayload = z.object({ accountId: z.uuid(), isAsked: z.boolean() })
/** Turns at sending, and looks into a mailbox. */
export const accountPayload = z.object({ accountId: z.uuid() })
export const testPayload = z.object({ testId: z.uuid() })
export const maintenancePayload = z.object({ task: z.enum(['due-polls', 'sweep']) })

export type PollPayload = z.infer<typeof pollPayload>
export type AccountPayload = z.infer<typeof accountPayload>
export type TestPayload = z.infer<typeof testPayload>
export type MaintenancePayload = z.infer<typeof maintenancePayload>
