import type { IncomingMessage, ServerResponse } from 'node:http'
import { problem } from '../core/problem.ts'
import type { PublicResults } from '../core/results/public-results.ts'
import { sendProblem } from '../http/send.ts'
import { getResults, type ResultsQuery } from '../services/results/get-results.server.ts'
import type { ResultsBoard } from '../services/results/results-board.server.ts'
import type { Shell } from '../services/shell.server.ts'

export type LiveStream = {
  readonly watch: (query: LiveQuery, req: IncomingMessage, res: ServerResponse) => void
  readonly watchers: () => number
  /** Says goodbye to everybody; browsers come back by themselves. */
  readonly stop: () => void
}

export type LiveQuery = Omit<ResultsQuery, 'release'>

type Topic = {
  readonly query: LiveQuery
  readonly watchers: Set<ServerResponse>
  readonly unsubscribe: () => void
  shown: PublicResults | null
}

const MOST_WATCHERS = 10_000
const HEARTBEAT_MS = 20_000
/** A reader this far behind is let go; it gets the newest numbers when it comes back. */
const LARGEST_BACKLOG = 64 * 1024
/** A slice of watchers is written to before others have their turn. */
const SLICE = 250

/** One computation and one serialised frame for all who watch the same numbers. */
export function createLiveStream(
  shell: Shell,
  board: ResultsBoard,
  onError: (error: unknown) => void,
): LiveStream {
  const topics = new Map<string, Topic>()
  let count = 0
  let stopped = false

  const heartbeat = setInterval(() => {
    for (const { watchers } of topics.values()) void broadcast(watchers, ': still here\n\n')
  }, HEARTBEAT_MS)
  heartbeat.unref()

  function topicFor(query: LiveQuery): Topic {
    const key = `${query.survey.id}/${query.source}/${query.locale}`
    const known = topics.get(key)
    if (known !== undefined) return known
    const topic: Topic = {
      query,
      watchers: new Set(),
      shown: null,
      unsubscribe: board.subscribe(query.survey.id, () => {
        update(topic).catch(onError)
      }),
    }
    topics.set(key, topic)
    return topic
  }

  async function update(topic: Topic): Promise<void> {
    const before = topic.shown
    const results = await load(topic.query)
    if (results === null) return
    topic.shown = results
    const moved =
      results.source === 'live'
        ? before?.release !== results.release
        : before?.received !== results.received || before.responses !== results.responses
    if (moved) await broadcast(topic.watchers, releaseFrame(results))
    else if (before?.received !== results.received)
      await broadcast(topic.watchers, receivedFrame(results))
  }

  async function load(query: LiveQuery): Promise<PublicResults | null> {
    const survey = shell.catalog.survey(query.survey.slug) ?? query.survey
    const results = await getResults(shell, board, { ...query, survey, release: null })
    return results.ok ? results.value : null
  }

  function leave(topic: Topic, res: ServerResponse): void {
    if (!topic.watchers.delete(res)) return
    count -= 1
    if (topic.watchers.size > 0) return
    topic.unsubscribe()
    for (const [key, other] of topics) if (other === topic) topics.delete(key)
  }

  return {
    watch: (query, req, res) => {
      if (count >= MOST_WATCHERS) {
        sendProblem(
          res,
          problem('rate_limited', 'Too many people are watching; reload in a while', {
            retryAfterSeconds: 60,
          }),
        )
        return
      }
      if (stopped) {
        sendProblem(res, problem('storage_unavailable', 'The server is being stopped'))
        return
      }
      const topic = topicFor(query)
      topic.watchers.add(res)
      count += 1
      req.on('close', () => leave(topic, res))
      res.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-cache, no-transform',
        'X-Accel-Buffering': 'no',
      })
      const retry = 2000 + Math.floor(Math.random() * 3000)
      res.write(`retry: ${retry}\n\n`)
      load(query)
        .then((results) => {
          if (results === null) return
          topic.shown ??= results
          send(res, releaseFrame(results))
        })
        .catch(onError)
    },
    watchers: () => count,
    stop: () => {
      stopped = true
      clearInterval(heartbeat)
      for (const topic of topics.values()) {
        topic.unsubscribe()
        for (const res of topic.watchers) res.end()
      }
      topics.clear()
    },
  }
}

function releaseFrame(results: PublicResults): string {
  const id = results.release === null ? '' : `id: ${results.release}\n`
  return `event: release\n${id}data: ${JSON.stringify(results)}\n\n`
}

const receivedFrame = ({ received }: PublicResults) =>
  `event: received\ndata: ${JSON.stringify({ received })}\n\n`

async function broadcast(watchers: ReadonlySet<ServerResponse>, frame: string): Promise<void> {
  const all = [...watchers]
  for (let from = 0; from < all.length; from += SLICE) {
    for (const res of all.slice(from, from + SLICE)) send(res, frame)
    if (from + SLICE < all.length) await new Promise((resolve) => setImmediate(resolve))
  }
}

function send(res: ServerResponse, frame: string): void {
  if (res.destroyed || res.writableEnded) return
  if (res.writableLength > LARGEST_BACKLOG) res.destroy()
  else res.write(frame)
}
