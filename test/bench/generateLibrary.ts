import type { Author } from '../../src/core/dump/entry';
import type { Paper } from '../../src/core/library/paper';
import { Random } from './random';
import { inventWord, Vocabulary } from './vocabulary';

const GIVEN =
  'Marc Andrew Shikai Yiding Zico Polina Pavel Samuel Wanda Łukasz Jürgen Yann Geoffrey Yoshua Ilya José François Zoë Søren Bjørn Çağlar Aapo Mélanie André Štěpán Ana Wei Xin Yu Li Chen Priya Rohan Anil Fatima Omar Hiroshi Yuki Minh Thảo Elena Dmitri Olga Katarzyna Paweł Núria Íñigo Aoife Siobhán Gábor Zsófia'.split(
    ' ',
  );
const FAMILY =
  'Finzi Wilson Kolter Izmailov Garipov Schölkopf Hyvärinen Schrödinger Müller Bäckström Łukaszewicz Świątkowski Bengio Hinton LeCun García Martínez Muñoz Gonçalves Araújo Lefèvre Sørensen Ødegård Åkesson Öztürk Yıldız Čech Dvořák Nguyễn Phạm Wang Zhang Liu Chen Kim Park Tanaka Suzuki Patel Sharma Ivanov Petrova Kowalski Wójcik Nagy Szabó OBrien Sutskever Vaswani Kingma Welling Cohen Weiler Thomas'.split(
    ' ',
  );
const CATEGORIES = ['cs.LG', 'stat.ML', 'cs.CV', 'cs.CL', 'cs.AI', 'cs.RO', 'math.OC', 'quant-ph'];
const OPENINGS = [
  'We',
  'In this work we',
  'Here we',
  'To this end we',
  'Recent work has',
  'Finally we',
];
const VERBS = ['propose', 'introduce', 'study', 'show', 'present', 'analyze', 'develop'];

/** A library of made-up papers as they come from listing pages, the same for the same seed. */
export function generateLibrary(size: number, seed: number): Paper[] {
  const random = new Random(seed);
  // Heaps' law: some 60 √n different words in n texts of this length.
  const vocabulary = new Vocabulary(random, Math.round(1500 + 300 * Math.sqrt(size)));
  const people = Array.from({ length: Math.max(60, size) }, () => person(random));
  return Array.from({ length: size }, (_, number) => {
    return generatePaper({ random, vocabulary, people }, number);
  });
}

interface World {
  readonly random: Random;
  readonly vocabulary: Vocabulary;
  readonly people: readonly string[];
}

function generatePaper({ random, vocabulary, people }: World, number: number): Paper {
  const topic = Array.from({ length: 6 + random.below(5) }, () => vocabulary.contentWord(random));
  const authors: Author[] = Array.from({ length: 1 + random.below(6) }, () => {
    return { name: random.pick(people) };
  });
  const year = 2012 + Math.floor(14 * Math.sqrt(random.next()));
  return {
    id: `paper-${number}`,
    key: `key${number}`,
    entries: [],
    provenance: {},
    title: generateTitle(random, topic),
    authors,
    authorsTruncated: random.chance(0.3),
    affiliations: [],
    date: { year, month: 1 + random.below(12), day: 1 + random.below(28) },
    categories: [random.pick(CATEGORIES)],
    abstract: generateAbstract(random, vocabulary, topic),
    ids: {},
    links: [],
  };
}

/** A given name, at times an initial, and a family name, of which most are rare. */
function person(random: Random): string {
  const family = random.chance(0.3) ? random.pick(FAMILY) : capital(inventWord(random));
  const middle = random.chance(0.2) ? ` ${random.pick(GIVEN).slice(0, 1)}.` : '';
  return `${random.pick(GIVEN)}${middle} ${family}`;
}

function generateTitle(random: Random, topic: readonly string[]): string {
  const words = topic.map(capital);
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = words;
  const last = words.slice(5).join(' ');
  return random.pick([
    () => `${a} ${b} for ${c} ${d} ${last}`,
    () => `Towards ${a} ${b} with ${c}-${d} ${e}`,
    () => `${capital(inventWord(random))}Net: ${a} ${b} ${c} via ${d} ${e}`,
    () => `On the ${a} of ${b} ${c} in ${d} ${last}`,
    () => `${a} ${b} is ${c}: ${d} ${e} and ${f}`,
    () => `Learning ${a} ${b} from ${c} ${d}`,
  ])();
}

function generateAbstract(
  random: Random,
  vocabulary: Vocabulary,
  topic: readonly string[],
): string {
  const sentences: string[] = [];
  for (let words = 0; words < 120 + random.below(60); ) {
    const length = 12 + random.below(14);
    const sentence = Array.from({ length }, () => {
      if (random.chance(0.4)) return vocabulary.functionWord(random);
      return random.chance(0.2) ? random.pick(topic) : vocabulary.contentWord(random);
    });
    const opening = `${random.pick(OPENINGS)} ${random.pick(VERBS)}`;
    sentences.push(`${opening} ${sentence.join(' ')}.`);
    words += length + 3;
  }
  return sentences.join(' ');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
