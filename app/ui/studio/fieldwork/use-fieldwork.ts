import { useCallback, useEffect, useState } from 'react'
import { printNumber } from '../../charts/printed.ts'
import { usePoliteAnnouncement } from './use-polite-announcement.ts'
import type { FeedState } from './LiveControl.tsx'
import type { FieldworkView } from './fieldwork-view.ts'

/** Steady: numbers that jump with every answer can't be read. */
const EVERY_MS = 5000

/**
 * Fieldwork that is asked for anew every few seconds, until paused; not while nobody looks at the
 * page. What can't be had just now leaves the numbers as they are, and says so.
 */
export function useFieldwork(address: string, initial: FieldworkView) {
  const [fieldwork, setFieldwork] = useState(initial)
  const [connection, setConnection] = useState<'live' | 'reconnecting' | 'off'>('off')
  const [wish, setWish] = useState<'follow' | 'pause'>('follow')
  const { announcement, announce } = usePoliteAnnouncement()

  useEffect(() => {
    if (wish === 'pause') return
    const ending = new AbortController()
    setConnection('live')
    const timer = window.setInterval(() => {
      if (document.visibilityState !== 'visible') return
      fetch(address, { signal: ending.signal, headers: { Accept: 'application/json' } })
        .then(async (reply) => {
          if (!reply.ok || reply.redirected) throw new Error(reply.statusText)
          const next = (await reply.json()) as FieldworkView
          setConnection('live')
          setFieldwork((shown) => {
            const [before, now] = [completesIn(shown), completesIn(next)]
            if (now !== before) announce(`${printNumber(now)} complete`)
            return next
          })
        })
        .catch(() => {
          if (!ending.signal.aborted) setConnection('reconnecting')
        })
    }, EVERY_MS)
    return () => {
      window.clearInterval(timer)
      ending.abort()
      setConnection('off')
    }
  }, [address, wish, announce])

  const toggle = useCallback(
    () => setWish((before) => (before === 'pause' ? 'follow' : 'pause')),
    [],
  )
  const state: FeedState = wish === 'pause' ? 'paused' : connection
  return { fieldwork, state, announcement, toggle }
}

const completesIn = ({ outcomes }: FieldworkView) => outcomes.dispositions.complete
