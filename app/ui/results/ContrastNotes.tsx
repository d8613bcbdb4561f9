import type { PresentedContrast } from '#app/core/results/presented-comparisons.ts'
import { contrastFigure, contrastRange, printP, type ContrastUnit } from './contrast-words.ts'

type Props = {
  readonly contrast: PresentedContrast
  readonly unit: ContrastUnit
  /** Of the groups, first and second. */
  readonly labels: readonly string[]
  readonly locale: string
}

/** How far the first group is from the second, and how surely. */
export function ContrastNotes({ contrast, unit, labels, locale }: Props) {
  const { interval, p } = contrast
  return (
    <>
      <p>
        <strong>{contrastFigure(contrast, unit)}</strong>
        {interval !== null && `, 95% range ${contrastRange(contrast, interval, unit)}`}
        {p !== null && ` (${printP(p)})`}
      </p>
      <p>
        <bdi lang={locale}>{labels[0]}</bdi>, compared with <bdi lang={locale}>{labels[1]}</bdi>
      </p>
      {interval === null && <p>No range: the groups may overlap, or too few are in one.</p>}
    </>
  )
}
