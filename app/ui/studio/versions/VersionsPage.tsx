import type { ChangeView } from './ChangeSummary.tsx'
import { ChangeSummary } from './ChangeSummary.tsx'
import { CompareForm } from './CompareForm.tsx'
import { VersionCard, type VersionView } from './VersionCard.tsx'

export type VersionsView = {
  readonly slug: string
  readonly title: string
  readonly versions: readonly VersionView[]
  readonly mayPublish: 'yes' | 'no'
  readonly compared: {
    readonly from: number
    readonly to: number
    readonly change: ChangeView
  } | null
}

type Props = { readonly page: VersionsView; readonly notice: string | null }

export function VersionsPage({ page, notice }: Props) {
  const { slug, title, versions, compared, mayPublish } = page
  return (
    <div className="studio versions">
      {notice !== null && (
        <div className="notice notice-with-way" role="status">
          <p>{notice}</p>
          <a className="own-survey-link" href={`/studio/surveys/${slug}/collect`}>
            Links to share it
          </a>
          <a className="own-survey-link" href={`/s/${slug}`}>
            See it as people do
          </a>
        </div>
      )}
      <div>
        <h1>Versions</h1>
        <p className="lead" dir="auto">
          {title}
        </p>
      </div>
      {compared !== null && (
        <section className="publish-part" aria-labelledby="compared">
          <h2 id="compared">
            From version {compared.from} to version {compared.to}
          </h2>
          <ChangeSummary change={compared.change} current={compared.from} />
        </section>
      )}
      {versions.length > 1 && (
        <CompareForm
          numbers={versions.map(({ number }) => number)}
          from={compared?.from ?? versions[1]?.number ?? 1}
          to={compared?.to ?? versions[0]?.number ?? 1}
        />
      )}
      <ol className="studio-list" reversed start={versions.length}>
        {versions.map((version) => (
          <li key={version.number}>
            <VersionCard slug={slug} version={version} mayPublish={mayPublish} />
          </li>
        ))}
      </ol>
    </div>
  )
}
