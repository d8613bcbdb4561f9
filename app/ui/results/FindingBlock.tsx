import { unreachable } from '#app/core/result.ts'
import { AssociationFinding } from './AssociationFinding.tsx'
import { withoutLive } from './charted-parts.ts'
import { DifferenceFinding } from './DifferenceFinding.tsx'
import { DriversFinding } from './DriversFinding.tsx'
import { mayExpectLive, type FindingContext } from './finding-context.ts'
import { GroupsFinding } from './GroupsFinding.tsx'
import { MultipleFinding } from './MultipleFinding.tsx'
import { NominalAssociationFinding } from './NominalAssociationFinding.tsx'
import { RankingFinding } from './RankingFinding.tsx'
import { ScoreFinding } from './ScoreFinding.tsx'
import { ShareFinding } from './ShareFinding.tsx'
import { SidesFinding } from './SidesFinding.tsx'

export function FindingBlock({ context }: { readonly context: FindingContext }) {
  const { finding: whole } = context.block
  const finding = mayExpectLive(context) ? whole : withoutLive(whole)
  switch (finding.rule.kind) {
    case 'share':
      return <ShareFinding finding={finding} context={context} />
    case 'score':
      return <ScoreFinding finding={finding} context={context} />
    case 'association':
      return <AssociationFinding finding={finding} context={context} />
    case 'groups':
      return <GroupsFinding finding={finding} context={context} />
    case 'difference':
      return <DifferenceFinding finding={finding} context={context} />
    case 'ranking':
      return <RankingFinding finding={finding} context={context} />
    case 'multiple':
      return <MultipleFinding finding={finding} context={context} />
    case 'nominalAssociation':
      return <NominalAssociationFinding finding={finding} context={context} />
    case 'drivers':
      return <DriversFinding finding={finding} context={context} />
    case 'sideBySide':
      return <SidesFinding finding={finding} context={context} />
    default:
      return unreachable(finding.rule.kind)
  }
}
