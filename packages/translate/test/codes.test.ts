import {describe, expect, test} from 'vitest'
import {findingsOf} from './helpers/resources.ts'

describe('codes', () => {
  test.each([
    ['上传进度：%d%%', 'Upload progress: %d%'],
    ['已用%.1f%%', '%.1f used'],
    ['共%5d个', '%d in all'],
    ['您好，{0}！', 'Hello, {0!'],
    ['您好，{{name}}！', 'Hello, {{name}!']
  ])('%s: %s is reported', (source, target) => {
    expect(findingsOf(['code'], source, target)).not.toEqual([])
  })

  test.each([
    ['上传进度：%d%%', 'Upload progress: %d%%'],
    ['已用%.1f%%', '%.1f%% used'],
    ['占50%以上', 'more than 50% of it'],
    ['占50%', 'account for 50% in all']
  ])('%s: %s', (source, target) => {
    expect(findingsOf(['code'], source, target)).toEqual([])
  })
})
