import {editKinds} from '@zhengben/bitext'
import {tokens} from './tokens.ts'

/** The style of a report of restoration. */
export const reportStyle: string = `${tokens}
.top, main { max-width: 76rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 3rem) }
.top { padding-top: 2.6rem; font-family: var(--plain) }
main { padding-bottom: 5rem }
main:focus { outline: none }
h1 { margin: 0; font-size: 1.5rem; font-weight: 600; line-height: 1.35; overflow-wrap: anywhere }
h2 { margin: 2.4rem 0 .4rem; font: 600 1.15rem/1.4 var(--plain); overflow-wrap: anywhere }
.sum { margin: .3rem 0 1.4rem; color: var(--faint) }
nav ol { margin: 0 0 1.4rem; padding-left: 1.6em }
.filter { margin: 0; padding: .8rem 1.1rem 1rem; border: 1px solid var(--rule); border-radius: 8px; min-width: 0; font-size: .88rem }
.filter legend { padding-inline: .4em; font-weight: 600 }
.filter ul { margin: 0; padding: 0; list-style: none }
.filter label { display: grid; grid-template-columns: 1.1em 9.5em 3.5em 1fr; align-items: center; gap: .6em; min-height: 1.75rem; cursor: pointer }
.filter .same-box { grid-template-columns: 1.1em 1fr; margin-top: .5rem; padding-top: .4rem; border-top: 1px solid var(--rule) }
.filter input { accent-color: var(--accent); width: 1.05em; height: 1.05em; margin: 0 }
.amount { text-align: right; font-variant-numeric: tabular-nums }
.sure, .shown { color: var(--faint) }
.shown { margin: .3rem 0 0 }
html:not(.js) .shown { display: none }
.kind::before { content: ""; display: inline-block; width: .65em; height: .65em; margin-right: .5em; border-radius: 50%; background: currentColor }
${editKinds.map((d) => `.kind[data-kind=${d}]::before { background: var(--${d}) }`).join('\n')}
.facts { display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; margin: 0 0 1rem; font: .84rem/1.5 var(--plain); color: var(--faint) }
.facts div { display: flex; gap: .5em; min-width: 0 }
.facts dd { margin: 0; color: var(--ink); overflow-wrap: anywhere }

.columns, .row { display: grid; grid-template-columns: 2.6rem minmax(0, 1fr) minmax(0, 1fr); column-gap: clamp(.8rem, 2vw, 1.8rem) }
.columns { position: sticky; top: 0; z-index: 1; padding-block: .35rem; background: var(--paper); border-bottom: 1px solid var(--rule); font: .8rem/1.4 var(--plain); color: var(--faint) }
.columns span:first-child { grid-column: 2 }
.row { padding-block: .55rem; border-bottom: 1px solid var(--rule); scroll-margin-top: 3rem }
.line { padding-top: .42rem; text-align: right; font: .74rem/1.5 var(--plain); font-variant-numeric: tabular-nums; color: var(--faint) }
.side p { margin: 0; font-size: 1.0625rem; line-height: 1.75; overflow-wrap: anywhere; white-space: pre-line }
.same .side { color: var(--faint) }
del, ins { text-decoration: none }
.side del { text-decoration: underline wavy var(--accent) 1px; text-underline-offset: .25em; background: light-dark(#a5301d14, #f2937f20); cursor: pointer; border-radius: 2px }
.mark { text-decoration: none; border-bottom: 2px solid var(--faint); border-radius: 2px 2px 0 0; box-decoration-break: clone; -webkit-box-decoration-break: clone }
${editKinds.map((d) => `.mark[data-kind=${d}] { border-bottom-color: var(--${d}) }`).join('\n')}
.mark[data-sure=middle] { border-bottom-style: dashed }
.mark[data-sure=low] { border-bottom-style: dotted; border-bottom-width: 3px }
.mark:hover, .mark.open { background: var(--link) }
.mark.removed::before { content: "‸"; content: "‸" / ""; color: var(--accent); font-weight: 700 }
.unseen { user-select: none; -webkit-user-select: none }

.notes { grid-column: 2 / -1; margin: 0; padding: 0; list-style: none; font: .86rem/1.5 var(--plain) }
.notes li { margin-top: .5rem; padding: .7rem 1rem .8rem; border-left: 3px solid var(--rule); background: var(--panel); border-radius: 0 6px 6px 0; overflow-wrap: anywhere }
${editKinds.map((d) => `.notes li[data-kind=${d}] { border-left-color: var(--${d}) }`).join('\n')}
.notes p { margin: 0 }
.change { font: 1.15rem/1.5 var(--han) }
.change del { color: var(--faint) }
.change ins { color: var(--accent) }
.nothing { font: italic .9em var(--latin); color: var(--faint) }
.form { font-family: var(--han); font-size: 1.06em }
.notes dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .1rem 1rem; margin: .4rem 0 0 }
.notes dt { color: var(--faint) }
.notes dd { margin: 0; min-width: 0 }
.notes table { margin-top: .6rem; border-collapse: collapse }
.notes caption { text-align: start; color: var(--faint) }
.notes :is(td, th) { padding: .15rem 1.2rem .15rem 0; text-align: start; font-weight: 400; vertical-align: baseline; border-bottom: 1px solid var(--rule); font-variant-numeric: tabular-nums }
.notes thead th { color: var(--faint); font-size: .92em }

@media screen {
  .js .notes li:not(.open) { display: none }
}
@supports selector(:has(*)) {
  :root:not(:has(#same:checked)) .row.same { display: none }
  .row.changed { display: none }
${editKinds
  .map(
    (
      d
    ) => `  :root:has(#kind-${d}:checked) .row[data-kinds~=${d}] { display: grid }
  :root:has(#kind-${d}:not(:checked)) { .notes li[data-kind=${d}], .mark.removed[data-kind=${d}] { display: none } .mark[data-kind=${d}] { border-color: transparent; background: none; pointer-events: none } .side del[data-kind=${d}] { text-decoration: none; background: none } }`
  )
  .join('\n')}
}
@media (max-width: 46rem) {
  .columns { display: none }
  .row { grid-template-columns: minmax(0, 1fr) }
  .line { text-align: start; padding: 0 }
  .line::before { content: "Line " }
  .side::before { content: attr(aria-label); display: block; font: .74rem/1.4 var(--plain); color: var(--faint) }
  .side + .side { margin-top: .4rem }
  .notes { grid-column: 1 }
  .notes dl { grid-template-columns: minmax(0, 1fr) }
  .notes dd { margin-bottom: .2rem }
  .notes table { display: block; overflow-x: auto }
  .filter label { grid-template-columns: 1.1em 1fr 3em }
  .filter .sure { display: none }
}
@media (forced-colors: active) {
  .mark.open { outline: 1px solid Highlight }
}
@media print {
  @page { margin: 16mm 14mm }
  :root { color-scheme: light; --paper: #fff; --panel: #fff }
  html { font-size: 9pt }
  .top, main { max-width: none; padding: 0 }
  .skip, .shown, .filter .same-box, .filter input, nav { display: none }
  .filter label { grid-template-columns: 9.5em 3.5em 1fr; min-height: 0 }
  .columns { position: static }
  .row { break-inside: avoid }
  .notes li { margin-top: .2rem; padding: .1rem .5rem; border-radius: 0 }
  .notes :is(.change, .kind, dl, dt, dd) { display: inline; font-size: inherit }
  .notes .kind { margin-left: .8em }
  .notes dt::before { content: " · " }
  .notes dt::after { content: ": " }
  .notes table { margin: .1rem 0 .3rem; font-size: .95em }
}
`
