const HEAD = `new

Get trending papers in your email inbox!

Subscribe

byAK and the research community

Nov 12
`;

const ABSTRACT =
  'The sound of a hive tells how many bees are at home. We study a counter that listens for one ' +
  'minute, and prove that its error is below five percent. Experiments with sixty hives agree ' +
  'with counting by hand.';

/** A page of Hugging Face with one paper of a title, and more words for its abstract. */
export function hivePage(title: string, more = ''): string {
  return `${HEAD}\n${title}\n\n${ABSTRACT}${more}\n`;
}

/** A page of several papers that share no words with each other, told apart by a number. */
export function manyHives(first: number, count: number): string {
  const papers = Array.from({ length: count }, (_, at) => hive(first + at));
  return `${HEAD}\n${papers.join('\n\n')}\n`;
}

function hive(number: number): string {
  const words = (seed: number, length: number): string =>
    Array.from({ length }, (_, at) => {
      const word = (number * 7919 + seed * 613 + at * 104_729) % 1_679_616;
      return `h${word.toString(36)}`;
    }).join(' ');
  return (
    `On the Hives ${words(1, 3)}\n\nWe study the hives ${words(1, 3)} ${words(2, 24)} in the end. ` +
    `The results of ${words(3, 12)} agree with what was known of them.`
  );
}
