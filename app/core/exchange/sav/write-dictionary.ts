import { ByteWriter, utf8 } from './byte-writer.ts'
import {
  LONGEST_FILE_LABEL,
  LONGEST_LABEL,
  type SavDictionary,
  type SavFormat,
} from './dictionary.ts'
import { writeExtensions } from './extensions.ts'
import { elementsOf, isVeryLong, segmentsOf, type Segment } from './segments.ts'
import { writeValueLabels } from './value-labels.ts'

const [VARIABLE, DOCUMENT, END] = [2, 6, 999]
/** Small whole numbers take a byte each: their value and this. */
export const BIAS = 100
const UNKNOWN = -1

/**
 * All that stands in an SPSS system file before its data. How many cases follow is not said, so that
 * a file can be written while its data are read. After PSPP's description of the format,
 * https://www.gnu.org/software/pspp/pspp-dev/html_node/System-File-Format.html
 */
export function writeDictionary(dictionary: SavDictionary): Uint8Array {
  const out = new ByteWriter()
  const segments = segmentsOf(dictionary)
  writeHeader(out, dictionary, segments)
  for (const segment of segments) writeVariable(out, segment)
  writeValueLabels(out, segments)
  writeNotes(out, dictionary.notes)
  writeExtensions(out, dictionary, segments)
  return out.int32(END, 0).written()
}

function writeHeader(out: ByteWriter, dictionary: SavDictionary, segments: readonly Segment[]) {
  const weighting = segments.find(({ variable }) => variable.name === dictionary.weight)
  const created = new Date(dictionary.createdAt)
  const [date = '', time = ''] = created.toISOString().split('T')
  out
    .text('$FL2', 4)
    .text('@(#) SPSS DATA FILE - Rapport', 60)
    .int32(2)
    .int32(segments.reduce((sum, { width }) => sum + elementsOf(width), 0))
    .int32(1)
    .int32(weighting?.element ?? 0)
    .int32(UNKNOWN)
    .float64(BIAS)
    .text(`${date.slice(8)} ${MONTHS[created.getUTCMonth()] ?? ''} ${date.slice(2, 4)}`, 9)
    .text(time.slice(0, 8), 8)
    .text(dictionary.fileLabel, LONGEST_FILE_LABEL)
    .padded(new Uint8Array(0), 3, 0)
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

function writeVariable(out: ByteWriter, { variable, shortName, width, part }: Segment): void {
  const label = part === 'first' ? utf8(variable.label, LONGEST_LABEL) : new Uint8Array(0)
  const { count, values } = missingOf({ variable, width, part })
  const format =
    variable.kind === 'number' ? formatCode(variable.format) : (STRING << 16) | (width << 8)
  out.int32(VARIABLE, width, label.length === 0 ? 0 : 1, count, format, format).text(shortName, 8)
  if (label.length > 0) out.int32(label.length).padded(label, Math.ceil(label.length / 4) * 4, 0)
  for (const value of values)
    if (typeof value === 'number') out.float64(value)
    else out.text(value, 8)
  for (let filled = 1; filled < elementsOf(width); filled += 1)
    out.int32(VARIABLE, -1, 0, 0, 0, 0).text('', 8)
}

const [STRING, PLAIN, SORTABLE_DATE] = [1, 5, 39]

const formatCode = (format: SavFormat): number =>
  format.kind === 'date'
    ? (SORTABLE_DATE << 16) | (10 << 8)
    : (PLAIN << 16) | (format.width << 8) | format.decimals

type Missing = { readonly count: number; readonly values: readonly (number | string)[] }

function missingOf({
  variable,
  width,
  part,
}: Pick<Segment, 'variable' | 'width' | 'part'>): Missing {
  if (variable.kind === 'string') {
    // Those of longer strings stand in a record of their own.
    const values = width <= 8 && part === 'first' && !isVeryLong(variable) ? variable.missing : []
    return { count: values.length, values }
  }
  const { missing } = variable
  switch (missing.kind) {
    case 'none':
      return { count: 0, values: [] }
    case 'values':
      return { count: missing.values.length, values: missing.values }
    case 'range': {
      const values = [missing.low, missing.high]
      return missing.also === null
        ? { count: -2, values }
        : { count: -3, values: [...values, missing.also] }
    }
  }
}

const LINE = 80

function writeNotes(out: ByteWriter, notes: readonly string[]): void {
  if (notes.length === 0) return
  const lines = notes.flatMap(linesOf)
  out.int32(DOCUMENT, lines.length)
  for (const line of lines) out.text(line, LINE)
}

/** In lines that each hold whole words, and no more bytes than fit. */
function linesOf(note: string): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of note.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (utf8(longer, LINE + 1).length <= LINE) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}
