import { useMemo } from 'react'
import type { DraftDocument } from '../../../core/drafting/step.ts'
import { mapRules, type MapEdge } from '../../../core/logic/rule-map.ts'
import type { Marks } from '../../../core/logic/rule-marks.ts'
import type { Rule } from '../../../core/logic/rule.ts'
import { KIND_WORDS } from './logic-words.ts'

const NODE = { width: 260, height: 44, gap: 24, x: 90 } as const
const WIDTH = 440

/** Pages from the first to the last, with an arc for what one of them decides of another. */
export function LogicMap({
  document,
  rules,
  marks,
  unreachable,
  page,
  onPage,
}: {
  readonly document: DraftDocument
  readonly rules: readonly Rule[]
  readonly marks: Marks
  /** Names of pages that no answers lead to. */
  readonly unreachable: readonly string[]
  readonly page: number | null
  readonly onPage: (page: number | null) => void
}) {
  const map = useMemo(() => mapRules(document, rules), [document, rules])
  if (map.nodes.length === 0) return <p className="form-hint">There is no page yet.</p>
  const height = map.nodes.length * (NODE.height + NODE.gap) + NODE.gap
  const isWrong = ({ rules: own }: MapEdge) =>
    own.some(({ pointer }) => (marks.get(pointer) ?? []).length > 0)
  return (
    <div className="logic-map">
      <p className="form-hint">
        An arc leads from the page whose answers are read to the page that they decide about.
        Choosing a page shows its rules in the list.
      </p>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="group" aria-label="Map of the rules">
        {map.edges.map((edge) => (
          <path
            key={`${edge.from} ${edge.to}`}
            className={isWrong(edge) ? 'map-edge map-edge-wrong' : 'map-edge'}
            data-dim={page !== null && page !== edge.from && page !== edge.to}
            d={arc(edge)}
          >
            <title>{edgeInWords(edge)}</title>
          </path>
        ))}
        {map.nodes.map(({ page: at, name, label, questions, within }) => {
          const isLost = unreachable.includes(name)
          const y = top(at)
          return (
            <g
              key={at}
              role="button"
              tabIndex={0}
              aria-pressed={page === at}
              aria-label={[
                `Page ${at + 1}, ${label}: ${counted(questions, 'question')}`,
                within === 0 ? '' : `${counted(within, 'rule')} within it`,
                isLost ? 'never reached' : '',
                ...map.edges.filter(({ to }) => to === at).map(edgeInWords),
              ]
                .filter((words) => words !== '')
                .join('; ')}
              className={isLost ? 'map-node map-node-lost' : 'map-node'}
              onClick={() => onPage(page === at ? null : at)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return
                event.preventDefault()
                onPage(page === at ? null : at)
              }}
            >
              <rect x={NODE.x} y={y} width={NODE.width} height={NODE.height} rx={8} />
              <text x={NODE.x + 12} y={y + 18}>
                {at + 1}. {shortened(label)}
              </text>
              <text x={NODE.x + 12} y={y + 35} className="map-small">
                {counted(questions, 'question')}
                {within === 0 ? '' : `, ${counted(within, 'rule')} within`}
                {isLost ? ', never reached' : ''}
              </text>
            </g>
          )
        })}
      </svg>
      {map.edges.length > 0 && (
        <details>
          <summary>The map in words</summary>
          <ul>
            {map.edges.map((edge) => (
              <li key={`${edge.from} ${edge.to}`}>{edgeInWords(edge)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

const top = (page: number) => NODE.gap + page * (NODE.height + NODE.gap)

/** Forwards on the one side, backwards on the other; the further, the wider. */
function arc({ from, to }: MapEdge): string {
  const isForward = to > from
  const side = isForward ? NODE.x + NODE.width : NODE.x
  const bend = Math.min(80, 16 + 12 * Math.abs(to - from)) * (isForward ? 1 : -1)
  const [start, end] = [top(from) + NODE.height * 0.7, top(to) + NODE.height * 0.3]
  const tip = isForward ? 6 : -6
  return `M${side} ${start} C${side + bend} ${start} ${side + bend} ${end} ${side} ${end} m${tip} -4 l${-tip} 4 l${tip} 4`
}

const LONGEST = 30

const shortened = (label: string): string =>
  label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label

function edgeInWords({ from, to, kinds, rules }: MapEdge): string {
  const what = kinds.map((kind) => KIND_WORDS[kind].toLowerCase()).join(', ')
  const count = rules.length === 1 ? 'one rule' : `${rules.length} rules`
  return `Page ${to + 1} depends on page ${from + 1} by ${count}: ${what}`
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`
