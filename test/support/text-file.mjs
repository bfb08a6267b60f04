/** Jest's transformer for files that are served as they are: their text is the module. */
export default {
  process: (text) => ({ code: `export default ${JSON.stringify(text)};` }),
};
