import type { Document } from 'domhandler'
import { getElementsByTagName, textContent } from 'domutils'
import { parseDocument } from 'htmlparser2'
import { numberIn, rounded, type Source, type Undated } from './read-html.ts'
import { COUNTED } from './small-survey.ts'

/** What a page says of findings in words. What is said of an older release is not dated. */
export function claimsOfSentences(html: string, source: Source): readonly Undated[] {
  if (source.path.includes('release=')) return []
  const page = parseDocument(html)
  return [...ofQuotes(page, source), ...ofSides(page, source)]
}

/** Sentences to be quoted: a base, and rounded percentages of it or of its groups. */
const ofQuotes = (page: Document, { path }: Source): readonly Undated[] =>
  getElementsByTagName('p', page).flatMap((sentence) => {
    const finding = /^quoted-b-(\w+)$/.exec(sentence.attribs['id'] ?? '')?.[1]
    if (finding === undefined) return []
    const text = rounded(textContent(sentence))
    const [people = '', ...rest] = text.split('group “')
    const parts =
      rest.length === 0
        ? [[numberIn(/^Of ([\d,]+) people/.exec(text)?.[1]), /, (\d+)% said/.exec(text)?.[1]]]
        : [people, ...rest.slice(0, -1)].map((part) => {
            const told = /(\d+)% of ([\d,]+) in the $/.exec(part)
            return [numberIn(told?.[2]), told?.[1]]
          })
    return parts.flatMap(([base, percent], place) =>
      ofShare(finding, place, { base: Number(base ?? Number.NaN), percent: Number(percent) }, path),
    )
  })

/** Findings beside each other. */
const ofSides = (page: Document, { path }: Source): readonly Undated[] =>
  getElementsByTagName('div', page).flatMap((side) => {
    if (side.attribs['class'] !== 'side') return []
    const [head] = getElementsByTagName('h4', side)
    const told = /(\d+)%; range.*?; ([\d,]+) of ([\d,]+) who chose/.exec(rounded(textContent(side)))
    const [percent, count, base] = [told?.[1], numberIn(told?.[2]), numberIn(told?.[3])]
    if (head === undefined || base === null || count === null) return []
    return [
      ...ofShare(textContent(head), 0, { base, percent: Number(percent) }, path),
      ...ofShare(textContent(head), 0, { base, percent: (100 * count) / base }, path, 0),
    ]
  })

function ofShare(
  finding: string,
  place: number,
  { base, percent }: { readonly base: number; readonly percent: number },
  path: string,
  slack = 0.5,
): readonly Undated[] {
  const counted = COUNTED[finding]?.[place]
  if (counted === undefined || Number.isNaN(base + percent))
    throw new Error(`${path} says of ${finding} what nobody audits`)
  const kind = { variable: 'well', group: counted.group, age: null } as const
  const [least = 0, most = 0] = [-slack, slack].map((by) => ((percent + by) / 100) * base)
  return [
    { path, asOf: null, kind: { ...kind, values: 'answered' }, least: base, most: base },
    { path, asOf: null, kind: { ...kind, values: counted.values }, least, most },
  ]
}
