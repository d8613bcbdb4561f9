import { useCallback, useEffect, useRef, useState } from 'react'

const LEAST_PAUSE = 10_000

/** Text for a status region that changes at most every ten seconds; of several, the last is said. */
export function usePoliteAnnouncement() {
  const [announcement, setAnnouncement] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const waiting = useRef('')
  const saidAt = useRef(-Infinity)

  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current)
      timer.current = null
    },
    [],
  )

  const announce = useCallback((words: string) => {
    if (words === '') return
    waiting.current = words
    if (timer.current !== null) return
    timer.current = setTimeout(
      () => {
        timer.current = null
        saidAt.current = Date.now()
        setAnnouncement(waiting.current)
      },
      Math.max(0, saidAt.current + LEAST_PAUSE - Date.now()),
    )
  }, [])

  return { announcement, announce }
}
