/**
 * Two columns, no controls. The lists at the end print where the reader has
 * opened them, and then the changes carry their number.
 */
export const printStyle = `
@media print {
  @page { margin: 18mm 16mm }
  :root, :root:has(#theme-dark:checked) { color-scheme: light; --paper: #fff; --glow: #fff }
  html { font-size: 9.5pt }
  .toolbar, .panel, .skip, [popover], .back, .files, .apparatus details:not([open]) { display: none !important }
  .js.audit-open .desk { display: block }
  .sheet { max-width: none; padding: 0 }
  .unit { grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr); column-gap: 8mm; break-inside: avoid }
  .unit > .number { display: none }
  .section.heading { break-after: avoid }
  .unit > .target { padding-bottom: .28rem; font-size: 1rem; color: inherit }
  .unit .sentence { background: none }
  [data-term], .doubt, .edit.doubtful { text-decoration: none !important }
  :root:has(#changes[open]) #text .edit::after { content: attr(data-edit); font-size: .6em; vertical-align: super; line-height: 0; color: var(--faint) }
  .apparatus { break-before: page; border: 0 }
  .apparatus details > ol > li { padding: .15rem 0 }
  .apparatus :is(dl, dt, dd, ul, .change, .kind, .headword, .reason) { display: inline; padding: 0 }
  .apparatus dt::before { content: " · " }
  .apparatus dt::after { content: ": " }
  .apparatus .kind { margin-left: 1em }
  .apparatus .kind::before, .apparatus meter { display: none }
  a { text-decoration: none }
}
`
