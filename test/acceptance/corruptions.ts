/** A paper as a page prints it. */
export interface PrintedPaper {
  readonly title?: string;
  readonly abstract?: string;
  /** Lines over the title, between title and abstract, and under the abstract. */
  readonly over?: string;
  readonly between?: string;
  readonly under?: string;
}

/** A page that something happened to, and the papers that are still on it. */
export interface Corrupted {
  readonly text: string;
  readonly truth: readonly PrintedPaper[];
}

/** Random numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;
type Corruption = (head: string, papers: readonly PrintedPaper[], random: Random) => Corrupted;

/** Puts lines above and below each other, with a blank line between, where there are both. */
function stacked(above: string, below: string | undefined): string {
  return below === undefined ? above : `${above}\n\n${below}`;
}

const USERS = ['ada', 'Attention', 'Bo-Chen', 'mini max', 'graph-loom', 'user-1', '张三'];

/** What happens to pages, by what it is called in the table. */
export const CORRUPTIONS = {
  nothing: losing(0, 0),
  '2% abstracts': losing(0.02, 0),
  '10% abstracts': losing(0.1, 0),
  '40% abstracts': losing(0.4, 0),
  '2% titles': losing(0, 0.02),
  '10% titles': losing(0, 0.1),
  '40% titles': losing(0, 0.4),
  '2% both': losing(0.02, 0.02),
  '10% both': losing(0.1, 0.1),
  '40% both': losing(0.4, 0.4),
  'titles on two lines': (head, papers, random) => {
    const split = papers.map((paper) =>
      random() < 0.2 ? { ...paper, title: halved(paper.title) } : paper,
    );
    return { text: print(head, split), truth: papers };
  },
  'abstracts of two paragraphs': twoParagraphs('\n\n'),
  'abstracts on two lines': twoParagraphs('\n'),
  'wrapped at 80': (head, papers) => ({ text: head + wrapped(print('', papers)), truth: papers }),
  'wrapped, no blank lines': (head, papers) => ({
    text: withoutBlanks(head + wrapped(print('', papers))),
    truth: papers,
  }),
  'no blank lines': (head, papers) => ({ text: withoutBlanks(print(head, papers)), truth: papers }),
  'submitters between': (head, papers, random) => {
    const user = (): string => USERS[Math.floor(random() * USERS.length)] ?? '';
    const submitted = papers.map((paper) =>
      random() < 0.7 ? { ...paper, over: stacked(`Submitted by\n\n${user()}`, paper.over) } : paper,
    );
    return { text: print(head, submitted), truth: papers };
  },
  'upvotes between': (head, papers, random) => {
    const voted = papers.map((paper) => ({
      ...paper,
      over: stacked(`${Math.floor(random() * 200)}`, paper.over),
      between: stacked(`·\n${1 + Math.floor(random() * 9)} authors`, paper.between),
    }));
    return { text: print(head, voted), truth: papers };
  },
} satisfies Readonly<Record<string, Corruption>>;
export type CorruptionName = keyof typeof CORRUPTIONS;

function losing(abstracts: number, titles: number): Corruption {
  return (head, papers, random) => {
    const left = papers.map(({ abstract, title, ...rest }) => ({
      ...rest,
      ...(random() >= abstracts && abstract !== undefined && { abstract }),
      ...(random() >= titles && title !== undefined && { title }),
    }));
    const truth = left.filter(
      ({ abstract, title }) => abstract !== undefined || title !== undefined,
    );
    return { text: print(head, left), truth };
  };
}

function twoParagraphs(between: string): Corruption {
  return (head, papers) => {
    const parted = papers.map(({ abstract = '', ...rest }) => {
      const sentences = abstract.split(/(?<=[.!?]) (?=[A-Z])/);
      const half = Math.ceil(sentences.length / 2);
      const paragraphs = [sentences.slice(0, half), sentences.slice(half)];
      const text = paragraphs.map((own) => own.join(' ')).filter((own) => own !== '');
      return { ...rest, abstract: text.join(between) };
    });
    return { text: print(head, parted), truth: papers };
  };
}

function print(head: string, papers: readonly PrintedPaper[]): string {
  const printed = papers.map(({ abstract, between, over, title, under }) => {
    const top = over !== undefined && title !== undefined && between?.includes(',');
    const start = top ? `${over}\n${title}` : joined(over, title);
    return joined(joined(start, between), joined(abstract, under));
  });
  return head + printed.filter((one) => one !== undefined).join('\n\n');
}

function joined(above: string | undefined, below: string | undefined): string | undefined {
  if (above === undefined) return below;
  return below === undefined ? above : `${above}\n\n${below}`;
}

function halved(title: string | undefined): string {
  const words = title?.split(' ') ?? [];
  const half = Math.ceil(words.length / 2);
  return [words.slice(0, half).join(' '), words.slice(half).join(' ')].join('\n').trim();
}

function withoutBlanks(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function wrapped(text: string): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, 80))
    .join('\n');
}

function wrapLine(line: string, width: number): string[] {
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
