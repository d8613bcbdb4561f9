import type { Model, QuestionRankingModel } from 'survey-core'

/**
 * Choices are ranked by choosing them one after the other, so that nobody has to drag. Where the
 * author wants all of them in order, all must be chosen or none.
 */
export function rankByChoosing(model: Model, question: QuestionRankingModel, hint: string): void {
  if (question.selectToRankEnabled) return
  question.selectToRankEnabled = true
  // Its own words speak of dragging.
  question.selectToRankEmptyUnrankedAreaText = hint
  model.onValidateQuestion.add((_, options) => {
    if (options.question !== question || question.isEmpty()) return
    const ranked = (question.value as readonly unknown[]).length
    const offered = question.visibleChoices.length
    if (ranked < offered)
      options.error = question.getLocalizationFormatString('minSelectError', offered)
  })
}
