import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Slug } from '../core/ids.ts'
import type { PublicResults } from '../core/results/public-results.ts'
import type { Answer } from '../services/results/answers-cache.server.ts'
import type { FollowedLink } from '../services/sharing/follow-share-link.server.ts'
import { frameOf, type Frame, type StreamEncoding } from './stream-frame.server.ts'

/** All who watch the same numbers: one computation and one serialised frame for them. */
export type Topic = {
  readonly watchers: Set<Watcher>
  readonly refresh: () => Promise<void>
  /** Whether those who see the numbers by an account or a key still may. */
  readonly askInsiders: () => Promise<void>
  readonly leave: () => void
  /** Tells its watchers that they may see no more, and lets them go. */
  readonly end: () => void
  /** Null where the public watches. */
  readonly shared: SharedTopic | null
  readonly survey: Slug
  /** When its numbers are public, as it was when its watchers were let in. */
  door: string
  shown: Shown | null
  /** Goes up with everything that moves but the number received. */
  version: number
  /** Up to here watchers are to be told, though not more often than the pace. */
  due: number
  dueAt: number
  dueTimer: NodeJS.Timeout | null
  followedAt: number
  followTimer: NodeJS.Timeout | null
  /** Goes up with every heartbeat. */
  beat: number
}

export type SharedTopic = {
  readonly link: FollowedLink
  readonly filter: string | null
  /** What the link opened when the numbers were last made; null before. */
  granted: string | null
}

export type Shown = {
  readonly answer: Answer<PublicResults>
  /** Everything but the number received. */
  readonly lasting: string
  readonly whole: Frame
  readonly received: Frame
}

/** Numbers are seen because everybody may see them, or by an account or a key; or no longer at all. */
export type Sight = 'public' | 'right' | 'none'

export type Watcher = {
  readonly topic: Topic
  readonly res: ServerResponse
  readonly socket: Socket
  readonly encoding: StreamEncoding
  /** Asked again while they watch; null where nothing that changes decides it. */
  readonly sight: (() => Promise<Sight>) | null
  /** By what they saw the numbers when that was last asked. */
  seesBy: Sight
  /** The release that it had before it came back. */
  readonly resumesAt: string | null
  version: number
  heard: Frame | null
  beat: number
  /** Since when its line takes nothing more. */
  stuckSince: number | null
}

export const NEVER = -1
export const OVER = frameOf('event: over\ndata: {}\n\n')
export const HEARTBEAT = frameOf(': still here\n\n')

/** What brings a watcher to what is newest; null when it is there. */
export function frameFor(watcher: Watcher): Frame | null {
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

/** What is newest, serialised once for all watchers. */
export const shownOf = (answer: Answer<PublicResults>): Shown => ({
  answer,
  lasting: JSON.stringify({ ...answer.value, received: null }),
  whole: releaseFrame(answer),
  received: receivedFrame(answer.value),
})

function releaseFrame({ value, text }: Answer<PublicResults>): Frame {
  const id = value.release === null ? '' : `id: ${value.release}\n`
  return frameOf(`event: release\n${id}data: ${text}\n\n`)
}

const receivedFrame = ({ received }: PublicResults): Frame =>
  frameOf(`event: received\ndata: ${JSON.stringify({ received })}\n\n`)
