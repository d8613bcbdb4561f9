import { useEffect, useRef } from 'react'
import type { DeviceWords, Unwanted } from '../core/response/device-page.ts'
import { showLeftover } from '../respondent/leftovers.ts'

/** Answers that nobody takes any more, as the plain pages show them. */
export function Leftover({
  words,
  why,
  text,
  onRemove,
}: {
  readonly words: DeviceWords
  readonly why: Unwanted
  readonly text: string
  readonly onRemove: () => void
}) {
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => {
    holder.current?.replaceChildren()
    if (holder.current !== null)
      showLeftover(holder.current, words, { why, text, seen: 'atOnce', onRemove })
  }, [words, why, text, onRemove])
  return <div ref={holder} />
}
