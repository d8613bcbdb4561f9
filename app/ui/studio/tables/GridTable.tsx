import { hasMeans } from '#app/core/results/largest-first.ts'
import type { PresentedCrosstab } from '#app/core/results/presented-crosstab.ts'
import type { PresentedGrid } from '#app/core/results/presented-grid.ts'
import { SOURCE_WORDS } from '../../results/words.ts'
import { CrosstabBody } from './CrosstabBody.tsx'
import { CrosstabHead } from './CrosstabHead.tsx'
import { HowMade } from './CrosstabMethod.tsx'
import { GridRows } from './GridRows.tsx'
import { CaptionBreaks, CaptionFilter } from './TableCaption.tsx'
import { TableScroll } from './TableScroll.tsx'
import type { TablesView } from './tables-view.ts'

type Props = { readonly page: TablesView; readonly grid: PresentedGrid }

/** All rows of a question: a line each where they share their answers, else one under the other. */
export function GridTable({ page, grid }: Props) {
  const { locale, chosen } = page
  const { question, tables } = grid
  const [first] = tables
  if (first === undefined) return null
  const isOneLineEach = first.groups.length === 0 && haveAlikeAnswers(tables)
  return (
    <>
      <TableScroll kind="grid" label={question.label}>
        <table>
          <caption>
            <span className="caption-words">
              <strong lang={locale} dir="auto">
                {question.label}
              </strong>
              <CaptionBreaks page={page} />
              <span className="caption-base">
                {SOURCE_WORDS[first.source]}. Each row is of those who gave it an answer that counts
                here.
                {chosen.sort === 'largest' &&
                  ` Rows by ${hasMeans(grid) ? 'their mean' : 'the upper half of their answers together'}, the largest first.`}
              </span>
              <CaptionFilter filter={first.filter} />
            </span>
          </caption>
          {isOneLineEach ? (
            <GridRows tables={tables} ranges={chosen.ranges} locale={locale} />
          ) : (
            <>
              <CrosstabHead crosstab={first} locale={locale} />
              {tables.map((crosstab) => (
                <CrosstabBody
                  key={crosstab.rows.id}
                  crosstab={crosstab}
                  percent={chosen.percent}
                  ranges={chosen.ranges}
                  locale={locale}
                  heading={crosstab.rows.label}
                />
              ))}
            </>
          )}
        </table>
      </TableScroll>
      <HowMade
        crosstab={first}
        percent={isOneLineEach ? 'gridRow' : chosen.percent}
        ranges={chosen.ranges}
        tables="several"
      />
    </>
  )
}

const haveAlikeAnswers = (tables: readonly PresentedCrosstab[]): boolean =>
  new Set(tables.map(({ rows }) => JSON.stringify(rows.values))).size === 1
