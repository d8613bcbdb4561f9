import type { SurveyPage } from '#app/core/results/survey-page.ts'
import { METHOD_WORDS } from './words.ts'

/**
 * The method statement. On phones the cells stand below each other, which takes a table's roles
 * away in some browsers: so they are written out.
 */
export function MethodSection({ page }: { readonly page: SurveyPage }) {
  return (
    <section id="method" className="section" aria-labelledby="method-heading">
      <h2 id="method-heading">Method</h2>
      <table className="method" role="table">
        <caption className="visually-hidden">Method of the earlier study and of this one</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              Item
            </th>
            <th scope="col" role="columnheader">
              Earlier study
            </th>
            <th scope="col" role="columnheader">
              Here
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {page.method.map(({ item, earlier, here }) => (
            <tr key={item} role="row">
              <th scope="row" role="rowheader">
                {METHOD_WORDS[item]}
              </th>
              <td role="cell">
                <CellLabel>Earlier study</CellLabel>
                {earlier === null ? (
                  <span className="undisclosed">not disclosed by the publisher</span>
                ) : (
                  <span lang={page.locale} dir="auto">
                    {earlier}
                  </span>
                )}
              </td>
              <td role="cell">
                <CellLabel>Here</CellLabel>
                <span lang={page.locale} dir="auto">
                  {here}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function CellLabel({ children }: { readonly children: string }) {
  return (
    <span className="cell-label" aria-hidden="true">
      {children}
    </span>
  )
}
