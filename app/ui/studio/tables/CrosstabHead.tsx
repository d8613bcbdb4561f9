import type { PresentedCrosstab, PresentedGroup } from '#app/core/results/presented-crosstab.ts'

type Props = { readonly crosstab: PresentedCrosstab; readonly locale: string }

/** Groups over their columns; each column with the letter by which others name it. */
export function CrosstabHead({ crosstab, locale }: Props) {
  const groups = crosstab.groups.filter(({ columns }) => columns.length > 0)
  const depth = groups.length === 0 ? 1 : 2
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={depth}>
          Answer
        </th>
        <th scope="col" rowSpan={depth}>
          Everybody
        </th>
        {groups.map((group, place) => (
          <th key={place} scope="colgroup" colSpan={group.columns.length} className="group-start">
            <span className="group-name">
              <span lang={locale} dir="auto">
                {groupName(group)}
              </span>
            </span>
          </th>
        ))}
      </tr>
      {groups.length > 0 && (
        <tr>
          {groups.flatMap((group, place) =>
            group.columns.map(({ values, letter }, column) => (
              <th
                key={`${place} ${letter}`}
                scope="col"
                className={column === 0 ? 'column-head group-start' : 'column-head'}
              >
                <span lang={locale} dir="auto">
                  {values.map(({ label }) => label).join(' › ')}
                </span>
                {!crosstab.constructed && <span className="column-letter">{letter}</span>}
              </th>
            )),
          )}
        </tr>
      )}
    </thead>
  )
}

export const groupName = ({ variables }: Pick<PresentedGroup, 'variables'>): string =>
  variables.length === 0 ? 'When received' : variables.map(({ label }) => label).join(' › ')
