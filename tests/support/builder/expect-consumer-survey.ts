import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { codebookOf } from '#app/core/codebook/codebook.ts'
import type { JsonObject } from '#app/core/json.ts'
import { planOf } from '#app/core/response/plan.ts'
import { isPublishable, readSource } from '#app/surveyjs/read-source.server.ts'
import { wanted } from './consumer-survey.ts'

/** What is kept of the survey on a page means what the published one does. */
export async function expectConsumerSurvey(page: Page): Promise<void> {
  const slug = /\/studio\/surveys\/([^/]+)\//.exec(page.url())?.[1]
  const kept = async () => {
    const answer = await page.request.get(`/api/v1/surveys/${slug}/draft/steps`)
    return ((await answer.json()) as { document: { source: JsonObject } }).document.source
  }
  await expect.poll(kept, { timeout: 10_000 }).toEqual(withoutDefaults(wanted))
  const [built, published] = [meaning(await kept()), meaning(wanted)]
  expect(built.codebook).toEqual(published.codebook)
  expect(built.definition).toEqual(published.definition)
  expect(built.plan).toEqual(published.plan)
}

/** As many lines as a field has anyway are not written. */
const withoutDefaults = (source: JsonObject): unknown =>
  JSON.parse(
    JSON.stringify(source, (key, value: unknown) =>
      key === 'rows' && value === 4 ? undefined : value,
    ),
  )

function meaning(source: JsonObject) {
  const { definition, problems } = readSource(source)
  expect(isPublishable(problems)).toBe(true)
  if (definition === null) throw new Error('The survey can’t be read')
  const { byName, ...plan } = planOf(definition, {})
  return {
    definition,
    codebook: codebookOf(definition, {}),
    // What a plan does is a function, which is equal to none; what it does that with is data.
    plan: JSON.stringify({ ...plan, names: [...byName.keys()] }),
  }
}
