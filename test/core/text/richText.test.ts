import assert from 'node:assert/strict';
import { withoutRichText } from '../../../src/core/text/richText';

describe('A text with the tags of CSL', () => {
  it('is read without them, what is raised or lowered so', () => {
    for (const [rich, plain] of [
      ['Growth of <i>Escherichia coli</i> in H<sub>2</sub>O', 'Growth of Escherichia coli in H₂O'],
      ['10<sup>-3</sup> m <sup>13</sup>C', '10⁻³ m ¹³C'],
      ['<span class="nocase">eBay</span> and <b>x <i>y</i></b>', 'eBay and x y'],
      ['2<sup>k</sup> a<sub>max</sub>', '2$^{k}$ a$_{max}$'],
      ['x <i> y, a < b </b> c > d', 'x <i> y, a < b </b> c > d'],
      ['The <table> element', 'The <table> element'],
    ] as const) {
      assert.equal(withoutRichText(rich), plain);
    }
  });
});
