import type { Codebook } from '#app/core/codebook/variable.ts'
import type { Design } from '#app/core/stats/design.ts'
import { ratioMean } from '#app/core/stats/ratio-mean.ts'
import type { Columns } from '#app/core/tally/columns.ts'
import { countCells } from '#app/core/tally/count-cells.ts'
import { countTable } from '#app/core/tally/count-table.ts'
import { oneWayId, type Filter, type Table } from '#app/core/tally/table.ts'
import { compileExpression } from '#app/surveyjs/compile-expression.server.ts'
import { BANNER, combinations, CROSSTAB, FILTER, MEAN, substantiveCodes } from './job.ts'
import type { Engine, Figures, Job } from './job.ts'

/** Rapport's own, on columns as the server holds them. */
export function rapportEngine(columns: Columns, codebook: Codebook): Engine {
  const compiled = compileExpression(FILTER)
  if (!compiled.ok) throw new Error('The filter can’t be read')
  const { value: expression } = compiled
  let asked = 0
  /** A new one each time: what a filter lets through is kept by its text. */
  const newFilter = (): Filter => {
    asked += 1
    return { text: FILTER + ' '.repeat(asked), expression }
  }
  const design = designOf(columns)
  const codesOf = (id: string) => {
    const codes = columns.variable(id)?.column.codes
    if (codes === undefined) throw new Error(`No column ${id}`)
    return codes
  }

  function cells(base: Uint8Array, weights: Float64Array | null, ids: readonly string[]): Figures {
    const sides = ids.map((id) => {
      const kept = substantiveCodes(codebook, id)
      return { codes: codesOf(id), kept, width: Math.max(...kept) + 1 }
    })
    const places = new Int32Array(columns.rows)
    let size = 1
    for (const { codes, width } of sides) {
      for (let row = 0; row < columns.rows; row += 1) {
        const [place, code] = [places[row] ?? 0, codes[row] ?? -1]
        places[row] = place < 0 || code < 0 || code >= width ? -1 : place * width + code
      }
      size *= width
    }
    const counted = countCells({ ...design, base, weights }, places, size)
    const [stratum] = counted.strata
    return combinations(sides.map(({ kept }) => kept)).flatMap((codes) => {
      const place = codes.reduce((sum, code, side) => sum * (sides[side]?.width ?? 0) + code, 0)
      const people = stratum?.people[place] ?? 0
      return weights === null ? [people] : [people, stratum?.weights[place] ?? 0]
    })
  }

  function run(job: Job): Figures {
    switch (job) {
      case 'oneWay':
        return codebook.flatMap(({ id }) =>
          figuresOf(
            countTable(columns, {
              kind: 'oneWay',
              id: oneWayId(id, null),
              variable: id,
              where: null,
            }),
          ),
        )
      case 'crosstab':
        return figuresOf(countTable(columns, { kind: 'cross', id: 'cross', ...CROSSTAB }))
      case 'filtered':
        return cells(columns.mask(newFilter()), null, [CROSSTAB.rows, CROSSTAB.columns])
      case 'weightedMean': {
        const codes = codesOf(MEAN.variable)
        const size = MEAN.scores.length
        const mean = ratioMean(countCells(design, codes, size), MEAN.scores, () => true)
        return [mean.people, mean.weight, mean.mean ?? NaN, mean.standardError ?? NaN]
      }
      case 'banner':
        return BANNER.groups.flatMap((group) =>
          cells(design.base, design.weights, [BANNER.rows, ...group]),
        )
    }
  }
  return { name: 'Rapport', run, close: () => undefined }
}

function designOf(columns: Columns): Design {
  const weight = columns.variable('weight')?.column
  if (weight?.kind !== 'number') throw new Error('No weight')
  return {
    rows: columns.rows,
    base: columns.counted.map((counts, row) =>
      counts === 1 && (weight.values[row] ?? 0) > 0 ? 1 : 0,
    ),
    weights: weight.values,
    sampling: { kind: 'people' },
  }
}

function figuresOf(table: Table | null): Figures {
  if (table === null) throw new Error('There is no such table')
  const { asked, answered, substantive } = table.base
  const counts =
    table.kind === 'oneWay' ? table.counts.map(({ count }) => count) : table.counts.flat()
  return [asked, answered, substantive, ...counts]
}
