import { expect, test } from 'vitest'
import { isInstalled } from './setup.mjs'

const lock = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/preact': { version: '11.2.0' },
    'node_modules/@esbuild/win32-x64': { version: '0.28.0', optional: true },
  },
}
const preact = { 'node_modules/preact': { version: '11.2.0' } }

test('packages as the lock names them need no installing, other systems’ binaries aside', () => {
  expect(isInstalled(lock, { packages: preact })).toBe(true)
})

test.each([
  ['nothing installed', undefined],
  ['an empty record', {}],
  ['a package missing', { packages: {} }],
  ['an older version', { packages: { 'node_modules/preact': { version: '10.0.0' } } }],
])('%s means installing', (_name, hidden) => {
  expect(isInstalled(lock, hidden)).toBe(false)
})

test('no lock file to compare with means installing', () => {
  expect(isInstalled(undefined, { packages: preact })).toBe(false)
})
