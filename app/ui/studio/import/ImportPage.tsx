import { FormErrors } from '../../layout/FormErrors.tsx'
import { LabelledControl } from '../../layout/LabelledControl.tsx'
import { SurveyHeader } from '../SurveyHeader.tsx'
import { CheckReport, fitInWords } from './CheckReport.tsx'
import { EarlierImports } from './EarlierImports.tsx'
import type { ImportTried, ImportView } from './import-view.ts'
import { PlacesForm } from './PlacesForm.tsx'
import { RunningImport } from './RunningImport.tsx'

type Props = { readonly view: ImportView; readonly tried: ImportTried }

/** Old answers from a file: sent, placed, checked, and only then taken. */
export function ImportPage({ view, tried }: Props) {
  const { survey, notice, file, run } = view
  const address = `/studio/surveys/${survey.slug}/import`
  const sent = run ?? file
  const query = sent === null ? '' : new URLSearchParams({ file: sent.key, name: sent.name })
  const own = `${address}?${query.toString()}`
  return (
    <div className="studio collect">
      <FormErrors errors={tried.errors} />
      {notice !== null && (
        <div className="notice notice-with-way" role="status">
          <p>{notice.words}</p>
          {notice.undo !== null && (
            <form method="post" action={`${address}/${notice.undo}`}>
              <button className="link-button" type="submit" name="intent" value="takeOut">
                Take them out again
              </button>
            </form>
          )}
        </div>
      )}
      <SurveyHeader survey={survey} heading="Import responses" />
      <p className="visually-hidden" role="status">
        {tried.check === null ? '' : fitInWords(tried.check)}
      </p>
      {run !== null ? (
        <RunningImport address={own} run={run} />
      ) : file === null ? (
        <SendFile address={address} errors={tried.errors} />
      ) : (
        <>
          <p>
            <bdi>{file.name}</bdi>{' '}
            <a className="own-survey-link" href={address}>
              Choose another file
            </a>
          </p>
          {tried.check !== null && (
            <CheckReport
              address={own}
              places={tried.places}
              check={tried.check}
              earlier={view.earlier}
            />
          )}
          <PlacesForm address={own} file={file} tried={tried} />
        </>
      )}
      {sent === null && view.earlier.length > 0 && (
        <EarlierImports address={address} survey={survey.slug} earlier={view.earlier} />
      )}
    </div>
  )
}

function SendFile({
  address,
  errors,
}: {
  readonly address: string
  readonly errors: ImportTried['errors']
}) {
  const error = errors.find(({ href }) => href === '#file')?.text ?? null
  return (
    <form className="collector-form" method="post" encType="multipart/form-data" action={address}>
      <p>
        Answers that were collected elsewhere come in beside those that were collected here. They
        are never added to live results: tables and files show them as “imported”.
      </p>
      <LabelledControl
        id="file"
        label="File with a row for each person"
        hint="CSV with headings, or SPSS (.sav); 50 MB at most. Next you see where its columns go; nothing is stored before you say so."
        error={error}
      >
        {(control) => (
          <input
            {...control}
            name="file"
            type="file"
            required
            accept=".csv,.tsv,.txt,.sav,.zsav,text/csv"
          />
        )}
      </LabelledControl>
      <div className="actions">
        <button className="button" type="submit">
          Send the file
        </button>
      </div>
    </form>
  )
}
