/// <reference lib="dom" />

/**
 * Opens the reasons of the change that has the focus, and counts what is
 * shown. Shipped as its own source text, so it uses nothing from outside, and
 * its functions are methods and callbacks without exception; see
 * `client/page.ts`.
 */
export function reportPage(document: Document): void {
  const root = document.documentElement
  const text = document.querySelector<HTMLElement>('#text')
  if (!text) return
  const output = document.querySelector('output')
  const boxes = [
    ...document.querySelectorAll<HTMLInputElement>('.filter input')
  ]

  const report = {
    close(): void {
      for (const d of text.querySelectorAll('.open')) d.classList.remove('open')
    },

    open(mark: Element): void {
      report.close()
      const note = document.getElementById(mark.id.replace('mark', 'edit'))
      note?.classList.add('open')
      mark.classList.add('open')
    },

    /** The mark of a note, or of what was found. */
    markOf(number: string | undefined): HTMLElement | null {
      return document.getElementById(`mark-${number}`)
    },

    count(): void {
      const rows = [...text.querySelectorAll<HTMLElement>('.row')]
      const shown = rows.filter((d) => d.getClientRects().length > 0).length
      if (output)
        output.textContent = `${shown} of ${rows.length} sentences shown`
      for (const box of boxes)
        for (const mark of text.querySelectorAll<HTMLElement>(
          `.mark[data-kind="${box.id.replace('kind-', '')}"]`
        ))
          mark.tabIndex = box.checked ? 0 : -1
    }
  }

  root.classList.add('js')
  report.count()
  for (const box of boxes) box.addEventListener('change', () => report.count())

  text.addEventListener('focusin', (event) => {
    const mark = (event.target as Element).closest('.mark')
    if (mark) report.open(mark)
  })
  text.addEventListener('click', (event) => {
    const target = event.target as Element
    const mark = target.closest<HTMLElement>('.mark')
    const found = target.closest<HTMLElement>('.side del')
    if (mark) {
      event.preventDefault()
      report.open(mark)
    } else if (found && getSelection()?.isCollapsed !== false)
      report.markOf(found.dataset['for'])?.focus({preventScroll: true})
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') report.close()
  })
  const [, number] = /^#(?:edit|mark)-(\d+)$/.exec(location.hash) ?? []
  report.markOf(number)?.focus()
}
