import { parseSource } from '../../core/response/parse-source.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { getTableChoices } from './get-table-choices.server.ts'
import type { ResultsBoard } from './results-board.server.ts'

type Asked = { readonly rows: string; readonly source: string }

/** What one side of a comparison can be made of, and what is chosen, with the first question for none. */
export async function readWaveSide<Chosen extends Asked>(
  shell: Shell,
  board: ResultsBoard,
  {
    hosted,
    locale,
    asked,
  }: { readonly hosted: HostedSurvey; readonly locale: string; readonly asked: Chosen },
) {
  const source = parseSource(asked.source) ?? 'live'
  const { rows, sources, weights } = await getTableChoices(board, hosted, source, locale)
  const chosen = asked.rows === '' ? (rows[0]?.id ?? '') : asked.rows
  return {
    locale,
    rows: rows.map(({ id, label }) => ({ id, label })),
    sources,
    versions: shell.catalog.versionsOf(hosted).map(({ number }) => number),
    weights,
    chosen: { ...asked, rows: chosen, source: asked.source === '' ? 'live' : asked.source },
  }
}
