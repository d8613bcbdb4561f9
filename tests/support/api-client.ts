import { randomUUID } from 'node:crypto'
import type { Json } from '#app/core/json.ts'
import { inventAnswers } from '#app/core/study/invent-answers.ts'
import { seededRandom } from '#app/core/study/seeded-random.ts'
import { readFolder } from '#app/services/surveys/read-folder.server.ts'
import { planOf } from '#app/core/response/plan.ts'
import { readSource } from '#app/surveyjs/read-source.server.ts'
import { join } from 'node:path'
import type { RunningApp } from './running-app.ts'

type Reply = { readonly status: number; readonly body: { readonly [key: string]: Json } }

/** POST …/responses, as any program would. */
export async function post(
  app: Pick<RunningApp, 'url'>,
  slug: string,
  answers: unknown,
  more: { readonly id?: string; readonly [key: string]: unknown } = {},
): Promise<Reply> {
  const reply = await fetch(`${app.url}/api/v1/surveys/${slug}/responses`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id: randomUUID(), answers, ...more }),
  })
  return { status: reply.status, body: (await reply.json()) as Reply['body'] }
}

export async function get(app: Pick<RunningApp, 'url'>, path: string): Promise<Reply> {
  const reply = await fetch(`${app.url}${path}`)
  return { status: reply.status, body: (await reply.json()) as Reply['body'] }
}

const consumers = readFolder(join(import.meta.dirname, '../../surveys/empathy-consumers-2020'))
const read = readSource(consumers.ok ? consumers.value.source : null).definition

/** Complete answers to the consumer survey; the number decides which. */
export function someAnswers(number: number): unknown {
  if (read === null) throw new Error('The consumer survey cannot be read')
  return {
    ...inventAnswers(planOf(read, {}), seededRandom(number)),
    contacted: 'yes',
    strongFeelings: 'yes',
    understood: number % 2 === 0 ? 'well' : 'notWell',
    importance: number % 3 === 0 ? 'fairly' : 'very',
  }
}

export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')
