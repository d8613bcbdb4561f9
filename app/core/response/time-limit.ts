import type { Definition } from '../definition/definition.ts'

/** How long somebody still has; null where nobody is hurried. */
export function timeLeft(
  { flow: { timeLimitMs } }: Pick<Definition, 'flow'>,
  { startedAt, extraTimeMs }: { readonly startedAt: number; readonly extraTimeMs: number },
  at: number,
): number | null {
  return timeLimitMs === null ? null : startedAt + timeLimitMs + extraTimeMs - at
}
