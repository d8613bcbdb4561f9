import type { HtmlView } from './view.ts'

/** The HTML was sanitised when the source was read. */
export function HtmlBlock({ view }: { readonly view: HtmlView }) {
  return <div className="prose" dangerouslySetInnerHTML={{ __html: view.html }} />
}
