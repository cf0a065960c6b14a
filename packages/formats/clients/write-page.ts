import {writeHtml} from '@zhengben/formats'
import {readPinyin} from '@zhengben/formats/pinyin'
import {riverLibrary} from '../test/river-library.ts'

process.stdout.write(writeHtml(riverLibrary, {readPinyin}))
