/** Styles that come with the screens that need them; the bundler links them. */
declare module '*.css';
