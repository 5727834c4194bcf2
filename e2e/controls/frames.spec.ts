import { document, expect, fragment, test } from './stage.ts'

const INNER = 'https://demo.taobao.com/controls/frame-inner.htm'
const FOREIGN = 'https://member.tmall.com/controls/frame-inner.htm'

for (const [name, does] of [
  ['frame-same', 'a frame of the same host'],
  ['frame-cross', 'a frame of another host'],
  ['frame-srcdoc', 'a srcdoc frame'],
  ['frame-blank', 'an about:blank frame filled by script'],
  ['frame-written', 'an about:blank frame written by script'],
] as const) {
  test(`off and not sent in ${does}`, async ({ stage }) => {
    for (const url of [INNER, FOREIGN]) stage.put(url, document(fragment('frame-inner')))
    await stage.open(name)
    const inner = stage.page.frameLocator('iframe')
    await expect(inner.locator('[name=marketing]')).not.toBeChecked()
    await expect(inner.locator('[name=anonymous]')).toBeChecked()
    await inner.locator('button').click()
    expect(await stage.received()).toEqual({ anonymous: ['on'] })
  })
}

test('no animation frame of a frame of another host shows it ticked', async ({ stage }) => {
  stage.put(FOREIGN, document(`<div data-choice="marketing">${fragment('label-around')}</div>`))
  await stage.open('frame-cross')
  const frame = stage.page.frames().find((each) => each.url() === FOREIGN)
  await frame?.waitForFunction('window.__probe.total > 10')
  expect(await frame?.evaluate('window.__probe.frames')).toEqual({})
})
