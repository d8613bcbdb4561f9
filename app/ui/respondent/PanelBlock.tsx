import { Elements } from './Elements.tsx'
import { messagesFor } from './messages.ts'
import { below, ErrorText, headingOf, type Level } from './QuestionFrame.tsx'
import type { PanelView } from './view.ts'

export function PanelBlock({
  view,
  locale,
  level,
}: {
  readonly view: PanelView
  readonly locale: string
  readonly level: Level
}) {
  const Tag = headingOf(level)
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
      <Elements
        elements={view.elements}
        locale={locale}
        level={view.title === null ? level : below(level)}
      />
    </div>
  )
}
