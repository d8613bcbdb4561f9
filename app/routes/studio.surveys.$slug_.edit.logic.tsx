import { useParams, useSearchParams } from '@remix-run/react'
import { LogicScreen } from '#app/ui/studio/logic/LogicScreen.tsx'

export const handle = { style: 'studio', script: 'hydrated' } as const

export default function LogicRoute() {
  const { slug = '' } = useParams()
  const [search] = useSearchParams()
  return <LogicScreen slug={slug} find={search.get('find') ?? ''} />
}
