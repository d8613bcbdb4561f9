import { Action, type Model, type Question } from 'survey-core'

/** A radio button can't be unticked; a question that may stay blank needs a way back to that. */
export function offerNoAnswer(model: Model, label: string): void {
  model.onGetQuestionTitleActions.add((_, { question, actions }) => {
    if (canNotBeUnticked(question) && !question.isRequired) actions.push(noAnswer(question, label))
  })
}

function canNotBeUnticked(question: Question): boolean {
  const type = question.getType()
  return (
    ['radiogroup', 'buttongroup', 'boolean'].includes(type) ||
    (type === 'imagepicker' && question['multiSelect'] !== true)
  )
}

const noAnswer = (question: Question, label: string): Action =>
  new Action({
    id: `no-answer-${question.id}`,
    title: label,
    // It must not end up behind three dots where the screen is narrow.
    disableHide: true,
    action: () => {
      question.clearValue()
    },
  })
