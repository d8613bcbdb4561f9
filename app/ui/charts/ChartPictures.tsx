import type { Chart } from '#app/core/charts/chart.ts'
import { draw } from '#app/core/charts/draw.ts'
import { hasAnswers } from '#app/core/charts/has-answers.ts'
import { dirOf } from '#app/core/language/language-tag.ts'
import { Picture } from './Picture.tsx'

/** The narrowest screen, less its margins, and where a chart has room for labels beside. */
const WIDTHS = { narrow: 288, wide: 560 } as const

/** Of a sheet's height in pixels, what a picture and its heading may take; a taller one would be cut. */
const SHEET = 820

type Props = {
  readonly chart: Chart
  readonly title: string
  readonly locale: string
}

/** A chart as it is laid out for narrow and for wide room; the style shows one of both. */
export function ChartPictures({ chart, title, locale }: Props) {
  if (!hasAnswers(chart)) return <p className="chart-aside">Nobody has answered yet.</p>
  const direction = dirOf(locale)
  const sizes = (['narrow', 'wide'] as const).map((size) => ({
    size,
    drawing: draw(chart, { width: WIDTHS[size], direction }),
  }))
  const isTall = sizes.some(({ size, drawing }) => size === 'wide' && drawing.height > SHEET)
  return (
    <div className={isTall ? 'chart-room is-tall' : 'chart-room'}>
      {sizes.map(({ size, drawing }) => (
        <Picture key={size} drawing={drawing} title={title} locale={locale} size={size} />
      ))}
    </div>
  )
}
