import type { ComparedSide } from '#app/core/results/shown-block.ts'
import { printDay } from '../charts/printed.ts'
import type { PageContext } from './finding-context.ts'
import { ComparedVariables } from './ComparedVariables.tsx'
import { Side } from './SidesFinding.tsx'
import { OTHER_PEOPLE, RECRUITMENT_WORDS } from './words.ts'

type Sides = readonly [ComparedSide, ComparedSide]

/** The same measure of two surveys or waves: a gap, never a trend. */
export function ComparedSides({
  sides,
  context,
}: {
  readonly sides: Sides
  readonly context: PageContext
}) {
  return (
    <>
      <p>
        {gapWords(sides)}A gap, never a trend: {OTHER_PEOPLE}.
      </p>
      <ComparedVariables sides={sides} locale={context.page.locale} />
      <div className="sides">
        {sides.map((side, index) =>
          side.measure.kind === 'finding' ? (
            <Side
              key={`${side.survey} ${index}`}
              side={{
                survey: side.survey,
                finding: side.measure.finding.id,
                label: side.label,
                published: side.measure.finding.published.figure,
                value: side.measure.finding.sources.live,
              }}
              rebuilt={side.measure.finding.sources.reconstruction}
              live={side.measure.finding.sources.live}
              context={context}
            />
          ) : side.measure.kind === 'none' ? (
            <div key={`${side.survey} ${index}`} className="side">
              <h4 dir="auto">{side.label}</h4>
              <p className="held-back">These results are not public.</p>
            </div>
          ) : null,
        )}
      </div>
      <dl className="side-facts">
        {sides.map((side, index) => (
          <div key={`${side.survey} ${index}`}>
            <dt dir="auto">{side.label}</dt>
            <dd>{factWords(side)}</dd>
            {side.fieldwork !== null && (
              <dd>
                <a href={`/results/${side.survey}`} dir="auto">
                  {side.surveyTitle}
                </a>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </>
  )
}

/** Between what people answered here; published figures stand for themselves. */
function gapWords(sides: Sides): string {
  const [first, second] = sides.map(({ measure }) =>
    measure.kind === 'finding' && measure.finding.sources.live.kind === 'share'
      ? measure.finding.sources.live.value
      : null,
  )
  if (first == null || second == null) return ''
  const points = Math.round(Math.abs(first - second))
  return `Live: ${points} ${points === 1 ? 'point' : 'points'} apart. `
}

function factWords({ fieldwork }: ComparedSide): string {
  if (fieldwork === null) return 'Not shown here'
  const { openedAt, recruitment, releases } = fieldwork
  return [
    RECRUITMENT_WORDS[recruitment],
    ...(openedAt === null ? [] : [`since ${printDay(openedAt)}`]),
    ...releases.slice(0, 1).map(({ number, at }) => `release ${number}, ${printDay(at)}`),
  ].join('; ')
}
