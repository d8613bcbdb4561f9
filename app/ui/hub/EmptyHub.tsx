export function EmptyHub() {
  return (
    <div className="empty">
      <h3>No surveys here yet</h3>
      <p>
        Whoever runs this copy can publish one from its folder with{' '}
        <code>npm run rapport -- publish surveys/&lt;slug&gt;</code>. It appears here at once.
      </p>
    </div>
  )
}
