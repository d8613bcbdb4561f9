import { parse } from 'csv-parse/sync'
import { parseDocument } from 'htmlparser2'
import { getElementsByTagName, textContent } from 'domutils'
import { type Kind } from './claims.ts'
import { numberIn, rounded, told, type Dated, type Source, type Undated } from './read-html.ts'
import { ANSWERS, COUNTED, STUDY, TITLES, VARIABLES } from './small-survey.ts'

/** One mark of a chart. A part and an answer, a finding's group, or an answer of everybody. */
type Mark = {
  readonly part: string
  readonly answer: string
  readonly count: number | null
  readonly base: number | null
}

/** What a picture says to whoever can't see it: every mark, with its numbers. */
export function claimsOfSvg(svg: string, { path, group }: Source): readonly Undated[] {
  const page = parseDocument(svg, { xmlMode: true })
  const said = (name: string) =>
    getElementsByTagName(name, page).map((element) => textContent(element))
  const [title = ''] = said('title')
  const written = said('text').join(' ')
  const release = /as of release (\d+)/.exec(written) ?? /Release (\d+)/.exec(written)
  const asOf = release === null ? null : Number(release[1])
  const marks = (said('desc')[0] ?? '').split('; ').map((mark): Mark => {
    const [, name = '', percent, count, base] =
      /^(.*), Percent (\d+%|hidden), Count ([\d,]+|hidden), Base ([\d,]*\d)(?:,|$)/.exec(
        rounded(mark),
      ) ?? []
    if (base === undefined) throw new Error(`${path} says what nobody audits: ${mark}`)
    if ((percent === 'hidden') !== (count === 'hidden'))
      throw new Error(`${path} hides a count and tells of it: ${mark}`)
    if (count === 'hidden' && /range [^–]/.test(mark))
      throw new Error(`${path} hides a count and tells its range: ${mark}`)
    const [answer = '', part = ''] = name.split(': ')
    return {
      part: part.replace(/^[A-Z] /, ''),
      answer,
      count: numberIn(count),
      base: numberIn(base),
    }
  })
  const drawn = numbersDrawn(page)
  const shown = new Set(marks.flatMap(({ count }) => count ?? []))
  for (const number of drawn)
    if (!shown.has(number)) throw new Error(`${path} draws ${number}, which it does not tell`)
  return marks.flatMap((mark) => ofMark(title, mark, { path, asOf, group }))
}

/** Numbers of people that stand by themselves in a picture. */
const numbersDrawn = (page: ReturnType<typeof parseDocument>): readonly number[] =>
  getElementsByTagName('text', page).flatMap(
    (element) => numberIn(textContent(element).trim()) ?? [],
  )

/** The same in a file of numbers. */
export function claimsOfChartCsv(csv: string, { path, group }: Source): readonly Undated[] {
  const lines = parse(csv, { columns: true }) as readonly Readonly<Record<string, string>>[]
  return lines.flatMap(({ wording = '', part = '', answer = '', ...line }) => {
    const [count, base] = [numberIn(line['count']), numberIn(line['base'])]
    if (
      count === null &&
      [line['percent'], line['lower'], line['upper']].some((cell) => cell !== '')
    )
      throw new Error(`${path} hides a count and tells of it`)
    return ofMark(wording, { part, answer, count, base }, { path, asOf: null, group })
  })
}

function ofMark(
  title: string,
  { part, answer, count, base }: Mark,
  { path, asOf, group }: Source & Dated,
): readonly Undated[] {
  const claims = (kind: Omit<Kind, 'values'>, values: Kind['values']): readonly Undated[] => [
    ...told(count, { ...kind, values }, { path, asOf }),
    ...told(base, { ...kind, values: 'answered' }, { path, asOf }),
  ]
  const finding = STUDY.findings.find((each) => each.title === title)
  if (finding !== undefined) {
    if (answer === 'Published') return []
    const counted = COUNTED[finding.id]?.[answer === 'South' ? 1 : 0]
    if (counted === undefined) throw new Error(`${path} counts something else in ${finding.id}`)
    return claims({ variable: 'well', group: counted.group, age: null }, counted.values)
  }
  const variable = VARIABLES.find((id) => TITLES[id] === title)
  if (variable === undefined) throw new Error(`${path} is about ${title}`)
  // A file of numbers has the groups first.
  const age = ANSWERS.age.find((one) => variable !== 'age' && (one === part || one === answer))
  const value = age === answer ? part : answer
  return claims({ variable, group, age: age ?? null }, [value])
}
