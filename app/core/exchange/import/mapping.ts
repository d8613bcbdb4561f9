import { isJsonObject, type Json } from '../../json.ts'
import type { Misfit } from '../../problem.ts'
import { ok, refuse, type Result } from '../../result.ts'
import type { DataField } from './data-file.ts'
import type { ImportSlot } from './import-slot.ts'
import { sameWords } from './same-words.ts'

/** For each column of a file its place in the survey; null where it is left out. */
export type Mapping = readonly (ImportSlot | null)[]

/** Columns by what they are called, then by what is said of them; what is unclear is left out. */
export function guessMapping(
  fields: readonly Pick<DataField, 'name' | 'label'>[],
  slots: readonly ImportSlot[],
): Mapping {
  const found: (ImportSlot | null)[] = fields.map(() => null)
  const taken = new Takings()
  const byId = new Map(slots.map((slot) => [slot.id.toLowerCase(), slot]))
  const byWords = uniqueWords(slots)
  const rounds = [
    ({ name }: (typeof fields)[number]) => byId.get(name.toLowerCase()),
    ({ name }: (typeof fields)[number]) => byWords.get(sameWords(name)),
    ({ label }: (typeof fields)[number]) =>
      label === null ? undefined : byWords.get(sameWords(label)),
  ]
  for (const find of rounds)
    for (const [place, field] of fields.entries()) {
      const slot = found[place] === null ? find(field) : undefined
      if (slot !== undefined && taken.take(slot) === null) found[place] = slot
    }
  return found
}

/** `{ "column": "place" }`, where null or nothing leaves a column out. */
export function readMapping(
  json: Json,
  fields: readonly Pick<DataField, 'name'>[],
  slots: readonly ImportSlot[],
): Result<Mapping, readonly Misfit[]> {
  if (!isJsonObject(json))
    return refuse([misfit('', 'wrong_type', 'A mapping is an object: { "column": "place" }')])
  const places = new Map(fields.map(({ name }, place) => [name, place]))
  const byId = new Map(slots.map((slot) => [slot.id, slot]))
  const found: (ImportSlot | null)[] = fields.map(() => null)
  const taken = new Takings()
  const misfits: Misfit[] = []
  for (const [column, id] of Object.entries(json)) {
    const pointer = `/${column.replaceAll('~', '~0').replaceAll('/', '~1')}`
    const place = places.get(column)
    if (place === undefined) {
      misfits.push(misfit(pointer, 'not_a_column', `The file has no column “${column}”`))
      continue
    }
    if (id === null || id === '') continue
    const slot = typeof id === 'string' ? byId.get(id) : undefined
    if (slot === undefined) {
      misfits.push(
        misfit(
          pointer,
          'not_a_place',
          `The survey has no “${typeof id === 'string' ? id : JSON.stringify(id)}”`,
        ),
      )
      continue
    }
    const clash = taken.take(slot)
    if (clash === null) found[place] = slot
    else misfits.push(misfit(pointer, 'taken_twice', `“${clash}” has a column already`))
  }
  if (misfits.length > 0) return refuse(misfits)
  return found.some((slot) => slot !== null)
    ? ok(found)
    : refuse([misfit('', 'nothing_mapped', 'No column of the file goes anywhere')])
}

export const mappingJson = (
  mapping: Mapping,
  fields: readonly Pick<DataField, 'name'>[],
): { readonly [column: string]: string | null } =>
  Object.fromEntries(fields.map(({ name }, place) => [name, mapping[place]?.id ?? null]))

const misfit = (pointer: string, code: string, message: string): Misfit => ({
  pointer,
  code,
  message,
})

/** A place takes one column, and the choices of a list come together or one by one. */
class Takings {
  private readonly ids = new Set<string>()
  private readonly lists = new Map<string, 'list' | 'tick'>()

  /** What the place is taken by; null where it was free, which it now is no more. */
  take({ id, takes }: ImportSlot): string | null {
    if (this.ids.has(id)) return id
    if (takes.kind === 'list' || takes.kind === 'tick') {
      const { exportName } = takes.variable
      const known = this.lists.get(exportName) ?? takes.kind
      if (known !== takes.kind) return exportName
      this.lists.set(exportName, known)
    }
    this.ids.add(id)
    return null
  }
}

/** Words that are of one place alone. */
function uniqueWords(slots: readonly ImportSlot[]): ReadonlyMap<string, ImportSlot> {
  const found = new Map<string, ImportSlot>()
  const unclear = new Set<string>()
  for (const slot of slots)
    for (const name of slot.names) {
      const words = sameWords(name)
      if (words === '') continue
      if ((found.get(words) ?? slot) !== slot) unclear.add(words)
      found.set(words, slot)
    }
  for (const words of unclear) found.delete(words)
  return found
}
