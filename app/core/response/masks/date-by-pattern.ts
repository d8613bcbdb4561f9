const TOKENS = /d+|m+|y+|H+|h+|M+|s+|TT|(?:[^dmyHhMsT]|T(?!T))+/g

const UNITS: { readonly [sign: string]: Unit } = {
  d: 'day',
  m: 'month',
  y: 'year',
  H: 'hour',
  h: 'hour',
  M: 'minute',
  s: 'second',
}

type Unit = 'day' | 'month' | 'year' | 'hour' | 'minute' | 'second'
type Parts = ReadonlyMap<Unit, string>

/** `1.2.2023` or `01 02 2023` by `dd.mm.yyyy` to `2023-02-01`; null where it is no such date. */
export function readByPattern(text: string, pattern: string): string | null {
  const units: Unit[] = []
  const source = [...pattern.matchAll(TOKENS)]
    .map(([token]) => {
      const unit = UNITS[token.charAt(0)]
      if (token === 'TT') return '\\s*([ap])\\.?m?\\.?'
      if (unit === undefined) return '[^\\p{L}\\d]{0,3}'
      units.push(unit)
      return unit === 'year' ? `(?<year>\\d{${token.length}})` : `(?<${unit}>\\d{1,2})`
    })
    .join('')
  // Each part once: what repeats could be read in so many ways that reading takes for ever.
  if (new Set(units).size !== units.length || pattern.split('TT').length > 2) return null
  const match = new RegExp(`^${source}$`, 'iu').exec(text.trim())
  if (match === null) return null
  const parts = new Map<Unit, string>(
    units.map((unit) => [unit, (match.groups?.[unit] ?? '').padStart(2, '0')]),
  )
  const half = pattern.includes('TT') ? match.at(-1)?.toLowerCase() : undefined
  const hour = Number(parts.get('hour'))
  if (half !== undefined && hour <= 12)
    parts.set('hour', String((hour % 12) + (half === 'p' ? 12 : 0)).padStart(2, '0'))
  return isoFrom(parts)
}

function isoFrom(parts: Parts): string | null {
  const clock = parts.has('hour') ? `${parts.get('hour')}:${parts.get('minute') ?? '00'}` : null
  const year = parts.get('year')?.padStart(4, '20')
  if (year === undefined) return clock
  const day = parts.has('day') ? `-${parts.get('day')}` : ''
  const date = `${year}-${parts.get('month') ?? '01'}${day}`
  return clock === null ? date : `${date}T${clock}`
}

const ISO =
  /^(?:(?<year>\d{4})-(?<month>\d{2})(?:-(?<day>\d{2}))?)?(?:(?:^|[T ])(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2}))?)?$/

/** `2023-02-01` by `dd.mm.yyyy` to `01.02.2023`; null where a part is missing. */
export function writeByPattern(iso: string, pattern: string): string | null {
  const groups = ISO.exec(iso)?.groups
  if (groups === undefined) return null
  const hour = Number(groups['hour'] ?? 0)
  const missing: Unit[] = []
  const text = pattern.replace(TOKENS, (token) => {
    if (token === 'TT') return hour < 12 ? 'AM' : 'PM'
    const unit = UNITS[token.charAt(0)]
    if (unit === undefined) return token
    const value = unit === 'second' ? (groups[unit] ?? '00') : groups[unit]
    if (value === undefined) missing.push(unit)
    if (unit === 'year') return (value ?? '').slice(-token.length)
    const shown = token.startsWith('h') ? String(hour % 12 === 0 ? 12 : hour % 12) : (value ?? '')
    return token.length === 1 ? String(Number(shown)) : shown.padStart(2, '0')
  })
  return missing.length === 0 ? text : null
}
