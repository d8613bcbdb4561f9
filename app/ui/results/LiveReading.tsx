import type { ReactNode } from 'react'
import { liveLabel, liveWords, whyNoValue, type FindingContext } from './finding-context.ts'
import { Reading } from './Reading.tsx'

type Props = {
  readonly context: FindingContext
  readonly figure: string
  readonly figureKind: 'number' | 'words'
  /** The release in which this last moved. */
  readonly asOf: number | null
  readonly children: ReactNode
}

export function LiveReading({ context, figure, figureKind, asOf, children }: Props) {
  const isOlder = asOf !== null && asOf !== context.results.release
  return (
    <Reading tone="live" label={liveLabel(context)} figure={figure} figureKind={figureKind}>
      {children}
      <p>
        {liveWords(context)}
        {isOlder && `, as of release ${asOf}`}
      </p>
    </Reading>
  )
}

export function NoLiveReading({ context }: { readonly context: FindingContext }) {
  return (
    <Reading tone="live" label={liveLabel(context)} figure={whyNoValue(context)} figureKind="words">
      <p>{liveWords(context)}</p>
    </Reading>
  )
}
