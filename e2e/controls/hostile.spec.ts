import type { Stage } from './stage.ts'
import { expect, test } from './stage.ts'

// Both pages are read from outside only: their own world is broken.
for (const [name, does] of [
  ['broken-built-ins', 'broken built-ins'],
  ['clobbered', 'fields named as DOM properties'],
] as const) {
  test(`off and not sent on a page with ${does}`, async ({ stage }) => {
    await stage.open(name)
    await expect(stage.page.locator('[name=marketing]')).not.toBeChecked()
    await expect(stage.page.locator('[name=terms]')).toBeChecked()
    const fields = await pressPay(stage)
    expect(fields['marketing']).toBeUndefined()
    expect(fields).toMatchObject({ terms: ['on'], anonymous: ['on'], logistics: ['on'] })
  })
}

/** With the mouse alone: the driver's own click stumbles over clobbered properties. */
async function pressPay(stage: Stage) {
  const box = await stage.page.locator('#pay').boundingBox()
  if (!box) throw new Error('no button')
  await stage.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  return stage.received()
}
