import type { Chart } from '#app/core/charts/chart.ts'
import { tableOf } from '#app/core/charts/chart-table.ts'
import { draw } from '#app/core/charts/draw.ts'
import type { DrawnText } from '#app/core/charts/drawing.ts'
import { LEADING, SIZES } from '#app/core/charts/text-width.ts'
import { wrapText } from '#app/core/charts/wrap-text.ts'
import { dirOf } from '#app/core/language/language-tag.ts'
import { pathOf, short } from './draw-path.ts'
import { LETTERS, PAINTS } from './paints.ts'

type Props = {
  readonly chart: Chart
  readonly title: string
  readonly locale: string
  /** Between the title and the picture: of whom, who was asked. */
  readonly above: readonly string[]
  /** Below it: how ranges are worked out, from which release, where it is found. */
  readonly below: readonly string[]
  readonly unit: 'percent' | 'people'
}

const WIDTH = 720
const MARGIN = 24
const INNER = WIDTH - 2 * MARGIN
const TITLE = { size: 21, leading: 27 } as const
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif'

/** What is said around a picture is said in the page's own language, at the side of its title. */
const ENGLISH = { direction: 'ltr', textAnchor: 'end' } as const

/** A chart as a picture of its own that needs nothing beside itself, to be printed or put elsewhere. */
export function ChartFile({ chart, title, locale, above, below, unit }: Props) {
  const direction = dirOf(locale)
  const drawing = draw(chart, { width: INNER, direction })
  const heading = wrapText(title, INNER, TITLE.size)
  const [before, after] = [wrapped(above), wrapped(below)]
  const headTop = MARGIN + 18
  const beforeTop = headTop + heading.length * TITLE.leading
  const top = beforeTop + before.length * LEADING + 6
  const afterTop = top + drawing.height + 30
  const height = afterTop + Math.max(0, after.length - 1) * LEADING + MARGIN
  const start = direction === 'rtl' ? WIDTH - MARGIN : MARGIN
  const lines = (texts: readonly string[], y: number) =>
    texts.map((text, index) => (
      <text
        key={index}
        x={start}
        y={short(y + index * LEADING)}
        {...(direction === 'rtl' ? ENGLISH : {})}
        {...LETTERS.axis}
      >
        {text}
      </text>
    ))
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={WIDTH}
      height={short(height)}
      viewBox={`0 0 ${WIDTH} ${short(height)}`}
      fontFamily={FONT}
      direction={direction}
      role="img"
      aria-labelledby="title numbers"
    >
      <title id="title">{title}</title>
      <desc id="numbers">{inWords(chart)}</desc>
      <rect width={WIDTH} height={short(height)} fill="#ffffff" />
      {heading.map((text, index) => (
        <text
          key={index}
          x={start}
          y={headTop + index * TITLE.leading}
          {...LETTERS.heading}
          fontSize={TITLE.size}
        >
          {text}
        </text>
      ))}
      {lines(before, beforeTop)}
      <g transform={`translate(${MARGIN} ${short(top)})`}>
        {drawing.shapes.map((shape, index) => (
          <path key={index} {...PAINTS[shape.paint]} d={pathOf(shape, INNER / 1000)} />
        ))}
        {drawing.texts.map((text, index) => (
          <Words key={index} text={text} unit={unit} />
        ))}
      </g>
      {lines(after, afterTop)}
    </svg>
  )
}

const wrapped = (sentences: readonly string[]): readonly string[] =>
  sentences.flatMap((sentence) => wrapText(sentence, INNER, SIZES.axis))

type WordsProps = { readonly text: DrawnText; readonly unit: Props['unit'] }

function Words({ text: { role, x, y, anchor, says }, unit }: WordsProps) {
  const at = short((x * INNER) / 1000)
  const [first = '', ...rest] = says.kind === 'units' ? [says[unit]] : says.lines
  return (
    <text x={at} y={short(y)} textAnchor={anchor} {...LETTERS[role]}>
      {first}
      {rest.map((line, index) => (
        <tspan key={index} x={at} dy={LEADING}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** Every number, for whoever can't see the picture. */
function inWords(chart: Chart): string {
  const { columns, rows } = tableOf(chart)
  return rows
    .map(({ label, cells }) =>
      [label, ...cells.map((cell, index) => `${columns[index + 1] ?? ''} ${cell}`)].join(', '),
    )
    .join('; ')
}
