import {editKinds} from '@zhengben/bitext'
import {tokens} from './tokens.ts'

/** The style of the list of documents. */
export const indexStyle: string = `${tokens}
main { max-width: 58rem; margin-inline: auto; padding: 3.5rem clamp(1rem, 5vw, 3rem) 5rem }
h1 { margin: 0; font-size: 1.5rem; font-weight: 600 }
h1 span { margin-right: .4em; color: var(--accent); letter-spacing: .08em }
.sum { margin: .4rem 0 1.2rem; font: .9rem/1.5 var(--plain); color: var(--faint) }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: 0; padding: 0; list-style: none; font: .8rem/1.5 var(--plain); color: var(--faint) }
.legend li::before { content: ""; display: inline-block; width: .7em; height: .7em; margin-right: .45em; border-radius: 50%; background: currentColor }
${editKinds.map((d) => `.legend li[data-kind=${d}]::before { background: var(--${d}) }`).join('\n')}
.documents { margin: 1.6rem 0 0; padding: 0; list-style: none }
.documents > li { padding: 1.6rem 0 1.7rem; border-top: 1px solid var(--rule) }
h2 { margin: 0; font-size: 1.3rem; font-weight: 600; line-height: 1.45; text-wrap: balance }
h2 a { text-decoration: none }
h2 a:hover { text-decoration: underline 1px; text-underline-offset: .25em }
.english { margin: .25rem 0 0; font-size: 1.05rem; line-height: 1.45; color: var(--faint); text-wrap: balance }
dl { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 1rem 0 .9rem; font: .84rem/1.4 var(--plain) }
dt { color: var(--faint) }
dd { margin: 0; font-variant-numeric: tabular-nums }
.kind-bar { display: block; width: 100%; height: .6rem; border-radius: 2px }
.clean { margin: 0; font: .84rem/1.4 var(--plain); color: var(--faint) }
.files { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: .9rem 0 0; padding: 0; list-style: none; font: .84rem/1.5 var(--plain) }
`
