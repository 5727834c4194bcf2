import { prepare, runScript } from './setup.mjs'

prepare()
process.exitCode = runScript('scripts/check.ts')
