const MOST_FIELDS = 5000

/** The fields of a posted page as text. Its size was bounded when the request was let in. */
export async function readFields(
  request: Request,
): Promise<readonly (readonly [name: string, value: string])[]> {
  return [...new URLSearchParams(await request.text())].slice(0, MOST_FIELDS)
}

export const fieldIn = (
  fields: readonly (readonly [name: string, value: string])[],
  name: string,
): string | null => fields.find(([key]) => key === name)?.[1] ?? null

export type PageIntent = 'next' | 'back' | 'send' | 'review' | 'later'

export const pageIntent = (text: string | null): PageIntent =>
  text === 'back' || text === 'send' || text === 'review' || text === 'later' ? text : 'next'
