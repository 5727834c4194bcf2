import { useEffect, useRef } from 'preact/hooks'
import { removeSample } from '../db/commands/settings.ts'
import { hasSample, isEmpty } from '../db/queries/overview.ts'
import { Icon, Mark } from '../ui/Icon.tsx'
import { useLive } from '../ui/live.ts'
import { attempt, focusNotice, NoticeLine, say } from '../ui/notice.tsx'
import { texts } from '../ui/settings.ts'
import { hashOf, route, SCREEN_IDS } from './route.ts'
import { SCREENS } from './screens.ts'
import { Tour } from './tour/Tour.tsx'

/** The frame of every screen: navigation at the left, the screen, what was done last. */
export function Dashboard() {
  const main = useRef<HTMLElement>(null)
  const { screen, detail } = route.value
  const t = texts()
  const empty = useLive(isEmpty, [])
  const showsTour = empty.state === 'ready' && empty.value && needsData(screen)
  const View = SCREENS[screen].view

  useEffect(() => {
    document.title = `${t.dashboard.screens[screen]} - ${t.words.appName}`
  }, [screen, t])
  useFocusOnChange(main, `${screen}/${detail ?? ''}`)

  return (
    <>
      <a class="skip button" href="#main" onClick={(event) => skipTo(event, main.current)}>
        {t.dashboard.skip}
      </a>
      <Navigation />
      <main id="main" ref={main} tabIndex={-1}>
        <Warnings failed={empty.state === 'failed'} />
        {showsTour ? <Tour /> : <View />}
        <NoticeLine />
      </main>
    </>
  )
}

function needsData(screen: string): boolean {
  return screen === 'stores' || screen === 'diary' || screen === 'overview'
}

/** After a change of screen the focus is at the new one, so that a reader starts there. */
function useFocusOnChange(main: { readonly current: HTMLElement | null }, place: string): void {
  const before = useRef(place)
  useEffect(() => {
    if (before.current === place) return
    before.current = place
    main.current?.focus({ preventScroll: true })
    main.current?.scrollTo(0, 0)
  }, [place])
}

function skipTo(event: Event, main: HTMLElement | null): void {
  event.preventDefault()
  main?.focus()
}

function Navigation() {
  const { dashboard: t, words } = texts()
  return (
    <nav class="side" aria-label={t.navigation}>
      <p class="brand">
        <Mark />
        <span>{words.appName}</span>
      </p>
      <ul>
        {SCREEN_IDS.map((id) => (
          <li key={id}>
            <a href={hashOf(id)} aria-current={route.value.screen === id ? 'page' : undefined}>
              <Icon name={SCREENS[id].icon} />
              {t.screens[id]}
            </a>
          </li>
        ))}
      </ul>
      <p class="privacy small muted">{t.privacyLine}</p>
    </nav>
  )
}

/** What concerns every screen: a database that cannot be opened, sample data. */
function Warnings({ failed }: { failed: boolean }) {
  const sample = useLive(hasSample, [])
  const t = texts()
  return (
    <>
      {failed && (
        <p class="alert bad" role="alert">
          <Icon name="warn" />
          <span>
            {t.page.databaseFailed} {t.page.databaseFailedRest}
          </span>
        </p>
      )}
      {sample.state === 'ready' && sample.value && (
        <div class="alert calm sample">
          <p>{t.dashboard.sampleLine}</p>
          <button type="button" class="button slim" onClick={() => void dropSample()}>
            {t.dashboard.sampleRemove}
          </button>
        </div>
      )}
    </>
  )
}

async function dropSample(): Promise<void> {
  await attempt(async () => {
    await removeSample()
    say(texts().dashboard.sampleRemoved)
  })
  focusNotice()
}
