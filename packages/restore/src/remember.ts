/** A pure function of strings that is asked each of them once. */
export function remember<T>(
  answer: (question: string) => T
): (question: string) => T {
  const known = new Map<string, {readonly value: T}>()
  return (question) => {
    let found = known.get(question)
    if (!found) {
      found = {value: answer(question)}
      known.set(question, found)
    }
    return found.value
  }
}
