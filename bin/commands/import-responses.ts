import { existsSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Json } from '../../app/core/json.ts'
import type { Problem } from '../../app/core/problem.ts'
import { mappingJson } from '../../app/core/exchange/import/mapping.ts'
import {
  checkImport,
  type ImportCheck,
} from '../../app/services/exchange/imports/check-import.server.ts'
import { earlierImports } from '../../app/services/exchange/imports/list-imports.server.ts'
import {
  readImportOrder,
  type ImportOrder,
} from '../../app/services/exchange/imports/import-order.server.ts'
import type { ImportProgress } from '../../app/services/exchange/imports/import-progress.ts'
import { openImport } from '../../app/services/exchange/imports/open-import.server.ts'
import { takeImport } from '../../app/services/exchange/imports/take-import.server.ts'
import { grouped } from '../simulate/progress.ts'
import { readJson } from '../simulate/read-json.ts'
import { complain, say, surveyNamed, UsageError, withShell, type Command } from './command.ts'

const BETWEEN_MS = 1000

export const importResponses: Command = {
  usage:
    'import-responses SLUG FILE [--map MAP.json] [--write-map MAP.json] [--dry-run] [--leave-out]',
  purpose:
    'old answers from CSV or .sav; takes all rows or none, with --leave-out all that fit the survey',
  run: (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        map: { type: 'string' },
        'write-map': { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        'leave-out': { type: 'boolean', default: false },
      },
    })
    const [slug, path] = positionals
    if (path === undefined) throw new UsageError('Which file?')
    if (!existsSync(path)) throw new UsageError(`There is no file ${path}`)
    return withShell(async (sendingShell) => {
      // Nobody watches from here: whatever server runs beside it finds out by itself.
      const shell = { ...sendingShell, announce: () => undefined }
      const survey = surveyNamed(shell, slug)
      const file = await openImport(path, basename(path))
      if (!file.ok) return refused(file.problem)
      const mapping = values.map === undefined ? null : (readJson(values.map) as Json)
      const order = readImportOrder(survey, file.value, mapping)
      if (!order.ok) return refused(order.problem)
      columnLines(order.value).forEach(say)
      for (const { name, counted } of earlierImports(shell, survey, file.value))
        say(`${grouped(counted)} came from ${name} before; rows that are in both files come twice`)
      if (values['write-map'] !== undefined) {
        const json = mappingJson(order.value.mapping, file.value.fields)
        writeFileSync(values['write-map'], `${JSON.stringify(json, null, 2)}\n`)
      }
      if (values['dry-run']) {
        const check = await checkImport(shell, order.value, { onProgress: createTeller() })
        if (!check.ok) return refused(check.problem)
        checkLines(check.value).forEach(say)
        return check.value.refused === 0 ? 0 : 1
      }
      const taken = await takeImport(shell, {
        order: order.value,
        refusedRows: values['leave-out'] ? 'leaveOut' : 'refuseAll',
        actor: 'command line',
        onProgress: createTeller(),
      })
      if (!taken.ok) return refused(taken.problem)
      checkLines(taken.value.check).forEach(say)
      say(`${grouped(taken.value.taken)} taken, as source "import"`)
      return 0
    })
  },
}

function refused({ detail, errors = [] }: Problem): number {
  for (const { pointer, message } of errors) complain(`${pointer || '/'}: ${message}`)
  complain(detail)
  return 1
}

function columnLines({ file, mapping }: ImportOrder): readonly string[] {
  const names = file.fields.map(({ name }) => name)
  const left = names.filter((_, place) => mapping[place] === null)
  return [
    ...names.flatMap((name, place) => {
      const slot = mapping[place] ?? null
      return slot === null ? [] : [`${name} → ${slot.id}: ${slot.label}`]
    }),
    ...(left.length === 0 ? [] : [`Left out: ${left.join(', ')}`]),
  ]
}

function checkLines(check: ImportCheck): readonly string[] {
  const { rows, fitting, screenedOut, known, withdrawn, refused: misfits } = check
  const others = [
    [screenedOut, 'screened out'],
    [known, 'taken before'],
    [withdrawn, 'taken back since'],
    [misfits, 'refused'],
  ] as const
  return [
    ...check.refusals.map(
      ({ row, column, message }) => `Row ${row}${column === null ? '' : `, ${column}`}: ${message}`,
    ),
    ...check.dropped.map(({ column, rows: n }) =>
      n === 1
        ? `${column}: one answer of somebody who would not have been asked is left out`
        : `${column}: ${grouped(n)} answers of people who would not have been asked are left out`,
    ),
    `${grouped(fitting)} of ${grouped(rows)} rows fit${others
      .flatMap(([n, what]) => (n === 0 ? [] : [`, ${grouped(n)} ${what}`]))
      .join('')}`,
  ]
}

/** Says once a second how far it is. */
function createTeller(): (at: ImportProgress) => void {
  let said = performance.now()
  return ({ stage, rows, of, taken }) => {
    if (performance.now() - said < BETWEEN_MS) return
    said = performance.now()
    say(
      stage === 'checked'
        ? `${grouped(rows)} rows looked at`
        : `${grouped(rows)} of ${grouped(of ?? rows)} rows gone through, ${grouped(taken)} taken`,
    )
  }
}
