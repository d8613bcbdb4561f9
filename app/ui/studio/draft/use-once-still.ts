import { startTransition, useEffect, useState } from 'react'

const STILL_MS = 150

/**
 * A value as it was when it last stood still for a moment: for what stands beside the thing that is
 * being changed, so that a letter is painted before anything else is drawn.
 */
export function useOnceStill<Value>(value: Value): Value {
  const [still, setStill] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setStill(() => value)), STILL_MS)
    return () => clearTimeout(timer)
  }, [value])
  return still
}
