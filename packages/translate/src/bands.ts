export {type BandName, bandNames, type Rates} from './analyse/bands.ts'
