import type {Element} from 'xast'
import {x} from 'xastscript'

/** The namespace of documents. */
export const main =
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

type Children = ReadonlyArray<Element | string>

/** An element of a document with attributes of the same namespace: `w:p`. */
export function w(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: Children = []
): Element {
  const prefixed = Object.entries(attributes).map(([key, value]) => [
    key.includes(':') ? key : `w:${key}`,
    value
  ])
  return x(`w:${name}`, Object.fromEntries(prefixed), [...children])
}

/** An element that says one thing: `<w:pStyle w:val="Title"/>`. */
export function val(name: string, value: string): Element {
  return w(name, {val: value})
}

/** The root of a part. */
export function root(name: string, children: Children): Element {
  return w(name, {'xmlns:w': main}, children)
}
