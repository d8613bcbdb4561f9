import type { Drawing, DrawnText, Marks } from '#app/core/charts/drawing.ts'
import { LEADING } from '#app/core/charts/text-width.ts'
import { pathOf, short } from './draw-path.ts'

type Props = {
  readonly drawing: Drawing
  readonly title: string
  /** The language of its words. */
  readonly locale: string
  /** For which room it is laid out; the style shows one of both. */
  readonly size: 'narrow' | 'wide'
}

/**
 * A drawing that is as wide as there is room: shapes are stretched, texts and the strength of lines
 * are not. Its words are there to be read and copied; its shapes say nothing that these don't.
 */
export function Picture({ drawing, title, locale, size }: Props) {
  const { height, shapes, texts, marks, direction } = drawing
  return (
    <svg
      className={`chart ${size}`}
      height={short(height)}
      role="group"
      aria-label={title}
      lang={locale}
      direction={direction === 'rtl' ? direction : undefined}
      {...markedBy(marks)}
    >
      <svg viewBox={`0 0 1000 ${short(height)}`} preserveAspectRatio="none" aria-hidden="true">
        {shapes.map((shape, index) => (
          <path key={index} className={`c-${shape.paint}`} d={pathOf(shape, 1)} />
        ))}
      </svg>
      {texts.map((text, index) => (
        <Words key={index} text={text} x={`${short(text.x / 10)}%`} />
      ))}
    </svg>
  )
}

/** What a script needs to know to say of which row somebody asks. */
const markedBy = (marks: Marks) =>
  marks.kind === 'rows'
    ? { 'data-rows': marks.from.map(short).join(' ') }
    : { 'data-columns': [marks.from, marks.to, marks.count].map(short).join(' ') }

type WordsProps = { readonly text: DrawnText; readonly x: string }

function Words({ text: { role, anchor, y, says }, x }: WordsProps) {
  const placed = {
    ...(x === '0%' ? {} : { x }),
    y: short(y),
    ...(anchor === 'start' ? {} : { textAnchor: anchor }),
    ...(role === 'label' ? {} : { className: `t-${role}` }),
  } as const
  if (says.kind === 'units')
    return (
      <text {...placed}>
        <tspan className="p">{says.percent}</tspan>
        <tspan className="n">{says.people}</tspan>
      </text>
    )
  const [first, ...rest] = says.lines
  return (
    <text {...placed}>
      {first}
      {rest.map((line, index) => (
        <tspan key={index} x={x} dy={LEADING}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
