/** Abstracts of papers that nobody wrote, each with the title that it belongs to. */
export const TIDES = {
  title: 'Predicting Harbour Tides with Sparse Kernels',
  abstract:
    'We study how well sparse kernels predict the tides of a harbour. Our predictor keeps forty ' +
    'points of a century of records and still meets the error of the full kernel. Experiments in ' +
    'nine harbours show that the sparse model needs a tenth of the memory.',
} as const;
export const BEES = {
  title: 'Counting Bees from the Sound of a Hive',
  abstract:
    'The sound of a hive tells how many bees are at home. This paper presents a counter that ' +
    'listens for one minute and estimates their number within five percent. We compare it with ' +
    'counting by hand on sixty hives, and it is never worse than two trained observers.',
} as const;
export const MAPS = {
  title: 'Folding Paper Maps Is Hard',
  abstract:
    'Recent work asks when a paper map can be folded flat. We prove that deciding it is hard even ' +
    'for maps of two rows, and give an algorithm that folds maps with few creases in linear time. ' +
    'The proof uses a new gadget of seven creases that may be of interest elsewhere.',
} as const;

/** The top of a profile, its lines joined by blank lines where the site has them. */
export const PROFILE_HEAD =
  'Ada Writer\n\nLG\nh-index12\n2papers\n1,340citations\nNovelty50%\nAI Score40\n\n2 Papers\n\n';

/** A profile of the given records. */
export function profilePage(...records: readonly string[]): string {
  const count = `${records.length} Papers`;
  return PROFILE_HEAD.replace('2 Papers', count) + records.join('\n\n');
}

/** One record of a profile, as the site prints it. */
export function profileRecord(
  paper: { readonly title: string; readonly abstract: string },
  { date = 'LGMar 3, 2024', authors = 'Ada Writer, Bo Chen' } = {},
): string {
  return `${date}\n${paper.title}\n\n${authors}\n\n${paper.abstract}`;
}

export const HUGGING_FACE_HEAD =
  'new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\n' +
  'byAK and the research community\n\nMar 14\n\n';

/** A page of Hugging Face with the given blocks below its head. */
export function huggingFacePage(...blocks: readonly string[]): string {
  return HUGGING_FACE_HEAD + blocks.join('\n\n');
}

export const CATALYZEX_HEAD =
  'Get our free extension to see links to code for papers anywhere online!' +
  'Free add-on: code for papers everywhere!Free add-on: See code for papers anywhere!\n\n';

/** A list of CatalyzeX: each block with the "Via" that ends it. */
export function catalyzexPage(...blocks: readonly string[]): string {
  return CATALYZEX_HEAD + blocks.map((block) => `${block}\n\nVia`).join('\n\n');
}
