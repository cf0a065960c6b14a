export {
  createPoster,
  type Endpoint,
  type Poster
} from './http/create-poster.ts'
export {
  findAddressFault,
  isLoopback,
  showAddress
} from './http/find-address-fault.ts'
export type {Fetch, HttpPorts} from './http/ports.ts'
export {RequestError} from './http/request-error.ts'
