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
  [...posted].flatMap(([name, [value]]) => {
    const step = name.startsWith(`${field}/`) ? name.slice(field.length + 1) : ''
    if (step === '' || step.includes('/') || value === undefined) return []
    return [[step.replaceAll('~1', '/').replaceAll('~0', '~'), value] as const]
  })
