import type { Paper } from '../library/paper';
import type { Steps } from '../steps';
import { FIELD_COUNT, FIELD_NAMES, FIELDS, type FieldName } from './fields';
import { NumberList } from './numberList';
import { WordReader } from './wordReader';
import { WordTable } from './wordTable';

/** Stands between two names of an author list, so that no phrase runs from one into the other. */
export const TEXT_BREAK = 0xffffffff;

/** Texts are cut here; an abstract has some 1,500 characters. */
const LONGEST_TEXT = 20_000;
const CHARACTERS_PER_STEP = 8192;

/** All words of all papers as numbers, in reading order, field by field. */
export interface WordStream {
  readonly words: NumberList;
  /** Field f of paper p stands at `starts[p * FIELD_COUNT + f]…` the next start. */
  readonly starts: Uint32Array;
  readonly table: WordTable;
}

/** Reads the words of the given fields of every paper. */
export function* readWords(
  papers: readonly Paper[],
  fields: readonly FieldName[],
): Steps<WordStream> {
  const reader = new WordReader();
  const table = new WordTable(4 * papers.length);
  const words = new NumberList();
  const starts = new Uint32Array(papers.length * FIELD_COUNT + 1);
  let characters = 0;
  for (const [number, paper] of papers.entries()) {
    for (const [at, name] of FIELD_NAMES.entries()) {
      starts[number * FIELD_COUNT + at] = words.length;
      if (!fields.includes(name)) continue;
      for (const [index, text] of FIELDS[name].texts(paper).entries()) {
        if (index > 0) words.push(TEXT_BREAK);
        characters += readText(text, reader, table, words);
      }
    }
    yield* table.growWhenFull();
    if (characters < CHARACTERS_PER_STEP) continue;
    characters = 0;
    yield;
  }
  starts[papers.length * FIELD_COUNT] = words.length;
  return { words, starts, table };
}

function readText(text: string, reader: WordReader, table: WordTable, words: NumberList): number {
  const read = indexedPart(text);
  reader.open(read);
  while (reader.next()) words.push(table.numberOf(reader));
  return read.length;
}

/** The part of a text that the index reads: all of it unless it is absurdly long. */
export function indexedPart(text: string): string {
  return text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
}
