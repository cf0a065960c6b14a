export {asFound} from './as-found.ts'
export {fingerprint} from './fingerprint.ts'
export {legalText} from './legal-text.ts'
export {textOfPieces, unitPieces, unitText} from './unit-text.ts'
