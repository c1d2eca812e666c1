/** Hosts, paths or words written one after another with white space between them, as the data files keep them. */
export function wordList(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
