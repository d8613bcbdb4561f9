import type { AnyNode, Document, Element } from 'domhandler'
import { getElementsByTagName, textContent } from 'domutils'
import { parseDocument } from 'htmlparser2'
import { exactly, variableIn, type Claim, type Kind } from './claims.ts'
import { ANSWERS, COUNTED, STUDY, TITLES, VARIABLES, type GroupId } from './small-survey.ts'

/** As of whenever the table moved last, which the page does not say. */
export type Undated = Omit<Claim, 'asOf'> & { readonly asOf: number | null }

export type Source = { readonly path: string; readonly group: GroupId | null }

type Table = {
  readonly caption: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** In which release it moved last, as far as it is said around it. */
  readonly moved: number | null
}

/** Every number of people that the tables of a page tell. A table of which nothing is known fails. */
export function claimsOfPage(html: string, source: Source): readonly Undated[] {
  const page = parseDocument(html)
  const release = Number(/Release\s(\d+)/.exec(textContent(page))?.[1] ?? 0)
  return tablesIn(page).flatMap((table) => {
    const asOf = table.moved ?? (release === 0 ? null : release)
    const variable = VARIABLES.find((id) => TITLES[id] === table.caption)
    if (variable !== undefined) return ofQuestion(table, { ...source, variable, asOf })
    const finding = STUDY.findings.find(({ title }) => title === table.caption)
    if (finding !== undefined) return ofFinding(table, { ...source, finding: finding.id, asOf })
    const rows = VARIABLES.find((id) => table.caption === `${TITLES[id]}, By age`)
    if (rows !== undefined) return ofBreak(table, { path: source.path, variable: rows, asOf })
    const numbered = /^Answers to question (\d+)\./.exec(table.caption)
    if (numbered !== null) return ofTopline(table, source, Number(numbered[1]))
    // Sides of a comparison are read as such.
    if (COUNTED[table.caption] !== undefined) return []
    if (table.caption === 'The latest releases') return ofReleases(table, source)
    if (table.caption.startsWith('Method of')) return []
    throw new Error(`${source.path} has a table that nobody audits: ${table.caption}`)
  })
}

function tablesIn(page: Document): readonly Table[] {
  return getElementsByTagName('table', page).map((table) => {
    const cells = getElementsByTagName('tr', table).map((row) =>
      row.children
        .filter((child): child is Element => isElement(child) && /^t[dh]$/.test(child.name))
        .map((cell) => textContent(cell).trim()),
    )
    const [caption] = getElementsByTagName('caption', table)
    const [heads = [], ...rows] = cells
    const around = articleAround(table) ?? page
    const moved = /[Aa]s of release (\d+)/.exec(textContent(around))
    return {
      caption: caption === undefined ? '' : textContent(caption).trim(),
      heads,
      rows,
      moved: moved === null ? null : Number(moved[1]),
    }
  })
}

const isElement = (node: AnyNode): node is Element => 'name' in node && 'attribs' in node

function articleAround(table: Element): Element | null {
  let at: AnyNode | null = table.parent
  while (at !== null && !(isElement(at) && at.name === 'article')) at = at.parent
  return at
}

export const numberIn = (text: string | undefined): number | null =>
  text !== undefined && /^[\d,]+$/.test(text) ? Number(text.replaceAll(',', '')) : null

export type Dated = { readonly path: string; readonly asOf: number | null }

export const told = (
  count: number | null,
  kind: Kind,
  { path, asOf }: Dated,
): readonly Undated[] => (count === null ? [] : [{ path, asOf, kind, least: count, most: count }])

function ofQuestion(
  { rows }: Table,
  { variable, group, ...dated }: Source & Dated & { readonly variable: Kind['variable'] },
): readonly Undated[] {
  return rows.flatMap(([label = '', , count, base]) => {
    const [value = '', column = ''] = label.split(': ')
    const age = column === '' ? null : column.replace(/^[A-Z] /, '')
    const of = (values: Kind['values']): Kind => ({ variable, values, group, age })
    return [
      ...told(numberIn(count), of([value]), dated),
      ...told(numberIn(base), of('answered'), dated),
    ]
  })
}

