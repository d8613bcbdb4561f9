import { isJsonObject } from '../../app/core/json.ts'
import { seededRandom } from '../../app/core/study/seeded-random.ts'
import { walkModel, type ModelWalk } from '../../app/surveyjs/walk-model.server.ts'
import type { Asked } from './ask-survey-core.ts'

const SEEDS = 3

// A definition may name addresses; nobody is asked there.
globalThis.fetch = () => Promise.reject(new Error('Nothing is fetched'))
console.warn = () => undefined
console.error = () => undefined
console.log = () => undefined

process.on('message', (asked: Asked) => {
  process.send?.(walkBest(asked))
})
process.send?.('ready')

/** It completes a survey if one of a few respondents does. */
function walkBest({ source, seed, locale }: Asked): ModelWalk {
  if (!isJsonObject(source)) return { outcome: 'nothingToAnswer', pages: 0, detail: 'no object' }
  let first: ModelWalk | null = null
  for (let more = 0; more < SEEDS; more += 1) {
    const walk = attempt(() => walkModel(source, seededRandom(seed + more), locale))
    if (walk.outcome === 'completed') return walk
    first ??= walk
  }
  return first ?? { outcome: 'stuck', pages: 0, detail: null }
}

function attempt(walk: () => ModelWalk): ModelWalk {
  try {
    return walk()
  } catch (error) {
    return { outcome: 'stuck', pages: 0, detail: `it throws: ${String(error)}` }
  }
}
