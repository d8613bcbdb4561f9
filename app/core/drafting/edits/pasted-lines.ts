/** Marks that word processors put before lines, and what they become on the clipboard. */
const BULLET =
  /^(?:[-*•–—‣⁃·∙§\uf06f\uf0a7\uf0b7\uf0d8\uf0fc]\s+|o\t\s*|[▪■□●○◦◯☐❏❑❒➢►]\s*|[([] ?[)\]]\s+)/u
const NUMBER = /^\(?\d{1,3}[.)]\s+/
const LETTER = /^\(?([a-z])[.)]\s+/i
/** As questionnaires number their questions: `Q12:`, `S3.`, `Question 4)`. */
const NUMBERED_QUESTION =
  /^(?:(?:Question\s+|[A-Z]{1,2})\d{1,3}[a-z]?\s?[.):]|Q\d{1,3}[a-z]?(?=\s))\s*/u

export type Mark = 'none' | 'bullet' | 'number' | 'letter' | 'question'

export type MarkedLine = { readonly mark: Mark; readonly text: string; readonly written: string }

const MARKS = [
  ['question', NUMBERED_QUESTION],
  ['bullet', BULLET],
  ['number', NUMBER],
  ['letter', LETTER],
] as const

/** The lines of what was pasted, without blanks, each apart from its mark. */
export const markedLines = (pasted: string): readonly MarkedLine[] =>
  pasted.split(/\r\n|\r|\n/).flatMap((line): MarkedLine[] => {
    const written = line.trim()
    if (written === '') return []
    const found = MARKS.find(([, pattern]) => pattern.test(written))
    const text = found === undefined ? written : written.replace(found[1], '')
    return text === '' ? [] : [{ mark: found?.[0] ?? 'none', text, written }]
  })

/**
 * What was pasted or typed as the entries of a list, one on each line, without the marks of lists.
 * Letters are marks where they go on from one line to the next, as "A. Smith" is a name. What
 * stands there already, marks or not, is no other for being read again.
 */
export function entriesOf(
  pasted: string,
  standing: ReadonlySet<string> = new Set(),
): readonly string[] {
  const lines = markedLines(pasted).map((line): MarkedLine => ({
    ...line,
    mark: standing.has(line.written) ? 'none' : line.mark,
  }))
  const areLettered =
    lines.length > 1 &&
    lines.every(({ mark, written }, at) => {
      const letter = LETTER.exec(written)?.[1]?.toLowerCase()
      return mark === 'letter' && letter === String.fromCharCode('a'.charCodeAt(0) + at)
    })
  const entries = lines.map(({ mark, text, written }) => {
    switch (mark) {
      case 'bullet':
      case 'number':
        return text
      case 'letter':
        return areLettered ? text : written
      case 'question':
      case 'none':
        return written
    }
  })
  return fromCells(entries)
}

/** Cells of a spreadsheet: numbers beside words are the values of the words, a row is a list. */
function fromCells(lines: readonly string[]): readonly string[] {
  const rows = lines.map((line) => line.split('\t').map((cell) => cell.trim()))
  const [first] = rows
  if (rows.length === 1 && first !== undefined && !isNumber(first[0]))
    return first.filter((cell) => cell !== '')
  const pairs = rows.every((cells) => cells.length === 2)
  const areNumbers = (at: number) => pairs && rows.every((cells) => isNumber(cells[at]))
  return rows.map((cells) => {
    const [one, other] = cells
    if (areNumbers(0)) return `${one}|${other}`
    if (areNumbers(1)) return `${other}|${one}`
    return cells.filter((cell) => cell !== '').join(' ')
  })
}

const isNumber = (cell: string | undefined) => /^-?\d{1,9}$/.test(cell ?? '')
