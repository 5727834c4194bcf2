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
    const fields = await stage.send()
    expect(fields['marketing']).toBeUndefined()
    expect(fields).toMatchObject({ terms: ['on'], anonymous: ['on'], logistics: ['on'] })
  })
}
