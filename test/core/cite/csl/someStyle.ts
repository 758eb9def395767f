import assert from 'node:assert/strict';
import { type CslStyle, readCslStyle } from '../../../../src/core/cite/csl/cslStyle';

/** As much of English as the examples need. */
export const LOCALE = `<?xml version="1.0"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" xml:lang="en-US">
  <style-options punctuation-in-quote="true"/>
  <date form="text">
    <date-part name="month" suffix=" "/>
    <date-part name="day" suffix=", "/>
    <date-part name="year"/>
  </date>
  <terms>
    <term name="and">and</term>
    <term name="et-al">et al.</term>
    <term name="no date">no date</term>
    <term name="no date" form="short">n.d.</term>
    <term name="online">online</term>
    <term name="ordinal">th</term>
    <term name="ordinal-02">nd</term>
    <term name="number" form="short"><single>no.</single><multiple>nos.</multiple></term>
    <term name="month-03">March</term>
    <term name="month-03" form="short">Mar.</term>
  </terms>
</locale>`;

/** A style of the given parts, in English. */
export function someStyle(
  bibliography: string,
  more: { citation?: string; macros?: string; options?: string } = {},
): CslStyle {
  const style = readCslStyle(
    `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" ${more.options ?? ''}>
  <info><title>Some style</title></info>
  <!-- a remark with <tags> -->
  ${more.macros ?? ''}
  <citation>${more.citation ?? '<layout/>'}</citation>
  <bibliography>${bibliography}</bibliography>
</style>`,
    LOCALE,
  );
  assert.ok(style !== undefined);
  return style;
}
