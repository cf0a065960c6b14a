const line = /^(?:#.*|([a-z]+):[ ]+([a-z][a-z\d/-]*)[ ]*)?$/
/** What YAML reads as something else than a string. */
const special = /^(?:null|true|false)$/

/** More is no plain page of settings. */
const maxLength = 10_000

/**
 * The keys and values of YAML that holds nothing but comments and lines such as
 * `corpus: corpus`, each key once; undefined for any other. Most settings are
 * no more than that, and a parser of all of YAML takes as long to load as a
 * page to restore.
 */
export function readPlainYaml(
  text: string
): Readonly<Record<string, string>> | undefined {
  if (text.length > maxLength) return
  const result: Record<string, string> = {}
  for (const each of text.split(/\r?\n/)) {
    const found = line.exec(each)
    if (!found) return
    const [, key, value] = found
    if (key === undefined || value === undefined) continue
    if (special.test(value) || Object.hasOwn(result, key)) return
    result[key] = value
  }
  return result
}
