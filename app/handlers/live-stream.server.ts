import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { problem } from '../core/problem.ts'
import type { PublicResults } from '../core/results/public-results.ts'
import { sendProblem } from '../http/send.ts'
import type { Answer } from '../services/results/answers-cache.server.ts'
import { answerResults, type ResultsQuery } from '../services/results/get-results.server.ts'
import { oneAtATime } from '../services/results/one-at-a-time.server.ts'
import type { ResultsBoard } from '../services/results/results-board.server.ts'
import type { Shell } from '../services/shell.server.ts'
import { createBroadcast } from './broadcast.server.ts'

export type LiveStream = {
  readonly watch: (query: LiveQuery, req: IncomingMessage, res: ServerResponse) => void
  readonly watchers: () => number
  /** Says goodbye to everybody; browsers come back by themselves. */
  readonly stop: () => void
}

export type LiveQuery = Omit<ResultsQuery, 'release'>

/** All who watch the same numbers: one computation and one serialised frame for them. */
type Topic = {
  readonly watchers: Set<Watcher>
  readonly refresh: () => Promise<void>
  readonly leave: () => void
  shown: Shown | null
  /** Goes up with everything that moves but the number received. */
  version: number
  /** Up to here watchers are to be told, though not more often than EVERY_MS. */
  due: number
  dueAt: number
  timer: NodeJS.Timeout | null
  /** Goes up with every heartbeat. */
  beat: number
}

type Shown = {
  readonly answer: Answer<PublicResults>
  /** Everything but the number received. */
  readonly lasting: string
  readonly whole: Buffer
  readonly received: Buffer
}

type Watcher = {
  readonly topic: Topic
  readonly res: ServerResponse
  readonly socket: Socket
  /** The release that it had before it came back. */
  readonly resumesAt: string | null
  version: number
  heard: Buffer | null
  beat: number
  /** Since when its line takes nothing more. */
  stuckSince: number | null
}

const MOST_WATCHERS = 10_000
const HEARTBEAT_MS = 20_000
/** Nobody reads faster; the number received moves at once all the same. */
const EVERY_MS = 1000
/** How often it is tried again with a line that takes nothing more, and for how long. */
const STUCK_AGAIN_MS = 500
const LONGEST_STUCK_MS = 15_000
const NEVER = -1
const HEARTBEAT = Buffer.from(': still here\n\n')

