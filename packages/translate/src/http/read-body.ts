import {RequestError} from './request-error.ts'

/**
 * The text of an answer as UTF-8. Of one longer than `most` bytes, unpacked,
 * no more is read.
 * @throws {RequestError} where it is longer.
 */
export async function readBody(
  {body}: Response,
  most: number
): Promise<string> {
  if (!body) return ''
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let size = 0
  let text = ''
  for (;;) {
    const {done, value} = await reader.read()
    if (done) return text + decoder.decode()
    size += value.length
    if (size > most) {
      await reader.cancel().catch(() => undefined)
      throw new RequestError(
        `an answer of more than ${Math.round(most / 1000)} kB`,
        {isFinal: true}
      )
    }
    text += decoder.decode(value, {stream: true})
  }
}
