import { Elements } from './Elements.tsx'
import { messagesFor } from './messages.ts'
import { ErrorText } from './QuestionFrame.tsx'
import type { PanelView } from './view.ts'

export function PanelBlock({
  view,
  locale,
  level,
}: {
  readonly view: PanelView
  readonly locale: string
  readonly level: 2 | 3
}) {
  const Tag = level === 2 ? 'h2' : 'h3'
  return (
    <div className={view.error === null ? 'panel' : 'panel has-error'}>
      {view.title !== null && (
        <Tag className="panel-title">
          {view.title}
          {view.isDemanded && <span className="required"> ({messagesFor(locale).atLeastOne})</span>}
        </Tag>
      )}
      {view.description !== null && <p className="hint">{view.description}</p>}
      <ErrorText id={view.id} text={view.error} locale={locale} />
      <Elements elements={view.elements} locale={locale} level={view.title === null ? level : 3} />
    </div>
  )
}
