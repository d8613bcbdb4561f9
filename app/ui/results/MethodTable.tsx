import type { SurveyPage } from '#app/core/results/survey-page.ts'
import { METHOD_WORDS } from './words.ts'

type Props = Pick<SurveyPage, 'method' | 'locale'> & {
  readonly studies: 'earlierAndThis' | 'this'
}

/**
 * The method statement. On phones the cells stand below each other, which takes a table's roles
 * away in some browsers: so they are written out.
 */
export function MethodTable({ method, locale, studies }: Props) {
  const isBeside = studies === 'earlierAndThis' || method.some(({ earlier }) => earlier !== null)
  return (
    <table className="method" role="table">
      <caption className="visually-hidden">
        {isBeside ? 'Method of the earlier study and of this one' : 'Method of this study'}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            Item
          </th>
          {isBeside && (
            <th scope="col" role="columnheader">
              Earlier study
            </th>
          )}
          <th scope="col" role="columnheader">
            Here
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {method.map((row) => (
          <tr key={row.item} role="row">
            <th scope="row" role="rowheader">
              {METHOD_WORDS[row.item]}
            </th>
            {isBeside && (
              <td role="cell">
                <CellLabel>Earlier study</CellLabel>
                {row.earlier === null ? (
                  <span className="undisclosed">not disclosed by the publisher</span>
                ) : (
                  <span lang={locale} dir="auto">
                    {row.earlier}
                  </span>
                )}
              </td>
            )}
            <td role="cell">
              <CellLabel>Here</CellLabel>
              <Here row={row} locale={locale} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Row = SurveyPage['method'][number]

/** What is known by itself is said in the page's own language. */
function Here({ row, locale }: { readonly row: Row; readonly locale: string }) {
  const { here, origin } = row
  if (here === '') return <span className="undisclosed">not disclosed</span>
  return origin === 'filledIn' ? (
    <span>{here}</span>
  ) : (
    <span lang={locale} dir="auto">
      {here}
    </span>
  )
}

function CellLabel({ children }: { readonly children: string }) {
  return (
    <span className="cell-label" aria-hidden="true">
      {children}
    </span>
  )
}
