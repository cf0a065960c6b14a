import {tokens} from './tokens.ts'

/** The style of a page to decide about glossary rows. */
export const reviewStyle: string = `${tokens}
:root { --yes: light-dark(#2f6b45, #86c79c) }
.top, main { max-width: 60rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2.5rem) }
.top { padding-top: 2.4rem; font-family: var(--plain) }
main { padding-bottom: 40vh }
main:focus { outline: none }
h1 { margin: 0; font-size: 1.5rem; font-weight: 600; line-height: 1.35; overflow-wrap: anywhere }
.sum { margin: .3rem 0 1rem; color: var(--faint) }
.js .no-script, html:not(.js) .scripted { display: none }

.bar { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1.2rem; max-width: 60rem; margin: 0 auto 1.2rem; padding: .55rem clamp(1rem, 4vw, 2.5rem); background: var(--paper); border-bottom: 1px solid var(--rule); font: .84rem/1.5 var(--plain) }
.state { margin: 0 auto 0 0; font-variant-numeric: tabular-nums }
.open-box { display: flex; align-items: center; gap: .4em; cursor: pointer }
.open-box input { accent-color: var(--accent); margin: 0 }
#save { padding: .3rem .9rem; border: 1px solid var(--ink); border-radius: 6px; background: var(--ink); color: var(--paper); cursor: pointer }
.keys { flex-basis: 100%; display: flex; flex-wrap: wrap; gap: .1rem 1rem; margin: 0; padding: 0; list-style: none; color: var(--faint) }
kbd { padding: 0 .35em; border: 1px solid var(--rule); border-radius: 4px; color: var(--faint) }

.item { margin-bottom: 1.1rem; padding: 1rem 1.2rem 1.1rem; border: 1px solid var(--rule); border-left: 4px solid var(--rule); border-radius: 8px; font: .88rem/1.55 var(--plain); scroll-margin-block: 6.5rem 2rem }
.item.current { background: var(--panel) }
.item[data-decision=accept] { border-left-color: var(--yes) }
.item[data-decision=reject] { border-left-color: var(--accent) }
.open-only .item:is([data-decision=accept], [data-decision=reject]):not(.current) { display: none }
.item header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem 1.2rem }
.item h2 { margin: 0; font: 600 1.35rem/1.4 var(--latin); overflow-wrap: anywhere }
.item h2 :lang(zh) { font-family: var(--han) }
.item .arrow { color: var(--faint); font-weight: 400 }
.item .reading { color: var(--accent) }
.asks { margin: 0 0 0 auto; color: var(--faint); overflow-wrap: anywhere }
.warning { margin: .5rem 0 0; padding: .3rem .8rem; border-left: 3px solid var(--accent); background: light-dark(#a5301d14, #f2937f20) }
.facts { display: flex; flex-wrap: wrap; gap: .1rem 1.4rem; margin: .3rem 0 0; padding: 0; list-style: none; color: var(--faint) }
.choices { margin: .7rem 0 0; padding: 0; list-style: none }
.choices li { display: grid; grid-template-columns: 7rem 4.5em minmax(0, 1fr); align-items: baseline; gap: .7rem; padding: .12rem 0 }
.choose { padding: .05rem .6rem; border: 1px solid var(--rule); border-radius: 6px; background: none; color: inherit; text-align: start; cursor: pointer; justify-self: start }
.choose :lang(zh), .plain:lang(zh) { font-size: 1.1em }
.choose:hover { border-color: var(--accent) }
.js .plain { display: none }
.share { text-align: right; font-variant-numeric: tabular-nums }
.evidence { color: var(--faint); overflow-wrap: anywhere }
.lines ul { margin: .7rem 0 0; padding: .5rem 0 0; border-top: 1px solid var(--rule); list-style: none }
.lines li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.2rem; padding: .1rem 0 }
.lines p { flex: 1 1 24rem; min-width: 0; margin: 0; font-size: 1.02rem; line-height: 1.65; overflow-wrap: anywhere }
.lines cite { font-style: normal; font-size: .82rem; color: var(--faint); overflow-wrap: anywhere }
mark { padding: 0 .1em; border-radius: 3px; background: var(--link); color: inherit }
del { text-decoration: line-through; text-decoration-color: var(--accent); color: var(--faint) }
ins { padding: 0 .1em; text-decoration: none; border-radius: 3px; background: var(--link) }

.answer { display: flex; flex-wrap: wrap; align-items: flex-start; gap: .5rem 1.2rem; margin-top: .8rem }
.decide { display: flex; flex-wrap: wrap; margin: 0; padding: 0; border: 1px solid var(--rule); border-radius: 6px; min-width: 0 }
.decide label { position: relative; cursor: pointer }
.decide input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer }
.decide label > span { display: block; padding: .22rem .75rem; border-radius: 5px; color: var(--faint) }
.decide label:hover > span { color: var(--ink) }
.decide input:checked + span { background: var(--ink); color: var(--paper) }
.decide input:checked + span kbd { color: inherit }
.decide input:focus-visible + span { outline: 2px solid var(--ring); outline-offset: 2px }
.edit { flex: 1 1 20rem; min-width: 0 }
.edit summary { width: fit-content; padding: .22rem 0; color: var(--faint); cursor: pointer }
.edit summary:hover { color: var(--ink) }
.edit p { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: 0 .7rem; align-items: baseline; margin: .35rem 0 0 }
.edit input { width: 100%; padding: .2rem .5rem; border: 1px solid var(--faint); border-radius: 5px; background: var(--paper); color: var(--ink) }
.edit input:lang(zh) { font-family: var(--han); font-size: 1.05em }
.hint { grid-column: 2; font-size: .8rem; color: var(--faint) }

@media (max-width: 40rem) {
  .asks { margin-left: 0 }
  .keys { display: none }
  .choices li { grid-template-columns: 7rem 4.5em; gap: 0 .7rem }
  .evidence { grid-column: 1 / -1 }
  .decide kbd, .edit kbd { display: none }
  .lines p { flex-basis: 100% }
  .edit p { grid-template-columns: minmax(0, 1fr) }
  .hint { grid-column: 1 }
}
@media (forced-colors: active) {
  .item.current { outline: 2px solid Highlight }
  .decide input:checked + span { outline: 2px solid Highlight }
}
@media print {
  @page { margin: 16mm 14mm }
  :root { color-scheme: light; --paper: #fff; --panel: #fff }
  html { font-size: 9pt }
  .top, main { max-width: none; padding: 0 }
  .skip, .bar, .edit:not([open]), .no-script, .edit summary { display: none }
  .item { break-inside: avoid; padding: .4rem .7rem; margin-bottom: .5rem }
  .decide label:not(:has(:checked)) { display: none }
  .decide { border: 0 }
  .decide input:checked + span { background: none; color: inherit; padding: 0 }
  .decide kbd { display: none }
}
`
