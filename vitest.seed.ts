import fc from 'fast-check'

// The same generated texts in every run: a test that passed passes again, and
// one that failed fails again. `npm run fuzz` looks for new ones.
const {ZHENGBEN_SEED: seed = '20260101'} = process.env
if (seed !== 'random') fc.configureGlobal({seed: Number(seed)})
