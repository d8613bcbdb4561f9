import { describedBy, ErrorText, QuestionGroup, type QuestionProps } from './QuestionFrame.tsx'
import type { MatrixView, RowView } from './view.ts'
import { WideTable } from './WideTable.tsx'

/**
 * A table; on a narrow screen the style sheet stacks it. Browsers forget that a stacked table is
 * one, so every radio button carries its row and column in its own name.
 */
export function MatrixQuestion({ view, locale, level }: QuestionProps<MatrixView>) {
  const table = <Table view={view} locale={locale} />
  return (
    <QuestionGroup view={view} locale={locale} level={level} role="group">
      {view.layout === 'wide' ? (
        <WideTable labelledBy={`${view.id}-label`} locale={locale}>
          {table}
        </WideTable>
      ) : (
        table
      )}
    </QuestionGroup>
  )
}

function Table({ view, locale }: { readonly view: MatrixView; readonly locale: string }) {
  return (
    <table className={view.texts === 'told' ? 'matrix told' : 'matrix'}>
      <thead>
        <tr>
          <td />
          {view.columns.map(({ id, label, isApart }) => (
            <th key={id} scope="col" className={isApart ? 'apart' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.rows.map((row) => (
          <MatrixRow key={row.id} row={row} view={view} locale={locale} />
        ))}
      </tbody>
    </table>
  )
}

function MatrixRow({
  row,
  view,
  locale,
}: {
  readonly row: RowView
  readonly view: MatrixView
  readonly locale: string
}) {
  return (
    <tr className={row.error === null ? undefined : 'has-error'}>
      <th scope="row">
        <span id={`${row.id}-label`}>{row.label}</span>
        <ErrorText id={row.id} text={row.error} locale={locale} />
      </th>
      {row.cells.map((cell) => (
        <td key={cell.id} className={cell.isApart ? 'apart' : undefined}>
          <input
            type={view.cells === 'one' ? 'radio' : 'checkbox'}
            id={cell.id}
            name={cell.field}
            value={cell.value}
            defaultChecked={cell.isChosen}
            aria-labelledby={`${row.id}-label ${cell.id}-label`}
            aria-describedby={describedBy(row)}
          />
          <label htmlFor={cell.id} id={`${cell.id}-label`}>
            {cell.label}
          </label>
        </td>
      ))}
    </tr>
  )
}
