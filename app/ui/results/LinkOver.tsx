/** In the place of numbers that somebody may no longer see. */
export function LinkOver() {
  return (
    <div className="error-page" role="alert">
      <h1>This link was taken back, or its time is over</h1>
      <p className="lead">
        Its results are no longer shown here. Whoever gave it to you can make another.
      </p>
    </div>
  )
}
