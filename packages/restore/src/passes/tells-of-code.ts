const code =
  /```|`[^`\n]{1,80}`|<!doctype|<html|<\?(?:xml|php)|(?<![\w./-])(?:html|xhtml|xml|json|css|javascript|unicode|bbcode|ubb|ascii)(?![\w-])|转义|轉義|字符实体|字元實體|源代码|原始碼|程序代码|编程|源码|原碼|编辑器|編輯器|加粗|(?:[没沒]有?|未|忘了|[需要]要?)[闭閉]合|论坛发帖|結束標籤|标签(?! ?[:：])|標籤語言|标记语言/iu

/**
 * Whether a text speaks of mark-up and escapes, or holds code: what looks like
 * a scrap there may be its subject.
 */
export function tellsOfCode(text: string): boolean {
  return code.test(text)
}
