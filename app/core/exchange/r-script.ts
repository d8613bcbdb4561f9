import { textOfCode, type CsvForm } from './csv.ts'
import type { FileCode, FileColumn, FileLayout } from './file-column.ts'
import { aboutLines, type FileAbout } from './file-facts.ts'

/** A text in R's quotes, by which it can't be left: R reads \u1234 and \U0001F642 in them. */
const quotedForR = (text: string): string =>
  `"${Array.from(text)
    .map((character) => {
      if (character === '"' || character === '\\') return `\\${character}`
      const code = character.codePointAt(0) ?? 0
      if (code >= 0x20 && code < 0x7f) return character
      if (code > 0xffff) return `\\U${code.toString(16).padStart(8, '0')}`
      // A nought ends a text in R, and half a character is none.
      const isNone = code === 0 || (code >= 0xd800 && code <= 0xdfff)
      return `\\u${(isNone ? 0xfffd : code).toString(16).padStart(4, '0')}`
    })
    .join('')}"`

const vector = (texts: readonly string[]): string => `c(${texts.join(', ')})`

/** An R script that opens a CSV with its labels; needs nothing but R itself. */
export function rScript(
  layout: FileLayout,
  about: FileAbout,
  file: { readonly name: string; readonly form: CsvForm },
): string {
  const lines = [
    ...aboutLines(about).map((line) => `# ${line.replace(/\s+/g, ' ')}`),
    '# raw: every column as it stands in the file. d: labelled, with NA for all who did not answer,',
    '# who declined to among them; raw tells them apart.',
    '',
    `raw <- read.csv(${quotedForR(file.name)}, fileEncoding = "UTF-8-BOM", check.names = FALSE,`,
    '  na.strings = "", colClasses = "character")',
    'd <- raw',
    ...layout.columns.flatMap((column) => columnLines(column, file.form)),
    ...layout.sets.map(
      ({ name, columns }) =>
        `attr(d, ${quotedForR(`set ${name}`)}) <- ${vector(columns.map(quotedForR))}`,
    ),
    ...(layout.weight === null
      ? []
      : [
          '',
          '# With the survey package: responses without a weight are outside the base.',
          `# design <- survey::svydesign(ids = ~1, weights = ~${layout.weight}, data = subset(d, !is.na(${layout.weight})))`,
        ]),
  ]
  return `${lines.join('\n')}\n`
}

function columnLines(
  { name, label, measure, holds }: FileColumn,
  form: CsvForm,
): readonly string[] {
  const column = `d$\`${name}\``
  const labelled = `attr(${column}, "label") <- ${quotedForR(label)}`
  switch (holds.kind) {
    case 'codes':
      return [factor(column, name, holds.codes, form, measure === 'ordinal'), labelled]
    case 'number':
    case 'tick':
      return [`${column} <- as.numeric(raw$\`${name}\`)`, labelled]
    case 'date':
      return [`${column} <- as.Date(raw$\`${name}\`)`, labelled]
    case 'text':
      return [labelled]
  }
}

function factor(
  column: string,
  name: string,
  codes: readonly FileCode[],
  form: CsvForm,
  isOrdered: boolean,
): string {
  const said = codes.filter(({ missing }) => missing === null)
  const levels = vector(said.map((code) => quotedForR(textOfCode(code, form))))
  const labels = vector(said.map(({ label }) => quotedForR(label)))
  return `${column} <- factor(raw$\`${name}\`, levels = ${levels}, labels = ${labels}${isOrdered ? ', ordered = TRUE' : ''})`
}
