import { openFirstRun } from './firstRun.ts'
import { syncRegisteredScripts } from './registeredScripts.ts'
import { handlers, trusts } from './reports.ts'
import { keepHouse, scheduleHousekeeping } from './housekeeping.ts'
import { takeUnsent } from './unsent.ts'
import { browser } from '../platform/browser.ts'
import { onContentMessage } from '../platform/messages.ts'

/* A table of contents. Listeners are added in this first task; no state is kept here, the worker may stop any time. */

onContentMessage(handlers, trusts)

browser.runtime.onInstalled.addListener(({ reason }) => {
  void syncRegisteredScripts()
  void scheduleHousekeeping()
  if (reason === 'install') void openFirstRun()
})
browser.runtime.onStartup.addListener(() => {
  void syncRegisteredScripts()
  void scheduleHousekeeping()
})
browser.storage.onChanged.addListener((changes, area) => {
  if (area !== 'local') return
  if (changes['settings'] || changes['choices']) void syncRegisteredScripts()
  if (Object.keys(changes).some((key) => key.startsWith('unsent:'))) void takeUnsent(handlers)
})
browser.permissions.onAdded.addListener(() => void syncRegisteredScripts())
browser.permissions.onRemoved.addListener(() => void syncRegisteredScripts())
browser.alarms.onAlarm.addListener(({ name }) => void keepHouse(name))

void takeUnsent(handlers)
