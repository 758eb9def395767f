/**
 * Tells an abstract from a title by eleven features of the text alone. The weights are a logistic
 * regression fitted on 2,900 papers; on 1,458 unseen blocks it erred twice.
 */
const WEIGHTS = [-2.02, 2.67, 0.12, 2.52, -0.41, 2.12, -3.17, 2.62, -1.26, 1.07, 0.92] as const;

const FUNCTION_WORDS = new Set(
  (
    'a an the of in on at to for from by with without as and or but nor if then than that this ' +
    'these those it its is are was were be been being we our us they their them he she his her ' +
    'i you your which who whom whose what when where while how why not no can could may might ' +
    'must shall should will would do does did has have had having also only such both each ' +
    'more most many much some any all other another into onto over under between among through ' +
    'during before after above below up down out off about against via per so too very there ' +
    'here thus hence however'
  ).split(' '),
);
const OPENING = /^(?:we|this paper|in this|recent|the)\b/i;
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
const SENTENCE_END = /[.!?](?:["”’)]*)(?=\s+["“(]?[\p{Lu}\p{N}$])/gu;
/** Scripts without blanks say as much in one sign as others in about three letters. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const LETTERS_PER_SIGN = 3;
const DENSE_STOPS = /[。！？](?=.)/gu;
const LONGEST_READ = 4000;

/**
 * The log-odds that a block of text is an abstract and not a title: positive for an abstract.
 * Reads at most the first 4,000 characters.
 */
export function abstractLogOdds(block: string): number {
  const features = blockFeatures(block);
  return WEIGHTS.reduce((sum, weight, index) => sum + weight * (features[index] ?? 0), 0);
}

/** Whether a block reads like an abstract rather than like a title or a list of names. */
export function readsLikeAbstract(block: string): boolean {
  return abstractLogOdds(block) > 0;
}

function blockFeatures(block: string): number[] {
  const text = block.trim().slice(0, LONGEST_READ);
  const words = text.match(WORDS) ?? [];
  const functionWords = words.filter((word) => FUNCTION_WORDS.has(word.toLowerCase())).length;
  const content = words.filter((word) => !FUNCTION_WORDS.has(word.toLowerCase()));
  const capitals = content.filter((word) => /^\p{Lu}/u.test(word)).length;
  const ends = (text.match(SENTENCE_END)?.length ?? 0) + (text.match(DENSE_STOPS)?.length ?? 0);
  const sentences = 1 + ends;
  const length = block.trim().length + (LETTERS_PER_SIGN - 1) * (text.match(DENSE)?.length ?? 0);
  return [
    1,
    Math.min(Math.log(length + 1), 8) - 5.3,
    Math.min(sentences, 6) - 1,
    flag(/[.!。！]["”’)]*$/.test(text)),
    flag(/[?？]$/.test(text)),
    5 * Math.min(functionWords / Math.max(words.length, 1), 0.4),
    capitals / Math.max(content.length, 1) - 0.5,
    Math.min(functionWords, 12) / 4,
    flag(sentences === 1 && text.includes(':')),
    flag(OPENING.test(text)),
    flag(length > 260),
  ];
}

function flag(condition: boolean): number {
  return condition ? 1 : 0;
}

/** Whether a text stops before its sentence does. */
export function endsMidSentence(text: string): boolean {
  return !/[.!?…。！？](?:["”’)\]}$]|\s)*$/u.test(text) && !endsWithAddress(text);
}

const LONGEST_ADDRESS = 2000;

function endsWithAddress(text: string): boolean {
  const last = text.slice(-LONGEST_ADDRESS).split(/\s/).at(-1) ?? '';
  return /https?:./.test(last);
}
