import { chartOfGrid } from '#app/core/charts/chart-of-grid.ts'
import type { ShownQuestion } from '#app/core/results/shown-block.ts'
import { ChartFigure } from '../charts/ChartFigure.tsx'
import { chartAddress, type PageContext } from './finding-context.ts'
import { gridWords } from './grid-words.ts'
import { noteOn } from './note-on.ts'
import { QuestionBlock } from './QuestionBlock.tsx'
import { toneOf } from './tone-of.ts'

type Props = { readonly block: ShownQuestion; readonly context: PageContext }

/** A question, or all rows of one in a single picture where they share a scale. */
export function Questions({ block, context }: Props) {
  const { page, results } = context
  const { variables } = block
  const address = chartAddress(context, block.id)
  const chart = variables.length > 1 ? chartOfGrid(variables, toneOf(results)) : null
  if (chart === null)
    return variables.map((variable) => (
      <QuestionBlock
        key={variable.id}
        variable={variable}
        results={results}
        locale={page.locale}
        block={block.id}
        chart={address}
      />
    ))
  const title = variables[0]?.grid?.title ?? ''
  return (
    <article className="question">
      <div className="question-words">
        <h3 lang={page.locale} dir="auto">
          {title}
        </h3>
        {gridWords(variables, results.release).map((sentence) => (
          <p key={sentence} className="question-base">
            {sentence}
          </p>
        ))}
        {variables.some(({ smallBase }) => smallBase) && (
          <p className="small-base">Small base, read with care</p>
        )}
      </div>
      <div className="question-numbers">
        <ChartFigure
          chart={chart}
          title={title}
          locale={page.locale}
          note={null}
          caption={noteOn(chart)}
          address={address}
        />
      </div>
    </article>
  )
}
