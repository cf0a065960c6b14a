/** Whether the text holds a Chinese character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}
