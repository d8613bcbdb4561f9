import { startTransition, useEffect, useState } from 'react'

const STILL_MS = 150

/** A value as it last stood still: a letter is painted before what stands beside it is drawn. */
export function useOnceStill<Value>(value: Value): Value {
  const [still, setStill] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setStill(() => value)), STILL_MS)
    return () => clearTimeout(timer)
  }, [value])
  return still
}
