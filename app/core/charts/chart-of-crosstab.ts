import type { PresentedCrosstab } from '../results/presented-crosstab.ts'
import type { GroupsChart } from './chart.ts'

/** Every answer in each group of the table's breaks; null where nothing may be shown. */
export function chartOfCrosstab(crosstab: PresentedCrosstab): GroupsChart | null {
  const columns = crosstab.groups.flatMap((group) => group.columns)
  if (crosstab.hidden !== null || columns.length === 0) return null
  return {
    kind: 'groups',
    tone: crosstab.source === 'reconstruction' ? 'rebuilt' : 'live',
    blocks: crosstab.rows.values.map(({ label }, row) => ({
      title: label,
      groups: columns.map(({ values, letter, base, cells }) => {
        const cell = cells[row]
        return {
          label: values.map((value) => value.label).join(', '),
          letter,
          count: cell?.count ?? null,
          base: base.people,
          percent: cell?.percent ?? null,
          interval: cell?.ci ?? null,
          larger: cell?.letters ?? '',
        }
      }),
    })),
  }
}
