export const handle = { style: 'studio', script: 'hydrated' } as const

export default function DesignRoute() {
  return <p>Nothing is drawn here yet.</p>
}
