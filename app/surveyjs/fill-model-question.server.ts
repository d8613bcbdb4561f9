import {
  QuestionBooleanModel,
  QuestionCheckboxModel,
  QuestionCommentModel,
  QuestionFileModel,
  QuestionImageMapModel,
  QuestionImagePickerModel,
  QuestionMatrixDropdownModelBase,
  QuestionMatrixDynamicModel,
  QuestionMatrixModel,
  QuestionMultipleTextModel,
  QuestionPanelDynamicModel,
  QuestionRankingModel,
  QuestionRatingModel,
  QuestionSelectBase,
  QuestionSignaturePadModel,
  QuestionSliderModel,
  QuestionTextModel,
  type ItemValue,
  type Question,
} from 'survey-core'
import { shuffled } from '../core/study/seeded-random.ts'
import { fillText } from './fill-model-text.server.ts'

type Random = () => number

const SKIPS = 0.4
const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** Answers one question of a model; `isWrong` where it has been refused already. */
export function fillQuestion(question: Question, random: Random, isWrong: boolean): void {
  if (question.isReadOnly) return
  if (!question.isRequired && !isWrong && random() < SKIPS) return
  if (question instanceof QuestionRankingModel) rankAll(question, random)
  else if (question instanceof QuestionImagePickerModel && question.multiSelect)
    question.value = [pick(valuesOf(question.visibleChoices), random)]
  else if (question instanceof QuestionCheckboxModel) tickSome(question, random)
  else if (question instanceof QuestionSelectBase) chooseOne(question, random)
  else if (question instanceof QuestionRatingModel)
    question.value = pick(valuesOf(question.visibleRateValues), random)
  else if (question instanceof QuestionBooleanModel) question.booleanValue = random() < 0.5
  else if (question instanceof QuestionSliderModel) moveSlider(question, random)
  else if (question instanceof QuestionTextModel || question instanceof QuestionCommentModel)
    fillText(question, random)
  else if (question instanceof QuestionMultipleTextModel)
    for (const { editor } of question.items) fillQuestion(editor, random, isWrong)
  else if (question instanceof QuestionMatrixModel) fillMatrix(question, random)
  else if (question instanceof QuestionMatrixDropdownModelBase) fillRows(question, random, isWrong)
  else if (question instanceof QuestionPanelDynamicModel) fillPanels(question, random, isWrong)
  else if (question instanceof QuestionFileModel)
    question.value = [{ name: 'picture.png', type: 'image/png', content: PNG }]
  else if (question instanceof QuestionSignaturePadModel) question.value = PNG
  else if (question instanceof QuestionImageMapModel) {
    const [area] = valuesOf(question.areas)
    question.value = question.multiSelect ? [area] : area
  }
}

const valuesOf = (items: readonly ItemValue[]): readonly unknown[] =>
  items.filter(({ isEnabled }) => isEnabled).map((item): unknown => item.value)

const pick = <Item>(items: readonly Item[], random: Random): Item | undefined =>
  items[Math.floor(random() * items.length)]

function chooseOne(question: QuestionSelectBase, random: Random): void {
  const value = pick(valuesOf(question.visibleChoices), random)
  if (value === undefined) return
  question.value = value
  if (question.isOtherSelected) question.otherValue = 'something of my own'
}

const SPECIAL: ReadonlySet<unknown> = new Set(['none', 'refused', 'dontknow'])

function tickSome(question: QuestionCheckboxModel, random: Random): void {
  const free = valuesOf(question.visibleChoices).filter((value) => !SPECIAL.has(value))
  const least = Math.max(1, question.minSelectedChoices)
  const most = question.maxSelectedChoices > 0 ? question.maxSelectedChoices : free.length
  const wanted = Math.min(Math.max(least, 1 + Math.floor(random() * 3)), most)
  question.renderedValue = shuffled(free, random).slice(0, wanted)
  if (question.isOtherSelected) question.otherValue = 'something of my own'
}

function rankAll(question: QuestionRankingModel, random: Random): void {
  question.value = shuffled(valuesOf(question.visibleChoices), random)
}

function moveSlider(question: QuestionSliderModel, random: Random): void {
  const { min, max, step } = question
  const at = min + Math.floor(random() * ((max - min) / (step || 1) + 1)) * (step || 1)
  question.value = question.sliderType === 'range' ? [min, max] : at
}

function fillMatrix(question: QuestionMatrixModel, random: Random): void {
  const columns = shuffled(valuesOf(question.visibleColumns), random)
  if (!question.hasRows) {
    question.value = columns[0]
    return
  }
  question.value = Object.fromEntries(
    question.visibleRows.map(({ name }, index) => {
      const value = question.eachRowUnique ? columns[index] : pick(columns, random)
      return [name, question.cellType === 'checkbox' ? [value] : value]
    }),
  )
}

function fillRows(
  question: QuestionMatrixDropdownModelBase,
  random: Random,
  isWrong: boolean,
): void {
  if (question instanceof QuestionMatrixDynamicModel)
    question.rowCount = Math.max(question.rowCount, question.minRowCount, 1)
  for (const row of question.visibleRows)
    for (const { question: cell } of row.cells)
      if (cell.isVisible) fillQuestion(cell, random, isWrong)
}

const ROUNDS = 3

/** Again, for what is answered shows what else there is. */
function fillPanels(question: QuestionPanelDynamicModel, random: Random, isWrong: boolean): void {
  question.panelCount = Math.max(question.panelCount, question.minPanelCount, 1)
  for (const panel of question.panels)
    for (let round = 0; round < ROUNDS; round += 1)
      for (const inner of panel.questions)
        if (inner.isVisible && (inner.isEmpty() || round === 0))
          fillQuestion(inner, random, isWrong)
}
