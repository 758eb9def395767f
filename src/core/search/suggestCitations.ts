import { findTerm } from './dictionary';
import type { RelatedPaper } from './relatedPapers';
import type { SearchIndex } from './searchIndex';
import { rankByTerms } from './termRank';
import { readFoldedWords } from './wordReader';

/** Texts are cut here, whatever is selected. */
const LONGEST_TEXT = 5000;
const MOST_TERMS = 48;
/** A word of the paragraph counts so much of one of the sentence. */
const IN_PARAGRAPH = 0.2;
/** Another form of a word counts so much of the word itself. */
const OTHER_FORM = 0.3;
/** Endings of English nouns and verbs that are exchanged for one another. */
const ENDINGS = ['', 's', 'es', 'ed', 'ing', 'e'];
const SHORTEST_STEM = 4;

/**
 * The papers that a sentence of a manuscript may want to cite, the likeliest first; its paragraph
 * decides among equals.
 */
export function suggestCitations(
  index: SearchIndex,
  sentence: string,
  paragraph: string,
  limit: number,
): RelatedPaper[] {
  const weights = new Map<number, number>();
  addTerms(index, weights, paragraph, IN_PARAGRAPH);
  addTerms(index, weights, sentence, 1);
  const found = rankByTerms(index, { weights, mostTerms: MOST_TERMS, limit });
  return found.flatMap(({ number, score, words }) => {
    const paper = index.papers[number];
    return paper === undefined ? [] : [{ paper, score, words }];
  });
}

function addTerms(
  { dictionary }: SearchIndex,
  weights: Map<number, number>,
  text: string,
  weight: number,
): void {
  for (const word of new Set(readFoldedWords(text.slice(0, LONGEST_TEXT)))) {
    for (const form of formsOf(word)) {
      const term = findTerm(dictionary, form);
      if (term === undefined) continue;
      const value = form === word ? weight : weight * OTHER_FORM;
      weights.set(term, Math.max(weights.get(term) ?? 0, value));
    }
  }
}

function formsOf(word: string): Set<string> {
  const forms = new Set([word]);
  for (const ending of ENDINGS) {
    const stem = word.slice(0, word.length - ending.length);
    if (!word.endsWith(ending) || stem.length < SHORTEST_STEM) continue;
    for (const other of ENDINGS) forms.add(stem + other);
  }
  return forms;
}
