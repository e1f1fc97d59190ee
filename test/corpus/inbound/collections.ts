// Every message of the corpus, by where it stands. All were written for it, in the forms that public collections show
// (named at the head of each file), with sample names on example domains. What counts is the first try, on messages that
// were labelled before they were judged; what a report prints afterwards only shows that nothing was lost:
//
//   151 messages, gateways to complaints, before the kinds that are judged now:      72 % of the kinds
//    71 notices and reports, after:  97 %, recipients of reports 16 of 16, in words 49 of 53
//    98 absences and conversations:  95 %, all automatic answers and all answers of people among them
//    35 lookalikes and challenges:   77 %
//    15 notices of real systems:     93 %, recipients 14 of 15
//    45 later samples:               87 %, all answers of people among them
//     7 notices of real systems:    100 %, recipients 7 of 7
//   207 of today's systems and everyday answers: 97 %, recipients of reports 33 of 35; of the answers of people 90 %, all
//       that were missed written at a desk; nothing else was taken for an answer
//    92 traps:  87 %, all answers of people; 76 % of what was taken for one was one, absences in nine other languages not
//    69 odd programs:  91 %, answers of people 87 % found, 93 % of what was taken for one was one

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InboundKind } from '../../../src/inbound/message.ts'
import { absences } from './absences.ts'
import { challenges, complaints } from './challenges.ts'
import { cloudBounces } from './cloud-bounces.ts'
import { conversations } from './conversations.ts'
import { departures } from './departures.ts'
import { desks } from './desks.ts'
import { everyday } from './everyday.ts'
import { gatewayBounces } from './gateway-bounces.ts'
import { laterSamples } from './later-samples.ts'
import { machines } from './machines.ts'
import type { CorpusMail } from './mail.ts'
import { notifications } from './notifications.ts'
import { answers, lookalikes } from './people.ts'
import { programs } from './programs.ts'
import { providerBounces } from './provider-bounces.ts'
import { publicFixtures } from './public-fixtures.ts'
import { reports } from './reports.ts'
import { traps } from './traps.ts'

export const inboundCollections: Record<string, CorpusMail[]> = {
  'first samples': readFirst(),
  gateways: gatewayBounces,
  'provider notices': providerBounces,
  reports,
  machines,
  absences,
  people: answers,
  conversations,
  lookalikes,
  notifications,
  challenges,
  complaints,
  'later samples': laterSamples,
  'public fixtures': publicFixtures,
  'cloud bounces': cloudBounces,
  desks,
  everyday,
  departures,
  traps,
  programs,
}

/** The single files beside expected.json, whose every field a unit test holds. */
function readFirst(): CorpusMail[] {
  // Not beside this file once it is built: npm and vitest both start where package.json is.
  const folder = join('test', 'corpus', 'inbound')
  const expected: Record<string, { kind: InboundKind; bounce?: { recipient: string | null } }> = JSON.parse(
    readFileSync(join(folder, 'expected.json'), 'utf8'),
  )
  return Object.entries(expected).map(([name, { kind, bounce }]) => ({
    name,
    label: { kind, ...(bounce ? { recipient: bounce.recipient } : {}) },
    mail: readFileSync(join(folder, name)),
  }))
}
