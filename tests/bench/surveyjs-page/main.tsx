// What SurveyJS's documentation shows for React, with the questionnaire inside the bundle: one
// request less than if it were fetched.
import { createRoot } from 'react-dom/client'
import { Model } from 'survey-core'
import { Survey } from 'survey-react-ui'
import 'survey-core/survey-core.fontless.min.css'
import source from '../../../surveys/empathy-consumers-2020/survey.json'

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<Survey model={new Model(source)} />)
