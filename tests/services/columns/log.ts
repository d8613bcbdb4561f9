import { createHash } from 'node:crypto'
import { onTestFinished } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import type { Columns } from '#app/core/tally/columns/columns.ts'
import type { RowArray } from '#app/core/tally/columns/column.ts'
import type { RowBlock } from '#app/core/tally/columns/row-block.ts'
import type { ResponseSource } from '#app/core/response/answer.ts'
import type { EntryKind } from '#app/core/response/entry.ts'
import type { ColumnsEvent } from '#app/services/results/columns/columns-event.ts'
import {
  createColumnsStore,
  type ColumnsBounds,
  type ColumnsStore,
  type SurveyColumns,
} from '#app/services/results/columns-store.server.ts'
import type { SnapshotPolicy } from '#app/services/results/columns/snapshots.server.ts'
import { appendEntry, findEntry } from '#db/response-log.server.ts'
import { through } from '#tests/support/fieldwork.ts'
import { must, type World } from '#tests/support/world.ts'

export const SLUG = 'a-survey-of-trips'

const trips = {
  type: 'paneldynamic',
  name: 'trips',
  templateElements: [
    { type: 'radiogroup', name: 'by', choices: ['bus', 'train'] },
    { type: 'text', name: 'minutes', inputType: 'number', visibleIf: "{panel.by} = 'train'" },
  ],
}

const survey = (...elements: readonly JsonObject[]): JsonObject => ({
  title: 'Trips',
  pages: [{ name: 'only', elements }],
})

const first = survey(
  { type: 'radiogroup', name: 'liked', choices: ['yes', 'no'], showDontKnowItem: true },
  { type: 'checkbox', name: 'reasons', choices: ['price', 'time', 'other'] },
  { type: 'text', name: 'age', inputType: 'number', visibleIf: "{liked} = 'yes'" },
  { type: 'text', name: 'since', inputType: 'date' },
  trips,
)

export const SOURCES = { [SLUG]: first }

/** Another choice, another question, and dates that became words. */
export const SECOND = survey(
  { type: 'radiogroup', name: 'liked', choices: ['no', 'yes', 'so-so'], showDontKnowItem: true },
  { type: 'checkbox', name: 'reasons', choices: ['price', 'time', 'other'] },
  { type: 'text', name: 'age', inputType: 'number', visibleIf: "{liked} = 'yes'" },
  { type: 'text', name: 'since' },
  trips,
  { type: 'rating', name: 'again' },
)

export function answersOf(n: number): JsonObject {
  return {
    ...(n % 4 === 0 ? {} : { liked: ['yes', 'no', 'dontknow'][n % 3] ?? 'yes' }),
    ...(n % 5 === 0 ? {} : { reasons: n % 2 === 0 ? ['price', 'other'] : ['time'] }),
    ...(n % 3 === 0 ? { age: 20 + (n % 60) } : {}),
    ...(n % 7 === 0 ? { since: `2026-0${1 + (n % 8)}-11` } : {}),
    trips: Array.from({ length: n % 4 }, (_, trip) =>
      (n + trip) % 2 === 0 ? { by: 'train', minutes: 10 * n + trip } : { by: 'bus' },
    ),
  }
}

/** Says in the log what became of a response that was sent. */
export async function becomes(world: World, id: string, kind: EntryKind): Promise<void> {
  const { id: surveyId } = world.survey(SLUG)
  await world.database.write((tx) => {
    const sent = findEntry(tx, surveyId, id as never, 'submitted')
    if (sent === null) throw new Error(`No response ${id}`)
    const { collectorId, versionId, source } = sent
    const entry = { surveyId, collectorId, versionId, source, responseId: id as never }
    appendEntry(tx, { ...entry, kind, at: world.clock.now, detail: null })
  })
}

/** Two versions, two sources, hours apart, and everything that can become of a response. */
export async function fillLog(world: World, responses: number): Promise<readonly string[]> {
  const practice = world.shell.catalog.collectorOfKind(world.survey(SLUG).id, 'practice')
  if (practice === null) throw new Error('No practice collector')
  const ids: string[] = []
  for (let n = 1; n <= responses; n += 1) {
    world.clock.now += 7 * 60_000
    if (n === Math.ceil(responses / 2)) must(await world.publish(SLUG, SECOND))
    const door = n % 10 === 0 ? through(practice) : {}
    const startedAt = n % 6 === 0 ? null : world.clock.now - n * 20_000
    const accepted = must(await world.submit(SLUG, answersOf(n), { ...door, startedAt }))
    ids.push(accepted.id)
    if (n % 11 === 0) await world.withdraw(accepted)
    if (n % 13 === 0) await becomes(world, accepted.id, 'excluded')
    if (n % 26 === 0) await becomes(world, accepted.id, 'restored')
    if (n % 17 === 0) {
      await becomes(world, accepted.id, 'excluded')
      if (n % 11 !== 0) await world.withdraw(accepted)
      await becomes(world, accepted.id, 'restored')
    }
  }
  return ids
}

export const MAIN_THREAD = { mostOnMainThread: Number.MAX_SAFE_INTEGER }
export const OWN_THREAD = { mostOnMainThread: 0 }

export type Watched = { readonly store: ColumnsStore; readonly events: ColumnsEvent[] }

export function openStore(
  world: World,
  bounds: Partial<ColumnsBounds>,
  snapshots: SnapshotPolicy = 'written',
): Watched {
  const events: ColumnsEvent[] = []
  const store = createColumnsStore(world.database, world.shell.catalog, {
    now: () => world.clock.now,
    snapshots,
    onLetGo: () => undefined,
    onEvent: (event) => events.push(event),
    bounds: { leastInSnapshot: 1, ...bounds },
  })
  // A snapshot that is still being written would be in the way of letting the folder go.
  onTestFinished(() => store.stop())
  return { store, events }
}

export const kindsOf = ({ events }: Watched): readonly string[] =>
  events.map(({ kind }) => kind).filter((kind) => kind !== 'loading')

const SOURCES_OF_RESPONSES: readonly ResponseSource[] = ['live', 'practice', 'import']

export const arraysIn = (block: RowBlock): readonly RowArray[] => [
  ...block.arrays,
  ...block.children.flatMap(arraysIn),
]

const bytesIn = (columns: Columns): Buffer =>
  Buffer.concat(
    arraysIn(columns.block()).map(
      ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
    ),
  )

export const bytesOf = (columns: SurveyColumns): Buffer =>
  Buffer.concat(SOURCES_OF_RESPONSES.map((source) => bytesIn(columns.of(source))))

/** Alike where every byte is. */
export const digestOf = (columns: SurveyColumns): string =>
  createHash('sha256')
    .update(bytesOf(columns))
    .update(
      JSON.stringify(
        SOURCES_OF_RESPONSES.map((source) => {
          const { rows, responses, arrivals } = columns.of(source)
          const { received, bases, origins } = arrivals.parts()
          const runs = [received, bases].map(({ starts, values }) => [[...starts], [...values]])
          return [rows, responses, origins, runs]
        }),
      ),
    )
    .digest('hex')
