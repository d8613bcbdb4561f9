/** Who comes here, and where each should go; nothing is promised that this copy lacks. */
export function Audiences() {
  return (
    <section className="hub-columns" aria-labelledby="audiences-heading">
      <h2 id="audiences-heading">Who it is for</h2>
      <div>
        <h3>People who answer</h3>
        <p>
          <a href="#results">Choose a survey</a>, leave any question blank, and see or delete your
          answers afterwards.
        </p>
      </div>
      <div>
        <h3>Researchers</h3>
        <p>
          <a href="/studio">Build a survey in the studio</a>, or bring SurveyJS JSON; watch the
          answers come in, and take them along in the files of your tools.
        </p>
      </div>
      <div>
        <h3>Sponsors</h3>
        <p>
          <a href="#results">Open the results</a> of a survey and quote them, without an account;
          each release keeps its own address.
        </p>
      </div>
    </section>
  )
}
