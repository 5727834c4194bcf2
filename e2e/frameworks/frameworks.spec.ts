import { document, expect, test } from '../controls/stage.ts'
import type { Stage } from '../controls/stage.ts'
import { buildFrameworks, readBuilt } from './build.ts'
import { FRAMEWORK_PAGES } from './catalogue.ts'

const STATE_OFF = { marketing: false, push: false, terms: true, anonymous: true }

/** The budget of a box, and two more to heal it once its framework has come. */
const MOST_CLICKS = 8

test.describe.configure({ timeout: 60_000 })

let folder = ''
test.beforeAll(async () => {
  test.setTimeout(300_000)
  folder = await buildFrameworks()
})

for (const { name } of FRAMEWORK_PAGES) {
  test(`${name}, rendered in the browser: never seen, state off, not sent`, async ({ stage }) => {
    const url = await open(stage, name, 'client')
    await expect.poll(() => state(stage)).toEqual(STATE_OFF)
    await rerenders(stage, 3)
    expect(await state(stage)).toEqual(STATE_OFF)
    const { frames, events } = await stage.counts()
    expect([frames['marketing'] ?? 0, frames['push'] ?? 0]).toEqual([0, 0])
    expect([events['terms'], events['anonymous']]).toEqual([undefined, undefined])
    await expectNothingSent(stage)
    // The page was left already: what it changed is written down all the same, each once.
    await expect
      .poll(() => untickedOn(stage, url))
      .toEqual(['我愿意接收店铺促销短信', '接收店铺上新和优惠活动推送'])
  })

  test(`${name}, rendered on the server and live late: healed, state off, not sent`, async ({
    stage,
  }) => {
    await open(stage, name, 'server', '?hold')
    await stage.draw(30)
    const { frames } = await stage.counts()
    if (await hasNativeBox(stage)) expect(frames['marketing'] ?? 0).toBe(0)
    await stage.page.evaluate('window.__hydrate()')
    await expect.poll(() => state(stage), { timeout: 10_000 }).toEqual(STATE_OFF)
    await rerenders(stage, 3)
    expect(await state(stage)).toEqual(STATE_OFF)
    const { events } = await stage.counts()
    expect([events['terms'], events['anonymous']]).toEqual([undefined, undefined])
    for (const choice of ['marketing', 'push'])
      expect(events[choice]?.['click'] ?? 0).toBeLessThanOrEqual(MOST_CLICKS)
    await expectNothingSent(stage)
  })

  test(`${name}, the order is pressed at once after hydration: not sent`, async ({ stage }) => {
    await open(stage, name, 'server', '?hold')
    await stage.draw(10)
    await stage.page.evaluate('window.__hydrate()')
    await expectNothingSent(stage)
  })

  test(`${name}, ticked by hand: stays on through re-renders`, async ({ stage }) => {
    await open(stage, name, 'server', '?every=50')
    await expect.poll(() => state(stage), { timeout: 10_000 }).toEqual(STATE_OFF)
    await stage.page.getByText('我愿意接收店铺促销短信').click()
    await rerenders(stage, 5)
    expect(await state(stage)).toEqual({ ...STATE_OFF, marketing: true })
    expect(await stage.send('#pay-script')).toMatchObject({ marketing: ['on'] })
  })
}

/** Opens a page of the catalogue at its own address, so that what one test ticks by hand is not another's memory. */
async function open(
  stage: Stage,
  name: string,
  rendered: 'server' | 'client',
  query = '',
): Promise<string> {
  const { html, css, script } = readBuilt(folder, name)
  const url = `https://demo.tmall.com/${name}/${crypto.randomUUID()}.htm`
  const root = `<div id="root">${rendered === 'server' ? html : ''}</div>`
  const live = `<script>${script.replaceAll('</script', String.raw`<\/script`)}</script>`
  stage.put(url, document(root + live, `<style>${css}</style>`))
  await stage.page.bringToFront()
  await stage.page.goto(url + query)
  return url
}

async function untickedOn(stage: Stage, url: string): Promise<string[]> {
  const entries = await stage.entries(url)
  const changes = entries.filter(({ command }) => command === 'untick')
  return changes.map(({ target }) => target.label).sort()
}

/** Before hydration only a native box can be switched off; what is an ARIA or class toggle has no code yet. */
async function hasNativeBox(stage: Stage): Promise<boolean> {
  return (await stage.page.locator('[data-choice=marketing] input').count()) > 0
}

function state(stage: Stage): Promise<unknown> {
  return stage.page.evaluate('window.__state?.()')
}

async function rerenders(stage: Stage, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    await stage.page.evaluate('window.__rerender()')
    await stage.draw(2)
  }
}

/** Neither way of sending sends consent: the script's (its own state), then the form's (what the document holds). */
async function expectNothingSent(stage: Stage): Promise<void> {
  expect(await stage.send('#pay-script')).toEqual({ terms: ['on'], anonymous: ['on'] })
  const fields = await stage.send('#pay')
  expect([fields['marketing'], fields['push']]).toEqual([undefined, undefined])
}
