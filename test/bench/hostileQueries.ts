/** Lines that nobody types with good intent, or that a paste leaves in the search box. */
export const HOSTILE_QUERIES = {
  'words of 10,000 characters': 'learning of the models '.repeat(435).slice(0, 10_000),
  'one word of 10,000 characters': 'x'.repeat(10_000),
  'only operators': 'author:a cat:c year:2 has:a is:c in:t dump:d arxiv:1 doi:1 -au:b -author:',
  'sixteen authors of one letter': [...'abcdefghijklmnop'].map((a) => `author:${a}`).join(' '),
  'only punctuation': ".,;:!?()[]{}<>/\\|@#$%^&*_+=~`'-–…".repeat(20),
  'unbalanced quotes': '"""""the "a b" "of "c',
  'an open quote': '"t',
  'frequent words as phrases': '"the of" "and to" "in a" "we for" "is that" "on with"',
  'frequent words excluded': '-the -of -and -a -in',
  'control characters': '\u0000\u0001\b\u001b[31m\u007f\u200b\u202e\ufeff learning',
  'right to left': 'שלום עולם مرحبا بالعالم \u202elearning\u202c',
  '5,000 single letters': 'a b c d e f g h i j k l m n o p q r s t u v w x y z '
    .repeat(193)
    .slice(0, 10_000),
  'sixteen wildcards of one letter': [...'abcdefghijklmnop'].map((a) => `${a}*`).join(' '),
  'sixteen frequent words': 'the of and to in a we for is that on with as by this are',
  'sixteen frequent words, all mistyped':
    'lerning modle nueral netwrok datta trainning depp metod langauge perfromance grpah atention reprsentation imgae optimizaton infrence',
  'sixteen long words': [...'abcdefghijklmnop']
    .map((letter) => `neuralnetworklearningmodel${letter}`)
    .join(' '),
  'combining marks': `a${'\u0301'.repeat(5000)}`,
  'halves of surrogate pairs': '\ud83d \ude00 '.repeat(500),
} as const satisfies Record<string, string>;
