import type { ItemValue, QuestionImageMapModel } from 'survey-core'
import { createElement } from 'react'
import { ReactQuestionFactory, SurveyQuestionImageMap } from 'survey-react-ui'

type Props = { readonly question: QuestionImageMapModel }

/** A picture with areas can't be reached by keyboard, so the same areas stand beneath it as a list. */
function ImageMap(props: Props) {
  const { question } = props
  const type = question.isMultiSelect ? 'checkbox' : 'radio'
  return (
    <>
      {createElement(SurveyQuestionImageMap, props)}
      <div
        role={question.isMultiSelect ? 'group' : 'radiogroup'}
        aria-labelledby={question.ariaTitleId}
        className="areas"
      >
        {question.areas.map((area) => (
          <label key={String(area.value)} className="area">
            <input
              type={type}
              name={question.inputId}
              value={String(area.value)}
              checked={question.isItemSelected(area)}
              disabled={question.isReadOnly}
              onChange={() => question.mapItemToggle(area)}
            />
            <span>{(area as ItemValue).locText.textOrHtml}</span>
          </label>
        ))}
      </div>
    </>
  )
}

/** Has SurveyJS draw pictures with areas so. */
export function registerImageMap(): void {
  const draw = (props: Props) => createElement(ImageMap, props)
  // Its types say that it passes a name; it passes props.
  ReactQuestionFactory.Instance.registerQuestion('imagemap', draw as unknown as Creator)
}

type Creator = Parameters<typeof ReactQuestionFactory.Instance.registerQuestion>[1]

/** Colours are given to the picture one by one, since the page allows no style in an attribute. */
export function colourByProperty(question: QuestionImageMapModel): void {
  const parts: readonly Coloured[] = [
    question,
    ...(question.areas as unknown as readonly Coloured[]),
  ]
  for (const part of parts)
    part.updateCSSVariables = () => {
      for (const variable of part.getCSSVariables().split(';')) {
        const [name = '', value = ''] = variable.split(':')
        part.svg?.style.setProperty(name.trim(), value.trim())
      }
    }
}

type Coloured = {
  readonly svg: SVGElement | null | undefined
  getCSSVariables: () => string
  updateCSSVariables: () => void
}
