/** Files that are served as they are: `with { type: 'text' }` makes them text in the bundle. */
declare module '*.css' {
  const text: string;
  export default text;
}
declare module '*.browser.js' {
  const text: string;
  export default text;
}
