/**
 * What is wrong with the address of a server that texts or keys are sent to;
 * undefined where nothing is. Without encryption only this machine is reached,
 * unless `allowsPlain`.
 */
export function findAddressFault(
  url: string,
  allowsPlain = false
): string | undefined {
  const address = URL.canParse(url) ? new URL(url) : undefined
  if (!address || !/^https?:$/.test(address.protocol))
    return `Unexpected address ${JSON.stringify(url)}, expected one like https://api.example.com/v1`
  if (address.username || address.password)
    return 'Unexpected user name or password in the address, expected none; keys come from the environment'
  if (
    address.protocol === 'https:' ||
    allowsPlain ||
    isLoopback(address.hostname)
  )
    return
  return `Unexpected http: for ${address.host}, expected https: since it is not this machine, and texts and keys could be read on the way`
}

/** Whether a host is this machine. Names under `localhost` are, by RFC 6761. */
export function isLoopback(hostname: string): boolean {
  return /^(?:(?:.*\.)?localhost|127(?:\.\d+){3}|\[::1\])$/i.test(hostname)
}

/** An address without what may be secret. */
export function showAddress(url: string): string {
  const {origin, pathname} = new URL(url)
  return origin + pathname
}
