export {createPointFinder, type Point} from '@zhengben/formats/text'
