import type { PresentedAssociations } from '../../core/results/presented-associations.ts'
import { getAssociations, type AssociationsQuery } from './get-associations.server.ts'
import type { ResultsBoard } from './results-board.server.ts'

/** Of the rows of a table with each single variable in its columns, where both are ordered. */
export async function getTableAssociations(
  board: ResultsBoard,
  query: AssociationsQuery,
): Promise<readonly PresentedAssociations[]> {
  const names = (query.asked.columns ?? '').split(',').map((name) => name.trim())
  const found: PresentedAssociations[] = []
  for (const columns of new Set(names)) {
    if (columns.includes('>') || columns.includes('@')) continue
    const asked = { ...query.asked, columns }
    const answer = await getAssociations(board, { ...query, asked })
    // What can't be measured stands in the table all the same.
    if (answer.ok && isOrdered(answer.value.value)) found.push(answer.value.value)
  }
  return found
}

const isOrdered = ({ measures, constructed }: PresentedAssociations): boolean =>
  !constructed && measures.some(({ measure }) => measure === 'spearman')
