import type { PublicResults } from '#app/core/results/public-results.ts'
import { getTallies } from '#app/services/results/get-tallies.server.ts'
import { must, type World } from './world.ts'

/** What the public is told of every variable, of all people or of a filter. */
export async function publicTallies(world: World, slug: string, filter: string | null) {
  const { text } = must(
    await getTallies(world.shell, world.board, {
      survey: world.survey(slug),
      source: 'live',
      release: null,
      locale: 'en',
      view: 'public',
      asked: { filter, weight: null, flagged: null },
      part: 'variables',
    }),
  )
  return (JSON.parse(text) as PublicResults).variables
}
