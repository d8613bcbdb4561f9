import type { Fields } from '../core/response/form/posted.ts'
import type { ViewDeed, ViewNotice } from '../core/views/view-deed.ts'
import { fieldIn } from './answer-post.ts'

/** Null: none of these. */
export function readViewDeed(sent: Fields): ViewDeed | null {
  const name = fieldIn(sent, 'name') ?? ''
  const id = Number(fieldIn(sent, 'view') ?? Number.NaN)
  switch (fieldIn(sent, 'intent')) {
    case 'save':
      return { kind: 'save', name }
    case 'rename':
      return Number.isSafeInteger(id) ? { kind: 'rename', id, name } : null
    case 'delete':
      return Number.isSafeInteger(id) ? { kind: 'delete', id } : null
    default:
      return null
  }
}

/** Names in the address that one is led to afterwards. */
const NOTICE = { done: 'viewDone', name: 'viewName', query: 'viewQuery' }

export function withViewNotice(query: string, notice: ViewNotice): string {
  const address = new URLSearchParams(query)
  address.set(NOTICE.done, notice.done)
  address.set(NOTICE.name, notice.name)
  if (notice.done === 'deleted') address.set(NOTICE.query, notice.query)
  return address.toString()
}

export function readViewNotice(given: URLSearchParams): ViewNotice | null {
  const done = given.get(NOTICE.done)
  const name = given.get(NOTICE.name) ?? ''
  if (name === '') return null
  if (done === 'saved' || done === 'renamed') return { done, name }
  return done === 'deleted' ? { done, name, query: given.get(NOTICE.query) ?? '' } : null
}
