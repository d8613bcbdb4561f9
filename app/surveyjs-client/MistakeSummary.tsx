import { useEffect, useRef } from 'react'
import type { Mistake } from './page-state.ts'

/** What is to be mended, above the page, with a way to each. */
export function MistakeSummary({
  heading,
  mistakes,
}: {
  readonly heading: string
  readonly mistakes: readonly Mistake[]
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [mistakes])
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{heading}</h2>
      <ul>
        {mistakes.map(({ id, about, text, goThere }) => (
          <li key={id}>
            <span>{about}</span>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault()
                goThere()
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
