import { useParams } from '@remix-run/react'
import { LogicScreen } from '#app/ui/studio/logic/LogicScreen.tsx'

export const handle = { style: 'studio', script: 'hydrated' } as const

export default function LogicRoute() {
  return <LogicScreen slug={useParams()['slug'] ?? ''} />
}