/** Watchers of numbers; each is always brought to what is newest, and nothing queues up for it. */
export function createLiveStream(
  shell: Shell,
  board: ResultsBoard,
  options: {
    readonly onError: (error: unknown) => void
    readonly observeSlice: (seconds: number) => void
  },
): LiveStream {
  const topics = new Map<string, Topic>()
  const stuck = new Set<Watcher>()
  let count = 0
  let stopped = false
  const broadcast = createBroadcast<Watcher>({ deliver, ...options })

  const heartbeat = setInterval(() => {
    for (const topic of topics.values()) {
      topic.beat += 1
      broadcast.enqueue(topic.watchers)
    }
  }, HEARTBEAT_MS)
  const again = setInterval(() => {
    broadcast.enqueue(stuck)
    stuck.clear()
  }, STUCK_AGAIN_MS)
  heartbeat.unref()
  again.unref()

  function topicFor(query: LiveQuery): Topic {
    const key = `${query.survey.id}/${query.source}/${query.locale}`
    const known = topics.get(key)
    if (known !== undefined) return known
    const refresh = oneAtATime(async () => {
      const survey = shell.catalog.survey(query.survey.slug) ?? query.survey
      const answer = await answerResults(shell, board, { ...query, survey, release: null })
      if (answer.ok) show(topic, answer.value)
    })
    const unsubscribe = board.subscribe(query.survey.id, () => {
      topic.refresh().catch(options.onError)
    })
    const topic: Topic = {
      watchers: new Set(),
      refresh: () => refresh(null),
      leave: () => {
        unsubscribe()
        if (topic.timer !== null) clearTimeout(topic.timer)
        topics.delete(key)
      },
      shown: null,
      version: 0,
      due: 0,
      dueAt: Number.NEGATIVE_INFINITY,
      timer: null,
      beat: 0,
    }
    topics.set(key, topic)
    return topic
  }

  function show(topic: Topic, answer: Answer<PublicResults>): void {
    if (topic.shown?.answer.etag === answer.etag) return
    const lasting = JSON.stringify({ ...answer.value, received: null })
    if (topic.shown?.lasting !== lasting) topic.version += 1
    topic.shown = {
      answer,
      lasting,
      whole: releaseFrame(answer),
      received: receivedFrame(answer.value),
    }
    if (topic.due < topic.version) makeDue(topic)
    broadcast.enqueue(topic.watchers)
  }

  function makeDue(topic: Topic): void {
    if (topic.timer !== null) return
    const wait = topic.dueAt + EVERY_MS - performance.now()
    if (wait <= 0) {
      topic.due = topic.version
      topic.dueAt = performance.now()
      return
    }
    topic.timer = setTimeout(() => {
      topic.timer = null
      topic.due = topic.version
      topic.dueAt = performance.now()
      broadcast.enqueue(topic.watchers)
    }, wait)
  }

  function deliver(watcher: Watcher): void {
    const { topic, socket } = watcher
    const frame = frameFor(watcher)
    if (frame === null || socket.destroyed || watcher.res.writableEnded) return
    if (socket.writableLength > 0) {
      watcher.stuckSince ??= shell.now()
      if (shell.now() - watcher.stuckSince > LONGEST_STUCK_MS) socket.destroy()
      else stuck.add(watcher)
      return
    }
    watcher.stuckSince = null
    if (frame === topic.shown?.whole) watcher.version = topic.version
    if (frame !== HEARTBEAT) watcher.heard = topic.shown?.received ?? null
    watcher.beat = topic.beat
    // Straight to the line: what it takes now is done when this returns, inside its slice.
    socket.write(frame)
  }

  function leave(watcher: Watcher): void {
    const { topic } = watcher
    if (!topic.watchers.delete(watcher)) return
    count -= 1
    broadcast.remove(watcher)
    stuck.delete(watcher)
    if (topic.watchers.size === 0) topic.leave()
  }

  return {
    watch: (query, req, res) => {
      const { socket } = res
      if (count >= MOST_WATCHERS) {
        sendProblem(
          res,
          problem('rate_limited', 'Too many people are watching; reload in a while', {
            retryAfterSeconds: 60,
          }),
        )
        return
      }
      if (stopped || socket === null) {
        sendProblem(res, problem('storage_unavailable', 'The server is being stopped'))
        return
      }
      begin(res)
      const topic = topicFor(query)
      const watcher: Watcher = {
        topic,
        res,
        socket,
        resumesAt: lastEventId(req),
        version: NEVER,
        heard: null,
        beat: topic.beat,
        stuckSince: null,
      }
      topic.watchers.add(watcher)
      count += 1
      res.on('close', () => leave(watcher))
      topic.refresh().then(() => broadcast.enqueue([watcher]), options.onError)
    },
    watchers: () => count,
    stop: () => {
      stopped = true
      clearInterval(heartbeat)
      clearInterval(again)
      for (const topic of [...topics.values()]) {
        topic.leave()
        for (const { res } of topic.watchers) res.end()
      }
    },
  }
}

/** What brings a watcher to what is newest; null when it is there. */
function frameFor(watcher: Watcher): Buffer | null {
  const { topic } = watcher
  const { shown } = topic
  if (shown !== null && watcher.version === NEVER) {
    if (watcher.resumesAt !== String(shown.answer.value.release)) return shown.whole
    watcher.version = topic.version
  }
  if (shown !== null && watcher.version < topic.due) return shown.whole
  if (shown !== null && watcher.heard !== shown.received) return shown.received
  return watcher.beat < topic.beat ? HEARTBEAT : null
}

/** The stream ends with its connection, so that frames go out as they are, without chunks around them. */
function begin(res: ServerResponse): void {
  res.useChunkedEncodingByDefault = false
  res.shouldKeepAlive = false
  res.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-cache, no-transform',
    'X-Accel-Buffering': 'no',
  })
  const retry = 2000 + Math.floor(Math.random() * 3000)
  res.write(`retry: ${retry}\n\n`)
}

function lastEventId(req: IncomingMessage): string | null {
  const id = req.headers['last-event-id']
  return typeof id === 'string' ? id : null
}

function releaseFrame({ value, text }: Answer<PublicResults>): Buffer {
  const id = value.release === null ? '' : `id: ${value.release}\n`
  return Buffer.from(`event: release\n${id}data: ${text}\n\n`)
}

const receivedFrame = ({ received }: PublicResults): Buffer =>
  Buffer.from(`event: received\ndata: ${JSON.stringify({ received })}\n\n`)
