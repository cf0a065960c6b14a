const pairs: Readonly<Record<string, string>> = {
  '。': '.',
  '，': ',',
  '、': ',',
  '；': ';',
  '：': ':',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
  '《': '"',
  '》': '"',
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '——': '-',
  '—': '-',
  '……': '…',
  '％': '%'
}

/** One form for the signs that mean the same in both languages. */
export function plainSign(sign: string): string {
  const plain = pairs[sign] ?? sign
  if (/^(?:["“”«»„]|``|'')$/.test(plain)) return '"'
  if (/^(?:-+|–|—)$/.test(plain)) return '-'
  if (plain === '...') return '…'
  if (plain === '-lrb-') return '('
  if (plain === '-rrb-') return ')'
  return plain
}

export function isSign(value: string): boolean {
  return !/[\p{L}\p{N}]/u.test(value)
}
