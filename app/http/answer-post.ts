/** The fields of a posted page as text; files have no place there. */
export async function readFields(
  request: Request,
): Promise<readonly (readonly [name: string, value: string])[]> {
  const form = await request.formData()
  return [...form].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
}

export const fieldIn = (
  fields: readonly (readonly [name: string, value: string])[],
  name: string,
): string | null => fields.find(([key]) => key === name)?.[1] ?? null

export type PageIntent = 'next' | 'back' | 'send' | 'review'

export const pageIntent = (text: string | null): PageIntent =>
  text === 'back' || text === 'send' || text === 'review' ? text : 'next'
