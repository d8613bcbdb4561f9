import DOMPurify from 'dompurify'
import type { Model } from 'survey-core'

const ALLOWED_TAGS = 'p br strong b em i ul ol li h2 h3 h4 a span'.split(' ')

/** Answers are piped into HTML as they were typed, so what comes out is cleaned once more. */
export function sanitiseAfterPiping(model: Model): void {
  const piped = model.processHtml.bind(model)
  model.processHtml = (html, reason) =>
    DOMPurify.sanitize(piped(html, reason), {
      ALLOWED_TAGS,
      ALLOWED_ATTR: ['href', 'lang', 'dir'],
      ALLOWED_URI_REGEXP: /^(?:https?|mailto|tel):/i,
    })
}
