import { render } from 'preact'
import { answerOpeners } from '../ui/openDashboard.ts'
import { startSettings } from '../ui/settings.ts'
import { Dashboard } from './Dashboard.tsx'
import { startRouting } from './route.ts'
import '../ui/theme.css'
import './dashboard.css'

const app = document.getElementById('app')
startRouting()
answerOpeners()
await startSettings()
if (app) render(<Dashboard />, app)
