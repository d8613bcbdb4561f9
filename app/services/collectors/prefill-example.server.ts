import { textIn } from '../../core/definition/localized-text.ts'
import { prefillName } from '../../core/response/answers-in-link.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

/** A link that brings one answer along; null where no question has choices to give. */
export function prefillExample(
  { slug, current }: HostedSurvey,
  origin: string,
): { readonly address: string; readonly question: string } | null {
  for (const { question } of current.plan.questions) {
    if (question.kind !== 'single') continue
    const [first] = question.choices
    if (first === undefined) continue
    const query = new URLSearchParams({ [prefillName(question.name)]: String(first.value) })
    const { locale } = current.plan.definition
    return {
      address: `${origin}/s/${slug}?${query}`,
      question: textIn(question.title, locale),
    }
  }
  return null
}
