import type { Counts, Stage } from './stage.ts'
import { expect, NEVER, test } from './stage.ts'

/** A page of one choice: how it is sent, and whether it can ever have been seen on. */
interface Case {
  readonly name: string
  readonly query?: string
  readonly button?: '#pay' | '#pay-script'
  readonly does: string
}

const CASES: readonly Case[] = [
  { name: 'label-around', does: 'a box in its label' },
  { name: 'label-for', does: 'a box beside its label' },
  { name: 'label-before', does: 'a box named by aria-labelledby' },
  { name: 'label-neighbour', does: 'a box whose words stand in the next cell' },
  { name: 'hidden-input', does: 'a hidden box drawn by its label' },
  { name: 'hidden-display-none', does: 'a box with display: none' },
  { name: 'class-toggle', does: 'a toggle that is only a class' },
  {
    name: 'class-toggle',
    button: '#pay-script',
    does: 'a toggle that is only a class, sent by script',
  },
  { name: 'aria-switch', button: '#pay-script', does: 'an ARIA switch' },
  { name: 'aria-checkbox', button: '#pay-script', does: 'an ARIA checkbox' },
  { name: 'custom-element', does: 'a form-associated custom element' },
  { name: 'shadow-open', button: '#pay-script', does: 'an open shadow root' },
  { name: 'shadow-closed', button: '#pay-script', does: 'a closed shadow root' },
  { name: 'shadow-declared', button: '#pay-script', does: 'a declarative shadow root' },
  {
    name: 'shadow-nested',
    button: '#pay-script',
    does: 'a panel that opens inside nested shadow roots',
  },
  { name: 'modal-late', does: 'a modal that opens later' },
  { name: 'modal-detached', does: 'a modal built outside the document' },
  { name: 'label-late', does: 'a label that arrives after its box' },
  { name: 'label-changes', does: 'a label that becomes a promotion' },
]

for (const { name, query, button, does } of CASES) {
  test(`off before it is seen, and not sent: ${does}`, async ({ stage }) => {
    await stage.open(name, query)
    await settled(stage)
    expectUnseen(await stage.counts())
    expectKept(await stage.counts())
    const fields = await stage.send(button)
    expect(fields['marketing']).toBeUndefined()
    if (button === undefined) expectNeverSent(fields)
  })
}

test('the refusing radio button is chosen', async ({ stage }) => {
  await stage.open('radio-pair')
  await settled(stage)
  expectUnseen(await stage.counts())
  expect((await stage.send())['marketing']).toEqual(['refused'])
})

test('the refusing option is chosen, and the page is told', async ({ stage }) => {
  await stage.open('select')
  await settled(stage)
  expectUnseen(await stage.counts())
  const { marketing } = (await stage.counts()).events
  expect(marketing).toMatchObject({ input: 1, change: 1 })
  expect((await stage.send())['marketing']).toEqual(['refused'])
})

test('a field that becomes a ticked box is off when it is sent', async ({ stage }) => {
  await stage.open('type-late')
  await expect.poll(() => stage.page.locator('#box').getAttribute('type')).toBe('checkbox')
  expect((await stage.send())['marketing']).toBeUndefined()
})

test('an ARIA checkbox whose listener comes late is off when it is sent', async ({ stage }) => {
  await stage.open('aria-own-listener')
  await expect.poll(() => stage.page.evaluate('window.__filled')).toBe(true)
  expect((await stage.send('#pay-script'))['marketing']).toBeUndefined()
  expectKept(await stage.counts())
})

// A root attached late makes no mutation record: the promise is only that it is off when sent.
for (const mode of ['open', 'closed']) {
  test(`a ${mode} shadow root that comes late is off when it is sent`, async ({ stage }) => {
    await stage.open('shadow-late', `?mode=${mode}`)
    await expect.poll(() => stage.page.evaluate('window.__filled')).toBe(true)
    expect((await stage.send('#pay-script'))['marketing']).toBeUndefined()
  })
}

test('a page that arrives in pieces: off from the moment its words are there', async ({
  stage,
}) => {
  await stage.openInPieces('pieces')
  await settled(stage)
  expectUnseen(await stage.counts())
  expect((await stage.send())['marketing']).toBeUndefined()
})

test('single-page navigation to the checkout', async ({ stage }) => {
  await stage.open('single-page')
  await stage.page.locator('#next').click()
  await settled(stage)
  expectUnseen(await stage.counts())
  expect(stage.page.url()).toContain('single-page-checkout')
  expect((await stage.send())['marketing']).toBeUndefined()
})

/** Waits until the choice is on the page and off, and some frames were drawn after. */
async function settled(stage: Stage): Promise<void> {
  await stage.off()
  await stage.draw(5)
}

function expectUnseen({ frames, events }: Counts): void {
  expect(frames['marketing'] ?? 0).toBe(0)
  expect(events['marketing']?.['click'] ?? 0).toBeLessThanOrEqual(2)
}

/** Nothing at all happened to the choices that are none of our business. */
function expectKept({ events }: Counts): void {
  for (const choice of NEVER) expect(events[choice]).toBeUndefined()
}

function expectNeverSent(fields: Readonly<Record<string, readonly string[]>>): void {
  expect(fields).toMatchObject({
    terms: ['on'],
    anonymous: ['on'],
    logistics: ['on'],
    virtual: ['on'],
    inverted: ['on'],
    mixed: ['on'],
  })
  expect([fields['invoice'], fields['refusal']]).toEqual([undefined, undefined])
}
