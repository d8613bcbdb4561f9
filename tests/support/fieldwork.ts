import type { CollectorKey } from '#app/core/ids.ts'
import type { JsonObject } from '#app/core/json.ts'
import { changeCollector } from '#app/services/collectors/change-collector.server.ts'
import type { CollectorView } from '#app/services/collectors/describe-collector.server.ts'
import { hashInvitation } from '#app/services/collectors/invitation.server.ts'
import { listCollectors } from '#app/services/collectors/list-collectors.server.ts'
import { makeCollector, type NewCollector } from '#app/services/collectors/make-collector.server.ts'
import { makeLinks } from '#app/services/collectors/make-links.server.ts'
import type { Submission } from '#app/services/responses/submit-response.server.ts'
import { must, type World } from './world.ts'

export const RESEARCHER = 'test'

/** Another door to the survey. */
export async function aCollector(
  world: World,
  slug: string,
  rules: JsonObject = {},
  more: Partial<NewCollector> = {},
): Promise<CollectorView> {
  const wanted = { kind: 'open', name: '', version: 'latest', rules, ...more } as const
  return must(await makeCollector(world.shell, world.survey(slug), wanted, RESEARCHER))
}

export const through = ({ key }: { readonly key: CollectorKey }): Pick<Submission, 'door'> => ({
  door: { kind: 'key', key },
})

export const change = (
  world: World,
  slug: string,
  { key }: { readonly key: CollectorKey },
  what: Parameters<typeof changeCollector>[3],
) => changeCollector(world.shell, world.survey(slug), key, what, RESEARCHER)

/** The collector as it stands now. */
export function seen(world: World, slug: string, { key }: { readonly key: CollectorKey }) {
  const found = listCollectors(world.shell, world.survey(slug)).find((each) => each.key === key)
  if (found === undefined) throw new Error('No such collector')
  return found
}

export const taken = (world: World, slug: string, collector: CollectorView) =>
  Object.fromEntries(
    seen(world, slug, collector).quotas.map(({ name, taken: places }) => [name, places]),
  )

/** Hashes of the tokens of new links, as a submission carries them. */
export async function invited(world: World, slug: string, { key }: CollectorView, count: number) {
  const labels = Array.from({ length: count }, (_, index) => `person ${index + 1}`)
  const links = must(await makeLinks(world.shell, world.survey(slug), key, labels, RESEARCHER))
  return links.map(({ token }) => hashInvitation(token))
}
