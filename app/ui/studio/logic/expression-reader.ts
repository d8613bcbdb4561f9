import { useEffect, useSyncExternalStore } from 'react'
import type { ReadExpression } from '../../../core/logic/read-expression.ts'

/** What was made of each text so far; a text is missing until the server has read it. */
export type Readings = ReadonlyMap<string, ReadExpression>

type Reader = {
  readonly readings: () => Readings
  readonly subscribe: (listener: () => void) => () => void
  readonly want: (texts: readonly string[]) => void
}

const ASK_AFTER_MS = 120
const TRY_AGAIN_AFTER_MS = 3000
/** A form takes 256 kB, in which a character may need three. */
const MOST_CHARACTERS = 60_000
const MOST_KEPT = 5000

/** Asks the server for what nobody has asked yet, many texts in one request. */
function createReader(): Reader {
  let readings: Readings = new Map()
  const wanted = new Set<string>()
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setTimeout> | null = null

  async function ask(): Promise<void> {
    timer = null
    const texts = atOnce(wanted)
    if (texts.length === 0) return
    const read = await readByServer(texts)
    if (read === null) {
      askIn(TRY_AGAIN_AFTER_MS)
      return
    }
    texts.forEach((text) => wanted.delete(text))
    const kept = readings.size > MOST_KEPT ? [] : [...readings]
    readings = new Map([
      ...kept,
      ...texts.flatMap((text, at) => {
        const one = read[at]
        return one === undefined ? [] : [[text, one] as const]
      }),
    ])
    listeners.forEach((listener) => listener())
    if (wanted.size > 0) askIn(0)
  }

  const askIn = (ms: number) => (timer ??= setTimeout(() => void ask(), ms))

  return {
    readings: () => readings,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    want: (texts) => {
      for (const text of texts) if (text.trim() !== '' && !readings.has(text)) wanted.add(text)
      if (wanted.size > 0) askIn(ASK_AFTER_MS)
    },
  }
}

function atOnce(wanted: ReadonlySet<string>): readonly string[] {
  let characters = 0
  return [...wanted].filter((text, at) => {
    characters += text.length
    return at === 0 || characters <= MOST_CHARACTERS
  })
}

async function readByServer(texts: readonly string[]): Promise<readonly ReadExpression[] | null> {
  try {
    const answer = await fetch('/studio/expressions', {
      method: 'POST',
      body: new URLSearchParams({ asked: JSON.stringify({ texts }) }),
    })
    if (!answer.ok) return null
    return ((await answer.json()) as { read: readonly ReadExpression[] }).read
  } catch {
    return null
  }
}

/** One for a window: what a text means does not depend on where it stands. */
const reader = createReader()
const NONE: Readings = new Map()

export function useReadings(texts: readonly string[]): Readings {
  useEffect(() => reader.want(texts), [texts])
  return useSyncExternalStore(reader.subscribe, reader.readings, () => NONE)
}
