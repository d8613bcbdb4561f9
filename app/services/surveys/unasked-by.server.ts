import { unaskedIn } from '../../core/codebook/unasked.ts'
import type { Codebook } from '../../core/codebook/variable.ts'
import type { VersionId } from '../../core/ids.ts'
import type { Catalog } from './catalog.server.ts'

/** For each version the variables of a codebook that it lacks, worked out once. */
export function unaskedBy(
  catalog: Catalog,
  codebook: Codebook,
): (version: VersionId) => readonly string[] {
  const known = new Map<VersionId, readonly string[]>()
  return (id) => {
    const found = known.get(id) ?? unaskedIn(catalog.version(id)?.plan.codebook ?? [], codebook)
    known.set(id, found)
    return found
  }
}
