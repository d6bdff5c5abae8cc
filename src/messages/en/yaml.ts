/** What is wrong with text that should be YAML, by the code that the YAML reader gives; `other` for rare ones. */
export const yamlText: Record<string, string> & { other: string } = {
  BAD_DQ_ESCAPE: 'after \\ stands a sign that means nothing; write \\\\ for a backslash',
  BAD_INDENT: 'this line is indented too much or too little',
  BAD_SCALAR_START: 'a value may not begin with this sign; put it in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'two colons on one line; put the value in quotes, or on a line of its own',
  DUPLICATE_KEY: 'this key is there twice',
  MISSING_CHAR: 'a bracket, quote, comma or colon is missing here, or the space after it',
  MULTILINE_IMPLICIT_KEY: 'a key must stand on one line, with a colon after it',
  MULTIPLE_DOCS: 'there is more than one part; take out the line with ---',
  TAB_AS_INDENT: 'indent with spaces, not with tabs',
  UNEXPECTED_TOKEN: 'this sign does not belong here',
  other: 'this is no YAML that we can read',
};
