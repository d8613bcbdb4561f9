import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { PublicResults } from '#app/core/results/public-results.ts'
import type { SurveyPage } from '#app/core/results/survey-page.ts'
import { ChartFile } from '../charts/ChartFile.tsx'
import type { ChartedPart } from './charted-parts.ts'
import { sourceSentence } from './source-sentence.ts'

type Asked = {
  readonly part: ChartedPart
  readonly results: PublicResults
  readonly page: SurveyPage
  /** Whose answers these are, where not everybody's. */
  readonly group: string | null
  /** Null: everybody is asked. */
  readonly routing: string | null
  /** Where this chart is found. */
  readonly address: string
  readonly unit: 'percent' | 'people'
}

/** A chart as an SVG file that says by itself what it shows, of whom and from where. */
export function chartFile({ part, results, page, group, routing, address, unit }: Asked): string {
  const { chart, title, subtitle, base, note, asOf } = part
  const isOlder = asOf !== null && asOf !== results.release
  const file = createElement(ChartFile, {
    chart,
    title,
    locale: page.locale,
    above: [
      ...(subtitle === null ? [] : [subtitle]),
      base,
      ...(routing === null ? [] : [`Asked if ${routing}.`]),
    ],
    below: [
      ...(note === null ? [] : [note]),
      `${sourceSentence(page, results, group)}${isOlder ? ` This chart as of release ${asOf}.` : ''}`,
      address,
    ],
    unit,
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderToStaticMarkup(file)}\n`
}
