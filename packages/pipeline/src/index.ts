export {
  type Config,
  type OutputFormat,
  outputFormats,
  type RestoreSettings
} from './config.ts'
export {createPointFinder, type Point} from './create-point-finder.ts'
export {explainSystemError} from './explain-system-error.ts'
export {findNearest} from './find-nearest.ts'
export {InputError} from './input-error.ts'
export {OutputError} from './output-error.ts'
export {findProject, type Project} from './project.ts'
export {refuseInputs} from './refuse-inputs.ts'
export {UsageError} from './usage-error.ts'
