import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { isJsonObject, type Json, type JsonObject } from '#app/core/json.ts'
import type { Outcome } from './judge.ts'
import type { Sent } from './submission-case.ts'

export type Reply = {
  readonly status: number
  readonly body: JsonObject
  /** From the first byte sent to the last one received. */
  readonly milliseconds: number
}

export type Message = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

const JSON_TYPE = { 'Content-Type': 'application/json' }

/** Sends bytes as they are; a server that hangs up early is heard all the same. */
export function send(base: string, message: Message): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const out = request(
      base + message.path,
      {
        method: message.method,
        headers: { ...message.headers, 'Content-Length': message.body.length },
        agent: false,
      },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            body: readBody(Buffer.concat(chunks).toString('utf8')),
            milliseconds: performance.now() - started,
          }),
        )
      },
    )
    out.on('error', reject)
    out.end(message.body)
  })
}

function readBody(text: string): JsonObject {
  try {
    const parsed: unknown = JSON.parse(text)
    return isJsonObject(parsed) ? parsed : {}
  } catch {
    return {}
  }
}

export const getting = (path: string): Message => ({
  method: 'GET',
  path,
  headers: {},
  body: Buffer.alloc(0),
})

export const posting = (
  path: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = JSON_TYPE,
): Message => ({
  method: 'POST',
  path,
  // A media type that is empty stands for none.
  headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== '')),
  body: typeof body === 'string' ? Buffer.from(body) : body,
})

/** A response to a survey, under an id that nobody has used. */
export function responseMessage(slug: string, sent: Sent): Message {
  const path = `/api/v1/surveys/${slug}/responses`
  const id = randomUUID()
  switch (sent.kind) {
    case 'answers':
      return posting(path, JSON.stringify({ id, answers: sent.answers, ...sent.more }))
    case 'answersText':
      return posting(path, `{"id":"${id}","answers":${sent.text}}`)
    case 'bytes':
      return posting(path, withId(sent.bytes, id), { ...JSON_TYPE, ...sent.headers })
  }
}

const withId = (bytes: string | Uint8Array, id: string) =>
  typeof bytes === 'string'
    ? bytes.replaceAll('"ID"', `"${id}"`)
    : Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('"ID"', `"${id}"`), 'latin1')

/** What a reply says of a response; what was stored is read with its receipt. */
export async function submissionOutcome(base: string, reply: Reply): Promise<Outcome> {
  if (reply.status !== 201) return refusal(reply, 'answers')
  if (reply.body['outcome'] === 'screenedOut') return { outcome: 'screenedOut' }
  const receipt = reply.body['receipt']
  if (typeof receipt !== 'string') throw new Error('A response was stored without a receipt')
  const { body } = await send(base, getting(`/api/v1/receipts/${receipt}`))
  return { outcome: 'stored', answers: asObject(body['answers']) }
}

export const refusal = (
  { status, body }: Reply,
  at: Extract<Outcome, { outcome: 'refused' }>['at'],
): Outcome => ({
  outcome: 'refused',
  at,
  status,
  code: asText(body['code']),
  errors: asList(body['errors']).map(problemOf),
})

export const problemOf = (problem: Json) => ({
  pointer: asText(asObject(problem)['pointer']),
  code: asText(asObject(problem)['code']),
})

export const asObject = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {})
export const asText = (value: Json | undefined): string => (typeof value === 'string' ? value : '')
export const asList = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? (value as readonly Json[]) : []
