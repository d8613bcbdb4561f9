import { Elements } from './Elements.tsx'
import { below, headingOf, type Level } from './QuestionFrame.tsx'
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
    <div className="panel">
      {view.title !== null && <Tag className="panel-title">{view.title}</Tag>}
      {view.description !== null && <p className="hint">{view.description}</p>}
      <Elements
        elements={view.elements}
        locale={locale}
        level={view.title === null ? level : below(level)}
      />
    </div>
  )
}
