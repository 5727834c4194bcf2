import { expect, test } from './stage.ts'
import type { Stage } from './stage.ts'

test('what the shopper ticks stays through re-renders and is sent', async ({ stage }) => {
  await stage.open('by-hand')
  await tickByHand(stage)
  await stage.page.evaluate('window.__draw()')
  await stage.draw(20)
  expect(await stage.shown('marketing')).toBe(true)
  expect((await stage.send())['marketing']).toEqual(['on'])
})

test('what the shopper ticks stays at the next visit', async ({ stage }) => {
  const url = await stage.open('by-hand')
  await tickByHand(stage)
  await expect.poll(() => remembered(stage, url)).toBe(true)
  await stage.page.goto('about:blank')
  await stage.page.goto(url)
  await stage.draw(20)
  expect(await stage.shown('marketing')).toBe(true)
  expect((await stage.send())['marketing']).toEqual(['on'])
})

test('ticked and unticked again by the shopper: off', async ({ stage }) => {
  await stage.open('label-for')
  await tickByHand(stage)
  await stage.page.getByText('我愿意接收店铺促销短信').click()
  await stage.draw(5)
  expect((await stage.send())['marketing']).toBeUndefined()
})

test('the shopper ticks with the keyboard: it stays', async ({ stage }) => {
  await stage.open('label-around')
  await stage.off()
  await stage.page.locator('[name=marketing]').focus()
  await stage.page.keyboard.press('Space')
  await stage.draw(20)
  expect(await stage.shown('marketing')).toBe(true)
  expect((await stage.send())['marketing']).toEqual(['on'])
})

test('a tick that the page makes at the press of another box is not the shopper’s', async ({
  stage,
}) => {
  await stage.open('label-around')
  await stage.off()
  await stage.page
    .evaluate(`document.querySelector('[name=invoice]').addEventListener('change', () =>
    (document.querySelector('[name=marketing]').checked = true))`)
  await stage.page.getByText('需要发票').click()
  expect((await stage.send())['marketing']).toBeUndefined()
})

async function tickByHand(stage: Stage): Promise<void> {
  await stage.off()
  await stage.page.getByText('我愿意接收店铺促销短信').click()
  await stage.on()
}

/** True once the extension remembers a choice made by hand on this page, and holds back there from the start. */
async function remembered(stage: Stage, url: string): Promise<boolean> {
  const reader = await stage.untick.reader()
  const scripts = await reader.evaluate(() => chrome.scripting.getRegisteredContentScripts())
  return JSON.stringify(scripts).includes(new URL(url).pathname)
}
