import { refuse, type Result } from '../../result.ts'
import type { Operation } from '../operation.ts'
import type { Pointer } from '../pointer.ts'

/** What an edit does: named as undo names it, with the changes that it makes. */
export type Deed = {
  readonly name: string
  readonly operations: readonly Operation[]
  /** Deeds in a row under one key, as typing makes them, are one. */
  readonly mergeKey?: string
}

/** A deed, and where what it is about stands once it is done. */
export type PlacedDeed = Deed & { readonly pointers: readonly Pointer[] }

export type EditRefusal = {
  readonly code:
    | 'nothing_there'
    | 'name_taken'
    | 'name_malformed'
    | 'value_taken'
    | 'into_itself'
    | 'not_convertible'
    | 'last_of_its_kind'
  readonly message: string
}

export type Edited<Done extends Deed = Deed> = Result<Done, EditRefusal>

export const refuseEdit = (code: EditRefusal['code'], message: string) =>
  refuse<EditRefusal>({ code, message })

export const nothingThere = () =>
  refuseEdit('nothing_there', 'What was to be changed is not there any more')
