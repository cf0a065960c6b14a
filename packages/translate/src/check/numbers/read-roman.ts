const romanOnes = ' I II III IV V VI VII VIII IX'.split(' ')

/** The value of a Roman number up to 39; undefined of other words. */
export function readRoman(word: string): number | undefined {
  const [, tens = '', ones = ''] = /^(X{0,3})(IX|IV|V?I{0,3})$/.exec(word) ?? []
  if (tens + ones === '') return
  return tens.length * 10 + romanOnes.indexOf(ones)
}
