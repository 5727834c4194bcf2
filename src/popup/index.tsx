import { render } from 'preact'
import { startSettings } from '../ui/settings.ts'
import { watchActivePage } from './activePage.ts'
import { Popup } from './Popup.tsx'
import '../ui/theme.css'
import './popup.css'

const app = document.getElementById('app')
await startSettings()
if (app) render(<Popup />, app)
await watchActivePage()
