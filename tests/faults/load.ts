import { randomUUID } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import Sqlite from 'better-sqlite3'
import { someAnswers, textOf } from '#tests/support/api-client.ts'
import { CONSUMERS } from '#tests/support/respondent.ts'
import type { Json } from '#app/core/json.ts'

export type Reply = {
  readonly status: number
  readonly body: { readonly [key: string]: Json }
  readonly retryAfter: string | null
}

/** Null when no answer came: nobody knows then whether it was stored. */
export async function send(
  url: string,
  id: string,
  answers: unknown,
  more: { readonly collector?: string } = {},
): Promise<Reply | null> {
  try {
    const reply = await fetch(`${url}/api/v1/surveys/${CONSUMERS}/responses`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id, answers, ...more }),
    })
    const body = (await reply.json()) as Reply['body']
    return { status: reply.status, body, retryAfter: reply.headers.get('Retry-After') }
  } catch {
    return null
  }
}

export type Load = {
  /** Receipts by id. */
  readonly acknowledged: ReadonlyMap<string, string>
  /** Answers by id of what was sent and never answered. */
  readonly unanswered: ReadonlyMap<string, unknown>
  readonly refused: readonly Reply[]
  readonly reaches: (acknowledged: number) => Promise<void>
  /** Lets everybody finish what they have begun. */
  readonly stop: () => Promise<void>
  /** Until nobody gets an answer any more. */
  readonly ended: Promise<void>
}

/** So many people who send one response after the other until the server has gone. */
export function startLoad(url: string, senders: number): Load {
  const acknowledged = new Map<string, string>()
  const unanswered = new Map<string, unknown>()
  const refused: Reply[] = []
  const progress = new EventEmitter()
  let stopped = false

  async function keepSending(sender: number): Promise<void> {
    for (let n = 0; !stopped; n += 1) {
      const [id, answers] = [randomUUID(), someAnswers((sender + n) % 40)]
      const reply = await send(url, id, answers)
      if (reply === null) {
        unanswered.set(id, answers)
        return
      }
      if (reply.status === 201) acknowledged.set(id, textOf(reply.body['receipt']))
      else refused.push(reply)
      progress.emit('reply')
    }
  }

  const ended = Promise.all(Array.from({ length: senders }, (_, n) => keepSending(n))).then(
    () => undefined,
  )
  return {
    acknowledged,
    unanswered,
    refused,
    ended,
    reaches: async (count) => {
      while (acknowledged.size < count) await once(progress, 'reply')
    },
    stop: () => {
      stopped = true
      return ended
    },
  }
}

/** How often each id stands in the log as submitted, answers included. */
export function storedIds(file: string): ReadonlyMap<string, number> {
  const raw = new Sqlite(file)
  try {
    const rows = raw
      .prepare(
        `SELECT response_id AS id, count(*) AS n FROM entries JOIN answers USING (seq)
         WHERE kind = 'submitted' AND source = 'live' GROUP BY response_id`,
      )
      .all() as readonly { readonly id: string; readonly n: number }[]
    return new Map(rows.map(({ id, n }) => [id, n]))
  } finally {
    raw.close()
  }
}
