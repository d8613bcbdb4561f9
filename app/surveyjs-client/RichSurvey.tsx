import { useMemo, useState } from 'react'
import { settings } from 'survey-core'
import { Survey } from 'survey-react-ui'
import 'survey-core/i18n/german'
import 'survey-core/survey-core.fontless.min.css'
import type { JsonObject } from '../core/json.ts'
import type { RichSurveyProps } from './rich-survey-props.ts'
import { answersOf, createModel, type Ending } from './create-model.ts'
import { createSender } from './send-answers.ts'

settings.titleTags = {
  ...settings.titleTags,
  survey: 'h1',
  page: 'h2',
  panel: 'h3',
  question: 'h3',
}
settings.animationEnabled = !window.matchMedia('(prefers-reduced-motion: reduce)').matches

type State =
  | { readonly kind: 'answering'; readonly notice: string | null }
  | { readonly kind: 'sending' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'screenedOut' }

/** The questionnaire through SurveyJS's own renderer, sent down the same path as the plain one. */
export default function RichSurvey(props: RichSurveyProps) {
  const { texts } = props
  const [state, setState] = useState<State>({ kind: 'answering', notice: null })
  const send = useMemo(() => createSender(props), [props])
  const model = useMemo(
    () =>
      createModel(props, (ending: Ending) => {
        if (ending.kind === 'askAgain') setState({ kind: 'answering', notice: ending.text })
        else void submit(ending.answers)
      }),
    // The model lives as long as the page; a new one would forget what was typed.
    [],
  )

  async function submit(answers: JsonObject) {
    setState({ kind: 'sending' })
    const sent = await send(answers)
    if (sent.kind !== 'failed' && sent.next !== null) window.location.assign(sent.next)
    else if (sent.kind === 'sent') window.location.assign(`${props.doneBase}/${sent.receipt}`)
    else if (sent.kind === 'screenedOut') setState({ kind: 'screenedOut' })
    else setState({ kind: 'failed', reason: sent.reason })
  }

  if (state.kind === 'screenedOut')
    return (
      <div role="status">
        <p className="lead">{texts.screenedOut}</p>
        <button type="button" className="button plain" onClick={back}>
          {texts.changeMyAnswer}
        </button>
      </div>
    )
  return (
    <>
      <div role="status">
        {state.kind === 'sending' && <p>{texts.sending}</p>}
        {state.kind === 'answering' && state.notice !== null && <p>{state.notice}</p>}
      </div>
      {state.kind === 'failed' && (
        <div role="alert">
          <p>{texts.failed}</p>
          <p>{state.reason}</p>
          <button
            type="button"
            className="button main"
            onClick={() => void submit(answersOf(model))}
          >
            {texts.tryAgain}
          </button>
        </div>
      )}
      <Survey model={model} />
    </>
  )

  function back() {
    model.currentPageNo = 0
    setState({ kind: 'answering', notice: null })
  }
}
