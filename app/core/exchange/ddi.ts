import { textOfCode, type CsvForm } from './csv.ts'
import type { FileColumn, FileLayout, MissingKind } from './file-column.ts'
import { aboutLines, type FileAbout, type FileFacts } from './file-facts.ts'
import { MISSING_WORDS } from './missing-words.ts'
import { element, writeXml, type XmlElement } from './xml.ts'

/**
 * A DDI Codebook 2.5 of a CSV: the study, the file, and each variable with its question,
 * categories and missing values. Element order as in the schema, https://ddialliance.org
 */
export function ddiCodebook(
  layout: FileLayout,
  about: FileAbout,
  facts: FileFacts,
  file: { readonly name: string; readonly form: CsvForm },
): string {
  const date = new Date(about.createdAt).toISOString().slice(0, 10)
  const titled = element('citation', {}, [
    element('titlStmt', {}, [
      element('titl', {}, about.title),
      element('IDNo', { agency: 'Rapport' }, about.slug),
    ]),
    element('prodStmt', {}, [element('software', { version: '0.1' }, 'Rapport')]),
    element('verStmt', {}, [
      element('version', { date }, `Questionnaire version ${about.versions.join(', ')}`),
    ]),
  ])
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    writeXml(
      element(
        'codeBook',
        {
          xmlns: 'ddi:codebook:2_5',
          'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
          'xsi:schemaLocation':
            'ddi:codebook:2_5 https://ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd',
          version: '2.5',
          'xml:lang': about.locale,
        },
        [
          element('stdyDscr', {}, [
            titled,
            element('stdyInfo', {}, [element('abstract', {}, aboutLines(about).join(' '))]),
          ]),
          element('fileDscr', { ID: 'F1' }, [
            element('fileTxt', {}, [
              element('fileName', {}, file.name),
              element('dimensns', {}, [
                element('caseQnty', {}, String(facts.rows)),
                element('varQnty', {}, String(layout.columns.length)),
              ]),
              element('fileType', { charset: 'UTF-8' }, 'CSV, comma separated, names in line 1'),
            ]),
          ]),
          element('dataDscr', {}, [
            ...layout.sets.map(({ name, label, columns }) =>
              element(
                'varGrp',
                {
                  ID: `G_${name}`,
                  type: 'multipleResp',
                  var: columns.map((column) => `V_${column}`).join(' '),
                },
                [element('labl', {}, label)],
              ),
            ),
            ...layout.columns.map((column, place) =>
              variable(column, layout, facts.ranges[place] ?? null, file.form),
            ),
          ]),
        ],
      ),
    )
  )
}

function variable(
  { name, label, wording, measure, holds }: FileColumn,
  { weight }: FileLayout,
  range: FileFacts['ranges'][number],
  form: CsvForm,
): XmlElement {
  const isContinuous = holds.kind === 'number' || holds.kind === 'date'
  return element(
    'var',
    {
      ID: `V_${name}`,
      name,
      files: 'F1',
      wgt: name === weight ? 'wgt' : null,
      'wgt-var': weight === null || name === weight || wording === null ? null : `V_${weight}`,
      intrvl: isContinuous ? 'contin' : 'discrete',
      nature: measure === 'scale' ? 'interval' : measure,
    },
    [
      element('labl', {}, label),
      ...(wording === null ? [] : [element('qstn', {}, [element('qstnLit', {}, wording)])]),
      ...(holds.kind === 'number' && range !== null
        ? [
            element('valrng', {}, [
              element('range', { UNITS: 'REAL', min: range.low, max: range.high }),
            ]),
          ]
        : []),
      ...categories(holds, form),
      element('varFormat', {
        type: isText(holds, form) ? 'character' : 'numeric',
        schema: 'ISO',
        category: holds.kind === 'date' ? 'date' : null,
      }),
    ],
  )
}

/** Days stand in a CSV as 2020-02-29. */
const isText = (holds: FileColumn['holds'], { values }: CsvForm): boolean =>
  holds.kind === 'text' ||
  holds.kind === 'date' ||
  (holds.kind === 'codes' &&
    (values === 'labels' || holds.codes.some(({ value, code }) => value !== String(code))))

function categories(holds: FileColumn['holds'], form: CsvForm): readonly XmlElement[] {
  if (holds.kind === 'tick')
    return [category('0', 'Not chosen', null), category('1', 'Chosen', null)]
  if (holds.kind !== 'codes') return []
  return holds.codes
    .filter(({ missing }) => form.missing === 'codes' || missing === null || missing === 'declined')
    .map((code) => category(textOfCode(code, form), code.label, code.missing))
}

const category = (value: string, label: string, missing: MissingKind | null): XmlElement =>
  element('catgry', missing === null ? {} : { missing: 'Y', missType: MISSING_WORDS[missing] }, [
    element('catValu', {}, value),
    element('labl', {}, label),
  ])
