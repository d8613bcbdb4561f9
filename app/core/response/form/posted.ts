/** The fields of a posted page, by name. */
export type Posted = ReadonlyMap<string, readonly string[]>

export type Fields = readonly (readonly [name: string, value: string])[]

export function postedOf(fields: Fields): Posted {
  const posted = new Map<string, string[]>()
  for (const [name, value] of fields) {
    const values = posted.get(name)
    if (values === undefined) posted.set(name, [value])
    else values.push(value)
  }
  return posted
}

export const firstOf = (posted: Posted, field: string): string | undefined => posted.get(field)?.[0]

/** The last steps of the fields right under `field`, each with its value. */
export const fieldsUnder = (posted: Posted, field: string): Fields =>
  byParent(posted).get(field) ?? []

/** Kept: a page may hold thousands of questions that look for their fields. */
const SORTED = new WeakMap<Posted, ReadonlyMap<string, Fields>>()

function byParent(posted: Posted): ReadonlyMap<string, Fields> {
  const known = SORTED.get(posted)
  if (known !== undefined) return known
  const sorted = new Map<string, (readonly [string, string])[]>()
  for (const [name, [value]] of posted) {
    const end = name.lastIndexOf('/')
    const step = name
      .slice(end + 1)
      .replaceAll('~1', '/')
      .replaceAll('~0', '~')
    if (end === -1 || step === '' || value === undefined) continue
    const parent = name.slice(0, end)
    const fields = sorted.get(parent)
    if (fields === undefined) sorted.set(parent, [[step, value]])
    else fields.push([step, value])
  }
  SORTED.set(posted, sorted)
  return sorted
}
