/** Where policy comes from. `{}` is an answer too: Chrome gives it until the true one is there. */
export type PolicySource = {
  name: 'managed' | 'development';
  read: () => Promise<Record<string, unknown>>;
};
