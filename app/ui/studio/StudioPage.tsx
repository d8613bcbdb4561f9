import { OwnSurveyCard, type OwnSurveyView } from './OwnSurveyCard.tsx'

type Props = {
  readonly user: { readonly name: string; readonly email: string }
  readonly surveys: readonly OwnSurveyView[]
}

export function StudioPage({ user, surveys }: Props) {
  return (
    <div className="studio">
      <div className="studio-head">
        <div>
          <h1>Your surveys</h1>
          <p className="studio-who">
            Signed in as <span dir="auto">{user.name}</span> ({user.email})
          </p>
        </div>
        <form method="post" action="/sign-out">
          <button className="button button-quiet" type="submit">
            Sign out
          </button>
        </form>
      </div>
      {surveys.length === 0 ? (
        <EmptyStudio />
      ) : (
        <ul className="studio-list">
          {surveys.map((survey) => (
            <li key={survey.slug}>
              <OwnSurveyCard survey={survey} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function EmptyStudio() {
  return (
    <div className="empty">
      <h2>No surveys yet</h2>
      <p>
        A survey is a file of SurveyJS JSON. Publish a folder with{' '}
        <code>npm run rapport -- publish surveys/&lt;slug&gt;</code>, or send a file to{' '}
        <code>POST /api/v1/surveys</code> with a key from{' '}
        <code>npm run rapport -- key add --name N</code>. It appears here at once.
      </p>
    </div>
  )
}
