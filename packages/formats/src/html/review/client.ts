/// <reference lib="dom" />

/**
 * Takes answers, keeps them over a reload, and saves them as a file. Shipped
 * as its own source text, so it uses nothing from outside, and its functions
 * are methods and callbacks without exception; see `client/page.ts`.
 */
export function reviewPage(document: Document): void {
  const root = document.documentElement
  const main = document.querySelector<HTMLElement>('#items')
  const output = document.querySelector('output')
  const save = document.querySelector<HTMLElement>('#save')
  const openOnly = document.querySelector<HTMLInputElement>('#open-only')
  if (!main || !output || !save || !openOnly) return
  const page = JSON.parse(main.dataset['page'] ?? '{}')
  const key = `zhengben ${page.page}`
  const items = [...main.querySelectorAll<HTMLElement>('[data-item]')]

  const review = {
    current: items[0],

    inputsOf(item: HTMLElement): Array<HTMLInputElement> {
      return [...item.querySelectorAll<HTMLInputElement>('[data-column]')]
    },

    decisionOf(item: HTMLElement): string {
      return (
        item.querySelector<HTMLInputElement>('.decide input:checked')?.value ??
        ''
      )
    },

    isShown(element: Element): boolean {
      return element.getClientRects().length > 0
    },

    /** Make an item the one that keys are about. */
    enter(item: HTMLElement): void {
      review.current?.classList.remove('current')
      if (review.current) review.current.tabIndex = -1
      review.current = item
      item.classList.add('current')
      item.tabIndex = 0
    },

    visit(item: HTMLElement): void {
      review.enter(item)
      item.focus({preventScroll: true})
      item.scrollIntoView({block: 'nearest'})
    },

    move(by: number): void {
      const shown = items.filter(
        (d) => review.isShown(d) || d === review.current
      )
      const at = review.current ? shown.indexOf(review.current) : -1
      const isInside = main.contains(document.activeElement)
      const next = shown[isInside ? at + by : Math.max(at, 0)]
      if (next) review.visit(next)
    },

    decide(item: HTMLElement, value: string): void {
      const box = [
        ...item.querySelectorAll<HTMLInputElement>('.decide input')
      ].find((d) => d.value === value)
      if (box) box.checked = true
      review.change(item)
    },

    edit(item: HTMLElement): void {
      const details = item.querySelector('details')
      if (details) details.open = true
      const [first] = review.inputsOf(item)
      first?.focus()
    },

    /** Show what was answered, and keep it. */
    change(item: HTMLElement): void {
      item.dataset['decision'] = review.decisionOf(item)
      review.count()
      review.keep()
    },

    count(): void {
      const all = items.map((d) => review.decisionOf(d))
      const accepted = all.filter((d) => d === 'accept').length
      const rejected = all.filter((d) => d === 'reject').length
      output.textContent = `${accepted} accepted, ${rejected} rejected, ${all.length - accepted - rejected} undecided`
    },

    keep(): void {
      const state = items.map((item) => [
        review.decisionOf(item),
        ...review.inputsOf(item).map((d) => d.value)
      ])
      try {
        localStorage.setItem(key, JSON.stringify(state))
      } catch {
        // A browser may forbid it; then a reload forgets.
      }
    },

    recall(): void {
      try {
        const state = JSON.parse(localStorage.getItem(key) ?? '[]')
        for (const [index, item] of items.entries()) {
          const [decision = '', ...values] = state[index] ?? []
          for (const [at, input] of review.inputsOf(item).entries())
            input.value = values[at] ?? input.value
          const box = [
            ...item.querySelectorAll<HTMLInputElement>('.decide input')
          ].find((d) => d.value === decision)
          if (box) box.checked = true
          item.dataset['decision'] = review.decisionOf(item)
        }
      } catch {
        // Nothing is kept, or by another page.
      }
    },

    /** An answer as the file has it; nothing where there is none. */
    write(item: HTMLElement): Array<Record<string, unknown>> {
      const decision = review.decisionOf(item)
      if (decision === '') return []
      const asks = JSON.parse(item.dataset['item'] ?? '{}')
      const edited = Object.fromEntries(
        review.inputsOf(item).map((d) => [d.dataset['column'], d.value.trim()])
      )
      const {reason, ...cells} = edited
      return [
        {
          ...asks,
          decision,
          // What is rejected is entered as it was proposed.
          cells: decision === 'accept' ? {...asks.cells, ...cells} : asks.cells,
          ...(reason && {reason})
        }
      ]
    },

    save(): void {
      const file = {
        format: 'zhengben glossary decisions',
        version: 1,
        page: page.page,
        glossary: page.glossary,
        decisions: items.flatMap((d) => review.write(d))
      }
      const text = `${JSON.stringify(file, null, 2)}\n`
      const url = URL.createObjectURL(
        new Blob([text], {type: 'application/json'})
      )
      const link = document.createElement('a')
      link.href = url
      link.download = `${page.name}.decisions.json`
      link.click()
      setTimeout(() => URL.revokeObjectURL(url), 60_000)
    },

    press(name: string): boolean {
      const item = review.current
      if (name === 'j') review.move(1)
      else if (name === 'k') review.move(-1)
      else if (name === 's') review.save()
      else if (item && name === 'a') review.decide(item, 'accept')
      else if (item && name === 'r') review.decide(item, 'reject')
      else if (item && name === 'u') review.decide(item, '')
      else if (item && name === 'e') review.edit(item)
      else return false
      return true
    }
  }

  root.classList.add('js')
  review.recall()
  review.count()
  if (items[0]) review.enter(items[0])
  save.addEventListener('click', () => review.save())
  openOnly.addEventListener('change', () =>
    root.classList.toggle('open-only', openOnly.checked)
  )
  main.addEventListener('focusin', (event) => {
    const item = (event.target as Element).closest<HTMLElement>('[data-item]')
    if (item && item !== review.current) review.enter(item)
  })
  for (const type of ['change', 'input'])
    main.addEventListener(type, (event) => {
      const item = (event.target as Element).closest<HTMLElement>('[data-item]')
      if (item) review.change(item)
    })
  main.addEventListener('click', (event) => {
    const target = event.target as Element
    const item = target.closest<HTMLElement>('[data-item]')
    const choose = target.closest<HTMLElement>('.choose')
    if (!item) return
    review.enter(item)
    const [first] = review.inputsOf(item)
    if (!choose || !first) return
    first.value = choose.dataset['value'] ?? ''
    review.decide(item, 'accept')
  })
  document.addEventListener('keydown', (event) => {
    const {altKey, ctrlKey, isComposing, key: name, metaKey} = event
    if (altKey || ctrlKey || metaKey || isComposing) return
    const target = event.target as HTMLElement
    const isTyping = target.matches('input:not([type=radio], [type=checkbox])')
    if (isTyping && (name === 'Escape' || name === 'Enter')) {
      event.preventDefault()
      if (review.current) review.visit(review.current)
    } else if (!isTyping && review.press(name)) event.preventDefault()
  })
}
