import { crx } from '@crxjs/vite-plugin'
import { preact } from '@preact/preset-vite'
import { defineConfig } from 'vite'
import base from './manifest.json' with { type: 'json' }
import { defaultMatches, optionalMatches, orderMatches } from './src/sites/index.ts'

type Target = 'chrome' | 'firefox'

const FIREFOX_ID = 'untick@untick.example'

export default defineConfig(({ mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome'
  return {
    plugins: [
      preact({ devToolsEnabled: false }),
      crx({ manifest: manifestFor(target), browser: target }),
    ],
    resolve: { alias: { react: 'preact/compat', 'react-dom': 'preact/compat' } },
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      target: target === 'firefox' ? 'firefox140' : 'chrome120',
    },
  }
})

/** The manifest of one browser: matches and host permissions come from the site packs. */
function manifestFor(target: Target) {
  const [consent, probe, purchases] = base.content_scripts
  const manifest = {
    ...base,
    content_scripts: [
      { ...consent, matches: defaultMatches() },
      { ...probe, matches: defaultMatches() },
      { ...purchases, matches: orderMatches() },
    ],
    host_permissions: defaultMatches(),
    optional_host_permissions: optionalMatches(),
  }
  if (target === 'chrome') return manifest
  const { minimum_chrome_version: _, ...rest } = manifest
  return {
    ...rest,
    background: { scripts: [base.background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: FIREFOX_ID,
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none' as const] },
      },
    },
  }
}
