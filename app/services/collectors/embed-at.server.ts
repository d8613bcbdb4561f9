import type { CollectorRow } from '../../../db/collectors.server.ts'
import { findPartial } from '../../../db/partials.server.ts'
import { findEntry } from '../../../db/response-log.server.ts'
import {
  parseCollectorKey,
  parsePartialToken,
  parseReceipt,
  parseSlug,
  type CollectorKey,
} from '../../core/ids.ts'
import { readReceipt } from '../responses/receipt.server.ts'
import { hashToken, responseIdOf } from '../responses/unfinished.server.ts'
import type { Shell } from '../shell.server.ts'
import { storageProblem } from '../storage-problem.server.ts'

/** A door that stands on pages of others. */
export type Embed = {
  readonly key: CollectorKey
  /** Those who may frame its pages, and nobody else. */
  readonly origins: readonly string[]
}

/**
 * The embed on whose way an address lies, by the address alone: there is no cookie in a frame. Asked
 * before anything is answered, so that refusals are framed as well.
 */
export function embedAt(shell: Shell, address: string): Embed | null {
  try {
    const collector = collectorAt(shell, address)
    if (collector?.kind !== 'embed') return null
    return { key: collector.key, origins: shell.catalog.rules(collector).origins }
  } catch (error) {
    // The page itself has the words for that.
    if (storageProblem(error) === null) throw error
    return null
  }
}

function collectorAt(shell: Shell, address: string): CollectorRow | null {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  const [area, first = '', second, third = ''] = pathname.split('/').slice(1)
  if (area === 'c') return byKey(shell, first)
  if (area === 'r') return ofReceipt(shell, first)
  if (area !== 's') return null
  if (second === undefined || second === 'rich') return byKey(shell, searchParams.get('via') ?? '')
  return second === 'done' ? ofReceipt(shell, third) : ofToken(shell, first, second)
}

function byKey({ catalog }: Shell, text: string): CollectorRow | null {
  const key = parseCollectorKey(text)
  return key.ok ? catalog.collectorByKey(key.value) : null
}

function ofToken(shell: Shell, slugText: string, text: string): CollectorRow | null {
  const [slug, token] = [parseSlug(slugText), parsePartialToken(text)]
  const survey = slug.ok ? shell.catalog.survey(slug.value) : null
  if (survey === null || !token.ok) return null
  const id = responseIdOf(shell.secret, token.value)
  const found = shell.database.read(
    (tx) =>
      findPartial(tx, hashToken(token.value)) ??
      // Sent by now, or turned away.
      findEntry(tx, survey.id, id, 'submitted') ??
      findEntry(tx, survey.id, id, 'screenedOut'),
  )
  return found === null ? null : shell.catalog.collector(found.collectorId)
}

function ofReceipt(shell: Shell, text: string): CollectorRow | null {
  const receipt = parseReceipt(text)
  const subject = receipt.ok ? readReceipt(shell.secret, receipt.value) : null
  if (subject === null) return null
  const entry = shell.database.read((tx) => findEntry(tx, subject.survey, subject.id, 'submitted'))
  return entry === null ? null : shell.catalog.collector(entry.collectorId)
}
