import { stringify } from 'csv-stringify/sync'
import { defuse } from '../../core/exchange/defuse.ts'

/** New links with their labels, for a program that sends them out. */
export const linksCsv = (
  links: readonly { readonly label: string; readonly address: string }[],
): string =>
  stringify(
    links.map(({ label, address }) => [defuse(label), address]),
    { header: true, columns: ['label', 'address'], record_delimiter: '\r\n' },
  )
