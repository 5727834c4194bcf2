import { expect, test } from './stage.ts'

const STATE = `({
  focus: document.activeElement.id,
  start: document.activeElement.selectionStart,
  end: document.activeElement.selectionEnd,
  value: document.activeElement.value,
  scroll: scrollY,
})`

test('focus, selection, scroll and keys stay as they are', async ({ stage }) => {
  await stage.open('calm')
  const { page } = stage
  await page.locator('#note').focus()
  await page.evaluate(`document.activeElement.setSelectionRange(2, 5); scrollTo(0, 700)`)
  await stage.draw(5)
  const before = await page.evaluate(STATE)
  await page.evaluate(`window.__probe.elsewhere = {}; window.__open()`)
  await stage.off('marketing')
  await stage.off('push')
  await stage.draw(30)
  expect(await page.evaluate(STATE)).toEqual(before)
  const { elsewhere, events } = await stage.counts()
  expect(elsewhere).toEqual({})
  for (const choice of ['marketing', 'push']) {
    const types = Object.keys(events[choice] ?? {})
    expect(
      types.filter((type) => !['click', 'input', 'change', 'click on label'].includes(type)),
    ).toEqual([])
  }
})

test('letters typed while the box is unticked all arrive', async ({ stage }) => {
  await stage.open('calm')
  const { page } = stage
  await page.locator('#note').fill('')
  await page.locator('#note').pressSequentially('请放')
  await page.evaluate('window.__open()')
  await page.locator('#note').pressSequentially('在门口')
  await expect(page.locator('#note')).toHaveValue('请放在门口')
})
