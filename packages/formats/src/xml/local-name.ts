/** `p` of `w:p`: which prefix a program gives a namespace is its own affair. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
