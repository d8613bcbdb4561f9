import type { IncomingMessage, ServerResponse } from 'node:http'
import { problem } from '../core/problem.ts'
import type { PublicResults } from '../core/results/public-results.ts'
import { acceptsGzip } from '../http/accepts-gzip.ts'
import { sendProblem } from '../http/send.ts'
import { tagOf, type Answer } from '../services/results/answers-cache.server.ts'
import { answerResults, type ResultsQuery } from '../services/results/get-results.server.ts'
import { oneAtATime } from '../services/results/one-at-a-time.server.ts'
import type { ResultsBoard } from '../services/results/results-board.server.ts'
import { takeTurns } from '../services/results/take-turns.server.ts'
import { publicState } from '../services/sharing/admit-public.server.ts'
import type { FollowedLink } from '../services/sharing/follow-share-link.server.ts'
import { sharedResults } from '../services/sharing/shared-results.server.ts'
import type { Shell } from '../services/shell.server.ts'
import { createBroadcast, type Slice } from './broadcast.server.ts'
import {
  frameFor,
  HEARTBEAT,
  NEVER,
  OVER,
  shownOf,
  type SharedTopic,
  type Sight,
  type Topic,
  type Watcher,
} from './live-topic.server.ts'
import { frameOf, STREAM_HEAD, type StreamEncoding } from './stream-frame.server.ts'

export type LiveStream = {
  readonly watch: (query: LiveQuery, req: IncomingMessage, res: ServerResponse) => void
  /** Tells somebody who comes back that the link is over, so that the browser stops asking. */
  readonly sayOver: (req: IncomingMessage, res: ServerResponse) => void
  readonly watchers: () => number
  /** Says goodbye to everybody; browsers come back by themselves. */
  readonly stop: () => void
}

export type LiveQuery = Omit<ResultsQuery, 'release'> & {
  /** By which link somebody looks, and at which of its groups; left out, the public. */
  readonly shared?: { readonly link: FollowedLink; readonly filter: string | null }
  /** By what who asked sees the numbers; left out, nothing that changes decides it. */
  readonly sight?: () => Promise<Sight>
  /** As it was when they came; left out, as everybody. */
  readonly seesBy?: Sight
}

const MOST_WATCHERS = 10_000
/** A line that takes nothing more for this long is let go. */
const LONGEST_STUCK_MS = 15_000

/** In milliseconds. */
export type Pace = {
  readonly heartbeat: number
  /** Between whole frames; nobody reads faster. The number received moves at once all the same. */
  readonly whole: number
  /** For each watcher, between two rounds: many are told less often, so that others have time left. */
  readonly watcher: number
  /** Between attempts at a line that took nothing more. */
  readonly stuck: number
  /** Between looks at whether links are still good, and numbers still public. */
  readonly links: number
}

const PACE: Pace = { heartbeat: 20_000, whole: 1000, watcher: 0.1, stuck: 500, links: 1000 }

