import { expect, test } from './stage.ts'

/** More clicks on one box than this would be a quarrel with the page. */
const MANY = 6

test('ticked again silently by a timer: off when the order is sent', async ({ stage }) => {
  await stage.open('again-write')
  await stage.off()
  await stage.page.evaluate('window.__armed = true')
  await stage.draw(30)
  expect((await stage.send())['marketing']).toBeUndefined()
})

test('ticked again when the button goes down: off when the order is sent', async ({ stage }) => {
  await stage.open('again-mousedown')
  expect((await stage.send())['marketing']).toBeUndefined()
})

for (const field of ['#pay', '#note']) {
  test(`ticked again at a key, sent with Enter in ${field}: off`, async ({ stage }) => {
    await stage.open('again-mousedown')
    await stage.page.locator(field).focus()
    await stage.page.keyboard.press('Enter')
    expect((await stage.received())['marketing']).toBeUndefined()
  })
}

test('drawn anew and ticked ten times a second: never seen, never sent', async ({ stage }) => {
  await stage.open('again-rerender')
  await stage.draw(60)
  expect((await stage.counts()).frames['marketing'] ?? 0).toBe(0)
  expect((await stage.send())['marketing']).toBeUndefined()
})

test('replaced by a ticked copy: never seen, never sent', async ({ stage }) => {
  await stage.open('again-attribute')
  await stage.page.evaluate('window.__draw()')
  await stage.draw(5)
  expect((await stage.counts()).frames['marketing'] ?? 0).toBe(0)
  expect((await stage.send())['marketing']).toBeUndefined()
})

for (const name of ['fight-click', 'fight-prevent', 'fight-observer', 'fight-frames']) {
  test(`${name}: few clicks, whatever the page does`, async ({ stage }) => {
    await stage.open(name)
    await stage.draw(90)
    const { events } = await stage.counts()
    expect(events['marketing']?.['click'] ?? 0).toBeLessThanOrEqual(MANY)
    expect(events['terms']).toBeUndefined()
  })
}

const HOLDING_ON = [
  'fight-click',
  'fight-prevent',
  'fight-observer',
  'fight-frames',
  'fight-submit',
  'fight-retention',
]
for (const name of HOLDING_ON) {
  test(`${name}: not in the form that is sent`, async ({ stage }) => {
    await stage.open(name)
    await stage.draw(30)
    const fields = await stage.send()
    expect(fields['marketing']).toBeUndefined()
    expect(fields['terms']).toEqual(['on'])
  })
}

for (const name of ['fight-script-submit', 'fight-form-data']) {
  test(`${name}: off in what is sent`, async ({ stage }) => {
    await stage.open(name)
    await stage.draw(5)
    const fields = await stage.send('#fast')
    expect(fields['marketing']).toBeUndefined()
    expect(fields['terms']).toEqual(['on'])
  })
}

test('a page that answers each untick with a new ticked box does not loop', async ({ stage }) => {
  await stage.open('fight-rebuild')
  await stage.draw(90)
  expect(await stage.page.evaluate('window.__built')).toBeLessThanOrEqual(MANY)
})

test('the question a page asks before it lets go is left to the shopper', async ({ stage }) => {
  await stage.open('fight-retention')
  await stage.draw(60)
  const { events } = await stage.counts()
  expect(events['question']).toBeUndefined()
  expect(events['marketing']?.['click'] ?? 0).toBeLessThanOrEqual(2)
  expect(await stage.page.evaluate('window.__asked')).toBeLessThanOrEqual(2)
})
