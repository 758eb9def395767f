/**
 * A pattern for the part in angle brackets of a SICI, which the DOIs of the nineties hold:
 * `<0130:DNF>2.0.CO;2` (ANSI/NISO Z39.56, "contribution segment"). A digit follows it; so it is
 * told from a tag, and from an address in brackets.
 */
export const SICI_PART = String.raw`(?<=\d)<[^\s<>:"/]{0,20}:[^\s<>"/]{0,40}>(?=\d)`;
