import type { SurveyPage } from '#app/core/results/survey-page.ts'
import { METHOD_WORDS } from './words.ts'

type Props = Pick<SurveyPage, 'method' | 'locale'> & {
  readonly studies: 'earlierAndThis' | 'this'
  /** Where every question stands as it is asked. */
  readonly topline?: string | undefined
}

/**
 * The method statement. On phones the cells stand below each other, which takes a table's roles
 * away in some browsers: so they are written out.
 */
export function MethodTable({ method, locale, studies, topline }: Props) {
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
              {row.item === 'instrument' && topline !== undefined && (
                <p>
                  <a href={topline}>Every question as it is asked</a>
                </p>
              )}
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
  const { here, origin, known } = row
  if (here === '' && known.length === 0) return <span className="undisclosed">not disclosed</span>
  return (
    <>
      {here !== '' &&
        (origin === 'filledIn' ? (
          <p>{here}</p>
        ) : (
          <p lang={locale} dir="auto">
            {here}
          </p>
        ))}
      {known.map((sentence) => (
        <p key={sentence} className="method-counted">
          {sentence}
        </p>
      ))}
    </>
  )
}

function CellLabel({ children }: { readonly children: string }) {
  return (
    <span className="cell-label" aria-hidden="true">
      {children}
    </span>
  )
}
