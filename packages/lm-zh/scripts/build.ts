/**
 * Usage: xz -dc lm_sc.arpa.xz | tsx scripts/build.ts
 *
 * Reads the ARPA model on standard input, writes `data/lm-zh.bin` and prints
 * its size and SHA-256, to be compared with `data/lm-zh.sha256`.
 */
import {createHash} from 'node:crypto'
import {writeFileSync} from 'node:fs'
import {createInterface} from 'node:readline'
import {pack} from './pack.ts'
import {readArpa} from './read-arpa.ts'

const bytes = await pack(readArpa(createInterface({input: process.stdin})))
const hash = createHash('sha256').update(bytes).digest('hex')
const folder = new URL('../data/', import.meta.url)
writeFileSync(new URL('lm-zh.bin', folder), bytes)
writeFileSync(new URL('lm-zh.sha256', folder), `${hash}  lm-zh.bin\n`)
process.stdout.write(`lm-zh.bin ${bytes.length} bytes, SHA-256 ${hash}\n`)
