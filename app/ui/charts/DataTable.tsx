export type DataRow = {
  readonly id: string
  readonly header: string
  /** The language of the header; null for the page's own. */
  readonly locale: string | null
  readonly cells: readonly string[]
}

type Props = {
  readonly caption: string
  readonly locale: string
  /** The first stands over the row headers. */
  readonly columns: readonly string[]
  readonly rows: readonly DataRow[]
  readonly note: string | null
  readonly state?: 'open' | 'closed'
}

/** The numbers of a chart. Scrolls inside itself, by keyboard too, where the screen is narrow. */
export function DataTable({ caption, locale, columns, rows, note, state = 'closed' }: Props) {
  return (
    <details className="as-table" open={state === 'open'}>
      <summary>Show as table</summary>
      <div className="table-scroll" role="group" aria-label={`Table: ${caption}`} tabIndex={0}>
        <table>
          <caption lang={locale} dir="auto">
            {caption}
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" lang={row.locale ?? undefined} dir="auto">
                  {row.header}
                </th>
                {row.cells.map((cell, index) => (
                  <td key={columns[index + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note !== null && <p className="table-note">{note}</p>}
    </details>
  )
}
