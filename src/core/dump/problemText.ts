import type { DumpProblem } from './dump';

/** Why a title and an abstract that share no words are kept together only with a doubt. */
export const STRANGERS =
  'The title and the abstract share hardly a word: they may be of two papers.';

/** Why paragraphs that nothing parts are kept together, or apart, only with a doubt. */
export const DIVIDER_LOST =
  'What divides the records is missing here: these may be the abstracts of two papers.';

/** Why a record is kept with a doubt that may have more or fewer lines than these. */
export const UNSURE_BOUNDARIES =
  'Where this title and this abstract begin and end is uncertain: lines may be missing or too many.';

/** A problem in an English sentence: for the command line. */
export function problemText(problem: DumpProblem): string {
  switch (problem.kind) {
    case 'countDiffers':
      return `The page declares ${problem.declared} papers; found: ${problem.found}.`;
    case 'notADay':
      return `"${problem.text}" is no date that can be read.`;
    case 'cutOff':
      return 'The abstract ends within a sentence: the dump may be cut off here.';
    case 'doubtful':
      return problem.reason;
    case 'dividerLost':
      return DIVIDER_LOST;
    case 'titlesLost':
      return 'Only the names of submitters are left: titles were lost when this page was saved.';
    case 'headDiffers':
      return 'The head of this page is not the usual one; its papers were read by their structure.';
    case 'brokenRecord':
      return `This record is broken at "${problem.text}"; what stands before that was read.`;
    case 'headlessRecord':
      return `This record begins with "${problem.text}": what stood above that is missing.`;
    case 'emptyRecord':
      return `The record at "${problem.text}" has neither a title nor an abstract: it was not read.`;
    case 'charactersLost':
      return 'Characters were lost before this file was saved; they show as \ufffd.';
  }
}
