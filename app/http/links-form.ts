import { ok, refuse, type Result } from '../core/result.ts'

const MOST_LINKS = 10_000
const LONGEST_LABEL = 200

/** Whom new links are for: labels, one to a line, or a number of them. */
export function readLinksForm(
  count: string,
  labels: string,
): Result<readonly string[], { readonly field: 'count' | 'labels'; readonly text: string }> {
  const lines = labels
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const said = count.trim()
  if (lines.length > 0) {
    if (said !== '') return refuse({ field: 'count', text: 'Give a number or labels, not both' })
    if (lines.length > MOST_LINKS)
      return refuse({ field: 'labels', text: `At most ${MOST_LINKS} links at a time` })
    const long = lines.findIndex((line) => line.length > LONGEST_LABEL)
    return long === -1
      ? ok(lines)
      : refuse({ field: 'labels', text: `Label ${long + 1} is longer than ${LONGEST_LABEL}` })
  }
  if (said === '') return refuse({ field: 'count', text: 'Say how many, or paste labels' })
  const n = Number(said)
  if (!/^\d{1,6}$/.test(said) || n < 1 || n > MOST_LINKS)
    return refuse({ field: 'count', text: `Write a whole number from 1 to ${MOST_LINKS}` })
  return ok(Array.from({ length: n }, (_, index) => String(index + 1)))
}
