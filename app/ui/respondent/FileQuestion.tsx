import { EditButton } from './EditButton.tsx'
import { messagesFor } from './messages.ts'
import { describedBy, QuestionGroup, type QuestionProps } from './QuestionFrame.tsx'
import type { FileView } from './view.ts'

export function FileQuestion({ view, locale, level }: QuestionProps<FileView>) {
  const { files } = messagesFor(locale)
  const hasRoom = view.kept.length < view.most || view.most === 1
  const limitsId = `${view.id}-limits`
  return (
    <QuestionGroup view={view} locale={locale} level={level} role="group">
      {view.kept.length > 0 && (
        <ul className="kept-files" aria-label={files.kept}>
          {view.kept.map((file) => (
            <li key={file.drop}>
              <input type="hidden" name={file.field} value={file.value} />
              <span dir="auto">{file.name}</span>
              <EditButton
                view={{ edit: file.drop, text: files.remove, about: file.name }}
                weight="quiet"
              />
            </li>
          ))}
        </ul>
      )}
      {hasRoom && (
        <div className="file-field">
          <label htmlFor={`${view.id}-0`}>{view.choose}</label>
          <p className="hint" id={limitsId}>
            {view.limits.join(' ')}
          </p>
          <input
            type="file"
            id={`${view.id}-0`}
            name={view.field}
            accept={view.accept === '' ? undefined : view.accept}
            multiple={view.most > 1}
            aria-describedby={[describedBy(view), limitsId].filter(Boolean).join(' ')}
            aria-invalid={view.error === null ? undefined : true}
          />
          <EditButton
            view={{ edit: view.upload, text: files.upload, about: null }}
            weight="plain"
          />
        </div>
      )}
    </QuestionGroup>
  )
}
