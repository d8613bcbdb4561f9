import type { ReactNode } from 'react'
import type { PresentedValue } from '#app/core/results/public-results.ts'
import { liveLabel, liveWords, whyNoValue, type FindingContext } from './finding-context.ts'
import { REASON_WORDS } from './words.ts'
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

type NoReadingProps = {
  readonly context: FindingContext
  /** Where it may say itself why there is nothing. */
  readonly value?: PresentedValue
}

export function NoLiveReading({ context, value }: NoReadingProps) {
  const reason = value?.kind === 'none' ? value.reason : undefined
  return (
    <Reading
      tone="live"
      label={liveLabel(context)}
      figure={reason === undefined ? whyNoValue(context) : REASON_WORDS[reason]}
      figureKind="words"
    >
      <p>{liveWords(context)}</p>
    </Reading>
  )
}
