import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainTex } from '../../../src/core/text/plainTex';

const TITLES: readonly (readonly [tex: string, plain: string])[] = [
  ['$\\dot{M}$ and $T_{\\rm eff}$ in $M={\\cal N}$', 'Ṁ and T_(eff) in M=N'],
  ['$\\vec{k}\\cdot\\foo{p}{r}q$', 'k⃗⋅\\foo{p}{r}q'],
  ['Attention Is All You Need', 'Attention Is All You Need'],
  ['A $3\\times$ Speedup', 'A 3× Speedup'],
  ['In $O(n^2)$ and O(n^2) Time', 'In O(n²) and O(n²) Time'],
  ['$R^{n\\times d}$, $\\ell_\\infty$, $x_{ij}$', 'R^(n×d), ℓ_∞, x_(ij)'],
  ['$a \\times b$, $\\alpha \\beta$, $O(n \\log n)$', 'a × b, αβ, O(n log n)'],
  ['$\\frac{1}{n+1}$ and $\\sqrt{2}$', '1/(n+1) and √2'],
  ['$\\mathbb{R}^d$ by $\\hat{x}$ and $\\mathcal{O}(1)$', 'ℝ^d by x̂ and O(1)'],
  ['$\\left( x \\right)$, $\\|x\\|$, $10^{-5}$', '( x ), ‖x‖, 10⁻⁵'],
  ['Fast \\emph{and \\textbf{small}} {\\em Nets}', 'Fast and small Nets'],
  ['\\emph{the $x$ of} it', 'the x of it'],
  [
    'G\\"odel, {\\L}ukasz, \\v{S}, \\c c, na\\"{\\i}ve, Th{\\d{i}}',
    'Gödel, Łukasz, Š, ç, naïve, Thị',
  ],
  ['Tr{\\`{\\^a}}n', 'Trần'],
  ['50\\% of \\$5 \\& more\\ldots', '50% of $5 & more…'],
  ["``Why?''", '“Why?”'],
  // What would do something, and what a site has damaged, stays as it stands.
  ['Fast \\input{/etc/passwd}', 'Fast \\input{/etc/passwd}'],
  ['R^{ntimes d} for mathcal{O}(1/T)', 'R^{ntimes d} for mathcal{O}(1/T)'],
  ['From $5 to $6 Million', 'From $5 to $6 Million'],
  ['100% ~ ^ $ } {', '100% ~ ^ $ } {'],
  ['$\\constructor$ \\constructor', '\\constructor \\constructor'],
];

describe('The TeX of a citation as plain text', () => {
  for (const [tex, plain] of TITLES) {
    it(`${tex} reads ${plain}`, () => assert.equal(plainTex(tex), plain));
  }

  it('never fails, whatever the title holds', () => {
    const unit = fc.constantFrom(
      ...'\\{}$^_`\'"~ ()[]nx1é',
      '\\emph',
      '\\frac',
      '\\left',
      '\\c',
      '\u0301',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        assert.equal(typeof plainTex(text), 'string');
      }),
      { seed: 1, numRuns: 5000 },
    );
  });

  it('leaves text without TeX alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const inert = text.replace(/[\\$^`{]/g, '');
        assert.equal(plainTex(inert), inert);
      }),
      { seed: 1 },
    );
  });

  it('takes time in proportion to the length of the title', () => {
    const units = [
      '{',
      '\\emph{',
      '\\frac{',
      '^{',
      '\\left(',
      '\\"{',
      '``',
      '${',
      '\\(',
      '$x$ ',
      '{\\em ',
    ];
    for (const unit of units.flatMap((bomb) => [bomb, `$${bomb}`])) {
      const text = `$${unit.repeat(80_000 / unit.length)}$`;
      assert.equal(typeof plainTex(text), 'string', unit);
    }
  });
});
