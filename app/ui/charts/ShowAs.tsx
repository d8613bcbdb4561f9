/** In which unit charts print their answers: a choice for the whole page, which needs no script. */
export function ShowAs() {
  return (
    <fieldset className="show-as">
      <legend>Show answers as</legend>
      <label>
        <input type="radio" name="show-as" defaultChecked />
        Percent
      </label>
      <label>
        <input type="radio" name="show-as" className="show-people" />
        Number of people
      </label>
    </fieldset>
  )
}
