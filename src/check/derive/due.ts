/** Words before the day on which something should have been, lower case. */
export const DUE =
  /\b(?:due|supposed to|meant to|expected|scheduled|planned|slated|promised|ought to|(?:should|was to|were to|had to|would) (?:have )?(?:be|been)|deadline|expir\w+)\b[^;:]{0,80}$/;
