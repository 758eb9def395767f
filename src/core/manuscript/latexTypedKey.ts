import { opensKeyList } from './latex';
import { openBefore, type TypedKey, typedInList } from './typedKey';

/** In the braces of a cite command, whether they are closed yet or not. */
export function latexTypedKey(text: string, caret: number): TypedKey | undefined {
  const brace = openBefore(text, caret, '{');
  if (brace === undefined || !opensKeyList(text, brace)) return undefined;
  return typedInList(text, { from: brace, caret });
}
