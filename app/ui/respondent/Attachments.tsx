import type { Attachment } from './attachments.ts'

/** Files to be had again, and drawings to be seen. */
export function Attachments({
  label,
  attachments,
  fileHref,
}: {
  readonly label: string
  readonly attachments: readonly Attachment[]
  readonly fileHref: (id: string) => string
}) {
  return (
    <ul className="attachments">
      {attachments.map((attachment) =>
        attachment.kind === 'file' ? (
          <li key={attachment.id}>
            <a href={fileHref(attachment.id)} download={attachment.name}>
              {attachment.name}
            </a>
          </li>
        ) : (
          <li key={attachment.address}>
            <img src={attachment.address} alt={label} />
          </li>
        ),
      )}
    </ul>
  )
}
