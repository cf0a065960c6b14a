/// <reference lib="dom" />

/**
 * What the page does beyond style: cards, link marks, pinyin, keys, the drawer.
 *
 * It is shipped as its own source text (`Function.prototype.toString`), so it
 * may use nothing from outside but what a browser offers. Its functions are
 * methods and callbacks without exception: some TypeScript runners wrap named
 * functions in a helper that the page would lack.
 */
export function page(document: Document): void {
  const root = document.documentElement
  const text = document.querySelector<HTMLElement>('#text')
  const card = document.querySelector<HTMLElement>('#card')
  const keys = document.querySelector<HTMLElement>('#keys')
  const audit = document.querySelector<HTMLElement>('#audit')
  const auditButton = document.querySelector<HTMLElement>('#audit-button')
  if (!text || !card || !keys || !audit || !auditButton) return
  const items = '[data-edit], [data-doubt], [data-term]'
  const units = [...text.querySelectorAll<HTMLElement>('.unit')]
  const wide = matchMedia('(min-width: 80rem)')

  const reader = {
    current: units[0],
    marked: [] as Array<Element>,

    /** Make a unit the one that Tab reaches, and its items reachable. */
    enter(unit: HTMLElement): void {
      if (reader.current) {
        reader.current.tabIndex = -1
        for (const item of reader.current.querySelectorAll(items))
          item.removeAttribute('tabindex')
      }
      reader.current = unit
      unit.tabIndex = 0
      for (const item of unit.querySelectorAll<HTMLElement>(items)) {
        item.tabIndex = 0
        item.role = 'button'
        item.ariaHasPopup = 'dialog'
      }
    },

    /** Whether style shows the element at all. */
    isShown(element: Element): boolean {
      return element.getClientRects().length > 0
    },

    move(by: number): void {
      const shown = units.filter((d) => reader.isShown(d))
      const at = reader.current ? shown.indexOf(reader.current) : -1
      const isInside = text.contains(document.activeElement)
      const next = shown[isInside ? at + by : Math.max(at, 0)]
      if (next) reader.visit(next)
    },

    visit(unit: HTMLElement): void {
      reader.enter(unit)
      unit.focus()
      unit.scrollIntoView({block: 'nearest'})
    },

    /** Next or previous place that a message speaks of. */
    moveToDoubt(by: number): void {
      const places = [
        ...text.querySelectorAll<HTMLElement>('.doubt[id], .edit.doubtful')
      ]
      const next =
        by > 0
          ? places.find((d) => reader.compareToFocus(d) > 0)
          : places.findLast((d) => reader.compareToFocus(d) < 0)
      if (next) reader.reveal(next)
    },

    /** 1 after the focus, −1 before it; 1 where the focus is not in the text. */
    compareToFocus(element: Element): number {
      const focus = document.activeElement
      if (element === focus) return 0
      if (!focus || !text.contains(focus)) return 1
      const order = focus.compareDocumentPosition(element)
      return order & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1
    },

    /** Bring a place into view, in whatever view shows it, and focus it. */
    reveal(place: HTMLElement): void {
      if (!reader.isShown(place)) reader.choose('changes')
      const unit = place.closest<HTMLElement>('.unit')
      if (unit) reader.enter(unit)
      place.focus({preventScroll: true})
      place.scrollIntoView({block: 'center'})
    },

    choose(view: string): void {
      const radio = document.querySelector<HTMLInputElement>(`#view-${view}`)
      if (radio) radio.checked = true
    },

    nextView(): void {
      const radios = [
        ...document.querySelectorAll<HTMLInputElement>('[name=view]')
      ]
      const at = radios.findIndex((d) => d.checked)
      const next = radios[(at + 1) % radios.length]
      if (next) next.checked = true
    },

    /** Mark what renders the stretch under the pointer or the focus. */
    mark(target: EventTarget | null): void {
      for (const old of reader.marked) old.classList.remove('linked')
      const link =
        target instanceof Element
          ? target.closest<HTMLElement>('[data-link]')
          : null
      reader.marked = link ? reader.ends(link) : []
      for (const end of reader.marked) end.classList.add('linked')
    },

    /** Every part of a link on both sides. */
    ends(link: HTMLElement): Array<HTMLElement> {
      const unit = link.closest('.unit') ?? text
      return [...unit.querySelectorAll<HTMLElement>('[data-link]')].filter(
        (d) => d.dataset['link'] === link.dataset['link']
      )
    },

    /** The card of an item: its own entry, then those of what holds it. */
    open(item: HTMLElement, isByKey: boolean): void {
      const parts: Array<Node> = []
      for (
        let at: HTMLElement | null = item;
        at;
        at = at.parentElement?.closest<HTMLElement>(items) ?? null
      )
        parts.push(...reader.entry(at))
      const close = document.createElement('button')
      close.type = 'button'
      close.className = 'close'
      close.textContent = '×'
      close.ariaLabel = 'Close'
      close.addEventListener('click', () => card.hidePopover())
      card.replaceChildren(close, ...parts)
      card.showPopover()
      reader.place(item)
      if (isByKey) card.focus()
    },

    entry(item: HTMLElement): Array<Node> {
      const {doubt, edit, term} = item.dataset
      const id = edit
        ? `edit-${edit}`
        : doubt
          ? `doubt-${doubt}`
          : `term-${term}`
      const entry = document.getElementById(id)
      if (!entry) return []
      const section = document.createElement('section')
      section.append(
        ...[...entry.children]
          .filter((d) => !d.classList.contains('back'))
          .map((d) => d.cloneNode(true))
      )
      if (term && !edit && !doubt) reader.addRendering(section, item)
      return [section]
    },

    /** How this very place is rendered on the other side. */
    addRendering(section: HTMLElement, item: HTMLElement): void {
      const side = item.closest('.target') ? '.source' : '.target'
      const ends = reader.ends(item).filter((d) => d.closest(side))
      const list = section.querySelector('dl')
      if (!list || ends.length === 0) return
      const name = document.createElement('dt')
      name.textContent = 'Here'
      const value = document.createElement('dd')
      value.lang = ends[0]?.closest<HTMLElement>(side)?.lang ?? ''
      value.textContent = ends
        .map((d) => reader.plain(d))
        .join(side === '.target' ? ' … ' : '……')
      list.append(name, value)
    },

    /** Restored text of an element, without pinyin. */
    plain(element: Element): string {
      const copy = element.cloneNode(true) as Element
      for (const d of copy.querySelectorAll('del, rt')) d.remove()
      return copy.textContent ?? ''
    },

    /** Below the item, or above where there is no room; inside the window. */
    place(item: HTMLElement): void {
      const at =
        [...item.getClientRects()].at(-1) ?? item.getBoundingClientRect()
      const size = card.getBoundingClientRect()
      const view = root.getBoundingClientRect()
      const left = Math.min(
        Math.max(at.left, 12),
        root.clientWidth - size.width - 12
      )
      const isBelow = at.bottom + size.height + 12 < root.clientHeight
      const top = isBelow
        ? at.bottom + 8
        : Math.max(8, at.top - size.height - 8)
      card.style.left = `${Math.max(12, left) - view.left}px`
      card.style.top = `${top - view.top}px`
    },

    spell(isOn: boolean): void {
      for (const element of text.querySelectorAll<HTMLElement>(
        '[data-pinyin]'
      )) {
        const base = reader.plain(element)
        if (!isOn) {
          element.textContent = base
          continue
        }
        const syllables = (element.dataset['pinyin'] ?? '').split(' ')
        const nodes: Array<Node | string> = []
        for (const [index, character] of [...base].entries()) {
          const syllable = syllables[index] ?? '-'
          if (syllable === '-') {
            nodes.push(character)
            continue
          }
          const ruby = document.createElement('ruby')
          const reading = document.createElement('rt')
          reading.textContent = syllable
          reading.lang = 'zh-Latn'
          ruby.append(character, reading)
          nodes.push(ruby)
        }
        element.replaceChildren(...nodes)
      }
    },

    showAudit(isOpen: boolean): void {
      root.classList.toggle('audit-open', isOpen)
      auditButton.ariaExpanded = String(isOpen)
      if (wide.matches) return
      if (isOpen) audit.focus()
      else auditButton.focus()
    },

    isAuditOpen(): boolean {
      return root.classList.contains('audit-open')
    }
  }

  root.classList.add('js')
  root.classList.toggle('audit-open', wide.matches)
  auditButton.ariaExpanded = String(wide.matches)
  for (const unit of units) unit.tabIndex = -1
  if (reader.current) reader.enter(reader.current)

  text.addEventListener('pointerover', (event) => reader.mark(event.target))
  text.addEventListener('pointerleave', () => reader.mark(null))
  text.addEventListener('focusin', (event) => {
    reader.mark(event.target)
    const unit = (event.target as Element).closest<HTMLElement>('.unit')
    if (unit && unit !== reader.current) reader.enter(unit)
  })
  text.addEventListener('click', (event) => {
    const item = (event.target as Element).closest<HTMLElement>(items)
    if (item && getSelection()?.isCollapsed !== false) reader.open(item, false)
  })

  document.addEventListener('click', (event) => {
    const target = event.target as Element
    const link = target.closest<HTMLAnchorElement>('a[href^="#"]')
    const place = link && document.getElementById(link.hash.slice(1))
    if (link && place && text.contains(place)) {
      event.preventDefault()
      history.replaceState(null, '', link.hash)
      if (!wide.matches) reader.showAudit(false)
      if (place.classList.contains('unit')) reader.visit(place)
      else reader.reveal(place)
    }
    if (target.closest('#audit-button')) reader.showAudit(!reader.isAuditOpen())
    if (target.closest('[data-close=audit]')) reader.showAudit(false)
    if (target.closest('[data-open=keys]')) keys.showPopover()
    if (target.closest('[data-close=keys]')) keys.hidePopover()
  })

  document
    .querySelector<HTMLInputElement>('#pinyin')
    ?.addEventListener('change', (event) =>
      reader.spell((event.target as HTMLInputElement).checked)
    )

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const focus = document.activeElement
    const isInText = text.contains(focus)
    if (event.key === 'Escape' && reader.isAuditOpen() && !wide.matches)
      if (!card.matches(':popover-open')) reader.showAudit(false)
    if (!isInText && focus !== document.body) return
    const commands: Record<string, () => void> = {
      j: () => reader.move(1),
      k: () => reader.move(-1),
      n: () => reader.moveToDoubt(1),
      p: () => reader.moveToDoubt(-1),
      v: () => reader.nextView(),
      a: () => reader.showAudit(!reader.isAuditOpen()),
      '?': () => keys.showPopover()
    }
    if (isInText) {
      commands['ArrowDown'] = () => reader.move(1)
      commands['ArrowUp'] = () => reader.move(-1)
      const item = focus instanceof HTMLElement && focus.matches(items)
      if (item) {
        commands['Enter'] = () => reader.open(focus, true)
        commands[' '] = () => reader.open(focus, true)
      }
    }
    const command = commands[event.key]
    if (!command) return
    event.preventDefault()
    command()
  })

  const place = document.getElementById(location.hash.slice(1))
  if (place && text.contains(place) && !reader.isShown(place)) {
    reader.choose('changes')
    place.scrollIntoView({block: 'center'})
  }
}
