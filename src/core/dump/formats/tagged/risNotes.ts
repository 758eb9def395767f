/** What our own RIS says in notes, as the format has no tag for it; the last two begin a note. */
export const RIS_NOTES = {
  authorsTruncated: 'Author list truncated in source (et al.)',
  yearInferred: 'Year inferred, not stated in source',
  untitled: 'Untitled in source',
  abstractTruncated: 'Abstract truncated in source',
  journalReference: 'Journal reference: ',
  comments: 'Comments: ',
} as const;
