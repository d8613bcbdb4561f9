import { ByteWriter, utf8 } from './byte-writer.ts'
import { LONGEST_VALUE_LABEL, type SavDictionary, type SavVariable } from './dictionary.ts'
import { isVeryLong, type Segment } from './segments.ts'
import { hasLongLabels } from './value-labels.ts'

const EXTENSION = 7

/** Records that came after the first versions of SPSS, in the order of their numbers. */
export function writeExtensions(
  out: ByteWriter,
  dictionary: SavDictionary,
  segments: readonly Segment[],
): void {
  const shortNames = new Map(
    segments.flatMap(({ variable, shortName, part }) =>
      part === 'first' ? [[variable.name, shortName] as const] : [],
    ),
  )
  out.int32(
    EXTENSION,
    3,
    4,
    8,
    ...VERSION,
    UNKNOWN_MACHINE,
    IEEE_754,
    BYTECODE,
    LITTLE_ENDIAN,
    UTF_8,
  )
  out.int32(EXTENSION, 4, 8, 3).float64(SYSTEM_MISSING, HIGHEST, LOWEST)
  bytesRecord(out, 7, utf8Of(dictionary.sets.map((set) => setLine(set, shortNames)).join('')))
  out.int32(EXTENSION, 11, 4, segments.length * 3)
  for (const { variable, width } of segments)
    out.int32(
      MEASURES[variable.measure],
      shownWidth(width),
      variable.kind === 'string' ? LEFT : RIGHT,
    )
  bytesRecord(
    out,
    13,
    utf8Of([...shortNames].map(([name, short]) => `${short}=${name}`).join('\t')),
  )
  bytesRecord(out, 14, utf8Of(veryLong(segments)))
  bytesRecord(out, 20, utf8Of('UTF-8'))
  bytesRecord(out, 21, longLabels(segments))
  bytesRecord(out, 22, longMissing(dictionary.variables))
}

const VERSION = [1, 0, 0]
const [UNKNOWN_MACHINE, IEEE_754, BYTECODE, LITTLE_ENDIAN, UTF_8] = [-1, 1, 1, 2, 65_001]
export const SYSTEM_MISSING = -Number.MAX_VALUE
const HIGHEST = Number.MAX_VALUE
/** The number after the one that stands for nothing. */
const LOWEST = -1.797_693_134_862_315_5e308
const MEASURES = { nominal: 1, ordinal: 2, scale: 3 }
const [LEFT, RIGHT] = [0, 1]

const shownWidth = (width: number): number => (width === 0 ? 8 : Math.min(Math.max(width, 8), 32))

function bytesRecord(out: ByteWriter, subtype: number, bytes: Uint8Array): void {
  if (bytes.length > 0) out.int32(EXTENSION, subtype, 1, bytes.length).raw(bytes)
}

const ENCODER = new TextEncoder()
const utf8Of = (text: string): Uint8Array => ENCODER.encode(text)

function setLine(
  { name, label, counted, variables }: SavDictionary['sets'][number],
  shortNames: ReadonlyMap<string, string>,
): string {
  const value = String(counted)
  const members = variables.map((variable) => (shortNames.get(variable) ?? '').toLowerCase())
  const plain = label.replace(/\s+/g, ' ')
  return `$${name}=D${value.length} ${value} ${utf8Of(plain).length} ${plain} ${members.join(' ')}\n`
}

const veryLong = (segments: readonly Segment[]): string =>
  segments
    .flatMap(({ variable, shortName, part }) =>
      part === 'first' && variable.kind === 'string' && isVeryLong(variable)
        ? [`${shortName}=${String(variable.width).padStart(5, '0')}\0\t`]
        : [],
    )
    .join('')

function longLabels(segments: readonly Segment[]): Uint8Array {
  const out = new ByteWriter()
  for (const segment of segments) {
    const { variable } = segment
    if (variable.kind !== 'string' || !hasLongLabels(segment)) continue
    named(out, variable).int32(variable.width, variable.labels.length)
    for (const { value, label } of variable.labels) {
      out.int32(variable.width).text(value, variable.width)
      const bytes = utf8(label, LONGEST_VALUE_LABEL)
      out.int32(bytes.length).raw(bytes)
    }
  }
  return out.written()
}

function longMissing(variables: readonly SavVariable[]): Uint8Array {
  const out = new ByteWriter()
  for (const variable of variables) {
    if (variable.kind !== 'string' || variable.width <= 8 || variable.missing.length === 0) continue
    named(out, variable).byte(variable.missing.length).int32(8)
    for (const value of variable.missing) out.text(value, 8)
  }
  return out.written()
}

function named(out: ByteWriter, { name }: SavVariable): ByteWriter {
  const bytes = utf8Of(name)
  return out.int32(bytes.length).raw(bytes)
}
