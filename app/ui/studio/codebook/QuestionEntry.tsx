import type { DescribedValue, DescribedVariable } from '#app/core/exchange/describe-variables.ts'
import { MISSING_WORDS } from '#app/core/exchange/missing-words.ts'
import type { CodebookEntry } from './questions-of.ts'

type Props = {
  readonly slug: string
  readonly entry: CodebookEntry
  readonly locale: string
  /** Of the whole survey. */
  readonly versions: readonly number[]
}

const MEASURES: { readonly [measure in DescribedVariable['measure']]: string } = {
  nominal: 'One of several answers',
  ordinal: 'One of several answers in order',
  multiple: 'Any of several answers',
  scale: 'A number',
  text: 'Words',
  date: 'A date',
}

/** A question, what it is called, and what its values mean. */
export function QuestionEntry({ slug, entry: { variables }, locale, versions }: Props) {
  const [first] = variables
  const isGrid = variables.length > 1 || first.label !== first.wording
  const id = `variable-${first.id}`
  return (
    <section className="codebook-entry" id={id} aria-labelledby={`${id}-words`}>
      <h2 id={`${id}-words`} lang={locale} dir="auto">
        {first.wording}
      </h2>
      <p className="codebook-about">
        {MEASURES[first.measure]}. {askedIn(first, versions)}
        {first.askedBy.length > 0 && (
          <>
            {' '}
            Whether it is asked depends on <Names names={first.askedBy} />.
          </>
        )}
      </p>
      {first.rule !== null && <p className="codebook-about">{first.rule}.</p>}
      {first.earlier.map(({ versions: older, wording }) => (
        <p key={wording} className="codebook-about">
          In {versionWords(older)}: “
          <span lang={locale} dir="auto">
            {wording}
          </span>
          ”
        </p>
      ))}
      <ul className="codebook-names">
        {variables.map((variable) => (
          <li key={variable.id}>
            <code>{variable.id}</code>{' '}
            {isGrid && (
              <span lang={locale} dir="auto">
                {variable.label}
              </span>
            )}
            <ExportNames variable={variable} />
            {variable.measure !== 'text' && variable.measure !== 'date' && (
              <a
                className="own-survey-link"
                href={`/studio/surveys/${slug}/tables?rows=${encodeURIComponent(variable.id)}&lang=${locale}#table`}
              >
                Table<span className="visually-hidden"> of {variable.id}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
      {first.values.length > 0 && <Values of={first} locale={locale} />}
    </section>
  )
}

/** Columns of ticks are named beside their answers. */
function ExportNames({
  variable: { id, columns, values },
}: {
  readonly variable: DescribedVariable
}) {
  const ticks = new Set(values.map(({ column }) => column))
  const names = columns.filter((name) => !ticks.has(name))
  if (names.length === 0 || names.join() === id) return null
  return (
    <span className="codebook-export">
      {' '}
      in files <Names names={names} />
    </span>
  )
}

function Names({ names }: { readonly names: readonly string[] }) {
  return names.map((name, place) => (
    <span key={name}>
      {place > 0 && ', '}
      <code>{name}</code>
    </span>
  ))
}

function Values({ of, locale }: { readonly of: DescribedVariable; readonly locale: string }) {
  const { values } = of
  const hasColumns = values.some(({ column }) => column !== null)
  const hasCodes = values.some(({ code, value }) => code !== null && String(code) !== value)
  const hasRules = values.some(({ rule }) => rule !== null)
  const hasNotes = values.some((value) => noteOf(value) !== '')
  return (
    <div className="codebook-values" role="region" aria-label={`Answers of ${of.id}`} tabIndex={0}>
      <table>
        <caption className="visually-hidden">Answers of {of.id}</caption>
        <thead>
          <tr>
            <th scope="col">Value</th>
            {hasCodes && <th scope="col">Code in .sav</th>}
            <th scope="col">Answer</th>
            {hasRules && <th scope="col">Made of</th>}
            {hasColumns && <th scope="col">Column in files</th>}
            {hasNotes && <th scope="col">Note</th>}
          </tr>
        </thead>
        <tbody>
          {values.map((value) => (
            <tr key={value.value} className={value.missing === null ? undefined : 'missing-value'}>
              <td>
                <code>{value.value}</code>
              </td>
              {hasCodes && <td>{value.code}</td>}
              <th scope="row">
                <span lang={locale} dir="auto">
                  {value.label}
                </span>
              </th>
              {hasRules && <td>{value.rule}</td>}
              {hasColumns && (
                <td>
                  <code>{value.column}</code>
                </td>
              )}
              {hasNotes && <td>{noteOf(value)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const noteOf = ({ missing, versions }: DescribedValue): string =>
  [
    ...(missing === null ? [] : [`Missing: ${MISSING_WORDS[missing]}`]),
    ...(versions === null ? [] : [`only in ${versionWords(versions)}`]),
  ].join(', ')

function askedIn({ versions, rule }: DescribedVariable, all: readonly number[]): string {
  if (rule !== null) return 'Derived: nobody was asked it.'
  if (versions.length === all.length) return all.length === 1 ? '' : 'Asked in every version.'
  return `Asked in ${versionWords(versions)}.`
}

const versionWords = (versions: readonly number[]): string =>
  versions.length === 1 ? `version ${versions.join()}` : `versions ${versions.join(', ')}`
