import { benchConsent } from './bench/consent.ts'

/* npm run bench [-- ROUNDS]: timings live here and never in tests. */
const rounds = Number(process.argv[2] ?? 5)
await benchConsent(rounds)
