/** The raised hand as bare paths, so that the button on a page can draw it without Preact. Filled with one colour. */
export const raisedHandViewBox = '0 0 64 64';

export const raisedHandPaths = [
  'M22 36V15a4 4 0 0 1 8 0v15h1V10a4 4 0 0 1 8 0v20h1V14a4 4 0 0 1 8 0v18h1V22a3.5 3.5 0 0 1 7 0v19c0 11-7.5 18-18 18-8 0-12.5-3-16.5-9L9.6 38.5a4.2 4.2 0 0 1 6.6-5.1L22 40z',
];
