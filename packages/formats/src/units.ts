export {asFound} from './as-found.ts'
export {fingerprint} from './fingerprint.ts'
export {legalText} from './legal-text.ts'
export {unitText} from './unit-text.ts'
