import {editKinds} from '@zhengben/bitext'

/** Toolbar, audit, cards, lists at the end. */
export const frameStyle: string = `
.toolbar { position: sticky; top: 0; z-index: 3; display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1.1rem; padding: .45rem clamp(1rem, 2.5vw, 1.6rem); background: var(--paper); border-bottom: 1px solid var(--rule); font: .84rem/1.4 var(--plain) }
.toolbar fieldset { display: flex; align-items: center; margin: 0; padding: 0; border: 0; min-width: 0 }
.brand { margin-right: auto; font-size: 1.05rem; font-weight: 700; letter-spacing: .08em; color: var(--accent) }
.brand a { text-decoration: none }
.choice { border: 1px solid var(--rule) !important; border-radius: 6px }
.choice label { position: relative; display: block; cursor: pointer }
.choice input { position: absolute; opacity: 0; inset: 0; margin: 0 }
.choice span { display: block; padding: .22rem .7rem; border-radius: 5px; color: var(--faint) }
.choice label:hover span { color: var(--ink) }
.choice input:checked + span { background: var(--ink); color: var(--paper) }
.choice input:focus-visible + span { outline: 2px solid var(--ring); outline-offset: 2px }
.boxes { gap: 1rem }
.boxes label { display: flex; align-items: center; gap: .4em; cursor: pointer }
input[type=checkbox] { accent-color: var(--accent); width: 1em; height: 1em; margin: 0 }
.toolbar > button { padding: .22rem .7rem; border: 1px solid var(--rule); border-radius: 6px; background: none; color: inherit; cursor: pointer }
.toolbar > button:hover { border-color: var(--faint) }
#audit-button[aria-expanded=true] { background: var(--panel) }
html:not(.js) .scripted { display: none }

.panel { padding: 1.4rem 1.5rem 3rem; background: var(--panel); font: .84rem/1.5 var(--plain) }
.panel:focus { outline: none }
.panel h2, .panel h3 { margin: 0; font-weight: 600 }
.panel h2 { font-size: 1.05rem }
.panel h3 { display: inline-block; font-size: .9rem }
.panel > * + * { margin-top: 1.5rem }
.panel p { margin: .25rem 0 .5rem; color: var(--faint) }
.panel-head { display: flex; justify-content: space-between; align-items: center }
.panel-head button, .close { width: 1.9rem; height: 1.9rem; padding: 0; border: 0; border-radius: 50%; background: none; color: var(--faint); font-size: 1.2rem; line-height: 1; cursor: pointer }
.panel-head button:hover, .close:hover { background: var(--rule); color: var(--ink) }
.figures { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; margin-bottom: 0 }
.figures dt, .panel dt { color: var(--faint) }
.figures dd { margin: 0; text-align: right; font-variant-numeric: tabular-nums }
.kinds { margin-inline: 0; padding: 0; border: 0; min-width: 0 }
.kinds legend { margin-bottom: .4rem; padding: 0; font-size: .9rem; font-weight: 600 }
.kind-row { display: grid; grid-template-columns: 1em 8.2em 3.4ch 1fr; align-items: center; gap: .6rem; min-height: 1.55rem; cursor: pointer }
.kind-count { text-align: right; font-variant-numeric: tabular-nums }
.count-bar { width: 100%; height: .55rem; overflow: visible }
.doubt-list { max-height: 22rem; margin: .5rem 0 0; padding: 0; overflow: auto; list-style: none; border-block: 1px solid var(--rule) }
.doubt-list li { border-bottom: 1px solid var(--rule) }
.doubt-list li:last-child { border: 0 }
.doubt-list a, .doubt-list li:not(:has(a)) { display: block; padding: .45rem .1rem; text-decoration: none; overflow-wrap: anywhere }
.doubt-list a:hover { background: var(--glow) }
.form { font-family: var(--han); font-size: 1.08em }
.doubt-list .form:first-of-type { color: var(--accent) }
summary { cursor: pointer }
summary > :is(h2, h3) { display: inline }
.panel table { width: 100%; margin-top: .4rem; border-collapse: collapse }
.panel :is(td, th) { padding: .25rem .5rem .25rem 0; text-align: start; vertical-align: top; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere }
.panel th { font-weight: 500; color: var(--faint) }
.panel .amount { text-align: end; padding-right: 0; font-variant-numeric: tabular-nums }
.term-list dt { margin-top: .5rem; color: var(--ink) !important }
.term-list dd { margin: 0; color: var(--faint); font-family: var(--latin) }
figure { margin: 0 }
.chart { display: block; width: 100%; max-width: 24rem; height: auto; margin-top: .3rem; overflow: visible }
.bar { fill: var(--chart) }
.dot { fill: var(--chart); opacity: .65 }
.axis { fill: none; stroke: var(--faint); stroke-width: .6 }
.mean { stroke: var(--accent); stroke-width: .9; stroke-dasharray: 3 2 }
.label { font-size: 8px; font-family: var(--plain); fill: var(--faint) }

@media (min-width: 80rem) {
  .js .desk { display: grid; grid-template-columns: minmax(0, 1fr) 0 }
  .js.audit-open .desk { grid-template-columns: minmax(0, 1fr) 23rem }
  .js .panel { position: sticky; top: 2.9rem; height: calc(100vh - 2.9rem); overflow: auto; border-left: 1px solid var(--rule) }
  .js:not(.audit-open) .panel { display: none }
}
@media (max-width: 79.99rem) {
  .js .panel { position: fixed; z-index: 4; inset: 0 0 0 auto; width: min(24rem, 92vw); overflow: auto; overscroll-behavior: contain; box-shadow: 0 0 2rem #0004 }
  .js:not(.audit-open) .panel { display: none }
}

[popover] { position: absolute; inset: auto; margin: 0; width: min(23rem, calc(100vw - 1.5rem)); max-height: min(30rem, 80vh); overflow: auto; padding: 1rem 1.2rem; border: 1px solid var(--rule); border-radius: 8px; background: var(--paper); color: var(--ink); box-shadow: 0 .4rem 1.6rem #0003; font: .86rem/1.5 var(--plain) }
[popover]:focus { outline: none }
[popover] .close { position: absolute; top: .5rem; right: .5rem }
[popover] section + section { margin-top: .9rem; padding-top: .9rem; border-top: 1px solid var(--rule) }
[popover] p { margin: 0 0 .35rem }
[popover] dl, .apparatus dl { display: grid; grid-template-columns: auto 1fr; gap: .2rem .9rem; margin: .4rem 0 0 }
[popover] dt, .apparatus dt { color: var(--faint) }
[popover] dd, .apparatus dd { margin: 0; min-width: 0; overflow-wrap: anywhere }
#keys { position: fixed; inset: 0; margin: auto; height: fit-content }
#keys h2 { margin: 0; font-size: 1rem }
kbd { display: inline-block; min-width: 1.6em; padding: 0 .35em; border: 1px solid var(--rule); border-radius: 4px; text-align: center }
.change { padding-right: 1.6rem; font: 1.25rem/1.5 var(--han); overflow-wrap: anywhere }
.change del { color: var(--faint); text-decoration: line-through 1px }
.change ins { color: var(--accent) }
.headword { font: 1.25rem/1.5 var(--han); padding-right: 1.6rem }
.nothing { font: italic .9em var(--latin); color: var(--faint) }
.kind { color: var(--faint) }
.kind::before { content: ""; display: inline-block; width: .65em; height: .65em; margin-right: .5em; border-radius: 50%; background: currentColor }
${editKinds.map((d) => `.kind[data-kind=${d}]::before { background: var(--${d}) }`).join('\n')}
meter { width: 4rem; height: .6rem; vertical-align: baseline }
.candidates, .steps { margin: 0; padding: 0; list-style: none }
.candidates li { display: inline-block; margin-right: .9em }

.apparatus { margin-top: 3.5rem; border-top: 1px solid var(--rule); font: .84rem/1.5 var(--plain) }
.apparatus details { border-bottom: 1px solid var(--rule) }
.apparatus summary { padding: .8rem 0 }
.apparatus h2 { margin: 0; font-size: 1rem; font-weight: 600 }
.apparatus details > ol { columns: 20rem; column-gap: 2.5rem; margin: 0; padding: 0 0 1.5rem 2.4em }
.apparatus details > ol > li { break-inside: avoid; padding: .6rem 0 }
.apparatus details > ol > li::marker { color: var(--faint); font-size: .85em }
.apparatus p { margin: 0 }
.apparatus .change, .apparatus .headword { font-size: 1.05rem }
footer { margin-top: 2.5rem; font: .8rem/1.6 var(--plain); color: var(--faint) }
footer p { margin: 0 0 .4rem; max-width: 60rem }
.files { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: 1rem 0 0; padding: 0; list-style: none }

@media (max-width: 48rem) {
  .toolbar { top: -2.5rem; gap: .4rem .7rem; font-size: .8rem }
  .toolbar::before { content: ""; order: 1; flex-basis: 100% }
  .brand, .choice.view, #audit-button { order: 2 }
  .boxes { gap: .7rem; margin-right: auto !important }
  .toolbar :is(.choice span, button) { padding-inline: .5rem !important }
  .toolbar [data-open=keys] { display: none }
  #card { position: fixed; inset: auto 0 0 0 !important; width: 100%; max-height: 60vh; border-radius: 12px 12px 0 0; padding-bottom: 1.6rem }
}
`