/** Watchers of numbers; each is always brought to what is newest, and nothing queues up for it. */
export function createLiveStream(
  shell: Shell,
  board: ResultsBoard,
  options: {
    readonly onError: (error: unknown) => void
    readonly observeSlice: (slice: Slice) => void
    readonly pace?: Pace
  },
): LiveStream {
  const pace = options.pace ?? PACE
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
  }, pace.heartbeat)
  const again = setInterval(() => {
    broadcast.enqueue(stuck)
    stuck.clear()
  }, pace.stuck)
  const looking = setInterval(() => {
    for (const topic of topics.values())
      if (topic.shared === null) lookAtDoor(topic)
      else lookAgain(topic, topic.shared)
  }, pace.links)
  heartbeat.unref()
  again.unref()
  looking.unref()

  function topicFor(query: LiveQuery): Topic {
    const key = keyOf(query)
    const known = topics.get(key)
    if (known !== undefined) return known
    const refresh = oneAtATime(async () => {
      const survey = shell.catalog.survey(query.survey.slug) ?? query.survey
      if (topic.shared !== null) {
        await refreshShared(topic, topic.shared, { ...query, survey })
        return
      }
      const answer = await answerResults(shell, board, { ...query, survey, release: null })
      if (answer.ok) show(topic, answer.value)
    })
    const askInsiders = oneAtATime(() => askAgain(topic, 'insiders'))
    const unsubscribe = board.subscribe(query.survey.id, () => follow(topic))
    const topic: Topic = {
      watchers: new Set(),
      refresh: () => refresh(null),
      askInsiders: () => askInsiders(null),
      leave: () => {
        unsubscribe()
        if (topic.dueTimer !== null) clearTimeout(topic.dueTimer)
        if (topic.followTimer !== null) clearTimeout(topic.followTimer)
        if (topics.get(key) === topic) topics.delete(key)
      },
      end: () => {
        if (topics.get(key) === topic) topics.delete(key)
        for (const watcher of topic.watchers) endByOver(watcher)
      },
      shared: query.shared === undefined ? null : { ...query.shared, granted: null },
      survey: query.survey.slug,
      door: publicState(shell, query.survey),
      shown: null,
      version: 0,
      due: 0,
      dueAt: Number.NEGATIVE_INFINITY,
      dueTimer: null,
      followedAt: Number.NEGATIVE_INFINITY,
      followTimer: null,
      beat: 0,
    }
    topics.set(key, topic)
    return topic
  }

  function lookAgain(topic: Topic, shared: SharedTopic): void {
    const grant = shared.link.grantNow()
    if (grant === null) topic.end()
    else if (shared.granted !== null && JSON.stringify(grant) !== shared.granted)
      topic.refresh().catch(options.onError)
  }

  function lookAtDoor(topic: Topic): void {
    const survey = shell.catalog.survey(topic.survey)
    const door = survey === null ? 'gone' : publicState(shell, survey)
    if (door === topic.door) {
      topic.askInsiders().catch(options.onError)
      return
    }
    topic.door = door
    askAgain(topic, 'everybody').catch(options.onError)
  }

  /** What is public changes for all at once; accounts, roles and keys end one by one. */
  async function askAgain({ watchers }: Topic, whom: 'insiders' | 'everybody'): Promise<void> {
    const turn = takeTurns()
    for (const watcher of [...watchers]) {
      if (watcher.sight === null || (whom === 'insiders' && watcher.seesBy !== 'right')) continue
      if (turn.isOver()) await turn.next()
      watcher.seesBy = await watcher.sight()
      if (watcher.seesBy === 'none') endByOver(watcher)
    }
  }

  async function refreshShared(
    topic: Topic,
    shared: SharedTopic,
    { survey, locale }: LiveQuery,
  ): Promise<void> {
    const grant = shared.link.grantNow()
    if (grant === null) {
      topic.end()
      return
    }
    const { filter } = shared
    const query = { survey, grant, filter, locale, release: null }
    const results = await sharedResults(shell, board, query)
    if (!results.ok) {
      topic.end()
      return
    }
    shared.granted = JSON.stringify(grant)
    const text = JSON.stringify(results.value)
    show(topic, { value: results.value, text, etag: tagOf(text) })
  }

  function follow(topic: Topic): void {
    if (topic.followTimer !== null) return
    const wait = topic.followedAt + topic.watchers.size * pace.watcher - performance.now()
    topic.followTimer = setTimeout(
      () => {
        topic.followTimer = null
        topic.followedAt = performance.now()
        topic.refresh().catch(options.onError)
      },
      Math.max(0, wait),
    )
  }

  function show(topic: Topic, answer: Answer<PublicResults>): void {
    if (topic.shown?.answer.etag === answer.etag) return
    const shown = shownOf(answer)
    if (topic.shown?.lasting !== shown.lasting) topic.version += 1
    topic.shown = shown
    if (topic.due < topic.version) makeDue(topic)
    broadcast.enqueue(topic.watchers)
  }

  function makeDue(topic: Topic): void {
    if (topic.dueTimer !== null) return
    const wait = topic.dueAt + pace.whole - performance.now()
    if (wait <= 0) {
      topic.due = topic.version
      topic.dueAt = performance.now()
      return
    }
    topic.dueTimer = setTimeout(() => {
      topic.dueTimer = null
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
    socket.write(frame[watcher.encoding])
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
      const encoding = acceptsGzip(req.headers['accept-encoding']) ? 'gzip' : 'identity'
      begin(res, encoding)
      const topic = topicFor(query)
      const watcher: Watcher = {
        topic,
        res,
        socket,
        encoding,
        sight: query.sight ?? null,
        seesBy: query.seesBy ?? 'public',
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
    sayOver: (req, res) => {
      const encoding = acceptsGzip(req.headers['accept-encoding']) ? 'gzip' : 'identity'
      begin(res, encoding)
      res.end(OVER[encoding])
    },
    watchers: () => count,
    stop: () => {
      stopped = true
      clearInterval(heartbeat)
      clearInterval(again)
      clearInterval(looking)
      for (const topic of [...topics.values()]) {
        topic.leave()
        for (const { res } of topic.watchers) res.end()
      }
    },
  }
}

const keyOf = ({ survey, source, locale, shared }: LiveQuery): string =>
  JSON.stringify([survey.id, source, locale, shared?.link.key ?? null, shared?.filter ?? null])

function endByOver({ socket, res, encoding }: Watcher): void {
  // A line that takes nothing more is cut, and hears it when it asks again.
  if (socket.writableLength > 0) socket.destroy()
  if (socket.destroyed || res.writableEnded) return
  socket.write(OVER[encoding])
  res.end()
}

/** The stream ends with its connection, so that frames go out as they are, without chunks around them. */
function begin(res: ServerResponse, encoding: StreamEncoding): void {
  res.useChunkedEncodingByDefault = false
  res.shouldKeepAlive = false
  res.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    ...(encoding === 'gzip' ? { 'Content-Encoding': encoding } : {}),
    Vary: 'Accept-Encoding',
    'Cache-Control': 'no-cache, no-transform',
    'X-Accel-Buffering': 'no',
  })
  const retry = 2000 + Math.floor(Math.random() * 3000)
  const first = frameOf(`retry: ${retry}\n\n`)
  res.write(Buffer.concat([STREAM_HEAD[encoding], first[encoding]]))
}

function lastEventId(req: IncomingMessage): string | null {
  const id = req.headers['last-event-id']
  return typeof id === 'string' ? id : null
}
