import type { Misfit, Problem } from '../core/problem.ts'
import type { Fields } from '../core/response/form/posted.ts'
import { formErrors, type FormError } from './account-form.ts'
import { fieldIn } from './answer-post.ts'

/** A link to results as it is written in a form. Its password is not: it is never shown again. */
export type ShareLinkFields = {
  readonly name: string
  readonly extent: 'whole' | 'some'
  readonly blocks: readonly string[]
  readonly segment: string
  readonly filters: readonly string[]
  /** As in 2026-12-31; empty ends never. */
  readonly until: string
}

export function readShareLinkForm(sent: Fields): ShareLinkFields {
  const text = (name: string) => (fieldIn(sent, name) ?? '').trim()
  const all = (name: string) => sent.flatMap(([key, value]) => (key === name ? [value] : []))
  return {
    name: text('name'),
    extent: text('extent') === 'some' ? 'some' : 'whole',
    blocks: all('block'),
    segment: text('segment'),
    filters: all('filter'),
    until: text('until'),
  }
}

const DAY_MS = 24 * 60 * 60 * 1000

type OpenedBy = {
  readonly name: string
  readonly blocks: readonly string[] | null
  readonly filters: readonly string[]
  readonly segment: string | null
  readonly expiresAt: number | null
}

/** A link that there is, as it stands in the form by which it is changed. */
export const fieldsOf = ({
  name,
  blocks,
  filters,
  segment,
  expiresAt,
}: OpenedBy): ShareLinkFields => ({
  name,
  extent: blocks === null ? 'whole' : 'some',
  blocks: blocks ?? [],
  segment: segment ?? '',
  filters,
  until: expiresAt === null ? '' : new Date(expiresAt - 1).toISOString().slice(0, 10),
})

/** What becomes of its password; nothing written leaves it as it is. */
export function readPasswordChange(sent: Fields): 'kept' | 'removed' | { password: string } {
  const password = fieldIn(sent, 'password') ?? ''
  const way = fieldIn(sent, 'passwordWay')
  if (way === 'removed') return 'removed'
  return way === 'kept' || (way === null && password === '') ? 'kept' : { password }
}

/** Parts that are ticked beside the whole page would be opened with all the others. */
export const doubtIn = ({ extent, blocks }: ShareLinkFields): readonly FormError[] =>
  extent === 'whole' && blocks.length > 0
    ? [
        {
          href: '#extent-some',
          text: 'Choose “Only the parts ticked here”, or tick none for the whole page',
        },
      ]
    : []

/** What is asked of the service. */
export const askedBy = (fields: ShareLinkFields, password: string) => ({
  name: fields.name,
  password: password === '' ? null : password,
  blocks: fields.extent === 'whole' ? null : fields.blocks,
  filters: fields.filters,
  segment: fields.segment === '' ? null : fields.segment,
  expiresAt: fields.until === '' ? null : endOf(fields.until),
})

/** The end of a day in UTC; what is no day is one that was over long ago. */
function endOf(day: string): number {
  const start = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  return Number.isNaN(start) ? 0 : start + DAY_MS
}

export const shareLinkErrors = (problem: Problem): readonly FormError[] =>
  problem.errors === undefined ? formErrors(problem, 'name') : problem.errors.map(errorOf)

function errorOf({ pointer, message }: Misfit): FormError {
  const [, part = 'name'] = pointer.split('/')
  switch (part) {
    case 'expiresAt':
      return { href: '#until', text: 'Choose a day that is still to come' }
    case 'password':
      return { href: '#password', text: `Password: ${message.toLowerCase()}` }
    default:
      return { href: `#${part}`, text: message }
  }
}
