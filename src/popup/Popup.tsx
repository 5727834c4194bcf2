import { Icon, Mark } from '../ui/Icon.tsx'
import { NoticeLine } from '../ui/notice.tsx'
import { dashboardUrl, openDashboard } from '../ui/openDashboard.ts'
import { texts } from '../ui/settings.ts'
import { PageSection } from './PageSection.tsx'
import { SiteSwitch } from './SiteSwitch.tsx'
import { StoresSection } from './StoresSection.tsx'

/** The whole popup: this site, this page, the stores. */
export function Popup() {
  const { words, page } = texts()
  return (
    <>
      <header class="popup-header">
        <Mark />
        <h1>{words.appName}</h1>
        <a
          class="button quiet slim"
          href={dashboardUrl('#/stores')}
          onClick={(event) => {
            event.preventDefault()
            void openDashboard('#/stores')
          }}
        >
          {page.openDashboard}
          <Icon name="open" />
        </a>
      </header>
      <main>
        <SiteSwitch />
        <PageSection />
        <StoresSection />
      </main>
      <NoticeLine />
    </>
  )
}
