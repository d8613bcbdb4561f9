import { dateOf } from '../expression/dates.ts'
import { quoted } from './csv.ts'
import type { Cell, FileColumn, FileLayout } from './file-column.ts'
import type { FileAbout, FileFacts, NumberRange } from './file-facts.ts'
import { element, writeXml, type XmlElement } from './xml.ts'

/** A field of a Triple-S file: one column, or all choices of a question of which many may be taken. */
export type SssField = {
  readonly name: string
  readonly label: string
  readonly places: readonly number[]
  readonly kind: 'single' | 'multiple' | 'quantity' | 'character' | 'date'
}

/** Triple-S keeps the choices of a question together, in the order in which they stand. */
export function sssFields({ columns, sets }: FileLayout): readonly SssField[] {
  const setOf = new Map(sets.flatMap((set) => set.columns.map((name) => [name, set] as const)))
  const placeOf = new Map(columns.map(({ name }, place) => [name, place] as const))
  return columns.flatMap(({ name, label, holds }, place): SssField[] => {
    const set = setOf.get(name)
    if (set === undefined) return [{ name, label, places: [place], kind: KINDS[holds.kind] }]
    if (set.columns[0] !== name) return []
    const places = set.columns.flatMap((member) => placeOf.get(member) ?? [])
    return [{ name: set.name, label: set.label, places, kind: 'multiple' }]
  })
}

const KINDS = {
  codes: 'single',
  tick: 'single',
  number: 'quantity',
  date: 'date',
  text: 'character',
} as const

/** Triple-S XML 2.0 for a CSV file with names in its first line. http://www.triple-s.org */
export function sssDefinition(
  layout: FileLayout,
  about: FileAbout,
  facts: FileFacts,
  dataFile: string,
): string {
  const [date = '', time = ''] = new Date(about.createdAt).toISOString().split('T')
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<!DOCTYPE sss PUBLIC "-//triple-s//DTD Survey Interchange v2.0//EN" "http://www.triple-s.org/dtd/sss_v20.dtd">\n' +
    writeXml(
      element('sss', { version: '2.0' }, [
        element('date', {}, date),
        element('time', {}, time.slice(0, 8)),
        element('origin', {}, 'Rapport'),
        element('survey', {}, [
          element('name', {}, about.slug),
          element('title', {}, about.title),
          element(
            'record',
            { ident: 'A', href: dataFile, format: 'csv', skip: 1 },
            sssFields(layout).map((field, index) => variable(field, index, layout, facts)),
          ),
        ]),
      ]),
    )
  )
}

function variable(
  { name, label, places, kind }: SssField,
  index: number,
  { columns, weight }: FileLayout,
  { widths, ranges }: FileFacts,
): XmlElement {
  const [first = 0] = places
  const use = name === weight ? 'weight' : columns[first]?.name === 'id' ? 'serial' : null
  const range = ranges[first] ?? { low: 0, high: 0, decimals: 0 }
  return element('variable', { ident: index + 1, type: kind, use }, [
    element('name', {}, name),
    element('label', {}, label),
    element('position', { start: index + 1 }),
    ...(kind === 'character'
      ? [element('size', {}, String(Math.max(1, widths[first] ?? 1)))]
      : [element('values', {}, valuesOf(kind, places, columns, range))]),
  ])
}

function valuesOf(
  kind: Exclude<SssField['kind'], 'character'>,
  places: readonly number[],
  columns: readonly FileColumn[],
  { low, high, decimals }: NumberRange,
): readonly XmlElement[] {
  const value = (code: number, label: string) => element('value', { code }, label)
  switch (kind) {
    case 'multiple':
      return places.map((place, index) => value(index + 1, columns[place]?.label ?? ''))
    case 'single': {
      const holds = columns[places[0] ?? -1]?.holds
      return holds?.kind === 'codes'
        ? holds.codes.map(({ label }, index) => value(index + 1, label))
        : [value(0, 'Not chosen'), value(1, 'Chosen')]
    }
    case 'quantity':
      return [element('range', { from: withPlaces(low, decimals), to: withPlaces(high, decimals) })]
    case 'date':
      return [element('range', { from: sssDay(low), to: sssDay(high) })]
  }
}

const MOST_PLACES = 20

/** Both ends of a range say how many places its numbers have behind the point. */
const withPlaces = (value: number, decimals: number): string =>
  value.toFixed(Math.min(decimals, MOST_PLACES))

const sssDay = (time: number): string => (dateOf(time) ?? '').replaceAll('-', '')

export const sssHeadings = (fields: readonly SssField[]): string =>
  `${fields.map(({ name }) => name).join(',')}\n`

/** Codes are places in their list, from 1; many choices are one field of ones and noughts. */
export const sssLine = (
  fields: readonly SssField[],
  columns: readonly FileColumn[],
  cells: readonly Cell[],
): string =>
  `${fields
    .map(({ kind, places }) => {
      const [first = 0] = places
      const cell = cells[first] ?? null
      if (kind === 'multiple')
        return cell === null ? '' : places.map((place) => cells[place] ?? 0).join('')
      if (cell === null) return ''
      if (kind === 'date') return sssDay(Number(cell))
      if (kind === 'single' && columns[first]?.holds.kind === 'codes')
        return String(Number(cell) + 1)
      return typeof cell === 'string' ? quoted(cell) : String(cell)
    })
    .join(',')}\n`
