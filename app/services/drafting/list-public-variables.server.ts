import { codebookOf } from '../../core/codebook/codebook.ts'
import { publicVariables } from '../../core/results/public-tables.ts'
import type { PublicVariable } from '../../core/study/drafted-study.ts'
import { variableLabels } from '../../core/study/study-variables.ts'
import { admitPublic } from '../sharing/admit-public.server.ts'
import type { Shell } from '../shell.server.ts'

/** Variables of published surveys that a results page may put beside each other. */
export const listPublicVariables = (shell: Shell): readonly PublicVariable[] =>
  shell.catalog
    .surveys()
    .filter((survey) => admitPublic(shell, survey, null).ok)
    .flatMap(({ slug, study, current: { plan } }) => {
      const { definition } = plan
      const codebook = publicVariables(codebookOf(definition, study.measures), definition)
      return [...variableLabels(definition, codebook)].map(([variable, label]) => ({
        survey: slug,
        variable,
        label,
      }))
    })
