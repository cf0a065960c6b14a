/** Colours and faces that pages share. The red is that of a corrector's brush. */
export const tokens = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fcfbf8, #17181b);
  --panel: light-dark(#f5f3ee, #1e2024);
  --ink: light-dark(#1f2226, #dedcd6);
  --faint: light-dark(#5f6368, #a0a2a6);
  --rule: light-dark(#ddd9d0, #373a40);
  --accent: light-dark(#a5301d, #f2937f);
  --glow: light-dark(#f2eee2, #26272c);
  --link: light-dark(#f3dc98, #5c4a16);
  --chart: light-dark(#4a6a8a, #8fb0d0);
  --ring: light-dark(#23527c, #9cc4ee);
  --encoding: light-dark(#7a5aa6, #b79be0);
  --character: light-dark(#3f69b0, #8fb2ee);
  --noise: light-dark(#7d838c, #a9afb8);
  --reading: light-dark(#1f8578, #6cc7ba);
  --spam: light-dark(#b0483a, #f08f80);
  --punctuation: light-dark(#8c851f, #d0c864);
  --script: light-dark(#4d8040, #94c985);
  --variant: light-dark(#c26a1f, #f0ab6a);
  --layout: light-dark(#8f7560, #c9b09c);
  --gap: light-dark(#3a3d42, #e6e6e6);
  --han: "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC",
    "Songti SC", STSong, SimSun, serif;
  --latin: "Iowan Old Style", Charter, "Palatino Linotype", Palatino,
    "Source Serif 4", "Noto Serif", Georgia, "Liberation Serif", serif;
  --plain: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans",
    "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
}
:root:has(#theme-light:checked) { color-scheme: light }
:root:has(#theme-dark:checked) { color-scheme: dark }

*, ::before, ::after { box-sizing: border-box }
html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block: 5rem 2rem }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 var(--latin) }
a { color: inherit; text-decoration-color: var(--faint); text-underline-offset: .2em }
a:hover { text-decoration-color: currentColor }
button, input { font: inherit }
code, kbd { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: .86em }
:focus-visible { outline: 2px solid var(--ring); outline-offset: 2px; border-radius: 2px }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0 }
.skip { position: absolute; left: -100vw; top: 0; z-index: 9; padding: .5rem 1rem; background: var(--paper) }
.skip:focus { left: 0 }
:where(:lang(zh)) {
  font-family: var(--han);
  line-break: strict;
  text-spacing-trim: trim-start;
  text-autospace: normal;
  hanging-punctuation: allow-end;
}
:is(h1, h2):lang(zh) { text-wrap: wrap }
.fill.encoding { fill: var(--encoding) }
.fill.character { fill: var(--character) }
.fill.noise { fill: var(--noise) }
.fill.reading { fill: var(--reading) }
.fill.spam { fill: var(--spam) }
.fill.punctuation { fill: var(--punctuation) }
.fill.script { fill: var(--script) }
.fill.variant { fill: var(--variant) }
.fill.layout { fill: var(--layout) }
.fill.gap { fill: var(--gap) }
@media (prefers-reduced-motion: no-preference) {
  html { scroll-behavior: smooth }
}
`
