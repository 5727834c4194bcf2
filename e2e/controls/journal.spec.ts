import { expect, orderForm, fragment, test } from './stage.ts'
import type { Stage } from './stage.ts'

for (const [name, command] of [
  ['label-for', 'untick'],
  ['hidden-input', 'untick'],
  ['class-toggle', 'untick'],
  ['aria-switch', 'untick'],
  ['custom-element', 'untick'],
  ['shadow-closed', 'untick'],
  ['radio-pair', 'choose-refusal'],
  ['select', 'choose-refusal'],
] as const) {
  test(`${name}: one change, written down once with its words`, async ({ stage }) => {
    const url = await stage.open(name)
    await stage.off()
    await stage.draw(20)
    const changes = await changesOn(stage, url)
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({ command, before: 'on', after: 'off', status: 'done' })
    expect(changes[0]?.target.label).toMatch(/接收|促销短信/)
    expect(changes[0]?.target.because).not.toEqual([])
  })
}

for (const name of ['fight-prevent', 'fight-retention']) {
  test(`${name}: the shopper is asked to untick by hand`, async ({ stage }) => {
    const url = await stage.open(name)
    const commands = async () => (await stage.entries(url)).map(({ command }) => command)
    await expect.poll(commands).toContain('by-hand')
    expect(await commands()).not.toContain('untick')
  })
}

test('off at the last visit and ticked again at this one: unticked, and told that it came back', async ({
  stage,
}) => {
  const url = await stage.open('label-around')
  await stage.off()
  await expect.poll(async () => (await changesOn(stage, url)).length).toBe(1)
  await stage.page.goto('about:blank')
  stage.put(url, orderForm(fragment('label-around').replace(' checked', '')))
  await stage.page.goto(url)
  await stage.off()
  await stage.draw(5)
  await stage.page.goto('about:blank')
  stage.put(url, orderForm(fragment('label-around')))
  await stage.page.goto(url)
  await stage.off()
  await expect
    .poll(async () => (await changesOn(stage, url)).map(({ command }) => command))
    .toEqual(['untick', 'came-back'])
})

async function changesOn(stage: Stage, url: string) {
  const changing = new Set(['untick', 'came-back', 'choose-refusal'])
  return (await stage.entries(url)).filter(({ command }) => changing.has(command))
}
