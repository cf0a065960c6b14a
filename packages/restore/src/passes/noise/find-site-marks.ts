import type {Edit} from '@zhengben/bitext'
import {tellsOfCode} from '../tells-of-code.ts'
import {noiseEdit} from './noise-edit.ts'

/** Page breaks of content management systems: UEditor, EmpireCMS, DedeCMS, PHPCMS. */
const pageBreak =
  /_u?ueditor_page_break_tag_|\[\/?!--empirenews\.page--\]|#p#[^#\n]{0,40}#e#|\{page_?break\}|\[\/?nextpage\]|\[page\](?=\s*$)/gimu
/** What Word leaves when its clipboard is pasted as text. */
const word =
  /(?:Normal 0 )?(?:\d{1,3}(?:\.\d{1,2})? 磅 )?0 2 false false false (?:EN-US ZH-CN X-NONE )?(?:MicrosoftInternetExplorer4)?|\/\* Style Definitions \*\/[^{}\n]{0,80}\{[^{}\n]{0,600}\}|<!--\[if [^\n]{0,20}mso[^\n]{0,20}\]>|<!\[endif\]-->|<!--(?:Start|End)Fragment-->/giu
/** Calls that place adverts and counters. */
const script =
  /\(adsbygoogle ?= ?window\.adsbygoogle ?\|\| ?\[\]\)\.push\(\{\}\);?|BAIDU_CLB_fillSlot\(["']?\w+["']?\);?|document\.write(?:ln)?\([^()\n]{0,200}\);?|var cpro_id ?= ?["']\w+["'];?/gu

/** Marks and calls of the site's own programs in the text of a page. */
export function findSiteMarks(text: string): Array<Edit> {
  const found = [pageBreak, word, script].flatMap((d) => [...text.matchAll(d)])
  if (found.length === 0 || tellsOfCode(text)) return []
  return found
    .filter(({index}) => !isCode(text, index))
    .map(({index, 0: mark}) =>
      noiseEdit(index, index + mark.length, 'noise-site-mark')
    )
}

/** Whether the line holds no Chinese to be read: a listing. */
function isCode(text: string, start: number): boolean {
  const around = text.slice(Math.max(0, start - 300), start + 300)
  return !/\p{Script=Han}{4}/u.test(around)
}
