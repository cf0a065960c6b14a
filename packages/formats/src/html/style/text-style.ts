import {editKinds} from '@zhengben/bitext'

/** The two columns, and what the switches do to them. */
export const textStyle: string = `
.sheet { max-width: 74rem; margin-inline: auto; padding: 3.5rem clamp(1rem, 5vw, 4.5rem) 4rem }
.title { margin-bottom: 3rem }
h1 { margin: 0; font-size: clamp(1.5rem, 1.1rem + 1.6vw, 2.1rem); font-weight: 600; line-height: 1.4; text-wrap: balance }
.subtitle { margin: .5rem 0 0; font-size: 1.2rem; line-height: 1.45; color: var(--faint); text-wrap: balance }
.facts { display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; margin: 1.2rem 0 0; font: .82rem/1.5 var(--plain); color: var(--faint) }
.facts div { display: flex; gap: .5em; min-width: 0 }
.facts dd { margin: 0; color: var(--ink); overflow-wrap: anywhere }

.section { margin: 0 0 1.6rem }
.section.heading { margin-top: 2.6rem }
.section.quote { margin-inline: 0; padding-left: 1.2rem; border-left: 2px solid var(--rule) }
.section.quote .number { margin-left: -1.2rem }
.section.listItem:has(+ .listItem), .section.tableCell:has(+ .tableCell) { margin-bottom: .2rem }
.listItem :is(.source, .target) { padding-left: 1.25em }
.listItem .unit:first-child :is(.source, .target):not(:empty)::before { content: "•"; float: left; width: 1.25em; margin-left: -1.25em; color: var(--faint); text-align: start }
.unit :is(.source, .target):empty::before { content: "—"; color: var(--faint) }
.removed .target:empty::before { content: none }
.unit { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr); column-gap: clamp(1.5rem, 3.5vw, 3.2rem); scroll-margin-block: 6rem 3rem }
.unit:focus, #text:focus { outline: none }
.unit > * { margin: 0; padding-block: .28rem }
.source { font-size: 1.0625rem; line-height: 1.8; text-align: justify }
.target { font-size: 1rem; line-height: 1.65; hyphens: auto; text-wrap: pretty; overflow-wrap: break-word }
.source, .target { unicode-bidi: isolate; overflow-wrap: anywhere }
h2:is(.source, .target) { font-weight: 600; line-height: 1.5; text-align: start; hyphens: manual }
h2.source { font-size: 1.3rem }
h2.target { font-size: 1.15rem }
:is(h3, h4, h5, h6):is(.source, .target) { font-size: 1.08rem; line-height: 1.6; font-weight: 600; text-align: start; hyphens: manual }
.unit > .number { position: absolute; left: -3.2rem; width: 2.4rem; padding-top: .62rem; text-align: right; font: .68rem/1.5 var(--plain); font-variant-numeric: tabular-nums; color: var(--faint); text-decoration: none }
.unit:focus > .number, .unit:focus-within > .number, .unit:target > .number { color: var(--accent); font-weight: 700 }
.sentence { padding-block: .18em; border-radius: 3px; box-decoration-break: clone; -webkit-box-decoration-break: clone }
.unit:hover .sentence, .unit:focus-within .sentence, .unit:target .sentence { background: var(--glow) }
.unit:focus-visible .sentence { box-shadow: 0 0 0 2px var(--glow) }
.unit:focus-visible::before { content: ""; position: absolute; left: -.65rem; top: .3rem; bottom: .3rem; width: 2px; border-radius: 2px; background: var(--accent) }

del, ins { text-decoration: none }
#text ins.gap { color: var(--accent); border: 0 !important }
[data-term] { cursor: pointer }
:root:has(#terms-on:checked) [data-term] { text-decoration: underline dotted var(--faint) 1px; text-underline-offset: .26em }
.linked { background: var(--link); border-radius: 2px }
.doubt, .edit.doubtful { cursor: pointer; text-decoration: underline wavy var(--accent) 1px; text-underline-offset: .3em }
.edit { cursor: pointer }
.edit:hover ins, .edit:hover del { background: var(--link) }

:root:has(#view-restored:checked) #text .edit:not(:target) del,
:root:has(#view-restored:checked) #text .edit:not(:target, :has(ins)),
:root:has(#view-restored:checked) #text .emptied:not(:has(:target)),
:root:has(#view-found:checked) #text ins,
:root:has(#view-found:checked) #text .edit:not(:has(del)) { display: none }
:root:has(#view-found:checked) #text del { box-shadow: inset 0 -.1em light-dark(#a5301d40, #f2937f50) }

:root:has(#view-changes:checked) #text del, #text .edit:target del { color: var(--faint); text-decoration: line-through 1px }
:root:has(#view-changes:checked) #text ins, #text .edit:target ins { color: var(--accent) }
:root:has(#view-changes:checked) #text del + ins { margin-inline-start: .1em }
:root:has(#view-changes:checked) #text .edit[data-sure=middle] ins { border-bottom: 1px dashed }
:root:has(#view-changes:checked) #text .edit[data-sure=low] ins { border-bottom: 2px dotted }
.edit:target { outline: 2px solid var(--ring); outline-offset: 2px; border-radius: 2px }
${editKinds
  .map(
    (kind) =>
      `:root:has(#kind-${kind}:not(:checked)):has(#view-changes:checked) #text .edit[data-kind=${kind}] { &:not(:has(ins)), del { display: none } ins { color: inherit; border: 0; margin: 0 } }`
  )
  .join('\n')}

ruby { ruby-align: center }
rt { padding-inline: .16em; font: .48em/1.2 var(--plain); color: var(--faint); user-select: none; -webkit-user-select: none }
:root:has(#pinyin:checked) .source { line-height: 2.35; text-align: start }
:root:has(#view-found:checked) #text del rt { display: none }
:root:has(#glosses:checked) .source { line-height: 1.5; text-align: start }
:root:has(#glosses:checked):has(#pinyin:checked) .source { line-height: 2.1 }
:root:has(#glosses:checked) .glossed { display: inline-grid; justify-items: center; margin: 0 .12em .35em }
:root:has(#glosses:checked) .glossed::after { content: attr(data-gloss); max-width: 14ch; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font: .64rem/1.3 var(--plain); color: var(--faint) }
:root:has(#glosses:checked):has(#terms-on:checked) [data-term] .glossed > span { text-decoration: underline dotted var(--faint) 1px; text-underline-offset: .26em }
:root:has(#view-found:checked) .glossed:has(.edit)::after { content: none !important }

@media (max-width: 60rem) {
  .unit > .number { display: none }
}
@media (max-width: 48rem) {
  .sheet { padding-top: 2rem }
  .unit { grid-template-columns: minmax(0, 1fr) }
  .unit > .source { padding-bottom: 0 }
  .unit :is(.source, .target):empty { display: none }
  .unit > .target { padding-bottom: .7rem; font-size: .95rem; color: light-dark(#42464b, #b9bac0) }
  .section.heading .target { padding-bottom: .2rem }
}
@media (forced-colors: active) {
  .unit:hover .sentence, .unit:focus-within .sentence, .linked { outline: 1px solid Highlight }
}
`