function ofFinding(
  { rows }: Table,
  { finding, ...dated }: Source & Dated & { readonly finding: string },
): readonly Undated[] {
  return rows.flatMap(([, , count, base], place) => {
    const counted = COUNTED[finding]?.[place]
    if (counted === undefined) throw new Error(`${dated.path} counts something else in ${finding}`)
    const kind = { variable: 'well', group: counted.group, age: null } as const
    return [
      ...told(numberIn(count), { ...kind, values: counted.values }, dated),
      ...told(numberIn(base), { ...kind, values: 'answered' }, dated),
    ]
  })
}

/** Somebody is never printed as nobody, nor nearly all as all: within a half of the same all the same. */
export const rounded = (text: string): string =>
  text.replaceAll('under 1%', '0%').replaceAll('over 99%', '100%')

/** Percentages are rounded, so they leave a little open. */
function ofBreak(
  { heads, rows }: Table,
  { variable, ...dated }: Dated & { readonly variable: Kind['variable'] },
): readonly Undated[] {
  const bases = rows.find(([head]) => head === 'People') ?? []
  return heads.slice(1).flatMap((head, place) => {
    const name = head.replace(/\s+[A-Z]$/, '')
    const age =
      name === 'Everybody' ? null : (ANSWERS.age.find((one) => name.startsWith(one)) ?? '')
    const base = numberIn(bases[place + 1])
    if (age === '' || base === null) throw new Error(`${dated.path} has a column ${head}`)
    const of = (values: Kind['values']): Kind => ({ variable, values, group: null, age })
    return [
      ...told(base, of('answered'), dated),
      ...rows.flatMap(([label = '', ...cells]): readonly Undated[] => {
        const percent = /^(\d+)%/.exec(rounded(cells[place] ?? ''))?.[1]
        if (label === 'People' || percent === undefined) return []
        const [least, most] = [-0.5, 0.5].map((slack) => ((Number(percent) + slack) / 100) * base)
        return [{ ...dated, kind: of([label]), least: least ?? 0, most: most ?? base }]
      }),
    ]
  })
}

function ofTopline({ caption, rows }: Table, { path, group }: Source, question: number) {
  const variable = VARIABLES[question - 1]
  if (variable === undefined) throw new Error(`${path} has a question ${question}`)
  const of = (values: Kind['values']): Kind => ({ variable, values, group, age: null })
  const base = /\.\s*([\d,]+) chose/.exec(caption)?.[1]
  return [
    ...told(numberIn(base), of('answered'), { path, asOf: null }),
    ...rows.flatMap(([label = '', , count]) =>
      label === 'No answer' ? [] : told(numberIn(count), of([label]), { path, asOf: null }),
    ),
  ]
}

const ofReleases = ({ rows }: Table, { path }: Source): readonly Undated[] =>
  rows.flatMap(([release, , shown]) => {
    const [asOf, count] = [numberIn(release), numberIn(shown)]
    if (asOf === null || count === null) return []
    const kind: Kind = { variable: 'town', values: 'asked', group: null, age: null }
    return [exactly(count, { path, asOf, kind })]
  })

/** The same of a topline as a file. */
export function claimsOfCsv(csv: string, { path, group }: Source): readonly Undated[] {
  return csv
    .trim()
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [, question = '', , , , answer = '', role, count, , base] = line.split(',')
      if (role !== 'answer') return []
      const of = (values: Kind['values']): Kind => ({
        variable: variableIn(question),
        values,
        group,
        age: null,
      })
      return [
        ...told(numberIn(count), of([answer]), { path, asOf: null }),
        ...told(numberIn(base), of('answered'), { path, asOf: null }),
      ]
    })
}

/** And as a text: each question with its table beneath it. */
export const claimsOfMarkdown = (text: string, source: Source): readonly Undated[] =>
  text
    .split(/^### /m)
    .slice(1)
    .flatMap((part) => {
      const [heads = [], , ...rows] = part
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .map((line) => line.slice(2, -2).split(' | '))
      const caption = /^[\d,]+ chose an answer/m.exec(part)?.[0] ?? ''
      const table = { heads, rows, moved: null, caption: `. ${caption}` }
      return ofTopline(table, source, Number.parseInt(part, 10))
    })
