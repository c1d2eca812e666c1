/** Hosts written one after another with white space between them, as the data files keep them. */
export function hostList(text: string): readonly string[] {
  return text.split(/\s+/).filter((host) => host !== '');
}
