import { useLayoutEffect, useState } from 'react'
import type { Model } from 'survey-core'

/**
 * What SurveyJS would write into the page by itself, under the nonce that the page asks for. Stands
 * after the survey, since a part of it is measured there.
 */
export function BaseStyle({ model }: { readonly model: Model }) {
  const [resets, setResets] = useState('')
  useLayoutEffect(() => setResets(model.resetVariablesStyle), [model])
  return <style nonce={nonce()}>{`${model.themeStyle}\n${resets}`}</style>
}

const nonce = () => document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
