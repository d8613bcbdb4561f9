import type { CollectorKind } from '#app/core/response/collector.ts'
import type { SharedView } from './SharedCollector.tsx'

type Collector = {
  readonly key: string
  readonly kind: CollectorKind
  readonly name: string
  readonly state: string
  readonly origins?: readonly string[]
}

/** A collector as the share page shows it; nothing of one that nobody can come through. */
export function sharedView(
  { key, kind, name, state, origins }: Collector,
  origin: string,
  surveyTitle: string,
): readonly SharedView[] {
  if (kind === 'reconstruction' || kind === 'import') return []
  if (state !== 'open' && state !== 'notYet' && state !== 'paused') return []
  const address = `${origin}/c/${key}`
  return [{ key, kind, name, state, address, surveyTitle, origins: origins ?? [] }]
}
