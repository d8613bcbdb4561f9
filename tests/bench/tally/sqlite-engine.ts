import Sqlite from 'better-sqlite3'
import type { Codebook, Variable } from '#app/core/codebook/variable.ts'
import type { Believed } from './answered-survey.ts'
import { oneWayFigures } from './codes.ts'
import { BANNER, combinations, CROSSTAB, FILTERED, MEAN, meanOf, substantiveCodes } from './job.ts'
import type { Engine, Figures, Job } from './job.ts'

/** SQLite over the answers as they are stored, without a column or an index of their own. */
export function sqliteEngine(
  file: string,
  codebook: Codebook,
  believed: readonly Believed[],
  rows: number,
): Engine {
  const db = new Sqlite(file)
  db.pragma('journal_mode = OFF')
  db.pragma('cache_size = -400000')
  fill(db, believed, rows)
  const all = (sql: string) => db.prepare(sql).raw().all() as (string | number | null)[][]
  const labels = (id: string) => {
    const variable = codebook.find((candidate) => candidate.id === id)
    if (variable === undefined) throw new Error(`No variable ${id}`)
    return substantiveCodes(codebook, id).map((code) => String(variable.categories[code]?.value))
  }
  const among = (id: string) => `${answer(id)} IN (${labels(id).map(quoted).join(', ')})`

  function cells(ids: readonly string[], where: string, what: 'counts' | 'weights'): Figures {
    const found = new Map(
      all(
        `SELECT ${ids.map(answer).join(', ')}, count(*), sum(${answer('weight')}) FROM responses
         WHERE ${[where, ...ids.map(among)].join(' AND ')}
         GROUP BY ${ids.map((_, index) => index + 1).join(', ')}`,
      ).map((row) => [JSON.stringify(row.slice(0, ids.length)), row.slice(ids.length)]),
    )
    const names = ids.map(labels)
    return combinations(names.map((list) => [...list.keys()])).flatMap((codes) => {
      const key = codes.map((code, side) => names[side]?.[code] ?? '')
      const [people, weight] = found.get(JSON.stringify(key)) ?? [0, 0]
      return what === 'counts' ? [Number(people)] : [Number(people), Number(weight)]
    })
  }

  function run(job: Job): Figures {
    switch (job) {
      case 'oneWay':
        return codebook.flatMap((variable) => oneWay(variable, all))
      case 'crosstab': {
        const { rows: down, columns: across } = CROSSTAB
        const [bases = []] = all(
          `SELECT count(*), count(*) FILTER (WHERE ${answer(down)} IS NOT NULL AND ${answer(across)} IS NOT NULL)
           FROM responses WHERE NOT ${hidden(down)} AND NOT ${hidden(across)}`,
        )
        const counts = cells([down, across], 'true', 'counts')
        const substantive = counts.reduce((sum, count) => sum + count, 0)
        return [...bases.map(Number), substantive, ...counts]
      }
      case 'filtered':
        return cells(
          [CROSSTAB.rows, CROSSTAB.columns],
          `${answer('understood')} IN (${FILTERED.understood.map(quoted).join(', ')})
           AND ${answer('age')} <> ${quoted(FILTERED.notAge)}`,
          'counts',
        )
      case 'weightedMean': {
        const score = labels(MEAN.variable).map(
          (label, code) => `WHEN ${quoted(label)} THEN ${MEAN.scores[code] ?? 0}`,
        )
        const [row = []] = all(
          `SELECT count(*), count(y), sum(w) FILTER (WHERE y IS NOT NULL), sum(w * y),
                  sum(w * w) FILTER (WHERE y IS NOT NULL), sum(w * w * y), sum(w * w * y * y)
           FROM (SELECT ${answer('weight')} AS w, CASE ${answer(MEAN.variable)} ${score.join(' ')} END AS y
                 FROM responses WHERE ${answer('weight')} > 0)`,
        )
        const [units = 0, people = 0, w = 0, wy = 0, ww = 0, wwy = 0, wwyy = 0] = row.map(Number)
        return meanOf({ units, people, w, wy, ww, wwy, wwyy })
      }
      case 'banner':
        return BANNER.groups.flatMap((group) =>
          cells([BANNER.rows, ...group], `${answer('weight')} > 0`, 'weights'),
        )
    }
  }
  return { name: 'SQLite', run, close: () => db.close() }
}

const answer = (id: string) => `json_extract(answers, '$.${id}')`
const hidden = (id: string) => `(instr(not_shown, '"${id}"') > 0)`
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

function oneWay(
  variable: Variable,
  all: (sql: string) => readonly (readonly (string | number | null)[])[],
): Figures {
  const { id, measure, categories } = variable
  const value =
    measure === 'multiple' || categories.length === 0 ? `${answer(id)} IS NULL` : answer(id)
  const states = new Map<number, number>()
  for (const [found, isHidden, count] of all(
    `SELECT ${value}, ${hidden(id)}, count(*) FROM responses GROUP BY 1, 2`,
  )) {
    const code =
      isHidden === 1
        ? -2
        : value !== answer(id)
          ? -Number(found)
          : found === null
            ? -1
            : categories.findIndex((category) => category.value === found)
    states.set(code, (states.get(code) ?? 0) + Number(count))
  }
  if (measure !== 'multiple') return oneWayFigures(variable, states, null)
  const ticks = new Map(
    all(
      `SELECT ticked.value, count(*) FROM responses, json_each(answers, '$.${id}') AS ticked GROUP BY 1`,
    ).map(([ticked, count]) => [ticked, Number(count)]),
  )
  return oneWayFigures(
    variable,
    states,
    categories.map((category) => ticks.get(String(category.value)) ?? 0),
  )
}

function fill(db: Sqlite.Database, believed: readonly Believed[], rows: number): void {
  db.exec(`CREATE TABLE responses (seq INTEGER PRIMARY KEY, answers TEXT, not_shown TEXT);
           CREATE TEMP TABLE different (place INTEGER PRIMARY KEY, answers TEXT, not_shown TEXT);
           BEGIN`)
  const insert = db.prepare('INSERT INTO different VALUES (?, ?, ?)')
  for (const [place, { answers, notShown, weight }] of believed.entries())
    insert.run(place, JSON.stringify({ ...answers, weight }), JSON.stringify(notShown))
  db.prepare(
    `WITH RECURSIVE turn (row) AS (SELECT 0 UNION ALL SELECT row + 1 FROM turn WHERE row + 1 < ?)
     INSERT INTO responses SELECT row + 1, answers, not_shown FROM turn
     JOIN different ON place = row % ?`,
  ).run(rows, believed.length)
  db.exec('COMMIT')
}
