/** The chunk of what the lines for machines say: loaded with a document that was read. */
export { ReadingPart } from '../parts/reading/reading-part.tsx';
